"""What somebody says of himself in Chinese in any words: what he does, what for, what he wants to do with the answer.

Unlike the closed shapes of ``aside_shapes_han`` these hold words that no list knows, so they are read only where
nothing in them could narrow a question: ``framing`` looks for names, numbers, places and figures, this module for the
words that set apart.
"""

from __future__ import annotations

import re

from bot.core.reading.aside_words_han import ADVERB, USE, WHO, WRITE, WRITING
from bot.core.reading.story_words import NARROWS_HAN, NATIONS

_SOME = "[\u4e00-\u9fffa-z ]"
_BEING = (
    "(?:是|在(?![意乎找查问看于])|正|刚|做|写|教|读|搞|弄|整|赶|准备|筹备|筹划|打算|计划|考虑|负责|从事|接到|收到|忘|记|刷到|聊到|聊起|说起|争|吵|赌|打赌"
    "|路过|错过|没去|没赶上|没去成|毕业|研究|开会|出差|加班|失眠|睡不着|开了?个?|办了?个?|跑|当|想去|住)"
)
_PURPOSE = (
    f"(?:因|因为|由于|出于|鉴于|为了?|基于|应){_SOME}{{1,8}}(?:需要|所需|要求|之需|起见|考虑|缘故|目的|之用)"
    f"|(?:为了?|为配合|配合|用于|用在|供|以便|以供|便于|方便|好|拿来|用来|拿去|准备){_SOME}{{0,5}}(?:{WRITING}|参考|存档|备查|引用|查阅|写作|备案|归档"
    f"|学习|教学|课堂|宣传|开会|上课|备课|演讲|发言|讲解|研讨|答辩|交差|交作业|打赌|科普|复习|考试|面试|比赛用)(?:用|使用|之用|时用|中|里|上)?"
    f"|{WHO}?{ADVERB}*{WRITE}{_SOME}{{0,6}}(?:要|得|急|等着|需|时|会|正好|可能)*用(?:一下|到)?"
    f"|{_SOME}{{1,6}}(?:急|等着|需|需要|要|得|正|马上|急等)用(?:一下|到|数|数据)?"
    f"|{_SOME}{{1,5}}(?:需要|急需|所需|必备|要写|要交|要填)"
    f"|想(?:要|着)?(?:{WRITE}|发|拍|转|存|记|引用|参考|带|去|学|拿|画|贴|放|用){_SOME}{{1,8}}"
)
_OWN = re.compile(f"{WHO}(?:{ADVERB}|要|得)*{_BEING}{_SOME}{{0,14}}|{_PURPOSE}|{WHO}?{ADVERB}*{USE}", re.ASCII)
_WHO = re.compile(f"{WHO}(?:公司|单位|学校|企业)?", re.ASCII)
_ENDS = re.compile("^(?!.*是).*的$|^想.*的$|[那这]些|除|别的|其他|其它|那[个种类批]|这[种类批]")


def of_oneself_han(stretch: str) -> bool:
    """Whether a folded stretch may tell of whoever asks, in his own words, and sets nothing apart."""
    if not _OWN.fullmatch(stretch) or _ENDS.search(stretch):
        return False
    rest = _WHO.sub("", stretch)
    return not NARROWS_HAN.search(rest) and not NATIONS.search(rest)

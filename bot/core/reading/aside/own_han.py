"""What somebody says of himself in Chinese in any words: what he does, what for, what he wants to do with the answer.

Unlike the closed shapes of ``aside_shapes_han`` these hold words that no list knows, so they are read only where
nothing in them could narrow a question: ``framing`` looks for names, numbers, places and figures, this module for the
words that set apart.
"""

from __future__ import annotations

import re

from bot.core.reading.aside.apart import FROM_US
from bot.core.reading.aside.aside_words_han import ADVERB, BOSS, NEAR, SELF, USE, WHO, WRITE, WRITING
from bot.core.reading.aside.story_words import NARROWS_HAN, NATIONS

_SOME = "[\u4e00-\u9fffa-z ]"
_BEING = (
    "(?:是|在(?![意乎找查问看于])|正|刚|做|写|教|读|搞|弄|整|赶"
    "|准备|筹备|筹划|打算|计划|考虑|负责|从事|接到|收到|忘|记"
    "|刷到|聊到|聊起|说起|争|吵|赌|打赌"
    "|路过|错过|没去|没赶上|没去成|毕业|研究|开会|出差|加班|失眠|睡不着|开了?个?|办了?个?|跑|当|想去|住)"
)
_PURPOSE = (
    f"(?:因|因为|由于|出于|鉴于|为了?|基于|应){_SOME}{{1,8}}(?:需要|所需|要求|之需|起见|考虑|缘故|目的|之用)"
    "|(?:用于|用在|用来|拿来|供)(?:我|我们|本人)?的?(?:写|做|编"
    "|赶|撰写)?(?:一[个篇份]|内部|毕业|年度|领导|工作|课堂)*(?:论文"
    "|报告|课件|ppt|汇报|备课|存档|参考|内参"
    "|讲稿|新闻稿|展板|简报|年鉴|台账|公文|作业|发言|引用|查阅|备查|备案|归档)(?:用|中|里)?"
    f"|(?:为了?|为配合|配合|以便|以供|便于|方便|好|拿去|准备){_SOME}{{0,5}}(?:{WRITING}"
    "|参考|存档|备查|引用|查阅|写作|备案|归档"
    "|核对|核实|统计|汇总|填写|校对|留存|对外|学习|教学|课堂|宣传"
    "|开会|上课|备课|演讲|发言|讲解|研讨|答辩|交差|交作业|打赌"
    "|科普|复习|考试|面试|比赛用)(?:用|使用|之用|时用|中|里|上)?"
    f"|{WHO}?{ADVERB}*{WRITE}{_SOME}{{0,6}}(?:要|得|急|等着|需|正好|可能要)用(?:一下|到)?"
    f"|{_SOME}{{1,6}}(?:急|等着|需|需要|要|得|正|马上|急等)用(?:一下|到|数|数据)?"
    f"|(?:{WRITING}|{WRITE}{_SOME}{{0,4}}|备课|工作|教学|写作|上课"
    "|开会|汇报|研究|采访)(?:上|里)?(?:需要|急需|所需|必备|要写"
    "|要交|要填)"
    f"|想(?:要|着)?(?:{WRITE}|发|拍|转|存|记|引用|参考|带|去|学|拿|画|贴|放|用){_SOME}{{1,8}}"
)
_OPEN = (  # neither wanting nor saying, of which the object may be what is asked for
    f"{SELF}(?:{ADVERB}|要|得)*(?!.*(?:[要想问看找查指挑选]|关心"
    "|感兴趣|意思|[说讲提](?!我|错)|关注|在乎|在意|针对|比如|例如"
    "|尤其|特别是|有关|是指))"
    f"{_SOME}{{2,14}}"
    f"|(?:{ADVERB}|上次|上回|前阵子|前段时间|路上|地铁上|课上|饭桌上"
    "|饭局上|群里|办公室里)(?:没|突然|忽然|睡|躺|坐|堵车|听|刷"
    "|聊|吵|翻|讨论|争)(?!.*[要问看找查])"
    f"{_SOME}{{1,10}}"
)
# Whom it is for, behind a question.
_BEHIND = re.compile(
    f"(?:给|替|帮|为|让|教|跟|和)(?:{SELF}|{WHO})(?:们)?(?:讲|念"
    "|看|听|说|解释|科普|讲解|交差|做|写|查|聊|显摆|炫耀|汇报"
    "|交代|回复|普及|补课)+(?:一?下|用|听|去|清楚)?"
    f"|{_SOME}{{1,8}}(?:问|考|让|叫|催|逼|托|教|提醒|缠|追|难|问倒"
    f"|难倒|烦|忽悠|纠正|怼)(?:着|倒|住|得)?(?:我们?|俺|咱){_SOME}{{0,4}}",
    re.ASCII,
)
_OWN = re.compile(
    f"{_OPEN}|(?:{SELF}|{BOSS}|{NEAR})(?:{ADVERB}|要|得)*{_BEING}{_SOME}{{0,14}}|{_PURPOSE}|{WHO}?{ADVERB}*{USE}",
    re.ASCII,
)
_WHO = re.compile(f"^(?:{SELF}|{WHO})(?:公司|单位|学校|企业)?(?=.)", re.ASCII)
_SETS_APART = re.compile(
    "^(?!是).*的$|别的|其他|其它|那[个批]|这批|(?:[店园国类]|团队|部门|机构|产品)$|对头|[那这]行|那里$|亲自|到场|^学校|高校"
    "|[里中内]$|^的?(?:展台|摊位)|(?:[发公宣]布|通报|报[喜捷])$"
)


def of_oneself_han(stretch: str) -> bool:
    """Whether a folded stretch may tell of whoever asks, in his own words, and sets nothing apart."""
    rest = _WHO.sub("", stretch)
    apart = (_SETS_APART, FROM_US, NARROWS_HAN, NATIONS)
    told = _OWN.fullmatch(stretch) or _BEHIND.fullmatch(stretch)
    return bool(told) and not any(one.search(rest) for one in apart)

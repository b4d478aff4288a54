"""What a Chinese question offers to choose from or sets aside: 是10亿还是20亿, 我问的是参会，不是参展."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Span = tuple[int, int]

_NUMBER = (
    r"(?:[0-9][0-9.,]*|[一二两三四五六七八九十百千零〇半]{1,7})(?:多|来|余|几)?[万亿千百]{0,2}(?:多|余)?"
    r"(?:平方米|平米|平|人民币|美元|分钟|小时|人次|个亿|[家个位名场项款台件份支批张颗枚条天年届元块人国次倍成])?"
)
_OR_NUMBER = re.compile(
    rf"(?:到底|究竟|应该|大概|大约|约|得)*[是有为算叫]?(?:一共)?{_NUMBER}[,]?(?:还是|或者是?|或是){_NUMBER}(?:来着)?",
    re.ASCII,
)
_BESIDES = re.compile(r"除了?$", re.ASCII)
_AND_ALSO = re.compile(r"(?:以外|之外|外)?[,，]?(?=还|另|又|也)", re.ASCII)
_SET_ASIDE = re.compile(
    r"(?<![是还就])(?:而不是|并不是|可不是|不是|并非|而非|不问|没问|不要|别给我|别跟我说)(?:问|说|要|指)?"
    r"(?P<word>参展|参会|到会|观展|看展|展出|首发|签约|采购|投资|观看|直播|转播|注册|曝光|演讲|参赛|获奖|报名|揭牌|落户|落地"
    r"|金额|总额|投资额|数量|家数|个数|面积|价值)(?:的|数|数量|那个|人数|金额|额|总?量|总?次数|人次)*(?=[,.?!;，。？！；]|$)",
    re.ASCII,
)


def offered(text: str, editions: Sequence[Span]) -> Iterator[Span]:
    """Where a folded text offers two numbers that are no editions: the figure itself is the answer."""
    for found in _OR_NUMBER.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in editions):
            yield found.span()


def besides(text: str, named: Sequence[Span]) -> Iterator[Span]:
    """Where a folded text leaves out what is named as a whole and asks for something else: 除了产业项目，还签了几个."""
    for start, end in named:
        before, after = _BESIDES.search(text[:start]), _AND_ALSO.match(text, end)
        if before and after:
            yield before.start(), after.end()


def set_aside(text: str, own: Sequence[str]) -> Iterator[Span]:
    """Where a folded text says what is not asked, by a word that is in no name of what is (``own``)."""
    for found in _SET_ASIDE.finditer(text):
        if not any(found["word"] in name for name in own):
            yield found.span()

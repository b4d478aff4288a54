"""What people say around a question: who they are, what it is for, who told them. None of it narrows what is asked.

"I am from Germany, how many exhibitors came in 2024?" asks for all exhibitors, "exhibitors from Germany" does not. A
clause is such a frame only by its first words, and only where another clause asks.
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"[^.!?;:,\n。！？；：，]+(?:(?<=[0-9])[.,:](?=[0-9])[^.!?;:,\n。！？；：，]+)*", re.ASCII)
_WHO = (
    r"(?:my|our|his|her|their|the|a|an|some) (?:[a-z'-]+ ){1,3}|i|we|he|she|they|somebody|someone|everybody|everyone"
    r"|people"
)
_SAYS = (
    r"(?:says?|said|claims?|claimed|thinks?|thought|swears?|swore|reckons?|bets?|tells? (?:me|us)|told (?:me|us)|reads?"
    r"|asks?(?: me| us)?|asked(?: me| us)?|wants? to (?:know|print|see|hear)|(?:is|are) asking|heard|read|believes?"
    r"|needs? to know|would like to know|wonders?|insists?|writes?|wrote|states?)"
)
_OPENING = re.compile(
    r"\s*[\"'(-]*\s*(?:(?:and|so|but|well|ok|okay|hi|hey|hello|sorry)\s+)?(?:"
    r"(?:i|i'm|i've|i'd|we|we're|we've|my|our)(?! mean)(?![a-z'])"
    r"|for (?:my|our|an?|tomorrow|tomorrow's|tonight|tonight's|today's|work|school|context|background)(?![a-z])"
    r"|(?:writing|working|asking|preparing|doing|planning|dear|good (?:morning|afternoon|evening|day)|greetings|fwd|fw"
    r"|note|quick (?:question|one)|context|background|long story|trading note|press release|breaking|rumou?r has it)"
    r"(?![a-z])"
    r"|(?:the|a) (?:[a-z-]+ ){1,2}(?:says|said|reads|claims|claimed|writes)\s*$"
    r"|thanks|thank you|thx|cheers|please|kindly"
    r"|(?:我|我们|咱们?|俺|本人|阿拉|您好|你好|大家好|听说|据说|据悉|据报道|报道称?|网上说|有人说|老师|领导|老板|同事"
    r"|朋友|爷爷|奶奶|爸|妈|外婆|外公|孩子|儿子|女儿|编辑|客户|同学|室友|邻居|群里|写|做|赶|急用|谢|麻烦|劳驾|通稿|快讯|速报|转发|忽略|横幅)"
    r")",
    re.ASCII,
)
_PREFIX = re.compile(
    rf"\s*(?:(?:{_WHO}) ?{_SAYS}(?: that)?(?![a-z])"
    r"|(?:我|我们|他|她|老师|领导|老板|同事|朋友|爷爷|奶奶|我爷爷|我奶奶|爸爸|妈妈|我爸|我妈|孩子|儿子|女儿|编辑"
    r"|客户|同学|室友|邻居|有人|网友|大家|群里|网上|朋友圈)(?:都)?(?:在)?(?:说|讲|称|问|想知道|想问|觉得|传|听说))",
    re.ASCII,
)
_LIMITS = re.compile(
    r"(?<![a-z])(?:only|just|without|except|excluding|not|no|but not|besides)(?![a-z])|不|只|仅|除|没", re.ASCII
)


def frames(text: str) -> list[tuple[int, int]]:
    """The clauses of a folded text that only lead in or take leave, by their first words."""
    return [
        found.span()
        for found in _CLAUSE.finditer(text)
        if _OPENING.match(found.group()) and not _LIMITS.search(found.group())
    ]


def told_by(text: str) -> list[tuple[int, int]]:
    """Where a clause begins by telling who says or asks the rest of it."""
    prefixes = (_PREFIX.match(text, *found.span()) for found in _CLAUSE.finditer(text))
    return [found.span() for found in prefixes if found]

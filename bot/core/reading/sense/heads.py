"""Visits or people: who says that everybody is counted once, or that visits are not meant, asks for the people.

A source that counts visits counts the same person on every day; few editions have both figures, and they are never
taken for each other. The size of an audience is a number as well, and no list of who came.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.metrics.denied import denied_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.model import FactBase
    from bot.core.reading.mentions import Mentions
    from bot.core.reading.sense.sense import Sense

    Span = tuple[int, int]

_NOT = (
    r"(?:(?:and|but) )?(?:not|rather than|instead of|as opposed to|as distinct from|in contrast to|excluding|without"
    r"|never mind|other than|no)"
)
_HEADS = re.compile(
    rf"(?<![a-z]){_NOT} (?:(?:counting|the|their|total|repeat|repeated|mere|single|of|number) )*"
    r"(?:visits|entries|admissions|person-visits|entrances|check-ins|foot traffic"
    r"|times they came)(?![a-z])(?: count(?:s|ed)?)?"
    r"|(?<![a-z])counting (?:(?:only|just|actual|real) )?(?:people|heads|persons|individuals|humans|bodies)(?![a-z])"
    r"|(?<![a-z])(?:with )?(?:(?:counting|count) )?(?:each|every|everyone|everybody|anyone)(?: (?:person|visitor"
    r"|individual|head|human|one|guest))?"
    r" (?:being )?(?:counted )?(?:only |just )?once(?! a)(?: only)?(?![a-z])"
    r"|(?<![a-z])(?:unique|distinct|different|individual|separate) (?:people|persons|individuals|humans"
    r"|human beings|heads|faces)(?![a-z])"
    r"|(?:不是|并非|而非|不要|不算|不按|不问|不用|不看|别给我|而不是|非)(?:问|要|指|说|按|参观|到场|入场|总|的|是)*人次(?:数)?(?:的)?(?:来)?(?:算|计|统计|数)?"
    r"|(?:是|只)?按(?:人头|人数|实际人数|不同的?人)(?:数)?(?:来)?(?:算|计算|计|数|统计)?(?:的)?|人头数"
    r"|(?:不同|不重复|独立)的?(?:个?人|访客|观众|参观者|游客|个体)|去(?:掉)?重(?:复)?(?:的)?(?:之?后)?的?"
    r"|(?:不算|不计|去掉|除去|扣除|剔除)重复(?:的)?(?:话)?|(?:重复|多次)(?:来|到场|入场|进场|参观|计算)?的?(?:只算一次|不重复算|只计一次|只算一个)"
    r"|(?:同一个人|同一人|一个?人|每个?人)(?:来几次|来多次|多次来)?[,，]?(?:都|也)?(?:只)?(?:算|计|统计)(?:作|为)?一(?:次|个|人)",
    re.ASCII,
)
_SIZE = re.compile(
    r"(?<![a-z])(?:sizes?|how (?:big|large|huge|small|many)|number of|count of|head ?count)(?![a-z])|规模|多大"
    r"|多少|数量|人数",
    re.ASCII,
)
_ALL = ("visits", "views")


def heads_in(base: FactBase, text: str, sense: Sense) -> Iterator[Span]:
    """Where a folded text says that people are counted once, and people are asked for."""
    if sense.metrics and all(_of_people(base, name) for name in sense.metrics):
        yield from _said(text)


def _said(text: str) -> Iterator[Span]:
    """Where it is said, and not denied: "visits rather than unique people"."""
    for found in _HEADS.finditer(text):
        if not denied_before(text, found.start()):
            yield found.span()


def counted_once(base: FactBase, mentions: Mentions, sense: Sense) -> tuple[Mentions, Sense]:
    """What a question names and asks for, with people for visits where it says so.

    Where the size of who came is asked, what is counted of them is offered.
    """
    text = mentions.text
    heads = [name for one in mentions.metrics if "as" in one.name.split() for name in one.metrics]
    if len(heads) == 1 and heads[0] in sense.metrics and _of_people(base, heads[0]):  # "counted as persons, how many"
        meant = tuple(one for one in sense.metrics if not _is_near(base, heads[0], one))
        named = tuple(
            replace(one, metrics=meant) if _is_near(base, heads[0], one.metrics[0]) else one for one in mentions.metrics
        )
        return replace(mentions, metrics=named), replace(sense, metrics=meant)
    if len(sense.metrics) == 1:
        name = sense.metrics[0]
        said = list(_said(text)) if "visits" in base.metrics[name].units else []
        people = [one for one in base.metrics if _of_people(base, one) and _is_near(base, one, name)]
        if said and people:
            meant = tuple(people[:1])
            kept = (one for one in mentions.metrics if not any(start <= one.start < end for start, end in said))
            named = tuple(replace(one, metrics=meant) if one.metrics == (name,) else one for one in kept)
            return replace(mentions, metrics=named), replace(sense, metrics=meant)
    return mentions, _counted(base, text, sense)


def _counted(base: FactBase, text: str, sense: Sense) -> Sense:
    """The counts of who came, where a size is asked of the list of them."""
    alone = {*sense.metrics, *sense.rivals}
    lists = [name for name in alone if base.metrics[name].kind is MetricKind.ITEMS]
    counted = [near.metric for name in lists for near in base.metrics[name].near if _is_of(base, near.metric, _ALL[0])]
    if len(lists) == len(alone) == 1 and counted and _SIZE.search(text):
        views = (one for one in base.metrics if _is_of(base, one, _ALL[1]) and _is_near(base, one, counted[0]))
        return replace(sense, metrics=(), rivals=(*counted, *views))
    return sense


def _of_people(base: FactBase, name: str) -> bool:
    metric = base.metrics[name]
    return metric.kind is MetricKind.COUNT and metric.accumulates and metric.units == ("people",)


def _is_of(base: FactBase, name: str, unit: str) -> bool:
    return unit in base.metrics[name].units


def _is_near(base: FactBase, name: str, other: str) -> bool:
    return any(near.metric == other for near in base.metrics[name].near)

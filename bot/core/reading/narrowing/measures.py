"""What else is counted than a figure counts: 论坛有多少人 asks for no forums, 落地了几个 for what came of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.text.folding import within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.model import Metric
    from bot.core.reading.mentions import Mentions

_HEADS = re.compile(r"(?:多少|几)(?:[个位名]|万|百|千)?人(?![工形型才家均])", re.ASCII)
_STAND = re.compile("展位|展台|摊位|(?<![a-z])(?:booths?|stands?|stalls?)(?![a-z])", re.ASCII)
_OF_PEOPLE = frozenset({"people", "guests", "representatives", "visits", "views", "impressions"})
# 几个 and 几家 ask for no money; 几个亿 does.
_COUNTED = re.compile("(?:多少|几)(?:[家位名支场台款件组批项条份]|个(?![亿点百千万]))", re.ASCII)
# What each measure word counts: 诺奖得主演讲了几场 asks for no people.
_OF_FIRMS = frozenset(
    (
        "exhibitors",
        "companies",
        "organisations",
        "outlets",
        "institutes",
        "groups",
        "teams",
        "needs",
        "jobs",
        "projects",
    )
)
_MEASURES = (
    (
        re.compile("(?:多少|几)场(?![景地馆合子])", re.ASCII),
        frozenset(("forums", "events", "matches", "minutes", "days")),
    ),
    (re.compile("(?:多少|几)(?:家|个(?:创业|初创|早期|的)*(?:项目|企业|公司|团队))", re.ASCII), _OF_FIRMS),
    (re.compile("(?:多少|几)[位名](?![字单次])", re.ASCII), _OF_PEOPLE | {"robots"}),
)

_LATER = re.compile(
    r"(?:已经?|完成|成功)(?:被|得到|完成|成功)*(?:对接|解决|满足|落地)(?:了|过|上|完)?的|(?:落地|开工|投产|建成|完工|到账|到位|兑现|履约|融资|募资|融到|卖|卖出去?|下载|招到|中标)"
    r"(?:了|的|成功)*(?:一共|总共)?有?(?:多少|几)",
    re.ASCII,
)
# Of forums, guests and speakers some were online in 2020 and 2022; whoever visits is there.
_IN_PERSON = re.compile(r"(?<![a-z])(?:in[ -]person|in the flesh|face[ -]to[ -]face|physically)(?![a-z])", re.ASCII)
# A day of the calendar, but for one up to which is counted, the days of an edition, and the day of its opening.
_A_DAY = re.compile(
    r"(?<!截至)(?<!截止)(?<!截至[0-9]{4}年)(?<!截止[0-9]{4}年)(?<!截止到)(?<![0-9至到—~-])(?:1[0-2]|0?[1-9])月(?:[12][0-9]|3[01]|0?[1-9])[日号]"
    r"(?! ?(?:至|到|—|-|~|起|开幕|开始|举办|举行|召开|开的|办的|那一?届|为止|截止|止|结束|闭幕|前|以?前|之前))",
    re.ASCII,
)


def days_in(text: str, figures: Sequence[Metric]) -> Iterator[str]:
    """The days of the calendar in a folded text that ask for less than the figures tell; beside a duration, none do."""
    if all(one.kind is not MetricKind.DURATION for one in figures):
        yield from (found.group() for found in _A_DAY.finditer(text))


def counted_otherwise(mentions: Mentions, asked: Sequence[str], figures: Sequence[Metric]) -> Iterator[str]:
    """What came of it later, and how many people where no people are counted: 论坛有多少人看, 签约项目落地了几个."""
    parts = [*mentions.parts_of(asked), *mentions.framed]
    patterns = (_LATER, *_measures_of_others(figures))
    for pattern in patterns:
        for found in pattern.finditer(mentions.text):
            inside = found.start() + 1 if pattern is _LATER else found.end()
            if not within((found.start(), inside), parts):
                yield found.group()
    if not all(one.accumulates or "present" in one.names.en.casefold() for one in figures):
        yield from (found.group() for found in _IN_PERSON.finditer(mentions.text))


def _measures_of_others(figures: Sequence[Metric]) -> Iterator[re.Pattern[str]]:
    """The patterns of those that none of the figures is counted in."""
    units = {unit for one in figures for unit in one.units}
    kinds = {one.kind for one in figures}
    if kinds == {MetricKind.COUNT} and _OF_PEOPLE.isdisjoint(units):
        yield _HEADS
    if kinds == {MetricKind.AREA}:
        yield _STAND
    if kinds == {MetricKind.MONEY}:
        yield _COUNTED
    if kinds == {MetricKind.COUNT}:
        yield from (measure for measure, those in _MEASURES if units.isdisjoint(those))

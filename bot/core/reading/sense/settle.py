"""Which of two near things is asked where a question names both: the opening or the venue, the changes or the days.

Each rule holds for what the vocabulary groups, and only where a source tells the nearer thing of the editions asked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.model import MetricKind
from bot.core.reading.frames.recast import asks_whether, named
from bot.core.reading.metrics.denied import denied_before
from bot.core.reading.metrics.known import editions_with
from bot.core.reading.sense.parts import holds, told_values
from bot.core.reading.text.common import PASSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.mentions import Mentions
    from bot.core.reading.sense.sense import Sense

_OPENED = re.compile(
    r"(?<![a-z])(?:open(?:ed|s|ing)?|inaugurat(?:ed|ion)|inaugural (?:ceremony|session|meeting|speech)"
    r"|kick(?:ed|s)? off|kick-?off"
    r"|(?:got|get) under way)(?![a-z])"
    r"|开幕|开的幕|揭幕|启幕|拉开",
    re.ASCII,
)
_PARTS_OF_PLACE = re.compile(
    r"(?<![a-z])(?:main|branch|sites|venues|halls|all)(?![a-z])|主会场|分会场|分别|哪些|哪几", re.ASCII
)
_EXHIBITION_ENDS = re.compile(
    r"(?<![a-z])(?:exhibition|show floor|stands|booths|stalls|exhibits)(?![a-z]).*(?<![a-z])(?:last|until|till"
    r"|longer|late|clos(?:e|ed|es|ing)"
    r"|shuts?|end(?:s|ed)?|over|finish(?:es|ed)?|final|taken down|c[ao]me down)(?![a-z])"
    r"|(?<![a-z])(?:last|until|till|longer|late|clos(?:e|ed|es|ing)|shuts?|end(?:s|ed)?"
    r"|final)(?![a-z]).*(?<![a-z])(?:exhibition|show floor|stands"
    r"|booths|stalls|exhibits)(?![a-z])"
    r"|(?:展览|展区|展台|展位|展品|展馆|看展|逛展).*(?:最晚|最迟|最后|到|至|延|还开|又开|多开|加开|闭展|撤展|收摊|关)"
    r"|(?:最晚|最迟|最后).*(?:展览|展区|展台|展位|展馆|看展|逛展)",
    re.ASCII,
)
_FIRST_PLANNED = re.compile(
    r"(?<![a-z])(?:original(?:ly)?|initial(?:ly)?|at first|first (?:planned|announced|scheduled|meant|set)"
    r"|before (?:it|that)"
    r" (?:was|got) (?:moved|changed|put off))(?![a-z])|原定|原本|原先|最初|本来|起初|原计划",
    re.ASCII,
)
# "Which city welcomed the participants" asks for the city, whoever came.
_HOST_CITY = re.compile(
    r"(?<![a-z])(?:which|what) (?:city|town|metropolis)(?: [a-z]+)? (?:received|welcomed|hosted|greeted|took in"
    r"|brought together"
    r"|gathered|was host to|played host to|(?:did|do|were|would) (?:the )?[a-z]+ (?:meet|gather|convene|assemble"
    r"|come together|go to|travel to|fly to))"
    r"(?![a-z])|哪(?:个|座|一座|一个)城市.{0,6}(?:接待|迎接|迎来|招待|款待)",
    re.ASCII,
)
# "When did 2023 start" asks; words of every day that hold "first" and "held" do not.
_ASKS = re.compile(r"(?<![a-z])(?:wh[a-z]+|how|since|dates?|days?|time)(?![a-z])|[?时天几号日期]", re.ASCII)
_EITHER = re.compile(r"(?<![a-z])or(?![a-z])|还是|或", re.ASCII)
_BY_NAME = frozenset(("date", "dates", "日期"))
_SERIES = "since when"
_DAYS, _EXHIBITION, _CHANGES = "dates", "exhibition end", "postponed"
_FLOOR, _NAMES = "show floor", "names"
_OPENING, _VENUE, _SESSION_THEME, _CITY = "where was the opening", "venue", "session theme", "city"
_OF_A_SESSION = re.compile(
    r"(?:theme|motto|slogan)s?(?: (?:of|for|at|did|was|in|have|the|a|its|that|industry|industrial"
    r"|pudong))* (?:plenary|sessions?"
    r"|forums?|round ?tables?|panels?)(?![a-z])|(?:plenary|session|forum)(?: (?:session|have|itself|in|#+"
    r"|[0-9]{4}))*'?s? (?:theme|motto|slogan)"
    r"|(?:全会|论坛|分会|专场|圆桌|圆桌会议)[^,。;?!]{0,8}(?:主题|口号)(?!论坛)|(?:主题|口号)[^,。;?!]{0,4}(?:全会|分会|专场)",
    re.ASCII,
)


# "On what days did it take place" asks for no list of what took place.
_WHAT_DAYS = re.compile(r"(?<![a-z])(?:what|which) (?:days?|dates?) .*(?:take|took) place(?![a-z])", re.ASCII)


def settled(base: FactBase, mentions: Mentions, sense: Sense, years: tuple[int, ...]) -> Sense:
    """The sense of a question, with the nearer of two near things that it names."""
    if sense.rivals and _WHAT_DAYS.search(mentions.text) and (days := set(named(base, _DAYS)) & set(sense.rivals)):
        return replace(sense, metrics=tuple(days), rivals=())
    either = {*sense.metrics, *sense.rivals}
    city = set(named(base, _CITY)) & {name for one in mentions.metrics for name in one.metrics}
    if city and _HOST_CITY.search(mentions.text) and not any(base.metrics[name].is_figure for name in either):
        return replace(sense, metrics=tuple(city), rivals=())
    if sense.rivals:
        left = _without_the_days(base, mentions, _without_the_place(base, mentions, sense.rivals), years)
        return replace(sense, metrics=left, rivals=()) if len(left) == 1 else sense
    metrics = _without_the_place(base, mentions, _projects_of_deals(base, mentions, sense.metrics, years))
    metrics = _where_it_opened(base, mentions, metrics, years)
    metrics = _of_that_edition(base, mentions, metrics, years)
    metrics = _of_the_exhibition(base, mentions, metrics)
    metrics = _without_the_floor(base, mentions, metrics)
    metrics = _without_the_days(base, mentions, metrics, years)
    metrics = _before_it_changed(base, mentions, metrics, years)
    return replace(sense, metrics=_of_a_session(base, mentions, metrics))


def without_passing(base: FactBase, mentions: Mentions, sense: Sense) -> Sense:
    """The sense without what only "when", "who" and the like name beside a figure."""
    figures = any(base.metrics[name].is_figure and not _in_passing(mentions, name) for name in sense.metrics)
    left = tuple(name for name in sense.metrics if not figures or not _in_passing(mentions, name))
    return replace(sense, metrics=left)


def _in_passing(mentions: Mentions, name: str) -> bool:
    """Whether a metric is asked by nothing but "where" and the like."""
    return all(one.name in PASSING for one in mentions.metrics if name in one.metrics)


def _without_the_place(base: FactBase, mentions: Mentions, metrics: tuple[str, ...]) -> tuple[str, ...]:
    """Beside the venue or the district, "where" asks for nothing more."""
    of_place = [name for name in metrics if base.metrics[name].group == "place"]
    named = [name for name in of_place if not _in_passing(mentions, name)]
    return tuple(name for name in metrics if name in named or name not in of_place) if named else metrics


def _where_it_opened(
    base: FactBase, mentions: Mentions, metrics: tuple[str, ...], years: tuple[int, ...]
) -> tuple[str, ...]:
    """Who asks where an edition *opened* asks for the place of the opening, where a source tells it of that edition."""
    if len(metrics) != 1 or base.metrics[metrics[0]].group != "place" or not _OPENED.search(mentions.text):
        return metrics
    venue = metrics[0] in named(base, _VENUE) and not _PARTS_OF_PLACE.search(mentions.text)
    if not venue and not _in_passing(mentions, metrics[0]):
        return metrics
    known = tuple(name for name in named(base, _OPENING) if set(years) & set(editions_with(base, name)))
    return known or metrics


def _of_the_exhibition(base: FactBase, mentions: Mentions, metrics: tuple[str, ...]) -> tuple[str, ...]:
    """Who asks until which day the exhibition could be seen does not ask for the days of the conference."""
    asked = [base.metrics[name] for name in metrics]
    days = all(one.group == "when" and one.kind in (MetricKind.DATE, MetricKind.DURATION) for one in asked)
    if not asked or not days or not any(one.kind is MetricKind.DATE for one in asked):
        return metrics
    if any(_by_name(base, mentions, name) for name in metrics) or not _EXHIBITION_ENDS.search(mentions.text):
        return metrics
    return named(base, _EXHIBITION) or metrics


def _without_the_floor(base: FactBase, mentions: Mentions, metrics: tuple[str, ...]) -> tuple[str, ...]:
    """Beside the last day of the exhibition "the show floor" asks for no area, beside others "names" for no title."""
    passing = _FLOOR if set(named(base, _EXHIBITION)) & set(metrics) else _NAMES
    said = [(mentions.text[one.start : one.end], one.metrics) for one in mentions.metrics]
    others = {name for text, names in said if text != passing for name in names}
    only = {name for text, names in said if text == passing for name in names} - others
    return tuple(name for name in metrics if name not in only) or metrics


def _without_the_days(
    base: FactBase, mentions: Mentions, metrics: tuple[str, ...], years: tuple[int, ...]
) -> tuple[str, ...]:
    """What was changed, or the end of the exhibition, goes before the days of the conference that it is near to."""
    if metrics and metrics == named(base, _CHANGES) and not _known(base, metrics[0], years):  # then when it was held
        asked = dict.fromkeys(name for one in mentions.metrics for name in one.metrics)
        dates = [name for name in asked if base.metrics[name].kind is MetricKind.DATE and _known(base, name, years)]
        return tuple(dates) or metrics
    left = list(metrics)
    for name in metrics:
        one = base.metrics[name]
        for days in (
            near.metric for near in one.near if _is_days(base, near.metric, one.group) and near.metric in left
        ):
            if one.kind is MetricKind.TEXT or not _by_name(base, mentions, days):
                left.remove(days if _known(base, name, years) else name)
    return tuple(left)


def _of_that_edition(
    base: FactBase, mentions: Mentions, metrics: tuple[str, ...], years: tuple[int, ...]
) -> tuple[str, ...]:
    """When an edition started asks for its days, where exactly it was for its city, if no source tells more of it."""
    if not years or len(metrics) != 1 or _known(base, metrics[0], years):
        return metrics
    if metrics == named(base, _SERIES):
        return named(base, _DAYS) if _ASKS.search(mentions.text) else metrics
    exactly = all(one.name.startswith("where") for one in mentions.metrics if metrics[0] in one.metrics)
    return named(base, _CITY) if exactly and metrics == named(base, _VENUE) else metrics


def _projects_of_deals(
    base: FactBase, mentions: Mentions, metrics: tuple[str, ...], years: tuple[int, ...]
) -> tuple[str, ...]:
    """Deals are the projects signed, in editions of which no source tells what stood behind the deals."""
    if not metrics or metrics != named(base, "deals") or not years or _known(base, metrics[0], years):
        return metrics
    bare = all(
        one.name.removeprefix("how many ").startswith("deal") for one in mentions.metrics if metrics[0] in one.metrics
    )
    signed = named(base, "projects signed")
    return signed if bare and all(set(years) <= set(editions_with(base, name)) for name in signed) else metrics


def _is_days(base: FactBase, name: str, group: str) -> bool:
    return base.metrics[name].kind is MetricKind.DATE and base.metrics[name].group == group


def _known(base: FactBase, name: str, years: tuple[int, ...]) -> bool:
    """Whether a source tells a metric of one of the editions, or none is named."""
    return not years or bool(set(years) & set(editions_with(base, name)))


def _before_it_changed(
    base: FactBase, mentions: Mentions, metrics: tuple[str, ...], years: tuple[int, ...]
) -> tuple[str, ...]:
    """When an edition was *first* to be held is told by what was changed, where anything was."""
    dates = [name for name in metrics if base.metrics[name].kind is MetricKind.DATE]
    if len(metrics) != 1 or not dates or not _FIRST_PLANNED.search(mentions.text):
        return metrics
    known = tuple(name for name in named(base, _CHANGES) if set(years) & set(editions_with(base, name)))
    return known or metrics


def _by_name(base: FactBase, mentions: Mentions, name: str) -> bool:
    """Whether a metric is named, not asked for in other words."""
    metric = base.metrics[name]
    names = _folded((metric.names.en, metric.names.of("zh-CN"), *metric.aliases_en, *metric.aliases_zh))
    return any(
        name in one.metrics and one.name in names and (one.name not in PASSING or one.name in _BY_NAME)
        for one in mentions.metrics
    )


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _of_a_session(base: FactBase, mentions: Mentions, metrics: tuple[str, ...]) -> tuple[str, ...]:
    """The theme of a session is never that of the conference."""
    of_session = named(base, _SESSION_THEME)
    if not any(set(base.metrics[name].not_same_as) & set(of_session) for name in metrics):
        return metrics
    found = _OF_A_SESSION.search(mentions.text)
    return of_session if found and not denied_before(mentions.text, found.start()) else metrics


def by_value(base: FactBase, text: str, left: Sequence[str], years: tuple[int, ...]) -> tuple[str, ...]:
    """The metric of an edition's place where a question names nothing but one, as in "was 2023 on the West Bund?".

    Every word of ``left`` must be one by which the sources tell the place of any edition. None where one is not, or
    where no source tells such a thing of the edition.
    """
    whether = asks_whether(text) or _EITHER.search(text)
    if not left or not whether or len(years) != 1 or years[0] not in base.editions:
        return ()
    told = {name: told_values(base, name, base.editions) for name, one in base.metrics.items() if one.group == "place"}
    if not all(any(holds(value, word) for values in told.values() for value in values) for word in left):
        return ()
    known = {name: told_values(base, name, years) for name in told if base.live_claims(name, years[0])}
    meant = [name for name, values in known.items() if any(holds(value, word) for value in values for word in left)]
    opening = named(base, _OPENING)
    first = [name for name in meant if (name in opening) == bool(_OPENED.search(text))]
    return tuple((first or meant)[:1])

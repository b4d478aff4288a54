r"""Editions named by another one: the year after 2023, the last one before the pandemic; and years without any.

These patterns run before those of ``year_patterns``, which would read the year alone. What is counted from an edition
that the text names elsewhere ("2023 and the year after") is found without a year; ``counted_from`` gives it one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.reading.editions.calendar import FIRST_YEAR, LAST_YEAR, Way, as_number, as_year
from bot.core.reading.editions.year_terms import CARDINALS, YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.reading.editions.calendar import Calendar, EditionMention
    from bot.core.reading.editions.year_patterns import Meant, Reader

_NOUN = "(?:edition|year|one|conference|waic|event|fair|summit)"
_EVEN = "(?:very )?"
_LAST_ONE = rf"(?:the )?{_EVEN}(?:last|final|latest|most recent)(?: {_NOUN})?"
_FIRST_ONE = rf"(?:the )?{_EVEN}(?:first|next)(?: {_NOUN})?"
# "The conference after 2021" is all of them.
_THAT_ONE = "(?:the|that) (?:edition|year|one)"
_RIGHT = r" (?:(?:just|right|immediately|directly|straight|which came|that came|held) )*"
_OF = r"(?:(?:waic|that of|the one (?:of|in)|the edition (?:of|in)|the year|the) )?"
_EARLIER = "(?:before|preceding|prior to|ahead of)"
_LATER = "(?:after|following|succeeding|that followed|which followed)"
_COUNT = rf"(?P<n>an?|one|{CARDINALS}|[1-9])"
_PANDEMIC = (
    r"(?:the )?(?:covid(?:[- ]?19)?|corona(?:virus)?|pandemic|outbreak)(?: (?:pandemic|hit|struck|began|started"
    r"|broke out|outbreak|crisis|times?|era|years?))*(?![a-z])"
)
_PRE_PANDEMIC = "pre[- ]?(?:covid|pandemic|corona)(?:[- ]?19)?"
_PANDEMIC_ZH = "(?:新冠)?(?:疫情|新冠|肺炎)(?:爆发|暴发|发生|开始|来临|出现)?(?:以|之)?"
_LAST_BEFORE = 2019  # the pandemic was declared in March 2020


def _shifted(by: int) -> Reader:
    def reader(found: re.Match[str], _calendar: Calendar) -> Meant | None:
        year = as_year(found["year"])
        count = as_number(found.groupdict().get("n") or "1") or 1  # "a year" is one
        return None if year is None else ((year + by * count,), None)

    return reader


def _before_relative(found: re.Match[str], calendar: Calendar) -> Meant:
    """The year before 去年 or 前年."""
    by = {"今年": 1, "本届": 1, "前年": 3, "大前年": 4}.get(found["of"], 2)
    return (calendar.today - by,), None


def _last_before(_found: re.Match[str], calendar: Calendar) -> Meant | None:
    known = [year for year in calendar.editions if year <= _LAST_BEFORE]
    return ((known[-1],), None) if known else None


def _all_before(_found: re.Match[str], calendar: Calendar) -> Meant | None:
    known = tuple(year for year in calendar.editions if year <= _LAST_BEFORE)
    return (known, None) if known else None


def _all_since(_found: re.Match[str], calendar: Calendar) -> Meant | None:
    known = tuple(year for year in calendar.editions if year > _LAST_BEFORE)
    return (known, None) if known else None


def _far(found: re.Match[str], _calendar: Calendar) -> Meant | None:
    """A year far from any edition."""
    year = int(found["year"])
    return None if FIRST_YEAR <= year <= LAST_YEAR else ((year,), None)


def _elsewhere(_found: re.Match[str], _calendar: Calendar) -> Meant:
    return (), None


def _raw(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


NEIGHBOURS: tuple[tuple[re.Pattern[str], Way, Reader], ...] = (
    (
        _raw(rf"(?<![a-z])(?:{_LAST_ONE}|{_THAT_ONE}){_RIGHT}{_EARLIER} {_OF}(?P<year>{YEAR})"),
        Way.YEAR,
        _shifted(-1),
    ),
    (_raw(rf"(?<![a-z])(?:{_FIRST_ONE}|{_THAT_ONE}){_RIGHT}{_LATER} {_OF}(?P<year>{YEAR})"), Way.YEAR, _shifted(1)),
    (_raw(rf"(?<![a-z]){_COUNT} (?:years?|editions?) {_EARLIER} {_OF}(?P<year>{YEAR})"), Way.YEAR, _shifted(-1)),
    (_raw(rf"(?<![a-z]){_COUNT} (?:years?|editions?) {_LATER} {_OF}(?P<year>{YEAR})"), Way.YEAR, _shifted(1)),
    (_raw(rf"(?<![a-z])(?:the )?predecessor (?:of|to) {_OF}(?P<year>{YEAR})"), Way.YEAR, _shifted(-1)),
    (_raw(rf"(?<![a-z])(?:the )?successor (?:of|to) {_OF}(?P<year>{YEAR})"), Way.YEAR, _shifted(1)),
    (_raw(rf"(?P<year>{YEAR})(?:的?[这那]一?届)?的?(?:(?:前一|上一?)[届年]|(?<=的)去年)(?!的?[前上])"), Way.YEAR, _shifted(-1)),
    (_raw("(?P<of>今年|本届|去年|上一?[年届]|大?前年)的(?:去年|[前上]一?[年届])"), Way.YEAR, _before_relative),
    (_raw(rf"(?P<year>{YEAR})的?(?:之|以)?前(?:的?(?:[那上前]|最后|最近)一?[届年次])"), Way.YEAR, _shifted(-1)),
    (_raw(rf"(?P<year>{YEAR})(?:的?[这那]一?届)?的?(?:后一|下一?|次|翌)[届年]"), Way.YEAR, _shifted(1)),
    (_raw(rf"(?P<year>{YEAR})的?(?:之|以)?后(?:的?(?:[那下后]|第|头)一?[届年次])"), Way.YEAR, _shifted(1)),
    (_raw(rf"比(?P<year>{YEAR})早(?P<n>[一两二三四1-4])[年届]"), Way.YEAR, _shifted(-1)),
    (_raw(rf"比(?P<year>{YEAR})晚(?P<n>[一两二三四1-4])[年届]"), Way.YEAR, _shifted(1)),
    # Against the pandemic.
    (_raw(rf"(?<![a-z])(?:{_LAST_ONE}|{_THAT_ONE}){_RIGHT}(?:before|prior to) {_PANDEMIC}"), Way.YEAR, _last_before),
    (_raw(rf"(?<![a-z])(?:the )?last {_PRE_PANDEMIC}(?: {_NOUN})?(?![a-z])"), Way.YEAR, _last_before),
    (_raw(rf"{_PANDEMIC_ZH}前的?(?:那|最后|最近|上)的?一?[届年次](?:大会)?"), Way.YEAR, _last_before),
    (_raw(rf"(?<![a-z])(?:before|prior to) {_PANDEMIC}"), Way.SPAN, _all_before),
    (_raw(rf"(?<![a-z]){_PRE_PANDEMIC}(?: {_NOUN}s?)?(?![a-z])"), Way.SPAN, _all_before),
    (_raw(rf"{_PANDEMIC_ZH}前(?!夕)"), Way.SPAN, _all_before),
    (_raw(rf"(?<![a-z])since {_PANDEMIC}"), Way.SPAN, _all_since),
    (_raw(rf"[自从]?{_PANDEMIC_ZH}(?:来|后)(?!的?(?:首|第))"), Way.SPAN, _all_since),
    # All of them, from the first one on.
    (
        _raw(
            rf"(?<![a-z])(?:ever )?(?:since|from) (?:the )?(?:very )?(?:first|1st|inaugural|debut|maiden) {_NOUN}"
            r"(?: (?:on|onwards?|to (?:today|date|now|the (?:latest|last|most recent)(?: one)?)))?(?![a-z])"
        ),
        Way.ALL,
        _elsewhere,
    ),
    (
        _raw(
            "[自从](?:首|第一|头一)届(?:大会)?(?:以来|开始|起|至今|(?:一直)?[到至](?:现在|如今|今年|去年|"
            "(?:最新|最近|最后)的?(?:这|一)*届))"
            "|(?:首|第一)届(?:大会)?(?:以来|至今|起(?=[,，逐一每]|的|$))|(?:自|从)?(?:创办|开办|举办|创立)以来"
        ),
        Way.ALL,
        _elsewhere,
    ),
    # Years without any edition near.
    (
        _raw(
            r"(?:(?<=(?<![a-z])in )|(?<=waic )|(?<=since )|(?<=year )|(?<=during )|(?<=before )|(?<=until ))"
            r"(?P<year>[12][0-9]{3})(?= ?(?:[?!,;:)]|\.(?![0-9])|$)| (?:edition|waic|conference|already)(?![a-z]))"
        ),
        Way.YEAR,
        _far,
    ),
    (_raw(r"(?<=the )(?P<year>[12][0-9]{3}) (?:edition|waic|conference|event)(?![a-z])"), Way.YEAR, _far),
    (_raw(r"(?<![0-9.,])(?P<year>[12][0-9]{3})(?:年(?![代前后多来])|届)"), Way.YEAR, _far),
    # Counted from an edition that stands elsewhere in the text.
    (
        _raw(
            rf"(?<![a-z]){_THAT_ONE}(?: (?:just|right|immediately))? (?:before|after|following)"
            r"(?: (?:that|it|this|then)(?: (?:one|year|edition))?)?"
            r"(?= ?(?:[?!,.;:)]|$)| (?:in|for|by|at|as|please|was|were)(?![a-z]))"
        ),
        Way.RELATIVE,
        _elsewhere,
    ),
    (
        _raw(r"(?<![a-z])the (?:following|subsequent) (?:year|edition|one|conference)(?![a-z])"),
        Way.RELATIVE,
        _elsewhere,
    ),
    (_raw("(?<![0-9第一二三四五六七八九十最])(?:次年|翌年|后一[届年]|转年)"), Way.RELATIVE, _elsewhere),
)
_BEFORE = _raw(r"(?<![a-z])(?:previous|prior|preceding|before(?! last))(?![a-z])|上一?年|上一?届|前一[届年]")
_AFTER = _raw(r"(?<![a-z])(?:after|following|subsequent)(?![a-z])|次年|翌年|后一[届年]|转年")


def counted_from(text: str, editions: Sequence[EditionMention]) -> list[EditionMention]:
    """Beside one edition that is named, "the previous year" is the one before that, whatever today is.

    What can only be counted from another edition is left out where there is no such one.
    """
    anchors = [one for one in editions if not _is_counted(text, one) and one.way not in (Way.SPAN, Way.ALL)]
    years = {year for one in anchors for year in one.years}
    if len(years) != 1:
        return [one for one in editions if one.way is not Way.RELATIVE or one.years]
    (year,) = years
    return [_moved(text, one, year) if _is_counted(text, one) else one for one in editions]


def _moved(text: str, one: EditionMention, year: int) -> EditionMention:
    by = -1 if _BEFORE.search(text[one.start : one.end]) else 1
    return replace(one, years=(year + by,))


def _is_counted(text: str, one: EditionMention) -> bool:
    said = text[one.start : one.end]
    return one.way is Way.RELATIVE and bool(_BEFORE.search(said) or _AFTER.search(said))

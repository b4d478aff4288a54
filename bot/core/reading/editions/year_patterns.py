r"""The patterns by which editions are named, and what each of them means.

They run over folded text, in their order: what one has read, the next does not read again, so longer forms stand first.
ASCII classes stand around numbers, never ``\w`` or ``\b``: Python counts Han characters as letters, and would miss the
year in 在2023年.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from bot.core.reading.editions.calendar import Calendar, Way, as_number, as_year
from bot.core.reading.editions.year_terms import (
    AND_ANOTHER,
    AND_LAST,
    ANY_ORDINAL,
    BEHIND_NAME,
    CARDINALS,
    COUNT,
    EDITION,
    FIRST_TO_NOW,
    FROM,
    HAN,
    HAN_NUMBER,
    MEASURES,
    NO_DAY,
    NO_THING,
    ONWARDS,
    OR_ANOTHER,
    SEVERAL,
    THAT_ONE,
    THING,
    TO,
    TWO,
    UNTIL,
    WORD,
    YEAR,
)

Meant = tuple[tuple[int, ...], int | None]
Reader = Callable[["re.Match[str]", Calendar], "Meant | None"]
_TEENS = {"eighteen": 18, "nineteen": 19}
_FEW = {"one": 1, "a": 1, "couple of": 2, "few": 3}
_SPELT = rf"(?:(?P<teen>{'|'.join(_TEENS)})|twenty(?:[ -](?P<one>one|two|three|four|five|six|seven|eight|nine))?)"


def _one(found: re.Match[str], _calendar: Calendar) -> Meant | None:
    year = as_year(found["year"])
    return None if year is None else ((year,), None)


def _known_one(found: re.Match[str], calendar: Calendar) -> Meant | None:
    """A bare number of two digits is a year only where there was an edition."""
    year = as_year(found["year"])
    return ((year,), None) if year in calendar.editions and year is not None else None


def _spelt(found: re.Match[str], calendar: Calendar) -> Meant | None:
    """A year in words: "twenty twenty-three", "two thousand nineteen", behind WAIC also "twenty-three"."""
    number = _TEENS.get(found["teen"] or "") or 20 + (as_number(found["one"]) or 0 if found["one"] else 0)
    return ((2000 + number,), None) if 2000 + number in calendar.editions else None


def _span(found: re.Match[str], _calendar: Calendar) -> Meant | None:
    first, last = as_year(found["first"]), as_year(found["last"])
    if first is None or last is None or first == last:
        return None
    return tuple(range(min(first, last), max(first, last) + 1)), None


def _from(by: int) -> Reader:
    """From a year on, or from the one behind it."""

    def reader(found: re.Match[str], calendar: Calendar) -> Meant | None:
        year = as_year(found["year"])
        if year is None or calendar.latest is None:
            return None
        return tuple(range(year + by, max(calendar.latest, year + by) + 1)), None

    return reader


def _to(by: int) -> Reader:
    """Up to a year, or to the one before it."""

    def reader(found: re.Match[str], calendar: Calendar) -> Meant | None:
        year = as_year(found["year"])
        if year is None or not calendar.editions:
            return None
        return tuple(range(min(calendar.editions[0], year - by), year - by + 1)), None

    return reader


def _ordinal(found: re.Match[str], calendar: Calendar) -> Meant | None:
    """The edition of a number; the first one where the pattern has none."""
    number = as_number(re.sub(r"(?<=[0-9])[a-z]+", "", found.groupdict().get("n", "1")))
    if not number:
        return None
    year = calendar.of_ordinal(number)
    return (() if year is None else (year,)), number


def _latest(_found: re.Match[str], calendar: Calendar) -> Meant:
    return (() if calendar.latest is None else (calendar.latest,)), None


def _few(found: re.Match[str], calendar: Calendar, *, first: bool = False) -> Meant | None:
    count = _FEW.get(found["n"]) or as_number(found["n"])
    return (calendar.held[:count] if first else calendar.held[-count:], None) if count and calendar.held else None


_first_few = partial(_few, first=True)


def _last_but_one(_found: re.Match[str], calendar: Calendar) -> Meant | None:
    return ((calendar.held[-2],), None) if len(calendar.held) > 1 else None


def _ago(found: re.Match[str], calendar: Calendar) -> Meant | None:
    count = _FEW.get(found["n"]) or as_number(found["n"])
    return ((calendar.today - count,), None) if count else None


def _shift(by: int) -> Reader:
    return lambda _found, calendar: ((calendar.today + by,), None)


def _next(_found: re.Match[str], calendar: Calendar) -> Meant:
    return (calendar.today + 1 if calendar.upcoming is None else calendar.upcoming,), None


def _every(_found: re.Match[str], _calendar: Calendar) -> Meant:
    return (), None


def _en(pattern: str, *, thing: str = "") -> re.Pattern[str]:
    """An English phrase between no other letters; ``thing`` may follow it."""
    follows = f"(?: {thing})?" if thing else ""
    return re.compile(rf"(?<![a-z0-9'])(?:{pattern}){follows}(?:'?s)?(?![a-z])", re.ASCII)


def _raw(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


PATTERNS: tuple[tuple[re.Pattern[str], Way, Reader], ...] = (
    # Spans of years.
    (_raw(rf"(?<![a-z])between (?:waic )?{FROM} and (?:waic )?{UNTIL}"), Way.BETWEEN, _span),
    (
        _raw(rf"(?:(?<![a-z])from (?:waic )?|[从自])?(?P<first>{YEAR}){TO}(?:waic )?{UNTIL}(?:期间|之间|间)*"),
        Way.BETWEEN,
        _span,
    ),
    (
        _raw(
            r"(?:[从自])?(?P<first>(?<![0-9.])(?<![0-9],)[12][0-9])年?(?:-|至|到|直到)(?P<last>[12][0-9])(?=[年届])[年届]"
        ),
        Way.BETWEEN,
        _span,
    ),
    (_en(rf"(?:the )?first (?P<n>{COUNT}) (?:years|{THING}s)"), Way.SPAN, _first_few),
    (_en(rf"(?:all )?(?:the )?(?P<n>{COUNT}) first (?:years|{THING}s)"), Way.SPAN, _first_few),
    (_en(rf"(?:since|starting in|starting from|from) (?:waic )?(?P<year>{YEAR}) {ONWARDS}"), Way.SPAN, _from(0)),
    (_raw(rf"(?<![a-z])since (?:waic )?(?P<year>{YEAR})"), Way.SPAN, _from(0)),
    (_raw(rf"(?<![a-z])after (?:waic )?(?P<year>{YEAR})"), Way.SPAN, _from(1)),
    (_raw(rf"[自从]?(?P<year>{YEAR})(?:开始|起(?!点|步|码)|以来|至今|到现在|到今天)+"), Way.SPAN, _from(0)),
    (_raw(rf"(?P<year>{YEAR})(?:之后|以后)"), Way.SPAN, _from(1)),
    (_raw(rf"(?<![a-z])(?:before|prior to) (?:waic )?(?P<year>{YEAR})"), Way.SPAN, _to(1)),
    (
        _raw(
            rf"(?<![a-z])(?:(?<!measure )(?<!measures )(?<!measured )(?<!stack )(?<!stacks )(?<!match )(?<!matches )up to"
            rf"|until|till|through) (?:waic )?(?P<year>{YEAR})"
        ),
        Way.SPAN,
        _to(0),
    ),
    (_raw(rf"(?P<year>{YEAR})(?:之前|以前)"), Way.SPAN, _to(1)),
    (_en(rf"(?:the )?(?:last|past|previous|recent|latest) (?P<n>{COUNT}) (?:years|{THING}s)"), Way.SPAN, _few),
    (_raw(rf"(?:[前头首]|最初|最早|最先|起初|开头)的?(?P<n>{SEVERAL})届(?:里|内|当中|之中|中)?"), Way.SPAN, _first_few),
    (_raw(rf"(?:最近|过去|近|前)(?P<n>{SEVERAL})(?:年|届)(?:来|间|里|内)?"), Way.SPAN, _few),
    (_en(FIRST_TO_NOW), Way.ALL, _every),
    # Single years.
    (_raw(rf"(?<![a-z])waics?[ '#-]*(?P<year>{BEHIND_NAME})年?"), Way.YEAR, _one),
    (_raw(rf"(?P<year>{YEAR})(?:度|届|版|的?[这本那该]一?届)?"), Way.YEAR, _one),
    (
        _raw(r"(?P<year>(?<![0-9.a-z第])(?<![0-9],)[0-9]{2})(?: edition| waic|(?=世界人工智能大会|大会|世人会|届))"),
        Way.YEAR,
        _one,
    ),
    (_raw(rf"(?:(?<=[a-z] )|^)(?P<year>'?[12][0-9])(?={AND_LAST})"), Way.YEAR, _known_one),
    (_raw(r"(?<=[a-z] )(?<!times )(?<!plus )(?<!minus )(?<!by )(?P<year>[0-9]{2})(?= ?[?!.]*$)"), Way.YEAR, _known_one),
    (
        _raw(r"(?:(?<=(?<![a-z])in )|(?<=(?<![a-z])for )|(?<=waic )|(?<=during ))(?P<year>[0-9]{2})"
            r"(?= ?[,;:?!()]| (?:again|lol|lmao|tho|though|then|pls|plz|please|thx|thanks|bro|mate|fr|ngl|rn|asap)(?![a-z]))"
        ),
        Way.YEAR,
        _known_one,
    ),
    (_raw(rf"(?<![0-9a-z.,'] )(?<![0-9a-z.,'])(?P<year>'?[12][0-9])(?={OR_ANOTHER})"), Way.YEAR, _known_one),
    (_raw(rf"^(?P<year>[12][0-9])(?=[{HAN}])(?!{MEASURES})"), Way.YEAR, _known_one),
    (_raw(rf"(?<=[{HAN}])(?<![是有到过第超满够达于约近])(?P<year>[12][0-9])(?=\s*[?!。.]*$)"), Way.YEAR, _known_one),
    (_raw(rf"(?<=[{HAN}] )(?P<year>[12][0-9])(?=\s*[?!。.]*$)"), Way.YEAR, _known_one),
    (
        _raw(
            rf"(?<![a-z])(?:(?:twenty|two thousand(?: and)?) |(?<=waic ))(?:{_SPELT})"
            r"(?![a-z]| (?:percent|days|million))"
        ),
        Way.YEAR,
        _spelt,
    ),
    # Ordinals.
    (
        _en(
            rf"(?:the )?(?:second[ -]to[ -]last|next[ -]to[ -]last"
            rf"|second[ -]last|penultimate|one before last|last {THING} but one)",
            thing=THING,
        ),
        Way.RELATIVE,
        _last_but_one,
    ),
    (_raw("倒数第[二两]届"), Way.RELATIVE, _last_but_one),
    (_raw("(?:最近|最新)这一?届|(?:刚刚?|最近|才)(?:办|开|举办|举行|结束|落幕|闭幕|收官)[完过了]*的[这那]?一?[届次]"), Way.LATEST, _latest),
    (_raw(rf"(?:办|开|搞|举办)到了?第(?P<n>{HAN_NUMBER})[届次回]"), Way.ORDINAL, _ordinal),
    (_raw(rf"第(?P<n>{HAN_NUMBER})(?:届|次(?=大会|waic|世界人工智能大会))"), Way.ORDINAL, _ordinal),
    (
        _raw(
            r"(?<![第0-9a-z.,一二三四五六七八九十几多上下每这那])(?P<n>[二三四五六七八九十]{1,2})届(?=大会|waic|世|的|那[次回届年会])(?!大会[^，。,]{0,6}(?:累计|总共|一共|合计|加起来|共))"
        ),
        Way.ORDINAL,
        _ordinal,
    ),
    (_raw(rf"{NO_DAY}(?P<n>[0-9]{{1,2}})(?:st|nd|rd|th)(?![a-z]){NO_THING}(?: {EDITION})?"), Way.ORDINAL, _ordinal),
    (_raw(rf"(?<![a-z])(?:the )?(?:very )?(?P<n>{WORD}) (?!times?(?![a-z])){EDITION}"), Way.ORDINAL, _ordinal),
    (_raw(rf"(?<![a-z])(?:the )?(?P<n>{WORD}|[0-9]{{1,2}}(?:st|nd|rd|th))(?={AND_ANOTHER})"), Way.ORDINAL, _ordinal),
    (
        _raw(rf"(?<![a-z])(?:the )?(?P<n>{WORD})(?= or (?:is it |was it )?(?:the )?{ANY_ORDINAL} *(?:[?!.,;]|$))"),
        Way.ORDINAL,
        _ordinal,
    ),
    (_raw(rf"(?:(?<= or )|(?<= or the )|(?<= it the ))(?P<n>{WORD})(?= *(?:[?!.,;]|$))"), Way.ORDINAL, _ordinal),
    (
        _raw(
            r"(?<![a-z])(?:edition|waic(?= ?(?:no|number|#))) ?(?:no\.? ?|number |#)?"
            rf"(?P<n>[0-9]{{1,2}}|one|{CARDINALS})(?![0-9a-z%]| (?:years?|editions?|times?|days?)(?![a-z]))"
        ),
        Way.ORDINAL,
        _ordinal,
    ),
    (
        _raw(rf"(?:^|(?<![a-z])(?:in|at|of|for|did|was) )the (?:very )?(?P<n>{WORD})(?= *(?:[?!.,;]|$))"),
        Way.ORDINAL,
        _ordinal,
    ),
    (_raw("首届|首次大会|首次举办的大会|头一届|最早的?一届|最初一届|创办当年"), Way.ORDINAL, _ordinal),
    (_en(rf"(?:the )?(?:very first|earliest|debut|maiden|opening|original) (?:{THING}|year)"), Way.ORDINAL, _ordinal),
    (_en("(?:the )?inaugural", thing=f"(?:{THING}|year)"), Way.ORDINAL, _ordinal),
    # Against today.
    (_en("(?:the )?(?:year|edition) before last"), Way.RELATIVE, _shift(-2)),
    (_raw("大前年"), Way.RELATIVE, _shift(-3)),
    (_raw("前年|上上一?届"), Way.RELATIVE, _shift(-2)),
    (_en("(?:last|previous|prior) (?:year|yr)(?:'s)?", thing=THING), Way.RELATIVE, _shift(-1)),
    (_en(f"(?:the )?(?:previous|prior|preceding) {THING}"), Way.RELATIVE, _shift(-1)),
    (_raw("去年|上年(?!度)|上一年|上一?届|上次大会|前一届"), Way.RELATIVE, _shift(-1)),
    (_en(rf"(?P<n>{COUNT}|one|a) (?:years?|editions?) (?:ago|back|earlier)"), Way.RELATIVE, _ago),
    (_raw("(?<![0-9第])(?P<n>[一两二三四五六七八九1-9])年前"), Way.RELATIVE, _ago),
    (
        _en("(?:this|the current|current) (?:year|edition|waic|conference)(?:'s)?", thing=THING),
        Way.RELATIVE,
        _shift(0),
    ),
    (_raw("今年|本届|这一?届|本年度?"), Way.RELATIVE, _shift(0)),
    (_en("next year(?:'s)?", thing=THING), Way.RELATIVE, _shift(1)),
    (_raw("明年|下一?年"), Way.RELATIVE, _shift(1)),
    (_en(f"(?:the )?(?:next|upcoming|coming|forthcoming) {THING}"), Way.RELATIVE, _next),
    (_raw("下一?届|即将举办的大会|下次大会"), Way.RELATIVE, _next),
    # The latest one, and all of them.
    (_en(f"(?:the )?(?:very )?(?:latest|newest|most recent|last|recent) {THING}"), Way.LATEST, _latest),
    (  # "for the last time" only loses patience
        _en("(?<!for )(?:the )?(?<!for the )(?:very )?(?:latest|newest|most recent|last|recent) time"),
        Way.LATEST,
        _latest,
    ),
    (_en("(?:the )?(?:latest|newest|most recent)"), Way.LATEST, _latest),
    (
        # 最后 alone and 最新 right behind an edition say how something ended or how it was last told
        _raw(f"(?:最[近新后]的?{THAT_ONE}|(?<![0-9]年)(?<![届年会])最[近新]的?)(?:的)?(?!几|些|{SEVERAL})"),
        Way.LATEST,
        _latest,
    ),
    (
        _en(rf"(?:all|every|each and every|each|across)(?: of)?(?: the| single)?(?: {COUNT})? (?:years?|{THING}s?)"),
        Way.ALL,
        _every,
    ),
    (_en("(?:over|through(?:out)?|across|down|during) the (?:years|editions|ages)"), Way.ALL, _every),
    (_en("(?:year by year|edition by edition|(?:by|per) (?:year|edition)|year after year|so far)"), Way.ALL, _every),
    (
        _raw("[历每各]一?届|历次(?:大会)?|历年|每一?年(?!举办|一次|都办)|各年|(?:所有|全部)的?(?:年份|届次|届|年度)"),
        Way.ALL,
        _every,
    ),
    (_raw("这些年|逐年|逐届|多年来|年年"), Way.ALL, _every),
)
# A year of two digits that is joined to one that was named in full.
MORE = _raw(
    r"(?: ?(?:and|or|还是|&|\+|,|vs?\.?|versus|against|to|over|with|->|compare[sd]? (?:with|to|against)|和|与|跟|比|及|、|/)+ ?(?:in |waic )*)"
    rf"(?P<year>{TWO})(?: ?年)?"
)

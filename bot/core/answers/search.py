"""``/search text``: what the facts hold of some words: figures and facts by metric, disagreements, sources."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.answers.links import to_timeline
from bot.core.answers.refusal import echo, short_label
from bot.core.answers.sheet import Sheet
from bot.core.card import MAX_COMMAND, Action, Card, Kind, Note, Refs, Span, Style
from bot.core.match import fold
from bot.core.model import Event
from bot.core.rank import listed, merge
from bot.errors import NoSourcedFact
from bot.words import say_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.core.hits import Found
    from bot.core.model import Claim, FactBase, Lang, Metric
    from bot.core.rank import Voice

MOST_LINES = 60
_MOST_TEXT = MAX_COMMAND - len('/search text:"" page:99')
_MOST_EDITIONS, _MOST_SOURCES, _MOST_BUTTONS = 3, 2, 5
_SOURCES, _CONFLICTS = " sources", " conflicts"  # no metric has a blank in its id


@dataclass(slots=True)
class _Group:
    """What is shown under one label: the lines of one metric, or sources, or disagreements."""

    lines: dict[object, tuple[Voice, ...]] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.lines) + len(self.ids)


def searched(text: str) -> str:
    """The words that are looked for: one line, and so short that a button can carry them."""
    plain = " ".join(echo(text, _MOST_TEXT).split())
    while len(plain.encode("utf-16-le")) // 2 > _MOST_TEXT:
        plain = plain[:-1].rstrip()
    return plain


def search(
    base: FactBase, text: str, find: Callable[[str], Found], near: Callable[[str], tuple[str, ...]], lang: Lang
) -> Card:
    """Everything that holds the words of ``text``, the best first.

    Parameters
    ----------
    find
        The full text search over this very base.
    near
        Commands for what is called nearly so, where nothing is found.

    Raises
    ------
    NoSourcedFact
        When no live claim, no source and no open or settled disagreement holds the words.
    """
    words = searched(text)
    found = find(words)
    groups = _groups(base, words, found)
    if not groups:
        raise NoSourcedFact("error.nothing_found", suggestions=near(words), text=words)
    sheet = Sheet(base, lang)
    shown = _within(groups, MOST_LINES)
    _standing(sheet, groups, found, cut=sum(map(len, shown.values())) < sum(map(len, groups.values())))
    for name, group in shown.items():
        _write(sheet, name, group)
    title = sheet.say("search.title", text=words)
    actions = list(_actions(sheet, groups, found))[:_MOST_BUTTONS]
    return sheet.card(f'/search text:"{words}"', Kind.SEARCH, title, actions)


def _groups(base: FactBase, words: str, found: Found) -> dict[str, _Group]:
    """The hits by what they are shown under.

    Metrics stand in the order of their best hits, those that the words name first; then disagreements and sources.
    """
    groups: dict[str, _Group] = {}
    last = {"conflict": _Group(), "source": _Group()}
    for hit in found.hits:
        if hit.kind == "claim":
            _add(base, groups, hit.id)
        elif hit.kind == "source" or (hit.kind == "conflict" and _is_told(base, hit.id)):
            last[hit.kind].ids.append(hit.id)
    for metric in (hit.id for hit in found.hits if hit.kind == "metric" and hit.id not in groups):
        for claim in base.claims.values():
            if claim.metric == metric:
                _add(base, groups, claim.id)
    named = {name: _named(base.metrics[name], words) for name in groups}
    ranked = {name: groups[name] for name in sorted(groups, key=lambda name: -named[name])}
    every = {**ranked, _CONFLICTS: last["conflict"], _SOURCES: last["source"]}
    return {name: group for name, group in every.items() if len(group)}


def _is_told(base: FactBase, conflict: str) -> bool:
    return sum(base.claims[name].live for name in base.conflicts[conflict].between) > 1


def _add(base: FactBase, groups: dict[str, _Group], name: str) -> None:
    claim = base.claims[name]
    if claim.live:
        voices = beside(base, claim)
        groups.setdefault(claim.metric, _Group()).lines.setdefault(_home(claim, voices), voices)


def _home(claim: Claim, voices: tuple[Voice, ...]) -> object:
    """Claims that are shown on one line have this alike."""
    return (claim.edition or 0, claim.subject or "", tuple(voice.lead.id for voice in voices))


def beside(base: FactBase, claim: Claim) -> tuple[Voice, ...]:
    """The claim and everything that must be shown with it: all values of its metric, or of many values its rivals."""
    metric = base.metrics[claim.metric]
    rivals = {other for conflict in base.conflicts_of.get(claim.id, ()) for other in conflict.between} | {claim.id}
    if claim.edition is not None:
        every = listed(base, metric, claim.edition)
        return tuple(v for v in every if not metric.many or any(said.id in rivals for said in v.claims))
    alike = (base.claims[name] for name in sorted(rivals))
    return merge(base, (c for c in alike if c.live and (c.metric, c.subject) == (claim.metric, claim.subject)))


def _named(metric: Metric, words: str) -> int:
    """The length of the longest name of a metric that stands in the words; 0 where none does."""
    asked = fold(words)
    names = (metric.names.en, metric.names.of("zh-CN"), *metric.aliases_en, *metric.aliases_zh)
    return max((len(one) for one in map(fold, names) if _holds(asked, one)), default=0)


def _holds(asked: str, name: str) -> bool:
    """Whether a name stands in a text; a Latin one only as whole words."""
    if not name.isascii():
        return name in asked
    return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", asked, re.ASCII) is not None


def _within(groups: dict[str, _Group], most: int) -> dict[str, _Group]:
    """The first lines of all, group by group."""
    kept: dict[str, _Group] = {}
    for name, group in groups.items():
        if most <= 0:
            break
        kept[name] = _Group(dict(list(group.lines.items())[:most]), group.ids[:most])
        most -= len(kept[name])
    return kept


def _standing(sheet: Sheet, groups: dict[str, _Group], found: Found, *, cut: bool) -> None:
    """Say how much was found, and where that is not all that was asked for."""
    counts = {
        "search.facts": sum(len(group.lines) for group in groups.values()),
        "search.conflicts": len(groups.get(_CONFLICTS, _Group()).ids),
        "search.sources": len(groups.get(_SOURCES, _Group()).ids),
    }
    parts = sheet.say("list.joint").join(say_count(sheet.lang, key, n) for key, n in counts.items() if n)
    sheet.note(Note("hint", sheet.say("search.whole" if found.whole else "search.partly", parts=parts)))
    if cut:
        sheet.note(Note("hint", sheet.say("search.cut", n=MOST_LINES)))
    sheet.rule()


def _write(sheet: Sheet, name: str, group: _Group) -> None:
    if name == _SOURCES:
        sheet.line(Span(sheet.say("text.sources"), Style.STRONG))
        for source in group.ids:
            _source(sheet, source)
    elif name == _CONFLICTS:
        for conflict in group.ids:
            sheet.conflicts([sheet.base.claims[claim] for claim in sheet.base.conflicts[conflict].between])
    else:
        sheet.line(Span(sheet.label(name), Style.STRONG))
        for _, voices in sorted(group.lines.items(), key=lambda line: chronicle(line[1])):
            sheet.line(*where_of(sheet, voices[0]), *sheet.either(voices), bullet=True)
        sheet.conflicts([claim for voices in group.lines.values() for voice in voices for claim in voice.claims])


def chronicle(voices: tuple[Voice, ...]) -> tuple[object, ...]:
    """Lines of one metric stand in order of time, what is said of no edition behind the others."""
    lead = voices[0].lead
    day = lead.value.on.sort_key() if isinstance(lead.value, Event) else ()
    return (lead.edition is None, lead.edition or 0, lead.subject or "", day)


def where_of(sheet: Sheet, voice: Voice) -> Iterator[Span]:
    """Which edition or place a line is about; an event says when it was by itself."""
    claim = voice.lead
    if claim.edition is not None:
        if not isinstance(claim.value, Event):
            yield Span(sheet.say("compare.year", year=claim.edition))
    elif claim.subject and claim.subject in sheet.base.subjects:
        where = sheet.base.subjects[claim.subject].names.of(sheet.lang)
        yield Span(sheet.say("text.label", label=where), item=sheet.item(voice))


def _source(sheet: Sheet, name: str) -> None:
    record = sheet.base.sources[name]
    tier = sheet.say("search.tier", meaning=sheet.say(f"tier.{record.tier.value}"))
    sheet.line(Span(record.title), Span(tier, Style.MUTED), Refs((sheet.number(name),)), bullet=True)


def _actions(sheet: Sheet, groups: dict[str, _Group], found: Found) -> Iterator[Action]:
    """To the editions of the best hits, to the first metric over the editions, and to sources."""
    years = dict.fromkeys(_years(sheet.base, groups, found))
    for year in list(years)[:_MOST_EDITIONS]:
        yield Action(sheet.say("edition.title", year=year), f"/waic year:{year}")
    first = next(iter(groups))
    if first in sheet.base.metrics and sheet.base.metrics[first].is_figure:
        yield from to_timeline(sheet, first)
    for source in groups.get(_SOURCES, _Group()).ids[:_MOST_SOURCES]:
        yield Action(short_label(sheet.base.sources[source].title), f"/source id:{source}")


def _years(base: FactBase, groups: dict[str, _Group], found: Found) -> Iterator[int]:
    """The editions of the first group's lines, then those of the hits in their order."""
    first: Iterable[tuple[Voice, ...]] = next(iter(groups.values())).lines.values()
    yield from (voices[0].lead.edition for voices in first if voices[0].lead.edition is not None)
    for hit in found.hits:
        claim = base.claims.get(hit.id) if hit.kind == "claim" else None
        if claim is not None and claim.live and claim.edition is not None:
            yield claim.edition

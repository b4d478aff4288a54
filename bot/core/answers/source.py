"""``/source``: one document, what it supports and how far to trust it; without an id, all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.refusal import short_label
from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Kind, Refs, Span, Style
from bot.core.phrasing import date_text
from bot.core.rank import merge
from bot.errors import NoSourcedFact
from bot.words import say_count
from bot.words.languages import language

if TYPE_CHECKING:
    from bot.core.model import Claim, FactBase, Lang, Source

_BUTTONS = 5


def source(base: FactBase, name: str | None, lang: Lang) -> Card:
    """The card of one source, or the list of all.

    Raises
    ------
    NoSourcedFact
        When there is no source of that id.
    """
    if name is None:
        return _all(base, lang)
    if name not in base.sources:
        raise NoSourcedFact("error.unknown_source", text=name)
    sheet = Sheet(base, lang)
    record = base.sources[name]
    sheet.line(Span(_imprint(record, sheet)), Refs((sheet.number(name),)))
    if record.url is None:
        sheet.line(Span(sheet.say("source.no_address"), Style.MUTED))
    tier = sheet.say("source.tier", tier=record.tier.value, meaning=sheet.say(f"tier.{record.tier.value}"))
    sheet.line(Span(tier, Style.STRONG), Span(sheet.say("source.why", why=record.tier_why.of(lang))))
    sheet.line(Span(record.digest.of(lang)))
    sheet.rule()
    claims = [claim for claim in base.by_source[name] if claim.live]
    alone = sum({evidence.source for evidence in claim.evidence} == {name} for claim in claims)
    sheet.line(
        Span(say_count(lang, "source.supports", len(claims)), Style.STRONG), Span(sheet.say("source.alone", n=alone))
    )
    _supported(sheet, claims)
    sheet.rule()
    sheet.caveats(claims)
    actions = [Action(sheet.say("action.sources"), "/source")]
    years = dict.fromkeys(claim.edition for claim in claims if claim.edition is not None)
    actions += [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in list(years)[:_BUTTONS]]
    return sheet.card(f"/source id:{name}", Kind.SOURCE, record.title, actions)


def _supported(sheet: Sheet, claims: list[Claim]) -> None:
    for claim in claims:
        where = str(claim.edition) if claim.edition is not None else _subject(sheet, claim)
        lead = sheet.say("source.claim", where=where, label=sheet.label(claim.metric))
        (voice,) = merge(sheet.base, (claim,))
        note = [Span(sheet.say("source.note", text=claim.note.of(sheet.lang)), Style.MUTED)] if claim.note else []
        sheet.line(Span(lead), *sheet.inlines(voice), *note, bullet=True)


def _subject(sheet: Sheet, claim: Claim) -> str:
    """The place that a claim outside the editions is about."""
    subject = claim.subject or ""
    names = sheet.base.subjects
    return names[subject].names.of(sheet.lang) if subject in names else subject


def _imprint(record: Source, sheet: Sheet) -> str:
    day = date_text(record.published, sheet.lang) if record.published else sheet.say("source.undated")
    return " · ".join(
        (*record.authors, record.publisher, day, sheet.say("source.language", name=language(record.lang, sheet.lang)))
    )


def _all(base: FactBase, lang: Lang) -> Card:
    sheet = Sheet(base, lang)
    for record in base.sources.values():
        count = say_count(lang, "source.claims", len([claim for claim in base.by_source[record.id] if claim.live]))
        tier = sheet.say("source.tier", tier=record.tier.value, meaning=sheet.say(f"tier.{record.tier.value}"))
        said = sheet.say("source.row", claims=count, tier=tier)
        sheet.line(Span(record.id, Style.CODE), Span(said), Refs((sheet.number(record.id),)), bullet=True)
    first = list(base.sources.values())[:_BUTTONS]
    actions = [Action(short_label(record.title), f"/source id:{record.id}") for record in first]
    return sheet.card("/source", Kind.SOURCE, sheet.say("source.all"), actions)

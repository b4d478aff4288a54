"""``/source``: one document, what it supports and how far to trust it; without an id, all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core import edtf
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
    claims = [claim for claim in base.by_source[name] if claim.live]
    _record(sheet, record, claims)
    sheet.rule()
    alone = [claim for claim in claims if _stands_alone(claim)]
    sheet.line(
        Span(say_count(lang, "source.supports", len(claims)), Style.STRONG),
        Span(sheet.say("source.alone", n=len(alone))),
    )
    _supported(sheet, claims)
    sheet.rule()
    sheet.caveats(claims)
    actions = [Action(sheet.say("action.sources"), "/source")]
    years = dict.fromkeys(claim.edition for claim in claims if claim.edition is not None)
    actions += [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in list(years)[:_BUTTONS]]
    return sheet.card(f"/source id:{name}", Kind.SOURCE, record.title, actions)


def _record(sheet: Sheet, record: Source, claims: list[Claim]) -> None:
    """What the document is, where it is found, why it has its tier, and whether an original was at hand."""
    sheet.line(Span(_imprint(record, sheet)), Refs((sheet.number(record.id),)))
    if record.url is None:
        sheet.line(Span(sheet.say("source.no_address"), Style.MUTED))
    tier = sheet.say("source.tier", tier=record.tier.value, meaning=sheet.say(f"tier.{record.tier.value}"))
    sheet.line(Span(tier, Style.STRONG), Span(sheet.say("source.why", why=record.tier_why.of(sheet.lang))))
    sheet.line(Span(record.digest.of(sheet.lang)))
    sheet.line(Span(_verified(sheet, record, claims), Style.MUTED))
    if record.retrieved:
        day = date_text(edtf.parse(record.retrieved), sheet.lang)
        sheet.line(Span(sheet.say("source.retrieved", day=day), Style.MUTED))


def _verified(sheet: Sheet, record: Source, claims: list[Claim]) -> str:
    """Whether the passages cited were found in the document itself."""
    cited = [evidence for claim in claims for evidence in claim.evidence if evidence.source == record.id]
    located = sum(evidence.at is not None for evidence in cited)
    if not located:
        return sheet.say("source.unverified")
    if located < len(cited):
        return sheet.say("source.part_located", n=located, all=len(cited))
    return say_count(sheet.lang, "source.located", located)


def _stands_alone(claim: Claim) -> bool:
    return len({evidence.source for evidence in claim.evidence}) == 1


def _supported(sheet: Sheet, claims: list[Claim]) -> None:
    """Every claim under its edition or its place; what has no other source says so."""
    homes: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.edition is None, claim.edition or 0)):
        homes.setdefault(_home(sheet, claim), []).append(claim)
    for home, said in homes.items():
        sheet.line(Span(home, Style.STRONG))
        for claim in said:
            (voice,) = merge(sheet.base, (claim,))
            asides = [sheet.say("source.note", text=claim.note.of(sheet.lang))] if claim.note else []
            asides += [sheet.say("source.only")] if _stands_alone(claim) else []
            lead = sheet.say("text.label", label=sheet.label(claim.metric))
            muted = [Span(aside, Style.MUTED) for aside in asides]
            sheet.line(Span(lead), *sheet.inlines(voice), *muted, bullet=True)


def _home(sheet: Sheet, claim: Claim) -> str:
    """The edition or the place that a claim is about."""
    if claim.edition is not None:
        return sheet.say("edition.title", year=claim.edition)
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

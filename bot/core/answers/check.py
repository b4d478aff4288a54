"""``/check``: a message, statement by statement, against the sources; always for the asker alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.answers.refusal import echo
from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Fact, Flag, Kind, Note, Refs, Span, Style, Tone
from bot.core.checking.findings import PLANS, Outcome, gravest
from bot.core.checking.verdict import check as judge
from bot.core.model import Amount, Bound
from bot.core.phrasing import cutoff_text, edition_end
from bot.core.rank import is_rival, merge
from bot.words import say_count

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.core.card import Inline
    from bot.core.checking.findings import Finding
    from bot.core.checking.verdict import Checked, Report
    from bot.core.model import Claim, FactBase, Lang

_METRIC = "verdict"
_BUTTONS = 4
_GRAVE = (Outcome.CONTRADICTED, Outcome.OUTDATED)
_STYLES = {Outcome.CONTRADICTED: Style.WARN, Outcome.OUTDATED: Style.WARN, Outcome.NONE: Style.MUTED}


def check(base: FactBase, text: str, today: dt.date, lang: Lang) -> Card:
    """The card of a message.

    The first fact is the verdict on the whole, then stands one for each statement, in order (``docs/json.md``).
    """
    report = judge(base, text, today)
    sheet = Sheet(base, lang)
    findings = [finding for clause in report.clauses for finding in clause.findings]
    _whole(sheet, report, findings)
    number = 0
    for clause in report.clauses:
        for finding in clause.findings or (None,):
            number += 1
            sheet.rule()
            _statement(sheet, clause, finding, number)
    sheet.rule()
    _notes(sheet, report, findings)
    tone = Tone.WARN if report.outcome in _GRAVE else Tone.INFO
    card = sheet.card(
        f'/check text:"{text}"', Kind.VERDICT, sheet.say("check.title"), _actions(sheet, findings), tone=tone
    )
    return replace(card, private=True)


def _whole(sheet: Sheet, report: Report, findings: Sequence[Finding]) -> None:
    outcome = report.outcome
    claims = [claim for one in findings if one.outcome is outcome for claim in _shown(one)]
    label, said = sheet.say("check.whole"), sheet.say(f"check.verdict_{outcome.value}")
    fact = _fact(sheet, label, said, outcome, None, claims)
    refs = [Refs(fact.refs)] if fact.refs else []
    sheet.line(Span(sheet.say("check.lead", label=label), Style.PLAIN), Span(said, _style(outcome), fact), *refs)
    if outcome is Outcome.NONE:
        sheet.note(Note("hint", sheet.say("check.nothing")))


def _statement(sheet: Sheet, clause: Checked, finding: Finding | None, number: int) -> None:
    """The verdict on one statement: its words, how they were read, and what the sources say."""
    outcome = finding.outcome if finding else Outcome.NONE
    said = sheet.say(f"check.verdict_{outcome.value}")
    edition = finding.edition if finding and finding.edition in sheet.base.editions else None
    fact = _fact(
        sheet, sheet.say("check.statement", n=number), said, outcome, edition, _shown(finding) if finding else ()
    )
    quoted = sheet.say("quoted", text=echo(clause.clause.text))
    refs = [Refs(fact.refs)] if fact.refs else []
    sheet.line(Span(said, _style(outcome), fact), Span(f" {quoted}", Style.PLAIN, fact), *refs)
    if finding is None:
        return
    _aside(sheet, _read_as(sheet, finding))
    if (key := f"check.reason_{finding.reason}") and finding.reason not in _PLAIN_REASONS:
        _aside(sheet, sheet.say(key, printed=echo(finding.printed)))
    _sources(sheet, "check.ours", finding.claims)
    _sources(sheet, "check.other" if finding.reason == "another_edition" else "check.later", finding.later)
    if finding.elsewhere:
        _aside(sheet, sheet.say("check.elsewhere", printed=echo(finding.printed)))
        for claim in finding.elsewhere:
            sheet.line(Span(_of(sheet, claim)), *_voices(sheet, (claim,)), bullet=True)


_PLAIN_REASONS = frozenset({"meets", "apart", "change_meets", "change_apart"})
"""Reasons that the figures shown tell by themselves."""


def _style(outcome: Outcome) -> Style:
    return _STYLES.get(outcome, Style.STRONG)


def _aside(sheet: Sheet, text: str) -> None:
    sheet.line(Span(text, Style.MUTED, Note("hint", text)), bullet=True)


def _read_as(sheet: Sheet, finding: Finding) -> str:
    """How the words were taken: the figure, the metric and the edition, and what of these is missing."""
    metric = sheet.label(finding.metric) if finding.metric else sheet.say("check.unknown_metric")
    edition = _where(sheet, finding) if finding.edition is None else str(finding.edition)
    return sheet.say("check.read_as", printed=echo(finding.printed), metric=metric, edition=edition)


def _where(sheet: Sheet, finding: Finding) -> str:
    """The place of which a figure is that is of no edition; without claims, that none is named."""
    subjects = {claim.subject for claim in finding.claims if claim.edition is None and claim.subject is not None}
    names = [sheet.base.subjects[one].names.of(sheet.lang) for one in subjects if one in sheet.base.subjects]
    return names[0] if len(names) == 1 else sheet.say("check.unknown_edition")


def _sources(sheet: Sheet, key: str, claims: Sequence[Claim]) -> None:
    if claims:
        years = {claim.edition for claim in claims}
        if len(years) == 1 and len({claim.metric for claim in claims}) == 1:
            sheet.line(Span(sheet.say(key)), *_voices(sheet, claims), bullet=True)
            return
        groups: dict[tuple[int, str], list[Claim]] = {}
        for claim in claims:
            groups.setdefault((claim.edition or 0, claim.metric), []).append(claim)
        for _, alike in sorted(groups.items(), key=lambda one: one[0][0]):
            sheet.line(Span(_of(sheet, alike[0])), *_voices(sheet, alike), bullet=True)


def _voices(sheet: Sheet, claims: Iterable[Claim]) -> list[Inline]:
    return sheet.either(merge(sheet.base, claims))


def _of(sheet: Sheet, claim: Claim) -> str:
    """Of what a claim is: the metric, and its edition or its place."""
    label = sheet.label(claim.metric)
    if claim.edition is not None:
        return sheet.say("check.of_edition", metric=label, year=claim.edition)
    subjects, subject = sheet.base.subjects, claim.subject or ""
    where = subjects[subject].names.of(sheet.lang) if subject in subjects else subject
    return sheet.say("check.of_place", metric=label, where=where)


def _fact(sheet: Sheet, label: str, said: str, outcome: Outcome, edition: int | None, claims: Iterable[Claim]) -> Fact:
    told = list(dict.fromkeys(claims))
    return Fact(
        metric=_METRIC,
        edition=edition,
        label=label,
        type="text",
        text=said,
        value=outcome.value,
        modality="reported",
        flag=_flag(sheet.base, outcome, told),
        claims=tuple(claim.id for claim in told),
        refs=sheet.refs(told),
    )


def _flag(base: FactBase, outcome: Outcome, claims: Sequence[Claim]) -> Flag:
    if not claims:
        return Flag.MISSING
    if any(is_rival(base, claim) for claim in claims):
        return Flag.CONFLICT
    if all(claim.modality in PLANS for claim in claims):
        return Flag.PLANNED
    return Flag.OUTDATED if outcome is Outcome.OUTDATED else Flag.OK


def _shown(finding: Finding) -> tuple[Claim, ...]:
    return (*finding.claims, *finding.later, *finding.elsewhere)


def _notes(sheet: Sheet, report: Report, findings: Sequence[Finding]) -> None:
    """What must be minded of the claims that decided: floors, cut-offs, plans, doubts, and sources that disagree."""
    claims = list(dict.fromkeys(claim for one in findings for claim in (*one.claims, *one.later)))
    for note in dict.fromkeys(note for claim in claims for note in _minded(sheet, claim)):
        sheet.note(note)
    if any("currency" in one.notes for one in findings):
        sheet.note(Note("scope", sheet.say("check.note_currency")))
    sheet.conflicts(claims)
    if report.unread:
        sheet.note(Note("coverage", say_count(sheet.lang, "check.unread", report.unread)))


def _minded(sheet: Sheet, claim: Claim) -> Iterator[Note]:
    of, refs = _of(sheet, claim), sheet.refs((claim,))
    if isinstance(claim.value, Amount) and claim.value.bound is Bound.AT_LEAST:
        yield Note("bound", sheet.say("check.note_floor", of=of), refs)
    if claim.as_of is not None and claim.as_of.final is False:
        ended = None if claim.edition is None else edition_end(sheet.base, claim.edition)
        cutoff = cutoff_text(claim.as_of, None, sheet.lang, modality=claim.modality, ended=ended)
        yield Note("stage", sheet.say("check.note_interim", of=of, cutoff=cutoff), refs)
    if claim.modality in PLANS:
        yield Note("stage", sheet.say("check.note_plan", of=of), refs)
    for doubt in claim.doubts:
        kind = "scope" if doubt.about == "scope" else "hint"
        yield Note(kind, sheet.say("check.note_doubt", of=of, text=doubt.note.of(sheet.lang)), refs)


def _actions(sheet: Sheet, findings: Sequence[Finding]) -> list[Action]:
    """The editions that are spoken of, the gravest statement's first."""
    ranked = sorted(findings, key=lambda one: one.outcome is not gravest(one.outcome for one in findings))
    claims = [claim for one in ranked for claim in _shown(one)]
    years = dict.fromkeys(claim.edition for claim in claims if claim.edition is not None)
    return [Action(sheet.say("edition.title", year=year), f"/waic year:{year}") for year in list(years)[:_BUTTONS]]

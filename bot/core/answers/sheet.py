"""The sheet on which a card is written: it numbers sources and turns claims into figures, facts and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.card import (
    Action,
    Block,
    Card,
    Fact,
    Figure,
    Flag,
    Heading,
    Inline,
    Kind,
    Line,
    Note,
    Refs,
    Rule,
    SourceRef,
    Span,
    Style,
    Tone,
)
from bot.core.model import Amount, ConflictKind, MetricKind, Modality, Status
from bot.core.phrasing import (
    amount_text,
    cutoff_text,
    date_text,
    edition_end,
    modality_text,
    scope_text,
    value_plain,
    value_text,
    value_type,
)
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from bot.core.model import Claim, Conflict, FactBase, Lang, Metric
    from bot.core.rank import Voice

_DOUBT_KINDS = {"bound": "bound", "scope": "scope", "as_of": "stage", "modality": "stage", "stage": "stage"}
_COUNTED = frozenset({ConflictKind.STAGE, ConflictKind.SCOPE, ConflictKind.DEFINITION})
_LABELS_NAMED = 4
_PLANNED = frozenset({Modality.PLANNED, Modality.TARGET})
_GLANCE = frozenset({MetricKind.DATE, MetricKind.TEXT})


class Sheet:
    """Collects the blocks, notes and sources of one card in one language.

    A ``brief`` sheet names one source for each thing that it shows: one that it has named already, or the
    best; the others stand on fuller cards.
    """

    def __init__(self, base: FactBase, lang: Lang, *, brief: bool = False) -> None:
        self._brief = brief
        self._told: set[str] = set()
        self.base = base
        self.lang = lang
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._numbers: dict[str, int] = {}

    def say(self, key: str, **values: object) -> str:
        """A sentence of the catalogues in the sheet's language."""
        return say(self.lang, key, **values)

    def refs(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the sources behind claims; a derived figure stands on the sources of its inputs."""
        sources = dict.fromkeys(source for claim in claims for source in self._sources_of(claim))
        if self._brief and sources:
            best = min(sources, key=lambda name: (name not in self._numbers, self.base.sources[name].tier.value))
            sources = {best: None}
        return tuple(sorted(map(self.number, sources)))

    def number(self, source: str) -> int:
        """The number of a source on this card, given at its first use."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def _sources_of(self, claim: Claim) -> list[str]:
        if claim.evidence or claim.derived_from is None:
            return [evidence.source for evidence in claim.evidence]
        inputs = (self.base.claims[name] for name in claim.derived_from.inputs)
        return [source for given in inputs for source in self._sources_of(given)]

    def implied(self, year: int) -> bool:
        """Whether an edition is known only because later sources count or place it."""
        groups = {self.base.metrics[metric].group for metric in self.base.by_edition[year]}
        return groups <= {"implication", "place"}

    def names(self, names: Sequence[str], most: int) -> str:
        """Names in a row; of more than ``most``, the first ones and how many more there are."""
        joined = self.say("list.joint").join(names[:most])
        return self.say("list.more", names=joined, more=len(names) - most) if len(names) > most else joined

    def label(self, metric: str) -> str:
        """The name of a metric."""
        return self.base.metrics[metric].names.of(self.lang)

    def item(self, voice: Voice) -> Figure | Fact:
        """What a voice says, as shown."""
        claim = voice.lead
        if isinstance(claim.value, Amount):
            return self._figure(voice, claim.value)
        return Fact(
            metric=claim.metric,
            edition=claim.edition,
            label=self.label(claim.metric),
            type=value_type(claim.value),
            text=value_text(claim.value, self.lang),
            value=value_plain(claim.value, self.lang),
            modality=claim.modality.value,
            flag=_flag(voice),
            claims=tuple(said.id for said in voice.claims),
            refs=self.refs(voice.claims),
        )

    def _figure(self, voice: Voice, amount: Amount) -> Figure:
        claim = voice.lead
        return Figure(
            metric=claim.metric,
            edition=claim.edition,
            label=self.label(claim.metric),
            text=amount_text(amount, self.base.units[amount.unit], self.lang),
            number=_decimal(amount.number),
            unit=amount.unit,
            bound=amount.bound.value,
            low=_decimal(amount.low),
            high=_decimal(amount.top),
            modality=claim.modality.value,
            as_of=claim.as_of.on.text if claim.as_of else None,
            final=claim.as_of.final if claim.as_of else None,
            scope=scope_text(self.base, claim.scope, self.lang),
            flag=_flag(voice),
            claims=tuple(said.id for said in voice.claims),
            refs=self.refs(voice.claims),
        )

    def missing(self, metric: Metric, edition: int) -> Figure | Fact:
        """The place where a figure or a fact would stand, if a source printed one."""
        text, label = self.say("missing"), metric.names.of(self.lang)
        if not metric.is_figure:
            return Fact(
                metric=metric.id, edition=edition, label=label, type=metric.kind.value, text=text, value="",
                modality="reported", flag=Flag.MISSING, claims=(), refs=(),
            )  # fmt: skip
        return Figure(
            metric=metric.id, edition=edition, label=label, text=text, number=None, unit=None, bound="vague", low=None,
            high=None, modality="reported", as_of=None, final=None, scope=None, flag=Flag.MISSING, claims=(), refs=(),
        )  # fmt: skip

    def inlines(
        self, voice: Voice, *, style: Style = Style.PLAIN, quoted: bool = False, text: str | None = None
    ) -> list[Inline]:
        """What a voice says, or ``text`` in its place, followed by all that limits it, and its sources."""
        item = self.item(voice)
        said = text or (self.say("quoted", text=item.text) if quoted else item.text)
        found: list[Inline] = [Span("⚠ ", Style.WARN, item)] if item.flag is Flag.CONFLICT else []
        found.append(Span(said, style, item))
        found.extend(Span(text, Style.PLAIN, item) for text in self._limits(voice.lead))
        return [*found, Refs(item.refs)] if item.refs else found

    def _limits(self, claim: Claim) -> list[str]:
        limits = []
        if claim.also:
            texts = [amount_text(amount, self.base.units[amount.unit], self.lang) for amount in claim.also]
            limits.append(self.say("limit.also", text=self.say("list.joint").join(texts)))
        if scope := scope_text(self.base, claim.scope, self.lang):
            limits.append(self.say("limit.scope", scope=scope))
        if claim.as_of:
            limits.append(self.say("limit.cutoff", cutoff=self._cutoff(claim)))
        if mark := modality_text(claim, self.lang):
            limits.append(mark)
        if claim.status is Status.DISPUTED:
            limits.append(self.say("limit.disputed"))
        return limits

    def _cutoff(self, claim: Claim) -> str:
        assert claim.as_of
        ended = None if claim.edition is None else edition_end(self.base, claim.edition)
        due = claim.modality is Modality.TARGET and claim.amount is None
        modality = Modality.REPORTED if due else claim.modality  # an aim in words holds from its day, not until it
        return cutoff_text(claim.as_of, claim.edition, self.lang, modality=modality, ended=ended)

    def either(self, voices: Sequence[Voice], *, style: Style = Style.PLAIN, quoted: bool = False) -> list[Inline]:
        """Several voices on one line: rivals joined by "or", figures that stand beside each other by a semicolon."""
        found: list[Inline] = []
        for place, voice in enumerate(voices):
            if place:
                rivals = voice.disputed and voices[place - 1].disputed
                found.append(Span(self.say("list.or" if rivals else "list.beside")))
            found.extend(self.inlines(voice, style=style, quoted=quoted))
        return found

    def line(self, *inlines: Inline, bullet: bool = False) -> None:
        """Write a line."""
        self.blocks.append(Line(inlines, bullet))

    def heading(self, key: str) -> None:
        """Write a heading."""
        self.blocks.append(Heading(self.say(key)))

    def rule(self) -> None:
        """Write a thin line, unless there is nothing to part."""
        if self.blocks and not isinstance(self.blocks[-1], Rule):
            self.blocks.append(Rule())

    def note(self, note: Note, *, warn: bool = False) -> None:
        """Write a remark as a line of its own."""
        self.notes.append(note)
        found: list[Inline] = [Span("⚠ ", Style.WARN, note)] if warn else []
        found.append(Span(note.text, Style.PLAIN, note))
        self.line(*found, *([Refs(note.refs)] if note.refs else []))

    def caveats(self, claims: Sequence[Claim]) -> None:
        """Write the conflicts between the claims shown, and our doubts about them; each once."""
        self.conflicts(claims)
        doubted: dict[tuple[str, str], list[Claim]] = {}
        for claim in claims:
            for doubt in claim.doubts:
                kind = _DOUBT_KINDS.get(doubt.about, "hint")
                doubted.setdefault((kind, doubt.note.of(self.lang)), []).append(claim)
        for (kind, text), about in doubted.items():
            labels = self.names(list(dict.fromkeys(self.label(claim.metric) for claim in about)), _LABELS_NAMED)
            self.note(Note(kind, self.say("note.doubt", label=labels, text=text), self.refs(about)))

    def conflicts(self, claims: Sequence[Claim]) -> None:
        """Write the conflicts in which the claims shown stand; each once."""
        every = (conflict for claim in claims for conflict in self.base.conflicts_of.get(claim.id, ()))
        for conflict in dict.fromkeys(every):
            self._conflict(conflict)

    def _conflict(self, conflict: Conflict) -> None:
        between = [self.base.claims[name] for name in conflict.between if self.base.claims[name].live]
        if len(between) < 2 or conflict.id in self._told:
            return
        self._told.add(conflict.id)
        key = "note.counted" if conflict.kind in _COUNTED else "note.conflict"
        text = self.say(key, text=conflict.shown.of(self.lang))
        if conflict.why:
            text = self.say("note.because", text=text, why=conflict.why.of(self.lang))
        self.note(Note("conflict", text, self.refs(between)), warn=True)

    def card(
        self, command: str, kind: Kind, title: str, actions: Iterable[Action] = (), *, tone: Tone = Tone.INFO
    ) -> Card:
        """The finished card."""
        while self.blocks and isinstance(self.blocks[-1], Rule):
            self.blocks.pop()
        return Card(
            command=command,
            kind=kind,
            title=title,
            lang=self.lang,
            revision=self.base.short,
            blocks=tuple(self.blocks),
            sources=tuple(self._source(source, n) for source, n in self._numbers.items()),
            notes=tuple(self.notes),
            actions=tuple(dict.fromkeys(actions)),
            tone=tone,
        )

    def _source(self, name: str, n: int) -> SourceRef:
        source = self.base.sources[name]
        return SourceRef(
            n=n,
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            published=source.published.text if source.published else None,
            url=source.url,
            tier=source.tier.value,
            day=date_text(source.published, self.lang) if source.published else self.say("source.undated"),
        )


def lead_metrics(base: FactBase, *groups: str) -> list[Metric]:
    """The metric that stands for each group at a glance: the one with the group's name, else the first of one value."""
    found = []
    for group in groups:
        fit = [m for m in base.metrics.values() if m.group == group and m.kind in _GLANCE and not m.many]
        found += sorted(fit, key=lambda metric: metric.id != group)[:1]
    return found


def _flag(voice: Voice) -> Flag:
    claim = voice.lead
    if voice.disputed:
        return Flag.CONFLICT
    if claim.modality is Modality.DERIVED:
        return Flag.DERIVED
    if claim.modality in _PLANNED:
        return Flag.PLANNED
    return Flag.OK if claim.live else Flag.OUTDATED


def _decimal(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")

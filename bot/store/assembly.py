"""Rows become the fact base again.

Every table is selected once, whole and in order, parents first. SQLite hands each row over as it is stepped on, on the
thread that owns the connection, so the event loop is never held up for longer than one row takes.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from bot.core import edtf, model
from bot.core.model import Wording

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    Row = tuple[Any, ...]
    Take = Callable[[sqlite3.Cursor, Row], None]

_BOUNDS = {bound.value: bound for bound in model.Bound}
_MODALITIES = {modality.value: modality for modality in model.Modality}
_STATUSES = {status.value: status for status in model.Status}
_FINAL = {None: None, 0: False, 1: True}


def _wording(en: str | None, zh: str | None) -> Wording | None:
    return None if en is None else Wording(en, zh)


def _date(text: str | None) -> edtf.Edtf | None:
    return None if text is None else edtf.parse(text)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


class Assembly:
    """Takes in the rows of one database and puts its fact base together.

    Set each ``take`` of :meth:`steps` as the connection's row factory, run its select to the end, then ask for
    :meth:`base`. What a row refers to has been taken in before it.
    """

    def __init__(self) -> None:
        self.meta: dict[str, str] = {}
        self.sources: dict[str, model.Source] = {}
        self.units: dict[str, model.Unit] = {}
        self.scopes: dict[str, model.ScopeName] = {}
        self.metrics: dict[str, model.Metric] = {}
        self.editions: dict[int, model.Edition] = {}
        self.subjects: dict[str, model.Subject] = {}
        self.claims: dict[str, model.Claim] = {}
        self.conflicts: dict[str, model.Conflict] = {}
        self._plain_scopes: dict[str, model.Scope] = {}
        self._values: dict[str, model.Value] = {}
        self._lists: dict[str, defaultdict[str, list[Any]]] = {}

    def base(self) -> model.FactBase:
        """The fact base, once every step has run."""
        return model.FactBase(
            self.meta["revision"],
            self.sources,
            self.metrics,
            self.units,
            self.scopes,
            self.editions,
            self.claims,
            self.conflicts,
            self.subjects,
        )

    def steps(self) -> Iterator[tuple[str, Take]]:
        """Selects and what takes their rows, in the order in which they must run."""
        yield "SELECT key, value FROM meta", self._take_meta
        yield from self._vocabulary()
        yield from self._values_of_claims()
        yield (
            (
                "SELECT id, metric, edition, subject, modality, status, as_of, as_of_printed, as_of_inferred, final,"
                " scope, scope_wording, scope_wording_zh, prefer, prefer_zh, formula, note, note_zh, kind,"
                " printed, unit, number, bound, high, digits, low, top FROM claims ORDER BY rowid"
            ),
            self._take_claim,
        )
        yield self._list("conflict_members", "conflict, claim", lambda row: self.claims[row[1]].id)
        yield (
            "SELECT id, kind, shown, shown_zh, state, why, why_zh FROM conflicts ORDER BY rowid",
            self._take_conflict,
        )

    def _vocabulary(self) -> Iterator[tuple[str, Take]]:
        yield self._list("source_authors", "source, name", lambda row: row[1])
        yield (
            (
                "SELECT id, title, publisher, lang, tier, tier_why, tier_why_zh, digest, digest_zh, url, published,"
                " published_inferred, retrieved, file, sha256, paragraphs FROM sources ORDER BY rowid"
            ),
            self._take_source,
        )
        yield "SELECT id, template, template_zh, kind FROM units ORDER BY rowid", self._take_unit
        yield "SELECT id, name, name_zh FROM scopes ORDER BY rowid", self._take_scope
        yield self._list("metric_units", "metric, unit", lambda row: self.units[row[1]].id)
        yield self._list("metric_aliases", "metric, alias, lang", lambda row: row[1:])
        yield self._list("metric_askings", "metric, asking, lang", lambda row: row[1:])
        yield self._list("metric_not_same_as", "metric, other", lambda row: row[1])
        yield self._list(
            "metric_near", "metric, other, caution, caution_zh", lambda row: model.Near(row[1], Wording(*row[2:]))
        )
        yield (
            (
                "SELECT id, name, name_zh, kind, card_group, plausible_low, plausible_high, accumulates, many"
                " FROM metrics ORDER BY rowid"
            ),
            self._take_metric,
        )
        yield "SELECT year, name, name_zh FROM editions ORDER BY place", self._take_edition
        yield "SELECT id, name, name_zh FROM subjects ORDER BY rowid", self._take_subject

    def _values_of_claims(self) -> Iterator[tuple[str, Take]]:
        yield "SELECT claim, printed, wording, wording_zh FROM texts", self._take_text
        yield "SELECT claim, date, printed, inferred FROM dates", self._take_date
        yield "SELECT claim, date, kind, event, event_zh, relevance, inferred FROM events", self._take_event
        yield "SELECT claim, name, name_zh, role, role_zh, as_of FROM persons", self._take_person
        yield self._list("items", "claim, item, item_zh", lambda row: Wording(*row[1:]))
        yield self._list(
            "also_amounts",
            "claim, printed, unit, number, bound, high, digits, low, top",
            lambda row: self._amount(row[1:]),
        )
        yield self._list(
            "evidence",
            "claim, source, via, paragraph, chars_from, chars_to, sha256",
            lambda row: self._evidence(row[1:]),
        )
        yield self._list("doubts", "claim, about, note, note_zh", lambda row: model.Doubt(row[1], Wording(*row[2:])))
        yield self._list("derivation_inputs", "claim, input", lambda row: row[1])

    def _list(self, table: str, columns: str, make: Callable[[Row], object]) -> tuple[str, Take]:
        """A table of short lists: what ``make`` makes of each row, by the row's first column."""
        lists = self._lists[table] = defaultdict(list)

        def take(_: sqlite3.Cursor, row: Row) -> None:
            lists[row[0]].append(make(row))

        return f"SELECT {columns} FROM {table} ORDER BY {columns.partition(',')[0]}, place", take  # noqa: S608 (constants)

    def _listed(self, table: str, owner: str) -> tuple[Any, ...]:
        return tuple(self._lists[table].pop(owner, ()))

    def _take_meta(self, _: sqlite3.Cursor, row: Row) -> None:
        self.meta[row[0]] = row[1]

    def _take_source(self, _: sqlite3.Cursor, row: Row) -> None:
        name, title, publisher, lang, tier, why, why_zh, digest, digest_zh, url, published, *rest = row
        self.sources[name] = model.Source(
            name,
            title,
            publisher,
            lang,
            model.Tier(tier),
            Wording(why, why_zh),
            Wording(digest, digest_zh),
            self._listed("source_authors", name),
            url,
            _date(published),
            *rest,
        )

    def _take_unit(self, _: sqlite3.Cursor, row: Row) -> None:
        name, template, template_zh, kind = row
        self.units[name] = model.Unit(name, Wording(template, template_zh), model.MetricKind(kind))

    def _take_scope(self, _: sqlite3.Cursor, row: Row) -> None:
        name, wording, wording_zh = row
        self.scopes[name] = model.ScopeName(name, Wording(wording, wording_zh))
        self._plain_scopes[name] = model.Scope(name)

    def _take_metric(self, _: sqlite3.Cursor, row: Row) -> None:
        metric, name, name_zh, kind, group, low, high, accumulates, many = row
        aliases = self._listed("metric_aliases", metric)
        asked = self._listed("metric_askings", metric)
        self.metrics[metric] = model.Metric(
            metric,
            Wording(name, name_zh),
            model.MetricKind(kind),
            group,
            self._listed("metric_units", metric),
            tuple(alias for alias, lang in aliases if lang == "en"),
            tuple(alias for alias, lang in aliases if lang == "zh"),
            None if low is None else (Decimal(low), Decimal(high)),
            bool(accumulates),
            bool(many),
            self._listed("metric_not_same_as", metric),
            self._listed("metric_near", metric),
            tuple(asking for asking, lang in asked if lang == "en"),
            tuple(asking for asking, lang in asked if lang == "zh"),
        )

    def _take_edition(self, _: sqlite3.Cursor, row: Row) -> None:
        year, name, name_zh = row
        self.editions[year] = model.Edition(year, Wording(name, name_zh))

    def _take_subject(self, _: sqlite3.Cursor, row: Row) -> None:
        name, en, zh = row
        self.subjects[name] = model.Subject(name, Wording(en, zh))

    def _take_text(self, _: sqlite3.Cursor, row: Row) -> None:
        claim, printed, *wording = row
        self._values[claim] = model.Text(Wording(*wording), printed)

    def _take_date(self, _: sqlite3.Cursor, row: Row) -> None:
        claim, date, printed, inferred = row
        self._values[claim] = model.When(edtf.parse(date), printed, inferred)

    def _take_event(self, _: sqlite3.Cursor, row: Row) -> None:
        claim, date, kind, event, event_zh, relevance, inferred = row
        self._values[claim] = model.Event(edtf.parse(date), kind, Wording(event, event_zh), relevance, inferred)

    def _take_person(self, _: sqlite3.Cursor, row: Row) -> None:
        claim, name, name_zh, role, role_zh, as_of = row
        self._values[claim] = model.Person(Wording(name, name_zh), Wording(role, role_zh), _date(as_of))

    def _take_claim(self, _: sqlite3.Cursor, row: Row) -> None:
        claim, metric, edition, subject, modality, status, as_of, as_of_printed, as_of_inferred, final = row[:10]
        scope, scope_en, scope_zh, prefer, prefer_zh, formula, note, note_zh, kind = row[10:19]
        self.claims[claim] = model.Claim(
            claim,
            self.metrics[metric].id,
            self._value(claim, kind, row[19:]),
            self._listed("evidence", claim),
            edition,
            subject,
            _MODALITIES[modality],
            _STATUSES[status],
            None if as_of is None else model.AsOf(edtf.parse(as_of), as_of_printed, as_of_inferred, _FINAL[final]),
            self._scope(scope, scope_en, scope_zh),
            self._listed("also_amounts", claim),
            self._listed("doubts", claim),
            _wording(prefer, prefer_zh),
            None if formula is None else model.Derivation(formula, self._listed("derivation_inputs", claim)),
            _wording(note, note_zh),
        )

    def _take_conflict(self, _: sqlite3.Cursor, row: Row) -> None:
        conflict, kind, shown, shown_zh, state, why, why_zh = row
        self.conflicts[conflict] = model.Conflict(
            conflict,
            self._listed("conflict_members", conflict),
            model.ConflictKind(kind),
            Wording(shown, shown_zh),
            state,
            _wording(why, why_zh),
        )

    def _value(self, claim: str, kind: str, figure: Row) -> model.Value:
        if kind == "amount":
            return self._amount(figure)
        if kind == "items":
            return model.Items(self._listed("items", claim))
        return self._values.pop(claim)

    def _amount(self, row: Row) -> model.Amount:
        """A figure. Ids are looked up, so that all claims share one string, and a missing one is noticed."""
        printed, unit, number, bound, high, digits, low, top = row
        return model.Amount(
            printed,
            self.units[unit].id,
            _number(number),
            _BOUNDS[bound],
            _number(high),
            digits,
            _number(low),
            _number(top),
        )

    def _evidence(self, row: Row) -> model.Evidence:
        source, via, paragraph, first, last, sha256 = row
        at = None if paragraph is None else model.Passage(paragraph, (first, last), sha256)
        return model.Evidence(self.sources[source].id, at, via)

    def _scope(self, scope: str | None, wording: str | None, wording_zh: str | None) -> model.Scope | None:
        if scope is None:
            return None
        return self._plain_scopes[scope] if wording is None else model.Scope(scope, Wording(wording, wording_zh))

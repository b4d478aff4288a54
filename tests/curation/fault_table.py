# ruff: noqa: E501 - a table reads best with one case a line
"""Faults planted one at a time into the shipped facts; ``python -m tests.curation.fault_table`` prints what became of them.

No plant depends on a certain figure: each looks for the first record that it fits, so the facts may grow.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sys
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.curation.codes import CODES
from bot.curation.load import Loader
from bot.curation.locate import cite, locate
from tests.bundled import FACTS, SEEDS
from tests.curation.ground import Ground, Planted, Record
from tests.curation.news import RECORD, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.curation.faults import Fault

TODAY = dt.date(2100, 1, 1)


@cache
def ground() -> Ground:
    """The shipped files."""
    return Ground()


# ── which record a plant needs ──────────────────────────────────────────────────────────────────────────────────────
def source(_record: Record) -> bool:
    """Any source whose language stands in one word on one line."""
    return str(_record.held["lang"]).isascii()


def figure(record: Record) -> bool:
    """A plain reported figure in a block of its own, written in one line."""
    amount = record.held.get("amount") or {}
    text = ground().texts[record.name].split("\n")
    return (
        {"number", "printed"} <= amount.keys()
        and not {"modality", "derived_from", "status", "as_of", "scope", "prefer"} & record.held.keys()
        and record.name.startswith("facts/editions/")
        and record.is_block
        and "amount: {" in text[record.at("amount").line]
        and record.at("amount", "number").line == record.at("amount").line == record.at("amount", "printed").line
    )


def bare(record: Record) -> bool:
    """A figure without a bound."""
    return figure(record) and "bound" not in record.held["amount"] and isinstance(record.held["amount"]["number"], int)


def metric_of(record: Record) -> dict[str, Any]:
    return next(metric.held for metric in ground().records("metrics") if metric.held["id"] == record.held["metric"])


def single(record: Record) -> bool:
    """A figure above twenty whose metric takes one claim, and that no other figure of its edition rivals."""
    amount = record.held.get("amount") or {}
    return (
        figure(record)
        and amount["number"] > 20
        and amount.get("bound", "exact") in ("exact", "at_least")
        and not metric_of(record).get("many")
    )


def dated(record: Record) -> bool:
    """A figure whose sources all bear a date."""
    days = {one.held["id"]: one.held.get("published") for one in ground().records("")}
    return figure(record) and all(days.get(item["source"]) for item in record.held["evidence"])


def text(record: Record) -> bool:
    return "text" in record.held and record.is_block and not {"modality", "derived_from", "status"} & record.held.keys()


def cited(record: Record) -> bool:
    """A claim that cites a place whose parts stand in one line."""
    evidence = record.held.get("evidence") or [{}]
    return (
        bool(evidence[0].get("at"))
        and documented(evidence[0]["source"])
        and "at: {para" in line_of(record, "evidence", 0)
    )


def documented(name: str) -> bool:
    return any(one.held["id"] == name and one.held.get("document") for one in ground().records(""))


def line_of(record: Record, *steps: str | int) -> str:
    return ground().texts[record.name].split("\n")[record.at(*steps).line]


def conflict(record: Record) -> bool:
    return line_of(record, "between").lstrip().startswith("between: [")


def named() -> set[str]:
    return {name for one in ground().records("conflicts") for name in one.held["between"]}


# ── plants ──────────────────────────────────────────────────────────────────────────────────────────────────────────
def in_source(key: str, new: str) -> Callable[[Ground], Planted]:
    """Another value for a key of the first source that fits."""

    def plant(on: Ground) -> Planted:
        return on.edit((on.first("", source).at(key), new))

    return plant


def line_in_source(new: str) -> Callable[[Ground], Planted]:
    """A line more behind the language of the first source."""

    def plant(on: Ground) -> Planted:
        record = on.first("", source)
        return on.insert(record.name, record.at("lang").line + 1, new)

    return plant


def whole_source(change: Callable[[str], bytes]) -> Callable[[Ground], Planted]:
    """Another content for the file of the first source; told at its first line."""

    def plant(on: Ground) -> Planted:
        name = on.first("", source).name
        return Planted({name: change(on.texts[name])}, name, 1)

    return plant


def in_claim(
    where: Callable[[Record], bool], steps: tuple[str | int, ...], new: Callable[[Any], str]
) -> Callable[[Ground], Planted]:
    """Another value in the first claim that fits."""

    def plant(on: Ground) -> Planted:
        place = on.first("claims", where).at(*steps)
        return on.edit((place, new(place.value)))

    return plant


def keys(where: Callable[[Record], bool], *new: str) -> Callable[[Ground], Planted]:
    """More keys in the first claim that fits; told at the last of them."""
    return lambda on: on.below(on.first("claims", where), *new)


def derived(told: str, formula: str, inputs: str | None = None) -> Callable[[Ground], Planted]:
    """The first figure becomes a derived one, from another figure; told at the formula or at the number."""

    def plant(on: Ground) -> Planted:
        record = on.first("claims", figure)
        other = inputs or on.first("claims", lambda one: figure(one) and one.held["id"] != record.held["id"]).held["id"]
        lines = ("modality: derived", f'derived_from: {{formula: "{formula}", inputs: [{other}]}}')
        line = None if told == "formula" else record.at("amount", "number").line + 2
        return on.below(record, *lines, told=line)

    return plant


def bad_byte(on: Ground) -> Planted:
    place = on.first("", source).at("lang")
    return on.edit((place, "e\udcff"))


def second_document(on: Ground) -> Planted:
    name = on.first("", source).name
    return on.planted(name, f"{on.texts[name]}---\nid: x\n", on.texts[name].count("\n"))


def two_values(on: Ground) -> Planted:
    record = on.first("claims", figure)
    return on.below(record, "items: [a]", told=record.at("id").line)


def renamed(on: Ground) -> Planted:
    name = next(name for name in on.texts if name.startswith("facts/editions/"))
    return Planted(
        {name: None, "facts/editions/1999.yaml": on.texts[name].encode()},
        "facts/editions/1999.yaml",
        on.head(name).at("edition").line + 1,
    )


def without_metric(on: Ground) -> Planted:
    record = on.first("claims", figure)
    place = record.at("metric")
    lines = on.texts[record.name].split("\n")
    del lines[place.line]
    return on.planted(record.name, "\n".join(lines), record.at("id").line)


def misspelt_key(on: Ground) -> Planted:
    place = on.first("claims", figure).at("metric")
    return on.edit((replace(place, column=place.key, end=place.key + len("metric")), "metrik"))


def implausible(on: Ground) -> Planted:
    record = on.first("claims", lambda one: bare(one) and "plausible" in metric_of(one))
    number = "9" * 15
    return on.edit((record.at("amount", "number"), number), (record.at("amount", "printed"), f'"{number}"'))


def without_number(on: Ground) -> Planted:
    place = on.first("claims", bare).at("amount", "number")
    found = re.compile(r"number: [0-9.]+(, )?").match(line := on.texts[place.name].split("\n")[place.line], place.key)
    assert found, line
    return on.edit((replace(place, column=place.key, end=found.end()), ""))


def before_it_began(on: Ground) -> Planted:
    begun = {
        one.held["id"][:4]
        for one in on.records("claims")
        if "when" in one.held and one.held.get("status", "accepted") == "accepted"
    }
    record = on.first(
        "claims",
        lambda one: (
            dated(one)
            and one.held["id"][:4] in begun
            and metric_of(one)["kind"] != "ordinal"
            and len({item["source"] for item in one.held["evidence"]}) == 1
        ),
    )
    source_id = record.held["evidence"][0]["source"]
    planted = on.edit((on.first("", lambda one: one.held["id"] == source_id).at("published", "on"), '"2001-01-01"'))
    return replace(planted, name=record.name, line=record.at("amount").line + 1)


def refuted_growth(of: str) -> Callable[[Ground], Planted]:
    def plant(on: Ground) -> Planted:
        name = on.first("", source).held["id"]
        edition = "edition: {0}\nnames: {{en: A, zh: 甲}}\nclaims:\n  - {{id: {0}-a, metric: exhibitors, amount: {{printed: {1}, number: {1}, unit: exhibitors}}, evidence: [{{source: {2}, via: a copy}}]}}\n"
        growth = f"  - {{id: 2099-b, metric: yearly_growth, amount: {{printed: 80 percent, number: 80, unit: percent}}, evidence: [{{source: {name}, via: a copy}}]}}\n"
        vocabulary = re.sub(r"(?m)^growths:\n(?:  .*\n)*", "", on.texts["facts/metrics.yaml"])
        files: dict[str, bytes | None] = {
            "facts/editions/2098.yaml": edition.format(2098, 100, name).encode(),
            "facts/editions/2099.yaml": (edition.format(2099, 150, name) + growth).encode(),
            "facts/metrics.yaml": f"{vocabulary}growths:\n  - {{metric: yearly_growth, of: {of}}}\n".encode(),
        }
        return Planted(files, "facts/editions/2099.yaml", 5)

    return plant


def foreign_unit(on: Ground) -> Planted:
    record = on.first("claims", bare)
    other = next(unit.held["id"] for unit in on.records("units") if unit.held["id"] not in metric_of(record)["units"])
    return on.edit((record.at("amount", "unit"), other))


def odd_kind(on: Ground) -> Planted:
    record = on.first("metrics", lambda one: one.held["kind"] == "count")
    return on.edit((record.at("kind"), "money"), line=record.at("units", 0).line)


def other_metric(on: Ground) -> Planted:
    record = on.first("claims", figure)
    metric = on.first("metrics", lambda one: one.held["kind"] == "text")
    return on.edit((record.at("metric"), metric.held["id"]), line=record.at("amount").line)


def same_id(on: Ground) -> Planted:
    first = on.first("claims", figure)
    second = on.first("claims", lambda one: figure(one) and one.held["id"] > first.held["id"])
    return on.edit((second.at("id"), first.held["id"]))


def rival(on: Ground) -> Planted:
    record = on.first("claims", single)
    unit, evidence = record.held["amount"]["unit"], record.held["evidence"][0]["source"]
    new = f"- {{id: {record.held['id']}-x, metric: {record.held['metric']}, amount: {{printed: 11, number: 11, unit: {unit}}}, evidence: [{{source: {evidence}, via: a copy}}]}}"
    place = on.head(record.name).at("claims")
    return on.insert(record.name, place.line, f"{' ' * place.column}{new}", told=record.at("amount").line + 1)


def no_disagreement(on: Ground) -> Planted:
    record = on.first("conflicts", conflict)
    claims = [one for one in on.records("claims") if one.name == record.name and "amount" in one.held]
    first = claims[0]
    second = next(one for one in claims if one.held["amount"]["unit"] != first.held["amount"]["unit"])
    place = on.head(record.name).at("conflicts")
    new = (
        f"- {{id: planted, between: [{first.held['id']}, {second.held['id']}], kind: scope, shown: {{en: A, zh: 甲}}}}"
    )
    return on.insert(record.name, place.line, f"{' ' * place.column}{new}")


def given_up(on: Ground) -> Planted:
    for record in filter(conflict, on.records("conflicts")):
        for place, name in enumerate(record.held["between"]):
            claim = next(
                (
                    one
                    for one in on.records("claims")
                    if one.held["id"] == name and one.name == record.name and one.is_block
                ),
                None,
            )
            if claim is not None:
                line = record.at("between", place).line
                if "status" in claim.held:
                    return on.edit((claim.at("status"), "superseded"), line=line)
                return on.below(claim, "status: superseded", told=line + 1)
    raise AssertionError("no conflict names a claim of its own file")


def in_conflict(new: Callable[[str], str]) -> Callable[[Ground], Planted]:
    def plant(on: Ground) -> Planted:
        place = on.first("conflicts", conflict).at("between", 1)
        return on.edit((place, new(place.value)))

    return plant


def original(content: bytes, *steps: str) -> Callable[[Ground], Planted]:
    """Another document in the place of the original of the first source that has one; told in its record."""

    def plant(on: Ground) -> Planted:
        record = on.first("", lambda one: bool(one.held.get("document")))
        return Planted(
            {f"originals/{record.held['document']['file']}": content}, record.name, record.at(*steps).line + 1
        )

    return plant


def passage(content: bytes) -> Callable[[Ground], Planted]:
    """Another document in the place of the original that the first claim cites; told at the claim."""

    def plant(on: Ground) -> Planted:
        record = on.first("claims", lambda one: cited(one) and one.held["evidence"][0]["at"]["para"] > 1)
        name = record.held["evidence"][0]["source"]
        file = on.first("", lambda one: one.held["id"] == name).held["document"]["file"]
        return Planted({f"originals/{file}": content}, record.name, record.at("evidence", 0).line + 1)

    return plant


def not_printed(on: Ground) -> Planted:
    """A source whose original is at hand, and a figure that the cited passage does not print."""
    at = cite(locate(TEXT, "Nobody")[0])
    claim = f"subject: planted\nnames: {{en: A, zh: 甲}}\nclaims:\n  - {{id: planted-a, metric: exhibitors, amount: {{printed: 4321, number: 4321, unit: exhibitors}}, evidence: [{{source: planted-news, {at}}}]}}\n"
    files: dict[str, bytes | None] = {
        "seeds/planted-news.yaml": RECORD.encode(),
        "originals/news.txt": TEXT.encode(),
        "facts/context/planted.yaml": claim.encode(),
    }
    return Planted(files, "facts/context/planted.yaml", 4)


def no_document(on: Ground) -> Planted:
    record = on.first("claims", cited)
    name = record.held["evidence"][0]["source"]
    seed = on.first("", lambda one: one.held["id"] == name)
    lines = on.texts[seed.name].split("\n")
    first = seed.at("document").line
    behind = next((n for n in range(first + 1, len(lines)) if not lines[n].startswith(" ")), len(lines))
    start = first if lines[first].startswith("document:") else first - 1
    del lines[start:behind]
    return Planted({seed.name: "\n".join(lines).encode()}, record.name, record.at("evidence", 0, "at").line + 1)


def no_place(on: Ground) -> Planted:
    record = on.first("claims", cited)
    place = record.at("evidence", 0, "at")
    line = on.texts[record.name].split("\n")[place.line]
    found = re.compile(r", at: \{[^}]*\}").search(line)
    assert found
    return on.edit((replace(place, column=found.start(), end=found.end()), ""), line=record.at("evidence", 0).line)


def copied(on: Ground) -> Planted:
    record = on.first("", lambda one: bool(one.held.get("document")) and len(english(one).split()) > 9)
    words = english(record)
    digest = record.at("digest", "en") if isinstance(record.held["digest"], dict) else record.at("digest")
    return Planted({f"originals/{record.held['document']['file']}": words.encode()}, record.name, digest.line + 1)


def english(record: Record) -> str:
    digest = record.held["digest"]
    return str(digest["en"] if isinstance(digest, dict) else digest)


def too_short_a_checksum(on: Ground) -> Planted:
    place = on.first("claims", cited).at("evidence", 0, "at", "sha256")
    return on.edit((place, place.value[:-1]))


# What is done, the code that must tell it, how it is planted.
PLANTS: list[tuple[str, str, Callable[[Ground], Planted]]] = [
    ("a byte that is no UTF-8", "S101", bad_byte),
    ("a byte order mark", "S102", whole_source(lambda text: b"\xef\xbb\xbf" + text.encode())),
    ("an invisible character that turns text around", "S103", in_source("lang", "en\u202e")),
    ("a tab as indentation", "S104", line_in_source("\tx: 1")),
    ("a file of 50 MB", "S105", whole_source(lambda text: text.encode() + b"#" * 50_000_000)),
    ("an emptied file", "S106", whole_source(lambda _: b"")),
    ("a colon inside a text", "S107", in_source("lang", "en: gb")),
    ("a second document in a file", "S108", second_document),
    ("lists nested 100,000 deep", "S109", in_source("lang", "[" * 100_000)),
    ("an anchor", "S110", in_source("lang", "&a en")),
    ("an alias", "S111", in_source("lang", "*a")),
    ("a tag", "S112", in_source("lang", "!!python/name:os.system en")),
    ("a merge key", "S113", line_in_source("<<: {a: 1}")),
    ("a key twice", "S114", line_in_source("lang: fr")),
    ("a number as key", "S115", line_in_source("2021: x")),
    ("half a million values", "S116", whole_source(lambda _: b"a: [" + b"1," * 500_000 + b"]")),
    ("infinity as a number", "S117", in_claim(figure, ("amount", "number"), lambda _: ".inf")),
    ("a directive", "S118", whole_source(lambda text: b"%YAML 1.1\n---\n" + text.encode())),
    ("a link that leads nowhere", "S120", lambda _: Planted({}, "seeds/odd.yaml", 1, {"seeds/odd.yaml": "gone.yaml"})),
    ("a link out of the folder", "S121", lambda _: Planted({"passwords.yaml": b"a: 1\n"}, "seeds/odd.yaml", 1, {"seeds/odd.yaml": "../passwords.yaml"})),
    ("a file named .yml", "S123", lambda _: Planted({"seeds/other.yml": b"id: other\n"}, "seeds/other.yml", 1)),
    ("a misspelt key", "F101", misspelt_key),
    ("a claim without metric", "F102", without_metric),
    ("a number in quotes", "F103", in_claim(figure, ("amount", "number"), lambda value: f'"{value}"')),
    ("a tier that does not exist", "F104", in_source("tier", "E")),
    ("an id with a capital letter", "F105", in_claim(figure, ("id",), lambda value: f"{value}-X")),
    ("a date in words", "F106", lambda on: on.edit((on.first("", lambda one: bool(one.held.get("published"))).at("published", "on"), '"10 July 2021"'))),
    ("an empty text", "F107", in_source("publisher", '" "')),
    ("two values in one claim", "F108", two_values),
    ("an edition under another year", "F109", renamed),
    ("a checksum with a digit too few", "F110", too_short_a_checksum),
    ("a wording without Chinese", "F120", keys(figure, "note: Only English.")),
    ("a zero too many", "V201", in_claim(figure, ("amount", "number"), lambda value: f"{value}0")),
    ("a bound that is lost", "V202", in_claim(lambda one: figure(one) and one.held["amount"].get("bound") == "at_least", ("amount", "bound"), lambda _: "exact")),
    ("no figure in what is printed", "V203", in_claim(figure, ("amount", "printed"), lambda _: "quite a crowd")),
    ("a number beyond what is plausible", "V204", implausible),
    ("an upper end without a range", "V205", in_claim(bare, ("amount", "number"), lambda value: f"{value}, high: {value * 2}")),
    ("a figure without number", "V206", without_number),
    ("another weekday than that of the date", "V210", keys(figure, 'as_of: {on: "2021-07-10", printed: "Friday, July 10, 2021", inferred: x}')),
    ("a weekday resolved without saying how", "V211", keys(figure, 'as_of: {on: "2021-07-10", printed: Saturday}')),
    ("a date of another year than the edition", "V212", in_claim(lambda one: "when" in one.held and one.name.startswith("facts/editions/"), ("when", "on"), lambda _: '"1999-07-08"')),
    ("a cut-off far from the edition", "V213", keys(figure, 'as_of: {on: "1990-01-01"}')),
    ("another month than the printed one", "V214", keys(figure, 'as_of: {on: "2021-06-10", printed: "July 10, 2021"}')),
    ("a report before it happened", "V215", keys(dated, 'as_of: {on: "2100-01-01"}')),
    ("a count from before the edition began", "V216", before_it_began),
    ("a stated growth that the figures refute", "V217", refuted_growth("[exhibitors]")),
    ("a stated growth of one thing or another", "V218", refuted_growth("[exhibitors, visits]")),
    ("a plan whose day has passed", "V220", keys(single, "modality: planned")),
    ("a metric that does not exist", "R301", in_claim(figure, ("metric",), lambda value: f"{value}x")),
    ("a unit that does not exist", "R302", in_claim(figure, ("amount", "unit"), lambda value: f"{value}x")),
    ("a unit of another metric", "R303", foreign_unit),
    ("a metric of another kind than its unit", "R304", odd_kind),
    ("a figure under a metric of texts", "R305", other_metric),
    ("a scope that does not exist", "R306", keys(figure, "scope: nowhere_at_all")),
    ("a source that does not exist", "R307", in_claim(figure, ("evidence", 0, "source"), lambda value: f"{value}x")),
    ("a conflict with a claim that does not exist", "R308", in_conflict(lambda name: f"{name}x")),
    ("a derived figure from a claim that does not exist", "R309", derived("formula", "a", "no-such-claim")),
    ("an id that is taken", "R310", same_id),
    ("an id of another year", "R311", in_claim(figure, ("id",), lambda value: f"1999-{value}")),
    ("a rival figure without a conflict", "R312", rival),
    ("a conflict without a disagreement", "R313", no_disagreement),
    ("a conflict with a claim that was given up", "R314", given_up),
    ("a preference without a rival", "R315", keys(lambda one: figure(one) and one.held["id"] not in named(), "prefer: {en: So., zh: 如此。}")),
    ("a conflict of a claim with itself", "R316", in_conflict(lambda name: f"{name}, {name}")),
    ("a passage with other words", "E401", passage(("x" * 20_000 + "\n").encode() * 800)),
    ("a paragraph that the document does not have", "E402", passage(b"one paragraph\n")),
    ("a span beyond its paragraph", "E403", passage(b"x\n" * 800)),
    ("a figure that the passage does not print", "E404", not_printed),
    ("another document", "E405", original(b"other words\n", "document", "sha256")),
    ("another number of paragraphs", "E406", original(b"other words\n", "document", "paragraphs")),
    ("a passage of a document that is not on record", "E407", no_document),
    ("evidence without a place", "E408", no_place),
    ("an original that is no text", "E409", original(b"\xff\xfe", "document", "file")),
    ("a sentence copied from an original", "C501", copied),
    ("a formula with a power", "D601", derived("formula", "a ** 2")),
    ("a formula that names what is not there", "D602", derived("formula", "a / b")),
    ("a derived figure that is not the recomputed one", "D603", derived("number", "a * 0 - 123456789.5")),
    ("a derived figure without formula", "D604", keys(figure, "modality: derived")),
    ("a formula on a reported figure", "D605", keys(figure, "derived_from: {formula: a, inputs: [x]}")),
    ("a derived figure from a text", "D606", lambda on: derived("formula", "a", on.first("claims", text).held["id"])(on)),
    ("a division by zero", "D607", derived("formula", "a / (a - a)")),
    ("a text as a derived figure", "D608", keys(text, "modality: derived", "derived_from: {formula: a, inputs: [x]}")),
]  # fmt: skip


class Field:
    """A copy of the shipped files below a folder, into which one fault at a time is planted."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(FACTS, root / "facts")
        shutil.copytree(SEEDS, root / "seeds")
        self._loader = Loader()

    def check(self) -> tuple[Fault, ...]:
        """The faults of the files as they are; files that did not change are not read again."""
        originals = self.root / "originals"
        return self._loader.load(
            self.root / "facts", self.root / "seeds", originals if originals.exists() else None, TODAY
        ).faults

    def faults(self, planted: Planted) -> tuple[Fault, ...]:
        """What is told where a fault is planted; afterwards everything is as before."""
        before = {name: self._read(name) for name in (*planted.files, *planted.links)}
        try:
            for name, raw in planted.files.items():
                self._write(name, raw)
            for name, target in planted.links.items():
                (self.root / name).symlink_to(target)
            return self.check()
        finally:
            for name, raw in before.items():
                self._write(name, raw)
            shutil.rmtree(self.root / "originals", ignore_errors=True)

    def _read(self, name: str) -> bytes | None:
        path = self.root / name
        return path.read_bytes() if path.exists() else None

    def _write(self, name: str, raw: bytes | None) -> None:
        path = self.root / name
        path.unlink(missing_ok=True)
        if raw is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)


def caught(faults: tuple[Fault, ...], code: str, planted: Planted) -> Fault | None:
    """The fault with the right code at the right line."""
    return next((one for one in faults if (one.code, one.file, one.line) == (code, planted.name, planted.line)), None)


def main() -> int:
    """Plant every fault and print what became of it; 1 where one was not caught."""
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        field = Field(Path(folder))
        for number, (what, code, plant) in enumerate(PLANTS, start=1):
            planted = plant(ground())
            faults = field.faults(planted)
            found = caught(faults, code, planted)
            missed += found is None
            print(f"{number:>3}  {code}  {'caught' if found else 'MISSED'}  {planted.name}:{planted.line}  {what}")  # noqa: T201
    codes = len({code for _, code, _ in PLANTS})
    print(f"{len(PLANTS)} faults planted, {len(PLANTS) - missed} caught; {codes} of {len(CODES)} codes.")  # noqa: T201
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

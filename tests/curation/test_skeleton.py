"""New files: read without a fault of syntax, and every place to fill in is told."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

import pytest

from bot.curation import skeleton
from bot.errors import DataError
from tests.curation.conftest import DOCUMENT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.curation.conftest import Base

DAY = dt.date(2026, 11, 21)
URL = "https://www.harbour-daily.example/news/2021/07/opening-day.html"


def _source(base: Base, url: str = URL, name: str | None = None, document: Path | None = None) -> skeleton.Skeleton:
    return skeleton.source(base.root / "facts", base.root / "seeds", url, DAY, name=name, document=document)


def test_the_check_says_what_an_edition_still_needs(base: Base) -> None:
    begun = skeleton.edition(base.root / "facts", 2027)
    skeleton.write(begun)
    faults = [fault for fault in base.load().faults if fault.file == "facts/editions/2027.yaml"]
    assert [(fault.code, (fault.excerpt or "")[fault.column - 1 - 4 : fault.column - 1]) for fault in faults] == [
        ("F103", "en: "),
        ("F103", "on: "),
        ("F103", "ce: "),
    ]
    assert begun.text.startswith("# yaml-language-server: $schema=../../schemas/claims.schema.json\nedition: 2027\n")


def test_an_edition_that_is_filled_in_is_sound(base: Base) -> None:
    begun = skeleton.edition(base.root / "facts", 2027)
    text = begun.text.replace("{en: , zh: }", "{en: Conference 2027, zh: }").replace("{on: ,", '{on: "2027-07-04",')
    base.write("facts/editions/2027.yaml", text.replace("{source: }", "{source: notice-2021}"))
    loaded = base.load()
    assert loaded.faults == ()
    assert loaded.base.claims["2027-dates"].modality == "planned"


def test_the_check_says_what_a_source_still_needs(base: Base) -> None:
    begun = _source(base)
    assert begun.path.name == "example-2021-07-opening-day.yaml"
    skeleton.write(begun)
    faults = [fault for fault in base.load().faults if fault.file.startswith("seeds/example")]
    assert {fault.code for fault in faults} == {"F103"}
    keys = [(fault.excerpt or "").partition(":")[0] for fault in faults]
    assert keys == ["title", "publisher", "published", "lang", "tier", "tier_why", "digest"]


def test_a_source_that_is_filled_in_is_sound(base: Base) -> None:
    begun = _source(base, name="opening-2021", document=base.root / "originals/closing.txt")
    text = begun.text
    for empty, filled in (
        ("title: ", "title: The opening"),
        ("publisher:", "publisher: Harbour Daily"),
        ("{on: , inferred: }", '{on: "2021-07-08", inferred: }'),
        ("lang: ", "lang: en"),
        ("tier: ", "tier: B"),
        ("tier_why: {en: , zh: }", "tier_why: {en: Signed., zh: 署名。}"),
        ("digest: {en: , zh: }", "digest: {en: The first day., zh: 首日。}"),
    ):
        assert empty in text
        text = text.replace(f"\n{empty}", f"\n{filled}", 1) if f"\n{empty}" in text else text.replace(empty, filled)
    base.write("seeds/opening-2021.yaml", text)
    loaded = base.load()
    assert loaded.faults == ()
    record = loaded.base.sources["opening-2021"]
    assert (record.sha256, record.paragraphs) == (hashlib.sha256(DOCUMENT.encode()).hexdigest(), 5)
    assert (record.url, record.retrieved) == (URL, "2026-11-21")


def test_nothing_is_overwritten(base: Base) -> None:
    begun = skeleton.edition(base.root / "facts", 2021)
    before = begun.path.read_bytes()
    with pytest.raises(DataError, match="is there already; nothing was written"):
        skeleton.write(begun)
    assert begun.path.read_bytes() == before


def test_nowhere_to_write(base: Base) -> None:
    with pytest.raises(DataError, match="cannot be written: No such file"):
        skeleton.write(skeleton.Skeleton(base.root / "nowhere" / "x.yaml", ""))


def test_an_address_is_recorded_once(base: Base) -> None:
    base.write("seeds/broken.yaml", "id: [")
    with pytest.raises(DataError, match="on record as closing-2021"):
        _source(base, "https://example.org/closing")


@pytest.mark.parametrize(
    ("url", "name", "message"),
    [
        ("ftp://example.org/x", None, "is no address"),
        ('https://example.org/a"b', None, "is no address"),
        ("https://例子", None, "give one with --id"),
        (URL, "../../outside", "is no id"),
        (URL, "x" * 65, "is no id"),
        (URL, "Opening_Day", "is no id"),
    ],
)
def test_what_cannot_be_recorded(base: Base, url: str, name: str | None, message: str) -> None:
    with pytest.raises(DataError, match=message):
        _source(base, url, name)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.shine.cn/biz/tech/2107101839/", "shine-biz-tech-2107101839"),
        ("https://example.org", "example"),
        ("https://m.example.com/a/" + "x" * 70, "example-a"),
    ],
)
def test_an_id_is_made_from_the_address(url: str, name: str) -> None:
    assert skeleton.propose(url) == name


def test_an_odd_address_is_quoted(base: Base) -> None:
    assert '\nurl: "https://example.org/a#b:"\n' in _source(base, "https://example.org/a#b:").text


@pytest.mark.parametrize("kind", ["bytes", "gone"])
def test_a_document_that_cannot_be_read(base: Base, kind: str) -> None:
    path = base.root / "text.txt"
    if kind == "bytes":
        path.write_bytes(b"\xff")
    with pytest.raises(DataError, match="cannot be read"):
        _source(base, document=path)

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from bot.curation.checks import EvidenceCount

if TYPE_CHECKING:
    from tests.curation.conftest import Base

SRC = "seeds/closing-2021.yaml"
E21 = "facts/editions/2021.yaml"


def test_without_originals_nothing_is_verified(base: Base) -> None:
    loaded = base.load(originals=False)
    assert loaded.errors == 0
    assert loaded.evidence == EvidenceCount(0, 0, 13)


def test_originals_that_are_not_there_are_not_at_hand(base: Base) -> None:
    (base.root / "originals/closing.txt").unlink()
    assert base.load().evidence == EvidenceCount(0, 0, 13)


def test_a_changed_document_is_told_at_its_record(base: Base) -> None:
    path = base.root / "originals/closing.txt"
    path.write_text(path.read_text() + "\nA line more.\n")
    loaded = base.load()
    (changed, counted) = loaded.faults
    assert (changed.code, counted.code) == ("E405", "E406")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in changed.mend
    assert (changed.file, changed.line, changed.column, changed.length) == (SRC, 10, 39, 64)
    assert counted.mend == "write 6"
    assert loaded.evidence == EvidenceCount(8, 0, 5)


def test_a_moved_passage_is_told_with_its_new_place(base: Base) -> None:
    path = base.root / "originals/closing.txt"
    path.write_text("A line before.\n" + path.read_text())
    broken = [fault for fault in base.load().faults if fault.code in {"E401", "E403"}]
    assert len(broken) == 8
    assert all("it now stands in paragraph" in fault.message for fault in broken)
    assert base.load().evidence == EvidenceCount(0, 8, 5)


@pytest.mark.parametrize("raw", [b"\xff\xfe", None])
def test_an_unreadable_original_is_told(base: Base, raw: bytes) -> None:
    path = base.root / "originals/closing.txt"
    path.unlink()
    if raw is None:
        path.mkdir()
    else:
        path.write_bytes(raw)
    (fault,) = base.load().faults
    assert (fault.code, fault.file, fault.line, fault.length) == ("E409", SRC, 10, 11)


def test_a_missing_passage_is_a_warning(base: Base, files: dict[str, str]) -> None:
    start = files[E21].index(", at: ")
    end = files[E21].index("}}]", start) + 1
    base.write(E21, files[E21][:start] + files[E21][end:])
    loaded = base.load()
    (fault,) = loaded.faults
    assert (fault.code, str(fault.severity), fault.excerpt) == (
        "E408",
        "warning",
        "    evidence: [{source: closing-2021}]",
    )
    assert loaded.base is not None


def test_broken_passages_print_nothing(base: Base, files: dict[str, str]) -> None:
    """A passage that is not the cited one is told once, and not again for every form it does not print."""
    base.write(E21, files[E21].replace("chars: [0, 86]", "chars: [0, 20]"))
    assert [fault.code for fault in base.load().faults] == ["E401"]

"""From a figure in an original to its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.curation.cite import cite
from bot.errors import DataError
from tests.curation.conftest import FILES, passage

if TYPE_CHECKING:
    from tests.curation.conftest import Base

SRC = "seeds/closing-2021.yaml"


def _cite(base: Base, printed: str, name: str = "closing-2021") -> list[str]:
    found = cite(base.root / "seeds", base.root / "originals", name, printed)
    return [hit.evidence for hit in found.hits]


def test_the_evidence_can_be_pasted(base: Base) -> None:
    (evidence,) = _cite(base, "Over 300")
    assert evidence == f"- {{source: closing-2021, at: {passage(3)}}}"
    old = (
        FILES["facts/editions/2021.yaml"]
        .partition("- id: 2021-exhibitors")[2]
        .partition("evidence: ")[2]
        .partition("\n")[0]
    )
    base.edit("facts/editions/2021.yaml", old, f"\n      {evidence}")
    assert base.load().faults == ()


def test_every_passage_is_listed(base: Base) -> None:
    assert len(_cite(base, "july")) == 2


def test_a_long_passage_is_shown_in_part(base: Base) -> None:
    base.write("originals/closing.txt", "word " * 100 + "7 million")
    found = cite(base.root / "seeds", base.root / "originals", "closing-2021", "7 million")
    assert len(found.hits[0].passage) == 201
    assert "is not the document that was recorded" in found.remarks[0]


@pytest.mark.parametrize(
    ("printed", "remark"),
    [
        ("352 milion", 'does not stand in closing.txt; did you mean "352 million"?'),
        ("nine billion suns", "does not stand in closing.txt."),
        ("", "does not stand in closing.txt."),
        ("much " * 300, "does not stand in closing.txt."),
    ],
)
def test_what_is_not_printed_is_said_so(base: Base, printed: str, remark: str) -> None:
    found = cite(base.root / "seeds", base.root / "originals", "closing-2021", printed)
    assert found.hits == ()
    assert found.remarks[0].endswith(remark)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("closing-2012", "there is no source closing-2012; did you mean closing-2021?"),
        ("zzz", "there is no source zzz; see `waic new source`"),
        ("notice-2021", "names no document"),
    ],
)
def test_a_source_that_cannot_be_cited(base: Base, name: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        _cite(base, "Over 300", name)
    assert message in str(caught.value)


def test_a_record_with_faults(base: Base) -> None:
    base.edit(SRC, "tier: B", "tier: X")
    with pytest.raises(DataError, match="has faults; `waic check` shows them"):
        _cite(base, "Over 300")


def test_an_original_that_is_not_at_hand(base: Base) -> None:
    with pytest.raises(DataError, match="--originals or WAIC_ORIGINALS"):
        cite(base.root / "seeds", None, "closing-2021", "Over 300")
    path = base.root / "originals/closing.txt"
    path.write_bytes(b"\xff")
    with pytest.raises(DataError, match="cannot be read: 'utf-8' codec"):
        _cite(base, "Over 300")
    path.unlink()
    with pytest.raises(DataError, match=r"is not at hand: there is no .*closing\.txt"):
        _cite(base, "Over 300")
    path.mkdir()
    with pytest.raises(DataError, match="cannot be read: Is a directory"):
        _cite(base, "Over 300")

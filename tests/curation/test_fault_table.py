"""Each of the planted faults is caught with the right code at the right line of the shipped facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.curation.codes import CODES
from tests.curation import fault_table
from tests.curation.fault_table import PLANTS, Field, caught, ground
from tests.curation.ground import Planted

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.curation.ground import Ground


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Field:
    return Field(tmp_path_factory.mktemp("field"))


def test_the_ground_is_sound(field: Field) -> None:
    assert "error" not in {str(fault.severity) for fault in field.check()}


@pytest.mark.parametrize(("what", "code", "plant"), PLANTS, ids=[f"{code} {what}" for what, code, _ in PLANTS])
def test_a_planted_fault_is_caught(field: Field, what: str, code: str, plant: Callable[[Ground], Planted]) -> None:
    planted = plant(ground())
    faults = field.faults(planted)
    found = caught(faults, code, planted)
    told = "\n".join(f"{fault.code} {fault.file}:{fault.line} {fault.message}" for fault in faults)
    assert found is not None, f"{what} at {planted.name}:{planted.line}, but told was:\n{told}"
    assert found.render()
    assert found.mend


def test_the_table_is_long_enough_and_holds_every_code() -> None:
    assert len({what for what, _, _ in PLANTS}) == len(PLANTS) >= 40
    assert set(CODES) - {code for _, code, _ in PLANTS} == {"S122"}  # too many files: tests/curation/test_files.py


def test_what_is_not_caught_fails_the_script(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = ("nothing at all", "V201", lambda _: Planted({}, "facts/metrics.yaml", 1))
    monkeypatch.setattr(fault_table, "PLANTS", [PLANTS[0], nothing])
    assert fault_table.main() == 1
    table = capsys.readouterr().out
    assert "S101  caught" in table
    assert "V201  MISSED" in table
    assert table.splitlines()[-1].startswith("2 faults planted, 1 caught; ")

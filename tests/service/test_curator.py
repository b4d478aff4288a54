"""What curators do to what is served: propose, reload, go back, over real files and the real data folder."""

from __future__ import annotations

import datetime as dt
import json
import random
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bot.core.diff import diff
from bot.errors import DatabaseError, DataError
from bot.service.curator import Curator
from bot.service.life import figure, life
from bot.service.outcome import MOST_LINES, Outcome, State, changes
from bot.service.publishing import last_kept
from bot.service.reload import Places
from bot.store.vault import Vault
from tests.bundled import FACTS, SEEDS, bundled
from tests.strategies import make_base

if TYPE_CHECKING:
    from pathlib import Path

EDITION = "editions/2023.yaml"


def clock() -> dt.datetime:
    return dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)


@dataclass
class Desk:
    """A curator with files to change."""

    places: Places
    vault: Vault
    curator: Curator

    def change(self, old: str, new: str, name: str = EDITION) -> None:
        path = self.places.facts / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def edit(self, number: int) -> None:
        """Give the exhibitors of 2023 another figure."""
        path = self.places.facts / EDITION
        lines = path.read_text("utf-8").splitlines()
        at = next(n for n, line in enumerate(lines) if "id: 2023-exhibitors" in line)
        at = next(n for n in range(at, at + 9) if "amount:" in lines[n])
        lines[at] = f"    amount: {{printed: over {number}, number: {number}, unit: exhibitors, bound: at_least}}"
        path.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    places, vault = Places(tmp_path / "facts", tmp_path / "seeds", tmp_path / "data"), Vault(tmp_path / "data")
    return Desk(places, vault, Curator(places, vault, "1.0.0", now=clock))


def test_the_first_revision(desk: Desk) -> None:
    found = desk.curator.propose()
    assert (found.state, found.served, found.revision) == (State.READY, None, bundled().revision)
    assert not desk.places.data.exists()
    done = desk.curator.reload("ada")
    assert (done.state, done.number, done.served) == (State.LIVE, 1, bundled().revision)
    assert desk.vault.read() == bundled()
    (entry,) = desk.vault.history()
    assert (entry.who, entry.how, entry.at) == ("ada", "reload", "2026-07-01T12:00:00Z")


def test_what_changes_is_told_before_and_after(desk: Desk) -> None:
    desk.curator.reload("ada")
    assert desk.curator.propose().state is State.SAME
    assert desk.curator.reload("ada").state is State.SAME
    desk.edit(410)
    found = desk.curator.propose()
    assert found.state is State.READY
    assert desk.vault.read() == bundled()
    assert set(found.summary) == set(found.lines) == {"en", "zh-CN"}
    assert any("2023-exhibitors" in line for line in found.lines["en"])
    done = desk.curator.reload("ben", files=found.files[:32], served=bundled().revision[:8])
    assert (done.state, done.number, done.summary) == (State.LIVE, 2, found.summary)
    assert desk.vault.read().revision == done.revision == found.revision
    assert [entry.who for entry in desk.vault.history()] == ["ada", "ben"]


def test_an_outcome_goes_from_one_process_to_another(desk: Desk) -> None:
    found = desk.curator.propose()
    assert Outcome.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_many_changes_are_counted() -> None:
    old, new = (make_base(random.Random(seed), 60) for seed in (1, 2))
    found = changes(old, new)
    assert len(found["lines"]["en"]) == len(found["lines"]["zh-CN"]) == MOST_LINES
    assert found["more"] == len(diff(old, new).changes) - MOST_LINES > 0


def test_faults_change_nothing(desk: Desk) -> None:
    desk.change("number: 400", "number: 401")
    alone = desk.curator.reload("ada")
    assert alone.state is State.FAULTS
    assert alone.report.endswith("there is no earlier revision to serve.")
    desk.change("number: 401", "number: 400")
    desk.curator.reload("ada")
    desk.change("number: 400", "number: 401")
    for found in (desk.curator.propose(), desk.curator.reload("ada")):
        assert (found.state, found.errors, found.served) == (State.FAULTS, 1, bundled().revision)
        assert found.faults[0].startswith("error[V201] ")
        assert found.report.endswith(f"revision {bundled().short} is still served.")
    assert desk.vault.read() == bundled()


def test_files_that_changed_since_are_not_brought_live(desk: Desk) -> None:
    desk.curator.reload("ada")
    desk.edit(410)
    found = desk.curator.propose()
    desk.edit(420)
    done = desk.curator.reload("ada", files=found.files, served=found.served or "")
    assert (done.state, done.reason) == (State.REFUSED, "files_changed")
    assert desk.vault.read() == bundled()


def test_what_somebody_else_brought_live_since_is_not_overtaken(desk: Desk) -> None:
    desk.curator.reload("ada")
    desk.edit(410)
    desk.curator.reload("ben")
    desk.edit(420)
    found = desk.curator.propose()
    done = desk.curator.reload("ada", files=found.files, served=bundled().revision[:8])
    assert (done.state, done.reason) == (State.REFUSED, "overtaken")
    back = desk.curator.rollback("1", "ada", served=bundled().revision[:8])
    assert (back.state, back.reason) == (State.REFUSED, "overtaken")


def test_two_at_once(desk: Desk) -> None:
    with desk.vault.locked("ada, since noon"), pytest.raises(DatabaseError, match="ada, since noon") as caught:
        desk.curator.reload("ben")
    assert caught.value.reason == "busy"


def test_going_back_and_forth(desk: Desk) -> None:
    desk.curator.reload("ada")
    desk.edit(410)
    second = desk.curator.reload("ada")
    found = desk.curator.propose_rollback("1")
    assert (found.state, found.of, found.revision) == (State.READY, 1, bundled().revision)
    done = desk.curator.rollback("1", "ben", served=second.revision or "")
    assert (done.state, done.number) == (State.LIVE, 3)
    assert desk.vault.read() == bundled()
    entry = desk.vault.history()[-1]
    assert (entry.how, entry.of, entry.files, entry.pinned) == ("rollback", 1, second.revision, True)
    assert desk.curator.propose_rollback("1").state is State.SAME
    assert desk.curator.rollback("3", "ben").state is State.SAME
    again = desk.curator.reload("ada")
    assert (again.state, again.number, again.revision) == (State.LIVE, 4, second.revision)


def test_going_back_is_possible_where_the_files_cannot_be_read(desk: Desk) -> None:
    desk.curator.reload("ada")
    desk.edit(410)
    desk.curator.reload("ada")
    shutil.rmtree(desk.places.facts)
    with pytest.raises(DataError):
        desk.curator.propose()
    assert desk.curator.rollback("1", "ada").state is State.LIVE
    assert desk.vault.read() == bundled()


def test_there_is_no_going_back_to_what_is_not_there(desk: Desk) -> None:
    desk.curator.reload("ada")
    desk.edit(410)
    desk.curator.reload("ada")
    assert desk.curator.propose_rollback("7").reason == "no_such_revision"
    assert desk.curator.rollback("7", "ada").reason == "no_such_revision"
    shutil.rmtree(desk.places.data / "revisions")
    assert desk.curator.propose_rollback("1").reason == "not_kept"
    assert desk.curator.rollback("1", "ada").reason == "not_kept"


def test_two_revisions_side_by_side(desk: Desk) -> None:
    assert desk.curator.compare("1").reason == "no_such_revision"
    desk.curator.reload("ada")
    desk.edit(410)
    second = desk.curator.reload("ada")
    found = desk.curator.compare("1")
    assert (found.state, found.served, found.revision) == (State.COMPARED, bundled().revision, second.revision)
    assert any("2023-exhibitors" in line for line in found.lines["en"])
    assert desk.curator.compare("9").reason == "no_such_revision"
    desk.vault.archive.path(bundled().revision).unlink()
    assert desk.curator.compare("1").reason == "not_kept"


# The history and what is served ---------------------------------------------------------------------------------------


def test_a_history_that_was_lost_begins_with_what_is_served(desk: Desk) -> None:
    desk.curator.reload("ada")
    (desk.places.data / "history.jsonl").unlink()
    desk.edit(410)
    assert desk.curator.reload("ada").number == 2
    assert [entry.how for entry in desk.vault.history()] == ["found", "reload"]


@pytest.mark.parametrize("keep", [None, 0, 200, 5000])
def test_a_lost_or_damaged_database_is_written_anew(desk: Desk, keep: int | None) -> None:
    desk.curator.reload("ada")
    whole = desk.places.database.read_bytes()
    desk.places.database.unlink() if keep is None else desk.places.database.write_bytes(whole[:keep])
    assert desk.curator.reload("ada").state is State.SAME
    assert desk.vault.read() == bundled()
    assert len(desk.vault.history()) == 1


def test_a_bit_that_was_flipped_is_mended(desk: Desk) -> None:
    desk.curator.reload("ada")
    data = bytearray(desk.places.database.read_bytes())
    data[-100] ^= 1
    desk.places.database.write_bytes(data)
    assert desk.curator.reload("ada").state is State.SAME
    assert desk.vault.read() == bundled()


def test_a_file_of_somebody_else_is_left_alone(desk: Desk) -> None:
    desk.places.data.mkdir()
    desk.places.database.write_text("a diary", "utf-8")
    with pytest.raises(DatabaseError):
        desk.curator.reload("ada")
    assert desk.places.database.read_text("utf-8") == "a diary"


def test_the_latest_whole_revision_is_found(desk: Desk) -> None:
    assert last_kept(desk.vault) is None
    desk.curator.reload("ada")
    desk.edit(410)
    second = desk.curator.reload("ada")
    desk.vault.archive.path(second.revision or "").unlink()
    assert last_kept(desk.vault) == bundled()


# The life of a figure -------------------------------------------------------------------------------------------------


def test_the_life_of_a_figure(desk: Desk) -> None:
    desk.curator.reload("ada")
    for number in (410, 420):
        desk.edit(number)
        desk.curator.reload("ada")
    stages = life(desk.vault, "2023-exhibitors")
    assert [figure(stage.said, "en") for stage in stages] == [f"over {n} exhibitors" for n in (400, 410, 420)]
    desk.vault.archive.path(stages[0].entry.revision).unlink()
    assert [stage.entry.number for stage in life(desk.vault, "2023-exhibitors")] == [2, 3]
    assert life(desk.vault, "unheard-of") == ()


@pytest.mark.parametrize(
    ("said", "en", "zh"),
    [
        (None, "–", "–"),
        (
            {"figure": "6", "unit": "days", "as_of": None, "modality": "reported", "status": "accepted"},
            "6 days",
            "6 days",
        ),
        (
            {"figure": "6", "unit": None, "as_of": "2021-07", "modality": "planned", "status": "disputed"},
            "6 (as of 2021-07, planned, disputed)",
            "6（截至2021-07、计划、有争议）",
        ),
    ],
)
def test_a_figure_in_few_words(said: dict[str, object] | None, en: str, zh: str) -> None:
    assert figure(said, "en") == en
    assert figure(said, "zh-CN") == zh

"""The start: which facts are served, from where, and what is said about it; with the real store and real files."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import shutil
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from bot.curation.load import load
from bot.errors import DataError, FaultsFound
from bot.service import curator as curators
from bot.service import publishing, reload
from bot.service.desk import Desk
from bot.service.follow import Follower
from bot.service.reload import Places, Program, Start
from bot.store import facts_db, facts_file
from bot.store.vault import Vault
from tests.bundled import FACTS, SEEDS, bundled

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.model import FactBase, Lang
    from bot.service.reload import FactsStore


def _clock() -> dt.datetime:
    return dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)


STORES = {"with an event loop": facts_db, "at once": facts_file}


@dataclass
class Curator:
    """A folder of curated files to change, and starts of the program over it."""

    places: Places
    store: FactsStore
    told: list[str] = field(default_factory=list)

    async def start(self, version: str = "1.0.0", lang: Lang = "en", *, stays: bool = True) -> FactBase:
        """Start the program anew."""
        self.told.clear()
        program = Program(version, _clock, stays)
        vault = self.vault
        return await Start(self.places, self.store, lambda: vault, program, lang=lang, tell=self.told.append).facts()

    @property
    def vault(self) -> Vault:
        """The data folder."""
        return Vault(self.places.data)

    def change(self, old: str, new: str, name: str = "editions/2023.yaml") -> None:
        """Change a file of the facts."""
        path = self.places.facts / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def written(self) -> int:
        """The identity of facts.db: another one after each write."""
        return self.places.database.stat().st_ino


@pytest.fixture(params=STORES.values(), ids=STORES.keys())
def curator(request: pytest.FixtureRequest, tmp_path: Path) -> Curator:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return Curator(Places(tmp_path / "facts", tmp_path / "seeds", tmp_path / "data"), request.param)


@pytest.fixture
def no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, importing the curators' loader fails."""
    monkeypatch.setitem(sys.modules, "bot.curation.load", None)


def _break(curator: Curator) -> None:
    curator.change("number: 400", "number: 401")


async def test_the_first_start_builds_the_database(curator: Curator) -> None:
    base = await curator.start()
    assert base == bundled()
    assert (curator.told, curator.places.database.is_file()) == ([], True)


async def test_the_next_start_reads_it_without_the_parser(curator: Curator, no_parser: None) -> None:
    with pytest.raises(ImportError):
        await curator.start()


async def test_unchanged_files_are_not_parsed(curator: Curator, monkeypatch: pytest.MonkeyPatch) -> None:
    first = await curator.start()
    written = curator.written()
    monkeypatch.setitem(sys.modules, "bot.curation.load", None)
    assert await curator.start() == first
    assert (curator.told, curator.written()) == ([], written)


async def test_a_changed_file_is_built_anew(curator: Curator) -> None:
    first = await curator.start()
    curator.change("edition: 2023", "edition: 2023  # looked over")
    second = await curator.start()
    assert second.revision != first.revision
    assert second.claims == first.claims
    assert (await curator.start()).revision == second.revision
    assert curator.told == []


async def test_another_version_of_the_program_builds_anew(curator: Curator) -> None:
    await curator.start("1.0.0")
    written = curator.written()
    await curator.start("1.0.1")
    assert curator.written() != written


async def test_faults_leave_the_last_good_revision_in_service(curator: Curator) -> None:
    first = await curator.start()
    written = curator.written()
    _break(curator)
    assert await curator.start() == first
    (report,) = curator.told
    assert report.startswith("error[V201]: ")
    assert report.endswith(f"facts: 1 error, 0 warnings. Nothing was loaded; revision {first.short} is still served.")
    assert curator.written() == written
    curator.change("number: 401", "number: 400")
    assert await curator.start() == first
    assert curator.told == []


async def test_faults_without_an_earlier_revision_stop_the_start(curator: Curator) -> None:
    _break(curator)
    with pytest.raises(FaultsFound) as caught:
        await curator.start()
    assert caught.value.count == 1
    assert caught.value.report.endswith(
        "facts: 1 error, 0 warnings. Nothing was loaded, and there is no earlier revision to serve."
    )
    assert not curator.places.database.exists()


async def test_faults_and_a_damaged_database_leave_a_kept_revision_in_service(curator: Curator) -> None:
    first = await curator.start()
    _break(curator)
    curator.places.database.write_bytes(b"SQLite format 3\0 and no more")
    assert await curator.start() == first
    assert curator.told[-1].endswith(f"revision {first.short} is still served.")
    shutil.rmtree(curator.places.data / "revisions")
    with pytest.raises(FaultsFound):
        await curator.start()


async def test_missing_folders_leave_the_last_good_revision_in_service(curator: Curator) -> None:
    first = await curator.start()
    shutil.rmtree(curator.places.facts)
    assert await curator.start(lang="zh-CN") == first
    (line,) = curator.told
    assert line.startswith("facts: ")
    assert line.endswith(f"未加载任何内容；仍使用版本 {first.short}。")


async def test_missing_folders_without_an_earlier_revision_stop_the_start(curator: Curator) -> None:
    shutil.rmtree(curator.places.seeds)
    with pytest.raises(DataError, match="cannot be read"):
        await curator.start()


@pytest.mark.parametrize("keep", [0, 50, 5_000])
async def test_a_damaged_database_is_built_anew_and_said_so(curator: Curator, keep: int) -> None:
    first = await curator.start()
    whole = curator.places.database.read_bytes()
    curator.places.database.write_bytes(whole[:keep])
    assert await curator.start() == first
    (line,) = curator.told
    assert line.startswith("facts.db is built anew: ")
    assert curator.places.database.read_bytes() == whole


async def test_one_flipped_bit_is_damage(curator: Curator) -> None:
    first = await curator.start()
    whole = bytearray(curator.places.database.read_bytes())
    whole[len(whole) // 2] ^= 1
    curator.places.database.write_bytes(whole)
    assert await curator.start() == first
    assert curator.told


@pytest.mark.parametrize(("version", "told"), [(0, False), (99, True)])
async def test_a_database_of_another_schema_is_built_anew(curator: Curator, version: int, told: bool) -> None:
    first = await curator.start()
    changed = bytearray(curator.places.database.read_bytes())
    changed[60:64] = version.to_bytes(4, "big")
    curator.places.database.write_bytes(changed)
    assert await curator.start() == first
    assert bool(curator.told) == told
    assert await curator.start() == first
    assert curator.told == []


async def test_a_file_of_somebody_else_is_left_alone(curator: Curator) -> None:
    curator.places.data.mkdir()
    curator.places.database.write_text("a diary, not facts", "utf-8")
    assert await curator.start() == bundled()
    (line,) = curator.told
    assert line.startswith("facts.db is not kept (")
    assert curator.places.database.read_text("utf-8") == "a diary, not facts"


async def test_where_nothing_can_be_written_the_facts_are_served_from_memory(curator: Curator) -> None:
    curator.places.data.write_text("a file where a folder should be", "utf-8")
    assert await curator.start() == bundled()
    (line,) = curator.told
    assert line.startswith("facts.db is not kept (")
    assert line.endswith(f"serving revision {bundled().short} from memory.")
    assert "\n" not in line


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_read_only_folder_is_no_hindrance(curator: Curator) -> None:
    curator.places.data.mkdir(mode=0o500)
    assert await curator.start() == bundled()
    assert len(curator.told) == 1


async def test_the_originals_are_checked_where_they_are_named(curator: Curator, tmp_path: Path) -> None:
    (tmp_path / "originals").mkdir()
    curator.places = replace(curator.places, originals=tmp_path / "originals")
    assert await curator.start() == bundled()


async def test_starts_at_the_same_time_do_no_harm(curator: Curator) -> None:
    bases = await asyncio.gather(*(curator.start() for _ in range(4)))
    assert bases == [bundled()] * 4
    left = sorted(path.name for path in curator.places.data.iterdir())
    assert left == ["facts.db", "history.jsonl", "reload.lock", "revisions"]
    assert await curator.start() == bundled()
    assert curator.told == []


async def test_faults_beside_a_file_of_somebody_else_stop_the_start(curator: Curator) -> None:
    curator.places.data.mkdir()
    curator.places.database.write_text("a diary, not facts", "utf-8")
    _break(curator)
    with pytest.raises(FaultsFound):
        await curator.start()


# What people went back to --------------------------------------------------------------------------------------------


@pytest.fixture
def pinned(curator: Curator) -> Curator:
    """The first revision is served by a rollback; the files give another one."""
    service = curators.Curator(curator.places, curator.vault, "1.0.0", now=_clock)
    service.reload("ada")
    curator.change("edition: 2023", "edition: 2023  # looked over")
    service.reload("ada")
    service.rollback("1", "ada")
    return curator


@pytest.mark.parametrize("version", ["1.0.0", "2.0.0"])
async def test_a_start_serves_what_people_went_back_to_and_says_so(pinned: Curator, version: str) -> None:
    written = pinned.written()
    for _ in range(2):
        assert await pinned.start(version) == bundled()
        (line,) = pinned.told
        assert line.startswith(f"Revision {bundled().short} is served by a rollback")
    assert pinned.written() == written


@pytest.mark.parametrize("keep", [None, 0, 5000])
async def test_it_is_served_also_where_facts_db_is_lost(pinned: Curator, keep: int | None) -> None:
    whole = pinned.places.database.read_bytes()
    pinned.places.database.unlink() if keep is None else pinned.places.database.write_bytes(whole[:keep])
    assert await pinned.start() == bundled()
    assert pinned.places.database.read_bytes() == whole
    assert len(pinned.vault.history()) == 3


async def test_it_is_served_until_the_files_change(pinned: Curator) -> None:
    pinned.change("looked over", "looked over twice")
    base = await pinned.start()
    assert base.revision != bundled().revision
    assert pinned.told == []
    assert [entry.how for entry in pinned.vault.history()] == ["reload", "reload", "rollback", "start"]


async def test_files_that_come_to_say_the_same_are_no_new_revision(pinned: Curator) -> None:
    pinned.change("edition: 2023  # looked over", "edition: 2023")
    assert await pinned.start() == bundled()
    assert (pinned.told, len(pinned.vault.history())) == ([], 3)
    assert await pinned.start() == bundled()


async def test_where_it_is_kept_no_more_the_files_are_served(pinned: Curator) -> None:
    pinned.places.database.unlink()
    shutil.rmtree(pinned.places.data / "revisions")
    assert (await pinned.start()).revision != bundled().revision


async def test_where_it_cannot_be_written_it_is_served_from_what_is_kept(pinned: Curator) -> None:
    pinned.places.database.unlink()
    lock = pinned.places.data / "reload.lock"
    lock.unlink()
    lock.mkdir()
    assert await pinned.start() == bundled()
    assert not pinned.places.database.exists()


# Several processes ---------------------------------------------------------------------------------------------------


async def test_a_look_at_a_draft_does_not_bring_it_live(curator: Curator) -> None:
    first = await curator.start()
    use = curator.vault.use(first.revision)
    curator.change("edition: 2023", "edition: 2023  # a draft")
    draft = await curator.start(stays=False)
    assert draft.revision != first.revision
    assert curator.told[0].startswith("These files are not live")
    assert curator.vault.read() == first
    use.close()
    assert await curator.start(stays=False) == draft
    assert (curator.told, curator.vault.read()) == ([], draft)


async def test_a_draft_beside_a_file_of_somebody_else(curator: Curator) -> None:
    curator.places.data.mkdir()
    curator.places.database.write_text("a diary, not facts", "utf-8")
    assert await curator.start(stays=False) == bundled()
    assert curator.told[0].startswith("facts.db is not kept (")


async def test_a_start_that_another_was_quicker_than_reads_what_that_one_wrote(curator: Curator) -> None:
    first = await curator.start()
    curator.change("edition: 2023", "edition: 2023  # looked over")
    slow = curator.vault

    class Waiting(Vault):
        def heal(self) -> None:
            """Another process has had the lock before."""
            publishing.bring_live(slow, second, f"1.0.0 {second.revision}", publishing.Cause("", "start"), _clock)

    loaded = load(curator.places.facts, curator.places.seeds)
    second = loaded.base
    assert second is not None
    vault = Waiting(curator.places.data)
    start = Start(
        curator.places, curator.store, lambda: vault, Program("1.0.0", _clock), lang="en", tell=curator.told.append
    )
    assert await start.facts() == second != first
    assert len(slow.history()) == 2


async def test_a_start_during_a_long_reload_serves_from_memory(
    curator: Curator, monkeypatch: pytest.MonkeyPatch
) -> None:
    await curator.start()
    curator.change("edition: 2023", "edition: 2023  # looked over")
    monkeypatch.setattr(reload, "PATIENCE", 0.06)
    program = Program("1.0.0", _clock)
    start = Start(curator.places, curator.store, lambda: curator.vault, program, lang="en", tell=curator.told.append)
    with curator.vault.locked("ada, since noon"):
        base = await start.facts()
    assert base.revision != bundled().revision
    follower = Follower(Desk(base, "1"), curator.vault, seen=start.passed_over)
    assert not await follower.refresh(), "it does not go back to what the start has passed over"
    assert "ada, since noon" in curator.told[0]
    assert curator.vault.read() == bundled()

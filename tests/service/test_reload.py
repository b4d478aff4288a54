"""The start: which facts are served, from where, and what is said about it; with the real store and real files."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from bot.errors import DataError, FaultsFound
from bot.service.reload import Places, Start
from bot.store import facts_db, facts_file
from tests.bundled import FACTS, SEEDS, bundled

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.model import FactBase, Lang
    from bot.service.reload import FactsStore

STORES = {"with an event loop": facts_db, "at once": facts_file}


@dataclass
class Curator:
    """A folder of curated files to change, and starts of the program over it."""

    places: Places
    store: FactsStore
    told: list[str] = field(default_factory=list)

    async def start(self, version: str = "1.0.0", lang: Lang = "en") -> FactBase:
        """Start the program anew."""
        self.told.clear()
        return await Start(self.places, self.store, version, lang=lang, tell=self.told.append).facts()

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


async def test_faults_and_a_damaged_database_stop_the_start(curator: Curator) -> None:
    await curator.start()
    _break(curator)
    curator.places.database.write_bytes(b"SQLite format 3\0 and no more")
    with pytest.raises(FaultsFound):
        await curator.start()


async def test_missing_folders_leave_the_last_good_revision_in_service(curator: Curator) -> None:
    first = await curator.start()
    shutil.rmtree(curator.places.facts)
    assert await curator.start(lang="zh-CN") == first
    (line,) = curator.told
    assert line.startswith("facts: ")
    assert line.endswith(f"未加载任何内容；仍使用修订 {first.short}。")


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
    assert [path.name for path in curator.places.data.iterdir()] == ["facts.db"]
    assert await curator.start() == bundled()
    assert curator.told == []

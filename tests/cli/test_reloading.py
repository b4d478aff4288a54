"""``waic reload``, ``history`` and ``rollback`` as curators type them."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bundled import FACTS, SEEDS, bundled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.terminal import Waic

CLAIM = "2023-exhibitors"


def edit(facts: Path, number: int) -> None:
    """Give the exhibitors of 2023 another figure."""
    path = facts / "editions" / "2023.yaml"
    lines = path.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if f"id: {CLAIM}" in line)
    at = next(n for n in range(at, at + 9) if "amount:" in lines[n])
    lines[at] = f"    amount: {{printed: over {number}, number: {number}, unit: exhibitors, bound: at_least}}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.fixture
def facts(cold: Waic, tmp_path: Path) -> Path:
    """A copy of the curated files, which ``waic`` uses with an empty data folder."""
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    cold.env |= {"WAIC_FACTS": str(tmp_path / "facts"), "LOGNAME": "ada"}
    return tmp_path / "facts"


def test_a_figure_is_brought_live_and_taken_back(cold: Waic, facts: Path) -> None:
    assert cold("history").stderr == "Nothing was served from this data folder yet.\n"
    first = cold("reload")
    assert first.returncode == 0
    assert first.stdout.startswith(f"Revision {bundled().short} is live, number 1: ")
    edit(facts, 410)
    dry = cold("reload", "--dry-run")
    assert (dry.returncode, dry.stderr) == (0, "Nothing was changed.\n")
    assert CLAIM in dry.stdout
    assert f"would replace {bundled().short}" in dry.stdout
    assert cold("history").stdout.count("\n") == 1
    done = cold("reload", "--lang", "zh-CN")
    assert done.stdout.endswith("：修改1。\n") or "编号2" in done.stdout
    assert "over 410" in cold("say", "/waic 2023").stdout
    assert "already" in cold("reload").stdout
    asked = cold("rollback", "1")
    assert (asked.returncode, asked.stderr) == (
        2,
        "Nothing was changed: there is no terminal to ask on, so say --yes.\n",
    )
    assert "over 410" in cold("say", "/waic 2023").stdout
    back = cold("rollback", "1", "--yes")
    assert back.returncode == 0
    assert f"Revision {bundled().short} is live, number 3: " in back.stdout
    said = cold("say", "/waic 2023")
    assert "over 400" in said.stdout
    assert said.stderr.startswith(f"Revision {bundled().short} is served by a rollback")
    rows = cold("history").stdout.splitlines()
    assert [row.split(" · ")[0] for row in rows] == ["#1", "#2", "#3"]
    assert all(" · ada · " in row for row in rows)
    assert "rollback of 1" in rows[2]
    assert rows[2].endswith(" · served")


def test_the_history_for_scripts(cold: Waic, facts: Path) -> None:
    assert json.loads(cold("history", "--format", "json").stdout) == {"schema": 1, "served": None, "revisions": []}
    cold("reload")
    edit(facts, 410)
    cold("reload")
    data = json.loads(cold("history", "--format", "json").stdout)
    assert data["served"] == data["revisions"][1]["revision"]
    assert [row["number"] for row in data["revisions"]] == [1, 2]
    assert all(row["kept"] for row in data["revisions"])
    (cold.data / "revisions" / f"{bundled().revision}.db").unlink()
    assert "no longer kept" in cold("history").stdout.splitlines()[0]
    gone = cold("rollback", "1", "--yes")
    assert (gone.returncode, "no longer kept" in gone.stdout) == (1, True)


def test_a_diff_against_a_number_of_the_history(cold: Waic, facts: Path) -> None:
    cold("reload")
    edit(facts, 410)
    cold("reload")
    for wanted in ("1", "#1", bundled().short):
        done = cold("diff", wanted, "--cards", "0", "--exit-code")
        assert done.returncode == 1, done.stderr
        assert CLAIM in done.stdout
    assert cold("diff", "2", "--exit-code").returncode == 0
    assert cold("diff", "9").returncode == 2


def test_the_life_of_a_figure(cold: Waic, facts: Path) -> None:
    cold("reload")
    edit(facts, 410)
    cold("reload")
    lines = cold("history", CLAIM).stdout.splitlines()
    assert lines[0].endswith(" · ada · over 400 exhibitors")
    assert lines[1].endswith(" · ada · over 400 exhibitors → over 410 exhibitors")
    data = json.loads(cold("history", CLAIM, "--format", "json").stdout)
    assert [stage["said"]["figure"] for stage in data["life"]] == ["over 400", "over 410"]
    nothing = cold("history", "unheard-of")
    assert (nothing.returncode, nothing.stdout) == (4, "")


def test_faults_stop_a_reload(cold: Waic, facts: Path) -> None:
    cold("reload")
    path = facts / "editions" / "2023.yaml"
    path.write_text(path.read_text("utf-8").replace("number: 400", "number: 401"), "utf-8")
    for words in (("reload",), ("reload", "--dry-run")):
        done = cold(*words)
        assert done.returncode == 1
        assert done.stdout.startswith("error[V201]: ")
        assert done.stdout.endswith(f"Nothing was loaded; revision {bundled().short} is still served.\n")


def test_there_is_no_such_revision(cold: Waic, facts: Path) -> None:
    done = cold("rollback", "7", "--yes")
    assert (done.returncode, done.stdout) == (1, "The history has no revision “7”.\n")


def test_nothing_to_go_back_to(cold: Waic, facts: Path) -> None:
    cold("reload")
    done = cold("rollback", "1")
    assert done.returncode == 0
    assert "served already" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="a terminal")
@pytest.mark.parametrize(("typed", "code"), [("y\n", 0), ("n\n", 1)])
def test_on_a_terminal_it_asks(cold: Waic, facts: Path, typed: str, code: int) -> None:
    cold("reload")
    edit(facts, 410)
    cold("reload")
    with cold.terminal("rollback", "1") as terminal:
        terminal.wait_for("Do it?")
        terminal.type(typed)
        assert terminal.ended() == code
    assert len(cold("history").stdout.splitlines()) == (3 if code == 0 else 2)


# What the system refuses ----------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="locks")
def test_the_second_of_two_curators_is_told(cold: Waic, facts: Path) -> None:
    cold("reload")
    edit(facts, 410)
    code = (
        "import sys, pathlib; from bot.store.vault import Vault\n"
        "with Vault(pathlib.Path(sys.argv[1])).locked('ben, since noon'): print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(cold.data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        done = cold("reload")
        assert done.returncode == 3
        assert done.stderr == (
            "waic: another reload or rollback is under way (ben, since noon); try again when it is done\n"
        )
        other.kill()
    assert cold("reload").returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="limits")
def test_a_full_disk_is_one_line_and_changes_nothing(cold: Waic, facts: Path) -> None:
    cold("reload")
    edit(facts, 410)
    for size in (0, 2_000, 200_000):
        done = subprocess.run(
            [sys.executable, "-m", "bot", "reload"],
            env=cold.env,
            capture_output=True,
            encoding="utf-8",
            check=False,
            preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        )
        assert done.returncode == 3
        assert len(done.stderr.splitlines()) == 1
        assert "could not be written" in done.stderr
        assert len(cold("history").stdout.splitlines()) == 1
    assert cold("reload").returncode == 0
    assert len(cold("history").stdout.splitlines()) == 2


def test_folders_that_vanish_are_one_line(cold: Waic, facts: Path) -> None:
    cold("reload")
    shutil.rmtree(facts)
    done = cold("reload")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert "over 400" in cold("say", "/waic 2023").stdout


@pytest.mark.skipif(os.name != "posix", reason="a pipe with a name")
def test_a_file_that_vanishes_or_is_no_file_is_a_fault(cold: Waic, facts: Path) -> None:
    cold("reload")
    (facts / "editions" / "2023.yaml").unlink()
    os.mkfifo(facts / "editions" / "2023.yaml")
    done = cold("reload")
    assert done.returncode == 1
    assert "S120" in done.stdout
    assert "is still served" in done.stdout

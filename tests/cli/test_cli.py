"""The command line, as a process: answers on standard output, talk on standard error, and exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import __version__
from bot.platforms.layout import width_of
from tests.bundled import FACTS, SEEDS, bundled

if TYPE_CHECKING:
    from tests.cli.terminal import Waic

TOKEN = "only-a-test.not-a-token"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("say", "/waic 2023"), 0),
        (("say", "/waic", "2023"), 0),
        (("say", "hello"), 0),
        (("say", "how many dragons came in 2023?"), 4),
        (("say", "/nope"), 2),
        (("say", "/waic", "1999"), 4),
        (("say",), 2),
        (("say", "/waic", "--format", "yaml"), 2),
        (("say", "/waic", "--lang", "fr"), 2),
        (("nonsense",), 2),
        ((), 2),
        (("--version",), 0),
        (("--help",), 0),
        (("check",), 0),
    ],
)
def test_exit_codes(waic: Waic, words: tuple[str, ...], code: int) -> None:
    done = waic(*words)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_all_ways_to_write_a_question_are_one(waic: Waic) -> None:
    answers = {
        waic(*words).stdout
        for words in [
            ("say", "/waic 2023"),
            ("say", "/waic", "2023"),
            ("say", "--format", "plain", "/waic", "2023"),
            ("say", "/waic", "2023", "--lang", "en"),
            ("say", "/waic year:2023"),
        ]
    }
    assert len(answers) == 1


def test_the_version(waic: Waic) -> None:
    assert waic("--version").stdout == f"waic {__version__}\n"


def test_only_the_answer_is_on_standard_output(waic: Waic) -> None:
    done = waic("say", "/waic 2023")
    assert done.stdout.startswith("WAIC 2023\n=========\n")
    assert done.stdout.endswith(f"revision {bundled().short}\n")
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_json_is_one_object(waic: Waic) -> None:
    done = waic("say", "/compare 2021 2024", "--format", "json", "--lang", "zh-CN")
    data = json.loads(done.stdout)
    assert (data["schema"], data["kind"], data["lang"]) == (1, "comparison", "zh-CN")
    assert data["title"] in done.stdout  # Chinese stands as it is
    assert done.stdout.startswith('{\n  "schema": 1,\n')
    assert done.stdout.endswith("}\n")


@pytest.mark.parametrize(("text", "code"), [("/nope", 2), ("/waic 1999", 4)])
def test_what_is_not_answered_is_a_card_as_well(waic: Waic, text: str, code: int) -> None:
    done = waic("say", text, "--format", "json")
    data = json.loads(done.stdout)
    assert (done.returncode, data["kind"]) == (code, "error")
    assert data["message"]
    assert all(suggestion.startswith("/") for suggestion in data["suggestions"])


def test_json_is_whole_and_counts_the_pages_of_a_chat(waic: Waic) -> None:
    whole = json.loads(waic("say", "/waic 2023", "--format", "json").stdout)
    page = json.loads(waic("say", "/waic 2023 page:2", "--format", "json").stdout)
    assert whole["pages"] >= 1
    assert page == whole


def test_markdown_comes_by_pages(waic: Waic) -> None:
    done = waic("say", "/waic 2023", "--format", "markdown")
    assert done.stdout.startswith("## WAIC 2023\n")
    assert "-# " in done.stdout
    assert len(done.stdout) <= 4000


def test_rich_can_be_asked_for_in_a_pipe(waic: Waic) -> None:
    assert "\x1b[" in waic("say", "/waic", "--format", "rich").stdout
    plain = waic("say", "/waic", "--format", "rich", NO_COLOR="1").stdout
    assert "\x1b[3" not in plain.replace("\x1b[3m", "")  # italics are no colour


@pytest.mark.parametrize(
    ("env", "chinese"),
    [
        ({}, False),
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, True),
        ({"LANG": "de_DE.UTF-8"}, False),
    ],
)
def test_the_language_is_that_of_the_locale(waic: Waic, env: dict[str, str], chinese: bool) -> None:
    assert ("世界人工智能大会" in waic("say", "/waic", **env).stdout.splitlines()[0]) == chinese


def test_the_language_asked_for_wins(waic: Waic) -> None:
    assert waic("say", "/waic", "--lang", "en", LANG="zh_CN.UTF-8").stdout.startswith("World")


def test_an_old_locale_is_no_hindrance(waic: Waic) -> None:
    done = waic("say", "/waic 2023", "--lang", "zh-CN", LC_ALL="POSIX", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "年" in done.stdout


@pytest.mark.parametrize("columns", ["40", "100", "200", "wide"])
def test_lines_fit_the_columns_and_are_never_wider_than_100(waic: Waic, columns: str) -> None:
    lines = waic("say", "/waic 2021", COLUMNS=columns).stdout.splitlines()
    most = min(100, int(columns)) if columns.isdigit() else 100
    assert max(width_of(line) for line in lines if not line.lstrip().startswith("http")) <= most


def test_lines_of_a_pipe_are_answered_one_by_one(waic: Waic) -> None:
    done = waic("run", given="# two questions\n/waic 2023\n\n/compare 2021 2024\n")
    assert done.returncode == 0
    first, second = waic("say", "/waic 2023").stdout, waic("say", "/compare 2021 2024").stdout
    assert done.stdout == f"{first}\n{second}"
    assert done.stderr == ""


def test_the_last_line_that_was_not_answered_gives_the_exit_code(waic: Waic) -> None:
    done = waic("run", given="/nope\n/waic 1999\n/about\n")
    assert done.returncode == 4
    assert done.stdout.count("\nrevision ") == 3


def test_no_line_is_no_question(waic: Waic) -> None:
    done = waic("run")
    assert (done.returncode, done.stdout) == (0, "")


def test_lines_that_are_no_text_do_no_harm(waic: Waic) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        input=b"\xff\xfe\n/about\n",
        env=waic.env,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"revision" in done.stdout


def test_a_reader_that_goes_away_is_no_error(waic: Waic) -> None:
    script = f"{sys.executable} -m bot say /waic 2023 | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], env=waic.env, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.parametrize("streams", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_error(waic: Waic, streams: str) -> None:
    script = f"{sys.executable} -m bot say /waic {streams}"
    assert subprocess.run(["bash", "-c", script], env=waic.env, capture_output=True, check=False).returncode == 0


def test_a_bad_setting_is_one_line_and_a_card(waic: Waic) -> None:
    done = waic("say", "/waic", "--format", "json", WAIC_LOG="loud", WAIC_SHARDS="0", DISCORD_TOKEN=TOKEN)
    assert done.returncode == 2
    assert json.loads(done.stdout)["message"].startswith("A setting cannot be used: ")
    first, second = done.stderr.splitlines()
    assert first.startswith("waic: WAIC_SHARDS: ")
    assert second.startswith("waic: WAIC_LOG: ")
    assert TOKEN not in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["run", "chat", "check"])
def test_a_bad_setting_stops_every_command(waic: Waic, command: str) -> None:
    done = waic(command, WAIC_LOG="loud")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("waic: WAIC_LOG: 'loud' cannot be used; ")


@pytest.fixture
def own(waic: Waic, tmp_path: Path) -> Path:
    """A copy of the curated files, which ``waic`` uses."""
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    waic.env |= {"WAIC_FACTS": str(tmp_path / "facts")}
    return tmp_path / "facts"


def _break(facts: Path) -> None:
    path = facts / "editions" / "2023.yaml"
    path.write_text(path.read_text("utf-8").replace("number: 400", "number: 401"), "utf-8")


def test_check_shows_every_fault(waic: Waic, own: Path) -> None:
    assert waic("check").returncode == 0
    _break(own)
    done = waic("check")
    assert done.returncode == 1
    assert done.stdout.startswith("error[V201]: ")
    assert "editions/2023.yaml:" in done.stdout
    assert done.stdout.endswith(
        f"facts: 1 error, 0 warnings. These files would not be served; revision {bundled().short} still is.\n"
    )


def test_check_counts_the_evidence(waic: Waic, own: Path, tmp_path: Path) -> None:
    done = waic("check")
    assert done.stdout == f"facts: 0 errors, 0 warnings. Revision {bundled().short} can be served, and is.\n"
    assert done.stderr.startswith("evidence: 0 verified, 0 broken, ")
    (tmp_path / "originals").mkdir()
    assert waic("check", "--originals", str(tmp_path / "originals")).returncode == 0
    missing = waic("check", "--originals", str(tmp_path / "nowhere"))
    assert missing.returncode == 2
    assert "nowhere" in missing.stderr


def test_check_of_folders_that_cannot_be_read(waic: Waic, tmp_path: Path) -> None:
    done = waic("check", WAIC_FACTS=str(tmp_path / "nowhere"))
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1


def test_faults_are_shown_and_the_last_good_revision_answers(waic: Waic, own: Path) -> None:
    before = waic("say", "/waic 2023").stdout
    _break(own)
    done = waic("say", "/waic 2023")
    assert (done.returncode, done.stdout) == (0, before)
    assert done.stderr.endswith(f"Nothing was loaded; revision {bundled().short} is still served.\n")


def test_faults_and_no_earlier_revision(cold: Waic, tmp_path: Path) -> None:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    _break(tmp_path / "facts")
    done = cold("say", "/waic", "--format", "json", WAIC_FACTS=str(tmp_path / "facts"))
    assert done.returncode == 3
    assert json.loads(done.stdout)["message"].startswith("The facts have 1 error")
    assert done.stderr.startswith("error[V201]: ")
    for command in ("run", "chat"):
        stopped = cold(command, WAIC_FACTS=str(tmp_path / "facts"))
        assert (stopped.returncode, stopped.stdout, stopped.stderr) == (3, "", done.stderr)


def test_nowhere_to_write_is_one_line(cold: Waic, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", "utf-8")
    done = cold("say", "/waic")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("facts.db is not kept (")


def test_first_starts_at_the_same_time_do_no_harm(cold: Waic) -> None:
    command = [sys.executable, "-m", "bot", "say", "/about"]
    pipe = subprocess.PIPE
    starts = [subprocess.Popen(command, env=cold.env, stdout=pipe, stderr=pipe, encoding="utf-8") for _ in range(4)]
    answers = {(*start.communicate(timeout=60), start.returncode) for start in starts}
    assert answers == {(cold("say", "/about").stdout, "", 0)}
    left = {path.name for path in cold.data.iterdir()}
    assert left == {"facts.db", "history.jsonl", "reload.lock", "revisions"}


def test_what_nobody_foresaw_is_one_line(waic: Waic) -> None:
    broken = {"PYTHONPATH": str(Path(__file__).parent / "broken")}
    done = waic("say", "/waic", "--format", "json", DISCORD_TOKEN=TOKEN, **broken)
    assert done.returncode == 3
    assert done.stderr == "waic: something went wrong inside (ZeroDivisionError); with WAIC_LOG=debug it says where.\n"
    assert json.loads(done.stdout)["kind"] == "error"
    told = waic("say", "/waic", DISCORD_TOKEN=TOKEN, WAIC_LOG="debug", **broken)
    assert "Traceback" in told.stderr
    assert TOKEN not in told.stderr + told.stdout


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_ends_it_with_130(waic: Waic) -> None:
    with waic.terminal("run", DISCORD_TOKEN="") as terminal:
        terminal.wait_for("To answer in Discord")
        terminal.wait_for("›")
        terminal.type("\x03")
        assert terminal.ended() == 130


def test_waic_is_installed_as_a_command(waic: Waic) -> None:
    command = Path(sys.executable).parent / "waic"
    done = subprocess.run([command, "--version"], env=waic.env, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == f"waic {__version__}\n"

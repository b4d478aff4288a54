"""Every command that the README shows is run, in a clean copy of the checkout, and gives what the README shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Not run here: the tests would start themselves; the others need a token, a container engine or the network.
KNOWN = {
    "make test",
}
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "data", "dist", "build", "node_modules")


@dataclass(frozen=True)
class Example:
    """A command as shown, and what is shown below it: nothing, or lines in which ``…`` stands for anything."""

    command: str
    shown: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the output must match: ``…`` alone on a line is any number of lines, else any text within one."""
        lines = ["(?:.*\n)*?" if line == "…" else _anything(line) + "\n" for line in self.shown.splitlines()]
        return re.compile("".join(lines))


def _anything(line: str) -> str:
    return ".*".join(map(re.escape, line.split("…")))


def examples(text: str) -> list[Example]:
    """The commands in the ``console`` blocks of a page."""
    found = []
    for block in _BLOCK.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            found.append(Example(command.strip(), shown))
    return found


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean copy of the checkout, which finds the environment of these tests as its own."""
    copy = tmp_path_factory.mktemp("readme") / "checkout"
    shutil.copytree(ROOT, copy, ignore=_LEFT_OUT)
    (copy / ".venv").mkdir()
    for path in Path(sys.prefix).iterdir():
        (copy / ".venv" / path.name).symlink_to(path)
    for stamp in (".ready", ".ready-dev"):
        (copy / ".venv" / stamp).unlink(missing_ok=True)
        (copy / ".venv" / stamp).touch()
    return copy


README = examples((ROOT / "README.md").read_text("utf-8"))


@pytest.mark.skipif(shutil.which("make") is None or os.name != "posix", reason="the commands need a shell and make")
@pytest.mark.parametrize("example", README, ids=lambda example: example.command)
def test_the_readme_shows_what_happens(example: Example, checkout: Path) -> None:
    if example.command in KNOWN:
        pytest.skip("known, and not run here")
    own = ("WAIC_", "DISCORD_", "LC_", "LANG", "MAKE", "MFLAGS", "COLUMNS", "COV_", "PYTEST_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    env |= {
        "WAIC_DATA": str(checkout.parent / "data"),
        "PYTHONPATH": str(checkout),
        "PATH": f"{checkout / '.venv' / 'bin'}{os.pathsep}{env['PATH']}",
    }
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", example.command],
        cwd=checkout,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if example.shown:
        assert example.pattern.fullmatch(done.stdout), f"shown:\n{example.shown}\ngiven:\n{done.stdout}"


def test_the_readme_begins_with_the_two_commands_that_matter() -> None:
    commands = [example.command for example in README]
    assert r"printf '/waic 2023\n/compare 2021 2024\n' | make run" in commands
    assert "make test" in commands


def test_what_is_known_is_shown() -> None:
    assert {example.command for example in README} >= KNOWN


def test_blocks_are_read() -> None:
    page = "```console\n$ one two\nfirst\n…\nlast … word\n$ three\n```\n```sh\n$ four\n```\n"
    first, second = examples(page)
    assert (first.command, second) == ("one two", Example("three", ""))
    assert first.pattern.fullmatch("first\nlast and only word\n")
    assert first.pattern.fullmatch("first\nx\ny\nlast  word\n")
    assert not first.pattern.fullmatch("first\nx\n")
    assert not first.pattern.fullmatch("First\nlast a word\n")

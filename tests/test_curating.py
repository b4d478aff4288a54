"""The page for curators is a transcript: every command in it is given, in order, and shows what the page shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from check_jsonschema.cli import main as check_jsonschema

from tests.bundled import FACTS, ROOT, SEEDS
from tests.test_readme import Example

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = ROOT / "docs/curating.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(page: str) -> Iterator[Example]:
    """The commands of a page with what is shown below each; lines that begin with ``> `` continue a command."""
    for block in _BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            first, *rest = part.splitlines()
            shown = next((n for n, line in enumerate(rest) if not re.match(r">( |$)", line)), len(rest))
            command = [first, *(line[2:] for line in rest[:shown])]
            yield Example("\n".join(command), "\n".join([*rest[shown:], ""]) if rest[shown:] else "")


STEPS = list(commands(PAGE.read_text("utf-8")))


@pytest.mark.skipif(shutil.which("bash") is None or os.name != "posix", reason="the commands need a shell")
def test_the_page_shows_what_happens(tmp_path: Path) -> None:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "facts/editions/2027.yaml").unlink(missing_ok=True)  # the page makes it up
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("WAIC_", "DISCORD_", "LC_", "LANG"))
    }
    env |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}",
        "WAIC_DATA": str(tmp_path / "data"),
        "PYTHONPATH": str(ROOT),
    }
    script = "\n".join(f"{step.command}\necho '<end of {number}>'" for number, step in enumerate(STEPS))
    done = subprocess.run(
        ["bash", "-c", f"exec 2>&1\n{script}"],
        cwd=tmp_path,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    rest = done.stdout
    for number, step in enumerate(STEPS):
        given, _, rest = rest.partition(f"<end of {number}>\n")
        if step.shown:
            assert step.pattern.fullmatch(given), f"$ {step.command}\nshown:\n{step.shown}\ngiven:\n{given}"
        else:
            assert given == "", f"$ {step.command}\ngiven:\n{given}"


def test_continued_commands_are_read() -> None:
    page = "```console\n$ cat <<E\n> one\n>\n>   two\n> E\none\n\n$ true\n```\n"
    assert list(commands(page)) == [Example("cat <<E\none\n\n  two\nE", "one\n\n"), Example("true", "")]


def test_every_command_of_curators_is_on_the_page() -> None:
    text = PAGE.read_text("utf-8")
    for command in ("check", "cite", "new source", "new edition", "schema", "explain"):
        assert f"waic {command}" in text


def test_the_example_workflow_is_sound() -> None:
    with pytest.raises(SystemExit) as ended:
        check_jsonschema(["--builtin-schema", "vendor.github-workflows", str(ROOT / "docs/examples/facts-check.yml")])
    assert ended.value.code in (0, None)


HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


def test_the_hooks_hold_what_pre_commit_asks_for() -> None:
    assert list(HOOKS) == ["waic-check", "waic-schema"]
    for hook in HOOKS.values():
        assert {"id", "name", "entry", "language", "files"} <= hook.keys()
        assert re.compile(hook["files"]).match("facts/metrics.yaml")


@pytest.mark.skipif(os.name != "posix", reason="the entry sets its environment as POSIX does")
def test_the_hooks_check_the_repository_that_is_committed_to(tmp_path: Path) -> None:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")

    def hook(name: str) -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        env = {**os.environ, "PATH": path, "WAIC_DATA": str(tmp_path / "data"), "PYTHONPATH": str(ROOT)}
        command = HOOKS[name]["entry"].split()
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False)

    assert hook("waic-schema").returncode == 0
    assert sorted(path.name for path in (tmp_path / "schemas").iterdir()) == sorted(
        path.name for path in (ROOT / "schemas").iterdir()
    )
    (tmp_path / "facts/editions/1999.yaml").write_text("edition: 1999\nnames: {en: A}\nclaim: []\n", "utf-8")
    refused = hook("waic-check")
    assert refused.returncode == 1
    assert "--> facts/editions/1999.yaml:3:1" in refused.stdout

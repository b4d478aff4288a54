"""The wheel as people install it: it carries the facts, so that ``waic`` answers from any folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_SOURCES = ("bot", "facts", "seeds", "pyproject.toml", "README.md", "LICENSE", "LICENSE-facts.md")


def _run(*command: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WAIC_", "COV_", "PYTEST_"))}
    return subprocess.run(
        command, cwd=cwd, env=kept | more, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("source")
    for name in _SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source / name)
    target = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check")
    done = _run(sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(target), str(source), cwd=target)
    assert done.returncode == 0, done.stderr
    (found,) = target.glob("*.whl")
    return found


def test_the_wheel_carries_every_fact_and_every_source(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        path.relative_to(ROOT).as_posix() for folder in ("facts", "seeds") for path in (ROOT / folder).rglob("*.yaml")
    }
    assert shipped
    assert {f"bot/_bundled/{name}" for name in shipped} <= inside
    assert {"bot/store/facts.sql", "bot/curation/codes.md"} <= inside
    assert {
        f"bot/store/migrations/{name}" for name in ("env.py", "versions/posts.py", "versions/corrections.py")
    } <= inside
    assert not [name for name in inside if name.startswith(("tests/", "bench/"))]


def test_an_installed_waic_answers_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    site, away = tmp_path / "site", tmp_path / "away"
    away.mkdir()
    zipfile.ZipFile(wheel).extractall(site)
    say = ("-m", "bot", "say", "/waic 2023", "--format", "json")
    done = _run(sys.executable, *say, cwd=away, PYTHONPATH=str(site), WAIC_DATA=str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    card = json.loads(done.stdout)
    assert (card["kind"], card["title"]) == ("edition", "WAIC 2023")
    assert card["figures"]
    assert list((tmp_path / "data").glob("facts.db"))

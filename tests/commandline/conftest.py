"""``waic`` in this process, over small files of its own."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from tests.curation.conftest import FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run = Callable[..., int]


def write_files(root: Path) -> Path:
    """The files of the small base below a folder."""
    for name, content in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Change one place of one file."""
    text = (root / name).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    (root / name).write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with facts and seeds."""
    return write_files(tmp_path / "checkout")


@pytest.fixture
def run(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Runs a command line here, over the checkout; the exit code."""
    for name in ("WAIC_ORIGINALS", "WAIC_LOG", "DISCORD_TOKEN", "DISCORD_TOKEN_FILE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAIC_FACTS", str(checkout / "facts"))
    monkeypatch.setenv("WAIC_SEEDS", str(checkout / "seeds"))
    monkeypatch.setenv("WAIC_DATA", str(checkout.parent / "data"))
    monkeypatch.setenv("LC_ALL", "C")

    def run_it(*words: str) -> int:
        with pytest.raises(SystemExit) as caught:
            main(words)
        assert isinstance(caught.value.code, int)
        return caught.value.code

    yield run_it
    gc.enable()

"""What several tests of the store need."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.store import building, image
from tests.strategies import make_base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.model import FactBase

ROOT = Path(__file__).parents[2]


def base_of(seed: int, claims: int = 20) -> FactBase:
    return make_base(random.Random(seed), claims)


def start(*arguments: object) -> subprocess.Popen[str]:
    """Start ``tests.store.child``; a writer waits for a line before it begins to write."""
    command = [sys.executable, "-m", "tests.store.child", *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def leftovers(path: Path) -> list[Path]:
    """The files beside the database."""
    return sorted(beside for beside in path.parent.iterdir() if beside != path)


def put(path: Path, data: bytes) -> Path:
    """Put these bytes where the database is."""
    path.write_bytes(data)
    return path


@contextmanager
def changed(path: Path, *, seal: bool = True) -> Iterator[sqlite3.Connection]:
    """Change a database with SQLite, as a forger would: sealed anew at the end."""
    placeholder = "0" * 64
    connection = image.open_sealed(path)
    yield connection
    connection.execute("UPDATE meta SET value = ? WHERE key = 'seal'", [image.SEAL_PREFIX + placeholder])
    data = connection.serialize()
    connection.close()
    path.write_bytes(image.seal(data, placeholder) if seal else data)


@contextmanager
def opened(base: FactBase, folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the database of a base from disk, read-only, as any tool would."""
    path = folder / "opened.db"
    path.write_bytes(building.build(base))
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.close()

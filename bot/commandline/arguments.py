"""Arguments that several commands take, and how they are read."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name


def folder(written: str) -> Path:
    """Read the name of a folder that exists."""
    path = Path(written)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"no such folder: {written}")
    return path


def day(written: str) -> dt.date:
    """Read a day of the calendar."""
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no day such as 2026-11-21") from None


def add_originals(command: argparse.ArgumentParser) -> None:
    """Let a command be told where the original documents lie."""
    command.add_argument(
        "--originals",
        type=folder,
        metavar="DIR",
        help="folder of the original documents, to check the evidence against; by default WAIC_ORIGINALS",
    )


def today(given: dt.date | None) -> dt.date:
    """The day given, else the clock's."""
    return given or dt.datetime.now(dt.UTC).date()

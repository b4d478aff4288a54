"""Arguments that several commands take, and how they are read."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.core.model import Lang

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


def language(written: str) -> Lang:
    """Read a language: ours by their tags, and every other Chinese and English, such as zh-TW, as the nearest."""
    from bot.words import nearest  # noqa: PLC0415 - rooms are imported where they are used

    if written.casefold().replace("_", "-").partition("-")[0] not in ("en", "zh"):
        raise argparse.ArgumentTypeError(f"no such language: {written}; choose en or zh-CN")
    return nearest(written)


def add_language(command: argparse.ArgumentParser) -> None:
    """Let a command be told the language to answer in."""
    command.add_argument(
        "--lang", type=language, metavar="{en,zh-CN}", help="the language; by default that of your locale"
    )


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

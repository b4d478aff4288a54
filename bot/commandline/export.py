"""``waic export``: the facts that are served, for spreadsheets and for other programs."""

from __future__ import annotations

import io
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__, app, output
from bot.errors import DataError
from bot.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from bot.core.model import FactBase

FORMS = ("csv", "json", "sqlite", "datapackage")


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser of the command line."""
    parser = commands.add_parser("export", help="the facts as tables, as JSON, as SQLite or as a data package")
    parser.add_argument("form", metavar="|".join(FORMS), choices=FORMS, help="in which form")
    parser.add_argument(
        "--out", type=Path, metavar="DIR",
        help="where to put the files; without it, csv writes the claims and json everything on standard output",
    )  # fmt: skip
    parser.set_defaults(act=partial(_export, parser))


def _export(parser: argparse.ArgumentParser, given: argparse.Namespace) -> int:
    from bot.export import files  # noqa: PLC0415 - rooms are imported where they are used
    from bot.export.whole import whole  # noqa: PLC0415

    if given.out is None and given.form in ("sqlite", "datapackage"):
        parser.error(f"{given.form} is made of files: say where with --out DIR")
    base = app.served(read_settings(), app.language(None, os.environ))
    match given.form:
        case "csv" if given.out is None:
            _as_written()
            output.write(files.spreadsheet(base))
        case "csv":
            _put(given.out, files.csv_files(base))
        case "json" if given.out is None:
            output.write(whole(base, __version__))
        case "json":
            _put(given.out, {"facts.json": whole(base, __version__)})
        case "sqlite":
            _database(base, given.out)
            _put(given.out, {"metadata.json": files.datasette_metadata(base)})
        case _:
            _put(given.out, files.package_files(base, __version__))
    return 0


def _as_written() -> None:
    """Let the ends of lines be those of the text, on every system."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")


def _put(folder: Path, texts: Mapping[str, str]) -> None:
    """Write each file whole or not at all, and tell its name."""
    from bot.store import place  # noqa: PLC0415

    for name, text in texts.items():
        path = folder / name
        try:
            place.put(text.encode(), path, lambda _: None)
        except OSError as error:
            raise DataError(f"{path} could not be written: {error.strerror}") from error
        output.tell(f"wrote {path}")


def _database(base: FactBase, folder: Path) -> None:
    """The very file that the bot serves from."""
    from bot.service.publishing import mark  # noqa: PLC0415
    from bot.service.reload import FACTS_DB  # noqa: PLC0415
    from bot.store import building  # noqa: PLC0415

    path = folder / FACTS_DB
    building.write(base, path, mark(__version__, base.revision))
    output.tell(f"wrote {path}")

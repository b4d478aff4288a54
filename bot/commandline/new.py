"""``waic new``: a file to fill in, in which `waic check` points at everything that is still missing."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot import output
from bot.commandline import arguments
from bot.errors import DataError
from bot.settings import PACKAGE, read_settings

if TYPE_CHECKING:
    from bot.commandline.arguments import Commands
    from bot.curation.skeleton import Skeleton
    from bot.settings import Settings


def register(commands: Commands) -> None:
    """Register the command."""
    new = commands.add_parser("new", help="begin the file of an edition or of a source; never overwrites")
    kinds = new.add_subparsers(title="what to begin", metavar="KIND", required=True)
    edition = kinds.add_parser("edition", help="the file of an edition")
    edition.add_argument("year", metavar="YEAR", type=_year, help="such as 2027")
    edition.set_defaults(act=_edition)
    source = kinds.add_parser("source", help="the record of a source")
    source.add_argument("url", metavar="URL", help="the address of the document")
    source.add_argument("--id", dest="name", metavar="ID", help="the id; by default made from the address")
    source.add_argument("--document", type=Path, metavar="FILE", help="the text of the document, for its checksum")
    source.add_argument("--today", type=arguments.day, metavar="DAY", help="the day on which it was retrieved")
    source.set_defaults(act=_source)


def _year(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) == 4):
        raise argparse.ArgumentTypeError(f"{written!r} is no year such as 2027")
    return int(written)


def _edition(given: argparse.Namespace) -> int:
    from bot.curation import skeleton  # noqa: PLC0415 - only here

    settings = _own()
    return _write(skeleton.edition(settings.facts, given.year))


def _source(given: argparse.Namespace) -> int:
    from bot.curation import skeleton  # noqa: PLC0415

    settings = _own()
    day = arguments.today(given.today)
    return _write(
        skeleton.source(settings.facts, settings.seeds, given.url, day, name=given.name, document=given.document)
    )


def _own() -> Settings:
    """The settings, where the facts are the curator's and no part of an installed program."""
    settings = read_settings()
    if settings.facts.is_relative_to(PACKAGE):
        raise DataError("these facts are part of the installed program; set WAIC_FACTS to a folder of your own")
    return settings


def _write(begun: Skeleton) -> int:
    from bot.curation import skeleton  # noqa: PLC0415

    skeleton.write(begun)
    output.write(f"{begun.path}\n")
    output.tell("Fill it in; `waic check` says what is still missing.")
    return 0

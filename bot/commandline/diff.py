"""``waic diff``: what changed in the facts, by claim and not by line, and which cards change with it."""

from __future__ import annotations

import argparse
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot import app, output
from bot.errors import DatabaseError, FaultsFound
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.diff import Diff
    from bot.core.model import FactBase
    from bot.service.preview import CardChange
    from bot.settings import Settings

_REVISION = re.compile(r"[0-9a-f]{4,64}")
CARDS = 10


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser of the command line."""
    parser = commands.add_parser(
        "diff", help="what changed in the facts since they were last served, and which cards change"
    )
    parser.add_argument(
        "revision", metavar="REV", nargs="?", help="a kept revision by hash or number; by default the last served"
    )
    parser.add_argument("--against", type=Path, metavar="DIR", help="another checkout: a folder with facts/ and seeds/")
    parser.add_argument("--exit-code", action="store_true", help="exit 1 where the facts differ")
    parser.add_argument("--format", dest="form", choices=("human", "markdown", "json"), default="human")
    parser.add_argument(
        "--cards", type=_cards, metavar="N", default=CARDS,
        help=f"how many changed cards are shown line by line: a number, or all; {CARDS} by default",
    )  # fmt: skip
    parser.set_defaults(act=partial(_diff, parser))


def _cards(written: str) -> int | None:
    if written == "all":
        return None
    if not (written.isascii() and written.isdigit()):
        raise argparse.ArgumentTypeError(f"{written}: write a number, or all")
    return int(written)


def _diff(parser: argparse.ArgumentParser, given: argparse.Namespace) -> int:
    from bot.core.diff import diff  # noqa: PLC0415 - rooms are imported where they are used
    from bot.service.preview import card_changes  # noqa: PLC0415

    settings = read_settings()
    if given.against and given.revision:
        parser.error("name a revision or another folder, not both")
    if given.against:
        old: FactBase | None = _loaded(given.against / "facts", given.against / "seeds")
    elif given.revision:
        old = _kept(parser, settings.data, _hash_of(settings, given.revision))
    else:
        old = _served(settings.data)
    found = diff(old, _loaded(settings.facts, settings.seeds, settings))
    output.write(_written(given.form, found, card_changes(found), given.cards))
    return 1 if found and given.exit_code else 0


def _written(form: str, found: Diff, cards: Sequence[CardChange], shown: int | None) -> str:
    from bot.platforms import diffs  # noqa: PLC0415

    if form == "json":
        return diffs.as_json(found, cards)
    return (diffs.as_markdown if form == "markdown" else diffs.as_text)(found, cards, shown)


def _loaded(facts: Path, seeds: Path, settings: Settings | None = None) -> FactBase:
    """The facts of two folders; raises ``DataError`` where they cannot be read, or have faults."""
    from bot.curation.load import load  # noqa: PLC0415

    loaded = load(facts, seeds, settings.originals if settings else None)
    if loaded.base is None:
        raise FaultsFound(loaded.report("Files with errors cannot be compared."), loaded.errors)
    return loaded.base


def _served(data: Path) -> FactBase | None:
    """The revision served last; ``None`` where none ever was."""
    from bot.service.reload import FACTS_DB  # noqa: PLC0415

    try:
        return _read(data / FACTS_DB)
    except DatabaseError as error:
        if error.reason != "missing":
            raise
        output.tell(f"facts: {error}. Until then everything is new.")
        return None


def _hash_of(settings: Settings, wanted: str) -> str:
    """The hash behind a number of the history; anything else as it stands."""
    from bot.core.history import chosen  # noqa: PLC0415

    number = wanted.removeprefix("#")
    entry = chosen(app.vault(settings).history(), number) if number.isdigit() else None
    return entry.revision if entry else wanted


def _kept(parser: argparse.ArgumentParser, data: Path, wanted: str) -> FactBase:
    """The kept revision that begins with ``wanted``."""
    from bot.service.reload import FACTS_DB  # noqa: PLC0415

    if not _REVISION.fullmatch(wanted):
        parser.error(f"{wanted}: write the first four or more digits of a revision")
    known = sorted((data / "revisions").glob("*.db"))
    fitting = [path for path in known if path.stem.startswith(wanted)]
    if len(fitting) > 1:
        parser.error(f"{wanted} begins several revisions: {_names(fitting)}")
    if fitting:
        return _read(fitting[0])
    try:
        served: FactBase | None = _read(data / FACTS_DB)
    except DatabaseError:
        served = None
    if served is None or not served.revision.startswith(wanted):
        parser.error(f"no revision {wanted} is kept; kept are: {_names(known) or 'none'}")
    return served


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(path.stem[:12] for path in paths)


def _read(path: Path) -> FactBase:
    import asyncio  # noqa: PLC0415

    from bot.store import facts_db  # noqa: PLC0415

    return asyncio.run(facts_db.read(path))

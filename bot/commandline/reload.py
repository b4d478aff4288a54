"""``waic reload``: check the files and bring them live."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bot import app, output
from bot.commandline.arguments import add_language
from bot.settings import read_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from bot.core.model import Lang


def register(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of the command line."""
    parser = commands.add_parser("reload", help="check the facts and bring them live, in every process that runs")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")
    add_language(parser)
    parser.set_defaults(act=lambda given: act(dry=given.dry_run, lang=app.language(given.lang, os.environ)))


def act(*, dry: bool, lang: Lang) -> int:
    """Do it; the exit code: 1 where the files have faults."""
    from bot.commandline.who import login  # noqa: PLC0415 - rooms are imported where they are used
    from bot.service.outcome import State  # noqa: PLC0415
    from bot.service.wording import details, verdict  # noqa: PLC0415
    from bot.words import say  # noqa: PLC0415

    curator = app.curator(read_settings())
    found = curator.propose() if dry else curator.reload(login())
    lines = [found.report] if found.state is State.FAULTS else [*details(found, lang), verdict(found, lang)]
    output.write("\n".join(lines) + "\n")
    if dry and found.state is State.READY:
        output.tell(say(lang, "curator.nothing_written"))
    return 1 if found.state is State.FAULTS else 0

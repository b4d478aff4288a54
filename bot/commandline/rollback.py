"""``waic rollback``: serve an old revision anew."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from bot import app, output
from bot.commandline.arguments import add_language
from bot.settings import read_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from bot.core.model import Lang

USAGE = 2


def register(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of the command line."""
    parser = commands.add_parser("rollback", help="serve an old revision anew, until the files change or are reloaded")
    parser.add_argument("revision", metavar="REV", help="its number, or the beginning of its hash; see `waic history`")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    add_language(parser)
    parser.set_defaults(act=lambda given: act(given.revision, yes=given.yes, lang=app.language(given.lang, os.environ)))


def act(wanted: str, *, yes: bool, lang: Lang) -> int:
    """Show what would change, ask, and do it; the exit code: 1 where it cannot be done, 2 where nobody can be asked."""
    from bot.commandline.who import login  # noqa: PLC0415 - rooms are imported where they are used
    from bot.service.outcome import State  # noqa: PLC0415
    from bot.service.wording import details, verdict  # noqa: PLC0415
    from bot.words import say  # noqa: PLC0415

    curator = app.curator(read_settings())
    found = curator.propose_rollback(wanted)
    output.write("\n".join([*details(found, lang), verdict(found, lang)]) + "\n")
    if found.state is not State.READY:
        return 1 if found.state is State.REFUSED else 0
    if not yes:
        if not sys.stdin.isatty():
            output.tell(say(lang, "curator.need_yes"))
            return USAGE
        output.tell(say(lang, "curator.ask"))
        if sys.stdin.readline().strip().casefold() not in ("y", "yes", "是"):
            output.tell(say(lang, "curator.nothing_written"))
            return 1
    done = curator.rollback(str(found.of), login(), served=found.served or "")
    output.write(verdict(done, lang) + "\n")
    return 0 if done.state is State.LIVE else 1

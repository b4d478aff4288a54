"""The ``waic`` command: reads the command line and turns every end of the program into an exit code.

====  ==========================================================
Exit  Meaning
====  ==========================================================
0     answered
1     findings (``check``, ``doctor``, ``reload``, ``diff --exit-code``), or a rollback that was not done
2     usage, or a setting with a bad value
3     data or a database cannot be read, or the program has failed
4     understood, but no source says anything
5     Discord refuses the token
130   interrupted
====  ==========================================================

The parser is argparse's: typer builds a pydantic adapter for every parameter before it reads a word, and importing that
takes nearly three times as long as yaml, rapidfuzz and sqlite3 together, or as long as all the rest of a ``waic say``.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__, app, output
from bot.commandline import (
    check,
    cite,
    diff,
    doctor,
    explain,
    export,
    history,
    new,
    posts,
    preview,
    reload,
    rollback,
    schema,
)
from bot.commandline.arguments import add_language
from bot.errors import WaicError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

UNEXPECTED = 3
INTERRUPTED = 130


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="waic", description="Answers questions about the World AI Conference with figures and their sources."
    )
    top.add_argument("--version", action="version", version=f"waic {__version__}", help="show the version and leave")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    run = commands.add_parser(
        "run",
        help="answer in Discord where a token is set, else in the console or from a pipe",
        description="Answers in Discord where DISCORD_TOKEN is set, else in the console. Lines from a pipe are "
        "answered one by one, but for empty ones and remarks (#); the exit code is 0, or that of the last line that "
        "was not answered.",
    )
    run.set_defaults(act=lambda given: app.run(lang=app.language(given.lang, os.environ)))
    chat = commands.add_parser("chat", help="talk in the terminal, with history and completion")
    chat.set_defaults(act=lambda given: app.chat(lang=app.language(given.lang, os.environ)))
    say = commands.add_parser("say", help="answer one question, for people and for scripts")
    say.set_defaults(
        act=lambda given: app.say(" ".join(given.text), lang=app.language(given.lang, os.environ), form=given.form)
    )
    say.add_argument("text", metavar="TEXT", nargs="+", help="a slash command, such as /waic 2023")
    say.add_argument(
        "--format",
        dest="form",
        type=output.Format,
        choices=list(output.Format),
        help="how the answer is written; by default rich on a terminal, plain into a pipe",
    )
    for command in (run, chat, say):
        add_language(command)
    for one in (check, explain, cite, new, schema, diff, export, preview, reload, history, rollback, posts, doctor):
        one.register(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; nobody sees a traceback unless WAIC_LOG=debug asks for one."""
    gc.disable()  # until the facts are loaded: all that is made on the way there is kept
    _steady_streams()
    try:
        given = parser().parse_args(arguments)
        code = given.act(given)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except WaicError as error:
        output.tell(output.trouble(error))
        code = error.exit_code
    except Exception as error:  # noqa: BLE001 - the last resort
        output.tell(output.last_words(error, os.environ))
        code = UNEXPECTED
    sys.exit(code)


def _steady_streams() -> None:
    """See that no answer fails for its stream: one that is closed, or one whose encoding lacks a letter."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("r+", encoding="utf-8"))  # noqa: SIM115 - open to the end
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")

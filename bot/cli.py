"""The ``waic`` command: reads the command line and turns every end of the program into an exit code.

====  ==========================================================
Exit  Meaning
====  ==========================================================
0     answered
1     findings (``check``)
2     usage, or a setting with a bad value
3     data or a database cannot be read, or the program has failed
4     understood, but no source says anything
5     Discord refuses the token
130   interrupted
====  ==========================================================
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import __version__, app
from bot.errors import WaicError

if TYPE_CHECKING:
    from typing import NoReturn

    from bot.core.model import Lang

UNEXPECTED = 3
INTERRUPTED = 130


class Language(StrEnum):
    """A language that the bot speaks."""

    EN = "en"
    ZH_CN = "zh-CN"


Text = Annotated[list[str], typer.Argument(metavar="TEXT...", help="A slash command, such as /waic 2023.")]
Form = Annotated[
    app.Format | None,
    typer.Option("--format", help="How the answer is written; by default rich on a terminal, plain into a pipe."),
]
Lang_ = Annotated[Language | None, typer.Option("--lang", help="The language; by default that of your locale.")]
Originals = Annotated[
    Path | None,
    typer.Option(help="Folder of the original documents, to check the evidence.", exists=True, file_okay=False),
]

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Answers questions about the World AI Conference with figures and their sources.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"waic {__version__}")
        raise typer.Exit


@cli.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False,
) -> None:
    pass


@cli.command()
def run(lang: Lang_ = None) -> None:
    """Answer in Discord where a token is set; else in the console, or line by line from a pipe."""
    raise typer.Exit(app.run(lang=_lang(lang)))


@cli.command()
def chat(lang: Lang_ = None) -> None:
    """Talk in the terminal, with history and completion."""
    raise typer.Exit(app.chat(lang=_lang(lang)))


@cli.command()
def say(text: Text, form: Form = None, lang: Lang_ = None) -> None:
    """Answer one question, for people and for scripts."""
    raise typer.Exit(app.say(" ".join(text), lang=_lang(lang), form=form))


@cli.command()
def check(originals: Originals = None) -> None:
    """Check the facts and show every fault; warnings alone pass."""
    raise typer.Exit(app.check(originals))


def main() -> NoReturn:
    """Run the command line; nobody sees a traceback unless WAIC_LOG=debug asks for one."""
    _steady_streams()
    code = 0
    try:
        cli(prog_name="waic")
    except KeyboardInterrupt:
        code = INTERRUPTED
    except WaicError as error:
        app.tell(app.trouble(error))
        code = error.exit_code
    except Exception as error:  # noqa: BLE001 - the last resort
        app.tell(_last_words(error))
        code = UNEXPECTED
    sys.exit(code)


def _lang(chosen: Language | None) -> Lang:
    if chosen is None:
        return app.language(os.environ)
    return "zh-CN" if chosen is Language.ZH_CN else "en"


def _last_words(error: Exception) -> str:
    if os.environ.get("WAIC_LOG", "").strip().casefold() != "debug":
        return f"waic: something went wrong inside ({type(error).__name__}); with WAIC_LOG=debug it says where."
    token = os.environ.get("DISCORD_TOKEN", "").strip()
    shown = "".join(traceback.format_exception(error)).rstrip()
    return shown.replace(token, "***") if token else shown


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

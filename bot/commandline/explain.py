"""``waic explain``: what a code of a fault means, why it matters, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import output

if TYPE_CHECKING:
    import argparse

    from bot.commandline.arguments import Commands

_USAGE = 2


def register(commands: Commands) -> None:
    """Register the command."""
    explain = commands.add_parser("explain", help="explain a code that `waic check` shows; without one, list them")
    explain.add_argument("code", metavar="CODE", nargs="?", help="such as V201")
    explain.set_defaults(act=act)


def act(given: argparse.Namespace) -> int:
    """Write the page of a code, or the list of codes by family."""
    from bot.curation import pages  # noqa: PLC0415 - only here

    if given.code is None:
        output.write(pages.index())
        return 0
    code = given.code.strip().upper()
    if not pages.is_known(code):
        near = pages.nearest(code)
        output.tell(f"waic: there is no code {given.code}; did you mean {near}? `waic explain` lists them all.")
        return _USAGE
    output.write(pages.page(code))
    return 0

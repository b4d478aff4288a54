"""``waic cite``: the evidence for a figure, as the facts write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import output
from bot.commandline import arguments
from bot.settings import read_settings

if TYPE_CHECKING:
    import argparse

    from bot.commandline.arguments import Commands

_NOT_FOUND = 4


def register(commands: Commands) -> None:
    """Register the command."""
    cite = commands.add_parser("cite", help="print the evidence for a figure in an original")
    cite.add_argument("source", metavar="SOURCE", help="the id of a source")
    cite.add_argument("printed", metavar="PRINTED", help='the figure as it is printed, such as "352 million"')
    arguments.add_originals(cite)
    cite.set_defaults(act=act)


def act(given: argparse.Namespace) -> int:
    """Write one piece of evidence for each passage that prints the figure; 4 where none does."""
    from bot.curation.cite import cite  # noqa: PLC0415 - only here

    settings = read_settings()
    found = cite(settings.seeds, given.originals or settings.originals, given.source, given.printed)
    for remark in found.remarks:
        output.tell(f"waic: {remark}")
    if len(found.hits) > 1:
        output.tell(f"{len(found.hits)} passages print it; choose the one that says what the claim says:")
    for hit in found.hits:
        output.tell(f"  “{hit.passage}”")
        output.write(f"{hit.evidence}\n")
    return 0 if found.hits else _NOT_FOUND

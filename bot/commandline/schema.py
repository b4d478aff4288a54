"""``waic schema``: JSON Schemas of the YAML, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot import output
from bot.errors import DataError
from bot.settings import read_settings

if TYPE_CHECKING:
    import argparse

    from bot.commandline.arguments import Commands


def register(commands: Commands) -> None:
    """Register the command."""
    schema = commands.add_parser("schema", help="write JSON Schemas of the facts, by which editors complete and mark")
    schema.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="by default schemas/ beside the facts")
    schema.set_defaults(act=act)


def act(given: argparse.Namespace) -> int:
    """Write one schema for each kind of file, and name them."""
    from bot.curation import json_schema, skeleton  # noqa: PLC0415 - only here

    settings = read_settings()
    folder = given.folder or settings.facts.parent / skeleton.SCHEMAS
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, schema in json_schema.schemas(json_schema.names(settings.facts, settings.seeds)).items():
            path = folder / f"{kind}.schema.json"
            path.write_text(json_schema.written(schema), "utf-8")
            output.write(f"{path}\n")
    except OSError as error:
        raise DataError(f"the schemas cannot be written to {folder}: {error.strerror}") from None
    return 0

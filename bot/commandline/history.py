"""``waic history``: which revisions were served since when, or what one claim said in each of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from bot import app, output
from bot.commandline.arguments import add_language
from bot.settings import read_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from bot.core.model import Lang
    from bot.service.life import Stage
    from bot.store.vault import Vault

SCHEMA = 1
UNSOURCED = 4


def register(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of the command line."""
    parser = commands.add_parser("history", help="which revisions were served, or what one claim said in each of them")
    parser.add_argument("claim", metavar="CLAIM", nargs="?", help="the id of a claim")
    parser.add_argument("--format", choices=("human", "json"), default="human", dest="form", help="how it is written")
    add_language(parser)
    parser.set_defaults(act=lambda given: act(given.claim, form=given.form, lang=app.language(given.lang, os.environ)))


def act(claim: str | None, *, form: str, lang: Lang) -> int:
    """Print it; the exit code: 4 where no revision that is kept knows the claim."""
    vault = app.vault(read_settings())
    return _life(vault, claim, form, lang) if claim else _revisions(vault, form, lang)


def _revisions(vault: Vault, form: str, lang: Lang) -> int:
    from bot.service.wording import entry_line  # noqa: PLC0415 - rooms are imported where they are used
    from bot.words import say  # noqa: PLC0415

    entries = vault.history()
    last = len(entries) - 1
    if form == "json":
        rows = [{**entry.to_json(), "kept": vault.keeps(entry.revision)} for entry in entries]
        _json({"schema": SCHEMA, "served": entries[-1].revision if entries else None, "revisions": rows})
        return 0
    if not entries:
        output.tell(say(lang, "curator.no_history"))
    for place, entry in enumerate(entries):
        end = f" · {say(lang, 'curator.is_served')}" if place == last else ""
        gone = "" if vault.keeps(entry.revision) else f" · {say(lang, 'curator.not_kept')}"
        output.write(f"{entry_line(entry, lang)}{gone}{end}\n")
    return 0


def _life(vault: Vault, claim: str, form: str, lang: Lang) -> int:
    from bot.service.life import life  # noqa: PLC0415 - as above
    from bot.service.wording import life_lines  # noqa: PLC0415
    from bot.words import say  # noqa: PLC0415

    stages = life(vault, claim)
    if not stages:
        output.tell(say(lang, "curator.no_such_claim", text=claim))
        return UNSOURCED
    if form == "json":
        _json({"schema": SCHEMA, "claim": claim, "life": list(map(_stage, stages))})
    else:
        output.write("".join(f"{line}\n" for line in life_lines(stages, lang)))
    return 0


def _stage(stage: Stage) -> dict[str, Any]:
    entry = stage.entry
    return {
        "number": entry.number,
        "revision": entry.revision,
        "at": entry.at,
        "who": entry.who,
        "how": entry.how,
        "said": stage.said,
    }


def _json(data: dict[str, Any]) -> None:
    import json  # noqa: PLC0415 - as above

    output.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")

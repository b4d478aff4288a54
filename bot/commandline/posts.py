"""``waic posts --dry-run``: what would be posted where and when. Nothing is sent, and nothing is written down."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from bot import app, output
from bot.commandline import arguments
from bot.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from bot.commandline.arguments import Commands
    from bot.service.forecast import Forecast
    from bot.service.rendering import Renderer
    from bot.settings import Settings

SCHEMA = 1
USAGE = 2
WEEK = dt.timedelta(days=6)


def register(commands: Commands) -> None:
    """Register the command."""
    posts = commands.add_parser(
        "posts",
        help="show what would be posted where and when",
        description="Shows the daily posts to come, from the state database: in which server and channel, at which "
        "instant, with which content. `waic run` sends them. WAIC_NOW rehearses another day.",
    )
    posts.add_argument("--dry-run", action="store_true", help="show the posts; nothing else can be done here")
    posts.add_argument(
        "--from", dest="first", type=arguments.day, metavar="DAY", help="the first local day; else today"
    )
    posts.add_argument("--to", dest="last", type=arguments.day, metavar="DAY", help="the last one; else a week in all")
    posts.add_argument("--format", choices=("plain", "json"), default="plain", dest="form", help="how they are written")
    posts.set_defaults(act=act)


def act(given: argparse.Namespace) -> int:
    """Show the posts; the exit code: 3 where the state cannot be read."""
    import asyncio  # noqa: PLC0415 - rooms are imported where they are used

    if not given.dry_run:
        output.tell("waic: posts are sent by `waic run`; `waic posts --dry-run` shows them")
        return USAGE
    settings = read_settings()
    first = given.first or app.clock(settings)().date()
    last = given.last or first + WEEK
    if last < first:
        output.tell("waic: --to is before --from")
        return USAGE
    renderer = app.renderer(settings)
    found = asyncio.run(_found(settings, renderer, first, last)) if app.has_state(settings) else []
    output.write(_json(found, first, last) if given.form == "json" else _plain(found, first, last))
    return 0


async def _found(settings: Settings, renderer: Renderer, first: dt.date, last: dt.date) -> list[Forecast]:
    from bot.service.forecast import forecast  # noqa: PLC0415 - as above

    state = app.state(settings)
    try:
        await state.open()
        return await forecast(state, renderer, first, last)
    finally:
        await state.close()


def _plain(found: Sequence[Forecast], first: dt.date, last: dt.date) -> str:
    from bot.platforms.text import render_text  # noqa: PLC0415 - as above

    lines = [f"{len(found)} posts from {first} to {last}, local days\n"]
    for one in found:
        wish = one.schedule.wish
        sound = ", silent" if wish.silent else ""
        head = f"{one.day} {wish.clock:%H:%M} {wish.zone} ({one.at:%Y-%m-%dT%H:%M:%SZ})"
        lines.append(f"\n{head} · server {wish.guild_id}, channel {wish.channel_id}, {wish.lang}{sound}\n")
        lines.append(render_text(one.card, output.WIDEST_PIPE) if one.card else "nothing: a quiet day\n")
    return "".join(lines)


def _json(found: Sequence[Forecast], first: dt.date, last: dt.date) -> str:
    import json  # noqa: PLC0415 - as above

    data = {"schema": SCHEMA, "from": str(first), "to": str(last), "posts": list(map(_row, found))}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _row(one: Forecast) -> dict[str, Any]:
    """One post. Ids are texts: as numbers, many readers of JSON would round them."""
    from bot.core.card import to_json  # noqa: PLC0415 - as above
    from bot.core.pages import pages  # noqa: PLC0415

    wish = one.schedule.wish
    return {
        "server": str(wish.guild_id),
        "channel": str(wish.channel_id),
        "day": one.day.isoformat(),
        "local_time": f"{wish.clock:%H:%M}",
        "zone": wish.zone,
        "due": f"{one.at:%Y-%m-%dT%H:%M:%S.%fZ}",
        "lang": wish.lang,
        "silent": wish.silent,
        "quiet_day": wish.quiet_day,
        "posted": one.card is not None,
        "card": to_json(one.card, len(pages(one.card))) if one.card else None,
    }

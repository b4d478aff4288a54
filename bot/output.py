"""What a program writes on its own streams: cards in any form, and what it says of itself."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.errors import FaultsFound, SettingsError
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.card import Card
    from bot.core.model import Lang
    from bot.errors import WaicError
    from bot.platforms.charts.at_once import Drawer
    from bot.settings import Settings

WIDEST_PIPE = 100


class Format(StrEnum):
    """How an answer is written."""

    RICH = "rich"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


def tell(line: str) -> None:
    """Say something that is no answer, on standard error."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def show(card: Card, form: Format | None = None) -> None:
    """Write a card on standard output: in colour on a terminal, plain into a pipe, or as ``form`` says."""
    write(render(card, form or (Format.RICH if sys.stdout.isatty() else Format.PLAIN)))


def render(card: Card, form: Format, *, numbered: bool = False) -> str:
    """The card as text. It is whole, except in Markdown: that is for chats, and so comes by pages."""
    width = _columns()
    match form:
        case Format.RICH:
            from bot.platforms.console.render import render_rich  # noqa: PLC0415

            return render_rich(card, width, numbered=numbered)
        case Format.PLAIN:
            from bot.platforms.text import render_text  # noqa: PLC0415

            return render_text(card, min(width, WIDEST_PIPE))
        case Format.MARKDOWN:
            from bot.core.pages import page_of  # noqa: PLC0415
            from bot.platforms.markdown import card_markdown  # noqa: PLC0415

            return card_markdown(card, page_of(card))
        case Format.JSON:
            import json  # noqa: PLC0415

            from bot.core.card import to_json  # noqa: PLC0415
            from bot.core.pages import pages  # noqa: PLC0415

            return json.dumps(to_json(card, len(pages(card))), ensure_ascii=False, indent=2) + "\n"
        case Format.HTML:
            from bot.platforms.html.page import render_html  # noqa: PLC0415

            if card.chart is None:
                return render_html(card)
            with drawer(read_settings(), card.lang) as picture:
                return render_html(card, picture)


def drawer(settings: Settings, lang: Lang) -> Drawer:
    """Who draws charts for a program that goes when it has answered; where that fails, it is said once."""
    from bot.platforms.charts.at_once import Drawer  # noqa: PLC0415
    from bot.platforms.charts.pictures import COMMAND, environment  # noqa: PLC0415
    from bot.telemetry import set_up_logs, silence  # noqa: PLC0415
    from bot.words import say  # noqa: PLC0415

    if settings.log == "debug":
        set_up_logs(settings.log)
    else:
        silence("bot.platforms.charts")
    return Drawer(COMMAND, environment(settings.data), lambda: tell(say(lang, "chart.not_drawn")))


def _columns() -> int:
    """The width of the terminal; where there is none, COLUMNS, or what reads well."""
    try:
        return int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        pass
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or WIDEST_PIPE
    except (OSError, ValueError):
        return WIDEST_PIPE


def write(text: str) -> None:
    """Write on standard output; a reader that has gone away is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python itself would still flush at its end goes nowhere, and so without a complaint.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Lines:
    """Shows cards one after another with an empty line between them."""

    def __init__(self) -> None:
        self._begun = False

    def show(self, card: Card) -> None:
        """Show the next card."""
        if self._begun:
            write("\n")
        self._begun = True
        show(card)


def trouble(error: WaicError) -> str:
    """What an operator reads of an error that stops the program."""
    if isinstance(error, FaultsFound):
        return error.report
    lines = error.lines if isinstance(error, SettingsError) else (str(error),)
    return "\n".join(f"waic: {line}" for line in lines)


def last_words(error: Exception, environ: Mapping[str, str]) -> str:
    """What is said of an error that nobody foresaw: one line, or all of it (but for secrets) at the level debug."""
    if environ.get("WAIC_LOG", "").strip().casefold() != "debug":
        return f"waic: something went wrong inside ({type(error).__name__}); with WAIC_LOG=debug it says where."
    import traceback  # noqa: PLC0415

    from bot.telemetry import Scrubber  # noqa: PLC0415

    return Scrubber([environ.get("DISCORD_TOKEN")])("".join(traceback.format_exception(error)).rstrip())

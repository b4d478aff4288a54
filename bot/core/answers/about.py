"""``/help`` and ``/about``: what can be asked, how figures are marked, and who keeps what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.answers.sheet import Sheet
from bot.core.card import Action, Card, Kind, Line, Span, Style
from bot.words import say, say_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.model import FactBase, Lang

Usage = tuple[str, str, tuple[str, ...], tuple[str, ...]]
_MARKS = ("conflict", "bounds", "cutoff", "planned", "rounding", "compare")


def help_card(base: FactBase, usages: Iterable[Usage], command: str | None, lang: Lang) -> Card:
    """All commands, or one of them with its options.

    Parameters
    ----------
    usages
        Of each command: its name, its slash text with options, its examples, and the names of its options.
    """
    sheet = Sheet(base, lang)
    chosen = [usage for usage in usages if command in (None, usage[0])]
    for name, usage, examples, options in chosen:
        sheet.line(Span(usage, Style.CODE), Span(f" {say(lang, f'command.{name}')}"), bullet=True)
        if command:
            for option in options:
                text = say(lang, f"option.{name}.{option}")
                sheet.line(Span(option, Style.CODE), Span(f" {text}"), bullet=True)
            for example in examples:
                sheet.line(Span(sheet.say("help.example")), Span(example, Style.CODE))
    if command is None:
        sheet.line(Span(sheet.say("help.managers")))
        sheet.rule()
        sheet.heading("help.marks")
        for mark in _MARKS:
            sheet.line(Span(sheet.say(f"help.mark_{mark}")), bullet=True)
    actions = [Action(example, example) for _, _, examples, _ in chosen for example in examples[:1]]
    title = sheet.say("help.title_one", name=command) if command else sheet.say("help.title")
    return sheet.card("/help" + (f" command:{command}" if command else ""), Kind.HELP, title, actions[:5])


def about(base: FactBase, version: str, lang: Lang) -> Card:
    """Version, revision, how much is known, and privacy in three lines."""
    sheet = Sheet(base, lang)
    sheet.line(Span(sheet.say("about.what")))
    live = sum(claim.live for claim in base.claims.values())
    counts = sheet.say("list.joint").join(
        (
            say_count(lang, "about.claims", live),
            say_count(lang, "about.sources", len(base.sources)),
            say_count(lang, "about.editions", len(base.editions)),
        )
    )
    rows = {"version": version, "revision": base.short, "facts": counts}
    for key, value in rows.items():
        sheet.blocks.append(Line((Span(sheet.say(f"about.label_{key}"), Style.STRONG), Span(f" {value}")), bullet=True))
    sheet.rule()
    sheet.heading("about.privacy")
    sheet.line(Span(sheet.say("about.privacy_reads")))
    sheet.line(Span(sheet.say("about.privacy_keeps")))
    sheet.line(Span(sheet.say("about.privacy_posts")))
    sheet.rule()
    sheet.line(Span(sheet.say("about.licence")))
    actions = [Action(sheet.say("action.overview"), "/waic"), Action(sheet.say("action.sources"), "/source")]
    return sheet.card("/about", Kind.ABOUT, sheet.say("about.title"), actions)

"""Which of our languages a Discord locale reads, and the words of the commands in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands

from bot.words import say

if TYPE_CHECKING:
    from bot.core.model import Lang

LANGS: Final[dict[discord.Locale, Lang]] = {
    discord.Locale.chinese: "zh-CN",
    discord.Locale.taiwan_chinese: "zh-CN",
}
"""Locales that read something else than English."""


def lang_of(locale: discord.Locale) -> Lang:
    """The language to answer in."""
    return LANGS.get(locale, "en")


def words(key: str) -> app_commands.locale_str:
    """The English wording of a catalogue key, which ``Translations`` puts into other languages."""
    return app_commands.locale_str(say("en", key), key=key)


class Translations(app_commands.Translator):
    """Translates descriptions from the catalogues; command and option names stay the same everywhere."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002
    ) -> str | None:
        """The wording for a locale, ``None`` where the English one serves."""
        lang, key = LANGS.get(locale), string.extras.get("key")
        return say(lang, key) if lang and key else None

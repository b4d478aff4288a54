"""Every sentence that a user reads, one catalogue per language with the same keys."""

from __future__ import annotations

from typing import Literal

from bot.words.en import EN
from bot.words.zh_cn import ZH_CN

CATALOGUES: dict[str, dict[str, str]] = {"en": EN, "zh-CN": ZH_CN}


def nearest(tag: str) -> Literal["en", "zh-CN"]:
    """The language to speak to a reader of ``tag``, as systems and chats write it: ``zh_TW.UTF-8``, ``zh-HK``, ``fr``.

    Every Chinese is answered in Simplified Chinese, the only one that we write; everybody else in English.
    """
    return "zh-CN" if tag.casefold().startswith("zh") else "en"


def say(lang: str, key: str, **values: object) -> str:
    """The sentence of ``key`` in ``lang``, its places filled with ``values``.

    Raises
    ------
    KeyError
        For a key that no catalogue has: a slip of ours, found by the tests.
    """
    return CATALOGUES[lang][key].format(**values)


def say_count(lang: str, key: str, n: int, **values: object) -> str:
    """The sentence of ``key`` for ``n`` things: ``key.one`` in English for a single one, else ``key.other``."""
    form = "one" if n == 1 and lang == "en" else "other"
    return say(lang, f"{key}.{form}", n=n, **values)

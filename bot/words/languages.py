"""Names of languages, from Babel: ``English``, ``英语``."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

_LOCALES = {"en": "en_GB", "zh-CN": "zh_CN"}


@lru_cache(maxsize=128)
def language(tag: str, lang: str) -> str:
    """The name of the language of a tag such as ``en`` or ``zh-CN``; the tag itself where it has none."""
    names = Locale.parse(_LOCALES[lang]).languages
    return str(names.get(tag.partition("-")[0], tag))

"""What a user types as search terms of FTS5: each is quoted, so nothing typed has a meaning in its language.

Chinese is written without spaces. A run of Han characters is one term, looked for as a phrase; where no entry has the
whole run, its pairs of neighbours are looked for instead.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.store.han import HAN, apart

MOST_TERMS = 12
# 2021年 is the year 2021: what stands in the facts as a year has no 年 behind it.
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*年")
_RUN = re.compile(f"[{HAN}]+|[^{HAN}\\s]+")
# Words that say nothing about what is looked for.
_ENGLISH = """
    a an and are as at by did do does for from had has have how in is it its many much of on or that the their there
    they this to was were what when where which who whom whose why will with
"""
_CHINESE = "的 了 在 是 有 和 与 及 吗 呢 多少 几 几个 哪些 哪个 哪里 什么"
_NOISE = frozenset((*_ENGLISH.split(), *_CHINESE.split()))
# What every entry could be called: it tells nothing beside another word.
_COMMON = frozenset(("waic", "世界人工智能大会"))


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is looked for; ``phrase`` is its FTS5 expression."""

    text: str

    @property
    def phrase(self) -> str:
        """The term as it stands, its words one behind the other."""
        return f'"{apart(self.text)}"'

    @property
    def prefix(self) -> str:
        """Everything whose last word begins as this one does; empty where too much would."""
        return f"{self.phrase} *" if len(self.text) > 1 else ""

    @property
    def pairs(self) -> tuple[str, ...]:
        """The pairs of neighbours of a longer run of Han characters."""
        if not re.fullmatch(f"[{HAN}]{{3,}}", self.text):
            return ()
        couples = (self.text[at : at + 2] for at in range(len(self.text) - 1))
        return tuple(f'"{apart(couple)}"' for couple in dict.fromkeys(couples))


def terms_of(text: str) -> tuple[Term, ...]:
    """The terms of a text, at most twelve, each once."""
    folded = _YEAR.sub(r"\1 ", unicodedata.normalize("NFKC", text).casefold())
    runs = (run.replace('"', " ").replace("\0", " ") for run in _RUN.findall(folded))
    found = [run for run in dict.fromkeys(runs) if any(map(str.isalnum, run)) and run not in _NOISE]
    telling = [run for run in found if run not in _COMMON]
    return tuple(map(Term, (telling or found)[:MOST_TERMS]))

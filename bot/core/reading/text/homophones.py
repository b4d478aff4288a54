"""A Chinese slip of the pen: one character of a word mistaken for another that sounds alike, left out, or typed twice.

研就院 is read as 研究院, 展览积 as 展览面积, 参展展商 as 参展商. A word is mended only where nothing of it stands in a longer
word spelt well, where one character differs, and where what was typed is no word of the language itself. But for long
words, in which hardly any other can be meant, a question is only read so where it cannot be read as it was typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.text.common import HAN_FILLERS
from bot.core.reading.text.folding import fold, is_han
from bot.core.reading.text.sounds import ALIKE, OTHER_WORDS, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_GAP = "\0"  # stands for one character
_LONG = 3  # characters of a word that is hardly ever another
_SOUNDS = {sign: at for at, group in enumerate(ALIKE) for sign in group}
"""The group of each character; characters of one group sound alike."""
# Characters that are words by themselves, told by what stands beside them.
_IN_PLACE = (
    (re.compile("(?<=[0-9〇零一二三四五六七八九去今前哪那每逐历明])念"), "年"),
    (re.compile("(?<=第[0-9一二三四五六七八九十几])[界节接街借](?!课)|(?<=[上头哪那这每]一)[界节接街借]"), "届"),
    (re.compile("[罪醉嘴](?=[多少高低大小新早晚近])"), "最"),
    (re.compile("(?<![双云])马(?=[?!,。？！，]|$)"), "吗"),
)
_TWICE = re.compile(r"([\u4e00-\u9fff])\1")
_SAID_TWICE = frozenset("爸妈哥姐弟妹爷奶叔公婆宝太人家天年")


def mended(typed: str, names: frozenset[str] = frozenset(), *, sure: bool = False) -> str | None:
    """The text with what only sounds right mended, of the same length; ``None`` where there is nothing.

    ``names`` are further words; where it must be ``sure``, long words alone are mended.
    """
    folded = fold(typed)
    text = folded.text
    for pattern, sign in () if sure else _IN_PLACE:
        text = pattern.sub(sign, text)
    for start, written, word in _slips(text, names, _sounding_like, _LONG if sure else 2):
        text = text[:start] + word + text[start + len(written) :]
    signs = list(typed)
    for at, (sign, before) in enumerate(zip(text, folded.text, strict=True)):
        if sign != before:
            signs[folded.span(at, at + 1)[0]] = sign
    return "".join(signs) if text != folded.text else None


def completed(typed: str, names: frozenset[str] = frozenset()) -> str | None:
    """The text with characters left out put in, and those typed twice once; ``None`` where there are none."""
    folded = fold(typed)
    text = _TWICE.sub(lambda pair: pair[0] if pair[1] in _SAID_TWICE else pair[1], folded.text)
    well = _well_spelt(text, names)
    shift = 0
    for start, written, word in sorted(_slips(text, names, _lacking, 2)):
        if all(well[start : start + len(written)]):
            continue
        text = text[: start + shift] + word + text[start + shift + len(written) :]
        shift += 1
    return text if text != folded.text else None


def _slips(
    text: str, names: frozenset[str], meant_by: Callable[[str, frozenset[str]], str | None], shortest: int
) -> Iterator[tuple[int, str, str]]:
    """Where a slip stands in a folded text, how it is written, and the word meant; longer words before shorter ones."""
    known = bytearray(not is_han(sign) for sign in text)
    for length in range(_longest(names), 1, -1):
        for well in (True, False):
            for start in range(len(text) - length + 1):
                if any(known[start : start + length]):
                    continue
                written = text[start : start + length]
                meant = None if well or length < shortest else meant_by(written, names)
                if meant:
                    yield start, written, meant
                if meant or (well and any(written in words for words in (WORDS, OTHER_WORDS, names))):
                    known[start : start + length] = b"\1" * length


def _well_spelt(text: str, names: frozenset[str]) -> bytearray:
    """Which characters stand in a word spelt well."""
    found = bytearray(len(text))
    for length in range(2, _longest(names) + 1):
        for start in range(len(text) - length + 1):
            if any(text[start : start + length] in words for words in (WORDS, OTHER_WORDS, HAN_FILLERS, names)):
                found[start : start + length] = b"\1" * length
    return found


def _sounding_like(written: str, names: frozenset[str]) -> str | None:
    """The one word that sounds like what is written but for one character."""
    found = {
        word
        for at, sign in enumerate(written)
        for word in _by_gap(names).get(f"{written[:at]}{_GAP}{written[at + 1 :]}", ())
        if sign in _SOUNDS and _SOUNDS[sign] == _SOUNDS.get(word[at])
    }
    return found.pop() if len(found) == 1 else None


def _lacking(written: str, names: frozenset[str]) -> str | None:
    """The one long word that is written but for one character."""
    found = _by_lack(names).get(written, frozenset())
    return next(iter(found)) if len(found) == 1 and written not in HAN_FILLERS else None


@lru_cache(maxsize=4)
def _longest(names: frozenset[str]) -> int:
    return max(map(len, WORDS | names))


@lru_cache(maxsize=4)
def _by_gap(names: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """The words that are left when one character of them is blotted out."""
    found: dict[str, list[str]] = {}
    for word in WORDS | names:
        for at in range(len(word)):
            found.setdefault(f"{word[:at]}{_GAP}{word[at + 1 :]}", []).append(word)
    return {blotted: tuple(words) for blotted, words in found.items()}


@lru_cache(maxsize=4)
def _by_lack(names: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """The long words by what is left of each when one character is left out."""
    found: dict[str, set[str]] = {}
    for word in WORDS | names:
        if len(word) >= _LONG:
            for at in range(len(word)):
                found.setdefault(word[:at] + word[at + 1 :], set()).add(word)
    return {written: frozenset(words) for written, words in found.items()}

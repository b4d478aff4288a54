"""A Chinese slip of the pen: one character of a word mistaken for another that sounds alike, left out, or typed twice.

研就院 is read as 研究院, 展览积 as 展览面积, 参展展商 as 参展商. A word is mended only where nothing of it
stands in a longer word spelt well, where one character differs, and where what was typed is no word of the language
itself. But for long words, in which hardly any other can be meant, a question is only read so where it cannot be read
as it was typed.
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
# Characters that are words by themselves, told by what stands beside them; behind a number they can be nothing else.
_SURELY = (
    (re.compile("(?<=[0-9]{4})念"), "年"),
    (re.compile("(?<=第[0-9一二三四五六七八九十])[界节接街借](?!课)"), "届"),
    (re.compile("都(?=少[个家位场人亿次件项款台])|(?<=最)都"), "多"),
)
_IN_PLACE = (
    *_SURELY,
    (re.compile("(?<=[0-9〇零一二三四五六七八九去今前哪那每逐历明])念"), "年"),
    (re.compile("(?<=[上头哪那这每]一)[界节接街借]|(?<=第几)[界节]|(?<=[首逐历])[界节]"), "届"),
    (re.compile("[罪醉嘴](?=[多少高低大小新早晚近])"), "最"),
    (re.compile("(?<![双云])马(?=[?!,。？！，]|$)"), "吗"),
    (re.compile("[情清](?=[问提给列告说帮])"), "请"),
    (re.compile("(?<=[多几])佳|(?<=多少)佳"), "家"),
    (re.compile("(?<=[多几])厂|(?<=多少)厂"), "场"),
    (re.compile("(?<=[多几])任|(?<=多少)任"), "人"),
    (re.compile("事(?=[在哪多几不什])|(?<=[不的])事"), "是"),
    (re.compile("赖(?=[了过的着自])"), "来"),
    (re.compile("果(?=[了吗百千万亿一二三四五六七八九0-9])"), "过"),
)
_NUMBERS = frozenset("零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟")
_TWICE = re.compile(r"([\u4e00-\u9fff])\1")
_WORDS_ALONE = frozenset("多会能问")  # 多多少 is how much more, 大会会 what it will do
_SAID_TWICE = frozenset("爸妈哥姐弟妹爷奶叔公婆宝太人家天年届次个场项")
# Characters that say by themselves which of several is meant: 主论坛, 年增速, 闭幕日 lack nothing.
_TELLS_APART = frozenset("主副总分首末新老大小多少日月年天周时人家市省国县区内外前后上下中东西南北男女每各同另别其只仅")


def mended(typed: str, names: frozenset[str] = frozenset(), *, sure: bool = False) -> str | None:
    """The text with what only sounds right mended, of the same length; ``None`` where there is nothing.

    ``names`` are further words; where it must be ``sure``, long words alone are mended.
    """
    folded = fold(typed)
    text = folded.text
    for pattern, sign in _SURELY if sure else _IN_PLACE:
        text = pattern.sub(sign, text)
    well = _well_spelt(text, names) if sure else bytearray(len(text))
    for start, written, word in _slips(text, names, _sounding_like, _LONG if sure else 2):
        if not any(one != two and well[at] for at, (one, two) in enumerate(zip(written, word, strict=True), start)):
            text = text[:start] + word + text[start + len(written) :]
    signs = list(typed)
    for at, (sign, before) in enumerate(zip(text, folded.text, strict=True)):
        if sign != before:
            signs[folded.span(at, at + 1)[0]] = sign
    return "".join(signs) if text != folded.text else None


def once(typed: str, names: frozenset[str] = frozenset()) -> str | None:
    """The text with the characters of words that are typed twice typed once; ``None`` where there are none."""
    made = _TWICE.sub(lambda pair: pair[1] if _begins_or_ends_a_word(pair, names) else pair[0], typed)
    return made if made != typed else None


def _begins_or_ends_a_word(pair: re.Match[str], names: frozenset[str]) -> bool:
    """Whether one of two equal characters makes a word with its other neighbour: 多少少, 展展商, and not 参展展品."""
    text, start, end = pair.string, pair.start(), pair.end()
    beside = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
    return pair[1] not in _WORDS_ALONE | _SAID_TWICE and sum(one in WORDS or one in names for one in beside) == 1


def completed(typed: str, names: frozenset[str] = frozenset()) -> str | None:
    """The text with characters left out put in, and those typed twice once; ``None`` where there are none."""
    folded = fold(typed)
    text = _TWICE.sub(lambda pair: pair[0] if pair[1] in _SAID_TWICE else pair[1], folded.text)
    well = _well_spelt(text, names)
    shift = 0
    for start, written, word in sorted(_slips(text, names, _lacking, 2)):
        cut_off = text[: start + shift][-1:].isalnum() and not is_han(text[: start + shift][-1:])  # SAIL奖得主
        apart = [sign for at, sign in enumerate(written, start) if not well[at]]
        if not apart or not _TELLS_APART.isdisjoint(apart) or (cut_off and word.endswith(written)):
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
        if sign in _SOUNDS and sign not in _NUMBERS and _SOUNDS[sign] == _SOUNDS.get(word[at])
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

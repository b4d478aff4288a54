"""How slips of the pen are borne: ``python -m tests.questions.slips [--count N] [--seed N]``, 1 where one misleads.

Labelled questions that are answered right are asked again with one slip as people make them, and now and then with two:
letters swapped, left out, doubled, of a neighbouring key, the wrong vowel, a space too few or too many, no apostrophe;
in Chinese a character that sounds alike, left out, doubled, traditional. Digits, and words that tell an edition by its
place in time, lose nothing. The answer is the *same*, *safe* by its label (a choice, a refusal, a timeline), or
*OTHER*: it shows rows that were not asked, which none may.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.core.reading.text.folding import is_han
from bot.core.reading.text.traditional import SIMPLIFIED
from tests.questions.desk import answer
from tests.questions.grading import Grade
from tests.questions.rows import shown
from tests.questions.score import ANSWERING, judge
from tests.questions.sets import every

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from tests.questions.rows import Row
    from tests.questions.sets import Record

    Card = Mapping[str, Any]
    Maker = Callable[[random.Random, str], str | None]

_KINDS = "plain plain_zh superlative ordinal compare metric_only relative timeline trend yesno"
KINDS = frozenset(_KINDS.split())
TWO = 0.2
"""The share of questions that get a second slip."""
SAME, SAFE, OTHER = "same", "safe", "OTHER"

_WORD = re.compile(r"(?<![a-z0-9'])[a-z]{3,}(?![a-z0-9'])", re.ASCII | re.IGNORECASE)
_ALONE = re.compile(r"(?<=[a-z]{2}) (?=[a-z0-9]{2})|(?<=[a-z]{3}) (?=a )|(?<= a) (?=[a-z])", re.ASCII | re.IGNORECASE)
_APOSTROPHE = re.compile("(?<=[a-z])['’](?=[a-z])|(?<=s)['’](?= )", re.ASCII | re.IGNORECASE)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = {"a": "eo", "e": "ai", "i": "e", "o": "au", "u": "o"}
# Characters that input by sound offers for those of which these questions are made: the right one, then the wrong ones.
_SOUNDS = """
年念 多都 少烧 的得地 届界节 一以 大打 会回 是时事 有又 展站占战 人任认 几机及 哪那 签千前 来赖 个各 最罪 上尚
参餐残 第地低 目木幕 项向像 数树 万完 约月 比笔 采才彩 场长厂 购够构 额俄 家加佳 和合何 看刊 到道 观关官 下夏
次此词 量亮两 线先现 投头透 资自姿 办半版 嘉加佳 宾兵滨 览栏蓝 请情清 意议易 向像项 主住注 共公功 业叶页 论轮伦
面免 历力利 出初 坛谈弹 吗嘛马 位为未 商上伤 积机级 前钱签 企起其 这着 去区 品拼 奖将讲 金今进 国过果 在再 对队
得的德 不部 机及基 器气 台太 演言眼 我握 团湍 三山 问文 报抱 高搞 发法 现先线 题提体 形行型 讲奖将 能嫩 新心信
还换海 过果国 总中种 列烈 首手守 给个 跟根 动东懂 院愿远 士是室 亿一易 方放 者这着 些写 把吧 涨张长 件见间
没每美 什神 区去取 说所 加家 真针 变便边 期起其 布不部 号好 世是事 界届节 计记季 创闯 公工共 要药 活或火 相向想
份分 媒没美 组租 势事市 起其期 播波 占站展 百白 成城程 司四思 各个 赛塞 授手受 需须许 从丛 增曾 模摩 型形行 款宽
伍五物 求球 馆管官 知只 明名 举局 以一已 闭必 香想 港刚 间见件 路录 长场厂 访方 情请 合和何 文问 样养 外歪 持吃
表标 写些 排派 类累 驾架 牌拍 较叫 登灯 达大打 推退 初出 平苹 均军 规归 众重中 时是事 候后 今金 谁水 议意以
程成城 记及 录路 地的 点电 幕目木 开该 建见间 设社 立力利 获或 领另 域与 减件 轮论 智只 服福 务物
"""
SOUNDS = {group[0]: group[1:] for group in reversed(_SOUNDS.split())}
_EDITION = re.compile("大?[前去今明]年?|[上首头末][一1]?届?|第.届?|.(?=[年届])")
"""Words that tell which edition is asked: without one of their characters another is."""
_TRADITIONAL = {
    simplified: traditional
    for traditional, simplified in SIMPLIFIED.items()
    if list(SIMPLIFIED.values()).count(simplified) == 1
}


@dataclass(frozen=True)
class Case:
    """A question with slips in it, of one kind or, joined by a plus sign, of two."""

    record: Record
    kind: str
    text: str


def _in_a_word(change: Callable[[random.Random, str], str | None]) -> Maker:
    """A maker of slips that changes one English word."""

    def made(rng: random.Random, text: str) -> str | None:
        found = [word for word in _WORD.finditer(text) if not word.group().isupper() or text.isupper()]
        if not found:
            return None
        word = rng.choice(found)
        other = change(rng, word.group())
        return other and text[: word.start()] + other + text[word.end() :]

    return made


def swapped(rng: random.Random, word: str) -> str | None:
    """Two letters in the wrong order: tkae."""
    at = rng.randrange(len(word) - 1)
    return None if word[at] == word[at + 1] else word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def dropped(rng: random.Random, word: str) -> str:
    """A letter left out, seldom the first: wen."""
    at = rng.randrange(0 if rng.random() < 0.1 else 1, len(word))
    return word[:at] + word[at + 1 :]


def doubled(rng: random.Random, word: str) -> str:
    """A letter twice: exhibittors."""
    at = rng.randrange(len(word))
    return word[:at] + word[at] + word[at:]


def neighbour(rng: random.Random, word: str) -> str:
    """A key beside the right one: visitprs."""
    at = rng.randrange(len(word))
    row = next(row for row in _KEYS if word[at].lower() in row)
    place = row.index(word[at].lower())
    return word[:at] + rng.choice(row[max(0, place - 1) : place] + row[place + 1 : place + 2]) + word[at + 1 :]


def vowel(rng: random.Random, word: str) -> str | None:
    """A wrong vowel: visiters."""
    places = [at for at, sign in enumerate(word) if at and sign in _VOWELS]
    if not places:
        return None
    at = rng.choice(places)
    return word[:at] + rng.choice(_VOWELS[word[at]]) + word[at + 1 :]


def split(rng: random.Random, word: str) -> str | None:
    """A space within a word: exhi bitors."""
    if len(word) < len("views"):
        return None
    at = rng.randrange(1, len(word))
    return f"{word[:at]} {word[at:]}"


def joined(rng: random.Random, text: str) -> str | None:
    """No space between two words: howmany."""
    return _without(rng, text, _ALONE)


def apostrophe(rng: random.Random, text: str) -> str | None:
    """No apostrophe: whats."""
    return _without(rng, text, _APOSTROPHE)


def _without(rng: random.Random, text: str, sign: re.Pattern[str]) -> str | None:
    found = list(sign.finditer(text))
    if not found:
        return None
    one = rng.choice(found)
    return text[: one.start()] + text[one.end() :]


def by_sound(rng: random.Random, text: str) -> str | None:
    """A character that sounds alike: 参站商."""
    return _at(rng, text, lambda sign: rng.choice(SOUNDS[sign]) if sign in SOUNDS else None)


def left_out(rng: random.Random, text: str) -> str | None:
    """A character left out: 参商."""
    kept = {at for found in _EDITION.finditer(text) for at in range(*found.span())}
    return _at(rng, text, lambda _: "", kept)


def twice(rng: random.Random, text: str) -> str | None:
    """A character twice: 参展展商."""
    return _at(rng, text, lambda sign: sign * 2)


def traditional(rng: random.Random, text: str) -> str | None:
    """A traditional character among simplified ones: 參展商."""
    return _at(rng, text, _TRADITIONAL.get)


def _at(rng: random.Random, text: str, change: Callable[[str], str | None], kept: Container[int] = ()) -> str | None:
    """One Chinese character changed, of those that can be and are not to be kept, but for the words of a number."""
    changed = [
        (at, other)
        for at, sign in enumerate(text)
        if at not in kept
        and is_han(sign)
        and sign not in "一二三四五六七八九十百千万亿〇零两"
        and (other := change(sign)) is not None
    ]
    if not changed:
        return None
    at, other = rng.choice(changed)
    return text[:at] + other + text[at + 1 :]


ENGLISH: Mapping[str, Maker] = {
    **{one.__name__: _in_a_word(one) for one in (swapped, dropped, doubled, neighbour, vowel, split)},
    joined.__name__: joined,
    apostrophe.__name__: apostrophe,
}
CHINESE: Mapping[str, Maker] = {one.__name__: one for one in (by_sound, left_out, twice, traditional)}


@cache
def questions() -> Mapping[str, Sequence[Record]]:
    """The labelled questions in which slips are made, by language."""
    kept = [record for record in every("questions") if record.kind in KINDS]
    return {lang: [record for record in kept if record.lang == lang] for lang in ("en", "zh-CN")}


@cache
def _answered(lang: str, at: int) -> Card | None:
    """The answer to a question as it was written, where it is right and shows rows."""
    record = questions()[lang][at]
    card = answer(record.text, record.lang, record.now)
    return card if card["kind"] in ANSWERING and shown(card) and judge(record, card).grade is Grade.RIGHT else None


def cases(seed: int, count: int) -> Iterator[tuple[Case, Card]]:
    """Questions with slips, and the cards of the same without; half of them English, the kinds in turn."""
    rng = random.Random(seed)
    makers = {"en": ENGLISH, "zh-CN": CHINESE}
    made = 0
    while made < count:
        lang = "zh-CN" if made % 2 else "en"
        at = rng.randrange(len(questions()[lang]))
        card = _answered(lang, at)
        names = list(makers[lang])
        kind = names[made // 2 % len(names)] if rng.random() < 0.8 else rng.choice(names)  # not each has an apostrophe
        text = makers[lang][kind](rng, questions()[lang][at].text)
        if card is None or text is None:
            continue
        if rng.random() < TWO:
            second = rng.choice(names)
            twice_slipped = makers[lang][second](rng, text)
            kind, text = (f"two {lang}", twice_slipped) if twice_slipped else (kind, text)
        if text != questions()[lang][at].text:
            made += 1
            yield Case(questions()[lang][at], kind, text), card


def met(case: Case, card: Card) -> tuple[str, str]:
    """What became of the answer: ``SAME``, ``SAFE`` or ``OTHER``, and what is shown now."""
    now = answer(case.text, case.record.lang, case.record.now)
    grade = judge(case.record, now).grade
    if grade is Grade.RIGHT or _told(now) == _told(card):
        return SAME, ""
    return OTHER if grade is Grade.WRONG else SAFE, f"{now['command']} instead of {card['command']}"


def _told(card: Card) -> tuple[str, Sequence[Row]]:
    return card["kind"], shown(card)


def main(arguments: list[str]) -> int:
    """Ask, print what came of it, and fail where a slip brought other rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=4_000)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--all", action="store_true", help="print every slip that is not borne, not a sample")
    given = parser.parse_args(arguments)
    seen: Counter[tuple[str, str, str]] = Counter()
    safe: list[str] = []
    for case, card in cases(given.seed, given.count):
        what, how = met(case, card)
        seen[case.record.lang, case.kind, what] += 1
        if what is OTHER:
            sys.stdout.write(f"OTHER {case.record.id} {case.text!r}: {how}\n")
        elif what is SAFE:
            safe.append(f"safe {case.kind} {case.record.id} {case.text!r}: {how}")
    sample = safe if given.all else random.Random(given.seed).sample(safe, min(40, len(safe)))
    sys.stdout.write("".join(f"{line}\n" for line in sorted(sample)))
    sys.stdout.write(_table(seen))
    return 1 if any(what is OTHER for _, _, what in seen) else 0


def _table(seen: Counter[tuple[str, str, str]]) -> str:
    """How many of each kind of slip were borne, by language."""
    rows = [f"{'':24}" + "".join(f"{what:>8}" for what in (SAME, SAFE, OTHER))]
    for lang in ("en", "zh-CN"):
        kinds = sorted({kind for one, kind, _ in seen if one == lang})
        one = [kind for kind in kinds if not kind.startswith("two")]
        for title, which in (*((kind, [kind]) for kind in kinds), ("one slip", one), ("all", kinds)):
            counts = [sum(seen[lang, kind, what] for kind in which) for what in (SAME, SAFE, OTHER)]
            share = 100 * counts[0] / max(1, sum(counts))
            rows.append(f"{lang:6} {title:17}" + "".join(f"{count:8}" for count in counts) + f"{share:8.1f} %")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

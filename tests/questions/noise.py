"""Whether noise is ever answered: ``python -m tests.questions.noise [--count N] [--seed N]``, 1 where it is.

Random strings of several kinds are asked in one process. An answer that shows a row is fair only where the text
names its metric, by any of the names of ``facts/metrics.yaml`` or a word as near to one as a slip of the pen; the
card of an edition only where a year, a number or an ordinal stands in it; what texts tell only where the words
stand in it by which they are found. A search shows where words were found, and no answer.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
from collections import Counter
from typing import TYPE_CHECKING

from bot.core.reading.mentions import find_mentions
from bot.core.reading.slips import meant_by, surely_meant
from bot.core.reading.text.folding import fold
from bot.core.reading.text.mixed import in_chinese
from tests.bundled import bundled
from tests.questions.desk import answer
from tests.questions.rows import shown
from tests.questions.score import ANSWERING
from tests.questions.sets import read

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = "2026-11-21"
_TOLD = '/ask question:"told of '
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = " !\"#$%&'()*+,-./0123456789:;<=>?@[]^_`{|}~￥，。？！、；：“”（）\u200b\u202e\n\t"
_HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都"
    "两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
    "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造"
    "百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集"
    "温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存"
)


def kinds(rng: random.Random) -> dict[str, Callable[[], str]]:
    """Ways to make noise, by name."""
    words = [word for record in read("questions", "work") for word in record.text.split()]

    def letters() -> str:
        return " ".join("".join(rng.choices(_LATIN, k=rng.randint(1, 10))) for _ in range(rng.randint(1, 8)))

    def signs() -> str:
        return "".join(rng.choices(_LATIN + _SIGNS, k=rng.randint(1, 60)))

    def han() -> str:
        return "".join(rng.choices(_HAN, k=rng.randint(1, 16)))

    def figures() -> str:
        return " ".join(str(rng.randint(0, 10 ** rng.randint(1, 9))) for _ in range(rng.randint(1, 5)))

    def shuffled() -> str:
        return " ".join(rng.choices(words, k=rng.randint(1, 8)))

    def any_signs() -> str:
        ranges = ((32, 0x2FF), (0x3000, 0xD7FF), (0x1F300, 0x1FAFF))
        return "".join(chr(rng.randint(*rng.choice(ranges))) for _ in range(rng.randint(1, 40)))

    return {one.__name__: one for one in (letters, signs, han, figures, shuffled, any_signs)}


def unfair(text: str, lang: str) -> tuple[str, str]:
    """The kind of card that a text gets, and what is shown though it was not named; empty where all is fair."""
    card = answer(text, "zh-CN" if lang == "zh-CN" else "en", NOW)
    kind = card["kind"]
    if kind not in ANSWERING or not shown(card):
        return kind, ""
    if card["command"].startswith(_TOLD):  # what texts tell is found by their own words
        words = card["command"].removeprefix(_TOLD).rstrip('0123456789 and"').replace(",", " ").split()
        return kind, "" if words and all(word in fold(text).text for word in words) else "texts"
    day = dt.date.fromisoformat(NOW)
    found = find_mentions(bundled(), text, day)
    for meant in (
        surely_meant(bundled(), text),
        *meant_by(bundled(), text),
        in_chinese(text),
    ):  # as near to a name as a slip is, or in both languages
        if not found.metrics and meant:
            found = find_mentions(bundled(), meant, day)
    whole = len({row.metric for row in shown(card)}) > 1  # of two editions, as two are compared without a metric
    if kind == "edition" or (kind == "comparison" and (whole or not found.metrics)):
        return kind, "" if found.editions else "an edition"
    near = {near.metric for one in found.metrics for name in one.metrics for near in bundled().metrics[name].near}
    sums = {f"cumulative_{name}" for one in found.metrics for name in one.metrics}
    named = {name for one in found.metrics for name in one.metrics} | near | sums
    parts = {name.removeprefix("cumulative_").removesuffix("_ratio") for name in named}
    strange = {row.metric for row in shown(card)} - named - parts
    return kind, ", ".join(sorted(strange))


def main(arguments: list[str]) -> int:
    """Ask, print what came of it, and fail where noise was answered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=20261121)
    given = parser.parse_args(arguments)
    rng = random.Random(given.seed)
    makers = kinds(rng)
    seen: Counter[tuple[str, str]] = Counter()
    faults = 0
    for number in range(given.count):
        name = list(makers)[number % len(makers)]
        text = makers[name]()
        kind, strange = unfair(text, "zh-CN" if number % 2 else "en")
        seen[name, kind] += 1
        if strange:
            faults += 1
            sys.stdout.write(f"{text!r} was answered with {strange}\n")
    for (name, kind), count in sorted(seen.items()):
        sys.stdout.write(f"{name:10}{kind:12}{count:7}\n")
    sys.stdout.write(f"{given.count} strings, {faults} answered with what they do not name\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

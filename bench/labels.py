"""Autocomplete over 100,000 labels, against rapidfuzz's ``WRatio`` over all of them: how long, and what is found."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from bench.answer import facts
from bench.harness import Row
from bot.core.match import MOST, Entry, Index, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LABELS, ASKED, SEED = 100_000, 200, 11
COINED = 4_000  # words beside those of the real names: labels of a large vocabulary share most of their words
_SYLLABLES = "ba de fi go lu mar nor pel qui ras sto tri van wes xen yor zam cor den lin pro tec ser mon"


def labels(rng: random.Random, count: int = LABELS) -> list[str]:
    """Different labels of two to five words, one in ten of them Chinese."""
    names = [metric.names for metric in facts().metrics.values()]
    words = sorted({word for name in names for word in fold(name.en).split()})
    words += ["".join(rng.choices(_SYLLABLES.split(), k=rng.randint(2, 4))) for _ in range(COINED)]
    signs = sorted({sign for name in names for sign in fold(name.of("zh-CN")) if not sign.isascii()})
    found: dict[str, None] = {}
    while len(found) < count:
        chinese = rng.random() < 0.1
        found["".join(rng.choices(signs, k=rng.randint(4, 9))) if chinese else " ".join(
            rng.choices(words, k=rng.randint(2, 5)))] = None  # fmt: skip
    return list(found)


def questions(rng: random.Random, every: list[str], count: int = ASKED) -> Iterator[tuple[str, str]]:
    """What somebody types who looks for a label, and that label: a beginning, a slip, another order, a middle part."""
    ways = (_beginning, _slip, _shuffled, _middle)
    for turn in range(count):
        target = rng.choice(every)
        yield ways[turn % len(ways)](rng, target), target


def _beginning(rng: random.Random, label: str) -> str:
    return label[: rng.randint(min(8, len(label)), len(label))].strip()


def _slip(rng: random.Random, label: str) -> str:
    at = rng.randrange(1, len(label) - 1)
    return rng.choice((label[:at] + label[at + 1 :], label[:at] + label[at + 1] + label[at] + label[at + 2 :]))


def _shuffled(rng: random.Random, label: str) -> str:
    words = label.split()
    rng.shuffle(words)
    return " ".join(words)


def _middle(_rng: random.Random, label: str) -> str:
    return label[1:] if not label.isascii() else " ".join(word[:5] for word in label.split()[-2:])


def rows() -> list[Row]:
    """The 99th percentile against that of the brute force; prints what each finds."""
    rng = random.Random(SEED)  # noqa: S311  the same labels in every run
    every = labels(rng)
    asked = list(questions(rng, every))
    index = Index(tuple(Entry(label, label) for label in every))
    index.make_ready()

    def ours(typed: str) -> list[str]:
        return [entry.value for entry in index.propose(typed)]

    def brute(typed: str) -> list[str]:
        return [label for label, _, _ in process.extract(typed, every, scorer=fuzz.WRatio, limit=MOST)]

    times: dict[Callable[[str], list[str]], list[float]] = {ours: [], brute: []}
    found = dict.fromkeys(times, 0)
    for typed, target in asked:
        for way, taken in times.items():
            start = time.perf_counter()
            proposed = way(typed)
            taken.append((time.perf_counter() - start) * 1e6)
            found[way] += target in proposed
    print(f"recall@{MOST} over {LABELS:,} labels: ours {found[ours] / ASKED:.3f}, WRatio {found[brute] / ASKED:.3f}\n")
    floor, mine = _p99(times[brute]), _p99(times[ours])
    name = f"autocomplete over {LABELS:,} labels, 99 of 100"
    return [Row(name, "WRatio over all", floor, mine, mine / floor, 0.02)]


def _p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


if __name__ == "__main__":
    for row in rows():
        print(row)

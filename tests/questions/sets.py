"""The labelled sets of questions and of messages: read, split, and counted by ``python -m tests.questions.sets``."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TESTS = Path(__file__).parent.parent
SETS: Mapping[str, str] = {"questions": "ask", "messages": "text"}
"""Name of the set (its folder, and the key in its files), and the key of what people type."""
PARTS = ("work", "held")
"""The two parts into which one set was split by ``held_back``."""
FRESH_QUESTIONS = ("fresh8", "fresh9", "fresh10", "fresh11", "fresh12", "fresh13", "fresh14", "fresh15")
"""Those of which there are questions alone, and no messages."""
FRESH = ("fresh", "fresh2", "fresh3", "fresh4", "fresh5", "fresh6", "fresh7", *FRESH_QUESTIONS)
"""Written later, outside that split, one after the other: each was held back once the one before it was opened."""
PRACTICE = "practice"
"""Written later too, to widen the readers by: open for work."""
OPEN = ("work", PRACTICE)
"""Parts whose failures are printed."""
EVERY = (*PARTS, *FRESH, PRACTICE)


@dataclass(frozen=True)
class Record:
    """One labelled text. ``label`` is the record as it stands in its file."""

    id: str
    kind: str
    lang: str
    now: str
    text: str
    label: Mapping[str, Any]


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of one set: questions have all."""
    return tuple(part for part in EVERY if name == "questions" or part not in FRESH_QUESTIONS)


@cache
def read(name: str, part: str) -> tuple[Record, ...]:
    """The records of one file: ``name`` is questions or messages, ``part`` is one of ``EVERY``."""
    if part not in parts_of(name):
        return ()
    data = table(TESTS / name / f"{part}.yaml")
    typed = SETS[name]
    return tuple(
        Record(found["id"], found["kind"], found["lang"], found.get("now", data["now"]), found[typed], found)
        for found in data[name]
    )


def both(name: str) -> tuple[Record, ...]:
    """The records of the two parts that were split."""
    return tuple(record for part in PARTS for record in read(name, part))


def every(name: str) -> tuple[Record, ...]:
    """The records of all parts."""
    return tuple(record for part in EVERY for record in read(name, part))


def held_back(records: Iterable[Record]) -> set[str]:
    """Which ids are held back: of each kind the first three tenths by the SHA-256 of the id, rounded halves up."""
    kinds: dict[str, list[str]] = {}
    for record in records:
        kinds.setdefault(record.kind, []).append(record.id)
    found: set[str] = set()
    for ids in kinds.values():
        ids.sort(key=lambda name: hashlib.sha256(name.encode()).hexdigest())
        found.update(ids[: (len(ids) * 3 + 5) // 10])
    return found


def report(name: str) -> list[str]:
    """Sizes of a set by kind, and by what is expected; nothing of the parts that were held back but numbers."""
    parts = {part: Counter(record.kind for record in read(name, part)) for part in EVERY}
    totals = [counted.total() for counted in parts.values()]
    told = ("to work with", "once held back", *FRESH, "to practise on")
    lines = [f"{name}: " + ", ".join(f"{total} {what}" for total, what in zip(totals, told, strict=True))]
    kinds = sorted(set().union(*parts.values()))
    lines += [f"  {kind:<14}" + "".join(f"{counted[kind]:>5}" for counted in parts.values()) for kind in kinds]
    for title, counted in (
        ("language", Counter(record.lang for record in every(name))),
        ("expected", Counter(expected(record) for record in every(name))),
    ):
        lines.append(f"  {title}: " + ", ".join(f"{what} {count}" for what, count in counted.most_common()))
    return lines


def expected(record: Record) -> str:
    """The outcome of a question, or the overall verdict of a message."""
    return str(record.label["expect"]["outcome"] if "expect" in record.label else record.label["verdict"])


def main() -> None:
    """Print the sizes and kinds of both sets."""
    for name in SETS:
        sys.stdout.write("\n".join(report(name)) + "\n")


if __name__ == "__main__":
    main()

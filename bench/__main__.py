"""Run every benchmark and print one table: ``make bench``. Exit code 1 where a goal is missed."""

from __future__ import annotations

import asyncio
import platform
import sys

from bench import answer, autocomplete, chart, labels, reload, searching
from bench.harness import CALLS, ROUNDS, Row


async def _all() -> list[Row]:
    return [
        *await answer.rows(),
        *await autocomplete.rows(),
        *labels.rows(),
        *await searching.rows(),
        *await reload.rows(),
        *await chart.rows(),
    ]


def main() -> int:
    """Print the table."""
    found = asyncio.run(_all())
    turns = f"medians of {ROUNDS} rounds of {CALLS} calls, both in turn in one process"
    print(f"Python {platform.python_version()}; {turns}\n")
    print("| what | floor | floor µs | ours µs | ratio | goal | |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for row in found:
        verdict = "" if row.goal is None else "met" if row.met else "missed"
        goal = "–" if row.goal is None else f"≤ {row.goal:.2f}"
        print(
            f"| {row.name} | {row.floor_name} | {row.floor:.0f} | {row.ours:.0f} "
            f"| {row.ratio:.2f} | {goal} | {verdict} |"
        )
    return 0 if all(row.met for row in found) else 1


if __name__ == "__main__":
    sys.exit(main())

"""A full text search over the shipped facts: SQLite's own time for the query, and the whole answer."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing

from bench.answer import facts
from bench.harness import Row, side_by_side
from bot import __version__
from bot.service.desk import Desk
from bot.store import building
from bot.store.fulltext import full_text

ASKED = (
    "exhibitors 2021", "large models", "线上观看", "how many exhibitors in 2021", "参展企业2021年", "Musk",
    "SAIL award", "3.52亿", "revenue of huawei", "exhib",
)  # fmt: skip
PLAIN = "SELECT kind, id FROM search WHERE search MATCH ? ORDER BY rank LIMIT 200"
LIMIT = 1000.0  # µs: the goal of a search


async def rows() -> list[Row]:
    """What is found and the whole card made anew, each against one plain query of FTS5; and against a millisecond."""
    base = facts()
    search = full_text(base)
    desk = Desk(base, __version__, full_text_of=full_text)
    desk.make_ready()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(building.build(base))

        async def floor(_turn: int) -> None:
            connection.execute(PLAIN, ('"exhibitors"',)).fetchall()

        async def find(turn: int) -> None:
            search.find(ASKED[turn % len(ASKED)])

        async def answer(turn: int) -> None:
            desk.forget()
            desk.answer(f"/search {ASKED[turn % len(ASKED)]}", "en")

        name = "one plain query of FTS5"
        found = await side_by_side("search: what is found", name, floor, find, None)
        whole = await side_by_side("search: the whole card, made anew", name, floor, answer, None)
    return [found, Row(found.name, "1 ms", LIMIT, found.ours, found.ours / LIMIT, 1.0), whole]


if __name__ == "__main__":
    for row in asyncio.run(rows()):
        print(row)

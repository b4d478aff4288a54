"""Full text search over one revision: SQLite's FTS5 in memory, asked without waiting for anything.

The search reads the very image that is served: the bytes of ``facts.db`` or of a kept revision, seal checked, or where
neither holds the revision (a draft, an unwritable folder) an image built from the facts that are served. So what is
found and what is shown are always of one revision, whatever happens to the files meanwhile.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast

import bot
from bot.core.hits import Found, Hit
from bot.errors import DatabaseError
from bot.store import image
from bot.store.terms import terms_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bot.core.hits import HitKind
    from bot.core.model import FactBase
    from bot.store.terms import Term

MOST_HITS = 200
# A word in what a thing is called counts for more than the same word in what is said about it.
_RANKED = "SELECT kind, id FROM search WHERE search MATCH ? ORDER BY bm25(search, 0, 0, 6.0, 1.0), rowid LIMIT ?"
_ROWS = "SELECT rowid FROM search WHERE search MATCH ?"
_KINDS = "SELECT kind, id FROM search WHERE rowid = ?"
_META = "SELECT key, value FROM meta WHERE key IN ('revision', 'program_version')"
_ENOUGH = 0.5  # of the weight of all terms: an entry with less of them is no find


class FullText:
    """The search of one revision.

    Parameters
    ----------
    connection
        To an image of the facts in memory, which nobody writes to.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        ((self._entries,),) = connection.execute("SELECT count(*) FROM search")

    def find(self, text: str) -> Found:
        """The entries that hold every term of ``text``; where none does, those that hold most of what tells."""
        terms = terms_of(text)
        if not terms:
            return Found()
        phrases = [term.phrase for term in terms]
        if hits := self._ranked(" AND ".join(phrases)):
            return Found(hits)
        known = [self._known(term) for term in terms]
        if all(known) and (hits := self._ranked(" AND ".join(f"({one})" for one in known))):
            return Found(hits)
        return Found(self._partly([one for one in known if one], len(known)), whole=False)

    def close(self) -> None:
        """Let the image go."""
        self._connection.close()

    def _ranked(self, expression: str) -> tuple[Hit, ...]:
        rows = self._connection.execute(_RANKED, (expression, MOST_HITS))
        return _hits(rows)

    def _known(self, term: Term) -> str:
        """The narrowest expression for a term that finds anything; empty where none does."""
        for expression in (term.phrase, term.prefix, " OR ".join(term.pairs)):
            if expression and self._connection.execute(f"{_ROWS} LIMIT 1", (expression,)).fetchone():
                return expression
        return ""

    def _partly(self, known: Sequence[str], terms: int) -> tuple[Hit, ...]:
        """Entries with enough of the terms, by how much those tell: a rare word tells more than a common one.

        A word that no entry has tells as much as one that a single entry has, and nothing holds it.
        """
        rarest = self._weight(1)
        total = rarest * (terms - len(known))
        scores: dict[int, float] = {}
        for expression in known:
            rows = self._connection.execute(_ROWS, (expression,)).fetchall()
            weight = self._weight(len(rows))
            total += weight
            for (row,) in rows:
                scores[row] = scores.get(row, 0.0) + weight
        enough = [row for row, score in scores.items() if score >= _ENOUGH * total]
        best = sorted(enough, key=lambda row: (-scores[row], row))[:MOST_HITS]
        return _hits(self._connection.execute(_KINDS, (row,)).fetchone() for row in best)

    def _weight(self, rows: int) -> float:
        return math.log(1 + self._entries / rows)


def _hits(rows: Iterable[Any]) -> tuple[Hit, ...]:
    return tuple(Hit(cast("HitKind", kind), name) for kind, name in rows)


def full_text(base: FactBase, *images: Path) -> FullText:
    """The search over a revision: in the first of the files that holds it whole, else in an image made from it."""
    for path in images:
        try:
            connection = image.open_sealed(path)
        except DatabaseError:
            continue
        if dict(connection.execute(_META)) == {"revision": base.revision, "program_version": bot.__version__}:
            return FullText(connection)
        connection.close()
    from bot.store import building  # noqa: PLC0415 (a search in a file never needs it)

    return FullText(image.connected(building.build(base)))

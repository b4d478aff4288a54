"""Did you mean …? The nearest known word to one that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CUT_OFF = 70.0


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to ``word``, or ``None`` where none is near.

    Similarity is rapidfuzz's ``ratio`` (Indel distance over the summed lengths) with a cut-off of 70 of 100.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only faulty files need it

    found = process.extractOne(word[:200], list(known), scorer=fuzz.ratio, score_cutoff=_CUT_OFF)
    return str(found[0]) if found else None

"""What a full text search finds: which entries of the facts hold the words, best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HitKind = Literal["claim", "source", "metric", "conflict"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry: a claim, a source, a metric or a conflict, by its id."""

    kind: HitKind
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """Every entry found, best first. ``whole`` says that each holds every word; otherwise each lacks some."""

    hits: tuple[Hit, ...] = ()
    whole: bool = True

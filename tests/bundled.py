"""The facts that are shipped, loaded once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.curation.load import load

if TYPE_CHECKING:
    from bot.core.model import FactBase

ROOT = Path(__file__).parent.parent
FACTS = ROOT / "facts"
SEEDS = ROOT / "seeds"


@cache
def bundled() -> FactBase:
    """The bundled revision; fails with the curators' report where it has a fault."""
    loaded = load(FACTS, SEEDS)
    assert loaded.base is not None, loaded.report("")
    return loaded.base

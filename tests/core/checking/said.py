"""What the checker says of a message over the shipped facts: verdict, metric and edition of every statement."""

from __future__ import annotations

import datetime as dt
from functools import cache

from bot.core.checking.verdict import check
from tests.bundled import bundled

TODAY = dt.date(2026, 11, 22)


@cache
def said(text: str) -> list[str]:
    """One line for each statement: ``supported forums 2023``."""
    report = check(bundled(), text, TODAY)
    return [f"{one.outcome.value} {one.metric} {one.edition}" for c in report.clauses for one in c.findings]

"""The kinds of wishes that words of a question may give."""

from __future__ import annotations

from enum import StrEnum


class Hint(StrEnum):
    """What a phrase of a question wants."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    COMPARE = "compare"
    TREND = "trend"
    CHART = "chart"
    AVERAGE = "average"
    SUM = "sum"
    TOTAL = "total"
    OPINION = "opinion"
    WHY = "why"
    WHICH = "which"
    OVERVIEW = "overview"
    HELP = "help"
    ABOUT = "about"
    SOURCE = "source"
    PERSONAL = "personal"
    PART = "part"
    SHARE = "share"
    PLAN = "plan"
    CHOOSE = "choose"
    DISAGREE = "disagree"

"""A question about a bare number: "who says 28.8 billion for 2023" asks for the figure that a source prints so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.mentions import find_mentions

if TYPE_CHECKING:
    import datetime as dt

    from bot.core.checking.figures import Found
    from bot.core.model import FactBase, Lang

# A scale, a comma or five digits, so that years, days and "in 100 words" are none.
_MAY_BE_ONE = re.compile(
    r"[0-9] ?(?:[kmb]|bn|thousand|million|billion|千|万|亿)(?![a-z0-9])|[0-9][,，][0-9]{3}|[0-9]{5}",
    re.IGNORECASE | re.ASCII,
)


def with_its_name(base: FactBase, typed: str, today: dt.date, lang: Lang) -> str:
    """The question with the name of a metric in the place of a number by which alone it asks; else as it was typed.

    The number is the only one, and the live claims that print it are of one metric: in the edition that is named, or in
    a single one where none is. A question that names any figure is left as it is.
    """
    telling = _MAY_BE_ONE.search(typed)
    if telling is None:
        return typed
    mentions = find_mentions(base, typed, today)
    years = {year for one in mentions.editions for year in one.years}
    named = {metric for one in mentions.metrics for metric in one.metrics}
    if len(years) > 1 or any(base.metrics[name].is_figure for name in named):
        return typed
    said = _only_figure(typed, [mentions.span(one.start, one.end) for one in mentions.editions])
    if said is None or not said.start <= telling.start() < said.end:
        return typed
    return _named(base, typed, said, years, lang)


def _only_figure(typed: str, taken: list[tuple[int, int]]) -> Found | None:
    from bot.core.checking.figures import figures, plain_signs  # noqa: PLC0415 - few questions need their patterns

    found = figures(plain_signs(typed), taken)
    return found[0] if len(found) == 1 else None


def _named(base: FactBase, typed: str, said: Found, years: set[int], lang: Lang) -> str:
    from bot.core.checking.elsewhere import printing  # noqa: PLC0415 - as above

    printed = {(one.metric, one.edition) for one in printing(base, said) if not years or one.edition in years}
    if len(printed) != 1:
        return typed
    metric, edition = printed.pop()
    if edition is None:
        return typed
    name = base.metrics[metric].names.of(lang)
    return f"{typed[: said.start]} {name if years else f'{name} {edition}'} {typed[said.end :]}"

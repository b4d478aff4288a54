"""Whatever the facts, no card that they give exceeds a hard limit of Discord, on any of its pages."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.invariants import check_card
from bot.core.pages import pages
from bot.platforms.discord.limits import validate
from bot.platforms.discord.render import components, embedded
from bot.service.desk import Desk
from tests.strategies import make_base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.card import Card

pytestmark = pytest.mark.no_cover
SIZES = (0, 1, 7, 60, 400, 3000)


def _cards(desk: Desk, lang: str) -> Iterator[Card]:
    yield from desk.prepare(lang)  # type: ignore[arg-type]
    for source in list(desk.base.sources)[:10]:
        yield desk.run("source", {"id": source}, lang)  # type: ignore[arg-type]
    years = list(desk.base.editions)[:2]
    for metric in list(desk.base.metrics)[:10]:
        if len(years) == 2:
            named = {"first": str(years[0]), "second": str(years[1]), "metric": metric}
            yield desk.run("compare", named, lang)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
@pytest.mark.parametrize("size", SIZES)
def test_no_page_of_any_card_exceeds_a_limit(size: int, lang: str) -> None:
    longest = 1
    for seed in range(3 if size < 1000 else 1):
        desk = Desk(make_base(random.Random(size * 10 + seed), size), "1.0")
        for card in _cards(desk, lang):
            assert check_card(card) == []
            count = len(pages(card))
            longest = max(longest, count)
            for page in {1, count // 2 + 1, count}:
                shown = replace(card, page=page)
                assert validate(components(shown)) == []
                assert len(embedded(shown).embed) <= 6000
    assert longest > 1 or size < 400  # the large ones must need pages, or this would show nothing

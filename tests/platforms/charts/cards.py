"""Charts that have every mark, for tests of whoever paints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl

from bot.core.answers import timeline
from bot.core.chart import Chart, ChartPoint
from bot.core.model import Bound, FactBase, Lang, Modality, Status
from bot.platforms.charts.pictures import COMMAND, Pictures, environment
from tests.core.build import as_of, base, claim, conflict, figure, scope

if TYPE_CHECKING:
    from pathlib import Path


def real_pictures(data: Path, **more: float) -> Pictures:
    """Pictures by the real process, with the list of fonts of this one, and all the time that a busy machine takes."""
    env = environment(data) | {"MPLCONFIGDIR": mpl.get_cachedir()}
    return Pictures(COMMAND, env, **{"job": 60, "patience": 60, **more})  # type: ignore[arg-type]


FACTS: FactBase = base(
    claim("2018-visits", "visits", "about 160,000", "gov", scope=scope("one_day")),
    claim("2020-visits", "visits", "352 thousand", "press", as_of=as_of("2020-07-10", final=False)),
    claim("2020-visits-b", "visits", "over 100 thousand", "copy", status=Status.DISPUTED),
    claim("2020-visits-c", "visits", "over 90,000", "page"),
    claim("2021-visits", "visits", figure("several dozen", number=None, bound=Bound.VAGUE), "press"),
    claim("2022-visits", "visits", "100 to 200 thousand", "gov", modality=Modality.ESTIMATED),
    claim("2023-visits", "visits", "nearly 500,000", "gov"),
    claim("2024-visits", "visits", "at most 300,000", "gov"),
    claim("2025-visits", "visits", "over 600,000", "gov", modality=Modality.PLANNED),
    conflicts=[conflict("how-many", "2020-visits", "2020-visits-b")],
    years=(2019, 2026),
)
WIDE: FactBase = base(
    claim("2018-visits", "visits", "about 16", "gov"),
    claim("2019-visits", "visits", "over 1,000", "gov", modality=Modality.ESTIMATED),
    claim("2020-visits", "visits", "at most 50,000", "gov"),
    claim("2021-visits", "visits", "1 million", "gov", modality=Modality.PLANNED),
)


def chart(facts: FactBase = FACTS, lang: Lang = "en") -> Chart:
    """The chart of the visits."""
    found = timeline(facts, "visits", None, lang).chart
    assert found is not None
    return found


def derived() -> Chart:
    """Two figures of our own arithmetic, one of nothing; and a title that needs two lines."""
    points = tuple(
        ChartPoint(year, number, number, number, "exact", "derived", (1,), number, "our arithmetic")
        for year, number in ((2020, "0"), (2021, "0.75"))
    )
    long = "A title of which no end can be seen, since it goes on and on and on"
    legend = (
        ("derived", "our arithmetic, which no source prints: reckoned from figures that sources print, and so on"),
    )
    return Chart("bar", "Two bars", points, long, editions=(2020, 2021), legend=legend)

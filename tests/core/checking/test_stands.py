"""How one figure of a source stands to one of a message: every pair of bounds, against the rules of the help."""

from __future__ import annotations

import pytest

from bot.core.checking.figures import figures
from bot.core.checking.stands import Stand, stand
from bot.core.model import MetricKind
from tests.core.build import claim, figure

COUNT = [
    # a floor
    ("over 300", "300", "meets"),
    ("over 300", "314", "meets"),
    ("over 300", "286", "meets"),
    ("over 300", "280", "apart"),
    ("over 300", "320", "above"),
    ("over 300", "over 300", "meets"),
    ("over 300", "over 100", "meets"),
    ("over 300", "over 314", "meets"),
    ("over 300", "over 320", "above"),
    ("over 300", "fewer than 280", "apart"),
    ("over 300", "fewer than 400", "open"),
    ("over 300", "400-500", "above"),
    ("over 300", "200-250", "apart"),
    ("over 300", "250-350", "open"),
    ("over 300", "about 280", "open"),
    ("over 300", "about 200", "apart"),
    ("over 300", "nearly 300", "meets"),
    # a ceiling
    ("at most 300", "300", "meets"),
    ("at most 300", "400", "apart"),
    ("at most 300", "200", "open"),
    ("at most 300", "over 400", "apart"),
    ("at most 300", "over 290", "open"),
    ("at most 300", "at most 300", "meets"),
    ("at most 300", "at most 200", "open"),
    ("at most 300", "290-310", "open"),
    # a count, and rounded figures
    ("324", "324", "meets"),
    ("324", "320", "apart"),
    ("324", "about 300", "meets"),
    ("324", "over 300", "meets"),
    ("324", "over 324", "meets"),
    ("324", "over 325", "apart"),
    ("324", "at most 400", "meets"),
    ("324", "at most 300", "apart"),
    ("352 million", "350 million", "meets"),
    ("352 million", "360 million", "apart"),
    ("2 billion", "over 2 billion", "meets"),
    # about, nearly and ranges
    ("about 800", "850", "meets"),
    ("about 800", "900", "apart"),
    ("about 800", "over 800", "meets"),
    ("about 800", "over 850", "open"),
    ("about 800", "at most 850", "meets"),
    ("about 800", "at most 750", "open"),
    ("nearly 200", "over 190", "open"),
    ("nearly 200", "over 180", "meets"),
    ("nearly 200", "at most 200", "meets"),
    ("300-400", "over 300", "meets"),
    ("300-400", "over 350", "open"),
    ("300-400", "500", "apart"),
    # words
    ("several dozen", "several dozen", "meets"),
    ("several dozen", "数十", "meets"),
    ("several dozen", "hundreds of", "open"),
    ("several dozen", "30", "open"),
    ("30", "several dozen", "open"),
]


@pytest.mark.parametrize(("source", "told", "wanted"), COUNT)
def test_counts(source: str, told: str, wanted: str) -> None:
    (said,) = figures(f"{told} of them")
    assert stand(said, claim("a", "visits", figure(source)), MetricKind.COUNT) is Stand(wanted)


@pytest.mark.parametrize(
    ("source", "unit", "kind", "told", "wanted"),
    [
        ("28.8 billion yuan", "yuan", MetricKind.MONEY, "28.8 billion yuan", "meets"),
        ("28.8 billion yuan", "yuan", MetricKind.MONEY, "28.8 billion", "meets"),
        ("28.8 billion yuan", "yuan", MetricKind.MONEY, "33 billion", "open"),
        ("28.8 billion yuan", "yuan", MetricKind.MONEY, "33 billion yuan", "apart"),
        ("28.8 billion yuan", "yuan", MetricKind.MONEY, "28.8 billion dollars", "open"),
        ("28.8 billion yuan", "yuan", MetricKind.MONEY, "28.8 billion euros", "open"),
        ("50,000", "square_metres", MetricKind.AREA, "50,000", "meets"),
        ("50,000", "square_metres", MetricKind.AREA, "50,000 sqm", "meets"),
        ("50,000", "square_metres", MetricKind.AREA, "50,000 yuan", "open"),
        ("40", "percent", MetricKind.PERCENT, "40%", "meets"),
        ("40", "percent", MetricKind.PERCENT, "40", "open"),
        ("3", "days", MetricKind.DURATION, "3 days", "meets"),
        ("3", "visits", MetricKind.COUNT, "3 days", "open"),
    ],
)
def test_units(source: str, unit: str, kind: MetricKind, told: str, wanted: str) -> None:
    (said,) = figures(told)
    assert stand(said, claim("a", "any", figure(source, unit)), kind) is Stand(wanted)


def test_a_conversion_supports_and_never_refutes() -> None:
    made = claim("a", "any", figure("40 billion yuan", "yuan"), also=(figure("$5.48 billion", "usd"),))
    for told, wanted in (("$5.48 billion", Stand.MEETS), ("$40 billion", Stand.OPEN)):
        assert stand(figures(told)[0], made, MetricKind.MONEY) is wanted


def test_a_part_refutes_only_what_is_lower() -> None:
    made = claim("a", "visits", figure("32"))
    for told, wanted in (("20", Stand.APART), ("40", Stand.OPEN), ("over 40", Stand.OPEN), ("32", Stand.MEETS)):
        assert stand(figures(told)[0], made, MetricKind.COUNT, floor=True) is wanted


def test_what_cannot_be_read_stands_open() -> None:
    (said,) = figures("two hundred and ten firms")
    assert stand(said, claim("a", "visits", figure("210")), MetricKind.COUNT) is Stand.OPEN

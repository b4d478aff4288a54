"""What a chart is told of: its scale, and the mark of each figure."""

from __future__ import annotations

import pytest

from bot.core.chart import LINEAR, LOG, ChartPoint, mark_of, scale_of


def point(number: str | None = "1", modality: str = "reported", *, disputed: bool = False) -> ChartPoint:
    return ChartPoint(2021, number, number, number, "exact", modality, (1,), "one", "", disputed)


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [
        (("1", "20"), LINEAR),
        (("1", "20.1"), LOG),
        (("0", "1000"), LINEAR),
        (("-1", "1000"), LINEAR),
        ((None, "1000"), LINEAR),
        ((None, "1", "1000"), LOG),
        ((None,), LINEAR),
        ((), LINEAR),
    ],
)
def test_the_scale_is_logarithmic_only_where_nothing_else_would_show(
    numbers: tuple[str | None, ...], scale: str
) -> None:
    assert scale_of(tuple(map(point, numbers))) == scale


@pytest.mark.parametrize(
    ("modality", "disputed", "mark"),
    [
        ("reported", False, "reported"),
        ("reported", True, "disputed"),
        ("estimated", False, "estimated"),
        ("estimated", True, "disputed"),
        ("planned", False, "planned"),
        ("planned", True, "planned"),
        ("target", True, "planned"),
        ("derived", False, "derived"),
        ("derived", True, "derived"),
    ],
)
def test_no_plan_and_no_arithmetic_of_ours_looks_like_a_report(modality: str, disputed: bool, mark: str) -> None:
    assert mark_of(point(modality=modality, disputed=disputed)) == mark

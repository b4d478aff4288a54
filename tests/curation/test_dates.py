from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core import edtf
from bot.curation import almanac

if TYPE_CHECKING:
    from tests.curation.conftest import Base

E21 = "facts/editions/2021.yaml"
SRC = "seeds/closing-2021.yaml"
NOT = "seeds/notice-2021.yaml"


@pytest.mark.parametrize(
    ("printed", "weekdays", "months", "years"),
    [
        ("4:30pm on Saturday", {5}, set(), set()),
        ("July 8 to 10, 2021", set(), {7}, {2021}),
        ("Thurs, Sept 2", {3}, {9}, set()),
        ("Tues. and Wed., Jan 5", {1, 2}, {1}, set()),
        ("2021年7月10日 星期六", {5}, {7}, {2021}),
        ("周日 12月", {6}, {12}, set()),
        ("礼拜天", {6}, set(), set()),
        ("by the end of 2018", set(), set(), {2018}),
        ("monsoon marches, sunny, 12021 and 2,021", set(), set(), set()),
        ("周年", set(), set(), set()),
    ],
)
def test_what_the_words_of_a_date_name(printed: str, weekdays: set[int], months: set[int], years: set[int]) -> None:
    named = almanac.read(printed)
    assert (named.weekdays, named.months, named.years) == (weekdays, months, years)


@pytest.mark.parametrize(
    ("printed", "on", "wrong", "agrees"),
    [
        ("Saturday", "2021-07-10", None, True),
        ("Friday", "2021-07-10", ("Friday", "Saturday"), True),
        ("Friday", "2021-07", None, True),
        ("Friday", "2021-07-10~", None, True),
        ("Thursday to Saturday", "2021-07-08/2021-07-10", None, True),
        ("Friday", "2021-07-08/2021-07-10", ("Friday", "Thursday"), True),
        ("June", "2021-07-10", None, False),
        ("June", "2021-07-10~", None, True),
        ("December 2020", "2020-12/2021-02", None, True),
        ("January", "2020-12/2021-02", None, True),
        ("March", "2020-12/2021-02", None, False),
        ("March", "2019/2021", None, True),
        ("2020", "2021-07-10", None, False),
        ("from 2020 to 2021", "2021-07-10", None, True),
    ],
)
def test_words_against_dates(printed: str, on: str, wrong: tuple[str, str] | None, agrees: bool) -> None:
    named, date = almanac.read(printed), edtf.parse(on)
    assert almanac.wrong_weekday(named, date) == wrong
    assert almanac.agrees(named, date) is agrees


@pytest.mark.parametrize(
    ("name", "old", "new", "codes"),
    [
        # The day of the event itself is early enough, and a month is not surely before a day in it.
        (SRC, "2021-07-11", "2021-07-10", []),
        (SRC, "2021-07-11", "2021-07", []),
        (SRC, "2021-07-11", "2021-07-01~", []),
        (SRC, '{on: "2021-07-11", inferred: null}', "null", []),
        # Before the first day: the date, the event and the cut-off are foretold, the figures only perhaps.
        (SRC, "2021-07-11", "2021-07-07", ["V215", "V215", "V215", "V216", "V216", "V216"]),
        (E21, "metric: share\n", "metric: share\n    modality: estimated\n", []),
        (E21, "status: disputed", "status: rejected", ["R313", "R314"]),
    ],
)
def test_nothing_is_reported_before_it_happened(base: Base, name: str, old: str, new: str, codes: list[str]) -> None:
    base.edit(name, old, new)
    found = sorted(fault.code for fault in base.load().faults)
    assert [code for code in found if code != "R313"] == [code for code in codes if code != "R313"]

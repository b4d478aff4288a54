"""Names by their words, few and many: what fits, what is near, and that many are found as few are."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import postings
from bot.core.match import MOST, Entry, Index, fold
from bot.core.postings import Postings

SYLLABLES = "ba de fi go lu mar nor pel qui ras sto tri van wes xen yor zam"


def names(count: int) -> list[str]:
    rng = random.Random(5)
    found: dict[str, None] = {}
    words = ["".join(rng.choices(SYLLABLES.split(), k=rng.randint(2, 4))) for _ in range(600)]
    while len(found) < count:
        han = "".join(rng.choices("参展企业线上观看量签约项目投资额", k=5))
        found[han if rng.random() < 0.2 else " ".join(rng.choices(words, k=rng.randint(2, 4)))] = None
    return list(found)


MANY = names(6000)
INDEX = Index(tuple(Entry(name, name) for name in MANY))


def proposed(typed: str) -> list[str]:
    return [entry.value for entry in INDEX.propose(typed)]


LATIN = [name for name in MANY if name.isascii()]
HAN = [name for name in MANY if not name.isascii()]


@pytest.mark.parametrize("name", [*LATIN[:40], *HAN[:20]])
def test_each_of_many_is_found_by_itself(name: str) -> None:
    assert name in proposed(name)
    assert name in proposed(name[:-1])


@pytest.mark.parametrize("name", LATIN[40:80])
def test_each_of_many_is_found_with_its_words_in_another_order(name: str) -> None:
    assert name in proposed(" ".join(reversed(name.split())))


def test_most_of_many_are_found_with_a_slip() -> None:
    rng = random.Random(9)
    found = 0
    for name in [*LATIN[80:160], *HAN[40:60]]:
        at = rng.randrange(1, len(name) - 1)
        found += name in proposed(name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    assert found >= 90


def test_two_words_that_a_slip_has_joined() -> None:
    assert LATIN[7] in proposed(LATIN[7].replace(" ", "", 1))


def test_the_first_letter_may_be_wrong() -> None:
    target = next(name for name in LATIN if name.startswith("qui") and len(name) > 15)
    assert target in proposed(f"z{target[1:]}")


def test_what_nothing_is_like_finds_nothing() -> None:
    assert proposed("jjjj kkkk") == []
    assert proposed("j k") == []
    assert proposed("龘龘") == []


def test_where_very_many_fit_the_first_in_order_come(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {typed: Index(INDEX.entries).propose(typed) for typed in ("ba", "b", "x", "线")}
    monkeypatch.setattr(postings, "_MANY", 5)
    for typed, found in before.items():
        now = Index(INDEX.entries).propose(typed)
        assert now == found or {entry.value for entry in now if fold(entry.value).startswith(typed)} == {
            entry.value for entry in found if fold(entry.value).startswith(typed)
        }


def test_titles_come_before_other_names_and_those_before_words() -> None:
    given = [("old views", 0, True), ("views", 1, False), ("views old", 2, True), ("interviews", 3, True)]
    owners, certain = Postings(given).fitting("view", MOST)
    assert (list(owners), certain) == ([2, 1, 0, 3], True)
    owners, certain = Postings(given).fitting("erview", MOST)
    assert (list(owners), certain) == ([3], False)


def test_letters_inside_a_word_are_no_more_than_asked_for() -> None:
    given = [(f"word{n}x", n, True) for n in range(40)]
    assert len(Postings(given).fitting("ord", 25)[0]) == 25
    assert Postings(given).fitting("or", 25)[0] == {}


def test_words_in_another_order_are_no_more_than_asked_for() -> None:
    given = [(f"long word{n}", n, True) for n in range(40)]
    assert list(Postings(given).fitting("word long", 25)[0]) == list(range(25))


def test_the_last_name_is_found_too() -> None:
    assert list(Postings([("参展", 0, True), ("大模型展", 1, True)]).fitting("模型", MOST)[0]) == [1]


def test_what_is_made_ready_is_what_would_be_made_later() -> None:
    ready = Index(INDEX.entries)
    ready.make_ready()
    for typed in ("ba", "线上", LATIN[3], "zzz"):
        assert ready.propose(typed) == INDEX.propose(typed)


def test_words_of_a_long_name_with_a_slip() -> None:
    given = [("a long title about the closing of the conference", 0, True), ("another one", 1, True)]
    found = Postings(given)
    assert list(found.mended("closng conferense", 3)) == [0]
    assert list(found.mended("closng elephant", 3)) == []
    assert list(found.mended("", 3)) == []


def test_no_names_at_all() -> None:
    empty = Postings([])
    empty.make_ready()
    assert empty.fitting("views", MOST) == ({}, False)
    assert empty.fitting("线上", MOST) == ({}, False)
    assert empty.near("views", 60, 3) == {}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_many_names(typed: str) -> None:
    assert len(INDEX.propose(typed)) <= MOST
    assert len(INDEX.nearest(typed)) <= 3

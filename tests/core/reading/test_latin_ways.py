"""English ways of asking, against the wordings that they stand for, all of them written out."""

from __future__ import annotations

from itertools import product

import pytest

from bot.core.reading.metrics.latin_ways import WaysApart, in_a_row, of_little_weight
from bot.core.reading.text.wordings import groups

ARTICLES = {"a", "the"}
WAYS = (
    "companies (with|had|) a (booth|stand)",
    "(countries|nations) (and regions|) (did|were|) (the|) people (come from|hail from)",
    "(firms|startups and investors) (met|were matched|)",
    "(|new) (ai|) (models|)",
    "how many (countries|different countries)",
)


def spelled_out(way: str) -> list[str]:
    return [" ".join("".join(chosen).split()) for chosen in product(*groups(way))]


def heavy(text: str) -> frozenset[str]:
    return frozenset(text.split()) - ARTICLES - {"how", "many", "with", "from"}


@pytest.mark.parametrize("way", WAYS)
def test_a_way_is_said_by_the_words_of_each_of_its_wordings(way: str) -> None:
    ways = WaysApart()
    ways.add(way, "one", heavy)
    sets = {words for one in spelled_out(way) if len(words := heavy(one)) > 1}
    for one in spelled_out(way):
        said = ways.said_in({*heavy(one), "unheard"})
        assert set(said) == {words for words in sets if words <= heavy(one)}
        assert set(said.values()) <= {("one",)}
        for word in heavy(one):  # and by nothing less
            assert set(ways.said_in(heavy(one) - {word})) == {words for words in sets if words <= heavy(one) - {word}}


def test_ways_of_several_metrics_stand_in_the_order_of_the_vocabulary() -> None:
    ways = WaysApart()
    ways.add("people (met|came)", "later", heavy)
    ways.add("people (matched|came)", "latest", heavy)
    assert ways.said_in({"came", "people", "met"}) == {
        frozenset(("people", "met")): ("later",),
        frozenset(("people", "came")): ("later", "latest"),
    }


def stems(text: str) -> tuple[str, ...]:
    ((way,),) = in_a_row(text, "", ARTICLES).parts
    return way[0]


@pytest.mark.parametrize("way", WAYS)
def test_a_way_in_a_row_reads_each_of_its_wordings_and_no_other(way: str) -> None:
    made = in_a_row(way, "one", ARTICLES)
    for one in filter(None, spelled_out(way)):
        said = stems(one)
        assert said[0] in made.openings
        assert (len(said), one) in made.follow((*said, "unheard"))
        assert (len(said), one) not in made.follow((*said[:-1], "unheard"))
    assert {written for _, written in made.follow(())} <= {""}


def test_a_wording_of_one_word_of_weight_is_a_name() -> None:
    assert list(of_little_weight("(how many |)(firms|firms met) (with|)", heavy)) == [
        *("how many firms with", "how many firms", "firms with", "firms"),
    ]

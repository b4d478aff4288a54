"""Full text search: what is typed is text and nothing else, and what is found is of the revision that is served."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.hits import Found, Hit
from bot.core.model import Status
from bot.store import building, facts_file, image
from bot.store.fulltext import FullText, full_text
from bot.store.terms import MOST_TERMS, terms_of
from bot.store.vault import Vault
from tests.bundled import bundled
from tests.core import build
from tests.store.helpers import base_of, changed
from tests.store.test_tables import small_base

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.model import FactBase

SMALL = full_text(small_base())
REAL = full_text(bundled())


def found(search: FullText, text: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.id) for hit in search.find(text).hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智能", {"2021-fields"}),
        ("人工智能", {"2021-fields"}),
        ("吴清", {"2021-mayor"}),
        ("能智", set()),
        ("connected", {"2021-theme"}),
        ("connect", {"2021-theme"}),
        ("closing", {"2021-end"}),
        ("352", {"2021-views"}),
        ("352000000", {"2021-views"}),
        ("3.52亿", {"2021-views"}),
        ("３５２ MILLION", {"2021-views"}),
        ("点击", {"online_views", "2021-views", "2021-views-other", "shanghai-sum"}),
        ("audience 352", {"2021-views"}),
        ("shenshen", {"early"}),
        ("它说", {"early", "late"}),
        ("online twice", {"2021-views"}),
        ("两次 2021年", {"2021-views"}),
        ("2021两次", {"2021-views"}),
        ("shanghai", {"shanghai-sum"}),
        ("上海", {"shanghai-sum"}),
        ("2021-07-08", {"2021-dates"}),
        ("10 July 2021 closed", {"2021-end"}),
        ("7月10日 闭幕", {"2021-end"}),
        ("counted days", {"2021-which"}),
        ("what is the theme of 2021", {"2021-theme"}),
    ],
)
def test_words_are_found(text: str, expected: set[str]) -> None:
    answer = SMALL.find(text)
    assert {hit.id for hit in answer.hits} == expected
    assert answer.whole or not expected


def test_the_kinds_are_told_apart() -> None:
    kinds = {hit.kind for word in ("352", "shenshen", "audience", "counted") for hit in SMALL.find(word).hits}
    assert kinds == {"claim", "source", "metric", "conflict"}


@pytest.mark.parametrize(
    "text", ['"', 'a" OR "b', "NEAR(a b)", "title:x", "*", "^a", "-", "(", "x*", "{a b}: c", "a\0b", "AND", "a NOT b"]
)
def test_nothing_that_is_typed_is_an_operator(text: str) -> None:
    for search in (SMALL, REAL):
        hits = found(search, text)
        assert len(set(hits)) == len(hits)


def test_operators_are_words() -> None:
    assert SMALL.find("twice OR nothingness").whole is False
    assert found(SMALL, "twice OR nothingness") == [("claim", "2021-views")]
    assert found(SMALL, 'closed"') == [("claim", "2021-end")]
    assert found(SMALL, "body:closed") == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    answer = SMALL.find(text)
    assert len(set(answer.hits)) == len(answer.hits)


@pytest.mark.parametrize("text", ["", "  ", "—", '" "', "？ ！", "the", "的 多少"])
def test_there_may_be_nothing_to_search_for(text: str) -> None:
    assert terms_of(text) == ()
    assert SMALL.find(text) == Found()


def test_terms() -> None:
    assert [term.text for term in terms_of("How many Exhibitors in 2021年? WAIC")] == ["exhibitors", "2021"]
    assert [term.text for term in terms_of("2021年线上观看AI")] == ["2021", "线上观看", "ai"]
    assert [term.text for term in terms_of("WAIC 世界人工智能大会")] == ["waic", "世界人工智能大会"]
    assert len(terms_of(" ".join(f"w{n}" for n in range(99)))) == MOST_TERMS


def test_a_beginning_is_enough_where_no_whole_word_fits() -> None:
    assert ("metric", "exhibitors") in found(REAL, "exhib")
    assert REAL.find("exhib").whole


def test_a_run_of_han_characters_may_be_found_in_parts() -> None:
    answer = REAL.find("2021年线上观看人数")
    assert answer.whole
    assert Hit("claim", "2021-online-views") in answer.hits


def test_where_no_entry_has_every_word_those_with_most_that_tells_are_found() -> None:
    answer = REAL.find("musk shoes")
    assert answer == Found((), whole=False)
    answer = REAL.find("elon musk debated shoes")
    assert not answer.whole
    assert {hit.id for hit in answer.hits} & {claim.id for claim in bundled().claims.values() if "Musk" in str(claim)}


def test_what_a_thing_is_called_counts_for_more_than_what_is_said_of_it() -> None:
    assert REAL.find("large models").hits[0].id in ("large_models", "2024-large-models", "2024-large-models-nearly")


def test_every_entry_is_found_by_what_it_says() -> None:
    for conflict in bundled().conflicts.values():
        assert Hit("conflict", conflict.id) in REAL.find(conflict.shown.en[:60].rsplit(" ", 1)[0]).hits, conflict.id
    for source in bundled().sources.values():
        assert Hit("source", source.id) in REAL.find(source.title).hits, source.title


# Of one revision -----------------------------------------------------------------------------------------------------


def _place(name: str, digit: str) -> FactBase:
    return build.base(build.claim("2021-place", "place", build.text(name)), revision=digit * 40)


def test_a_file_that_holds_the_revision_is_read(tmp_path: Path) -> None:
    base, path = _place("Oldtown", "1"), tmp_path / "facts.db"
    building.write(base, path, "mark")
    with changed(path) as connection:
        connection.execute("INSERT INTO search VALUES ('claim', 'planted', 'onlyhere', '')")
    search = full_text(base, tmp_path / "missing.db", path)
    assert found(search, "onlyhere") == [("claim", "planted")]
    path.unlink()
    assert found(search, "onlyhere") == [("claim", "planted")], "the image is in memory"
    search.close()
    with pytest.raises(sqlite3.ProgrammingError):
        search.find("onlyhere")


@pytest.mark.parametrize("change", ["revision", "program_version", "bytes"])
def test_a_file_that_does_not_is_passed_over(change: str, tmp_path: Path) -> None:
    base, path = _place("Oldtown", "1"), tmp_path / "facts.db"
    building.write(base, path, "mark")
    with changed(path, seal=change != "bytes") as connection:
        connection.execute("INSERT INTO search VALUES ('claim', 'planted', 'onlyhere', '')")
        connection.execute("UPDATE meta SET value = 'other' WHERE key = ?", [change])
    search = full_text(base, path)
    assert found(search, "onlyhere") == []
    assert found(search, "oldtown") == [("claim", "2021-place")]


def test_a_vault_searches_the_revision_that_is_asked_for(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    one, two = _place("Oldtown", "1"), _place("Newtown", "2")
    for base in (one, two):
        vault.publish(base, f"1 {base.revision}", None)
    for base, here, gone in ((one, "oldtown", "newtown"), (two, "newtown", "oldtown")):
        with closing(vault.full_text(base)) as search:
            assert found(search, here) == [("claim", "2021-place")]
            assert found(search, gone) == []
    assert facts_file.mark_of(vault.database).revision == two.revision


def test_a_revision_that_no_file_holds_is_searched_all_the_same(tmp_path: Path) -> None:
    draft = replace(small_base(), revision="d" * 40)
    with closing(Vault(tmp_path).full_text(draft)) as search:
        assert found(search, "closed") == [("claim", "2021-end")]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seed", range(3))
def test_whatever_the_facts_every_source_is_found_by_its_publisher(seed: int) -> None:
    base = base_of(seed, 60)
    with closing(full_text(base)) as search:
        for source in base.sources.values():
            if terms_of(source.publisher):
                kinds = {hit.id for hit in search.find(source.publisher).hits if hit.kind == "source"}
                assert source.id in kinds or len(kinds) >= 1, source.publisher


def test_the_image_of_a_base_is_one_that_can_be_searched() -> None:
    rejected = build.base(build.claim("2021-place", "place", build.text("Elsewhere"), status=Status.REJECTED))
    with closing(image.connected(building.build(rejected))) as connection:
        assert found(FullText(connection), "elsewhere") == [("claim", "2021-place")]

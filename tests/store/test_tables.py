from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from bot.core import edtf, model, quantity
from bot.core.model import Wording
from bot.store.han import apart
from tests.store.helpers import base_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _source(name: str, **more: object) -> model.Source:
    digest, why = Wording("What it says", "它说什么"), Wording("Signed", "署名")
    return replace(model.Source(name, f"Title of {name}", "The Paper", "en", model.Tier.B, why, digest), **more)


def small_base() -> model.FactBase:
    """A base as a reader would see it: one figure told by two sources, its rival, and one claim of every other kind."""
    passage = model.Passage(10, (0, 189), "0" * 64)
    views = quantity.amount("over 352 million", quantity.parse("352 million").number, "views", model.Bound.AT_LEAST)
    rival = quantity.amount("100 million", quantity.parse("100 million").number, "views", model.Bound.EXACT)
    day = edtf.parse("2021-07-10")
    evidence = (
        model.Evidence("late", passage),
        model.Evidence("early", replace(passage, para=4)),
        model.Evidence("late", replace(passage, para=12)),
    )
    one = (model.Evidence("early"),)
    claims = [
        model.Claim(
            "2021-views",
            "online_views",
            views,
            evidence,
            2021,
            as_of=model.AsOf(day, final=False),
            scope=model.Scope("whole", Wording("everything shown online", "全部线上内容")),
            doubts=(model.Doubt("scope", Wording("Is it all?")), model.Doubt("bound", Wording("Or less?"))),
            note=Wording("Said twice", "说了两次"),
        ),
        model.Claim("2021-views-other", "online_views", rival, one, 2021, status=model.Status.DISPUTED),
        model.Claim(
            "2021-theme", "theme", model.Text(Wording("Intelligent Connectivity", "智联世界")), one, 2021, prefer=None
        ),
        model.Claim("2021-dates", "dates", model.When(edtf.parse("2021-07-08/2021-07-10")), one, 2021),
        model.Claim("2021-end", "events", model.Event(day, "closing", Wording("WAIC closed", "大会闭幕")), one, 2021),
        model.Claim(
            "2021-mayor", "people", model.Person(Wording("Wu Qing", "吴清"), Wording("vice mayor", "副市长")), one, 2021
        ),
        model.Claim("2021-fields", "fields", model.Items((Wording("AI", "人工智能"), Wording("chips"))), one, 2021),
        model.Claim(
            "shanghai-sum",
            "online_views",
            rival,
            (),
            subject="shanghai",
            scope=model.Scope("whole"),
            modality=model.Modality.DERIVED,
            derived_from=model.Derivation("a - b", ("2021-views", "2021-views-other")),
        ),
    ]
    kinds = {
        "online_views": model.MetricKind.COUNT, "theme": model.MetricKind.TEXT, "dates": model.MetricKind.DATE,
        "events": model.MetricKind.EVENT, "people": model.MetricKind.PERSON, "fields": model.MetricKind.ITEMS,
    }  # fmt: skip
    metrics = {
        name: model.Metric(name, Wording(name.replace("_", " ").capitalize(), "线上观看量"), kind, "counts")
        for name, kind in kinds.items()
    }
    metrics["online_views"] = replace(
        metrics["online_views"], aliases_en=("online audiences",), aliases_zh=("点击量",), accumulates=True
    )
    conflict = model.Conflict(
        "2021-which",
        ("2021-views", "2021-views-other"),
        model.ConflictKind.STAGE,
        Wording("Counted on two days."),
    )
    return model.FactBase(
        "3f2a9c1" + "0" * 33,
        {
            "early": _source("early", authors=("Zhu Shenshen", "朱"), url="https://example.org/early"),
            "late": _source("late", published=edtf.parse("2021-07-12"), tier=model.Tier.A),
        },
        metrics,
        {"views": model.Unit("views", Wording("{n}"), model.MetricKind.COUNT)},
        {"whole": model.ScopeName("whole", Wording("over the whole event", "整届大会"))},
        {2021: model.Edition(2021, Wording("World AI Conference 2021", "2021世界人工智能大会"))},
        {claim.id: claim for claim in claims},
        {conflict.id: conflict},
        {"shanghai": model.Subject("shanghai", Wording("Shanghai", "上海"))},
    )


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with opened(small_base(), tmp_path) as connection:
        yield connection


# The view for people --------------------------------------------------------------------------------------------------


def test_one_row_for_each_claim_and_source(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT claim, source, paragraphs FROM claims_readable").fetchall()
    assert [tuple(row) for row in rows] == [
        ("2021-views", "late", "10, 12"),
        ("2021-views", "early", "4"),
        ("2021-views-other", "early", None),
        ("2021-theme", "early", None),
        ("2021-dates", "early", None),
        ("2021-end", "early", None),
        ("2021-mayor", "early", None),
        ("2021-fields", "early", None),
        ("shanghai-sum", None, None),
    ]


def test_a_row_reads_like_a_sentence(database: sqlite3.Connection) -> None:
    row = database.execute("SELECT * FROM claims_readable").fetchone()
    assert dict(row) == {
        "claim": "2021-views",
        "edition": 2021,
        "subject": None,
        "metric": "Online views",
        "metric_zh": "线上观看量",
        "figure": "over 352 million",
        "unit": "views",
        "bound": "at_least",
        "number": 352e6,
        "low": 352e6,
        "top": None,
        "modality": "reported",
        "status": "accepted",
        "as_of": "2021-07-10",
        "final": "not final",
        "scope": "everything shown online",
        "source_title": "Title of late",
        "publisher": "The Paper",
        "published": "2021-07-12",
        "tier": "A",
        "url": None,
        "paragraphs": "10, 12",
        "doubts": "Is it all? Or less?",
        "conflict": "Counted on two days.",
        "formula": None,
        "note": "Said twice",
        "source": "late",
    }


def test_every_kind_of_value_is_told_in_words(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT claim, figure, scope, formula FROM claims_readable WHERE claim <> '2021-views'")
    assert [tuple(row) for row in rows] == [
        ("2021-views-other", "100 million", None, None),
        ("2021-theme", "Intelligent Connectivity", None, None),
        ("2021-dates", "2021-07-08/2021-07-10", None, None),
        ("2021-end", "2021-07-10: WAIC closed", None, None),
        ("2021-mayor", "Wu Qing, vice mayor", None, None),
        ("2021-fields", "AI; chips", None, None),
        ("shanghai-sum", "100 million", "over the whole event", "a - b"),
    ]


def test_numbers_sort_as_numbers(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT number FROM claims WHERE number_real > 99e6 ORDER BY number_real").fetchall()
    assert [row[0] for row in rows] == ["100000000", "100000000", "352000000"]


# The tables -----------------------------------------------------------------------------------------------------------


def _tables(database: sqlite3.Connection) -> list[str]:
    return [
        row["name"]
        for row in database.execute("PRAGMA table_list")
        if row["type"] == "table" and not row["name"].startswith("sqlite_")
    ]


def test_every_table_is_strict_and_has_its_key_first(database: sqlite3.Connection) -> None:
    for table in database.execute("PRAGMA table_list").fetchall():
        if table["type"] == "table" and not table["name"].startswith("sqlite_"):
            columns = database.execute(f"PRAGMA table_info({table['name']})").fetchall()
            keys = [column["pk"] for column in columns]
            assert table["strict"], table["name"]
            assert keys == sorted(keys, key=lambda key: (not key, key)), "integrity_check of SQLite 3.40 needs this"


def test_links_lead_to_primary_keys(database: sqlite3.Connection) -> None:
    """Datasette links a cell to the row whose primary key it names."""
    links = [link for table in _tables(database) for link in database.execute(f"PRAGMA foreign_key_list({table})")]
    assert len(links) > 20
    for link in links:
        keys = [column["name"] for column in database.execute(f"PRAGMA table_info({link['table']})") if column["pk"]]
        assert [link["to"]] == keys


def test_foreign_keys_are_enforced() -> None:
    schema = resources.files("bot.store").joinpath("facts.sql").read_text("utf-8")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(schema)
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute("INSERT INTO source_authors VALUES ('nobody', 0, 'Anon')")


def test_a_large_database_passes_the_checks_of_sqlite(tmp_path: Path) -> None:
    with opened(base_of(71, 1200), tmp_path) as connection:
        assert [tuple(row) for row in connection.execute("PRAGMA integrity_check")] == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert len(connection.execute("SELECT * FROM claims_readable").fetchall()) >= 1200


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WAIC在上海2021年", "WAIC 在 上 海 2021 年"),
        ("𠮷野家〇々", "𠮷 野 家 〇 々"),
        ("  plain   words ", "plain words"),
        ("", ""),
    ],
)
def test_han_characters_stand_apart(text: str, expected: str) -> None:
    assert apart(text) == expected


def test_the_schema_says_what_it_is() -> None:
    """The first thing that someone who opens the file reads are the comments of its tables."""
    schema = resources.files("bot.store").joinpath("facts.sql").read_text("utf-8")
    assert len(re.findall(r"^CREATE TABLE", schema, re.MULTILINE)) >= 20
    assert schema.startswith("--")

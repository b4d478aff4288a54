"""``facts.db`` in Datasette, over HTTP on this machine: readable tables, full text, title and terms."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from urllib.request import ProxyHandler, build_opener

import pytest

from bot.export import files, licence
from bot.store import building
from tests.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Get = Callable[[str], str]


@contextmanager
def _datasette(folder: Path) -> Iterator[str]:
    """Datasette over the exported files, as ``docs/export.md`` says; its address."""
    command = [sys.executable, "-m", "datasette", "serve", "facts.db", "--metadata", "metadata.json"]
    env = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTEST_"))}
    running = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", "0"], cwd=folder, env=env, stderr=subprocess.PIPE, text=True
    )
    try:
        assert running.stderr
        said = ""
        for line in running.stderr:
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                yield found[0]
                return
        raise AssertionError(f"Datasette did not start:\n{said}")
    finally:
        running.terminate()
        running.communicate(timeout=30)


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """Fetches a page."""
    folder = tmp_path_factory.mktemp("datasette")
    building.write(bundled(), folder / "facts.db", "")
    (folder / "metadata.json").write_text(files.datasette_metadata(bundled()), "utf-8")
    opener = build_opener(ProxyHandler({}))
    with _datasette(folder) as address:

        def fetch(path: str) -> str:
            with opener.open(f"{address}{path}", timeout=30) as answer:
                return answer.read().decode()

        yield fetch


def _rows(get: Get, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(get(path))
    return found


def test_the_front_page_says_what_it_is_and_under_which_terms(get: Get) -> None:
    page = unescape(get("/"))
    assert licence.TITLE in page
    assert licence.LICENCE_TITLE in page
    assert licence.LICENCE_URL in page
    assert bundled().short in page


def test_the_readable_view_has_a_row_for_each_claim_and_source(get: Get) -> None:
    expected = {
        (claim.id, source)
        for claim in bundled().claims.values()
        for source in ({evidence.source for evidence in claim.evidence} or {None})
    }
    found = _rows(get, "/facts/claims_readable.json?_shape=array&_size=max")
    counted = _rows(get, "/facts.json?_shape=array&sql=select+count(*)+as+n+from+claims_readable")
    assert counted == [{"n": len(expected)}]
    assert found
    assert {(row["claim"], row["source"]) for row in found} <= expected


def test_the_readable_view_reads_well(get: Get) -> None:
    page = unescape(get("/facts/claims_readable?_size=20"))
    assert "Start here" in page
    columns = re.findall(r'<th class="col-(\w+)', page)
    assert columns[:6] == ["claim", "edition", "subject", "metric", "metric_zh", "figure"]
    first = next(iter(bundled().claims.values()))
    assert first.id in page
    assert bundled().metrics[first.metric].names.en in page


@pytest.mark.parametrize("words", ["exhibitors", '"闭 幕"'])
def test_full_text_is_searched(get: Get, words: str) -> None:
    found = _rows(get, f"/facts/search.json?_shape=array&_searchmode=raw&_search={quote(words)}")
    assert {row["kind"] for row in found} & {"claim", "metric"}


def test_every_table_opens(get: Get) -> None:
    tables = json.loads(get("/facts.json"))
    names = [table["name"] for table in tables["tables"] if not table["hidden"]]
    assert {"claims", "sources", "conflicts", "evidence", "metrics"} <= set(names)
    for name in names:
        assert "<h1" in get(f"/facts/{name}?_size=5")


def test_a_claim_leads_to_its_source(get: Get) -> None:
    claim = next(claim for claim in bundled().claims.values() if claim.evidence)
    page = get(f"/facts/evidence?claim={claim.id}")
    assert f"/facts/sources/{claim.evidence[0].source}" in page.replace("~2D", "-")

# ruff: noqa: E501 - a table reads best with one case a line
"""The commands of curators as processes: check in every format, explain, cite, new, schema."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.settings import PACKAGE
from tests.bundled import FACTS, SEEDS, bundled
from tests.curation.news import RECORD, TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.terminal import Waic


@pytest.fixture
def own(waic: Waic, tmp_path: Path) -> Path:
    """A copy of the curated files, which ``waic`` uses; the originals hold one document."""
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals/news.txt").write_text(TEXT, "utf-8")
    (tmp_path / "seeds/planted-news.yaml").write_text(RECORD, "utf-8")
    waic.env |= {"WAIC_FACTS": str(tmp_path / "facts")}
    return tmp_path


def _plant(own: Path, name: str, text: str) -> None:
    (own / "facts/context" / f"{name}.yaml").write_text(text, "utf-8")


ERROR = "subject: {0}\nnames: {{en: Planted, zh: 测试}}\nclaims:\n  - {{id: {0}-a, metrik: theme}}\n"
WARNING = "subject: {0}\nnames: {{en: Planted, zh: 测试}}\nclaims:\n  - {{id: {0}-a, metric: place, text: {{en: Here}}, note: No Chinese, evidence: [{{source: planted-news, via: a copy}}]}}\n"
PLAN = 'subject: {0}\nnames: {{en: Planted, zh: 测试}}\nclaims:\n  - {{id: {0}-a, metric: events, event: {{on: "2021-07-08", kind: other, en: A, zh: 甲}}, modality: planned, evidence: [{{source: planted-news}}]}}\n'


def test_paths_restrict_what_is_shown_and_nothing_else(waic: Waic, own: Path) -> None:
    _plant(own, "one", ERROR.format("one"))
    _plant(own, "two", ERROR.format("two"))
    everything = waic("check")
    one = waic("check", str(own / "facts/context/one.yaml"))
    assert (everything.returncode, one.returncode) == (1, 1)
    assert everything.stdout.count("--> facts/context/two.yaml") == 2
    assert one.stdout.count("--> facts/context/one.yaml") == 2
    assert "two.yaml" not in one.stdout
    assert everything.stdout.splitlines()[-1] == one.stdout.splitlines()[-1]
    assert "4 errors" in one.stdout
    assert re.search(r"shown are only the faults of .*one\.yaml; [0-9]+ more are elsewhere", one.stderr)
    for place in (own, own / "facts"):
        assert waic("check", str(place)).stdout == everything.stdout
    assert waic("check", str(own / "seeds")).stdout.count("-->") == 0
    assert waic("check", "/").stdout == everything.stdout
    elsewhere = waic("check", str(own / "originals"))
    assert (elsewhere.returncode, elsewhere.stdout) == (3, "")
    assert "is no place among" in elsewhere.stderr


def test_warnings_are_findings_where_that_is_asked_for(waic: Waic, own: Path) -> None:
    _plant(own, "one", WARNING.format("one"))
    assert waic("check").returncode == 0
    strict = waic("check", "--strict")
    assert strict.returncode == 1
    assert "--strict: warnings are findings." in strict.stderr
    assert strict.stdout.startswith("warning[F120]: ")


def test_the_summary_says_what_is_served(waic: Waic, cold: Waic, own: Path) -> None:
    served = bundled().short
    done = waic("check")
    assert re.fullmatch(rf"facts: 0 errors, [0-9]+ warnings?\. Revision [0-9a-f]{{7}} can be served; {served} is served until then\.\n", done.stdout.splitlines(keepends=True)[-1])  # fmt: skip
    _plant(own, "one", ERROR.format("one"))
    assert waic("check").stdout.endswith(f"These files would not be served; revision {served} still is.\n")
    cold.env |= {"WAIC_FACTS": str(own / "facts"), "WAIC_DATA": str(own / "nothing")}
    assert cold("check").stdout.endswith("These files would not be served.\n")


@pytest.mark.parametrize("form", ["github", "json", "sarif"])
def test_machine_formats_are_alone_on_standard_output(waic: Waic, own: Path, form: str) -> None:
    _plant(own, "one", ERROR.format("one"))
    done = waic("check", "--format", form)
    assert done.returncode == 1
    assert "facts: 2 errors" in done.stderr
    assert "evidence: " in done.stderr
    assert "facts: " not in done.stdout
    if form == "github":
        assert all(line.startswith(("::error file=", "::warning file=")) for line in done.stdout.splitlines())
        assert done.stdout.startswith("::error file=facts/context/one.yaml,line=4,endLine=4,col=")
        return
    data = json.loads(done.stdout)
    if form == "json":
        assert (data["errors"], data["sound"], data["served"]) == (2, False, bundled().revision)
    else:
        assert {result["ruleId"] for result in data["runs"][0]["results"]} >= {"F101", "F102"}


def test_plans_whose_day_has_passed_are_listed_on_demand(waic: Waic, own: Path) -> None:
    _plant(own, "one", PLAN.format("one"))
    before = waic("check", "--today", "2021-07-08")
    after = waic("check", "--today", "2021-07-09")
    assert before.stdout == after.stdout
    listed = waic("check", "--today", "2021-07-09", "--confirm", str(own / "facts/context/one.yaml"))
    assert listed.returncode == 0
    assert listed.stdout.startswith("note[V220]: one-a is planned for 2021-07-08 at the latest")
    assert re.search(r"confirm\? plans whose day has passed: [0-9]+; ", after.stderr)
    assert waic("check", "--today", "soon").returncode == 2


def test_the_coverage_is_a_table(waic: Waic, own: Path) -> None:
    done = waic("check", "--coverage")
    assert done.stdout.startswith("| metric | 2018 |")
    assert "● verified" in done.stdout
    assert "facts: 0 errors" in done.stderr
    _plant(own, "one", ERROR.format("one"))
    faulty = waic("check", "--coverage")
    assert faulty.stdout.startswith("error[F102]: ") or faulty.stdout.startswith("error[F101]: ")


def test_what_fell_since_the_last_revision_is_told(waic: Waic, own: Path) -> None:
    edition = next(year for year in sorted(bundled().by_edition) if bundled().by_edition[year])
    (own / f"facts/editions/{edition}.yaml").write_text(f"edition: {edition}\nnames: {{en: A, zh: 甲}}\n", "utf-8")
    done = waic("check", "--format", "json")
    if done.returncode == 0:  # where nothing else refers to what was in it
        fallen = json.loads(done.stdout)["fallen"]
        assert {row["edition"] for row in fallen} == {edition}
        assert f"since revision {bundled().short} there is no source any more for: " in done.stderr


def test_explain(waic: Waic) -> None:
    page = waic("explain", "v201")
    assert (page.returncode, page.stderr) == (0, "")
    assert page.stdout.startswith("## V201\n\n**The number is not the one that is printed.**")
    assert "V201" in waic("explain").stdout
    wrong = waic("explain", "V2011")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "did you mean V201?" in wrong.stderr


def test_cite(waic: Waic, own: Path) -> None:
    originals = str(own / "originals")
    done = waic("cite", "planted-news", "Over 4321", "--originals", originals)
    assert done.returncode == 0
    assert done.stdout.count("- {source: planted-news, at: {para: 2, chars: [") == 2
    assert done.stderr.startswith("2 passages print it")
    assert "“Over 4321 firms came.”" in done.stderr
    assert waic("cite", "planted-news", "Over 4321", WAIC_ORIGINALS=originals).stdout == done.stdout
    nothing = waic("cite", "planted-news", "over 4322", "--originals", originals)
    assert (nothing.returncode, nothing.stdout) == (4, "")
    assert 'did you mean "over 4321"?' in nothing.stderr
    assert waic("cite", "planted-news", "Over 4321").returncode == 3
    assert waic("cite", "nobody", "Over 4321", "--originals", originals).returncode == 3


def test_new(waic: Waic, own: Path) -> None:
    done = waic("new", "edition", "2097")
    assert done.returncode == 0
    assert done.stdout == f"{own / 'facts/editions/2097.yaml'}\n"
    again = waic("new", "edition", "2097")
    assert (again.returncode, again.stdout) == (3, "")
    assert "is there already; nothing was written" in again.stderr
    source = waic("new", "source", "https://example.org/2097", "--document", str(own / "originals/news.txt"), "--today", "2097-01-02")  # fmt: skip
    assert source.returncode == 0
    written = (own / "seeds/example-2097.yaml").read_text("utf-8")
    assert "document: {file: news.txt, sha256: " in written
    assert 'retrieved: "2097-01-02"' in written
    shown = waic("check", str(own / "facts/editions/2097.yaml"))
    assert shown.returncode == 1
    assert shown.stdout.count("error[F103]") == 3
    assert waic("new", "edition", "27").returncode == 2
    assert waic("new").returncode == 2


def test_the_facts_of_an_installed_program_are_left_alone(waic: Waic) -> None:
    done = waic("new", "edition", "2097", WAIC_FACTS=str(PACKAGE / "_bundled" / "facts"))
    assert done.returncode == 3
    assert "set WAIC_FACTS" in done.stderr


def test_schema(waic: Waic, own: Path) -> None:
    done = waic("schema")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        str(own / f"schemas/{kind}.schema.json") for kind in ("source", "metrics", "claims")
    ]
    enum = json.loads((own / "schemas/claims.schema.json").read_text("utf-8"))["definitions"]["source"]["enum"]
    assert "planted-news" in enum
    (own / "file").write_text("", "utf-8")
    refused = waic("schema", str(own / "file"))
    assert refused.returncode == 3
    assert "cannot be written" in refused.stderr

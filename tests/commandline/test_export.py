"""``waic export``: on standard output or into a folder, always the facts that are served."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from bot.errors import DatabaseError
from bot.export.tables import TABLES
from tests.commandline.conftest import edit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., int]
    Said = pytest.CaptureFixture[str]

CSV = {f"{table.name}.csv" for table in TABLES}
FILES = {
    "csv": CSV | {"README.md"},
    "json": {"facts.json"},
    "sqlite": {"facts.db", "metadata.json"},
    "datapackage": CSV | {"datapackage.json"},
}


def test_claims_on_standard_output(run: Run, capsys: Said) -> None:
    assert run("export", "csv") == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.startswith("\ufeffclaim,edition,subject,metric,")
    rows = {row["claim"]: row for row in csv.DictReader(io.StringIO(shown.out.removeprefix("\ufeff")))}
    assert rows["2021-views"]["number"] == "352000000"
    assert rows["2021-views"]["value_zh"] == "3.52亿"


def test_everything_on_standard_output(run: Run, capsys: Said) -> None:
    assert run("export", "json") == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert {"2021-views", "harbour-views"} <= {claim["id"] for claim in json.loads(shown.out)["claims"]}


@pytest.mark.parametrize("form", FILES)
def test_files_in_a_folder(run: Run, form: str, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "a" / "new folder"
    assert run("export", form, "--out", str(out)) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [f"wrote {out / line.rpartition('/')[2]}" for line in shown.err.splitlines()]
    assert {path.name for path in out.iterdir()} == FILES[form]
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert run("export", form, "--out", str(out)) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first


def test_sqlite_is_the_file_that_is_served(run: Run, checkout: Path, tmp_path: Path) -> None:
    assert run("export", "sqlite", "--out", str(tmp_path / "out")) == 0
    assert (tmp_path / "out" / "facts.db").read_bytes() == (checkout.parent / "data" / "facts.db").read_bytes()


def test_what_is_served_is_exported_whatever_the_files_hold(run: Run, checkout: Path, capsys: Said) -> None:
    assert run("export", "csv") == 0
    before = capsys.readouterr().out
    edit(checkout, "facts/editions/2021.yaml", "number: 352000000", "number: 35200000")
    assert run("export", "csv") == 0
    shown = capsys.readouterr()
    assert shown.out == before
    assert "error[V201]" in shown.err


@pytest.mark.parametrize("words", [("xml",), (), ("sqlite",), ("datapackage",)])
def test_what_is_not_understood(run: Run, words: tuple[str, ...], capsys: Said) -> None:
    assert run("export", *words) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("form", ["json", "sqlite"])
def test_a_folder_that_is_none(run: Run, form: str, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").touch()
    assert run("export", form, "--out", str(tmp_path / "file")) == 3
    shown = capsys.readouterr()
    assert "could not be written" in shown.err
    assert "Traceback" not in shown.err


def test_the_file_of_another_program_is_left_alone(run: Run, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "facts.db").write_text(
        "somebody's notes, which are long enough to look like a file of some other kind" * 2
    )
    before = (tmp_path / "facts.db").read_bytes()
    assert run("export", "sqlite", "--out", str(tmp_path)) == DatabaseError.exit_code
    assert "was not made by this program" in capsys.readouterr().err
    assert (tmp_path / "facts.db").read_bytes() == before

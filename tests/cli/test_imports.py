"""What a cold start does not pay for."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.terminal import Waic

_RUN = "import sys; from bot.cli import main\ntry: main(sys.argv[1:])\nfinally: print(*sys.modules, file=sys.stderr)"
_NEVER = {"discord", "matplotlib", "sqlalchemy", "aiohttp", "prompt_toolkit", "typer"}


def _imported(waic: Waic, *words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *words],
        env=waic.env,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("form", ["plain", "json", "markdown"])
def test_a_warm_answer_imports_no_parser_and_no_event_loop(waic: Waic, form: str) -> None:
    imported = _imported(waic, "say", "/waic 2023", "--format", form)
    assert "bot.core.answers" in imported
    assert not imported & {*_NEVER, "yaml", "pydantic", "asyncio", "aiosqlite", "structlog", "rich"}
    assert not imported & {
        "bot.core.reading.question",
        "bot.core.checking.verdict",
        "bot.core.reading.mentions",
    }  # hundreds of patterns


@pytest.mark.parametrize("form", ["plain", "json", "markdown", "html"])
def test_who_answers_with_a_chart_does_not_draw_it(waic: Waic, form: str) -> None:
    imported = _imported(waic, "say", "/timeline exhibitors", "--format", form)
    assert not imported & _NEVER
    assert ("asyncio" in imported) == (form == "html")


def test_colours_are_imported_only_for_colours(waic: Waic) -> None:
    imported = _imported(waic, "say", "/waic 2023", "--format", "rich")
    assert "rich" in imported
    assert not imported & {*_NEVER, "yaml", "pydantic", "asyncio", "aiosqlite"}


def test_a_first_answer_imports_no_platform_but_its_own(cold: Waic) -> None:
    imported = _imported(cold, "say", "/waic 2023")
    assert "yaml" in imported
    assert not imported & _NEVER


def test_check_imports_no_platform(waic: Waic) -> None:
    assert not _imported(waic, "check") & _NEVER

"""The documentation against the code: tables that list what the code defines are made from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.service.commands import COMMANDS
from bot.settings import TABLE
from bot.words import say

ROOT = Path(__file__).parents[1]


def _between(page: str, mark: str) -> str:
    text = (ROOT / page).read_text("utf-8")
    found = re.search(rf"<!-- {mark} -->\n(.*?)<!-- /{mark} -->", text, re.DOTALL)
    assert found, f"{page} has no marks for {mark}"
    return found[1]


def test_the_readme_lists_every_command() -> None:
    rows = [f"| `{command.usage}` | {say('en', f'command.{command.name}')} |" for command in COMMANDS]
    assert _between("README.md", "commands").splitlines() == ["| command | answer |", "| --- | --- |", *rows]


def test_the_operating_page_lists_every_setting() -> None:
    rows = [f"| `{setting.env}` | {setting.default or '–'} | {setting.help} |" for setting in TABLE]
    wanted = ["| variable | default | meaning |", "| --- | --- | --- |", *rows]
    assert _between("docs/operating.md", "settings").splitlines() == wanted


@pytest.mark.parametrize("page", sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("*.md")))
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]+)", text)
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []

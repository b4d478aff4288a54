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


def test_the_pictures_of_the_readme_are_there_are_light_and_say_what_they_show() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    dark = re.findall(r'media="\(prefers-color-scheme: dark\)" srcset="([^"]+)"', text)
    light = re.findall(r'<img src="([^"]+)"', text)
    assert [path.replace("-light", "-dark") for path in light] == dark
    pictures = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "docs/pictures").iterdir()}
    assert pictures.keys() == {*dark, *light}
    for path in pictures.values():
        assert path.read_bytes().startswith(b"\x89PNG\r\n")
        assert path.stat().st_size < 150_000
    assert all(len(alt) > 60 for alt in re.findall(r'alt="([^"]*)"', text))
    assert text.count("alt=") == len(light)


@pytest.mark.parametrize("page", sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("*.md")))
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]+)", text)
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []

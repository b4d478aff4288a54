"""The pages of the codes: one for each, with an example that is what the check shows."""

from __future__ import annotations

import pytest

from bot.curation.codes import CODES, FAMILIES
from bot.curation.pages import index, is_known, nearest, page, pages
from tests.curation.examples import renewed


def test_every_code_has_a_page_in_its_order() -> None:
    assert list(pages()) == list(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_page_shows_what_the_check_shows(code: str) -> None:
    assert page(code) == renewed(code, page(code)), "run: make generated"
    why, mend = page(code).split("```")[::2]
    assert len(why.splitlines()) >= 5
    assert mend.strip().startswith("To mend it: ")


def test_the_index_lists_every_code_below_its_family() -> None:
    lines = index().splitlines()
    assert len(lines) == len(CODES) + len(FAMILIES)
    for code, entry in CODES.items():
        (line,) = [line for line in lines if line.startswith(f"  {code}  ")]
        assert line.endswith(entry.meaning)
    assert "(note)" in next(line for line in lines if "V220" in line)


def test_the_nearest_code_is_proposed() -> None:
    assert is_known("V201")
    assert not is_known("V299")
    assert nearest("V2O1") == "V201"
    assert nearest("?") == "S101"

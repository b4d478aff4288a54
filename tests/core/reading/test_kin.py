"""Forms of a word: what is one, and what is a slip of the pen."""

from __future__ import annotations

import pytest

from bot.core.reading.text.kin import inflected


@pytest.mark.parametrize(
    ("one", "two", "is_form"),
    [
        ("exhibit", "exhibited", True),
        ("exhibiting", "exhibit", True),
        ("sign", "signd", False),
        ("exposur", "exposure", False),
        ("visitor", "vistor", False),
    ],
)
def test_a_word_with_an_ending_is_no_slip(one: str, two: str, *, is_form: bool) -> None:
    assert inflected(one, two) is is_form

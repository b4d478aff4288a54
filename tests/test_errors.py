"""The tree of errors: exit codes, and the tree drawn at the top of the module is the tree that is there."""

from __future__ import annotations

import re

import pytest

from bot import errors
from bot.errors import (
    DatabaseError,
    DataError,
    FaultsFound,
    NoSourcedFact,
    SettingsError,
    TokenRefused,
    UsageError,
    WaicError,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (WaicError("x"), 3),
        (UsageError("error.unknown_command", text="x"), 2),
        (NoSourcedFact("error.unknown_year", year=1999), 4),
        (DataError("x"), 3),
        (FaultsFound("report", 2), 3),
        (DatabaseError("x"), 3),
        (SettingsError(["x"]), 2),
        (TokenRefused("x"), 5),
    ],
)
def test_exit_codes(error: WaicError, code: int) -> None:
    assert error.exit_code == code


def test_the_tree_that_is_drawn_is_the_tree_that_is_there() -> None:
    drawn = set(re.findall(r"^[│├└─ ]*([A-Z]\w+)", errors.__doc__ or "", re.MULTILINE)) - {"A", "Every"}
    there = {name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, WaicError)}
    assert drawn == there


def test_errors_carry_what_they_are_made_of() -> None:
    usage = UsageError("error.unknown_command", suggestions=["/help"], text="hello")
    assert (usage.key, usage.values, usage.suggestions) == ("error.unknown_command", {"text": "hello"}, ("/help",))
    faults = FaultsFound("the report", 3)
    assert (faults.report, faults.count, str(faults)) == ("the report", 3, "3 error(s) in the facts")
    settings = SettingsError(["one", "two"])
    assert (settings.lines, str(settings)) == (("one", "two"), "one\ntwo")
    assert DatabaseError("gone", reason="missing").reason == "missing"

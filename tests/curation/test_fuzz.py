"""Whatever a file holds, reading it ends in records and faults, and never in an exception.

Shipped files are cut, doubled and sprinkled with what YAML gives a meaning to. ``tests/fuzz`` does the same guided by
coverage; the cases that either has found are kept in ``found/`` and read ever after.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bundled import FACTS, SEEDS
from tests.curation.conftest import FILES
from tests.fuzz.target import parse_any

FOUND = sorted((Path(__file__).parent / "found").iterdir())
SHIPPED = [path.read_text("utf-8").splitlines() for path in (*FACTS.rglob("*.yaml"), *SEEDS.glob("*.yaml"))]
TOKENS = (
    "&a ", "*a", "!!x ", "<<: ", "? ", "- ", "---\n", "...\n", "%YAML 1.1\n", "[", "]", "{", "}", ": ", ",", '"', "'",
    "|\n", ">-\n", "#", "\t", "\n", "\r\n", "\r", "\u2028", "\ufeff", "\u202e", "\x00", "\x85", "\\", "~", "null",
    ".inf", ".nan", "0x1F", "0o7", "1e999", "-0", "9" * 50, "９", "½", "六", "'\"", "\U0001f600", "\udcff",
    "2021-02-30", "24:00", "claims: []\n", "edition: 0\n", "en: ", "zh: ", "{n}",
)  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Some lines of a file with a few things done to them."""
    lines = draw(st.sampled_from([*SHIPPED, *(text.splitlines() for text in FILES.values())]))
    start = draw(st.integers(0, max(0, len(lines) - 25)))
    text = "\n".join([*lines[:2], *lines[start : start + 25]]) + "\n"
    for _ in range(draw(st.integers(1, 6))):
        first = draw(st.integers(0, len(text)))
        last = draw(st.integers(first, min(len(text), first + 40)))
        text = text[:first] + draw(st.sampled_from([*TOKENS, "", text[first:last] * 2])) + text[last:]
    return text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(texts())
def test_no_text_is_too_odd(text: str) -> None:
    parse_any(text.encode("utf-8", "surrogateescape"))


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_too_odd(raw: bytes) -> None:
    parse_any(raw)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_cases_that_were_found(path: Path) -> None:
    parse_any(path.read_bytes())

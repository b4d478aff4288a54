"""What a button that is too short for its command keeps elsewhere."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bot.service import texts
from bot.service.texts import MemoryTexts

if TYPE_CHECKING:
    import pytest

NOW = dt.datetime(2026, 11, 21, tzinfo=dt.UTC)


async def test_a_command_is_found_by_its_name() -> None:
    kept = MemoryTexts()
    name = await kept.put('/check text:"a\ud800"', NOW)
    assert name is not None
    assert len(name) == texts.DIGITS
    assert await kept.put('/check text:"a\ud800"', NOW) == name
    assert await kept.get(name, NOW) == '/check text:"a\ud800"'
    assert await kept.get("00000000", NOW) is None


async def test_what_was_not_used_for_longest_goes_first() -> None:
    kept = MemoryTexts(2)
    names = [await kept.put(text, NOW) or "" for text in ("a", "b")]
    await kept.get(names[0], NOW)
    await kept.put("c", NOW)
    assert [await kept.get(name, NOW) for name in names] == ["a", None]


async def test_two_commands_never_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "DIGITS", 0)
    kept = MemoryTexts()
    assert await kept.put("a", NOW) == ""
    assert await kept.put("b", NOW) is None

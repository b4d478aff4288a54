"""``/doctor``: what is looked at, and how it is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.core.card import Tone
from bot.core.invariants import check_card
from bot.core.posts import Offer, State, Wish
from bot.service.doctor import Finding, Health, doctor, findings_card, summary
from bot.service.rights import Access, Look, Right, access
from bot.store.state_db import StateDatabase
from tests.bundled import bundled
from tests.core.build import shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.model import Lang

NOW = dt.datetime(2026, 7, 7, 12, tzinfo=dt.UTC)
FINE = access(frozenset(right.value for right in Right))
WISH = Wish(7, 71, "UTC", dt.time(12), "en")


class Ward:
    """Where somebody asks."""

    def __init__(self, guild: int | None = 7, here: Access = FINE, there: Access = FINE) -> None:
        self.id, self._here, self._there = guild, here, there

    def here(self) -> Access:
        return self._here

    async def look(self, channel: int) -> Access:
        assert channel == WISH.channel_id
        return self._there


@pytest.fixture
async def state(tmp_path: Path) -> AsyncIterator[StateDatabase]:
    found = StateDatabase(tmp_path)
    await found.open()
    yield found
    await found.close()


async def told(state: StateDatabase, ward: Ward, lang: Lang = "en") -> list[str]:
    card = await doctor(bundled(), state, ward, lang)
    assert check_card(card) == []
    assert card.private
    return shown(card)


async def test_in_a_direct_message(state: StateDatabase) -> None:
    assert await told(state, Ward(None)) == [
        "Everything works.",
        "#",
        f"✓ Revision {bundled().short} answers.",
        "✓ Questions are answered here; that takes no permission.",
        "✓ The database of the schedules answers.",
    ]


async def test_in_a_server_without_a_schedule(state: StateDatabase) -> None:
    lines = await told(state, Ward())
    assert lines[2] == "⚠ This server has no daily post; /schedule set makes one."
    assert lines[0] == "Everything works."
    assert "✓ Posts could stand in this channel." in lines


async def test_a_schedule_that_works(state: StateDatabase) -> None:
    await state.schedules.set(WISH, NOW)
    lines = await told(state, Ward())
    assert lines[0] == "Everything works."
    assert "✓ The daily post goes to <#71>" in lines
    assert any(line.startswith("✓ The next post is due <t:") for line in lines)


async def test_a_schedule_that_cannot_post(state: StateDatabase) -> None:
    await state.schedules.set(WISH, NOW)
    await state.schedules.pause(7)
    lines = await told(state, Ward(there=Access(Look.SEEN, (Right.SEND, Right.HISTORY))))
    assert lines[0] == "2 things do not work."
    told_of = "✗ The daily post goes to <#71> → Missing: “Send Messages”. Without it, nothing can be posted. Missing: "
    assert lines[2].startswith(told_of)
    assert any(line.startswith("✗ It is paused.") for line in lines)


async def test_a_schedule_that_could_be_better_off(state: StateDatabase) -> None:
    await state.schedules.set(WISH, NOW)
    lines = await told(state, Ward(there=Access(Look.SEEN, (Right.HISTORY,))))
    assert lines[0] == "Everything works."
    assert lines[2].startswith("⚠ The daily post goes to <#71> → Missing: “Read Message History”.")


async def test_failures_are_told_and_the_last_post(state: StateDatabase) -> None:
    await state.schedules.set(WISH, NOW)
    noon = NOW + dt.timedelta(days=1, minutes=2)
    (due,) = await state.schedules.due(noon, 5)
    (lease,) = await state.ledger.claim([Offer(due)], "me", noon, noon + dt.timedelta(minutes=1))
    await state.ledger.end(lease, State.FAILED)
    lines = await told(state, Ward())
    assert "✗ The last post failed." in lines
    assert any(line.startswith("✓ Last post: ") and "failed, Discord refused it" in line for line in lines)


async def test_a_channel_without_some_rights_is_only_mentioned(state: StateDatabase) -> None:
    lines = await told(state, Ward(here=Access(Look.SEEN, (Right.VIEW,))), "zh-CN")
    assert lines[0] == "一切正常。"
    assert any(line.startswith("⚠ 缺少“查看频道”权限") for line in lines)


async def test_a_database_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"no database" * 100)
    state = StateDatabase(tmp_path)
    lines = await told(state, Ward())
    assert lines[0] == "1 thing does not work."
    assert lines[2].startswith("✗ The database of the schedules cannot be reached right now")
    assert not any("no daily post" in line for line in lines), "nobody knows"
    await state.close()


def test_what_is_broken_stands_first_with_its_mend() -> None:
    found = [
        Finding(Health.FINE, "Fine."),
        Finding(Health.BROKEN, "Broken.", "Mend it."),
        Finding(Health.MIND, "Mind."),
    ]
    card = findings_card(bundled(), found, "en")
    assert shown(card)[2:] == ["✗ Broken. → Mend it.", "⚠ Mind.", "✓ Fine."]
    assert card.tone is Tone.WARN
    assert summary(found[:1], "en") == "Everything works."

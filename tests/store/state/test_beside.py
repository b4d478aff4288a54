"""Texts of buttons, the audit, the pace and the corrections; on both databases."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.posts import Correction, Deed, Ended, Kind, Sent, State, Told, text_id
from bot.service.texts import SharedTexts
from bot.store.state_db import StateDatabase
from bot.store.state_db.tables import BUTTON_TEXT
from tests.store.state.samples import DAY, HOUR, LEASE, NOON, SECOND, TODAY, due, offers, wish

if TYPE_CHECKING:
    from pathlib import Path

AT = NOON + dt.timedelta(minutes=2)
LONG = "/compare first:2021 second:2024 metric:" + "x" * 90
OLD, NEW = "a" * 64, "b" * 64


async def test_a_long_command_is_kept_under_eight_digits(state: StateDatabase) -> None:
    name = await state.texts.put(LONG, NOON)
    assert name == text_id(LONG)
    assert name == await state.texts.put(LONG, NOON + DAY)
    assert await state.texts.get(name, NOON) == LONG
    assert await state.texts.get("00000000", NOON) is None


async def test_two_commands_of_one_id_are_not_mixed_up(state: StateDatabase) -> None:
    async with state._database.write() as connection:
        await connection.execute(BUTTON_TEXT.insert().values(id=text_id(LONG), command="/waic", used=NOON))
    assert await state.texts.put(LONG, NOON) is None
    assert await state.texts.get(text_id(LONG), NOON) == "/waic"


async def test_texts_that_nobody_uses_are_pruned(state: StateDatabase) -> None:
    used, unused = await state.texts.put(LONG, NOON), await state.texts.put(LONG + "y", NOON)
    assert used is not None
    assert unused is not None
    assert await state.texts.get(used, NOON + 30 * DAY) == LONG
    assert await state.texts.prune(NOON + 2 * DAY) == 1
    assert await state.texts.get(used, NOON) == LONG
    assert await state.texts.get(unused, NOON) is None


async def test_the_audit_tells_the_latest_first(state: StateDatabase) -> None:
    deeds = [Deed(NOON + n * SECOND, 1 + n % 2, 5, "schedule.set", f"#{n}") for n in range(5)]
    deeds.append(Deed(NOON + HOUR, None, None, "posts.stopped", "the token is refused"))
    for deed in deeds:
        await state.audit.add(deed)
    assert await state.audit.recent() == deeds[::-1]
    assert await state.audit.recent(2) == [deeds[3], deeds[1]]
    assert await state.audit.recent(limit=1) == [deeds[5]]
    assert await state.audit.prune(NOON + 3 * SECOND) == 3
    assert len(await state.audit.recent()) == 3


async def test_the_pace_is_shared_and_kept(state: StateDatabase) -> None:
    first = await state.pace.take(10, 40, NOON)
    assert first == NOON - dt.timedelta(milliseconds=250)
    turns = sorted(await asyncio.gather(*(state.pace.take(1, 40, NOON) for _ in range(20))))
    assert turns == [NOON + n * dt.timedelta(milliseconds=25) for n in range(20)]
    assert await state.pace.take(1, 40, NOON + HOUR) == NOON + HOUR - dt.timedelta(milliseconds=250)


async def test_another_clock_does_not_stop_the_pace(state: StateDatabase) -> None:
    await state.pace.take(1, 40, NOON + 365 * DAY)
    assert await state.pace.take(1, 40, NOON) <= NOON


async def posted(state: StateDatabase, *guild_ids: int, days: int = 1) -> None:
    await due(state, *guild_ids)
    for day in range(days):
        at = AT + day * DAY
        for lease in await state.ledger.claim(offers(await state.schedules.due(at, 99)), "a", at, at + LEASE):
            await state.ledger.settle(lease, Sent(99, OLD, ("x", "y")))


async def test_what_servers_were_told_is_read_page_by_page(state: StateDatabase) -> None:
    await posted(state, 1, 2, 3, 4, days=2)
    await state.schedules.set(wish(3, corrections=False), NOON + 9 * DAY)
    await state.schedules.pause(4)
    assert await state.corrections.revisions(TODAY) == {OLD}
    assert await state.corrections.revisions(TODAY + 2 * DAY) == frozenset()
    found: list[Told] = []
    page = await state.corrections.told(TODAY, (0, "0001-01-01"), 3)
    while page:
        found += page
        page = await state.corrections.told(TODAY, (page[-1].guild_id, page[-1].key), 3)
    assert [(one.guild_id, one.key) for one in found] == [
        (1, "2026-07-08"), (1, "2026-07-09"), (2, "2026-07-08"), (2, "2026-07-09"),
    ]  # fmt: skip
    assert found[0] == Told(1, 11, "2026-07-08", OLD, AT, ("x", "y"))


async def test_a_correction_is_entered_once_and_sent_by_one(state: StateDatabase) -> None:
    one = Correction(1, 11, NEW, {"x": OLD})
    other = Correction(2, 12, NEW, {"x": OLD, "y": OLD})
    assert one.key != other.key
    assert await state.corrections.propose([], NOON) == 0
    assert await state.corrections.propose([one, other], NOON) == 2
    assert await state.corrections.propose([one, other], NOON) == 0
    first = await state.corrections.claim("a", AT, AT + LEASE, 1, NEW)
    second = await state.corrections.claim("b", AT, AT + LEASE, 9, NEW)
    assert len(first) == len(second) == 1
    lease, revision, was = next(found for found in (*first, *second) if found[0].guild_id == 2)
    assert (lease.kind, lease.key, lease.attempts, lease.first_try) == (Kind.CORRECTION, other.key, 1, AT)
    assert (revision, was) == (NEW, {"x": OLD, "y": OLD})
    assert await state.corrections.claim("c", AT + LEASE, AT + 2 * LEASE, 9, NEW) == []
    assert await state.ledger.renew(lease, AT + 2 * LEASE)
    assert await state.ledger.settle(lease, Sent(5, NEW, ("x", "y")))
    assert await state.ledger.state(2, other.key, Kind.CORRECTION) is State.SENT
    again = await state.corrections.claim("c", AT + 3 * LEASE, AT + 4 * LEASE, 9, OLD)
    assert [(found[0].guild_id, found[0].attempts, found[0].first_try) for found in again] == [(1, 2, AT)]
    assert await state.ledger.end(again[0][0], State.UNCERTAIN) == Ended(owned=True)
    assert await state.ledger.end(lease, State.FAILED) == Ended(owned=False)
    told = await state.corrections.corrected([1, 2, 3], NOON)
    assert sorted((entry.guild_id, entry.revision, entry.claims) for entry in told) == [
        (1, NEW, ("x",)),
        (2, NEW, ("x", "y")),
    ]
    assert await state.corrections.prune(NOON + DAY) == 2


async def test_what_nobody_has_tried_is_for_its_own_revision_and_goes_with_it(state: StateDatabase) -> None:
    tried, waits, other = (Correction(guild, 10 + guild, OLD, {"x": "0" * 64}) for guild in (1, 2, 3))
    assert await state.corrections.propose([tried], NOON) == 1
    (claimed,) = await state.corrections.claim("a", AT, AT + LEASE, 9, OLD)
    assert await state.corrections.propose([waits, replace(other, revision=NEW)], NOON) == 2
    later = AT + 2 * LEASE
    for_new = await state.corrections.claim("b", later, later + LEASE, 9, NEW)
    assert sorted((lease.guild_id, lease.attempts) for lease, _, _ in for_new) == [(1, 2), (3, 1)]
    assert await state.corrections.drop(OLD) == 0
    assert await state.corrections.drop(NEW) == 1
    found = await state.corrections.corrected([1, 2, 3], NOON)
    assert sorted(told.guild_id for told in found) == [1, 3]
    lease = next(lease for lease, _, _ in for_new if lease.guild_id == 1)
    assert await state.ledger.end(claimed[0], State.FAILED) == Ended(owned=False)
    assert await state.ledger.end(lease, State.FAILED) == Ended(owned=True)
    assert [told.guild_id for told in await state.corrections.corrected([1, 2, 3], NOON)] == [3]


async def test_public_commands_outlive_a_restart_and_private_ones_do_not(state: StateDatabase) -> None:
    texts = SharedTexts(state.texts)
    public = await texts.put(LONG, NOON, private=False)
    private = await texts.put(LONG + "y", NOON, private=True)
    half = await texts.put(LONG + "\ud800", NOON, private=False)
    assert [await texts.get(str(name), NOON) for name in (public, private, half)] == [
        LONG, LONG + "y", LONG + "\ud800",
    ]  # fmt: skip
    restarted = SharedTexts(state.texts)
    assert [await restarted.get(str(name), NOON) for name in (public, private, half)] == [LONG, None, None]


async def test_while_the_database_is_away_texts_are_in_memory(state: StateDatabase, tmp_path: Path) -> None:
    texts = SharedTexts(state.texts)
    kept = await texts.put(LONG, NOON, private=False)
    away = SharedTexts(StateDatabase(tmp_path / "nowhere").texts)
    name = await away.put(LONG, NOON, private=False)
    assert (name, await away.get(str(name), NOON)) == (kept, LONG)
    assert await away.get("00000000", NOON) is None


async def test_without_a_database_texts_are_in_memory() -> None:
    texts = SharedTexts()
    name = await texts.put(LONG, NOON, private=False)
    assert await texts.get(str(name), NOON) == LONG
    assert await texts.get("00000000", NOON) is None

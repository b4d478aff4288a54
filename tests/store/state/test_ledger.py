"""The ledger: one owner at a time, and every post ends once; on both databases."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.core.calendar import Due
from bot.core.posts import Ended, Offer, Pause, Sent, Shown, State
from bot.store.state_db import StateDatabase
from bot.store.state_db.schedules import move
from tests.store.state.samples import DAY, HOUR, LEASE, NOON, SECOND, TODAY, claim, due, offers, sent, wish

if TYPE_CHECKING:
    from pathlib import Path

AT = NOON + dt.timedelta(minutes=2)


async def test_a_claim_tells_what_the_sender_must_know(state: StateDatabase) -> None:
    await due(state, 1)
    lease = await claim(state)
    assert (lease.key, lease.owner, lease.attempts, lease.first_try) == ("2026-07-08", "a", 1, AT)
    assert (lease.until, lease.channel_id) == (AT + LEASE, 11)


async def test_a_lease_is_the_owner_s_until_it_ends(state: StateDatabase) -> None:
    await due(state, 1)
    planned = await state.schedules.due(AT, 10)
    first = await claim(state)
    assert await state.ledger.claim(offers(planned), "b", AT + LEASE, AT + 2 * LEASE) == []
    later = AT + LEASE + SECOND
    second = (await state.ledger.claim(offers(planned), "b", later, later + LEASE))[0]
    assert (second.attempts, second.first_try, second.owner) == (2, AT, "b")
    assert not await state.ledger.renew(first, later + LEASE)
    assert not await state.ledger.settle(first, sent())
    assert await state.ledger.end(first, State.FAILED) == Ended(owned=False)
    assert await state.ledger.settle(second, sent())
    assert not await state.ledger.settle(second, sent())


async def test_the_same_owner_is_told_apart_from_itself(state: StateDatabase) -> None:
    await due(state, 1)
    first = await claim(state)
    second = await claim(state, at=AT + LEASE + SECOND)
    assert second.owner == first.owner
    assert not await state.ledger.settle(first, sent())
    assert await state.ledger.settle(second, sent())


async def test_a_renewed_lease_lasts_and_one_given_up_is_free_at_once(state: StateDatabase) -> None:
    await due(state, 1)
    lease = await claim(state)
    assert await state.ledger.renew(lease, AT + 3 * LEASE)
    assert await state.schedules.due(AT + 2 * LEASE, 10) == []
    assert await state.ledger.renew(lease, AT)
    assert (await claim(state, "b", AT + SECOND)).attempts == 2


async def test_the_channel_of_the_first_claim_stays(state: StateDatabase) -> None:
    await due(state, 1)
    await claim(state)
    await state.schedules.set(wish(1, channel_id=77), AT)
    assert (await claim(state, "b", AT + LEASE + SECOND)).channel_id == 11


async def test_two_hundred_race_and_one_wins(state: StateDatabase) -> None:
    await due(state, 1)
    planned = await state.schedules.due(AT, 10)
    racers = [state.ledger.claim(offers(planned), f"racer {n}", AT, AT + LEASE) for n in range(200)]
    won = [lease for leases in await asyncio.gather(*racers) for lease in leases]
    assert len(won) == 1
    assert won[0].attempts == 1


async def test_processes_race_for_many_and_each_is_won_once(state: StateDatabase, url: str, tmp_path: Path) -> None:
    await due(state, *range(1, 61))
    others = [StateDatabase(tmp_path, url) for _ in range(4)]
    planned = await state.schedules.due(AT, 100)
    halves = [state.ledger.claim(offers(planned[n::2]), f"{n}", AT, AT + LEASE) for n in (0, 1)]
    alls = [other.ledger.claim(offers(planned), f"other {n}", AT, AT + LEASE) for n, other in enumerate(others)]
    won = [lease.guild_id for leases in await asyncio.gather(*halves, *alls) for lease in leases]
    won += [lease.guild_id for lease in await state.ledger.claim(offers(planned), "last", AT, AT + LEASE)]
    assert sorted(won) == list(range(1, 61))
    for other in others:
        await other.close()


async def test_what_is_sent_is_shown_and_the_schedule_goes_on(state: StateDatabase) -> None:
    await due(state, 1)
    assert await state.ledger.settle(await claim(state), sent(99, "b", "a"))
    assert await state.ledger.shown(1, TODAY) == [Shown(TODAY, ("b", "a"))]
    assert await state.ledger.shown(1, TODAY + DAY) == []
    after = await state.schedules.get(1)
    assert after is not None
    assert (after.next_date, after.failures) == (TODAY + DAY, 0)


async def test_the_schedule_goes_on_from_its_day_and_not_from_now(state: StateDatabase) -> None:
    await due(state, 1)
    late = AT + 30 * HOUR
    assert await state.ledger.settle(await claim(state, at=late), sent())
    assert len(await state.schedules.due(late, 10)) == 1


async def test_three_failures_in_a_row_pause_and_a_success_forgives(state: StateDatabase) -> None:
    await due(state, 1)
    paused = []
    for day, state_ in enumerate((State.FAILED, State.FAILED, None, State.FAILED, State.FAILED, State.FAILED)):
        lease = await claim(state, at=AT + day * DAY)
        if state_ is None:
            await state.ledger.settle(lease, sent())
        else:
            paused.append((await state.ledger.end(lease, state_)).paused)
    assert paused == [False, False, False, False, True]
    found = await state.schedules.get(1)
    assert found is not None
    assert (found.enabled, found.paused) == (False, Pause.FAILURES)


@pytest.mark.parametrize("ended", [State.SKIPPED, State.UNCERTAIN])
async def test_other_ends_are_no_failures(state: StateDatabase, ended: State) -> None:
    await due(state, 1)
    for day in range(4):
        assert await state.ledger.end(await claim(state, at=AT + day * DAY), ended) == Ended(owned=True)
    assert await state.ledger.state(1, "2026-07-08") is ended
    found = await state.schedules.get(1)
    assert found is not None
    assert found.enabled


async def test_days_that_are_over_are_passed_over(state: StateDatabase) -> None:
    await due(state, 1)
    late = AT + 3 * DAY
    planned = (await state.schedules.due(late, 10))[0]
    days = [TODAY, TODAY + DAY, TODAY + 2 * DAY]
    following = Due(TODAY + 3 * DAY, NOON + 3 * DAY)
    assert await state.ledger.pass_over(planned, days, following, "a", late) == []
    assert await state.ledger.pass_over(planned, days, following, "a", late) is None
    assert [await state.ledger.state(1, day.isoformat()) for day in days] == [State.SKIPPED] * 3
    assert (await claim(state, at=late)).key == "2026-07-11"


async def test_a_day_at_which_somebody_died_is_uncertain_once_it_is_over(state: StateDatabase) -> None:
    await due(state, 1)
    lease = await claim(state)
    planned = await state.schedules.get(1)
    assert planned is not None
    following = Due(TODAY + DAY, NOON + DAY)
    assert await state.ledger.pass_over(planned, [TODAY], following, "b", lease.until) is None
    over = lease.until + SECOND
    assert await state.ledger.pass_over(planned, [TODAY], following, "b", over) == [TODAY]
    assert await state.ledger.state(1, "2026-07-08") is State.UNCERTAIN
    assert not await state.ledger.settle(lease, sent())


async def test_a_day_that_is_settled_already_moves_the_schedule_on(state: StateDatabase) -> None:
    await due(state, 1)
    await state.ledger.settle(await claim(state), sent())
    async with state._database.write() as connection:
        await connection.execute(move(1, TODAY + DAY, Due(TODAY, NOON)))
    planned = await state.schedules.due(AT, 10)
    assert len(planned) == 1
    assert await state.ledger.claim(offers(planned), "b", AT, AT + LEASE) == []
    assert await state.schedules.due(AT, 10) == []


async def test_nothing_is_claimed_for_nothing(state: StateDatabase) -> None:
    assert await state.ledger.claim([], "a", AT, AT + LEASE) == []
    await due(state, 1)
    planned = await state.schedules.due(AT, 10)
    await state.schedules.remove(1)
    assert await state.ledger.claim(offers(planned), "a", AT, AT + LEASE) == []
    assert await state.ledger.state(1, "2026-07-08") is None


async def test_old_posts_are_pruned(state: StateDatabase) -> None:
    await due(state, 1, 2)
    for day in range(3):
        at = AT + day * DAY
        for lease in await state.ledger.claim(offers(await state.schedules.due(at, 9)), "a", at, at + LEASE):
            await state.ledger.settle(lease, sent())
    assert await state.ledger.prune(TODAY + 2 * DAY, limit=3) == 3
    assert await state.ledger.prune(TODAY + 2 * DAY) == 1
    assert await state.ledger.prune(TODAY + 2 * DAY) == 0
    assert len(await state.ledger.shown(1, TODAY)) == 1


async def test_what_the_first_claim_was_to_say_stays_where_a_later_owner_only_found_it(state: StateDatabase) -> None:
    await due(state, 1)
    planned = await state.schedules.due(AT, 10)
    assert await state.ledger.claim([Offer(planned[0], "a" * 64, ("x",))], "a", AT, AT + LEASE)
    later = AT + LEASE + SECOND
    second = await state.ledger.claim([Offer(planned[0], "b" * 64, ("y",))], "b", later, later + LEASE)
    assert await state.ledger.settle(second[0], Sent(5))
    assert await state.ledger.shown(1, TODAY) == [Shown(TODAY, ("x",))]
    assert await state.corrections.revisions(TODAY) == {"a" * 64}


async def test_claims_and_ends_of_the_same_posts_do_not_lock_each_other_out(
    state: StateDatabase, url: str, tmp_path: Path
) -> None:
    guilds = range(1, 9)
    await due(state, *guilds)
    other = StateDatabase(tmp_path, url)
    planned = offers(await state.schedules.due(AT, 100))
    leases = await state.ledger.claim(planned, "a", AT, AT + LEASE)
    later = AT + LEASE + SECOND
    async with asyncio.timeout(60):
        for _ in range(5):
            await asyncio.gather(
                *(state.ledger.end(lease, State.FAILED) for lease in leases),
                *(other.ledger.claim(planned, "b", later, later + LEASE) for _ in guilds),
                *(other.schedules.forget(guild) for guild in (100, 101)),
            )
    assert {await state.ledger.state(guild, "2026-07-08") for guild in guilds} <= {State.FAILED, State.CLAIMED}
    await other.close()


async def test_posts_that_are_settled_together_go_their_own_ways(state: StateDatabase) -> None:
    await due(state, *range(1, 7))
    planned = await state.schedules.due(AT, 10)
    leases = {
        one.guild_id: one for one in await state.ledger.claim(offers(planned), "a", AT, AT + dt.timedelta(minutes=1))
    }
    later = AT + LEASE + SECOND
    theirs = [one for one in planned if one.guild_id == 2]
    taken = (await state.ledger.claim(offers(theirs), "b", later, later + LEASE))[0]  # 2 is another's by now
    await state.schedules.remove(3)
    async with state._database.write() as connection:
        await connection.execute(move(4, TODAY, Due(TODAY + 5 * DAY, NOON + 5 * DAY)))
    rows = [(1, sent(91)), (2, sent(92)), (3, sent(93)), (4, sent(94)), (5, Sent(95)), (6, Sent(None))]
    done = await asyncio.gather(*(state.ledger.settle(leases[guild], one) for guild, one in rows))
    assert done == [True, False, True, True, True, True]
    entries = {guild: (await state.ledger.recent(guild, 1))[0] for guild in leases}
    assert {guild: one.message_id for guild, one in entries.items()} == {1: 91, 2: None, 3: 93, 4: 94, 5: 95, 6: None}
    assert [guild for guild, one in entries.items() if one.state is State.CLAIMED] == [2]
    days = {guild: found.next_date for guild in leases if (found := await state.schedules.get(guild)) is not None}
    assert days == {1: TODAY + DAY, 2: TODAY, 4: TODAY + 5 * DAY, 5: TODAY + DAY, 6: TODAY + DAY}
    assert await state.ledger.settle(taken, sent())


async def test_one_post_that_is_settled_twice_at_once_is_settled_once(state: StateDatabase) -> None:
    await due(state, 1)
    lease = await claim(state)
    done = await asyncio.gather(*(state.ledger.settle(lease, sent()) for _ in range(3)))
    assert sorted(done) == [False, False, True]

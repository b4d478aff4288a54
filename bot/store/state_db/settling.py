"""Settling: posts are entered as sent and their schedules go on, as many at once as wait for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, tuple_, update

from bot.core.posts import Kind, Lease, Sent, State
from bot.store.state_db.schedules import after
from bot.store.state_db.tables import CORRECTION, POST, SCHEDULE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row, Update
    from sqlalchemy.ext.asyncio import AsyncConnection

TABLES = {Kind.DAY: POST, Kind.CORRECTION: CORRECTION}
KEYS = {Kind.DAY: POST.c.local_date, Kind.CORRECTION: CORRECTION.c.key}
Settled = tuple[Lease, Sent]
_S = SCHEDULE.c


def key_of(kind: Kind, key: str) -> object:
    """The second half of the key of an entry, as its table has it."""
    return dt.date.fromisoformat(key) if kind is Kind.DAY else key


def _entered(kind: Kind, *, says: bool) -> Update:
    """Enters one post, only while its lease is its owner's; without ``says``, what the first claim was to say stays."""
    table = TABLES[kind]
    entry = update(table).where(
        table.c.guild_id == bindparam("of_guild"),
        KEYS[kind] == bindparam("of_key"),
        table.c.state == State.CLAIMED,
        table.c.owner == bindparam("of_owner"),
        table.c.attempts == bindparam("of_attempts"),
    )
    values: dict[str, Any] = {"message_id": bindparam("message"), "state": State.SENT}
    said: dict[str, Any] = {"revision": bindparam("said_at"), "shown": bindparam("said")} if says else {}
    return entry.values(values | said)


_ENTERED = {(kind, says): _entered(kind, says=says) for kind in Kind for says in (True, False)}
_STAYS = update(SCHEDULE).where(_S.guild_id == bindparam("of_guild")).values(failures=0)
_GOES_ON = _STAYS.values(next_date=bindparam("to_date"), next_due=bindparam("to_due"))


async def settle_all(connection: AsyncConnection, settled: Sequence[Settled]) -> list[bool]:
    """Enter posts as sent, and their schedules go on; for each whether the lease was still its owner's.

    The schedules are locked before the posts, as a claim does, and all by their ids: in another order, two could wait
    for each other.
    """
    days = [lease for lease, _ in settled if lease.kind is Kind.DAY]
    held = await _held(connection, days)
    owned = {kind: await _owned(connection, kind, settled) for kind in {lease.kind for lease, _ in settled}}
    done = [owned[lease.kind].pop((lease.guild_id, _key(lease)), None) == _right(lease) for lease, _ in settled]
    mine = [one for one, is_mine in zip(settled, done, strict=True) if is_mine]
    for (kind, says), statement in _ENTERED.items():
        rows = [_row(*one) for one in mine if one[0].kind is kind and (one[1].revision is not None) is says]
        if rows:
            await connection.execute(statement, rows)
    await _go_on(connection, held, [lease for lease, _ in mine if lease.kind is Kind.DAY])
    return done


async def _held(connection: AsyncConnection, leases: Sequence[Lease]) -> dict[int, Row[Any]]:
    """Lock the schedules, as far as they were not removed."""
    if not leases:
        return {}
    ids = {lease.guild_id for lease in leases}
    query = select(SCHEDULE).where(_S.guild_id.in_(ids)).order_by(_S.guild_id).with_for_update()
    return {row.guild_id: row for row in await connection.execute(query)}


async def _owned(
    connection: AsyncConnection, kind: Kind, settled: Sequence[Settled]
) -> dict[tuple[int, object], tuple[str, int]]:
    """Lock the entries; whose each of them is."""
    table, key = TABLES[kind], KEYS[kind]
    keys = [(lease.guild_id, _key(lease)) for lease, _ in settled if lease.kind is kind]
    query = select(table.c.guild_id, key, table.c.owner, table.c.attempts).where(
        tuple_(table.c.guild_id, key).in_(keys), table.c.state == State.CLAIMED
    )
    rows = await connection.execute(query.order_by(table.c.guild_id, key).with_for_update())
    return {(row[0], row[1]): (row[2], row[3]) for row in rows}


async def _go_on(connection: AsyncConnection, held: dict[int, Row[Any]], leases: Sequence[Lease]) -> None:
    """Let schedules go on from the day that is settled; one that stands elsewhere by now stays there."""
    stay, go = [], []
    for lease in leases:
        schedule, day = held.get(lease.guild_id), dt.date.fromisoformat(lease.key)
        if schedule is None:
            continue
        if schedule.next_date == day:
            to = after(day, schedule)
            go.append({"of_guild": lease.guild_id, "to_date": to["next_date"], "to_due": to["next_due"]})
        else:
            stay.append({"of_guild": lease.guild_id})
    for statement, rows in ((_STAYS, stay), (_GOES_ON, go)):
        if rows:
            await connection.execute(statement, rows)


def _key(lease: Lease) -> object:
    return key_of(lease.kind, lease.key)


def _right(lease: Lease) -> tuple[str, int]:
    return (lease.owner, lease.attempts)


def _row(lease: Lease, sent: Sent) -> dict[str, Any]:
    whose = {"of_guild": lease.guild_id, "of_key": _key(lease), "of_owner": lease.owner}
    row = whose | {"of_attempts": lease.attempts, "message": sent.message_id}
    return row if sent.revision is None else row | {"said_at": sent.revision, "said": list(sent.shown)}

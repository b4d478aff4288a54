"""A process that posts, for the trials: the bot's own poster, state and sender, killed where the trial says.

``python -m tests.e2e.posts.replica`` is a nursery: it imports everything once, then forks replicas and ends them as the
lines of JSON on its standard input say. A replica is a process of its own in every respect; it runs until it is killed.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import traceback
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.platforms.discord.endpoints import set_endpoints
from bot.platforms.discord.posting import DiscordSender
from bot.service.corrections import Proofreader
from bot.service.desk import Desk
from bot.service.posts import Poster
from bot.service.renderer import FactsRenderer
from bot.service.rules import Rules
from bot.store.state_db import StateDatabase
from bot.store.vault import Vault
from bot.telemetry import set_up_logs
from tests.e2e.facts import sample_base

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.core.posts import Correction, Lease, Offer, Schedule, Sent
    from bot.service.sender import Message, Receipt

STEPS = ("plan", "claim", "render", "send", "settle")
FIRST = sample_base()
# The figures of the first are found to be wrong: whoever was shown one is to be corrected.
SECOND = replace(
    sample_base("second"),
    claims={name: claim for name, claim in FIRST.claims.items() if claim.metric not in ("exhibitors", "visits")},
    conflicts={},
)


@dataclass(frozen=True)
class Orders:
    """What a replica is told.

    ``ahead`` shifts the clock, the same for all; ``die`` names the step after which the process is killed, at its
    first post; ``rules`` are the times of the protocol in seconds; ``corrects`` serves the second facts and corrects
    what was posted of the first.
    """

    data: str
    url: str | None
    api: str
    token: str
    ahead: float
    log: str
    die: str | None = None
    nonces: bool = True
    corrects: bool = False
    rules: dict[str, float] = field(default_factory=dict)

    @property
    def times(self) -> Rules:
        spans = {"window", "lease", "renew", "look_after", "patience"}
        return replace(
            Rules(),
            **{k: timedelta(seconds=v) if k in spans else v for k, v in self.rules.items()},  # type: ignore[arg-type]
        )


class _Doomed:
    """Kills the process after a step: at once, from within, and by a signal that nothing can hear."""

    def __init__(self, die: str | None) -> None:
        self._die = die

    def after(self, step: str) -> None:
        if step == self._die:
            os.kill(os.getpid(), signal.SIGKILL)


class _Through:
    """Another object, with some of its methods replaced."""

    def __init__(self, inner: Any, **methods: Callable[..., Any]) -> None:
        self._inner = inner
        self.__dict__.update(methods)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def doomed_state(state: StateDatabase, doomed: _Doomed) -> Any:
    """The state, where planning, claiming and settling are the last thing that a process may do."""

    async def due(now: datetime, limit: int) -> Sequence[Schedule]:
        found = await state.schedules.due(now, limit)
        if found:
            doomed.after("plan")
        return found

    async def claim(offers: Sequence[Offer], *rest: Any) -> Sequence[Lease]:
        leases = await state.ledger.claim(offers, *rest)
        if leases:
            doomed.after("claim")
        return leases

    async def settle(lease: Lease, sent: Sent) -> bool:
        done = await state.ledger.settle(lease, sent)
        doomed.after("settle")
        return done

    async def propose(corrections: Sequence[Correction], now: datetime) -> int:
        entered = await state.corrections.propose(corrections, now)
        if entered:
            doomed.after("plan")
        return entered

    async def correct(*given: Any) -> Any:
        claimed = await state.corrections.claim(*given)
        if claimed:
            doomed.after("claim")
        return claimed

    return _Through(
        state,
        corrections=_Through(state.corrections, propose=propose, claim=correct),
        schedules=_Through(state.schedules, due=due),
        ledger=_Through(state.ledger, claim=claim, settle=settle),
    )


class TrialSender(DiscordSender):
    """The bot's sender: dies before or after Discord has the message, and forgets its nonces where told."""

    def __init__(self, orders: Orders, doomed: _Doomed) -> None:
        super().__init__(orders.token)
        self._orders = orders
        self._doomed = doomed
        self._serial = 0

    async def send(self, message: Message) -> Receipt:
        self._doomed.after("render")
        if not self._orders.nonces:
            self._serial += 1
            message = replace(message, nonce=f"{os.getpid()}-{self._serial}")
        receipt = await super().send(message)
        self._doomed.after("send")
        return receipt


async def _orphaned(nursery: int) -> None:
    """Die with the nursery."""
    while os.getppid() == nursery:  # noqa: ASYNC110  nothing tells of it
        await asyncio.sleep(0.5)
    os._exit(1)


async def live(orders: Orders) -> None:
    """Post until killed."""
    watching = asyncio.create_task(_orphaned(os.getppid()))
    set_endpoints(orders.api, None)
    state = StateDatabase(Path(orders.data), orders.url)
    await state.open()
    await asyncio.to_thread(Path(orders.data, f"{os.getpid()}.ready").touch)
    doomed = _Doomed(orders.die)
    ahead = timedelta(seconds=orders.ahead)
    renderer = FactsRenderer(Desk(SECOND if orders.corrects else FIRST, "0"), Vault(Path(orders.data)))
    kept, times = doomed_state(state, doomed), orders.times

    def now() -> datetime:
        return datetime.now(UTC) + ahead

    proofreader = Proofreader(kept, renderer, now, times) if orders.corrects else None
    sender = TrialSender(orders, doomed)
    poster = Poster(kept, sender, renderer, now, f"replica {os.getpid()}", times, proofreader)
    await poster.run()
    watching.cancel()


def _born(orders: Orders) -> None:
    """The life of a replica, in the fork."""
    os.setsid()
    log = os.open(orders.log, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o644)
    for number in (1, 2):
        os.dup2(log, number)
    os.close(0)
    set_up_logs("warning")
    asyncio.run(live(orders))


def bear(told: dict[str, Any]) -> int:
    """Fork a replica; its process id."""
    pid = os.fork()
    if pid == 0:
        try:
            _born(Orders(**told))
        except BaseException:  # noqa: BLE001  nothing of a replica may go on as the nursery
            traceback.print_exc()
        os._exit(1)
    return pid


def end(pid: int) -> int:
    """Kill a replica, if it still lives. Whoever is not buried yet keeps the number, so no other process is hit."""
    os.kill(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


def main() -> None:
    """Do what each line says; at the end of the input, no replica is left."""
    children: set[int] = set()
    for line in iter(sys.stdin.readline, ""):
        told = json.loads(line)
        answer: int | bool = True
        if "bear" in told:
            children.add(answer := bear(told["bear"]))
        elif "lives" in told:
            # One that has died is left unburied until it is ended, so that its number is nobody else's.
            answer = os.waitid(os.P_PID, told["lives"], os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
        elif told["end"] in children:
            children.discard(told["end"])
            answer = end(told["end"])
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    for pid in children:
        end(pid)


if __name__ == "__main__":
    main()

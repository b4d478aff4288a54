"""The ground of a trial: a loopback Discord, a state database, servers with schedules, replicas that post and die."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import random
import sys
import tempfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import select

from bot.core.posts import State, Wish
from bot.store.state_db import StateDatabase
from bot.store.state_db.tables import POST
from tests.e2e.loopback import Config, Fault, LoopbackDiscord
from tests.e2e.posts.replica import Orders
from tests.postgres import drop_database, fresh_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.e2e.loopback import Channel

ROOT = Path(__file__).parents[3]
NOON = dt.datetime(2026, 7, 8, 12, tzinfo=dt.UTC)
STARTED = NOON + dt.timedelta(minutes=2)
ENGINES = ("sqlite", "postgresql")
# The proportions of the real ones, sixty times faster: a lease of one second.
QUICK = {"lease": 1.0, "renew": 0.3, "look_after": 1.0, "patience": 0.7, "tick": 0.05, "again": 0.02, "per_second": 200}
POSTS = r"/channels/\d+/messages"


class Nursery:
    """The process that bears replicas."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self.opening = asyncio.Lock()  # one migration at a time in a process

    async def __aenter__(self) -> Self:
        pipe = asyncio.subprocess.PIPE
        env = {name: value for name, value in os.environ.items() if not name.startswith(("DISCORD_", "WAIC_"))}
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.e2e.posts.replica", cwd=ROOT, env=env, stdin=pipe, stdout=pipe
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()

    async def bear(self, orders: Orders) -> int:
        """Start a replica; its process id."""
        return int(await self._ask({"bear": asdict(orders)}))

    async def end(self, pid: int) -> None:
        """Kill a replica, if it is not dead yet."""
        await self._ask({"end": pid})

    async def lives(self, pid: int) -> bool:
        """Whether a replica lives."""
        return bool(await self._ask({"lives": pid}))

    async def _ask(self, told: Mapping[str, Any]) -> Any:
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        async with self._turn:
            self._process.stdin.write(json.dumps(told).encode() + b"\n")
            await self._process.stdin.drain()
            line = await self._process.stdout.readline()
        assert line, "the nursery has died"
        return json.loads(line)


class Ground:
    """One loopback, one database, and the replicas on it."""

    def __init__(self, nursery: Nursery, engine: str, *, nonce_window: float = 180.0, **rules: float) -> None:
        self.nursery = nursery
        self.engine = engine
        self.rules = QUICK | rules
        self.discord = LoopbackDiscord(Config(nonce_window=nonce_window))
        self.channels: dict[int, Channel] = {}
        self.replicas: list[int] = []
        self._folder = tempfile.TemporaryDirectory(prefix="waic-trial-")
        self._url: str | None = None

    async def __aenter__(self) -> Self:
        await self.discord.__aenter__()
        self._url = await fresh_database() if self.engine == "postgresql" else None
        self.state = StateDatabase(self.folder, self._url)
        async with self.nursery.opening:
            await self.state.open()
        self.ahead = (STARTED - dt.datetime.now(dt.UTC)).total_seconds()
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        for pid in self.replicas:
            await self.nursery.end(pid)
        await self.state.close()
        if self._url:
            await drop_database(self._url)
        await self.discord.__aexit__(kind)
        self._folder.cleanup()

    @property
    def folder(self) -> Path:
        return Path(self._folder.name)

    @property
    def log(self) -> str:
        """What the replicas said."""
        path = self.folder / "replicas.log"
        return path.read_text() if path.exists() else ""

    def now(self) -> dt.datetime:
        """The clock that all replicas share."""
        return dt.datetime.now(dt.UTC) + dt.timedelta(seconds=self.ahead)

    async def schedule(self, count: int = 1) -> list[int]:
        """New servers whose post is due."""
        made = []
        for _ in range(count):
            guild = self.discord.world.add_guild("Server")
            channel = next(c for c in reversed(self.discord.world.channels.values()) if c.guild is guild)
            guild_id = int(guild.id)
            self.channels[guild_id] = channel
            wish = Wish(guild_id, int(channel.id), "UTC", dt.time(12), "en", quiet_day="figure")
            await self.state.schedules.set(wish, NOON - dt.timedelta(hours=1))
            made.append(guild_id)
        return made

    def orders(self, *, die: str | None = None, nonces: bool = True, corrects: bool = False, **rules: float) -> Orders:
        """What a replica here is told."""
        return Orders(
            data=str(self.folder),
            url=self._url,
            api=self.discord.api_base,
            token=self.discord.config.token,
            ahead=self.ahead,
            log=str(self.folder / "replicas.log"),
            die=die,
            nonces=nonces,
            corrects=corrects,
            rules=self.rules | rules,
        )

    async def start(self, **orders: Any) -> int:
        """A replica more; ``orders`` are those of ``orders``."""
        pid = await self.nursery.bear(self.orders(**orders))
        self.replicas.append(pid)
        return pid

    async def ready(self, pid: int) -> None:
        """Wait until a replica has begun to look for what is due."""
        mark = self.folder / f"{pid}.ready"

        async def there() -> bool:
            return await asyncio.to_thread(mark.exists)

        await self.until(there, 20, f"replica {pid}")

    async def kill(self, pid: int) -> None:
        """One less, by SIGKILL."""
        await self.nursery.end(pid)
        self.replicas.remove(pid)

    async def until(self, met: Callable[[], Any], within: float, what: str) -> None:
        """Wait until a condition holds, looked at twenty times a second."""
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        while not await met():
            if loop.time() > end:
                raise AssertionError(f"waited {within:g} s for {what} on {self.engine}\n{self.log[-3000:]}")
            await asyncio.sleep(0.05)

    async def settled(self, guilds: Iterable[int], within: float = 30.0) -> None:
        """Wait until nothing is due and nobody is at anything any more."""
        wanted = list(guilds)

        async def done() -> bool:
            wanted[:] = await self.open_posts(wanted)
            return not wanted

        await self.until(done, within, f"{len(wanted)} posts")

    async def open_posts(self, guilds: Iterable[int]) -> list[int]:
        """The servers whose post is not settled yet."""
        open_ = (None, State.CLAIMED)
        return [guild for guild in guilds if await self.state.ledger.state(guild, "2026-07-08") in open_]

    async def dead(self, pid: int, within: float = 20.0) -> None:
        """Wait until a replica has died by itself."""

        async def gone() -> bool:
            return not await self.nursery.lives(pid)

        await self.until(gone, within, f"the death of {pid}")

    async def owner(self, guild_id: int) -> int:
        """The process id of the replica that holds a server's post, or that had it last."""
        query = select(POST.c.owner).where(POST.c.guild_id == guild_id)
        async with self.state._database.read() as connection:
            return int((await connection.execute(query)).scalar_one().removeprefix("replica "))

    def counts(self) -> Counter[int]:
        """How many servers have how many posts."""
        store = self.discord.messages
        by_channel = Counter(message.channel.id for message in store.messages.values())
        return Counter(by_channel[channel.id] for channel in self.channels.values())

    async def states(self) -> Counter[str]:
        """What the ledger says of each server's post."""
        found = [await self.state.ledger.state(guild, "2026-07-08") for guild in self.channels]
        return Counter(str(state) for state in found)


class Bad:
    """A Discord on a bad day: of what is posted, some answers are lost, some are 500s, some are 429s."""

    def __init__(self, share: float, seed: int) -> None:
        self._share = share
        self._random = random.Random(seed)
        self.drawn: Counter[str] = Counter()

    def __call__(self, method: str, path: str) -> Fault | None:
        if method != "POST" or not path.endswith("/messages"):
            return None
        draw = self._random.random()
        for number, kind in enumerate(("lost", "500", "429"), 1):
            if draw < number * self._share:
                self.drawn[kind] += 1
                return {
                    "lost": Fault(method, POSTS, 1, lose="answer"),
                    "500": Fault(method, POSTS, 1, status=self._random.choice((500, 502, 503))),
                    "429": Fault(method, POSTS, 1, status=429, retry_after=0.05),
                }[kind]
        return None

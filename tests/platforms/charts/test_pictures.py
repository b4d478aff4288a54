"""Pictures from a process of their own: kept, shared, and missing rather than late or wrong."""

from __future__ import annotations

import asyncio
import io
import logging
import os
import signal
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bot.core.answers import timeline
from bot.platforms.charts import wire
from bot.platforms.charts.pictures import Pictures, environment
from bot.platforms.charts.worker import answer
from bot.telemetry import set_up_logs
from tests.platforms.charts.cards import FACTS, WIDE, chart, real_pictures

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.core.card import Card

CARD: Card = timeline(FACTS, "visits", None, "en")
OTHER: Card = timeline(WIDE, "visits", None, "zh-CN")
# A process that is there and never answers; one that answers nonsense; one that cannot be started.
SILENT = (sys.executable, "-c", "import sys, time\nprint('ready', flush=True)\nfor line in sys.stdin: time.sleep(60)")
BABBLING = (
    sys.executable,
    "-c",
    "import sys\nprint('ready', flush=True)\nfor line in sys.stdin: print('what?', flush=True)",
)
DYING = (sys.executable, "-c", "")
MISSING = ("/no/such/program",)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = io.StringIO()
    set_up_logs("info", stream=stream)
    yield stream
    root.handlers[:], root.level = before


@pytest.fixture
async def pictures(tmp_path: Path) -> AsyncIterator[Pictures]:
    found = real_pictures(tmp_path)
    yield found
    await found.close()


async def _gone(pid: int) -> None:
    async with asyncio.timeout(60):
        while True:
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                return
            await asyncio.sleep(0.01)


async def test_a_picture_is_drawn_once_and_kept(pictures: Pictures) -> None:
    assert pictures.pid is None
    assert pictures.kept(CARD) is None
    first, second = await asyncio.gather(pictures.of(CARD), pictures.of(CARD))
    assert first is second is not None
    assert Image.open(io.BytesIO(first)).size[0] == 1170
    assert pictures.kept(CARD) is first
    assert await pictures.of(replace(CARD, page=2, private=True)) is first
    assert pictures.count == 1
    assert pictures.kept(replace(CARD, revision="fedcba9")) is None
    assert pictures.kept(replace(CARD, lang="zh-CN")) is None
    pictures.forget()
    assert pictures.count == 0


async def test_a_card_without_a_chart_starts_nothing(pictures: Pictures) -> None:
    assert await pictures.of(replace(CARD, chart=None)) is None
    assert pictures.pid is None


async def test_one_that_was_killed_while_it_draws_is_logged_and_started_anew(
    pictures: Pictures, log: io.StringIO
) -> None:
    drawing = asyncio.create_task(pictures.of(CARD))
    while pictures.pid is None:  # noqa: ASYNC110 - a start tells nobody
        await asyncio.sleep(0.001)
    killed = pictures.pid
    os.kill(killed, signal.SIGKILL)
    assert await drawing is None
    assert "the process that draws charts has failed" in log.getvalue()
    assert await pictures.of(CARD)
    assert pictures.pid not in (None, killed)


async def test_one_that_died_in_between_is_started_anew(pictures: Pictures) -> None:
    assert await pictures.of(CARD)
    assert pictures.pid is not None
    os.kill(pictures.pid, signal.SIGKILL)
    await _gone_child(pictures)
    assert await pictures.of(OTHER)


async def _gone_child(pictures: Pictures) -> None:
    process = pictures._helper.process
    assert process is not None
    await process.wait()


async def test_the_process_ends_with_the_bot(pictures: Pictures) -> None:
    assert await pictures.of(CARD)
    pid = pictures.pid
    assert pid is not None
    await pictures.close()
    await _gone(pid)
    assert await pictures.of(CARD)  # it is kept all the same


async def test_a_stop_does_not_wait_for_a_drawing(tmp_path: Path) -> None:
    silent = Pictures(SILENT, environment(tmp_path))
    waiting = asyncio.create_task(silent.of(CARD))
    while silent.pid is None:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0.001)
    pid = silent.pid
    await silent.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await _gone(pid)


async def test_one_that_takes_too_long_is_ended(tmp_path: Path, log: io.StringIO) -> None:
    silent = Pictures(SILENT, environment(tmp_path), job=0.05)
    assert await silent.of(CARD) is None
    assert silent.pid is None
    assert "TimeoutError" in log.getvalue()
    await silent.close()


@pytest.mark.parametrize("command", [BABBLING, DYING, MISSING])
async def test_what_cannot_draw_is_logged_and_tried_again(
    command: tuple[str, ...], tmp_path: Path, log: io.StringIO
) -> None:
    broken = Pictures(command, environment(tmp_path), job=20)
    assert await broken.of(CARD) is None
    assert await broken.of(CARD) is None
    assert log.getvalue().count("the process that draws charts has failed") == 2
    assert broken.count == 0
    await broken.close()


async def test_a_chart_that_cannot_be_drawn_spoils_no_other(pictures: Pictures, log: io.StringIO) -> None:
    strange = replace(CARD, chart=replace(chart(), title="\U00020000"))
    assert await pictures.of(strange) is None
    pid = pictures.pid
    assert "a chart could not be drawn" in log.getvalue()
    assert await pictures.of(OTHER)
    assert pictures.pid == pid


async def test_who_stops_waiting_takes_the_picture_from_nobody(pictures: Pictures) -> None:
    impatient = asyncio.create_task(pictures.of(CARD))
    patient = asyncio.create_task(pictures.of(CARD))
    await asyncio.sleep(0.05)
    impatient.cancel()
    assert await patient


async def test_only_so_many_are_kept_and_the_oldest_goes(tmp_path: Path) -> None:
    pictures = real_pictures(tmp_path, keep=2)
    cards = [replace(CARD, revision=f"000000{n}") for n in range(3)]
    assert await pictures.of(cards[0])
    assert await pictures.of(cards[1])
    assert pictures.kept(cards[0])  # asked for again: now the other one is the oldest
    assert await pictures.of(cards[2])
    assert [pictures.kept(card) is not None for card in cards] == [True, False, True]
    await pictures.close()


async def test_an_idle_process_goes_by_itself(tmp_path: Path) -> None:
    pictures = real_pictures(tmp_path, idle=0.01)
    drawing = asyncio.create_task(pictures.of(CARD))
    while pictures.pid is None:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0.001)
    pid = pictures.pid
    assert await drawing
    async with asyncio.timeout(60):
        while pictures.pid is not None:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.01)
    await _gone(pid)
    assert await pictures.of(OTHER)
    await pictures.close()


async def test_who_cannot_wait_goes_without_and_the_next_one_has_it(tmp_path: Path, log: io.StringIO) -> None:
    pictures = real_pictures(tmp_path, patience=0.0)
    assert await pictures.of(CARD) is None
    assert "a chart was not drawn in time" in log.getvalue()
    async with asyncio.timeout(60):
        while pictures.kept(CARD) is None:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.01)
    await pictures.close()


def test_the_process_is_given_no_token(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    monkeypatch.setenv("WAIC_STATE_URL", "postgresql://user:secret@host")
    env = environment(tmp_path)
    assert "secret" not in "".join(env.values())
    assert env["MPLCONFIGDIR"] == str(tmp_path / "matplotlib")


@pytest.mark.parametrize("one", [chart(), chart(WIDE), chart(lang="zh-CN")])
def test_a_chart_arrives_as_it_was_sent(one: object) -> None:
    sent = wire.job(one, "foot")  # type: ignore[arg-type]
    assert sent.endswith(b"\n")
    assert sent.count(b"\n") == 1
    assert wire.read_job(sent.decode()) == (one, "foot")


def test_the_process_answers_whatever_it_hears() -> None:
    with pytest.raises(wire.Refused, match="JSONDecodeError"):
        wire.read_done(answer("no chart").encode())
    assert wire.read_done(answer(wire.job(chart(), "foot").decode()).encode()).startswith(b"\x89PNG")

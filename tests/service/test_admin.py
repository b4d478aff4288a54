"""``/facts`` without a chat: cards, tickets, the worker behind them, and a desk that follows the data folder."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import io
import json
import os
import shutil
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from bot.core.invariants import check_card
from bot.core.pages import page_of
from bot.platforms.markdown import card_markdown
from bot.service import watch as watching
from bot.service.admin import ADMIN_COMMANDS, Facts, Person
from bot.service.curation import Curation
from bot.service.curator import Curator
from bot.service.desk import Desk
from bot.service.follow import Follower
from bot.service.outcome import Outcome, State
from bot.service.reload import Places
from bot.service.ticket import LIFE, Ticket, read_ticket
from bot.service.wording import entry_line, verdict
from bot.service.worker import Worker, done, serve_jobs
from bot.store.vault import Vault
from tests.bundled import FACTS, SEEDS, bundled
from tests.cli.test_reloading import CLAIM, edit
from tests.words.pseudo import faults, ids, pseudo

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.card import Card
    from bot.core.model import Lang

ADA, BEN = Person(11, "ada (11)"), Person(22, "ben (22)")


@dataclass
class Room:
    """Everything of one process, with a worker of its own and a clock to be set."""

    places: Places
    vault: Vault
    worker: Worker
    desk: Desk = field(init=False)
    follower: Follower = field(init=False)
    facts: Facts = field(init=False)
    now: dt.datetime = dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)

    def __post_init__(self) -> None:
        self.desk = Desk(bundled(), "1.0.0")
        self.follower = Follower(self.desk, self.vault, every=0.01)
        self.facts = Facts(self.desk, self.vault, self.places, self.worker, self.follower, now=lambda: self.now)

    async def ask(self, name: str, given: str | None = None, lang: Lang = "en", person: Person = ADA) -> Card:
        card = await self.facts.answer(name, given, lang, person)
        assert check_card(card) == []
        assert card.private
        return card

    async def press(self, card: Card, label: str, person: Person = ADA, lang: Lang = "en") -> Card:
        command = next(action.command for action in card.actions if action.label == label)
        pressed = await self.facts.press(command, lang, person)
        assert pressed.actions == ()
        return pressed


def text(card: Card) -> str:
    return card_markdown(card, page_of(card))


def environment(places: Places) -> dict[str, str]:
    """Of a worker over these folders."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("WAIC_")}
    return env | {"WAIC_FACTS": str(places.facts), "WAIC_DATA": str(places.data)}


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    shutil.copytree(FACTS, tmp_path / "facts")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    places = Places(tmp_path / "facts", tmp_path / "seeds", tmp_path / "data")
    worker = Worker((sys.executable, "-m", "bot.commandline.worker"), environment(places))
    vault = Vault(places.data)
    Curator(places, vault, "1.0.0", now=lambda: Room.now).reload("start")
    yield Room(places, vault, worker)
    await worker.close()
    gc.unfreeze()


async def test_a_reload_is_shown_and_applied(room: Room) -> None:
    edit(room.places.facts, 410)
    shown = await room.ask("reload")
    assert [action.label for action in shown.actions] == ["Apply", "Cancel"]
    assert "over 410" in text(shown)
    assert room.desk.base == bundled()
    assert "Nothing was changed" in text(await room.press(shown, "Cancel"))
    assert "is live, number 2" in text(await room.press(shown, "Apply"))
    assert room.desk.base.claims[CLAIM] != bundled().claims[CLAIM]
    assert room.vault.history()[-1].who == ADA.name
    back = await room.ask("rollback", "1", "zh-CN")
    assert "编号3" in text(await room.press(back, "执行", lang="zh-CN"))
    assert room.desk.base == bundled()
    assert "served already" in text(await room.ask("rollback", "1"))
    assert "no revision" in text(await room.ask("rollback", "9"))


async def test_a_ticket_is_for_its_caller_and_for_a_quarter_of_an_hour(room: Room) -> None:
    edit(room.places.facts, 410)
    shown = await room.ask("reload")
    assert "Only the one who asked" in text(await room.press(shown, "Apply", BEN))
    room.now += dt.timedelta(seconds=LIFE + 1)
    assert "expired" in text(await room.press(shown, "Apply"))
    room.now -= dt.timedelta(seconds=1)
    assert "is live" in text(await room.press(shown, "Apply"))
    assert "no longer works" in text(await room.facts.press("/facts apply nonsense", "en", ADA))


async def test_a_ticket_for_changed_files_is_refused(room: Room) -> None:
    edit(room.places.facts, 410)
    shown = await room.ask("reload")
    edit(room.places.facts, 420)
    assert "The files have changed since" in text(await room.press(shown, "Apply"))
    assert room.desk.base == bundled()


async def test_nothing_is_left_untranslated(room: Room) -> None:
    """But for what a check finds: those lines are in English, as `waic check` prints them."""
    edit(room.places.facts, 410)
    known = {*ids(bundled()), "facts", "reload", "WAIC_ADMINS", "ada", "ben", "start"}
    with pseudo():
        shown = [await room.ask(name, lang="zh-CN") for name in ("status", "check", "diff", "history", "reload")]
        *_, offer = shown
        apply, cancel = (action.command for action in offer.actions)
        shown += [await room.ask("history", CLAIM, "zh-CN"), await room.ask("history", "9", "zh-CN")]
        shown += [await room.ask("rollback", "9", "zh-CN")]
        shown += [await room.facts.press(apply, "zh-CN", BEN), await room.facts.press("/facts apply 1", "zh-CN", ADA)]
        shown += [await room.facts.press(command, "zh-CN", ADA) for command in (cancel, apply)]
        shown += [await room.ask("history", CLAIM, "zh-CN"), await room.ask("rollback", "1", "zh-CN")]
        shown += [await room.ask("status", lang="zh-CN"), await room.ask("diff", "1", "zh-CN")]
        found = [word for card in shown for words in faults(card, known).values() for word in words]
    # The worker is another process, which says in plain Chinese what changes; "over" is as the source prints it.
    assert {word for word in found if word.isascii()} <= {"over"}


def test_a_ticket_fits_a_button_and_reads_back() -> None:
    for act in ("apply", "restore", "cancel"):
        for served in ("", "0" * 8):
            ticket = Ticket(act, "f" * 32, served, 10**20 - 1, 10**12 - 1)  # type: ignore[arg-type]
            assert len(ticket.text) <= 97
            assert read_ticket(ticket.text) == ticket
    whole = Ticket("apply", "a" * 64, "b" * 64, 1, 1)
    assert read_ticket(whole.text) == Ticket("apply", "a" * 32, "b" * 8, 1, 1)


@pytest.mark.parametrize("word", ["", "/facts", "/facts apply", "/facts reload x", "/facts apply é"])
def test_what_is_no_ticket(word: str) -> None:
    assert read_ticket(word) is None


async def test_the_status(room: Room) -> None:
    assert "The files say the same" in text(await room.ask("status"))
    edit(room.places.facts, 410)
    assert "have changed and are not live" in text(await room.ask("status"))
    shown = await room.ask("reload")
    await room.press(shown, "Apply")
    assert "Number 2, since 2026-" in text(await room.ask("status"))
    await room.press(await room.ask("rollback", "1"), "Apply")
    assert "A rollback holds" in text(await room.ask("status"))
    (room.places.data / "history.jsonl").unlink()
    shutil.rmtree(room.places.facts)
    status = text(await room.ask("status", lang="zh-CN"))
    assert "无法读取文件" in status
    assert "编号" not in status


async def test_the_history(room: Room) -> None:
    edit(room.places.facts, 410)
    await room.press(await room.ask("reload"), "Apply")
    history = text(await room.ask("history"))
    assert history.index("#2") < history.index("#1")
    assert "over 400 exhibitors → over 410 exhibitors" in text(await room.ask("history", CLAIM))
    assert "No revision that is kept has a claim" in text(await room.ask("history", "unheard-of"))
    assert "over 400" in text(await room.ask("diff", "1"))
    assert "no revision" in text(await room.ask("diff", "9"))
    (room.places.data / "revisions" / f"{bundled().revision}.db").unlink()
    assert "no longer kept" in text(await room.ask("diff", "1"))
    (room.places.data / "history.jsonl").unlink()
    assert "Nothing was served" in text(await room.ask("history"))


async def test_faults(room: Room) -> None:
    path = room.places.facts / "editions" / "2023.yaml"
    path.write_text(path.read_text("utf-8").replace("number: 400", "number: 401"), "utf-8")
    for name in ("check", "diff", "reload"):
        card = await room.ask(name)
        assert "The files have 1 error" in text(card)
        assert card.actions == ()


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
async def test_every_card_of_every_command(room: Room, lang: Lang) -> None:
    for command in ADMIN_COMMANDS:
        card = await room.ask(command.name, "1" if command.required else None, lang)
        assert card.title
        assert card.lang == lang


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_every_end_has_a_sentence(lang: Lang) -> None:
    ends = [Outcome(state, served="a" * 64, revision="b" * 64) for state in State if state is not State.REFUSED]
    ends += [replace(end, served=None) for end in ends]
    reasons = ("files_changed", "overtaken", "no_such_revision", "not_kept")
    ends += [Outcome(State.REFUSED, reason=reason) for reason in reasons]
    ends += [Outcome(State.FAILED, reason=reason) for reason in ("busy", "files", "unwritable", "worker", "damaged")]
    assert all(verdict(end, lang) for end in ends)


async def test_a_line_of_the_history_names_no_one_where_no_one_asked(room: Room) -> None:
    entry = replace(room.vault.history()[0], who="", how="found", summary={})
    assert entry_line(entry, "en").endswith("· 2026-07-01 12:00 UTC · served before the history began")


# The worker -----------------------------------------------------------------------------------------------------------


async def test_the_worker_stays_for_a_while(room: Room) -> None:
    worker = Worker((sys.executable, "-m", "bot.commandline.worker"), environment(room.places), idle=0.05)
    assert (await worker.do("propose")).state is State.SAME
    first = worker._helper.process
    assert (await worker.do("propose")).state is State.SAME
    assert worker._helper.process is first is not None
    async with asyncio.timeout(60):
        assert await first.wait() == 0
    assert (await worker.do("propose")).state is State.SAME
    await worker.close()
    await worker.close()
    worker._helper._leave()


@pytest.mark.parametrize(
    "code",
    [
        "import sys; sys.stdin.readline()",
        "import sys; sys.stdin.readline(); print('nonsense')",
        "import sys; sys.stdin.readline(); print('{}'); sys.stdin.read()",
        "import time; time.sleep(60)",
    ],
)
async def test_a_worker_that_fails_is_an_outcome(code: str) -> None:
    worker = Worker((sys.executable, "-c", code), dict(os.environ), job=2)
    found = await worker.do("propose")
    assert (found.state, found.reason) == (State.FAILED, "worker")
    assert worker._helper.process is None
    await worker.close()


async def test_a_worker_that_cannot_be_started_is_an_outcome() -> None:
    assert (await Worker(("/nowhere/python",), {}).do("propose")).state is State.FAILED


async def test_nobody_is_given_the_answer_to_another_question(room: Room) -> None:
    waiting = asyncio.create_task(room.worker.do("propose"))
    async with asyncio.timeout(60):
        while room.worker._helper.process is None:  # noqa: ASYNC110  the start of a process tells nobody
            await asyncio.sleep(0.01)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await room.worker.do("propose_rollback", "9")).reason == "no_such_revision"


async def test_a_worker_that_ended_meanwhile_is_started_again(room: Room) -> None:
    await room.worker.do("propose")
    process = room.worker._helper.process
    assert process is not None
    process.kill()
    await process.wait()
    assert (await room.worker.do("propose")).state is State.SAME


def test_jobs_are_done_one_after_another(room: Room) -> None:
    curator = Curator(room.places, room.vault, "1.0.0", now=lambda: room.now)
    jobs = [{"do": "propose", "given": [], "named": {}}, {"do": "exit", "given": [], "named": {}}]
    said: list[str] = []
    serve_jobs(curator, io.StringIO("".join(json.dumps(job) + "\n" for job in jobs)), said.append)
    states = [Outcome.from_json(json.loads(line)).state for line in said]
    assert states == [State.SAME, State.FAILED]


def test_what_the_system_refuses_is_an_outcome(room: Room) -> None:
    curator = Curator(room.places, room.vault, "1.0.0", now=lambda: room.now)
    with room.vault.locked("ben"):
        assert done(curator, "reload", ["ada"], {}).reason == "busy"
    shutil.rmtree(room.places.facts)
    assert done(curator, "propose", [], {}).reason == "files"


# Following ------------------------------------------------------------------------------------------------------------


async def test_a_desk_follows_the_data_folder(room: Room) -> None:
    after: list[str] = []

    async def prepared() -> None:
        after.append(room.desk.base.short)

    room.follower.after = prepared
    task = asyncio.create_task(room.follower.follow())
    await asyncio.sleep(0.05)
    assert room.vault.in_use(bundled().revision)
    edit(room.places.facts, 410)
    curator = Curator(room.places, room.vault, "1.0.0", now=lambda: room.now)
    curator.reload("ada")
    async with asyncio.timeout(60):
        while not after:  # noqa: ASYNC110  as a chat would see it
            await asyncio.sleep(0.01)
    served = room.vault.read()
    assert room.desk.base == served
    assert after == [served.short]
    assert room.vault.in_use(served.revision)
    assert not room.vault.in_use(bundled().revision)
    room.desk.answer("/waic 2023", "en")
    curator.rollback("1", "ada")
    async with asyncio.timeout(60):
        while len(after) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert room.desk.base == bundled()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not room.vault.in_use(bundled().revision)


@pytest.mark.parametrize("collecting", [True, False])
async def test_what_cannot_be_read_leaves_the_desk_as_it_is(room: Room, collecting: bool) -> None:
    assert not await room.follower.refresh()
    edit(room.places.facts, 410)
    Curator(room.places, room.vault, "1.0.0", now=lambda: room.now).reload("ada")
    changed = room.places.database.read_bytes()
    room.places.database.write_bytes(changed[:-1])
    if not collecting:
        gc.disable()
    try:
        interval = sys.getswitchinterval()
        assert not await room.follower.refresh()
        assert (gc.isenabled(), sys.getswitchinterval()) == (collecting, interval)
    finally:
        gc.enable()
    assert room.desk.base == bundled()
    room.places.database.write_bytes(b"")
    assert not await room.follower.refresh()
    room.places.database.write_bytes(changed)
    assert await room.follower.refresh()
    room.places.database.unlink()
    assert not await room.follower.refresh()
    assert room.desk.base.revision != bundled().revision
    room.places.database.write_text("a diary", "utf-8")
    assert not await room.follower.refresh()


# Watching -------------------------------------------------------------------------------------------------------------


async def test_watched_files_go_live(room: Room) -> None:
    curation = Curation(room.facts, room.follower, room.worker, room.places, watching=True)
    tasks = [asyncio.create_task(work, name=name) for name, work in curation.tasks().items()]
    assert len(tasks) == 2
    await asyncio.sleep(0.5)
    edit(room.places.facts, 410)
    async with asyncio.timeout(60):
        while room.desk.base == bundled():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert room.vault.history()[-1].who == watching.WHO
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_folder_that_vanishes_is_watched_again_when_it_comes_back(
    room: Room, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    task = asyncio.create_task(watching.watch(room.places, room.worker, room.follower, again=0.05))
    await asyncio.sleep(0.5)
    away = room.places.facts.rename(tmp_path / "away")
    async with asyncio.timeout(60):
        while "a folder is missing" not in caplog.text:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert room.desk.base == bundled()
    shutil.copytree(away, room.places.facts)
    edit(room.places.facts, 410)
    async with asyncio.timeout(60):
        while room.desk.base == bundled():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert not task.done()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_nothing_is_watched_unless_it_is_wanted(room: Room) -> None:
    quiet = Curation(room.facts, room.follower, room.worker, room.places).tasks()
    assert len(quiet) == 1
    for work in quiet.values():
        work.close()


async def test_faults_in_watched_files_change_nothing(room: Room) -> None:
    path = room.places.facts / "editions" / "2023.yaml"
    path.write_text(path.read_text("utf-8").replace("number: 400", "number: 401"), "utf-8")
    await watching.reload(room.worker, room.follower)
    assert room.desk.base == bundled()

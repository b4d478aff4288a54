"""``/schedule`` against a real state and the bundled facts; the server alone is made up."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.core.answers.daily import claims_of
from bot.core.card import Style, Tone, spans
from bot.core.invariants import check_card
from bot.core.posts import Entry, Pause, Shown, State
from bot.service.desk import Desk
from bot.service.rights import NEEDED, WISHED, Access, Look, Right, access
from bot.service.schedule import Given, Scheduling, last_shown
from bot.service.schedule_cards import access_lines, entry_line, schedule_card
from bot.store.state_db import StateDatabase
from bot.words import say
from tests.bundled import bundled
from tests.core.build import shown
from tests.words.pseudo import faults, pseudo

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.card import Card
    from bot.core.model import Lang

NOW = dt.datetime(2026, 7, 7, 12, tzinfo=dt.UTC)
FINE = access(frozenset(right.value for right in Right))
NEWS = 71


class Place:
    """A server whose channels answer as a test says."""

    def __init__(self, lang: Lang = "en") -> None:
        self.id, self.person, self.lang = 7, 42, lang
        self.access = FINE
        self.accepts = True
        self.sent: list[tuple[int, Card, bool]] = []

    async def look(self, channel: int) -> Access:
        assert channel == NEWS
        return self.access

    async def send(self, channel: int, card: Card, *, silent: bool) -> bool:
        self.sent.append((channel, card, silent))
        return self.accepts


class Chat:
    """Somebody who manages a server and asks."""

    def __init__(self, scheduling: Scheduling, state: StateDatabase) -> None:
        self.scheduling, self.state, self.server = scheduling, state, Place()

    async def set(self, lang: Lang = "en", **given: Any) -> list[str]:
        asked = Given(**{"channel": NEWS, "time": "9", "timezone": "Asia/Shanghai", **given})
        return self.lines(await self.scheduling.set(self.server, asked, lang))

    async def ask(self, what: str, *more: Any, lang: Lang = "en") -> list[str]:
        return self.lines(await getattr(self.scheduling, what)(self.server, *more, lang))

    def lines(self, card: Card) -> list[str]:
        self.card = card
        assert check_card(card) == []
        assert card.private
        return shown(card)


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[Chat]:
    state = StateDatabase(tmp_path)
    scheduling = Scheduling(Desk(bundled(), "1", lambda: NOW), state, now=lambda: NOW)
    await state.open()
    yield Chat(scheduling, state)
    await state.close()


async def test_a_schedule_as_it_is_set(chat: Chat) -> None:
    told = await chat.set()
    assert told[:7] == [
        "The daily post is set.",
        "Channel: <#71>",
        "Time: 9 am, Shanghai · UTC+08:00",
        "Language: English",
        "Days without an event: nothing is posted",
        "Sound: with a notification",
        "Corrections: are posted where a figure that was posted has changed",
    ]
    assert told[7].startswith("Next post: <t:17")
    assert len(told) == 8
    assert chat.card.tone is Tone.INFO
    assert [span.style for span in spans(chat.card.blocks) if "<" in span.text] == [Style.MENTION] * 3
    (deed,) = await chat.state.audit.recent(7)
    assert (deed.action, deed.user_id, deed.at) == ("schedule set", 42, NOW)
    assert deed.detail == "channel 71, 09:00, Asia/Shanghai, en, quiet day: skip"


async def test_what_is_left_out_stays(chat: Chat) -> None:
    await chat.set(language="zh-CN", quiet_day="next", silent=True, corrections=False)
    await chat.set(time="21:30")
    found = await chat.state.schedules.get(7)
    assert found is not None
    wish = found.wish
    assert (wish.lang, wish.quiet_day, wish.silent, wish.corrections) == ("zh-CN", "next", True, False)
    assert wish.clock == dt.time(21, 30)
    assert (await chat.state.audit.recent(7))[0].detail.endswith("zh-CN, quiet day: next, silent, no corrections")
    assert "Sound: silent" in chat.lines(await chat.scheduling.show(chat.server, "en"))


async def test_the_first_language_is_that_of_the_server(chat: Chat) -> None:
    chat.server.lang = "zh-CN"
    assert "Language: Chinese" in await chat.set()


async def test_what_cannot_be_read_is_not_saved(chat: Chat) -> None:
    assert await chat.set(time="noonish") == [
        "“noonish” is not a time of day that I can read. Write 9:30, 21:00 or 9am."
    ]
    told = await chat.set(timezone="Shangai")
    assert told[1].startswith("Perhaps you meant: Shanghai · UTC+08:00")
    assert len(await chat.set(timezone="qqqqqqqq")) == 1
    assert await chat.state.schedules.get(7) is None


async def test_a_zone_that_this_machine_does_not_know(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zoneinfo.TZPATH", ())
    monkeypatch.setattr("bot.service.zones.load", lambda _: None)
    assert "no time zone called" in (await chat.set())[0]


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
@pytest.mark.parametrize("right", Right)
async def test_a_missing_right_is_named_with_its_use(chat: Chat, right: Right, lang: Lang) -> None:
    chat.server.access = Access(Look.SEEN, (right,))
    told = await chat.set(lang)
    assert any(say(lang, f"right.{right}") in line and say(lang, f"right.why_{right}") in line for line in told)
    assert told[-1] == say(lang, "right.how")
    assert (await chat.state.schedules.get(7) is None) is (right in NEEDED)
    assert chat.card.tone is (Tone.ERROR if right in NEEDED else Tone.WARN)


@pytest.mark.parametrize(("look", "works"), [(Look.GONE, False), (Look.HIDDEN, False), (Look.UNKNOWN, True)])
async def test_a_channel_that_cannot_be_looked_at(chat: Chat, look: Look, works: bool) -> None:
    chat.server.access = Access(look)
    assert chat.server.access.works is works
    told = await chat.set()
    assert say("en", f"right.{look}") in told
    assert (await chat.state.schedules.get(7) is not None) is works


def test_rights() -> None:
    assert access(frozenset()).missing == (*NEEDED, *WISHED)
    assert FINE.works
    assert list(access_lines(FINE, "en")) == []


async def test_show_tells_how_it_went(chat: Chat) -> None:
    assert await chat.ask("show") == [say("en", "schedule.no_schedule")]
    await chat.set()
    assert (await chat.ask("show"))[0] == "Channel: <#71>"
    await chat.state.schedules.pause(7, Pause.FAILURES)
    assert "It is paused, since three posts in a row failed." in " ".join(await chat.ask("show"))
    assert chat.card.tone is Tone.WARN


@pytest.mark.parametrize("state", State)
async def test_the_last_post(chat: Chat, state: State) -> None:
    await chat.set()
    found = await chat.state.schedules.get(7)
    assert found is not None
    entry = Entry(dt.date(2026, 7, 7), state, NEWS, NOW)
    card = schedule_card(bundled(), replace(found, failures=2), FINE, "en", NOW, latest=[entry])
    told = shown(card)
    assert f"Last post: {entry_line(entry, 'en')}" in told
    assert "The last 2 posts failed." in told
    assert entry_line(entry, "zh-CN").startswith("2026年7月7日：")


async def test_a_zone_that_has_gone_since(chat: Chat) -> None:
    await chat.set()
    found = await chat.state.schedules.get(7)
    assert found is not None
    gone = replace(found, wish=replace(found.wish, zone="Mars/Olympus"), enabled=False, paused=Pause.ZONE)
    told = shown(schedule_card(bundled(), gone, FINE, "en", NOW))
    assert "Time: 9 am, Mars/Olympus" in told
    assert say("en", "schedule.pause_zone") in told
    assert say("en", "schedule.pause_manager") in shown(
        schedule_card(bundled(), replace(found, enabled=False), FINE, "en", NOW)
    )


async def test_pause_resume_and_remove(chat: Chat) -> None:
    for what in ("pause", "resume", "remove", "test"):
        assert await chat.ask(what) == [say("en", "schedule.no_schedule")]
    await chat.set()
    for _ in range(2):
        assert await chat.ask("pause") == [say("en", "schedule.paused")]
    assert (await chat.ask("resume"))[0] == "The daily post goes on."
    chat.server.access = Access(Look.HIDDEN)
    await chat.ask("resume")
    assert chat.card.tone is Tone.WARN
    assert [deed.action for deed in await chat.state.audit.recent(7)] == [
        "schedule resume", "schedule resume", "schedule pause", "schedule set",
    ]  # fmt: skip
    assert await chat.ask("remove") == [say("en", "schedule.removed")]
    assert await chat.state.schedules.get(7) is None
    assert await chat.state.audit.recent(7) == []


async def test_a_preview_is_the_post_itself(chat: Chat) -> None:
    told = await chat.ask("preview", "2026-07-08")
    assert any(line.startswith("2023 · WAIC 2023 closed in Shanghai in the afternoon [") for line in told)
    assert chat.card.title == "This day in WAIC · 8 July"
    await chat.ask("preview", None)
    assert chat.card.title == "This day in WAIC · 7 July"
    await chat.set()
    await chat.ask("preview", None)
    assert chat.card.title == "This day in WAIC · 8 July", "that of the next post"
    assert (await chat.ask("preview", "2026-11-21"))[0].startswith("Nothing is posted on 21 November 2026")
    assert (await chat.ask("preview", "?"))[0] == "“?” is not a day. Write it like 8 July or 2026-07-08."
    for typed, title in (("8 July", "8 July"), ("7月8日", "8 July"), ("tomorrow", "8 July"), ("2 July", "2 July")):
        await chat.ask("preview", typed)
        assert chat.card.title == f"This day in WAIC · {title}"
    await chat.set(quiet_day="figure", language="zh-CN")
    assert "改看一项数字" in (await chat.ask("preview", "2026-11-21"))[0]
    assert claims_of(chat.card)


async def test_a_test_goes_to_the_channel_and_not_into_the_ledger(chat: Chat) -> None:
    await chat.set(silent=True)
    assert await chat.ask("test") == [say("en", "schedule.tested")]
    ((channel, card, silent),) = chat.server.sent
    assert (channel, silent, card.title) == (NEWS, True, "Test · This day in WAIC · 8 July")
    assert not card.private
    assert await chat.state.ledger.recent(7, 5) == []
    assert [deed.action for deed in await chat.state.audit.recent(7)] == ["schedule test", "schedule set"]
    chat.server.accepts = False
    assert await chat.ask("test") == [say("en", "schedule.test_failed")]
    chat.server.access = Access(Look.GONE)
    assert await chat.ask("test") == [say("en", "schedule.test_failed"), say("en", "right.gone")]
    assert len(chat.server.sent) == 2


async def test_a_test_on_a_quiet_day_shows_the_next(tmp_path: Path) -> None:
    state = StateDatabase(tmp_path)
    november = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
    scheduling = Scheduling(Desk(bundled(), "1"), state, now=lambda: november)
    await state.open()
    made = Chat(scheduling, state)
    await made.set()
    await made.ask("test")
    assert "The next day with a history" in shown(made.server.sent[0][1])[0]
    await state.close()


async def test_a_database_that_fails_is_said_so_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "state.db").write_bytes(b"no database" * 100)
    state = StateDatabase(tmp_path)
    scheduling = Scheduling(Desk(bundled(), "1", lambda: NOW), state, now=lambda: NOW)
    made = Chat(scheduling, state)
    expected = [say("en", "schedule.database")]
    assert await made.set() == expected
    for what in ("show", "pause", "resume", "remove", "test"):
        assert await made.ask(what) == expected
    assert await made.ask("preview", None) == expected
    assert made.card.tone is Tone.ERROR
    await state.close()


def test_the_last_day_on_which_each_claim_was_shown() -> None:
    first, second = dt.date(2026, 7, 1), dt.date(2026, 7, 2)
    assert last_shown([Shown(first, ("a", "b")), Shown(second, ("b",))]) == {"a": first, "b": second}


async def test_nothing_is_left_untranslated(chat: Chat) -> None:
    """Cities and languages are called as Babel calls them; what the cards of the facts say is looked at elsewhere."""
    asked: list[tuple[str, dict[str, Any]]] = [("show", {}), ("pause", {}), ("set", {"time": "5月"}), ("set", {})]
    asked += [("set", {"timezone": "11111111"}), ("set", {"language": "zh-CN", "quiet_day": "next", "silent": True})]
    asked += [("show", {}), ("pause", {}), ("show", {}), ("resume", {}), ("test", {}), ("remove", {})]
    wrong = {}
    with pseudo():
        for what, given in asked:
            told = chat.set("zh-CN", **given) if what == "set" else chat.ask(what, lang="zh-CN")
            await told
            wrong |= faults(chat.card, {"Asia/Shanghai", "schedule", "上海", "中文", "英语"})
    assert wrong == {}

"""Posts by Discord's REST interface: the real library against a loopback Discord."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.core.answers import edition
from bot.core.card import Action, Card, Kind, Line, Span
from bot.errors import TokenRefused
from bot.platforms.discord.buttons import CommandButton
from bot.platforms.discord.endpoints import set_endpoints
from bot.platforms.discord.limits import validate
from bot.platforms.discord.posting import PAGES, DiscordSender
from bot.platforms.discord.render import components
from bot.service.sender import Fate, Message, Receipt
from tests.e2e.facts import sample_base
from tests.e2e.loopback import Config, LoopbackDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CARD = edition(sample_base(), 2023, "en")
MARK = "2026-07-08"


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord(Config(nonce_window=0.5)) as loopback:
        set_endpoints(loopback.api_base, loopback.gateway_url)
        yield loopback
        set_endpoints(None, None)
    assert loopback.findings == []


@pytest.fixture
async def sender(discord: LoopbackDiscord) -> AsyncIterator[DiscordSender]:
    found = DiscordSender(discord.config.token)
    yield found
    await found.close()


def message(discord: LoopbackDiscord, nonce: str = "n", *, silent: bool = False, card: Card = CARD) -> Message:
    return Message(int(discord.world.general.id), card, nonce, MARK, silent)


async def test_a_post_is_sent_once_for_a_nonce(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    first = await sender.send(message(discord))
    second = await sender.send(message(discord))
    assert first == second
    assert first.fate is Fate.SENT
    (stored,) = discord.messages.in_channel(discord.world.general)
    assert int(stored.id) == first.message_id
    body = discord.requests_to("POST", r"/channels/\d+/messages")[0].body
    assert (body["nonce"], body["enforce_nonce"], body["allowed_mentions"]["parse"]) == ("n", True, [])
    assert body["flags"] == 1 << 15


async def test_a_silent_post_rings_no_bell(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    await sender.send(message(discord, silent=True))
    assert discord.requests_to("POST", r"/channels/\d+/messages")[0].body["flags"] == (1 << 15) | (1 << 12)


async def test_the_buttons_of_a_post_are_marked_and_work(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    await sender.send(message(discord))
    (stored,) = discord.messages.in_channel(discord.world.general)
    ids = [b["custom_id"] for row in stored.payload["components"][0]["components"] for b in row.get("components", ())]
    assert ids[0].endswith(f"¦{MARK}")
    commands = [CommandButton.__discord_ui_compiled_template__.fullmatch(name)["command"] for name in ids]  # type: ignore[index]
    assert commands == [action.command for action in CARD.actions]


@pytest.mark.parametrize("actions", [(), (Action("Long", "/search text:" + "x" * 80),)])
def test_a_mark_that_fits_no_button_has_one_of_its_own(actions: tuple[Action, ...]) -> None:
    card = Card("/waic", Kind.TODAY, "Title", "en", "abc", (Line((Span("text"),)),), actions=actions)
    made = components(card, MARK)
    assert validate(made) == []
    assert f"w1:/waic¦{MARK}" in str(made)


async def test_where_the_components_are_not_taken_an_embed_goes(
    discord: LoopbackDiscord, sender: DiscordSender
) -> None:
    discord.fail("POST", r"/channels/\d+/messages", status=400)
    assert (await sender.send(message(discord))).fate is Fate.SENT
    (stored,) = discord.messages.in_channel(discord.world.general)
    assert stored.payload["embeds"]
    assert (await sender.find(int(discord.world.general.id), MARK, 0)).fate is Fate.SENT


@pytest.mark.parametrize(
    ("status", "code", "fate"),
    [
        (403, 50001, Fate.REFUSED),
        (404, 10003, Fate.REFUSED),
        (403, 0, Fate.UNCLEAR),
        (404, 0, Fate.UNCLEAR),
        (403, 40333, Fate.UNCLEAR),
        (404, 10008, Fate.GONE),
        (400, 50035, Fate.REJECTED),
        (503, 0, Fate.UNCLEAR),
        (429, 0, Fate.UNCLEAR),
    ],
)
async def test_what_an_answer_means(
    discord: LoopbackDiscord, sender: DiscordSender, status: int, code: int, fate: Fate
) -> None:
    await sender.is_member(int(discord.world.guild.id))
    if status == 429:
        discord.rate_limit("POST", r"/channels/\d+/messages", via=False, times=2)
    else:
        discord.fail("POST", r"/channels/\d+/messages", status=status, code=code, times=2)
    assert (await sender.send(message(discord))).fate is fate


@pytest.mark.parametrize(
    ("trouble", "fate"), [("no_access", Fate.REFUSED), ("no_permission", Fate.REFUSED), ("deleted", Fate.REFUSED)]
)
async def test_a_channel_in_trouble_refuses(
    discord: LoopbackDiscord, sender: DiscordSender, trouble: str, fate: Fate
) -> None:
    discord.world.general.trouble = trouble  # type: ignore[assignment]
    assert (await sender.send(message(discord))).fate is fate
    found = await sender.find(int(discord.world.general.id), MARK, 60)
    assert found.fate is (Fate.ABSENT if trouble == "no_permission" else Fate.UNREADABLE)


async def test_a_message_that_was_deleted_is_gone(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    await sender.send(message(discord))
    discord.messages.delete(discord.messages.in_channel(discord.world.general)[0])
    assert (await sender.send(message(discord))).fate is Fate.GONE


async def test_a_lost_answer_and_a_lost_server_are_unclear(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    await sender.is_member(int(discord.world.guild.id))
    discord.lose("answer", "POST", r"/channels/\d+/messages")
    lost = await sender.send(message(discord))
    assert lost.fate is Fate.UNCLEAR
    assert lost.why
    async with discord.refusing():
        assert (await sender.send(message(discord))).fate is Fate.UNCLEAR
        assert await sender.is_member(int(discord.world.guild.id))
        assert not await sender.tell(int(discord.world.guild.id), "text", "n2")
    assert (await sender.send(message(discord))).fate is Fate.SENT
    assert len(discord.messages.in_channel(discord.world.general)) == 1


async def test_a_server_that_is_away_at_the_login_is_tried_again(
    discord: LoopbackDiscord, sender: DiscordSender
) -> None:
    async with discord.refusing():
        assert (await sender.send(message(discord))).fate is Fate.UNCLEAR
    assert (await sender.send(message(discord))).fate is Fate.SENT


async def test_our_post_is_found_among_others_and_only_ours(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    general = int(discord.world.general.id)
    assert await sender.find(general, MARK, 60) == Receipt(Fate.ABSENT)
    sent = await sender.send(message(discord))
    for n in range(130):
        discord.say(f"#{n} w1:/waic¦{MARK}")
    assert await sender.find(general, MARK, 60) == sent
    assert (await sender.find(general, "2026-07-09", 60)).fate is Fate.ABSENT
    assert len(discord.requests_to("GET", r"/channels/\d+/messages")) == 5


async def test_a_history_that_looks_empty_and_is_not_is_unreadable(
    discord: LoopbackDiscord, sender: DiscordSender
) -> None:
    discord.say("hello")
    discord.world.general.trouble = "no_history"
    found = await sender.find(int(discord.world.general.id), MARK, 60)
    assert (found.fate, found.why) == (Fate.UNREADABLE, "the permission to read the message history is missing")


async def test_a_history_is_read_no_further_than_needed(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    general = discord.world.general
    for n in range(150):
        stored = discord.say(f"#{n}")
        old = int(stored.id) - (int(dt.timedelta(hours=1).total_seconds() * 1000) << 22)
        discord.messages.messages.pop(stored.id)
        stored.payload["id"] = str(old)
        discord.messages.messages[str(old)] = stored
    assert (await sender.find(int(general.id), MARK, 60)).fate is Fate.ABSENT
    assert len(discord.requests_to("GET", r"/channels/\d+/messages")) == 1


async def test_a_history_without_end_is_unreadable(
    discord: LoopbackDiscord, sender: DiscordSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.discord.posting.PAGES", 2)
    assert PAGES > 2
    for n in range(250):
        discord.say(f"#{n}")
    found = await sender.find(int(discord.world.general.id), MARK, 60)
    assert (found.fate, found.why) == (Fate.UNREADABLE, "too much was written since")


async def test_managers_are_told_where_they_look(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    guild, world = discord.world.guild, discord.world
    assert not await sender.tell(int(guild.id), "text", "n1")
    guild.system_channel_id = world.general.id
    assert await sender.tell(int(guild.id), "text @everyone", "n2")
    notices = world.add_channel("notices")
    guild.public_updates_channel_id = notices.id
    assert await sender.tell(int(guild.id), "text", "n3")
    assert len(discord.messages.in_channel(notices)) == 1
    notices.trouble = "no_access"
    assert await sender.tell(int(guild.id), "text", "n4")
    assert [m.payload["content"] for m in discord.messages.in_channel(world.general)] == ["text @everyone", "text"]


async def test_a_server_that_the_bot_has_left_is_known(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    assert await sender.is_member(int(discord.world.guild.id))
    assert not await sender.is_member(int(discord.world.elsewhere.id))


@pytest.mark.parametrize(
    ("status", "code", "member"),
    [(403, 50001, False), (404, 10004, False), (403, 0, True), (404, 0, True), (403, 40333, True), (503, 0, True)],
)
async def test_only_discord_s_own_word_tells_that_the_bot_has_left(
    discord: LoopbackDiscord, sender: DiscordSender, status: int, code: int, *, member: bool
) -> None:
    discord.fail("GET", r"/guilds/\d+", status=status, code=code, times=9)
    assert await sender.is_member(int(discord.world.guild.id)) is member


async def test_a_token_that_is_refused_stops_everything(discord: LoopbackDiscord, sender: DiscordSender) -> None:
    wrong = DiscordSender("another")
    with pytest.raises(TokenRefused):
        await wrong.send(message(discord))
    await wrong.close()
    await sender.send(message(discord))
    discord.config.token = "expired"
    with pytest.raises(TokenRefused):
        await sender.find(int(discord.world.general.id), MARK, 60)

"""The commands as Discord is told them, and what a thousand answers leave behind."""

from __future__ import annotations

import gc
import json
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
import pytest
from discord.webhook.async_ import AsyncWebhookAdapter

from bot.core.match import Entry
from bot.platforms.discord.buttons import DYNAMIC_ITEMS
from bot.platforms.discord.client import WaicClient
from bot.platforms.discord.commands import choices
from bot.platforms.discord.endpoints import hush
from bot.platforms.discord.locales import LANGS, Translations, lang_of, words
from bot.platforms.discord.render import Layout, Rows
from bot.platforms.discord.replies import Replies
from bot.platforms.discord.syncing import FILE, fingerprint, payload_of, sync_if_changed
from bot.service.commands import BY_NAME, COMMANDS
from bot.service.desk import Desk
from bot.service.requests import MAX_TEXT
from bot.settings import Settings
from bot.words import CATALOGUES, say
from tests.e2e.facts import sample_base
from tests.e2e.loopback.referee import referee_for
from tests.words.pseudo import pseudo, untranslated

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ROOT = Path(__file__).parents[3]
OPENAPI = Path(os.environ.get("WAIC_TEST_OPENAPI") or ROOT.parent / "shared" / "discord-openapi.json")


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[WaicClient]:
    """The client with nothing behind it."""
    desk = Desk(sample_base(), "1")
    made = WaicClient(desk, Settings(facts=tmp_path, seeds=tmp_path, data=tmp_path), Replies())
    await made._async_setup_hook()
    await made.tree.set_translator(Translations())
    made.add_dynamic_items(*DYNAMIC_ITEMS)
    user: Any = {"id": "1", "username": "waic", "discriminator": "0", "avatar": None}
    made._connection.user = discord.ClientUser(state=made._connection, data=user)
    made.http._HTTPClient__session = None  # type: ignore[attr-defined]
    yield made
    await made.tree.set_translator(None)


@pytest.fixture
async def everything(client: WaicClient) -> list[dict[str, Any]]:
    """All that Discord is told: the commands, and the entry in the menu of a message."""
    return await payload_of(client.tree)


@pytest.fixture
def payload(everything: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The commands."""
    return [command for command in everything if command.get("type", 1) == 1]


async def test_the_entry_in_the_menu_of_a_message(everything: list[dict[str, Any]]) -> None:
    (menu,) = [command for command in everything if command.get("type", 1) == 3]
    assert menu["name_localizations"] == {locale.value: say(lang, "menu.check") for locale, lang in LANGS.items()}
    assert all(0 < len(name) <= 32 for name in (menu["name"], *menu["name_localizations"].values()))
    assert menu["integration_types"] == [0, 1]
    assert menu["contexts"] == [0, 1, 2]


async def test_every_command_of_the_registry_is_there(payload: list[dict[str, Any]]) -> None:
    assert [command["name"] for command in payload] == [command.name for command in COMMANDS]
    for sent, command in zip(payload, COMMANDS, strict=True):
        names = [option["name"] for option in sent["options"]]
        assert names == [*(option.name for option in command.options), "private"]
        required = [option["name"] for option in sent["options"] if option["required"]]
        assert required == [option.name for option in command.options if option.required]


async def test_every_text_keeps_its_limit_in_every_language(payload: list[dict[str, Any]]) -> None:
    for part in (*payload, *(option for command in payload for option in command["options"])):
        assert 0 < len(part["name"]) <= 32
        assert not part.get("name_localizations")
        texts = (part["description"], *part["description_localizations"].values())
        assert all(0 < len(text) <= 100 for text in texts)


async def test_every_text_is_in_every_language(payload: list[dict[str, Any]]) -> None:
    locales = {locale.value for locale in LANGS}
    assert set(CATALOGUES) == {"en", *LANGS.values()}
    for part in (*payload, *(option for command in payload for option in command["options"])):
        assert set(part["description_localizations"]) == locales
        assert part["description"] not in part["description_localizations"].values()


async def test_no_text_of_a_command_is_written_in_the_code(tmp_path: Path) -> None:
    """Every description, option, choice and name that is shown, here and to admins, is from a catalogue."""
    server = 5
    with pseudo():
        settings = Settings(facts=tmp_path, seeds=tmp_path, data=tmp_path, admin_guild=server)
        made = WaicClient(Desk(sample_base(), "1"), settings, Replies())
        await made.tree.set_translator(Translations())
        shown = [*await payload_of(made.tree), *await payload_of(made.tree, discord.Object(server))]
        found = list(_shown(shown))
        await made.tree.set_translator(None)
    assert len(found) > 30
    assert {text: wrong for text in found if (wrong := untranslated(text))} == {}


def _shown(parts: list[dict[str, Any]]) -> Iterator[str]:
    """Every text of a payload that is in the reader's language: commands and options are called the same in all."""
    for part in parts:
        slash = "description" in part and part["description"]
        for name in ("description",) if slash else ("name",):
            translated = part[f"{name}_localizations"]
            assert translated.keys() == {locale.value for locale in LANGS}
            yield from (part[name], *translated.values())
        yield from _shown(part.get("options", []))
        yield from _shown(part.get("choices", []))


async def test_commands_are_for_servers_and_people_everywhere(payload: list[dict[str, Any]]) -> None:
    for command in payload:
        assert command["integration_types"] == [0, 1]
        assert command["contexts"] == [0, 1, 2]
        assert command["default_member_permissions"] is None


async def test_options_are_texts_with_autocomplete(payload: list[dict[str, Any]]) -> None:
    """All but whole texts, which nothing can propose, and choices, which Discord lists itself."""
    for command in payload:
        *texts, private = command["options"]
        assert private["type"] == 5
        for option in texts:
            free = BY_NAME[command["name"]].text is not None
            assert option["type"] == 3
            assert option["max_length"] == (MAX_TEXT if free else 100)
            assert option.get("autocomplete", False) is not (free or bool(option.get("choices")))


async def test_views_are_choices_named_in_both_languages(payload: list[dict[str, Any]]) -> None:
    timeline = next(command for command in payload if command["name"] == "timeline")
    assert [(choice["value"], choice["name"]) for choice in timeline["options"][1]["choices"]] == [
        ("table", "Table"),
        ("csv", "CSV file"),
    ]
    assert timeline["options"][1]["choices"][1]["name_localizations"]["zh-CN"] == "CSV文件"


@pytest.mark.skipif(
    not OPENAPI.is_file(), reason=f"Discord's OpenAPI description is not at {OPENAPI} (WAIC_TEST_OPENAPI)"
)
async def test_discords_own_description_takes_the_commands(everything: list[dict[str, Any]]) -> None:
    referee = referee_for(OPENAPI)
    assert referee is not None
    assert referee.findings("PUT", "/applications/1/commands", everything) == []


def test_languages() -> None:
    assert lang_of(discord.Locale.taiwan_chinese) == "zh-CN"
    assert lang_of(discord.Locale.british_english) == "en"
    assert words("command.waic").extras == {"key": "command.waic"}


async def test_a_text_without_a_key_is_not_translated() -> None:
    context: Any = None
    text = discord.app_commands.locale_str("text")
    assert await Translations().translate(text, discord.Locale.chinese, context) is None


def test_choices_keep_their_limits() -> None:
    entries = [Entry("a", "x" * 200), Entry("x" * 101, "too long"), Entry("b", "\u202e \n"), Entry("", "empty")]
    assert [(choice.name, choice.value) for choice in choices(entries)] == [("x" * 99 + "…", "a"), ("b", "b")]
    assert len(choices(Entry(str(n), str(n)) for n in range(40))) == 25


# What is kept.


def _asked(number: int) -> dict[str, Any]:
    user = {"id": "5", "username": "asker", "discriminator": "0", "avatar": None, "global_name": None}
    return {
        "id": str(10**17 + number), "application_id": "1", "type": 2, "token": f"t{number}", "version": 1,
        "data": {"id": "9", "name": "waic", "type": 1, "options": [{"name": "year", "type": 3, "value": "2024"}]},
        "channel": {"id": "3", "type": 1, "recipients": [], "flags": 0}, "user": user, "locale": "en-US",
        "app_permissions": "0", "attachment_size_limit": 1, "entitlements": [], "authorizing_integration_owners": {},
    }  # fmt: skip


async def test_a_thousand_answers_leave_nothing_behind(client: WaicClient, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []

    async def request(_adapter: object, route: Any, *, payload: Any, **_: object) -> Any:
        sent.append(len(payload["data"]["components"]))
        return {"interaction": {"id": str(route.webhook_id), "type": 2, "response_message_id": str(len(sent))}}

    monkeypatch.setattr(AsyncWebhookAdapter, "request", request)

    async def ask(numbers: range) -> None:
        for number in numbers:
            await client.tree._call(discord.Interaction(data=_asked(number), state=client._connection))  # type: ignore[arg-type]

    await ask(range(50))
    gc.collect()
    before = len(gc.get_objects())
    await ask(range(50, 1050))
    gc.collect()
    assert len(sent) == 1050
    assert len(gc.get_objects()) - before < 50
    assert client._connection._view_store._views == {}
    assert len(client.replies.painter) == 1


async def test_a_prepared_view_holds_nothing_that_times_out() -> None:
    for view in (Layout([]), Rows([])):
        assert view.timeout is None
        assert view.is_finished()
        assert not view.is_dispatchable()
        assert view.to_components() == []
    assert Layout([]).has_components_v2()


# What Discord is told.


async def test_the_fingerprint_changes_with_the_commands_only(client: WaicClient) -> None:
    before = fingerprint(await payload_of(client.tree))
    assert fingerprint(json.loads(json.dumps(await payload_of(client.tree)))) == before
    client.tree.remove_command("about")
    assert fingerprint(await payload_of(client.tree)) != before
    await client.tree.set_translator(None)
    assert all("description_localizations" not in command for command in await payload_of(client.tree))


@pytest.mark.parametrize("found", ["", "{", "[]", '{"7": "other"}'])
async def test_commands_are_sent_once(
    client: WaicClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: str
) -> None:
    sent: list[int] = []

    async def sync() -> list[Any]:
        sent.append(1)
        return []

    monkeypatch.setattr(client.tree, "sync", sync)
    folder = tmp_path / "new"
    if found:
        folder.mkdir()
        (folder / FILE).write_text(found, encoding="utf-8")
    assert await sync_if_changed(client.tree, folder, 7)
    assert not await sync_if_changed(client.tree, folder, 7)
    assert await sync_if_changed(client.tree, folder, 8)
    assert len(sent) == 2
    assert set(json.loads((folder / FILE).read_text(encoding="utf-8"))) == {"7", "8"}


async def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(
    client: WaicClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sync() -> list[Any]:
        return []

    monkeypatch.setattr(client.tree, "sync", sync)
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert await sync_if_changed(client.tree, tmp_path / "file" / "folder", 7)


def test_the_library_is_hushed_once() -> None:
    hush()
    count = len(logging.getLogger("discord.state").filters)
    hush()
    assert len(logging.getLogger("discord.state").filters) == count
    assert not discord.VoiceClient.warn_nacl

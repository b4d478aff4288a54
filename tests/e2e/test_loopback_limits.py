"""Each limit of Discord is refused with the right code, and its edge is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from tests.e2e.bare import BareBot, field_errors
from tests.e2e.loopback import LoopbackDiscord
from tests.e2e.loopback.interactions import AUTOCOMPLETE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.asyncio(loop_scope="module")

V2 = 1 << 15
TEXT = {"type": 10, "content": "text"}
JSON = dict[str, Any]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot() -> AsyncIterator[BareBot]:
    async with LoopbackDiscord() as discord, BareBot(discord) as bare:
        yield bare
        assert discord.findings == []


def button(**fields: Any) -> JSON:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "w1:/waic 2023", **fields}


def link(url: str) -> JSON:
    return {"type": 2, "style": 5, "label": "Go", "url": url}


def row(*components: JSON) -> JSON:
    return {"type": 1, "components": list(components)}


def container(*components: JSON) -> JSON:
    return {"type": 17, "components": list(components)}


def section(texts: int, accessory: JSON | None) -> JSON:
    return {"type": 9, "components": [TEXT] * texts, **({"accessory": accessory} if accessory else {})}


def gallery(*items: JSON) -> JSON:
    return {"type": 12, "items": list(items)}


def picture(**fields: Any) -> JSON:
    return {"media": {"url": "https://example.org/a.png"}, **fields}


def select(options: int) -> JSON:
    listed = [{"label": str(index), "value": str(index)} for index in range(options)]
    return {"type": 3, "custom_id": "s", "options": listed}


def texts(*sizes: int) -> list[JSON]:
    return [{"type": 10, "content": "x" * size} for size in sizes]


GOOD_LAYOUTS = {
    "forty components, nested ones counted": [container(*[TEXT] * 39)],
    "four thousand characters in all": texts(2000, 2000),
    "one text of four thousand": texts(4000),
    "custom id of 100, label of 80": [row(button(custom_id="x" * 100, label="x" * 80))],
    "five buttons": [row(*(button(custom_id=str(index)) for index in range(5)))],
    "emoji instead of a label": [row(button(label=None, emoji={"name": "◂"}))],
    "link of 512, discord scheme": [row(link("https://example.org/" + "x" * 492), link("discord://-/settings"))],
    "section of three": [section(3, {"type": 11, "media": {"url": "https://example.org/a.png"}})],
    "ten pictures, alt text of 1024": [gallery(*[picture(description="x" * 1024)] * 10)],
    "select of 25": [row(select(25))],
    "separator": [{"type": 14, "divider": True, "spacing": 2}],
}


@pytest.mark.parametrize("components", GOOD_LAYOUTS.values(), ids=GOOD_LAYOUTS)
async def test_layouts_at_the_limit_are_accepted(bot: BareBot, components: list[JSON]) -> None:
    status, answer = await bot.send({"flags": V2, "components": components})
    assert (status, answer.get("errors")) == (200, None)


BAD_LAYOUTS = {
    "41 components, nested ones counted": (
        [container(*[TEXT] * 40)],
        "components",
        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ),
    "accessories are counted": (
        [*[section(1, button(custom_id=str(i))) for i in range(13)], TEXT, TEXT],
        "components",
        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ),
    "4001 characters in all": (texts(2000, 2001), "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
    "empty text": ([{"type": 10, "content": ""}], "components.0.content", "BASE_TYPE_BAD_LENGTH"),
    "text missing": ([{"type": 10}], "components.0.content", "BASE_TYPE_REQUIRED"),
    "custom id of 101": (
        [row(button(custom_id="x" * 101))],
        "components.0.components.0.custom_id",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "custom id twice": (
        [row(button()), container(row(button()))],
        "components.1.components.0.components.0.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    "custom id missing": (
        [row({"type": 2, "style": 1, "label": "Go"})],
        "components.0.components.0.custom_id",
        "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED",
    ),
    "label of 81": ([row(button(label="x" * 81))], "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH"),
    "neither label nor emoji": (
        [row(button(label=None))],
        "components.0.components.0",
        "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
    ),
    "unknown style": ([row(button(style=7))], "components.0.components.0.style", "BASE_TYPE_CHOICES"),
    "link and custom id": (
        [row({**link("https://example.org"), "custom_id": "x"})],
        "components.0.components.0",
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
    ),
    "link of 513": (
        [row(link("https://example.org/" + "x" * 493))],
        "components.0.components.0.url",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "link with another scheme": (
        [row(link("ftp://example.org"))],
        "components.0.components.0.url",
        "URL_TYPE_INVALID_SCHEME",
    ),
    "link that is none": ([row(link("example"))], "components.0.components.0.url", "URL_TYPE_INVALID_URL"),
    "empty row": ([row()], "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    "six buttons": (
        [row(*(button(custom_id=str(index)) for index in range(6)))],
        "components.0.components",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "select beside a button": (
        [row(select(1), button())],
        "components.0.components",
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ),
    "text in a row": ([row(TEXT)], "components.0.components.0.type", "UNION_TYPE_CHOICES"),
    "select of 26": ([row(select(26))], "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
    "select of none": ([row(select(0))], "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
    "section of four": ([section(4, button())], "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    "section of none": ([section(0, button())], "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    "section without accessory": ([section(1, None)], "components.0.accessory", "BASE_TYPE_REQUIRED"),
    "section with a text as accessory": ([section(1, TEXT)], "components.0.accessory.type", "UNION_TYPE_CHOICES"),
    "gallery of none": ([gallery()], "components.0.items", "BASE_TYPE_BAD_LENGTH"),
    "gallery of eleven": ([gallery(*[picture()] * 11)], "components.0.items", "BASE_TYPE_BAD_LENGTH"),
    "alt text of 1025": (
        [gallery(picture(description="x" * 1025))],
        "components.0.items.0.description",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "picture that was not sent along": (
        [gallery({"media": {"url": "attachment://chart.png"}})],
        "components.0.items.0.media.url",
        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    ),
    "unknown type": ([{"type": 99}], "components.0.type", "UNION_TYPE_CHOICES"),
    "type missing": ([{"content": "x"}], "components.0.type", "BASE_TYPE_REQUIRED"),
    "container in a container": ([container(container(TEXT))], "components.0.components.0.type", "UNION_TYPE_CHOICES"),
    "empty container": ([container()], "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    "colour": ([{**container(TEXT), "accent_color": 1 << 24}], "components.0.accent_color", "NUMBER_TYPE_MAX"),
    "number twice": ([{**TEXT, "id": 7}, {**TEXT, "id": 7}], "components.1.id", "COMPONENT_ID_DUPLICATED"),
    "spacing": ([{"type": 14, "spacing": 3}], "components.0.spacing", "BASE_TYPE_CHOICES"),
}


@pytest.mark.parametrize(("components", "path", "code"), BAD_LAYOUTS.values(), ids=BAD_LAYOUTS)
async def test_layouts_beyond_the_limit_are_refused(bot: BareBot, components: list[JSON], path: str, code: str) -> None:
    status, answer = await bot.send({"flags": V2, "components": components})
    assert (status, answer["code"], answer["message"]) == (400, 50035, "Invalid Form Body")
    assert code in field_errors(answer)[f"data.{path}"]


LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
BAD_MESSAGES = {
    "content of 2001": ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
    "content in a layout": ({"flags": V2, "components": [TEXT], "content": "x"}, "content", LEGACY),
    "embeds in a layout": ({"flags": V2, "components": [TEXT], "embeds": [{"title": "x"}]}, "embeds", LEGACY),
    "layout without its flag": ({"components": [TEXT]}, "components.0.type", "UNION_TYPE_CHOICES"),
    "six rows of the old kind": (
        {"components": [row(button(custom_id=str(i))) for i in range(6)]},
        "components",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "eleven embeds": ({"embeds": [{"title": "x"}] * 11}, "embeds", "BASE_TYPE_MAX_LENGTH"),
    "embed title": ({"embeds": [{"title": "x" * 257}]}, "embeds.0.title", "BASE_TYPE_MAX_LENGTH"),
    "embed description": ({"embeds": [{"description": "x" * 4097}]}, "embeds.0.description", "BASE_TYPE_MAX_LENGTH"),
    "embed field": (
        {"embeds": [{"fields": [{"name": "x", "value": "x" * 1025}]}]},
        "embeds.0.fields.0.value",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "embed fields": ({"embeds": [{"fields": [{"name": "x", "value": "x"}] * 26}]}, "embeds.0.fields", None),
    "embed footer": ({"embeds": [{"footer": {"text": "x" * 2049}}]}, "embeds.0.footer.text", None),
    "embeds in all": ({"embeds": [{"description": "x" * 3001}] * 2}, "embeds", "MAX_EMBED_SIZE_EXCEEDED"),
    "unknown flag": ({"content": "x", "flags": 1 << 20}, "flags", "BITFIELD_INVALID_FLAGS"),
    "mentions by kind and by id": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions",
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
    "attachment without a file": ({"content": "x", "attachments": [{"id": 0}]}, "attachments.0.id", None),
}


@pytest.mark.parametrize(("data", "path", "code"), BAD_MESSAGES.values(), ids=BAD_MESSAGES)
async def test_messages_beyond_the_limit_are_refused(bot: BareBot, data: JSON, path: str, code: str | None) -> None:
    status, answer = await bot.send(data)
    assert (status, answer["code"]) == (400, 50035)
    found = field_errors(answer)[f"data.{path}"]
    assert code is None or code in found


@pytest.mark.parametrize(
    "data", [{}, {"content": ""}, {"content": None, "embeds": []}, {"flags": V2}, {"flags": V2, "components": []}]
)
async def test_empty_messages_are_refused(bot: BareBot, data: JSON) -> None:
    status, answer = await bot.send(data)
    assert (status, answer["code"], answer["message"]) == (400, 50006, "Cannot send an empty message")


async def test_messages_at_the_limit_are_accepted(bot: BareBot) -> None:
    for data in (
        {"content": "x" * 2000},
        {"embeds": [{"description": "x" * 4096}, {"description": "x" * 1904}]},
        {"content": "x", "components": [row(button()), row(link("https://example.org"))], "flags": 64},
    ):
        status, _ = await bot.send(data)
        assert status == 200


async def test_files(bot: BareBot) -> None:
    layout = {"flags": V2, "components": [gallery({"media": {"url": "attachment://chart.png"}})]}
    asked = bot.asked()
    path = f"/interactions/{asked.id}/{asked.token}/callback"
    body: JSON = {"type": 4, "data": {**layout, "attachments": [{"id": 0, "description": "x" * 1025}]}}
    status, answer = await bot.upload(path, body, {"chart.png": b"picture"})
    assert (status, list(field_errors(answer))) == (400, ["data.attachments.0.description"])
    body["data"]["attachments"] = [{"id": 0, "description": "a chart"}]
    status, answer = await bot.upload(path, body, {"chart.png": b"x" * (10 * 1024 * 1024 + 1)})
    assert (status, answer["code"]) == (413, 40005)
    status, answer = await bot.upload(path + "?with_response=1", body, {"chart.png": b"picture"})
    assert status == 200
    url = answer["resource"]["message"]["components"][0]["items"][0]["media"]["url"]
    assert url.startswith("http://127.0.0.1:")
    assert answer["resource"]["message"]["attachments"][0]["description"] == "a chart"


def modal(*components: JSON, **fields: Any) -> JSON:
    return {"custom_id": "m", "title": "Note", "components": list(components), **fields}


def field(**fields: Any) -> JSON:
    return {"type": 18, "label": "Text", "component": {"type": 4, "custom_id": "text", "style": 1, **fields}}


BAD_MODALS = {
    "title of 46": (modal(field(), title="x" * 46), "title", "BASE_TYPE_BAD_LENGTH"),
    "no components": (modal(), "components", "BASE_TYPE_BAD_LENGTH"),
    "six components": (modal(*(field(custom_id=str(i)) for i in range(6))), "components", "BASE_TYPE_BAD_LENGTH"),
    "input of 4001": (modal(field(max_length=4001)), "components.0.component.max_length", "NUMBER_TYPE_MAX"),
    "custom id twice": (
        modal(field(), field()),
        "components.1.component.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    "button": (modal(row(button())), "components.0.components.0.type", "UNION_TYPE_CHOICES"),
    "custom id of 101": (modal(field(), custom_id="x" * 101), "custom_id", "BASE_TYPE_BAD_LENGTH"),
}


@pytest.mark.parametrize(("data", "path", "code"), BAD_MODALS.values(), ids=BAD_MODALS)
async def test_modals_beyond_the_limit_are_refused(bot: BareBot, data: JSON, path: str, code: str) -> None:
    status, answer = await bot.send(data, kind=9)
    assert (status, field_errors(answer)) == (400, {f"data.{path}": [code]})


async def test_modal_at_the_limit_is_accepted(bot: BareBot) -> None:
    status, _ = await bot.send(modal(field(max_length=4000), title="x" * 45), kind=9)
    assert status == 200


@pytest.mark.parametrize(
    ("choices", "path"),
    [
        ([{"name": "x", "value": str(i)} for i in range(26)], "choices"),
        ([{"name": "x" * 101, "value": "x"}], "choices.0.name"),
        ([{"name": "", "value": "x"}], "choices.0.name"),
        ([{"name": "x", "value": "x" * 101}], "choices.0.value"),
        ([{"name": "x", "value": 1}], "choices.0.value"),
        (None, "choices"),
    ],
)
async def test_suggestions_beyond_the_limit_are_refused(bot: BareBot, choices: Any, path: str) -> None:
    asked = bot.asked(kind=AUTOCOMPLETE)
    status, answer = await bot.answer(asked, {"type": 8, "data": {"choices": choices}})
    assert (status, list(field_errors(answer))) == (400, [f"data.{path}"])
    status, _ = await bot.answer(asked, {"type": 8, "data": {"choices": [{"name": "x" * 100, "value": "x"}] * 25}})
    assert status == 200


def command(**fields: Any) -> JSON:
    return {"type": 1, "name": "waic", "description": "One edition", **fields}


def option(**fields: Any) -> JSON:
    return {"type": 3, "name": "text", "description": "Some text", **fields}


def choices(count: int, name: str = "x") -> list[JSON]:
    return [{"name": name, "value": str(index)} for index in range(count)]


BAD_COMMANDS = {
    "name of 33": (command(name="x" * 33), "name", "BASE_TYPE_BAD_LENGTH"),
    "name in capitals": (command(name="Waic"), "name", "APPLICATION_COMMAND_INVALID_NAME"),
    "name with a space": (command(name="wa ic"), "name", "APPLICATION_COMMAND_INVALID_NAME"),
    "no description": (command(description=""), "description", "BASE_TYPE_BAD_LENGTH"),
    "description of 101": (command(description="x" * 101), "description", "BASE_TYPE_BAD_LENGTH"),
    "translated description of 101": (
        command(description_localizations={"zh-CN": "字" * 101}),
        "description_localizations.zh-CN",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "unknown language": (command(description_localizations={"zh": "字"}), "description_localizations.zh", None),
    "26 options": (command(options=[option(name=f"o{i}") for i in range(26)]), "options", "BASE_TYPE_MAX_LENGTH"),
    "option twice": (
        command(options=[option(), option()]),
        "options.1",
        "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
    ),
    "required after optional": (
        command(options=[option(), option(name="b", required=True)]),
        "options.1",
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ),
    "option description": (command(options=[option(description="x" * 101)]), "options.0.description", None),
    "26 choices": (command(options=[option(choices=choices(26))]), "options.0.choices", "BASE_TYPE_MAX_LENGTH"),
    "choice name of 101": (
        command(options=[option(choices=choices(1, "x" * 101))]),
        "options.0.choices.0.name",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "choices and autocomplete": (
        command(options=[option(choices=choices(1), autocomplete=True)]),
        "options.0.autocomplete",
        "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
    ),
    "subcommand beside an option": (
        command(options=[option(type=1), option(name="b")]),
        "options",
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    ),
    "group in a group": (
        command(options=[option(type=2, options=[option(type=2)])]),
        "options.0.options.0.type",
        "BASE_TYPE_CHOICES",
    ),
    "context menu with a description": (
        {"type": 3, "name": "Check claim", "description": "x"},
        "description",
        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED",
    ),
    "too large in all": (
        command(options=[option(name=f"o{i}", choices=choices(25, "x" * 100)) for i in range(4)]),
        "",
        "APPLICATION_COMMAND_TOO_LARGE",
    ),
    "unknown context": (command(contexts=[3]), "contexts.0", "BASE_TYPE_CHOICES"),
}


@pytest.mark.parametrize(("sent", "path", "code"), BAD_COMMANDS.values(), ids=BAD_COMMANDS)
async def test_commands_beyond_the_limit_are_refused(bot: BareBot, sent: JSON, path: str, code: str | None) -> None:
    syncs = bot.discord.commands.syncs
    status, answer = await bot.request("PUT", f"/applications/{bot.app}/commands", [sent])
    assert (status, answer["code"]) == (400, 50035)
    found = field_errors(answer)[f"0.{path}" if path else "0"]
    assert code is None or code in found
    assert bot.discord.commands.syncs == syncs


async def test_commands_are_counted_and_named_once(bot: BareBot) -> None:
    path = f"/applications/{bot.app}/commands"
    status, answer = await bot.request("PUT", path, [command(name=f"c{i}") for i in range(101)])
    assert (status, field_errors(answer)) == (400, {"": ["BASE_TYPE_MAX_LENGTH"]})
    status, answer = await bot.request("PUT", path, [command(), command()])
    assert (status, field_errors(answer)) == (400, {"1": ["APPLICATION_COMMANDS_DUPLICATE_NAME"]})


async def test_commands_keep_their_ids(bot: BareBot) -> None:
    path = f"/applications/{bot.app}/commands"
    sent = [command(options=[option(choices=choices(25, "x" * 100))]), {"type": 3, "name": "Check claim"}]
    _, first = await bot.request("PUT", path, sent)
    _, second = await bot.request("PUT", path, [command(description="Other words"), command(name="ask")])
    assert first[0]["id"] == second[0]["id"]
    assert second[0]["description"] == "Other words"
    assert await bot.request("GET", path) == (200, second)
    _, in_guild = await bot.request(
        "PUT", f"/applications/{bot.app}/guilds/{bot.discord.world.guild.id}/commands", [command(name="admin")]
    )
    assert in_guild[0]["guild_id"] == bot.discord.world.guild.id
    assert await bot.request("DELETE", f"{path}/{second[1]['id']}") == (204, None)
    status, answer = await bot.request("DELETE", f"{path}/1")
    assert (status, answer["code"]) == (404, 10063)
    assert await bot.request("GET", path) == (200, second[:1])

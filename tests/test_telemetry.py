"""Logs: readable, from everywhere, and without secrets."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import pytest

from bot.telemetry import Scrubber, logger, secrets_in, set_up_logs

if TYPE_CHECKING:
    from collections.abc import Iterator

# Shaped like a token, and none.
TOKEN = "MTA4NzYxMjM0NTY3ODkwMTIz" + ".GaBcDe." + "abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("discord", "asyncio", "aiohttp")}
    yield
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def test_our_lines_and_those_of_libraries_look_alike() -> None:
    stream = io.StringIO()
    set_up_logs("info", stream=stream)
    logger("bot.somewhere").info("connected", shards=2)
    logging.getLogger("library").warning("took %s s", 3)
    logger("bot.somewhere").debug("not shown")
    first, second = stream.getvalue().splitlines()
    assert first.endswith("connected [bot.somewhere] shards=2")
    assert "took 3 s [library]" in second
    assert "\x1b" not in stream.getvalue()


def test_a_terminal_gets_colours() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    set_up_logs("info", stream=stream)
    logger("x").info("connected")
    assert "\x1b[" in stream.getvalue()


@pytest.mark.parametrize(
    ("level", "heard"), [("debug", logging.INFO), ("info", logging.WARNING), ("error", logging.ERROR)]
)
def test_libraries_are_heard_when_it_matters(level: str, heard: int) -> None:
    set_up_logs(level, stream=io.StringIO())
    assert logging.getLogger("discord").level == heard


@pytest.mark.parametrize(
    "say",
    [
        lambda log: log.info("hello %s", TOKEN),
        lambda log: log.info("hello", token=TOKEN, nested={"a": [TOKEN]}),
        lambda _: logging.getLogger("lib").warning("header %r", {"Authorization": f"Bot {TOKEN}"}),
        lambda log: log.info("secret", value="pa ss/word", encoded="pa%20ss%2Fword"),
        lambda log: log.info("http://user:pa ss@proxy.org and https://me:other@host.org/path"),
    ],
)
def test_no_secret_reaches_the_log(say: object) -> None:
    stream = io.StringIO()
    set_up_logs("info", (TOKEN, "pa ss/word", None, "x"), stream=stream)
    say(logger("bot"))  # type: ignore[operator]
    text = stream.getvalue()
    assert "***" in text
    for secret in (TOKEN, "pa ss/word", "pa%20ss", "other@", TOKEN.rsplit(".", 1)[-1]):
        assert secret not in text


def test_no_secret_in_a_traceback_and_no_local_variables() -> None:
    stream = io.StringIO()
    set_up_logs("info", ("a-secret-token",), stream=stream)
    hidden = "a-secret-token"
    try:
        raise ValueError(f"Authorization: Bot {hidden}")
    except ValueError:
        logger("bot").exception("failed")
    text = stream.getvalue()
    assert "ValueError: Authorization: Bot ***" in text
    assert "a-secret-token" not in text
    assert "hidden = " not in text


def test_without_a_set_up_nothing_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    logging.getLogger().handlers[:] = []
    logger("bot").warning("early", token="x")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "early" in captured.err


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"a {TOKEN} b", "a *** b"),
        ("POST /api/v10/interactions/123/aW50ZXJhY3Rpb24/callback", "POST /api/v10/interactions/123/***/callback"),
        ("PATCH /webhooks/123/abc-def_9/messages/@original", "PATCH /webhooks/123/***/messages/@original"),
        ("http://user:pw@host/x", "http://***@host/x"),
        ("{'id': '1', 'token': 'aW50ZXJ'}", "{'id': '1', 'token': '***'}"),
        ("version 1.22.333 of a.b.c", "version 1.22.333 of a.b.c"),
        ("https://host/interactions of people", "https://host/interactions of people"),
    ],
)
def test_what_looks_like_a_secret_is_one(text: str, shown: str) -> None:
    assert Scrubber()(text) == shown


def test_the_password_of_an_address() -> None:
    assert secrets_in("http://user:pw@host") == ("pw",)
    assert secrets_in("http://host") == ()
    assert secrets_in(None) == ()

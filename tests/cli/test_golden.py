"""Transcripts of the bundled facts, in a pipe and in a terminal; ``--snapshot-update`` renews them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from bot.platforms.console.render import render_rich
from bot.platforms.text import render_text
from bot.service.desk import Desk
from bot.store.fulltext import full_text
from tests.bundled import bundled

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from bot.core.card import Card
    from bot.core.model import Lang

QUESTIONS = (
    "/waic",
    "/waic 2018",
    "/waic 2021",
    "/waic 2023",
    "/compare 2021 2024",
    "/compare 2021 2024 exhibitors",
    "/timeline visits",
    "/timeline exhibitors table",
    "/search exhibitors 2021",
    "/search 大模型",
    "/search exhibiterz",
    "/today",
    "/today 07-10",
    "/today 7/10",
    "/waic 2026",
    "/source",
    "/source shine-2021-closing",
    "/help",
    "/help compare",
    "/about",
    "/waic 1999",
    "/compair 2021",
    "how many came?",
    "how many exhibitors in 2021?",
    "2023年参展商有多少？",
    "which edition had the most exhibitors?",
    "exhibitors from Germany in 2023",
    "/metrics",
)
_LINK = re.compile(r"\x1b]8;[^;]*;([^\x1b]*)\x1b\\")


def _file_name(question: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", question))


class _Text(SingleFileSnapshotExtension):
    """One readable file for each transcript."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def transcript(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(_Text)


def _noon() -> datetime:
    """The day of the transcripts: an answer may hang on it."""
    return datetime(2026, 7, 3, 4, tzinfo=UTC)


_DESK = Desk(bundled(), "0.0.0", _noon, full_text)


def _card(question: str, lang: Lang) -> Card:
    return _DESK.answer(question, lang)


def _steady(text: str) -> str:
    """Without the revision, which every change of the facts changes, and with codes as they can be read."""
    return _LINK.sub("", text).replace(bundled().short, "0000000").replace("\x1b", "␛")


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
@pytest.mark.parametrize("question", QUESTIONS, ids=_file_name)
def test_in_a_pipe(question: str, lang: Lang, transcript: SnapshotAssertion) -> None:
    assert f"$ waic say {question!r} --lang {lang}\n{_steady(render_text(_card(question, lang)))}" == transcript


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize("question", ["/waic", "/waic 2023", "/compare 2021 2024", "/compair 2021"], ids=_file_name)
def test_in_the_console(
    question: str, width: int, transcript: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    card = render_rich(_card(question, "en"), width, numbered=True)
    assert f"› {question}\n{_steady(card)}" == transcript

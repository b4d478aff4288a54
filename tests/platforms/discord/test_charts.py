"""Charts and files in Discord: a picture with its words, kept over pages, and answers without one where it fails."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bot.core.answers import timeline
from bot.core.pages import pages
from bot.platforms.charts.pictures import Pictures, environment
from bot.platforms.discord.limits import GALLERY, validate
from bot.platforms.discord.render import PICTURE, components, embedded
from bot.service.desk import Desk
from tests.bundled import bundled
from tests.platforms.charts.cards import real_pictures

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.e2e.loopback.replies import Reply
    from tests.platforms.discord.conftest import Bot

SILENT = (sys.executable, "-c", "import sys, time\nprint('ready', flush=True)\nfor line in sys.stdin: time.sleep(60)")


@pytest.fixture
async def drawing(idle: Bot, tmp_path: Path) -> AsyncIterator[Bot]:
    """The bot, with the shipped facts and a process that draws."""
    idle.desk = Desk(bundled(), "1")
    idle.replies.pictures = real_pictures(tmp_path)
    # It is drawn before the first question: a busy machine may take longer for it than Discord waits.
    assert await idle.replies.pictures.of(timeline(bundled(), "online_views", None, "en"))
    yield await idle.ready()
    await idle.replies.pictures.close()


def gallery(reply: Reply) -> dict[str, object]:
    (found,) = (component for component in reply.walk() if component["type"] == GALLERY)
    (item,) = found["items"]
    return item  # type: ignore[no-any-return]


def check_picture(reply: Reply) -> None:
    item = gallery(reply)
    assert "over 250 million or 100 million (sources differ)" in str(item["description"])
    assert str(item["media"]["url"]).endswith(f"/{PICTURE}")  # type: ignore[index]
    picture = Image.open(io.BytesIO(reply.files[PICTURE]))
    assert picture.format == "PNG"
    assert picture.size[0] == 1170


@pytest.mark.parametrize("private", [False, True])
async def test_a_timeline_has_its_picture_with_all_its_words(drawing: Bot, private: bool) -> None:
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views", "private": private})
    check_picture(reply)
    assert reply.ephemeral is private
    assert not reply.deferred
    assert "⚠ 383 million" in reply.text
    assert reply.text.startswith("## Online views by edition")


async def test_pages_keep_the_picture_and_it_is_drawn_once(drawing: Bot) -> None:
    card = drawing.desk.answer("/timeline online_views", "en")
    assert len(pages(card)) > 1  # type: ignore[arg-type]
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views"})
    turned = await reply.press("Next ▸")
    assert turned.updated
    check_picture(turned)
    assert "page 2 of" in turned.text
    back = await turned.press("◂ Back")
    check_picture(back)
    assert drawing.replies.pictures is not None
    assert drawing.replies.pictures.count == 1


async def test_a_press_answers_with_a_picture_too(drawing: Bot) -> None:
    reply = await drawing.discord.slash(
        "compare", options={"first": "2021", "second": "2024", "metric": "online_views"}
    )
    assert not reply.files
    check_picture(await reply.press("Over the editions"))


async def test_a_table_is_a_block_of_code_and_has_no_picture(drawing: Bot) -> None:
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views", "view": "table"}, locale="zh-CN")
    assert "```\n2018" in reply.text
    rows = reply.text.split("```")[1].strip("\n").split("\n")
    assert all(row.isascii() and len(row) <= 40 for row in rows)
    assert not reply.files


async def test_a_csv_file_goes_with_the_card(drawing: Bot) -> None:
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views", "view": "csv"}, locale="zh-CN")
    ((name, data),) = reply.files.items()
    assert name == f"waic-online_views-{bundled().short}.csv"
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {row["text"] for row in rows} >= {"3.83亿", "3.52亿", "暂无来源"}
    assert any(media["url"].endswith(f"/{name}") for media in reply.media)


async def test_a_slow_picture_is_waited_for_behind_thinking(drawing: Bot) -> None:
    assert drawing.replies.pictures is not None
    drawing.replies._watchdog = 0.0
    drawing.replies.pictures.forget()
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views"})
    assert reply.deferred
    check_picture(reply)
    drawing.replies.pictures.forget()
    turned = await reply.press("Next ▸")
    check_picture(turned)
    assert "page 2 of" in turned.text


async def test_without_a_picture_the_card_goes_out_all_the_same(drawing: Bot, tmp_path: Path) -> None:
    assert drawing.replies.pictures is not None
    await drawing.replies.pictures.close()
    drawing.replies.pictures = Pictures(SILENT, environment(tmp_path), job=0.05)
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views"})
    assert "⚠ 383 million" in reply.text
    assert not reply.files
    assert not [component for component in reply.walk() if component["type"] == GALLERY]
    assert "the process that draws charts has failed" in drawing.log.getvalue()


async def test_refused_components_leave_an_embed_with_the_picture(drawing: Bot) -> None:
    drawing.discord.fail("POST", r".*/callback", status=400, code=50035)
    reply = await drawing.discord.slash("timeline", options={"metric": "online_views"})
    assert reply.embeds[0]["image"]["url"].endswith(f"/{PICTURE}")
    assert PICTURE in reply.files


def test_every_page_of_every_timeline_keeps_the_limits_with_its_picture_and_its_file() -> None:
    desk = Desk(bundled(), "1")
    for lang in ("en", "zh-CN"):
        for metric in desk.base.metrics:
            for view in ("", " view:table", " view:csv"):
                card = desk.answer(f"/timeline metric:{metric}{view}", lang)  # type: ignore[arg-type]
                for page in range(1, len(pages(card)) + 1):
                    shown = replace(card, page=page)
                    assert validate(components(shown, pictured=card.chart is not None)) == []
                    assert len(embedded(shown).embed) <= 6000


def test_a_picture_without_words_is_noticed() -> None:
    item = {"media": {"url": "attachment://picture.png"}, "description": ""}
    assert validate([{"type": GALLERY, "items": [item]}])
    assert validate([{"type": GALLERY, "items": []}])

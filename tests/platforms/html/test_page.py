"""Whole pages: they stand alone."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import pytest

from bot.platforms.html.page import render_html, sheet
from bot.service.desk import Desk
from tests.bundled import bundled
from tests.cards import CARD
from tests.platforms.html.reading import read

TEXTS = ("/waic", "/waic 2023", "/compare 2021 2024", "/source shine-2021-closing", "/help", "/waic 2016", "/nothing")


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_a_page_says_its_language_and_title(lang: str) -> None:
    html = render_html(replace(CARD, lang=lang))
    assert html.startswith("<!doctype html>\n<html lang=")
    assert read(html).every("html") == [{"lang": lang}]
    assert "<title>WAIC 2023</title>" in html
    assert html.endswith("</html>")


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = read(render_html(CARD))
    assert {tag for tag, _ in page.elements} & {"script", "iframe", "object", "embed", "form"} == set()
    assert [link["href"] for link in page.every("link")] == ["data:,"]
    assert "@import" not in sheet()
    assert "url(" not in sheet()
    (policy,) = [meta["content"] for meta in page.every("meta") if meta.get("http-equiv")]
    digest = b64encode(hashlib.sha256(sheet().encode()).digest()).decode()
    assert policy is not None
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:;")


def test_the_sheet_cannot_end_its_element() -> None:
    assert "<" not in sheet()
    assert f"<style>{sheet()}</style>" in render_html(CARD)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_real_answers_lead_to_their_sources_alone(text: str, lang: str) -> None:
    card = Desk(bundled(), "1").answer(text, lang)
    page = read(render_html(card))
    outside = {address for address in page.addresses if not address.startswith(("#", "data:"))}
    assert len(outside) == len({source.url for source in card.sources if source.url})
    anchors = {given["id"] for _, given in page.elements if "id" in given}
    assert {address[1:] for address in page.addresses if address.startswith("#")} <= anchors
    assert len(anchors) == sum("id" in given for _, given in page.elements)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_every_figure_is_there_with_its_claims(text: str, lang: str) -> None:
    card = Desk(bundled(), "1").answer(text, lang)
    page = read(render_html(card))
    shown = {(given["data-metric"], given["data-claims"]) for given in page.every("span") if "data-claims" in given}
    assert shown == {(figure.metric, " ".join(figure.claims)) for figure in card.figures}
    flat = re.sub(r"\s+", " ", page.text)
    assert [figure.text for figure in card.figures if figure.text not in flat] == []

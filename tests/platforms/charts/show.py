"""Every chart of some metrics, to be looked at: ``python -m tests.platforms.charts.show DIR [METRIC…]``.

Each is written as it is, and as a page that shows it in both languages on Discord's dark and light backgrounds, as wide
as on a phone (390 pixels) and as on a desktop (550).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.answers import timeline
from bot.platforms.charts.drawing import draw
from bot.words import say
from tests.bundled import bundled

if TYPE_CHECKING:
    from bot.core.model import Lang

METRICS = ("online_views", "visits", "exhibitors", "investment_signed", "exhibition_area")
LANGS: tuple[Lang, ...] = ("en", "zh-CN")
_GROUNDS = {"dark": "#313338", "light": "#ffffff"}
_WIDTHS = (390, 550)


def main(folder: Path, metrics: tuple[str, ...]) -> None:
    """Draw the charts and write the page."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for metric in metrics:
        for lang in LANGS:
            card = timeline(bundled(), metric, None, lang)
            if card.chart:
                names.append(f"{metric}-{lang}.png")
                foot = say(lang, "chart.foot", revision=card.revision)
                (folder / names[-1]).write_bytes(draw(card.chart, foot))
                print(f"{names[-1]}: {card.chart.alt}")  # noqa: T201
    rows = [
        f'<div style="background:{ground};padding:16px">'
        + "".join(f'<img src="{name}" width="{width}" style="margin:8px;vertical-align:top">' for name in names)
        + "</div>"
        for ground in _GROUNDS.values()
        for width in _WIDTHS
    ]
    (folder / "index.html").write_text(f"<!doctype html><title>Charts</title>{''.join(rows)}", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]) or METRICS)

"""A chart on its way to the process that draws it, and its picture on the way back: one line of JSON each."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from typing import Any

from bot.core.chart import Chart, ChartBreak, ChartPoint

READY = "ready\n"
"""What the process says first: from then on it answers without having to import anything."""


class Refused(Exception):
    """The process could not draw; its text says why."""


def job(chart: Chart, foot: str) -> bytes:
    """What is asked for: a chart, and the small line below it."""
    return json.dumps({"chart": asdict(chart), "foot": foot}).encode("ascii") + b"\n"


def read_job(line: str) -> tuple[Chart, str]:
    """The other end of ``job``."""
    data = json.loads(line)
    return _chart(data["chart"]), data["foot"]


def _chart(data: dict[str, Any]) -> Chart:
    made = {
        "points": tuple(ChartPoint(**{**point, "refs": tuple(point["refs"])}) for point in data["points"]),
        "breaks": tuple(ChartBreak(**found) for found in data["breaks"]),
        "editions": tuple(data["editions"]),
        "ticks": tuple(map(tuple, data["ticks"])),
        "legend": tuple(map(tuple, data["legend"])),
    }
    return Chart(**{**data, **made})


def done(picture: bytes) -> str:
    """What comes back: the bytes of a PNG."""
    return json.dumps({"png": base64.b64encode(picture).decode("ascii")}) + "\n"


def failed(why: str) -> str:
    """What comes back instead."""
    return json.dumps({"error": why}) + "\n"


def read_done(line: bytes) -> bytes:
    """The other end of ``done`` and ``failed``.

    Raises
    ------
    Refused
        When the chart could not be drawn.
    ValueError
        When the line is no answer, as after the end of the process.
    """
    data = json.loads(line)
    if "png" not in data:
        raise Refused(str(data.get("error")))
    return base64.b64decode(data["png"], validate=True)

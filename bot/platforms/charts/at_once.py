"""Pictures for a program that answers and goes: asked for one by one, without a loop of its own around it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from bot.platforms.charts.pictures import JOB_SECONDS, Pictures
from bot.service.helper import START_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.core.card import Card

PATIENCE = START_SECONDS + JOB_SECONDS  # nobody waits for anything else meanwhile


class Drawer:
    """Draws while its block lasts, by one process, which is started for the first chart and ended with the block.

    After a first failure nothing more is tried: what kept one chart from being drawn keeps all.

    Parameters
    ----------
    command, env
        How the process is started.
    failed
        Is called once, when the first picture cannot be had.
    """

    def __init__(self, command: Sequence[str], env: Mapping[str, str], failed: Callable[[], None]) -> None:
        self._pictures = Pictures(command, env, patience=PATIENCE)
        self._runner = asyncio.Runner()
        self._failed = failed
        self._given_up = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._runner:
            self._runner.run(self._pictures.close())

    @property
    def pid(self) -> int | None:
        """The process that draws, where there is one."""
        return self._pictures.pid

    def __call__(self, card: Card) -> bytes | None:
        """The picture of a card as PNG; ``None`` without a chart, and where it cannot be drawn."""
        if card.chart is None or self._given_up:
            return None
        picture = self._pictures.kept(card) or self._runner.run(self._pictures.of(card))
        if picture is None:
            self._given_up = True
            self._failed()
        return picture

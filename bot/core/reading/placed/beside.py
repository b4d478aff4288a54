"""Questions about a place or the whole series: never answered with an edition's figure, nor one with theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.choices import near
from bot.core.reading.metrics.places import places_in
from bot.core.reading.placed.dated import Time, read_dated
from bot.core.reading.sense.own import is_of_places
from bot.errors import NoSourcedFact

if TYPE_CHECKING:
    from bot.core.reading.asked import Asked
    from bot.core.reading.reading import Reading


def beside(asked: Asked, metrics: tuple[str, ...]) -> Reading:
    """The reading of a question about metrics that no edition has.

    Raises
    ------
    NoSourcedFact
        Where nothing is known of the place at that time: with what is known. Where a place is named, and the question
        was not read whole as one about a place: something narrows it.
    """
    if is_of_places(asked.base, metrics[0]) and places_in(asked.base, asked.text):
        raise NoSourcedFact("error.ask_part", suggestions=near(asked), text=asked.typed)
    return read_dated(asked.base, metrics, asked.subject, Time(asked.single or asked.span), asked.lang)

"""What the service needs of a full text search, and what it proposes where that finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.service.commands import OptionType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.core.hits import Found
    from bot.core.match import Entry
    from bot.core.model import FactBase
    from bot.service.vocabulary import Vocabulary

_MOST = 5


class FullText(Protocol):
    """The full text of one revision. It answers at once and waits for nothing."""

    def find(self, text: str) -> Found:
        """The entries that hold the words of a text; whatever is typed, it is just text."""

    def close(self) -> None:
        """It is asked no more."""


if TYPE_CHECKING:
    FullTextOf = Callable[[FactBase], FullText]


class NoFullText:
    """The place of a search in a desk that was given none: to ask it is a slip of ours."""

    def __init__(self, _base: FactBase) -> None:
        """Nothing is read."""

    def find(self, text: str) -> Found:
        """Raise LookupError, always."""
        raise LookupError(f"nothing to look for {text!r} in: this desk was made without a full text search")

    def close(self) -> None:
        """There is nothing to close."""


def near(vocabulary: Vocabulary, text: str) -> tuple[str, ...]:
    """Commands for metrics and sources that are called nearly as the text says, or as one of its words."""
    return tuple(dict.fromkeys(_near(vocabulary, text)))[:_MOST]


def _near(vocabulary: Vocabulary, text: str) -> Iterator[str]:
    for said in dict.fromkeys((text, *(word for word in text.split() if len(word) > 2))):
        for entry in vocabulary.index(OptionType.METRIC).nearest(said):
            yield f'/search text:"{entry.label}"'
        yield from map(_source, vocabulary.index(OptionType.SOURCE).nearest(said, 2))


def _source(entry: Entry) -> str:
    return f"/source id:{entry.value}"

"""What a post says. The poster asks, and knows nothing of facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from bot.core.card import Card
    from bot.core.model import Lang
    from bot.core.posts import Schedule, Shown


@dataclass(frozen=True, slots=True)
class Rendered:
    """A card, the whole revision it was made from, and the claims that it shows."""

    card: Card
    revision: str
    shown: tuple[str, ...]


class Renderer(Protocol):
    """Makes posts."""

    @property
    def revision(self) -> str:
        """The revision of the facts that are served now."""

    def post(self, schedule: Schedule, day: dt.date, shown: Sequence[Shown]) -> Rendered | None:
        """The post of a day, ``None`` where nothing is to be said; ``shown`` is what the server was shown lately."""

    def correction(self, lang: Lang, claims: Mapping[str, str]) -> Rendered | None:
        """What puts claims right that were shown at other revisions; ``None`` where all holds, or cannot be told."""

    def wrong(self, revision: str) -> frozenset[str]:
        """The claims that say something else now than at a revision; none where that revision is not kept any more."""

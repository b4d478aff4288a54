"""Posts and corrections from the facts that are served, and from the revisions that are kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from bot.core.answers.correction import Shown as Said
from bot.core.answers.correction import correction, reason
from bot.core.answers.daily import QuietDay, claims_of, daily
from bot.errors import DatabaseError
from bot.service.rendering import Rendered
from bot.telemetry import logger

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from bot.core.model import FactBase, Lang
    from bot.core.posts import Schedule, Shown
    from bot.service.desk import Desk
    from bot.service.vault import Vault

log = logger(__name__)
KEPT_BASES = 4


class FactsRenderer:
    """Makes posts of the facts.

    Parameters
    ----------
    desk, vault
        The facts that are served, and the revisions of before.
    """

    def __init__(self, desk: Desk, vault: Vault) -> None:
        self._desk = desk
        self._vault = vault
        self._bases: OrderedDict[str, FactBase | None] = OrderedDict()
        self._one = threading.Lock()

    @property
    def revision(self) -> str:
        """The revision that is served."""
        return self._desk.base.revision

    def post(self, schedule: Schedule, day: dt.date, shown: Sequence[Shown]) -> Rendered | None:
        """The post of a day, as the server wished for it."""
        base, wish = self._desk.base, schedule.wish
        last = {claim: one.day for one in shown for claim in one.claims}
        card = daily(base, day, wish.lang, QuietDay(wish.quiet_day), last)
        return None if card is None else Rendered(card, base.revision, claims_of(card))

    def correction(self, lang: Lang, claims: Mapping[str, str]) -> Rendered | None:
        """What puts these claims right, each from the revision at which it was shown."""
        base = self._desk.base
        said = []
        for revision in dict.fromkeys(claims.values()):
            old = self._base(revision)
            if old is not None:
                names = [claim for claim, was in claims.items() if was == revision and claim in old.claims]
                said.append(Said(old, tuple(names)))
        card = correction(base, said, lang)
        return None if card is None else Rendered(card, base.revision, tuple(claims))

    def wrong(self, revision: str) -> frozenset[str]:
        """The claims of a revision of before that do not hold any more."""
        old, new = self._base(revision), self._desk.base
        if old is None:
            return frozenset()
        return frozenset(claim for claim in old.claims if reason(old, new, claim) is not None)

    def _base(self, revision: str) -> FactBase | None:
        """A revision that is kept; it may take a while, so this is asked on threads: one reads, the others wait."""
        with self._one:
            if revision not in self._bases:
                self._bases[revision] = self._read(revision)
                if len(self._bases) > KEPT_BASES:
                    self._bases.popitem(last=False)
            self._bases.move_to_end(revision)
            return self._bases[revision]

    def _read(self, revision: str) -> FactBase | None:
        try:
            return self._vault.kept(revision)
        except DatabaseError as error:
            log.warning("posts of an older revision cannot be corrected", revision=revision[:7], why=str(error))
            return None

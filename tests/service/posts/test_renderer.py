"""What posts say: the shipped facts on real days, and corrections against revisions that are kept."""

from __future__ import annotations

import datetime as dt
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.invariants import check_card
from bot.core.model import Status
from bot.core.posts import Schedule, Shown, Wish
from bot.service.desk import Desk
from bot.service.renderer import KEPT_BASES, FactsRenderer
from bot.store.vault import Vault
from tests.bundled import bundled

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.model import FactBase

OPENING = dt.date(2026, 7, 8)  # of WAIC 2021 and others


def schedule(quiet_day: str = "figure", lang: str = "en") -> Schedule:
    wish = Wish(1, 11, "UTC", dt.time(12), lang, quiet_day=quiet_day)  # type: ignore[arg-type]
    return Schedule(wish, OPENING, dt.datetime(2026, 7, 8, 12, tzinfo=dt.UTC))


def changed(base: FactBase, claim: str) -> FactBase:
    """The facts after a claim was found to be wrong."""
    claims = {**base.claims, claim: replace(base.claims[claim], status=Status.REJECTED)}
    return replace(base, revision="f" * 64, claims=claims)


def test_a_day_of_events_is_told_with_its_claims(tmp_path: Path) -> None:
    base = bundled()
    made = FactsRenderer(Desk(base, "0"), Vault(tmp_path)).post(schedule(), OPENING, ())
    assert made is not None
    assert check_card(made.card) == []
    assert made.revision == base.revision
    assert set(made.shown) <= set(base.claims)
    assert made.shown


def test_a_quiet_day_is_silent_or_has_a_figure_that_was_not_shown_lately(tmp_path: Path) -> None:
    renderer = FactsRenderer(Desk(bundled(), "0"), Vault(tmp_path))
    day = dt.date(2026, 3, 3)
    while renderer.post(schedule("skip"), day, ()) is not None:
        day += dt.timedelta(days=1)
    first = renderer.post(schedule(lang="zh-CN"), day, ())
    assert first is not None
    second = renderer.post(schedule(), day, [Shown(day, first.shown)])
    assert second is not None
    assert not set(first.shown) & set(second.shown)


def test_what_is_wrong_since_a_kept_revision_is_corrected(tmp_path: Path) -> None:
    base = bundled()
    vault = Vault(tmp_path)
    vault.publish(base, "x", None)
    claim = next(name for name, one in base.claims.items() if one.amount and one.edition == 2023 and one.live)
    after = changed(base, claim)
    renderer = FactsRenderer(Desk(after, "0"), vault)
    assert renderer.revision == after.revision
    assert renderer.wrong(base.revision) == {claim}
    made = renderer.correction("en", {claim: base.revision})
    assert made is not None
    assert check_card(made.card) == []
    assert (made.revision, made.shown) == (after.revision, (claim,))
    assert renderer.correction("en", {"unknown": base.revision}) is None


def test_a_revision_that_is_kept_no_more_cannot_be_corrected(tmp_path: Path) -> None:
    renderer = FactsRenderer(Desk(bundled(), "0"), Vault(tmp_path))
    for n in range(6):
        assert renderer.wrong(f"{n}" * 64) == frozenset()
        assert renderer.correction("en", {"x": f"{n}" * 64}) is None


class Counting(Vault):
    """A data folder that takes its time, and counts what is read from it."""

    def __init__(self, data: Path) -> None:
        super().__init__(data)
        self.read_at: list[str] = []

    def kept(self, revision: str) -> FactBase:
        self.read_at.append(revision)
        time.sleep(0.02)
        return replace(bundled(), revision=revision)


def test_many_threads_read_each_revision_once(tmp_path: Path) -> None:
    vault = Counting(tmp_path)
    renderer = FactsRenderer(Desk(bundled(), "0"), vault)
    revisions = [f"{n}" * 64 for n in range(KEPT_BASES)]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(renderer.wrong, revisions * 4))
    assert found == [frozenset()] * len(found)
    assert sorted(vault.read_at) == revisions


def test_no_more_revisions_are_kept_than_are_needed_and_the_oldest_goes_first(tmp_path: Path) -> None:
    vault = Counting(tmp_path)
    renderer = FactsRenderer(Desk(bundled(), "0"), vault)
    revisions = [f"{n}" * 64 for n in range(KEPT_BASES + 1)]
    for revision in (*revisions[:-1], revisions[0], revisions[-1], revisions[0], revisions[1]):
        renderer.wrong(revision)
    assert vault.read_at == [*revisions, revisions[1]]

"""Corrections: what was shown and holds no longer is put right once, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.core.posts import Correction, Kind
from bot.errors import DatabaseError
from bot.service.sender import Fate, Receipt
from tests.service.posts.stage import DAY, MINUTE, TODAY, Stage

if TYPE_CHECKING:
    from bot.service.rendering import Rendered

OLD, NEW, LATER = "a" * 64, "b" * 64, "c" * 64


def change(stage: Stage, revision: str, **changed: set[str]) -> None:
    """Serve another revision; ``changed`` names what is wrong since an older one."""
    stage.script.revision = revision
    stage.script.changed = {{"old": OLD, "new": NEW}[name]: claims for name, claims in changed.items()}


def corrections(stage: Stage) -> list[tuple[int, str]]:
    return [(m.channel_id, m.card.title) for m in stage.platform.sent if m.card.title.startswith("corrected")]


async def test_who_was_shown_what_has_changed_is_told_once(stage: Stage) -> None:
    await stage.schedule(1, 2)
    await stage.round()
    change(stage, NEW, old={"x", "z"})
    for _ in range(3):
        await stage.round()
    assert sorted(corrections(stage)) == [(11, "corrected: x@a"), (12, "corrected: x@a")]
    assert await stage.another("second").proofreader.read() == 0  # type: ignore[union-attr]
    messages = [m for m in stage.platform.sent if m.card.title.startswith("corrected")]
    assert len({message.nonce for message in messages}) == 2
    assert all(len(message.mark) <= 32 for message in messages)


async def test_a_change_of_what_nobody_was_shown_is_no_correction(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"z"})
    await stage.round()
    change(stage, LATER)
    await stage.round()
    assert corrections(stage) == []


async def test_a_later_revision_does_not_tell_it_again_but_tells_what_is_new(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    await stage.round()
    change(stage, LATER, old={"x", "y"}, new=set())
    stage.clock.go(MINUTE)
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a"), (11, "corrected: y@a")]


async def test_what_was_corrected_and_goes_back_is_told(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    await stage.round()
    stage.clock.go(MINUTE)
    change(stage, OLD, new={"x"})
    await stage.round()
    assert len(corrections(stage)) == 2


async def test_what_nobody_was_told_is_not_taken_back(stage: Stage) -> None:
    """The facts go back while a correction waits: the server never saw the figure in between."""
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    assert await stage.poster.proofreader.read() == 1  # type: ignore[union-attr]  # entered, and not sent yet
    stage.clock.go(MINUTE)
    change(stage, OLD, new={"x"})
    await stage.round()
    assert corrections(stage) == []
    change(stage, NEW, old={"x"})
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a")]


async def test_what_changes_again_while_a_correction_waits_is_told_once_from_what_was_posted(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    assert await stage.poster.proofreader.read() == 1  # type: ignore[union-attr]
    stage.clock.go(MINUTE)
    change(stage, LATER, old={"x"}, new={"x"})
    await stage.round()
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a")]


async def test_what_was_refused_was_not_told(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    stage.platform.answers[11].append(Receipt(Fate.REFUSED, why="403"))
    await stage.round()
    change(stage, LATER, old={"x"}, new={"x"})
    stage.clock.go(MINUTE)
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a")]


async def test_a_correction_is_sent_by_those_who_serve_its_revision(stage: Stage) -> None:
    """A process that has not followed yet would say what it serves, and enter it as what it does not."""
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    assert await stage.poster.proofreader.read() == 1  # type: ignore[union-attr]
    behind = stage.another("behind")
    assert behind.proofreader is not None
    behind.proofreader._read = LATER
    change(stage, LATER, old={"x"})
    await stage.round(behind)
    assert corrections(stage) == []


async def test_facts_that_change_while_a_correction_is_rendered_are_told_by_the_next_one(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    rendered = stage.script.correction

    def overtaken(*given: Any) -> Rendered | None:
        monkeypatch.undo()
        change(stage, LATER, old={"x"}, new={"x"})
        return rendered(*given)

    monkeypatch.setattr(stage.script, "correction", overtaken)
    await stage.round()
    assert corrections(stage) == []
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a")]


async def test_who_wants_none_gets_none(stage: Stage) -> None:
    await stage.schedule(1, corrections=False)
    await stage.schedule(2)
    await stage.schedule(3)
    await stage.round()
    await stage.state.schedules.pause(3)
    change(stage, NEW, old={"x"})
    await stage.round()
    assert corrections(stage) == [(12, "corrected: x@a")]


async def test_who_wants_none_any_more_gets_none(stage: Stage) -> None:
    await stage.schedule(1, 2)
    await stage.round()
    change(stage, NEW, old={"x"})
    assert await stage.poster.proofreader.read() == 2  # type: ignore[union-attr]
    await stage.schedule(1, corrections=False)
    await stage.state.schedules.remove(2)
    await stage.round()
    assert corrections(stage) == []


async def test_posts_of_more_than_thirty_days_ago_are_left_alone(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    await stage.state.schedules.set((await stage.state.schedules.get(1)).wish, stage.clock() + 60 * DAY)  # type: ignore[union-attr]
    stage.clock.go(31 * DAY)
    change(stage, NEW, old={"x"})
    stage.script.quiet |= {TODAY + n * DAY for n in range(40)}
    await stage.round()
    assert corrections(stage) == []


async def test_many_servers_and_many_days_are_read_page_by_page(stage: Stage) -> None:
    await stage.schedule(*range(1, 8))
    for _ in range(4):
        await stage.round()
        stage.clock.go(DAY)
    stage.script.quiet.add(stage.clock().date())
    change(stage, NEW, old={"x"})
    await stage.round()
    await stage.round()
    assert sorted(channel for channel, _ in corrections(stage)) == list(range(11, 18))


async def test_a_correction_is_retried_with_a_look_and_goes_by_the_same_answers(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    stage.platform.answers[11].append(ZeroDivisionError())
    await stage.round()
    stage.clock.go(stage.rules.lease + MINUTE)
    stage.platform.looks[11] = Receipt(Fate.SENT, 5)
    await stage.round()
    assert len(stage.platform.looked) == 1
    assert corrections(stage) == []
    claimed = await stage.state.corrections.claim("z", stage.clock() + DAY, stage.clock() + 2 * DAY, 9, NEW)
    assert claimed == []


async def test_a_correction_that_is_refused_is_no_failure_of_the_schedule(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    stage.platform.answers[11].append(Receipt(Fate.REFUSED, why="403"))
    await stage.round()
    found = await stage.state.schedules.get(1)
    assert found is not None
    assert found.failures == 0
    assert await stage.state.ledger.state(1, Correction(1, 11, NEW, {"x": OLD}).key, Kind.CORRECTION) is not None


async def test_a_failure_is_tried_again_and_holds_up_nothing(stage: Stage) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    stage.script.fails = True
    await stage.round()
    stage.script.fails = False
    await stage.round()
    assert corrections(stage) == []
    stage.clock.go(stage.rules.lease)
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a")]


async def test_a_database_that_is_away_is_waited_for(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.schedule(1)
    await stage.round()
    change(stage, NEW, old={"x"})
    propose, errors = stage.state.corrections.propose, [DatabaseError("away", reason="unreadable")]

    async def flaky(found: list[Correction], now: object) -> int:
        if errors:
            raise errors.pop()
        return await propose(found, now)  # type: ignore[arg-type]

    monkeypatch.setattr(stage.state.corrections, "propose", flaky)
    with pytest.raises(DatabaseError):
        await stage.round()
    await stage.round()
    assert corrections(stage) == [(11, "corrected: x@a")]

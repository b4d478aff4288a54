"""The labelled messages that are worked with: a wrong verdict is a fault at once, and what was right stays so."""

from __future__ import annotations

from tests.messages import desk
from tests.messages.score import judge
from tests.questions.grading import Grade, score

RIGHT = 148
"""Of 148; raised with the checker, never lowered."""


def test_nothing_is_wrong_and_what_was_right_stays_right() -> None:
    marked = score("messages", ("work",), desk.answer, judge).marked
    assert [(one.record.id, one.judgement) for one in marked if one.judgement.grade is Grade.WRONG] == []
    assert sum(one.judgement.grade is Grade.RIGHT for one in marked) >= RIGHT

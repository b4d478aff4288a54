"""One builder per command: facts in, a card out."""

from bot.core.answers.about import about, help_card
from bot.core.answers.answer import answer
from bot.core.answers.check import check
from bot.core.answers.comparison import comparison
from bot.core.answers.edition import edition
from bot.core.answers.metrics import metrics
from bot.core.answers.overview import overview
from bot.core.answers.refusal import error_card
from bot.core.answers.search import search
from bot.core.answers.source import source
from bot.core.answers.timeline import timeline
from bot.core.answers.today import today

__all__ = [
    "about",
    "answer",
    "check",
    "comparison",
    "edition",
    "error_card",
    "help_card",
    "metrics",
    "overview",
    "search",
    "source",
    "timeline",
    "today",
]

"""One builder per command: facts in, a card out.

The builders that read free text, ``answer`` and ``check``, are not named here: they bring hundreds of patterns with
them, and are imported by who needs them.
"""

from bot.core.answers.about import about, help_card
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

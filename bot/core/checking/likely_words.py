"""Unknown words that most likely take nothing from a figure: enough to support it, too little to refute it.

A verb of which the conference is the subject ("WAIC 2025 lists 3,000 exhibits"), and the thing at the conference by
which it is meant ("graced the red carpets of WAIC 2024", "on its rostrum"). What may name a part, a day, a loss or a
wish is none of these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.checking.talk_words import BLOCKED as _NARROWED
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

EDITION, FIGURE = "\x01", "\x02"
_SETBACK = any_of(
    """
    lost, loses?, reject(?:s|ed)?, refus(?:es?|ed), bann?(?:s|ed)?, expel(?:s|led)?, cancel(?:s|l?ed)?, axed?, cuts?,
    drop(?:s|ped)?, shed, lack(?:s|ed)?, miss(?:es|ed)?, need(?:s|ed)?, want(?:s|ed)?, sought, seeks?, fin(?:es|ed),
    su(?:es|ed), insur(?:es|ed), add(?:s|ed)?, gain(?:s|ed)?, train(?:s|ed)?, hir(?:es|ed), fed, feeds?,
    interview(?:s|ed)?, survey(?:s|ed)?, poll(?:s|ed)?, rank(?:s|ed)?, shortlist(?:s|ed)?, select(?:s|ed)?,
    pick(?:s|ed)?, chose, chooses?, nam(?:es|ed), sold, sells?, bought, buys?, promis(?:es|ed), forecasts?,
    hop(?:es|ed), wish(?:es|ed)?, award(?:s|ed)?, gave, gives?, evict(?:s|ed)?, exclud(?:es|ed), turned,
    delay(?:s|ed)?, postpon(?:es|ed), ends?, ended, awaits?, awaited, certif(?:ies|ied), approv(?:es|ed),
    licen[cs](?:es|ed), paid, pays?, charg(?:es|ed), cost(?:s|ed)?, spent, spends?, owes?, owed, sav(?:es|ed),
    wast(?:es|ed), injur(?:es|ed), kill(?:s|ed)?, arrest(?:s|ed)?, invit(?:es|ed), trails?, trailed, lags?, lagged,
    falls?, short, doubl(?:es|ed), tripl(?:es|ed), halv(?:es|ed), swap(?:s|ped)?, moved?, moves, against, versus,
    compared, unlike, beats?, and, or, but, while, not, for, from, of, in, at, on, by, with, to, near, past, per,
    than, until, before, after, since, without, mid, late, early
    """,
)
_VERB = re.compile(
    r"(?<![a-z])(?:waic|conference|summit|expo|event|edition|it|\x01+)(?:\s(?:in\s)?\x01+)?(?:\s(?:also|has|had|have|even|then|proudly))*"
    r"\s(?P<word>[a-z]{3,14}(?:ed|es|s|t|d|n|g)?)(?=\s(?:out\s|up\s|in\s)?(?:a\s|an\s|the\s|its\s|some\s|no\sfewer\s|total\sof\s)*[\x02])",
    re.IGNORECASE | re.ASCII,
)
_BEING = re.compile(
    r"(?<![a-z])(?:waic|conference|summit|expo|event|edition|it|\x01+)(?:\s(?:in\s)?\x01+)?\s(?:was|is)"
    r"\s(?P<word>(?:an?\s[a-z]+|[a-z]+(?:ing|ed)|full|home|alive|awash|thick|rich)\s(?:with|to|of|by)(?:\s(?:an?|the"
    r"|some))?(?:\s[a-z]+)?)\s(?=\x02)",
    re.IGNORECASE | re.ASCII,
)
"""What the conference was with so many: ``WAIC 2025 was crawling with``, ``was a flop with a mere``."""
_PARTS = any_of(
    """
    day, days, ceremony, opening, closing, forum, forums, session, sessions, zone, zones, pavilion, pavilions, area,
    areas, section, sections, track, tracks, booth, booths, stand, stands, competition, contest, awards?, venue,
    evening, night, nights, workshops?, dinner, banquet, gala, meetings?, tours?, panels?, finals?, quarter, week,
    hours?, morning, afternoon, hall, corner, wing, branch, district, sector, sectors, industry, team, teams, group,
    groups, majority, minority, rest, half, most, part, parts, organisers?, organizers?, sponsors?, partners?, side,
    online, offline, virtual, robotics?, startups?, side-?events?, previews?, eve, start, middle, beginning, country,
    countries, city, success, failure, news, history, queue, queues, lines?, stalls?, app, website, site, page,
    channel, video, trailer, volunteers?, staff, security, police, press, media, vip, best, worst, top, first,
    second, third, last, local, foreign
    """,
)
_THING = re.compile(
    r"(?<![a-z])(?:on|in|at|before|through|across|over|under|into|onto|around|along|throughout|(?<=\s)|(?<=ed)|(?<=ing))\s?"
    r"(?:the|its|their)\s(?P<word>(?:[a-z]{3,12}\s)?[a-z]{4,14})(?=\s(?:of|at|for)\s(?:the\s)?(?:waic|\x01|conference|summit|expo)|\s?$|\s*[.!])",
    re.IGNORECASE | re.ASCII,
)

_CEREMONY = re.compile(
    r"(?<![a-z])(?:at|during|in)\sthe\s(?:closing|signing|award(?:s)?)\s(?:ceremony|session)(?![a-z])"
    r"|在?(?:闭幕式|闭幕会|闭幕大会|签约仪式|颁奖典礼|颁奖仪式|收官仪式)(?:上|现场|期间)?",
    re.IGNORECASE | re.ASCII,
)
SIGNED_THERE = frozenset(
    ("projects", "batches", "agreements", "yuan", "usd", "institutes", "documents", "actions", "companies")
)
"""Units of what is signed, given and announced at a ceremony; guests and visits at it are a part of all."""


def without_likely(text: str, units: Iterable[str] = ()) -> str:
    """A clause without the words that most likely take nothing from its figure.

    Parameters
    ----------
    units
        Of the metric that is counted.
    text
        Of one clause, with ``EDITION`` in the places of editions and ``FIGURE`` in those of figures.
    """
    if SIGNED_THERE.issuperset(units):
        text = _CEREMONY.sub(lambda found: " " * len(found[0]), text)
    for pattern, barrier in ((_VERB, _SETBACK), (_BEING, _NARROWED), (_THING, _PARTS)):
        for found in pattern.finditer(text):
            if not barrier.search(found["word"]):
                start, end = found.span("word")
                text = text[:start] + " " * (end - start) + text[end:]
    return text

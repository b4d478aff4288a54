"""Stretches of English that say something of the speaker, or what the answer is for: told by their form.

Whoever asks may say anything of himself ("we are preparing our booth budget", "my niece is obsessed with robots",
"need to
cite", "for a grant application"). Such a stretch has a first person, a purpose or an excuse, and none of the words that
may narrow a question; that it names nothing that is asked for, no number and no place is looked at in ``framing``.
"""

from __future__ import annotations

import re

from bot.core.reading.aside.apart import stands_apart
from bot.core.reading.aside.oneself_shapes import (
    FIRST,
    IN_HAND,
    LABEL,
    LINK,
    NO_HELP,
    OURS,
    PURPOSE,
    SIGNED,
    THIS_FOR,
    TURNS,
)
from bot.core.reading.aside.requests import ASKERS
from bot.core.word_patterns import any_of

_CLOSED = tuple(re.compile(one, re.ASCII) for one in (PURPOSE, LABEL, SIGNED, TURNS, NO_HELP, THIS_FOR, ASKERS))
_IN_HAND = re.compile(IN_HAND, re.ASCII)
_NARROWS = """not, no, never, nor, neither, without, except[a-z]*, exclud[a-z]*, instead, only, solely, exclusively,
    namely, those, these, ones, whose, among, per, each, every, count[a-z]*, includ[a-z]*, minus, meant, means,
    strictly, purely, regions?, country, countries, districts?, province, industry, sector, categor[a-z]+"""
_CLOSED_NARROWS = any_of(_NARROWS)
_OPEN_NARROWS = any_of(
    _NARROWS
    + """, universit(?:y|ies), colleges?, institutes?, company, companies, firms?, schools?, agency, bureau, ministry,
    embassy, council, chamber, museum, station, association, union, society, province, town, village, by, within, them,
    rather, limit[a-z]*, restrict[a-z]*, focus[a-z]*, specific[a-z]*, particular[a-z]*,
    especially,
    like, such, half, part, most, city, cities, halls?, stands?, days?, area, foreign[a-z]*, overseas, abroad,
    domestic, local,
    international, online, offline, on-?site, virtual, female, male, women, men"""
)
_TRAILS = re.compile(
    rf" (?:(?:{PURPOSE}|{OURS}|(?:because|cos|cause|cuz|bc|since|as|so|so that) (?:{FIRST}"
    r"|my|our|he|she|it's) [a-z' -]+|(?:quick |asap |now |urgent )?(?:pls|please|plz) (?:my|our|i|we|i'm|im) [a-z' ]+"
    r"|or (?:i'll|we'll|i will|i'm|my) [a-z' ]+"
    r"|(?:would|will|might|could) (?:be|help|do|suffice)(?: (?:me|us|be|a lot|a great deal|much|really|very|so|great"
    r"|nice|lovely"
    r"|fine|good|helpful|useful|perfect|appreciated|ideal|fantastic|wonderful|brilliant|handy|immensely|greatly"
    r"|enough|nicely"
    r"|awesome|amazing|fab|cool|sweet|welcome|of help|of use))*|(?:my|our) way|stat|is (?:all )?(?:what|that"
    r"|the thing)?"
    r" ?(?:i|we|i'm|we're) [a-z' ]+|(?:before|by|until|in time for|ahead of) (?:the |my |our |tomorrow's |today's )"
    r"(?:[a-z]+ )?(?:meeting|call|deadline|class|exam|lesson|bedtime)"
    r"|(?:[a-z]+ )?(?:i|we) (?:really |just |urgently )?(?:need|want|gotta have|must have) (?:this|it"
    r"|that)(?: [a-z']+){0,4}"
    r"|(?:thx+|thanks+|thnx|thank u+|ty+|pls+|plz+|tia|tysm|tyvm|thank you|thank u|cheers|ta|would (?:ya|you|u)"
    r"|will (?:ya|you|u)|could (?:ya|you|u))"
    rf"(?: (?:so much|very much|in advance|a lot|a bunch|a million|mate|guys|all|again|bro|friend|for (?:your|the"
    rf"|any) help|m8"
    r"|buddy|kindly|please))*|{TURNS}"
    r"|(?:in|as|into) (?:tabular form|table form|list form|bullet points|a table|plain english|short|brief|full)"
    r"|(?:in|as|into) (?:a|one) (?:[a-z]+ )?(?:table|list|chart|sentence|line|word|nutshell|spreadsheet|paragraph|row"
    r"|sheet"
    r"|go)(?: format| form)?|handy|to hand|at hand|at the ready|lying around|on file|on record|if (?:you|i|we) [a-z' ]+"
    rf")(?: (?:please|pls|plz|for me|for us|thanks|thx|asap|now|today|again))*)$",
    re.ASCII,
)


_NO_WAY = re.compile(
    r"(?:(?<=is )|(?<=was )|(?<=are )|(?<=were )|(?<=do )|(?<=does )|(?<=did )|(?<=could ))(?:not|no)(?![a-z])"
    r"|^(?:not|nobody|no)"
    r"(?![a-z])|as per|no one|without (?:further|any) ado|per edition|only (?:please|will)|(?:every"
    r"|each)(?= (?:please|$))|each$",
    re.ASCII,
)


def trailing(stretch: str) -> int:
    """Where in a folded stretch a purpose or a reason begins with which it ends; its length where there is none."""
    found = _TRAILS.search(stretch)
    if not found or (_OPEN_NARROWS if found.start() else _CLOSED_NARROWS).search(found.group()):
        return len(stretch)
    return found.start() + 1


_BEEN = re.compile(
    rf"(?:(?:back )?in (?:waic )?[0-9]{{4}},? )?{LINK}{FIRST} (?!want|need|mean|like|would|'d"
    rf"|ask)(?:[a-z0-9']+ ){{0,8}}?[a-z0-9']+",
    re.ASCII,
)


_UP_TO = re.compile(
    r"(?:[a-z']+,? ){2,14}?(?=(?:how (?:many|much|big|large|long|often|high)|what|when|where|which)(?![a-z]))", re.ASCII
)
_AFTER = re.compile(
    r"(?<=[0-9]) (?:(?:im|i'm|i|we|we're|my|our|its|it's|dont|don't|u|you) [a-z0-9' ]{3,40})$", re.ASCII
)


def clause_before(stretch: str) -> int:
    """How much of a folded stretch says something of the speaker before a word that asks."""
    found = _UP_TO.match(stretch)
    return found.end() if found and stands_apart(found.group().strip(" ,"), before=True) else 0


def clause_after(stretch: str) -> int:
    """Where in a folded stretch the speaker begins to tell of himself, behind the year that he asks for."""
    found = _AFTER.search(stretch)
    return found.start() + 1 if found and stands_apart(found.group().strip(), before=False) else len(stretch)


def was_there(stretch: str) -> bool:
    """Whether a folded stretch says that the speaker was at an edition, or missed it."""
    return bool(_BEEN.fullmatch(stretch)) and not _CLOSED_NARROWS.search(stretch)


def is_in_hand(stretch: str) -> bool:
    """Whether a folded stretch tells of a piece of work that somebody has in hand."""
    return bool(_IN_HAND.fullmatch(stretch))


def is_beside(stretch: str) -> bool:
    """Whether a folded stretch has the closed form of a purpose, a label or a signature, whatever else it names."""
    if is_in_hand(stretch) and not _OPEN_NARROWS.search(stretch):
        return True
    return any(one.fullmatch(stretch) for one in _CLOSED) and not _CLOSED_NARROWS.search(_NO_WAY.sub(" ", stretch))

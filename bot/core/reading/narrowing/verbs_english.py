"""English verbs beside a figure: those that say no more than that what is counted was there, and those that change it.

"How many robots did they wheel out" asks for the robots; "how many exhibitors backed out" asks for less, though each of
its words is of every day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.text.folding import within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.core.model import FactBase
    from bot.core.reading.mentions import Mentions

_VOWELS = "aeiou"
# Of anything that is counted; a doubled letter is marked by "+", what is not regular stands as it is written.
ANY = """
amass announce assemble bag+ boast chalk clock collect compile convene convened cram+ crank dish drum+ flaunt flex host
jam+ land log+ muster notch pack parade pile pool rack rake rally reap rope
represent roll rustle scrape squeeze stage stash stuff summon tally
tot+ trumpet wangle whip+ churn haul conjure
"""
# Of what stands in the halls.
SHOWN = """
admire demo demonstrate dazzle field introduce line march mount place plonk preview
present reveal shove showcase sport strut+ stack stride strode trot+ trundle tout unpack unveil unwrap+ wheel whack
"""
# Of what is held.
HELD = """
arrange convoke deliver fit+ lay laid mount offer organise organize orchestrate programme schedule slot+
throw threw thrown
"""
# Of what is signed, and of the money in it.
SIGNED = """
agree bank clinch close lock conclude finalise finalize fix formalise formalize hammer ink nail
pen+ reel rope sew seal secure settle shake shook snag+ net+ strike struck thrash wrap+ ratify signature
"""


def forms(verbs: str) -> frozenset[str]:
    """Every form of verbs in their plain form: "trot+" is "trot", "trots", "trotted", "trotting"."""
    return frozenset(form for verb in verbs.split() for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    plain = verb.rstrip("+")
    root = plain + plain[-1] if verb.endswith("+") else plain.removesuffix("e")
    if plain.endswith("y") and plain[-2] not in _VOWELS:
        return plain, plain[:-1] + "ies", plain[:-1] + "ied", plain + "ing"
    third = "es" if plain.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return plain, plain + third, root + "ed", root + "ing"


_WENT = r"(?:were|was|are|got|get|been|being|have|had|has)"
_A_STAND = "(?:stands?|booths?|stalls?|shop)"
_CAME = "(?:c[ao]me|visit(?:ed)?|attend(?:ed)?|went|show(?:ed)? up|exhibit(?:ed)?|spoken?|speak)"
_FIRST = "(?:first|last)(?! (?:year|time|edition|summer|month))"
_A_TIME = "(?:[0-9'w]|the (?:year|last))"
_WAS = "(?:were|was|are|got|get|stayed|ran|sat|stood)"
_NO_MORE = r"(?= ?(?:[?.!,;]|$)| (?:in|at|of|on|during|by)(?![a-z]))"
_WATCHED = "(?:watched|sat|stayed|followed|viewed|listened)(?: (?:it|them|on))?"
_ALL_OF_IT = (
    "(?:(?:right |all the way )?(?:to|until|till) the (?:very )?end|all the way through|in full"
    "|through to the end|live)"
)
_CHANGED = (
    r"(?:walk|drop|back|pull|storm|opt|bow|bail|chicken|duck)(?:s|p?ed|p?ing)? out",
    r"(?:sold|sell|ruled|kicked|thrown?|threw|turfed|burnt|burned|cut|missed|lost) out",
    r"(?:turn|walk|stay|chase|scare|shoo|frighten)(?:s|d|ed|ing)? away(?! with)",
    r"(?:kept|sent|threw|thrown|went|gave|given) away",
    r"turn(?:ed|ing)? (?:down|back)",
    r"(?:laid|dozed?|nodd?ed|paid|pay|broken|broke|switched|sold|put|called) off",
    r"(?:c[ao]me|coming|roll(?:ed)?|held|hold|kept|keep|sent|send|brought|bring|gave|give[ns]?|paid|pay|cut|put) back",
    rf"(?:give|gave|given|stood|held|tied|packed|split|broke|locked) up(?! (?:a |their |its )?{_A_STAND})",
    r"(?:fall|fell|fallen) (?:through|over|apart|asleep|flat|short|behind|out)",
    r"(?:go|went|gone) (?:under|bust|bankrupt|missing|home|wrong|viral|on sale|up for sale|unsold)",
    r"(?:up )?for sale",
    r"up and running",
    r"pa(?:id|y|ys|ying) for (?:their|its|an?|the) (?:stands?|booths?|tickets?|entry|space|flights?|hotels?|trips?)",
    r"hir(?:ed|e|ing) (?:some(?:body|one)|any(?:body|one)|people|staff|talents?|engineers|graduates)",
    r"ask(?:ed|ing|s)? (?:(?:an?|any|some|many|their) )?questions?",
    r"(?:declin|refus)(?:ed?|es|ing) (?:the|an|their|its|to)(?! (?:year|edition|most))",
    r"(?:ran|run|running) (?:over(?= ?(?:in|at|[0-9?.]|$))|late|out of|away)",
    r"(?:cut|fell|stopped) short",
    r"overran",
    r"(?:stood|stand|sat|sit|stay|stayed) (?:still|idle|empty|home|at home|overnight)",
    r"(?:stood|stand|sat|sit|stay|stayed) on(?! (?:the )?(?:stage|podium|(?:show )?floor|stands))",
    r"(?:broke|broken|shut|closed|torn|taken|took|melted|marked|watered) down(?! by (?:year|edition|date|conference))",
    rf"{_CAME} (?:twice|(?:more than |at least )?once|several times|repeatedly|regularly|alone|late|early|{_FIRST})",
    rf"(?:were|was|are|got|get) (?:packed|crammed|jammed|stuffed)(?! (?:into|onto|up|in(?! {_A_TIME})))",
    rf"(?:jobs|vacancies|openings|positions|roles|posts) (?:{_WENT} )*(?:taken|filled|lost|cut|gone)",
    rf"{_WAS} (?:full|open|late|short|empty|overbooked|crowded|closed)(?! (?:of|to|with)){_NO_MORE}",
    rf"{_WATCHED} {_ALL_OF_IT}(?! streams?)",
    r"(?:people|persons|visitors|users|folks|guests|attendees|participants|many) (?:had |have )?sign(?:ed)? up",
    (
        r"(?:area|space|floor|metres|meters) (?:(?:was|were|that|got|had been) )*(?:sold|rented|booked|bought|leased"
        r"|unused|wasted)"
    ),
    r"(?:after|following) (?:the )?(?:conference|event|show|closing|close|end)(?! of 20)",
    rf"(?:{_WENT}) (?:taken(?! a )|filled|lost|cut)(?! by (?:the )?(?:conference|exhibition|expo|show)| (?:up|part))",
)
_VERBS = "|".join(sorted(forms(f"{ANY} {SHOWN} {HELD} {SIGNED}"), key=len, reverse=True))
_CHANGES = re.compile(
    rf"(?<![a-z])(?:{'|'.join(_CHANGED)}|(?:{_VERBS}) (?:off|back(?! in)|away|apart|aside))(?![a-z])", re.ASCII
)
# One of them: "the largest exhibitor" is a company, "the largest exhibitor count" is a figure.
_ONE_OF_THEM = re.compile(
    r"(?<![a-z])(?:the )?(?:larg|bigg|small|tini|tall|long|young|old|rich|fast)est (?:single "
    r"|individual )?(?:exhibitor"
    r"|guest|speaker|company|firm|project|robot|humanoid|model|deal|investor|product|exhibit|chip|delegation|buyer"
    r"|stand|booth|stall)(?![a-z-])(?! (?:count|number|no|figure|total|turnout|crowd|list|tally|numbers|figures"
    r"|field|line|contingent|attendance|edition|year|roster|party|haul|crop|show))",
    re.ASCII,
)
# "How many short forums" and "robots that could dance": words of every day that name some of those counted.
_SUCH = re.compile(
    r"(?<![a-z])(?:how many|number of|count of|total of) (?:the )?(?:later?|open(?! (?:jobs|positions|posts"
    r"|vacancies|roles))|short(?:er)?|long(?:er)?|full|empty"
    r"|old(?:er)?|quick|slow|low|high|(?:talk|mov|danc|runn|speak|sing|fly|work|liv|winn)ing) ",
    re.ASCII,
)
_ABLE = re.compile(
    r"(?: (?:in|at|of) (?:waic )?[0-9]{4})?"
    r" (?:that |which |who )?(?:could|can|might|were able to|was able to|knew how to|managed to) (?!you|we|i "
    r"|one|people|visitors"
    r"|they|the|it|be |waic|come|attend|take part|join|there|have been|guests|anybody|anyone|everyone"
    r"|[a-z]+s(?![a-z]))[a-z]+",
    re.ASCII,
)
_AGED = re.compile(
    r"(?<![a-z])(?:(?:aged|age)(?: (?:over|under|above|below|from))?|under|over|above|below|(?:older|younger) than)"
    r" [1-9][0-9](?![0-9]|[.,][0-9]| ?(?:%|k|m|bn|per|thousand|million|billion|万|亿)(?![a-z]))",
    re.ASCII,
)
# A hall of many, though a name may have taken its word: "walked through hall 2".
_NUMBERED = re.compile(
    r"(?<![a-z])(?:hall|pavilion|booth|zone|stand|room|floor) (?:no\.? ?|number )?[a-z]?[0-9]{1,2}[a-z]?(?![0-9a-z])",
    re.ASCII,
)
# Beside a share it may be what is shared.
_FROM_SOME = re.compile(
    r"(?<![a-z])from (?:the )?(?:one|another|a single|each|other|different|various|several|many|nearby|neighbou?ring"
    r"|surrounding|distant|far-?away) (?:cit(?:y|ies)|provinces?|towns?|places|parts|districts?|country|nation"
    r"|compan(?:y|ies))(?![a-z])",
    re.ASCII,
)
_MANY = frozenset({"visits", "views", "guests"})  # never as few as the years of an age


def changed_by(base: FactBase, mentions: Mentions, asked: Collection[str]) -> Iterator[str]:
    """Words of every day that together ask for less than the figures asked for, or for one of those counted."""
    patterns = [_CHANGES, _ONE_OF_THEM]
    if any("percent" not in base.metrics[name].units for name in asked):
        patterns.append(_FROM_SOME)
    if all(not _MANY.isdisjoint(base.metrics[name].units) for name in asked):
        patterns.append(_AGED)
    yield from (found.group() for found in _NUMBERED.finditer(mentions.text))
    names = [part for one in mentions.metrics for part in one.parts]
    own = [part for one in mentions.metrics if not set(asked).isdisjoint(one.metrics) for part in one.parts]
    yield from (found.group() for _, end in own if (found := _ABLE.match(mentions.text, end)))
    begins = {start for start, _ in own}
    yield from (found.group() for found in _SUCH.finditer(mentions.text) if found.end() in begins)
    for pattern in patterns:
        for found in pattern.finditer(mentions.text):
            if not within(found.span(), (*names, *mentions.framed)) and not _within_name(mentions, found.span()):
                yield found.group()


def _within_name(mentions: Mentions, span: Sequence[int]) -> bool:
    """Whether the words are those of a name whose words stand apart."""
    return any(
        len(one.parts) > 1
        and any(start == span[0] for start, _ in one.parts)
        and any(end == span[1] for _, end in one.parts)
        for one in mentions.metrics
    )

"""English words that only play a role beside a figure, by what the figure counts: what was done, how it is told.

"Laid out" beside products asks for no other products than "shown" does. They are understood only where figures of
editions are asked for, and those of their unit; a word that could tell of a part, a place, a day or another holder is
in no list.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.core.reading.metrics.known import only_figures
from bot.core.reading.narrowing.verbs_english import ANY, HELD, SHOWN, SIGNED, forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.model import FactBase

_ANY = """
amount amounting boast boasting clock clocked figures mustered muster notch notched pulled quantity registered tallies
tallying totalling quantify stood sits
"""
_THERE = """
appear appeared appearing appearance assemble assembled attendance attending converge converged convened descended
descend flock flocked flocking gathered grace graced gracing greet greeted hosted invitation invitations lineup
mingled mingling presence on-hand personally rolled roster sat seated send sent show-up throng thronged turned
turnout welcome
welcomed welcoming
"""
_VISITED = """
admitted cross crossed crossing door doors enter entered entering entrance entrances flooded gate gates pass passed
passing pour poured pouring step stepped stroll strolled strolling through thru trooped turnstile turnstiles walk
halls threshold floor aisles trip throng thronged cram crammed stream streamed
walked walking wandered went
"""
_STANDS = """
booth booths brandish brandished exhibit exhibited exhibiting manned occupy occupied populate populated
rent rented show-floor staffed stall stalls stand stands visit wares
"""
_SHOWN = """
admire admired demo demoed demonstrate demonstrated demonstrating exhibited laid lay lined marvel paraded parade
presented reveal revealed roam roamed roaming show-floor showcase showcased showcasing stalls strolling strutted strut
unveil unveiled unwrapped visit walking
"""
_HELD = """
ahead arrange arranged broker brokered convene convened offer offered organise organised organising organize organized
programme put schedule stage staged staging
"""
_SIGNED = """
agree agreed clinch clinched conclude concluded dotted finalised finalized formalised formalized ink inked inking line
nailed paper pen penned seal sealed signature signatures signing sign-off strike struck
"""
_MONEY = """
added available billions commit committed cough disbursed extend fetch fetched grant granted hundreds line lined made
make money pledge pledged pocket pour poured price promise promised purse raise raised shell splash splashed stake sum
table tag threw throw thrown undertake undertook value valued volume worth yuan
"""
_OFFERED = """
advertise advertised applicants bring brought employer employers fair grabs hand handed hire hiring list listed offer
offered post posted recruit recruiter recruiters recruiting
"""
_CONTEST = (
    "vying battle battled battling clash clashed compete competing duel duelled fight fought rival rivalled vie vied"
)
_FOUNDED = """
born christened create created found founded inaugurate inaugurated launch launched open opened opening established
ribbon cut unveiled
"""
_BROADCAST = (
    "through via air aired beam beamed broadcast carried carry relay relayed screen screened transmit transmitted live"
)
_NATIONS = "flags hail hailed nationalities nationality passports represent represented represents flew sent send"
_JOINED = """
connect connected couple coupled hook hooked introduce introduced link linked match matched meet met pair paired
"""
_WATCHED = """
click clicked clicking follow followed gather gathered generate generated play played rack racked tune tuned
"""
_SPREAD = "earn earned generate generated reach reached win won make making social"
_FLOOR = """
allotted cover covered dedicated devoted dimension dimensions enormous extend extended gigantic ginormous ground
humongous massive measure measured occupied occupy reserved sprawl sprawled spread stretch stretched surface take
whopping offer offered
"""
_PERCENT = "high low large slice make made making account accounted for weren't wasn't"
_TIME = "drag dragged go last lasted need needed run spend spent stretch stretched"
_AWARD = "bag bagged home honour honoured nominate nominated received submit submitted take took trophy trophies"
_ALLOWED = "allow allowed approve approved clear cleared grant granted hand handed hold issue issued obtain obtained"
_BY_UNIT: dict[str, tuple[str, ...]] = {
    "people": (_THERE,),
    "guests": (_THERE,),
    "representatives": (_THERE, _SIGNED),
    "exhibitors": (_THERE, _STANDS),
    "companies": (_THERE, _JOINED),
    "organisations": (_THERE,),
    "groups": (_THERE, _VISITED),
    "outlets": (_BROADCAST,),
    "countries": (_NATIONS,),
    "robots": (_SHOWN,),
    "chips": (_SHOWN,),
    "products": (_SHOWN,),
    "models": (_SHOWN,),
    "forums": (_HELD,),
    "events": (_HELD,),
    "projects": (_SIGNED,),
    "batches": (_SIGNED,),
    "agreements": (_SIGNED,),
    "matches": (_JOINED, _HELD),
    "needs": (_OFFERED,),
    "jobs": (_OFFERED,),
    "teams": (_CONTEST,),
    "institutes": (_FOUNDED,),
    "views": (_WATCHED,),
    "visits": (_VISITED, _THERE),
    "impressions": (_SPREAD,),
    "yuan": (_MONEY, _SIGNED),
    "days": (_TIME,),
    "minutes": (_TIME,),
    "years": (_TIME,),
    "square_metres": (_FLOOR,),
    "percent": (_PERCENT,),
    "times": (_PERCENT,),
}
_VERBS = {_ANY: forms(ANY), _SHOWN: forms(SHOWN), _HELD: forms(HELD), _SIGNED: forms(SIGNED)}
_BY_METRIC = {"sail_entries": _AWARD, "sail_winner_count": _AWARD, "licences_issued": _ALLOWED}


def plain_beside(base: FactBase, asked: Sequence[str]) -> frozenset[str]:
    """The English words that narrow nothing beside the figures asked for; none beside what is no figure."""
    figures = only_figures(base, asked)
    if not figures:
        return frozenset()
    return frozenset.intersection(*(_words_of(base, name) for name in figures))


def _words_of(base: FactBase, name: str) -> frozenset[str]:
    lists = [_ANY, *(words for unit in base.metrics[name].units for words in _BY_UNIT.get(unit, ()))]
    verbs = (inflected for listed, inflected in _VERBS.items() if listed in lists)
    return _in_all_forms(" ".join((*lists, _BY_METRIC.get(name, "")))).union(*verbs)


@lru_cache(maxsize=64)
def _in_all_forms(listed: str) -> frozenset[str]:
    """The words listed, and every form of a verb that is listed with its past: "relaying" beside "relay relayed"."""
    words = frozenset(listed.split())
    verbs = (word for word in words if {f"{word}ed", f"{word.removesuffix('e')}ed"} & words)
    return words.union(*(forms(verb) for verb in verbs))

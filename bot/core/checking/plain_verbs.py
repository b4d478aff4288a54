"""English words that a message may hold beside a figure: verbs by their forms, adverbs, words of size and of praise.

Only verbs that are true of all that is counted: what an event does with its exhibitors, or what all of them do there.
"Left", "made", "located", "focused" and "confirmed" may tell of a few of them and are none of these, nor is a word of
praise that may pick out the good ones. A verb is given once, by its first form; its others follow from it.
"""

from __future__ import annotations

# What an event does with what is counted there, and what those who came do there.
_REGULAR = """
    accommodate accumulate achieve aggregate amass announce appear applaud arrange array arrive assemble attain
    attract bag boast brag bustle buzz captivate celebrate chalk circulate clasp clinch clock collide combine comprise
    conclude congregate consist contain convene converge count cover cram cross crowd crown dazzle deliver deploy
    descend display dominate eclipse encompass entail entertain entice equal exceed exhibit fascinate feature fetch
    flaunt flock flood garner gather generate grace greet gross handle harvest headline herald highlight hit honor
    honour host house impress ink introduce involve issue join jostle kindle land lavish line lure marshal mass
    measure mingle mobilise mobilize mount muster net notch note occupy offer orchestrate organise organize outline
    overflow pack parade pass perform pile pitch populate portray post pour present print proclaim promenade publicise
    publicize publish pull rack rake rally reach reap receive reckon record register release report represent revel
    roam roll salute score seal secure serve showcase span spark sparkle sprawl squeeze stage storm stream stretch
    stroll strut summon surge surpass swarm sweep swell table tally tempt throng top total tour tout trumpet turn
    unlock trigger spur fuel ignite stir prompt catalyse catalyze deliver steer wrangle corral lap
    unfurl unite unveil usher visit welcome witness woo wow yield
"""
_IRREGULAR = """
    beheld bring bringing brings brought come comes coming drawn draws drew fell fill fills fits gave getting give
    given gives giving grew hold laid lay laying lays lit outdid overran overtook ran saw see seeing sees shone shown
    spread spreading spreads strike strikes striking struck swelled swept swollen take taken takes taking threw thrown
"""
_ADVERBS = """
    actually admittedly afterwards allegedly almost already altogether amazingly apparently approximately
    astonishingly barely basically brightly certainly clearly collectively comfortably completely considerably
    correctly crazily duly eagerly easily enormously enthusiastically entirely essentially eventually evidently
    exactly famously finally formally fortunately frankly fully gladly happily honestly however hugely immediately
    impressively incredibly indeed indisputably insanely jointly likewise literally loudly luckily massively meanwhile
    memorably moreover namely narrowly notably obviously officially openly precisely pretty promptly proudly publicly
    quickly quietly quite rapidly really recently remarkably reportedly ridiculously rightly roughly safely seriously
    simply simultaneously slightly smoothly steadily still subsequently substantially successfully supposedly surely
    surprisingly swiftly thankfully thereby though thus together too totally truly ultimately unbelievably undoubtedly
    unmistakably unquestionably vastly very warmly well wholly wildly
"""
_LINKS = """
    across during here's how into onto that's there's these those through throughout upon what what's whenever whereas
    while whilst within
"""
_SIZE = """
    amazing astonishing astounding blowing breaking breathtaking colossal considerable dizzying dropping enormous epic
    extraordinary eye fabulous fantastic gigantic glorious grand handsome hefty historic huge humongous immense
    impressive incredible insane jaw ludicrous magnificent mammoth marvellous marvelous massive meager meagre measly
    mere mighty mind modest monumental paltry phenomenal puny remarkable respectable ridiculous roaring sensational
    sizable sizeable sobering spectacular splendid staggering stellar stunning stupendous substantial superb
    surprising terrific tidy towering tremendous unbelievable unprecedented vast watering whole whopping wonderful
"""
_NOUNS = """
    aisles army array attendance audience audiences ballpark barrier bevy blast bunch chapter count crop crowd deluge
    door doors extravaganza fair feat fleet flood flurry footfall gate gates gathering ground grounds hall halls
    harvest haul headcount hit host installment instalment iteration jamboree landmark lineup lot lots mark mass
    masses milestone mix occasion outcome outing output parade raft ranks record records roster sea slew spectacle
    stream sum swarm tally threshold throng tide timetable total triumph tune turnout turnstile turnstiles upshot wave
    yield
"""


def _forms(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb, with its last letter doubled as well."""
    if verb.endswith("e"):
        return (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    doubled = verb + verb[-1]
    return (verb, third, f"{verb}ed", f"{verb}ing", f"{doubled}ed", f"{doubled}ing")


ENGLISH = frozenset(
    (
        *(form for verb in _REGULAR.split() for form in _forms(verb)),
        *_IRREGULAR.split(), *_ADVERBS.split(), *_LINKS.split(), *_SIZE.split(), *_NOUNS.split(),
    )
)  # fmt: skip
"""Words that add nothing to a figure and take nothing from it."""

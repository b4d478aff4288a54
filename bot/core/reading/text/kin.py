"""The word by which a word is compared: without its ending, one for all forms of a verb and other words for a thing.

Both the names and what people type are read through this table, so that one alias serves all of them. A word belongs
here only where no name means something else by it: "exhibited" is no "exhibit", "launched" no "launch".
"""

from __future__ import annotations

_KIN = """
sign: signed signs
attend: attended attending attends
come: came comes coming
go: went gone goes going
join: joined joining joins
participate: participated participating participates
register: registered registering registers
accredit: accredited accrediting
receive: received receiving receives
get: got gets gotten getting
win: won wins winning
apply: applied applying applies
submit: submitted submitting submits
compete: competed competing competes
enter: entered entering enters
offer: offered offering offers
promise: promised promising promises
pledge: pledged pledging pledges
spend: spent spending spends
buy: bought buying buys
invest: invested investing invests
commit: committed committing commits
bring: brought bringing brings
speak: spoke spoken speaking speaks
give: gave given giving gives
take: took taken taking takes
see: saw seen seeing sees
show: shown showed showing shows
watch: watched watching watches
stream: streamed streaming streams livestream livestreamed livestreaming livestreams
broadcast: broadcasted broadcasting broadcasts
release: released releasing releases
publish: published publishing publishes
debut: debuted debuting debuts
premiere: premiered premiering premieres
discuss: discussed discussing discusses discussion discussions
organise: organised organising organises
host: hosted hosting hosts
display: displayed displaying displays
present: presented presenting presents
inaugurate: inaugurated inaugurating inaugurates
lend: lent lending lends
last: lasted lasting lasts
exhibited: exhibiting
company: companies firm firms enterprise enterprises business businesses corporation corporations corporates
representative: representatives reps
winner: winners recipient recipients awardee awardees prisewinner prisewinners
award: awards prize prizes prise prises
licence: licences license licenses permit permits
journalist: journalists reporter reporters correspondent correspondents
share: shares percentage percentages proportion proportions percent fraction
foreign: overseas international abroad foreigner foreigners
robot: robots robotic robotics bots
money: cash bucks dough dosh
procurement: procuring purchasing sourcing
institution: institutions
exhibition: exhibitions expo expos
area: areas aera
motto: mottos mottoes
hong: hk
"""
KIN = {
    word: head for head, _, others in (line.partition(":") for line in _KIN.strip().splitlines())
    for word in others.split()
}  # fmt: skip
"""The word by which each is read."""
_ENDINGS = (("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))
_SUFFIXES = frozenset(
    ("ed", "d", "ing", "ion", "ions", "al", "ive", "able", "ly", "er", "or", "ment", "ity", "y", "e", "r")
)


def stem(word: str) -> str:
    """A Latin word by which it is compared: without its plural or possessive ending, British, the head of its kin."""
    word = _singular(word.removesuffix("'s").replace("'", "").replace("iz", "is"))
    return word.replace("center", "centre").replace("licens", "licenc")


def _singular(word: str) -> str:
    if word in KIN:
        return KIN[word]
    if len(word) > 3:  # "gas" and "bus" are no plurals
        for ending, instead in _ENDINGS:
            if word.endswith(ending):
                word = word.removesuffix(ending) + instead
                break
    return KIN.get(word, word)


def inflected(one: str, two: str) -> bool:
    """Whether one word is the other with an ending: "exhibited" is no slip of the pen for "exhibit"."""
    short, long = sorted((one, two), key=len)
    if long == f"{short}d" and not short.endswith("e"):
        return False  # "signd" is no form of "sign"
    if long == two == f"{short}e":
        return False  # and "exposur" none of "exposure"
    roots = (short, short.removesuffix("e"))
    return any(long.startswith(root) and long.removeprefix(root) in _SUFFIXES for root in roots)

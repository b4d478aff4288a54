"""The forms of a clause of its own beside a statement, of what leads in to one, and what either must not hold."""

from __future__ import annotations

import re

from bot.core.word_patterns import any_of

_FLAGS = re.IGNORECASE | re.ASCII
_JOINS = r"and|but|so|yet|while|whilst|although|though|even though|because|cause|cos|or so it felt because|except that"
BOUNDARY = re.compile(
    rf"\s*(?:[,;(]|\s-+\s|--+|\.{{2,}})\s*(?:(?P<join>{_JOINS})\s)?|\s(?P<joined>{_JOINS}"
    rf"|(?<!of\s)(?<!in\s)(?<!for\s)which)\s",
    _FLAGS,
)
_EVENT = r"(?:the\s)?(?:[0-9]{4}\s|inaugural\s|first\s|last\syear's\s)?(?:waic|world\s(?:ai|artificial)|20[0-9]{2})"
NAMED = re.compile(r"waic|20[12][0-9]|conference|summit|edition|last year", _FLAGS)
YEAR = re.compile(r"waic|20[12][0-9]|[0-9]{2}", _FLAGS)
# Numerals in words that count nothing of the conference.
LIGHT = re.compile(
    r"(?<![a-z])(?:(?:[0-9]+|[a-z]+) (?:football|soccer|tennis|basketball) (?:pitches|fields|courts)"
    r"|(?:the only|a single|not one|every one|each one|any one|no one|which one|that one|only|last|next"
    r"|every (?:single|last|other|second|third)) ones?|(?:one|two|three) of (?:them|us|those|whom|which|my|our"
    r"|you)|half of (?:us|my|our)"
    r"|(?:half|two thirds) the (?:office|team|town|city|family|class|time)|one(?! (?-i:[A-Z]))|for (?:[0-9]+"
    r"|[a-z]+) (?:minutes|hours)|(?:went|got|made it) to two"
    r"|(?:[0-9]+|[a-z]+|[a-z]+-[a-z]+) (?:a|an|per|every) (?:day|hour|minute|second|person|head|booth"
    r"|visitor)(?=\W*$| )"
    r"|(?:every|each) (?:second|third)|(?:one|two) (?:day|night|coffee|hour|minute|morning)s?)(?![a-z])",
    _FLAGS,
)
_OPENING = (
    r"(?:(?:thus|somehow|still|then|now|honestly|of course|even|just|also|as ever|again|apparently|sadly"
    r"|luckily|frankly"
    r"|yes|no|oh|well|yet|lol|man|boy|trust me|meanwhile|suddenly|afterwards|later|in the end|by the end|at the end"
    r"|because of (?:the|all the|my) [a-z]+|to be (?:fair|honest)|for once|this time|right now),?\s)*"
)
NONE_OF = re.compile(
    rf"{_OPENING}(?:not (?:a single|one|a)(?: one| soul)?|none|nobody|no one|neither)(?: of (?:them|whom|which"
    rf"|us))?\s",
    _FLAGS,
)
SOME_OF = re.compile(
    rf"{_OPENING}(?:(?:one|two|three|some|a few|a couple|several) of (?:them|whom|which|those)\s"
    r"|(?:(?:every|each)(?: (?:single|last|other|second|third))?(?: one)?(?: of them| of whom)?)\s"
    r"(?=(?!was|were|is|are|came|had)[a-z]+\s(?:.*\s)?(?:me|us|my|our|lunch|you)(?![a-z])))",
    _FLAGS,
)
JUDGED = re.compile(
    rf"{_OPENING}(?:(?:that|this|it|which)(?:'?s| is| was| makes| made| means| meant| explains| says| felt| must be"
    r"| must have been| feels| sounds| is like| was like| beats| still| at least)+\s(?!(?:just|all|only|what"
    r"|in|at|for|on|from|by|our|my|closer|nearer|mine|ours|the|of)\s(?!whole|size|best|most|same|kind"
    r"|equivalent|sort|reason|point|stuff))"
    r"(?=[a-z])|a (?:fact|number|figure|stat|detail|thing) (?:that )?(?:my|our|i|we|everyone|nobody|no)\s"
    r"|(?:for|about) which (?:we|i|our|my|everyone|nobody|the (?:city|team|organi[sz]ers))\s|which (?:we|i"
    r"|nobody|everyone|my|our)\s|it was(?:n't| not|nt) (?:just|only)\s"
    r"|not bad|not all at (?:once|the same time)|ours was (?:among|one of) the [a-z]+|i\.?e\.?,?\s)",
    _FLAGS,
)
"""What is thought of a figure: ``that's a lot of talking``, ``which is why nobody has seen them all``."""
ASKED = re.compile(
    rf"{_OPENING}(?:please|pls|don'?t|do not|never|let's|let us|let me|look|look forward|looks? forward|thanks?"
    r"|thanked|thanking|wish(?:es)? (?:you|everyone|all)|congratulates?|welcomes?|salutes?|see you|ask me|go figure"
    r"|note|read|use|wear|bring|pack|book|mind|say|saw (?:it|the|that|this|a)|heard (?:it|the|that|this)"
    r"|checked)(?![a-z])",
    _FLAGS,
)
DOUBTS = any_of(
    r"""
    true, untrue, false[a-z]*, fake[a-z]*, wrong[a-z]*, mistak[a-z]*, incorrect[a-z]*, inaccurate, myth, hoax, lie,
    lies, lied, lying, liars?, den(?:y|ies|ied), doubt[a-z]*, disput[a-z]*, refut[a-z]*, debunk[a-z]*, rumou?r[a-z]*,
    nonsense, rubbish, bogus, bull[a-z]*, real, confirm[a-z]*, verif[a-z]*, exaggerat[a-z]*, inflat[a-z]*, made up,
    invent(?:ed)?, guess[a-z]*, estimat[a-z]*, plan(?:s|ned|ning)?, target[a-z]*, goals?, forecast[a-z]*,
    predict[a-z]*, expect[a-z]*, project(?:ed|ions?), aim[a-z]*, suppos[a-z]*, alleg[a-z]*, dream[a-z]*,
    pretend[a-z]*, imagin[a-z]*, cancel[a-z]*, postpon[a-z]*, withdr[ae]w[a-z]*, pull(?:ed)? out, back(?:ed)? out,
    if(?! you), unless, provided, assuming, whether, should, might, may, maybe, perhaps, wish(?! you),
    hope(?! to| they| you| we| everyone),
    jok(?:e|es|ed|ing), kidding, sarcas[a-z]*, pigs, instead, rather(?! (?:good|nice|tired))
    , except[a-z]*, exclud[a-z]*, include[a-z]*, including, only(?! one), alone, solely, exclusively, merely, mostly,
    mainly, largely, versus, vs,
    compared, unlike, numbers?, figures, counts?, counted, counting, totals?, tally, claims?, claimed, sources?, data,
    million, billion, thousand, hundreds?, dozens?, percent, most, majority, minority, quarter, fewer, less,
    sure, certain, accurate, official[a-z]*, correct[a-z]*, nah, nope, scam, fabricated, proof, evidence, bet, buying,
    buys?, swallow[a-z]*, agree[sd]?, padded, cooked, fantas[a-z]*, fiction, drunk, fairy[a-z]*, quote me,
    who knows, made (?:it|that|this) up, closer to, queen, pope, emperor, santa, day one, first day, opening day,
    one day, that day
    """
)
HARMLESS = re.compile(
    r"(?:don't|do not|never|let's not) forget|"
    r"(?:can'?t|cannot|could(?:n'?t| not)) (?:quite |still |even )?believe (?:it|how|my)|(?:would"
    r"|will) you believe(?: it)?"
    r"|no (?:doubt|joke|kidding|wonder)|not (?:kidding|joking)|without (?:a )?doubt|(?:one|a) dream(?! (?:i"
    r"|we|he|she|my))|kidding aside"
    r"|(?:more|better|bigger|higher|larger|less|fewer|smaller|lower) than (?:i |we |anyone |anybody |ever )?(?:had )?"
    r"(?:expected|planned|imagined|thought|guessed|hoped|predicted)"
    r"|(?:may|might|will|would|should) (?:well |still |also )?(?:remember|recall|know|have (?:heard|read|noticed))"
    r"|(?:can'?t|cannot|couldn'?t) imagine"
    r"|(?:was|were|is|are)(?:n'?t| not)? (?:one of|among) them"
    r"|rain or shine|plan(?:s|ning)? (?:to|on|our|my)(?![a-z])|by the numbers|i counted|lost count|(?:it's"
    r"|it is) true"
    r"|wrong (?:platform|train|bus|room|badge|shoes|hall|exit|stop|slide)",
    _FLAGS,
)
OCCURS = any_of(
    """
    happen[a-z]*, exist[a-z]*, came, come, comes, show(?:s|ed|n)? up, showed, turn(?:s|ed)? up, appear[a-z]*,
    attend[a-z]*, materiali[sz][a-z]*, open(?:s|ed)?(?= on| in| at|[ .]*$), sign(?:s|ed)?, arriv[a-z]*, take place,
    took place, there,
    (?:were|was|are|is|came|all|come) from, here, believ[a-z]*, heard of, think so, thinks so, buy, prov[a-z]*,
    held, took part, taken place, exhibit[a-z]*,
    delivered, paid, honou?red, worked out, stayed, remain[a-z]*, foreign, chinese, german, quite, yet, of that
    """
)
SAYS = re.compile(r"(?:says|said|writes|wrote|reports|reported|reckons) (?:the|my|our|a|an|some) ", _FLAGS)
DENIES = any_of(
    "not, never, no, none, nobody, neither, nor, hardly, barely, scarcely, [a-z]+n't, cannot, without, "
    "(?:was|is|were|are|do|does|did|ca|wo|could|would|has|have|had)nt"
)
BACK = any_of(
    "they, them, their, theirs, these, those, ones, ours, mine, yours, hers, both, whose, all of it, the rest, the lot"
)
BACK_SUBJECT = re.compile(
    rf"{_OPENING}(?:they|them|these|those|that|this|which|who|all|each|both|most|many|half(?! of (?:us|my|our))"
    rf"|ones|it|its|their|every one|the (?:rest(?! of (?:the|my|our) (?:world|country|city|team|office|town"
    rf"|planet|family|day|class))|others|lot|whole lot|same|event|number|one|ones))(?![a-z])",
    _FLAGS,
)
MINE = re.compile(rf"{_OPENING}(?:i|we|my|our)(?![a-z])", _FLAGS)
OF_IT = any_of("it, that, this, those, them, so, word, believ[a-z]*, buy, exist[a-z]*, happen[a-z]*")
ONE_MORE = re.compile(
    r"(?:an?|one) (?!few|lot|couple|third|quarter|fifth|tenth|half|handful|hundred|dozen|group|part|portion|share"
    r"|fraction|number|sum|day|total|good|great|further|score)[a-z]",
    _FLAGS,
)
"""Something else that is told to be there as well."""
DEED = any_of(
    """organi[sz][a-z]*, hosts?, hosted, held, holds?, ran, runs?, made, makes?, built, builds?, brought, brings?, sent,
    sends?, sign[a-z]*, sponsor[a-z]*, paid, pays?, fund[a-z]*, own[a-z]*, won, stag(?:e|es|ed), produc[a-z]*,
    suppl[a-z]*, provid[a-z]*, invit[a-z]*, from, put on, set up, among, belong[a-z]*, were, are, drew, attract[a-z]*"""
)
COUNTED_AGAIN = re.compile(
    r"(?<![a-z])(?:the|these|those|all|its?|their)\s(?:[a-z]+\s)?(?:companies|firms|enterprises|exhibitors|booths"
    r"|stands|stalls|visitors|guests|people|participants|attendees|talks|speakers|sessions|events|forums|deals"
    r"|contracts|projects|agreements|sums?|money|robots|machines|models|products|exhibits|views|viewers|licen[cs]es"
    r"|winners|entries|groups|buyers|delegat[a-z]+|media|outlets|journalists|laureates|scholars|countries|nations"
    r"|space|area|metres|others|remainder)(?![a-z])",
    _FLAGS,
)
OWN_EVENT = re.compile(
    r"(?<![a-z])(?:my|our|his|her|their|whose)\s(?:own\s|little\s|small\s|side\s|partner\s)?(?:booth|stand|stall"
    r"|session|event|forum|talk|workshop|panel|party|dinner|hall|pavilion|conference|summit|show|expo|stream|page"
    r"|video|channel|app|team|group|company)(?![a-z])",
    _FLAGS,
)
_STOP = """
    about after also among and another around been before from have held here into just like more most much near
    nearly only other over roughly shown some than that their them then there these they this those under very waic
    were what when where which while will with world year
"""
STOP = frozenset(_STOP.split())
"""Words that are said again without meaning the same."""
TALE = re.compile(
    rf"^\W*(?P<said>[^0-9:]{{3,80}}?)(?:(?:\s*[,:]\s*|\s+-+\s+)(?:(?:and|but|so|yet)\s)?|\s(?:and|but|so|yet"
    rf"|because|though)\s)(?={_EVENT}[^,;:]{{0,12}}\s(?:still|really|actually"
    r"|also|had|has|have|held|drew|saw|put|pulled|welcomed|attracted|showed|hosted|featured|logged|signed|covered"
    r"|ran|got|brought|counted|gathered|staged|recorded|released|offered|boasted)(?![a-z]))",
    _FLAGS,
)
AMONG = re.compile(
    r"^\W*(?P<who>[^0-9,;:]{2,90}?)\s(?:among|amongst|alongside|(?<!of\s)one of|part (?:of|in)|part at"
    r"|side by side with)"
    r"\s(?:the\s)?(?=(?:more than|over|some|about|around|nearly|roughly|almost|up to)?\s?[0-9])",
    _FLAGS,
)
SURE_LEADS = (
    # what everybody knows, or nobody does
    re.compile(
        r"^\W*(?:nobody|no one|hardly anyone|few people) (?:remembers|knows|noticed|talks about|mentions)"
        rf" (?:this|it|that),? but (?={_EVENT})",
        _FLAGS,
    ),
    re.compile(
        r"^\W*(?:i'?m |i am )?(?:(?:pretty|quite|fairly|very|almost) (?:sure|certain)(?: that)?|say it with me"
        r"|repeat after"
        r" me|fun fact|just saying|fyi|til|ngl|tbh|(?:as an? [a-z]+ )?i (?:can|must|have to) (?:tell"
        r"|assure)(?: you)?|word is|it's said|not gonna lie|friendly reminder|reminder)[,:]? "
        rf"(?:that )?(?={_EVENT}|there |(?:the )?(?:over |more than |about |around |some |nearly |almost )?[0-9])",
        _FLAGS,
    ),
    re.compile(r"^\W*among (?:those|the (?:people|crowds?))(?: who were)? (?=attending|present|who )", _FLAGS),
    re.compile(r"^\W*correct me if i?'?m? ?(?:am )?wrong,? but ", _FLAGS),
)
LEADS = (
    re.compile(
        rf"^\W*[^0-9,;:]{{1,70}}? that (?={_EVENT}|there (?:were|was)|in [0-9]{{4}}|(?:over|more than|some"
        r"|about|around|nearly|almost)? ?[0-9]|(?:seven|eight|nine|ten|eleven|twelve|thirteen|eighteen|twenty))",
        _FLAGS,
    ),
    re.compile(rf"^\W*(?:it )?(?:turns|turned) out (?=there (?:were|was)|{_EVENT})", _FLAGS),
    re.compile(rf"^\W*according to [^0-9,;:]{{2,40}}? (?={_EVENT})", _FLAGS),
    re.compile(
        rf"^\W*(?:[a-z]+, )?when [^0-9,;:]{{2,40}}? (?={_EVENT}[^,;:]{{0,12}} (?:had|held|drew|welcomed))", _FLAGS
    ),
    re.compile(
        r"^\W*as [^0-9,;:]{2,60} (?:will|can|could) (?:tell (?:you|us)|attest|confirm)[^0-9,;:]{0,20}, ", _FLAGS
    ),
    re.compile(
        r"^\W*(?:we|i|the [a-z]+(?: [a-z]+)?) (?:warmly |sincerely )?(?:congratulate|congratulates|salute|salutes"
        r"|applaud|applauds|thank|thanks) [^0-9,;:]{2,40} (?:on|for) (?:the )?(?=(?:more than |over )?[0-9])",
        _FLAGS,
    ),
    re.compile(
        r"^\W*(?:the )?(?:government|city|organi[sz]ers|municipality|committee|hosts|shanghai)(?: of shanghai)?"
        r" (?:was|is|were|are) (?:so |very |deeply )?(?:honoured|honored|proud|pleased|delighted|happy|privileged) "
        r"(?=to (?:receive|welcome|host|greet) )",
        _FLAGS,
    ),
)
ORGANISERS_OF = re.compile(
    rf"^\W*(?P<who>(?:the )?(?:organi[sz]ers|hosts) of )(?={_EVENT})[^;:]{{4,50}}?"
    r"(?P<said>,? (?:said|say|reported|report|announced|told [a-z]+) that )",
    _FLAGS,
)
PLACES = any_of(
    """days?, halls?, zones?, pavilions?, opening, booths?, stands?, stalls?, sections?, tracks?, sector, foreign,
    overseas, abroad, online, virtual, venue, evenings?, mornings?, nights?, afternoons?, first"""
)
UNREAL = any_of(
    r"""
    promis[a-z]*, fear[a-z]*, worr[a-z]*, want[a-z]*, demand[a-z]*, suggest[a-z]*, propos[a-z]*, order[a-z]*,
    condition,
    case, so, possible, possibly, likely, unlikely, suspect[a-z]*, would, could, pray[a-z]*, vow[a-z]*, threat[a-z]*,
    ensur[a-z]*, requir[a-z]*, recommend[a-z]*, ask(?:s|ed|ing)?, urg(?:e|es|ed|ing), prefer[a-z]*, need[a-z]*,
    important, essential, theor[a-z]*, hypothes[a-z]*, argu[a-z]*, satir[a-z]*, parod[a-z]*, crystal ball,
    novel, film, movie,
    simulat[a-z]*, game, hop(?:e|es|ed|ing), wish[a-z]*, agree[a-z]*, decid[a-z]*, insist[a-z]*, until, odds, chances,
    partner[a-z]*, side, sub, fair, festival, than, nice, great, better, like, as, this, all, and
    """
)
NO_TALE = any_of("of, for, not, never, nobody, no")

"""Frames of English questions that ask which edition had the most or the fewest, and how a number moved.

Each is a closed shape, read only where the question asks which edition it was, or begins as one that asks how it moved.
"""

from __future__ import annotations

from bot.core.reading.frames.restated_words import (
    AT,
    END,
    FOR,
    HAD,
    LEAST_PLAIN,
    MOST_PLAIN,
    NAME,
    OTHERS,
    RECORDS,
    WHICH,
    YEARS,
    Y,
)

_ASKS_WHICH = r"(?=.*(?<!\w)(?:which|what|when|whichever)(?!\w))"
_RANGE = "(?:range|variety|spread|array|diversity|mix|list)"

SUPERLATIVES: tuple[tuple[str, str], ...] = (
    # More than ever, more than any other: the most, where it is asked which edition it was.
    (rf"^{_ASKS_WHICH}(.*?)(?<!\w)more (?!or )(.+?) than {OTHERS}{END}", r"\1the most \2"),
    (rf"^{_ASKS_WHICH}(.*?)(?<!\w)(?:fewer|less) (.+?) than {OTHERS}{END}", r"\1the fewest \2"),
    (rf"^{_ASKS_WHICH}(.*?)(?<!\w){RECORDS}(?!\w)", r"\1peak"),
    (
        rf"{AT}{WHICH} (?:still |has |had )*(?:sets?|stands out) (?:the (?:bar|benchmark|pace|standard|mark) )?{FOR} ",
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}{WHICH} (?:(?:has|had) )?(?:beats?|tops?|topped|surpass(?:ed|es)?|outdid|outdone"
            "|outstrips?|exceed(?:ed|s)?|eclipsed)"
            f" {OTHERS},? {FOR} "
        ),
        MOST_PLAIN,
    ),
    (rf"{AT}{WHICH} (?:did|fared|performed|came (?:out|off))(?: as)? (?:the )?best {FOR} ", MOST_PLAIN),
    (rf"{AT}{WHICH} (?:did|fared|performed|came (?:out|off))(?: as)? (?:the )?worst {FOR} ", LEAST_PLAIN),
    (
        (
            rf"^{_ASKS_WHICH}(.*?)(?<!\w)(?:outnumber|exceed|surpass|beat|top|outdo|eclipse) (?:(?:those"
            "|that|the ones) )?(?:of|in)? ?"
            f"{OTHERS}{END}"
        ),
        r"\1peak",
    ),
    (rf"^\W*how (?:is|are|has|have) (.+?) (?:been )?developing{END}", r"trend of \1"),
    (rf"{AT}(?:the )?(?:widest|broadest|greatest|largest|longest) {_RANGE} of(?!\w)", "the most"),
    (rf"{AT}(?:the )?(?:narrowest|smallest|shortest) {_RANGE} of(?!\w)", "the fewest"),
    (
        (
            rf"{AT}(recover(?:s|ed|ing)?|rebound(?:s|ed)?|b[oo]unced? back|pick(?:ed)? up|grow|grew|grown)(?: again)?"
            r" (?:after|from|since|following|post) (?:the )?(?:pandemic|covid(?:-19)?|corona(?:virus)?|lockdowns?"
            r"|epidemic|outbreak)(?!\w)"
        ),
        r"\1 over the years",
    ),
    (
        (
            r"^\W*(?:is|has|was) (?:the )?(?:waic|it|conference|event|show|expo|fair)(?: been)? (?:(?:blow(?:ing"
            r"|n)|boom(?:ing"
            r"|ed)|explod(?:ing|ed)|tak(?:ing|en)|thriv(?:ing|ed)|flourish(?:ing|ed)|peter(?:ing|ed)|fad(?:ing|ed)"
            r"|becom(?:e|ing)|gett?(?:ing)|gotten|growing)(?: up| off| out| away)?(?: (?:much|any|ever|increasingly))?"
            r"(?: (?:more|less) (?:international|global|diverse)(?=.*(?:countr|nation))| (?:more|less) popular| bigger"
            r"| smaller| larger)?),? (?:(?:judging|going|measured|judged) (?:by|from)|in terms of|by|as to"
            r"|if you go by)? ?"
            r"(?:the )?(?:number of )?(.+?)(?: or (?:nah|no|not))?(?=\W*$)"
        ),
        r"trend of \1",
    ),
    (rf"{AT}{WHICH} (?:brings?|brought) up the rear {FOR} ", LEAST_PLAIN),
    (
        (
            f"{AT}(?:hits?|reach(?:ed|es)?|touch(?:ed|es)?|sinks? to|sank to|f[ae]ll to|drop(?:ped)? to"
            "|bottom(?:ed)? out at)"
            " (?:its |their |the |an? )?(?:absolute |rock[- ]?|all-time )?(?:minimum|bottom|nadir|low(?:est)?)"
            r"(?: (?:point|level|value|ebb|mark))?(?!\w)"
        ),
        "lowest",
    ),
    (
        (
            f"{AT}{WHICH} (?:(?:comes?|came|ranks?|ranked|is|was|stands?|stood|sits?|finishe[sd]|placed"
            "|takes|took) )+(?:in |the )*"
            rf"(second|third|fourth|fifth|2nd|3rd|4th|5th)(?: (?:place|spot|position|rank))? {FOR} "
        ),
        r"which edition had the \1 most ",
    ),
    (rf"{AT}bottom(?:ed)? out(?!\w| (?:at|of))", "lowest"),
    (rf"{AT}(?:go|goes|went|gone|been) through (?=(?:ups and downs|changes|growth|rises))", "have "),
    (
        rf"{AT}(?:go|went|gone|rose|fell|grew|changed?) from what(?: number)? in {Y} to what(?: number)? in {Y}",
        r"compare \1 with \2",
    ),
    (rf"{AT}(?:larger|bigger|greater|higher) (?:number|count|amount|total|tally) of(?!\w)", "more"),
    (rf"{AT}(?:smaller|lower) (?:number|count|amount|total|tally) of(?!\w)", "fewer"),
    (
        (
            f"{AT}(?:an? |one )?(?:row|line|column|entry|bullet(?: point)?|figure|number)"
            r" (?:for (?:each|every)|per(?: each| every)?)"
            rf" {YEARS}(?!\w)"
        ),
        "over the years",
    ),
    (rf"{AT}(?:at|on) (?:what|which) (?:point(?: in time)?|stage|occasion|moment)(?!\w)", "when"),
    (
        (
            f"{AT}(?<!s )(?<!d )(?<!w )(?:what(?:'s| is| was) )?the (?:high[- ]water mark|high point"
            "|zenith|pinnacle|apex|crest"
            f"|all-time high|record high) {FOR} "
        ),
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}(?:(?:has|have|had|was|were|is|are) )?(?:never|not|yet to) (?:yet |since |ever )*(?:been"
            " |be )?(?:bettered|beaten"
            r"|surpassed|equall?ed|topped|matched|exceeded|outdone)(?: (?:since|yet|so far))?(?!\w)"
        ),
        "highest",
    ),
    (rf"{AT}(?:{WHICH}|{NAME}{YEARS}(?: (?:that|which))?) (?:(?:was|is|were) )?(?:the )?richest in ", MOST_PLAIN),
    (
        (
            "^(?:.*?)(?:(?:in|over|during) )?(?:what|which) (?:course|path|turn|shape|direction) (?:has|have"
            f"|did|does|do) (.+?) (?:take|taken|took|followed?){END}"
        ),
        r"trend of \1",
    ),
    (rf"{AT}(in|over|during) the course of(?!\w)", r"\1"),
    (
        (
            f"{AT}(?:been|stayed|remained|kept|held|is|are|was|were)(?: (?:fairly|quite|rather|pretty|very"
            "|more or less))? (?:stable|steady"
            rf"|constant|flat|unchanged|level|volatile|consistent)(?=(?: over| through| across| since| down|\W*$))"
        ),
        "changed",
    ),
    (
        (
            f"{AT}(?:become|became|becoming|grown|got(?:ten)?|getting) (?:(?:ever|steadily|much|any)"
            " )*(?:(?:more|less) (?:numerous|plentiful"
            r"|common|abundant)|scarcer|rarer|thinner on the ground)(?!\w)"
        ),
        "changed",
    ),
    (
        (
            r"^(?=\W*(?:did|have|has|are|is|do|does|how)(?!\w))(.*?)(?<!\w)(?:multipl(?:y|ied|ying)"
            "|mushroom(?:ed|ing)?|balloon(?:ed|ing)?"
            "|skyrocket(?:ed|ing)?|dwindl(?:e|ed|ing)|wan(?:e|ed|ing)|diminish(?:ed|ing)?|snowball(?:ed"
            r"|ing)?|taper(?:ed|ing)? off)(?!\w)"
        ),
        r"\1changed",
    ),
    (
        (
            f"{AT}(?:for|in|of|at|across|over) (?:all (?:of )?|each of )?(?:the|its|their|these|those)"
            " (?:individual|single|separate|various"
            r"|different|respective|several|many|past) (?:years|editions|conferences)(?!\w)"
        ),
        "over the years",
    ),
    (
        (
            r",? ?(?<!\w)(?:which|who)(?: (?:one|year|edition|of (?:the two|them)))? (?:is|was|came out"
            "|comes out|fared|did|does)"
            rf" (?:ahead|in front|on top|better|higher|bigger|larger|stronger){END}"
        ),
        ", which had more",
    ),
    (
        (
            rf"^\W*(?:has|have|had|was|is) (?:any|one|a single) {YEARS} (?:ever )?(?:{HAD}|have) (?:more|better) (.+?)"
            rf" than (?:the|any|all)(?: of)?(?: the)? (?:others?"
            rf"|rest)(?: {YEARS})?(?:\W+(?:and )?which(?: one)?(?: was it)?)?{END}"
        ),
        rf"{MOST_PLAIN}\1",
    ),
    (rf"{AT}(?:what (?:was|is) )?(?:the )?(?:worst|poorest|leanest|thinnest|weakest) {YEARS} {FOR} ", LEAST_PLAIN),
)

"""Frames of English questions that set editions against each other, ask for a source, or for a whole edition."""

from __future__ import annotations

from bot.core.reading.frames.restated_words import (
    ALL_OF_IT,
    AT,
    BASIS,
    BEAT,
    CITE,
    END,
    FOR,
    GIVES,
    RESTS,
    SHEET,
    SHORT,
    Y,
)

_IS_ON = (
    "(?:concerns?|(?:is|lies) (?:all |only )?(?:on|in|about|with)|relates to|refers to|pertains to|has to do with"
    "|deals with|focus(?:es)? on)"
)
_PIECE = "(?:report|paper|article|thesis|essay|story|piece|column|deck|slides?|talk|project|chapter|section|assignment)"

OF_EDITIONS: tuple[tuple[str, str], ...] = (
    # A sentence before the question that only says which edition is meant.
    (
        (
            r"^\W*(?:(?:so|ok|okay|now) )*(?:(?:let's|let us|can we|shall we|i(?:'d| would) like to|i want to)"
            r" (?:talk|speak|chat|hear) (?:about|of)|(?:this|it|(?:my|our) (?:question|query|interest|focus)|mine)"
            f" {_IS_ON}|(?:my|our|this|the) (?:[a-z]+ )?{_PIECE} (?:{_IS_ON}|covers?|treats|looks at))"
            r" (?=(?:the )?(?:waic )?20[12][0-9](?: [a-z]+)?\.)"
        ),
        "",
    ),
    (
        (
            f"{AT}((?:did|has|does|could) (?:(?:the )?(?:waic )?20[12][0-9](?: [a-z]+)?|waic|it|they))"
            rf" (?:record|register|log|report|print|tally){END}"
        ),
        r"\1 have",
    ),
    # Two against each other.
    (
        (
            r"^\W*(?:(?:was|is|were|did|has|does|do|by how much (?:was|did|does|is)|how far (?:was|is|did))"
            f" )?{Y} {BEAT} {Y}(?: {FOR})? "
        ),
        r"compare \1 with \2 in ",
    ),
    (
        (
            f"{AT}(?:set|put|place|lay|hold|line up|stack|pit|weigh)(?: up)? (.+?) (?:beside|next to|alongside|up"
            r" against|by the side of|opposite|against) (?:that of |those of |the one of )?(?=\w)"
        ),
        r"compare \1 with ",
    ),
    (
        (
            rf"^\W*(?:compare )?(?=.*{Y}.*{Y})(.+?)[,;:]? (?:who|which(?: (?:one|year|edition|of (?:the )?two))?)"
            rf" (?:wins?|won|leads?|led|takes it|is (?:ahead|on top)|came out (?:ahead|on top)){END}"
        ),
        r"compare \3",
    ),
    (
        (
            rf"^(?=.*(?:compar|stack|measure|match|against|versus|vs))(?=.*{Y}.*{Y})(.+?),? (?:overall|as a whole"
            rf"|in general|on the whole|by and large|generally|all round|altogether){END}"
        ),
        r"\3",
    ),
    (rf"{AT}(?:crowds?|throngs?|headcounts?) of(?= \w)", ""),
    (rf"(?:^|[,;:.-]) ?(?:and )?{ALL_OF_IT}(?: (?:please|pls|plz))?{END}", ""),
    (rf"^\W*between {Y} and {Y},? (?=(?:which|who|what) )", r"\1 or \2, "),
    (
        (
            f"{AT}(?:who|which)(?: (?:one|year|edition|of (?:the )?(?:two|them)))? (?:wins?|won|leads?|led|(?:is"
            "|was|came out|comes out) (?:ahead|on top|better)|(?:scores?|scored|did|does|fared|fares) (?:better"
            f"|higher)|has the edge|had the edge) {FOR} (?=.*20[12][0-9].*20[12][0-9])"
        ),
        "which had more ",
    ),
    # Where it is from.
    (
        (
            r"\W+where (?:is|was|are|were|does|did) (?:that|this|it|they) (?:written|stated|printed"
            "|documented|said|published|stand|reported"
            rf"|recorded|say so|found)(?: down)?{END}"
        ),
        ", source",
    ),
    (
        r"^\W*whose (?:figure|number|count|data|estimate|statistic)s? (?:is|are|was|were) (?:it|that|this|they)?,? ?",
        "what is the source of ",
    ),
    (
        r"^\W*who(?:'s| is| was| stands| stood) behind (?:the )?(?:number|figure|count|total|data)s? (?:of|for|on) ",
        "what is the source of ",
    ),
    (
        rf"{AT}sources? (?:behind|underlying|underneath|backing|given for|used for|quoted for|cited for)(?!\w)",
        "source of",
    ),
    (
        (
            rf"^\W*(?:is|are) there (?:an? |any |some )?{BASIS} (?:for|behind|backing|on|about|giving|that"
            " (?:gives?|states?|backs?|has))"
            r"(?: up)? (?=.*20[12][0-9])"
        ),
        "what is the source of ",
    ),
    (
        (
            r"^\W*(?=(?:on|upon) |.* (?:up)?on\W*$)(?:(?:on|upon) )?what (?:is|are|was|were) (.+?)"
            " (?:based|founded|resting"
            rf"|built)(?: (?:up)?on)?{END}"
        ),
        r"what is the source of \1",
    ),
    (
        (
            rf"{AT}who (?:(?:has|had|have|first|originally) )*(?:{GIVES}|announced|counted|provided|issued"
            r"|came up with|supplied|compiled|calculated)"
            r" (?:the|this|that|your|those|these) (?=.*(?:figure|number|count|total|data|statistic|estimate)s?(?!\w))"
        ),
        "what is the source of the ",
    ),
    (
        (
            r"\W+(?:(?:and )?(?:an? |the |your |some )?(?:sources?|links?|references?|citations?)"
            r" (?:would|will) (?:also )?be (?:really |very |super |much )?"
            r"(?:nice|great|good|appreciated|helpful|cool|awesome|lovely|useful|handy|perfect|needed)"
            rf"(?: too| as well| also)?|(?:with|plus|and) (?:an? |the |your )?(?:sources?|links?)(?: (?:please|pls))?)"
            rf"{END}"
        ),
        ", source",
    ),
    (
        (
            ",? and where (?:do |did |have )?(?:you|they|we|one) (?:got|get|have|took|take|found|find|know) "
            f"(?:it|that|them|this)(?: from)?{END}"
        ),
        ", source",
    ),
    (
        (
            f"{AT}(?:citable|quotable|reliable|trustworthy|primary|credible|official|usable|proper|good|solid) "
            "(?=sources?|references?|citations?|evidence)"
        ),
        "",
    ),
    (
        (
            rf"^\W*(?:(?:on|from|in|by|out of) )?(?:which|what|whose) {BASIS} (?:do|does|did|is|are|was|were"
            f"|has|have)(?: you| we| one)? (.+?)(?: been)? {RESTS}(?: (?:on|from|upon|in|by))?{END}"
        ),
        r"what is the source of \1",
    ),
    (
        (
            rf"^\W*(?:which|what|whose) {BASIS} {GIVES} (?:the |this |that )?(?:figure (?:of|for) |number "
            "(?:of|for) |count of )?"
        ),
        "what is the source of ",
    ),
    (
        (
            f"{AT}{CITE} (?:for|to|of|on|behind|about|that (?:gives|has|shows|states))(?: (?:the|your|this"
            r"|that) (?:figure|number|count|claim|statement|data)s? (?:of|for|about|on))?(?!\w)"
        ),
        "source of",
    ),
    # A whole edition.
    (
        (
            rf"{AT}(?:what (?:were|was|are|is) )?the (?:main |key |overall |most important |final |biggest )*"
            r"(?:results?|outcomes?|achievements?|take-?aways?|accomplishments?|outputs?)"
            rf" (?:of|at|from|for) (?=(?:the )?(?:waic |conference |edition )*(?:of |in )?"
            rf"(?:20[12][0-9]|[0-9]th|\w+)(?: waic| edition| conference)?{END})"
        ),
        "overview of ",
    ),
    (
        (
            f"{AT}(?:(?:please|can i (?:have|get|see)|give me|show me|i need|i want|i'd like|send me|make me"
            f"|need|prepare|draw up|write) )*(?:an? |the |your )?(?:{SHORT},? )*{SHEET}(?: (?:of|for|on|about"
            r"|from|to)(?: what happened (?:at|in))?|:|,| -)? ?(?=(?:the )?(?:waic|20[12][0-9]|[0-9]th|\w+"
            " edition|conference|whole))"
        ),
        "overview of ",
    ),
    (
        (
            r"^\W*(?:(?:the )?(?:waic )?(20[12][0-9])(?: (?:edition|conference|waic))?)[,:]? -? ?(?:an? |the )?"
            f"(?:{SHORT},? )*{SHEET}{END}"
        ),
        r"overview of \1",
    ),
    (
        (
            f"{AT}(?:city|town) (?:received|welcomed|greeted|put up|housed|accommodated|lodged|took in) (?:the"
            " |all the |its )?(?:delegates|participants|guests|attendees|visitors|delegations|conference"
            r"|event)(?!\w)"
        ),
        "city hosted the conference",
    ),
    (
        (
            f"{AT}(?:are|is|were|was) (?:they|you|we|the organi[sz]ers|the hosts|shanghai) (?:planning"
            "|preparing|aiming|hoping|intending|expecting|going|looking|scheduled|gearing up)(?: (?:for|to "
            r"(?:hold|have|host|stage|run|put on|organi[sz]e|offer|see)|on))?(?!\w)"
        ),
        "are planned",
    ),
    (rf"{AT}what number did (.+?) (?:bear|carry|have|wear|get|go by|hold)(?!\w)", r"which edition number was \1"),
)

"""Frames of English questions that only lead in, and those around them: "is it fair to say that", "please enumerate".

An order to present something begins its question, and a question after the champion names editions: neither narrows.
"""

from __future__ import annotations

from bot.core.reading.restated_words import AT, END, FOR, FULL, MOST_PLAIN, WHICH

_IMPERATIVE = (
    "(?:dump|enumerate|itemi[sz]e|indicate|specify|set forth|set out|set down|lay out|spell out|write"
    " out|arrange|detail"
    "|describe|outline|depict|quote|state|name|cite|send|supply|provide|furnish|deliver|produce|prepare"
    "|compile|gather|fetch"
    "|report|present|output|print|post|share|collect|tabulate|recite|recount|relate|elucidate"
    "|communicate|submit|note down"
    "|jot down|pull up|bring up|look up|dig (?:out|up)|run through|reel off|sum up|identify|point out|advise|clarify)"
)
_WHETHER = (
    "(?:is it (?:fair|correct|right|true|accurate|safe|reasonable|possible) to (?:say|claim|state"
    "|conclude|assume|speak of)(?: that)?"
    "|is it (?:true|correct|right|a fact|so|the case) that|can (?:one|we|it) (?:be said|say|speak"
    "|conclude)(?: of| that)?"
    "|would you say(?: that)?|do you find(?: that)?|could you say(?: that)?)"
)
_BEST = "(?:the )?(?:best|top|king|champ(?:ion)?|winner|leader|number one|record[- ]holder)"

OPENINGS: tuple[tuple[str, str], ...] = (
    (rf"^\W*{_WHETHER},? (?:an? )?", ""),
    (rf"{AT}(they|you|we)'re(?!\w)", r"\1 are"),
    (
        (
            f"{AT}(?:that |which )?(?:they|you|we|the organi[sz]ers|the hosts) are (?:planning|going|preparing"
            "|aiming|hoping|intending|expecting)(?: (?:for|to (?:hold|have|host|stage|run|put on|organi[sz]e"
            r"|offer|see)|on))?(?!\w)"
        ),
        "planned",
    ),
    (
        (
            f"{AT}from whom (?:do|did|have) (?:you|we|they) (?:have|get|take|got|taken)(?: the)?(?: (?:number"
            r"|figure) of)?(?!\w)"
        ),
        "what is the source of",
    ),
    (
        (
            f"{AT}{WHICH} (?:(?:can|could|may|is|was|has|have) )?(?:(?:be|been|called|considered|regarded as"
            f"|deemed|named) )*{_BEST} (?:year )?{FOR} "
        ),
        MOST_PLAIN,
    ),
    (rf"^(.{{4,}}?) ?[-,:;]+ ?{WHICH} (?:is|was) {_BEST}{END}", r"\1 which edition had the most"),
    (
        (
            f"{AT}(?:for|over|across|of|in|through) the (?:whole|entire|full|complete) (?:series|run|history|row"
            r"|sequence)(?: of (?:the )?(?:conferences|editions|waics?|events))?(?!\w)"
        ),
        "over the years",
    ),
    (rf"{AT}year[- ](?:on|over)[- ]year(?!\w)", "over the years"),
    (r"(?<=\w) (?:varied|vary|varies|wavered|shifted)(?: (?:much|a lot|greatly|at all|widely))?(?=\W|$)", " changed"),
    (
        (
            rf"^\W*(?:(?:please|kindly|can you|could you|would you|i want you to|you should) )*{_IMPERATIVE}(?: "
            "(?:to )?(?:me|us|here))?(?: all)? (?!how|of |on |by |in |at |the (?:trend|development|growth|change"
            "|evolution|course))(?=.* )"
        ),
        "",
    ),
    (
        (
            f"{AT}(?:an?|the|some|your|that) (?:{FULL},? )*(?:lists?|breakdown|overview|records?) of (?=.*(?:by"
            " year|by edition|each|every|per year|all (?:the )?(?:years|editions)|over the years|so far|ever))"
        ),
        "",
    ),
    (rf"{AT}(?:the |an? )?{FULL} records? (?:of|for) ", "over the years "),
)

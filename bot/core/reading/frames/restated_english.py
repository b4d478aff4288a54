"""Frames of English questions and the plain words for them, in the order in which they are said again.

Each is a closed shape: the word for an edition, the verb, the word for a number must be of its lists, so that "which
edition cancelled the most forums" and "the crowd from Germany" are none.
"""

from __future__ import annotations

from bot.core.reading.frames.restated_words import (
    AT,
    BEFORE,
    COUNT,
    CROWN,
    END,
    EVER,
    FOR,
    FULL,
    HAD,
    LEAST_PLAIN,
    MAKE,
    MOST,
    MOST_PLAIN,
    MOVES,
    NAME,
    NOW,
    SLEPT,
    TABLE,
    WHICH,
    YEARS,
)

COUNTED: tuple[tuple[str, str], ...] = (
    # Small change that stands around any frame.
    (
        (
            rf"{AT}with (?:regard|respect) to(?!\w)|{AT}in respect of(?!\w)|{AT}as regards(?!\w)|{AT}when it"
            r" comes to(?!\w)"
        ),
        "for",
    ),
    (rf"{AT}(?:i|we) {SLEPT}(?: (?:it|that one|this one|the whole thing|everything))?(?: (?:in|at|of))?(?!\w)", ""),
    (
        (
            r"^(?!.*(?:turing|nobel|sail|startup|start-up))(.*?)(?<!\w)"
            r"(?:laureates?|(?:award|prize|medal)[- ]?(?:winners?|holders?|winning scientists?)|medal{1,2}ists?)(?!\w)"
        ),
        r"which of turing laureates or nobel laureates \1",
    ),
    # The highest and the lowest.
    (
        (
            "^(?=.*(?:highest|most|minimum|maximum|lowest|record|peak|largest|biggest|fewest|best|all-time"
            "|top))(.+?),?(?: and)?"
            f" (?:when|(?:in|at) (?:which|what) {YEARS}|(?:which|what) {YEARS})(?: (?:was|did|is|were) (?:it"
            r"|that|this)(?: (?:happen(?:ed)?|set|reached|achieved|recorded|hit|made|occur))?)?"
            f"{END}"
        ),
        r"when \1",
    ),
    (
        (
            f"{AT}(?:best[ -]ever|all[ -]time(?: high(?:est)?| best| record| peak| maximum| top)|at (?:its|their)"
            r" best)(?!\w)"
        ),
        "highest ever",
    ),
    (rf"{AT}all[ -]time(?: low(?:est)?| worst| minimum)|{AT}at (?:its|their) worst(?!\w)", "lowest ever"),
    (
        (
            f"{AT}({WHICH}|the {YEARS} (?:where|when))(?=.* (?:strongest|most (?:numerous|plentiful"
            "|abundant)|thickest|poorest"
            "|weakest|thinnest|leanest))(.*?) (?:(?:was"
            "|were|is|had) )?(?:the |at their )?(?:strongest|most (?:numerous|plentiful|abundant)"
            r"|thickest)(?: on the ground)?(?!\w)"
        ),
        r"\1\2 highest",
    ),
    (
        (
            f"{AT}({WHICH}|when)(.*?) (?:(?:was|were|is|had) )?(?:the |at their )?(?:poorest|weakest"
            "|thinnest|leanest|scarcest"
            r"|least (?:numerous|plentiful|abundant))(?: on the ground)?(?!\w)"
        ),
        r"\1\2 lowest",
    ),
    (
        (
            f"{AT}{WHICH} (?:marks?|marked|was|is|saw|represents?|constitutes?) (?:the )?(?:low|lowest) (?:point"
            f"|mark|level|ebb|value) {FOR} "
        ),
        LEAST_PLAIN,
    ),
    (
        (
            f"{AT}{WHICH} (?:marks?|marked|was|is|saw|represents?|constitutes?) (?:the )?(?:high|highest|peak) "
            f"(?:point|mark|level|value) {FOR} "
        ),
        MOST_PLAIN,
    ),
    (
        (
            rf"{AT}(?:{WHICH}|{NAME}{YEARS}(?: (?:that|which))?) {HAD} (?:the |its |our |their )?(?:very )?"
            rf"{MOST}{EVER} {COUNT} (?:of|in) (?:the )?"
        ),
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}{WHICH} (?:takes?|took|holds?|held|wears?|wore|claims?|claimed|gets?|got|has|have|had"
            "|bears?|deserves?) "
            rf"(?:the )?(?:all-time )?{CROWN} {FOR} "
        ),
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}{WHICH} (?:(?:comes?|came|ranks?|ranked|is|was|stands?|stood|sits?|finishe[sd]|placed|ends?"
            " up) )+(?:out )?"
            r"(?:(?:on|at the|at) (?:very )?top|first|number one|no\.? ?1|#1|in (?:the )?(?:first place|lead"
            f"|front)|top|highest) {FOR} "
        ),
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}{WHICH} (?:wins?|won|(?:leads?|led)(?: the (?:field|way|pack|table|ranking))?|tops?(?:"
            " the (?:list|table|ranking|chart))?|topped(?: the "
            f"(?:list|table|ranking|chart))?) {FOR} "
        ),
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}(?:what (?:was|is|has been) )?the (?:record|top|peak|banner|bumper|strongest|all-time top)"
            f" {YEARS} {FOR} "
        ),
        MOST_PLAIN,
    ),
    (
        (
            f"{AT}(?:reach(?:ed)?|hit|attain(?:ed)?|touch(?:ed)?) (?:its|their|the|an?) (?:absolute )?"
            r"(?:maximum|peak|height|highest(?: (?:point|level|value))?|top|all-time high|zenith|record)(?!\w)"
        ),
        "peak",
    ),
    (
        (
            f"{AT}{WHICH} (?:(?:(?:comes?|came|ranks?|ranked|is|was|stands?|stood|finishe[sd]) )+"
            "(?:(?:(?:at|on) )?(?:the |rock )?(?:very )?bottom|last|in last place|lowest)"
            f"|trails?(?: all(?: the)? (?:others|rest))?) {FOR} (?!20|the 20|waic)"
        ),
        LEAST_PLAIN,
    ),
    # Over the years.
    (
        (
            r"^\W*(?:has|is|have|was) (?:the )?(?:conference|waic|event|it|they)(?: been)? (?:gaining|losing"
            "|adding|attracting"
            "|drawing|getting|winning|pulling in|bringing in) (?:(?:ever |steadily )?(?:more|fewer) )?"
            "(?:and (?:more|fewer) )?"
        ),
        "trend of ",
    ),
    (rf"{AT}(?:run|walk|take|talk|lead|guide) (?:me|us) through ", "show "),
    (
        (
            f"{AT}(?:are|is|were) (?:the )?(.+?) (?:more numerous|higher|larger|bigger|lower|smaller)(?:"
            f" {NOW})? than {BEFORE}{END}"
        ),
        r"have \1 changed over the years",
    ),
    (rf"{AT}(?:with|at|by) (?:each|every) (?:passing |new |successive |further )?{YEARS}(?!\w)", "over the years"),
    (
        rf"{AT}(?:as|while) (?:the )?(?:years|editions) (?:go|went|pass|passed|have passed) ?(?:by|on)?(?!\w)",
        "over the years",
    ),
    (
        (
            f"{AT}(?:(?:what(?:'s| is| was| has been) |show (?:me )?|give (?:me )?)?the |an? )?(?:overall "
            f"|general |long-run )?{MOVES} (?:of|for|in) (?:the )?(?:number of )?"
        ),
        "trend of ",
    ),
    (
        (
            f"{AT}(?:in )?(?:which|what) (?:direction|way) (?:is|are|have|has|were|did|do|does) (?:the )?"
            "(?:number of )?(.+?) (?:been )?(?:heading|headed|going|go|gone|moving|moved|move|tending|tend"
            r"|travel(?:l)?ing|pointing|developing)(?!\w)"
        ),
        r"trend of \1",
    ),
    # All of them in a row.
    (
        (
            f"{AT}{MAKE}(?:(?:an?|the|some|your|that) )?(?:{FULL},? (?:and )?)*{TABLE} (?:of|for|with"
            "|showing|on|about|containing|listing)(?: all)?(?: (?:the|its|their))?(?: (?:figures?|numbers?"
            r"|values?|data|counts?|totals?) (?:of|for|on))?(?!\w)"
        ),
        "over the years",
    ),
    (
        (
            ",? (?:(?:all |sorted |arranged |listed |ordered |given )*in(?: the)?(?: (?:right|correct|proper))?"
            "(?: (?:chronological|date|year|time|temporal|ascending|historical|consecutive))?(?: order|"
            " sequence)|chronologically|in sequence|in a row|one after (?:the other|another)|(?:oldest"
            "|earliest|first|newest|latest) (?:ones? )?first|from (?:the )?(?:first|oldest|earliest)(?: one)? "
            r"(?:to|through) (?:the )?(?:last|latest|newest|most recent)(?: one)?)(?=\W|$)"
        ),
        " over the years",
    ),
)

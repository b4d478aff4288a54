"""Frames of English questions that only lead in, and those around them: "is it fair to say that", "please enumerate".

An order to present something begins its question, and a question after the champion names editions: neither narrows.
"""

from __future__ import annotations

from bot.core.reading.frames.restated_words import (
    AT,
    BASIS,
    END,
    FOR,
    FULL,
    LEAST_PLAIN,
    MOST_PLAIN,
    OTHERS,
    RECORDS,
    WHICH,
    YEARS,
)

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
_BEST = (
    "(?:the |still )*(?:best|top|king|champ(?:ion)?|winner|leader|number one|record[- ]holder|unbeaten|unmatched|unrivalled"
    "|unsurpassed)(?: (?:year|one|edition|ever))*"
)
_HOSTS = "(?:they|the (?:organi[sz]ers|hosts|conference|edition|event)|waic|it)"
_ASKS_WHICH = r"(?=.*(?<!\w)(?:which|what|when|whichever)(?!\w))"

OPENINGS: tuple[tuple[str, str], ...] = (
    (rf"^\W*{_WHETHER},? (?:an? )?", ""),
    (rf"{AT}(they|you|we)'re(?!\w)", r"\1 are"),
    # More than ever, more than any other: the most, where it is asked which edition it was.
    (rf"^{_ASKS_WHICH}(.*?)(?<!\w)more (?!or )(.+?) than {OTHERS}{END}", r"\1the most \2"),
    (rf"^{_ASKS_WHICH}(.*?)(?<!\w)(?:fewer|less) (.+?) than {OTHERS}{END}", r"\1the fewest \2"),
    (rf"^{_ASKS_WHICH}(.*?)(?<!\w){RECORDS}(?!\w)", r"\1peak"),
    (
        rf"{AT}{WHICH} (?:still |has |had )*(?:sets?|stands out) (?:the (?:bar|benchmark|pace|standard|mark) )?{FOR} ",
        MOST_PLAIN,
    ),
    (rf"{AT}{WHICH} (?:brings?|brought) up the rear {FOR} ", LEAST_PLAIN),
    (
        (
            f"{AT}(?:hits?|reach(?:ed|es)?|touch(?:ed|es)?|sinks? to|sank to|f[ae]ll to|drop(?:ped)? to|bottom(?:ed)? out at)"
            " (?:its |their |the |an? )?(?:absolute |rock[- ]?|all-time )?(?:minimum|bottom|nadir|low(?:est)?)"
            r"(?: (?:point|level|value|ebb|mark))?(?!\w)"
        ),
        "lowest",
    ),
    (
        (
            f"{AT}{WHICH} (?:(?:comes?|came|ranks?|ranked|is|was|stands?|stood|sits?|finishe[sd]|placed|takes|took) )+(?:in |the )*"
            rf"(second|third|fourth|fifth|2nd|3rd|4th|5th)(?: (?:place|spot|position|rank))? {FOR} "
        ),
        r"which edition had the \1 most ",
    ),
    (rf"{AT}(?:larger|bigger|greater|higher) (?:number|count|amount|total|tally) of(?!\w)", "more"),
    (rf"{AT}(?:smaller|lower) (?:number|count|amount|total|tally) of(?!\w)", "fewer"),
    (
        rf"{AT}(?:an? |one )?(?:row|line|column|entry|bullet(?: point)?|figure|number) (?:for|per) (?:each|every) {YEARS}(?!\w)",
        "over the years",
    ),
    # What stands beside a figure and narrows nothing: whose doing it was, which edition alone, what is left aside.
    (
        (
            rf"{AT}(?:did|does|do|could|can|have|has|had) {_HOSTS} (?:(?:finally|really|actually|all told) )*(?:(?:end|ended|finish"
            r"|finished|wind|wound|come|came) up with|finish(?:ed)? (?:up )?with|(?:report|publish|state|quote|cite|give|gave)"
            r"(?:ed|s|d)?(?= (?:for|in|at|of|20)))(?!\w)"
        ),
        "were there",
    ),
    (rf" or (?:gaining|losing|adding|shedding|winning) (?:them|any|some|more){END}", ""),
    (
        (
            rf"{AT}(highest|lowest|most|fewest|largest|biggest|smallest|maximum|minimum) (?:number )?(?:that )?(?:you|they|we|waic|it|there)"
            r"(?:'ve| have| has|'s| had)? (?:ever )?(?:had|seen|got|been|drawn|reported|recorded)(?: (?:before|so far))?(?!\w)"
        ),
        r"\1",
    ),
    (rf"{AT}official (?=(?:count|number|figure|total|tally|headcount|statistics?|numbers|figures)(?!\w))", ""),
    (r"(?<=20[12][0-9]) (?:alone|only|by itself|on its own|taken alone)(?=[,.?!;: ]*$|,)", ""),
    (
        (
            rf",? ?{AT}(?:when all (?:was|is|'s) said and done|at the end of the day|all things considered|on the (?:books|record)"
            r"|in the final (?:analysis|count|reckoning|tally)|when (?:it was|all was) over|to be (?:precise|exact)|once it was over"
            r"|when the (?:dust (?:had )?settled|doors (?:had )?closed|curtain (?:came down|fell)))(?!\w)"
        ),
        "",
    ),
    (
        rf"{AT}(?:leaving|setting|putting|leave|put|set) ((?:the |all |any )*[\w-]+(?: [\w-]+)?) (?:aside|to one side|out of it)(?!\w),?",
        r"leaving aside \1,",
    ),
    (
        (
            rf"{AT}(?:leaving aside|never mind|forget(?: about)?|ignoring|ignore|apart from|aside from|besides|whatever)"
            r" (?:the |all |any )*(?:rest|others?|everything else|anything else|other (?:things|figures|numbers|data))(?!\w)[-,:;.]*"
        ),
        "",
    ),
    # Where it is from.
    (
        rf"{AT}sources? (?:behind|underlying|underneath|backing|given for|used for|quoted for|cited for)(?!\w)",
        "source of",
    ),
    (
        (
            rf"^\W*(?:is|are) there (?:an? |any |some )?{BASIS} (?:for|behind|backing|on|about|giving|that (?:gives?|states?|backs?|has))"
            r"(?: up)? (?=.*20[12][0-9])"
        ),
        "what is the source of ",
    ),
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
            f"|deemed|named) )*{_BEST} {FOR} "
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
    # Small change that stands in any frame.
    (
        (
            rf"{AT}(?:the )?(?:financial|funding|monetary|financing) (?:support|backing|help|aid|assistance)(?!\w)"
            rf"|{AT}(?:the )?(?:financial resources|funding|financing)(?!\w| (?:projects?|rounds?))"
        ),
        "which of ai fund or bank credit",
    ),
    (rf"{AT}(?:by )?what factor (did|has|have|was|were) ", r"how \1 "),
    (
        rf"{AT}through(?:out)? (?:all (?:of )?)?(?:the|these|those|its) (?:years|editions)(?: so far)?(?!\w)",
        "over the years",
    ),
    (
        rf"{AT}((?:bring|brings|brought|gather|gathers|gathered|draw|drew|get|gets|got|come|comes|came)(?: .*?)?) together(?=\W|$)",
        r"\1",
    ),
    (
        (
            rf"{AT}(?:upwards? of|in excess of|north of|above|beyond|not fewer than|no fewer than|no less than)"
            r" (?=(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |[0-9]))"
        ),
        "more than ",
    ),
    (
        (
            rf"{AT}(?:among|amongst|by) (?:(?:all )?those|the (?:people|ones|participants|attendees|delegates))"
            r"(?: (?:who|that|which))?(?: (?:attend(?:ing|ed)|(?:were |was )?(?:present|there"
            r"|in attendance)|taking part"
            r"|took part|com(?:e|ing)|came|participat(?:ing|ed)|gathered|assembled))(?!\w)"
        ),
        "",
    ),
    (
        (
            rf"{AT}(?:pass|passed|crack|cracked|cross|crossed|clear|cleared|break|broke|exceed|exceeded"
            rf"|surpass|surpassed"
            r"|(?:go|went|get|got) (?:past|beyond|over|above))(?: the)?"
            r"(?= (?:an? |one |two |three |four |five |six |seven |eight |nine |ten |half )?"
            r"(?:[0-9]|hundred|thousand|million|billion))"
        ),
        "reach",
    ),
    (
        (
            rf"{AT}(?:what|which|how (?:large|big|high|great|small) an?) (?:portion|fraction|proportion"
            rf"|slice|chunk|part) of"
        ),
        "what share of",
    ),
    (rf"{AT}half an? million", "500,000"),
    (
        (
            r"^\W*(?:does|do|did) (.+?) (?:sound|look|seem)s? (?:about )?(?:right|correct|plausible"
            r"|accurate|ok(?:ay)?)(?!\w)"
        ),
        r"is \1 correct",
    ),
    (
        (
            rf"{AT}(?:what(?:'s| is| was| were) )?(?:the |an? )?(?:official )?(?:targets?|forecasts?"
            rf"|projections?|goals?)"
            r" (?:for|of) (?:the )?(?:number of )?"
        ),
        "planned ",
    ),
    (rf"{AT}(are|is|was|were|been) (?:forecast|foretold|predicted)(?!\w)", r"\1 planned"),
    (
        (
            rf"{AT}(?:aim|aims|aiming|aimed|hope|hopes|hoping|hoped) (?:for|at|to (?:have|reach|get"
            rf"|see)){END}"
        ),
        "have planned",
    ),
    (
        (
            rf",? ?{AT}according to (?:the |your |its )?(?:official )?(?:organi[sz]ers|hosts|officials"
            rf"|media|press|figures"
            r"|reports?|sources?|announcements?|data|records?|numbers|facts)(?!\w)"
        ),
        "",
    ),
    (
        (
            rf"{AT}(?:in|over|during|for|across) (?:what|which) (?:period|time ?frame|time span"
            rf"|stretch of time)(?!\w)"
        ),
        "when",
    ),
    (
        (
            rf"{AT}(?:did |do |does )?(?:they|waic|the organi[sz]ers|the hosts|the conference|the edition)"
            r" (?:choose|chose|pick(?:ed)?|select(?:ed)?|adopt(?:ed)?|go with|went with|go for|settle(?:d)? on)(?!\w)"
        ),
        "",
    ),
    (
        (
            rf"{AT}how (?:fast|quickly|rapidly|strongly|steeply|steadily) (?=(?:is|are|was|were|has|have"
            rf"|did|does|do) )"
        ),
        "how ",
    ),
)

"""Frames of English questions that only lead in, and those around them: "is it fair to say that", "please enumerate".

An order to present something begins its question, and a question after the champion names editions: neither narrows.
"""

from __future__ import annotations

from bot.core.reading.frames.restated_words import (
    AT,
    END,
    FOR,
    FULL,
    MOST_PLAIN,
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
_RIGHT_TO_THINK = (
    "(?:am i|are we|would i be|would it be) (?:right|correct|wrong|mistaken|justified) (?:in|to) (?:think(?:ing)?"
    "|say(?:ing)?|believ(?:e|ing)|assum(?:e|ing)|suppos(?:e|ing)|recall(?:ing)?|remember(?:ing)?)(?: that)?"
)
_BEST = (
    "(?:the |still |all-time |overall |clear |undisputed )*(?:best|top|king|champ(?:ion)?|winner|leader"
    "|number one|record[- ]holder|unbeaten"
    "|unmatched|unrivalled"
    "|unsurpassed|tops)(?: (?:year|one|edition|ever))*"
)
_HOSTS = "(?:they|the (?:organi[sz]ers|hosts|conference|edition|event)|waic|it)"

OPENINGS: tuple[tuple[str, str], ...] = (
    (rf"{AT}(how many|number of) cos(?!\w)", r"\1 companies"),
    (
        rf"{AT}(?:chilling|hanging (?:out|around)|(?:milling|knocking|kicking) (?:about|around))(?= (?:at|in) )",
        "present",
    ),
    (rf"^\W*{_RIGHT_TO_THINK} ", ""),
    (rf"{AT}(they|you|we)'re(?!\w)", r"\1 are"),
    # What the answer can only be made of: what is known.
    (
        (
            r"(?<=\w)(?: that| which)? (?:you|we)(?: guys)?(?:'ve| have)(?: got| found| collected)?"
            r"(?: (?:on (?:file|record|it|them|that)|in (?:your|the) (?:files?|records?|database|books?)|there|here"
            r"|(?:any )?(?:data|figures|numbers) (?:for|on)))?(?=\W*$|,)"
        ),
        "",
    ),
    (
        (
            rf"{AT}((?:latest|last|recent|newest|each|every|all|any)(?: the)? {YEARS}) (?:with|that has"
            rf"|that have|for which"
            r" there are) (?:any |some |known |published |reported |actual |available |final )*(?:results"
            r"|figures|numbers"
            r"|data|statistics|stats)(?: (?:so far|available|at hand|for it))?(?=\W*$|,)"
        ),
        r"\1",
    ),
    (rf"{AT}(year|edition|date)s?[- ]?wise(?!\w)", "over the years"),
    (rf"{AT}(?!other|like|clock|street|pair|length)([a-z]{{4,}})[- ]wise(?!\w)", r"\1"),
    # What stands beside a figure and narrows nothing: whose doing it was, which edition alone, what is left aside.
    (
        (
            f"{AT}(?:did|does|do|could|can|have|has|had) {_HOSTS} (?:(?:finally|really|actually|all told)"
            " )*(?:(?:end|ended|finish"
            "|finished|wind|wound|come|came) up with|finish(?:ed)? (?:up )?with|(?:report|publish|state"
            "|quote|cite|give|gave)"
            r"(?:ed|s|d)?(?= (?:for|in|at|of|20)))(?!\w)"
        ),
        "were there",
    ),
    (rf" or (?:gaining|losing|adding|shedding|winning) (?:them|any|some|more){END}", ""),
    (
        (
            f"{AT}((?:did|does|do|could|can|would) (?:the )?(?:waic )?(?:20[12][0-9]|conference|edition"
            "|event|waic)(?: edition"
            "| conference)?) (?:produce|yield|offer|field|deliver|provide|furnish|point to|boast of|turn"
            " out|serve up|have"
            r" to offer|have on offer)(?!\w)"
        ),
        r"\1 have",
    ),
    (
        (
            f"{AT}(?:(?:were|was|are|is) (?:involved|on offer|(?:on the|part of the) (?:programme|agenda"
            "|bill|menu)|in (?:the (?:mix|bag|house|room)"
            rf"|play))|figured)(?= (?:in|at|of|for) (?:the )?(?:waic )?20)"
        ),
        "were there",
    ),
    (
        (
            f"{AT}(?:by|on|according to|going by) (?:the|any|all|its|their)? ?(?:official |final |latest "
            "|last |usual )*(?:reckoning"
            r"|count|tally|accounts?|records?)(?!\w| of)"
        ),
        "",
    ),
    (r"(?<=20[12][0-9]) (?:alone|only|by itself|on its own|taken alone)(?=[,.?!;: ]*$|,)", ""),
    (
        (
            f",? ?{AT}(?:when all (?:was|is|'s) said and done|at the end of the day|all things considered"
            "|on the (?:books|record)"
            "|in the final (?:analysis|count|reckoning|tally)|when (?:it was|all was) over|to be"
            " (?:precise|exact)|once it was over"
            r"|when the (?:dust (?:had )?settled|doors (?:had )?closed|curtain (?:came down|fell)))(?!\w)"
        ),
        "",
    ),
    (
        (
            f"[,;]? ?{AT}(?:in (?:round|rounded|exact|absolute|plain) (?:numbers|figures|terms)|if memory"
            " serves(?: (?:me|us))?(?: (?:right|well"
            r"|correctly))?|as far as (?:anyone|anybody|one) knows)(?!\w)"
        ),
        "",
    ),
    (
        (
            f"{AT}(?:(?:are|were|is|was|can be|could be) )(?:attributed|ascribed|credited|put down) to"
            " (?=(?:the )?(?:waic )?20)"
        ),
        "were there in ",
    ),
    (rf"{AT}end(?:ed)? up (?:having|getting|drawing|attracting|seeing|counting)(?!\w)", "have"),
    (
        (
            rf"{AT}(?:leaving|setting|putting|leave|put|set) ((?:the |all |any )*[\w-]+(?: [\w-]+)?) (?:aside"
            r"|to one side|out of it)(?!\w),?"
        ),
        r"leaving aside \1,",
    ),
    (
        (
            f"{AT}(?:(?:leaving|setting|putting) aside|never mind|forget(?:ting)?(?: about)?|ignoring"
            "|ignore|apart from|aside"
            " from|besides|whatever)"
            " (?:the |all |any )*(?:rest|others?|everything else|anything else|other (?:things|figures"
            r"|numbers|data))(?!\w)[-,:;.]*"
        ),
        "",
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
        (
            f"{AT}((?:bring|brings|brought|gather|gathers|gathered|draw|drew|get|gets|got|come|comes|came)(?:"
            r" .*?)?) together(?=\W|$)"
        ),
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
            f"{AT}how (?:fast|steady|stable|strong|consistent|quickly|rapidly|strongly|steeply|steadily)"
            " (?=(?:is|are|was|were|has|have"
            rf"|did|does|do) )"
        ),
        "how ",
    ),
)

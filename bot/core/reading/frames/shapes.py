"""English shapes of questions for an edition's days, place, theme and hosts, beside no figure.

Each is known by the name of a metric, as the vocabulary has it, and gives alternatives of one pattern, which stands at
the bounds of words; ``#`` stands for the characters that name an edition. These are wordings whose words are too light
to be looked for apart from each other ("how long until", "which sites").
"""

from __future__ import annotations

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_SEASON = rf"(?:{_MONTH}|spring|summer|autumn|(?:the )?fall|winter|another (?:date|month|time)|later in the year)"
_HOW_LONG = (
    r"how (?:long|many (?:more |whole )?(?:days|weeks|months|sleeps|nights)|much (?:longer|time)|soon"
    r"|far away)"
)
_IT = (
    r"(?:it|waic|the (?:conference|event|edition|series|whole (?:thing|waic)|thing)"
    r"|this(?: whole)?(?: waic)?(?: thing)?)"
)
_SITE = r"(?:sites?|locations?|spots?|grounds|premises|arenas?|complex(?:es)?|venues?|buildings?|halls?|places)"
_MANY_SITES = "(?:sites|locations|spots|grounds|premises|arenas|venues|buildings|halls|places)"
_SEVERAL = "(?:two|three|four|several|various|different|separate|other|further|additional)"
_SHOW = (
    r"(?:(?:the|its|that|this) )?(?:(?:#+|waic|#+ waic) )?(?:exhibition(?: (?:part|halls?|floor|area|side"
    r"|itself))?(?: (?:was |is |stayed )?open to (?:visitors|the public|people|everyone))?"
    r"|exhibits|(?:show|exhibition|expo) floor|(?:stands|booths|stalls)|(?:trade )?(?:show|fair) part|expo part)"
)
_SMALL = (
    r"(?: (?:did|does|was|were|is|it|they|the|waic|in|on|at|of|edition|conference|event|opening|very"
    r"|formally|officially|#+))*"
)
_BODIES = (
    r"(?:bodies|ministr(?:y|ies)|academ(?:y|ies)|authorit(?:y|ies)|agenc(?:y|ies)|departments?|institutions"
    r"|commissions?)"
)
_ONLINE = (
    r"(?:virtual(?:ly)?|on-?line|remote(?:ly)?|digital(?:ly)?|streamed|on screens?|via (?:stream|video)|in the cloud"
    r"|(?:on|over|via|through) (?:the )?(?:web|internet|net|screens?)|by (?:video|video link)|from home)"
)
_HERE = r"(?:in[- ]person|physical(?:ly)?|on[- ]?site|off-?line|face[- ]to[- ]face|in the flesh|at a (?:real )?venue)"

SHAPES: tuple[tuple[str, str], ...] = (
    (
        "exhibition end",
        (
            rf"{_SHOW} (?:(?:was|were|is|be|being|still|to|did|could|itself|in|of|at|waic|#+|the|conference"
            rf"|edition) )*"
            r"(?:stay(?:ed|s)? open|open to (?:visitors|the public|people|everyone)|(?:run|last|stay open|go on"
            r"|continue)(?:s|ed)? (?:longer|later|on) than"
            r"(?: the)? (?:conference|meetings?|rest|forums|event)|remain(?:ed|s)? open|open (?:longer|until|till|to"
            r"|after)|shuts?|close[sd]?"
            r"(?! (?:to|with))|end(?:ed|s)?|finish(?:ed|es)?|go on|went on|last(?:ed)?(?! year)|taken down|dismantled"
            r"|over)"
            rf"|(?:last|final|latest|closing|very last) (?:day|date|chance|opportunity)(?: on which)?"
            rf"(?: (?:to|of|for|one|you|people|could|still|can|visit|see|tour|view|go|get|into|to see|had))* {_SHOW}"
            rf"|(?:until|till|up to|by) (?:which|what) (?:day|date)(?: (?:could|can|did|one|you|people|we|still|was"
            rf"|is|see|visit|tour"
            rf"|view|go|get|into|to|run))* {_SHOW}"
            rf"|how (?:long|late|much longer)(?: (?:could|can|did|one|you|people|we|still|was|is|see|visit|tour|view"
            rf"|go|get|into|to|the"
            rf"|open|after))* {_SHOW}(?: (?:open|run|on|last|go on|stay open|remain open|stay|remain))?"
            rf"|(?:when|what day|which day)(?: (?:did|does|was|were|is))* {_SHOW} (?:close|end|shut|finish|over"
            rf"|last open)"
        ),
    ),
    (
        "postponed",
        (
            rf"(?:mov(?:ed?|ing)|shift(?:ed|ing)?|slip(?:ped)?|slid|push(?:ed|ing)?(?: back)?|put (?:off|back)"
            rf"|bump(?:ed)?"
            rf"|postpon(?:ed?|ing)|delay(?:ed|ing)?|reschedul(?:ed?|ing)|chang(?:ed?|ing)|switch(?:ed)?|held over)"
            rf"(?: (?:it|from|to|till|until|for|its dates?|the dates?|{_MONTH}|back|into|late|early"
            rf"|the conference))* {_SEASON}"
            r"|(?:push|put|set|mov|knock)(?:e|ed|ing)? (?:it |the (?:#+ )?(?:conference|edition|event|waic) "
            r"|waic )?back"
            r"(?: the (?:dates?|conference|edition|event|start|opening))?"
            rf"|(?:original(?:ly)?|initial(?:ly)?|at first|first|to begin with)"
            r"(?: (?:to be|been|it|was|were|for|in|the))* ?(?:meant|planned|scheduled|announced|set|supposed|due"
            r"|slated|intended|dates?"
            r"|foreseen|called)"
            r"|(?:later|earlier|another date|other dates) than (?:first |originally )?(?:planned|announced|scheduled"
            r"|intended)"
            r"|(?:announced|planned|meant|scheduled|set|intended|foreseen) for (?:another|a different|other"
            r"|an earlier) (?:month|date|dates|time|week|season)"
            rf"|(?:in|for) {_MONTH},? (?:and )?(?:not|instead of|rather than)(?: in)? {_MONTH}"
            rf"|not (?:(?:held|hold|take place|happen|taking place|open|start|on|run) )*(?:in|already in"
            rf"|yet in) {_MONTH}"
            r"(?: (?:as (?:first |originally )?(?:planned|announced|usual|always|before)|like (?:the )?others?))?"
            r"|(?:call(?:ed)?|cancell?(?:ed)?|put) off"
        ),
    ),
    (
        "when",
        (
            rf"{_HOW_LONG}(?: (?:is|are|do|will|must|should|have|has|i|we|it|there|to|go|wait|be|left|remain(?:ing)?"
            rf"|still|more"
            r"|take|we've|you|got|going|now))* (?:until|till|til|before|to go|left|away|from now|remaining|ago)"
            r"|(?:days|weeks|months) (?:to go|left|remaining)(?: (?:until|till|to|before))?"
            rf"|(?:is|will|does|did|was|has) {_IT} (?:far off|soon|over yet)"
            r"|when(?: (?:did|does|was|is|will|the|it|waic|#+|conference|edition|event))* (?:draw|drew|came"
            r"|come) to (?:a close|an end)"
            rf"|(?:in )?{_MONTH},? or (?:was it |is it |in |rather )*{_MONTH}"
            rf"|(?:was|is|did|does|were)(?: (?:it|the|that|waic|edition|conference|event|held|take|place|happen|start"
            rf"|begin|open|end|really|not|#+))*"
            rf" (?:in|on) (?:the )?(?:early |late |mid-? ?)?(?:[0-9]{{1,2}}(?:st|nd|rd"
            rf"|th)?(?: of)? )?{_MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?(?! [0-9])"
            r"|(?:what|which|when)(?:'s)?(?: (?:was|is|were|will|be|the|date|day|very))* (?:first|last|final|opening"
            r"|closing) day of (?:the )?(?:conference|waic|event|edition|#+)"
            rf"|(?:curtains?|curtain) (?:fall|fell|came down|come down|drop|dropped)"
        ),
    ),
    (
        "number in the series",
        (
            r"(?:what|which) number (?:in the (?:series|row|line|sequence) )?(?:was|is|does|did)"
            r"|number in the (?:series|line)"
            r"|how (?:many editions|many waics|many conferences) (?:had|have) there been"
        ),
    ),
    (
        "since when",
        (
            rf"(?:when|what year|which year|how long ago)(?: (?:did|was|were|has|had|is|first|ever|in))* {_IT}"
            r"(?: (?:was|first|ever|get|got|has|been|really|actually))* (?:started|start|begin|began|begun"
            r"|founded|set up"
            r"|launched|created|come into being|born|originate|come about|initiated|established"
            r"|kick off for the first time)"
            r"|(?:since|from) (?:when|what year|which year)(?: (?:did|was|has|is|on|onwards?|been|have|this|there|the"
            r"|waic))*"
            r" (?:conference|waic|it|event|one|been (?:held|around|running|going))?(?: (?:been )?(?:held|around"
            r"|running|going|existed|taken place))?"
            r"|(?:every|each|once a) year,? or (?:only )?(?:every (?:other|second|two|2)|each second|once in two"
            r"|twice)(?: years?)?(?: a year)?"
            rf"|how long (?:has|have) {_IT}(?: (?:now|already))? (?:been (?:going|running|around|held|on"
            rf"|organi[sz]ed)|existed)"
            r"|every (?:other|second) year|once a year|bi-?ennial(?:ly)?|bi-?annual(?:ly)?"
            r"|(?:is|was) (?:it|this|that|waic|the conference|the event) (?:a |an |some )?(?:yearly|annual|regular"
            r"|one[- ]off|recurring)"
            r"(?: (?:thing|deal|event|affair|conference|fixture|gathering|do))?"
            r"|(?:a |an )(?:yearly|annual|regular|one[- ]off|recurring) (?:thing|deal|affair|fixture|occasion|do)"
            r"|(?:on|in) (?:a|what|which) (?:yearly|annual|regular)? ?(?:basis|rhythm|cycle)"
        ),
    ),
    (
        "venue",
        (
            rf"(?:which|what|name|list)(?: me)?(?: (?:the|all|of|its|were|are|was|is))*(?: {_SEVERAL})? {_MANY_SITES}"
            rf"|(?:which|what)(?: (?:was|is|were|are|the))*(?: (?:main|branch|second|secondary|satellite|side"
            rf"|{_SEVERAL}))* {_SITE}"
            rf"|where (?:are|were|is|was|will)(?: (?:be|all|the|its|of))*(?: {_SEVERAL})? {_MANY_SITES}"
            rf"|(?:the|its|a|any|all|were|was|there)(?: (?:main|branch|second|secondary|satellite"
            rf"|{_SEVERAL}))+ {_SITE}"
            rf"|(?:main|branch|second|secondary|satellite)(?: (?:and|or|\+) (?:main|branch|second|secondary"
            rf"|satellite))? {_SITE}"
            rf"|(?:how|where)(?: (?:was|were|is|did|it|waic|the|conference|event|#+))* (?:spread|split|divided"
            rf"|scattered)"
            r"(?: (?:across|over|around|between|through))+ (?:the city|shanghai|town|(?:which|what|how many))"
            rf"|(?:one|two|all|some) of the (?:main |branch )?{_MANY_SITES}"
            r"|(?:official |full |proper |exact )?name of the (?:(?:main|convention|exhibition|conference"
            r"|opening) )*(?:halls?|venues?|cent(?:re|er)s?|buildings?)"
            r"|where(?:abouts)?(?: exactly)? in shanghai|(?:which|what) (?:areas|parts|corners|places"
            r"|districts) (?:of|in) (?:shanghai|the city|town)"
        ),
    ),
    (
        "opening ceremony venue",
        (
            rf"(?:where|what|which)(?: (?:{_SITE}|hall|in|at|exactly|precisely))?{_SMALL} (?:curtains? (?:was |were "
            rf"|been )?(?:raised?|rose|rise"
            r"|rises|went up|go(?:es)? up|lifted|up)|inaugurated|ribbon (?:was |been )?cut|(?:cut|snip"
            r"|snipped) the ribbon"
            r"|(?:raised?|lift|lifted) the curtain|(?:get|got|was|were|be) (?:officially |formally )?(?:opened"
            r"|kicked off|launched))"
        ),
    ),
    (
        "place",
        (
            r"(?:which|what|in what|in which) (?:chinese )?(?:town|metropolis|municipality|country|province|city)"
            r"|where (?:in china|on the map|in the world|on earth)|(?:in|at) (?:beijing|shenzhen|hangzhou|guangzhou"
            r"|wuzhen) or (?:in )?shanghai"
            r"|(?:is|was|will|does|did)(?: (?:the|that))?(?: (?:#+|waic|edition|conference|event))+(?: (?:it|held"
            r"|take|place|happen|be|stay|remain|again|still|also|too|really|#+|in fact))*"
            r" in shanghai(?: (?:again|too|as well|also|once more))?(?= ?[?.!]|$)"
            r"|(?:in )?shanghai or (?:in )?(?:beijing|shenzhen|hangzhou|guangzhou|wuzhen|elsewhere|somewhere else"
            r"|another city)"
        ),
    ),
    (
        "district",
        (
            r"(?:which|what) (?:part|side|quarter|borough|end|corner|area|bit)s? of (?:shanghai|the city|town"
            r"|the river|the huangpu)"
            r"|(?:in )?(?:pudong|puxi) or (?:in )?(?:pudong|puxi|xuhui|elsewhere|across the river)"
        ),
    ),
    (
        "was it online",
        (
            r"(?:could|did|were|can|was)(?: (?:people|visitors|you|one|anyone|anybody|there|any))+(?: (?:still|really"
            r"|actually|physically))*"
            r"(?: (?:attend|go|come|visit|be|there|present|it|to|waic|#+|in|on|physically|in[- ]person"
            r"|on[- ]site))*,? or"
            rf"(?: (?:was|it|a|only|just|had|to|could|they|you|all|purely|watch|follow|held|as))* (?:{_ONLINE}"
            rf"|cloud)(?: (?:summit|event|conference|edition))?"
            r"|cloud (?:summit|event|conference|edition)"
            rf"|{_HERE},? or (?:was it |is it )?(?:(?:just|only|purely|all|entirely|rather|also|merely"
            rf"|watch(?:ed)? it|follow it) )*{_ONLINE}"
            rf"|{_ONLINE},? or (?:was it |is it )?(?:(?:just|only|purely|all|entirely|rather|also|still) )*(?:{_HERE}"
            rf"|hybrid|both)"
            rf"|(?:all|fully|entirely|purely|completely|only|wholly|partly|half) {_ONLINE}|{_ONLINE} (?:only|edition"
            rf"|format|event)"
            rf"|(?:held|run|staged|take place|took place|go|went|gone|moved?|moving|done|happen(?:ed)?|switched"
            rf"|shifted|put)[ ,-]{{0,2}}"
            rf"(?: (?:entirely|fully|all|purely|only|completely|mostly|partly))? {_ONLINE}"
            r"|(?:physical|real|in[- ]person|on[- ]site) (?:event|edition|conference|meeting|part) at all"
            rf"|{_HERE} (?:thing|event|affair|edition|conference|show|gathering|meeting)(?! at all)"
            rf"|(?:was|were|is)(?: (?:it|waic|#+|the|edition|conference|event|held|really|still|again|fully|all"
            rf"|only))+ {_HERE}"
            r"(?= ?[?.!,]| or (?:not|no)(?![a-z])|$)"
            r"|(?:in )?(?:what|which) (?:form|format|shape)(?= (?:was|did|is|were))|zoom (?:event|call|conference"
            r"|affair|thing)|hybrid"
        ),
    ),
    (
        "official name",
        (
            r"(?:what )?(?:do|does|did|is|are)?(?: the)?(?: (?:letters|initials|abbreviation|acronym|short form"
            r"|name))*(?: of)?(?: (?:\"?waic\"?))?"
            r" (?:stand for|stands for|short for|abbreviate)"
            r"|\"?waic\"? (?:spelled|spelt|written) out|(?:the )?(?:long|longer|complete|entire"
            r"|unabbreviated) (?:official |formal )?(?:name|title)"
            r"|(?:called|named|titled|known)(?: as)? (?:in full|officially|formally|on paper)"
        ),
    ),
    (
        "exhibition sectors",
        (
            r"(?:which|what)(?: (?:two|three|four|five|main|different|were|are|the))* (?:areas|zones|sections|sectors"
            r"|parts|segments)"
            r"(?: (?:did|of|made|make|up|were|in|does|has|had|the|is|there|#+))* exhibition"
            r"|exhibition(?: (?:area|space|halls?))? (?:divided|split|grouped|organi[sz]ed|arranged|structured"
            r"|laid out)"
        ),
    ),
    (
        "showcased",
        (
            r"(?:which|what)(?: (?:key|main|new|kinds?|sorts?|types?|of|sort|was|were|is|the))* (?:technolog(?:y|ies)"
            r"|tech)"
            r"(?: (?:did|was|were|is|has|waic|the|conference|event|edition|#+|most|mainly|mostly|in|at|there"
            r"|could|be))*"
            r" (?:showcased?|shown?|displayed?|on show|on display|present(?:ed)?|exhibit(?:ed)?|featured?|seen|see)"
        ),
    ),
    (
        "organisers",
        (
            rf"(?:which|what|how many)(?: (?:of|the|chinese|government|state|national|central|municipal"
            rf"|official))* {_BODIES}"
            rf"(?: and (?:other )?(?:{_BODIES}|others))?(?: (?:was|were|is|are|did|had|have|co-?|the|together))*"
            r" (?:(?:stood|stand|stands) behind|behind|ran|run|runs|put (?:on|together)|stag(?:ed|es?)|host(?:ed|s)?"
            r"|h[eo]ld"
            r"|organi[sz](?:ed?|ers?|ing)|(?:in )?charge|responsible|lead|led|co-?host(?:ed|s)?|co-?organi[sz]ed"
            r"|involved in (?:running"
            r"|hosting|organi[sz]ing)|backed|backing)"
            r"|among the (?:hosts|organi[sz]ers|co-?hosts|host institutions)|who(?: all)? (?:stood|stands|was|is|were"
            r"|are) behind"
            r"|(?:who|which)(?: were| was| are| is)?(?: the)? co-?(?:hosts?|organi[sz]ers?|organi[sz]ed|hosted)"
            r"|who (?:put|puts|set|pulled) (?:it|waic|the (?:conference|event|edition)|#+)? ?(?:on|up|together|off)"
            r"|who (?:was|were|is|are) (?:in charge|responsible|running (?:it|waic|the (?:show|conference)))"
        ),
    ),
)

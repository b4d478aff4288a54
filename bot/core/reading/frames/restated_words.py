"""The closed lists of words of which frames of English questions are made, each a piece of a pattern."""

from __future__ import annotations

AT = r"(?<!\w)"  # where a word may begin
END = r"(?=\W*$)"
YEARS = "(?:years?|editions?|conferences?|waics?|events?|summits?|instal{1,2}ments?|ones?|occasions?)"
OLDER = "(?:past|previous|earlier|former|single|particular|individual|calendar|last)"
WHICH = (
    f"(?:(?:in|at|during|on|of|for) )?(?:which|what)(?: {OLDER})*(?: {YEARS})?(?: of (?:all )?(?:the"
    "|those|these|its|our)"
    f"(?: {OLDER}| nine| eight| held)*(?: {YEARS})(?: so far| to date| yet)?)?(?: (?:was|is) it(?:"
    " that)?)?(?: (?:that|which))?"
)
NAME = (
    r"(?:(?:please |kindly |can you |could you )*(?:name|state|give|tell|show|find|identify|point out|pick)"
    r"(?: (?:me|us))? )?(?:the )"
)
HAD = (
    "(?:(?:could|can|did|do|does|managed to|would|has|have|had|was able to|may) )?"
    "(?:boasts?|boasted|brings?|brought|pack(?:s|ed)?(?: in)?|dr[ae]ws?|drew|attract(?:s|ed)?|sees?|saw|seen"
    "|counts?|counted"
    "|records?|recorded|post(?:s|ed)?|register(?:s|ed)?|achieve[sd]?|produce[sd]?|delivered|yield(?:s|ed)?"
    "|enjoy(?:s|ed)?"
    "|gather(?:s|ed)?|pull(?:s|ed)? in|host(?:s|ed)?|had|has|have|rack(?:s|ed)? up|clock(?:s|ed)?(?: up)?"
    "|notch(?:es|ed)? up"
    "|log(?:s|ged)?|show(?:s|ed|n)?|feature[sd]?|muster(?:s|ed)?|assemble[sd]?|welcome[sd]?|(?:was|is) home to"
    "|c[ao]mes? with|set|sets|got|gets|hold|holds|held|claim(?:s|ed)?|accounts? for|accounted for"
    "|report(?:s|ed)?|display(?:s|ed)?|field(?:s|ed)?"
    "|amass(?:es|ed)?|generate[sd]?|lured?|greet(?:s|ed)?|experienced|witness(?:es|ed)?|reach(?:es|ed)?|boasting|with)"
)
MOST = "(?:largest|biggest|greatest|highest|most|record|top|fullest|heaviest|strongest)"
COUNT = (
    "(?:crowds?|numbers?|counts?|totals?|tall(?:y|ies)|figures?|amounts?|volumes?|turnouts?|hauls?|quantit"
    "(?:y|ies)|arrays?"
    "|throngs?|contingents?|line-?ups?|gatherings?|collections?|crops?|sums?|values?|levels?|headcounts?"
    "|bunch(?:es)?|masses)"
)
EVER = "(?: (?:ever|so far|to date|yet|overall|recorded))?"
FOR = (
    "(?:for|in|on|by|at|of|as to|as regards|with regard to|in terms of|when it comes to|in the matter of|as"
    " far as|regarding"
    "|concerning)(?: (?:the )?(?:sheer )?(?:number|count|total|amount|volume|tally) of)?"
)
CROWN = (
    "(?:crown|title|record|lead|top spot|first place|gold(?: medal)?|first prize|number one spot|pole position"
    "|palm|honours)"
)
Y = r"((?:the )?(?:waic |edition of |conference of |year )*(?:20[12][0-9]|'[12][0-9])(?: (?:edition|conference|waic))?)"
BEAT = (
    "(?:ahead of|behind|above|below|over|beat|top|surpass|overtake|exceed|outdo|outstrip|outperform"
    "|trail|beats|beaten by|topped|surpass(?:ed|es)?|overtook|exceed(?:ed|s)?|outdid"
    "|outstripp?(?:ed|s)|outperform(?:ed|s)?|trail(?:ed|s)?|up on|down on|on a par with|level with|close to|far from)"
)
MAKE = (
    "(?:(?:please|kindly|can you|could you|would you|i need|i want|i would like|i'd like|we need|can i "
    "(?:have|see|get)) )*"
    "(?:(?:produce|prepare|draw up|make|compile|set out|lay out|supply|generate|create|build|put together"
    "|print|provide|send|show"
    "|give|assemble|get|see|have|need|want|do|draft|output|tabulate|arrange)(?: (?:me|us))? )?"
)
FULL = (
    "(?:full|complete|whole|entire|chronological|year[- ](?:by|on|after)[- ]year|edition[- ]by[- ]edition|annual|yearly"
    "|historical|simple"
    "|small|short|neat|little|clean|proper|comparative|long|consistent|continuous|tidy|quick)"
)
TABLE = (
    "(?:tables?|listings?|series|time[- ]series|data series|spread-?sheets?|sequences?|chronolog(?:y|ies)|columns?"
    "|excel(?: (?:tables?|sheets?|files?))?"
    "|csv(?: files?)?|tabulations?|history|historical (?:data|figures|numbers|values|record)|progression"
    "|rundown by year|matrix)"
)
MOVES = (
    "(?:trajector(?:y|ies)|evolution|course|curve|path|trend ?lines?|tendency|momentum|dynamics|movements?"
    "|general direction"
    "|direction of travel|ups and downs|rise and fall|fluctuations?|arc|development over time|long-term trend)"
)
BEFORE = (
    "(?:(?:there |they |it )?(?:used to be|did before|were before)|before|earlier|in the past|previously"
    "|formerly|they used to|back then"
    "|at the (?:start|beginning|outset)|in the (?:beginning|early (?:days|years))|in earlier (?:years"
    "|editions|days)|in former years"
    "|years ago|at first|in the old days)"
)
NOW = "(?:now|today|nowadays|these days|lately|of late|at present|currently|by now|recently)"
BASIS = (
    "(?:sources?|documents?|reports?|papers?|articles?|publications?|outlets?|authority|evidence|basis|press"
    " releases?|statements?"
    "|websites?|pages?|media|news items?|newspapers?|origin)"
)
RESTS = (
    "(?:rest|rests|founded|grounded|built|rely|relies|stem|stems|come|comes|derive|derives|derived|based"
    "|taken|drawn|quoted|lifted"
    "|originate|originates|found"
    "|published|printed|reported|stated|given|resting|coming|sourced|obtained|copied|cited)"
)
GIVES = (
    "(?:gives?|gave|states?|stated|prints?|printed|reports?|reported|says?|said|mentions?|mentioned|carries"
    "|carried|contains?|contained"
    "|backs? up|backs|supports?|confirms?|confirmed|has|have|quotes?|quoted|names?|published|put out"
    "|released|vouche[sd] for|proves?|attests?(?: to)?)"
)
CITE = (
    "(?:(?:please|kindly|can you|could you|i need|we need|i want|have you(?: got)?|do you have|is there|got"
    "|need|what(?:'s| is)|give me|show me) )*"
    "(?:(?:cite|give|name|state|quote|show|tell|provide|share|send|supply|post|drop|indicate|specify)(?: (?:me|us))? )?"
    "(?:(?:your|the|a|an|its|any|some) )?(?:original )?"
    "(?:authority|references?|evidence|proof|provenance|citations?|links?|urls?|backing|basis|grounds"
    "|footnotes?|sourcing|origin|source link|weblink)"
)
SHEET = (
    "(?:fact ?-?sheets?|(?:summary |overview |info(?:rmation)? |edition )(?:cards?|sheets?|notes?"
    "|pages?)|fact ?files?|portraits?|profiles?|sketch|pictures?|dossiers?|accounts?|story (?=with"
    "|behind|of)|report cards?|cheat"
    " ?sheets?|bird's[- ]eye view"
    "|low-?down|wrap-?ups?|break-?downs?|info ?sheets?|one-?pagers?|data ?sheets?|bullet points|story|record|essentials"
    "|main (?:points|facts|figures|data|numbers|things)|key (?:points|stats|facts|figures|data|numbers"
    "|things)|stats|bare facts|vital statistics|big picture)"
)
SHORT = "(?:short|brief|quick|little|concise|full|one-page|general|rough|complete|compact|small|tiny|basic|proper|good)"
SLEPT = (
    "(?:missed(?: out on)?|skipped|couldn't (?:make|attend|go to|come to|get to|be at)|could not (?:make"
    "|attend|go to|come to|be at)"
    "|(?:was not|wasn't|weren't|were not) (?:at|in|there (?:in|for)|around (?:in|for))|didn't (?:make|attend"
    "|go to|get to|come to|follow|catch|see)"
    "|did not (?:make|attend|go to|get to|come to|follow|catch|see)|never (?:made|attended|went to)|slept"
    " through|know nothing (?:about|of)"
    "|know little (?:about|of)|have no idea (?:about|of))"
)
ALL_OF_IT = (
    "(?:the whole (?:thing|lot|picture|shebang|story|package)|everything(?: (?:you(?:'ve| have) (?:got|on"
    " file)|you have|you know|there is|on file))?"
    "|(?:all|everything|anything|whatever) (?:that )?(?:you (?:can|could) (?:tell|give|find|offer|share)(?: me| us)?"
    "|you(?:'ve| have)(?: got)?|you know|there is(?: to (?:know|tell|say))?|is known)"
    "|no matter what|the lot|the full (?:picture|story|works|set|monty)|the works|all of it|in full|across the board|on "
    "(?:every count|all counts)|all the numbers"
    "|all (?:the )?figures|in every respect|all round|as a whole|overall|from a to z|top to bottom|in detail)"
)
MOST_PLAIN, LEAST_PLAIN = r"which edition had the most ", r"which edition had the fewest "
OTHERS = (
    "(?:ever(?: before| since)?|(?:(?:in|at|on|during) )?(?:any|all|every|each|the)(?: (?:one )?of)?(?: the)?"
    f"(?: other| others| rest| remaining)+(?: {YEARS}| times?| points?)?(?: (?:so far|to date))?)"
    r"(?:,? (?:and |so )?(?:which(?: one)?|when|what year)(?: (?:was|is) (?:it|that))?)?"
)
RECORDS = (
    "(?:br(?:eaks?|oken?)|beat|beats|smash(?:ed|es)?|shatter(?:ed|s)?|set|sets) (?:(?:all|every|the|its"
    "|their|any|an?|previous"
    "|earlier|existing|new|all-time|former|old|other) )*records?"
)

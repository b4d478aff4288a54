"""What gives each hint in English: alternatives of one pattern, which stands at the bounds of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.reading.wishes.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH: Mapping[Hint, str] = {
    Hint.HELP: (
        "help(?: me)?|what can (?:you|i|we) (?:do|ask|know|answer|tell)(?: you| me)?|how do (?:i|you) use"
        "|how does this (?:bot )?work|commands"
    ),
    Hint.ABOUT: "who are you|what are you|who made you|are you (?:a |an )?(?:bot|ai|human)",
    Hint.SOURCE: (
        "sources?|where (?:does|did|do|is|are)(?: [a-z0-9.]+){0,4} (?:come )?from|citations?|references?"
        "|where (?:does|did|do|is|are)(?: [a-z0-9.,%-]+){1,6} (?:figure|number|count|estimate)s?(?: [a-z0-9]+){0,4}"
        " (?:come )?from"
        "|says who|who (?:says|said|reports|reported|claims|claimed|prints|printed)|according to whom"
        "|(?:which|what) (?:outlet|paper|newspaper|medium|media|site|website|report|article|source)s?|proof"
        "|evidence|links?|(?:(?:on )?(?:what|which|whose) )?authority(?: for)?|vouch(?:es|ed)? for"
        "|sauce(?= (?:on|for))"
        r"|(?<!the )rests?(?: on)?(?= ?(?:[?.]|\n|$))"
    ),
    Hint.CHOOSE: "which of",
    # what somebody wants to do is no fact about the conference
    Hint.PERSONAL: (
        "(?:where|how|when) (?:can|do|should|could|may|must|would) (?:i|we) "
        "(?!know|see|find|read|ask|get the|look)[a-z]+"
        "|can (?:i|we) (?!know|see|have|get|ask|read)[a-z]+|i want to (?:go|visit|buy|attend|book)"
        "|my (?:booth|ticket|flight|job|career|stand|talk|visa)"
    ),
    # one day of an edition is not the edition
    Hint.PART: (
        "(?:first|second|third|last|final|opening|closing|each|every) day"
        "|(?:on|by) day (?:one|two|three|[1-4])|for the (?:very )?first time|first[ -]time"
        "|(?:opening|closing|award) (?:ceremony|session|gala|show|speech)"
        "|main (?:forum|session|stage|hall|venue)|plenary|open[ -]source|(?:dropped|pulled|backed) out"
        "|withdrew|last[- ]minute|early[- ]bird|(?:fell|tipped|broke) (?:over|down)|left early"
        "|(?<!good )(?:in the )?(?:morning|afternoon|evening)|weekend|(?:public|trade|press) days?|at noon|by noon"
        r"|(?:hall|pavilion|booth|zone|stand|room|floor) (?:no\.? ?|number )?[a-z]?[0-9]{1,2}[a-z]?"
        "|[hnwe][1-9]|by (?:the )?(?:day|hour|gender|age|sector|industry|category)"
    ),
    # a share of something is no count of it
    Hint.SHARE: (
        "shares?|percentages?|proportions?|per ?cent|fractions?|what part|how large a part|how much of the"
        "|(?:a|one|two|three) (?:thirds?|quarters?|fifths?|tenths?) of"
    ),
    Hint.PLAN: (
        "expect(?:ed|s)?|planned|forecast(?:ed)?|projected|anticipated|targeted|scheduled|foreseen|expecting"
        "|projecting|anticipating|slated|due (?:to|on|at|for)|pencill?ed in|lined up(?! (?:on|at|along)(?![a-z])| ?\n)"
        "|earmarked|reckoned on|counting on"
        "|foresee|in the pipeline|hop(?:e|ed|ing) for"
    ),
    Hint.DISAGREE: (
        "disagree(?:s|d|ment|ing)?|conflict(?:s|ing|ed)?|contradict(?:s|ed|ion|ions|ing)?|discrepanc(?:y|ies)"
    ),
    Hint.AVERAGE: (
        r"averages?|averaged|(?<!i )mean(?= ?\n| (?:number|value|of|annual|yearly))|medians?|typical(?:ly)?"
        "|on average|per (?:day|visitor|exhibitor|person|head|company|project|capita|forum)|ratio of"
        r"|divided by|(?:double|triple|twice|half|a (?:third|quarter|tenth) of) (?:the|of|its|that)(?=[ \n])"
    ),
    Hint.SUM: (
        "sum(?:med)?(?: of| up)?|add(?:ed|ing)?(?: up| together)?|combined|cumulative(?:ly)?|altogether|put together"
        "|(?<!difference )(?<!differences )(?<!differ )(?<!gap )(?<!changed )(?<!change )between them"
        "|taken together|(?<!bring )(?<!brings )(?<!brought )(?<!come )(?<!comes )(?<!came )(?<!get"
        " )(?<!gather )together|grand total|accumulated?|aggregate|sum|added to|plus the"
    ),
    Hint.HIGHEST: (
        "(?:the )?(?:most|best)[ -](?:attended|visited|watched|viewed|popular|crowded|successful by)|highest"
        "|(?:attend|visited|crowded|viewed|watch) best|biggest|largest|greatest|(?<!at )most"
        "|peak(?:ed)?|maximum|max"
        "|top|(?<!full )(?<!complete )(?<!whole )(?<!entire )(?<!on )record(?: high)?|longest|busiest|highest ever"
        "|busier|record-breaking"
    ),
    Hint.LOWEST: (
        "lowest|tiniest|quietest|emptiest|weakest|(?:attend|visited|crowded) worst|smallest"
        "|fewest|(?<!at )least(?! one)|minimum|min|shortest|low point"
    ),
    Hint.COMPARE: (
        r"compar(?:e|ed|es|ing|ison)|vs\.?|v(?= ?\n)|versus|against|(?<!rather )(?<!other )than(?! (?:about |over "
        r"|around |some |roughly )?(?:[0-9]|(?:an? |one |two |three |four |five |six |seven |eight |nine |ten "
        r"|half an? |several |a few |a couple of )*(?:dozen|hundred|thousand|million|billion)s?(?![a-z])))"
        "|differ(?:ences?|s)?|(?<!many )(?<!number of )different|which (?:one )?was bigger|more or (?:less|fewer)"
        "|(?:how much|how many) (?:more|fewer|less)|gap|relative to|stack(?:s|ed)? up(?: against| to)?"
        r"|(?<!they )(?<!you )(?<!was )(?<!were )(?<!are )(?<!been )(?<!firms )(?<!companies )(?<!\n )(?<!\n)"
        r"(?:set|put|pit|hold|stack|lay)(?= ?\n)|side by side"
        "|(?:set|put|held|measured|up|pitted|stacked) against|next to each other|(?:how )?far apart|head[ -]to[ -]head"
        r"|match(?:es)? up(?! (?:with|to) (?:the )?(?:investor|vc|backer|founder|start"
        "|buyer|supplier|partner|customer|client)s?)(?: against| to| with)?"
        r"|matched up (?:against|(?:to|with)(?= ?\n))|measures? up(?: against| to)?|contrast(?:s|ed|ing)?"
        "|juxtaposed?|weigh(?:ed)? against|pk|face[ -]off|shape up against"
        r"|(?:beats?|top(?:ped|s)?|surpass(?:ed|es)?|outdo|outdid|outperform(?:ed|s)?|exceed(?:ed|s)?|overt(?:ake|ook)"
        r"|outnumber(?:ed|s)?|trail(?:ed|s)?|ahead of)(?= ?\n)"
    ),
    Hint.TREND: (
        "grow(?:s|n|ing|th)?|grew|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|trends?"
        "|trending|evol(?:ve|ved|ution)|chang(?:e|ed|es|ing)|develop(?:ed|ment)?|over time|ris(?:e|en|es|ing)"
        "|rose|climb(?:ed|s|ing)?|sinks?|sinking|sank|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|swell(?:ed|s|ing)?"
        "|fall(?:en|ing)?"
        "|fell(?! to (?:20|the lot|waic))|drop(?:ped|s)?(?! into(?![a-z]))|shr[aiu]nk(?:ing)?|history of|timeline"
        "|histor(?:y|ical)(?:ly)?|(?:up"
        "|down)wards?(?! of)|ups and downs|(?:or|nor) (?:flat|stable|steady|stagnant|unchanged|constant)|fluctuat"
        "(?:e|es|ed|ing)|went (?:up|down)(?! on(?:to)? (?:the )?(?:stage|podium))"
        "|go(?:ne|ing)? (?:up|down)|getting (?:bigger|smaller|more|fewer)|chart|table of|plot|graph"
        "|(?:in )?(?:which|what) direction|which way|(?:been|keeps?) (?:moving|heading)"
        "|progress(?:ion)?|expand(?:ed|ing)?"
        "|(?:slow|slows|slowed|slowing) down|slow|slows|slowed|slowing"
        "|level(?:l?ed|l?ing)? off|stagnat(?:e|es|ed|ing)|plateau(?:ed|ing)?"
        "|recover(?:s|ed|ing|y)?|rebound(?:s|ed)?|improv(?:e|es|ed|ing)|doubl(?:e|ed|ing)"
        "|tripl(?:e|ed|ing)|twice|more than before"
    ),
    # every edition is to be shown, not the change alone
    Hint.CHART: (
        r"history of|(?:sorted|ordered|arranged|broken down)(?= ?\n| by (?:year|edition|date))|every figure"
        "|chart(?:s|ed|ing)?|plot(?:s|ted|ting)?|graph(?:s|ed|ing)?|tabulate|table of|timeline"
        "|draw (?:me )?(?:a|the)|list(?:ed)? by (?:year|edition)|over the years|year[ -]by[ -]year"
        "|year (?:on|after) year|edition by edition|map out|(?:a |in a )?table(?= ?(?:\n|$|[.?!]))"
        "|catalogue(?= (?:the|all|every))|diagram|walk (?:me|us) through|chronological(?:ly)?|(?:by"
        "|in) (?:chronological |time )?order(?= ?(?:\n|[.?!]|$))"
    ),
    Hint.OPINION: (
        "should (?:i|we)|worth (?:it|visiting|going|attending)|do you (?:think|like|believe|feel)"
        "|what do [a-z ]{1,30} (?:think|feel)|your opinion|in your view|opinions?(?: on| of| about)?|better"
        "|worse|best|worst|boring|impress(?:ive|ed)|success(?:ful)?|fail(?:ed|ure)?|recommend|favou?rite"
        "|predict(?:ion|ions|ed)?|forecasts?|overrated|interesting|important|good or bad|a flop|cool|fun"
        "|beautiful|nice|disappoint(?:ing|ed)|hype|overhyped|scam|lucky|is it true that you|love|hate"
        "|too (?:big|small|many|much|few)|(?:any )?(?:good|bad|great|terrible|a lot|enough)(?= ?[?!.]* ?$)"
    ),
    Hint.WHY: "why|how come|what (?:caused|makes|made)|reasons? for|because of what",
    Hint.WHICH: "(?:which|what) (?:year|edition|waic|conference)s?|in which|at which|when",
    Hint.TOTAL: (
        "(?:in )?total(?:ly)?|overall|in all|whole(?! (?:list|table|series|thing|lot|history|run|set|picture|story))"
    ),
    Hint.OVERVIEW: (
        "overview|at a glance|list(?: of)?(?: all)?(?: the)? editions|summar(?:y|ise|ize)|history"
        "|(?:in|the|all the) brief|key (?:figures|numbers|facts|data)|the basics|tell me about|what is|what's"
        "|about|introduce|introduction(?: to)?|run[ -]?down|re-?cap|round[ -]?up|run[ -]?through|gist|brief(?:ing)?"
        "|low[ -]?down"
        "|digest|snapshot|synopsis|outline|primer|write[ -]?up|quick look|nutshell|highlights|fill me in"
        "|(?:fill|catch|get|bring) (?:me|us) (?:in|up(?: to (?:speed|date))?)|lay ?out|(?:fact|cheat|data|info"
        "|crib) ?sheets?"
        "|(?:quick|essential|vital|bare|main|hard|basic) (?:facts|figures|statistics|stats|data|numbers)|essentials"
        "|basics|bout"
        "|key (?:stats|info)|account of|deal with|characteri[sz]e|sketch|portrait|portray|fact-?file|the tea|low-down"
        "|scoop|big picture|one-pager|profile|deets|story of|crash course"
        "|whole (?:story|picture)|what (?:did|have) (?:i|we) miss(?:ed)?|bullet points|background(?: on| to)?"
        "|cliff ?notes|speedrun|sum[ -]?up(?= of)|tl;?dr|skinny"
    ),
}

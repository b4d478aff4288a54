"""The shapes of asides in English: who asks, for whom, for what piece of writing, and where a message has it from.

``WHOLE`` are whole stretches, ``OPENING`` stand before what is asked; those ``TOLD`` only where somebody states.
Each comes with the words that it may begin with, so that a pattern is compiled only where one of them is met; the words
for people, writings and verbs (``aside_words``) are closed lists, and only what kind of newsletter or boss it is may be
any word.
"""

from __future__ import annotations

from bot.core.reading.aside.aside_words import (
    ANY,
    BEING,
    FORWARDED,
    GREETINGS,
    HERE,
    KIND,
    LOTS,
    MAKING,
    ME,
    NEAR_ONES,
    OBJECT,
    OWN,
    OWNERS,
    PAGE,
    PERSON,
    SOME,
    SOON,
    SOURCE,
    THANKS,
    TO_KNOW,
    TOLD,
    TOLD_BY_TEXT,
    TRADE,
    WANTS,
    WORD,
    WRITING,
    A,
)

# Each shape with the words that it may begin with: a pattern is compiled only where one of them is met.
WHOLE = (
    ("hi hello hey dear good greetings morning evening welcome", GREETINGS),
    (
        "to excuse pardon forgive sorry",
        (
            "(?:to whom it may concern|excuse me|pardon(?: me)?|forgive me|sorry(?: to (?:bother|trouble"
            "|disturb)(?: you)?)?)"
        ),
    ),
    ("if", "if (?:you|i) (?:may|please|don't mind)|if you would(?: be so kind)?|if possible|if you please"),
    ("many with thanks thank cheers ta", THANKS),
    (
        "kind best warm kindest warmest yours sincerely",
        "(?:kind|best|warm)(?:est)? (?:regards|wishes)|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?",
    ),
    (
        "for",
        (
            rf"for {A} {SOME}{WRITING}(?: {OWN} {SOME}{PERSON} (?:edits|writes|runs|is writing|is"
            rf" preparing))?{HERE}"
        ),
    ),
    ("i we i'm we're", r"(?:i am|i'm|we are|we're) from [a-z' ]{1,25}"),
    ("greetings hello hi regards cheers", r"(?:greetings|hello|hi|regards|cheers) from [a-z' ]{1,30}"),
    (
        "to for just only as quick one a deadline sorry new long-time first-time asap urgent urgently",
        (
            r"to settle an? [a-z]+|for (?:the record|context|background|clarity)|just (?:curious|asking"
            r"|checking|wondering)"
            r"|(?:a )?quick (?:one|question)|deadline (?:is )?(?:in an hour|today|tonight|tomorrow|soon)|"
            r"(?:sorry )?new here"
            r"|(?:long|first)-time (?:listener|reader|caller|user)(?: here)?|asap|urgent(?:ly)?|as the title says"
        ),
    ),
    ("quick one", rf"(?:a )?quick (?:one|question) for {A} {SOME}(?:{WRITING}|{NEAR_ONES})"),
    ("on", rf"on behalf of {A} {SOME}{PERSON}"),
    ("it it's this that's", rf"(?:it|this|that)(?:'s| is) (?:all )?for {A} {SOME}(?:{WRITING}|{NEAR_ONES})"),
    (
        "settling just to we i i'm we're",
        (
            r"(?:we are |we're |i am |i'm )?(?:just |only )?(?:to )?(?:settl(?:e|ing)|winning|losing) (?:an?"
            r"|this|our|my)"
            r" (?:[a-z]+ ){0,2}?(?:bet|argument|dispute|quarrel|score|debate at [a-z]+)(?: [a-z]+){0,3}"
            r"(?: (?:with|over|between|among) [a-z' ]{3,30})?"
        ),
    ),
    (
        "i we i've we've",
        (
            r"(?:i|we)(?:'ve| have)? (?:promised|assured|told) (?:my|our|the|an?) [a-z-]+(?: [a-z-]+)?"
            r"(?: (?:to|i'd|we'd|i would|that i|that we|i'll) [a-z' ]{2,40})?"
        ),
    ),
    (
        "due and it's it",
        (
            r"(?:(?:and |it's |it is )*)due (?:(?:on|by|in|next|this|early|late) )*(?:(?:mon|tues|wednes|thurs"
            r"|fri|satur|sun)day"
            r"|tomorrow|today|tonight|an hour|a week|week|month|noon)(?: (?:morning|afternoon|evening|night|noon))?"
        ),
    ),
    (
        "being i'm i",
        (
            r"(?:being|i'm|i am) (?:(?:still|quite|rather|totally|completely|fairly|very) )*new (?:to|at"
            r"|here)(?: [a-z]+){0,4}"
        ),
    ),
    (
        "not",
        (
            r"not that (?:it|i|anyone|anybody|this|they) (?:(?:really|would|will) )?(?:matters?|cares?|minds?|know"
            r"|knows)[a-z ]*"
        ),
    ),
    (
        "so ok now well let's let right",
        (
            r"(?:(?:so|ok|okay|now|well|right) )*(?:let's|let us|let me) (?:try|see|ask|test|start)(?: (?:this|it"
            r"|here|again|you|the bot|out|with an easy one))*"
        ),
    ),
    (
        "as",
        (
            r"as some(?:one|body) who (?:has|had|is|was|never|lives|works|loves|knows|missed|teaches"
            r"|writes)(?![a-z])[a-z' ]{2,50}"
        ),
    ),
    ("long-time first-time", r"(?:long|first)[ -]time (?:lurker|fan|follower|poster|subscriber|member)(?: here)?"),
    (
        "as being speaking",
        (
            r"(?:as|being|speaking as) an? (?:[a-z]+ ){0,2}?(?:outsider|newcomer|layman|layperson|novice"
            r"|beginner|newbie|amateur"
            r"|stranger|pensioner|grandparent|citizen|taxpayer|hobbyist)(?: (?:to|in|at"
            r"|of) (?:all )?(?:of )?(?:this|it|these"
            r"|all this|things|the matter|the field)(?: things)?)?"
        ),
    ),
    (
        "quick just one small",
        rf"(?:(?:just|quick|one|small|a) )*(?:sanity|reality|fact)[ -]check for {A} {SOME}(?:{WRITING}|{NEAR_ONES})",
    ),
    ("as", rf"as {A} {SOME}(?:{PERSON}|{TRADE}),? i (?:wonder|ask|want|need)(?: to know)?"),
    (
        "could can",
        rf"(?:could|can|would) (?:you|someone|somebody) (?:please )?help (?:me|us|{A} {SOME}{PERSON})(?: out)?",
    ),
    ("for", rf"for (?:my|our) {SOME}{NEAR_ONES}{HERE}"),
    (
        "asking i we i'm",
        (
            rf"(?:asking|i ask|we ask|i'm asking|i am asking)(?: this)? (?:for|on behalf of|as) {A} {SOME}"
            rf"(?:{PERSON}|{WRITING})"
        ),
    ),
    ("as", rf"as {A} {SOME}(?:{PERSON}|{TRADE})"),
    (
        (
            "i we i'm we're i've we've busy writing preparing drafting compiling editing working doing"
            " finishing updating "
            "proofreading putting checking fact-checking filling making translating"
        ),
        rf"(?:{BEING} )?(?:busy )?{MAKING}(?: up)? {A} {SOME}{WRITING}{HERE}",
    ),
    (
        "i we",
        rf"(?:i|we) (?:write|edit|run|keep|publish|produce|print|translate|proofread|compile) {A} {SOME}{WRITING}",
    ),
    (OWNERS, rf"{OWN} {SOME}{PERSON} (?:is|are|has|have|needs?|wants?) to [a-z]+ (?:it|this|that){SOON}"),
    (
        "i we",
        (
            r"(?:i|we) (?:handle|do|run|lead|manage|look after) (?:the )?"
            r"(?:press|media|communications|pr|public relations|marketing)(?: relations| work| enquiries)? "
            rf"(?:for|at|of) {A} {SOME}{PERSON}"
        ),
    ),
    (OWNERS, rf"{OWN} {SOME}{PERSON} {WANTS}{ME}(?:{TO_KNOW}|{OBJECT})?{SOON}"),
    (
        OWNERS,
        (
            rf"{OWN} {SOME}(?:{PERSON}|{WRITING}) (?:lacks?|misses|is missing|needs?|requires?|is silent"
            rf" on)(?: (?:it|this|that|one))?"
        ),
    ),
    (
        "i we",
        rf"(?:i|we) (?:want|need|would like|have|require|must)(?: to have| to get)? (?:it|this|that)(?: one)?{SOON}",
    ),
    (
        "i we",
        (
            rf"(?:i|we) (?:want|need|would like|have)(?: to have| to get)? (?:it|this|that) for {A} {SOME}"
            rf"(?:{PERSON}|{WRITING})"
        ),
    ),
    (f"so that's this as {OWNERS}", rf"(?:so |that's what |this is what |as )?{OWN} {SOME}{PERSON} {TOLD}"),
    (
        "as i we",
        (
            rf"(?:as )?(?:i|we) (?:read|heard|saw|was told|were told)(?: (?:it|this|so))?"
            rf"(?: (?:in|on|from|at) (?:{A} {SOME}(?:{WRITING}|{PERSON})|the news|the radio|tv))?"
        ),
    ),
    (
        "please ignore disregard forget override",
        (
            "(?:please )?(?:ignore|disregard|forget|override) (?:all |any |every |the |your |my |these |those )*"
            "(?:previous |prior |earlier |above |former )*(?:rules?|instructions?|prompts?|orders?"
            "|guidelines)(?: above)?"
        ),
    ),
    (
        "pretend imagine act",
        "(?:pretend|imagine) (?:that )?(?:to be|you are|you're|you were) an? [a-z]+|act (?:as|like) an? [a-z]+",
    ),
    (
        "from answer say reply respond output print only just",
        (
            "(?:from now on,? )?(?:only |just )?(?:answer|say|reply|respond|output|print)"
            '(?: only| just| with)* "[^"]{1,20}"'
        ),
    ),
    ("new updated", "(?:new|updated) (?:rules?|instructions?|prompts?|orders?) (?:follow|below|apply)"),
    (
        "please do don't",
        (
            "(?:please )?(?:do not|don't) (?:guess|lie|make (?:it|things|anything) up|invent(?: anything)?"
            "|hallucinate|waffle|ramble)"
        ),
    ),
    (
        "please be brief quick short exact precise honest keep",
        (
            "(?:please )?(?:be )?(?:brief|quick|short|exact|precise|honest)(?: please)?|(?:please )?keep it "
            "(?:short|brief|simple)"
        ),
    ),
)
OPENING = (
    (
        "for",
        (
            rf"for {A} {SOME}{WRITING},? (?=(?:i|we) (?:need|want|require|would like|am|are|have|must|have"
            rf" to)(?![a-z]))"
        ),
    ),
    (OWNERS, rf"{OWN} {SOME}{PERSON},? {TOLD}(?: that)?(?::| )(?:there (?:was|were) {LOTS} of )?"),
    (
        OWNERS,
        (
            rf"{OWN} {SOME}{PERSON} {WANTS}{ME}{TO_KNOW}?:? (?=how|what|which|when|where|who|the number"
            rf"|the figure|about)"
        ),
    ),
    (
        "i we i'm we're i've we've writing preparing drafting compiling editing doing",
        (
            rf"(?:{BEING} )?(?:writing|preparing|drafting|compiling|editing|doing) {A} {SOME}{WRITING} and "
            rf"(?:need|want|wonder)(?: to know)?:? "
        ),
    ),
)
TOLD_WHOLE = (
    ("a an", rf"an? {SOME}(?:{PERSON}|{SOURCE}) (?:texted|wrote|sent|told|posted)(?: (?:me|us|this|it))?"),
    (
        "according as per",
        (
            r"(?:according to|as per|per) (?:the )?(?:xinhua|cctv|cgtn|reuters|bloomberg|caixin"
            r"|(?:[a-z]+ ){1,3}(?:daily|news|times|post|herald|agency|journal|observer|gazette|telegraph|weekly))"
        ),
    ),
    ("as per", rf"(?:as per|per) (?:the|{A}) {SOME}(?:{SOURCE}|{WRITING})"),
    (
        "please check verify confirm fact-check can could is",
        (
            r"(?:please |can you |could you )?(?:check|verify|confirm|fact-check)(?: this"
            r"| it)?(?: for me)?(?: please)?"
            r"|is (?:this|it) (?:right|correct|true)"
        ),
    ),
    ("in on", rf"(?:in|on) {A} {SOME}(?:{SOURCE}|{WRITING})"),
    (
        "somebody someone we i",
        (
            r"(?:somebody|someone|we|i)(?:'m| am| was| were)? (?:told|posted|wrote|printed|noted|learned|read)"
            r"(?: (?:it|this|me|us))?"
        ),
    ),
    ("draft", rf"draft (?:for|of) (?:the|{A}) {SOME}{WRITING}"),
    (
        "fwd fw forwarded re via from seen found spotted read heard posted copied quoted overheard quote",
        (
            rf"(?:{FORWARDED} )+(?:by |in |on |at |off |this )*(?:{A} )?{SOME}(?:{SOURCE}|{WRITING}|{PERSON})"
            rf"(?: (?:of|from|by) {A} {SOME}(?:{SOURCE}|{WRITING}|{PERSON}))?"
        ),
    ),
    (f"the this {OWNERS}", rf"(?:the|this|{OWN}) {SOME}(?:{PERSON}|{SOURCE}|{WRITING}) {TOLD}{PAGE}?"),
    (
        "page p. line slide item paragraph section issue",
        r"(?:page|p\.|line|slide|item|paragraph|section|issue) ?[0-9]{1,3}",
    ),
    (ANY, rf"(?:(?:the|this|{OWN}) )?(?:{KIND} ){{0,2}}?(?:{SOURCE}|{WRITING})(?: {TOLD_BY_TEXT})?{PAGE}?"),
    (
        "according",
        (
            rf"according to (?:(?:{A}|several|various|many|all) )?{SOME}(?:{SOURCE}|{WRITING}|{PERSON}"
            rf"|media|sources|reports)"
        ),
    ),
)
TOLD_OPENING = (
    (
        "i we",
        (
            rf"(?:i|we) (?:wrote|read|learned|heard|noted|printed)(?: (?:in|on|from) {A} {SOME}(?:{SOURCE}"
            rf"|{WRITING}))? that "
        ),
    ),
    ("i'm we're", r"(?:i'm|we're) told (?:that )?"),
    (
        "a",
        (
            rf"an? {SOME}(?:{PERSON}|{SOURCE}) (?:texted|wrote|sent|told|tells|says|said)(?: (?:me|us))?(?:"
            rf" that)?(?::| )"
        ),
    ),
    ("the", rf"the {WORD} on (?:the radio|tv|the news|stage) (?:said|says|claimed)(?: that)?(?::| )"),
    (
        f"the this {OWNERS}",
        rf"(?:the|this|{OWN}) {SOME}(?:{SOURCE}|{WRITING}|{PERSON}),? {TOLD}(?: that)?(?::| )",
    ),
    (
        f"the this {OWNERS}",
        (
            rf"(?:the|this|{OWN}) (?:{WORD} )?(?:notes|diary|records?|minutes|files?|photos?|slides) "
            rf"(?:from|of|on|about) "
            r"(?=(?:the )?(?:waic|conference|[0-9]{4}))"
        ),
    ),
)

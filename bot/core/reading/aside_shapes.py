"""The shapes of asides in English: who asks, for whom, for what piece of writing, and where a message has it from.

``WHOLE`` are whole stretches, ``OPENING`` stand before what is asked; those ``TOLD`` only where somebody states.
Each comes with the words that it may begin with, so that a pattern is compiled only where one of them is met; the words
for people, writings and verbs are closed lists, and only what kind of newsletter or boss it is may be any word.
"""

from __future__ import annotations

from bot.core.word_patterns import listed


def _one_of(text: str) -> str:
    return "(?:" + "|".join(" ".join(one.split()) for one in listed(text)) + ")"


_WRITING = _one_of(
    """newsletters?, (?:news)?paper, bulletins?, essays?, thesis, dissertation, article, report, blog(?: post)?, post,
    presentation, slides, slide ?deck, deck, homework, assignment, magazine, journal, column, book, booklet,
    brochure, leaflet, flyer, podcast, script, scrapbook, quiz, notes?, memo, briefing, brief, fact ?sheet,
    archives?, spreadsheet, website, web page, wiki, story, obituary, editorial, press release, handout,
    handbook, textbook, yearbook, chronicle, almanac, dossier, coursework, worksheet, caption, headline, term
    paper, parish magazine, diary, digest, infographic, poster, label, minutes, slide, speech,
    lecture, picture book, exam, bet, argument"""
)
_KIN = """mum, mom, mother, dad, father, parents?, son, daughter, kids?, child, children, brother, sister, uncle, aunt,
    aunty, auntie, cousin, nephew, niece, grandfather, grandpa, granddad, grandmother, grandma, granny, nana,
    grandson, granddaughter, grandkids, grandchildren, husband, wife, partner, fiance, fiancee, girlfriend,
    boyfriend, friend, friends, mate, mates, buddy, pal, roommate, flatmate, neighbou?r, family, in-laws?,
    mother-in-law, father-in-law"""
_OFFICE = """editor, boss, manager, chief, director, colleagues?, co-?workers?, team, teacher, tutor, professor, prof,
    lecturer, supervisor, headmaster, headmistress, principal, students?, pupils?, class, classmates?,
    classroom, client, clients, customer, reader, readers, producer, publisher, publication, librarian, library,
    archivist, archive, secretary, assistant, chairman, chairwoman, chair, president, ceo, cfo, cto, desk,
    newsroom, office, department, school, university, college, institute, faculty, club, society, association,
    union, union paper, paper, newspaper, magazine, station, channel, company, firm, employer, agency, bureau,
    ministry, embassy, committee, board, board members?, council, chamber, museum, landlady, landlord, doctor,
    barber, hairdresser, dentist, driver, taxi driver, cabbie, lawyer, accountant, broker, analyst, intern,
    trainee, mentor, coach, priest, pastor, guide, podcast, newsletter, bulletin, blog, column, group, reading
    group, study group, trade body"""
_PERSON = _one_of(_KIN + "," + _OFFICE)
_NEAR_ONES = _one_of(
    _KIN + ", editor, boss, manager, chief, teacher, tutor, professor, lecturer, supervisor, producer, publisher"
)
_WORD = (
    r"(?!(?:not|no|never|nor|only|just|without|except|from|in|at|on|of|for|by|with|the|a|an|and|or|but|to"
    r"|is|are|was|were"
    r"|which|that|who|how|what|when)(?![a-z]))[a-z][a-z'-]*"
)
_SOME = rf"(?:{_WORD} ){{0,3}}?"  # whatever kind of newsletter or boss it is
_TRADE = (
    "(?:journalist|reporter|blogger|writer|researcher|historian|translator|designer|engineer|teacher|nurse|historian)"
)
_OWN = "(?:my|our|his|her|their|your)"
_A = "(?:my|our|his|her|their|your|a|an|the|some|this|another|tomorrow's|today's|next week's)"
_HERE = "(?: (?:here|now|right now|today|tonight|at the moment|currently|again))?"
TELLER = rf"(?:my|our) {_SOME}{_PERSON}"
BEING = "(?:i|we)(?:'m|'re| am| are|'ve been| have been)"
_TOLD = _one_of(
    """says, say, said, is saying, told me, told us, tells me, tells us, claims?, claimed, reckons?, reckoned, swears?,
    swore, insists?, insisted, heard, read, thinks?, believes?, recalls?, remembers?, mentions?, mentioned,
    wrote, writes, notes, reads?, states?, stated, reports?, reported, has it, have it"""
)
_TOLD_BY_TEXT = _one_of(
    "says?, said, reads?, states?, stated, has it, have it, reports?, reported, claims?, claimed, wrote"
)
_WANTS = _one_of(
    """wants?, wanted, needs?, needed, would like, would love, asks?, asked, is asking, are asking, has asked, have
    asked, wonders?, wondered, is wondering, are wondering, is curious, are curious, is keen, hopes, requires?,
    requested, requests?, keeps asking, keep asking, is dying, has to, have to, must, is going, are going,
    plans, intends, begs, begged"""
)
_ME = "(?: me| us)?"
_TO_KNOW = (
    "(?: to (?:know|print|publish|report|hear|see|find out|write|cite|quote|check|learn|understand"
    "|mention|include|note|tell)"
    "(?: (?:about )?(?:it|this|that))?)"
)
_LOTS = _one_of("masses, loads, heaps, tons, plenty, lots, a lot, hordes, oodles, scores, piles")
_THINGS = """numbers, it, this, that, a link, the link, an answer, the answer, a number, the number, a figure,
    the figure, figures, the figures, the numbers, a source, facts, the facts, a fact, data, the data, a quote,
    an exact     number, an exact figure, the exact number, the exact figure, precise numbers, exact numbers, a precise
    figure, to know, proof, a reply"""
_OBJECT = rf"(?: {_one_of(_THINGS)})"
_SOON = rf"(?: (?:please|urgently|soon|now|today|tonight|tomorrow|asap|badly|for {_A} {_SOME}{_WRITING}))?"
_GREETED = _one_of(
    """all, everyone, everybody, there, team, bot, sir, madam, sirs, sir or madam, colleagues?, friends?, folks,
    readers?, guys, editor, members, to you, to all, to everyone, again, to whom it may concern, both, list,
    subscribers?, class"""
)
_GREETINGS = (
    rf"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|morning|evening|welcome)(?: {_GREETED})*"
)
_THANKS = (
    r"(?:many |with )?(?:thanks|thank you|cheers|ta)(?: (?:so|very) much| a lot| a million| again| in advance)?"
    r"(?: for (?:your|the|any) (?:help|time|patience|answer|reply|trouble))?"
)
_MAKING = (
    "(?:writing|preparing|drafting|compiling|editing|working on|doing|finishing|updating|proofreading|putting together"
    "|checking|fact-checking|filling|making|translating)"
)
_OWNERS = "my our his her their your"
ANY = ""
# Each shape with the words that it may begin with: a pattern is compiled only where one of them is met.
WHOLE = (
    ("hi hello hey dear good greetings morning evening welcome", _GREETINGS),
    (
        "to excuse pardon forgive sorry",
        (
            "(?:to whom it may concern|excuse me|pardon(?: me)?|forgive me|sorry(?: to (?:bother|trouble"
            "|disturb)(?: you)?)?)"
        ),
    ),
    ("if", "if (?:you|i) (?:may|please|don't mind)|if you would(?: be so kind)?|if possible|if you please"),
    ("many with thanks thank cheers ta", _THANKS),
    (
        "kind best warm kindest warmest yours sincerely",
        "(?:kind|best|warm)(?:est)? (?:regards|wishes)|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?",
    ),
    (
        "for",
        (
            rf"for {_A} {_SOME}{_WRITING}(?: {_OWN} {_SOME}{_PERSON} (?:edits|writes|runs|is writing|is"
            rf" preparing))?{_HERE}"
        ),
    ),
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
    ("quick one", rf"(?:a )?quick (?:one|question) for {_A} {_SOME}(?:{_WRITING}|{_NEAR_ONES})"),
    ("on", rf"on behalf of {_A} {_SOME}{_PERSON}"),
    ("it it's this that's", rf"(?:it|this|that)(?:'s| is) (?:all )?for {_A} {_SOME}(?:{_WRITING}|{_NEAR_ONES})"),
    (
        "settling we i",
        r"(?:we are |we're |i am |i'm )?(?:settling|winning|losing) an? (?:bet|argument|dispute)(?: [a-z]+){0,3}",
    ),
    ("as", rf"as {_A} {_SOME}(?:{_PERSON}|{_TRADE}),? i (?:wonder|ask|want|need)(?: to know)?"),
    (
        "could can",
        rf"(?:could|can|would) (?:you|someone|somebody) (?:please )?help (?:me|us|{_A} {_SOME}{_PERSON})(?: out)?",
    ),
    ("for", rf"for (?:my|our) {_SOME}{_NEAR_ONES}{_HERE}"),
    (
        "asking i we i'm",
        (
            rf"(?:asking|i ask|we ask|i'm asking|i am asking)(?: this)? (?:for|on behalf of|as) {_A} {_SOME}"
            rf"(?:{_PERSON}|{_WRITING})"
        ),
    ),
    ("as", rf"as {_A} {_SOME}(?:{_PERSON}|journalist|reporter|blogger|writer|researcher|historian)"),
    (
        (
            "i we i'm we're i've we've busy writing preparing drafting compiling editing working doing"
            " finishing updating "
            "proofreading putting checking fact-checking filling making translating"
        ),
        rf"(?:{BEING} )?(?:busy )?{_MAKING}(?: up)? {_A} {_SOME}{_WRITING}{_HERE}",
    ),
    (
        "i we",
        rf"(?:i|we) (?:write|edit|run|keep|publish|produce|print|translate|proofread|compile) {_A} {_SOME}{_WRITING}",
    ),
    (_OWNERS, rf"{_OWN} {_SOME}{_PERSON} (?:is|are|has|have|needs?|wants?) to [a-z]+ (?:it|this|that){_SOON}"),
    (
        "i we",
        (
            r"(?:i|we) (?:handle|do|run|lead|manage|look after) (?:the )?"
            r"(?:press|media|communications|pr|public relations|marketing)(?: relations| work| enquiries)? "
            rf"(?:for|at|of) {_A} {_SOME}{_PERSON}"
        ),
    ),
    (_OWNERS, rf"{_OWN} {_SOME}{_PERSON} {_WANTS}{_ME}(?:{_TO_KNOW}|{_OBJECT})?{_SOON}"),
    (
        _OWNERS,
        (
            rf"{_OWN} {_SOME}(?:{_PERSON}|{_WRITING}) (?:lacks?|misses|is missing|needs?|requires?|is silent"
            rf" on)(?: (?:it|this|that|one))?"
        ),
    ),
    (
        "i we",
        rf"(?:i|we) (?:want|need|would like|have|require|must)(?: to have| to get)? (?:it|this|that)(?: one)?{_SOON}",
    ),
    (
        "i we",
        (
            rf"(?:i|we) (?:want|need|would like|have)(?: to have| to get)? (?:it|this|that) for {_A} {_SOME}"
            rf"(?:{_PERSON}|{_WRITING})"
        ),
    ),
    (f"so that's this as {_OWNERS}", rf"(?:so |that's what |this is what |as )?{_OWN} {_SOME}{_PERSON} {_TOLD}"),
    (
        "as i we",
        (
            rf"(?:as )?(?:i|we) (?:read|heard|saw|was told|were told)(?: (?:it|this|so))?"
            rf"(?: (?:in|on|from|at) (?:{_A} {_SOME}(?:{_WRITING}|{_PERSON})|the news|the radio|tv))?"
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
            rf"for {_A} {_SOME}{_WRITING},? (?=(?:i|we) (?:need|want|require|would like|am|are|have|must|have"
            rf" to)(?![a-z]))"
        ),
    ),
    (_OWNERS, rf"{_OWN} {_SOME}{_PERSON},? {_TOLD}(?: that)?(?::| )(?:there (?:was|were) {_LOTS} of )?"),
    (
        _OWNERS,
        (
            rf"{_OWN} {_SOME}{_PERSON} {_WANTS}{_ME}{_TO_KNOW}?:? (?=how|what|which|when|where|who|the number"
            rf"|the figure|about)"
        ),
    ),
    (
        "i we i'm we're i've we've writing preparing drafting compiling editing doing",
        (
            rf"(?:{BEING} )?(?:writing|preparing|drafting|compiling|editing|doing) {_A} {_SOME}{_WRITING} and "
            rf"(?:need|want|wonder)(?: to know)?:? "
        ),
    ),
)
# Where a message has it from: the same for a text that only tells.
_FORWARDED = _one_of(
    "fwd, fw, forwarded, re, via, from, seen, found, spotted, read, heard, posted, copied, quoted, overheard, quote"
)
_SOURCE = _one_of(
    """channel, group chat, chat, forum post, friend, colleague, feed, timeline, news, radio, tv, television,
    newspaper, press release, press kit, email, e-mail, mail, message, flyer, screen, screenshot, wiki,
    encyclopedia, documentary, interview, internet, web, net, link, wall, notice board, board, listing,
    transcript, sms, wechat, weibo, twitter, telegram, discord, facebook, linkedin, reddit, x"""
)
_KIND = _one_of(
    """trading, press, travel, school, weekly, daily, monthly, meeting, news, morning, evening, class, lecture,
    conference, trip, field, my, our, old, new, family, company, office, internal, short, quick, market,
    research, forwarded, latest"""
)
_PAGE = r"(?:,? (?:page|p\.|line|slide|item|paragraph|section|issue|no\.|number) ?[0-9]{1,3})"
TOLD_WHOLE = (
    (
        "according as per",
        (
            r"(?:according to|as per|per) (?:the )?(?:xinhua|cctv|cgtn|reuters|bloomberg|caixin"
            r"|(?:[a-z]+ ){1,3}(?:daily|news|times|post|herald|agency|journal|observer|gazette|telegraph|weekly))"
        ),
    ),
    ("as per", rf"(?:as per|per) (?:the|{_A}) {_SOME}(?:{_SOURCE}|{_WRITING})"),
    (
        "please check verify confirm fact-check can could is",
        (
            r"(?:please |can you |could you )?(?:check|verify|confirm|fact-check)(?: this| it)?(?: for me)?(?: please)?"
            r"|is (?:this|it) (?:right|correct|true)"
        ),
    ),
    ("in on", rf"(?:in|on) {_A} {_SOME}(?:{_SOURCE}|{_WRITING})"),
    (
        "somebody someone we i",
        (
            r"(?:somebody|someone|we|i)(?:'m| am| was| were)? (?:told|posted|wrote|printed|noted|learned|read)"
            r"(?: (?:it|this|me|us))?"
        ),
    ),
    ("draft", rf"draft (?:for|of) (?:the|{_A}) {_SOME}{_WRITING}"),
    (
        "fwd fw forwarded re via from seen found spotted read heard posted copied quoted overheard quote",
        (
            rf"(?:{_FORWARDED} )+(?:by |in |on |at |off |this )*(?:{_A} )?{_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON})"
            rf"(?: (?:of|from|by) {_A} {_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON}))?"
        ),
    ),
    (f"the this {_OWNERS}", rf"(?:the|this|{_OWN}) {_SOME}(?:{_PERSON}|{_SOURCE}|{_WRITING}) {_TOLD}{_PAGE}?"),
    (
        "page p. line slide item paragraph section issue",
        r"(?:page|p\.|line|slide|item|paragraph|section|issue) ?[0-9]{1,3}",
    ),
    (ANY, rf"(?:(?:the|this|{_OWN}) )?(?:{_KIND} ){{0,2}}?(?:{_SOURCE}|{_WRITING})(?: {_TOLD_BY_TEXT})?{_PAGE}?"),
    (
        "according",
        (
            rf"according to (?:(?:{_A}|several|various|many|all) )?{_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON}"
            rf"|media|sources|reports)"
        ),
    ),
)
TOLD_OPENING = (
    (
        "i we",
        (
            rf"(?:i|we) (?:wrote|read|learned|heard|noted|printed)(?: (?:in|on|from) {_A} {_SOME}(?:{_SOURCE}"
            rf"|{_WRITING}))? that "
        ),
    ),
    ("i'm we're", r"(?:i'm|we're) told (?:that )?"),
    (
        "a",
        (
            rf"an? {_SOME}(?:{_PERSON}|{_SOURCE}) (?:texted|wrote|sent|told|tells|says|said)(?: (?:me|us))?(?:"
            rf" that)?(?::| )"
        ),
    ),
    ("the", rf"the {_WORD} on (?:the radio|tv|the news|stage) (?:said|says|claimed)(?: that)?(?::| )"),
    (
        f"the this {_OWNERS}",
        rf"(?:the|this|{_OWN}) {_SOME}(?:{_SOURCE}|{_WRITING}|{_PERSON}),? {_TOLD}(?: that)?(?::| )",
    ),
    (
        f"the this {_OWNERS}",
        (
            rf"(?:the|this|{_OWN}) (?:{_WORD} )?(?:notes|diary|records?|minutes|files?|photos?|slides) "
            rf"(?:from|of|on|about) "
            r"(?=(?:the )?(?:waic|conference|[0-9]{4}))"
        ),
    ),
)

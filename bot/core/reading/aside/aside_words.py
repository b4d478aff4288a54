"""The words of the English shapes of asides: people, writings, sources, and verbs of telling and wanting."""

from __future__ import annotations

from bot.core.word_patterns import one_of

WRITING = one_of(
    """newsletters?, (?:news)?paper, bulletins?, essays?, thesis, dissertation, article, report, blog(?: post)?, post,
    presentation, slides, slide ?deck, deck, homework, assignment, magazine, journal, column, book, booklet,
    brochure, profile, leaflet, flyer, podcast, script, scrapbook, quiz, notes?, memo, briefing, brief, fact ?sheet,
    archives?, spreadsheet, website, web page, wiki, story, obituary, editorial, press release, handout,
    handbook, textbook, yearbook, chronicle, almanac, dossier, coursework, worksheet, caption, headline, term
    paper, parish magazine, diary, digest, infographic, poster, label, minutes, slide, speech,
    lecture, picture book, exam, bet, argument"""
)
KIN = """mum, mom, mother, dad, father, parents?, son, daughter, kids?, child, children, brother, sister, uncle, aunt,
    aunty, auntie, cousin, nephew, niece, grandfather, grandpa, granddad, grandmother, grandma, granny, nana,
    grandson, granddaughter, grandkids, grandchildren, husband, wife, partner, fiance, fiancee, girlfriend,
    boyfriend, friend, friends, mate, mates, buddy, pal, roommate, flatmate, neighbou?r, family, in-laws?,
    mother-in-law, father-in-law"""
OFFICE = """editor, boss, manager, chief, director, colleagues?, co-?workers?, team, teacher, tutor, professor, prof,
    lecturer, supervisor, headmaster, headmistress, principal, students?, pupils?, class, classmates?,
    classroom, client, clients, customer, reader, readers, producer, publisher, publication, librarian, library,
    archivist, archive, secretary, assistant, chairman, chairwoman, chair, president, ceo, cfo, cto, desk,
    newsroom, office, department, school, university, college, institute, faculty, club, society, association,
    union, union paper, paper, newspaper, magazine, station, channel, company, firm, employer, agency, bureau,
    ministry, embassy, committee, board, board members?, council, chamber, museum, landlady, landlord, doctor,
    barber, hairdresser, dentist, driver, taxi driver, cabbie, lawyer, accountant, broker, analyst, intern,
    trainee, mentor, coach, priest, pastor, guide, podcast, newsletter, bulletin, blog, column, group, reading
    group, study group, trade body"""
PERSON = one_of(KIN + "," + OFFICE)
NEAR_ONES = one_of(
    KIN + ", editor, boss, manager, chief, teacher, tutor, professor, lecturer, supervisor, producer, publisher"
)
WORD = (
    r"(?!(?:not|no|never|nor|only|just|without|except|from|in|at|on|of|for|by|with|the|a|an|and|or|but|to"
    r"|is|are|was|were"
    r"|which|that|who|how|what|when)(?![a-z]))[a-z][a-z'-]*"
)
SOME = rf"(?:{WORD} ){{0,3}}?"  # whatever kind of newsletter or boss it is
TRADE = (
    "(?:journalist|reporter|blogger|writer|researcher|historian|translator|designer|engineer|teacher|nurse|historian)"
)
OWN = "(?:my|our|his|her|their|your)"
A = "(?:my|our|his|her|their|your|a|an|the|some|this|another|tomorrow's|today's|next week's)"
HERE = "(?: (?:here|now|right now|today|tonight|at the moment|currently|again))?"
TELLER = rf"(?:my|our) {SOME}{PERSON}"
BEING = "(?:i|we)(?:'m|'re| am| are|'ve been| have been)"
TOLD = one_of(
    """says, say, said, is saying, told me, told us, tells me, tells us, claims?, claimed, reckons?, reckoned, swears?,
    swore, insists?, insisted, heard, read, thinks?, believes?, recalls?, remembers?, mentions?, mentioned,
    wrote, writes, notes, reads?, states?, stated, reports?, reported, has it, have it"""
)
TOLD_BY_TEXT = one_of(
    "says?, said, reads?, states?, stated, has it, have it, reports?, reported, claims?, claimed, wrote"
)
WANTS = one_of(
    """wants?, wanted, needs?, needed, would like, would love, asks?, asked, is asking, are asking, has asked, have
    asked, wonders?, wondered, is wondering, are wondering, is curious, are curious, is keen, hopes, requires?,
    requested, requests?, keeps asking, keep asking, is dying, has to, have to, must, is going, are going,
    plans, intends, begs, begged"""
)
ME = "(?: me| us)?"
TO_KNOW = (
    "(?: to (?:know|print|publish|report|hear|see|find out|write|cite|quote|check|learn|understand"
    "|mention|include|note|tell)"
    "(?: (?:about )?(?:it|this|that))?)"
)
LOTS = one_of("masses, loads, heaps, tons, plenty, lots, a lot, hordes, oodles, scores, piles")
THINGS = """numbers, it, this, that, a link, the link, an answer, the answer, a number, the number, a figure,
    the figure, figures, the figures, the numbers, a source, facts, the facts, a fact, data, the data, a quote,
    an exact     number, an exact figure, the exact number, the exact figure, precise numbers, exact numbers, a precise
    figure, to know, proof, a reply"""
OBJECT = rf"(?: {one_of(THINGS)})"
SOON = rf"(?: (?:please|urgently|soon|now|today|tonight|tomorrow|asap|badly|for {A} {SOME}{WRITING}))?"
GREETED = one_of(
    """all, everyone, everybody, there, team, bot, sir, madam, sirs, sir or madam, colleagues?, friends?, folks,
    readers?, guys, editor, members, to you, to all, to everyone, again, to whom it may concern, both, list,
    subscribers?, class"""
)
GREETINGS = (
    r"(?:dear |hello |hi )?ladies (?:and|&) gent(?:s|lemen)"
    r"|(?:(?:hi|hello|hey|dear|ok|thanks) )?(?:lads|ladies|gents|lad)"
    rf"|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|morning|evening|welcome)(?: {GREETED})*"
)
THANKS = (
    r"(?:many |with )?(?:thanks|thank you|cheers|ta)(?: (?:so|very) much| a lot| a million| again| in advance)?"
    r"(?: for (?:your|the|any) (?:help|time|patience|answer|reply|trouble))?"
)
MAKING = (
    "(?:writing|preparing|drafting|compiling|editing|working on|doing|finishing|updating|proofreading|putting together"
    "|checking|fact-checking|filling|making|translating)"
)
OWNERS = "my our his her their your"
ANY = ""
# Where a message has it from: the same for a text that only tells.
FORWARDED = one_of(
    "fwd, fw, forwarded, re, via, from, seen, found, spotted, read, heard, posted, copied, quoted, overheard, quote"
)
SOURCE = one_of(
    """channel, group chat, chat, forum post, friend, colleague, feed, timeline, news, radio, tv, television,
    newspaper, press release, press kit, email, e-mail, mail, message, flyer, screen, screenshot, wiki,
    encyclopedia, documentary, interview, internet, web, net, link, wall, notice board, board, listing,
    transcript, sms, wechat, weibo, twitter, telegram, discord, facebook, linkedin, reddit, x"""
)
KIND = one_of(
    """trading, press, travel, school, weekly, daily, monthly, meeting, news, morning, evening, class, lecture,
    conference, trip, field, my, our, old, new, family, company, office, internal, short, quick, market,
    research, forwarded, latest"""
)
PAGE = r"(?:,? (?:page|p\.|line|slide|item|paragraph|section|issue|no\.|number) ?[0-9]{1,3})"

"""Stretches of English that say something of the speaker, or what the answer is for: told by their form.

Whoever asks may say anything of himself ("we are preparing our booth budget", "my niece is obsessed with robots", "need to
cite", "for a grant application"). Such a stretch has a first person, a purpose or an excuse, and none of the words that
may narrow a question; that it names nothing that is asked for, no number and no place is looked at in ``framing``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.core.reading.aside_words import PERSON, TELLER, WRITING, one_of
from bot.core.reading.requests import ASKERS
from bot.core.word_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST = r"(?:i|we|im|ive|id|ill|i'[a-z]+|we'[a-z]+)"
_MINE = any_of("i, im, ive, id, i'[a-z]+, we, we'[a-z]+, my, our, me, us, mine, myself, ourselves, ours")
_LINK = r"(?:(?:and|so|but|well|because|cos|cause|cuz|bc|since|as|while|before|after|until|once|now|now that|in case) )*"
# A piece of work in hand may be of any kind: its words narrow nothing.
_IN_HAND = (
    rf"{_LINK}(?:{_FIRST}(?: am| are| was| were| have been| will be|'ve been)? )?(?:(?:currently|just|still|now|busy|also"
    rf"|here|presently|frantically) )*(?:writing|preparing|drafting|compiling|editing|working on|working at|doing|finishing"
    rf"|updating|proofreading|putting|checking|fact-checking|filling|making|translating|planning|organi[sz]ing|building"
    rf"|researching for|studying for|revising for|reading for|cramming for|drawing up|assembling|designing|running|hosting"
    rf"|giving|holding|teaching|setting up|setting|completing|creating|typing up|rehearsing|reviewing|prepping|polishing)"
    r"(?: (?:up|on|for|together|out|in))*(?: (?:my|our|a|an|this|some|tomorrow's|tonight's|next week's|today's)"
    r"(?: [a-z'-]+){1,4}(?: (?:for|on|about|at|with|to|in) (?:my|our|a|an|the|this|tomorrow|tonight)(?: [a-z'-]+){0,3})?"
    r"|(?: [a-z'-]+){0,2} for (?:my|our|a|an)(?: [a-z'-]+){1,3})(?: together| up| out| now| here)?"
)
_OCCASION = """exam, exams, test, lesson, lessons, class, talk, meeting, workshop, seminar, webinar, application,
    applications, grant, budget, pitch, interview, footnote, footnotes, endnote, project, training, course, campaign,
    event, tour, game, survey, study, review, audit, proposal, strategy, map, film, documentary, programme, program, show,
    broadcast, tweet, thread, translation, index, glossary, chronology, file, form, sheet, page, section, chapter,
    paragraph, reference, citation, bibliography, database, catalogue, catalog, sign, plaque, toast, debate, argument,
    wager, competition entry, job, task, client, records, files, own records, own files, sake, peace of mind, curiosity,
    interest, information, use, piece, feature, item, segment, episode, video, channel, stream, vlog, discussion, panel,
    colloquium, conference paper, poster session, assembly, homeroom, evening class, night class, tutorial, primer,
    pamphlet, white paper, paper, manuscript, draft, appendix, annex, table, chart, graph, diagram, timeline, dashboard,
    deck, pptx?, ppt, powerpoint, keynote, word doc, doc, docs, document, excel, xls, csv, spreadsheet, filing, hearing,
    committee, board, boss, newcomer, beginner, novice, layman, colleague, group project, end, purposes, purpose, reasons,
    background, context, comparison slide, opener, intro, introduction, conclusion, abstract, summary, overview, hw,
    assignment, uni, uni work, school, school work, schoolwork, work, office, paperwork, desk, shelf, album, stall, minutes,
    trivia night, trivia, pub quiz, quiz night, crossword, puzzle, calendar, newsletter, bulletin, circular, mailing"""
_FOR = (
    r"(?:it's |it is |this is |that's |that is |they're |all |just |purely |only |needed |required |asked |asking |wanted |meant"
    r" )*(?:for|in preparation (?:for|of)|in connection with|as part of|in the course of|with a view to|in aid of|towards|to"
    r" (?:prepare|prep|settle|finish|complete|round off|fill in|fill|check|update|support|illustrate|back up|win|write|draft"
    r"|compile|double-check|help with|put in|use in|include in|quote in|cite in|go in|be used in|be printed in))"
)
_OURS = rf"{_LINK}{_FOR} (?:my|our|his|her|their|your)(?: [a-z'-]+){{1,6}}"
_WHOSE = "(?:my|our|his|her|their|your|a|an|some|this|another|tomorrow's|tonight's|today's|next week's|monday's|friday's)"
_DUE = (
    r"(?: (?:i|we|my|our|she|he|they|that i|that we|at|on|in|next|this|tomorrow|tonight|today|due|here|now)(?![a-z])"
    r"[a-z' -]*)?"
)
_THE_DESK = "(?:board|boss|editor|committee|office|team|desk|club|class|record|files|minutes|chairman|chair|council|archive)"
_PURPOSE = (
    rf"{_LINK}{_FOR} (?:{_WHOSE} (?:[a-z'-]+ ){{0,3}}?(?:{one_of(_OCCASION)}|{PERSON}){_DUE}"
    rf"|(?:{_WHOSE} |the )?(?:[a-z'-]+ ){{0,3}}?{WRITING}{_DUE}|the {_THE_DESK}{_DUE}"
    r"|(?:tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|later|work|school|uni|class|fun|reference"
    r"|reasons|science|posterity|completeness|completeness' sake|clarity|ref|hw|homework|publication|print|comparison"
    r"|research|research purposes|info|information|exams?|revision|background|context|trivia|curiosity|paperwork)"
    r"|(?:being|speaking as) an? [a-z' -]{3,50})"
    r"|(?:being|speaking as) an? [a-z' -]{3,50}"
)
_FOR_ANY = rf"{_LINK}for (?:an? |the (?=[a-z]+ of (?:an?|my|our) ))(?!fee|prize|price|ticket|reward|award|while|time|year|week|month|chance|full|single|second"
_FOR_ANY += r"|first|whole|typical|given|certain|total|record|change|private|public)(?:[a-z'-]+ ?){1,5}(?: of (?:a|the|my|our) [a-z]+)?"
_NEED = (
    rf"{_LINK}(?:{_FIRST} |{TELLER} )?(?:just |only |really |also |urgently |badly )*(?:need|needs|needed|want|wanted|gotta|must"
    r"|should|have to|has to|had to|got to|trying|hoping|about|going|supposed|required|wish|intend)"
    r"(?: (?:to )?(?:cite|quote|mention|include|print|report|present|submit|check|verify|confirm|prove|settle|publish|use"
    r"|reference|write|finish|hand|turn|send|put|get|have|know|show|win|fact-check|double-check|credit|source|link)"
    r"| (?:it|this|that|them|one|an answer|a figure|a number|proof|a link|a source))(?![a-z])(?: [a-z'-]+){0,6}"
)
_EXCUSE = (
    r"(?:sorry|sry|soz|apologies|apols|pardon|forgive|excuse|idk|dunno|not sure|unsure|no idea|no clue|prob|prolly|probs|hope|hopefully|off topic|long shot|thanks"
    r"|what (?:did|have) (?:i|we)|fill me in|thank you|thx|ty|cheers|if i may|if you know|if you can|if that's ok|if anyone knows|if known|if possible|if it's"
    r"|if that|first post|first time|noob|newbie|new here|bear with|stupid|silly|dumb|random|odd|weird|appreciated"
    r"|any help|much obliged|much appreciated|you're|ur|you are|u r)(?![a-z])[a-z' -]*"
)
_LABEL = (
    r"(?:subject|re|note to self|memo|note|request|topic|prompt|input|command|headline|to-?do|ask|msg|message|off the cuff)|"
    r"(?:and |or |ok |okay |so |a |an |one |my |our |the |yet |just |here's |with |of |another |next |last |final )*"
    r"(?:[a-z-]+ ){0,2}?(?:question|questions|query|q|qs|qn|thing|request|one|ask|enquiry|inquiry|another|favou?r|poll"
    r"|fact ?check|reminder|fact|facts|trivia|quiz|homework|hw|task|assignment)(?: (?:more|please|pls|for you|for you all"
    r"|for y'all|for the group|of the day|here|then|from me|from my side|number|time|round|concerns [a-z ]{1,30}"
    r"|(?:is )?about [a-z ]{1,20}))*"
)
_TURNS = (
    r"(?:in|with|out of|for|by way of|on|at|to|without|as|of|not) (?:the |a |an |all |my |any |further |due |every |no |more"
    r" |sheer |pure |mere |idle |great |utmost |full |another |different |related |side |serious |personal |lighter )*(?:interests?"
    r"|accuracy|clarity|clarification|apologies|curiosity|completeness|honesty|fairness|respect|regrets?|risk|ado|fun"
    r"|confirmation|verification|reassurance|introduction|starters?|openers?|warm-?up|preface|note|seriousness|urgency|haste"
    r"|boredom|habit|interest|education|enlightenment|amusement|ignorance|desperation|necessity|last resort|quick reference)"
    r"(?: (?:of|for|in|to) [a-z' ]{1,40})?"
    r"|(?:straight|right|directly|cutting|getting|coming)? ?(?:to|down to|on to) (?:the point|business|the facts|the numbers"
    r"|the chase|be (?:precise|exact|sure|clear|safe|brief|fair|honest|specific|frank|blunt|on the safe side)"
    r"|cut a long story short)"
    r"|long story short|(?:all )?jok(?:es|ing) aside|while (?:i'm|we're|i am|we are) (?:at it|here|on the (?:subject|topic))"
    r"|since you (?:know|ask|asked|are|offer)[a-z ]*|speaking of which|that said|having said that|on the off chance"
    r"|if (?:it|that) (?:isn't|is not|'s not|is|wouldn't be|were not|weren't)[a-z' ]*"
    r"|(?:in )?(?:one|a single|two|a few) (?:line|word|sentence|paragraph|row)s?(?: (?:each|please|per edition|if possible|only"
    r"|will do|is enough|suffices|is fine))*|(?:in|as) (?:a )?(?:tabular|table|list|bullet|short|brief|written|spreadsheet|csv"
    r"|text|plain) ?(?:form|format|points|text)?"
)
_TURNS += (
    r"|in (?:one|two|three|four|five|six|ten|a few|a couple of|[0-9]{1,2}) (?:short )?(?:lines?|sentences?|words|bullet points"
    r"|bullets|paragraphs?|points|seconds|tweets?)|for (?:dummies|beginners|newbies|noobs|the uninitiated|the layman|laymen)"
    r"|(?:as per|per|at|upon|on|by|following|due to|in response to) (?:my|our|a|the|your)(?: [a-z'-]+){1,3} (?:request|orders?"
    r"|instructions?|demand|wish|enquiry|inquiry|behest|suggestion|invitation|question|recommendation|advice)"
    r"|(?:during|over|at|in) [a-z' ]{3,30} (?:the following|a question|this|it|something|one thing) (?:came up|arose|popped up"
    r"|was asked|was raised)|stat"
    r"|(?:still |currently )?(?:missing|absent|lacking|lost|left out|needed|wanted|required|unclear|unknown) (?:from|in|for|on|by)"
    r" (?:my|our) [a-z' -]+"
)
_NO_HELP = (
    r"(?:the |your |their |this |even |our |my )*(?:[a-z]+ )?(?:website|site|web page|page|google|internet|web|wiki|wikipedia"
    r"|chatgpt|chat ?gpt|press release|search|search engines?|papers?|newspapers?|sources?|docs?|app|library|media|news|brochure"
    r"|programme|baidu|bing|siri|alexa|archive|archives|nobody|no one|everyone|everybody|they|people|it)"
    r" (?:here |there |i know |else )*(?:doesn't|does not|don't|do not|didn't|did not|won't|can't|isn't|wasn't|was no|is no|is not"
    r"|was not|are no|were no|says? nothing|said nothing|has nothing|had nothing|keeps? (?:saying|telling)|seems to know|knows?"
    r"|is silent|was silent|is down|was down|has gone|is gone|couldn't|could not|failed|fails|gave up|differs?|disagrees?)"
    r"[a-z' ]{0,50}"
)
_SIGNED = (
    r"(?:yours|sincerely|faithfully|regards|cheers|best|love|thanks|xoxo|xx+|x|yours (?:truly|sincerely|faithfully)),? [a-z]+"
    r"(?: [a-z]+)?|(?:my name is|my name's|the name's|i am called|this is|it's) [a-z]+(?: [a-z]+)?(?: (?:from|of|at|here)"
    r"(?: [a-z' ]{1,30})?)?"
)
_THIS_FOR = rf"(?:{_FIRST} |{TELLER} )?(?:need|needs|want|wants|require|requires|have) (?:it|this|that) {_PURPOSE}"
_CLOSED = tuple(re.compile(one, re.ASCII) for one in (_PURPOSE, _LABEL, _SIGNED, _TURNS, _NO_HELP, _THIS_FOR, ASKERS))
_OPEN = tuple(re.compile(one, re.ASCII) for one in (_IN_HAND, _OURS, _FOR_ANY, _NEED, _EXCUSE))
# What asks or orders is no remark, whoever says it.
_ASKS = re.compile(
    r"(?:(?:and|so|but|well|ok|okay|please|also|then|or) )*(?:what|which|when|where|who|whom|whose|how|why|is|are|was|were"
    r"|do|does|did|has|had|can|could|would|will|should|shall|may|might|am|show|tell|list|compare|rank|sum|chart|plot|give"
    r"|count|split|break|sort|order|leave|ignore|skip|drop|take)(?![a-z])",
    re.ASCII,
)
_NARROWS = """not, no, never, nor, neither, without, except[a-z]*, exclud[a-z]*, instead, only, solely, exclusively,
    namely, those, these, ones, whose, among, per, each, every, count[a-z]*, includ[a-z]*, minus, meant, means,
    strictly, purely, regions?, country, countries, districts?, province, industry, sector, categor[a-z]+"""
_CLOSED_NARROWS = any_of(_NARROWS)
_OPEN_NARROWS = any_of(
    _NARROWS
    + """, by, within, them, rather, limit[a-z]*, restrict[a-z]*, focus[a-z]*, specific[a-z]*, particular[a-z]*, especially,
    like, such, half, part, most, city, cities, halls?, stands?, days?, area, foreign[a-z]*, overseas, abroad, domestic, local,
    international, online, offline, on-?site, virtual, female, male, women, men"""
)
_MAY_NARROW = any_of(
    """not, no, never, nor, neither, without, except, excluding, but, rather, instead, only, just, mean,
    meant, means, strictly, purely, solely, specifically, particularly, especially, exclusively, namely, those,
    these, them, ones?, that, which, whose, who, where, when, among, within, per, each, every, counts?,
    counting, including, interested, asking, ask, about, regarding, concerning, talking, speaking, from, halls?,
    zones?, pavilions?, districts?, venues?, sections?, days?, tracks?, stages?, booths?, foreign, overseas,
    abroad, domestic, local, international, regional, national, city, town, province, country, female, male,
    women, men, private, listed, state-owned, startups?, start-ups?, unicorns?, young, paid, paying, newly, new,
    half, part, parts, most, some of, all of, online, offline, on-?site, virtual, in person, live, stream, if,
    wants?, wanted, needs?, needed,
    prefers?, likes?, cares?, after, looking, thinking, focus[a-z]*, referring, considers?, considering, limit[a-z]*,
    restrict[a-z]*, areas?, sectors?, fields?, topics?, industry, kinds?, types?, sorts?, regions?, like, such, by,
    stands?, similar, near, around, compar[a-z]+, count[a-z]*, met, know, knew, invited, sold, made, built, funded, backed"""
)


_TRAILS = re.compile(
    rf" (?:(?:{_PURPOSE}|{_OURS}|(?:because|cos|cause|cuz|bc|since|as|so|so that) (?:{_FIRST}"
    r"|my|our|he|she|it's) [a-z' -]+|(?:quick |asap |now |urgent )?(?:pls|please|plz) (?:my|our|i|we|i'm|im) [a-z' ]+"
    r"|(?:would|will|might|could) (?:be|help|do|suffice)(?: (?:me|us|be|a lot|a great deal|much|really|very|so|great|nice|lovely"
    r"|fine|good|helpful|useful|perfect|appreciated|ideal|fantastic|wonderful|brilliant|handy|immensely|greatly|enough|nicely"
    r"|awesome|amazing|fab|cool|sweet|welcome|of help|of use))*|(?:my|our) way|stat|is (?:all )?(?:what|that|the thing)?"
    r" ?(?:i|we|i'm|we're) [a-z' ]+|(?:before|by|until|in time for|ahead of) (?:the |my |our |tomorrow's |today's )"
    r"(?:[a-z]+ )?(?:meeting|call|deadline|class|exam|lesson|bedtime)"
    r"|(?:[a-z]+ )?(?:i|we) (?:really |just |urgently )?(?:need|want|gotta have|must have) (?:this|it|that)(?: [a-z']+){0,4}"
    r"|(?:thx|thanks|thnx|ty|tia|tysm|tyvm|thank you|thank u|cheers|ta|would (?:ya|you|u)|will (?:ya|you|u)|could (?:ya|you|u))"
    rf"(?: (?:so much|very much|in advance|a lot|a bunch|a million|mate|guys|all|again|bro|friend|for (?:your|the|any) help|m8"
    r"|buddy|kindly|please))*|{_TURNS}"
    r"|(?:in|as|into) (?:tabular form|table form|list form|bullet points|a table|plain english|short|brief|full)"
    r"|(?:in|as|into) (?:a|one) (?:[a-z]+ )?(?:table|list|chart|sentence|line|word|nutshell|spreadsheet|paragraph|row|sheet"
    r"|go)(?: format| form)?|handy|to hand|at hand|at the ready|lying around|on file|on record|if (?:you|i|we) [a-z' ]+"
    rf")(?: (?:please|pls|plz|for me|for us|thanks|thx|asap|now|today|again))*)$",
    re.ASCII,
)


_NO_WAY = re.compile(
    r"(?:(?<=is )|(?<=was )|(?<=are )|(?<=were )|(?<=do )|(?<=does )|(?<=did )|(?<=could ))(?:not|no)(?![a-z])|^(?:not|nobody|no)"
    r"(?![a-z])|as per|no one|without (?:further|any) ado|per edition|only (?:please|will)|(?:every|each)(?= (?:please|$))|each$",
    re.ASCII,
)


def trailing(stretch: str) -> int:
    """Where in a folded stretch a purpose or a reason begins with which it ends; its length where there is none."""
    found = _TRAILS.search(stretch)
    if not found or (_OPEN_NARROWS if found.start() else _CLOSED_NARROWS).search(found.group()):
        return len(stretch)
    return found.start() + 1


_BEEN = re.compile(
    rf"{_LINK}{_FIRST} (?:[a-z']+ ){{0,2}}?(?:missed|attended|visited|went|was|were|wasn't|weren't|been|came|skipped|loved|enjoyed"
    r"|volunteered|exhibited|worked|spoke|go|attend|visit|make|made)(?: [a-z0-9']+){1,6}",
    re.ASCII,
)


def was_there(stretch: str) -> bool:
    """Whether a folded stretch says that the speaker was at an edition, or missed it."""
    return bool(_BEEN.fullmatch(stretch)) and not _CLOSED_NARROWS.search(stretch)


def is_in_hand(stretch: str) -> bool:
    """Whether a folded stretch tells of a piece of work that somebody has in hand."""
    return bool(_OPEN[0].fullmatch(stretch))


# Words that may narrow what is asked, in turns that do not.
_IDLE = re.compile(
    r"(?:would|'d|should) (?:really |also |just )?(?:like|love)|about (?:ai|it|this|that|artificial intelligence|all this)"
    r"|just(?! the)|if (?:only|i|we|you)|that(?= (?:i|we|my|our|he|she)(?![a-z]))|want(?:s|ed)? to|need(?:s|ed)? to",
    re.ASCII,
)


def is_beside(stretch: str) -> bool:
    """Whether a folded stretch has the closed form of a purpose, a label or a signature, whatever else it names."""
    if is_in_hand(stretch) and not _OPEN_NARROWS.search(stretch):
        return True
    return any(one.fullmatch(stretch) for one in _CLOSED) and not _CLOSED_NARROWS.search(_NO_WAY.sub(" ", stretch))


def is_of_speaker(stretch: str) -> bool:
    """Whether a folded stretch says something of the speaker; what it names is not looked at."""
    if any(one.fullmatch(stretch) for one in _OPEN):
        return not _OPEN_NARROWS.search(stretch)
    stretch = _IDLE.sub(" ", stretch)
    return bool(_MINE.search(stretch)) and not _ASKS.match(stretch) and not _MAY_NARROW.search(stretch)

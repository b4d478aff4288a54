"""The English shapes of what somebody says of himself, of his work, of what an answer is for, and of turns of talk.

Each is a pattern of a whole stretch of folded text; ``bot.core.reading.aside.oneself`` says which of them may name
things.
"""

from __future__ import annotations

from bot.core.reading.aside.aside_words import NEAR_ONES, TELLER, WRITING
from bot.core.word_patterns import one_of

FIRST = r"(?:i|we|im|ive|id|ill|i'[a-z]+|we'[a-z]+)"
LINK = r"(?:(?:and|so|but|well|because|cos|cause|cuz|bc|since|as|while|before|after|until|once|now|now that|in case) )*"
# A piece of work in hand may be of any kind: its words narrow nothing.
IN_HAND = (
    rf"{LINK}(?:{FIRST}(?: am| are| was| were| have been| will be|'ve been)? )?(?:(?:currently|just|still|now|busy"
    rf"|also"
    rf"|here|presently|frantically) )*(?:writing|preparing|drafting|compiling|editing|working on|working at|doing"
    rf"|finishing"
    rf"|updating|proofreading|putting|checking|fact-checking|filling|making|translating|planning|organi[sz]ing|building"
    rf"|researching for|studying for|revising for|reading for|cramming for|drawing up|assembling|designing|running"
    rf"|hosting"
    rf"|giving|holding|teaching|setting up|setting|completing|creating|typing up|rehearsing|reviewing|prepping"
    rf"|polishing)"
    r"(?: (?:up|on|for|together|out|in))*(?: (?:my|our|a|an|this|some|tomorrow's|tonight's|next week's|today's)"
    r"(?: [a-z'-]+){1,4}(?: (?:for|on|about|at|with|to|in) (?:my|our|a|an|the|this|tomorrow"
    r"|tonight)(?: [a-z'-]+){0,3}| (?:on|about) (?!how|what|which|when|where|who)[a-z'-]+(?: [a-z'-]+){0,3})?"
    r"|(?: [a-z'-]+){0,2} for (?:my|our|a|an)(?: [a-z'-]+){1,3})(?: together| up| out| now| here)?"
)
_OCCASION = """exam, exams, test, lesson, lessons, class, talk, meeting, workshop, seminar, webinar, application,
    applications, grant, budget, pitch, interview, footnote, footnotes, endnote, project, training, course, campaign,
    event, tour, game, survey, study, review, audit, proposal, strategy, map, film, documentary, programme, program,
    show,
    broadcast, tweet, thread, translation, index, glossary, chronology, file, form, sheet, page, section, chapter,
    paragraph, reference, citation, bibliography, database, catalogue, catalog, sign, plaque, toast, debate, argument,
    wager, competition entry, job, task, client, records, files, own records, own files, sake, peace of mind, curiosity,
    interest, information, use, piece, feature, item, segment, episode, video, channel, stream, vlog, discussion, panel,
    colloquium, conference paper, poster session, assembly, homeroom, evening class, night class, tutorial, primer,
    pamphlet, white paper, paper, manuscript, draft, appendix, annex, table, chart, graph, diagram, timeline, dashboard,
    deck, pptx?, ppt, powerpoint, keynote, word doc, doc, docs, document, excel, xls, csv, spreadsheet, filing, hearing,
    committee, board, boss, newcomer, beginner, novice, layman, colleague, group project, end, purposes, purpose,
    reasons,
    background, context, comparison slide, opener, intro, introduction, conclusion, abstract, summary, overview, hw,
    assignment, uni, uni work, school, school work, schoolwork, work, office, paperwork, desk, shelf, album, stall,
    minutes,
    trivia night, trivia, pub quiz, quiz night, crossword, puzzle, calendar, newsletter, bulletin, circular, mailing"""
_FOR = (
    r"(?:it's |it is |this is |that's |that is |they're |all |just |purely |only |needed |required |asked |asking "
    r"|wanted |meant"
    r" )*(?:for|in preparation (?:for|of)|in connection with|as part of|in the course of|with a view to|in aid of"
    r"|towards|to"
    r" (?:prepare|prep|settle|finish|complete|round off|fill in|fill|check|update|support|illustrate|back up|win"
    r"|write|draft"
    r"|compile|double-check|help with|put in|use in|include in|quote in|cite in|go in|be used in|be printed in))"
)
OURS = rf"{LINK}{_FOR} (?:my|our|his|her|their|your)(?: [a-z'-]+){{1,6}}"
_WHOSE = (
    "(?:my|our|his|her|their|your|a|an|some|this|another|tomorrow's|tonight's|today's|next week's|monday's|friday's)"
)
_DUE = (
    r"(?: (?:i|we|my|our|she|he|they|that i|that we|at|on|in|next|this|tomorrow|tonight|today|due|here|now)(?![a-z])"
    r"[a-z' -]*)?"
)
_THE_DESK = (
    "(?:board|boss|editor|committee|office|team|desk|club|class|record|files|minutes|chairman|chair|council|archive"
)
_THE_DESK += (
    "|(?:[a-z]+ )?(?:paragraph|caption|headline|footnotes?|appendix|index|annex|intro|introduction|conclusion|summary"
    "|abstract"
    "|bibliography|glossary))"
)
_GROUP = (
    "(?:committee|class|classmates?|students|pupils|readers|clients?|customer|team|newsroom|board|board members?|club"
    "|group)"
)
PURPOSE = (
    rf"{LINK}{_FOR} (?:{_WHOSE} (?:[a-z'-]+ ){{0,3}}?(?:{one_of(_OCCASION)}|{NEAR_ONES}|{_GROUP}){_DUE}"
    rf"|(?:{_WHOSE} |the )?(?:[a-z'-]+ ){{0,3}}?{WRITING}{_DUE}|the {_THE_DESK}{_DUE}"
    r"|(?:tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|later|work|school|uni|class|fun|reference"
    r"|reasons|science|posterity|completeness|completeness' sake|clarity|ref|hw|homework|publication|print|comparison"
    r"|research|research purposes|info|information|exams?|revision|background|context|trivia|curiosity|paperwork)"
    r"|(?:being|speaking as) an? [a-z' -]{3,50})"
    r"|(?:being|speaking as) an? [a-z' -]{3,50}"
    r"|for what (?:it's|it is) worth|to [a-z]+ (?:a|the|this|some|my|our)(?: [a-z'-]+){1,3} (?:in|for|of|on) (?:my"
    r"|our) [a-z' ]+"
    r"|loser (?:pays|buys)[a-z ]*|winner takes all|from (?:my|our|the) (?:mailbag|inbox|readers?|listeners?|viewers?)"
)
FOR_ANY = (
    rf"{LINK}for (?:an? |the (?=[a-z]+ of (?:an?|my|our) ))(?!fee|prize|price|ticket|reward|award|while|time"
    r"|year|week|month|chance|full|single|second|first|whole|typical|given|certain|total|record|change|private|public)"
    r"(?:[a-z'-]+ ?){1,5}(?: of (?:a|the|my|our) [a-z]+)?"
)
NEED = (
    rf"{LINK}(?:{FIRST} |{TELLER} )?(?:just |only |really |also |urgently |badly )*(?:need|needs|needed|want|wanted"
    rf"|gotta|must"
    r"|should|have to|has to|had to|got to|trying|hoping|about|going|supposed|required|wish|intend)"
    r"(?: (?:to )?(?:cite|quote|mention|include|print|report|present|submit|check|verify|confirm|prove|settle|publish"
    r"|use"
    r"|reference|write|finish|hand|turn|send|put|get|have|know|show|win|fact-check|double-check|credit|source|link)"
    r"| (?:it|this|that|them|one|an answer|a figure|a number|proof|a link|a source))(?![a-z])(?: [a-z'-]+){0,6}"
)
EXCUSE = (
    r"(?:sorry|sry|soz|apologies|apols|pardon|forgive|excuse|idk|dunno|not sure|unsure|no idea|no clue|prob|prolly"
    r"|probs|hope|hopefully|off topic|long shot|thanks"
    r"|what (?:did|have) (?:i|we)|fill me in|thank you|thx|ty|cheers|if i may|if you know|if you can|if that's ok"
    r"|if anyone knows|if known|if possible|if it's"
    r"|if that|first post|first time|noob|newbie|new here|bear with|stupid|silly|dumb|random|odd|weird|appreciated"
    r"|any help|much obliged|much appreciated|you're|ur|you are|u r)(?![a-z])[a-z' -]*"
)
LABEL = (
    r"(?:subject|re|note to self|memo|note|request|topic|prompt|input|command|headline|to-?do|ask|msg|message"
    r"|off the cuff)|"
    r"(?:and |or |ok |okay |so |a |an |one |my |our |the |yet |just |here's |with |of |another |next |last |final )*"
    r"(?:[a-z-]+ ){0,2}?(?:question|questions|query|(?:sanity|reality) check|q|qs|qn|thing"
    r"|request|one|ask|enquiry|inquiry|another|favou?r|poll"
    r"|fact ?check|reminder|fact|facts|trivia|quiz|homework|hw|task|assignment)(?: (?:more|please|pls|for you"
    r"|for you all"
    r"|for y'all|for the group|of the day|here|then|from me|from my side|number|time|round|concerns [a-z ]{1,30}"
    r"|(?:is )?about [a-z ]{1,20}))*"
)
TURNS = (
    r"(?:in|with|out of|for|by way of|on|at|to|without|as|of|not) (?:the |a |an |all |my |any |further |due |every "
    r"|no |more"
    r" |sheer |pure |mere |idle |great |utmost |full |another |different |related |side |serious |personal "
    r"|lighter )*(?:interests?"
    r"|accuracy|clarity|clarification|apologies|curiosity|completeness|honesty|fairness|respect|regrets?|risk|ado|fun"
    r"|confirmation|verification|reassurance|introduction|starters?|openers?|warm-?up|preface|note|seriousness"
    r"|urgency|haste"
    r"|boredom|habit|interest|education|enlightenment|amusement|ignorance|desperation|necessity|last resort"
    r"|quick reference)"
    r"(?: (?:of|for|in|to) [a-z' ]{1,40})?"
    r"|(?:straight|right|directly|cutting|getting|coming)? ?(?:to|down to|on to) (?:the point|business|the facts"
    r"|the numbers"
    r"|the chase|be (?:precise|exact|sure|clear|safe|brief|fair|honest|specific|frank|blunt|on the safe side)"
    r"|cut a long story short|put (?:it|this|that|things) (?:in|into) (?:context|perspective))"
    r"|long story short|(?:all )?jok(?:es|ing) aside|while (?:i'm|we're|i am|we are) (?:at it|here|on the (?:subject"
    r"|topic))"
    r"|since you (?:know|ask|asked|are|offer)[a-z ]*|speaking of which|that said|having said that|on the off chance"
    r"|if (?:it|that) (?:isn't|is not|'s not|is|wouldn't be|were not|weren't)[a-z' ]*"
    r"|(?:in )?(?:one|a single|two|a few) (?:line|word|sentence|paragraph|row)s?(?: (?:each|please|per edition"
    r"|if possible|only"
    r"|will do|is enough|suffices|is fine))*|(?:in|as) (?:a )?(?:tabular|table|list|bullet|short|brief|written"
    r"|spreadsheet|csv"
    r"|text|plain) ?(?:form|format|points|text)?"
)
TURNS += (
    r"|in (?:one|two|three|four|five|six|ten|a few|a couple of|[0-9]{1,2}) (?:short )?(?:lines?|sentences?|words"
    r"|bullet points"
    r"|bullets|paragraphs?|points|seconds|tweets?)|for (?:dummies|beginners|newbies|noobs|the uninitiated|the layman"
    r"|laymen)"
    r"|(?:as per|per|at|upon|on|by|following|due to|in response to) (?:my|our|a|the"
    r"|your)(?: [a-z'-]+){1,3} (?:request|orders?"
    r"|instructions?|demand|wish|enquiry|inquiry|behest|suggestion|invitation|question|recommendation|advice)"
    r"|(?:during|over|at|in) [a-z' ]{3,30} (?:the following|a question|this|it|something|one thing) (?:came up|arose"
    r"|popped up"
    r"|was asked|was raised)|stat"
    r"|(?:still |currently )?(?:missing|absent|lacking|lost|left out|needed|wanted|required|unclear|unknown) (?:from"
    r"|in|for|on|by)"
    r" (?:my|our) [a-z' -]+"
)
NO_HELP = (
    r"(?:the |your |their |this |even |our |my )*(?:[a-z]+ )?(?:website|site|web page|page|google|internet|web|wiki"
    r"|wikipedia"
    r"|chatgpt|chat ?gpt|press release|search|search engines?|papers?|newspapers?|sources?|docs?|app|library|media"
    r"|news|brochure"
    r"|programme|baidu|bing|siri|alexa|archive|archives|nobody|no one|everyone|everybody|(?:they|people"
    r"|it)(?= (?:else |i know |here )*(?:(?:does|do|did|would|ca|wo)n't (?:say|know|tell|help|answer|give|agree"
    r"|load|work|open)|seems to know|knows?)))"
    r" (?:here |there |i know |else )*(?:doesn't|does not|don't|do not|didn't|did not|won't|can't|isn't|wasn't|was no"
    r"|is no|is not"
    r"|was not|are no|were no|says? nothing|said nothing|has nothing|had nothing|keeps? (?:saying|telling)"
    r"|seems to know|knows?"
    r"|is silent|was silent|is down|was down|has gone|is gone|couldn't|could not|failed|fails|gave up|differs?"
    r"|disagrees?)"
    r"[a-z' ]{0,50}"
)
SIGNED = (
    r"(?:yours|sincerely|faithfully|regards|cheers|best|love|thanks|xoxo|xx+|x|yours (?:truly|sincerely"
    r"|faithfully)),? [a-z]+"
    r"(?: [a-z]+)?|(?:my name is|my name's|the name's|i am called|this is|it's(?= [a-z]+ (?:from"
    r"|here))) [a-z]+(?: [a-z]+)?(?: (?:from|of|at"
    r"|here)"
    r"(?: [a-z' ]{1,30})?)?"
)
THIS_FOR = rf"(?:{FIRST} |{TELLER} )?(?:need|needs|want|wants|require|requires|have) (?:it|this|that) {PURPOSE}"

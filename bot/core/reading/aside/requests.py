"""What leads in an English question and is none of it: requests of every register, who else asks, excuses.

A lead-in stands at the start of a stretch of text and is peeled off it, one after another: a word of politeness,
"can you
tell me", "I was hoping to find out", "produce", "my wife wants to know", "random question but". A verb of asking or
telling makes the request; whatever it asks for stays, and counts word for word.
"""

from __future__ import annotations

import re

from bot.core.reading.aside.aside_words import NEAR_ONES, WRITING
from bot.core.word_patterns import one_of

_TELL = """tell, give, say, state, show, confirm, remind, dig up, dig out, find, find out, look up, look into, pull up,
    provide, supply, furnish, share, send, spare, list, name, specify, quote, cite, describe, explain, indicate, reveal,
    point, help, help out, figure out, work out, check, recall, advise, inform, fetch, get, grab, hand, pass, lend,
    mention, produce, compile, prepare, set out, draw up, put together, write down, jot down, note down, note, read out,
    enlighten, educate, answer, clarify, elaborate, comment, verify, establish, determine, ascertain, learn, know, hear,
    see, understand, discover, ask, inquire, enquire, borrow, trouble, bother, pester, remember, disclose, reply, have,
    let me have, let me know, let us know, let me see, be told, be informed, be reminded, be given, be shown, get hold,
    track down, hunt down, lay hands on, get my hands on, cover, report, research, look at, google, use, write about,
    talk about, write up"""
_TELLING = """telling, giving, saying, stating, showing, confirming, reminding, finding, finding out, looking up,
    providing, sharing, sending, checking, quoting, citing, knowing, hearing, learning, seeing, getting, having,
    asking"""
_OF = (
    "(?: (?:me|us|you|u|ya|everyone|out|with|for|of|on|about|to|up|over|in|down|please|pls|plz|again|quickly|exactly))*"
)
_WHETHER = "(?: (?:whether|if))?"
_VERB = rf"(?:{one_of(_TELL)}|{one_of(_TELLING)}){_OF}{_WHETHER}"
_SOFTLY = (
    "(?: (?:please|kindly|pls|plz|just|really|also|quickly|possibly|perhaps|maybe|so|then|still|actually|simply|greatly"
    "|much|very|a lot|immensely|by any chance|if possible|currently|desperately|badly|urgently|always|honestly|dearly"
    "|again|now))*"
)
_ANYONE = "(?:you|u|ya|y'all|yall|you guys|anyone|anybody|someone|somebody|one of you|any of you|the bot|i|we)"
_MODAL = (
    "(?:can|could|would|will|might|may|shall|won't|couldn't|can't|cld|wld|cud|wud|cn)"
    rf" {_ANYONE}(?: (?:here|there|out there))?{_SOFTLY}"
    r"(?: (?:be able to|be in a position to|be (?:so |very )?(?:kind|good|nice|willing|a dear|a star"
    r"|a darling)(?: enough)?"
    rf"(?: as)?(?: to| and)|mind|happen to|manage to|care to|try (?:to|and)|go and|help me|help us|do me a favou?r"
    rf" and))?{_SOFTLY} {_VERB}"
)
_KNOWN = (
    rf"(?:do|does|did) {_ANYONE}(?: (?:here|there|out there))?{_SOFTLY} (?:happen to )?"
    rf"(?:know|have|recall|remember|got){_OF}{_WHETHER}"
    r"|(?:is|was) (?:it|there)(?: (?:publicly|generally|officially|at all|possible|ok|okay|any way|a way|any chance))*"
    rf"(?: (?:any )?record (?:of|on|for)| known| on record| documented| recorded| reported| to {_VERB}"
    rf"| of {one_of(_TELLING)}){_OF}{_WHETHER}"
    r"|(?:any(?:body|one)? |some(?:body|one) )?(?:idea|clue|chance|word|information|info|data|intel|inkling|know|knows"
    r"|news)(?: (?:of|on|about|as to|what|you know))?(?= (?:how|what|which|when|where|who|the))"
    r"|any (?:idea|clue|chance|word|information|info|data|intel|inkling|details|luck)"
    rf"(?: (?:of|on|about|as to|you (?:know|can|could)(?: {_VERB})?|with))*"
    r"|what (?:should|must|do|ought|would|might) (?:i|we|one|people|everyone) (?:need to |to |have to )?know (?:about"
    r"|of)"
    r"|what (?:can|could|do) you (?:say|tell|know|report|have|offer)(?: (?:me|us))?(?: (?:of|on|about|regarding))"
)
_WISHING = (
    r"(?:want|wanna|wanted|need|needed|(?:(?<=would )|(?<=should )|(?<='d )|(?<=really )|(?<=very much )|(?<=just )"
    r"|(?<=also )|(?<=id ))(?:like|love|welcome|value|enjoy|prefer)|wish|require|request|appreciate"
    r"|be (?:very |most |really |so |quite |extremely )*(?:interested|curious|keen|eager|glad|grateful|thankful|obliged"
    r"|delighted|happy|pleased|fascinated|intrigued)"
    r"|(?:very |most |really |so |quite )*(?:interested|curious|keen|eager|hoping|wondering|trying|looking|dying"
    r"|itching"
    r"|after|in search|in need|seeking|searching|asking|enquiring|inquiring|checking|hunting|desperate|meaning|told"
    r"|asked"
    r"|supposed|required|tasked|struggling|unable|here|writing|emailing)"
    r"|wonder|wondered|hope|hoped|ask|seek|lack|could use|kill|would kill|die|miss|missing|lacking|have|ought|must"
    r"|gotta|got|have got|forgot|forget|cannot|can't|could not"
    r"|couldn't)"
)
_SPEAKER = r"(?:i|we|im|ive|id|i'm|we're|i'd|we'd|i'll|i've|we've)"
_WISH = (
    rf"{_SPEAKER}(?: (?:would|should|do|will|shall|could|am|are|was|were|have|have been|been|must|might))*{_SOFTLY}"
    rf" {_WISHING}(?: (?:in|for|of|about|on|with|if you (?:could|would|can)|whether you (?:could|can)|you (?:could"
    rf"|would"
    rf"|can|to)|it if you (?:could|would)|someone (?:to|could)|a hint|help|some help))*"
    rf"{_SOFTLY}(?:(?: to)?{_SOFTLY} {_VERB}|(?! to )(?! (?:only|just))){_WHETHER}"
    r"|it(?:'d| would|'s| is| might| may)(?: be)?(?: (?:really|very|so|most|a great|of))?"
    r" (?:help|helps|nice|great|good|helpful|useful|interesting|lovely|fun|handy|interest|important|vital|essential"
    rf"|fascinating)(?: (?:me|us|help|for me|for us|if (?:i|we|you) (?:could|can)))*{_SOFTLY}(?: to)? {_VERB}"
    rf"|(?:trynna|tryna|tryin|lookin|wonderin|needa|hafta|after|curious|interested|keen|wondering|hoping|dying|trying"
    rf"|looking|seeking|searching|wanting|asking|eager|in need"
    rf"|in search|itching|wanna|gotta|need|want|must)(?: (?:in|for|of|about|on|as))*(?: to {_VERB}| know)?{_WHETHER}"
)
_WHAT = (
    r"(?: (?=(?:me|us|how|what|whats|what's|which|when|where|who|whether|if|the|a|an|any|some|your|all|its|that|their"
    r"|this"
    r"|each|every|both|waic)(?![a-z])|[0-9']))"
)
_PLAIN = """describe, furnish, cite, specify, tell, give, provide, fetch, send, explain,
    recite, recount, relate, indicate, gimme, gimmie, giz, lemme know, let me know, let us know, let me have, let us
    have,
    lemme have, lemme get, lemme see, inform me of, advise, confirm, dig up, look up, pull up, find out, hit me up with,
    hit me with, hit us with, hook me up with, set me up with, talk me through, enlighten me on, enlighten me about,
    remind me of, remind me, refresh my memory on, refresh my memory, tell us, help me with, help me find,
    help me remember, help me out with, help us with, gib, cough up, hand over, fork over, dish out, serve up,
    bring up, talk to me about, talk about, teach me,
    teach me about, teach us about, educate me on, educate me, write about, speak about, explain to me, explain to
    us, gib me, requesting, enumerate, itemi[sz]e, request"""
_LOADED = """share, show, state, quote, detail, supply, produce, drop, spill, shoot, pass, present, report, draw up,
set out, put together, prepare,
    compile, make, write, put, chart, plot, trace, write up, write down, jot down, note down, print, read out, find,
    get, grab, hand, lend, throw,
    chuck, toss, sling, spot, slide, bung, ping, text, mail, email, dm, pm, message, whisper, reveal, spell out, work
    out,
    figure out, check, answer, establish, determine, identify, recall, calculate, return, output, generate, display,
    retrieve, document, record, assemble, deliver, offer, submit, put down, set down, state for the record, go get,
    try"""
_ORDER = (
    rf"(?:please |kindly |do |just |now |then |go on |go ahead and |be a dear and |help me |pls |plz )*"
    rf"(?:{one_of(_PLAIN)}(?: (?:me|us|for me|for us|please|pls|with|to me|to us|about|on|exactly|precisely))*(?![a-z])"
    rf"|{one_of(_LOADED)}(?: (?:me|us|for me|for us|please|pls|exactly|precisely))*{_WHAT}"
    rf"|(?!compare|rank|sum|chart|plot|graph|map|draw|walk|run|catch|fill|brief|let|lets|not|for|from|with|of|to|by"
    rf"|like"
    rf"|than|about|as|how|is|are|was|were|did|does|do|can|could|at|on|in)[a-z]+ (?:me|us) (?:up with |with |on |some )?"
    rf"(?=(?:how|what|which|when|where|who|the|a|an|any|some)(?![a-z])))"
)
_ASKS = one_of(
    """wants?, wanted, needs?, needed, would like, would love, asks?, asked, is asking, was asking, wonders?,
    wondered, is wondering, was wondering, are wondering, is curious, are curious, keeps? asking, wants? me, keeps?
    on asking,
    has asked, have asked, had asked, asking, insists on knowing, has to, have to, is dying, is desperate, requires?"""
)
_SLANG_KIN = one_of(
    "wifey, hubby, gf, bf, bestie, gramps, nan, sis, bro, prof, client, clients, team, gran, pops, missus"
)
ASKERS = (
    rf"(?:and |so |but |well |cos |because |cuz |as )*(?:(?:(?:my|our|the|a|an|ur|his|her|one of (?:my"
    rf"|our)) )?(?:old |little"
    r" |big |elder |older |younger |dear |lovely |curious |new |grumpy |annoying |dumb |nosy |eldest |youngest |best "
    r"|[0-9]{1,2}-year-old |[a-z]+-year-old )*"
    rf"(?:{NEAR_ONES}|{_SLANG_KIN})|(?:somebody|someone|people|everybody|everyone|folks|they|an? (?:man|woman|guy"
    rf"|lady|girl|boy|kid|listener|viewer|reader|subscriber|member|follower|user|caller|customer|client|colleague)"
    r"|(?:my|our|the|some|several) (?:listener|viewer|reader|subscriber|member|follower|user|caller|customer|client"
    r"|colleague)s?)"
    r")(?: (?:in|at|from|on|of) (?:the|my|our|a) (?:[a-z]+ )?(?:office|work|club|class|team|group|chat|school|train"
    r"|bus|phone|pub"
    r"|table|shop|family|department|newsroom|lab|company|server|channel))?"
    rf",? (?:just |now |also |recently |still |really )*{_ASKS}(?: (?:me|us|today|yesterday))*"
    r"(?: (?:to )?(?:know|find out|check|learn|ask|hear|tell (?:him|her|them)))?"
)
_OTHERS = rf"{ASKERS},? (?=(?:how|what|which|when|where|who|whether|if)(?![a-z]))"
_AND_WONDER = (
    r"(?:i|we|i'[a-z]+|we'[a-z]+) (?!want|need|mean|only)[a-z' -]{3,60}?(?:,| and| so| but)(?: i| we)?(?: am| are"
    r"| was| were"
    r"| would| should|'d)? (?:just |now |really |also )*(?:wonder(?:ed|ing)?|need(?:ed)?|want(?:ed)?|like|love|trying"
    r"|curious"
    r"|hoping|had|have)(?: to)?(?: know| find out| learn| ask| check| hear| see)*"
    r" (?=(?:how|what|which|when|where|who|whether|if)(?![a-z]))"
)
_EXCUSE = (
    r"(?:and |so |but |ok |okay |well |hey |hi |also |yo |um |uh |er )*(?:(?:sorry|sry|soz|prob|probs|prolly"
    r"|apologies|pardon|forgive|excuse|idk|dunno"
    r"|not sure|no idea|no clue|random|weird|odd|stupid|silly|dumb|strange|noob|newbie|new here|first time"
    r"|long shot|quick|hope|hopefully|maybe|probably|off topic|off-topic|unrelated|slightly|bit|a bit"
    r"|total noob|total newbie|complete noob|this (?:may|might|is|could|will|sounds?)|it (?:may|might|could|sounds?)"
    r"|(?:i|we|you) (?:know|may|might|don't|do not|probably|hate|realise|realize|guess)|if it's not|don't)"
    r"(?![a-z])[a-z'/ -]{0,70}?) but "
    r"(?=(?:how|what|whats|what's|which|when|where|who|whether|can|could|would|do|does|i|i'd|was|were|did|is|are|in|at)"
    r"(?![a-z]))"
)
_QUESTION = (
    r"(?:(?:and|so|but|well|now|ok|okay|right|also|then|just|only|here's|here is|i have|i've got|we have|got|there's"
    r"|is) )*"
    r"(?:(?:the|my|our|one|a|an|another|this|that) )?(?:[a-z]{3,} ){0,2}(?:question|query|qn)"
    r"(?: (?:i|we|i'd|we'd|have|had|for|you|here|to|ask|wanted|want|like|is|would|be|was|of|now|concerns|mine|ours|goes"
    r"|simply|therefore|today|as follows))*,? (?=(?:how|what|which|when|where|who|whether|did|was|were|is"
    r"|are)(?![a-z]))"
)
_NOISE = (
    r"(?:ok|okay|okey|k|so|well|now|right|alright|hmm+|um+|uh+|er|erm|oh|ah|hey+|hi+|hello|yo+|ayo+|sup|bruh+|bro"
    r"|bros|dude"
    r"|mate|fam|lol|lmao|ngl|tbh|istg|ong|lowkey|highkey|deadass|fr|frfr|btw|fyi|imo|imho|iirc|real talk|real quick"
    r"|no cap|pls|plz|please|kindly|sorry|quick one|quickly|anyway|anyways|anyhow|and|but|also|then|next|wait|listen"
    r"|look"
    r"|say|guys|folks|y'all|yall|peeps|everyone|everybody|boomer|aight|ayy+|kind sir"
    r"|good sir|good people"
    r"|my friend|my man|my dude|my guy|my g|dear bot|bot|chief|boss|champ|legend|king|queen|sis|girl|babe|hun|hon|love"
    r"|pal|buddy|homie|for real|seriously|honestly|basically|incidentally|meanwhile|out of curiosity|just curious"
    r"|just wondering|in fact|by the way|if (?:i|you) may|if (?:you )?please|for the record|to begin with|first of all"
    r"|first off|firstly|secondly|lastly|finally),? "
    r"(?=(?:how|what|whats|what's|which|when|where|who|whether|can|could|would|will|do|does|did|was|were|is|are|i|we"
    r"|i'd"
    r"|i'm|the|give|gimme|tell|show|any|anyone|in|at|need|drop|hit|lemme|spill|shoot|describe|list)(?![a-z]))"
)
_BEING = (
    r"(?:as|being|speaking as) (?:an?|your) (?:[a-z'-]+ ){1,7}?"
    r"(?=(?:i|we)(?:'d)? (?:would|should|need|want|wonder|am|have|must|like|love|ask|was|could)(?![a-z]))"
)
_WANTED = (
    r"(?:and |so |but |well |now )*(?:what|all|the (?:only |one |last |first )?(?:thing|number|figure|bit|detail|fact"
    r"|piece|point)"
    r"(?: that)?) (?:i|we|i'[a-z]+|we'[a-z]+|my [a-z]+|our [a-z]+) (?!mean)[a-z' ]{1,40}?(?<! that) (?:is|was|are),?:? "
    r"(?=(?:how|what|which|when|where|who|whether|if|the|a|an|any|some|[0-9])(?![a-z]))"
    r"|(?:who|anyone|anybody|someone|somebody)(?: (?:here|in here|among you|out there|in this chat"
    r"|on here))? (?:knows?|(?:can|could"
    r"|would|will|might|may) (?:please |kindly )?(?:know|tell|say|explain|confirm|help)|remembers?|recalls?)"
    r"(?: (?:me|us|about|of|off-hand|offhand|by heart|with|off the top of (?:their|your|his|her) head))* (?=(?:how"
    r"|what|which|when|where|who|whether|if|the)(?![a-z]))"
    rf"|(?:my|our) (?:[a-z]+ )?(?:{WRITING}|{NEAR_ONES}) (?:should|must|has to|needs to|ought to|will|is to|wants to"
    rf"|needs?|lacks?"
    r"|wants?|is missing|misses)(?: (?:mention|include|cite|quote|state|give|have|contain|carry|report|list|show|say"
    r"|print))?"
    r" (?!(?:me|us|to|it|this|that)(?![a-z]))"
    r"|(?:where|how) (?:can|could|do|would|might|should) (?:i|we|one|you) (?:find|get|see|look up|learn|read|obtain"
    r"|find out)"
    r"(?: (?:about|on|of))? (?=(?:how|what|which|when|where|the|an?)(?![a-z]))"
    r"|there (?:must|should|has to|ought to) be (?:a |an |some )?(?:record|figure|number|source|count|statistic"
    r"|fact)s? (?:of|for|on)"
    r"|(?:permit|allow|let) me(?: to)? (?:ask|enquire|inquire|know)|(?:permit|allow) me (?:a|one"
    r"|this) (?:[a-z]+ )?question"
    r"|what do(?:es)? (?:your|the|my) (?:records?|files?|database|books?|sources?|facts) (?:say|tell|have"
    r"|show)(?: (?:of|on|about"
    r"|for|us|me))*"
    r"|(?:wikipedia|google|chatgpt|the (?:web)?site|the internet|the app|nobody|no one|they|it)"
    r" (?:doesn't|does not|didn't|did not|won't|can't|couldn't|could|would|can|wouldn't)(?: even)?"
    r" (?:say|tell|know|mention|list|show|explain|reveal)(?: me| us)? (?=(?:how|what|which|when|where|who)(?![a-z]))"
    r"|(?:i|we|i've|we've|people|everyone)(?: have| do| did)? (?:keep|keeps|kept|been|always|often) (?:on )?"
    r"(?:hearing|hear|heard|reading|read|seeing) (?:about|of) "
    r"|let (?:the record|it be) (?:show|known|said|noted|recorded|state)(?: that)? (?=(?:how|what|which|when|where"
    r"|who)(?![a-z]))"
    r"|(?:it's|it is) (?:my|our) (?:job|duty|task|turn|business) to (?:know|find out|ask|learn|report|check)"
    r"|(?:would|will|might|is) it be (?:at all |ever )?possible (?:for (?:you|me|us) )?to [a-z]+(?: (?:me|us|out))*"
    r" (?=(?:how|what|which|when|where|who|whether|if|the|a)(?![a-z]))"
    r"|(?:tell|inform|remind|enlighten|help|show|teach|explain to) (?:the|a|an|my|our|this|your) (?:[a-z-]+ ){1,3}?"
    r"(?=(?:how|what|which|when|where|who)(?![a-z]))"
    r"|(?:while|when|as|after|before|having|since) [a-z' -]{3,50}?,? (?:i|we) (?:wondered|wonder|was asked|were asked"
    r"|started"
    r" wondering|began to wonder|got curious|got to wondering) (?=(?:how|what|which|when|where|who)(?![a-z]))"
)
_MISSED = (
    r"(?:sadly |unfortunately |sorry )?(?:i|we) (?:missed(?: out on)?|skipped|attended|visited|went to|enjoyed|loved"
    r"|never"
    r" (?:saw|went to|made it to|attended|visited)|(?:was|were)(?:n't| not)? (?:at|in|around for|able to (?:attend"
    r"|make|visit"
    r"|go to))|(?:could|did)(?:n't| not) (?:attend|go to|make(?: it to)?|visit|come to|see|get to|catch))"
    r" (?=(?:the |this |last )?(?:waic|wiac|conference|edition|[0-9']|[a-z]+th ))"
)
_LIKED = (
    r"(?:i|we) (?:really |just |so )?(?:loved|liked|enjoyed|admired|adored|remember|recall|saw|met|missed|noticed)"
    r" (?:all )?(?:the|those|these) (?=[a-z' ]*[0-9])"
)
_FOR_WORK = (
    rf"(?:it's |this is )?for (?:an?|my|our|the|some|this) (?:[a-z'-]+ ){{0,2}}?{WRITING}"
    r"(?: (?:to|for|with) (?:my|our)(?: [a-z'-]+){1,2}?)?,? (?=(?:i|we)(?:'d|'m| would| will| am| do| must| have to)? "
    r"(?:need|want|require|like|looking|after|trying|collecting)(?![a-z]))"
)
_LEADS = tuple(
    re.compile(rf"(?:{one})(?:(?<= )|(?![a-z']))", re.ASCII)
    for one in (
        _BEING,
        _WANTED,
        _MISSED,
        _FOR_WORK,
        _LIKED,
        _AND_WONDER,
        _EXCUSE,
        _NOISE,
        _QUESTION,
        _OTHERS,
        _MODAL,
        _KNOWN,
        _WISH,
        _ORDER,
    )
)


def lead_of(stretch: str) -> int:
    """How much of a stretch of folded text only asks for the rest of it; never the whole stretch."""
    at = 0
    while size := _lead(stretch[at:]):
        at += size
        while stretch[at : at + 1] == " ":
            at += 1
    return at


def _lead(rest: str) -> int:
    found = (one.match(rest) for one in _LEADS)
    return next((one.end() for one in found if one and rest[one.end() :].strip()), 0)

"""The forms of talk in a message, by their first words, and the words that talk may not hold: those that narrow."""

from __future__ import annotations

import re

from bot.core.word_patterns import any_of, listed

_FLAGS = re.IGNORECASE | re.ASCII


def _one_of(text: str) -> str:
    return "(?:" + "|".join(sorted((" ".join(one.split()) for one in listed(text)), key=len, reverse=True)) + ")"


BLOCKED = any_of(
    r"""
    only, alone, solely, exclusively, purely, merely, just the, except[a-z]*, exclud[a-z]*, includ[a-z]*, each, every,
    per(?! (?:the|our|its|their|my)), daily, half, which, whose, whom, where, among(?!st? the), such as, those, these, them, theirs, ones,
    foreign[a-z]*, overseas, abroad, international[a-z]*, domestic[a-z]*, local[a-z]*, regional, nationals?,
    province[a-z]*, halls?, zones?, pavilions?, booths?, stands?, stalls?, districts?, venues?, sections?, sessions?,
    tracks?, showcases?, branch[a-z]*, days?, mornings?, afternoons?, evenings?, nights?, opening, opened, began, begun,
    started, starts, kick(?:s|ed)? off, halfway, so far, until, till, ceremon(?:y|ies), start-?ups?, unicorns?,
    students?, wom[ae]n, m[ae]n, female, male, girls?, boys?, vips?, listed, private, paid, paying, virtual, online,
    offline, robotics, robots?, makers?, vendors?, manufacturers?, sector, industry, field, area, areas, category,
    not, never, nor, neither, nobody, [a-z]+n't, cannot, without, no, none, false, fake, wrong, lie, lies, lied, lying,
    liars?, myth, hoax, deny, denies, denied, doubt[a-z]*, disput[a-z]*, refut[a-z]*, debunk[a-z]*, rumou?rs?,
    nonsense, rubbish, bogus, untrue, inaccurate, if, would, could, should, might, may, maybe, perhaps, suppose[a-z]*,
    imagin[a-z]*, wish[a-z]*, hop(?:e|es|ed|ing|efully), plan(?:s|ned|ning)?, expect[a-z]*, target[a-z]*, goals?,
    aim[a-z]*, forecast[a-z]*, predict[a-z]*, estimat[a-z]*, will, won't, going to, next, cancel[a-z]*, postpon[a-z]*,
    unlike, versus, vs, compared, instead, rather, difference, more, fewer, less, another, others?, sponsors?,
    two, three, four, five, six, seven, eight, nine, ten, dozens?, hundreds?, thousands?, millions?, billions?,
    percent, third, quarter, majority, minority
    """
)
# Words of that kind in phrases that narrow nothing.
HARMLESS = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(
        listed(
            r"""
    (?:still |simply |just )?(?:can't|cannot|can not|couldn't|could not) (?:quite |really |even |still )?(?:believe|wait|get over|stop|hide|resist|stress
    |thank|recommend|complain|get enough|describe|be (?:prouder|happier|more \w+)|have been (?:prouder|happier))
    ,(?:don't|do not|won't|will never|will not|never) (?:ever )?(?:forget|miss|worry|stop|get tired|get old|sleep)
    ,not (?:bad|too shabby|gonna lie|going to lie|to brag|kidding|surprising(?:ly)?|to be missed|exaggerating|joking)
    ,no (?:joke|kidding|doubt|wonder|less|cap|lie|surprise|mean feat|small feat|big deal|matter what|idea|words|way back)
    ,couldn't agree more,more than (?:ever|happy|proud|grateful|glad),once more,more than once,ever more
    ,would (?:you|not|n't) believe(?: it)?,(?:i|we) would say,could (?:n't )?have been prouder,without (?:a )?doubt,may i add
    ,if (?:you|i|we) (?:can |could |may |might |must |do )?(?:believe(?: it)?|ask me|missed it|say so myself|want|wondered|know)
    ,if (?:you|anyone|anybody)(?:'s|'re| is| are| were| was) (?:wondering|curious|counting|interested|asking)
    ,imagine (?:that|our surprise|my surprise|my face|our joy),next year,next time,every one of us,every year,each year,all day
    ,(?:one|a|the) day to remember,those days,these days,one of those (?:days|moments|years|weeks),the other day
    ,those (?:numbers|figures|stats|crowds),these (?:numbers|figures|stats|crowds|photos),among the,among
    ,(?:where|how) it all (?:began|started),opened (?:our|my|your) eyes,local (?:team|partners?|colleagues?|industry|economy|business(?:es)?|press|media|pride|food|tech scene|scene)
    ,(?:in|from|for) the industry,among friends,not even (?:kidding|joking),hope (?:you|to see you|everyone),not to (?:brag|boast|show off)
    ,(?:press|closing|final) (?:release|release|communiqu[e]),(?:one|some|a few) of them,one another,each other,of the (?:day|week|month|year|hour),last but not least,hard to (?:imagine|believe),not gonna lie,for the doubters,every (?:minute|second|moment|bit|step|penny)(?: of it)?,hold the line
            """
        )
    ).replace("\n", "")
    + r")(?![a-z])",
    _FLAGS,
)
NAMES = re.compile(
    r"(?<!^)(?<![A-Za-z0-9])(?!(?:I|WAIC|AI|Shanghai|China|PR|CEO|CTO|VR|TV|OMG|LOL|WOW|OK|World|Artificial|Intelligence"
    r"|Conference|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?![a-z]|day\w))(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]",
    re.ASCII,
)
"""A name inside a stretch, which may be that of a holder."""
_FEELING = _one_of(
    """
    proud, proudly, happy, glad, grateful, thankful, honou?red, humbled, thrilled, delighted, excited, pleased,
    privileged, blessed, amazed, stoked, pumped, chuffed, overjoyed, ecstatic, inspired, touched, impressed, nostalgic,
    speechless, exhausted, tired, lucky, fortunate, elated, hyped, buzzing, shocked, surprised, astonished, stunned,
    overwhelmed, energi[sz]ed, fascinated, mesmeri[sz]ed, gobsmacked, obsessed, flattered, tickled, blown away, in awe,
    over the moon, on cloud nine, reminiscing, missing, loving, feeling, remembering, recalling, looking back,
    thinking back, looking through, scrolling, going through, sorting, cleaning, celebrating, sharing, marvelling,
    a pleasure, an honou?r, a privilege, a joy, what an honou?r, what a joy, great to, lovely to, wonderful to,
    nice to, good to, so good to, bittersweet
    """
)
_DEGREE = "(?:(?:so|very|really|super|truly|beyond|still|absolutely|incredibly|extremely|quite|deeply|both|always|"
_DEGREE += "genuinely|am|we're|i'm|we are|i am|was|were|it was|it is|it's|how|more than|ever|immensely|just|feeling) )*"
_AND = "(?:(?:and|but|so|because|as|while|though|although|even though|since|yet|well|oh|ah|plus|now|still|then) )*"
_PERSON = (
    r"(?:i|we|you|he|she|everyone|everybody|nobody|people|ppl|folks|us|me|y'all|i'm|i've|i'd|we're|we've|we'd|you're)"
)
PERSON = re.compile(
    r"(?<![a-z])(?:i|we|you|he|she|it|they|everyone|me|us|my|your|i'm|we're|he's|she's|it's)(?![a-z])", _FLAGS
)
"""Whoever speaks, or is spoken to."""
_VERB = (
    r"(?:was|were|is|are|am|had|has|have|did|does|do|can|could|will|would|hurts?|says?|said|reports?|thinks?|tells?|told"
    r"|counts?|claims?|confirms?|believes?|loved?|loves|went|came|got|made|felt|ran|saw|spent|stole|[a-z]{2,}ed)"
)
_THING = _one_of(
    """
    feet, legs, phone, battery, head, mind, brain, jaw, voice, voices, eyes, ears, heart, hearts, team, teams, crew, boss,
    kid, kids, son, daughter, wife, husband, mum, mom, dad, colleagues, colleague, friends, friend, partners, partner, pr,
    crowd, crowds, vibe, vibes, energy, atmosphere, mood, programme, program, schedule, agenda, calendar, queue, queues,
    weather, food, coffee, city, internet, buzz, place, house, air, heat, jury, judges, organisers, organizers, volunteers,
    staff, hosts, numbers, figures, stats, crowding, waic programme, waic program, whole thing, whole place, whole city,
    analysts, analyst, reporters, reporter, editors, editor, photos, pictures, video, feed, timeline, inbox, hype,
    excitement, momentum, spirit, applause, memories, memory, story, rest, world, industry
    """
)
_IMPERATIVE = _one_of(
    """
    guess, look, listen, behold, remember, recall, note, take note, mark, picture this, brace, hold on, hold your, get this,
    get ready, wait, wow, omg, damn, man, boy, gosh, geez, jeez, woah, whoa, hey, heads up, did you know, do you know,
    believe me, trust me, mind you, mark my words, let that sink in, let it sink in, think about it, take that, see you,
    thanks, thank you, many thanks, huge thanks, big thanks, special thanks, congrats, congratulations, kudos, shoutout,
    shout-out, shout out, hats off, cheers, bravo, well done, props, respect, salute, hail, hooray, hurray, woohoo, yay,
    yes, yep, yeah, nope to boredom, come on, stay tuned, watch this space, follow us, dm us, join us, contact us, call us,
    visit us, swipe, click, tap, share this, tag, retweet, rt, link in bio, more soon, more below, details below,
    read on, say what you like, say what you want, what a, what an, such a, quite a, quite the, a new high, a new record,
    a record, a new best, a milestone, a new milestone, a first for, a first, a feat, a boon, a boost, a win, a big win,
    a triumph, a success, a huge success, a sight, a blast, a treat, a dream, a great, a fantastic, an incredible,
    an amazing, an unforgettable, a wonderful, a landmark, a turning point, a proof, proof that, proof of, a sign of,
    a sign that, a testament to, a reminder that, a reminder of, a far cry from, a big leap, a leap, a giant leap,
    a big step, a step, a game changer, a masterclass, a zoo, a circus, a madhouse, up and up, onwards, up we go,
    simply, truly, absolutely, totally, utterly, just wow, just amazing, just incredible, just crazy, just insane, just mad,
    pure, sheer, mad, insane, crazy, wild, bonkers, nuts, epic, amazing, incredible, unreal, unbelievable, stunning,
    impressive, wonderful, fantastic, good times, great times, happy days, happy times, good memories, great memories,
    fun, fun fact, funny, nerd, geek, trivia, random, history, weekend, flashback, throwback, nostalgia, memory lane,
    blast from the past, back from, back to, back in, once upon a time, story time, storytime, time flies, long story short,
    in case you missed, for those who missed, for anyone who missed, for those wondering, for anyone wondering,
    for the record, in my opinion, in our opinion, in my book, in my view, in short, in a nutshell, in a word, in brief,
    in other words, in fact, in hindsight, in retrospect, in the end, at the end, to be fair, to be honest, to be precise,
    to be clear, to put it in perspective, to sum up, needless to say, frankly, honestly, seriously, by the way,
    as you may know, as you know, as we all know, as everyone knows, as expected, as ever, as always, as promised,
    like it or not, believe it or not, love it or hate it, rain or shine, despite, in spite of, thanks to, even though,
    although, because, no matter, regardless of, notwithstanding, literally, let's, let us, may this, long live, here's to,
    if you, if anyone, in case, here we, here comes, there you, that was, that is, that's, this was, this is, it was, it is, it's, it felt, it really,
    it made, it left, it all, who knew, who would, who says, how cool, how time, how far, how about that, how wild,
    here's, here is, here are, quick reminder, friendly reminder, gentle reminder, not to brag, not to boast, not to show off, making, underlining, underscoring, highlighting, proving, showing that,
    setting, marking, reflecting, cementing, confirming, signalling, demonstrating, leaving, turning it, sending, breaking,
    beating, smashing, creating, sparking, bigger than ever, larger than ever, busier than ever, better than ever,
    stronger than ever, more than ever, the biggest, the largest, the best, the most, good on, good for, hard to believe, difficult to believe, easy to forget, worth, fyi, psa, icymi, ngl, tbh, imo,
    imho, lol, lmao, haha, hehe, dude, bro, bruh, mate, guys, friends, folks, everyone, ladies and gentlemen, colleagues,
    rejoice, beware, assemble, listen up, unite, nerds, geeks, researchers, investors, developers, engineers, dear, hello, hi, greetings, good morning, good news,
    great news, big news, breaking, exciting news, hot off the press, quick update, official, it's official, confirmed,
    happy monday, happy friday, per (?:the|our|its|their)
    """
)
AFTERMATH = (
    r"(?:after|before|during|amid|amidst|following)\s(?:(?:the|that|all|all the|such a|a|long)\s)*(?:recount|pandemic|covid|covid-19|lockdowns?"
    r"|outbreak|hiatus|gap|break|heat|heatwave|rain|rains|storm|typhoon|restrictions|travel restrictions|final count|final tally"
    r"|count|revision|update|delay|chaos)(?![a-z])"
)
"""What came before it, which takes nothing from a figure."""
_ABSTRACT = _one_of(
    """
    business, money, matchmaking, size, numbers, scale, talent, science, research, ai, tech, technology, innovation, future,
    china, demand, interest, appetite, investors, buyers, deals, growth, war, race, competition, hype, networking, momentum,
    confidence, history, progress, curiosity, success, boom, party, show, tradition, trend, dream, word, magic, passion
    """
)
OPENS = re.compile(
    rf"[\W_]*{_AND}(?:{_DEGREE}{_FEELING}(?![a-z])"
    rf"|{_PERSON}(?![a-z])(?=.*(?<![a-z]){_VERB}(?![a-z])|.*'(?:m|re|ve|d|ll))"
    rf"|{_PERSON}\s[a-z]+"
    rf"|(?:my|our|your|the|his|her|their)\s(?:[a-z]+\s)?{_THING}(?![a-z])(?=.*\s{_VERB}(?![a-z]))"
    rf"|(?:my|our|your)\s(?:[a-z]+\s){{1,2}}(?:says?|said|reports?|thinks?|tells?|told|counts?|counted|claims?|confirms?)(?![a-z])"
    rf"|(?:the\s)?(?:waic|conference|event|expo|summit)\s(?:went|was|is|got|felt|has|had|really|truly|never)(?![a-z])"
    rf"|(?:the\s)?(?:[a-z]+\s)?{_ABSTRACT}\s(?:is|are|was|were|keeps?|kept|works?|talks?|matters?|rules?|speaks?|continues?|continued|grows?|grew|soars?|surges?|pays?|goes|went|runs?|ran|never)(?![a-z])"
    r"|.*(?<![a-z'])(?:i|i'm|i've|i'd|you|you're|me|we|we're|we've)(?![a-z'])"
    r"|(?:put|say|tell|ask|write|save|print|frame|pin|quote|share|repeat|spread|read|hear|see|check|take|give|drop|add)\s(?:this|it|that|your|the word|me|us|everyone|down)(?![a-z])"
    r"|(?:still|just|currently|always|finally|now)\s[a-z]+ing(?![a-z])"
    r"|for (?:the|all|any|those|my|our|you|all the)(?:\s[a-z]+){0,2}\s(?:nerds|geeks|fans|lovers|curious|sceptics|skeptics|haters|record|archives|books|buffs|scrapbook|wall|back|number crunchers)(?![a-z])"
    rf"|an?\s(?!(?:couple|few|lot|handful|group|part|portion|share|fraction|subset|selection|total|number|sum|mix)(?![a-z]))[a-z]+(?:\s[a-z]+)*$"
    rf"|{_IMPERATIVE}(?![a-z])|{AFTERMATH}|(?:[a-z]+\s){{1,2}}(?:take note|rejoice|assemble|beware|listen up|unite)(?![a-z]))",
    _FLAGS,
)
"""The first words of a stretch that is talk."""
PERSONAL = re.compile(rf"[\W_]*{_AND}(?:{_PERSON}|my|our|{_DEGREE}{_FEELING}|{_IMPERATIVE})(?![a-z])", _FLAGS)
"""Where who speaks is told, a name is of those he speaks of."""
PREDICATE = re.compile(
    r"(?:(?:that|this|it)(?:'s| was| is)|welcome to|thank you|thanks|bravo|hello|such was|so was|we love you|congrats|bye|goodbye|farewell|(?:(?:that|this)(?: really)? (?:makes|made)))?\s*"
    r"(?:(?:the|our|my|in|at)\s)*(?:waic|conference|world (?:ai|artificial intelligence) conference|summit)?\s*\x00+\s*"
    r"(?:(?:in|at)\sshanghai\s*|for\s(?:you|us|me)\s*|in a nutshell\s*|in numbers\s*|was|is)?"
    r"(?:(?:was|is|really|truly|simply|just|felt|proved|came back|came|made|delivered|rocked|ruled|did|went|got|had us|had me|left|blew|set|broke|showed|taught"
    r"|roared|bounced|took|gave|turned|rose|soared|stood|shone|kept|lived|wowed|dazzled|outdid|stole)(?![a-z])[^0-9]*)?",
    _FLAGS,
)
"""What is said of an edition, its name blank: ``that was WAIC 2024 in Shanghai``, ``WAIC 2021 came back strong``."""
_CHAT = _one_of(
    """
    lol, lmao, haha, hahaha, omg, wow, dude, bro, bruh, man, mate, guys, folks, hey, hi, hello, yo, ok, okay, so, well,
    um, uh, hmm, oh, ah, aight, right, yeah, yep, yes, nah, tbh, ngl, imo, imho, fyi, btw, fr, ikr, icymi, psa, til, honestly,
    tho, though, anyway, anyways, actually, basically, literally, seriously, frankly, listen, look, friends, y'all, again,
    fun fact, and, but, also, btw, remember, recall, i swear, i think, i believe, i guess, i mean, i heard, i read,
    i remember, i recall, i'm sure, i know, i still remember, pretty sure, you know, you guys, people, ppl, everyone, everybody, folks, forget,
    forgets, forgot, know, knows, knew, remember, remembers, keep forgetting, sleep on, kinda, like, just, still, insane, crazy, wild, mad, damn, god,
    gosh, jeez, alright, now, news, breaking, heads up, reminder, quick reminder, friendly reminder, pro tip, big news, random, my god, geez, mind you, guess what
    """
)
_EVENT_NEXT = r"(?=(?:(?:at|in|during|for|by|over)\s)?(?:the\s)?(?:[0-9]{4}\s)?(?:waic|world\s(?:ai|artificial)|20[0-9]{2}|conference))"
LEADING = re.compile(
    rf"[\W_]*(?:(?:{_CHAT}\s+)+{_EVENT_NEXT}"
    rf"|{_AND}(?:{_DEGREE}{_FEELING}|{_PERSON}|{_IMPERATIVE}|hard|reminder|can't|cannot|can not|couldn't|don't|never|still|(?:my|our)\s[a-z]+)(?![a-z])[^0-9]*?\s(?:that|how|when)\s(?:in\s|at\s)?(?={_EVENT_NEXT})"
    rf"|{_AND}{_DEGREE}{_FEELING}\s(?:to|that)\s(?:(?:share|report|say|see|note|announce|tell you|have been|be|join|count ourselves|stand|part|one|of)\s)*(?:(?:among|alongside|with|part of|one of)\s(?:the\s)?)?"
    rf"|(?:a\s)?(?:throwback|flashback|back|ode|hats off|welcome|shout-?out|cheers|thanks|here's|goodbye|hello|congrats|kudos|remember(?:ing)?"
    rf"|reliving|reminiscing|thinking|looking back|a toast|tribute)\s(?:(?:to|at|on|about|of)\s)?{_EVENT_NEXT}"
    rf"|{_AND}(?:{_PERSON}|(?:my|our)\s[a-z]+)\s(?:[a-z]+\s){{1,5}}one\s(?=of\sthe\s)"
    rf"|imagine\s(?:our|my)\s(?:surprise|joy)\s(?:when\s)?"
    r")",
    _FLAGS,
)
"""How a stretch leads in to what it states."""
RESTRICTS = re.compile(
    r"(?<![a-z])(?:exclusively|solely|excluding|except(?:ing)?|not (?:counting|including)|purely|mostly|mainly|largely"
    r"|chiefly|primarily|predominantly|overwhelmingly)(?![a-z])(?! (?:thanks|because|due))"
    r"|(?<!not )(?<![a-z])(?<!if )(?:only|alone)\W*$"
    r"|^(?:and |but |though |in )?(?:only|just|all|all of them|every one of them|each|both)"
    r"(?: of them| were| being)? (?:from|of them|by|robot|robotic|start|foreign|over|international|domestic|local|new"
    r"|in (?!all\b|one\b|just\b|a\b|shanghai)|based|made|built|first|listed|chinese|german|american|japanese|female"
    r"|women|men|student|private|state)"
    r"|^(?:(?:all|most|many|both) )?(?:organi[sz]ed|hosted|run|held|led|sponsored|made|built|backed|funded|chaired|staged|signed) (?:by|in|at|for|with) (?!us\b|the organi)"
    r"|^(?:(?:all|most|many|both) )?(?:aimed at|focus(?:ed|ing) on|dedicated to|devoted to|based in|located in|limited to|restricted to|confined to|centred on)",
    _FLAGS,
)
"""A stretch that restricts the figure beside it."""
RESTRICTS_HAN = re.compile(
    r"^(?:而且|并且|且|还)?(?:都是|全是|全都是|均是|均为|皆为|皆是|清一色|大多|多数|多半|多为|主要(?:是|为|来自)|以.{1,10}为主|绝大多数|大部分|其中|来自|(?:都|均|全|皆|全部)(?:在|由|面向)|面向|针对|由|关于|在(?!上海|沪|线上|现场|场|我|此|这|黄浦江)|全部(?:是|为|来自)|全来自|都来自"
    r"|均来自|包括|包含|含(?!金|苞|泪|笑|义)|不含|不包括|不算|除|仅|只(?!要|能说|见|想|恨|愿|为|有想)|光(?!是看|想|荣|阴)|单(?!是看|身)|限|特指|专指|指的是|说的是)"
    r"|(?:除外|不算在内|不计在内|为主|而已的外|占多数|居多|(?:主办|承办|举办|参与|带来|制造|生产|研发|出品)的)$|^[\u4e00-\u9fff]{0,6}(?:外企|国企|民企|央企|企业|公司|机构|厂商|学者|学生|机器人|领域|方向|主题|赛道)$|^(?:在)?[\u4e00-\u9fff]{1,8}(?:展区|馆|专场|分会场|展台|专区|赛道|领域|板块)(?:里|内|上|中)?$"
)
RESTRICTS_BY = re.compile(
    r"(?:in|on|at|for|by|from|of|among|amongst|within|inside|outside|during|under|via|across|throughout)\s"
    r"(?!(?:all|any) (?:over|around)|[a-z]+ to [a-z]|(?:the )?(?:very )?(?:bright|other|record|whole|end|time|world|same)|(?:a|one) (?:time|word|nutshell)|far(?![a-z])|what|how)",
    _FLAGS,
)
"""A preposition that may begin a restriction: ``, in biomedicine``."""
DOUBTED = re.compile(
    r"(?<![a-z])(?:nonsense|rubbish|bullshit|bs|bogus|hogwash|baloney|untrue|not true|inaccurate|made[- ]up|fabricated"
    r"|exaggerated|inflated|as if|yeah right|in your dreams|my foot|i call bs|pull the other one|not really|not quite right"
    r"|(?:i|we|one) (?:can only )?(?:hopes?|wish|pray|guess|doubt)\W*$|fingers crossed|hopefully|if only|a hoax|a scam|a fib|a fairy ?tale|a fantasy|a fiction|pants on fire|dream on)(?![a-z])"
    r"|才怪|胡扯|扯淡|瞎说|瞎扯|瞎编|胡说|骗人|骗谁|鬼才信|鬼信|谁信|吹牛|(?<!不是)吹的|造谣|编的|离谱|纯属|虚报|注水|水分|夸大|假数据|不靠谱|(?<!可能)不信|信不过|不属实|有误|存疑|记错|搞错|写错|打脸",
    _FLAGS,
)
"""What takes back what was told beside it."""
SET_OFF = re.compile(
    r"(?:[a-z-]+ )?(?!(?:thanks|cheers|congrats|congratulations|always|yes|yours|times|days|memories|vibes|details|guys|folks|friends|goosebumps|chills|crowds|numbers|wows|hugs|kudos|props|stats|facts|this|perhaps|was|is|has)\W*$)"
    r"[a-z-]+(?<!s)s",
    _FLAGS,
)
"""A bare noun in the plural behind a mark, which may be what is counted: ``, robotics firms``."""
OPENS_HAN = re.compile(
    r"我|咱|俺|你|您|大家|各位|诸位|同学|朋友|老铁|小伙伴|家人们|宝子|姐妹|兄弟|网友|投资人|小编|本台|本报|本社|本刊|消息|快讯|动态|战报|播报|看过来|注意|知道|听好"
    r"|敲黑板|划重点|有一说一|说真的|讲真|不得不说|话说|说起|说到|回想|想起|想当年|翻到|刷到|看到|听说|荣焉|有幸|光荣|荣幸|骄傲|自豪|激动|感动|开心|高兴|感谢|感恩|恭喜|祝贺"
    r"|热烈|牛|绝了|太.{1,4}了|真.{1,3}[啊呀]|够.{1,3}了?$|好.{1,3}[啊呀]|[啦啊吧呢嘛呀哦噢哈]$|(?:提速|扎堆|升级|爆棚|火爆|来袭|齐聚|云集|登场|收官|落幕|出炉|揭晓|启航|不减|拉满|满满|十足|空前|热闹|盛宴|盛会|狂欢|时刻|加速|起飞|腾飞|可期|未来|新高|新起点|答卷|精彩|数说|速览|一览)$|分享|整理|晒|带你|说一句|说一下|说两句|会说话|数据|复盘|知识点|真心话|一句话|眨眼|看清楚|观察$|一图|可能不信|吹|冷知识|小知识|科普|补个?课|想念|怀念|回忆|难忘|疫情|脚步|又是一年|时光|腿软|腿断|脚|刷屏|老照片"
)
BLOCKED_HAN = re.compile(
    r"[0-9]|[二三四五六七八九十两百千万亿](?=[家名位个场项件款台天人次国支批条所])|一(?=[家名位台天国支])|浦东|临港|徐汇|闵行|西岸|黄浦|虹桥|张江|香港|澳门|只|仅|光(?!荣|阴)|单|除|含|其中|来自|是|均|清一色|大多|多数|主要|为主|首日|当日|当天|今天|[一二三两]天|日|馆|区|展台|展位|摊位|专场|会场|场馆"
    r"|国外|海外|境外|外[企国地资]|[^中全我本]国|初创|独角兽|女|男|学生|上午|下午|晚上|开幕|仪式|首|假|骗|怪|胡|扯|瞎|谣|(?<!小)编|没|不|未|别|非|否|无|如果|要是|可能|也许|或许|说不定|希望|但愿"
    r"|计划|预计|将|拟|目标|力争|取消|退|缺席|分之|成(?=是|为)|部分|另|其他|其余|论坛|公司|企业|厂|校|学院|大学|团队|机器人"
)
HARMLESS_HAN = re.compile(
    r"不知道的|可能不信|眼?不信你|别眨眼|忍不住|(?:真|可|也|绝)?不是(?:我)?(?:吹|盖)的?|不得不说|不敢相信|不可思议|不容易|不愧|不虚此行|不得了|不禁|不知不觉|(?:也|就|正|都)?(?:是|在|列|处|身|与|位|名列|位列|身在|身处|置身|参与|乐在)其中(?:之一|一员|的?一[员个名位分])?|没有?(?:挡住|阻挡|停下|白来|让人失望|停止)|挡不住|停不下|(?:看|逛|听|数|忙|排|跑|玩|挤|坐|拍|拦|装|停|挡|吃)不(?:完|过来|开|清|下|住|动|进去|够)|不夸张|不错|不少|无比|无限|无敌|没想到|没白来|没毛病|没话说|别错过|别忘了?|别不信|非常|今日份|昨日|往日|日报|日消息|是真的|真是|还是|可是|就是说|就是|男女老少"
    r"|哪有(?:你|他|她|网上|大家)?(?:们)?(?:说|传|想|写)的?(?:那么|这么)(?:多|少|大|高)"
)
ANYWHERE = re.compile(
    r"(?<![a-z])(?:from (?:all over|all around|around|across|every corner of|all corners of) (?:the )?(?:world|globe|planet)(?![a-z])"
    r"|from far and wide|from (?:home|china) and abroad|(?:at|from) home and abroad|from everywhere|from all walks of life"
    r"|(?:domestic|chinese|local) and (?:foreign|international|overseas)(?![a-z])|(?:foreign|international|overseas) and (?:domestic|chinese|local)(?![a-z]))",
    _FLAGS,
)
"""Where all of them come from."""
PRAISE = re.compile(
    r"(?<![a-z])(?P<verb>made|turned|transformed|rendered|kept|helped make|lit up|lifted|put|placed)\s(?:the\s)?(?:waic\s)?\x00+"
    r"(?P<how>[^0-9,;:.!?()\x00]{0,60})",
    _FLAGS,
)

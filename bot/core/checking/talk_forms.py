"""The forms of talk in a message, by its first words: who speaks, feelings, orders to the reader, praise, chat."""

from __future__ import annotations

import re

from bot.core.word_patterns import one_of

_FLAGS = re.IGNORECASE | re.ASCII


_FEELING = one_of(
    """
    proud, proudly, happy, glad, grateful, thankful, honou?red, humbled, thrilled, delighted, excited, pleased,
    privileged, blessed, amazed, stoked, pumped, chuffed, overjoyed, ecstatic, inspired, touched, impressed,
    nostalgic,
    speechless, exhausted, tired, lucky, fortunate, elated, hyped, buzzing, shocked, surprised, astonished, stunned,
    overwhelmed, energi[sz]ed, fascinated, mesmeri[sz]ed, gobsmacked, obsessed, flattered, tickled, blown away,
    in awe,
    over the moon, on cloud nine, reminiscing, missing, loving, feeling, remembering, recalling, looking back,
    thinking back, looking through, scrolling, going through, sorting, cleaning, celebrating, sharing, marvelling,
    a pleasure, an honou?r, a privilege, a joy, what an honou?r, what a joy, great to, lovely to, wonderful to,
    nice to, good to, so good to, bittersweet
    """
)
_DEGREE = (
    "(?:(?:so|very|really|super|truly|beyond|still|absolutely|incredibly|extremely|quite|deeply|both|always|genuinely"
    "|am|we're|i'm|we are|i am|was|were|it was|it is|it's|how|more than|ever|immensely|just|feeling) )*"
)
_AND = "(?:(?:and|but|so|because|as|while|though|although|even though|since|yet|well|oh|ah|plus|now|still|then) )*"
_PERSON = (
    r"(?:i|we|you|he|she|everyone|everybody|nobody|people|ppl|folks|us|me|y'all|i'm|i've|i'd|we're|we've|we'd|you're)"
)
PERSON = re.compile(
    r"(?<![a-z])(?:i|we|you|he|she|it|they|everyone|me|us|my|your|i'm|we're|he's|she's|it's)(?![a-z])", _FLAGS
)
"""Whoever speaks, or is spoken to."""
_VERB = (
    r"(?:was|were|is|are|am|had|has|have|did|does|do|can|could|will|would|hurts?|says?|said|reports?|thinks?"
    r"|tells?|told"
    r"|counts?|claims?|confirms?|believes?|loved?|loves|went|came|got|made|felt|ran|saw|spent|stole|[a-z]{2,}ed)"
)
_THING = one_of(
    """
    feet, legs, phone, battery, head, mind, brain, jaw, voice, voices, eyes, ears, heart, hearts, team, teams, crew,
    boss,
    kid, kids, son, daughter, wife, husband, mum, mom, dad, colleagues, colleague, friends, friend, partners,
    partner, pr,
    crowd, crowds, vibe, vibes, energy, atmosphere, mood, programme, program, schedule, agenda, calendar, queue,
    queues,
    weather, food, coffee, city, internet, buzz, place, house, air, heat, jury, judges, organisers, organizers,
    volunteers,
    staff, hosts, numbers, figures, stats, crowding, waic programme, waic program, whole thing, whole place,
    whole city,
    analysts, analyst, lead, manager, founder, ceo, intern, interns, neighbour, teacher, professor, prof, reporters,
    reporter, editors, editor, photos, pictures, video, feed, timeline, inbox, hype,
    excitement, momentum, spirit, applause, memories, memory, story, rest, world, industry
    """
)
_IMPERATIVE = one_of(
    """
    guess, look, listen, behold, remember, recall, note, take note, mark, picture this, brace, hold on, hold your,
    get this,
    get ready, wait, wow, omg, damn, man, boy, gosh, geez, jeez, woah, whoa, hey, heads up, did you know, do you know,
    believe me, trust me, mind you, mark my words, let that sink in, let it sink in, think about it, take that,
    see you,
    thanks, thank you, many thanks, huge thanks, big thanks, special thanks, congrats, congratulations, kudos,
    shoutout,
    shout-out, shout out, hats off, cheers, bravo, well done, props, respect, salute, hail, hooray, hurray, woohoo,
    yay,
    yes, yep, yeah, nope to boredom, come on, stay tuned, watch this space, follow us, dm us, join us, contact us,
    call us,
    visit us, swipe, click, tap, share this, tag, retweet, rt, link in bio, more soon, more below, details below,
    read on, say what you like, say what you want, what a, what an, such a, quite a, quite the, a new high,
    a new record,
    a record, a new best, a milestone, a new milestone, a first for, a first, a feat, a boon, a boost, a win,
    a big win,
    a triumph, a success, a huge success, a sight, a blast, a treat, a dream, a great, a fantastic, an incredible,
    an amazing, an unforgettable, a wonderful, a landmark, a turning point, a proof, proof that, proof of, a sign of,
    a sign that, a testament to, a reminder that, a reminder of, a far cry from, a big leap, a leap, a giant leap,
    a big step, a step, a game changer, a masterclass, a zoo, a circus, a madhouse, up and up, onwards, up we go,
    simply, truly, absolutely, totally, utterly, just wow, just amazing, just incredible, just crazy, just insane,
    just mad,
    pure, sheer, mad, insane, crazy, wild, bonkers, nuts, epic, amazing, incredible, unreal, unbelievable, stunning,
    impressive, wonderful, fantastic, good times, great times, happy days, happy times, good memories, great memories,
    fun, fun fact, funny, nerd, geek, trivia, random, history, weekend, flashback, throwback, nostalgia, memory lane,
    blast from the past, back from, back to, back in, once upon a time, story time, storytime, time flies,
    long story short,
    in case you missed, for those who missed, for anyone who missed, for those wondering, for anyone wondering,
    for the record, in my opinion, in our opinion, in my book, in my view, in short, in a nutshell, in a word,
    in brief,
    in other words, in fact, in hindsight, in retrospect, in the end, at the end, to be fair, to be honest,
    to be precise,
    to be clear, to put it in perspective, to sum up, needless to say, frankly, honestly, seriously, by the way,
    as you may know, as you know, as we all know, as everyone knows, as expected, as ever, as always, as promised,
    like it or not, believe it or not, love it or hate it, rain or shine, despite, in spite of, thanks to,
    even though,
    although, because, no matter, regardless of, notwithstanding, literally, let's, let us, may this, long live,
    here's to,
    if you, if anyone, in case, here we, here comes, there you, that was, that is, that's, this was, this is, it was,
    it is, it's, it felt, it really,
    it made, it left, it all, who knew, who would, who says, how cool, how time, how far, how about that, how wild,
    here's, here is, here are, quick reminder, friendly reminder, gentle reminder, not to brag, not to boast,
    not to show off, making, underlining, underscoring, highlighting, proving, showing that,
    setting, marking, reflecting, cementing, confirming, signalling, demonstrating, leaving, turning it, sending,
    breaking,
    beating, smashing, creating, sparking, bigger than ever, larger than ever, busier than ever, better than ever,
    stronger than ever, more than ever, the biggest, the largest, the best, the most, good on, good for,
    hard to believe, difficult to believe, easy to forget, worth, fyi, psa, icymi, ngl, tbh, imo,
    imho, lol, lmao, haha, hehe, dude, bro, bruh, mate, guys, friends, folks, everyone, ladies and gentlemen,
    colleagues,
    rejoice, beware, assemble, listen up, unite, nerds, geeks, researchers, investors, developers, engineers, dear,
    hello, hi, greetings, good morning, good news,
    great news, big news, breaking, exciting news, hot off the press, quick update, official, it's official,
    confirmed,
    happy monday, happy friday, per (?:the|our|its|their)
    """
)
AFTERMATH = (
    r"(?:after|before|during|amid|amidst|following)\s(?:(?:the|that|all|all the|such a|a|long)\s)*(?:recount"
    r"|pandemic|covid|covid-19|lockdowns?"
    r"|outbreak|hiatus|gap|break|heat|heatwave|rain|rains|storm|typhoon|restrictions|travel restrictions"
    r"|final count|final tally"
    r"|count|revision|update|delay|chaos)(?![a-z])"
)
"""What came before it, which takes nothing from a figure."""
_ABSTRACT = one_of(
    """
    business, money, matchmaking, size, numbers, scale, talent, science, research, ai, tech, technology, innovation,
    future,
    china, demand, interest, appetite, investors, buyers, deals, growth, war, race, competition, hype, networking,
    momentum,
    confidence, history, progress, curiosity, success, boom, party, show, tradition, trend, dream, word, magic,
    passion
    """
)
OPENS = re.compile(
    rf"[\W_]*{_AND}(?:{_DEGREE}{_FEELING}(?![a-z])"
    rf"|{_PERSON}(?![a-z])(?=.*(?<![a-z]){_VERB}(?![a-z])|.*'(?:m|re|ve|d|ll))"
    rf"|{_PERSON}\s[a-z]+"
    rf"|(?:my|our|your|the|his|her|their)\s(?:[a-z]+\s)?{_THING}(?![a-z])(?=.*\s{_VERB}(?![a-z]))"
    rf"|(?:my|our|your)\s(?:[a-z]+\s){{1,2}}(?:says?|said|reports?|thinks?|tells?|told|counts?|counted|claims?"
    rf"|confirms?)(?![a-z])"
    rf"|(?:the\s)?(?:waic|conference|event|expo|summit)\s(?:went|was|is|got|felt|has|had|really|truly|never)(?![a-z])"
    rf"|(?:the\s)?(?:[a-z]+\s)?{_ABSTRACT}\s(?:is|are|was|were|keeps?|kept|works?|talks?|matters?|rules?|speaks?"
    rf"|continues?|continued|grows?|grew|soars?|surges?|pays?|goes|went|runs?|ran|never)(?![a-z])"
    r"|.*(?<![a-z'])(?:i|i'm|i've|i'd|you|you're|me|we|we're|we've)(?![a-z'])"
    r"|(?:put|say|tell|ask|write|save|print|frame|pin|quote|share|repeat|spread|read|hear|see|check|take|give|drop"
    r"|add)\s(?:this|it|that|your|the word|me|us|everyone|down)(?![a-z])"
    r"|(?:still|just|currently|always|finally|now)\s[a-z]+ing(?![a-z])"
    r"|for (?:the|all|any|those|my|our|you|all the)(?:\s[a-z]+){0,2}\s(?:nerds|geeks|fans|lovers|curious|sceptics"
    r"|skeptics|haters|record|archives|books|buffs|scrapbook|wall|back|number crunchers)(?![a-z])"
    rf"|an?\s(?!(?:couple|few|lot|handful|group|part|portion|share|fraction|subset|selection|total|number|sum"
    rf"|mix)(?![a-z]))[a-z]+(?:\s[a-z]+)*$"
    rf"|{_IMPERATIVE}(?![a-z])|{AFTERMATH}|(?:[a-z]+\s){{1,2}}(?:take note|rejoice|assemble|beware|listen up"
    rf"|unite)(?![a-z]))",
    _FLAGS,
)
"""The first words of a stretch that is talk."""
PERSONAL = re.compile(rf"[\W_]*{_AND}(?:{_PERSON}|my|our|{_DEGREE}{_FEELING})(?![a-z])", _FLAGS)
"""Where who speaks is told, a name is of those he speaks of."""
PREDICATE = re.compile(
    r"(?:(?:that|this|it)(?:'s| was| is)|welcome to|thank you|thanks|bravo|hello|such was|so was|we love you"
    r"|congrats|bye|goodbye|farewell|(?:(?:that|this)(?: really)? (?:makes|made)))?\s*"
    r"(?:(?:the|our|my|in|at)\s)*(?:waic|conference|world (?:ai|artificial intelligence) conference|summit)?\s*\x00+\s*"
    r"(?:(?:in|at)\sshanghai\s*|for\s(?:you|us|me)\s*|in a nutshell\s*|in numbers\s*|was|is)?"
    r"(?:(?:was|is|really|truly|simply|just|felt|proved|came back|came|made|delivered|rocked|ruled|did|went|got"
    r"|had us|had me|left|blew|set|broke|showed|taught"
    r"|roared|bounced|took|gave|turned|rose|soared|stood|shone|kept|lived|wowed|dazzled|outdid"
    r"|stole)(?![a-z])[^0-9]*)?",
    _FLAGS,
)
"""What is said of an edition, its name blank: ``that was WAIC 2024 in Shanghai``, ``WAIC 2021 came back strong``."""
_CHAT = one_of(
    """
    lol, lmao, haha, hahaha, omg, wow, dude, bro, bruh, man, mate, guys, folks, hey, hi, hello, yo, ok, okay, so,
    well,
    um, uh, hmm, oh, ah, aight, right, yeah, yep, yes, nah, tbh, ngl, imo, imho, fyi, btw, fr, ikr, icymi, psa, til,
    honestly,
    tho, though, anyway, anyways, actually, basically, literally, seriously, frankly, listen, look, friends, y'all,
    again,
    fun fact, and, but, also, btw, remember, recall, i swear, i think, i believe, i guess, i mean, i heard, i read,
    i remember, i recall, i'm sure, i know, i still remember, pretty sure, you know, you guys, people, ppl, everyone,
    everybody, folks, forget,
    forgets, forgot, know, knows, knew, remember, remembers, keep forgetting, sleep on, kinda, like, just, still,
    insane, crazy, wild, mad, damn, god,
    gosh, jeez, alright, now, news, breaking, heads up, reminder, quick reminder, friendly reminder, pro tip,
    big news, random, my god, geez, mind you, guess what
    """
)
_EVENT_NEXT = (
    r"(?=(?:(?:at|in|during|for|by|over)\s)?(?:the\s)?(?:[0-9]{4}\s)?"
    r"(?:waic|world\s(?:ai|artificial)|20[0-9]{2}|conference))"
)
LEADING = re.compile(
    rf"[\W_]*(?:(?:{_CHAT}\s+)+{_EVENT_NEXT}"
    rf"|{_AND}(?:{_DEGREE}{_FEELING}|{_PERSON}|{_IMPERATIVE}|hard|reminder|can't|cannot|can not|couldn't|don't"
    rf"|never|still|(?:my|our)\s[a-z]+)(?![a-z])[^0-9]*?\s(?:that|how|when)\s(?:in\s|at\s)?(?={_EVENT_NEXT})"
    rf"|{_AND}{_DEGREE}{_FEELING}\s(?:to|that)\s(?:(?:share|report|say|see|note|announce|tell you|have been|be"
    rf"|join|count ourselves|stand|part|one|of)\s)*(?:(?:among|alongside|with|part of|one of)\s(?:the\s)?)?"
    rf"|(?:a\s)?(?:throwback|flashback|back|ode|hats off|welcome|shout-?out|cheers|thanks|here's|goodbye|hello"
    rf"|congrats|kudos|remember(?:ing)?"
    rf"|reliving|reminiscing|thinking|looking back|a toast|tribute)\s(?:(?:to|at|on|about|of)\s)?{_EVENT_NEXT}"
    rf"|{_AND}(?:{_PERSON}|(?:my|our)\s[a-z]+)\s(?:[a-z]+\s){{1,5}}one\s(?=of\sthe\s)"
    rf"|imagine\s(?:our|my)\s(?:surprise|joy)\s(?:when\s)?"
    r")",
    _FLAGS,
)
"""How a stretch leads in to what it states."""
OPENS_HAN = re.compile(
    r"我|咱|俺|你|您|大家|各位|诸位|同学|朋友|老铁|小伙伴|家人们|宝子|姐妹|兄弟|网友|投资人|小编|本台|本报|本社"
    r"|本刊|消息|快讯|动态|战报|播报|看过来|注意|知道|听好"
    r"|敲黑板|划重点|有一说一|说真的|讲真|不得不说|话说|说起|说到|回想|想起|想当年|翻到|刷到|看到|听说|荣焉|有幸"
    r"|光荣|荣幸|骄傲|自豪|激动|感动|开心|高兴|感谢|感恩|恭喜|祝贺"
    r"|热烈|牛|绝了|太.{1,4}了|真.{1,3}[啊呀]|够.{1,3}了?$|好.{1,3}[啊呀]|[啦啊吧呢嘛呀哦噢哈]$|(?:提速|扎堆|升级"
    r"|爆棚|火爆|来袭|齐聚|云集|登场|收官|落幕|出炉|揭晓|启航|不减|拉满|满满|十足|空前|热闹|盛宴|盛会|狂欢|时刻"
    r"|加速|起飞|腾飞|可期|未来|新高|新起点|答卷|精彩|数说|速览|一览)$|分享|整理|晒|带你|说一句|说一下|说两句"
    r"|会说话|数据|复盘|知识点|真心话|一句话|眨眼|看清楚|观察$|一图|可能不信|吹|冷知识|小知识|科普|补个?课|想念"
    r"|怀念|回忆|难忘|疫情|脚步|又是一年|时光|腿软|腿断|脚|刷屏|老照片"
)
ANYWHERE = re.compile(
    r"(?<![a-z])(?:from (?:all over|all around|around|across|every corner of|all corners of) (?:the )?(?:world"
    r"|globe|planet)(?![a-z])"
    r"|from far and wide|from (?:home|china) and abroad|(?:at|from) home and abroad|from everywhere"
    r"|from all walks of life"
    r"|(?:looking|searching|hunting|shopping) for (?:suppliers|partners|business|deals|buyers|customers|investors"
    r"|investment|orders|opportunities|inspiration)(?=\W*$)"
    r"|(?:domestic|chinese|local) and (?:foreign|international|overseas)(?![a-z])|(?:foreign|international"
    r"|overseas) and (?:domestic|chinese|local)(?![a-z]))",
    _FLAGS,
)
"""Where all of them come from."""
PRAISE = re.compile(
    r"(?<![a-z])(?P<verb>made|turned|transformed|rendered|helped make|lit up)"
    r"\s(?:the\s)?(?:waic\s)?\x00+"
    r"(?P<how>[^0-9,;:.!?()\x00]{0,60})",
    _FLAGS,
)

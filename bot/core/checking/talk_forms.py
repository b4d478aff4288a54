"""The forms of talk in a message, by its first words: who speaks, feelings, orders to the reader, praise, chat."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.ASCII


_PERSON = (
    r"(?:i|we|you|he|she|us|me|your|everyone|everybody|someone|somebody|nobody|anyone|people|ppl|folks|y'all|who|let's)"
    r"(?:'(?:m|ve|d|ll|re|s))?"
)
_AND = "(?:(?:and|but|so|because|as|while|though|although|even though|since|yet|well|oh|ah|plus|now|still|then) )*"
PERSON = re.compile(
    r"(?<![a-z])(?:i|we|you|he|she|it|they|everyone|me|us|my|your|i'm|we're|he's|she's|it's)(?![a-z])", _FLAGS
)
"""Whoever speaks, or is spoken to."""
AFTERMATH = (
    r"(?:after|before|during|amid|amidst|following)\s(?:(?:the|that|all|all the|such a|a|long)\s)*(?:recount"
    r"|pandemic|covid|covid-19|lockdowns?"
    r"|outbreak|hiatus|gap|break|heat|heatwave|rain|rains|storm|typhoon|restrictions|travel restrictions"
    r"|final count|final tally"
    r"|count|revision|update|delay|chaos)(?![a-z])"
)
"""What came before it, which takes nothing from a figure."""
_VERB = (
    r"(?:(?:is|was|are|were|has|have|had|do|does|did|can|could|will|would|ca|wo)(?:n't|nt|not)?|am|be|been|being|went|came|got|made|felt|ran"
    r"|saw|spent|stole|took|gave|told|says?|said|kept|lost|left|thought|knew|found|sat|stood|slept|ate|drank|bought"
    r"|sold|met|heard|read|wrote|brought|caught|fell|forgot|grew|hit|hurts?|let|rang|rose|sang|sent|shook|spoke|swears?"
    r"|swore|taught|threw|tore|wept|woke|won|wore|broke|blew|became|beat|drew|drove|flew|froze|led|lit|quit|struck|makes"
    r"|costs?|rents|thanks|welcomes|congratulates|deserves|remains|owes|keeps|needs|wants|loves?|hates|knows|works|goes|gets|takes|looks|feels|sounds|smells|deserves|thinks|means|pays"
    r"|tells?|talks?|counts?|claims|reports?|confirms|believes|believe)"
)
FORM = re.compile(
    rf"[\W_]*{_AND}(?:(?:fun|random|quick|nerdy|nostalgic|friendly|gentle|happy|weird|wild|crazy"
    rf"|insane) [a-z]|.*(?<![a-z'-]){_PERSON}(?![a-z'])|.*(?<![a-z'])(?:[a-z']+)\s{_VERB}(?![a-z])"
    r"|(?:.*\s)?(?:my|our|your|his|her)\s(?:[a-z]+\s+){1,2}[a-z]+(?:ed|s)(?![a-z])|the\s[a-z'-]+\s(?:still\s|just\s|all"
    r"\s)?[a-z]+ed(?![a-z])|[a-z]+ to [a-z]|(?:it|that|this|there|here|back|fyi|psa|such|what|how|why|so|too"
    r"|quite|simply|truly|really|just|still|as|an?|no|more than|if"
    r"|even|thanks|thank|despite|because|although|though|not|hard|not bad|of course|for (?:the|all|any"
    r"|you))(?:'s)?(?![a-z])|[a-z]+ing\s|[a-z]+ (?:it"
    rf"|this|the|an?|our|my) |(?:per|by) (?:the|our|its|their) |(?:the )?(?:big|larg|bus|high|strong|bett|bigg|b)"
    rf"(?:gest|est|iest|er|ger)(?![a-z])|{AFTERMATH})",
    _FLAGS,
)
"""What no bare noun has: a speaker, a verb behind a subject, a word that opens a judgement or an order."""
PERSONAL = re.compile(rf"[\W_]*{_AND}(?:{_PERSON}|my|our)(?![a-z])", _FLAGS)
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
OF_EDITION = re.compile(r"(?:(?:and|but|so) )?(?:the )?(?:waic )?\x00+\s[a-z]+\s", _FLAGS)
"""What is said of an edition, its name blank: ``that was WAIC 2024 in Shanghai``, ``WAIC 2021 came back strong``."""
LEAD = re.compile(
    r".*?\s(?:that|how|when|because)\s(?:(?:in|at|during|for|the)\s)*|.*?\s(?=there (?:was|were)\s)"
    r"|\W*(?:throwback|flashback|back|welcome|cheers|thanks|hats off|a toast|tribute)\sto\s(?:the\s)?$"
    r"|.*?\s(?=(?:one of|among|alongside|part of)\s(?:the\s)?$)",
    _FLAGS,
)
"""How a stretch leads in to what is stated; what stands behind this is judged with it."""
OF_WAIC = re.compile(r"(?:the )?(?:20[0-9]{2} )?(?:waic|world|conference)(?![a-z])", _FLAGS)
TO_EVENT = re.compile(
    r"\W*(?:[a-z']+\s(?:[a-z']+\s)?|.*\s(?:(?:but|and|so|yet)(?:\s[a-z]+)?|forgets?|forgot|remembers?|recalls?|knows?|knew|noticed)\s)(?<!\sat\s)(?<!\sin\s)(?<!\sof\s)(?<!\sfor\s)(?<!\sto\s)(?<!\sby\s)"
    r"(?<!'s\s)(?<!s'\s)(?:the\s)?$",
    _FLAGS,
)
"""Before a conference that is the subject of what is stated: ``lads waic 2024 had``."""
OPENS_HAN = re.compile(
    r"[查看写翻听刷聊数记读][到过见完]|立此存照|我|咱|俺|你|您|大家|各位|诸位|同学|朋友|老铁|小伙伴|家人们|宝子|姐妹|兄弟|网友|投资人|小编|本台|本报|本社"
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
PRAISE_BEHIND = re.compile(
    r"\x00+\s(?P<verb>was|is|felt|became|turned into)\s"
    r"(?P<how>(?:an?|like|so|such|pure|simply|really|truly|quite|peak)\s[^0-9,;:.!?()\x00]{0,60})$",
    _FLAGS,
)
HAN_PRAISE = re.compile(
    r"(?P<verb>[让把将使])(?:WAIC)?\x00+(?:WAIC|大会)?(?P<how>(?:变成|成为|变得|化身|打造成|办成)[^、0-9\x00]{1,12})",
    re.IGNORECASE,
)
"""What an edition is said to have been: ``WAIC 2024 was a playground``, 让2024年WAIC变成游乐场."""
TAKEN_BACK = re.compile(
    r"(?:(?:no wait|haha|lol|nah|ok|sorry|well|but) ?,? ?)*(?:(?:(?:i'm |i am )?(?:just|only) (?:kidding"
    r"|joking)|jk|kidding"
    r"|april fools?|not really|not true|i (?:just )?made (?:it|this|that|all that) up"
    r"|(?:that|this|it)(?:'s| is| was) (?:(?:all )?(?:a lie|a joke|false|fake|nonsense|untrue|wrong|not true|made up)))"
    r"(?:,? [a-z ,]{0,30})?"
    r"|(?:以上)?(?:纯属|都是|全是)?(?:我)?(?:逗你们?(?:玩)?的|骗你们?的|开玩笑的?|瞎编的|编的|胡说的?|虚构|假的"
    r"|才怪"
    r"|愚人节快乐)[啦哈]*)",
    re.IGNORECASE | re.ASCII,
)
"""A sentence by which what was told before it is taken back."""

"""By which words a question names a scope of the vocabulary, or the branch of an edition, and what may stand there."""

from __future__ import annotations

import re

SCOPES: dict[str, tuple[str, str]] = {
    "opening_ceremony": (
        r"(?:grand )?(?:opening|inaugural|inauguration)[- ]ceremony|ceremony (?:that opened it|of the opening)",
        "开幕(?:式|典礼|仪式)",
    ),
    "opening_day": (
        r"(?:opening|first|very first) day|day (?:one|1)|day it opened|day of the opening",
        "开幕(?:的)?(?:当天|当日|那天|那一天|首日|日)|首日|第一天|头一天",
    ),
    "main_venue": (r"main (?:conference )?(?:venue|site)", "主会场|主场馆|主场地"),
    "conference_and_exhibition": (
        r"(?:conference|meetings?) and (?:the )?exhibition(?: (?:together|combined))?",
        "(?:会议|论坛)[与和加](?:展览|展会)(?:合计|合起来|一起|合在一起|加起来)?",
    ),
    "application_area": (
        (
            r"(?:innovati(?:on|ve)[- ](?:and )?)?applications?[- ](?:area|zone|section|part|hall)"
            r"|(?:area|zone|section|part)(?: of the (?:exhibition|show|fair))?(?:,)? (?:for|of|on) innovati(?:ve"
            r"|on)[- ]applications?"
        ),
        "(?:创新)?应用(?:主题)?(?:展示区|展区|专区|板块|区域|片区|展馆|区)",
    ),
    "first_phase": (
        r"(?:first|initial|opening|1st)[- ](?:phase|stage|tranche|round)|phase (?:one|1|i)",
        "(?:首|第一|头一|一)个?(?:期|阶段)",
    ),
    "final_size": (
        r"(?:final|eventual|ultimate)(?= (?:size|volume|scale|amount|total|sum))|in the end|eventually|ultimately",
        "最终|最后",
    ),
    "industry_forums": (
        r"(?:industry|industrial|sector)(?= forums?(?![a-z]))",
        ("主题论坛[和与、及跟](?:行业|产业)(?=论坛)|(?:行业|产业)论坛[和与、及跟]主题(?=论坛)|(?:行业|产业)(?=论坛)"),
    ),
    "research_headquarters": (
        r"(?:research )?headquarters and(?= (?:research )?institutes(?![a-z]))",
        "(?:研发)?总部[和与及、](?=研究(?:院|机构))",
    ),
    "special_events": (r"special(?= (?:events|activities)(?![a-z]))", "特色(?=活动)"),
    "industrial_projects": (
        (
            r"industrial(?= projects?(?![a-z]))|,? ?(?:without|not counting|not including|excluding|leaving out|minus"
            r"|apart from|not) (?:the )?fund(?:ing)? (?:projects|ones)"
            r"|,? (?:the )?fund(?:ing)? projects (?:aside|excluded|left out|not (?:counted|included))"
        ),
        (
            "产业(?:类)?(?=项目)|[,，]? ?(?:不算|不含|不包括|不计|除去|除了|刨去|撇开)(?:掉"
            "|了)?基金(?:类)?项目(?:之外|以外|的话|不算)?"
            "|[,，]? ?基金(?:类)?(?:项目)?(?:的)?(?:不算|不含|除外|不计|不包括|不要|除开)(?:在内|进去)?"
        ),
    ),
    "major_industrial": (
        r"(?:(?:major |big |key |heavyweight )?industrial|major|milestone)(?= projects?(?![a-z]))",
        "重大(?:的)?(?:产业)?(?:类)?(?=项目)",
    ),
}
"""By the ids of scopes, those alike in one key: English and Chinese patterns, each at the bounds of words."""

BRANCH = (
    r"(?:hong kong|hk)(?:'s)?(?:[ -]based)? (?:branch(?: venue| site)?|part|side|leg|arm|session|venue|site"
    r"|sub-?venue|event"
    r"|edition|end|half|portion|section|offshoot|outpost|chapter|meeting|location)(?: of)?"
    r"|(?:branch(?: venue| site)?|part|side|leg|arm|session|venue|site|sub-?venue|event|outpost|offshoot|section|half)"
    r"(?: (?:that (?:was|ran|took place)|held|staged))? (?:in|of|at) (?:hong kong|hk)"
)
BRANCH_HAN = (
    "香港(?:的)?(?:那边|这边|那头|那里|那儿|分会场|会场|分会|分场|分站|站|部分|那?一?场|一侧|一头|方面|活动)(?:的)?"
    "(?:活动|会议|会场|分会场)?"
)

BEFORE = (
    r"(?:(?:(?:and|but|counting|taking|only|just|purely|strictly|solely|specifically|i mean|meaning) )*"
    r"(?:at|on|in|during|for|within|of|inside|to|into|as to)(?: (?:only|just))? )?"
    r"(?:(?:just|only) )?(?:(?:the|its|that|this) )?"
)
AFTER = r"(?: (?:alone|only|itself|by itself|on its own)(?![a-z]))?"
BEFORE_HAN = (
    "(?:若|如果|要是|假如|光是|单是)?(?:[只光单仅就]{1,2}(?:是|算|看|说|论|计|要|限|讲|问|指|统计)?(?:的是)?)?[在于]?"
    "(?:大会)?"
)
AFTER_HAN = (
    "(?:那|这)?(?:一)?(?:场|天|刻|部分|块)?(?:当天|当日|当场|现场|会场|场内|场上)?(?:上|里面|里|中|内|期间|时)?"
    "(?:本身|而已)?(?:的话|为止)?"
)
NEVER_BEFORE = re.compile(
    r"(?<![a-z])(?:not|no|never|without|excluding|except(?: for)?|but for|besides|beyond|outside(?: of)?|after|before"
    r"|since|until|till|following|preceding|prior to|than|apart from|other than|aside from|leaving (?:out|aside)"
    r"|minus|less|near|around|ahead of|plus|and|or|versus|vs\.?|left|skipped|missed|by|what share of)"
    r"(?: (?:counting|including|at|on|in|during|for|just|only|the|its|that))* ?$"
    r"|(?:不算|不含|不包括|不计|不是|并非|而非|除去|除了|除开|除|刨去|撇开|没|未|没有|没来|非|以及|和|与|跟|及|或|或者|还是|来自"
    r"|比|从|自|到|至|离开|错过|缺席|加|加上)(?:在)?$",
    re.ASCII,
)
NEVER_BEHIND = re.compile(
    r"\s*(?:excluded|left out|aside|not (?:counted|included)|and|or|plus|versus|vs|evening|morning|afternoon"
    r"|night|dinner|gala|rehearsal|eve)(?![a-z])"
    r"|(?:之外|以外|之前|以前|之后|以后|前夕|前|后|外|除外|不算|不计|不含|以及|[和与跟及或、]|还是|晚|的晚|上午|下午|早上|彩排)",
    re.ASCII,
)

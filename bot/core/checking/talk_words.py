"""Words beside a figure that may narrow it, and what restricts or doubts it: talk holds none of them."""

from __future__ import annotations

import re

from bot.core.word_patterns import any_of, listed

_FLAGS = re.IGNORECASE | re.ASCII
BLOCKED = any_of(
    r"""
    only, alone, solely, exclusively, purely, merely, just the, except[a-z]*, exclud[a-z]*, includ[a-z]*, each, every,
    per(?! (?:the|our|its|their|my)), daily, half, which, whose, whom, where, among(?!st? the), such as, those,
    these, them, theirs, ones,
    foreign[a-z]*, overseas, abroad, international[a-z]*, domestic[a-z]*, local[a-z]*, regional, nationals?,
    province[a-z]*, halls?, zones?, pavilions?, booths?, stands?, stalls?, districts?, venues?, sections?, sessions?,
    tracks?, showcases?, branch[a-z]*, days?, mornings?, afternoons?, evenings?, nights?, opening, opened, began,
    begun,
    started, starts, kick(?:s|ed)? off, halfway, so far, until, till, ceremon(?:y|ies), start-?ups?, unicorns?,
    students?, wom[ae]n, m[ae]n, female, male, girls?, boys?, vips?, listed, private, paid, paying, virtual, online,
    offline, robotics, robots?, makers?, vendors?, manufacturers?, sector, industry, field, area, areas, category,
    not, never, nor, neither, nobody, [a-z]+n't, cannot, without, no, none, false[a-z]*, fake[a-z]*, wrong[a-z]*,
    mistak[a-z]*, incorrect[a-z]*, dream(?:t|ed|s), assum[a-z]*, pretend[a-z]*,
    refus[a-z]*, fantas(?:y|ies|i[sz]e[sd]?), alleg[a-z]*, wanted, laugh[a-z]*, lie, lies, lied,
    lying,
    liars?, myth, hoax, deny, denies, denied, doubt[a-z]*, disput[a-z]*, refut[a-z]*, debunk[a-z]*, rumou?rs?,
    nonsense, rubbish, bogus, untrue, inaccurate, if, would, could, should, might, may, maybe, perhaps, suppose[a-z]*,
    imagin[a-z]*, unlikely, wish[a-z]*, hop(?:e|es|ed|ing|efully), plan(?:s|ned|ning)?, expect[a-z]*, target[a-z]*,
    goals?,
    aim[a-z]*, forecast[a-z]*, predict[a-z]*, estimat[a-z]*, will, won't, going to, next, cancel[a-z]*, postpon[a-z]*,
    unlike, versus, vs, compared, instead, rather, difference, more, fewer, less, another, others?, sponsors?,
    two, three, four, five, six, seven, eight, nine, ten, dozens?, hundreds?, thousands?, millions?, billions?,
    percent, third, quarter, majority, minority
    """
)
# Words of that kind in phrases that narrow nothing.
HARMLESS = re.compile(
    r"(?<![a-z])(?:"
    + re.sub(
        r"\n *",
        "",
        "|".join(
            listed(
                r"""
                (?:still |simply |just )?(?:can't|cannot|can not|couldn't|could not) (?:quite |really |still |even )?
                (?:believe|wait|get over|stop|hide|resist|stress|thank|recommend|complain|get enough
                |describe|be (?:prouder|happier|more \w+)|have been (?:prouder|happier)),
                (?:don't|do not|won't|will never|will not|never) (?:ever )?(?:forget|miss|worry|stop
                |get tired|get old|sleep),
                not (?:bad|too shabby|gonna lie|going to lie|to brag|kidding|surprising(?:ly)?|to be missed
                |exaggerating|joking),
                no (?:joke|kidding|doubt|wonder|less|cap|lie|surprise|mean feat|small feat|big deal
                |matter what|idea|words|way back),
                couldn't agree more,
                more than (?:ever|happy|proud|grateful|glad),
                once more,
                more than once,
                ever more,
                would (?:you|not|n't) believe(?: it)?,
                (?:i|we) would say,
                could (?:n't )?have been prouder,
                without (?:a )?doubt,
                may i add,
                if (?:you|i|we) (?:can |could |may |might |must |do )?(?:believe(?: it)?|ask me|missed it
                |say so myself|want|wondered|know),
                if (?:you|anyone|anybody)(?:'s|'re| is| are| were| was) (?:wondering|curious|counting
                |interested|asking),
                imagine (?:that(?=\W*$)|our surprise|my surprise|my face|our joy),
                next year,
                next time,
                every one of us,
                every year,
                each year,
                all day,
                (?:one|a|the) day to remember,
                those days,
                these days,
                one of those (?:days|moments|years|weeks),
                the other day,
                those (?:numbers|figures|stats|crowds),
                these (?:numbers|figures|stats|crowds|photos),
                among the,
                among,
                (?:where|how) it all (?:began|started),
                opened (?:our|my|your) eyes,
                local (?:team|partners?|colleagues?|industry|economy|business(?:es)?|press|media|pride|food
                |tech scene|scene),
                (?:in|from|for) the industry,
                among friends,
                not even (?:kidding|joking),
                hope (?:you|to see you|everyone),
                not to (?:brag|boast|show off),
                (?:press|closing|final) (?:release|release|communiqu[e]),
                (?:one|some|a few) of them,
                one another,
                each other,
                of the (?:day|week|month|year|hour),
                last but not least,
                it(?:'s| is) (?:all |right there )?in the (?:archives?|books|minutes|papers|files),
                if (?:my|our|the) [a-z]+ (?:is|are|was|were) (?:right|correct|to be (?:believed|trusted)),
                but first(?=\W*$), numbers don't lie, no regrets, nobody blinked,
                (?:nobody|no one|hardly anyone) (?:i|we) know,
                (?:nobody|no one|hardly anyone|few people) (?:ever )?(?:talks?|speaks?|mentions?|remembers?
                |knows?|noticed|realises|realizes) (?:about )?(?:how|that),
                (?:had|what) an? (?:long|great|good|big|busy|fine|hard|lovely|rough) (?:day|morning|evening|night),
                hard to (?:imagine|believe),
                not gonna lie,
                for the doubters,
                every (?:minute|second|moment|bit|step|penny)(?: of it)?,
                hold the line,
                """
            )
        ),
    )
    + r")(?![a-z])",
    _FLAGS,
)
NAMES = re.compile(
    r"(?<!^)(?<![A-Za-z0-9])(?!(?:I|WAIC|AI|Shanghai|China|PR|CEO|CTO|VR|TV|OMG|LOL|WOW|OK|World|Artificial"
    r"|Intelligence"
    r"|Conference|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?![a-z]|day\w))(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)[A-Z]",
    re.ASCII,
)
"""A name inside a stretch, which may be that of a holder."""
RESTRICTS = re.compile(
    r"(?<![a-z])(?:excluded|included|excepted|aside|apart|for the most part|by and large|in the main)\W*$"
    r"|^(?:the |just )?(?:[a-z]+ ){0,2}ones(?![a-z])|(?<![a-z])(?:exclusively|solely|excluding|except(?:ing)?"
    r"|not (?:counting|including)|purely|mostly|mainly"
    r"|largely"
    r"|chiefly|primarily|predominantly|overwhelmingly)(?![a-z])(?! (?:thanks|because|due))"
    r"|(?<!not )(?<![a-z])(?<!if )(?:only|alone)\W*$"
    r"|^(?:and |but |though |in )?(?:only|just|all|all of them|every one of them|each|both)"
    r"(?: of them| were| being)? (?:from|of them|by|robot|robotic|start|foreign|over|international|domestic|local|new"
    r"|in (?!all\b|one\b|just\b|a\b|shanghai)|based|made|built|first|listed|chinese|german|american|japanese|female"
    r"|women|men|student|private|state)"
    r"|^(?:(?:all|most|many|both) )?(?:organi[sz]ed|hosted|run|held|led|sponsored|made|built|backed|funded|chaired"
    r"|staged|signed) (?:by|in|at|for|with) (?!us\b|the organi)"
    r"|^(?:(?:and|but|though|well) )?(?:(?:they|these|those|which|who|that|the (?:ones|others))(?: all| both"
    r"| mostly)?"
    r" (?:were|are|came|come|belonged|belong)(?![a-z])|(?:the|just the) ones(?![a-z])"
    r"|(?:all|most|half|each|both|the rest(?! of the (?:world|country|city|planet))|many) of (?:them|which"
    r"|whom|these|those|the)(?![a-z])"
    r"|it was (?:the|just|only)(?= (?:[a-z]+ )+(?:that|who|which)(?![a-z]))"
    r"|(?:that|this|it|which)(?:'?s| was| is| were| are) (?:in|at|for|on|from|by|our|my|just|only|mine|ours"
    r"|closer|nearer|of)"
    r"(?! (?:time|line|purpose|me|you|us|top|fire|point|course|all|record|wednesday|mind|thing|favou?rite|best"
    r"|first|kind)(?![a-z]))"
    r"(?![a-z])|(?:that|this|it) (?:was|is) the (?:[a-z]+ ){0,2}(?:hall|zone|pavilion|section|booth|stand|area|venue)"
    r"(?![a-z])"
    r"|(?:it|that|which|this) (?:counts|counted|includes|included|excludes|covers|covered)(?! for)(?![a-z])"
    r"|(?:the|these|those|all the) (?:[a-z]+ )?(?:companies|firms|enterprises|exhibitors|booths|stands"
    r"|visitors|guests"
    r"|participants|attendees|talks|speakers|sessions|events|forums|deals|contracts|projects|agreements|robots|models"
    r"|products|exhibits|views|viewers|winners|entries|groups|buyers|journalists|laureates)(?: all| both| mostly)?"
    r" (?:were|are|came|belonged|took place)(?![a-z]))"
    r"|^(?!what|quite|such|an? |every|all |one |same|good|great|happy|long|busy|best|big)(?:the |only "
    r"|just )?(?:[a-z]+ ){0,2}"
    r"(?:hall|zone|pavilion|section|track|sector)s?(?: only| alone)?\W*$"
    r"|^(?:at |in |from )?(?:my|our|his|her|their) (?:own |little |small |side |partner )?(?:booth|stand|stall"
    r"|session"
    r"|event|forum|workshop|panel|party|dinner|hall|pavilion)(?![a-z])"
    r"|^(?:(?:all|most|many|both) )?(?:aimed at|focus(?:ed|ing) on|dedicated to|devoted to|based in|located in"
    r"|limited to|restricted to|confined to|centred on)",
    _FLAGS,
)
"""A stretch that restricts the figure beside it."""
RESTRICTS_HAN = re.compile(
    r"^我[区校司馆院县镇厂](?!.{0,8}(?:统计|整理|记者))|^(?:我们|咱们?|我司|本公司).{0,4}展[台位]|.(?:战报|喜报|捷报|成绩单|战绩|业绩)$|^(?:而且|并且|且|还)?(?:都是|全是|全都是|均是|均为|皆为|皆是|清一色|大多|多数|多半|多为|主要(?:是|为|来自)"
    r"|以.{1,10}为主|绝大多数|大部分|其中|来自|落地|落户|(?:全|都|均|多)?落在|属于|归属|(?:才|仅|只"
    r"|就)?[一半1](?:天|日|个?小时|上午|下午)|(?:都|均|全|皆|全部)(?:在|由|面向)|面向|针对|由|关于|在(?!上海|沪"
    r"|线上|现场|场|我|此|这|黄浦江)|全部(?:是|为|来自)|全来自|都来自|均来自|包括|包含|含(?!金|苞|泪|笑|义)|不含"
    r"|不包括|不算|除|仅|只(?!要|能说|见|想|恨|愿|为|有想)|光(?!是看|想|荣|阴)|单(?!是看|身)|限|特指|专指|指的是"
    r"|说的是)|(?:除外|不算在内|不计在内|为主|而已的外|占多数|居多|(?:主办|承办|举办|参与|带来"
    r"|我[区校司馆院县镇厂]|制造|生产|研发|出品)的)$|^[\u4e00-\u9fff]{0,6}(?:外企|国企|民企|央企|企业|公司|机构"
    r"|厂商|学者|学生|机器人|领域|方向|主题|赛道|[\u4e00-\u9fff]类|我[区校司馆院县镇厂]的?)$"
    r"|^(?:在)?[\u4e00-\u9fff]{1,8}(?:展区|馆|专场|分会场|展台|专区|赛道|领域|板块)(?:里|内|上|中)?$"
)
RESTRICTS_BY = re.compile(
    r"(?!for (?:the|all|any|all the|you)(?: [a-z]+)? (?:nerds|geeks|fans|lovers|curious|sceptics|skeptics"
    r"|record|archives?"
    r"|books|doubters)(?![a-z]))(?:or|without|in|on|at|for|by|from|of|among|amongst|within|inside|outside|during|under|via|across|throughout)\s"
    r"(?!(?:all|any) (?:over|around)|[a-z]+ to [a-z]|(?:the )?(?:very )?(?:bright|other|record|whole|end|time"
    r"|world|same)|(?:a|one) (?:time|word|nutshell)|far(?![a-z])|course|what|how)",
    _FLAGS,
)
"""A preposition that may begin a restriction: ``, in biomedicine``."""
DOUBTED = re.compile(
    r"(?<![a-z])(?:they lied|(?:said|says|say|thinks) (?:nobody|no one)|(?:since|later|then|been|was"
    r"|were) (?:withdrawn|retracted|corrected|revised|taken"
    r" back|pulled)|just kidding|(?:a|my|the) dream|i lied|made (?:it|that|this) up|quote me on"
    r"|who knows(?= *\W*$)|the (?:real|true|actual)"
    r" (?:number|figure|count|total)|was drunk|nonsense|rubbish|bullshit|bs|bogus|hogwash|baloney|untrue"
    r"|not true|inaccurate|made[- ]up|fabricated"
    r"|exaggerated|inflated|as if|yeah right|in your dreams|my foot|i call bs|pull the other one|not really"
    r"|not quite right"
    r"|(?:i|we|one) (?:can only )?(?:hopes?|wish|pray|guess|doubt)\W*$|fingers crossed|hopefully|if only|a hoax"
    r"|a scam|a fib|a fairy ?tale|a fantasy|a fiction|pants on fire|dream on)(?![a-z])"
    r"|才怪|胡扯|扯淡|瞎说|瞎扯|瞎编|胡说|骗人|骗谁|鬼才信|鬼信|谁信|吹牛|(?<!不是)吹的|造谣|编的|离谱|纯属|虚报"
    r"|注水|水分|夸大|假数据|不靠谱|(?<!可能)不信|信不过|不属实|有误|存疑|记错|搞错|写错|打脸|撤回|更正|另说|两说|掐指一算|梦[见到]|水晶球|算命",
    _FLAGS,
)
"""What takes back what was told beside it."""
SET_OFF = re.compile(
    r"(?:[a-z-]+ )?(?!(?:thanks|cheers|congrats|congratulations|always|yes|yours|times|days|memories|vibes|details"
    r"|guys|folks|friends|goosebumps|chills|crowds|numbers|wows|hugs|kudos|props|stats|facts|this|perhaps|was|is"
    r"|has)\W*$)"
    r"(?!no )[a-z-]+(?<!s)s",
    _FLAGS,
)
"""A bare noun in the plural behind a mark, which may be what is counted: ``, robotics firms``."""
BLOCKED_HAN = re.compile(
    r"(?:战报|喜报|捷报|成绩单|战绩|业绩)$|我[区校司馆院县镇厂]|本[区校司馆院县镇厂]|[0-9]"
    r"|[二三四五六七八九十两百千万亿](?=[家名位个场项件款台天人次国支批条所])|一(?=[家名位台天国支])|浦东"
    r"|临港|徐汇|闵行|西岸|黄浦|虹桥|张江|香港|澳门|只|仅|光(?!荣|阴)|单|除|含|其中|来自|是|均|清一色|大多|多数"
    r"|主要|为主|首日|当日|当天|今天|[一二三两]天|日|馆|区|展台|展位|摊位|专场|会场|场馆"
    r"|国外|海外|境外|外[企国地资]|[^中全我本]国|初创|独角兽|女|男|学生|上午|下午|晚上|开幕|仪式|首|假|骗|怪|胡|扯"
    r"|瞎|谣|(?<!小)编|没|不|未|别|非|否|无|如果|要是|可能|也许|或许|说不定|希望|但愿"
    r"|计划|预计|将|拟|目标|力争|取消|退|缺席|分之|成(?=是|为)|部分|另|其他|其余|论坛|公司|企业|厂|校|学院|大学"
    r"|团队|机器人"
)
HARMLESS_HAN = re.compile(
    r"(?<!如果)(?<!要是)我?(?:没有?|不曾)(?:记|看|听|数|算)错的话$|放假|不知道的|可能不信|眼?不信你|别眨眼|忍不住|(?:真|可|也|绝)?不是(?:我)?(?:吹|盖)的?|不得不说|不敢相信|不可思议"
    r"|不容易|不愧|不虚此行|不得了|不禁|不知不觉|(?:也|就|正|都)?(?:是|在|列|处|身|与|位|名列|位列|身在|身处|置身"
    r"|参与|乐在)其中(?:之一|一员|的?一[员个名位分])?|没有?(?:挡住|阻挡|停下|白来|让人失望|停止)|挡不住|停不下"
    r"|(?:看|逛|听|数|忙|排|跑|玩|挤|坐|拍|拦|装|停|挡|吃)不(?:完|过来|开|清|下|住|动|进去|够)|不夸张|不错|不少"
    r"|无比|无限|无敌|没想到|没白来|没毛病|没话说|别错过|别忘了?|别不信|非常|今日份|昨日|往日|日报|日消息|是真的"
    r"|真是|还是|可是|就是说|就是|男女老少"
    r"|哪有(?:你|他|她|网上|大家)?(?:们)?(?:说|传|想|写)的?(?:那么|这么)(?:多|少|大|高)"
)

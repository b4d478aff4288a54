"""The patterns of what is asked of one of those counted, of a day, of names, or of what became of them."""

from __future__ import annotations

import re

THINGS = (
    "exhibitor|compan(?:y|ie)|firm|enterprise|startup|start-up|brand|countr(?:y|ie)|nation|province|cit(?:y"
    "|ie)|region"
    "|district|continent|guest|speaker|person|project|deal|agreement|contract|forum|session|hall|pavilion|booth|stand"
    "|zone|day|morning|afternoon|weekday|month|product|robot|model|chip|team|group|delegation|universit(?:y|ie)"
    "|institute|investor|buyer|sponsor|outlet|newspaper|platform|channel|industr(?:y|ie)|sector|categor(?:y|ie)|topic"
)
NUMBER = "count|number|no|figure|total|turnout|tally|list|numbers|figures|attendance|edition|year|kind|type"
CHANGE = (
    "drops?|falls?|declines?|decreases?|slumps?|dips?|jumps?|increases?|rises?|growth|leaps?|surges?|gains?"
    "|loss(?:es)?"
    "|changes?|swings?|spikes?|boosts?|plunges?|uptick|downturn|turnaround|shrinkage|expansion"
)
CHANGED = (
    "grew|rose|fell|dropped|increased|decreased|declined|jumped|shrank|shrunk|climbed|surged|plunged|changed|expanded"
)
CHANGE_HAN = (
    "增长|增加|减少|下降|增幅|降幅|增速|涨幅|跌幅|涨|跌|增多|变化|扩大|缩小|提升|回升|反弹|上升|下滑|下跌|上涨|缩水"
)
# With a superlative: which of those counted, or where among them.
WHICH_OF_THEM = re.compile(
    rf"(?<![a-z])(?:which|what|whose)(?: (?:of the|one|single|other|chinese|foreign|particular|kind of|type of))*"
    rf" (?:{THINGS})s?(?![a-z'-]| (?:{NUMBER})(?![a-z]))"
    r"|(?<![a-z])who (?:had|has|brought|sent|showed|signed|invested|bought|exhibited|drew|attracted|got|won"
    r"|gave)(?: the)? (?:most|fewest|largest|biggest|highest|smallest)(?![a-z])"
    r"|(?<!有)(?<!有没有)哪(?:一|几)?(?:个|家|场|项|位|款|台|座|国|些|省|天|日|笔|支)(?!年|届|次|大会|会(?!场)"
    r"|数|时间|月)"
    r"|最[大多高长小少低贵]的(?:签约)?(?:项目|企业|公司|论坛|参展商|展商|嘉宾|国家|城市|产品|机器人|展馆|展区"
    r"|展台|一天|那天"
    r"|一家|一笔|一单|一项|一位)(?![数总])(?:是|叫|为|在|来自|属于|有)"
    r"|最[大多高长小少低贵]的(?:国家|城市|企业|公司|省份?|论坛|展馆|展区|项目|行业|产品|嘉宾|展商|参展商)[是有?!。]*$"
    r"|谁(?:家)?(?:投资|签|展|买|来|派|带|采购|发布|首发|请|参展)",
    re.ASCII,
)
# A superlative of what is gone, or of what was added to the edition before.
OF_A_CHANGE = re.compile(
    r"(?<![a-z])(?:lost|lose|loses|losing|shed|sheds|missed|cancell?ed|rejected|scrapped|dropped|declined|refused"
    r"|turned away|saw off)(?: (?:out on|by far))? (?:the )?(?:most|fewest|least|largest|biggest|highest"
    r"|smallest)(?![a-z])"
    r"|(?:流失|损失|丢失|掉|少了|取消|退出|拒绝)(?:得|了|的)?.{0,6}最[多大狠少]"
    rf"|(?<![a-z])(?:biggest|largest|greatest|smallest|sharpest|steepest|highest|lowest|most|strongest|fastest"
    rf"|slowest)"
    rf" (?:[a-z]+ )?(?:{CHANGE})(?![a-z])"
    rf"|(?<![a-z])(?:{CHANGED})(?: by)? (?:the )?(?:most|least|fastest|slowest)(?![a-z])"
    rf"|(?:{CHANGE_HAN})(?:得|了|的|幅度|速度|数|率|量|比例)*最|最(?:大|多|快|猛|高)的?(?:一次"
    rf"|一回)?(?:{CHANGE_HAN})(?!了?的)",
    re.ASCII,
)
# Which of them it was: their names, where the figure counts them.
WHICH_NAMES = re.compile(
    rf"(?<![a-z])(?:which|what) (?:of the )?(?:{THINGS})s (?:were|was|are|did|had|have|took|came|come"
    rf"|exhibited|showed|attended"
    r"|signed|spoke|participated|joined|launched|presented|turned|got|made)(?![a-z])"
    r"|哪(?:些|几家|几个|几位)(?:企业|公司|展商|参展商|嘉宾|项目|产品|机器人|论坛|观众)(?!数)",
    re.ASCII,
)
# A share that is the highest says nothing of where most of them were.
MOST_OF_A_SHARE = re.compile(
    r"(?<![a-z])(?:most|fewest|record|peak|maximum|minimum)(?![a-z])(?! of)|最[多少](?!的?(?:占比|比例|份额))"
    r"|纪录|峰值",
    re.ASCII,
)
SHARE = re.compile(
    r"(?<![a-z])(?:shares?|percent(?:age)?s?|proportions?|fractions?|rates?)(?![a-z])|占|比例|比重|率|成", re.ASCII
)
# The guests of the forums are some of the guests: 论坛请了多少嘉宾.
OF_FORUMS = re.compile(
    r"论坛(?:上|里|中|里面|现场|期间|的|一?共|总共|到底|究竟|都)*(?:有|请|来|邀|到|迎|汇|聚|吸引|云集)(?:了|过"
    r"|到|来|请)*"
    r"(?=.{0,6}嘉宾)|(?<![a-z])(?:guests|speakers) (?:(?:were |was )?(?:at|in|of|for"
    r"|did) )?the (?:themed? )?forums?(?: (?:have|host|invite|draw|attract))?"
    r"(?=[ ?.!]|$)",
    re.ASCII,
)
ON_A_DAY = re.compile(
    r"(?<!since )(?<!from )(?<![a-z])(?:day|days) (?:one|two|three|four|five|[1-5])(?![0-9a-z])"
    r"|(?<![a-z])(?:first|last|final|opening) (?:two|three|couple of|few|2|3) days"
    r"|第[0-9一二三四]天|[前头后](?:[二两三23])天"
    r"|(?:[0-9]{1,2}|十?[一二三四五六七八九十])月(?:[0-9]{1,2}"
    r"|[一二三]?十?[一二三四五六七八九十])[日号](?!.{0,4}(?:到|至|[-~]))",
    re.ASCII,
)
BY_NAME = re.compile(
    r"(?<![a-z])(?:by name|names? of (?:the |all |every |each )*(?!edition|conference|year|event|waic)"
    r"|name (?:all|every|each) (?:of )?)(?![a-z]*\?$)"
    r"|with (?:their |all )?names|(?<![a-z])director(?:y|ies) of|(?:exhibitors?|compan(?:y|ies)|guests?|speakers?)"
    r" director(?:y|ies)|(?:项目|商|企业|公司|嘉宾|产品|展品|机器人|名)(?:的)?(?:清单|目录)|名单|名录|花名册"
    r"|名册|都叫什么|叫什么名字",
    re.ASCII,
)
MAIN_VENUE = re.compile(
    r"(?<![a-z])main (?:conference )?(?:venue|site)(?: (?:only|alone|itself))"
    r"|(?<![a-z])(?:only|just|alone)(?: (?:at|in|for|counting|count))* the (?:main )?(?:venue|site)(?![a-z])",
    re.ASCII,
)
BOUGHT = re.compile(
    r"(?<![a-z])how many (?:of the )?(?:compan(?:ies)|firms|startups|start-ups|robots|products|exhibitors"
    r"|models|chips)"
    r" (?:did|do|were|was|have|had)(?: [a-z]+){0,3} (?:buy|bought|purchased?|acquired?|take over|taken over"
    r"|sold|sell)(?![a-z])"
    r"|how much [a-z ]{0,30}?(?:area|space|floors?) (?:was|were|got|had been|has been)(?: [a-z]+){0,2}"
    r" (?:sold|rented|leased|booked|hired|let)(?: out)?(?![a-z])",
    re.ASCII,
)
# "How many investors signed" asks for no sum of money.
HOW_MANY_BUT_MONEY = re.compile(
    r"(?<![a-z])how many (?:of the )?(?!yuan|rmb|cny|renminbi|dollars?|us|usd|euros?|billions?|millions?|bn|hundreds?"
    r"|thousands?|tens|zeros|zeroes|digits|times|years|editions)(?P<word>[a-z]+)",
    re.ASCII,
)
SHOWN = re.compile(
    r"(?<![a-z])(?:shown|showed|exhibited|displayed|on display|on show|showcased|presented|pitched"
    r"|demonstrated)(?![a-z])"
    r"|展出|展示|参展|路演|亮相",
    re.ASCII,
)
SIGNED = re.compile("(?<![a-z])signed", re.ASCII)
PLACES = (
    "shanghai|china|mainland|chinese|pudong|beijing|europe(?:an)?|japan(?:ese)?|german(?:y)?|american?s?"
    "|asian?|foreign(?:ers)?"
    "|overseas|domestic|local|international|big tech|startup|start-up|robot(?:ics)?|student|female|male|young|private"
    "|state-owned|paying|free|online|offline"
)
# "Apart from the Chinese ones", "w/o Shanghai", 上海的不算.
LEFT_OUT = re.compile(
    rf"(?<![a-z])without (?:an? |any |the )?(?:{THINGS})s?(?![a-z])"
    r"|(?<![a-z])(?:under|over|than|least|below|above) [0-9]+ years? old|(?<![a-z])vip (?:visitors|visits)"
    r"|vip(?:观众|人次)"
    r"|(?<![a-z])(?:visitors|visits|people|views|attendance|guests|exhibitors|viewers)(?: (?:came|there|were"
    r"|attended))* a day(?![a-z])"
    rf"|(?<![a-z])(?:the |only |just |those )?(?:{PLACES})(?: (?:ai|tech|firm|company))? ones(?![a-z])"
    rf"|(?<![a-z])(?:w/o|without|excl(?:uding|udes?|\.)?|except(?: for)?|minus|not counting|apart from"
    rf"|aside from|other than|but for"
    rf"|leaving (?:out|aside)|ignoring|net of|ex) (?:the |all |those from |ones from )*(?:{PLACES})(?![a-z])"
    r"|(?:上海|中国|北京|浦东|深圳|本地|本市|国内|外地|外国|国外|海外|境外|外资|外企|中资|内资)(?:籍|企业|公司"
    r"|观众|人)?的?(?:那些|那部分)?(?:都|也)?(?:不算|除外"
    r"|不含|不计|不包括|之外|以外|不要|剔除|去掉|刨除|排除)|(?:剔除|去掉|刨除|刨去|扣除|扣掉|排除|不算|不含"
    r"|除开|除去|除了)(?:上海|中国|北京"
    r"|浦东|深圳|本地|本市|国内|外地|外国|国外|海外|境外|外资|外企|中资|内资)(?!大会)",
    re.ASCII,
)
# What came of what was meant: 实际采购金额 beside what was intended.
REALLY = re.compile(
    "(?<![a-z])(?:actual|real|final|realised|realized|completed)(?:ly)?(?![a-z])|实际|真正|落实|成交|最终|兑现",
    re.ASCII,
)
MEANT = re.compile(
    "(?<![a-z])(?:inten|plan|mean|meant|want|would)|意向|打算|计划|拟|有意|意愿|想买|想花|要买", re.ASCII
)
KIND_OF_FORUM = re.compile("(?<![和与及、加])(?:主|分|平行|闭门|子)论坛(?![题和与及、加])", re.ASCII)
# What became of them later, and who came again.
LATER_ON = re.compile(
    r"(?<![a-z])what (?:became|happened|has become|has happened) (?:of|to) the (?!number|count)[a-z ]+ (?:of"
    r"|from) 20[12][0-9]"
    r"|(?<![a-z])(?:fared?|did|do|does|doing) (?:[a-z]+ )?(?:later|afterwards|since then)(?![a-z])"
    r"|(?<![a-z])still (?:around|alive|active|here|in business|going|exist)(?![a-z])"
    r"|后来(?:都|又|到底)?(?:怎么样|怎样|如何|怎么了|咋样|呢)|又(?:来|参展|参加)了|都(?:参展|来过?|参加)(?:过"
    r"|了)?的|每[届年]都(?:参展|来|参加)"
    r"|连续参展|老展商|老面孔|回头客|再次参展|重返",
    re.ASCII,
)
THE_MOST = re.compile(
    r"(?<![a-z])(?:busiest|fullest|most crowded|quietest|best|worst|emptiest) (?:single )?(?:day|hall|forum"
    r"|booth|stand|zone|hour"
    r"|afternoon|morning)(?![a-z])"
    r"|最(?:火|热门|贵|受欢迎|聪明|先进|厉害|酷|便宜)的?(?:机器人|展品|展台|展位|产品|大?模型|芯片|论坛|企业"
    r"|展商|参展商|嘉宾)"
    r"|最[大小高](?:的)?(?:一)?[单笔宗](?!位)",
    re.ASCII,
)
# A time that is no edition of the series: another quarter, a year counted from one that is not named as a number.
AT_A_TIME = re.compile(
    r"(?<![a-z0-9])(?:q[1-4](?= (?:of )?20[12][0-9])|(?:in|during|for) q[1-4]|(?:first|second|third|fourth"
    r"|last) (?:quarter|half)|winter|spring|autumn"
    r"|(?:before|by|after) the deadline"
    r"|(?:at|by|towards) the (?:end|beginning|start|middle) of (?:the year )?20[12][0-9]"
    r"|(?:two|three|four|five|[2-9]) (?:years?|editions?) (?:before|after|prior|earlier|later))(?![a-z])"
    r"|第[一二三四]季度|[一二三四]季度|[春夏秋冬]季|[上下]半年|年(?:底|末(?!了))|年初(?![创次期])|后年|下下[届次]"
    r"|上上上[届次]|前前[届年]",
    re.ASCII,
)
MONTH = re.compile(r"(?<![0-9])(?P<n>1[0-2]|[1-9])月|(?P<han>十[一二]?|[一二三四五六七八九])月", re.ASCII)
HAN_MONTHS = "一二三四五六七八九十"
TOP_FEW = re.compile(
    r"(?<![a-z])top (?:[0-9]{1,3}|three|five|ten|twenty)(?! (?:years?|editions?|waics?|conferences?|events?"
    r"|most))(?= [a-z])"
    r"|前(?:[0-9]{1,3}|[三五十])(?:大|名|强|位|家)(?!的?[年届])",
    re.ASCII,
)
THEY_WERE = re.compile(
    r"(?<![a-z])(?:were|was|are|being) (?:all |mostly |also |actually )?(?P<who>chinese|shanghainese|local"
    r"|foreign|foreigners"
    r"|american|german|japanese|european|women|men|female|male|students|kids|children)(?![a-z])",
    re.ASCII,
)
# "How many exhibitors? Just robotics": one of two figures named is meant to narrow the other.
FRAMES = re.compile(
    r"(?:(?<![a-z])(?:as for|speaking of|talking of|in terms of|on the|just|only into|only|solely|purely"
    r"|strictly|asking about|it's about"
    r"|it is about|i mean|i only count|count|counting|regarding|concerning|when it comes to|with regard to"
    r"|in the field of"
    r"|in the case of)(?: only| just)?(?: the| those)? |(?:只[看算要问关心]*|仅|就|限|光看|单看|说的是|指的是"
    r"|问的是|论|至于|要说))$",
    re.ASCII,
)
# Which of them are meant, said behind the question: 展商有多少，做机器人的.
AFTERTHOUGHT = re.compile("(?<=[,，])(?![^,，]*(?:[多几]少?|哪|什么|吗))[^,，]{2,}的(?:那[些种批])?(?=[?？!！。]*$)")
BREAK = re.compile("[.?!,;:。，？！；：]", re.ASCII)
# Words of the ways of asking that set some apart where they stand right before what is counted.
ATTRIBUTES = {
    "exhibitors": "品牌|获奖|落地|云|线上|首批|first ",
    "visits": (
        "专家|学者|院士|expert |scholar |vip |scientist |teacher |市民|老百姓|游客|参展|学生|老师|领导|朋友"
        "|同学|客户|家庭"
    ),
    "guests": "知名|顶级|大牌|行业|老师|领导|朋友|同学|客户",
    "projects": "合作|落地",
    "robots": "表演|跳舞|登台表演",
    "products": "技术|成果|获奖|全国|国内",
    "models": "应用|基础|语言|大语言|获奖",
    "yuan": "设备|产品|带动",
    "views": "回放|回看|观众席",
}

OF_WHAT_WAS_MEANT = re.compile(
    "(?:意向|意愿)[^,，。里中内]{0,4}(?:之|当)?[里中内][头面]?(?:真正|真的|实际|最终|最后|已经?|有)*"
    "(?:成交|落实|兑现|谈[成拢妥]|签|落地|敲定|付|买|转化|履约)",
    re.ASCII,
)
OF_ONE_HALL = re.compile("(?<![a-z])[a-z](?:号|展)?[馆厅区座]", re.ASCII)
ANY = (OF_A_CHANGE, MAIN_VENUE, BOUGHT, LEFT_OUT, LATER_ON, THE_MOST, OF_ONE_HALL, OF_WHAT_WAS_MEANT)
"""Beside any figure."""
FROM_STATES = re.compile(
    r"(?<![a-z])(?:exhibitors|companies|firms)(?: [a-z]+)? (?:from|of|in) how many states(?![a-z])", re.ASCII
)
OF_COUNTS = (ON_A_DAY, BY_NAME, WHICH_NAMES, TOP_FEW, THEY_WERE, FROM_STATES)
OF_UNITS = {"guests": (OF_FORUMS,), "forums": (KIND_OF_FORUM,)}

"""What a Chinese stretch says of a figure that was told before it, with the name of its metric: mostly nothing.

A figure beside its name is whole. Behind it only four things can still narrow or change it: what names a part (其中,
来自, 首日, 在…馆, 仅), what denies, doubts, supposes or plans it (才怪, 不属实, 如果, 预计), a copula or a bare noun that
says what or whose it is (都是外企, 机器人公司, 我司签的), and another sum (加起来). Every other stretch (，弹幕比正片精彩,
，规格再创新高, ，我司将逐项落实) says nothing of it, whatever its words.
"""
# ruff: noqa: E501 — tables of short Han words; a full-width sign counts twice

from __future__ import annotations

import re

from bot.core.checking.talk_words import HARMLESS_HAN
from bot.core.word_patterns import OTHER_EVENTS, any_of

_PART = any_of(
    "",
    r"""
    其中, 当中, 来自, 源自, 出自, 仅, 只(?!能|想|恨|见|好|可惜|求|怪|要), 光(?!荣|阴|看|听|排|走|逛|想|临|影|彩|芒|速|是[看听排走逛想]),
    (?<![签订名榜菜账清下])单(?!品|位|身|看), 限(?!流|速|行), 独家, 一家(?![家亲人]), 算(?:在内|进|上), 除(?!夕|草), 不[含计], (?:不|没|未|没有)(?:包|算(?!多|少|大|小|太|差|白)|统计|计入),
    刨, 扣, 去掉, 排除, 剔除, 之外, 以外, 另外, 另有, 其余, 其他, 剩下, 清一色, 大多(?!了|啦|得), 多数, 多半, 多为, 多是, 主要, 为主,
    居多, 绝大, (?<![逛看走跑排站等])半(?!边天|步|夜|路|信), 部分, 少数, 个别, 有的, 有些, 某, 分之, 占, [一二三四五六七八九两几]成, 每(?!次|年|届|回),
    均(?!可), 首, 当[日天晚], 头[一两]天, 第[一二三四五六]天, 最后[一两]?[天日], (?<![我逛走玩忙待跑转])[一两二三几前后首末]天(?!下), 日(?=均|数据|的), 开幕, 闭幕,
    仪式, 晚宴, 上午, 下午, 中午, 傍晚, 截[至止], 馆, [展专园街城赛地社校厂市]区, 分会场, 会场, 展[台位厅], 摊位, 专场, 赛道, 板块, 领域,
    方向, 门类, 平台, (?<!国内)(?<!海内)(?<!中)外[企国地资商籍方], 国外, 海外(?!内), 境外, (?<!海)国内(?!外), 本[地市土区校司院],
    我[区校馆院县镇厂], 初创, 独角兽, 女(?!朋|儿|神), 男(?!朋|友|神), 学生, 含(?!金|泪|笑|苞|义|量|蓄), 包括, 包含, 指的,
    说的是, 特指, 专指, 口径, 范围, 由(?!衷|此|于|来|不), 承办, 主办(?!方), 协办, 冠名, 赞助, 制造, 生产, 研发, 出品,
    提供(?!了|着), 属于, 归属, 面向, 针对, 关于, 聚焦, 围绕, 侧重, 主打, 加起来, 合起来, 合计, 合并, 累计, 总和, 一起(?=算|的), 重复, 两届, 几届,
    预约, 预登记, 报名, 注册, 申请, 初步, 临时, ^(?:我|我们|本|敝)(?:司|公司|集团|单位|团队|厂|家)(?:的[^的]*)?$
    """,
)
"""What may name a part, or something else that is counted."""
_TAKEN_BACK = any_of(
    "",
    r"""
    并[非不没未], (?<!是)不[是对准实真确符行](?!值), 不可[能信], 不存在, 不成立, 不[属靠]实?, 不靠谱, 不信, 不认, 说不[准定清好], 没谱,
    没影, 没有?(?:的事|这[么回样个]|那[么回样个]|来|到场|到位|到齐|签|办|成(?!想)|落|参|发|达|开(?!玩)|举|兑|公布|证|核|确|说|依据|根据|出处|人信|官方),
    未[经能遂达获见必签办落证核知到], 尚未, 从未, 无[从据稽], 难以?[信证辨], 另说, 两说, 掐指, 算命, 有待, 待[核查证定], 为准, 存疑, 可疑, 疑(?!人生), 否, 谬,
    误(?!会|打误撞|点|差|入|区), (?<!不)错(?!过|落|综|愕|失|觉), 假(?!期|日|装|发), 骗, 谣, 鬼, 谁信, 谁说, 你信, 哪[有来](?!空|时间|儿|你|他|她|网上|大家), 才怪,
    吹牛, 牛皮, 忽悠, 编(?!辑|程|码|号|外|剧), [瞎胡](?!子|同), 虚(?!席|拟|此), 水分, 注水, 灌水, 夸大, (?<![太真])夸张了, 玩笑, 逗你, 段子, 做梦,
    梦里, 想得美, 想多, 愚人节, [少多](?:了|写)?个零, 反话, 号称, 所谓, 自称, 传言, 传闻, 谣传, 据传, 如果, 假如, 假设, 要是,
    若(?!干|有所), 倘, 万一, 除非, 的话, 可能(?!不信), 也许, 或许, 恐怕, 估[计算摸], 大概, 说不定, 但愿, 希望, (?<![看去来到])吗,
    (?<![司们家我])将(?!军|来), 预计, 计划, 预期, 目标, 规划, 拟, 有望, 力争, 原[定本], 本[该应来], 应[该有为当], 指标, 争取, 上限, 最多,
    理论上, 取消, 退(?!休), 缺席, 流产, 爽约, 毁约, 违约, 作废, 泡汤, 延期, 推迟, 改期, 被砍, 跑路, 黄了, 打水漂, 拒, 撤, 删, 更正, 勘误,
    改[为成口], 实际, 其实, 准确, 缩水, 打折, 对折, (?<![买看挤进赶抢找听吃喝想没])不到, 不足, 不止, 远超, 超过, 少于, 多于, 低于, 高于
    """,
)
"""What denies, doubts, supposes, plans, or corrects."""
_PRAISED = (
    r"(?:历[届年]|史上|有史|迄今|空前|什么|真[的是]?$|真的|实打实|个|一[次场个](?![展企嘉论])|多少|怎样|相当|非常|很|最|大[佬咖牛神]|名人"
    r"|干货|人$|精英|亮点|惊喜|看点|硬货|狠活"
    r"|[^、]*(?:缩影|见证|写照|体现|证明|标志|信号|底气|结果|答案|注脚)$)"
)
_PERSON = r"(?:我|咱|俺|你|您|大[家伙]|人人|每个人|谁|同[事学]|朋友|网友|老板|领导|孩子|娃|媳妇|老[公婆爸妈师]|编辑部|小编|记者)"
_COPULA = re.compile(
    rf"^(?:而且|并且|但|却|可|结果|不过|几乎|基本|差不多|而|且|就|也|正|才|还|乃|又)*(?:是|为(?=.{{0,5}}$)|系|属|指)(?!{_PRAISED})"
    rf"|(?:这|那|此|以上|上述|它们?|他们|她们)[^是]{{0,4}}是(?!{_PRAISED}|因为|不是)"
    rf"|(?<![我咱们家人谁事友板\u3005])[都全皆]部?(?:(?:是|为)(?!{_PRAISED})|系|属|来|出|归|跟|指|在(?![看听说聊问传刷等抢拍排找讨议玩]|屏幕|云端))"
    r"|^(?:[都全皆]部?给|在(?!当时|当年|那|这|全球|全世界|业内|特殊|疫情|如此)|于(?!是)|从(?!此|今|来|没|不)|向|对|按|以|凭|据|自|至|到|及|和|与|或|即|跨)"
    r"|(?:签|签约|签署|签下|参展|展出|举办|举行|召开|发布|亮相|带来|观看|参观|出席|独有|专属|名下)的?$"
)
"""What says of the figure itself what, where or whose it is."""
_SIGNS = re.compile(
    r"[逛累挤断排接而了着过得很太真都也还再就才又更最比被把让给没别要想我你他她咱谁啥咋吧啊呢嘛啦哈呀哦哇喽这那超好够]|不|来了|怎么|什么|简直"
    r"|直接|继续|依旧|依然|仍|值得|必须|像|堪比|仿佛|犹如|如同|欢迎|期待|感谢|致敬|恭喜|祝|难怪|怪不得|毕竟"
)
"""What no bare noun holds."""
_NOUN = re.compile(
    r"[企司构商厂家者员生师人士客众宾队团方校院所馆区厅台坛会奖赛国省市县州洲地城技畔带岸港湾镇村桥江路街类型款种级题层系派族"
    r"机器车品件片目域业学票次数量额号组榜单里内外上下中后时日天周月晚场桶造]$|(?<!空)前$|[和与及或·/]|[A-Za-z]"
)
_PRAISE = re.compile(
    r"厉害|震撼|起飞|无敌|佩服|惊人|可怕|吓人|热闹|精彩|壮观|恐怖|感动|骄傲|自豪|真香|加油|鼓掌|撒花|服气|优秀|恭喜|丢人|寒酸|冷清|凄凉|拉胯|尴尬|失望|无语|惨|可惜|遗憾|可怜|羡慕|慕了|破圈|破防|泪目|上头|排面|考点|狂喜|好评|心动|期待|激动|绝|顶|冲|哭|牛|赞|燃|爽|强|服|\u3005*"
)
_SHORTEST = 4
_MARK = "\N{IDEOGRAPHIC ITERATION MARK}"
"""In the place of what is of the whole: it holds the length and is no word."""
_LONGEST = 6
_OWN = re.compile(
    rf"^(?:也|还|真|挺|够|怪|蛮|可|太|就|确实|毕竟|反正|果然)?(?:[^是]{{0,6}}[闹害逼]的|[^是]{{0,4}}(?:挺|蛮|够|太|怪|真|很)[^是]{{1,6}}的"
    rf"|[^是]{{1,5}}得[^是]{{2,}}的|[^是我]{{2,8}}[写贴印标挂播登]着?的|{_PERSON}[^是]{{0,10}}[数看听查问记拍对核走逛跑挤写翻见](?:到|过|完|了)*的"
    r"|.*(?:听|从|在).{1,8}(?:说|讲|看到|看见|翻到|刷到|查到|聊到)的)$"
)
"""What ends like a noun and is none: 疫情闹的, 挺不容易的, 我亲自数的."""
_TELLER = re.compile(
    rf"^(?:反正|不过|可|但|连)?{_PERSON}(?:们|自己)?(?!.*(?:[签办承协参展品造产研发讲演持拿来开搞占]的?$|只|仅|光|算|统计|馆|展区|其中|来自|这边|单位|公司"
    r"|集团|司|校|院|区|市|家的|们的|方面|[家们]的?$))"
)
"""Who tells what he himself did or thinks: 我一家都没看, 老板又要订展位."""
_STAND = re.compile(r"(?:我|我们|本|敝)(?:司|公司|集团)?展[台位](?:就|正|也|还)?(?:在|对|位于|设|欢迎|等|恭候)[^的数]*")
_LESS = re.compile(
    r"比[^0-9]{2,12}(?:多|大|少|小|高|低|强|热闹|夸张|精彩|厉害|火|猛|好)(?:[得多了去太啦啊呀着呢点]|一[点些]|很多|许多)*"
)
_EVERYWHERE = re.compile(
    r"各(?:个|大)?(?:展|场|会)?(?:馆|区|厅|台|场|论坛)|(?:板块|展区|赛道|领域|馆|展[台位]|会场|专区)(?:前|外|里|门口|内)?(?=尤其|特别|最(?!后)|格外|更|相当|异常|依旧|火|热|都(?!是|在)|也(?!算|是|在)|还|排|围|挤|堵|人(?!数|次))"
    r"|(?:世界)?(?:人工智能)?大会|WAIC|人工智能|展会|哪有(?:你|他|她|网上|大家)们?(?:说|传|想|写)的?(?:那么|这么)(?:多|少|大|高)|^光(?:是)?[^0-9]{1,8}(?=就|都|便)"
    r"|^(?!.*(?:浦东|临港|徐汇|闵行|西岸|黄浦|虹桥|张江|香港|澳门|上海|海外|论坛|签约|[馆厅区])).{2,6}现场$",
    re.IGNORECASE,
)
"""What is of the whole, or of one thing beside it: 各展馆, 光名册就印了厚厚一本."""
_TELLERS = re.compile(
    r"(?:(?:走|逛|躺|睡|排|等|站|跑|喝|吃|瘦|胖|刷|拍|待|住|转)了?(?:整整|足足|大概|快|差不多|将近)?|相当于|等于|抵得上)\s*$"
)
_OF_TELLERS = re.compile(
    r"\s*(?:万?步|杯|碗|瓶|圈|趟|遍|斤|公里|个?小时|个?钟头|天|晚|宿|顿|张照片|[个座]\S{0,3}(?:球场|操场|泳池))"
)
_EDGES = " \t\r\n\"'“”‘’「」『』.!?~～…"


def says_nothing(stretch: str) -> bool:
    """Whether a Chinese stretch behind a figure and the name of its metric takes nothing from it.

    Parameters
    ----------
    stretch
        Without figures, dates and editions in it, of one breath: between commas and the like.
    """
    bare = _bare(stretch)
    if _STAND.fullmatch(bare):
        return True
    if _says_of_it(bare):
        return False
    return bool(_SIGNS.search(bare) or _PRAISE.fullmatch(bare)) or (len(bare) >= _SHORTEST and not _NOUN.search(bare))


def restricts(stretch: str) -> bool:
    """Whether a Chinese stretch behind a figure narrows it: by a part, a doubt, a copula, or as a bare noun."""
    bare = _bare(stretch)
    if _says_of_it(bare):
        return True
    bare_noun = bool(_NOUN.search(bare)) or len(bare) < _SHORTEST
    return bare_noun and len(bare) <= _LONGEST and not _SIGNS.search(bare) and not _PRAISE.fullmatch(bare)


def _bare(stretch: str) -> str:
    return _EVERYWHERE.sub(_MARK, HARMLESS_HAN.sub(_MARK, stretch)).strip(_EDGES)


def _says_of_it(bare: str) -> bool:
    if _TELLER.match(bare):
        return bool(_TAKEN_BACK.search(bare))
    if narrows(bare):
        return True
    if _LESS.fullmatch(bare) or _OWN.match(bare):
        return False
    return bare.endswith("的") or bool(_COPULA.search(bare) or OTHER_EVENTS.search(bare))


def narrows(stretch: str) -> bool:
    """Whether a Chinese stretch names a part, or takes back what was told before it."""
    return bool(_PART.search(stretch) or _TAKEN_BACK.search(stretch))


def is_of_teller(text: str, start: int, core: int, end: int) -> bool:
    """Whether a figure is what a teller walked, slept or drank, or what a size is likened to.

    Parameters
    ----------
    start, core, end
        Where the figure begins with its bound and by itself, and where it ends.
    """
    return bool(_TELLERS.search(text[:start]) and (_OF_TELLERS.match(text, core) or _OF_TELLERS.match(text, end)))

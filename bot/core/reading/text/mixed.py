"""English words of the field, and words typed by their sound, said in Chinese: 采购 groups, 几场 luntan.

A question in both languages is read so only where it cannot be read as it was typed. A word stands here where it means
one thing beside any other; whatever is not here stays as it is, and counts as it does anywhere.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.core.reading.text.folding import fold, is_han
from bot.core.reading.text.kin import stem

_WORDS = """
academician 院士; action 行动; activity 活动; agreement 协议; amount 金额; area 面积; award 奖; bank 银行;
booth 展位; branch 分会场; broadcast 转播; buyer 买家; chip 芯片; company 企业; competition 比赛; contest 比赛;
contract 合同; count 数量; country 国家; credit 授信; date 日期; deal 协议; debate 对话; debut 首发; document 文件;
duration 天数; employee 从业人员; entry 参评; event 活动; exhibit 展品; exhibition 展览; exhibitor 参展商;
exposure 曝光量; figure 数字; forum 论坛; fund 基金; group 团组; growth 增长; guest 嘉宾; hall 展厅;
humanoid 人形机器人; industry 产业; institute 研究院; investment 投资; investor 投资人; job 岗位; journalist 记者;
laureate 得主; launch 首发; length 时长; licence 牌照; livestream 直播; llm 大模型; loan 贷款; match 对接;
media 媒体; metaverse 元宇宙; money 金额; nation 国家; need 需求; nobel 诺贝尔奖; number 数量; offline 线下;
online 线上; output 产值; outlet 媒体; participant 参会者; percentage 占比; platform 平台; pitch 路演; policy 政策;
procurement 采购; product 产品; project 项目; purchase 采购; rank 排名; report 报告; revenue 营收; roadshow 路演;
robot 机器人; robotaxi 无人驾驶; scenario 场景; share 占比; sign 签约; signatory 签约代表; size 规模;
speaker 演讲嘉宾; startup 初创项目; stream 直播; talent 人才; team 队伍; theme 主题; topic 议题; traffic 流量;
turing 图灵奖; vacancy 岗位; venue 场馆; view 观看量; viewer 线上观众; virtual 虚拟; visit 访问; visitor 观众;
watch 观看; winner 获奖项目; country 国家; billion 亿; million 万; rmb 元; yuan 元; sqm 平方米; show 展出; display 展出;
showcase 展示; unveil 发布; release 发布; attend 参加; register 注册; invest 投资; pledge 承诺; motto 主题; slogan 口号;
attendance 参观人次; footfall 参观人次; enterprise 企业; firm 企业; brand 企业; headcount 人数; percent 百分比;
impression 曝光量; viewership 观看量; buzz 热度; reporter 记者; newcomer 首次参展; debutant 首次参展; keynote 主旨演讲;
panel 论坛; session 论坛; seminar 论坛; talk 演讲; speech 演讲; scholar 学者; startup 初创项目; matchmaking 对接;
permit 牌照; opening 岗位; position 岗位; broadcaster 转播平台; channel 平台; whitepaper 白皮书;
paper 报告; dataset 数据;
hire 招聘; recruit 招聘; team 队伍; item 展品; vip 贵宾; android 人形机器人; stand 展位; stall 展位;
space 面积; debate 对话;
luntan 论坛; zhanshang 展商; canzhanshang 参展商; canzhan 参展; guanzhong 观众; jiabin 嘉宾; mianji 面积; zhanpin 展品;
xiangmu 项目; qianyue 签约; touzi 投资; caigou 采购; zhuti 主题; yuanshi 院士; jizhe 记者; xinpin 新品; shoufa 首发;
jiqiren 机器人; guojia 国家; huodong 活动; duoshao 多少; jige 几个; renci 人次; renshu 人数; xianshang 线上;
xianxia 线下; zhibo 直播; zhanlan 展览; damoxing 大模型; meiti 媒体; yanjiang 演讲; qunian 去年; jinnian 今年;
qiye 企业; luyan 路演; changguan 场馆; kaimushi 开幕式
"""
_PHRASES = """
hong kong 香港; how many 多少; how much 多少; large model 大模型; language model 大模型; humanoid robot 人形机器人;
ai chip AI芯片; new product 新品; white paper 白皮书; start-up 初创项目; start up 初创项目; jack ma 马云;
elon musk 马斯克; turing award 图灵奖; nobel prize 诺贝尔奖; floor area 展览面积; exhibition area 展览面积;
online view 线上观看量; live stream 直播; policy plan 政策计划; action plan 行动计划; ai fund 人工智能基金;
bank credit 银行授信; sail award SAIL奖; road show 路演; signing ceremony 签约; media outlet 媒体;
supply chain 产业链; on site 线下; square metre 平方米; square meter 平方米; square metres 平方米; how big 多大;
how large 多大; how long 多久; floor space 展览面积; show floor 展览面积; first time 首次; media 媒体;
unique visitor 独立访客;
foundation model 大模型; self driving 无人驾驶; job opening 岗位; press corps 记者;
product launch 新品首发; ma 马云; musk 马斯克
"""
_IN_CHINESE = {
    tuple(map(stem, entry.split()[:-1])): entry.split()[-1]
    for entry in (one.strip() for one in f"{_WORDS};{_PHRASES}".split(";"))
}
_LATIN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_SPACES = re.compile(r"(?<=[\u4e00-\u9fff]) +| +(?=[\u4e00-\u9fff])")


def in_chinese(typed: str) -> str | None:
    """A question in both languages, with the English words of the field in Chinese; ``None`` where there are none."""
    if not any(map(is_han, typed)):
        return None
    said = list(_LATIN.finditer(typed))
    made, at, place = "", 0, 0
    while place < len(said):
        size = next((n for n in (2, 1) if _key(said, place, n) in _IN_CHINESE), 0)
        if size:
            made += typed[at : said[place].start()] + _IN_CHINESE[_key(said, place, size)]
            at = said[place + size - 1].end()
        place += size or 1
    return _SPACES.sub("", made + typed[at:]) if at else None


def _key(said: list[re.Match[str]], place: int, size: int) -> tuple[str, ...]:
    """The stems of some words that follow each other with no more than a space between them."""
    found = said[place : place + size]
    apart = any(one.end() + 1 < other.start() for one, other in pairwise(found))
    return () if apart or len(found) < size else tuple(stem(fold(one.group()).text) for one in found)

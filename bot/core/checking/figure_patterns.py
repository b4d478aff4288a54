"""The patterns by which figures are found in a message: numbers, bounds, currencies and units, years."""

from __future__ import annotations

import re

from bot.core import quantity
from bot.core.model import Bound

YUAN, USD, AREA, PERCENT, DAYS, YEARS, MINUTES, TIMES = (
    "yuan", "usd", "square_metres", "percent", "days", "years", "minutes", "times",
)  # fmt: skip
BLANK = "\x00"  # no pattern finds it, and no word begins or ends with it
FOREIGN = "foreign"
"""A unit that no figure of ours has (euros, hectares, hours): it is read, and agrees with nothing."""

_SPOKEN_BOUNDS: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    (Bound.AT_LEAST, ("well over", "just over", "slightly over", "a little over", "greater than", "higher than",
                      "north of", "beyond", "minimum of", "not under", "not below", "passed", "passing", "broke",
                      "crossed", "topped", ">=", ">", "≥", "不少于", "不低于", "不下", "不止", "起码", "最少", "大于",
                      "高于", "多于", "超出", "超过了", "突破了", "冲破", "破", "迈过", "跨过", "越过", "逾",
                      "达到了超过")),
    (Bound.AT_MOST, ("not more than", "not over", "not even", "lower than", "smaller than", "maximum of", "capped at",
                     "<=", "<", "≤", "不足", "未满", "不满", "未超过", "没有超过", "没超过", "低于", "小于", "最多",
                     "不多于", "至多", "未达到", "未到", "没到", "没有达到", "没达到")),
    (Bound.JUST_UNDER, ("just short of", "just below", "not quite", "接近于", "快到", "将近有")),
    (Bound.ABOUT, ("approx.", "approx", "ca.", "c.", "~", "≈", "somewhere around", "in the region of", "大概",
                   "差不多", "大致", "约为", "大约有", "约有")),
)  # fmt: skip
# "as many as 500" and "up to 500" boast more often than they bound; a message that says so is read as about.
_BOASTS = ("as many as", "as much as", "up to", "多达", "高达")
WORDS = {
    **{word: bound for bound, words in (*quantity.BOUND_WORDS, *_SPOKEN_BOUNDS) for word in words},
    **dict.fromkeys((*_BOASTS, "like"), Bound.ABOUT),
}
# "Added up to 500" tells a sum and no bound, and "spread over 500 square metres" a place.
_SUMS = r"(?<!add\s)(?<!adds\s)(?<!added\s)(?<!adding\s)(?<!amounts\s)(?<!came\s)"
_SUMS += r"(?<!spread\s)(?<!spreads\s)(?<!sprawled\s)(?<!sprawling\s)(?<!stretched\s)(?<!stretches\s)(?<!extended\s)"
_SUMS += r"(?<!extends\s)(?<!spreading\s)(?<!stretching\s)(?<!distributed\s)(?<!laid\sout\s)"
_ALL_WORDS = "|".join(map(re.escape, sorted(WORDS, key=len, reverse=True)))
# In chat, "had like 400" is about as many.
_LIKE = "(?:" + "|".join(rf"(?<={verb}\s)" for verb in ("had", "has", "have", "got", "was", "were", "only")) + ")like"
# The 约 of 签约 and the 近 of 最近 bound nothing.
BEFORE = re.compile(
    rf"(?:^|(?<![A-Za-z])){_SUMS}(?<![签預预合节制特公履条协盟缔失违最附邻临靠远亲])(?:首次|首度|再次|再度|一举|首)?(?P<word>{_ALL_WORDS}|{_LIKE})"
    r"\s*(?:(?:an?|the|its|total of|a total of|a record|some|有|了|共|共计|达)\s*)?$",
    re.IGNORECASE | re.ASCII,
)

_CURRENCIES = (
    (FOREIGN, r"(?<![A-Za-z])(?:HK\s?|S|A|C|NT)\$|[€£₩]|(?<![A-Za-z])(?:EUR|GBP|JPY|HKD)\s?"),
    (USD, r"US\s?\$|USD\s?|\$"),
    (YUAN, r"RMB\s?|CNY\s?|CN¥|¥"),
)
_UNITS = (
    (FOREIGN, r"(?:euros?|pounds?(?:\ssterling)?|yen|won|rubles?|rupees?|HK\s?dollars?|HKD|EUR|GBP|JPY)(?![a-z])"),
    (FOREIGN, r"(?:Hong\sKong|Singapore|Australian|Canadian|Taiwan)\sdollars?(?![a-z])"),
    (FOREIGN, r"[欧歐日韩港英]元|港币|英镑|韩币|卢布|日圆|新台币"),
    (YUAN, r"(?:Chinese\s)?(?:yuan|RMB|CNY|renminbi)(?![a-z])|元人民币|人民币|元|块钱"),
    (USD, r"(?:US\s?|U\.S\.\s?|American\s)?dollars?(?![a-z])|USD(?![a-z])|美元|美金"),
    (AREA, r"m2(?![0-9])|m²|㎡|sqm(?![a-z])|sq\.?\s?m(?:et(?:er|re)s?)?\.?(?![a-z])|square[\s-]met(?:er|re)s?"),
    (AREA, r"平方米|平米|平方公尺|平方(?![公英千分厘])|平(?![均台坦等方安板静稳衡价常时行面日素局])"),
    (FOREIGN, r"square\s(?:feet|foot|km|kilomet(?:er|re)s?)|sq\.?\s?(?:ft|feet|km)|hectares?|acres?"),
    (FOREIGN, r"公顷|亩|平方公里|平方英尺|个百分点|公里|吨"),
    (FOREIGN, r"percentage\spoints?|pp(?![a-z])|pts?(?![a-z])|°C?|℃|kg|km(?![a-z])|GB(?![a-z])|TB(?![a-z])"),
    (PERCENT, r"%|per\s?cent(?![a-z])|percent(?![a-z])"),
    (DAYS, r"-?days?(?![a-z])|天|日(?=[^0-9]|$)"),
    (MINUTES, r"-?min(?:ute)?s?(?![a-z])|分钟"),
    (FOREIGN, r"-?(?:hours?|hrs?|weeks?|months?|seconds?)(?![a-z])|小时|个小时|周|个月|秒"),
    (YEARS, r"-?years?(?![a-z])|年"),
    (TIMES, r"times(?=\s(?:as|more|larger|bigger|higher|that|those|than|the|of|what))|-?fold(?![a-z])"),
    (TIMES, r"x(?![a-z0-9])|倍"),
)
LEADING = tuple((unit, re.compile(rf"(?:{pattern})\s*$", re.IGNORECASE | re.ASCII)) for unit, pattern in _CURRENCIES)
TRAILING = tuple((unit, re.compile(rf"\s*(?:{pattern})", re.IGNORECASE | re.ASCII)) for unit, pattern in _UNITS)

_SCALE = (
    r"(?:\s?(?:thousand|million|billion|trillion)(?![a-z])|\s?(?:mn|bn|tn)(?![a-z])|[kmb](?![a-z0-9²])|\s[mb](?=\s|$)"
    r"|[余餘多]?(?:万亿|萬億|千万|千萬|百万|百萬|[千万萬亿億])[余餘多]?)"
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_ONE = rf"{_DIGITS}(?:{_SCALE}(?:{_DIGITS}[万萬])?(?:(?<=[万萬])[0-9]{{3,4}})?)?"
NUMBER = re.compile(
    rf"(?:(?<=RMB)|(?<=CNY)|(?<=USD)|(?<![A-Za-z0-9_#/%-])(?<![A-Za-z0-9]:)(?<![0-9][.,]))(?:{_ONE})"
    rf"(?P<range>(?:\s?(?:-|–|—|~|至|到)\s?|\s(?:to|and)\s)(?:US\$|\$|¥|RMB\s?)?{_DIGITS}(?:{_SCALE})?)?"
    r"(?P<more>\+|\s?plus(?![a-z])|\s(?:or|and)\s(?:more|above)|[余餘多])?",
    re.IGNORECASE | re.ASCII,
)
AND = re.compile(r"\sand\s", re.ASCII)
TIGHT = re.compile(r"\s(?=(?:[mbt]n|[kmb])(?![a-z]))", re.IGNORECASE | re.ASCII)  # "28.8 bn" as headlines have it
HYPHENED = re.compile(r"-(?=(?:hundred|thousand|million|billion|trillion)(?![a-z]))", re.IGNORECASE | re.ASCII)
STRONG = re.compile(r"-strong(?![a-z])", re.IGNORECASE | re.ASCII)  # "a 550-strong roster of speakers"
GLUED = re.compile(r"[A-Za-z_/0-9]|[:.][0-9]|,[0-9]{3}(?![0-9])|-[A-Za-z]*[0-9]", re.ASCII)
BETWEEN = re.compile(r"(?:between|介于|在)\s*(?:US\$|\$|¥|RMB)?\s*$", re.IGNORECASE)
FROM = re.compile(r"(?:from|从|由|自)\s*(?:US\$|\$|¥|RMB|about|over|近|约|超过)?\s*$", re.IGNORECASE)
AFTER = (
    (Bound.AT_LEAST, re.compile(r"\s*(?:以上|或以上|or\smore|and\sabove|-plus|plus(?![a-z]))", re.IGNORECASE)),
    (Bound.ABOUT, re.compile(r"\s*(?:左右|上下|or\sso(?![a-z])|or\sthereabouts|前后)", re.IGNORECASE)),
    (Bound.AT_MOST, re.compile(r"\s*(?:以下|以内|or\sless|or\sfewer|at\smost)", re.IGNORECASE)),
)  # fmt: skip
# What may stand between a number and the word behind it that bounds it: ``500家以上``, ``100 forums or more``.
BETWIXT = re.compile(
    r"\s?(?:人次|平方米|平米|家|名|位|个|場|场|项|件|款|台|人|次|国|支|批|条|所|元|种|份|组|团|只)(?=[以左上前或])"
    r"|\s(?:[a-z]+\s){1,3}(?=(?:or|and)\s)",
    re.IGNORECASE | re.ASCII,
)

YEAR = re.compile(r"(?<![0-9,.])20[0-4][0-9](?![0-9]|,[0-9]{3}|\.[0-9])", re.ASCII)
COUNTED = re.compile(
    r"[余餘多]?\s?(?:千|万|萬|亿|億|家|名|位|个|場|场|项|件|款|台|平|元|人|次|%|m2|m²|㎡|\+"
    r"|thousand|million|billion|bn|mn|sqm|yuan|rmb|dollars|usd|square)",
    re.IGNORECASE | re.ASCII,
)
MONEY_BEFORE = re.compile(r"(?:¥|\$|RMB|CNY|USD)\s*$", re.IGNORECASE)
_NONE_SIGNS = "[零〇一二两兩三四五六七八九十百千]"
HAN_WORD = re.compile(
    rf"(?:(?<!期)|(?<=为期))(?:(?<![第每唯统之其同单星周月初上下头前后度{_NONE_SIGNS[1:-1]}万萬亿億0-9.])|(?<=[Cc会年届]上))"
    rf"(?:(?:{_NONE_SIGNS}++(?:点{_NONE_SIGNS}++)?(?:万亿|[万萬亿億])?)++|[万亿])"
    r"(?P<more>[余餘多])?"
    r"(?=家|名|位|个(?!人)|場|场|项|件|款|台|天|次|人次|人|国|支|批|条|所|届(?!时)|倍|平(?![均台坦等安板静稳衡价常时行面日素局])|元|美元|成"
    r"|(?<=[万萬亿億])\s*(?:[。、,;；:!！?？)）~—-]|$|左右|上下|以上))"
)
# Years in a row: 六年 is a number where it is told how long, and a year of its own (二〇二六年) elsewhere.
YEARS_RUNNING = re.compile(
    r"(?:连续|连办|已|走过|历经)(?:成功)?(?:举办|举行|召开|办|开)?了?(?:第)?(?P<n>[二两三四五六七八九十]{1,2})(?=年(?![级代]))"
)
HAN_NONE = re.compile(r"一|[十百千万亿]", re.ASCII)
SPELLED = re.compile(
    r"(?<![A-Za-z-])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|"
    r"trillion|dozen|half\sa|an?(?=\s(?:dozen|hundred|thousand|million|billion|trillion)))"
    r"(?:[\s-]+(?:and\s)?|(?![a-z-])))+(?![a-z])",
    re.IGNORECASE | re.ASCII,
)
ONE_WORD = re.compile(r"one|hundred|thousand|million|billion|trillion|dozen", re.IGNORECASE | re.ASCII)
_VAGUE_WORDS = tuple(word for word in quantity.VAGUE if word not in ("several", "many", "a number of", "若干", "许多"))
VAGUE = re.compile(
    rf"(?<![A-Za-z0-9])(?:{'|'.join(sorted(_VAGUE_WORDS, key=len, reverse=True))})(?![a-z])", re.IGNORECASE | re.ASCII
)
SHARE = re.compile(
    r"(?<![A-Za-z])(?:(?:one|a)[- ](?:third|quarter|fifth|tenth)|(?:two|three|four)[- ](?:thirds|quarters|fifths)|"
    r"(?:one[- ])?half)(?=\s(?:of|were|are|came)\s)|[二两三四五六七八九十]分之[一二两三四五六七八九]|一半",
    re.IGNORECASE | re.ASCII,
)
TENTHS = re.compile(r"(?P<n>[一二三四五六七八九])成(?![立员果功交本为都绩长人就了品分型熟年])")
HUNDREDTHS = re.compile(rf"百分之(?P<n>[0-9]+(?:\.[0-9]+)?|{_NONE_SIGNS}+)")

r"""The pieces of the patterns by which editions are named.

ASCII classes stand around numbers, never ``\w`` or ``\b``: Python counts Han characters as letters, and would miss the
year in 在2023年.
"""

from __future__ import annotations

from bot.core.numerals import ORDINALS
from bot.core.reading.editions.calendar import SPOKEN_YEAR

HAN = "\u4e00-\u9fff"
# What stands behind a number that counts something, or that is a day: 23家, 24号.
MEASURES = (
    "[个位名家场项款台件支份种类条座间所只块张次届年月日号点天周岁"
    "万亿千百十元倍成强国米平多余几大小时分秒度线人篇批轮组部来至到]"
)
HAN_DIGIT = "[〇零一二三四五六七八九]"
HAN_NUMBER = "(?:[一二三四五六七八九十两]{1,3}|[0-9]{1,2})"
FULL = r"(?<![0-9./])(?<![0-9][,:])[0-9]{4}(?![0-9%]|[.,:][0-9])"
YEAR = (
    rf"(?:{FULL}|'[0-9]{{2}}(?![0-9a-z])|(?<![0-9.])(?<![0-9],)[0-9]{{2}}(?=年)"
    rf"|{HAN_DIGIT}{{4}}(?=年|届|世)|二[〇零一二]{HAN_DIGIT}{{2}}"
    rf"|(?<![〇零一二三四五六七八九十百这那近前后过去最])(?:一[八九]|二[〇零一二三四五六])(?=年(?!前|后|来|间|内|以)|届)"
    rf"|(?<![a-z0-9-]){SPOKEN_YEAR}(?![a-z])|(?<![a-z0-9])mmx[ivx]{{0,6}}(?![a-z0-9]))年?"
)
TWO = r"(?:(?<![0-9.,])'?[123][0-9](?![0-9%a-z]|[.,:][0-9]| ?(?:million|billion|thousand|percent|days)))"
THING = "(?:edition|waic|conference|event|one|summit|expo|fair)"
EDITION = (
    r"(?:(?:world|annual|ever|shanghai|whole|past|yearly|ai|artificial|intelligence) )*"
    r"(?:editions?|waic|conferences?|events?|ones?|years?|times?|summit|expo|fair|iterations?|instal?lments?"
    r"|outings?|stagings?|runnings?)(?![a-z])"
)
FIRST_TO_NOW = (
    f"(?:from|between|since) (?:the )?(?:very )?(?:first|beginning|start)(?: {THING})?,? (?:and|to|till|until|up to)"
    " (?:now|today|date)"
)
WORD = "|".join(ORDINALS[1:])
CARDINALS = "two|three|four|five|six|seven|eight|nine|ten"
COUNT = rf"(?:[0-9]{{1,2}}|{CARDINALS}|couple of|few)"
MONTH_ENDS = "uary|arch|pril|june|july|gust|mber|ober|.may"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
# "6th July" and "2nd day" are no editions.
OTHER_THINGS = (
    "day|place|floor|time|half|quarter|century|forum|session|hall|prize|rank|most|least|best|worst|in |person|"
    "(?!guest|contest|request)[a-z]+est|"
    f"generation|industrial|anniversary|minute|hour|week|month|million|billion|{MONTHS}|jan|feb|jul|aug|sep|oct|nov|dec"
)
NO_DAY = rf"(?<!(?:{MONTH_ENDS}) )(?<![0-9.,:a-z])"
NO_THING = rf"(?! ?(?:of )?(?:{OTHER_THINGS})s?(?![a-z]))"
ANY_ORDINAL = rf"(?:{WORD}|[0-9]{{1,2}}(?:st|nd|rd|th))"
AND_ANOTHER = (
    rf" (?:and|vs\.?|versus|or|to|with|against) (?:the )?"
    rf"(?:{ANY_ORDINAL} {THING}|latest|newest|most recent|last {THING})"
)
OR_ANOTHER = (
    r" ?(?:vs\.?|versus|or|against|还是|和|跟|与|对比|比) ?'?[12][0-9] ?"
    r"(?=[,?!:;]|$|bigger|larger|smaller|busier|which|who|what|had|has|did|was|哪)"
)
AND_LAST = (
    r" ?(?:(?:and|or|&|/) ?'?[12][0-9] ?[?!.]*$"
    r"|(?:vs?\.?|versus|compare[sd]? (?:with|to|against)) ?'?[12][0-9](?= [a-z]| ?[?!.]*$))"
)
FROM, UNTIL = rf"(?P<first>{YEAR}|{TWO})", rf"(?P<last>{YEAR}|{TWO})"
BEHIND_NAME = r"[0-9]{4}(?![0-9%]|[.,:][0-9])|[0-9]{2}(?![0-9%]|[.,:][0-9]| ?(?:million|billion|thousand|days))"
ONWARDS = "(?:on|onwards?|until now|till now|to now|to today|to date)"
SEVERAL = "[2-9两二三四五六七八九]"
TO = r" ?(?:-|/|to|until|till|through|thru|至|到|直到) ?"
THAT_ONE = "(?:这一?届|一届|一次大会|一次|那届|一年|大会|届)"

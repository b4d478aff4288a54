"""A message in clauses: sentences, lines, and the parts of a sentence that state one figure each.

A sentence is cut at a comma, a semicolon or an "and" only where a figure stands on both sides; what states no figure
stays with its neighbour, so that a year and the words around a figure are not torn from it. Quotation marks and
brackets hold together what they enclose, and an address or a mention is no text at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.checking.attribution import without_attributions
from bot.core.checking.figure_patterns import BLANK
from bot.core.checking.figures import figures, is_year, mask, plain_signs
from bot.core.checking.own_clauses import without_own_clauses
from bot.core.checking.text_dates import clocks, days
from bot.core.reading.aside.framing import told_without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.checking.figures import Found

    Span = tuple[int, int]

MOST = 40
"""Clauses that are read; a message of more is read to there, and it is said."""

# Addresses, mentions and custom emoji of chat platforms: their digits are no figures.
_MARKUP = re.compile(
    r"~~[^~\n]{1,80}~~|https?://\S+|www\.\S+|<(?:@[!&]?|#|a?:[A-Za-z0-9_]+:|t:|/[^:>]{1,60}:)[^>]{0,40}>|[,;]\s(?:were|did|have|are"
    r"|will) you (?!believe|sure|think|know|certain|agree)[a-z' ]{2,40}\?|、(?:你|你们|大家"
    r"|小伙伴们?)[^、。?0-9信真准确对]{1,10}(?:吗|呢|没有?|了没)\?|\[(?:微笑|撇嘴|色|发呆|得意|流泪|害羞|闭嘴|睡"
    r"|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|囧|抓狂|偷笑|愉快|白眼|傲慢|困|惊恐|憨笑|悠闲|疑问|嘘|晕|衰|敲打|再见"
    r"|擦汗|鼓掌|坏笑|鄙视|委屈|快哭了|阴险|亲亲|可怜|笑脸|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|奸笑|机智|皱眉"
    r"|耶|吃瓜|加油|汗|天啊|旺柴|好的|哇|叹气|苦涩|裂开|爱心|心碎|拥抱|强|握手|胜利|抱拳|拳头|合十|啤酒|咖啡|蛋糕"
    r"|玫瑰|太阳|庆祝|礼物|红包|福|烟花|爆竹|跳跳|转圈|赞|心|笑哭|doge|ok)\]|[,;、-]\s?(?:need i say more"
    r"|how (?:cool|crazy|amazing|wild|great|good|insane) (?:is|was) (?:that|this)|who knew|can you believe (?:it"
    r"|that)|isn't (?:it|that) (?:amazing|crazy|wild|great)|厉害吧|牛不牛|你敢信吗?|谁懂啊|惊不惊喜)\?"
    r"|<script[^<>]{0,80}>.{0,200}?</script>|</?[a-z][^<>]{0,80}>|(?<![A-Za-z0-9.])@[A-Za-z_][A-Za-z0-9_]*"
    r"|@(?:全体成员|所有人|全体|大家|各位|群主|[\u4e00-\u9fff]{1,6}(?:老师|同学|哥|姐|微博|日报|晚报|新闻|观察|财经))(?=\s)"
    r"|\[(?=[^\[\]\n]{0,40}[0-9][^\[\]\n]{0,40}\]\()|(?<=[0-9])\]\((?:https?:|/|<)[^()\s]{0,200}\)|\{\{[^{}\n]{0,40}\}\}"
    r"|\\u[0-9a-f]{4}|```[a-z]*|\{[^{}\n]{0,80}[\":][^{}\n]{0,80}\}|(?<![^\s])#(?!waic|day|open"
    r"|clos)[a-z][a-z0-9_]*(?=(?:\s*(?:#[a-z0-9_]+|[^\w\s]))*\s*$)|[*_`~|]{1,3}(?=\S)|(?<=\S)[*_`~|]{1,3}",
    re.IGNORECASE,
)
_SPOILER = re.compile(r"\|\|(?=[^|\n])")
_JSON = re.compile(r"\{[^{}\n]{0,400}\}")
_JSON_VALUE = re.compile(
    r"[\"'][a-z_ -]+[\"']\s*:\s*[\"](?P<said>(?=[^\"{}\n]*[0-9])(?=[^\"{}\n]*[a-z]{3})"
    r"[^\"{}\n ]+ [^\"{}\n]+ [^\"{}\n]+)\"",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[ \t]*(?:>{1,3}[ \t]*)*(?:[-*+•·▪◦‣●○■□]|#{1,3}|\(?[0-9]{1,2}[.)、](?![0-9])|[①-⑳])?[ \t]*")
_ABBREVIATED = re.compile(
    r"(?:^|[^A-Za-z])(?:[A-Z]|nos?|vs|approx|ca|m[rs]|mrs|dr|prof|st|inc|ltd|co|corp|e\.g|i\.e|etc|u\.s|sq"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[。！!？?；;…]+[\"'”’」』)）]*|\.+[\"'”’)]*(?=\s|$)|\.(?=[\u3400-\u9fff])")
_CUT = re.compile(
    r",(?![0-9]{3}(?![0-9]))(?!\s(?:and\s)?(?:most|half|many|all|some|none|each|part) of the [0-9])|、|;|；"
    r"|\s-\s|\s(?:and|while|whereas|but|plus|with)\s(?!(?:most|half|many|all|some|none|each"
    r"|part) of the [0-9])|(?<![至介])[而](?!且)|以及"
    r"|并且?(?=有|吸引|签)|\(|（"
)
_EXCLAIMED = re.compile(r"waic\s?up$", re.IGNORECASE)  # an event whose name ends with the mark
# What is asked behind a dash leaves what was told before it as it is; a tag ("- right?") asks for all of it.
_ASKED_BEHIND = re.compile(
    r"\s?-{1,2}\s?(?=(?:who|what|why|how|where|when|which|can|could|did|do|does|anyone|any|have|has)\s[^-]{6,80}\Z)"
    r"|--(?=(?:谁|怎么|为什么|哪|还有谁|你|大家|有没有人)[^-]{2,40}\Z)",
    re.IGNORECASE | re.ASCII,
)
_HEADLINE = 60
_ANSWER = 30
_NAMES_EVENT = re.compile(r"waic|conference|大会|20[0-9]{2}|第[一二三四五六七八九十0-9]+届|届", re.IGNORECASE)
_A_YEAR = re.compile(r"(?<![0-9.,])20[12][0-9](?![0-9]|,[0-9])", re.ASCII)
_EDITION = re.compile(r"第?[一二三四五六七八九十0-9]+届|[0-9]+(?:st|nd|rd|th)(?![a-z])|20[0-9]{2}年?")
# An edition in brackets belongs to the figure before it: ``324 (2021), over 200 (2022)``.
_YEAR_IN_BRACKETS = re.compile(
    r"[(（](?:in\s|WAIC\s|'|第?)?(?:20)?[0-9一二三四五六七八九十]{1,4}[年届]?[)）]", re.IGNORECASE
)
_OPEN, _CLOSE = '“「『《〈"', '”」』》〉"'


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a message.

    Attributes
    ----------
    text
        As it stands in the message, without bullets, markup, addresses and spaces around it.
    plain
        The same to be read: signs are made plain, and what is left out of ``text`` is blank.
    sentence
        Which sentence of the message it belongs to, counted from 0.
    asks
        Whether its sentence ends with a question mark.
    follows
        Whether its sentence goes on from the one before, behind a semicolon.
    """

    text: str
    plain: str
    sentence: int
    asks: bool = False
    follows: bool = False


def clauses(message: str) -> tuple[Clause, ...]:
    """The clauses of a message, in order; none of a message without words or figures."""
    signs = _SPOILER.sub("; ", _unpacked(plain_signs(message)))
    plain = without_attributions(told_without(mask(signs, (found.span() for found in _MARKUP.finditer(signs)))))
    for start, end in tuple(_sentences(plain)):
        plain = plain[:start] + without_own_clauses(plain[start:end]) + plain[end:]
    found: list[Clause] = []
    follows = False
    for number, (start, end) in enumerate(_with_headlines(plain, _sentences(plain))):
        asks = plain[start:end].rstrip("\"'”’」』)） ").endswith("?")
        for part in _parts(plain, start, end):
            first, last = _trimmed(plain, *part)
            if any(sign.isalnum() for sign in plain[first:last]):
                shown = "".join(
                    sign for sign, read in zip(message[first:last], plain[first:last], strict=True) if read != BLANK
                )
                found.append(Clause(shown, plain[first:last], number, asks, follows))
        follows = plain[start:end].endswith((";", "；"))
    return tuple(found)


def _unpacked(text: str) -> str:
    """A text with blanks for what packs a statement in JSON; a pair that holds no statement stays for the markup."""
    for one in _JSON.finditer(text):
        said = [found.span("said") for found in _JSON_VALUE.finditer(one[0])]
        if said:
            at, end = one.start(), one.end()
            ends = [at, *(at + place for span in said for place in span), end]
            text = mask(text, zip(ends[::2], ends[1::2], strict=True))
    return text


def _sentences(plain: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in plain.splitlines(keepends=True):
        bullet = _BULLET.match(line)
        start = at + (bullet.end() if bullet else 0)
        at += len(line)
        for stop in _STOP.finditer(plain, start, at):
            if stop[0] == "." and _ABBREVIATED.search(plain[max(0, stop.start() - 8) : stop.start()]):
                continue
            if _EXCLAIMED.search(plain[max(0, stop.start() - 8) : stop.start()]):
                continue
            if stop[0].startswith("?") and (dash := _ASKED_BEHIND.search(plain, start, stop.start())):
                yield start, dash.start()
                start = dash.end()
            yield start, stop.end()
            start = stop.end()
        if start < at:
            yield start, at


def _with_headlines(plain: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """Sentences, a headline together with the sentence that says of which edition it is: ``Over 400 exhibitors! …``."""
    before: Span | None = None
    named = False  # behind an edition that was named, a headline may be of that one
    for one in sentences:
        if before and not named and _heads(plain[slice(*before)], plain[slice(*one)]):
            yield before[0], one[1]
            before, named = None, True
            continue
        if before:
            named = named or bool(_A_YEAR.search(plain[slice(*before)]))
            yield before
        before = one
    if before:
        yield before


def _heads(headline: str, sentence: str) -> bool:
    """Whether a sentence is no more than a figure and its name, and the next tells the edition and no figure."""
    if _answers(headline, sentence):
        return True
    if "?" in headline + sentence or len(headline.strip()) > _HEADLINE or _NAMES_EVENT.search(headline):
        return False
    return bool(_figured(headline)) and bool(_A_YEAR.search(sentence)) and not _figured(sentence)


def _answers(question: str, answer: str) -> bool:
    """Whether a sentence is no more than the figure that the one before asks for: ``How many forums in 2023? 133!``."""
    if not question.rstrip().endswith("?") or "?" in answer or len(answer.strip()) > _ANSWER or _figured(question):
        return False
    return len(_figured(answer)) == 1 and not _NAMES_EVENT.search(answer) and bool(_A_YEAR.search(question))


def _figured(sentence: str) -> tuple[Found, ...]:
    """The figures of a sentence, apart from its dates and the number of an edition."""
    taken = [(one.start, one.end) for one in days(sentence)]
    return figures(sentence, [*taken, *clocks(sentence), *(one.span() for one in _EDITION.finditer(sentence))])


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    edges = " \t\r\n\v\f\x00,;:、；：.。!！"
    while start < end and plain[start] in edges:
        start += 1
    while end > start and plain[end - 1] in edges:
        end -= 1
    return start, end


def _parts(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut so that each part states a figure; parts without one are joined to where they belong."""
    sentence = plain[start:end]
    dates = [(one.start, one.end) for one in days(sentence)] + list(clocks(sentence))
    held = [(one.start, one.end) for one in figures(sentence, dates)]
    bracketed = [one.span() for one in _YEAR_IN_BRACKETS.finditer(sentence)]
    closed = [*held, *dates, *bracketed, *_quoted(sentence)]
    cuts = [m.start() for m in _CUT.finditer(sentence) if not any(a < m.end() and m.start() < b for a, b in closed)]
    pieces = list(zip([0, *cuts], [*cuts, len(sentence)], strict=True))
    joined: list[list[int]] = []
    pending: int | None = None
    for first, last in pieces:
        has = any(first <= a < last for a, _ in held)
        if not has and (not joined or _leads(sentence[first:last])):
            pending = first if pending is None else pending
        elif has:
            joined.append([first if pending is None else pending, last])
            pending = None
        else:
            pending = None
            joined[-1][1] = last
    if not joined:
        return [(start, end)]
    if pending is not None:
        joined[-1][1] = len(sentence)
    return [(start + first, start + last) for first, last in joined]


def _leads(piece: str) -> bool:
    """Whether a piece without a figure opens what follows: it names a year, and little more."""
    named = any(is_year(piece, m.start(), m.end()) for m in re.finditer(r"20[0-9]{2}", piece)) or "届" in piece
    return named and len(piece) <= _LEAD


_LEAD = 28


def _quoted(sentence: str) -> Iterator[tuple[int, int]]:
    """Where something stands in quotation marks."""
    opened: int | None = None
    for place, sign in enumerate(sentence):
        if opened is not None and sign in _CLOSE:
            yield opened, place + 1
            opened = None
        elif opened is None and sign in _OPEN:
            opened = place

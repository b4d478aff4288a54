"""Patterns of words in a message, put together from lists: each entry is a word or a small pattern of its own."""

from __future__ import annotations

import re


def listed(text: str) -> list[str]:
    """The entries of a list that is written with commas, over any number of lines."""
    return [entry.strip() for entry in text.split(",") if entry.strip()]


def any_of(english: str, han: str = "") -> re.Pattern[str]:
    """A pattern that finds any of the entries, the English ones as whole words, in either case."""
    latin = "|".join(listed(english))
    parts = [rf"(?<![A-Za-z])(?:{latin})(?![A-Za-z])"] if latin else []
    return re.compile("|".join((*parts, *listed(han))), re.IGNORECASE | re.ASCII)


def one_of(text: str) -> str:
    """A pattern of any entry of a list that is written with commas, the longest first."""
    return "(?:" + "|".join(sorted((" ".join(one.split()) for one in listed(text)), key=len, reverse=True)) + ")"


OTHER_EVENTS = any_of(
    """CES, MWC, GTC, GITEX, Computex, SXSW, Davos, Slush, NeurIPS, ICML, CVPR, AAAI, IJCAI, Olympics?,
    World Expo, World Internet, World Robot, Mobile World, Web Summit, Import Expo, Boao,
    Consumer Electronics, Global AI Summit, Global Summit,
    WAIC UP(?! (?:from|to|by|on|over|and|again|for|in|at|some|about|nearly|(?!20[12][0-9](?![0-9%]))[0-9]))""",
    """进博, 世界互联网, 互联网大会, 世界机器人, 机器人大会, 服贸会, 广交会, 工博会, 链博会, 消博会, 车展, 博鳌, 达沃斯,
    数博会, 智博会, 云栖, 乌镇, 世博会, 奥运, 高交会, 外滩大会""",
)
"""Other events by name: a figure beside one of them is none of WAIC's."""

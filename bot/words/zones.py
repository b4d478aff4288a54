"""Time zones as people name them: by a city and its country, in both languages. The names come from Babel's CLDR."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCALES = {"en": "en_GB", "zh-CN": "zh_CN"}
_NOWHERE = frozenset({"001", "ZZ"})


@lru_cache(maxsize=2048)
def city(zone: str, lang: str) -> str:
    """The city of a zone of the IANA database: ``Shanghai``, ``上海``; without one in CLDR, the zone's own name."""
    names = Locale.parse(_LOCALES[lang]).time_zones
    for name in (zone, *_older().get(zone, ())):
        known = names.get(name)
        if known is not None and "city" in known:
            return str(known["city"])
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=2048)
def country(zone: str, lang: str) -> str | None:
    """The country or region in which a zone lies: ``China``, ``中国``; ``None`` where it lies in none."""
    territories: Mapping[str, str] = get_global("zone_territories")
    code = next((territories[name] for name in (zone, *_older().get(zone, ())) if name in territories), "ZZ")
    return None if code in _NOWHERE else str(Locale.parse(_LOCALES[lang]).territories.get(code, code))


def canonical(zone: str) -> str:
    """The name that a zone bears today: ``Asia/Shanghai`` for ``Asia/Chongqing``."""
    aliases: Mapping[str, str] = get_global("zone_aliases")
    return aliases.get(zone, zone)


def leading() -> frozenset[str]:
    """One zone for each rule that computers know by name: those that people are most likely to mean."""
    mapping: Mapping[str, str] = get_global("windows_zone_mapping")
    return frozenset(map(canonical, mapping.values()))


@cache
def _older() -> Mapping[str, tuple[str, ...]]:
    """The former names of each zone; CLDR keeps some of its names under those."""
    aliases: Mapping[str, str] = get_global("zone_aliases")
    found: dict[str, tuple[str, ...]] = {}
    for old, new in aliases.items():
        found[new] = (*found.get(new, ()), old)
    return found

"""A diff as text, Markdown or JSON: the records that changed, then the cards that change with them.

For curators at a terminal and for reviews of a change; in English, as all that the command line says about its work.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from difflib import unified_diff
from typing import TYPE_CHECKING

from bot.core.card import Line, Refs, Span
from bot.core.changelog import line
from bot.core.diff import Turn, What, to_json
from bot.core.leaves import is_derived
from bot.platforms.layout import clean
from bot.platforms.text import render_text, source_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.core.card import Card, Inline
    from bot.core.diff import Change, Diff, Field
    from bot.service.preview import CardChange

_PARTS = {
    "Claims": (What.CLAIM,),
    "Conflicts": (What.CONFLICT,),
    "Sources": (What.SOURCE,),
    "Vocabulary": (What.METRIC, What.UNIT, What.SCOPE, What.EDITION, What.SUBJECT),
}
_HASH = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{52}\b")
_ACTS = re.compile(r"([\\`*_\[\]<>|#~@])")
_WIDTH = 100
_UNBROKEN = 1_000_000
_ONLY_DATA = "(the same words: only data behind them, or the numbers of sources, differ)"
_UNSAID = "(not said)"


def as_text(found: Diff, cards: Sequence[CardChange], shown: int | None = None) -> str:
    """The diff for a terminal; of the cards, the first ``shown`` line by line, or all of them."""
    lines = [_head(found), found.summary("en")]
    for name, changes in _parts(found):
        lines += ["", name]
        for change in changes:
            lines.append(f"  {clean(line(found, change, 'en'))}")
            lines += [f"      {part.name}: {_value(part.old)} → {_value(part.new)}" for part in _told(change)]
    if cards:
        lines += ["", _count(cards)]
        for card in cards[:shown]:
            lines += ["", f"  {_title(card)}", *(f"    {told}".rstrip() for told in _card_lines(card))]
        lines += _rest(cards, shown)
    return "\n".join(lines) + "\n"


def as_markdown(found: Diff, cards: Sequence[CardChange], shown: int | None = None) -> str:
    """The diff for a review; the cards are folded."""
    lines = [f"## {_head(found, mark=_code)}", "", _plain(found.summary("en"))]
    for name, changes in _parts(found):
        lines += ["", f"### {name}", ""]
        for change in changes:
            lines.append(f"- {_plain(line(found, change, 'en'))}")
            lines += [f"  - {_code(part.name)}: {_either(part)}" for part in _told(change)]
    if cards:
        lines += ["", "### Cards", "", _count(cards)]
        for card in cards[:shown]:
            lines += ["", f"<details><summary><code>{_title(card)}</code></summary>", ""]
            lines += [*_fenced(_card_lines(card)), "", "</details>"]
        lines += _rest(cards, shown)
    return "\n".join(lines) + "\n"


def as_json(found: Diff, cards: Sequence[CardChange]) -> str:
    """The diff for programs: the keys of ``docs/json.md``; every card, before and after."""
    data = to_json(found) | {"cards": list(map(_card, cards))}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _card(change: CardChange) -> dict[str, str | None]:
    before, after = ("\n".join(_rendered(card)) if card else None for card in (change.before, change.after))
    return {
        "command": change.command,
        "lang": change.lang,
        "turn": _turn(change),
        "before": before,
        "after": after,
        "diff": "\n".join(_card_lines(change)),
    }


def _head(found: Diff, mark: Callable[[str], str] = str) -> str:
    old = mark(found.old[:7]) if found.old else "nothing"
    return f"facts: {old} → {mark(found.new[:7])}"


def _parts(found: Diff) -> Iterator[tuple[str, tuple[Change, ...]]]:
    for name, whats in _PARTS.items():
        if changes := found.of(*whats):
            yield name, changes


def _told(change: Change) -> Iterable[Field]:
    """The values worth a line: of what is new or gone the line above says enough; what follows from others goes."""
    if change.old is None or change.new is None:
        return ()
    return [part for part in change.fields if not is_derived(part.name)] or change.fields


def _value(value: str | None) -> str:
    return _UNSAID if value is None else clean(_HASH.sub(r"\1…", value))


def _either(part: Field) -> str:
    old, new = (_UNSAID if value is None else _code(_value(value)) for value in (part.old, part.new))
    return f"{old} → {new}"


def _count(cards: Sequence[CardChange]) -> str:
    return f"{len(cards)} card{'s' if len(cards) > 1 else ''} change{'' if len(cards) > 1 else 's'}"


def _rest(cards: Sequence[CardChange], shown: int | None) -> list[str]:
    """What is said of the cards that are not shown."""
    rest = cards[shown:] if shown is not None else ()
    if not rest:
        return []
    kinds = Counter(change.command.partition(" ")[0] for change in rest)
    counted = ", ".join(f"{n} of {name}" for name, n in kinds.items())
    return ["", f"and {len(rest)} more: {counted} (--cards all shows them)"]


def _turn(change: CardChange) -> str:
    if change.before is None:
        return Turn.ADDED.value
    return Turn.REMOVED.value if change.after is None else Turn.CHANGED.value


def _title(change: CardChange) -> str:
    turn = _turn(change)
    return f"{change.command} ({change.lang})" + ("" if turn == Turn.CHANGED.value else f", {turn}")


def _card_lines(change: CardChange) -> list[str]:
    """The lines of the card that differ, with two lines around them."""
    before, after = _steady(change.before), _steady(change.after)
    _, _, *lines = unified_diff(before, after, n=2, lineterm="") if before != after else ("", "", _ONLY_DATA)
    return lines


def _rendered(card: Card | None) -> list[str]:
    return render_text(card, _WIDTH).splitlines() if card else []


def _steady(card: Card | None) -> list[str]:
    """The card so that only what changed differs: unbroken lines, and sources by their ids.

    One more source near the top of a card gives another number to all that follow.
    """
    if card is None:
        return []
    ids = {source.n: source.id for source in card.sources}
    blocks = tuple(_by_id(block, ids) if isinstance(block, Line) else block for block in card.blocks)
    body = render_text(replace(card, blocks=blocks, sources=()), _UNBROKEN).splitlines()
    sources = (f"[{source.id}] {source_line(source)} · {clean(source.url or '')}" for source in card.sources)
    return [*body, *(sorted(source.rstrip(" ·") for source in sources))]


def _by_id(line: Line, ids: Mapping[int, str]) -> Line:
    return replace(line, inlines=tuple(_named(inline, ids) for inline in line.inlines))


def _named(inline: Inline, ids: Mapping[int, str]) -> Inline:
    return Span(" " + "".join(f"[{ids[n]}]" for n in inline.numbers)) if isinstance(inline, Refs) else inline


def _plain(text: str) -> str:
    """A text that Markdown shows as it is."""
    return _ACTS.sub(r"\\\1", clean(text))


def _code(text: str) -> str:
    ticks = _longer(text, "`")
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _fenced(lines: Sequence[str]) -> list[str]:
    fence = _longer("\n".join(lines), "`", 3)
    return [f"{fence}diff", *lines, fence]


def _longer(text: str, sign: str, least: int = 1) -> str:
    """A run of ``sign`` that does not occur in the text."""
    longest = max((len(run) for run in re.findall(f"{sign}+", text)), default=0)
    return sign * max(least, longest + 1)

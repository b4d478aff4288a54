"""A card as a Discord message: Components V2, and a plain embed for where Discord refuses those.

Messages are rendered straight to the dictionaries that are sent. Building the library's own items for every answer
takes several times as long and keeps nothing that is needed: buttons are found by their ``custom_id`` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import discord

from bot.core.card import Kind, Tone
from bot.core.pages import page_of
from bot.platforms.discord.limits import (
    ACTION_ROW,
    BUTTON,
    CONTAINER,
    FILE,
    GALLERY,
    MAX_ALT,
    MAX_BUTTON_LABEL,
    MAX_COMPONENTS,
    MAX_CUSTOM_ID,
    MAX_EMBED,
    MAX_EMBED_DESCRIPTION,
    MAX_EMBED_FOOTER,
    MAX_EMBED_TITLE,
    MAX_ROW,
    MAX_ROWS,
    MAX_TEXT,
    SEPARATOR,
    TEXT,
    Component,
    clip,
    size,
    validate,
)
from bot.platforms.markdown import (
    RULE,
    clean,
    escape,
    footer_markdown,
    footer_text,
    segments,
    sources_markdown,
    title_markdown,
)
from bot.service.requests import MAX_PAGE
from bot.telemetry import logger
from bot.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.card import Card
    from bot.core.pages import Page

log = logger(__name__)
PREFIX = "w1:"
PICTURE: Final = "picture.png"
KEPT = "#"  # before the name of a command that was too long for a button
# Behind a command in a ``custom_id``: what the post that carries the button is known by, for ever.
MARK = "¦"
ACCENTS: Final = {Tone.INFO: 0x2F6FDE, Tone.WARN: 0xD9920A, Tone.ERROR: 0xC0392B}
_SECONDARY = 2


class _Prepared:
    """Rendered components in the shape in which the library sends a view.

    It counts as finished and holds no items, so the library neither stores it nor starts a timeout for it.
    """

    timeout = None

    def __init__(self, components: list[Component]) -> None:
        # The library's own would draw random bytes and make a future, for a life that this view does not have.
        self._components = components

    def to_components(self) -> list[Component]:
        """What is sent."""
        return self._components

    def is_dispatchable(self) -> bool:
        """Whether the library must wait for presses: never, the registered dynamic items do."""
        return False

    def is_finished(self) -> bool:
        """Whether the library may forget the view at once: always."""
        return True


class Layout(_Prepared, discord.ui.LayoutView):  # type: ignore[misc]  # its timeout never changes
    """A whole message of Components V2."""

    def has_components_v2(self) -> bool:
        """Whether the message must be flagged as one of Components V2: yes."""
        return True


class Rows(_Prepared, discord.ui.View):  # type: ignore[misc]  # as above
    """The buttons below an embed."""

    def has_components_v2(self) -> bool:
        """Whether the message must be flagged as one of Components V2: no."""
        return False


@dataclass(frozen=True, slots=True)
class Embedded:
    """The fallback: the same page as an embed, with the same buttons below it."""

    embed: discord.Embed
    view: Rows


class Painter:
    """Renders cards and remembers the latest, so that a question asked again costs next to nothing.

    Parameters
    ----------
    keep
        How many rendered cards are kept; one takes some 5 kB.
    """

    def __init__(self, keep: int = 2048) -> None:
        self._keep = keep
        self._kept: dict[tuple[int, int, bool], tuple[Card, Layout]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def forget(self) -> None:
        """Forget what was rendered; the cards of another revision come."""
        self._kept = {}

    def layout(self, card: Card, *, pictured: bool = False) -> Layout:
        """The card as Components V2; ``pictured`` where its chart goes with it as a file."""
        # The desk gives the same blocks for the same question, asked privately or not, and the entry keeps them alive,
        # so that their id is theirs alone.
        key = (id(card.blocks), card.page, pictured)
        found = self._kept.get(key)
        if found is not None and found[0].blocks:
            return found[1]
        made = components(card, pictured=pictured)
        if faults := validate(made):
            # Not refused here: Discord may be milder, and a refusal is answered with an embed.
            log.error("a card breaks the limits of Discord", command=card.command, faults=faults)
        layout = Layout(made)
        if card.kind is Kind.VERDICT:
            return layout  # nobody asks for it again, and what people wrote is not kept
        if len(self._kept) >= self._keep:
            self._kept.clear()
        self._kept[key] = (card, layout)
        return layout


def components(card: Card, mark: str | None = None, *, pictured: bool = False) -> list[Component]:
    """The page that the card asks for, as one container that keeps every hard limit; ``mark`` makes it known later."""
    page = page_of(card)
    rows = list(_rows(card, page))
    if mark is not None:
        rows = marked(rows, card, mark)
    media = list(_media(card, pictured=pictured))
    taken = 1 + len(rows) + sum(len(row["components"]) for row in rows) + 2 * len(media)
    most = (MAX_COMPONENTS - taken + 1) // 2 - 1  # a separator stands between two texts; one text is the last
    title, *body = _joined([title_markdown(card), *segments(page.blocks)], most + 1)
    # Above a picture the title stands alone: what explains the picture goes below it.
    first = [title, *body] if media else ["\n".join((title, *body[:1])), *body[1:]]
    texts = _fitted(first, _last(card, page))
    inner = [part for text in texts for part in (_SEPARATOR, _text(text))][1:]
    if media:
        inner[1:2] = media
    return [{"type": CONTAINER, "accent_color": ACCENTS[card.tone], "components": [*inner, *rows]}]


def _media(card: Card, *, pictured: bool) -> Iterator[Component]:
    """The picture of the chart on every page, and the file that goes with the card."""
    if pictured and card.chart:
        item = {"media": {"url": f"attachment://{PICTURE}"}, "description": clip(card.chart.alt, MAX_ALT)}
        yield {"type": GALLERY, "items": [item]}
    if card.attachment:
        yield {"type": FILE, "file": {"url": f"attachment://{card.attachment.name}"}}


_SEPARATOR: Component = {"type": SEPARATOR, "divider": True, "spacing": 1}


def marked(rows: Sequence[Component], card: Card, mark: str) -> list[Component]:
    """The rows with the mark on the first button that has room for it; on one of its own, where none has."""
    marked_: list[Component] = []
    done = False
    for row in rows:
        buttons = []
        for button in row["components"]:
            custom_id = f"{button['custom_id']}{MARK}{mark}"
            fits = not done and size(custom_id) <= MAX_CUSTOM_ID
            buttons.append(button | {"custom_id": custom_id} if fits else button)
            done = done or fits
        marked_.append(row | {"components": buttons})
    if not done:
        own = _button(say(card.lang, "action.overview"), f"{PREFIX}/waic{MARK}{mark}")
        marked_ = [*marked_[: MAX_ROWS - 1], {"type": ACTION_ROW, "components": [own]}]
    return marked_


def _text(content: str) -> Component:
    return {"type": TEXT, "content": content}


def _joined(texts: list[str], most: int) -> list[str]:
    """At most ``most`` texts: the last ones run together, parted by a drawn line, where there are more."""
    if len(texts) <= most:
        return texts
    return [*texts[: most - 1], f"\n{RULE}\n".join(texts[most - 1 :])]


def _last(card: Card, page: Page) -> str:
    """The sources and the footer."""
    sources = clip_lines(sources_markdown(page.sources), MAX_TEXT // 2)
    return "\n".join(text for text in (sources, footer_markdown(card, page)) if text)


def _fitted(texts: list[str], last: str) -> list[str]:
    """The texts of one message. Only a single block of thousands of characters can need cutting."""
    room = MAX_TEXT - size(last)
    fitted = []
    for text in texts:
        fitted.append(clip_lines(text, room))
        room -= size(fitted[-1])
    return [text for text in (*fitted, last) if text]


def clip_lines(text: str, limit: int) -> str:
    """The text if it fits, else its first lines that do; a first line that is too long itself is cut."""
    if size(text) <= limit:
        return text
    if limit < 2:
        return ""
    kept: list[str] = []
    room = limit - 2
    for line in text.split("\n"):
        if size(line) > room:
            break
        kept.append(line)
        room -= size(line) + 1
    # Markup that a cut leaves open has nothing that closes it, and so it is shown as it is.
    return "\n".join((*kept, "…")) if kept else clip(text.split("\n", 1)[0], limit)


def _rows(card: Card, page: Page) -> Iterator[Component]:
    buttons = list(_paging(card, page))
    seen = {button["custom_id"] for button in buttons}
    rows = [buttons] if buttons else []
    following: list[Component] = []
    for action in card.actions:
        custom_id = PREFIX + action.command
        if custom_id not in seen and size(custom_id) <= MAX_CUSTOM_ID:
            seen.add(custom_id)
            following.append(_button(action.label, custom_id))
    rows += [following[start : start + MAX_ROW] for start in range(0, len(following), MAX_ROW)]
    for row in rows[:MAX_ROWS]:
        yield {"type": ACTION_ROW, "components": row}


def _paging(card: Card, page: Page) -> Iterator[Component]:
    for key, number in (("button.previous", page.number - 1), ("button.next", page.number + 1)):
        custom_id = f"{PREFIX}{card.command} page:{number}"
        if 1 <= number <= page.count and size(custom_id) <= MAX_CUSTOM_ID:
            yield _button(say(card.lang, key), custom_id)


def _button(label: str, custom_id: str) -> Component:
    shown = clip(clean(label).strip() or "…", MAX_BUTTON_LABEL)
    return {"type": BUTTON, "style": _SECONDARY, "label": shown, "custom_id": custom_id}


def needs_a_name(card: Card) -> bool:
    """Whether the card has pages and its command is too long for the buttons that turn them."""
    return size(f"{PREFIX}{card.command} page:{MAX_PAGE}") > MAX_CUSTOM_ID and page_of(card).count > 1


def embedded(card: Card, mark: str | None = None, *, pictured: bool = False) -> Embedded:
    """The page that the card asks for, as an embed that keeps every hard limit."""
    page = page_of(card)
    rows = list(_rows(card, page))
    if mark is not None:
        rows = marked(rows, card, mark)
    title, footer = clip(escape(card.title), MAX_EMBED_TITLE), clip(footer_text(card, page), MAX_EMBED_FOOTER)
    texts = [*segments(page.blocks), *([sources_markdown(page.sources)] if page.sources else [])]
    room = min(MAX_EMBED_DESCRIPTION, MAX_EMBED - size(title) - size(footer))
    embed = discord.Embed(
        title=title, description=clip_lines(f"\n{RULE}\n".join(texts), room), colour=ACCENTS[card.tone]
    )
    if footer:
        embed.set_footer(text=footer)
    if pictured:
        embed.set_image(url=f"attachment://{PICTURE}")
    return Embedded(embed, Rows(rows))


def texts_of(components_: Sequence[Component]) -> list[str]:
    """Every text of rendered components, in order."""
    found: list[str] = []
    for component in components_:
        if component["type"] == TEXT:
            found.append(component["content"])
        found.extend(texts_of(component.get("components", ())))
    return found

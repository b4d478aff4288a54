"""What Discord refuses and the library does not notice before it sends: the hard limits of a message's components."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ACTION_ROW: Final = 1
BUTTON: Final = 2
TEXT: Final = 10
GALLERY: Final = 12
FILE: Final = 13
SEPARATOR: Final = 14
CONTAINER: Final = 17

MAX_COMPONENTS = 40
MAX_TEXT = 4000
MAX_ALT = 1024
MAX_CUSTOM_ID = 100
MAX_BUTTON_LABEL = 80
MAX_ROW = 5
MAX_ROWS = 5  # of a message with an embed; a layout keeps to it as well
MAX_EMBED_TITLE = 256
MAX_EMBED_DESCRIPTION = 4096
MAX_EMBED_FOOTER = 2048
MAX_EMBED = 6000
MAX_CHOICES = 25
MAX_CHOICE = 100

Component = dict[str, Any]


def size(text: str) -> int:
    """Length as the strictest reader counts it: in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, limit: int) -> str:
    """The text if it fits, else as much of it as fits with an ellipsis."""
    if size(text) <= limit:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return f"{kept.rstrip()}…"


def walk(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Every component, nested ones too, in order."""
    for component in components:
        yield component
        yield from walk(component.get("components", ()))


def validate(components: Sequence[Component]) -> list[str]:
    """Say what Discord would refuse; an empty list where it would refuse nothing."""
    every = list(walk(components))
    checks = (_check_counts, _check_texts, _check_rows, _check_buttons, _check_pictures)
    return [fault for check in checks for fault in check(every)]


def _check_counts(every: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if len(every) > MAX_COMPONENTS:
        yield f"{len(every)} components, over {MAX_COMPONENTS}"
    for component in every:
        if component["type"] in (CONTAINER, ACTION_ROW) and not component["components"]:
            yield "an empty container or row"


def _check_texts(every: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    texts = [component["content"] for component in every if component["type"] == TEXT]
    total = sum(map(size, texts))
    if total > MAX_TEXT:
        yield f"{total} characters of text, over {MAX_TEXT}"
    if not all(text.strip() for text in texts):
        yield "an empty text"


def _check_rows(every: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for component in every:
        if component["type"] == ACTION_ROW and len(component["components"]) > MAX_ROW:
            yield f"{len(component['components'])} buttons in a row, over {MAX_ROW}"


def _check_buttons(every: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    buttons = [component for component in every if component["type"] == BUTTON]
    for button in buttons:
        if not 0 < size(button["label"]) <= MAX_BUTTON_LABEL:
            yield f"a button's label is empty or over {MAX_BUTTON_LABEL} characters: {button['label']!r}"
        if not 0 < size(button["custom_id"]) <= MAX_CUSTOM_ID:
            yield f"a custom_id is empty or over {MAX_CUSTOM_ID} characters: {button['custom_id']!r}"
    for custom_id, times in Counter(button["custom_id"] for button in buttons).items():
        if times > 1:
            yield f"a custom_id stands {times} times: {custom_id!r}"


def _check_pictures(every: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for component in every:
        if component["type"] == GALLERY:
            texts = [item["description"] for item in component["items"]]
            if not texts or not all(0 < size(text) <= MAX_ALT for text in texts):
                yield f"a picture without words, or with more than {MAX_ALT} characters of them"

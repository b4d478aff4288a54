"""The limits of message components, old and new (Components V2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.e2e.loopback.refusals import JSON, Path

    from .problems import Problems

ACTION_ROW, BUTTON, STRING_SELECT = 1, 2, 3
OTHER_SELECTS = (5, 6, 7, 8)
SECTION, TEXT_DISPLAY, THUMBNAIL, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17

IN_ACTION_ROW = (BUTTON, STRING_SELECT, *OTHER_SELECTS)
IN_CONTAINER = (ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR)
AT_TOP = (*IN_CONTAINER, CONTAINER)

MOST_COMPONENTS = 40
MOST_TEXT = 4_000
LINK_SCHEMES = ("http", "https", "discord")
MEDIA_SCHEMES = ("http", "https", "attachment")


def walk(components: Any) -> Iterator[JSON]:
    """Every component, nested ones and accessories too, in reading order."""
    for component in components if isinstance(components, list) else []:
        if not isinstance(component, dict):
            continue
        yield component
        yield from walk(component.get("components"))
        for nested in (component.get("accessory"), component.get("component")):
            if isinstance(nested, dict):
                yield from walk([nested])


def media_of(component: JSON) -> Iterator[JSON]:
    """The media objects that a component shows."""
    candidates = [component.get("media"), component.get("file")]
    candidates += [item.get("media") for item in component.get("items") or [] if isinstance(item, dict)]
    yield from (media for media in candidates if isinstance(media, dict))


def check_components(
    components: Any, path: Path, problems: Problems, *, v2: bool, files: frozenset[str] = frozenset()
) -> None:
    """Check the ``components`` of a message.

    Parameters
    ----------
    components
        As sent.
    path
        Where they stand in the body.
    v2
        Whether the message carries the Components V2 flag.
    files
        Names that ``attachment://`` may refer to.
    """
    listed = problems.listed(components, path, 0, MOST_COMPONENTS if v2 else 5)
    checker = _Checker(problems, files)
    for index, component in enumerate(listed):
        checker.check(component, (*path, index), AT_TOP if v2 else (ACTION_ROW,))
    everything = list(walk(listed))
    if len(everything) > MOST_COMPONENTS:
        problems.add(
            path,
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            f"Total number of components cannot exceed {MOST_COMPONENTS}",
        )
    if sum(len(str(c.get("content", ""))) for c in everything if c.get("type") == TEXT_DISPLAY) > MOST_TEXT:
        problems.add(
            path,
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"Components displayable text size exceeds maximum size of {MOST_TEXT}",
        )


class _Checker:
    """One pass over the components of one message; remembers the ids already used."""

    def __init__(self, problems: Problems, files: frozenset[str]) -> None:
        self.problems = problems
        self.files = files
        self.custom_ids: set[str] = set()
        self.ids: set[int] = set()
        self.checks: dict[int, Callable[[JSON, Path], None]] = {
            ACTION_ROW: self.action_row,
            BUTTON: self.button,
            STRING_SELECT: self.string_select,
            SECTION: self.section,
            TEXT_DISPLAY: self.text_display,
            THUMBNAIL: self.described_media,
            MEDIA_GALLERY: self.media_gallery,
            FILE: self.file,
            SEPARATOR: self.separator,
            CONTAINER: self.container,
            **dict.fromkeys(OTHER_SELECTS, self.other_select),
        }

    def check(self, component: Any, path: Path, allowed: tuple[int, ...]) -> None:
        found = self.problems.mapping(component, path)
        if found is None:
            return
        kind = found.get("type")
        if kind is None:
            self.problems.required(None, (*path, "type"))
        elif kind not in allowed:
            listed = ", ".join(map(str, sorted(allowed))) + ("," if len(allowed) == 1 else "")
            message = f'Value of field "type" must be one of ({listed}).'
            self.problems.add((*path, "type"), "UNION_TYPE_CHOICES", message)
        else:
            self.unique_id(found.get("id"), (*path, "id"))
            self.checks[kind](found, path)

    def unique_id(self, value: Any, path: Path) -> None:
        self.problems.number(value, path, 0, 2**31 - 1)
        # Zero and null mean "number it for me".
        if isinstance(value, int) and value:
            if value in self.ids:
                self.problems.add(path, "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
            self.ids.add(value)

    def custom_id(self, value: Any, path: Path) -> None:
        if self.problems.text(value, path, 1, 100):
            if value in self.custom_ids:
                message = "Component custom id cannot be duplicated"
                self.problems.add(path, "COMPONENT_CUSTOM_ID_DUPLICATED", message)
            self.custom_ids.add(value)

    def children(self, component: JSON, path: Path, allowed: tuple[int, ...], high: int) -> list[Any]:
        path = (*path, "components")
        children = self.problems.listed(component.get("components"), path, 1, high)
        for index, child in enumerate(children):
            self.check(child, (*path, index), allowed)
        return children

    def action_row(self, component: JSON, path: Path) -> None:
        children = self.children(component, path, IN_ACTION_ROW, 5)
        selects = sum(isinstance(c, dict) and c.get("type") != BUTTON for c in children)
        if selects and len(children) > 1:
            message = "The specified component exceeds the maximum width"
            self.problems.add((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)

    def button(self, component: JSON, path: Path) -> None:
        problems, style = self.problems, component.get("style")
        if not problems.choice(style, (*path, "style"), range(1, 7)):
            return
        problems.text(component.get("label"), (*path, "label"), 0, 80)
        custom_id, url = component.get("custom_id"), component.get("url")
        if custom_id and url:
            message = "A custom id and url cannot both be specified"
            problems.add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message)
        elif style == 5:
            if not url:
                problems.add((*path, "url"), "BUTTON_COMPONENT_URL_REQUIRED", "A url is required")
            problems.url(url, (*path, "url"), LINK_SCHEMES, 512)
        elif style == 6:
            problems.required(component.get("sku_id"), (*path, "sku_id"))
        else:
            if url:
                problems.add((*path, "url"), "BUTTON_COMPONENT_INVALID_URL", "Only link buttons can have a url")
            if not custom_id:
                message = "A custom id is required"
                problems.add((*path, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", message)
            self.custom_id(custom_id, (*path, "custom_id"))
        if style != 6 and not component.get("label") and not component.get("emoji"):
            message = "A label or emoji is required"
            problems.add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message)

    def select(self, component: JSON, path: Path) -> None:
        problems = self.problems
        if problems.required(component.get("custom_id"), (*path, "custom_id")):
            self.custom_id(component["custom_id"], (*path, "custom_id"))
        problems.text(component.get("placeholder"), (*path, "placeholder"), 0, 150)
        problems.number(component.get("min_values"), (*path, "min_values"), 0, 25)
        problems.number(component.get("max_values"), (*path, "max_values"), 1, 25)

    def string_select(self, component: JSON, path: Path) -> None:
        self.select(component, path)
        check_select_options(component.get("options"), (*path, "options"), self.problems)

    def other_select(self, component: JSON, path: Path) -> None:
        self.select(component, path)
        self.problems.listed(component.get("default_values"), (*path, "default_values"), 0, 25)

    def section(self, component: JSON, path: Path) -> None:
        self.children(component, path, (TEXT_DISPLAY,), 3)
        if self.problems.required(component.get("accessory"), (*path, "accessory")):
            self.check(component["accessory"], (*path, "accessory"), (BUTTON, THUMBNAIL))

    def text_display(self, component: JSON, path: Path) -> None:
        if self.problems.required(component.get("content"), (*path, "content")):
            self.problems.text(component["content"], (*path, "content"), 1, MOST_TEXT)

    def described_media(self, component: JSON, path: Path) -> None:
        self.problems.text(component.get("description"), (*path, "description"), 1, 1024)
        self.media(component.get("media"), (*path, "media"), MEDIA_SCHEMES)

    def media(self, media: Any, path: Path, schemes: tuple[str, ...]) -> None:
        if not self.problems.required(media, path) or self.problems.mapping(media, path) is None:
            return
        url = media.get("url")
        if not self.problems.required(url, (*path, "url")):
            return
        self.problems.url(url, (*path, "url"), schemes, 2048)
        name = str(url).removeprefix("attachment://")
        if name != url and name not in self.files:
            message = "The referenced attachment was not found."
            self.problems.add((*path, "url"), "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", message)

    def media_gallery(self, component: JSON, path: Path) -> None:
        items = self.problems.listed(component.get("items"), (*path, "items"), 1, 10)
        for index, item in enumerate(items):
            if self.problems.mapping(item, (*path, "items", index)) is not None:
                self.described_media(item, (*path, "items", index))

    def file(self, component: JSON, path: Path) -> None:
        self.media(component.get("file"), (*path, "file"), ("attachment",))

    def separator(self, component: JSON, path: Path) -> None:
        if component.get("spacing") is not None:
            self.problems.choice(component["spacing"], (*path, "spacing"), (1, 2))

    def container(self, component: JSON, path: Path) -> None:
        self.problems.number(component.get("accent_color"), (*path, "accent_color"), 0, 0xFFFFFF)
        self.children(component, path, IN_CONTAINER, MOST_COMPONENTS)


def check_select_options(options: Any, path: Path, problems: Problems) -> None:
    """Check the options of a string select: 1 to 25, texts within 100, values apart."""
    values: set[str] = set()
    for index, option in enumerate(problems.listed(options, path, 1, 25)):
        at = (*path, index)
        if problems.mapping(option, at) is None:
            continue
        for key, low in (("label", 1), ("value", 1), ("description", 0)):
            if key == "description" or problems.required(option.get(key), (*at, key)):
                problems.text(option.get(key), (*at, key), low, 100)
        value = str(option.get("value"))
        if value in values:
            message = "The specified option value is already used"
            problems.add((*at, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
        values.add(value)

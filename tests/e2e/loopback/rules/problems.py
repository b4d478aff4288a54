"""The collector of field errors that every rule writes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.e2e.loopback.refusals import JSON, FormRefusal, Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sized


class Problems:
    """Field errors by path, and the tree that Discord makes of them."""

    def __init__(self) -> None:
        self.found: list[tuple[Path, str, str]] = []

    def add(self, path: Path, code: str, message: str) -> None:
        self.found.append((path, code, message))

    def __bool__(self) -> bool:
        return bool(self.found)

    @property
    def codes(self) -> list[str]:
        return [code for _, code, _ in self.found]

    def tree(self) -> JSON:
        root: JSON = {}
        for path, code, message in self.found:
            node = root
            for step in path:
                node = node.setdefault(str(step), {})
            node.setdefault("_errors", []).append({"code": code, "message": message})
        return root

    def refuse(self) -> None:
        """Raise the refusal if anything was found."""
        if self.found:
            raise FormRefusal(self.tree())

    # What follows are the checks shared by several rules.

    def required(self, value: Any, path: Path) -> bool:
        """Whether `value` is there; a missing one is noted."""
        if value is None:
            self.add(path, "BASE_TYPE_REQUIRED", "This field is required")
        return value is not None

    def length(self, value: Sized | None, path: Path, low: int, high: int) -> None:
        """Between `low` and `high` in length; ``None`` passes."""
        if value is None or low <= len(value) <= high:
            return
        if low <= 0:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {high} or fewer in length.")
        else:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {low} and {high} in length.")

    def text(self, value: Any, path: Path, low: int, high: int) -> bool:
        """A string between `low` and `high` in length; ``None`` passes. Whether it is a string."""
        if value is None:
            return False
        if not isinstance(value, str):
            self.add(path, "STRING_TYPE_CONVERT", f"Could not interpret {value!r} as string.")
            return False
        self.length(value, path, low, high)
        return True

    def number(self, value: Any, path: Path, low: float, high: float) -> None:
        """A number between `low` and `high`; ``None`` passes."""
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        elif value < low:
            self.add(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {low}.")
        elif value > high:
            self.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {high}.")

    def choice(self, value: Any, path: Path, allowed: Iterable[Any]) -> bool:
        """One of `allowed`. Whether it is."""
        options = tuple(allowed)
        if value in options:
            return True
        self.add(path, "BASE_TYPE_CHOICES", f"Value must be one of {{{', '.join(map(str, options))}}}.")
        return False

    def url(self, value: Any, path: Path, schemes: tuple[str, ...], high: int) -> None:
        """An address with one of `schemes`, at most `high` characters; ``None`` passes."""
        if not self.text(value, path, 1, high):
            return
        try:
            parts = urlsplit(value)
            host = parts.hostname or parts.path.strip("/")
        except ValueError:
            host = ""
            parts = urlsplit("")
        if parts.scheme and parts.scheme not in schemes:
            listed = ", ".join(f"'{scheme}'" for scheme in schemes)
            message = f'Scheme "{parts.scheme}" is not supported. Scheme must be one of ({listed}).'
            self.add(path, "URL_TYPE_INVALID_SCHEME", message)
        elif not parts.scheme or not host or any(c.isspace() for c in value):
            self.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")

    def listed(self, value: Any, path: Path, low: int, high: int) -> list[Any]:
        """A list with `low` to `high` items; its items, or nothing where it is no list."""
        if value is None:
            if low > 0:
                self.required(None, path)
            return []
        if not isinstance(value, list):
            self.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        self.length(value, path, low, high)
        return value

    def mapping(self, value: Any, path: Path) -> JSON | None:
        """An object; ``None`` where it is something else, which is noted."""
        if isinstance(value, dict):
            return value
        self.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return None

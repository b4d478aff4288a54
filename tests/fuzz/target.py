"""What is fuzzed: one file, read as each kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.document import Document
from bot.curation.files import File
from bot.curation.parse import parse
from bot.curation.reader import PYTHON_PARSER, decode, read
from tests.curation.ground import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

NAMES = ("facts/metrics.yaml", "facts/editions/2021.yaml", "facts/context/shanghai.yaml", "seeds/a.yaml")


def parse_any(raw: bytes) -> None:
    """Read bytes as each kind of file, and by both parsers; every fault can be shown."""
    for name in NAMES:
        parsed = parse(name, File(name, name, raw))
        for fault in parsed.document.faults:
            assert fault.line >= 1 <= fault.column
            assert fault.render()
    one, other = values(raw), values(raw, PYTHON_PARSER)
    # libyaml refuses a little more or less than PyYAML does (`t? x` in brackets); but nothing may be read in two ways.
    assert one is None or other is None or one == other


def values(raw: bytes, *parser: Callable[[str], Any]) -> Any:
    """What a parser gets out of some bytes, without places; ``None`` where it refuses them."""
    document = Document("x.yaml", read)
    return plain(read(document, *parser)) if decode(document, raw) else None

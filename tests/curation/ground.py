"""The shipped files as ground for planting: every value with its place, and edits that keep everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.curation.document import Document
from bot.curation.reader import decode, read
from tests.bundled import FACTS, SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Where = Callable[["Record"], bool]


@dataclass(frozen=True)
class Place:
    """A value in a file; lines and columns count from 0."""

    name: str
    value: Any
    line: int
    column: int
    end: int
    key: int


@dataclass(frozen=True)
class Record:
    """A claim, a conflict, a metric or the record of a source: its plain values, and their places."""

    name: str
    path: tuple[str | int, ...]
    held: dict[str, Any]
    tree: Any = field(repr=False)

    def at(self, *steps: str | int) -> Place:
        """The place of a value in it."""
        node: Any = self.tree
        mark = key = None
        for step in steps:
            entry = node[step]
            node, mark = entry[0], entry[1]
            key = entry[2] if len(entry) == 3 else mark
        assert mark is not None
        start, end = mark.start_mark, mark.end_mark
        return Place(self.name, node, start.line, start.column, end.column, key.start_mark.column)

    @property
    def is_block(self) -> bool:
        """Whether its keys stand below each other, so that a line can be put between them."""
        return self.at("id").line != self.at("metric").line


@dataclass(frozen=True)
class Planted:
    """Files to write (or, where ``None``, to delete), and where the fault is to be told."""

    files: dict[str, bytes | None]
    name: str
    line: int
    links: dict[str, str] = field(default_factory=dict)


class Ground:
    """The shipped facts, read once."""

    def __init__(self) -> None:
        folders = ((FACTS, "facts"), (SEEDS, "seeds"))
        self.texts = {
            f"{label}/{path.relative_to(folder).as_posix()}": path.read_text("utf-8")
            for folder, label in folders
            for path in sorted(folder.rglob("*.yaml"))
        }
        self._trees = {name: self._tree(name, text) for name, text in self.texts.items()}

    def _tree(self, name: str, text: str) -> Any:
        document = Document(name, read)
        assert decode(document, text.encode())
        return read(document)

    def records(self, key: str) -> Iterator[Record]:
        """Every record of a list (claims, conflicts, metrics, units), or every source under the key ``""``."""
        for name, tree in self._trees.items():
            if not key and name.startswith("seeds/"):
                yield Record(name, (), plain(tree), tree)
            elif key in tree:
                for place, (item, _) in enumerate(tree[key][0]):
                    yield Record(name, (key, place), plain(item), item)

    def first(self, key: str, where: Where) -> Record:
        """The first record of which ``where`` holds."""
        return next(record for record in self.records(key) if where(record))

    def head(self, name: str) -> Record:
        """A whole file as one record."""
        return Record(name, (), plain(self._trees[name]), self._trees[name])

    def edit(self, *edits: tuple[Place, str], line: int | None = None) -> Planted:
        """Write other text in the place of some values of one file; the fault is told at ``line``, or at the first."""
        name = edits[0][0].name
        lines = self.texts[name].split("\n")
        for place, new in sorted(edits, key=lambda edit: (edit[0].line, edit[0].column), reverse=True):
            old = lines[place.line]
            lines[place.line] = old[: place.column] + new + old[place.end :]
        return self.planted(name, "\n".join(lines), edits[0][0].line if line is None else line)

    def insert(self, name: str, line: int, *new: str, told: int | None = None) -> Planted:
        """Put lines before a line; the fault is told at ``told``, or at the first of them."""
        lines = self.texts[name].split("\n")
        return self.planted(name, "\n".join([*lines[:line], *new, *lines[line:]]), line if told is None else told)

    def below(self, record: Record, *new: str, told: int | None = None) -> Planted:
        """Put keys below the metric of a claim; the fault is told at ``told``, or at the last of them."""
        place = record.at("metric")
        lines = [f"{' ' * place.key}{one}" for one in new]
        return self.insert(record.name, place.line + 1, *lines, told=place.line + len(new) if told is None else told)

    def planted(self, name: str, text: str, line: int) -> Planted:
        """A file with another text."""
        return Planted({name: text.encode("utf-8", "surrogateescape")}, name, line + 1)


def plain(node: Any) -> Any:
    """A tree without its places."""
    if isinstance(node, dict):
        return {key: plain(entry[0]) for key, entry in node.items()}
    return [plain(entry[0]) for entry in node] if isinstance(node, list) else node

"""Who may import whom, and what the core may not do: the table of the design, read against the source by ``ast``."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Room:
    """A part of the house: the modules at or below ``name``, what they may import of ours and of others."""

    name: str
    ours: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def _room(name: str, ours: str = "", others: str = "") -> Room:
    return Room(name, frozenset(ours.split()), frozenset(others.split()))


_SHARED = "service core words errors telemetry"
_PLATFORM = f"{_SHARED} platforms.layout platforms.text platforms.markdown platforms.charts"
# The longest name that fits a module is its room. Every room may import itself, `bot` and the standard library.
HOUSE = (
    _room("errors"),
    _room("settings", "errors"),
    _room("telemetry", "errors", "structlog prometheus_client"),
    _room("words", "", "babel"),
    _room("core", "errors words", "rapidfuzz"),
    _room("curation", "core errors", "yaml rapidfuzz"),
    _room("export", "core errors"),
    _room("store", "core errors", "aiosqlite"),
    _room("store.state_db", "core errors store", "sqlalchemy alembic aiosqlite"),
    _room("store.migrations", "store", "sqlalchemy alembic"),
    _room("service", "core curation words errors telemetry"),
    _room("service.watch", "service core curation words errors telemetry", "watchfiles"),
    _room("platforms"),
    _room("platforms.layout", _SHARED),
    _room("platforms.text", f"{_SHARED} platforms.layout"),
    _room("platforms.markdown", f"{_SHARED} platforms.layout platforms.text"),
    _room("platforms.diffs", f"{_SHARED} platforms.layout platforms.text"),
    _room("platforms.html", _PLATFORM),
    _room("platforms.charts", _PLATFORM),
    # Only the worker process draws: whoever imports this room pays for matplotlib.
    _room("platforms.charts.drawing", _PLATFORM, "matplotlib PIL"),
    _room("platforms.charts.worker", f"{_PLATFORM} platforms.charts.drawing"),
    _room("platforms.console", _PLATFORM, "rich prompt_toolkit"),
    _room("platforms.health", _PLATFORM, "aiohttp prometheus_client"),
    _room("platforms.discord", f"{_PLATFORM} settings", "discord nacl aiohttp yarl"),
    _room("output", "errors settings telemetry words core platforms"),
    _room("app", "app output settings errors telemetry words core curation store service platforms"),
    # One module per command: like the app it knows every room, and only the command line knows it.
    _room("commandline", "app output settings errors words core curation export store service platforms"),
    _room("cli", "app output settings curation errors commandline"),
    _room("__main__", "cli"),
)

_IMPURE_MODULES = frozenset(
    (
        *(
            "aiosqlite",
            "asyncio",
            "concurrent",
            "gc",
            "glob",
            "http",
            "io",
            "logging",
            "multiprocessing",
            "os",
            "pathlib",
        ),
        *("queue", "random", "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "sys", "tempfile"),
        *("threading", "time", "urllib", "uuid"),
    )
)
_IMPURE_CALLS = frozenset(["open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"])
_CLOCKS = frozenset(["now", "today", "utcnow", "localtime", "monotonic", "perf_counter", "time_ns"])
_AWAITS = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)


def check_house(root: Path) -> list[str]:
    """Every breach of the rules in the package at ``root``, one readable line each."""
    return [
        line for path in sorted(root.rglob("*.py")) for line in check_module(_name(root, path), path.read_text("utf-8"))
    ]


def check_module(name: str, source: str) -> list[str]:
    """The breaches of one module; ``name`` is relative to the package: ``core.card``, ``service`` for its init."""
    tree = ast.parse(source)
    room = room_of(name)
    if room is None:
        return [] if not name else [f"{name}: stands in no room of the house"]
    found = [f"{name}:{line}: {fault}" for line, fault in _imports(room, tree)]
    if room.name == "core":
        found += [f"{name}:{line}: {fault}" for line, fault in _impurities(tree)]
    return found


def room_of(name: str) -> Room | None:
    """The room that a module belongs to."""
    fitting = [room for room in HOUSE if _within(name, room.name)]
    return max(fitting, key=lambda room: len(room.name), default=None)


def _name(root: Path, path: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def _imports(room: Room, tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        for module in _imported(node):
            top, _, ours = module.partition(".")
            if top == "bot":
                if ours and not any(_within(ours, allowed) for allowed in (room.name, *room.ours)):
                    yield node.lineno, f"{room.name} may not import bot.{ours}"
            elif top not in sys.stdlib_module_names and top not in room.others:
                yield node.lineno, f"{room.name} may not import {top}"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        if node.level:
            return ["."]  # refused as no module: a relative import hides the room that it reaches into
        if node.module == "bot":
            return [f"bot.{alias.name}" for alias in node.names if not alias.name.startswith("__")]
        return [node.module or ""]
    return []


def _impurities(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        for module in _imported(node):
            if module.partition(".")[0] in _IMPURE_MODULES and module != "urllib.parse":
                yield node.lineno, f"core is pure and may not import {module}"
        if isinstance(node, _AWAITS):
            yield node.lineno, "core is synchronous and may not await"
        elif isinstance(node, ast.Call):
            yield from _impure_call(node)


def _impure_call(node: ast.Call) -> Iterator[tuple[int, str]]:
    if isinstance(node.func, ast.Name) and node.func.id in _IMPURE_CALLS:
        yield node.lineno, f"core is pure and may not call {node.func.id}()"
    elif isinstance(node.func, ast.Attribute) and node.func.attr in _CLOCKS:
        yield node.lineno, f"core has no clock and may not call .{node.func.attr}()"

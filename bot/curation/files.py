"""The files of a folder of facts: found, read once, and hashed into the revision."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_FILES = 5000
MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file was not read: a code, a message, a mend."""

    code: str
    message: str
    mend: str


@dataclass(frozen=True, slots=True)
class File:
    """One file: its path below the folder, its path as the user knows it, and its bytes or the problem with it."""

    name: str
    label: str
    raw: bytes = b""
    problem: Problem | None = None


def gather(folder: Path) -> list[File]:
    """Read every ``*.yaml`` file of a folder, sorted by path; names that begin with a dot are left out.

    Raises
    ------
    DataError
        When there is no such folder, or it cannot be listed.
    """
    root = os.path.realpath(folder)
    try:
        with os.scandir(root):
            pass
    except OSError as error:
        raise DataError(
            f"{folder}: the folder cannot be read ({error.strerror}); name one that holds YAML files"
        ) from None
    shown = label_of(folder)
    found = sorted((path.relative_to(folder).as_posix(), path) for path in _walk(folder))
    files = [_file(path, name, shown, root) for name, path in found[:MAX_FILES]]
    if len(found) > MAX_FILES:
        problem = Problem(
            "S122", f"the folder holds more than {MAX_FILES} files", "put records together into fewer files"
        )
        files.append(File("", shown, problem=problem))
    return files


def revision(folders: Iterable[tuple[str, Iterable[File]]]) -> str:
    """SHA-256 over the folders' names and their files' paths, lengths and bytes, in order.

    A file that could not be read counts by its path only: such a revision is never served.
    """
    total = hashlib.sha256()
    for folder, files in folders:
        for file in files:
            head = f"{folder}/{file.name}\0{len(file.raw)}\0"
            total.update(head.encode("utf-8", "surrogateescape"))
            total.update(file.raw)
    return total.hexdigest()


def fingerprint(facts: Path, seeds: Path) -> str:
    """The revision of the facts as they lie in two folders, without reading what they mean.

    Raises
    ------
    DataError
        With one line, when a folder or a file in it cannot be read.
    """
    folders = [("facts", gather(facts)), ("seeds", gather(seeds))]
    for _, files in folders:
        for file in files:
            if file.problem and file.problem.code != "S123":
                raise DataError(f"{file.label}: {file.problem.message}; {file.problem.mend}")
    return revision((name, _yaml(files)) for name, files in folders)


def _yaml(files: Iterable[File]) -> list[File]:
    return [file for file in files if file.problem is None]


def label_of(folder: Path) -> str:
    """The folder as the user knows it: below the working directory where it lies there, else by its name."""
    if not folder.is_absolute():
        return folder.as_posix()
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.name


def _walk(folder: Path) -> Iterator[Path]:
    """Every path below a folder that is, or might be taken for, a file of facts; and every linked folder."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if Path(place, name).is_symlink()]
        for name in [*linked, *names]:
            if not name.startswith(".") and (name in linked or name.lower().endswith((".yaml", ".yml"))):
                yield Path(place, name)


def _file(path: Path, name: str, shown: str, root: str) -> File:
    label = f"{shown}/{name}"
    try:
        return File(name, label, *_read(path, root))
    except OSError as error:
        return File(
            name, label, problem=Problem("S120", f"the file cannot be read ({error.strerror})", "see to its rights")
        )


def _read(path: Path, root: str) -> tuple[bytes, Problem | None]:
    if path.is_symlink():
        target = os.path.realpath(path)
        if not target.startswith(root + os.sep):
            return b"", Problem("S121", "the link leads out of the folder", "put the file itself here")
        if path.is_dir():
            return b"", Problem("S121", "a linked folder is not read", "put the folder itself here")
    if not path.name.endswith(".yaml"):
        return b"", Problem("S123", "the file is not read", "let its name end in .yaml")
    if not stat.S_ISREG(path.stat().st_mode):
        return b"", Problem("S120", "this is no regular file", "put a file here, or delete it")
    with path.open("rb") as opened:
        return opened.read(MAX_BYTES + 1), None

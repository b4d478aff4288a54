"""A file is put in place whole or not at all, whatever happens on the way.

The new file is written beside the old one, forced to disk, checked, and renamed over it. A writer holds a lock on its
new file for as long as it lives; the kernel lets go of the lock when the process dies, however it dies. So a leftover
file that can be locked has no owner and is removed by the next writer, on any host, without guessing at process ids.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SUFFIX = ".new"


def put(data: bytes, path: Path, check: Callable[[Path], None]) -> None:
    """Replace the file at ``path`` by one that holds ``data`` and that ``check`` has found good on disk.

    Raises
    ------
    OSError
        Where the folder or the disk refuses. The old file is untouched then, and also where ``check`` raises.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    new, handle = _create(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            check(new)
            if sys.platform != "win32":
                new.replace(path)  # while the lock is still held, or another writer might sweep it away
        if sys.platform == "win32":  # pragma: no cover (an open file cannot be renamed there)
            new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _prefix(path: Path) -> str:
    return f".{path.name}-"


def _create(path: Path) -> tuple[Path, int]:
    """Make a file of our own and lock it; the permissions are those that the process gives to any new file."""
    while True:
        new = path.with_name(f"{_prefix(path)}{os.urandom(6).hex()}{_SUFFIX}")
        handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
        _lock(handle, wait=True)
        if _is_at(handle, new):
            return new, handle
        os.close(handle)  # swept away by another writer in the instant before it was locked


def _sweep(path: Path) -> None:
    """Remove what dead writers left behind."""
    for left in path.parent.iterdir():
        if left.name.startswith(_prefix(path)) and left.suffix == _SUFFIX:
            with contextlib.suppress(OSError):  # already gone, or not ours to remove: neither stands in the way
                _remove_ownerless(left)


def _remove_ownerless(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        if _lock(handle, wait=False):
            path.unlink()
    finally:
        os.close(handle)


def _lock(handle: int, *, wait: bool) -> bool:
    """Whether the lock was got. Where a file system knows no locks, nobody gets one and nothing is swept."""
    if sys.platform == "win32":  # pragma: no cover (an open file cannot be removed there, which does as well)
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _sync_folder(folder: Path) -> None:
    """Force the new name to disk. Not every file system can; the file itself is whole either way."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""One process at a time may change what is served; the kernel lets go of the lock when it dies, however it dies.

The file stays where it is: removing it would let two processes hold two locks of the same name.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import DatabaseError

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STEP = 0.05
_LONGEST_NOTE = 400


@contextmanager
def exclusive(path: Path, note: str, *, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock.

    Parameters
    ----------
    note
        Who holds it and since when, in one line: told to whoever comes second.
    patience
        Seconds to wait for another holder.

    Raises
    ------
    DatabaseError
        ``busy`` where another process holds it, ``unwritable`` where the folder does not take the file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o666)
    except OSError as error:
        line = f"{path} could not be written: {error.strerror}; let this user write there, or set WAIC_DATA"
        raise DatabaseError(line, reason="unwritable") from error
    try:
        until = time.monotonic() + patience
        while not take(handle):
            if time.monotonic() >= until:
                raise DatabaseError(_busy(handle), reason="busy")
            time.sleep(_STEP)
        _write_note(handle, note)
        yield
    finally:
        os.close(handle)


def take(handle: int, *, shared: bool = False) -> bool:
    """Whether the lock was got at once. Where a file system knows no locks, everybody gets it."""
    if sys.platform == "win32":  # pragma: no cover (there, an open file cannot be replaced, which guards as well)
        return True
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _write_note(handle: int, note: str) -> None:
    with contextlib.suppress(OSError):  # on a full disk the lock holds as well; only its note is missing
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, note.encode("utf-8", "replace")[:_LONGEST_NOTE])


def _busy(handle: int) -> str:
    note = os.read(handle, _LONGEST_NOTE).decode("utf-8", "replace")
    said = " ".join("".join(sign for sign in note if sign.isprintable()).split())
    return f"another reload or rollback is under way ({said or 'it just began'}); try again when it is done"

"""The history on disk: a file that is only ever added to, one line of JSON at a time.

A line that announces a change is written before ``facts.db`` is replaced, a line that settles it afterwards. So there
is no moment at which a process can die and leave in doubt who brought live what is served: an announcement that was
never settled counts exactly where ``facts.db`` holds that revision.

Plain lines rather than a database: they can be read while somebody writes, also from read-only media, and a line that
was cut short by a kill or a full disk is known by its missing end and cut off by the next writer.
"""

from __future__ import annotations

import errno
import json
import os
from typing import TYPE_CHECKING, Any

from bot.core.history import Entry
from bot.errors import DatabaseError

if TYPE_CHECKING:
    from pathlib import Path


class History:
    """The lines of one file; whoever writes holds the lock of the data folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def entries(self, served: str | None) -> tuple[Entry, ...]:
        """Every change that went live, oldest first.

        Parameters
        ----------
        served
            The revision that ``facts.db`` holds; it decides about a last change that was announced and not settled.

        Raises
        ------
        DatabaseError
            ``unreadable`` where the system refuses.
        """
        found, open_entry = self._lines()
        if open_entry is not None and open_entry.revision == served:
            found.append(open_entry)
        return tuple(found)

    def heal(self, served: str | None) -> None:
        """Settle what a process that died has announced."""
        _, open_entry = self._lines()
        if open_entry is not None:
            self.settle(open_entry.number, done=open_entry.revision == served)

    def announce(self, entry: Entry) -> None:
        """Say that a revision is about to go live."""
        self._append({"entry": entry.to_json()})

    def settle(self, number: int, *, done: bool) -> None:
        """Say that the change went live, or that it did not."""
        self._append({"done" if done else "void": number})

    def _lines(self) -> tuple[list[Entry], Entry | None]:
        found: list[Entry] = []
        open_entry: Entry | None = None
        for line in self._read():
            try:
                record = json.loads(line)
                if "entry" in record:
                    open_entry = _entry(record["entry"])
                elif open_entry is not None:
                    found += [open_entry] if record.get("done") == open_entry.number else []
                    open_entry = None
            except (ValueError, TypeError, AttributeError):
                continue  # a line that somebody has damaged takes no other line with it
        return found, open_entry

    def _read(self) -> list[bytes]:
        try:
            data = self.path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            line = f"{self.path} cannot be read: {error.strerror}; let this user read it"
            raise DatabaseError(line, reason="unreadable") from error
        return data.split(b"\n")[:-1]  # what stands behind the last end of a line was cut short

    def _append(self, record: dict[str, Any]) -> None:
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.path, os.O_CREAT | os.O_RDWR, 0o666)
            try:
                _write(handle, line)
            finally:
                os.close(handle)
        except OSError as error:
            said = f"{self.path} could not be written: {error.strerror}; free some space, or let this user write there"
            raise DatabaseError(said, reason="unwritable") from error


def _entry(data: dict[str, Any]) -> Entry:
    return Entry(**data)


def _write(handle: int, line: bytes) -> None:
    """Add a whole line, or nothing."""
    end = os.read(handle, os.fstat(handle).st_size).rfind(b"\n") + 1
    try:
        os.ftruncate(handle, end)
        os.lseek(handle, end, os.SEEK_SET)
        if os.write(handle, line) < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, end)
        raise

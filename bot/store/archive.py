"""Kept revisions: ``revisions/<hash>.db``, each in the format of ``facts.db``, whole or not there at all."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING, Any

from bot.errors import DatabaseError
from bot.store import facts_file, image
from bot.store.lock import take

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from bot.core.model import FactBase

_SUFFIX = ".db"
_ATTEMPTS, _STEP = 50, 0.01
_LIFE = "SELECT figure, unit, bound, as_of, modality, status FROM claims_readable WHERE claim = ? LIMIT 1"


class Use:
    """Says to every process that a revision is in use, for as long as this is open and its process lives."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    def close(self) -> None:
        """It is in use here no more."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class Archive:
    """The kept revisions of one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, revision: str) -> Path:
        """Where a revision is kept, or would be."""
        return self.folder / f"{revision}{_SUFFIX}"

    def keep(self, base: FactBase, fingerprint: str) -> None:
        """Keep a revision; one that is kept already and whole stays as it is.

        Raises
        ------
        DatabaseError
            As ``facts_db.write`` does.
        """
        from bot.store import building  # noqa: PLC0415 (readers never need it)

        path = self.path(base.revision)
        try:
            image.open_sealed(path).close()
        except DatabaseError:
            building.write(base, path, fingerprint)

    def read(self, revision: str) -> FactBase:
        """Read a kept revision; raises as ``facts_db.read`` does."""
        return facts_file.base_of(self.path(revision))

    def claim(self, revision: str, claim: str) -> dict[str, Any] | None:
        """What a kept revision says of one claim, without reading the others; ``None`` where it has no such claim.

        Raises
        ------
        DatabaseError
            ``missing`` where the revision is kept no more, and as ``facts_db.read`` does.
        """
        path = self.path(revision)
        image.open_sealed(path).close()
        with contextlib.closing(facts_file.open_header(path)) as connection:
            cursor = connection.execute(_LIFE, [claim])
            row = cursor.fetchone()
            return row and {column[0]: value for column, value in zip(cursor.description, row, strict=True)}

    def use(self, revision: str) -> Use:
        """Tell other processes that this revision is in use; where it is not kept, there is nothing to tell."""
        try:
            handle = os.open(self.path(revision), os.O_RDONLY)
        except OSError:
            return Use(None)
        for _ in range(_ATTEMPTS):  # whoever asks whether it is in use holds it for an instant
            if take(handle, shared=True):
                break
            time.sleep(_STEP)
        return Use(handle)

    def in_use(self, revision: str) -> bool:
        """Whether any living process uses this revision."""
        try:
            handle = os.open(self.path(revision), os.O_RDONLY)
        except OSError:
            return False
        try:
            return not take(handle)
        finally:
            os.close(handle)

    def prune(self, wanted: Collection[str]) -> None:
        """Remove every revision that is neither wanted nor in use by any process."""
        with contextlib.suppress(OSError):  # what cannot be removed now can be next time
            for path in self.folder.iterdir():
                if path.suffix == _SUFFIX and not path.name.startswith(".") and path.stem not in wanted:
                    _remove_unused(path)


def _remove_unused(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        if take(handle):
            path.unlink()
    finally:
        os.close(handle)

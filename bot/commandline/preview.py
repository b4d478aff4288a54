"""``waic preview``: a gallery of every kind of card as web pages, to look at without Discord."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot import app, output
from bot.commandline.arguments import add_language
from bot.errors import DataError
from bot.settings import read_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

    from bot.core.model import Lang

LIST = ".waic-preview"


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser of the command line."""
    parser = commands.add_parser("preview", help="a gallery of every kind of card as web pages")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True,
        help="where to put the pages: a new or empty folder, or one that this command has written",
    )  # fmt: skip
    add_language(parser)
    parser.set_defaults(act=_preview)


def _preview(given: argparse.Namespace) -> int:
    from bot.platforms.html.gallery import INDEX, gallery  # noqa: PLC0415 - rooms are imported where they are used
    from bot.words import say_count  # noqa: PLC0415

    lang = app.language(given.lang, os.environ)
    folder = Folder(given.out, lang)
    settings = read_settings()
    with output.drawer(settings, lang) as picture:
        files = gallery(app.open_briefly(settings, lang), picture)
    folder.put(files)
    output.tell(say_count(lang, "preview.written", len(files), path=given.out / INDEX))
    return 0


class Folder:
    """A folder for files of ours alone; what others put there is neither replaced nor removed.

    Each file is replaced whole, the index last. A list in the folder tells which files are ours. It is written before
    the first of them, so that a run that was cut short can be made up for by the next.

    Raises
    ------
    DataError
        Where the folder is none, holds files of others, or cannot be written.
    """

    def __init__(self, path: Path, lang: Lang) -> None:
        self._path = path
        self._lang = lang
        self._ours = self._known()

    def put(self, texts: Mapping[str, str]) -> None:
        """Write the files in their order, and remove those that an earlier run wrote and this one did not."""
        for name in texts.keys() - self._ours:
            if (self._path / name).exists():
                raise self._error("taken", path=self._path / name)
        try:
            self._write(LIST, _lines(self._ours | texts.keys()))
            for name, text in texts.items():
                self._write(name, text)
            for name in self._ours - texts.keys():
                (self._path / name).unlink(missing_ok=True)
            self._write(LIST, _lines(texts))
        except OSError as error:
            raise self._error("unwritable", path=error.filename or self._path, reason=error.strerror) from error

    def _known(self) -> set[str]:
        """The files that earlier runs wrote."""
        try:
            found = {path.name for path in self._path.iterdir()} if self._path.exists() else set()
            if LIST in found:
                return {name for name in (self._path / LIST).read_text("utf-8").splitlines() if _ours(name)}
        except NotADirectoryError as error:
            raise self._error("no_folder", path=self._path) from error
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise self._error("unwritable", path=self._path, reason=reason) from error
        if found:
            raise self._error("foreign", path=self._path)
        return set()

    def _write(self, name: str, text: str) -> None:
        from bot.store import place  # noqa: PLC0415 - rooms are imported where they are used

        place.put(text.encode(), self._path / name, lambda _: None)

    def _error(self, trouble: str, **values: object) -> DataError:
        from bot.words import say  # noqa: PLC0415

        return DataError(say(self._lang, f"preview.folder_{trouble}", **values))


def _ours(name: str) -> bool:
    """Whether a name in the list can be one of ours: a list that somebody edited must not reach out of the folder."""
    return name.endswith(".html") and not Path(name).is_absolute() and ".." not in Path(name).parts


def _lines(names: Iterable[str]) -> str:
    return "".join(f"{name}\n" for name in sorted(names))

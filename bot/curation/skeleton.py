"""New files to fill in: an edition, or the record of a source.

Everything that a file must hold stands in it as a key without a value. So the skeleton is read without a fault of
syntax, and ``waic check`` points at each place that is still to be filled: nothing can be forgotten, and no invented
value can slip through.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.core.model import Source
from bot.curation import locate
from bot.curation.files import gather
from bot.curation.parse import parse
from bot.errors import DataError

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

SCHEMAS = "schemas"
_LONGEST = 64
_WORDS = re.compile(r"[a-z0-9]+")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"https?://[^\s<>\"]+")
_PLAIN_URL = re.compile(r"[A-Za-z0-9/:._~?&=%+-]*[A-Za-z0-9/_~?&=%+-]")
_NO_NAMES = frozenset({"www", "m", "com", "cn", "org", "net", "gov", "edu", "html", "htm", "shtml", "php", "index"})

_EDITION = """\
{modeline}
edition: {year}
names: {{en: , zh: }}   # as the sources print them; zh may stay empty where no Chinese source is at hand

claims:
  # Begin with the days: `waic cite SOURCE "4 to 6 July"` prints the evidence.
  - id: {year}-dates
    metric: dates
    when: {{on: , printed: , inferred: }}   # on: "{year}-07-04/{year}-07-06"
    modality: planned                       # delete this line once a source reports the event
    evidence:
      - {{source: }}

conflicts: []
"""
_SOURCE = """\
{modeline}
id: {name}
title:                # as the document prints it
publisher:
# authors: [ … ]      # only where the document names them
url: {url}
published: {{on: , inferred: }}   # "{today}"; write `published: null` where nobody knows
lang:                 # en, zh-CN, …
tier:                 # A organiser or government, B named press, C unsigned, undated or translated, D aggregator
tier_why: {{en: , zh: }}
{document}retrieved: "{today}"
digest: {{en: , zh: }}   # one or two sentences in your own words
"""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A file to be written."""

    path: Path
    text: str


def edition(facts: Path, year: int) -> Skeleton:
    """The file of an edition."""
    path = facts / "editions" / f"{year}.yaml"
    return Skeleton(path, _EDITION.format(year=year, modeline=modeline(path, facts, "claims")))


def source(
    facts: Path, seeds: Path, url: str, today: dt.date, *, name: str | None = None, document: Path | None = None
) -> Skeleton:
    """The record of a source; its id is made from the address where none is given.

    Raises
    ------
    DataError
        When the address or the id breaks its rule, the address is on record already, or the document cannot be read.
    """
    if not _URL.fullmatch(url):
        raise DataError(f"{url} is no address; write one that begins with https://")
    taken = _on_record(seeds, url)
    if taken is not None:
        raise DataError(f"this address is on record as {taken}")
    name = name or propose(url)
    if len(name) > _LONGEST or not _ID.fullmatch(name):
        raise DataError(f"{name} is no id; write small letters and digits, joined by single -")
    path = seeds / f"{name}.yaml"
    written = "" if document is None else f"document: {describe(document)}\n"
    line = modeline(path, facts, "source")
    shown = url if _PLAIN_URL.fullmatch(url) else f'"{url}"'
    text = _SOURCE.format(modeline=line, name=name, url=shown, today=today.isoformat(), document=written)
    return Skeleton(path, text)


def write(skeleton: Skeleton) -> None:
    """Write a new file; one that exists is never touched.

    Raises
    ------
    DataError
        When there is such a file already, or it cannot be written.
    """
    try:
        with skeleton.path.open("x", encoding="utf-8") as opened:
            opened.write(skeleton.text)
    except FileExistsError:
        raise DataError(f"{skeleton.path} is there already; nothing was written") from None
    except OSError as error:
        raise DataError(f"{skeleton.path} cannot be written: {error.strerror}") from None


def modeline(path: Path, facts: Path, kind: str) -> str:
    """The line by which an editor finds the JSON Schema of a file."""
    schema = os.path.relpath(facts.parent / SCHEMAS / f"{kind}.schema.json", path.parent)
    return f"# yaml-language-server: $schema={schema.replace(os.sep, '/')}"


def propose(url: str) -> str:
    """An id from an address: the publisher's name and the last words of the path.

    Raises
    ------
    DataError
        When the address holds no word.
    """
    parts = urlsplit(url)
    host = [word for word in _WORDS.findall((parts.hostname or "").casefold()) if word not in _NO_NAMES]
    path = [word for word in _WORDS.findall(parts.path.casefold()) if word not in _NO_NAMES]
    words = [*host[-1:], *path[-4:]]
    while len("-".join(words)) > _LONGEST:
        words.pop()
    if not words:
        raise DataError(f"no id can be made from {url}; give one with --id")
    return "-".join(words)


def describe(document: Path) -> str:
    """What a record says of its document.

    Raises
    ------
    DataError
        When the document cannot be read.
    """
    try:
        original = locate.read_original(document)
    except (OSError, ValueError) as error:
        raise DataError(
            f"{document} cannot be read: {error.strerror if isinstance(error, OSError) else error}"
        ) from None
    return f"{{file: {document.name}, sha256: {original.sha256}, paragraphs: {len(original.paragraphs)}}}"


def _on_record(seeds: Path, url: str) -> str | None:
    """The source that has this address already; records with faults are passed over."""
    for file in gather(seeds):
        record = parse(f"seeds/{file.name}", file).record
        if isinstance(record, Source) and record.url == url:
            return record.id
    return None

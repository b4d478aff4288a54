"""Passages of an original: paragraphs, spans and hashes, so that evidence is a place and no copy.

A paragraph is the n-th line that is not blank, stripped, from 1. A span is half-open, in code points of that line.
The hash is of the slice after normalising, so that typography may change and words may not.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.core.model import Passage

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.model import Evidence

MAX_ORIGINAL = 16 * 1024 * 1024
_SEARCHED = 400_000
"""Code points of a document up to which a moved passage is looked for at every place."""
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵`´", "'"),
        **dict.fromkeys("“”„‟″‶«»「」『』", '"'),
        **dict.fromkeys("‐‑‒–—―−⁃﹘﹣", "-"),
    }
)
_SPACES = re.compile(r"\s+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SENTENCE_END = re.compile(r"(?:[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9\u4e00-\u9fff])|[。！？][”’」』）]*\s*)")


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that are not blank, stripped."""
    return tuple(stripped for line in _LINE_END.split(text) if (stripped := line.strip()))


def normalise(text: str) -> str:
    """A text by its words alone: NFKC, plain quotes and dashes, single spaces."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text).translate(_PLAIN))


def span_hash(text: str) -> str:
    """SHA-256, in hexadecimal, of a normalised slice."""
    return hashlib.sha256(normalise(text).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Original:
    """A document at hand: the hash of its bytes, and its paragraphs."""

    sha256: str
    paragraphs: tuple[str, ...]

    @cached_property
    def folded(self) -> str:
        """All of it normalised and without case, for looking up what it prints."""
        return normalise("\n".join(self.paragraphs)).casefold()

    def slice(self, at: Passage) -> str:
        """The words at a place that is known to exist."""
        return self.paragraphs[at.para - 1][slice(*at.chars)]


def read_original(path: Path) -> Original:
    """Read a document.

    Raises
    ------
    OSError, ValueError
        When it cannot be read, is no UTF-8, or is larger than 16 MiB.
    """
    with path.open("rb") as opened:
        raw = opened.read(MAX_ORIGINAL + 1)
    if len(raw) > MAX_ORIGINAL:
        raise ValueError("it is larger than 16 MiB")
    return Original(hashlib.sha256(raw).hexdigest(), paragraphs(raw.decode("utf-8-sig")))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a piece of evidence. ``code`` is ``None`` where the passage stands as it was cited."""

    code: str | None = None
    message: str = ""
    mend: str = ""


def verify(evidence: Evidence, document: Original) -> Verdict:
    """Say whether a cited passage still stands where it was cited, and if not, where it stands now."""
    at = evidence.at
    if at is None:
        return Verdict(
            "E408", "the original is on record, but no passage is cited", "add at: {para: …, chars: …, sha256: …}"
        )
    count = len(document.paragraphs)
    if at.para > count:
        moved = _moved(at, document)
        return Verdict("E402", f"the document has {count} paragraphs, not {at.para}{_now(moved)}", _mend(moved))
    length = len(document.paragraphs[at.para - 1])
    if at.chars[1] > length:
        moved = _moved(at, document)
        message = f"paragraph {at.para} has {length} characters, not {at.chars[1]}{_now(moved)}"
        return Verdict("E403", message, _mend(moved))
    if span_hash(document.slice(at)) != at.sha256:
        moved = _moved(at, document)
        return Verdict("E401", f"this is not the passage that was cited{_now(moved)}", _mend(moved))
    return Verdict()


def _now(moved: Passage | None) -> str:
    return f"; it now stands in paragraph {moved.para}" if moved else "; it stands nowhere in the document"


def _mend(moved: Passage | None) -> str:
    return f"write {cite(moved)}" if moved else "find the figure in the document and cite it anew"


def cite(at: Passage) -> str:
    """A passage as the facts write it."""
    return f"at: {{para: {at.para}, chars: [{at.chars[0]}, {at.chars[1]}], sha256: {at.sha256}}}"


def _moved(at: Passage, document: Original) -> Passage | None:
    """The place at which a slice as long as the cited one has its hash."""
    length = at.chars[1] - at.chars[0]
    everywhere = sum(map(len, document.paragraphs)) <= _SEARCHED
    for para, words in enumerate(document.paragraphs, start=1):
        for start in range(len(words) - length + 1) if everywhere else (at.chars[0],):
            if span_hash(words[start : start + length]) == at.sha256:
                return Passage(para, (start, start + length), at.sha256)
    return None


def prints(passage: str, printed: str) -> bool:
    """Whether ``printed`` stands in ``passage``, whatever the typography and case, and not in a longer figure."""
    return stands_in(normalise(passage).casefold(), printed)


def stands_in(folded: str, printed: str) -> bool:
    """Like :func:`prints`, for a text that is normalised and without case already."""
    wanted = normalise(printed).strip().casefold()
    return wanted in folded and _whole(wanted).search(folded) is not None


def _whole(wanted: str) -> re.Pattern[str]:
    """A pattern for a printed form that is no part of a longer word or figure (``300`` in ``1,300`` or ``300.5``)."""
    return re.compile(rf"(?<![0-9a-z])(?<![0-9][.,]){re.escape(wanted)}(?![0-9a-z])(?![.,][0-9])")


def locate(text: str, printed: str) -> list[Passage]:
    """Every sentence of a text in which ``printed`` stands, as a place that evidence can cite."""
    wanted = normalise(printed).strip().casefold()
    if not wanted:
        return []
    found: dict[tuple[int, int, int], Passage] = {}
    pattern = _whole(wanted)
    for para, words in enumerate(paragraphs(text), start=1):
        folded, places = _folded(words)
        for match in pattern.finditer(folded):
            start, end = _sentence(words, places[match.start()], places[match.end() - 1] + 1)
            found.setdefault((para, start, end), Passage(para, (start, end), span_hash(words[start:end])))
    return list(found.values())


def _folded(words: str) -> tuple[str, list[int]]:
    """A line normalised sign by sign and without case, and for each of its signs the place it came from."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(words):
        plain = normalise(sign).casefold()
        if plain == " " and signs and signs[-1] == " ":
            continue
        signs.extend(plain)
        places.extend([place] * len(plain))
    return "".join(signs), places


def _sentence(words: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span: from behind the last end of a sentence to the next."""
    first, last = 0, len(words)
    for found in _SENTENCE_END.finditer(words):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end - 1:
            last = len(words[: found.end()].rstrip())
            break
    return first, last

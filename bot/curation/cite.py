"""From a figure in an original to the evidence that cites it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import Source
from bot.curation import locate
from bot.curation.files import gather
from bot.curation.parse import parse
from bot.curation.suggest import did_you_mean
from bot.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage that prints the figure: the evidence as the facts write it, and the words that stand there."""

    evidence: str
    passage: str


@dataclass(frozen=True, slots=True)
class Cited:
    """What was found: the passages, and what a curator should know before using them."""

    hits: tuple[Hit, ...]
    remarks: tuple[str, ...] = ()


def cite(seeds: Path, originals: Path | None, name: str, printed: str) -> Cited:
    """Find every passage of the original of a source that prints a figure.

    Raises
    ------
    DataError
        With what to do, where there is no such source, no document on its record, or no document at hand.
    """
    source = _source(seeds, name)
    original = _original(source, originals)
    remarks = []
    if original.sha256 != source.sha256:
        remarks.append(f"{source.file} is not the document that was recorded; `waic check` says how they differ.")
    found = locate.locate("\n".join(original.paragraphs), printed)
    hits = tuple(Hit(f"- {{source: {source.id}, {locate.cite(at)}}}", _clipped(original.slice(at))) for at in found)
    if not hits:
        near = _nearest(original, printed)
        remarks.append(f'"{printed}" does not stand in {source.file}' + (f'; did you mean "{near}"?' if near else "."))
    return Cited(hits, tuple(remarks))


def _source(seeds: Path, name: str) -> Source:
    files = gather(seeds)
    known = {file.name.removesuffix(".yaml"): file for file in files if file.problem is None}
    if name not in known:
        near = did_you_mean(name, known)
        raise DataError(f"there is no source {name}; " + (f"did you mean {near}?" if near else "see `waic new source`"))
    parsed = parse(f"seeds/{name}.yaml", known[name])
    if not isinstance(parsed.record, Source):
        raise DataError(f"the record of {name} has faults; `waic check` shows them")
    return parsed.record


def _original(source: Source, originals: Path | None) -> locate.Original:
    if source.file is None:
        raise DataError(
            f"the record of {source.id} names no document; where you have its text, add "
            "document: {file: …, sha256: …, paragraphs: …} (`waic new source --document FILE` writes it)"
        )
    if originals is None:
        raise DataError("no originals are at hand; name their folder with --originals or WAIC_ORIGINALS")
    path = originals / source.file
    try:
        return locate.read_original(path)
    except FileNotFoundError:
        raise DataError(f"the original of {source.id} is not at hand: there is no {path}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise DataError(f"the original of {source.id} cannot be read: {reason}") from None


def _nearest(original: locate.Original, printed: str) -> str | None:
    """The run of as many words in the document that is nearest to what was asked for."""
    length = len(printed.split())
    words = original.folded.split()
    runs = {" ".join(words[start : start + length]).strip(".,;:()") for start in range(len(words) - length + 1)}
    return did_you_mean(locate.normalise(printed).casefold(), sorted(runs))


def _clipped(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"

"""Evidence: every cited passage must stand in its document, and print the figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import Amount, Modality, Text, When
from bot.curation import locate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bot.core.model import Claim, Evidence, Source
    from bot.curation.document import Path as Steps
    from bot.curation.draft import Draft, Placed
    from bot.curation.locate import Original


@dataclass(frozen=True, slots=True)
class EvidenceCount:
    """How many pieces of evidence were verified, are broken, or have no original at hand."""

    verified: int = 0
    broken: int = 0
    not_at_hand: int = 0


def read_originals(draft: Draft, folder: Path | None) -> dict[str, Original]:
    """The documents at hand, by source; faults where one is unreadable or not the one on record."""
    found: dict[str, Original] = {}
    for placed in draft.sources.values():
        source = placed.record
        if folder is None or source.file is None or not (folder / source.file).exists():
            continue
        try:
            original = locate.read_original(folder / source.file)
        except (OSError, ValueError) as error:
            message = f"the original cannot be read: {error.strerror if isinstance(error, OSError) else error}"
            placed.fault("E409", ("document", "file"), message, "put back the UTF-8 text that was recorded")
        else:
            found[source.id] = original
            _compare(placed, original)
    return found


def _compare(placed: Placed[Source], original: Original) -> None:
    source = placed.record
    count = len(original.paragraphs)
    if source.sha256 != original.sha256:
        message = f"{source.file} is not the document that was recorded"
        placed.fault(
            "E405", ("document", "sha256"), message, f"compare the two; to record this one write {original.sha256}"
        )
    if source.paragraphs != count:
        message = f"{source.file} has {count} paragraphs, not {source.paragraphs}"
        placed.fault("E406", ("document", "paragraphs"), message, f"write {count}")


def check(draft: Draft, originals: Mapping[str, Original]) -> EvidenceCount:
    """Verify the evidence of every claim against the originals at hand."""
    verified = broken = absent = 0
    for placed in draft.claims.values():
        passages: list[str] = []
        for place, evidence in enumerate(placed.record.evidence):
            steps = ("evidence", place)
            original = originals.get(evidence.source)
            if original is None or evidence.at is None:
                absent += 1
                _unverified(draft, placed, evidence, steps)
            elif _stands(placed, evidence, original, steps):
                verified += 1
                passages.append(locate.normalise(original.slice(evidence.at)).casefold())
            else:
                broken += 1
        if passages and placed.record.modality is not Modality.DERIVED:
            _printed(placed, passages, originals)
    return EvidenceCount(verified, broken, absent)


def _unverified(draft: Draft, placed: Placed[Claim], evidence: Evidence, steps: Steps) -> None:
    source = draft.sources.get(evidence.source)
    if source is None:
        return
    if evidence.at and source.record.file is None:
        message = f"a passage is cited, but the record of {evidence.source} names no document"
        placed.fault("E407", (*steps, "at"), message, "add document to the record, or delete at")
    elif source.record.file and evidence.at is None:
        message = f"an original of {evidence.source} is on record, but no passage is cited"
        placed.fault("E408", steps, message, "add at: {para: …, chars: …, sha256: …}")


def _stands(placed: Placed[Claim], evidence: Evidence, original: Original, steps: Steps) -> bool:
    verdict = locate.verify(evidence, original)
    if verdict.code is None:
        return True
    part = {"E401": "sha256", "E402": "para", "E403": "chars"}[verdict.code]
    placed.fault(verdict.code, (*steps, "at", part), verdict.message, verdict.mend)
    return False


def _printed(placed: Placed[Claim], passages: list[str], originals: Mapping[str, Original]) -> None:
    """What a value prints must stand in a cited passage; what its cut-off prints, anywhere in the documents."""
    claim = placed.record
    for steps, printed in _forms(claim):
        if not any(locate.stands_in(passage, printed) for passage in passages):
            message = f'"{printed}" does not stand in the cited passage'
            placed.fault("E404", steps, message, "write it as the source prints it, or cite the passage that does")
    if claim.as_of and claim.as_of.printed:
        whole = [originals[evidence.source].folded for evidence in claim.evidence if evidence.source in originals]
        if not any(locate.stands_in(text, claim.as_of.printed) for text in whole):
            message = f'"{claim.as_of.printed}" does not stand in the document'
            placed.fault("E404", ("as_of", "printed"), message, "write it as the source prints it")


def _forms(claim: Claim) -> Iterator[tuple[Steps, str]]:
    value = claim.value
    if isinstance(value, Amount):
        yield ("amount", "printed"), value.printed
    elif isinstance(value, Text | When) and value.printed:
        yield ("text" if isinstance(value, Text) else "when", "printed"), value.printed
    for place, other in enumerate(claim.also):
        yield ("also", place, "printed"), other.printed

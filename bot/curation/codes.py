"""The stable codes of faults: one letter for the family, three digits, one line of meaning each.

A code never changes its meaning and is never given to another fault. ``waic explain CODE`` prints its page in
``codes.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "S": "files and syntax",
        "F": "shape",
        "V": "values",
        "R": "references",
        "E": "evidence",
        "C": "copied words",
        "D": "derived figures",
    }
)


class Severity(StrEnum):
    """Whether a fault stops a load; a note is no fault yet, only something to look at again."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for."""

    meaning: str
    severity: Severity = Severity.ERROR


def _warning(meaning: str) -> Code:
    return Code(meaning, Severity.WARNING)


CODES: Mapping[str, Code] = MappingProxyType(
    {
        # Files and syntax
        "S101": Code("The file is not UTF-8; facts are read in that encoding only."),
        "S102": Code("The file begins with a byte order mark, which would become part of the first key."),
        "S103": Code("A control, bidirectional or otherwise invisible character can make a text read as another."),
        "S104": Code("A tab; YAML indents by spaces, and a tab in a text is invisible."),
        "S105": Code("The file is larger than 1 MiB."),
        "S106": Code("The file holds nothing."),
        "S107": Code("The text is no well-formed YAML."),
        "S108": Code("A file holds several documents; only the first would be read."),
        "S109": Code("Values are nested more than 12 levels deep."),
        "S110": Code("An anchor (&name); every record is written out in full."),
        "S111": Code("An alias (*name); every record is written out in full."),
        "S112": Code("A tag (!name); the kind of a value follows from its place."),
        "S113": Code("A merge key (<<); every record is written out in full."),
        "S114": Code("The same key stands twice in one mapping, so that one value would be lost."),
        "S115": Code("A key that is no text."),
        "S116": Code("A file holds too many values."),
        "S117": Code("A number that is not finite or far too large."),
        "S118": Code("A directive (%YAML, %TAG); files are read by one set of rules."),
        "S120": Code("A file cannot be read."),
        "S121": Code("A link leads out of the folder, or to another folder."),
        "S122": Code("A folder holds too many files."),
        "S123": _warning("A file whose name does not end in .yaml is not read."),
        # Shape
        "F101": Code("A key that the format does not know."),
        "F102": Code("A compulsory key is missing."),
        "F103": Code("A value of the wrong type."),
        "F104": Code("A word that is none of those allowed here."),
        "F105": Code("An id that breaks the rule for ids."),
        "F106": Code("A date that the format does not know."),
        "F107": Code("Nothing stands where something must."),
        "F108": Code("A claim needs exactly one value: amount, text, when, event, person or items."),
        "F109": Code("A file is missing, stands in the wrong place, or its name differs from what it holds."),
        "F110": Code("A text, hash, address or span that breaks the rule for it."),
        "F120": _warning("A wording of ours has no Chinese."),
        # Values
        "V201": Code("The number is not the one that is printed."),
        "V202": Code("The bound is not the one that is printed."),
        "V203": Code("No figure can be read in what is printed."),
        "V204": Code("The number is outside the plausible range of its metric."),
        "V205": Code("The upper end of a range is missing, superfluous, or not the one that is printed."),
        "V206": Code("The number is missing, or stands beside a vague wording."),
        "V210": Code("The printed weekday is not that of the date."),
        "V211": Code("A weekday or a missing year was resolved without saying how."),
        "V212": Code("A date of an edition lies in another year."),
        "V213": _warning("A date lies far from the year of the edition."),
        "V214": Code("The printed month or year is not that of the date."),
        "V215": Code("A claim is reported, but its sources appeared before it could have happened."),
        "V216": _warning("A figure is reported, but its sources appeared before the edition began."),
        "V217": Code("A stated growth is not that of the figures of the edition and the one before."),
        "V218": _warning("A stated growth fits no figures of the edition and the one before."),
        "V220": Code("A plan whose day has passed, and nothing says whether it came about.", Severity.NOTE),
        # References
        "R301": Code("No such metric in the vocabulary."),
        "R302": Code("No such unit in the vocabulary."),
        "R303": Code("The unit is not one of the metric's units."),
        "R304": Code("The kind of a unit does not fit the kind of its metric."),
        "R305": Code("The kind of the value does not fit the kind of the metric."),
        "R306": Code("No such scope in the vocabulary."),
        "R307": Code("No such source."),
        "R308": Code("A conflict names a claim that does not exist."),
        "R309": Code("A derived figure names a claim that does not exist."),
        "R310": Code("Two records have the same id."),
        "R311": Code("The id of a claim does not begin with its year or subject."),
        "R312": Code("Two live claims disagree and no conflict says why."),
        "R313": _warning("A conflict between claims that do not disagree."),
        "R314": _warning("A conflict names a claim that is not live."),
        "R315": _warning("A claim is preferred, but it has no rival."),
        "R316": Code("A conflict names one claim twice."),
        # Evidence
        "E401": Code("The passage is not the one that was cited."),
        "E402": Code("The document has no such paragraph."),
        "E403": Code("The span reaches beyond its paragraph."),
        "E404": Code("The printed form does not stand in the passage."),
        "E405": Code("The document is not the one that was recorded."),
        "E406": Code("The document has another number of paragraphs than was recorded."),
        "E407": Code("A passage is cited, but the record of the source names no document."),
        "E408": _warning("An original is on record, but no passage is cited."),
        "E409": Code("The original cannot be read."),
        # Copied words
        "C501": Code("Eight consecutive words are shared with an original."),
        # Derived figures
        "D601": Code("The formula cannot be read: names a, b, … for the inputs, numbers, + - * / and brackets only."),
        "D602": Code("The formula names an input that is not there, or leaves one unused."),
        "D603": Code("The recomputed figure is not the one that stands."),
        "D604": Code("A derived figure without formula and inputs."),
        "D605": Code("A formula on a claim that is not derived."),
        "D606": Code("An input that is no reported figure in force."),
        "D607": Code("The formula cannot be computed."),
        "D608": Code("A derived claim that is no figure."),
    }
)

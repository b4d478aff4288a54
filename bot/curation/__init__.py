"""The curators' room: reads the facts, finds every fault in them, and builds what the bot answers from."""

from bot.curation.checks import EvidenceCount
from bot.curation.codes import CODES, FAMILIES, Severity
from bot.curation.faults import Fault
from bot.curation.files import fingerprint
from bot.curation.load import Loaded, Loader, load

__all__ = ["CODES", "FAMILIES", "EvidenceCount", "Fault", "Loaded", "Loader", "Severity", "fingerprint", "load"]

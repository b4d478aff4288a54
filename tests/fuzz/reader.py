"""Coverage-guided fuzzing of everything that reads a curated file, with atheris; no part of the test run.

    pip install atheris
    python -m tests.fuzz.reader -max_total_time=600

Any text of one file must end in records and faults, never in an exception; so must it with the parser that is used
where libyaml is missing, and the two must never read one file in two ways. A case that was found goes into
``tests/curation/found/``, where the tests replay it ever after.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bot", "yaml"]):
    from tests.fuzz.target import parse_any

ROOT = Path(__file__).parents[2]


def seeds(folder: Path) -> None:
    """The shipped files and the cases found so far, to begin with."""
    found = (ROOT / "tests/curation/found").glob("*")
    for number, path in enumerate([*(ROOT / "facts").rglob("*.yaml"), *(ROOT / "seeds").glob("*.yaml"), *found]):
        (folder / f"{number}").write_bytes(path.read_bytes()[:4096])


def main() -> None:
    """Run until the time given is over; a crash leaves its case behind."""
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        atheris.Setup([*sys.argv, "-max_len=4096", "-timeout=10", folder], parse_any)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

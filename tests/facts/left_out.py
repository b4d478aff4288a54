"""Write ``docs/left-out.md``: which researched records are no claims, and why (``python -m tests.facts.left_out``)."""

from __future__ import annotations

from pathlib import Path

import yaml

MAP = Path(__file__).with_name("dossier-map.yaml")
PAGE = Path(__file__).parents[2] / "docs" / "left-out.md"
HEAD = """# What was left out

The facts were written from five documents and from a dossier of researched records. Every record of the dossier is a
claim, supports one, or stands here with the reason. This page is written by `python -m tests.facts.left_out`.

| record | why it is no claim |
| --- | --- |
"""


def page() -> str:
    """The page as it must be."""
    entries = yaml.safe_load(MAP.read_text("utf-8"))
    rows = (f"| {name} | {entry['leave_out']} |" for name, entry in entries.items() if "leave_out" in entry)
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

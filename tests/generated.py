"""Writes anew what is made from code and facts: the schemas, the page of coverage, the examples of the codes.

A test for each of them fails where the shipped file is out of date. ``make generated`` runs this.
"""

from __future__ import annotations

from bot.curation import coverage, json_schema
from tests.bundled import FACTS, ROOT, SEEDS, bundled
from tests.curation import examples


def main() -> None:
    """Write every file."""
    (ROOT / "docs/coverage.md").write_text(coverage.page(bundled()), "utf-8")
    for kind, schema in json_schema.schemas(json_schema.names(FACTS, SEEDS)).items():
        (ROOT / f"schemas/{kind}.schema.json").write_text(json_schema.written(schema), "utf-8")
    examples.main()


if __name__ == "__main__":
    main()

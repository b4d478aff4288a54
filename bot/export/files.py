"""The exported files: their names and their text."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from bot.export import licence
from bot.export.tables import TABLES

if TYPE_CHECKING:
    from bot.core.model import FactBase, Source
    from bot.export.tables import Cell, Column, Table

# Excel takes a file without this sign for one in the encoding of the country, and breaks every Chinese name.
_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
CLAIMS = TABLES[0]


def spreadsheet(base: FactBase, table: Table = CLAIMS) -> str:
    """One table for a spreadsheet: UTF-8 with a byte order mark; no text can act as a formula.

    A text that begins like a formula gets an apostrophe in front, as a user of a spreadsheet would write it.
    """
    return _BOM + _csv(base, table, guarded=True)


def csv_files(base: FactBase) -> dict[str, str]:
    """Every table for a spreadsheet, and a page that says what they are."""
    return {f"{table.name}.csv": spreadsheet(base, table) for table in TABLES} | {"README.md": read_me(base)}


def package_files(base: FactBase, version: str) -> dict[str, str]:
    """A Frictionless Data Package: every table as plain CSV, and the descriptor with their schemas."""
    files = {f"{table.name}.csv": _csv(base, table, guarded=False) for table in TABLES}
    return files | {"datapackage.json": _json(_package(base, version))}


def datasette_metadata(base: FactBase) -> str:
    """What Datasette shows above ``facts.db``: ``datasette facts.db --metadata metadata.json``."""
    start = "Start here: one row per claim and source, with the figure as printed, its bound and its doubts."
    data = {
        "title": licence.TITLE,
        "description": f"{licence.DESCRIPTION} Revision {base.short}. {licence.NOTE}",
        "license": licence.LICENCE_TITLE,
        "license_url": licence.LICENCE_URL,
        "databases": {"facts": {"tables": {"claims_readable": {"description": start}}}},
    }
    return _json(data)


def read_me(base: FactBase) -> str:
    """A page for whoever finds the files: what each column means, of which revision, and under which terms."""
    lines = [f"# {licence.TITLE}", "", licence.DESCRIPTION, "", f"Revision {base.revision}.", "", licence.NOTE]
    for table in TABLES:
        lines += ["", f"## {table.name}.csv", "", *describe(table)]
    return "\n".join(lines) + "\n"


def describe(table: Table) -> list[str]:
    """A table's columns in Markdown."""
    rows = [f"| `{column.name}` | {column.type} | {column.description} |" for column in table.columns]
    return [table.description, "", "| column | type | meaning |", "| --- | --- | --- |", *rows]


def _csv(base: FactBase, table: Table, *, guarded: bool) -> str:
    out = io.StringIO()
    writer = csv.writer(out)  # it ends lines as RFC 4180 says, and so quotes a cell that holds either half of an end
    writer.writerow(column.name for column in table.columns)
    for row in table.rows(base):
        assert row.keys() == {column.name for column in table.columns}
        writer.writerow(_cell(row[column.name], column, guarded=guarded) for column in table.columns)
    return out.getvalue()


def _cell(value: Cell, column: Column, *, guarded: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    text = str(value)
    return f"'{text}" if guarded and column.type == "string" and text.startswith(_FORMULA) else text


def _package(base: FactBase, version: str) -> dict[str, Any]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": "waic-facts",
        "title": licence.TITLE,
        "description": f"{licence.DESCRIPTION} {licence.NOTE}",
        "version": f"{version}+{base.short}",
        "revision": base.revision,
        "keywords": ["WAIC", "World Artificial Intelligence Conference", "provenance", "Shanghai"],
        "licenses": [{"name": licence.LICENCE, "title": licence.LICENCE_TITLE, "path": licence.LICENCE_URL}],
        "sources": [_package_source(source) for source in base.sources.values()],
        "resources": [_resource(table) for table in TABLES],
    }


def _package_source(source: Source) -> dict[str, str]:
    found = {"title": f"{source.title} ({source.publisher})"}
    return found | ({"path": source.url} if source.url else {})


def _resource(table: Table) -> dict[str, Any]:
    fields = [
        {"name": column.name, "type": column.type, "description": column.description}
        | ({"trueValues": ["true"], "falseValues": ["false"]} if column.type == "boolean" else {})
        for column in table.columns
    ]
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = [table.key]
    keys = [_foreign_key(column) for column in table.columns if column.refers]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "type": "table",
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _foreign_key(column: Column) -> dict[str, Any]:
    (other,) = (table for table in TABLES if table.name == column.refers)
    field = other.key or other.columns[0].name
    return {"fields": [column.name], "reference": {"resource": other.name, "fields": [field]}}


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

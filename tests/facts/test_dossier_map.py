"""The map from the research dossier to the claims: complete, and nothing in it that does not exist."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bundled import ROOT, bundled
from tests.facts import left_out

MAP: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("dossier-map.yaml").read_text("utf-8"))
DOSSIER = Path(os.environ.get("WAIC_TEST_DOSSIER") or ROOT.parent / "shared" / "dossier")
USED = {record: entry for record, entry in MAP.items() if "leave_out" not in entry}


def _claims(entry: dict[str, Any]) -> list[str]:
    return [entry["claim"], *entry.get("also", [])]


def test_every_record_of_the_dossier_is_used_or_left_out_with_a_reason() -> None:
    files = [DOSSIER / "facts.jsonl", DOSSIER / "events.jsonl"]
    if not all(file.is_file() for file in files):
        pytest.skip(f"The research dossier is not at {DOSSIER} (WAIC_TEST_DOSSIER)")
    records = [json.loads(line)["id"] for file in files for line in file.read_text("utf-8").splitlines() if line]
    assert sorted(records) == sorted(MAP)


def test_what_is_left_out_says_why() -> None:
    assert all(len(entry["leave_out"]) > 20 for name, entry in MAP.items() if name not in USED)


def test_sources_and_metrics_of_the_map_exist() -> None:
    base = bundled()
    assert {entry["source"] for entry in USED.values()} <= base.sources.keys()
    assert {entry["metric"] for entry in USED.values()} <= base.metrics.keys()


def test_every_source_is_cited_by_the_map_or_by_a_claim() -> None:
    base = bundled()
    cited = {entry["source"] for entry in USED.values()} | {name for name, claims in base.by_source.items() if claims}
    assert base.sources.keys() - cited <= {"ecns-2024-resolution"}


def test_a_claim_of_the_map_stands_in_one_place_under_one_metric() -> None:
    homes: dict[str, set[tuple[object, ...]]] = {}
    for entry in USED.values():
        home = (entry["metric"], entry.get("edition"), entry.get("subject"))
        homes.setdefault(entry["claim"], set()).add(home)
        assert entry["claim"].startswith(f"{entry.get('edition') or entry['subject']}-")
    assert [claim for claim, places in homes.items() if len(places) > 1] == []


def test_every_claim_of_the_map_exists_and_cites_its_source() -> None:
    claims = bundled().claims
    missing = {name for entry in USED.values() for name in _claims(entry)} - claims.keys()
    assert missing == set()
    for record, entry in USED.items():
        cited = {evidence.source for name in _claims(entry) for evidence in claims[name].evidence}
        assert entry["source"] in cited, record


def test_aliases_belong_to_one_metric() -> None:
    owners: dict[str, set[str]] = {}
    for metric in bundled().metrics.values():
        labels = (metric.id.replace("_", " "), metric.names.en, metric.names.zh or "")
        for name in (*labels, *metric.aliases_en, *metric.aliases_zh):
            owners.setdefault(name.casefold().replace("-", " "), set()).add(metric.id)
    assert {name: metrics for name, metrics in owners.items() if len(metrics) > 1} == {}


def test_the_page_of_what_was_left_out_is_current() -> None:
    assert left_out.PAGE.read_text("utf-8") == left_out.page()

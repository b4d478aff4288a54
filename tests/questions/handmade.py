"""Cards made by hand, as JSON: what the scorers must tell apart."""

from __future__ import annotations

from typing import Any


def card(kind: str, *rows: dict[str, Any], exit_code: int = 0, **more: Any) -> dict[str, Any]:
    """A card with its exit code; rows with a ``type`` are facts, all others figures."""
    made = {
        "kind": kind,
        "figures": [row for row in rows if "type" not in row],
        "facts": [row for row in rows if "type" in row],
        "comparisons": [],
        "notes": [],
        "actions": [],
        "chart": None,
        "exit_code": exit_code,
    }
    return made | more


def figure(
    metric: str, edition: int | None, *claims: str, flag: str = "ok", modality: str = "reported"
) -> dict[str, Any]:
    """A row of ``figures``, as far as the scorers look at it."""
    return {"metric": metric, "edition": edition, "claims": list(claims), "flag": flag, "modality": modality}


def fact(
    metric: str, edition: int | None, *claims: str, flag: str = "ok", modality: str = "reported"
) -> dict[str, Any]:
    """A row of ``facts``."""
    return {"type": "text", **figure(metric, edition, *claims, flag=flag, modality=modality)}


def missing(metric: str, edition: int) -> dict[str, Any]:
    """A row that says that nothing is known."""
    return figure(metric, edition, flag="missing")


def comparison(metric: str, first: int, second: int, from_claims: list[str], to_claims: list[str]) -> dict[str, Any]:
    """A row of ``comparisons``."""
    return {"metric": metric, "from": first, "to": second, "from_claims": from_claims, "to_claims": to_claims}


def buttons(*commands: str) -> list[dict[str, str]]:
    """Entries of ``actions``."""
    return [{"label": command, "command": command} for command in commands]


def verdict(value: str, edition: int | None = None, *claims: str) -> dict[str, Any]:
    """A row of a checked message."""
    return {**fact("verdict", edition, *claims), "value": value}


def notes(*kinds: str) -> list[dict[str, str]]:
    """Entries of ``notes``."""
    return [{"kind": kind, "text": "."} for kind in kinds]

"""The container files: read by hadolint and held against the schema of the compose specification. No engine runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import TABLE

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return loaded


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    done = _run(str(BIN / "hadolint"), "--failure-threshold", "style", "Dockerfile")
    assert (done.returncode, done.stdout) == (0, "")


def test_hadolint_would_find_a_fault(tmp_path: Path) -> None:
    bad = tmp_path / "Dockerfile"
    bad.write_text("FROM python\nRUN cd /x && pip install discord.py\n", "utf-8")
    assert _run(str(BIN / "hadolint"), str(bad)).returncode == 1


def test_compose_file_follows_the_specification(tmp_path: Path) -> None:
    check = (str(BIN / "check-jsonschema"), "--builtin-schema", "vendor.compose-spec")
    done = _run(*check, "docker-compose.yml")
    assert done.returncode == 0, done.stdout
    bad = tmp_path / "compose.yml"
    bad.write_text("services: {bot: {imagee: x}}\n", "utf-8")
    assert _run(*check, str(bad)).returncode == 1


def test_the_token_comes_from_a_secret_file(compose: dict[str, Any]) -> None:
    bot = compose["services"]["bot"]
    assert bot["secrets"] == ["discord_token"]
    assert bot["environment"]["DISCORD_TOKEN_FILE"] == "/run/secrets/discord_token"
    assert "DISCORD_TOKEN" not in bot["environment"]


def test_state_is_in_a_volume_and_the_facts_are_read_only(compose: dict[str, Any]) -> None:
    bot = compose["services"]["bot"]
    mounts = dict(reversed(mount.removesuffix(":ro").split(":")) for mount in bot["volumes"])
    assert mounts[bot["environment"]["WAIC_DATA"]] == "data"
    assert "data" in compose["volumes"]
    assert {mount for mount in bot["volumes"] if mount.endswith(":ro")} == {
        f"./facts:{bot['environment']['WAIC_FACTS']}:ro",
        f"./seeds:{bot['environment']['WAIC_SEEDS']}:ro",
    }


def test_the_bot_runs_without_rights(compose: dict[str, Any]) -> None:
    bot = compose["services"]["bot"]
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    assert "USER 10001:10001" in lines[lines.index("FROM python:3.13-slim-bookworm") :]


def test_every_variable_set_for_the_container_is_a_setting(compose: dict[str, Any]) -> None:
    known = {setting.env for setting in TABLE}
    assert set(compose["services"]["bot"]["environment"]) <= known


def test_the_image_gets_every_file_that_it_copies() -> None:
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    copied = [
        word
        for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for word in line.split()[1:-1]
    ]
    assert copied
    assert set(copied) == allowed
    assert all((ROOT / word).exists() for word in copied)

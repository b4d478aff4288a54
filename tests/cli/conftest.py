"""A ``waic`` with a data folder of its own, and one whose ``facts.db`` is built already."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.terminal import Waic, environment

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the bundled facts in it."""
    data = tmp_path_factory.mktemp("built")
    done = Waic(data, environment(data))("say", "/about")
    assert done.returncode == 0, done.stderr
    return data


@pytest.fixture
def cold(tmp_path: Path) -> Waic:
    """``waic`` as it is started for the first time."""
    return Waic(tmp_path / "data", environment(tmp_path / "data"))


@pytest.fixture
def waic(built: Path, tmp_path: Path) -> Waic:
    """``waic`` as it is started every other time."""
    data = tmp_path / "data"
    shutil.copytree(built, data)
    return Waic(data, environment(data))

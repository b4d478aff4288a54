"""The data folder of the store is what the service asks for."""

from __future__ import annotations

import inspect

from bot.service import vault as asked
from bot.store import archive, facts_file, vault


def test_the_store_keeps_what_the_service_asks_for() -> None:
    for name, method in inspect.getmembers(asked.Vault, inspect.isfunction):
        if not name.startswith("_"):
            wanted, found = inspect.signature(method), inspect.signature(getattr(vault.Vault, name))
            assert list(found.parameters) == list(wanted.parameters)
    assert callable(archive.Use.close)
    assert {"revision", "fingerprint"} <= set(facts_file.Mark.__slots__)

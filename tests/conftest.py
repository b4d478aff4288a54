"""What holds for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    import pytest

# How long an example takes says more about the machine than about the code: benchmarks live in bench/.
settings.register_profile("waic", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("waic")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what is not measured last: what is done once and then kept is done by a test that is.

    ``no_cover`` stands at tests that put very much through lines that others cover: to be measured takes three times as
    long.
    """
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is not None)

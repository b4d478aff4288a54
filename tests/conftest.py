"""What holds for all tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Generator

# How long an example takes says more about the machine than about the code: benchmarks live in bench/.
settings.register_profile("waic", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("waic")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what is not measured last: what is done once and then kept is done by a test that is.

    ``no_cover`` stands at tests that put very much through lines that others cover: to be measured takes three times as
    long.
    """
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is not None)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Stop measuring for ``no_cover`` on a worker of pytest-xdist as well.

    There pytest-cov measures twice, once as if it were alone and once as a worker; its own pause ends the second and
    wakes the first, so that nothing is saved.
    """
    if item.get_closest_marker("no_cover") is None:
        return (yield)
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)

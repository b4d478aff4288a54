"""Tables of cases: read fast, and checked in one test that still names every case at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

T = TypeVar("T")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's reader where PyYAML has it: as safe, and several times as fast."""


def table(path: Path) -> Any:
    """What stands in a YAML file of the tests."""
    return yaml.load(path.read_text("utf-8"), LOADER)  # noqa: S506 - both loaders are safe ones


def for_all(cases: Iterable[Any]) -> Callable[[Callable[..., object]], Callable[[], None]]:
    """As ``pytest.mark.parametrize``, in one test; a case that is a list or a tuple holds all arguments."""

    def one_test(check: Callable[..., object]) -> Callable[[], None]:
        def test() -> None:
            each(cases, lambda case: check(*case) if isinstance(case, list | tuple) else check(case))

        test.__doc__, test.__module__ = check.__doc__, check.__module__
        return test

    return one_test


def each(cases: Iterable[T], check: Callable[[T], object]) -> None:
    """Put every case to ``check``, which asserts; fail once, with a line for each case whose check raised.

    A test for each of many thousand cases costs more than what it checks, as every worker collects it and each of its
    stages is reported. No case at all fails too: an empty table shows nothing.
    """
    count, faults = 0, []
    for case in cases:
        count += 1
        try:
            check(case)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is told of this case, and the next one is checked
            faults.append(f"{_name(case)}: {type(fault).__name__}: {fault}")
    assert count
    if faults:
        pytest.fail(f"{len(faults)} of {count} are at fault\n" + "\n".join(faults), pytrace=False)


def _name(case: object) -> str:
    parts = case if isinstance(case, list | tuple) else [case]
    return ", ".join(str(getattr(part, "id", None) or repr(part)) for part in parts)

"""Headless Chromium as Debian packages it, driven by playwright, which brings no browser of its own here."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

REQUIRED = "WAIC_TEST_BROWSER"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def path() -> str | None:
    """Where Chromium is, if it is."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def missing() -> str:
    """What to do where it is not."""
    return "no Chromium here (Debian: apt-get install chromium)"


def required() -> bool:
    """Whether a missing browser is a failure: where everything is to be tested."""
    return os.environ.get(REQUIRED) == "required"


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser for as long as the block lasts."""
    found = path()
    if found is None:
        raise RuntimeError(missing())
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # root has no sandbox
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=arguments)
        try:
            yield chromium
        finally:
            chromium.close()

"""Who sits at the terminal, for the history."""

from __future__ import annotations

import getpass


def login() -> str:
    """The name of the user of this process; where the system knows none, that it was the command line."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user id without a name, as in some containers
        return "command line"

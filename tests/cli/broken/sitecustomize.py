"""Python imports this at its start where this folder is on its path: then a room of the bot fails as nobody foresaw."""

from __future__ import annotations

import os
import sys
from importlib.abc import MetaPathFinder


class _Failing(MetaPathFinder):
    def find_spec(self, fullname: str, path: object, target: object = None) -> None:  # noqa: ARG002 - Python's own signature
        if fullname == "bot.service.desk":
            raise ZeroDivisionError(f"a careless message: {os.environ.get('DISCORD_TOKEN')}")


sys.meta_path.insert(0, _Failing())

"""Ask the real thing: ``waic say`` in a process of its own, with the clock of the question. About a second for each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any


def answer(text: str, lang: str, now: str) -> dict[str, Any]:
    """The card of ``waic say`` as JSON, with its ``exit_code``; ``now`` is an ISO day, noon of it in Shanghai."""
    command = (sys.executable, "-m", "bot", "say", "--format", "json", "--lang", lang, "--", text)
    env = {**os.environ, "WAIC_NOW": f"{now}T12:00:00+08:00"}
    # Not "check": the code is part of the answer.
    done = subprocess.run(command, capture_output=True, env=env, timeout=60, check=False)
    card: dict[str, Any] = json.loads(done.stdout)
    return {**card, "exit_code": done.returncode}

"""``python -m bot.commandline.worker``: the process behind ``bot.service.worker``, started by the bot alone."""

from __future__ import annotations

import os
import signal
import sys

from bot import app, output
from bot.settings import read_settings

NICE = 5  # whoever answers goes first where there are more processes than processors


def main() -> int:
    """Do the jobs that come on standard input until it ends; the exit code."""
    from bot.service.worker import serve_jobs  # noqa: PLC0415 - as everywhere at the door

    # A terminal sends Ctrl-C to every process; the bot decides when its worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICE)
    serve_jobs(app.curator(read_settings()), sys.stdin, output.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())

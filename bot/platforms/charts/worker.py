"""``python -m bot.platforms.charts.worker``: the process that draws, started by ``pictures`` alone.

It imports matplotlib, which takes longer than all of the bot's other imports together, and holds some 60 MB. It hears
one chart a line on its standard input, and goes when that ends.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from bot.platforms.charts import wire

NICE = 5  # whoever answers goes first where there are more processes than processors


def main() -> int:
    """Draw the charts that come on standard input until it ends; the exit code."""
    # A terminal sends Ctrl-C to every process; the bot decides when its worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICE)
    prepare()
    sys.stdout.write(wire.READY)
    sys.stdout.flush()
    for line in sys.stdin:
        sys.stdout.write(answer(line))
        sys.stdout.flush()
    return 0


def prepare() -> None:
    """Import what draws, so that the first chart need not wait for it; where that fails, each answer says so."""
    with suppress(Exception):
        import bot.platforms.charts.drawing  # noqa: F401, PLC0415 - as below


def answer(line: str) -> str:
    """Draw one chart; a failure is an answer as well, also that of the import."""
    try:
        from bot.platforms.charts.drawing import draw  # noqa: PLC0415 - a broken library is told, not died of

        return wire.done(draw(*wire.read_job(line)))
    except Exception as error:  # noqa: BLE001 - whatever it is, the bot answers without a picture and logs this
        return wire.failed(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main())

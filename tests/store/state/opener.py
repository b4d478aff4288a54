"""A process that opens the state: ``python -m tests.store.state.opener FOLDER [URL]``; it waits for a line first."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.store.state_db import StateDatabase


async def main() -> None:
    state = StateDatabase(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    await state.open()
    await state.close()


if __name__ == "__main__":
    asyncio.run(main())

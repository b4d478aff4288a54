"""The bot's Discord side as a process of its own, over the sample facts: ``python -m tests.e2e.serve``."""

from __future__ import annotations

import asyncio
import sys

from bot.errors import WaicError
from bot.platforms.discord import run_discord
from bot.service.desk import Desk
from bot.settings import read_settings
from bot.store.fulltext import full_text
from bot.telemetry import secrets_in, set_up_logs
from tests.e2e.facts import sample_base


def main() -> int:
    """Read the settings, set up the logs, serve."""
    try:
        settings = read_settings()
    except WaicError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    token = settings.token.reveal() if settings.token else None
    set_up_logs(settings.log, (token, *secrets_in(settings.proxy)))
    return asyncio.run(run_discord(Desk(sample_base(), "0.0.0", full_text_of=full_text), settings))


if __name__ == "__main__":
    sys.exit(main())

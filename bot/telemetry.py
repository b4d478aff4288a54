"""Logs: one readable line each on standard error, from structlog and from the libraries alike, free of secrets.

The scrubbing is the last thing that happens to a line, when message, values and traceback are one text already; so
nothing can carry a secret past it.
"""

from __future__ import annotations

import logging
import re
import sys
from typing import TYPE_CHECKING, TextIO
from urllib.parse import quote, urlsplit

import structlog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from structlog.stdlib import BoundLogger
    from structlog.typing import Processor

HIDDEN = "***"
_SHORTEST = 4  # a secret shorter than this would blank out ordinary words
_PATTERNS = (
    # Any bot token, also one that was never set here: three parts of base64, the first one an id.
    re.compile(r"[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}"),
    # An interaction's token stands in its address and answers for a quarter of an hour.
    re.compile(r"(?<=/)(?P<kept>(?:interactions|webhooks)/\d+/)[^/\s?'\"]+"),
    re.compile(r"(?P<kept>[\"']token[\"']: [\"'])[^\"']+"),
    re.compile(r"(?P<kept>://)[^/@\s]+(?=@)"),
)
_LIBRARIES = ("discord", "asyncio", "aiohttp", "aiosqlite", "alembic", "sqlalchemy")


class Scrubber:
    """Blanks secrets out of texts: those given, and whatever looks like one."""

    def __init__(self, secrets: Iterable[str | None] = ()) -> None:
        self._secrets = sorted({form for secret in secrets if secret for form in _forms(secret)}, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        for pattern in _PATTERNS:
            text = pattern.sub(_hidden, text)
        return text


def _forms(secret: str) -> Iterable[str]:
    """The secret as it stands, percent-encoded, and as ``repr`` writes it."""
    forms = (secret, quote(secret, safe=""), repr(secret)[1:-1])
    return (form for form in forms if len(form) >= _SHORTEST)


def _hidden(found: re.Match[str]) -> str:
    return f"{found.groupdict().get('kept', '')}{HIDDEN}"


def secrets_in(address: str | None) -> tuple[str, ...]:
    """The password of an address such as a proxy's, where it has one."""
    password = urlsplit(address).password if address else None
    return (password,) if password else ()


class _Lines(structlog.stdlib.ProcessorFormatter):
    """Renders a record of either kind, then scrubs it."""

    def __init__(self, scrub: Scrubber, renderer: Processor) -> None:
        super().__init__(
            foreign_pre_chain=_SHARED,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
        self._scrub = scrub

    def format(self, record: logging.LogRecord) -> str:
        """One record as a scrubbed text."""
        return self._scrub(super().format(record))


_SHARED: list[Processor] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="%Y-%m-%dT%H:%M:%SZ", utc=True),
]


def set_up_logs(level: str, secrets: Iterable[str | None] = (), stream: TextIO | None = None) -> None:
    """Send every log to ``stream`` (standard error). Called once, by whoever starts the process.

    Parameters
    ----------
    level
        debug, info, warning or error.
    secrets
        Texts that must never appear, wherever they turn up.
    """
    stream = sys.stderr if stream is None else stream
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Lines(Scrubber(secrets), _renderer(stream)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    # Libraries tell much that only their authors need; at their lowest level, every payload with the people in it.
    heard = logging.INFO if level == "debug" else max(logging.WARNING, root.level)
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(heard)


def silence(name: str) -> None:
    """Keep the logs below a name from standard error where no logs are set up."""
    logging.getLogger(name).addHandler(logging.NullHandler())


def _renderer(stream: TextIO) -> Processor:
    """Colours for a terminal; plain words and ``key=value`` for everything else."""
    return structlog.dev.ConsoleRenderer(
        colors=stream.isatty(), pad_event_to=0, exception_formatter=structlog.dev.plain_traceback
    )


def logger(name: str) -> BoundLogger:
    """The logger of a module. Nothing global is configured: structlog's own default would print local variables."""
    found: BoundLogger = structlog.wrap_logger(
        logging.getLogger(name),
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return found

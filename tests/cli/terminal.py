"""``waic`` as people and scripts start it: in a process of its own, with pipes or on a real pseudo-terminal."""

from __future__ import annotations

import codecs
import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if sys.platform != "win32":
    import fcntl
    import pty
    import termios

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_OWN = ("WAIC_", "DISCORD_", "LC_", "LANG", "XDG_", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
_SEQUENCES = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[\[?][0-9;?]*[A-Za-z]|\x1b[=>()][0-9A-B]?|\x1b[^A-Za-z]*$"
)


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment of this process without any setting of whoever runs the tests."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(_OWN)}
    return {**env, "WAIC_DATA": str(data), "PYTHONWARNINGS": "error", "TERM": "xterm-256color", **more}


@dataclass
class Waic:
    """Runs ``waic`` with one data folder."""

    data: Path
    env: dict[str, str]

    def __call__(self, *words: str, given: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        """Run it to its end with pipes."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=given,
            env={**self.env, **env},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    def terminal(self, *words: str, columns: int = 80, **env: str) -> Terminal:
        """Start it on a pseudo-terminal."""
        return Terminal([sys.executable, "-m", "bot", *words], {**self.env, **env}, columns)


class Terminal:
    """A process on a pseudo-terminal, as a context manager; ``text`` is what it has written, without its codes."""

    def __init__(self, argv: list[str], env: Mapping[str, str], columns: int) -> None:
        self._argv, self._env, self._columns = argv, env, columns
        self.raw = ""
        self._seen = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def __enter__(self) -> Self:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, self._columns, 0, 0))
        self._process = subprocess.Popen(
            self._argv, stdin=slave, stdout=slave, stderr=slave, env=self._env, start_new_session=True
        )
        os.close(slave)
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """What was written so far, without colours, links and movements."""
        return _SEQUENCES.sub("", self.raw).replace("\r", "")

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def interrupt(self) -> None:
        """Send SIGINT, as Ctrl-C does while nothing is being typed."""
        self._process.send_signal(signal.SIGINT)

    def wait_for(self, words: str, within: float = 60.0) -> None:
        """Read until ``words`` stand behind those last waited for."""
        deadline = time.monotonic() + within
        while (found := self.text.find(words, self._seen)) < 0:
            if not self._read(deadline):
                raise AssertionError(f"{words!r} was not written:\n{self.text[self._seen :]}")
        self._seen = found + len(words)

    def ended(self, within: float = 60.0) -> int:
        """Read to the end; the exit code."""
        deadline = time.monotonic() + within
        while self._read(deadline):
            pass
        return self._process.wait(max(0.1, deadline - time.monotonic()))

    def _read(self, deadline: float) -> bool:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([self._master], [], [], left)[0]:
            return False
        try:
            read = os.read(self._master, 65536)
        except OSError:  # the other side is closed
            return False
        # A full-screen program asks where the cursor is; a terminal answers.
        if b"\x1b[6n" in read:
            os.write(self._master, b"\x1b[1;1R")
        self.raw += self._decoder.decode(read)  # a read may end in the middle of a character
        return bool(read)

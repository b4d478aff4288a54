"""Write the lock files: every dependency pinned with hashes, for every platform, without an address."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
UV = Path(sys.executable).parent / "uv"
HEADER = "# Written by `make lock`: pinned with hashes, for all platforms and Python >= 3.11. Do not edit by hand.\n"
BUILD_TOOLS = ("hatchling", "editables")  # `make run` installs the project itself without build isolation


def compile_lock(target: str, inputs: list[str], *options: str, stdin: str | None = None) -> None:
    """Resolve ``inputs`` into ``target``."""
    command = [str(UV), "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header", "--no-annotate"]
    command += ["--no-emit-index-url", "--no-emit-find-links", "--python-version", "3.11", *options, *inputs]
    done = subprocess.run(command, cwd=ROOT, input=stdin, text=True, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(done.stderr)
    (HERE / target).write_text(HEADER + done.stdout, encoding="utf-8")


def main() -> None:
    """Lock the bot first; the tests' tools are then resolved against those very versions."""
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    tools = HERE / "build.in"
    tools.write_text("".join(f"{name}\n" for name in BUILD_TOOLS), encoding="utf-8")
    compile_lock("run.txt", ["pyproject.toml", "requirements/build.in"], "--extra", "postgres", *upgrade)
    compile_lock("dev.txt", [], "--group", "dev", "-c", "requirements/run.txt", *upgrade)
    tools.unlink()


if __name__ == "__main__":
    main()

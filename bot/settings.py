"""Every setting: its name, environment variable, default and help line, in one table.

Settings are read once, in ``bot.app``, by this small table and not by pydantic-settings: importing that takes 0.16 s,
against 0.04 s for yaml, rapidfuzz and sqlite3 together, and would be most of a cold ``waic say``.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PACKAGE = Path(__file__).parent
_USER_INFO = re.compile(r"//[^/@]*@")
MODES = ("all", "gateway", "poster")
LOG_LEVELS = ("debug", "info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that is never shown: not by ``repr``, not in a traceback, not in a log."""

    _value: str

    def reveal(self) -> str:
        """The text itself, for the one call that needs it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: the environment variable, how it is read, and the line that explains it."""

    name: str
    env: str
    read: Callable[[str], object]
    default: str | None
    help: str
    hidden: bool = False  # a bad value is not repeated: it may hold a password


def _text(value: str) -> str:
    return value


def _folder(value: str) -> Path:
    try:
        return Path(value).expanduser()
    except RuntimeError:
        raise ValueError("no such home folder is known; write the whole path") from None


def _url(*schemes: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in schemes or not parts.hostname:
            raise ValueError(f"write an address that begins with {' or '.join(f'{scheme}://' for scheme in schemes)}")
        return value.rstrip("/")

    return read


def _database(value: str) -> str:
    """An address of PostgreSQL; a server behind a socket is named by ``?host=/folder``."""
    advice = "write an address such as postgresql://user:password@host/database, signs like / in a password as %2F"
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise ValueError(advice) from None
    if parts.scheme not in ("postgresql", "postgres", "postgresql+asyncpg") or len(parts.path) < 2:
        raise ValueError(advice)
    return f"postgresql+asyncpg://{value.partition('://')[2]}"


def _mode(value: str) -> str:
    if value.casefold() not in MODES:
        raise ValueError(f"write one of {', '.join(MODES)}")
    return value.casefold()


def _number(low: float, high: float) -> Callable[[str], float]:
    def read(value: str) -> float:
        advice = f"write a number from {low:g} to {high:g}"
        try:
            number = float(value)
        except ValueError:
            raise ValueError(advice) from None
        if not low <= number <= high:
            raise ValueError(advice)
        return number

    return read


def _level(value: str) -> str:
    if value.casefold() not in LOG_LEVELS:
        raise ValueError(f"write one of {', '.join(LOG_LEVELS)}")
    return value.casefold()


def _shards(value: str) -> int | None:
    if value == "auto":
        return None
    if not (value.isascii() and value.isdigit()) or int(value) < 1:
        raise ValueError("write auto or a number from 1")
    return int(value)


def _switch(value: str) -> bool:
    if value not in ("0", "1"):
        raise ValueError("write 1 for yes or 0 for no")
    return value == "1"


def _id(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= len(value) <= 20):
        raise ValueError("write an id of Discord, which is a long number")
    return int(value)


def _instant(value: str) -> datetime:
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise ValueError("write an instant with its zone, such as 2026-07-04T09:00+08:00")
    return instant


def _ids(value: str) -> frozenset[int]:
    return frozenset(map(_id, value.replace(",", " ").split()))


TABLE: tuple[Setting, ...] = (
    Setting("token", "DISCORD_TOKEN", _text, None, "The bot's token. Without one, `waic run` is the console."),
    Setting("token_file", "DISCORD_TOKEN_FILE", _folder, None, "A file that holds the token (a container secret)."),
    Setting("proxy", "DISCORD_PROXY", _url("http", "https"), None, "An HTTP proxy for everything said to Discord."),
    Setting("api_base", "DISCORD_API_BASE", _url("http", "https"), None, "Another base address of Discord's REST API."),
    Setting("gateway_url", "DISCORD_GATEWAY_URL", _url("ws", "wss"), None, "Another address of Discord's gateway."),
    Setting("facts", "WAIC_FACTS", _folder, None, "Folder of the facts; by default the bundled ones."),
    Setting("seeds", "WAIC_SEEDS", _folder, None, "Folder of the source records; by default the one beside the facts."),
    Setting("originals", "WAIC_ORIGINALS", _folder, None, "Folder of the original documents, to check evidence."),
    Setting("data", "WAIC_DATA", _folder, None, "Folder for facts.db and state; by default the user's data folder."),
    Setting("watch", "WAIC_WATCH", _switch, "0", "1 brings changed files live as soon as they pass the checks."),
    Setting("admins", "WAIC_ADMINS", _ids, None, "Ids of those who may reload in chat; the app's owners always may."),
    Setting("admin_guild", "WAIC_ADMIN_GUILD", _id, None, "The only server that shows /facts, by its id."),
    Setting("shards", "WAIC_SHARDS", _shards, "auto", "Number of gateway shards, or auto."),
    Setting("now", "WAIC_NOW", _instant, None, "Rehearsal: the clock starts at this instant and runs on from there."),
    Setting("mode", "WAIC_MODE", _mode, "all", "What this process does: all, gateway (answers) or poster (posts)."),
    Setting("post_window", "WAIC_POST_WINDOW", _number(0.1, 23), "6", "Hours in which a late post is still sent."),
    Setting("post_rate", "WAIC_POST_RATE", _number(0.1, 50), "40", "Requests a second for posts, over all processes."),
    Setting("state_url", "WAIC_STATE_URL", _database, None, "A PostgreSQL database instead of state.db.", hidden=True),
    Setting("log", "WAIC_LOG", _level, "info", "How much is logged: debug, info, warning or error."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as read; the meaning of each stands in ``TABLE``."""

    facts: Path
    seeds: Path
    data: Path
    token: Secret | None = None
    proxy: str | None = None
    api_base: str | None = None
    gateway_url: str | None = None
    originals: Path | None = None
    watch: bool = False
    admins: frozenset[int] = frozenset()
    admin_guild: int | None = None
    shards: int | None = None
    now: datetime | None = None
    mode: str = "all"
    post_window: float = 6.0
    post_rate: float = 40.0
    state_url: Secret | None = None
    log: str = "info"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read every setting from the environment; an empty variable counts as not set.

    Raises
    ------
    SettingsError
        With one readable line for each bad value, all at once. A secret is never part of a line.
    """
    environ = os.environ if environ is None else environ
    values, faults = _read_all(environ)
    token = _token(values, faults)
    if faults:
        raise SettingsError(faults)
    facts, seeds = _fact_folders(values)
    data = values.get("data") or _data_folder(environ)
    known = {field.name for field in fields(Settings)} - {"token", "facts", "seeds", "data"}
    rest = {name: value for name, value in values.items() if name in known}
    if "state_url" in rest:
        rest["state_url"] = Secret(rest["state_url"])
    return Settings(facts=facts, seeds=seeds, data=data, token=token, **rest)


def _read_all(environ: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    values: dict[str, Any] = {}
    faults: list[str] = []
    for setting in TABLE:
        written = environ.get(setting.env, "").strip() or setting.default
        if written is None:
            continue
        try:
            values[setting.name] = setting.read(written)
        except ValueError as error:
            shown = "the value" if setting.hidden else repr(_USER_INFO.sub("//***@", written))
            faults.append(f"{setting.env}: {shown} cannot be used; {error}.")
    return values, faults


def _token(values: dict[str, Any], faults: list[str]) -> Secret | None:
    path = values.get("token_file")
    if "token" in values:
        return Secret(str(values["token"]))
    if not isinstance(path, Path):
        return None
    try:
        token = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        faults.append(f"DISCORD_TOKEN_FILE: {str(path)!r} cannot be read: {reason}.")
        return None
    if not token:
        faults.append(f"DISCORD_TOKEN_FILE: {str(path)!r} is empty; put the bot's token into it.")
        return None
    return Secret(token)


def _fact_folders(values: Mapping[str, Any]) -> tuple[Path, Path]:
    facts, seeds = values.get("facts"), values.get("seeds")
    if not isinstance(facts, Path):
        facts = next((root / "facts" for root in _ROOTS if (root / "facts").is_dir()), _ROOTS[0] / "facts")
    if not isinstance(seeds, Path):
        seeds = facts.parent / "seeds"
    return facts, seeds


# A wheel carries the facts inside the package; a checkout has them beside it.
_ROOTS = (PACKAGE / "_bundled", PACKAGE.parent)


def _data_folder(environ: Mapping[str, str]) -> Path:
    home = environ.get("XDG_DATA_HOME") or environ.get("LOCALAPPDATA")
    if home:
        return Path(home) / "waic-bot"
    try:
        return Path.home() / ".local" / "share" / "waic-bot"
    except RuntimeError:  # a user without a home, as in some containers
        return Path("waic-bot-data")

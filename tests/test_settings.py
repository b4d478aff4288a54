"""Settings: defaults, every kind of bad value, and that no secret is ever shown."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import settings
from bot.errors import SettingsError
from bot.settings import TABLE, Secret, Settings, read_settings

TOKEN = "only-a-test.not-a-token"


def test_nothing_set_gives_the_bundled_facts_and_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    read = read_settings({})
    assert (read.facts / "metrics.yaml").is_file()
    assert read.seeds == read.facts.parent / "seeds"
    assert read.data == Path("/home/ada/.local/share/waic-bot")
    assert (read.token, read.shards, read.log) == (None, None, "info")


@pytest.mark.parametrize(
    ("name", "written", "attribute", "value"),
    [
        ("DISCORD_TOKEN", f" {TOKEN}\n", "token", Secret(TOKEN)),
        ("DISCORD_PROXY", "http://proxy:8080/", "proxy", "http://proxy:8080"),
        ("DISCORD_API_BASE", "https://localhost/api/v10", "api_base", "https://localhost/api/v10"),
        ("DISCORD_GATEWAY_URL", "ws://127.0.0.1:9000", "gateway_url", "ws://127.0.0.1:9000"),
        ("WAIC_FACTS", "/srv/facts", "facts", Path("/srv/facts")),
        ("WAIC_SEEDS", "/srv/records", "seeds", Path("/srv/records")),
        ("WAIC_ORIGINALS", "/srv/originals", "originals", Path("/srv/originals")),
        ("WAIC_DATA", "/var/lib/waic", "data", Path("/var/lib/waic")),
        ("XDG_DATA_HOME", "/xdg", "data", Path("/xdg/waic-bot")),
        ("WAIC_WATCH", "1", "watch", True),
        ("WAIC_WATCH", "0", "watch", False),
        ("WAIC_ADMINS", "17, 18 19", "admins", frozenset({17, 18, 19})),
        ("WAIC_ADMIN_GUILD", "20", "admin_guild", 20),
        ("WAIC_SHARDS", "4", "shards", 4),
        ("WAIC_SHARDS", "auto", "shards", None),
        ("WAIC_LOG", "DEBUG", "log", "debug"),
        ("WAIC_LOG", "  ", "log", "info"),
    ],
)
def test_a_setting_is_read(name: str, written: str, attribute: str, value: object) -> None:
    assert getattr(read_settings({name: written}), attribute) == value


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("DISCORD_PROXY", "proxy:8080"),
        ("DISCORD_PROXY", "socks5://proxy"),
        ("DISCORD_API_BASE", "https://"),
        ("DISCORD_GATEWAY_URL", "https://gateway"),
        ("WAIC_WATCH", "yes"),
        ("WAIC_ADMINS", "ada"),
        ("WAIC_ADMINS", "1, ٤"),
        ("WAIC_ADMIN_GUILD", "-1"),
        ("WAIC_SHARDS", "0"),
        ("WAIC_SHARDS", "many"),
        ("WAIC_SHARDS", "٤"),
        ("WAIC_LOG", "loud"),
        ("WAIC_MODE", "both"),
        ("WAIC_POST_WINDOW", "long"),
        ("WAIC_POST_WINDOW", "24"),
        ("WAIC_POST_RATE", "51"),
        ("WAIC_POST_RATE", "nan"),
        ("WAIC_DATA", "~nobody-of-that-name/data"),
    ],
)
def test_a_bad_value_is_named_with_its_variable(name: str, written: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({name: written})
    (line,) = caught.value.lines
    assert line.startswith(f"{name}: {written!r} cannot be used; ")
    assert caught.value.exit_code == 2


def test_all_bad_values_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"WAIC_LOG": "loud", "WAIC_SHARDS": "-1", "DISCORD_TOKEN_FILE": "/nowhere/token"})
    assert len(caught.value.lines) == 3


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"DISCORD_PROXY": "ftp://ada:open-sesame@proxy"})
    assert "open-sesame" not in str(caught.value)
    assert "//***@proxy" in str(caught.value)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("postgresql://bot:geheim@db.lan/waic", "postgresql+asyncpg://bot:geheim@db.lan/waic"),
        ("postgres://db.lan:5433/waic?ssl=require", "postgresql+asyncpg://db.lan:5433/waic?ssl=require"),
        ("postgresql+asyncpg://bot@/waic?host=/run/postgresql", "postgresql+asyncpg://bot@/waic?host=/run/postgresql"),
    ],
)
def test_the_address_of_a_database_is_a_secret(written: str, read: str) -> None:
    found = read_settings({"WAIC_STATE_URL": written}).state_url
    assert found == Secret(read)
    assert "geheim" not in repr(found)


@pytest.mark.parametrize(
    "written", ["mysql://a:geheim@b/c", "postgresql://a:geheim@b", "postgresql://a:geheim/x@b/c", "geheim", "[//geheim"]
)
def test_a_bad_address_of_a_database_is_not_repeated(written: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"WAIC_STATE_URL": written})
    assert str(caught.value).startswith("WAIC_STATE_URL: the value cannot be used; write an address")
    assert "geheim" not in "".join(traceback.format_exception(caught.value))


def test_the_token_can_lie_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n", "utf-8")
    assert read_settings({"DISCORD_TOKEN_FILE": str(path)}).token == Secret(TOKEN)


def test_the_variable_wins_over_the_file(tmp_path: Path) -> None:
    read = read_settings({"DISCORD_TOKEN": TOKEN, "DISCORD_TOKEN_FILE": str(tmp_path / "none")})
    assert read.token == Secret(TOKEN)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "is empty"), (b" \n", "is empty"), (b"\xff\xfe", "it is not text"), (None, "No such file")],
)
def test_a_token_file_without_a_token(tmp_path: Path, content: bytes | None, reason: str) -> None:
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match=f"DISCORD_TOKEN_FILE: .*{reason}"):
        read_settings({"DISCORD_TOKEN_FILE": str(path)})


def test_a_secret_is_never_shown() -> None:
    read = read_settings({"DISCORD_TOKEN": TOKEN})
    assert read.token is not None
    assert read.token.reveal() == TOKEN
    assert TOKEN not in f"{read!r} {read} {read.token} {read.token!r}"
    with pytest.raises(ValueError, match="Settings") as caught:
        raise ValueError(read)
    assert TOKEN not in "".join(traceback.format_exception(caught.value))


def test_a_bad_value_beside_a_token_does_not_show_the_token() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"DISCORD_TOKEN": TOKEN, "WAIC_LOG": "loud"})
    assert TOKEN not in "".join(traceback.format_exception(caught.value))


def test_the_environment_of_the_process_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAIC_DATA", "/var/lib/waic")
    assert read_settings().data == Path("/var/lib/waic")


def test_without_a_home_the_data_folder_is_relative(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)
    assert read_settings({}).data == Path("waic-bot-data")


def test_an_installed_package_uses_the_facts_that_it_carries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(settings, "_ROOTS", (tmp_path / "bundled", tmp_path / "checkout"))
    assert read_settings({}).facts == tmp_path / "bundled" / "facts"
    (tmp_path / "checkout" / "facts").mkdir(parents=True)
    assert read_settings({}).facts == tmp_path / "checkout" / "facts"


def test_the_table_names_each_variable_once_and_explains_it() -> None:
    assert len({setting.env for setting in TABLE}) == len({setting.name for setting in TABLE}) == len(TABLE)
    fields = set(Settings.__slots__)
    for setting in TABLE:
        assert setting.help.endswith(".")
        assert setting.name in fields | {"token_file"}


def test_an_instant_of_rehearsal_has_its_zone() -> None:
    assert read_settings({"WAIC_NOW": "2026-07-04T09:00+08:00"}).now == datetime(2026, 7, 4, 1, tzinfo=UTC)
    for written in ("2026-07-04T09:00", "tomorrow"):
        with pytest.raises(SettingsError, match="an instant with its zone"):
            read_settings({"WAIC_NOW": written})

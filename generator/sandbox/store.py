"""The database: opened, made, refused in a sentence, and owned by one sandbox at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from .tables import VERSION, meta, metadata

DEFAULT_FILE = "kitsmith-sandbox.db"
SCHEMES = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
PATIENCE = 10  # seconds for which a locked database is waited for
LOCK = 0x6B697473  # of PostgreSQL's advisory locks: "kits"


class StoreError(Exception):
    """A sentence that says what is wrong with the database and what to do; `code` is the exit code that goes with it."""

    def __init__(self, says: str, code: int = 4) -> None:
        super().__init__(says)
        self.code = code


class Store:
    """One database. Every change is one short transaction; a change that returned is on disk."""

    def __init__(self, url: str | None = None) -> None:
        self.url = _address(url)
        self.engine = _engine(self.url)
        self._lock: Any = None
        try:
            with self.engine.begin() as db:
                _prepare(db)
        except DBAPIError as error:
            raise StoreError(f"{self}: the database cannot be used: {_reason(error)}") from None

    def __str__(self) -> str:
        return self.url.database or "" if self.is_sqlite else self.url.render_as_string(hide_password=True)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def folder(self) -> Path:
        """Where other files of the sandbox stand."""
        return Path(self.url.database or "").resolve().parent if self.is_sqlite else Path.cwd()

    @contextmanager
    def change(self) -> Iterator[Connection]:
        """A transaction: committed at the end, rolled back by an exception."""
        with self.engine.begin() as db:
            yield db

    def own(self) -> None:
        """Takes the database until the process ends: two sandboxes would send every notification twice. Raises StoreError."""
        if self.is_sqlite:
            # SQLite's own lock on a file beside the database: released by any end of the process, on every platform.
            self._lock = sqlite3.connect(f"{self.url.database}.lock", isolation_level=None, timeout=0)
            try:
                self._lock.execute("BEGIN EXCLUSIVE")
                return
            except sqlite3.OperationalError:
                pass
        else:
            self._lock = self.engine.connect()
            if self._lock.scalar(text(f"SELECT pg_try_advisory_lock({LOCK})")):
                self._lock.commit()
                return
        raise StoreError(f"{self}: another sandbox uses this database; stop it, or give another one with --database")

    def get(self, name: str) -> str | None:
        """A value of the table `meta`."""
        with self.change() as db:
            found: str | None = db.scalar(select(meta.c.value).where(meta.c.name == name))
            return found

    def put(self, name: str, value: str) -> None:
        with self.change() as db:
            put(db, name, value)

    def close(self) -> None:
        if self._lock is not None:
            self._lock.close()
        self.engine.dispose()


def put(db: Connection, name: str, value: str) -> None:
    """Writes a value of the table `meta` within a transaction."""
    db.execute(meta.delete().where(meta.c.name == name))
    db.execute(meta.insert().values(name=name, value=value))


def _address(url: str | None) -> URL:
    if url is None:
        return URL.create("sqlite", database=str(Path.cwd() / DEFAULT_FILE))
    try:
        given = make_url(url)
    except ArgumentError:
        given = None
    if given is None or given.drivername not in SCHEMES or not given.database:
        raise StoreError("--database: expected postgresql://USER:PASSWORD@HOST/NAME or sqlite:///FILE", 2)
    return given.set(drivername=SCHEMES[given.drivername])


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        folder = Path(url.database or "").resolve().parent
        if not folder.is_dir():
            raise StoreError(f"{folder}: there is no such folder for the database")
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _tune)
        return engine
    try:
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 5})
    except (NoSuchModuleError, ImportError):
        raise StoreError('the driver for PostgreSQL is missing: pip install "kitsmith[sandbox]"') from None


def _tune(connection: sqlite3.Connection, _: Any) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            break
        except sqlite3.OperationalError:
            # SQLite does not wait by itself for processes that make the database at the same moment.
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    # In WAL mode NORMAL loses nothing when the process is killed; only a power cut could.
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA foreign_keys=ON")


def _prepare(db: Connection) -> None:
    # Two processes may begin at once, and either may be killed: tables and version come in one transaction, one after the other.
    if db.dialect.name == "sqlite":
        db.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        db.execute(text(f"SELECT pg_advisory_xact_lock({LOCK + 1})"))
    tables = inspect(db).get_table_names()
    if not tables:
        metadata.create_all(db)
        put(db, "version", str(VERSION))
        return
    found = db.scalar(select(meta.c.value).where(meta.c.name == "version")) if "meta" in tables else None
    name = db.engine.url.render_as_string(hide_password=True)
    if found is None:
        raise StoreError(f"{name}: this database is not one of a sandbox; give another one with --database")
    if found != str(VERSION):
        says = f"this database has version {found}, this kitsmith needs {VERSION}"
        raise StoreError(f"{name}: {says}: move it away or give another one with --database")


def _reason(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())

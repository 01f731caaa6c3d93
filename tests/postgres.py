"""A PostgreSQL server of the tests' own: made in a temporary folder, spoken to over a socket there, gone afterwards."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg
import pytest

INSTALL: Final = "install it with: apt-get install postgresql"
START_SECONDS: Final = 60.0
"""How long a new server may take to answer."""
SETTINGS: Final = (
    "fsync=off",
    "full_page_writes=off",
    "max_connections=60",
    "log_min_messages=fatal",
    "listen_addresses=",
)
"""The server holds nothing that has to last."""


class NoServer(Exception):
    """PostgreSQL cannot be had here; says why."""


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    folder: Path
    """Holds its socket, its data and its log."""
    port: int

    def address(self, database: str, user: str = "postgres", **more: str) -> str:
        """The address of one of its databases, over the socket."""
        query = "&".join(
            f"{name}={value}" for name, value in {"host": str(self.folder), "port": str(self.port), **more}.items()
        )
        return f"postgresql://{user}@/{database}?{query}"

    def run(self, *statements: str, database: str = "postgres", user: str = "postgres") -> list[tuple[object, ...]]:
        """Run statements as someone with a tool for databases would, each for itself; the rows of the last one."""
        where = {"host": str(self.folder), "port": str(self.port), "dbname": database, "user": user}
        rows: list[tuple[object, ...]] = []
        with contextlib.closing(psycopg.connect(**where, autocommit=True)) as connection:  # type: ignore[arg-type] # text
            for statement in statements:
                cursor = connection.execute(statement.encode())
                rows = cursor.fetchall() if cursor.description else []
        return rows


@contextlib.contextmanager
def running(*settings: str, port: int = 5432) -> Iterator[Server]:
    """A server with more ``settings``, such as ``fsync=on``; NoServer where PostgreSQL cannot be had.

    It answers on its socket only, unless ``settings`` hold ``listen_addresses``.
    """
    if sys.platform == "win32":
        raise NoServer("the tests start PostgreSQL on Linux and macOS only")
    programs, prefix = _programs(), _as_somebody()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # not pytest's, which another user may not enter
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _user())
        made = [
            *prefix,
            str(programs / "initdb"),
            "-D",
            str(folder / "data"),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C",
        ]
        subprocess.run(
            [*made, "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync"], check=True, capture_output=True
        )
        options = [word for setting in (*SETTINGS, f"port={port}", *settings) for word in ("-c", setting)]
        command = [*prefix, str(programs / "postgres"), "-D", str(folder / "data"), "-k", str(folder), *options]
        with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
            try:
                yield _answering(Server(folder, port), process)
            finally:
                process.send_signal(signal.SIGQUIT)  # at once
                process.wait(START_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def running_or_skip(*settings: str, port: int = 5432) -> Iterator[Server]:
    """As :func:`running`; tests are skipped where PostgreSQL cannot be had, and say what is missing."""
    with contextlib.ExitStack() as ends:
        try:
            server = ends.enter_context(running(*settings, port=port))
        except NoServer as why:
            pytest.skip(str(why))  # says what is missing and how it is installed
        yield server


def _programs() -> Path:
    """The folder of the newest installed PostgreSQL's programs."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parents[1].name))
    if not versions:
        raise NoServer(f"PostgreSQL is not installed; {INSTALL}")
    return versions[-1].parent


def _as_somebody() -> list[str]:
    """What a command is started with: PostgreSQL refuses to run as root. It ends with this process in any case."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        raise NoServer("PostgreSQL does not run as root, and setpriv, which starts it as somebody else, is missing")
    import pwd  # Windows has none

    user = pwd.getpwnam(_user())
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--pdeathsig=INT", "--"]


def _user() -> str:
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _answering(server: Server, process: subprocess.Popen[bytes]) -> Server:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL does not start: {(server.folder / 'log').read_text()}") from error
            time.sleep(0.05)
        else:
            return server

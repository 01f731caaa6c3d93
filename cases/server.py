"""PostgreSQL as this project uses it: how a store on a team's server is reached, made, recognised and checked.

One database holds one workspace, in its schema ``public``. Writers wait for one another on one advisory lock, taken at
the start of each writing transaction and held to its end, as SQLite has it; readers see one moment of the record.
Who may do what is the server's to enforce: ``roles.py``.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from cases.database_faults import database_faults
from cases.errors import ConflictError, StoreError
from cases.schema import FORMAT, MARK

WRITE_LOCK: Final = 0x56574231
"""Advisory lock of whoever writes: "VWB1". The log's own trigger takes the same one, for writers of another kind."""
CONNECT_SECONDS: Final = 10
"""How long a server may take to answer the first time."""
SETTINGS: Final = {
    "search_path": "public",
    "lock_timeout": "10s",  # how long a writer waits for another one before it says so
    "statement_timeout": "120s",  # reading a log of a million events takes less
    "idle_in_transaction_session_timeout": "300s",  # a program that hangs lets go of the lock
    "client_encoding": "UTF8",
}
"""What each connection asks of the server."""
TLS_MODES: Final = ("require", "verify-ca", "verify-full")
"""Values of ``sslmode`` that let nobody on the way read along; the last one, the default, also proves the server."""
GUARDS: Final = (
    "custody_no_update",
    "custody_no_delete",
    "custody_no_truncate",
    "custody_in_order",
    "signed_heads_no_update",
    "signed_heads_no_delete",
    "signed_heads_no_truncate",
    "stamps_settled",
    "stamps_no_delete",
    "stamps_no_truncate",
)
"""The triggers of the present format, of which none may be missing or switched off."""
BACKUP: Final = "before_format_"
"""Beginning of the name of the schema that keeps a record as it was, before the number of the format it got."""
_SCHEMES: Final = ("postgresql", "postgres", "postgresql+psycopg")
_SECRETS: Final = ("password", "sslpassword")
"""Parts of an address's query that nobody else is to read."""
_ROOT_CERTIFICATE: Final = Path("~/.postgresql/root.crt")
"""Where PostgreSQL's own programs look for the certificates that vouch for servers."""


def connect(address: str) -> Engine:
    """An engine for the database at ``address``, ``postgresql://user@host/database``; nothing is sent yet.

    StoreError for what is no such address, for a server elsewhere without TLS, and where the driver is not installed.
    """
    url = _url(address)
    try:
        engine = create_engine(url, connect_args=_connect_args(url), pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise StoreError(
            "A record on a server needs the driver of PostgreSQL. Install it with: pip install psycopg[binary]"
        ) from error
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def without_password(address: str) -> str:
    """The address, if it can be written down: StoreError where it holds a password."""
    url = _url(address)
    if url.password is not None or any(name in url.query for name in _SECRETS):
        raise StoreError(
            "The address holds a password, and an address is kept where others can read it. Leave the password out and "
            "put it into the file ~/.pgpass, or into PGPASSWORD."
        )
    return address


def name_of(address: str) -> str:
    """How sentences name the store at ``address``: its database and host or service, never its user or password."""
    url = _url(address)
    service = url.query.get("service", os.environ.get("PGSERVICE"))
    if service is not None and not url.host:
        return f"{url.database} of the service {service}"
    hosts = ", ".join(_hosts(url)) or "this computer"
    return f"{url.database} on {'this computer' if hosts.startswith('/') else hosts}"


def make(connection: Connection, where: str) -> None:
    """Make the tables of the present format inside the caller's write transaction, in a database that has none."""
    tables = _tables(connection)
    if _is_workspace(connection):
        raise ConflictError(f"There is a workspace in {where} already. Open it, or name another database.")
    if tables:
        raise ConflictError(f"The database {where} holds tables of another program. Name an empty database.")
    _check_encoding(connection, where)
    _migrate(connection)


def has_workspace(address: str) -> bool:
    """Whether there is a record at ``address``; StoreError where the server cannot be reached or used."""
    engine = connect(address)
    try:
        with database_faults(name_of(address)), engine.connect() as connection:
            return _is_workspace(connection)
    finally:
        engine.dispose()


def open_checked(address: str, told: Callable[[str], None]) -> Engine:
    """The store at ``address``, checked, and brought to the present format where it has an older one.

    As it was before it is kept in a schema of the same database, in the same transaction; ``told`` hears the sentence.
    Raises StoreError, before anything is written, for a server that cannot be reached or used, a database that holds
    no workspace, a newer format, and an older one where this account may not bring it to the present one.
    """
    engine, where = connect(address), name_of(address)
    try:
        with database_faults(where):
            with engine.connect() as connection:
                found = _format(connection, where)
            if found < FORMAT:
                with engine.execution_options(writes=True).begin() as connection:
                    renewed = _renew(connection, where)
                if renewed:
                    told(renewed)
    except BaseException:
        engine.dispose()
        raise
    return engine


def integrity_problems(connection: Connection) -> list[str]:
    """What is wrong with the tables themselves, each a sentence: guards gone or off, indexes or rules not in force.

    PostgreSQL checks its own files (initdb --data-checksums); the content is checked by the chain of the log.
    """
    on = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
    in_force = set(connection.execute(text(on)).scalars())
    problems = [
        f"The guard {guard} of the record is missing or switched off." for guard in GUARDS if guard not in in_force
    ]
    indexes = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT (indisvalid AND indisready)"
    problems += [f"The index {name} is damaged." for name in connection.execute(text(indexes)).scalars()]
    rules = "SELECT conname FROM pg_constraint WHERE NOT convalidated"
    return problems + [f"The rule {name} is not in force." for name in connection.execute(text(rules)).scalars()]


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _SCHEMES or not url.database:
        raise StoreError("This is no address of a record. Write postgresql://user@host/database.")
    return url.set(drivername="postgresql+psycopg")


def _connect_args(url: URL) -> dict[str, Any]:
    """What the driver is told besides the address: how long to wait, and how far to trust the way there."""
    given: dict[str, Any] = {"connect_timeout": CONNECT_SECONDS, "application_name": "Verification Workbench"}
    given |= {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
    given = {name: value for name, value in given.items() if name not in url.query}
    if _is_local(url):
        return given
    mode = url.query.get("sslmode", os.environ.get("PGSSLMODE", "verify-full"))
    if mode not in TLS_MODES:
        raise StoreError(
            f"The server {', '.join(_hosts(url))} is another computer, and what goes there must be encrypted: write "
            f"sslmode={TLS_MODES[-1]} in the address, not sslmode={mode}."
        )
    given["sslmode"] = mode
    own = "sslrootcert" in url.query or "PGSSLROOTCERT" in os.environ or _ROOT_CERTIFICATE.expanduser().exists()
    if mode == "verify-full" and not own:
        given["sslrootcert"] = "system"  # the certificates that this computer trusts
    return given


def _hosts(url: URL) -> list[str]:
    """Where the driver will connect to, as far as the address and the environment say."""
    for given in (url.query.get("hostaddr"), url.host, url.query.get("host")):
        if given:
            return [one for part in ([given] if isinstance(given, str) else given) for one in part.split(",")]
    named = os.environ.get("PGHOSTADDR") or os.environ.get("PGHOST") or ""
    return [one for one in named.split(",") if one]


def _is_local(url: URL) -> bool:
    """Whether nothing leaves this computer; an address that leaves the host to a service file may go anywhere."""
    if "service" in url.query or "PGSERVICE" in os.environ:
        return False
    return all(_is_here(host) for host in [*_hosts(url), os.environ.get("PGHOSTADDR") or "localhost"])


def _is_here(host: str) -> bool:
    if host.startswith(("/", "@")) or host == "localhost":  # a socket is a file, or a name in this computer's kernel
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _on_connect(driver: Any, _record: object) -> None:
    names = ", ".join(f"set_config('{name}', '{value}', false)" for name, value in SETTINGS.items())
    driver.execute(f"SELECT {names}").close()
    driver.commit()


def _on_begin(connection: Connection) -> None:
    """Readers see one moment and cannot write. Writers see in each statement what was kept before it: with the lock
    held that is one state too, the newest.
    """
    from psycopg import IsolationLevel

    writes = connection.get_execution_options().get("writes", False)
    driver: Any = connection.connection.dbapi_connection
    driver.isolation_level = IsolationLevel.READ_COMMITTED if writes else IsolationLevel.REPEATABLE_READ
    driver.read_only = not writes
    if writes:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")


def _tables(connection: Connection) -> set[str]:
    return set(connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars())


def _is_workspace(connection: Connection) -> bool:
    comment = "SELECT obj_description(to_regclass('public.custody_events'), 'pg_class')"
    return connection.execute(text(comment)).scalar() == MARK


def _check_encoding(connection: Connection, where: str) -> None:
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise StoreError(
            f"The database {where} keeps text as {encoding}, which does not hold every character. Make one with: "
            "createdb --encoding UTF8 --template template0"
        )


def _format(connection: Connection, where: str) -> int:
    if not _is_workspace(connection):
        raise StoreError(f"There is no workspace in {where}. Create one there, or check the address.")
    found = int(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if found > FORMAT:
        raise StoreError(
            f"The workspace in {where} was written by a newer version of this program (format {found}, this one knows "
            f"up to {FORMAT}). Update the program to open it; it was not touched."
        )
    return found


def _renew(connection: Connection, where: str) -> str:
    """Bring an older format to the present one; a sentence that says what was done, empty where another was faster."""
    found = _format(connection, where)
    if found == FORMAT:
        return ""
    _refuse_stranger(connection, where, found)
    kept = _back_up(connection, where)
    _migrate(connection)
    return (
        f"The record in {where} was brought from format {found} to {FORMAT}. As it was before it is kept in the schema "
        f"{kept} of its database, until somebody removes that."
    )


def _refuse_stranger(connection: Connection, where: str, found: int) -> None:
    """StoreError for an account that does not own the tables, or may not make the schema that keeps them."""
    asked = (
        "SELECT pg_has_role(c.relowner, 'USAGE') AS owns, has_database_privilege(d.oid, 'CREATE') AS keeps, "
        "c.relowner::regrole::text AS owner, quote_ident(d.datname) AS base, quote_ident(current_user) AS me "
        "FROM pg_class c, pg_database d "
        "WHERE c.oid = 'public.custody_events'::regclass AND d.datname = current_database()"
    )
    row = connection.execute(text(asked)).one()
    older = f"The record in {where} has format {found}, and this program writes format {FORMAT}."
    if not row.owns:
        raise StoreError(
            f"{older} The account {row.owner} brings it there by opening it; ask whoever has that account."
        )
    if not row.keeps:
        raise StoreError(
            f"{older} Before it is brought there a copy of its tables is made beside them, and this account may not "
            f"make a schema for it. Ask the server's administrator for: GRANT CREATE ON DATABASE {row.base} TO {row.me}"
        )


def _back_up(connection: Connection, where: str) -> str:
    """Copy all tables into a schema of their own, which nobody but their owner may use; returns its name."""
    kept = f"{BACKUP}{FORMAT}"
    if connection.execute(text("SELECT to_regnamespace(:name)"), {"name": kept}).scalar() is not None:
        raise StoreError(
            f"The database {where} has a schema {kept} already, which an earlier copy of the record may be in. Rename "
            "or remove it, so that a copy can be made before the format changes."
        )
    connection.execute(text("SET LOCAL statement_timeout = 0"))
    connection.execute(text(f"CREATE SCHEMA {kept}"))
    for table in sorted(_tables(connection)):
        connection.execute(text(f'CREATE TABLE {kept}."{table}" AS TABLE public."{table}"'))
    return kept


def _migrate(connection: Connection) -> None:
    """All steps in the transaction that is open: they are taken together or, where one fails, not at all."""
    from cases.migrations import upgrade  # Alembic takes a quarter of a second to import and is rarely needed
    from cases.roles import renew_grants

    connection.execute(text("SET LOCAL statement_timeout = 0"))
    upgrade(connection)
    renew_grants(connection)

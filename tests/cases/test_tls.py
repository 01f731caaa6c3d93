"""The way to a server elsewhere is encrypted, and the server is who it says it is; nothing goes there otherwise."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.x509.oid import NameOID
from sqlalchemy import text

from cases import server as servers
from cases.errors import StoreError
from cases.store import CaseStore
from tests.cases.build import ADA
from tests.postgres import Server, running_or_skip

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def listening() -> Iterator[Server]:
    """A server that answers on the network, so far without TLS, for Ada with a password."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with running_or_skip("listen_addresses=127.0.0.1", port=port) as server:
        server.run("CREATE ROLE ada LOGIN PASSWORD 'secret'", "CREATE DATABASE desk OWNER ada")
        yield server


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is taken to be on this computer."""
    monkeypatch.setattr(servers, "_is_here", lambda _: False)
    for name in ("PGSSLMODE", "PGSSLROOTCERT"):
        monkeypatch.delenv(name, raising=False)


def _certificate(folder: Path, name: str) -> Path:
    """A certificate for the host ``localhost`` that vouches for itself, ``name.crt`` with ``name.key`` beside it."""
    key = generate_private_key(SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begins = datetime.now(UTC) - timedelta(hours=1)
    made = (
        x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number(), begins, begins + timedelta(2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / f"{name}.key").write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
    (folder / f"{name}.key").chmod(0o600)
    path = folder / f"{name}.crt"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return path


def test_the_way_to_a_server_elsewhere(listening: Server, tmp_path: Path) -> None:
    address = f"postgresql://ada:secret@localhost:{listening.port}/desk"
    trusted = _certificate(listening.folder, "server")
    if os.geteuid() == 0:
        for file in listening.folder.glob("server.*"):
            shutil.chown(file, listening.folder.owner())
    with pytest.raises(StoreError, match="does not encrypt"):
        CaseStore.create(f"{address}?sslmode=require", name="Desk", by=ADA)
    listening.run(
        f"ALTER SYSTEM SET ssl_cert_file = '{trusted}'",
        f"ALTER SYSTEM SET ssl_key_file = '{trusted.with_suffix('.key')}'",
        "ALTER SYSTEM SET ssl = on",
        "SELECT pg_reload_conf()",
    )
    store = CaseStore.create(f"{address}?sslrootcert={trusted}", name="Desk", by=ADA)
    with store.reading() as connection:
        encrypted = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert connection.execute(text(encrypted)).scalar() is True
    store.close()
    for refused in (address, f"{address}?sslrootcert={_certificate(tmp_path, 'other')}"):
        with pytest.raises(StoreError, match="cannot prove who it is"):
            CaseStore.open(refused)
    with pytest.raises(StoreError, match="cannot prove who it is"):  # the certificate is another host's
        CaseStore.open(f"{address.replace('localhost', '127.0.0.1')}?sslrootcert={trusted}")

"""What an address of a record may be, and how far the way to a server is trusted. No server is asked."""

from __future__ import annotations

from typing import Any

import pytest

from cases import server
from cases.errors import StoreError
from cases.store import CaseStore


@pytest.fixture(autouse=True)
def _nothing_said_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSSLMODE", "PGSSLROOTCERT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(server, "_ROOT_CERTIFICATE", server._ROOT_CERTIFICATE / "absent")


def _told(address: str) -> dict[str, Any]:
    """What the driver is told."""
    engine = server.connect(address)
    (_, told) = engine.dialect.create_connect_args(engine.url)
    return {**told, **server._connect_args(engine.url)}


@pytest.mark.parametrize(
    "address",
    [
        "",
        "workspace.db",
        "sqlite:///workspace.db",
        "mysql://host/desk",
        "postgresql://host",
        "postgresql://u:p@h:x/desk",
    ],
)
def test_what_is_no_address_is_a_sentence(address: str) -> None:
    with pytest.raises(StoreError, match="no address of a record") as caught:
        CaseStore.open(address)
    assert "u:p" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://ada:secret@db.example.org:5433/desk", "desk on db.example.org"),
        ("postgres:///desk", "desk on this computer"),
        ("postgresql:///desk?host=/run/postgresql", "desk on this computer"),
        ("postgresql:///desk?service=team", "desk of the service team"),
    ],
)
def test_a_store_is_named_without_its_secrets(address: str, name: str) -> None:
    assert server.name_of(address) == name


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "[::1]", ""])
def test_nothing_is_demanded_of_a_server_on_this_computer(host: str) -> None:
    assert "sslmode" not in _told(f"postgresql://ada@{host}/desk")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ada@db.example.org/desk",
        "postgresql://ada@192.0.2.7/desk",
        "postgresql://ada@localhost.example.org/desk",
        "postgresql:///desk?host=localhost,db.example.org",
        "postgresql:///desk?host=localhost&host=db.example.org",
        "postgresql://ada@localhost/desk?hostaddr=192.0.2.7",
        "postgresql:///desk?service=team",
    ],
)
def test_a_server_elsewhere_must_encrypt_and_prove_itself(address: str) -> None:
    told = _told(address)
    assert (told["sslmode"], told["sslrootcert"]) == ("verify-full", "system")
    joint = "&" if "?" in address else "?"
    for mode in ("disable", "allow", "prefer"):
        with pytest.raises(StoreError, match=f"must be encrypted.*not sslmode={mode}"):
            server.connect(f"{address}{joint}sslmode={mode}")
    assert _told(f"{address}{joint}sslmode=require")["sslmode"] == "require"
    assert _told(f"{address}{joint}sslrootcert=/own.crt")["sslrootcert"] == "/own.crt"


@pytest.mark.parametrize("name", ["PGHOST", "PGHOSTADDR", "PGSERVICE"])
def test_the_environment_cannot_lead_elsewhere_in_the_clear(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "192.0.2.7")
    assert _told("postgresql:///desk")["sslmode"] == "verify-full"
    monkeypatch.setenv("PGSSLMODE", "disable")
    with pytest.raises(StoreError, match="must be encrypted"):
        server.connect("postgresql:///desk")

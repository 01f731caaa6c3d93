"""The signing key is made once, is for its owner's eyes only, and is never quietly replaced."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from cases.errors import KeyFault
from cases.keys import KEY_FILE, FileKeys, PlatformKeys, installation_keys, signing_key
from cases.signing import public_key_text

posix = pytest.mark.skipif(os.name == "nt", reason="rights are lists there")


class _Memory(keyring.backend.KeyringBackend):
    """A key store of a platform, in memory."""

    priority = 5.0

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise keyring.errors.KeyringLocked("secret words of the system")
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise keyring.errors.PasswordSetError("secret words of the system")
        self.held[service, username] = password


@pytest.fixture
def platform() -> Iterator[_Memory]:
    """A key store of the test's own in place of the platform's, which is never asked."""
    before = keyring.get_keyring()
    store = _Memory()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


@pytest.fixture
def keys(tmp_path: Path) -> FileKeys:
    return FileKeys(tmp_path / "data" / KEY_FILE)


def test_a_key_is_made_once_and_found_again(keys: FileKeys) -> None:
    assert keys.read() is None
    made = public_key_text(signing_key(keys))
    assert public_key_text(signing_key(FileKeys(keys.path))) == made
    assert [entry.name for entry in keys.path.parent.iterdir()] == [KEY_FILE]


@posix
def test_the_file_is_for_its_owner_only_whatever_the_umask(keys: FileKeys) -> None:
    before = os.umask(0)
    try:
        signing_key(keys)
    finally:
        os.umask(before)
    assert stat.S_IMODE(keys.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.path.parent.stat().st_mode) == 0o700


@posix
@pytest.mark.parametrize("rights", [0o640, 0o604, 0o660, 0o601, 0o777])
def test_a_file_open_to_others_is_refused_and_left_alone(keys: FileKeys, rights: int) -> None:
    signing_key(keys)
    held = keys.path.read_bytes()
    keys.path.chmod(rights)
    with pytest.raises(KeyFault, match=f"open to others than its owner .rights {rights:o}") as caught:
        signing_key(keys)
    assert "PRIVATE" not in str(caught.value)
    assert keys.path.read_bytes() == held


@posix
def test_a_link_or_a_pipe_in_place_of_the_file_is_refused(keys: FileKeys, tmp_path: Path) -> None:
    signing_key(keys)
    keys.path.rename(tmp_path / "elsewhere")
    keys.path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KeyFault, match="Could not read the signing key"):
        signing_key(keys)
    keys.path.unlink()
    os.mkfifo(keys.path, 0o600)
    with pytest.raises(KeyFault, match="no ordinary file"):
        signing_key(keys)


def test_a_damaged_key_is_a_fault_and_no_reason_for_a_new_one(keys: FileKeys) -> None:
    signing_key(keys)
    other = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for content in (b"", b"hello", keys.path.read_bytes()[:50], b"\xff" * 10_000, other):
        keys.path.write_bytes(content)
        with pytest.raises(KeyFault, match="damaged or no Ed25519 key"):
            signing_key(keys)
        assert keys.path.read_bytes() == content


def test_who_comes_second_takes_the_key_of_who_came_first(keys: FileKeys) -> None:
    first = public_key_text(signing_key(keys))
    keys.keep("of the second")
    assert public_key_text(signing_key(keys)) == first


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KeyFault, match="signing key") as caught:
        signing_key(FileKeys(tmp_path / "file" / "below" / KEY_FILE))
    assert str(tmp_path) in str(caught.value)


def test_where_there_is_a_key_store_it_holds_the_key(tmp_path: Path, platform: _Memory) -> None:
    keys = installation_keys(tmp_path)
    assert isinstance(keys, PlatformKeys)
    made = public_key_text(signing_key(keys))
    assert public_key_text(signing_key(installation_keys(tmp_path))) == made
    assert list(platform.held) == [("verification-workbench", "custody-signing-key")]
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_that_is_there_goes_on_being_used(tmp_path: Path, platform: _Memory) -> None:
    made = public_key_text(signing_key(FileKeys(tmp_path / KEY_FILE)))
    assert public_key_text(signing_key(installation_keys(tmp_path))) == made
    assert platform.held == {}


def test_without_a_key_store_a_file_holds_the_key(
    tmp_path: Path, platform: _Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Memory, "priority", 0.5)
    keys = installation_keys(tmp_path)
    assert isinstance(keys, FileKeys)
    signing_key(keys)
    assert platform.held == {}


def test_a_locked_key_store_is_a_fault_and_no_reason_for_a_second_key(tmp_path: Path, platform: _Memory) -> None:
    platform.locked = True
    keys = installation_keys(tmp_path)
    with pytest.raises(KeyFault, match=r"KeyringLocked.*Unlock it and try again"):
        signing_key(keys)
    with pytest.raises(KeyFault, match="PasswordSetError") as caught:
        keys.keep("secret key")
    assert "secret" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []

"""Where this installation's signing key lies: the platform's key store where there is one, else a file of its owner.

The key is PEM text (PKCS #8, Ed25519) in both. It is made at the first signature, is never logged, never exported, and
never replaced by another one because it could not be read: that is a fault with a sentence.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Final, Protocol

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from cases.errors import KeyFault
from cases.faults import reason
from cases.files import sync_folder

KEY_FILE: Final = "signing-key.pem"
"""Name of the file that holds the key where there is no key store."""
SERVICE: Final = "verification-workbench"
"""Under this name, and :data:`ACCOUNT`, the platform's key store holds the key."""
ACCOUNT: Final = "custody-signing-key"
RECOMMENDED: Final = 1.0
"""Priority from which ``keyring`` recommends a backend; lower ones keep nothing, or keep it in plain text."""
MAX_KEY_BYTES: Final = 4096
"""More than any key of this kind takes."""
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


class KeyStore(Protocol):
    """A place that keeps one secret text."""

    def read(self) -> str | None:
        """The text, None where none is kept yet; KeyFault where it cannot be read."""

    def keep(self, secret: str) -> None:
        """Keep the text, to be read again afterwards: a file that is there already stays. KeyFault where that fails."""

    def __str__(self) -> str:
        """Where it is, for sentences."""


class FileKeys:
    """One file that only its owner can read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __str__(self) -> str:
        return str(self.path)

    def read(self) -> str | None:
        """What the file holds; KeyFault where others could have read or written it."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            handle = os.open(self.path, flags)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KeyFault(f"Could not read the signing key {self.path}: {reason(error)}.") from error
        with open(handle, "rb") as file:  # noqa: PTH123 - of a handle, whose rights are those that were checked
            self._refuse_shared(os.fstat(handle))
            try:
                return file.read(MAX_KEY_BYTES + 1).decode("ascii", "replace")
            except OSError as error:
                raise KeyFault(f"Could not read the signing key {self.path}: {reason(error)}.") from error

    def keep(self, secret: str) -> None:
        """Write the file whole or not at all, with owner-only rights from its first moment; never over another one."""
        unfinished = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            try:
                _write(unfinished, secret)
                with contextlib.suppress(FileExistsError):
                    os.link(unfinished, self.path)
            finally:
                unfinished.unlink(missing_ok=True)
            sync_folder(self.path.parent)
        except OSError as error:
            raise KeyFault(f"Could not keep a signing key in {self.path}: {reason(error)}.") from error

    def _refuse_shared(self, found: os.stat_result) -> None:
        if not stat.S_ISREG(found.st_mode):
            raise KeyFault(f"The signing key {self.path} is no ordinary file. Move it away to have a new key made.")
        if os.name == "nt":
            return  # rights are lists there; the profile's folder lets in its owner only
        if found.st_mode & _OTHERS or found.st_uid != os.geteuid():
            raise KeyFault(
                f"The signing key {self.path} is open to others than its owner (rights {stat.S_IMODE(found.st_mode):o},"
                f" owner {found.st_uid}), so a signature by it would prove nothing. If you are sure that nobody else "
                "had it, take these rights away (chmod 600); else delete it, and a new key is made."
            )


def _write(path: Path, secret: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "wb") as file:  # noqa: PTH123 - of a handle, so that the rights hold from the first moment
        file.write(secret.encode())
        file.flush()
        os.fsync(handle)


class PlatformKeys:
    """The platform's key store: Keychain, Credential Manager, Secret Service, KWallet. It may ask to be unlocked."""

    def __str__(self) -> str:
        return "the key store of this computer"

    @staticmethod
    def usable() -> bool:
        """Whether there is one that ``keyring`` recommends; asks nothing of it."""
        import keyring  # looks at every installed package when it is imported, and is rarely needed
        from keyring.errors import KeyringError

        try:
            return float(keyring.get_keyring().priority) >= RECOMMENDED
        except (KeyringError, RuntimeError):
            return False

    def read(self) -> str | None:
        """The key it holds; KeyFault where it is locked or fails."""
        import keyring  # as above
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(SERVICE, ACCOUNT)
        except (KeyringError, RuntimeError, OSError) as error:
            raise KeyFault(_locked(error)) from error

    def keep(self, secret: str) -> None:
        """Keep the key there; KeyFault where it is locked or fails."""
        import keyring  # as above
        from keyring.errors import KeyringError

        try:
            keyring.set_password(SERVICE, ACCOUNT, secret)
        except (KeyringError, RuntimeError, OSError) as error:
            raise KeyFault(_locked(error)) from error


def _locked(error: Exception) -> str:
    return (
        f"The key store of this computer could not be used ({type(error).__name__}). Unlock it and try again; on a "
        "machine without one, name a file for the key in WORKBENCH_KEY_FILE."
    )


def installation_keys(folder: Path) -> KeyStore:
    """Where the key is or will be: the file in ``folder`` if it is there, else the key store, else that file."""
    file = FileKeys(folder / KEY_FILE)
    if os.path.lexists(file.path) or not PlatformKeys.usable():
        return file
    return PlatformKeys()


def signing_key(keys: KeyStore) -> Ed25519PrivateKey:
    """The key that ``keys`` keeps, made now if there is none; KeyFault where it is damaged or cannot be kept."""
    if keys.read() is None:
        made = Ed25519PrivateKey.generate()
        keys.keep(made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode())
    kept = keys.read()
    if kept is None:
        raise KeyFault(f"A signing key could not be kept in {keys}: it was not there when it was read again.")
    try:
        key = load_pem_private_key(kept.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFault(
            f"What is kept as signing key in {keys} is damaged or no Ed25519 key. Bring it back from a backup, or "
            "remove it to have a new one made; what the old one signed can be checked all the same."
        )
    return key

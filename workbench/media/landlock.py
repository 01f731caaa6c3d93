"""Linux: give up all access to files but one, and to the network, by a rule set in the kernel.

After userspace-api/landlock.rst of the kernel's documentation. A rule set cannot be taken off again; what is already
open stays open.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from pathlib import Path

_CREATE, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""Numbers of the three system calls, the same on every machine."""

_CREATE_VERSION = 1
_RULE_PATH = 1
_READ_FILE = 1 << 2
_PR_SET_NO_NEW_PRIVS = 38

_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}
"""Interface version: how many rights over files it knows; all of them are taken away."""

_NETWORK_VERSION, _NETWORK_RIGHTS = 4, 0b11
"""From this version on: bind and connect by TCP."""

_SCOPE_VERSION, _SCOPES = 6, 0b11
"""From this version on: sockets by abstract name, and signals, to processes outside."""


def version() -> int:
    """The version of the kernel's interface; 0 where there is none or it is switched off."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(_CREATE, None, 0, _CREATE_VERSION))


def restrict(path: Path | None) -> bool:
    """Leave this thread, and all that it starts, no file but ``path``, for reading; False where the kernel cannot.

    A ``path`` that cannot be looked up gives no right, and so does a folder.
    """
    known = version()
    if not known:
        return False
    rules = _call(_CREATE, *_attributes(known), 0)
    if rules < 0:
        return False
    try:
        if path is not None:
            _allow(rules, path)
        libc = ctypes.CDLL(None, use_errno=True)
        return not libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) and not _call(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def _attributes(known: int) -> tuple[bytes, int]:
    files = (1 << max(count for since, count in _FILE_RIGHTS.items() if since <= known)) - 1
    attributes = struct.pack("=Q", files)
    if known >= _NETWORK_VERSION:
        attributes += struct.pack("=Q", _NETWORK_RIGHTS)
    if known >= _SCOPE_VERSION:
        attributes += struct.pack("=Q", _SCOPES)
    return attributes, len(attributes)


def _allow(rules: int, path: Path) -> None:
    try:
        file = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        _call(_ADD_RULE, rules, _RULE_PATH, struct.pack("=Qi", _READ_FILE, file), 0)
    finally:
        os.close(file)


def _call(number: int, *arguments: bytes | int | None) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return int(libc.syscall(ctypes.c_long(number), *(_word(argument) for argument in arguments)))


def _word(argument: bytes | int | None) -> ctypes.c_char_p | ctypes.c_long:
    return ctypes.c_long(argument) if isinstance(argument, int) else ctypes.c_char_p(argument)

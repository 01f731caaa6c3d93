"""What the machine refused, in words: errors of files become sentences here and nowhere else.

Those of the database do in :mod:`cases.database_faults`, which loads SQLAlchemy.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cases.errors import StoreError

_OF_FILES: Final = {
    errno.ENOSPC: "the disk is full. Free some space and try again",
    errno.EDQUOT: "your share of the disk is used up. Free some space and try again",
    errno.EFBIG: "the file would be larger than this disk or account allows",
    errno.EACCES: "you are not permitted to. Check the rights of the file and its folder",
    errno.EPERM: "you are not permitted to. Check the rights of the file and its folder",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "it is not there any more",
    errno.EIO: "the disk or the connection to it fails. Copy the file to another disk and try again",
    errno.ENAMETOOLONG: "its name is too long for this disk",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
}
"""Reasons by ``errno``; what is not listed is given in the system's own words."""


def reason(error: OSError) -> str:
    """Why the system refused, as the second half of a sentence without its full stop."""
    return _OF_FILES.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def file_faults(doing: str, path: Path) -> Iterator[None]:
    """Turn an ``OSError`` in the block into a StoreError: "<doing> <path>: <reason>."."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{doing} {path}: {reason(error)}.") from error

"""Where a bundle is written to: a folder, a zip or a tar file. Each takes one file after the other and ends whole."""

from __future__ import annotations

import contextlib
import os
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Protocol

from cases.errors import ConflictError
from cases.faults import file_faults
from cases.files import sync_file, sync_folder

CHUNK: Final = 1 << 20
_TAR_MODES: Final = {".tar": "w", ".tar.gz": "w:gz", ".tgz": "w:gz"}
_PRESSED: Final = (".json", ".jsonl", ".txt", ".py")
"""What a zip compresses: text. Media are compressed already."""


class Reader(Protocol):
    """Something to read bytes from."""

    def read(self, count: int = -1, /) -> bytes:
        """Up to ``count`` bytes; none at the end."""


class Sink(Protocol):
    """Takes the files of a bag."""

    def add(self, name: str, size: int, content: Reader) -> None:
        """Take one file of ``size`` bytes."""


class _Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, name: str, size: int, content: Reader) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            shutil.copyfileobj(content, file, CHUNK)
            file.flush()
            os.fsync(file.fileno())


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, top: str) -> None:
        self._archive = archive
        self._top = top

    def add(self, name: str, size: int, content: Reader) -> None:
        info = zipfile.ZipInfo(f"{self._top}/{name}")
        info.external_attr = 0o644 << 16
        info.compress_type = zipfile.ZIP_DEFLATED if name.endswith(_PRESSED) else zipfile.ZIP_STORED
        with self._archive.open(info, "w", force_zip64=True) as file:
            shutil.copyfileobj(content, file, CHUNK)


class _Tar:
    def __init__(self, archive: tarfile.TarFile, top: str) -> None:
        self._archive = archive
        self._top = top

    def add(self, name: str, size: int, content: Reader) -> None:
        info = tarfile.TarInfo(f"{self._top}/{name}")
        info.size = size
        self._archive.addfile(info, content)


@contextlib.contextmanager
def writing(out: Path, top: str) -> Iterator[Sink]:
    """A sink for ``out``: an archive where its name ends as one, else a folder; whole at the end, or nothing is left.

    Archives hold one folder ``top``. ConflictError where ``out`` is there already, StoreError where the disk refuses.
    """
    if os.path.lexists(out):
        raise ConflictError(f"{out} is there already. Choose another name for the bundle.")
    part = out.with_name(f".{out.name}.part")
    try:
        with file_faults("Could not write the bundle", out):
            _remove(part)
            with _opened(part, out.name.lower(), top) as sink:
                yield sink
            if part.is_file():
                sync_file(part)
            part.rename(out)
            sync_folder(out.absolute().parent)
    finally:
        with contextlib.suppress(OSError):
            _remove(part)


@contextlib.contextmanager
def _opened(part: Path, name: str, top: str) -> Iterator[Sink]:
    mode = next((mode for suffix, mode in _TAR_MODES.items() if name.endswith(suffix)), None)
    if name.endswith(".zip"):
        with zipfile.ZipFile(part, "x") as zipped:
            yield _Zip(zipped, top)
    elif mode is not None:
        with tarfile.open(part, mode, format=tarfile.PAX_FORMAT) as tarred:  # type: ignore[call-overload] # by suffix
            yield _Tar(tarred, top)
    else:
        part.mkdir()
        yield _Folder(part)


def _remove(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part)
    else:
        part.unlink(missing_ok=True)

"""A bundle held open after its check, for whoever looks for something in it: a file by its digest, an event."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from cases.bundle.unpack import unpack
from cases.bundle.verify_alone import Check, Line
from cases.errors import CopyStopped
from cases.faults import file_faults


@dataclass(frozen=True)
class OpenBundle:
    """What the stand-alone check found in a bundle."""

    source: Path
    folder: Path
    """Of the bag, unpacked where it came in an archive."""
    lines: tuple[Line, ...]
    digests: Mapping[str, str]
    """SHA-256 of each file as it is, by its name in the bag."""
    links: frozenset[tuple[int, str]]
    """Number and digest of each event of its log, and of the logs that came to the exporter with earlier bundles."""
    events: tuple[dict[str, Any], ...]
    """Those of them that are told in full."""
    log: tuple[dict[str, Any], ...]
    """Those of them that are of its own log."""
    blind: bool
    """Whether it is for a second reader, so that what others concluded is not told."""
    heads: tuple[dict[str, Any], ...]
    """Signed heads whose signatures hold and are over an event of the log."""
    reference: str
    """Of the case; empty where the description is damaged."""


class _Open(Check):
    """The check of the stand-alone script, which keeps what it found."""

    def __init__(self, folder: Path, heard: Callable[[int], object]) -> None:
        super().__init__(folder, heard)
        self.good_heads: list[dict[str, Any]] = []
        self.links: set[tuple[int, str]] = set()
        self.told: list[dict[str, Any]] = []

    def _follow(self, name: str) -> tuple[dict[int, str], list[dict[str, Any]]]:
        chain, told = super()._follow(name)
        self.links.update(chain.items())
        self.told += told
        return chain, told

    def _head(self, head: dict[str, Any]) -> tuple[bool, str]:
        good, what = super()._head(head)
        if good:
            self.good_heads.append(head)
        return good, what


@contextlib.contextmanager
def opened(source: Path, scratch: Path, *, cancel: Callable[[], bool] = lambda: False) -> Iterator[OpenBundle]:
    """The bundle in ``source``, unpacked below ``scratch`` where it is an archive, for the time of the block.

    What is wrong with it is in its lines. StoreError for what is no bundle or is refused; CopyStopped once cancelled.
    """

    def heard(_: int) -> None:
        if cancel():
            raise CopyStopped(f"Checking {source} was stopped.")

    folder = Path(mkdtemp(prefix="bundle-", dir=scratch))
    try:
        check = _Open(unpack(source, folder, cancel=cancel), heard)
        with file_faults("Could not read the bundle", source):
            check.run()
        yield OpenBundle(
            source=source,
            folder=check.folder,
            lines=tuple(check.lines),
            digests=check.digests,
            links=frozenset(check.links),
            events=tuple(check.told),
            log=tuple(check.events),
            blind=check.description.get("blind") is True,
            heads=tuple(check.good_heads),
            reference=str(check.description.get("reference", "")),
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)

"""Which originals a folder is to have, so that one that is elsewhere is told from one that is gone.

A clip that came with a bundle without its original, or that another desk took in on a shared server, has its original
elsewhere. Everything else is to be here. What the record does not show by itself is said in the custody log: once the
original of such a clip is in the folder, an event ``evidence.kept`` names it, and from then on it is missed when it is
gone. Until then the mark that the evidence store made at intake stands for the event.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from cases.evidence import EvidenceStore
from cases.records import Clip
from cases.store import CaseStore

KEPT: Final = "evidence.kept"
"""Custody action: originals were put into a folder that the record did not expect to hold them."""
IMPORTED: Final = "bundle.imported"
"""Custody action of imports, whose body names the clips that came with the bundle."""
BY: Final = "workbench"
"""Who says that originals were kept: the program, of its folder."""


@dataclass(frozen=True)
class _Said:
    """What the custody log says of where originals are."""

    events: int = -1
    """Length of the log of which this is true."""
    here: frozenset[str] = frozenset()
    """SHA-256 of originals that were put into this folder."""
    elsewhere: tuple[tuple[str, frozenset[str]], ...] = ()
    """The same of other folders, with the names of the computers they are on."""
    imported: frozenset[str] = frozenset()
    """Ids of clips that came with bundles."""


class Holdings:
    """What one folder holds of the originals of a record."""

    def __init__(self, store: CaseStore, evidence: EvidenceStore, desk: str | None) -> None:
        """``desk`` names the folder among those that share a record on a server; None where it holds the record."""
        self._store = store
        self._evidence = evidence
        self._desk = desk
        self._known = _Said()

    def holds(self, clip: Clip) -> bool:
        """Whether a clip's original is here or is to be here: where it is not, it was lost, moved or removed."""
        present = self._evidence.path_of(clip).is_file() or self._evidence.is_marked(clip.sha256)
        return present or self._is_expected(clip.sha256)

    def not_held(self, clip: Clip) -> str | None:
        """None where this folder :meth:`holds` the original, else a sentence that says where it is."""
        if self.holds(clip):
            return None
        if self._desk is None:
            return (
                f"The original of {clip.name} is not held here: it came with a bundle, without the file. Add the file "
                "to its case to hold it here too."
            )
        hosts = sorted({host for host, originals in self._said().elsewhere if clip.sha256 in originals})
        where = f"on {', '.join(hosts)}" if hosts else "at another desk"
        return (
            f"The original of {clip.name} is not held here but {where}. Get the file from there and add it to its case "
            "to hold it here too."
        )

    def settle(self) -> None:
        """Take the marks off the originals that clips claim, and log which of them the record did not expect here.

        StoreError where the record cannot be read or written; the marks stay then.
        """
        claimed = [sha256 for sha256 in self._evidence.marked() if self._store.find(Clip, sha256=sha256)]
        unsaid = [sha256 for sha256 in claimed if not self._is_expected(sha256)]
        if unsaid:
            body = {"desk": self._desk or "", "host": socket.gethostname(), "originals": unsaid}
            self._store.record_event(KEPT, case_id=None, subject=self._desk or "", body=body, by=BY)
        self._evidence.unmark(claimed)

    def _is_expected(self, sha256: str) -> bool:
        """Whether the record says that an original is in this folder."""
        said = self._said()
        if sha256 in said.here or self._desk is not None:
            return sha256 in said.here
        return any(clip.id not in said.imported for clip in self._store.find(Clip, sha256=sha256))

    def _said(self) -> _Said:
        """What the log says; read again where it grew since."""
        events = self._store.count_events()
        if events != self._known.events:
            kept = list(self._bodies(KEPT))
            here = [_names(body, "originals") for body in kept if body.get("desk") == (self._desk or "")]
            elsewhere = [(str(body.get("host")), _names(body, "originals")) for body in kept]
            imported = [_names(body.get("added"), "clip") for body in self._bodies(IMPORTED)]
            self._known = _Said(events, frozenset().union(*here), tuple(elsewhere), frozenset().union(*imported))
        return self._known

    def _bodies(self, action: str) -> Iterator[dict[str, Any]]:
        """The bodies of events; one that was damaged says nothing here, and is named by the check of the log."""
        for event in self._store.events_of(action):
            try:
                body = json.loads(event.body)
            except ValueError:
                continue
            if isinstance(body, dict):
                yield body


def _names(body: object, key: str) -> frozenset[str]:
    found = body.get(key) if isinstance(body, dict) else None
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()

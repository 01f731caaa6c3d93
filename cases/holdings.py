"""Which originals a folder is to have, so that one that is elsewhere is told from one that is gone.

A clip that came with a bundle without its original, or that another desk took in on a shared server, has its original
elsewhere. Everything else is to be here. What the record does not show by itself is said in the custody log: once the
original of such a clip is in the folder, an event ``evidence.kept`` names it, and from then on it is missed when it is
gone. Until then the mark that the evidence store made at intake stands for the event.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select

from cases.evidence import EvidenceStore
from cases.listing import AT_ONCE
from cases.records import Clip
from cases.schema import clips
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
        return present or bool(self._expected([clip.sha256]))

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
        claimed = sorted(self._claims(self._evidence.marked()))
        unsaid = sorted(set(claimed) - self._expected(claimed))
        if unsaid:
            body = {"desk": self._desk or "", "host": socket.gethostname(), "originals": unsaid}
            self._store.record_event(KEPT, case_id=None, subject=self._desk or "", body=body, by=BY)
        self._evidence.unmark(claimed)

    def _claims(self, originals: Sequence[str]) -> dict[str, list[str]]:
        """Ids of the clips of each of these originals, by its SHA-256; originals that no clip has are left out."""
        found: dict[str, list[str]] = {}
        for first in range(0, len(originals), AT_ONCE):
            own = clips.c.sha256.in_(originals[first : first + AT_ONCE])
            with self._store.reading() as connection:
                for sha256, identifier in connection.execute(select(clips.c.sha256, clips.c.id).where(own)):
                    found.setdefault(sha256, []).append(identifier)
        return found

    def _expected(self, originals: Sequence[str]) -> set[str]:
        """Of these originals those that are in this folder as the record says."""
        if not originals:
            return set()
        said = self._said()
        here = {sha256 for sha256 in originals if sha256 in said.here}
        if self._desk is not None:
            return here
        claims = self._claims(originals).items()
        return here | {sha256 for sha256, ids in claims if not said.imported.issuperset(ids)}

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

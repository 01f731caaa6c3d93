"""From which desk a record came: who “we” are in what another workspace wrote.

A record says what was written where it was made, and is kept so. What came with a bundle, the custody events of imports
name: ours, and, where a bundle brought what had come to its exporter from others, those in the logs that came along.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from cases.bundle.contents import IMPORTED
from cases.records import Assessment
from cases.store import CaseStore

_MARK: Final = json.dumps(IMPORTED).encode()
"""What a line of a log holds that tells of an import."""
_MOST_DESKS: Final = 100
"""Through how many desks a record is followed; logs that name each other in a circle end there."""


class Origins:
    """Where the records of a workspace came from."""

    def __init__(self, store: CaseStore, logs: Path) -> None:
        """``logs``: the folder of the custody logs that came with bundles."""
        self._store = store
        self._logs = logs
        self._read: dict[str, dict[str, Mapping[str, Any]]] = {}

    def desk_of(self, identifier: str) -> str:
        """The name of the desk where the record with this id was made; empty for ours.

        A verdict that came back as our second reader's is ours: we asked for it. A desk whose bundle did not tell its
        name is called after who exported it; where a log that came along was changed, the nearest desk is named.
        """
        trail = [*takewhile(lambda body: identifier not in body.get("as_second_reader", ()), self._trail(identifier))]
        if not trail:
            return ""
        return str(trail[-1].get("workspace") or f"that of {trail[-1].get('exported_by') or 'an unknown exporter'}")

    def former(self, assessments: Iterable[Assessment]) -> set[str]:
        """Ids of the assessments that a later one of the same desk replaced: another desk's verdict replaces none."""
        entries = {entry.id: entry for entry in assessments}
        return {
            entry.supersedes
            for entry in entries.values()
            if entry.supersedes and self.desk_of(entry.id) == self.desk_of(entry.supersedes)
        }

    @cached_property
    def second_readings(self) -> frozenset[str]:
        """Ids of all that a second reader recorded: whoever answered a blind bundle of ours, or of a desk before."""
        return frozenset(one for one in self._here if any(body.get("second_reading") for body in self._trail(one)))

    def _trail(self, identifier: str) -> Iterator[Mapping[str, Any]]:
        """The imports through which a record came, ours first."""
        found = self._here.get(identifier)
        for _ in range(_MOST_DESKS):
            if found is None:
                return
            yield found
            found = self._log(str(found.get("log"))).get(identifier)

    @cached_property
    def _here(self) -> dict[str, Mapping[str, Any]]:
        return _by_record(event.body for event in self._store.events_of(IMPORTED))

    def _log(self, digest: str) -> dict[str, Mapping[str, Any]]:
        """The imports that a kept log tells of; none where it is gone or was changed, which the check of logs names."""
        if digest not in self._read:
            self._read[digest] = _by_record(_imports(self._logs / f"{digest}.jsonl", digest))
        return self._read[digest]


def _by_record(bodies: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """By the id of each record that an import added, what the event of the import says."""
    found: dict[str, Mapping[str, Any]] = {}
    for text in bodies:
        try:
            body = json.loads(text)
            added = [identifier for of_kind in body["added"].values() for identifier in of_kind]
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            continue  # damage, which the check of the log names
        found |= {str(identifier): body for identifier in added}
    return found


def _imports(log: Path, digest: str) -> Iterator[str]:
    """The bodies of the imports in a log whose SHA-256 is ``digest``; none where it is another."""
    bodies = []
    whole = hashlib.sha256()
    try:
        with log.open("rb") as file:
            for line in file:
                whole.update(line)
                if _MARK in line:
                    event = json.loads(line)
                    bodies += [event["body"]] if event.get("action") == IMPORTED else []
    except (OSError, ValueError, KeyError, AttributeError, RecursionError):
        return
    if whole.hexdigest() == digest:
        yield from bodies

"""What came to a case with bundles, as a report's custody section tells it: from whom, and with which signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from cases.bundle.contents import IMPORTED
from cases.bundle.heads import kept
from cases.records import CustodyEvent
from cases.signing import SignedHead
from cases.statements import body_of
from workbench.i18n import Said, counted, tr
from workbench.report.words import utc

MOST_TOLD: Final = 5
"""Imports that a report tells: the newest."""


def brought(events: Iterable[CustodyEvent]) -> tuple[Said, ...]:
    """A sentence for each signed head that came with a bundle, and for each bundle without one; first those before.

    ``events`` are those of the case. Imports of which the log does not say what was signed are passed over.
    """
    imports = [(event, body_of(event.body)) for event in events if event.action == IMPORTED]
    told = [(event, body) for event, body in imports if "signed_heads" in body]
    fewer = len(told[:-MOST_TOLD])
    left = (counted("{0} earlier bundle is not told here.", "{0} earlier bundles are not told here.", fewer),)
    return (*(left if fewer else ()), *(said for event, body in told[-MOST_TOLD:] for said in _said(event, body)))


def _said(event: CustodyEvent, body: dict[str, Any]) -> Iterator[Said]:
    desk = str(body["workspace"] or body["exported_by"])
    heads = kept(body)
    for head in heads:
        yield _signed(event, desk, head)
    if not heads:
        yield tr("No signature came with what was brought in on {0} from {1}.", utc(event.at), desk)


def _signed(event: CustodyEvent, desk: str, head: SignedHead) -> Said:
    return tr(
        "What was brought in on {0} from {1} came with their log signed up to event {2} by key {3}; the digest of that "
        "event is {4}.",
        utc(event.at),
        desk,
        head.sequence,
        head.key_id,
        head.digest,
    )

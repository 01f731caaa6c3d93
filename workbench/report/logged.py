"""What the custody log says was done, in the words of a report; the log beside it has the names of the actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.i18n import Said, tr

ACTIONS: Final[Mapping[str, Said]] = {
    "annotation.made": tr("annotation made"),
    "annotation.revised": tr("annotation revised"),
    "annotations.imported": tr("annotations imported"),
    "annotations.made": tr("annotations made"),
    "appearance.added": tr("appearance added"),
    "assessment.made": tr("verdict given"),
    "attribution.made": tr("attribution made"),
    "bearing.weighed": tr("evidence weighed"),
    "bundle.exported": tr("exported as a bundle"),
    "bundle.imported": tr("brought in from a bundle"),
    "case.closed": tr("case closed"),
    "case.opened": tr("case opened"),
    "case.reopened": tr("case reopened"),
    "case.revised": tr("case revised"),
    "case.written-out": tr("case written out"),
    "claim.added": tr("claim added"),
    "clip.taken-in": tr("clip taken in"),
    "clock.read": tr("clock read"),
    "conflict.found": tr("conflict found"),
    "coordinates.entered": tr("coordinates entered"),
    "derivation.stated": tr("derivation stated"),
    "evidence.checked": tr("evidence checked"),
    "evidence.kept": tr("evidence kept"),
    "finding.added": tr("finding added"),
    "frame.exported": tr("frame exported"),
    "hypothesis.added": tr("hypothesis added"),
    "match.decided": tr("match decided"),
    "match.found": tr("match found"),
    "match.renewed": tr("match renewed"),
    "note.revised": tr("note revised"),
    "note.written": tr("note written"),
    "pillar.judged": tr("pillar judged"),
    "record.marked-confidential": tr("record marked confidential"),
    "record.withdrawn": tr("record withdrawn"),
    "report.exported": tr("report exported"),
    "search.made": tr("search made"),
    "selftest.made": tr("self-test made"),
    "workspace.created": tr("workspace created"),
}
"""By the name of the action."""


def done(action: str) -> str:
    """An action in words; one that is not known here by its name."""
    return ACTIONS.get(action, action)

"""What of a case goes into a report: sections and exhibits by choice, with what was left out said in it.

A report is collected whole and then cut, so that a preview and the file are one and the same, and nothing of what was
left out stays behind in any of its forms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from workbench.errors import UserError
from workbench.i18n import counted, joined, tr
from workbench.replay.record import remaining
from workbench.report.attached import without_what_was_done
from workbench.report.attested import Witnessed
from workbench.report.model import Custody, Material, Report, Validation, pictures


class Section(StrEnum):
    """A section that may be left out, by its id in the page.

    The short answer, what was not done and how to check stay: without them a report would say more than it can.
    """

    GROUNDS = "grounds"
    MATERIALS = "materials"
    MATCHES = "matches"
    APPEARANCES = "appearances"
    CLAIMS = "claims"
    PILLARS = "pillars"
    ATTRIBUTION = "attribution"
    HYPOTHESES = "hypotheses"
    CLOCKS = "clocks"
    PLACES = "places"
    LINEAGE = "lineage"
    SECOND_READER = "second-reader"
    MARKS = "marks"
    WITHDRAWN = "withdrawn"
    FINDINGS = "findings"
    EXHIBITS = "exhibits"
    EXPORTED = "exported"
    NOTES = "notes"
    CUSTODY = "custody"
    METHODS = "methods"


TITLES: Final = {
    Section.GROUNDS: tr("Grounds for the answer"),
    Section.MATERIALS: tr("Materials"),
    Section.MATCHES: tr("Matches with other clips"),
    Section.APPEARANCES: tr("Appearances"),
    Section.CLAIMS: tr("Claims"),
    Section.PILLARS: tr("What is established"),
    Section.ATTRIBUTION: tr("Attribution"),
    Section.HYPOTHESES: tr("Hypotheses"),
    Section.CLOCKS: tr("Clocks"),
    Section.PLACES: tr("Places"),
    Section.LINEAGE: tr("Lineage"),
    Section.SECOND_READER: tr("Second reader"),
    Section.MARKS: tr("Marks"),
    Section.WITHDRAWN: tr("Withdrawn"),
    Section.FINDINGS: tr("Findings"),
    Section.EXHIBITS: tr("Exhibits: keyframes"),
    Section.EXPORTED: tr("Exported frames"),
    Section.NOTES: tr("Notes"),
    Section.CUSTODY: tr("Custody"),
    Section.METHODS: tr("Methods and limits"),
}
"""As they stand over the sections."""


@dataclass(frozen=True)
class Choice:
    """What to leave out; nothing unless told."""

    without: frozenset[Section] = frozenset()
    without_exhibits: frozenset[str] = frozenset()
    """Numbers of keyframes, such as ``M1.3``; the others keep theirs."""
    public: bool = False
    """Whether to make the public version, which leaves out what is marked confidential."""

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return bool(self.without or self.without_exhibits)


EVERYTHING: Final = Choice()


def choice_of(sections: Iterable[str], exhibits: Iterable[str] = (), *, public: bool = False) -> Choice:
    """A choice from words; :class:`UserError` where a section is none."""
    named = [word.strip().lower() for word in sections]
    known = {section.value for section in Section}
    for word in named:
        if word not in known:
            raise UserError(f"“{word}” is no section that can be left out. Those are: {', '.join(Section)}.")
    return Choice(frozenset(map(Section, named)), frozenset(word.strip() for word in exhibits), public)


def chosen(report: Report, choice: Choice) -> Report:
    """``report`` without what ``choice`` leaves out; :class:`UserError` where it names a keyframe that is none."""
    if not choice:
        return report
    _check_exhibits(report, choice)
    sections = [section for section in Section if section in choice.without]
    emptied: dict[str, Any] = {}
    for section in sections:
        emptied.update(_EMPTIED.get(section, {}))
    judged = tuple(group for group in report.judged if group.id not in choice.without)
    cut = replace(
        report,
        **{**emptied, "custody": _custody(report, choice)},
        judged=judged,
        materials=tuple(_material(item, choice) for item in report.materials),
        verify=tuple(step for step in report.verify if not any(f"under {TITLES[one]}" in step for one in sections)),
        without=tuple(section.value for section in sections),
        left_out=(*_sections_said(sections), *_exhibits_said(report, choice)),
    )
    if Section.GROUNDS in choice.without:
        cut = replace(cut, answers=tuple(replace(one, **_GROUNDLESS) for one in cut.answers))
    veiled = any(picture.veiled for picture in pictures(cut))
    return remaining(replace(cut, warning=cut.warning if veiled else ""))


_EMPTIED: Final[dict[Section, dict[str, Any]]] = {
    Section.GROUNDS: {"summary": "", "former": ()},
    Section.MATCHES: {"relations": (), "relations_remark": ""},
    Section.APPEARANCES: {"sightings": ()},
    Section.CLAIMS: {"claims": ()},
    Section.FINDINGS: {"checks": ()},
    Section.EXPORTED: {"departures": ()},
    Section.NOTES: {"remarks": ()},
    Section.METHODS: {"methods": (), "validation": Validation((), ()), "limits": ()},
}
"""Fields of the report that a section is made of."""

_GROUNDLESS: Final[dict[str, Any]] = {"reasons": "", "doubts": "", "citation": "", "entered": ""}
"""Fields of an answer that its grounds are made of."""

_UNNAMED: Final[dict[str, Any]] = {
    **dict.fromkeys(("kind", "sha256", "sha1", "md5", "packets_sha256", "size", "duration", "pixels", "coding"), ""),
    **dict.fromkeys(("acquired", "acquisition_url", "stored", "elsewhere", "missing"), ""),
    "remarks": (),
}
"""Fields of a material that its section is made of; number and name head its keyframes."""


def _material(item: Material, choice: Choice) -> Material:
    if Section.MATERIALS in choice.without:
        item = replace(item, **_UNNAMED)
    if Section.EXHIBITS in choice.without:
        return replace(item, exhibits=(), exhibits_remark="")
    gone = [one.number for one in item.exhibits if one.number in choice.without_exhibits]
    if not gone:
        return item
    kept = tuple(one for one in item.exhibits if one.number not in gone)
    return replace(
        item,
        exhibits=kept,
        exhibits_remark=joined(" ", (item.exhibits_remark, tr("Left out by choice: {0}.", ", ".join(gone)))),
    )


def _custody(report: Report, choice: Choice) -> Custody:
    """Without what was done, or without the section: events and witnesses.

    The record digest stays: it is what ties the report to its record.
    """
    custody = report.custody
    if Section.CUSTODY not in choice.without:
        return replace(custody, log=without_what_was_done(custody.log, report.reference) if custody.log else None)
    nobody = Witnessed((), (), (), "", (), "")
    return replace(custody, first=(), last=(), omitted=0, verified="", problems=(), witnessed=nobody, log=None)


def _check_exhibits(report: Report, choice: Choice) -> None:
    known = [one.number for item in report.materials for one in item.exhibits]
    for number in sorted(choice.without_exhibits - set(known)):
        raise UserError(
            f"There is no exhibit {number} to leave out. "
            + (f"Exhibits of this report: {', '.join(known)}." if known else "This report has no exhibits.")
        )


def _sections_said(sections: list[Section]) -> list[str]:
    if not sections:
        return []
    return [tr("Left out by choice: {0}.", joined("; ", (TITLES[section] for section in sections)))]


def _exhibits_said(report: Report, choice: Choice) -> list[str]:
    known = [one.number for item in report.materials for one in item.exhibits]
    gone = [number for number in known if number in choice.without_exhibits]
    if not gone or Section.EXHIBITS in choice.without:
        return []
    return [
        counted("Left out by choice: exhibit {1}.", "Left out by choice: exhibits {1}.", len(gone), ", ".join(gone))
    ]

"""The jobs behind handing a case over and bringing in what others handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cases.judgement import Annotation
from cases.records import Case, Clip, ClipKind
from ui import i18n
from ui.jobs import Context, Lane
from ui.session import Session
from ui.widgets import counted, plural, words
from workbench.interchange.forms import OutFormat

if TYPE_CHECKING:  # loads the engine and more: the jobs do that
    from workbench.bundles import Exported, ImportReport
    from workbench.hash_lists import ListSearch
    from workbench.interchange.annotations import Imported
    from workbench.replay.check import Line, Verified


class Bundle(StrEnum):
    """A whole case, checkable by anybody."""

    WHOLE = "bundle"
    BLIND = "blind bundle"


class Kind(StrEnum):
    """What can be brought in."""

    BUNDLE = "a bundle"
    MARKS = "annotations"
    HASHES = "a list of PDQ hashes"
    REPORT = "a report"


@dataclass(frozen=True)
class HandOver:
    """A wish to hand a case over."""

    form: Bundle | OutFormat
    target: Path
    originals: bool = True
    """Whether the media files go along in a bundle."""
    context: bool = False
    """Whether a second reader is given claims, appearances, clocks and lineage."""
    clip: Clip | None = None
    """The clip that it is about, where it is not of the whole case."""


@dataclass(frozen=True)
class BringIn:
    """A wish to bring something in."""

    kind: Kind
    source: Path
    reference: str = ""
    """What the case of a bundle is called here, where it is to have another name."""
    clip: Clip | None = None
    """The clip that annotations are of."""


@dataclass(frozen=True)
class Told:
    """What came of it, for the analyst to read."""

    title: str
    lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    """What did not come in, or differs."""
    choose: str = ""
    """Id of the case to go to."""
    marks: tuple[Annotation, ...] = ()
    """Annotations that were added."""


def weigh_blind(session: Session, case: Case, then: Callable[[Any], object], owner: QObject) -> int:
    """What a second reader would be given and what not: of the files alone, then with the context."""

    def work(_context: Context) -> tuple[Any, Any]:
        from workbench.bundles import blind_contents

        files, told = (blind_contents(session.workspace, case, context=context) for context in (False, True))
        return files, told

    title = words("Exchange", "Weighing what a second reader is given")
    return session.jobs.start(title, work, then=then, owner=owner, key="blind", quiet=True)


def hand_over(session: Session, case: Case, wish: HandOver, then: Callable[[Told], object]) -> int:
    """Write the case as wished; ``then`` is told where it is."""
    title = words("Exchange", "Handing over {0}").format(case.reference)
    work = _bundle if isinstance(wish.form, Bundle) else _files
    return session.jobs.start(
        title, lambda context: work(session, case, wish, context), then=then, lane=Lane.WRITE, key=""
    )


def _bundle(session: Session, case: Case, wish: HandOver, context: Context) -> Told:
    from workbench.bundles import export_case

    made = export_case(
        session.workspace,
        case,
        wish.target,
        by=session.analyst,
        originals=wish.originals,
        blind=wish.form is Bundle.BLIND,
        context=wish.context,
        progress=context.progress,
        cancel=context.cancel,
    )
    return Told(_written(made))


def _written(made: Exported) -> str:
    held = plural(made.records, words("Exchange", "{0} record"), words("Exchange", "{0} records"))
    media = plural(made.originals, words("Exchange", "{0} media file"), words("Exchange", "{0} media files"))
    return words("Exchange", "Bundle written: {0} ({1}, {2})").format(made.path.name, held, media)


def _files(session: Session, case: Case, wish: HandOver, context: Context) -> Told:
    from workbench.interchange.out import hand_over as write

    assert isinstance(wish.form, OutFormat)
    made = write(
        session.workspace,
        case,
        wish.form,
        wish.target,
        clip=wish.clip,
        worker=context.worker,
        by=session.analyst,
        progress=context.progress,
        cancel=context.cancel,
    )
    if len(made) == 1:
        return Told(words("Exchange", "Written: {0}").format(made[0].name))
    return Told(words("Exchange", "{0} files written in {1}").format(counted(len(made)), wish.target.name))


def bring_in(session: Session, wish: BringIn, then: Callable[[Told], object]) -> int:
    """Bring in as wished; ``then`` is told what came of it."""
    title = words("Exchange", "Bringing in {0}").format(wish.source.name)
    works = {Kind.BUNDLE: _in_bundle, Kind.MARKS: _in_marks, Kind.HASHES: _in_hashes, Kind.REPORT: _check_report}
    work = works[wish.kind]
    lane = Lane.READ if wish.kind in (Kind.HASHES, Kind.REPORT) else Lane.WRITE
    return session.jobs.start(title, lambda context: work(session, wish, context), then=then, lane=lane)


def _in_bundle(session: Session, wish: BringIn, context: Context) -> Told:
    from workbench.bundles import import_bundle

    report = import_bundle(
        session.workspace,
        wish.source,
        by=session.analyst,
        reference=wish.reference,
        progress=context.progress,
        cancel=context.cancel,
    )
    return told_of_bundle(report)


def told_of_bundle(report: ImportReport) -> Told:
    """What an import brought, in sentences."""
    case = report.case.reference
    new = plural(len(report.added), words("Exchange", "{0} new record"), words("Exchange", "{0} new records"))
    known = plural(
        len(report.known), words("Exchange", "{0} was here already"), words("Exchange", "{0} were here already")
    )
    media = plural(report.originals, words("Exchange", "{0} media file"), words("Exchange", "{0} media files"))
    lines = [words("Exchange", "{0}, {1}; {2}.").format(new, known, media)]
    if report.second_reading:
        said = words("Exchange", "This is the second reader’s answer. Both readings stand side by side under “{0}”.")
        lines.append(said.format(words("Shortcuts", "Genuine?")))
    absent = words("Exchange", "The original of {0} is not here; it comes with a bundle that has the originals.")
    warnings = [absent.format(clip.name) for clip in report.without_original]
    warnings += [words("Exchange", "Differs: {0}").format(i18n.sentence(one.sentence)) for one in report.conflicts]
    left = words("Exchange", "Left out: {0}")
    warnings += [
        left.format(f"{i18n.sentence(one.kind)} {one.id}. {i18n.sentence(one.sentence)}") for one in report.left_out
    ]
    return Told(
        words("Exchange", "Case {0} was brought in").format(case), tuple(lines), tuple(warnings), report.case.id
    )


def _in_marks(session: Session, wish: BringIn, context: Context) -> Told:
    from workbench.interchange.annotations import import_marks

    assert wish.clip is not None
    done = import_marks(session.workspace, wish.clip, wish.source, context.worker, by=session.analyst)
    return _told_of_marks(done, wish.clip)


def _told_of_marks(done: Imported, clip: Clip) -> Told:
    new = plural(len(done.added), words("Exchange", "{0} annotation added"), words("Exchange", "{0} annotations added"))
    known = plural(
        len(done.known), words("Exchange", "{0} was here already"), words("Exchange", "{0} were here already")
    )
    return Told(
        words("Exchange", "Annotations of {0}").format(clip.name),
        (f"{new}, {known}.",),
        _sentences(done.refused),
        marks=done.added,
    )


def _in_hashes(session: Session, wish: BringIn, context: Context) -> Told:
    from workbench.hash_lists import search_list

    clips = session.workspace.store.find(Clip)
    here = [clip for clip in clips if clip.kind is not ClipKind.AUDIO and session.not_held(clip) is None]
    files = [(clip.name, session.original(clip)) for clip in here]
    found = search_list(wish.source, files, context.worker, progress=context.progress, cancel=context.cancel)
    elsewhere = [sentence for clip in clips if (sentence := session.not_held(clip)) is not None]
    return _told_of_hashes(found, elsewhere)


def _told_of_hashes(found: ListSearch, elsewhere: list[str]) -> Told:
    near = [answer for answer in found.answers if answer.match.query_near]
    said = words("Exchange", "{0}: {1} of {2} frames are near a hash of the list, the nearest {3} of 256 bits apart.")
    lines = [
        said.format(
            answer.name,
            counted(answer.match.query_near),
            counted(answer.match.query_counted),
            min(pair.distance for pair in answer.match.pairs),
        )
        for answer in near
    ]
    searched = plural(
        len(found.answers), words("Exchange", "{0} clip was compared"), words("Exchange", "{0} clips were compared")
    )
    with_list = words("Exchange", "{0}, a frame each second, with a list of {1} hashes.")
    lines.append(with_list.format(searched, counted(len(found.listed))))
    if not near:
        lines.insert(0, words("Exchange", "No clip shows what the list names."))
    return Told(
        words("Exchange", "The list of hashes {0}").format(found.path.name),
        tuple(lines),
        _sentences((*found.listed.refused, *found.skipped, *elsewhere)),
    )


def _check_report(session: Session, wish: BringIn, context: Context) -> Told:
    from workbench.replay.check import verify_report

    places = (wish.source.parent, session.workspace.root)
    done = verify_report(wish.source, places, worker=context.worker, progress=context.progress, cancel=context.cancel)
    return told_of_report(done)


def told_of_report(done: Verified) -> Told:
    """What came of each step of a report that was done again, what is not the same first."""
    from workbench.replay.check import CANNOT, DIFFERS, SAME

    counts = words("Exchange", "{0} steps were checked: {1} are the same, {2} differ, {3} cannot be done here.")
    numbers = [counted(done.count(outcome)) for outcome in (SAME, DIFFERS, CANNOT)]
    outcomes = {DIFFERS: words("Exchange", "Differs: {0}"), CANNOT: words("Exchange", "Cannot be done: {0}")}
    warnings = [
        said.format(_step(line)) for outcome, said in outcomes.items() for line in done.lines if line.outcome == outcome
    ]
    same = words("Exchange", "Same: {0}")
    return Told(
        words("Exchange", "The report of {0}").format(done.report.told.reference),
        (
            counts.format(counted(len(done.lines)), *numbers),
            *(same.format(_step(line)) for line in done.lines if line.outcome == SAME),
        ),
        (*warnings, *_sentences(done.remarks)),
    )


def _step(line: Line) -> str:
    told = ", ".join(part for part in _sentences((line.about, line.what)) if part)
    return f"{told} ({i18n.sentence(line.why)})" if line.why else told


def _sentences(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(i18n.sentence, said))

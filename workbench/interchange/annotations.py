"""Annotations of a case to files of other tools, and from them into the record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Final

from cases.errors import InvalidError, NotFoundError
from cases.judgement import Annotation
from cases.judging import standing
from cases.records import Clip, ClipKind, new_id
from cases.store import CaseStore
from cases.validate import check_record
from cases.workspace import Workspace
from workbench.derived import Derived
from workbench.errors import EnvironmentFault, UserError
from workbench.interchange import eaf, webannotation, webvtt
from workbench.interchange.declared import positive, video_of
from workbench.interchange.marks import MOST_BYTES, About, Mark, Reading
from workbench.interchange.times import STILL, ClipTimes
from workbench.media.client import MediaWorker
from workbench.names import name_of, os_sentence, quoted

IMPORTED: Final = "annotations.imported"
"""Custody action of a file of marks that was read: its digest, and what came of it."""
FRAME_SECONDS: Final = Fraction(1, 25)
"""How long a frame is taken to last where the file is not here and does not declare a rate."""


class MarkFormat(StrEnum):
    """A format for annotations; the value ends its files."""

    VTT = "vtt"
    EAF = "eaf"
    WEB_ANNOTATION = "jsonld"


WRITERS: Final = {
    MarkFormat.VTT: webvtt.write,
    MarkFormat.EAF: eaf.write,
    MarkFormat.WEB_ANNOTATION: webannotation.write,
}
READERS: Final[dict[MarkFormat, Callable[[bytes, About], Reading]]] = {
    MarkFormat.VTT: webvtt.read,
    MarkFormat.EAF: eaf.read,
    MarkFormat.WEB_ANNOTATION: webannotation.read,
}


@dataclass(frozen=True)
class Imported:
    """What came of a file of marks."""

    added: tuple[Annotation, ...]
    known: tuple[str, ...]
    """Ids of annotations that are in the record already, the same."""
    refused: tuple[str, ...]
    """A sentence for each that was not taken in."""


def about(workspace: Workspace, clip: Clip, worker: MediaWorker) -> About:
    """The clip as annotation files name it, with the times of its frames; raises MediaError where it is unreadable.

    Where the original is not here, times follow from what the file declared when it was taken in.
    """
    return About(clip.name, clip.sha256, _times(workspace, clip, worker), clip.width, clip.height)


def _times(workspace: Workspace, clip: Clip, worker: MediaWorker) -> ClipTimes:
    if clip.kind is ClipKind.STILL:
        return STILL
    declared = declared_times(clip)
    if clip.kind is ClipKind.AUDIO or workspace.not_held(clip) or not workspace.evidence.path_of(clip).is_file():
        return declared
    index = Derived(workspace).frame_index(clip, worker)
    pts = [int(one) for one in index.pts]
    frame = pts[-1] - pts[-2] if len(pts) > 1 else declared.frame
    return ClipTimes(index.time_base, pts[0], max(frame, 1), pts)


def declared_times(clip: Clip) -> ClipTimes:
    """Times of a clip from the facts in the record; in milliseconds from 0 where these say nothing."""
    stream = video_of(clip)
    base = positive(stream.get("time_base")) or Fraction(1, 1000)
    rate = positive(stream.get("frame_rate")) or 1 / FRAME_SECONDS
    start = stream.get("start_pts")
    return ClipTimes(base, start if type(start) is int else 0, max(round(1 / rate / base), 1))


def marks_of(store: CaseStore, clip: Clip) -> list[Annotation]:
    """The annotations of a clip that nobody withdrew."""
    return [one for one in standing(store, Annotation, clip.case_id) if one.clip_id == clip.id]


def read_file(path: Path) -> tuple[MarkFormat, bytes]:
    """A file of marks and its format, told from its content; UserError where it is none, EnvironmentFault unread."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:6]
    if start == b"WEBVTT":
        return MarkFormat.VTT, data
    if start[:1] == b"<":
        return MarkFormat.EAF, data
    if start[:1] in (b"{", b"["):
        return MarkFormat.WEB_ANNOTATION, data
    raise UserError(
        f"{quoted(path)} is no file of annotations: it is not WebVTT, ELAN (.eaf) or Web Annotation (JSON)."
    )


def import_marks(workspace: Workspace, clip: Clip, path: Path, worker: MediaWorker, *, by: str) -> Imported:
    """Read a file of marks onto a clip, all that can stand at once; what cannot is said in a sentence.

    Who the file names as author stays the author; the custody log says who read it in, and the file's digest.
    Raises UserError for what is no such file, EnvironmentFault or MediaError where file or clip cannot be read.
    """
    format_, data = read_file(path)
    reading = READERS[format_](data, about(workspace, clip, worker))
    store = workspace.store
    with store.batch():
        chosen = _choose(store, clip, reading, by)
        added = store.add_annotations(chosen.added, by=by)
        body = {
            "format": format_.value,
            "name": name_of(path),
            "sha256": hashlib.sha256(data).hexdigest(),
            "added": len(added),
            "known": len(chosen.known),
            "refused": len(chosen.refused),
        }
        store.record_event(IMPORTED, case_id=clip.case_id, subject=clip.id, body=body, by=by)
    return replace(chosen, added=added)


def _choose(store: CaseStore, clip: Clip, reading: Reading, by: str) -> Imported:
    added: dict[str, Annotation] = {}
    known: list[str] = []
    refused = list(reading.refused)
    for mark in reading.marks:
        annotation = _annotation(mark, clip, by)
        here = added.get(annotation.id) or (_here(store, mark.id) if mark.id else None)
        try:
            check_record(annotation)
        except InvalidError as error:
            refused.append(f"The mark “{mark.tag[:40]}” was not taken in. {error}")
            continue
        if here is None:
            added[annotation.id] = annotation
        elif _same(here, annotation):
            known.append(here.id)
        else:
            refused.append(f"The annotation {here.id} is here with other contents. Ours stays.")
    return Imported(tuple(added.values()), tuple(known), tuple(refused))


def _annotation(mark: Mark, clip: Clip, by: str) -> Annotation:
    return Annotation(
        clip.case_id,
        clip.id,
        mark.start_pts,
        mark.tag,
        mark.author.strip() or by,
        end_pts=mark.end_pts,
        region=mark.region,
        text=mark.text,
        id=mark.id or new_id(),
    )


def _here(store: CaseStore, identifier: str) -> Annotation | None:
    try:
        return store.get(Annotation, identifier)
    except NotFoundError:
        return None


def _same(one: Annotation, other: Annotation) -> bool:
    """Whether two annotations say the same, whoever wrote them when."""

    def content(mark: Annotation) -> tuple[object, ...]:
        return mark.clip_id, mark.start_pts, mark.end_pts, mark.tag, json.loads(mark.region), mark.text

    return content(one) == content(other)

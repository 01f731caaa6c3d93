"""A case, or a clip of it, as files that other tools read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cases.records import Case, Clip, ClipKind
from cases.workspace import Workspace
from hashing.lists import ListForm
from workbench.derived import Derived
from workbench.errors import UserError
from workbench.hash_lists import file_hashes
from workbench.interchange import case_uco, edl, media_review, otio, places, sums, tables
from workbench.interchange.annotations import WRITERS, MarkFormat, about, marks_of
from workbench.interchange.cuts import cut_lists
from workbench.interchange.forms import OF_A_CLIP, OutFormat
from workbench.interchange.writing import log_written, named, write_files
from workbench.media.client import MediaWorker
from workbench.names import safe_stem
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if

_MARKS: Final = {
    OutFormat.VTT: MarkFormat.VTT,
    OutFormat.EAF: MarkFormat.EAF,
    OutFormat.WEB_ANNOTATION: MarkFormat.WEB_ANNOTATION,
}


def hand_over(
    here: Workspace,
    case: Case,
    form: OutFormat,
    out: Path,
    *,
    worker: MediaWorker,
    by: str,
    clip: Clip | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> list[Path]:
    """Write a case, or a clip of it, to ``out``, and say so in the custody log; the files written.

    ``out`` is a folder for the forms in :data:`~workbench.interchange.forms.FOLDERS`, else a file; with ``clip``
    always a file. Raises UserError where there is nothing to write or a file is there already, EnvironmentFault where
    it cannot be written, MediaError where a clip cannot be read, Cancelled when told to stop; nothing is written then.
    """
    if clip is not None and form not in OF_A_CLIP:
        raise UserError(f"{form} is of a whole case: leave --clip out.")
    clips = [clip] if clip else here.store.find(Clip, case_id=case.id)
    files = _Files(here, case, form, out, clips, worker, progress, cancel).made(alone=clip is not None)
    if not files:
        raise UserError(f"There is nothing in case {case.reference} to write as {form}.")
    stop_if(cancel)
    write_files(files)
    log_written(here.store, case, form.value, files, by=by)
    return list(files)


class _Files:
    """The files of one form, before they are written."""

    def __init__(
        self,
        here: Workspace,
        case: Case,
        form: OutFormat,
        out: Path,
        clips: list[Clip],
        worker: MediaWorker,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self._here, self._case, self._form, self._out = here, case, form, out
        self._clips, self._worker, self._progress, self._cancel = clips, worker, progress, cancel

    def made(self, *, alone: bool) -> dict[Path, bytes]:
        """Contents by path; ``alone``: those of one clip, as one file."""
        here, case, out = self._here, self._case, self._out
        match self._form:
            case OutFormat.CSV:
                return {out / f"{name}.csv": data for name, data in tables.as_csv(here.store, case).items()}
            case OutFormat.JSON:
                return {out: tables.as_json(here.store, case)}
            case OutFormat.CASE:
                return {out: case_uco.write(here.store, case)}
            case OutFormat.MEDIA_REVIEW:
                reviews = media_review.write(here, case)
                return {} if reviews is None else {out: reviews}
            case OutFormat.GEOJSON | OutFormat.KML:
                write = places.as_kml if self._form is OutFormat.KML else places.as_geojson
                mapped = write(here.store, case)
                return {} if mapped is None else {out: mapped}
            case OutFormat.OTIO | OutFormat.EDL:
                return self._cuts()
            case OutFormat.SHA256SUM | OutFormat.MD5SUM:
                algorithm = "md5" if self._form is OutFormat.MD5SUM else "sha256"
                return {out: sums.of_clips(self._clips, algorithm)} if self._clips else {}
        made = self._of_clips()
        if self._form is OutFormat.PDQ:
            return {out: b"".join(data for _clip, data in made)} if made else {}
        taken: set[str] = set()
        ending = _MARKS[self._form].value if self._form in _MARKS else "csv"
        return {out if alone else out / named(clip.name.rsplit(".", 1)[0], ending, taken): data for clip, data in made}

    def _of_clips(self) -> list[tuple[Clip, bytes]]:
        """What each clip gives, those left out that give nothing."""
        made = []
        for number, clip in enumerate(self._clips):
            stop_if(self._cancel)
            step = part(self._progress, number / len(self._clips), (number + 1) / len(self._clips))
            step(0.0, clip.name)
            data = self._marks(clip) if self._form in _MARKS else self._hashes(clip, step)
            if data:
                made.append((clip, data))
        return made

    def _marks(self, clip: Clip) -> bytes:
        marks = marks_of(self._here.store, clip)
        return WRITERS[_MARKS[self._form]](marks, about(self._here, clip, self._worker)) if marks else b""

    def _hashes(self, clip: Clip, progress: Progress) -> bytes:
        if clip.kind is ClipKind.AUDIO:
            return b""
        form = ListForm.PDQ if self._form is OutFormat.PDQ else ListForm.VPDQ
        original = Derived(self._here).original(clip)
        found = file_hashes(original, self._worker, form, progress=progress, cancel=self._cancel)
        return "".join(found.text(form)).encode("ascii")

    def _cuts(self) -> dict[Path, bytes]:
        """Each match that is a cut list as a file in the folder, named by its two clips."""
        write = otio.write if self._form is OutFormat.OTIO else edl.write
        taken: set[str] = set()
        files = {}
        for one in cut_lists(self._here.store, self._case):
            name = f"{safe_stem(one.b.name)} from {safe_stem(one.a.name)}"
            files[self._out / named(name, self._form.value, taken)] = write(one)
        return files

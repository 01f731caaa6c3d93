"""One step of a report done again, with the files that were found, and held against what the report says came of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from workbench.blurring import blurred
from workbench.compare import Subject, answer_to_json, compare_subjects, subject_of_file
from workbench.errors import EnvironmentFault, MediaError
from workbench.facts import file_digests
from workbench.i18n import LANGUAGES
from workbench.keyframes import find_keyframes
from workbench.media.client import MediaWorker
from workbench.media.model import Frame
from workbench.names import quoted
from workbench.places import Outline
from workbench.progress import Cancel, Progress
from workbench.replay.material import Material
from workbench.replay.outputs import (
    DIGITS,
    PICTURE,
    Kind,
    of_comparison,
    of_file,
    of_fingerprint,
    of_keyframes,
    tools,
)
from workbench.replay.state import Untold, record_at
from workbench.report.drawing import Join, match_drawing
from workbench.report.drawn import DRAWN
from workbench.report.images import FIT, picture_of_pixels
from workbench.report.model import Picture, Step

MOST_JOINS: Final = 10_000
"""Stretches of a drawing, and outlines of a picture, that are taken from a report."""
LARGEST_PTS: Final = 1 << 62
_WHOLE: Final = (Kind.FILE, Kind.PACKETS, Kind.KEYFRAMES, Kind.FINGERPRINT, Kind.COMPARISON)
"""Steps that take all of a file, or of two."""
_FRACTION: Final = re.compile(r"-?[0-9]{1,18}(/[0-9]{1,18})?")
_ODD: Final = (ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError, RecursionError)
"""What parameters that nobody should write may raise."""


class Cannot(Exception):
    """Why a step cannot be done again, as the end of a sentence."""


class Differs(Exception):
    """What is another than the report says, likewise."""


@dataclass(frozen=True)
class Made:
    """What came of a step here, and with which tools."""

    output: str
    tools: tuple[str, ...]
    picture: bytes = field(default=b"", repr=False)
    """Where it is one that the report shows."""


class Rerun:
    """Does steps again; what several need is computed once."""

    def __init__(self, material: Material, worker: MediaWorker, cancel: Cancel, *, keep: bool = False) -> None:
        """``keep``: whether the pictures that come out the same are wanted afterwards."""
        self._material, self._worker, self._cancel, self._keep = material, worker, cancel, keep
        self.pictures: dict[str, bytes] = {}
        """Those, by their SHA-256."""
        self._drawn: dict[str, dict[str, Picture]] = {}
        """What was drawn of the record, by parameters: several pictures may be of one drawing."""
        self._subjects: dict[str, Subject] = {}
        self._frame: tuple[Path, int, Frame] | None = None
        self._made: dict[tuple[str, tuple[str, ...]], Made] = {}
        """What came of whole files: a report may ask for the same again and again."""
        self._kinds: dict[Kind, Callable[[Step, dict[str, Any], Progress], Made]] = {
            Kind.FILE: self._file,
            Kind.PACKETS: self._packets,
            Kind.KEYFRAMES: self._keyframes,
            Kind.FINGERPRINT: self._fingerprint,
            Kind.FRAME: self._one_frame,
            Kind.PICTURE: self._picture,
            Kind.COMPARISON: self._comparison,
            Kind.DRAWING: self._drawing,
            Kind.EVENT: self._event,
            Kind.SIGNATURE: self._signature,
        }

    def check(self, step: Step, progress: Progress) -> None:
        """Do ``step`` again: nothing where the same comes of it, else :class:`Differs` or :class:`Cannot`."""
        if step.kind not in list(Kind):
            raise Cannot("this version does not know such a step")
        try:
            made = self._do(step, progress)
        except (MediaError, EnvironmentFault) as error:
            raise Cannot(str(error)) from error
        except _ODD as error:
            raise Cannot("its parameters are none that this version knows") from error
        if made.output == step.output:
            if made.picture and self._keep:
                self.pictures[made.output] = made.picture
            return
        if set(made.tools) != set(step.tools):
            theirs, ours = (_apart(one, other) for one, other in ((step.tools, made.tools), (made.tools, step.tools)))
            raise Cannot(f"it was made with {theirs}, and {ours} here gives another result; do it with the former")
        raise Differs(f"the same tools give {made.output}, the report says {step.output}")

    def _do(self, step: Step, progress: Progress) -> Made:
        kind, of = Kind(step.kind), (step.kind, step.inputs)
        parameters = parameters_of(step)
        if of in self._made:
            return self._made[of]
        made = self._kinds[kind](step, parameters, progress)
        if kind in _WHOLE:
            self._made[of] = made
        return made

    def _path(self, sha256: str) -> Path:
        if sha256 in self._material.by_digest:
            return self._material.by_digest[sha256]
        if sha256 in self._material.altered:
            raise Cannot(f"the file with the SHA-256 {sha256} is not here, only an altered one")
        raise Cannot(f"no file with the SHA-256 {sha256} was found")

    def _only(self, step: Step) -> Path:
        (sha256,) = step.inputs
        return self._path(sha256)

    def _reader(self, path: Path) -> str:
        return self._worker.probe(path).reader

    # ---- files -------------------------------------------------------------------------------------------------------

    def _file(self, step: Step, _parameters: dict[str, Any], progress: Progress) -> Made:
        (sha256,) = step.inputs
        if sha256 not in self._material.by_digest and sha256 in self._material.altered:
            path, found = self._material.altered[sha256]
            raise Differs(f"{quoted(path)} has the SHA-256 {found}, the report says {sha256}")
        try:
            digests = file_digests(self._path(sha256), progress=progress, cancel=self._cancel)
        except OSError as error:
            raise Cannot(f"it cannot be read: {error.strerror}") from error
        return Made(of_file(*digests), ())

    def _packets(self, step: Step, _parameters: dict[str, Any], progress: Progress) -> Made:
        path = self._only(step)
        found = self._worker.stream_digests(path, progress=progress, cancel=self._cancel)
        return Made(found.packets, tools(Kind.PACKETS, self._reader(path)))

    def _keyframes(self, step: Step, _parameters: dict[str, Any], progress: Progress) -> Made:
        path = self._only(step)
        found = find_keyframes(path, self._worker, progress=progress, cancel=self._cancel)
        return Made(of_keyframes(found), tools(Kind.KEYFRAMES, self._reader(path)))

    def _fingerprint(self, step: Step, _parameters: dict[str, Any], progress: Progress) -> Made:
        path = self._only(step)
        fingerprint = self._subject(step.inputs[0], progress).fingerprint
        if fingerprint is None:
            raise Differs(f"{quoted(path)} holds no pictures")
        return Made(of_fingerprint(fingerprint), tools(Kind.FINGERPRINT, self._reader(path)))

    # ---- frames ------------------------------------------------------------------------------------------------------

    def _one_frame(self, step: Step, parameters: dict[str, Any], _progress: Progress) -> Made:
        path = self._only(step)
        return Made(self._at(path, parameters["pts"]).planes, tools(Kind.FRAME, self._reader(path)))

    def _picture(self, step: Step, parameters: dict[str, Any], _progress: Progress) -> Made:
        path = self._only(step)
        if {name: parameters[name] for name in PICTURE} != PICTURE or type(parameters["veiled"]) is not bool:
            raise Cannot("pictures were made another way then")
        still = parameters["pts"] is None
        rgb = self._worker.still(path, fit=FIT) if still else self._at(path, parameters["pts"]).rgb
        hidden = _outlines(parameters["hidden"])
        picture = picture_of_pixels("", blurred(rgb, hidden), "", veiled=parameters["veiled"])
        return Made(picture.sha256, tools(Kind.PICTURE, self._reader(path)), picture.data)

    def _at(self, path: Path, pts: object) -> Frame:
        """The frame at exactly this PTS; the last one is kept, since its picture follows."""
        if type(pts) is not int or abs(pts) > LARGEST_PTS:
            raise ValueError("no PTS")
        if self._frame is None or self._frame[:2] != (path, pts):
            frame = self._worker.frame(path, pts, fit=FIT, planes=True, cancel=self._cancel)
            self._frame = (path, pts, frame)
        if self._frame[2].pts != pts:
            raise Differs(f"{quoted(path)} has no frame at PTS {pts}")
        return self._frame[2]

    # ---- matches -----------------------------------------------------------------------------------------------------

    def _comparison(self, step: Step, parameters: dict[str, Any], progress: Progress) -> Made:
        if parameters["digits"] != DIGITS:
            raise Cannot("numbers were rounded another way then")
        paths = [self._path(sha256) for sha256 in step.inputs]
        a, b = (self._subject(sha256, progress) for sha256 in step.inputs)
        document = answer_to_json(compare_subjects(a, b, cancel=self._cancel))
        return Made(of_comparison(document), tools(Kind.COMPARISON, *map(self._reader, paths)))

    def _subject(self, sha256: str, progress: Progress) -> Subject:
        if sha256 not in self._subjects:
            found = subject_of_file(self._path(sha256), self._worker, progress=progress, cancel=self._cancel)
            self._subjects[sha256] = found
        return self._subjects[sha256]

    def _drawing(self, step: Step, parameters: dict[str, Any], _progress: Progress) -> Made:
        if "of" in parameters:
            return self._of_record(step, parameters)
        if len(parameters["joins"]) > MOST_JOINS:
            raise ValueError("too many stretches")
        a, b = map(_fraction, parameters["lengths"])
        rows = [(_span(one), _span(other), bool(certain)) for one, other, certain in parameters["joins"]]
        joins = tuple(Join(one, other, certain=certain) for one, other, certain in rows)
        drawn = match_drawing("", a, b, joins, "")
        return Made(drawn.sha256, tools(Kind.DRAWING), drawn.data)

    def _of_record(self, step: Step, parameters: dict[str, Any]) -> Made:
        if step.parameters not in self._drawn:
            self._drawn[step.parameters] = {one.name: one for one in self._drawn_of(parameters)}
        drawn = self._drawn[step.parameters]
        if step.about not in drawn:
            raise Differs("the record gives no such drawing")
        return Made(drawn[step.about].sha256, tools(Kind.DRAWING), drawn[step.about].data)

    def _drawn_of(self, parameters: dict[str, Any]) -> tuple[Picture, ...]:
        """A drawing that is made of the record alone: of all that a bundle tells of it."""
        sequence, digest = parameters["sequence"], parameters["digest"]
        drawn, spoken = DRAWN[parameters["of"]], LANGUAGES[parameters["language"]]
        public = parameters["public"] is True
        bundle = next((one for one in self._material.bundles if (sequence, digest) in one.links), None)
        if bundle is None:
            raise Cannot("it is drawn from the record, and no bundle with that state of it was found")
        try:
            with (
                TemporaryDirectory(prefix="workbench-record-") as folder,
                record_at(bundle, sequence, Path(folder), drawn.kinds, public=public) as (store, case),
            ):
                return drawn.draw(store, case, spoken)
        except Untold as why:
            raise Cannot(f"the bundle {quoted(bundle.source)} {why}") from why

    # ---- the custody log ---------------------------------------------------------------------------------------------

    def _event(self, step: Step, parameters: dict[str, Any], _progress: Progress) -> Made:
        sequence = parameters["sequence"]
        if not self._material.bundles:
            raise Cannot("the custody log comes with a bundle of the case, and none was found")
        if not any((sequence, step.output) in bundle.links for bundle in self._material.bundles):
            names = ", ".join(quoted(bundle.source) for bundle in self._material.bundles)
            if max((number for bundle in self._material.bundles for number, _ in bundle.links), default=0) < sequence:
                raise Cannot(f"the log in {names} ends before that event; ask for a bundle exported after the report")
            raise Differs(f"the log in {names} has another event there")
        return Made(step.output, ())

    def _signature(self, step: Step, parameters: dict[str, Any], _progress: Progress) -> Made:
        wanted = (parameters["sequence"], parameters["public_key"], step.output)
        heads = [head for bundle in self._material.bundles for head in bundle.heads]
        if wanted not in [(head["sequence"], head["public_key"], head["digest"]) for head in heads]:
            raise Cannot("no bundle that was found has this signature, or it does not hold there")
        return Made(step.output, ())


def parameters_of(step: Step) -> dict[str, Any]:
    """The parameters of a step; :class:`Cannot` where they are none."""
    try:
        found = json.loads(step.parameters)
    except (ValueError, RecursionError) as error:
        raise Cannot("its parameters cannot be read") from error
    if not isinstance(found, dict):
        raise Cannot("its parameters cannot be read")
    return found


def _apart(tools: tuple[str, ...], others: tuple[str, ...]) -> str:
    return ", ".join(sorted(set(tools) - set(others))) or "fewer tools"


def _outlines(plain: list[Any]) -> tuple[Outline, ...]:
    if len(plain) > MOST_JOINS:
        raise ValueError("too many places")
    outlines = tuple(tuple((float(x), float(y)) for x, y in outline) for outline in plain)
    if not all(outline and all(0 <= side <= 1 for corner in outline for side in corner) for outline in outlines):
        raise ValueError("no places in the frame")
    return outlines


def _fraction(text: object) -> Fraction:
    if not isinstance(text, str) or not _FRACTION.fullmatch(text):
        raise ValueError("no fraction")
    return Fraction(text)


def _span(plain: list[Any]) -> tuple[Fraction, Fraction]:
    start, end = plain
    return _fraction(start), _fraction(end)

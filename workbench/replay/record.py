"""The steps behind a report, as it carries them: told from the record and from what was computed for its pictures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from cases.mapping import canonical_json
from cases.records import Clip, ClipKind, Match
from workbench.replay.outputs import DIGITS, PICTURE, Kind, machine, of_comparison, of_file, tools
from workbench.report.drawing import Join
from workbench.report.exhibits import joins
from workbench.report.footage import Footage, Shown
from workbench.report.model import Relation, Report, Step, pictures

CUSTODY = "custody"
"""What steps on the custody log are about."""


def with_steps(report: Report, footage: Footage, *, public: bool = False) -> Report:
    """``report``, just collected from ``footage``, with all its steps: custody log, files, frames, matches, drawings.

    ``public``: collected without what is confidential.
    """
    relations = zip(report.relations, footage.matches, strict=True)
    steps = (
        *_of_custody(report),
        *(step for clip in footage.clips for step in _of_clip(footage, clip)),
        *(step for clip, shown in footage.frames() for step in _of_frame(footage, clip, shown)),
        *(step for relation, match in relations for step in _of_match(footage, relation, match)),
        *_of_record(report, public=public),
    )
    return replace(report, steps=steps)


def remaining(report: Report) -> Report:
    """``report`` without the steps about what is no longer in it, or that need a file whose digest it does not tell."""
    names = {picture.name for picture in pictures(report)}
    names |= {item.number for item in report.materials if item.sha256} | {one.number for one in report.relations}
    heads = {head.digest for head in report.custody.witnessed.signatures} | {report.record_digest}
    told = {item.sha256 for item in report.materials}
    told |= {party.sha256 for one in report.relations for party in (one.a, one.b)}

    def stays(step: Step) -> bool:
        known = step.output in heads if step.about == CUSTODY else step.about in names
        return known and told.issuperset(step.inputs)

    return replace(report, steps=tuple(filter(stays, report.steps)))


def _of_custody(report: Report) -> Iterator[Step]:
    yield _step(Kind.EVENT, CUSTODY, (), {"sequence": report.record_sequence}, (), report.record_digest)
    for head in report.custody.witnessed.signatures:
        if head.holds:
            parameters = {"sequence": head.sequence, "public_key": head.public_key}
            yield _step(Kind.SIGNATURE, CUSTODY, (), parameters, (), head.digest)


def _of_clip(footage: Footage, clip: Clip) -> Iterator[Step]:
    number, inputs = footage.numbers[clip.id], (clip.sha256,)
    yield _step(Kind.FILE, number, inputs, {}, (), of_file(clip.sha256, clip.sha1, clip.md5))
    if clip.packets_sha256:
        reader = _readers(clip)
        yield _step(Kind.PACKETS, number, inputs, {}, tools(Kind.PACKETS, *reader), clip.packets_sha256)
    computed = footage.computed.get(clip.id)
    if computed is None:
        return
    if computed.keyframes:
        yield _step(Kind.KEYFRAMES, number, inputs, {}, tools(Kind.KEYFRAMES, computed.reader), computed.keyframes)
    if computed.fingerprint:
        made = tools(Kind.FINGERPRINT, computed.reader)
        yield _step(Kind.FINGERPRINT, number, inputs, {}, made, computed.fingerprint)


def _of_frame(footage: Footage, clip: Clip, shown: Shown) -> Iterator[Step]:
    computed = footage.computed.get(clip.id)
    if computed is None:
        return
    name, inputs, reader = shown.picture.name, (clip.sha256,), computed.reader
    pts = None if clip.kind is ClipKind.STILL else shown.pts
    if shown.planes:
        yield _step(Kind.FRAME, name, inputs, {"pts": pts}, tools(Kind.FRAME, reader), shown.planes)
    hidden = [[list(corner) for corner in outline] for outline in shown.hidden]
    parameters = {"pts": pts, "hidden": hidden, "veiled": shown.picture.veiled, **PICTURE}
    yield _step(Kind.PICTURE, name, inputs, parameters, tools(Kind.PICTURE, reader), shown.picture.sha256)


def _of_match(footage: Footage, relation: Relation, match: Match) -> Iterator[Step]:
    a, b = footage.by_id[match.clip_a], footage.by_id[match.clip_b]
    document = {**json.loads(match.comparison), "identity": match.identity}
    made = (match.engine, machine(), *dict.fromkeys((*_readers(a), *_readers(b))))
    inputs = (a.sha256, b.sha256)
    yield _step(Kind.COMPARISON, relation.number, inputs, {"digits": DIGITS}, made, of_comparison(document))
    if relation.drawing is not None:
        drawn = {"lengths": [a.duration, b.duration], "joins": [_of_join(join) for join in joins(match)]}
        yield _step(Kind.DRAWING, relation.drawing.name, inputs, drawn, tools(Kind.DRAWING), relation.drawing.sha256)


def _of_record(report: Report, *, public: bool) -> Iterator[Step]:
    """What is drawn of the record alone."""
    at = {"sequence": report.record_sequence, "digest": report.record_digest}
    for group in report.judged:
        drawn = {"of": group.id, "language": report.language, "public": public, **at}
        for picture in group.drawings:
            yield _step(Kind.DRAWING, picture.name, (), drawn, tools(Kind.DRAWING), picture.sha256)


def _of_join(join: Join) -> list[Any]:
    return [_texts(join.a), _texts(join.b), join.certain]


def _texts(span: tuple[Fraction, Fraction]) -> list[str]:
    return [str(moment) for moment in span]


def _readers(clip: Clip) -> tuple[str, ...]:
    """What read a clip when it was taken in."""
    reader = json.loads(clip.facts).get("reader")
    return (str(reader),) if reader else ()


def _step(
    kind: Kind, about: str, inputs: tuple[str, ...], parameters: dict[str, Any], made: tuple[str, ...], output: str
) -> Step:
    return Step(kind.value, about, inputs, canonical_json(parameters), made, output)

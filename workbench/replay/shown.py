"""What a report shows held against its own steps: a step that is right proves nothing of a page that says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.replay.outputs import Kind, of_file
from workbench.replay.reading import Told, ToldMaterial, ToldRelation
from workbench.replay.rerun import Cannot, parameters_of
from workbench.report.model import Step


class Shown:
    """The numbers under which a report shows what its steps are about."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._materials = {item.number: item for item in told.materials}
        self._relations = {one.number: one for one in told.relations}
        self._drawings = {one.drawing.name: one for one in told.relations if one.drawing}
        self._drawn = {one.name: (group, one.sha256) for group in told.judged for one in group.drawings}
        """What is drawn of the record alone."""
        self._digests: dict[str, set[str]] = {}
        """Digests of each picture, by its name: one, unless the report contradicts itself."""
        self._labels: dict[str, str] = {}
        """Where a picture stands first, by its name."""
        self._frames: dict[str, set[tuple[str, int | None]]] = {}
        """SHA-256 of the clip and PTS that a keyframe is said to show, by the picture's name."""
        for item in told.materials:
            for exhibit in item.exhibits:
                self._put(exhibit.picture.name, exhibit.picture.sha256, exhibit.number)
                self._frames.setdefault(exhibit.picture.name, set()).add((item.sha256, exhibit.pts))
        for one in told.relations:
            for pair in (pair for stretch in one.stretches for pair in stretch.pairs):
                for picture, side in ((pair.a, one.a), (pair.b, one.b)):
                    self._put(picture.name, picture.sha256, f"{one.number}, {side.label}")

    def _put(self, name: str, sha256: str, label: str) -> None:
        self._digests.setdefault(name, set()).add(sha256)
        self._labels.setdefault(name, label)

    def name(self, step: Step) -> str:
        """What a step is, for a reader of the report."""
        about = self._labels.get(step.about, step.about)
        if step.about in self._materials:
            about = f"{step.about} {self._materials[step.about].name}"
        if step.about in self._drawings:
            about = self._drawings[step.about].number
        if step.about in self._drawn:
            about = f"{self._drawn[step.about][0].title} ({step.about})"
        if step.about in self._relations:
            one = self._relations[step.about]
            about = f"{step.about} ({one.a.label}; {one.b.label})"
        words = {
            Kind.FILE: f"{about}: digests of the file",
            Kind.PACKETS: f"{about}: digest of its packets",
            Kind.KEYFRAMES: f"{about}: shots and keyframes",
            Kind.FINGERPRINT: f"{about}: fingerprint",
            Kind.FRAME: f"{about}: the frame as decoded{_at(step)}",
            Kind.PICTURE: f"{about}: its picture in the report{_at(step)}",
            Kind.COMPARISON: f"{about}: what the two share",
            Kind.DRAWING: f"{about}: the drawing",
            Kind.EVENT: f"event {_parameter(step, 'sequence')} of the custody log",
            Kind.SIGNATURE: f"the signature over event {_parameter(step, 'sequence')}",
        }
        return words[Kind(step.kind)] if step.kind in list(Kind) else f"{about}: {step.kind}"

    def agrees(self, step: Step) -> bool:
        """Whether the report shows the same as the step says of it; True of a kind that is not known."""
        return step.kind not in list(Kind) or self._agrees(Kind(step.kind), step)

    def _agrees(self, kind: Kind, step: Step) -> bool:
        match kind:
            case Kind.FRAME | Kind.PICTURE:
                return self._picture_agrees(kind, step)
            case Kind.COMPARISON:
                one = self._relations.get(step.about)
                return one is not None and step.inputs == (one.a.sha256, one.b.sha256)
            case Kind.DRAWING:
                return self._drawing_agrees(step)
            case Kind.EVENT:
                told = self._told.record_sequence, self._told.record_digest
                return told == (_parameter(step, "sequence"), step.output)
            case Kind.SIGNATURE:
                wanted = _parameter(step, "sequence"), _parameter(step, "public_key"), step.output
                heads = self._told.custody.witnessed.signatures
                return wanted in [(head.sequence, head.public_key, head.digest) for head in heads]
            case _:
                item = self._materials.get(step.about)
                return item is not None and step.inputs == (item.sha256,) and _material_agrees(kind, item, step)

    def _drawing_agrees(self, step: Step) -> bool:
        if step.about in self._drawn:
            group, sha256 = self._drawn[step.about]
            at = _parameter(step, "sequence"), _parameter(step, "digest")
            here = at == (self._told.record_sequence, self._told.record_digest)
            return here and _parameter(step, "of") == group.id and sha256 == step.output
        one = self._drawings.get(step.about)
        return bool(one and one.drawing and one.drawing.sha256 == step.output)

    def _picture_agrees(self, kind: Kind, step: Step) -> bool:
        if len(step.inputs) != 1 or step.about not in self._digests:
            return False
        if kind is Kind.PICTURE and self._digests[step.about] != {step.output}:
            return False
        frames = self._frames.get(step.about, set())
        pts = _parameter(step, "pts")
        return all((sha256 in ("", step.inputs[0])) and told == pts for sha256, told in frames)


def unaccounted(told: Told) -> Iterator[tuple[str, str, str]]:
    """Kind, number and name of what a report shows without the step that it came from."""
    known = {(step.kind, step.about) for step in told.steps}
    if (Kind.EVENT, "custody") not in known:
        yield Kind.EVENT.value, "custody", "the event of the custody log that the report was made from"
    for item in told.materials:
        yield from _unaccounted_of(item, known)
    for one in told.relations:
        if (Kind.COMPARISON, one.number) not in known:
            yield Kind.COMPARISON.value, one.number, f"{one.number}: what the two share"
        for name in dict.fromkeys(_pictures_of(one)):
            if (Kind.PICTURE, name) not in known:
                yield Kind.PICTURE.value, name, f"{one.number}: a picture of a frame"
    for group in told.judged:
        for drawing in group.drawings:
            if (Kind.DRAWING, drawing.name) not in known:
                yield Kind.DRAWING.value, drawing.name, f"{group.title} ({drawing.name}): the drawing"


def _unaccounted_of(item: ToldMaterial, known: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    if item.sha256 and (Kind.FILE, item.number) not in known:
        yield Kind.FILE.value, item.number, f"{item.number} {item.name}: digests of the file"
    if item.packets_sha256 and (Kind.PACKETS, item.number) not in known:
        yield Kind.PACKETS.value, item.number, f"{item.number} {item.name}: digest of its packets"
    for exhibit in item.exhibits:
        if (Kind.PICTURE, exhibit.picture.name) not in known:
            yield Kind.PICTURE.value, exhibit.picture.name, f"{exhibit.number}: its picture in the report"


def _pictures_of(one: ToldRelation) -> list[str]:
    return [picture.name for stretch in one.stretches for pair in stretch.pairs for picture in (pair.a, pair.b)]


def _material_agrees(kind: Kind, item: ToldMaterial, step: Step) -> bool:
    if kind is Kind.FILE:
        return of_file(item.sha256, item.sha1, item.md5) == step.output
    return kind is not Kind.PACKETS or item.packets_sha256 == step.output


def _at(step: Step) -> str:
    pts = _parameter(step, "pts")
    return "" if pts is None else f", PTS {pts}"


def _parameter(step: Step, name: str) -> object:
    """A parameter of a step, None where it has none such."""
    try:
        return parameters_of(step).get(name)
    except Cannot:
        return None

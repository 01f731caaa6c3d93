"""What is it? The file, its streams, its digests, where its copy lies; for a case, its question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from cases.records import Case, Clip
from ui import field_words, i18n, widgets, words
from ui.desk import confidential
from ui.desk.panel import Panel
from ui.facts import Fact, Facts, Told
from ui.record import facts_of, utc
from ui.widgets import Empty, button, counted, label, measured, plural, section
from workbench.formats import called
from workbench.media.model import Structure

DIGESTS = frozenset({"SHA-256", "SHA-1", "MD5"})


class FactsPanel(Panel):
    """Facts as read, in words; nothing here is judged."""

    topics = frozenset({"cases", confidential.TOPIC})
    _structure: tuple[str, Structure] | None = None
    _left_out: tuple[str, tuple[str, ...]] | None = None

    def rebuild(self) -> None:
        """Show the clip, or the case where no clip is chosen."""
        if self.clip is not None:
            self._clip(self.clip)
        elif self.case is not None:
            self._case(self.session.case(self.case.id))
        else:
            self.body.addWidget(
                Empty("info", self.tr("Nothing chosen"), self.tr("Choose a case or a clip on the left."))
            )
        self.body.addStretch(1)

    def _case(self, case: Case) -> None:
        self.body.addWidget(label(f"{case.reference} · {case.title}", "name", wrap=True))
        self._group(self.tr("Question"), label(case.question, "", wrap=True, selectable=True))
        if case.summary:
            self._group(self.tr("What is known"), label(case.summary, "", wrap=True, selectable=True))
        facts = Facts()
        facts.show_facts(
            [
                (self.tr("Status"), words.named(case.status)),
                (self.tr("Analysts"), ", ".join(case.analysts) or "–"),
                (self.tr("Opened"), utc(case.created_at)),
                *([(self.tr("Closed"), utc(case.closed_at))] if case.closed_at else []),
            ]
        )
        self._group(self.tr("Case"), facts)

    def _clip(self, clip: Clip) -> None:
        read = facts_of(clip)
        name = label(clip.name, "name", wrap=True, selectable=True)
        marks = self.session.marks_on([clip.id]).get(clip.id, [])
        head = widgets.row(name, *confidential.signs(clip, marks, self.confidential_wanted.emit))
        head.setStretch(0, 1)
        self.body.addLayout(head)
        for mark in marks:
            self.body.addWidget(_banner(confidential.said(mark)))
        if clip.stand_in:
            self.body.addWidget(
                _banner(self.tr("Stand-in: drawn by this program in place of footage that cannot be distributed."))
            )
        damage = self.session.damage(clip)
        if damage:
            self.body.addWidget(_banner("\n".join(map(i18n.sentence, damage))))
        self._sentences(self.tr("Remarks"), [str(one) for one in read.get("remarks") or () if str(one) not in damage])
        self._facts(self.tr("File"), self._file(clip, read))
        for number, stream in enumerate(read.get("video") or (), start=1):
            self._facts(self._numbered(self.tr("Picture"), number, read.get("video")), self._video(stream))
        self.add_later(partial(self._further, clip, read, damage))

    def _further(self, clip: Clip, read: Mapping[str, Any], damage: Sequence[str]) -> None:
        """What comes below, in a turn of its own: all at once would hold the window up."""
        self.body.takeAt(self.body.count() - 1)  # the room below all
        if self._structure is not None and self._structure[0] == clip.id:
            self._sentences(self.tr("Frames in time"), self._structure[1].sentences)
        if self._left_out is not None and self._left_out[0] == clip.id:
            left_out = [one for one in self._left_out[1] if one not in damage]
            self._sentences(self.tr("Left out in looking for keyframes"), left_out)
        for number, stream in enumerate(read.get("audio") or (), start=1):
            self._facts(self._numbered(self.tr("Sound"), number, read.get("audio")), self._audio(stream))
        tags = _pairs(read.get("tags"))
        if tags:
            self._facts(self.tr("Tags, as the file says"), tags)
        self._facts(self.tr("Digests"), [("SHA-256", clip.sha256), ("SHA-1", clip.sha1), ("MD5", clip.md5)])
        copy = button(self.tr("Copy digests"), lambda: self._copy(clip), kind="link", icon="copy")
        self.body.addLayout(widgets.row(copy, None))
        self._facts(self.tr("Acquired"), self._acquired(clip))
        unexamined = self.tr(
            "The container box by box, traces of programs and platforms, content credentials (C2PA): "
            "that nothing is said of them here shows nothing."
        )
        self._group(self.tr("Not examined"), label(unexamined, "quiet", wrap=True, selectable=True))
        self.body.addStretch(1)

    def show_structure(self, clip_id: str, structure: Structure) -> None:
        """Tell how the frames of a clip lie in time, once they are listed."""
        self._structure = (clip_id, structure)
        self._refresh()

    def show_left_out(self, clip_id: str, sentences: Sequence[str]) -> None:
        """Tell what was left out when the keyframes of a clip were looked for, and what was damaged."""
        self._left_out = (clip_id, tuple(sentences))
        if sentences:
            self._refresh()

    def _sentences(self, title: str, said: Sequence[str]) -> None:
        if said:
            lines = [label(i18n.sentence(one), "", wrap=True, selectable=True) for one in said]
            self.body.addLayout(widgets.column(section(title, wrap=True), *lines, gap=6))
            self.body.addSpacing(4)

    def _file(self, clip: Clip, read: Mapping[str, Any]) -> list[Told]:
        kinds = {"video": self.tr("Video"), "still": self.tr("Still picture"), "audio": self.tr("Sound")}
        held = str(read.get("container") or "–")
        container = Fact(self.tr("Container"), called(held), held)
        facts: list[Told] = [(self.tr("Kind"), kinds[clip.kind.value]), container]
        if clip.duration:
            exact = Fraction(clip.duration)
            facts.append((self.tr("Duration"), f"{words.exact(exact)} ({exact} s)"))
        if clip.width:
            facts.append((self.tr("Displayed"), f"{clip.width} × {clip.height}"))
        facts.append((self.tr("Size"), words.size(clip.size)))
        if read.get("reader"):
            facts.append((self.tr("Read by"), str(read["reader"])))
        return facts

    def _video(self, stream: Mapping[str, Any]) -> list[Told]:
        facts: list[Told] = [self._codec(stream)]
        facts.append((self.tr("Coded"), f"{stream.get('width')} × {stream.get('height')}"))
        rate = stream.get("frame_rate")
        if rate:
            facts.append((self.tr("Rate"), self.tr("{0} frames a second, as declared").format(_number(rate))))
        facts.append((self.tr("Time base"), str(stream.get("time_base"))))
        if stream.get("rotation"):
            facts.append((self.tr("Turned by"), f"{stream['rotation']}°"))
        for name, key in ((self.tr("Pixels"), "pixel_format"), (self.tr("Colour"), "color")):
            if stream.get(key):
                facts.append((name, i18n.sentence(str(stream[key]))))
        if stream.get("bit_rate"):
            facts.append((self.tr("Bit rate"), f"{counted(int(stream['bit_rate']) // 1000)} kbit/s"))
        return facts + _pairs(stream.get("tags"))

    def _codec(self, stream: Mapping[str, Any]) -> Fact:
        held = str(stream.get("codec"))
        return Fact(self.tr("Codec"), f"{called(held)} {stream.get('profile') or ''}".strip(), held)

    def _audio(self, stream: Mapping[str, Any]) -> list[Told]:
        layout = str(stream.get("layout") or "")
        if not layout or layout.endswith("channels"):  # so FFmpeg calls one that is not declared
            layout = plural(int(stream.get("channels") or 0), self.tr("{0} channel"), self.tr("{0} channels"))
        facts: list[Told] = [self._codec(stream)]
        facts.append((self.tr("Sampling"), f"{counted(int(stream.get('sample_rate') or 0))} Hz, {layout}"))
        if stream.get("bit_rate"):
            facts.append((self.tr("Bit rate"), f"{counted(int(stream['bit_rate']) // 1000)} kbit/s"))
        return facts + _pairs(stream.get("tags"))

    def _acquired(self, clip: Clip) -> list[Told]:
        facts: list[Told] = [(self.tr("By"), clip.acquired_by), (self.tr("How"), i18n.sentence(clip.acquired_how))]
        if clip.acquisition_url:
            facts.append((self.tr("Link"), clip.acquisition_url))
        return [*facts, (self.tr("When"), utc(clip.created_at)), (self.tr("Copy kept at"), clip.stored)]

    def _facts(self, title: str, facts: list[Told]) -> None:
        shown = Facts()
        shown.show_facts(facts, code=DIGESTS | {self.tr("Copy kept at")})
        self._group(title, shown)

    def _group(self, title: str, content: QWidget) -> None:
        self.body.addLayout(widgets.column(section(title), content, gap=6))
        self.body.addSpacing(4)

    def _numbered(self, name: str, number: int, streams: Sequence[object] | None) -> str:
        return f"{name} {number}" if streams and len(streams) > 1 else name

    def _copy(self, clip: Clip) -> None:
        text = f"{clip.name}\nSHA-256 {clip.sha256}\nSHA-1 {clip.sha1}\nMD5 {clip.md5}\n"
        QApplication.clipboard().setText(text)


def _banner(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "banner")
    inside = widgets.row(label(text, "warn", wrap=True))
    inside.setContentsMargins(10, 7, 10, 7)
    frame.setLayout(inside)
    return frame


def _pairs(tags: object) -> list[Told]:
    """Tags under plain names, in whatever of the two usual JSON forms they were kept."""
    pairs: list[tuple[object, object]] = []
    if isinstance(tags, Mapping):
        pairs = list(tags.items())
    elif isinstance(tags, Sequence) and not isinstance(tags, str):
        pairs = [(tag[0], tag[1]) for tag in tags if isinstance(tag, Sequence) and len(tag) == 2]
    told = [(str(name), str(value)) for name, value in pairs]
    return [Fact(field_words.tag(name), field_words.held(name, value), name) for name, value in told]


def _number(text: object) -> str:
    try:
        return measured(float(Fraction(str(text))), 3).rstrip("0").rstrip(QLocale().decimalPoint())
    except (ValueError, ZeroDivisionError):
        return str(text)

"""What is it? The file, its streams, its digests, where its copy lies; for a case, its question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import QApplication, QFrame, QWidget

from cases.records import Case, Clip
from ui import i18n, widgets, words
from ui.desk import confidential
from ui.desk.panel import Panel
from ui.facts import Facts
from ui.record import facts_of, utc
from ui.widgets import Empty, button, counted, label, section
from workbench.media.model import Structure

DIGESTS = frozenset({"SHA-256", "SHA-1", "MD5"})


class FactsPanel(Panel):
    """Facts as read, in words; nothing here is judged."""

    topics = frozenset({"cases", confidential.TOPIC})
    _structure: tuple[str, Structure] | None = None

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
        mark = self.session.confidential([clip.id]).get(clip.id)
        head = widgets.row(name, *confidential.signs(clip, mark, self.confidential_wanted.emit))
        head.setStretch(0, 1)
        self.body.addLayout(head)
        if mark is not None:
            self.body.addWidget(_banner(confidential.said(mark)))
        if clip.stand_in:
            self.body.addWidget(
                _banner(self.tr("Stand-in: drawn by this program in place of footage that cannot be distributed."))
            )
        for remark in read.get("remarks") or ():
            self.body.addWidget(_banner(i18n.sentence(str(remark))))
        self._facts(self.tr("File"), self._file(clip, read))
        for number, stream in enumerate(read.get("video") or (), start=1):
            self._facts(self._numbered(self.tr("Picture"), number, read.get("video")), self._video(stream))
        if self._structure is not None and self._structure[0] == clip.id:
            said = [label(i18n.sentence(one), "", wrap=True, selectable=True) for one in self._structure[1].sentences]
            self.body.addLayout(widgets.column(section(self.tr("Frames in time")), *said, gap=6))
            self.body.addSpacing(4)
        for number, stream in enumerate(read.get("audio") or (), start=1):
            self._facts(self._numbered(self.tr("Sound"), number, read.get("audio")), self._audio(stream))
        tags = _pairs(read.get("tags"))
        if tags:
            self._facts(self.tr("Tags, as the file says"), tags)
        self._facts(self.tr("Digests"), [("SHA-256", clip.sha256), ("SHA-1", clip.sha1), ("MD5", clip.md5)])
        copy = button(self.tr("Copy digests"), lambda: self._copy(clip), kind="link", icon="copy")
        self.body.addLayout(widgets.row(copy, None))
        self._facts(self.tr("Acquired"), self._acquired(clip))

    def show_structure(self, clip_id: str, structure: Structure) -> None:
        """Tell how the frames of a clip lie in time, once they are listed."""
        self._structure = (clip_id, structure)
        self._refresh()

    def _file(self, clip: Clip, read: Mapping[str, Any]) -> list[tuple[str, str]]:
        kinds = {"video": self.tr("Video"), "still": self.tr("Still picture"), "audio": self.tr("Sound")}
        facts = [(self.tr("Kind"), kinds[clip.kind.value]), (self.tr("Container"), str(read.get("container") or "–"))]
        if clip.duration:
            exact = Fraction(clip.duration)
            facts.append((self.tr("Duration"), f"{words.exact(exact)}  ({exact} s)"))
        if clip.width:
            facts.append((self.tr("Displayed"), f"{clip.width} × {clip.height}"))
        facts.append((self.tr("Size"), words.size(clip.size)))
        if read.get("reader"):
            facts.append((self.tr("Read by"), str(read["reader"])))
        return facts

    def _video(self, stream: Mapping[str, Any]) -> list[tuple[str, str]]:
        codec = " ".join(str(part) for part in (stream.get("codec"), stream.get("profile")) if part)
        facts = [(self.tr("Codec"), codec), (self.tr("Coded"), f"{stream.get('width')} × {stream.get('height')}")]
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

    def _audio(self, stream: Mapping[str, Any]) -> list[tuple[str, str]]:
        facts = [(self.tr("Codec"), str(stream.get("codec")))]
        facts.append(
            (self.tr("Sampling"), f"{stream.get('sample_rate')} Hz, {stream.get('layout') or stream.get('channels')}")
        )
        if stream.get("bit_rate"):
            facts.append((self.tr("Bit rate"), f"{counted(int(stream['bit_rate']) // 1000)} kbit/s"))
        return facts + _pairs(stream.get("tags"))

    def _acquired(self, clip: Clip) -> list[tuple[str, str]]:
        facts = [(self.tr("By"), clip.acquired_by), (self.tr("How"), i18n.sentence(clip.acquired_how))]
        if clip.acquisition_url:
            facts.append((self.tr("Address"), clip.acquisition_url))
        return [*facts, (self.tr("When"), utc(clip.created_at)), (self.tr("Copy kept at"), clip.stored)]

    def _facts(self, title: str, facts: list[tuple[str, str]]) -> None:
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


def _pairs(tags: object) -> list[tuple[str, str]]:
    """Tags in whatever of the two usual JSON forms they were kept."""
    if isinstance(tags, Mapping):
        return [(str(name), str(value)) for name, value in tags.items()]
    if isinstance(tags, Sequence) and not isinstance(tags, str):
        return [(str(tag[0]), str(tag[1])) for tag in tags if isinstance(tag, Sequence) and len(tag) == 2]
    return []


def _number(text: object) -> str:
    try:
        return f"{float(Fraction(str(text))):.3f}".rstrip("0").rstrip(".")
    except (ValueError, ZeroDivisionError):
        return str(text)

"""Handing a case over: in which form, to where, and of a blind bundle exactly what the reader is not given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from cases.records import Case, Clip
from ui import theme, widgets
from ui.dialogs.form import Form, required, text_of
from ui.exchange_jobs import Bundle, HandOver, weigh_blind
from ui.session import Session
from ui.widgets import button, label, section
from workbench.interchange.forms import ENDINGS, FOLDERS, OF_A_CLIP, OutFormat
from workbench.names import safe_stem

if TYPE_CHECKING:
    from workbench.bundles import Withheld

SIZE = QSize(900, 640)
"""Pixels wanted; a smaller screen gets what it has room for."""
BETWEEN = 28
"""Pixels between two lists beside one another."""
BELOW = 12
"""Pixels between two lists one below the other."""


class HandOverForm(Form):
    """A form from the list, what it is for, and where it goes."""

    def __init__(
        self, session: Session, case: Case, clip: Clip | None, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._case, self._clip, self._folder = case, clip, folder
        self._order = [*self._forms()]
        self._weighed: tuple[Withheld, Withheld] | None = None
        self.retitle(self.tr("Hand over case {0}").format(case.reference))
        self.does(self.tr("Hand over"))
        self.kinds = self._list()
        self._name, self._about = label("", "strong", wrap=True), label("", "quiet", wrap=True)
        self.originals = self._box(self.tr("With the media files"), checked=True)
        self.context = self._box(self.tr("With the context"), checked=False)
        self._what_context = label(self.tr("What is said of the clips: claims, appearances, clocks, lineage."), "small")
        self._what_context.setWordWrap(True)
        self.context.setAccessibleDescription(self._what_context.text())
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Of what"))
        self.blind = BlindList(case)
        self.target = QLineEdit()
        self.fields.addLayout(self._split(), 1)
        self.fields.addLayout(self._where())
        self.needs(self.target)
        self._fill_scope()
        self.kinds.currentItemChanged.connect(lambda *_items: self._show())
        self.context.toggled.connect(lambda _on: self._show_blind())
        self.scope.currentIndexChanged.connect(lambda _index: self._propose())
        self.choose(Bundle.WHOLE)
        weigh_blind(session, case, self._on_weighed, self)

    def choose(self, form: Bundle | OutFormat) -> None:
        """Choose a form of the list."""
        self.kinds.setCurrentRow(self._order.index(form))

    def form(self) -> Bundle | OutFormat:
        """The form chosen."""
        return self._order[max(self.kinds.currentRow(), 0)]

    def wish(self) -> HandOver:
        """What is asked for."""
        form = self.form()
        clip = self._clip if form in OF_A_CLIP and self.scope.currentIndex() == 1 else None
        target = Path(text_of(self.target)).expanduser()
        context = form is Bundle.BLIND and self.context.isChecked()
        return HandOver(form, target, originals=self.originals.isChecked(), context=context, clip=clip)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A place that is free."""
        found = required(self.target, self.tr("Say where to."))
        place = self.wish().target
        if not found and (place.is_file() or (place.is_dir() and self.form() not in FOLDERS)):
            sentence = self.tr("{0} is there already, and nothing is written over. Choose another name.")
            found.append((self.target, sentence.format(place.name)))
        return found

    def fit(self) -> None:
        """As large as wanted and as the screen allows, once."""
        self.fit_once(SIZE)

    def showEvent(self, event: QShowEvent) -> None:
        """The list takes its rows' height from the style sheet, which is known now."""
        super().showEvent(event)
        self.kinds.doItemsLayout()

    # the parts

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Forms"))
        made.setFixedWidth(theme.px(250))
        made.addItems([name for name, _about in self._forms().values()])
        return made

    def _box(self, text: str, *, checked: bool) -> QCheckBox:
        made = QCheckBox(text)
        made.setChecked(checked)
        return made

    def _split(self) -> QHBoxLayout:
        page = QWidget()
        page.setLayout(
            widgets.column(
                self._name,
                self._about,
                4,
                self.originals,
                self.context,
                self._what_context,
                self.scope,
                4,
                self.blind,
                None,
                gap=7,
            )
        )
        line = widgets.row(self.kinds, widgets.scrolled(page), gap=18)
        line.setStretch(1, 1)
        return line

    def _where(self) -> QVBoxLayout:
        name = label(self.tr("Where to"), "small")
        name.setBuddy(self.target)
        self.target.setAccessibleName(self.tr("Where to"))
        line = widgets.row(self.target, button(self.tr("Choose…"), self._choose_target, icon="folder"))
        line.setStretch(0, 1)
        return widgets.column(name, line, gap=4)

    def _fill_scope(self) -> None:
        self.scope.addItem(self.tr("All clips of the case"))
        if self._clip is not None:
            self.scope.addItem(self.tr("Only {0}").format(self._clip.name))

    def _show(self) -> None:
        form = self.form()
        name, about = self._forms()[form]
        self._name.setText(name)
        self._about.setText(about)
        self.originals.setVisible(isinstance(form, Bundle))
        self.context.setVisible(form is Bundle.BLIND)
        self._what_context.setVisible(form is Bundle.BLIND)
        self.scope.setVisible(form in OF_A_CLIP and self._clip is not None)
        self._show_blind()
        self._propose()

    def _show_blind(self) -> None:
        self.blind.setVisible(self.form() is Bundle.BLIND)
        if self._weighed is not None:
            context = self.context.isChecked()
            self.blind.show_weighed(self._weighed[context], context=context)

    def _on_weighed(self, weighed: tuple[Withheld, Withheld]) -> None:
        self._weighed = weighed
        self._show_blind()

    def _propose(self) -> None:
        """A free name in the folder that was used last."""
        form, stem = self.form(), safe_stem(self._case.reference)
        whole = self.wish().clip is None
        if isinstance(form, Bundle):
            word, ending = (self.tr("for a second reader") if form is Bundle.BLIND else self.tr("bundle")), ".zip"
        else:
            word, ending = form.value, "" if whole and form in FOLDERS else f".{ENDINGS[form]}"
            stem = stem if whole or self._clip is None else safe_stem(self._clip.name)
        self.target.setText(str(_free(self._folder / f"{stem} {word}{ending}")))

    def _choose_target(self) -> None:
        if self.wish().clip is None and self.form() in FOLDERS:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to"), str(self._folder))
        else:
            chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Where to"), text_of(self.target))
        if chosen:
            self._folder = Path(chosen).parent
            self.target.setText(chosen)

    def _forms(self) -> dict[Bundle | OutFormat, tuple[str, str]]:
        """Each form's name, and what it is for."""
        tr = self.tr
        return {
            Bundle.WHOLE: (
                tr("Bundle of the whole case"),
                tr(
                    "All records, the signed custody log and the files, in a BagIt bag. Others check it with nothing "
                    "but Python, and bring it into their own workspace."
                ),
            ),
            Bundle.BLIND: (
                tr("Bundle for a second reader"),
                tr(
                    "The second reader opens it on another desk, judges without knowing your verdict, and hands a "
                    "bundle of the case back. Brought in here, it stands beside yours; nothing is overwritten."
                ),
            ),
            OutFormat.CASE: (
                tr("CASE/UCO"),
                tr("Clips with digests and provenance, findings, claims and verdicts, for other forensic tools."),
            ),
            OutFormat.MEDIA_REVIEW: (
                tr("MediaReview"),
                tr(
                    "Your standing verdicts as schema.org MediaReview and ClaimReview, for search engines and other "
                    "newsrooms."
                ),
            ),
            OutFormat.GEOJSON: (
                tr("Places, GeoJSON"),
                tr("The places that coordinates were entered for, for maps on the web and geographic tools."),
            ),
            OutFormat.KML: (tr("Places, KML"), tr("The same places, for Google Earth and others.")),
            OutFormat.CSV: (
                tr("Tables, CSV"),
                tr("Every table of the case with its custody log, for spreadsheets: one file each, in a folder."),
            ),
            OutFormat.JSON: (tr("Tables, JSON"), tr("Every table of the case with its custody log, in one file.")),
            **self._mark_forms(),
            **self._list_forms(),
        }

    def _mark_forms(self) -> dict[Bundle | OutFormat, tuple[str, str]]:
        tr = self.tr
        marks = tr("What was marked on the clips, one file each.")
        cuts = tr("Each match that shares footage as a cut list, one file each, in a folder.")
        return {
            OutFormat.VTT: (tr("Annotations, WebVTT"), f"{marks} {tr('Players show it as subtitles.')}"),
            OutFormat.EAF: (tr("Annotations, ELAN"), f"{marks} {tr('ELAN opens it as tiers.')}"),
            OutFormat.WEB_ANNOTATION: (tr("Annotations, W3C"), f"{marks} {tr('W3C Web Annotation, as JSON-LD.')}"),
            OutFormat.OTIO: (tr("Cut lists, OpenTimelineIO"), cuts),
            OutFormat.EDL: (tr("Cut lists, EDL"), cuts),
        }

    def _list_forms(self) -> dict[Bundle | OutFormat, tuple[str, str]]:
        tr = self.tr
        sums = tr("The digests of the clips by their file names, as {0} --check takes them.")
        apart = tr("Two desks compare what they hold by such lists, without exchanging footage.")
        return {
            OutFormat.SHA256SUM: (tr("Digests, SHA-256"), sums.format("sha256sum")),
            OutFormat.MD5SUM: (tr("Digests, MD5"), sums.format("md5sum")),
            OutFormat.PDQ: (tr("Picture hashes, PDQ"), f"{tr('Hashes of the keyframes of all clips.')} {apart}"),
            OutFormat.VPDQ: (
                tr("Picture hashes, vPDQ"),
                f"{tr('A hash for each second of each clip, one file each, in a folder.')} {apart}",
            ),
        }


class BlindList(QWidget):
    """Two lists: what the second reader is given, and what not, each kind with its number.

    They stand side by side where there is room.
    """

    def __init__(self, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given, self._left_out = QGridLayout(), QGridLayout()
        self._lists = (
            widgets.column(section(self.tr("Goes along")), self._given, None, gap=6),
            widgets.column(section(self.tr("Left out")), self._left_out, None, gap=6),
        )
        self._columns = widgets.row(*self._lists, gap=BETWEEN)
        self._columns.setStretch(0, 1)
        self._columns.setStretch(1, 1)
        self._blanked = label("", "quiet", wrap=True)
        read = self.tr("Reference, title and question are told as they are. See that they give no verdict away:")
        said = " · ".join((case.reference, case.title, case.question))
        warning = widgets.column(label(read, "warn", wrap=True), label(said, wrap=True), gap=3)
        self.setLayout(widgets.column(warning, self._columns, self._blanked, gap=9))
        self._show_blanked(context=False)

    def show_weighed(self, weighed: Withheld, *, context: bool) -> None:
        """Show these numbers, of a bundle with or without what is said of the clips."""
        self._show_blanked(context=context)
        for grid, counts in ((self._given, weighed.given), (self._left_out, weighed.left_out)):
            widgets.clear(grid)
            names = self._names()
            for number, (kind, count) in enumerate(counts.items()):
                grid.addWidget(label(names.get(kind, kind)), number, 0)
                grid.addWidget(label(widgets.counted(count), "quiet"), number, 1, Qt.AlignmentFlag.AlignRight)
            if not counts:
                grid.addWidget(label(self.tr("Nothing"), "quiet"), 0, 0)
            grid.setColumnStretch(2, 1)
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(3)

    def event(self, event: QEvent) -> bool:
        """Put the lists side by side or one below the other, whenever the room or what they need is another."""
        done: bool = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            need = sum(one.minimumSize().width() for one in self._lists) + BETWEEN
            ways = QBoxLayout.Direction
            way = ways.LeftToRight if need <= self.width() else ways.TopToBottom
            if way is not self._columns.direction():
                self._columns.setDirection(way)
                self._columns.setSpacing(BETWEEN if way is ways.LeftToRight else BELOW)
        return done

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the lists."""
        wide = max(one.minimumSize().width() for one in self._lists)
        return QSize(wide, super().minimumSizeHint().height())

    def _show_blanked(self, *, context: bool) -> None:
        without = self.tr("Left empty: the case’s summary, decisions on matches, reasons of withdrawals.")
        whole = self.tr(
            "Left empty: the case’s summary, decisions on matches, sides of claims, reasons of withdrawals."
        )
        self._blanked.setText(whole if context else without)

    def _names(self) -> dict[str, str]:
        """Kinds of record as a heading over many."""
        tr = self.tr
        return {
            "case": tr("The case"),
            "clip": tr("Clips"),
            "match": tr("Matches, undecided"),
            "annotation": tr("Marks on clips"),
            "withdrawal": tr("Withdrawals"),
            "restriction": tr("What is confidential"),
            "coordinates": tr("Coordinates"),
            "appearance": tr("Appearances"),
            "claim": tr("Claims"),
            "clock": tr("Clocks"),
            "derivation": tr("Lineage"),
            "finding": tr("Findings"),
            "assessment": tr("Verdicts"),
            "note": tr("Notes"),
            "hypothesis": tr("Hypotheses"),
            "bearing": tr("Weighed evidence"),
            "attribution": tr("Attributions"),
            "pillar": tr("Pillars"),
        }


def _free(wanted: Path) -> Path:
    """The name, or with a number behind it where it is taken."""
    number, place = 1, wanted
    while place.exists():
        number += 1
        place = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
    return place

"""The list of marks on a clip, and what can be changed of the one that is chosen: tag, text, range, blur."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QWidget,
)

from cases.judgement import Annotation
from cases.marks import blurs, read_region, with_blur
from ui import widgets
from ui.desk.marks import Marks
from ui.desk.marks_overlay import MarksOverlay, Tool
from ui.desk.player import Player
from ui.models.mark_index import Held
from ui.models.mark_list import ROW, SWATCH, MarkList, MarkRow
from ui.shortcuts import keyed
from ui.widgets import button, label, section, tool
from ui.words import exact


class MarksPanel(QWidget):
    """Signals: ``sought(int)`` PTS to go to; ``delete_wanted(Held)``; ``tool_wanted(Tool)``; ``mark_wanted()``;
    ``left()`` where Enter ends the words of a mark.
    """

    sought = Signal(object)
    delete_wanted = Signal(object)
    tool_wanted = Signal(object)
    mark_wanted = Signal()
    left = Signal()

    def __init__(self, marks: Marks, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks, self._player = marks, player
        self._about: Held | None = None
        self.setAccessibleName(self.tr("Marks"))
        self.list = QListView()
        self.rows = MarkList(self._row)
        self.list.setObjectName("marks")
        self.list.setModel(self.rows)
        self.list.setAccessibleName(self.tr("Marks on this clip"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setIconSize(QSize(SWATCH, SWATCH))
        self.list.setMinimumHeight(96)
        self._none = label("", "quiet", wrap=True)
        self.box = keyed(tool("box", self.tr("Draw a box"), lambda: self.tool_wanted.emit(Tool.BOX)), "draw_box")
        self.polygon = keyed(tool("polygon", self.tr("Draw a polygon"), self._polygon), "draw_polygon")
        self.whole = keyed(tool("tag", self.tr("Mark this frame, or the range"), self.mark_wanted.emit), "mark_whole")
        history = marks.session.history
        self.undo = keyed(tool("undo", self.tr("Undo"), history.undo), "undo")
        self.redo = keyed(tool("redo", self.tr("Redo"), history.redo), "redo")
        for one in (self.box, self.polygon):
            one.setCheckable(True)
        head = widgets.row(section(self.tr("Marks")), None, self.box, self.polygon, self.whole, 8, self.undo, self.redo)
        self.editor = self._editor()
        inside = widgets.column(head, self._none, self.list, self.editor, gap=7)
        inside.setContentsMargins(widgets.PAD, 6, widgets.PAD, widgets.PAD)
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()
        self._list_anew()
        self._show_chosen()

    def _connect(self) -> None:
        history = self._marks.session.history
        history.canUndoChanged.connect(self.undo.setEnabled)
        history.canRedoChanged.connect(self.redo.setEnabled)
        history.undoTextChanged.connect(self._name_undo)
        history.redoTextChanged.connect(self._name_redo)
        self.undo.setEnabled(history.canUndo())
        self.redo.setEnabled(history.canRedo())
        self._marks.changed.connect(self._list_anew)
        self._marks.chosen_changed.connect(self._show_chosen)
        self._player.opened.connect(lambda _opened: self._list_anew())
        self._player.pace_changed.connect(self._say_range)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(self._choose)

    def _name_undo(self, what: str) -> None:
        keyed(self.undo, "undo", text=self.tr("Undo: {0}").format(what) if what else self.tr("Undo"))

    def _name_redo(self, what: str) -> None:
        keyed(self.redo, "redo", text=self.tr("Redo: {0}").format(what) if what else self.tr("Redo"))

    def follow(self, overlay: MarksOverlay) -> None:
        """Show which tool is in hand."""
        overlay.tool_changed.connect(self._tool_changed)

    def focus_tag(self) -> None:
        """Let the tag of the chosen mark be typed."""
        if self.editor.isVisible():
            self.tag.setFocus()
            self.tag.selectAll()

    # the editor

    def _editor(self) -> QFrame:
        self.tag, self.text = QLineEdit(), QLineEdit()
        self.tag.setAccessibleName(self.tr("Tag"))
        self.tag.setPlaceholderText(self.tr("Tag: child, face, vehicle…"))
        self.tag.setToolTip(self.tr("A word to find it by; several are divided by commas"))
        self.text.setAccessibleName(self.tr("Text of the mark"))
        self.text.setPlaceholderText(self.tr("What is seen there"))
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag.setCompleter(completer)
        self.blur = QCheckBox(self.tr("Blur in exports and reports"))
        self.here_in = button(self.tr("From here"), lambda: self._bound(first=True), kind="link")
        self.here_out = button(self.tr("To here"), lambda: self._bound(first=False), kind="link")
        self.range = button(self.tr("Range"), self._take_range, kind="link")
        about = self.tr("Hold for the range of the timeline. {0} and {1} set where it begins and ends.")
        keyed(self.range, "mark_in", "mark_out", text=about)
        self.delete = tool("delete", self.tr("Delete this mark (Del)"), self._delete, size=16)
        for field in (self.tag, self.text):
            field.returnPressed.connect(self.left)
        self.tag.editingFinished.connect(self._retag)
        self.text.editingFinished.connect(self._reword)
        self.blur.clicked.connect(self._reblur)
        fields = widgets.row(self.tag, self.text, gap=6)
        fields.setStretch(0, 2)
        fields.setStretch(1, 3)
        bounds = widgets.row(self.here_in, self.here_out, self.range, None, self.delete, gap=2)
        return widgets.card(fields, self.blur, bounds, gap=6)

    def _show_chosen(self) -> None:
        held, focus = self._marks.chosen, self.window().focusWidget()
        if held is None and self.editor.isAncestorOf(focus):  # it goes: what is left of the panel is nearest
            (self.list if self.list.isVisible() else self.whole).setFocus()
        self.editor.setVisible(held is not None)
        self.list.setCurrentIndex(QModelIndex() if held is None else self.rows.index_of(held))
        if held is None:
            return
        mark = held.mark
        self._words.setStringList(self._marks.tags())
        for field, text in ((self.tag, mark.tag), (self.text, mark.text)):
            typing = held is self._about and field.hasFocus() and field.isModified()
            if field.text() != text and not typing:
                field.setText(text)
                field.setCursorPosition(0)  # long words are read from where they begin
        self._about = held
        self.blur.setChecked(blurs(mark))
        self._say_range()

    def _say_range(self) -> None:
        self.range.setEnabled(self._player.marks != (None, None))

    def _retag(self) -> None:
        text = self.tag.text().strip()
        self._change(**({"tag": text} if text else {}))

    def _reword(self) -> None:
        self._change(text=self.text.text().strip())

    def _reblur(self, on: bool) -> None:
        held = self._marks.chosen
        if held is not None:
            self._marks.revise(held, with_blur(held.mark, on=on))

    def _bound(self, *, first: bool) -> None:
        """Let the mark begin or end with the frame on screen."""
        held, positions = self._marks.chosen, self._player.positions
        if held is None or positions is None:
            return
        here, mark = positions.pts(self._player.position), held.mark
        end = mark.start_pts if mark.end_pts is None else mark.end_pts
        if first:
            self._change(start_pts=here, end_pts=max(end, here))
        else:
            self._change(start_pts=min(mark.start_pts, here), end_pts=here)

    def _take_range(self) -> None:
        positions = self._player.positions
        if positions is not None:
            first, last = self._player.range
            self._change(start_pts=positions.pts(first), end_pts=positions.pts(last))

    def _change(self, **changes: object) -> None:
        held = self._marks.chosen
        if held is not None:
            self._marks.revise(held, replace(held.mark, **changes))  # type: ignore[arg-type]  # fields by name

    def _delete(self) -> None:
        if self._marks.chosen is not None:
            self.delete_wanted.emit(self._marks.chosen)

    # the list

    def _list_anew(self) -> None:
        shown = self._marks.shown()
        self.rows.show_all(shown)
        if not shown and self.window().focusWidget() is self.list:
            self.whole.setFocus()
        self.list.setVisible(bool(shown))
        self._none.setVisible(not shown)
        usable = self._marks.clip is not None
        if usable:
            none = self.tr("None yet. Draw a box with {0}, or mark the frame or range with {1}.")
            keyed(self._none, "draw_box", "mark_whole", text=none, of="text")
        else:
            keyed(self._none, text=self.tr("Choose a clip on the left."), of="text")
        for one in (self.box, self.polygon, self.whole):
            one.setEnabled(usable)
        self._show_chosen()

    def _row(self, held: Held) -> MarkRow:
        mark = held.mark
        region = read_region(mark.region)
        shape = self.tr("frame")
        if region.keyframes:
            shape = self.tr("track, {0} keyframes").format(len(region.keyframes))
        elif region.box:
            shape = self.tr("box")
        elif region.polygon:
            shape = self.tr("polygon")
        title = f"{mark.tag} · {mark.text}" if mark.text else mark.tag
        when = f"{self._when(mark)} · {shape}"
        return MarkRow(held, " ".join(title.split()), when, self._marks.color(mark))

    def _when(self, mark: Annotation) -> str:
        positions = self._player.positions
        if positions is None:
            return self.tr("still")
        first = exact(positions.time(positions.at_pts(mark.start_pts)))
        if mark.end_pts is None or mark.end_pts == mark.start_pts:
            return first
        return f"{first} – {exact(positions.time(positions.at_pts(mark.end_pts)))}"

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self._marks.choose(row.held)

    def _go(self, index: QModelIndex) -> None:
        self._choose(index)
        row = index.data(ROW)
        if row is not None and self._player.positions is not None:
            self.sought.emit(row.held.mark.start_pts)

    def _polygon(self) -> None:
        self.tool_wanted.emit(Tool.POLYGON)

    def _tool_changed(self, now: Tool) -> None:
        self.box.setChecked(now is Tool.BOX)
        self.polygon.setChecked(now is Tool.POLYGON)

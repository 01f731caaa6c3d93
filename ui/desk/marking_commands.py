"""What the analyst can do with marks: joins the picture, the list of marks and the history."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from cases.records import ClipKind
from ui import icons
from ui.desk.marks_overlay import Tool
from ui.desk.parts import Parts
from ui.dialogs.small import ReasonForm
from ui.models.mark_index import Held
from ui.shortcuts import does
from ui.words import labelled


class MarkingCommands(QObject):
    """Drawing, deleting, undoing."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        panel, overlay = desk.inspector.marks, desk.overlay
        panel.follow(overlay)
        panel.tool_wanted.connect(self.use)
        panel.mark_wanted.connect(self.mark_whole)
        panel.left.connect(desk.viewer.view.setFocus)
        panel.sought.connect(desk.player.go_pts)
        panel.delete_wanted.connect(self.delete)
        overlay.delete_wanted.connect(self.delete)
        overlay.drawn.connect(self._drawn)

    def share_undo(self) -> None:
        """Let every field of the desk give the keys of undo away while it has nothing to undo itself."""
        for field in (*self._desk.findChildren(QLineEdit), *self._desk.findChildren(QPlainTextEdit)):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field in which nothing was typed has nothing to undo: the key is the desk's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = _can(watched)
            keys = QKeySequence.StandardKey
            if (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def actions(self) -> list[QAction]:
        """Undo and redo for the menu; each names what."""
        history = self._desk.session.history
        undo = does(QAction(icons.icon("undo"), self.tr("Undo"), self, enabled=history.canUndo()), "undo")
        redo = does(QAction(icons.icon("redo"), self.tr("Redo"), self, enabled=history.canRedo()), "redo")
        undo.triggered.connect(self.undo)
        redo.triggered.connect(self.redo)
        history.canUndoChanged.connect(undo.setEnabled)
        history.canRedoChanged.connect(redo.setEnabled)
        history.undoTextChanged.connect(lambda what: undo.setText(_named(self.tr("Undo"), what)))
        history.redoTextChanged.connect(lambda what: redo.setText(_named(self.tr("Redo"), what)))
        return [undo, redo]

    def use(self, tool: Tool) -> None:
        """Take a tool in hand; the one in hand is laid down."""
        desk = self._desk
        if desk.clip is not None and desk.clip.kind is not ClipKind.AUDIO:
            desk.overlay.use(Tool.CHOOSE if desk.overlay.tool is tool else tool)

    def draw_box(self) -> None:
        """Draw a box on the picture, or lay the tool down."""
        self.use(Tool.BOX)

    def draw_polygon(self) -> None:
        """Draw a polygon on the picture, or lay the tool down."""
        self.use(Tool.POLYGON)

    def mark_whole(self) -> None:
        """Mark the frame on screen, or the range, as a whole."""
        self._desk.overlay.mark_here()

    def delete(self, held: Held) -> None:
        """Ask why, and withdraw a mark."""
        form = ReasonForm(self.tr("Delete this mark"), self.tr("Delete"), self._desk)
        if form.exec():
            self._desk.marks.delete(held, form.reason())

    def undo(self) -> None:
        """Bring back what was so before, and say what that was."""
        history, desk = self._desk.session.history, self._desk
        if history.canUndo():
            said = history.undoText()
            history.undo()
            desk.status.say(self.tr("Undone: {0}").format(said))

    def redo(self) -> None:
        """Do again what was undone."""
        history, desk = self._desk.session.history, self._desk
        if history.canRedo():
            said = history.redoText()
            history.redo()
            desk.status.say(self.tr("Done again: {0}").format(said))

    def _drawn(self, _held: Held) -> None:
        """A new mark wants a tag."""
        desk = self._desk
        desk.inspector.turn_to(desk.inspector.notes)
        desk.inspector.marks.focus_tag()


def _can(field: QObject) -> tuple[bool, bool]:
    """Whether a field has something to undo, and to redo."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable(), field.document().isRedoAvailable()
    return False, False


def _named(action: str, what: str) -> str:
    return labelled(action, what) if what else action

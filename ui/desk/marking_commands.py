"""What the analyst can do with marks: joins the picture, the list of marks and the history."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cases.records import ClipKind
from ui.desk.marks import Held
from ui.desk.marks_overlay import Tool
from ui.desk.parts import Parts
from ui.dialogs.small import ReasonForm


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

    def use(self, tool: Tool) -> None:
        """Take a tool in hand; the one in hand is laid down."""
        desk = self._desk
        if desk.clip is not None and desk.clip.kind is not ClipKind.AUDIO:
            desk.overlay.use(Tool.CHOOSE if desk.overlay.tool is tool else tool)

    def mark_whole(self) -> None:
        """Mark the frame on screen, or the range, as a whole."""
        self._desk.overlay.mark_here()

    def delete(self, held: Held) -> None:
        """Ask why, and withdraw a mark."""
        form = ReasonForm(self.tr("Delete this mark"), self._desk)
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

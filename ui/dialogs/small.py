"""Small dialogs: go to a frame, who works here, why something is taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui import i18n
from ui.dialogs.form import Form, required, text_of
from ui.playing.positions import Positions
from workbench import timecode
from workbench.errors import WorkbenchError


class GoToForm(Form):
    """A time, a frame number or a PTS becomes a position."""

    def __init__(self, positions: Positions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._positions = positions
        self.retitle(
            self.tr("Go to"),
            self.tr("A time like 0:07.040, a frame number like #88, or a timestamp like pts\u00a090112."),
        )
        self.does(self.tr("Go"))
        self.place = self.line(self.tr("Time, frame or PTS"), "0:07.040")

    def position(self) -> int:
        """The frame asked for; raises ValueError with a sentence."""
        text = text_of(self.place).lower()
        try:
            if text.startswith("#"):
                return self._positions.clamp(int(text[1:].replace(",", "")) - 1)
            if text.startswith("pts"):
                return self._positions.at_pts(int(text[3:].strip(" :=")))
        except ValueError as error:
            raise ValueError(self.tr("Write a whole number after # or pts.")) from error
        try:
            index = self._positions.index
            return self._positions.at_pts(timecode.typed_pts(text, index.time_base, int(index.pts[0])))
        except (WorkbenchError, ValueError) as error:
            raise ValueError(i18n.sentence(error)) from error

    def problems(self) -> list[tuple[QWidget, str]]:
        """What is written must be a place."""
        try:
            self.position()
        except ValueError as error:
            return [(self.place, str(error))]
        return []


class AnalystForm(Form):
    """The name written beside every entry from now on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retitle(
            self.tr("Who works here"), self.tr("The name is written beside everything you record from now on.")
        )
        self.name = self.line(self.tr("Name"))
        self.name.setText(name)
        self.needs(self.name)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A record needs an author."""
        return required(self.name, self.tr("Write a name."))


class ReasonForm(Form):
    """Why something is taken back; it stays on record."""

    def __init__(self, title: str, does: str, parent: QWidget | None = None) -> None:
        """``does`` is the word of the button: what happens."""
        super().__init__(parent)
        self.retitle(title, self.tr("The reason stays on record."))
        self.does(does)
        self.words = self.text(self.tr("Why"), lines=3)
        self.needs(self.words)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Nothing is taken back without a reason."""
        return required(self.words, self.tr("Say why."))

    def reason(self) -> str:
        """What was entered."""
        return text_of(self.words)

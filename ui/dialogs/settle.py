"""Two clocks that contradict each other: which of them is set aside, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from cases.clocks import Compared, Reading
from ui.dialogs.form import Form, required, text_of
from ui.words import named, told
from workbench.drawings.clock_words import compared_words


class SettleForm(Form):
    """One of the two is withdrawn, with the reason; it stays in the record."""

    def __init__(self, pair: Compared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readings = (pair.first, pair.second)
        self.retitle(self.tr("Settle a contradiction"), told(compared_words(pair)))
        self.does(self.tr("Set aside"))
        self.which = QComboBox()
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for reading in self._readings:
            self.which.addItem(
                self.tr("{0}: {1} ({2})").format(named(reading.kind).capitalize(), reading.text, reading.source)
            )
        self.add(self.tr("Set aside"), self.which, self.tr("It stays in the record, and no longer counts."))
        self.why = self.text(self.tr("Why it is wrong"), lines=3)
        self.needs(self.why)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A record is set aside for a reason."""
        return required(self.why, self.tr("Say why it is wrong."))

    def set_aside(self) -> Reading:
        """The one that is not right."""
        return self._readings[self.which.currentIndex()]

    def reason(self) -> str:
        """Why."""
        return text_of(self.why)

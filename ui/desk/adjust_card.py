"""One step in the strip beside the picture: on or off, its place, its values, and what it may make one believe."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFrame, QLineEdit, QSlider, QWidget

from ui import i18n, widgets
from ui.desk.adjust_steps import Entry
from ui.widgets import button, label, tool
from ui.words import named
from workbench.errors import UserError
from workbench.media.steps import PTS_LIMIT, Choice, Number, Step, Value

WIDEST_NUMBER = "250.00"
"""What a number's field must have room for."""

WIDEST_NAME = "direction"
"""What the names of values must have room for, so that sliders stand in line."""


class StepCard(QFrame):
    """Signals: ``stepped(Step)`` other values; ``switched(bool)``; ``moved(int)`` −1 up, 1 down; ``removed()``."""

    stepped = Signal(object)
    switched = Signal(bool)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, entry: Entry, here: Callable[[], int], parent: QWidget | None = None) -> None:
        """``here`` tells the PTS of the frame on screen."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.kind = entry.step.kind
        self._values = list(entry.step.values)
        self._here = here
        self.first: QWidget | None = None
        """Where the keyboard begins."""
        self.on = QCheckBox(named(self.kind.title))
        self.on.setChecked(entry.on)
        self.on.setToolTip(named(self.kind.does))
        self.on.setAccessibleDescription(named(self.kind.does))
        self.on.toggled.connect(self.switched)
        title = named(self.kind.title)
        self.up = tool("chevron-up", self.tr("{0}: do it earlier").format(title), lambda: self.moved.emit(-1), size=13)
        self.down = tool("chevron-down", self.tr("{0}: do it later").format(title), lambda: self.moved.emit(1), size=13)
        self.away = tool("close", self.tr("{0}: take it out").format(title), self.removed.emit, size=13)
        head = widgets.row(self.on, None, self.up, self.down, self.away, gap=0)
        self._problem = label("", "bad", wrap=True)
        self._problem.hide()
        fields = [self._field(place, each) for place, each in enumerate(self.kind.parameters)]
        inside = widgets.column(head, *fields, self._problem, label(named(self.kind.limits), "small", wrap=True), gap=6)
        inside.setContentsMargins(11, 8, 8, 10)
        self.setLayout(inside)

    def shows(self, entry: Entry) -> bool:
        """Whether this is what the list holds."""
        return tuple(self._values) == entry.step.values and self.on.isChecked() == entry.on

    def say(self, problem: str) -> None:
        """Tell why the values do not do; empty to take it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _field(self, place: int, parameter: Number | Choice) -> QWidget:
        field = self._choice(place, parameter) if isinstance(parameter, Choice) else self._number(place, parameter)
        name = label(named(parameter.name), "small")
        name.setFixedWidth(self.fontMetrics().horizontalAdvance(WIDEST_NAME))
        line = widgets.row(name, *field, gap=9)
        holder = QWidget()
        holder.setLayout(line)
        self.first = self.first or field[-1]
        for part in field:
            part.setAccessibleName(f"{named(self.kind.title)}: {named(parameter.name)}")
        return holder

    def _choice(self, place: int, parameter: Choice) -> list[QWidget]:
        box = QComboBox()
        for word in parameter.words:
            box.addItem(named(word), word)
        box.setCurrentIndex(box.findData(self._values[place]))
        box.currentIndexChanged.connect(lambda row: self._set(place, box.itemData(row)))
        return [box]

    def _number(self, place: int, parameter: Number) -> list[QWidget]:
        if parameter.high >= PTS_LIMIT:
            return self._timestamp(place)
        scale = 10**parameter.decimals
        value = float(self._values[place])
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(round(parameter.low * scale), round(parameter.high * scale))
        slider.setValue(round(value * scale))
        slider.setMinimumWidth(40)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field beside it is for the keyboard, whose arrows are taken
        field = QDoubleSpinBox()
        field.setDecimals(parameter.decimals)
        field.setRange(parameter.low, parameter.high)
        field.setSingleStep(0.1 if parameter.decimals else 1)
        field.setFixedWidth(self.fontMetrics().horizontalAdvance(WIDEST_NUMBER) + 18)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.lineEdit().setTextMargins(0, 0, 6, 0)
        field.setValue(value)

        def typed(value: float) -> None:
            with QSignalBlocker(slider):
                slider.setValue(round(value * scale))
            self._set(place, value if parameter.decimals else int(value))

        slider.valueChanged.connect(lambda ticks: field.setValue(ticks / scale))
        field.valueChanged.connect(typed)
        return [slider, field]

    def _timestamp(self, place: int) -> list[QWidget]:
        field = QLineEdit(str(self._values[place]))
        field.setValidator(QRegularExpressionValidator(QRegularExpression(r"-?\d{1,15}"), field))
        field.editingFinished.connect(lambda: self._set(place, int(field.text())))

        def take() -> None:
            field.setText(str(self._here()))
            self._set(place, self._here())

        return [button(self.tr("Here"), take, tip=self.tr("The timestamp of the frame on screen")), field]

    def _set(self, place: int, value: Value) -> None:
        self._values[place] = value
        try:
            made = Step(self.kind, tuple(self._values))
        except UserError as error:
            self.say(i18n.sentence(error))
            return
        self.say("")
        self.stepped.emit(made)

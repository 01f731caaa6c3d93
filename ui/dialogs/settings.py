"""Settings: look, language and size of text, protection of who looks, keys, and who works where."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSlider, QTabWidget, QVBoxLayout, QWidget

from ui import theme, widgets
from ui.dialogs.form import Form, required, text_of
from ui.dialogs.key_table import KeyTable
from ui.i18n import Language
from ui.settings import LEAST_TEXT, MOST_TEXT, Settings
from ui.shortcuts import worded
from ui.theme import Choice
from ui.widgets import Elided, button, label
from ui.words import percent

STEP_PERCENT = 10
"""Per cent between two sizes of text that can be chosen."""
SIZE = QSize(660, 560)
"""Pixels wanted; a smaller screen gets what it has room for."""
INDENT, BORDER = 23, 2
"""Pixels from a box to its words: at a text of 100 %, and those that are the same at any. What depends on the box
stands under its words."""


class SettingsForm(Form):
    """What is remembered between two starts; Save applies it at once."""

    def __init__(self, settings: Settings, workspace: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.retitle(
            self.tr("Settings"), self.tr("They are kept on this computer, for you; none is part of the record.")
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.tabs.addTab(self._general(workspace), self.tr("General"))
        self.tabs.addTab(self._protection(), self.tr("Protection"))
        self.keys = KeyTable(settings.keys())
        self.tabs.addTab(self.keys, self.tr("Keys"))
        self.fields.addWidget(self.tabs, 1)
        self.needs(self.name)

    def _general(self, workspace: Path | None) -> QWidget:
        settings = self._settings
        self.name = QLineEdit(settings.analyst())
        self.language = _combo(
            {
                Language.SYSTEM: self.tr("Language of the system"),
                Language.ENGLISH: "English",  # each in its own words, for whoever reads no other
                Language.FRENCH: "Français",
            },
            settings.language(),
        )
        self.theme = _combo(
            {
                Choice.SYSTEM: self.tr("Theme of the system"),
                Choice.LIGHT: self.tr("Light"),
                Choice.DARK: self.tr("Dark"),
            },
            settings.theme(),
        )
        self.percent = QSlider(Qt.Orientation.Horizontal)
        self.percent.setRange(round(LEAST_TEXT * 100 / STEP_PERCENT), round(MOST_TEXT * 100 / STEP_PERCENT))
        self.percent.setPageStep(2)
        self.percent.setValue(round(settings.text_size() * 100 / STEP_PERCENT))
        size = label("", "strong")
        size.setMinimumWidth(theme.px(52))
        self.percent.valueChanged.connect(lambda value: size.setText(percent(value * STEP_PERCENT)))
        size.setText(percent(self.percent.value() * STEP_PERCENT))
        line = widgets.row(self.percent, size)
        line.setStretch(0, 1)
        page = widgets.column(gap=12, pad=4)
        page.setContentsMargins(2, 14, 8, 4)
        who = self.tr("Written beside everything you record from now on; what is recorded stays as it is.")
        for name, field, hint in (
            (self.tr("Who works here"), self.name, who),
            (self.tr("Language"), self.language, ""),
            (self.tr("Theme"), self.theme, ""),
        ):
            page.addLayout(_field(name, field, hint))
        text = label(self.tr("Size of text"), "small")
        text.setBuddy(self.percent)
        self.percent.setAccessibleName(self.tr("Size of text"))
        page.addLayout(widgets.column(text, line, gap=4))
        if workspace is not None:
            page.addLayout(self._place(workspace))
        page.addStretch(1)
        return _page(page)

    def _place(self, workspace: Path) -> QVBoxLayout:
        shown = Elided(str(workspace), "")
        shown.setAccessibleName(str(workspace))
        url = QUrl.fromLocalFile(str(workspace))
        line = widgets.row(
            shown, button(self.tr("Show in folder"), lambda: QDesktopServices.openUrl(url), icon="folder")
        )
        line.setStretch(0, 1)
        return widgets.column(label(self.tr("Folder of this workspace"), "small"), line, gap=4)

    def _protection(self) -> QWidget:
        settings = self._settings
        tr = self.tr
        self.muted = _box(tr("Sound is off at every start"), on=settings.starts_muted())
        self.veil = _box(tr("Graphic clips are grey until revealed"), on=settings.veil())
        self.blur = _box(tr("…and blurred"), on=settings.veil_blurs())
        self.thumbs = _box(tr("Their small pictures are grey and blurred until revealed"), on=settings.veil_thumbs())
        self.small = _box(tr("They are shown in a small window, also when revealed"), on=settings.small_view())
        self.blur.setEnabled(self.veil.isChecked())
        self.veil.toggled.connect(self.blur.setEnabled)
        about = tr("A clip is marked as graphic with {0} and revealed with {1}. In reports it is always veiled.")
        told = label(worded(about, "mark_graphic", "reveal"), "quiet", wrap=True)
        inner = widgets.row(theme.px(INDENT) + BORDER, self.blur, None, gap=0)
        page = widgets.column(told, 6, self.muted, self.veil, inner, self.thumbs, self.small, None, gap=9)
        page.setContentsMargins(2, 14, 8, 4)
        return _page(page)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A record needs an author."""
        return required(self.name, self.tr("Write a name."))

    def accept(self) -> None:
        """Show the page of what is wrong."""
        if self.problems():
            self.tabs.setCurrentIndex(0)
        super().accept()

    def text_size(self) -> float:
        """The size of text chosen, as a factor."""
        return self.percent.value() * STEP_PERCENT / 100

    def store(self) -> None:
        """Remember everything."""
        settings = self._settings
        settings.set_analyst(text_of(self.name))
        settings.set_language(Language(self.language.currentData()))
        settings.set_theme(Choice(self.theme.currentData()))
        settings.set_text_size(self.text_size())
        settings.set_starts_muted(on=self.muted.isChecked())
        settings.set_veil(on=self.veil.isChecked())
        settings.set_veil_blurs(on=self.blur.isChecked())
        settings.set_veil_thumbs(on=self.thumbs.isChecked())
        settings.set_small_view(on=self.small.isChecked())
        settings.set_keys(self.keys.given())

    def fit(self) -> None:
        """As large as wanted and as the screen allows, once."""
        self.fit_once(SIZE)


def _combo(words: Mapping[Language, str] | Mapping[Choice, str], chosen: Language | Choice) -> QComboBox:
    made = QComboBox()
    for member, text in words.items():
        made.addItem(text, member.value)
    made.setCurrentIndex(made.findData(chosen.value))
    return made


def _box(text: str, *, on: bool) -> QCheckBox:
    made = QCheckBox(text)
    made.setChecked(on)
    return made


def _field(name: str, field: QWidget, hint: str) -> QVBoxLayout:
    title = label(name, "small")
    title.setBuddy(field)
    field.setAccessibleName(name)
    parts = [title, field]
    if hint:
        field.setAccessibleDescription(hint)
        parts.append(label(hint, "small", wrap=True))
    return widgets.column(*parts, gap=4)


def _page(inside: QVBoxLayout) -> QWidget:
    page = QWidget()
    page.setLayout(inside)
    return widgets.scrolled(page)

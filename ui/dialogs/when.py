"""A moment as it is known: the words of the source, and the span they allow."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from cases.records import ImpreciseTime
from ui import widgets
from ui.widgets import label

FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d")


class WrongTime(ValueError):
    """What was entered is no time: a sentence, and the field that it is about."""

    def __init__(self, field: QLineEdit, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class When(QWidget):
    """Words, earliest, latest, zone. All may be empty: then nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _line(self.tr("As stated: Monday afternoon"), self.tr("Time as stated"))
        self.earliest = _line("2020-08-26 14:00", self.tr("Not before"))
        self.latest = _line("2020-08-26 18:00", self.tr("Not after"))
        self.zone = _line("Europe/Paris", self.tr("Time zone"))
        completer = QCompleter(sorted(_zones()), self.zone)
        completer.setFilterMode(completer.filterMode().MatchContains)
        self.zone.setCompleter(completer)
        self._hint = label(self.tr("Without a zone these times are UTC."), "small", wrap=True)
        self.zone.setAccessibleDescription(self._hint.text())
        bounds = widgets.row(
            widgets.column(label(self.tr("Not before"), "small"), self.earliest, gap=3),
            widgets.column(label(self.tr("Not after"), "small"), self.latest, gap=3),
            widgets.column(label(self.tr("Zone"), "small"), self.zone, gap=3),
        )
        self.setLayout(widgets.column(self.words, widgets.column(bounds, self._hint, gap=3), gap=7))
        self.setFocusProxy(self.words)
        for field in (self.earliest, self.latest, self.zone):
            field.textChanged.connect(self._show_hint)
        self._show_hint()

    def show_value(self, known: ImpreciseTime) -> None:
        """Fill in what is known, the bounds in the zone that is named there."""
        zone = ZoneInfo(known.zone) if known.zone in _zones() else UTC
        self.words.setText(known.text)
        self.zone.setText(known.zone)
        for field, bound in ((self.earliest, known.earliest), (self.latest, known.latest)):
            field.setText("" if bound is None else f"{bound.astimezone(zone):%Y-%m-%d %H:%M:%S}")

    def value(self) -> ImpreciseTime | None:
        """What is entered, as a record; None where nothing is. Raises WrongTime where it cannot be."""
        text, zone = self.words.text().strip(), self.zone.text().strip()
        bounds = [self._bound(field, zone) for field in (self.earliest, self.latest)]
        if not text and bounds == [None, None]:
            return None
        if not text:
            raise WrongTime(self.words, self.tr("Say the time in the words of the source, beside its bounds."))
        if bounds[0] and bounds[1] and bounds[0] > bounds[1]:
            raise WrongTime(self.latest, self.tr("“Not before” is later than “not after”."))
        return ImpreciseTime(text, bounds[0], bounds[1], zone)

    def _show_hint(self) -> None:
        """Say which zone is meant where bounds have none."""
        bounds = self.earliest.text().strip() or self.latest.text().strip()
        self._hint.setVisible(bool(bounds) and not self.zone.text().strip())

    def _bound(self, field: QLineEdit, zone: str) -> datetime | None:
        text = field.text().strip()
        if not text:
            return None
        try:
            assumed = ZoneInfo(zone) if zone else UTC
        except (KeyError, ValueError, OSError) as error:
            sentence = self.tr("“{0}” is no time zone; write for example Europe/Paris.").format(zone)
            raise WrongTime(self.zone, sentence) from error
        for form in FORMATS:
            try:
                return datetime.strptime(text, form).replace(tzinfo=assumed).astimezone(UTC)
            except ValueError:
                continue
        raise WrongTime(field, self.tr("“{0}” is no date; write for example 2020-08-26 14:00.").format(text))


@cache
def _zones() -> frozenset[str]:
    """Names of the zones that there are: looking through their files takes longer than opening a form may."""
    return frozenset(available_timezones())


def _line(placeholder: str, name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(name)
    return made

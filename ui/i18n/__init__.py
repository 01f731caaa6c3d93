"""The desk's languages: Qt Linguist files, one a language, read at start."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench.i18n import ENGLISH as CORE_ENGLISH
from workbench.i18n import LANGUAGES, recorded
from workbench.i18n import Language as CoreLanguage
from workbench.i18n.files import read
from workbench.i18n.said import GROUP

FOLDER = Path(__file__).parent

_THREES = re.compile(rf"(?<=\d){GROUP}(?=\d{{3}})")
"""Where the core sets digits apart."""
_WHICH = "which language"
"""Context in which a catalogue answers with the code of its language."""


class Language(StrEnum):
    """What the desk can speak."""

    SYSTEM = ""
    """The system's, where there is a file for it."""
    ENGLISH = "en"
    FRENCH = "fr"


class Catalogue(QTranslator):
    """Looks words up by the English ones, whatever part of the desk asks: the same words mean the same everywhere.

    So sentences that plain functions say need no context of their own, and moving one breaks no translation. It is
    installed once and never removed: Qt lets threads that are asking finish before it does that, and they wait for
    Python's lock meanwhile, which the one who removes it holds.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._words: dict[str, str] = {}
        self._code = Language.ENGLISH.value
        self._of_qt: QTranslator | None = None
        app.installTranslator(self)

    def speak(self, code: str) -> None:
        """Answer in the language of this code from now on: the desk's own words, and what Qt says by itself."""
        self._words, self._of_qt, self._code = read(FOLDER / f"{code}.ts"), self._qt_in(code), code

    def _qt_in(self, code: str) -> QTranslator | None:
        """What Qt's own texts are in that language, where Qt brings it."""
        if code == Language.ENGLISH:
            return None
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        of_qt = QTranslator(self)
        return of_qt if of_qt.load(QLocale(code), "qtbase", "_", place) else None

    def isEmpty(self) -> bool:
        """Never, or Qt would not ask."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The translation; None leaves the English words."""
        if context == _WHICH:
            return self._code
        said = self._words.get(text)
        if said is None and self._of_qt is not None:
            said = self._of_qt.translate(context, text, disambiguation, n) or None
        return said


def spoken(language: Language) -> str:
    """The code of the language that is spoken where ``language`` is chosen: English where there is no file for it."""
    code = language.value or QLocale.system().name().split("_")[0]
    return code if (FOLDER / f"{code}.ts").is_file() else Language.ENGLISH.value


def speak(app: QCoreApplication, language: Language) -> None:
    """Let ``app`` speak ``language``: words, Qt's own dialogs, numbers and dates, in all that is made after this."""
    code = spoken(language)
    QLocale.setDefault(QLocale.system() if language is Language.SYSTEM else QLocale(code))
    catalogue = app.findChild(Catalogue) or Catalogue(app)
    catalogue.speak(code)


def of_the_core() -> CoreLanguage:
    """The language that texts of the core are said in on the desk now: the desk's own, else English."""
    code = QCoreApplication.translate(_WHICH, CORE_ENGLISH.code)
    return LANGUAGES.get(code, CORE_ENGLISH)


def sentence(text: str | Exception) -> str:
    """What the core says in an error, a remark or a message of progress, in the desk's language.

    As far as it is made of the core's own sentences: names and others' words in it stay. May be called on any thread.
    """
    return grouped(_sentence(str(text), of_the_core()))


def grouped(text: str) -> str:
    """What the core says, its digits set apart in threes as the desk's numbers are."""
    return _THREES.sub(QLocale().groupSeparator(), text)


@lru_cache(maxsize=2048)
def _sentence(text: str, language: CoreLanguage) -> str:
    return language(recorded(text))

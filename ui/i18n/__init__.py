"""The desk's languages: Qt Linguist files, one a language, read at start."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

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

    So sentences that plain functions say need no context of their own, and moving one breaks no translation.
    """

    def __init__(self, words: dict[str, str], parent: QObject | None = None, code: str = "") -> None:
        super().__init__(parent)
        self._words, self._code = words, code

    def isEmpty(self) -> bool:
        """Whether there is nothing to look up."""
        return not self._words

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The translation; None leaves the English words."""
        if context == _WHICH and self._code:
            return self._code
        return self._words.get(text)


def spoken(language: Language) -> str:
    """The code of the language that is spoken where ``language`` is chosen: English where there is no file for it."""
    code = language.value or QLocale.system().name().split("_")[0]
    return code if (FOLDER / f"{code}.ts").is_file() else Language.ENGLISH.value


def change(app: QCoreApplication, language: Language) -> None:
    """Let ``app`` speak another language from now on: what is made after this call is in its words."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    QLocale.setDefault(QLocale.system())
    install(app, language)


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


def install(app: QCoreApplication, language: Language) -> list[QTranslator]:
    """Let ``app`` speak ``language``: words, Qt's own dialogs, numbers and dates; returns what it installed."""
    code = spoken(language)
    if language is not Language.SYSTEM:
        QLocale.setDefault(QLocale(code))
    if code == Language.ENGLISH:
        return []
    made: list[QTranslator] = [Catalogue(read(FOLDER / f"{code}.ts"), app, code)]
    of_qt = QTranslator(app)
    if of_qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        made.insert(0, of_qt)  # the last one installed is asked first: the desk's own words
    for translator in made:
        app.installTranslator(translator)
    return made

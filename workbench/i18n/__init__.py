"""Texts of the core in other languages than English: reports, drawings, and what the desk shows of both.

English stands in the code, at the place of use, wrapped in :func:`tr`. What that gives **is** the English text (a
``str``), so JSON, digests and the record see English and nothing else; it remembers its parts, so that a page can say
the same in another language when it is made: ``FRENCH(tr("{0} clips", 3))``. Text that is no :class:`Said`, such as
what an analyst wrote or how a file is called, passes through a language as it is.

Sentences that are plain text by the time they are read, because the record or an error holds them, go through
:func:`recorded` and are found by their pattern. Nobody marks them: :mod:`workbench.i18n.sentences` reads them from the
code of all three packages, and a test fails until each has its translations.

The translations are Qt Linguist files, as the desk's are: one format, one editor and one way of collecting for all
of the program (``python -m workbench.i18n.collect``). They are XML that the standard library reads, so the core needs
no Qt. ``gettext`` was not taken: its files must be compiled by a tool that is no part of Python, and the desk's words
would then live in another format than the report's.
"""

from __future__ import annotations

from workbench.i18n.language import ENGLISH, FRENCH, LANGUAGES, Language, language
from workbench.i18n.said import Said, capitalised, counted, joined, recorded, tr, word

__all__ = [
    "ENGLISH",
    "FRENCH",
    "LANGUAGES",
    "Language",
    "Said",
    "capitalised",
    "counted",
    "joined",
    "language",
    "recorded",
    "tr",
    "word",
]

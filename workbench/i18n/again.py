"""Says in another language what reaches us as plain text: from the record, from errors, from other processes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from workbench.i18n.files import Message
from workbench.i18n.patterns import Patterns
from workbench.i18n.said import GROUP

_QUOTED: Final = re.compile(r"“([^“”]*)”")
_PAIRED: Final = re.compile(r"[^“”]*+(?:“[^“”]*+”[^“”]*+)*+")
_PLACE: Final = re.compile(r"\{(\d+)[^}]*\}")
_NEXT: Final = re.compile(r"(?<=[.!?]) (?=[\"“'\w/])")
"""Between two sentences."""
_NUMBER: Final = re.compile(r"[-−+]?\d[\d,]*(?:\.\d+)?(?: m?s)?")
_WRITTEN_OUT: Final = re.compile(r"'[^']+'|\"[^\"]+\"")
"""As Python writes a text out."""
_BREAK: Final = re.compile(r"[.!?]\s[A-Z“]")
"""No name has one."""
_LINE: Final = re.compile("\n")

MOST: Final = 24
"""Sentences or phrases in a row that are looked up; a longer row is nobody's wording."""

_COVERED: Final = 0xE000
_COVERS: Final = 0xF8FF - _COVERED
"""Private characters: what stands in quotation marks waits behind them."""
_ANY_COVER: Final = re.compile("[\ue000-\uf8ff]")
_COVER: Final = re.compile("“([\ue000-\uf8ff])”")


class Again:
    """One language; English texts to its ``messages``, and those of them that a sentence may have been made of."""

    def __init__(self, messages: Mapping[str, Message], context: str, *, decimal: str, quotes: tuple[str, str]) -> None:
        self._words = {source: message.said for source, message in messages.items()}
        self._plain = {source: _PLACE.sub(r"{\1}", said) for source, said in self._words.items()}
        recorded = {source: one.names for source, one in messages.items() if one.context == context}
        self._patterns = Patterns(recorded)
        self._ours = {text for source in recorded for text in _QUOTED.findall(source)}
        self._decimal, self._quotes = decimal, quotes
        conjunction = self._words.get("and", "and")
        self._marks = (
            ("; ", f"{GROUP}; "),
            (", and ", f", {conjunction} "),
            (" and ", f" {conjunction} "),
            (", ", ", "),
        )

    def __call__(self, text: str) -> str:
        """``text`` as far as it is made of known sentences; what is quoted in it stays."""
        if _ANY_COVER.search(text):
            return text
        quoted: list[str] = []

        def cover(found: re.Match[str]) -> str:
            if found[1] in self._ours or len(quoted) > _COVERS:
                return found[0]
            quoted.append(found[1])
            return f"“{chr(_COVERED + len(quoted) - 1)}”"

        covered = _QUOTED.sub(cover, text) if _PAIRED.fullmatch(text) else text
        said = self._one(covered.strip()) if "\n" in text else ""
        said = said or "\n".join(map(self._line, covered.split("\n")))
        if said == covered:
            return text
        said = _COVER.sub(lambda found: f"{self._quotes[0]}{found[1]}{self._quotes[1]}", said)
        return _ANY_COVER.sub(lambda found: quoted[ord(found[0]) - _COVERED], said)

    def _line(self, text: str) -> str:
        """A text of one or several sentences or phrases."""
        bare = text.strip()
        if not bare:
            return text
        said = self._one(bare) or self._sentences(bare) or self._phrases(bare)
        return text.replace(bare, said) if said else text

    def _one(self, text: str) -> str:
        """One sentence or phrase; empty where it is none of ours."""
        if text in self._words:
            return self._words[text]
        source, parts, names = self._patterns.match(text)
        if not source or any((_BREAK if at in names else _LINE).search(part) for at, part in enumerate(parts)):
            return ""
        plain = self._plain[source]
        first = _PLACE.match(plain)
        said = plain.format(*(self._part(part, name=place in names) for place, part in enumerate(parts)))
        as_written = first is not None and int(first[1]) in names
        return said if as_written or not text[:1].isupper() else said[:1].upper() + said[1:]

    def _part(self, text: str, *, name: bool) -> str:
        if _WRITTEN_OUT.fullmatch(text):
            return f"{self._quotes[0]}{self._part(text[1:-1], name=name)}{self._quotes[1]}"
        if name:
            return text
        if _NUMBER.fullmatch(text):
            return text.replace(",", GROUP).replace(".", self._decimal)
        return self._phrases(text) or self._line(text)

    def _sentences(self, text: str) -> str:
        """A row of sentences, those that are ours in this language; empty where none is, or there is but one."""
        pieces = _NEXT.split(text)
        if not 1 < len(pieces) <= MOST:
            return ""
        said, at = [], 0
        while at < len(pieces):
            runs = ((to, " ".join(pieces[at:to])) for to in range(len(pieces) - (at == 0), at, -1))
            to, new = next(((to, new) for to, run in runs if (new := self._one(run))), (at + 1, pieces[at]))
            said.append(new)
            at = to
        again = " ".join(said)
        return again if again != text else ""

    def _phrases(self, text: str) -> str:
        """A list of phrases that are all ours; else empty."""
        for mark, written in self._marks:
            pieces = text.split(mark)
            if 1 < len(pieces) <= MOST and all(said := [self._one(one) or self._phrases(one) for one in pieces]):
                return written.join(said)
        return ""

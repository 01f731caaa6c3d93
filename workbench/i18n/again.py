"""Says in another language what reaches us as plain text: from the record, from errors, from other processes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Final

from workbench.i18n.files import Message
from workbench.i18n.patterns import Pattern, Patterns, letters_of
from workbench.i18n.said import GROUP

_QUOTED: Final = re.compile(r"“([^“”]*)”")
_PAIRED: Final = re.compile(r"[^“”]*+(?:“[^“”]*+”[^“”]*+)*+")
_PLACE: Final = re.compile(r"\{(\d+)[^}]*\}")
_NEXT: Final = re.compile(r"(?<=[.!?]) (?=[\"“'\w/])")
"""Between two sentences."""
_NUMBER: Final = re.compile(r"[-−+]?\d[\d,]*(?:\.\d+)?(?: m?s)?")
_WRITTEN_OUT: Final = re.compile(r"'[^']+'|\"[^\"]+\"")
"""As Python writes a text out."""
Said = tuple[int, str]
"""How many letters of a text are explained, and what it is in this language."""

MOST: Final = 24
"""Sentences or phrases in a row that are looked up; a longer row is nobody's wording."""

LONGEST: Final = 4
"""Sentences in a row that one of ours may have."""

DEEPEST: Final = 6
"""Sentences in each other."""

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
        self._explained = lru_cache(maxsize=8192)(self._explain)
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
        lines = self._one(covered, DEEPEST) if "\n" in text else (0, "")
        said = lines[1] if lines[0] else "\n".join(map(self._line, covered.split("\n")))
        if said == covered:
            return text
        said = _COVER.sub(lambda found: f"{self._quotes[0]}{found[1]}{self._quotes[1]}", said)
        return _ANY_COVER.sub(lambda found: quoted[ord(found[0]) - _COVERED], said)

    def _line(self, text: str) -> str:
        return self._explained(text, DEEPEST)[1]

    def _explain(self, text: str, depth: int) -> Said:
        """``text`` as far as it is made of ours, in the way that leaves the least unexplained."""
        bare = text.strip()
        if not bare or not depth:
            return 0, text
        ways = (self._one(bare, depth), self._sentences(bare, depth), self._phrases(bare, depth))
        letters, said = max(ways, key=itemgetter(0))  # of equals, the first
        return letters, text.replace(bare, said) if letters else text

    def _one(self, text: str, depth: int) -> Said:
        """One sentence or phrase."""
        if text in self._words:
            return letters_of(text), self._words[text]
        ways = (self._filled(text, *found, depth) for found in self._patterns.matches(text))
        return max(ways, key=itemgetter(0), default=(0, text))

    def _filled(self, text: str, pattern: Pattern, parts: tuple[str, ...], names: frozenset[int], depth: int) -> Said:
        if any("\n" in part for place, part in enumerate(parts) if place not in names):
            return 0, text
        filled = [self._part(part, place in names, depth) for place, part in enumerate(parts)]
        plain = self._plain[pattern.source]
        said = plain.format(*(part for _letters, part in filled))
        first = _PLACE.match(plain)
        if pattern.literals[0][:1].isupper() and not (first is not None and int(first[1]) in names):
            said = said[:1].upper() + said[1:]
        return pattern.letters + sum(max(letters - 1, 0) for letters, _part in filled), said  # of equals, the simplest

    def _part(self, text: str, name: bool, depth: int) -> Said:
        if _WRITTEN_OUT.fullmatch(text):
            letters, said = self._part(text[1:-1], name, depth)
            return letters, f"{self._quotes[0]}{said}{self._quotes[1]}"
        if name:
            return 0, text
        if _NUMBER.fullmatch(text):
            return 0, text.replace(",", GROUP).replace(".", self._decimal)
        return self._explained(text, depth - 1)

    def _sentences(self, text: str, depth: int) -> Said:
        """A row of sentences, those that are ours in this language."""
        pieces = _NEXT.split(text)
        if not 1 < len(pieces) <= MOST:
            return 0, text
        best: list[Said] = [(0, "")]  # of what stands behind each piece, from the last
        for at in reversed(range(len(pieces))):
            ways = [(best[-1][0], f"{pieces[at]} {best[-1][1]}")]
            for to in range(at + 1, min(at + LONGEST, len(pieces)) + 1):
                letters, said = self._one(" ".join(pieces[at:to]), depth) if to - at < len(pieces) else (0, "")
                behind = best[len(pieces) - to]
                if letters:
                    ways.append((letters + behind[0], f"{said} {behind[1]}"))
            best.append(max(ways, key=itemgetter(0)))
        letters, said = best[-1]
        return letters, said.strip()

    def _phrases(self, text: str, depth: int) -> Said:
        """A list of phrases that are all ours."""
        for mark, written in self._marks:
            pieces = text.split(mark)
            if 1 < len(pieces) <= MOST:
                said = [self._explained(one, depth - 1) for one in pieces]
                if all(letters for letters, _said in said):
                    return sum(letters for letters, _said in said), written.join(one for _letters, one in said)
        return 0, text

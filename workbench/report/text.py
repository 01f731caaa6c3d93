"""The one place where text from outside is made fit to be shown: nothing in it may act, and nothing in it may hide.

HTML escaping is Jinja2's and typst takes its text as data, so markup is harmless by construction. What is left are
characters that no font draws but that change what a reader sees: control characters, NUL, invisible characters and the
bidirectional controls that reverse a file name ("Trojan Source", CVE-2021-42574). Each is replaced by its code point
between angle brackets, ``⟨U+202E⟩``; nothing is dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from workbench.i18n import ENGLISH, Language, joined, tr

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f\U0001d173-\U0001d17a]"
)
"""Characters without a shape of their own. Tab and line feed stay: they are layout, and every renderer knows them. The
joiners U+200C and U+200D stay too: Persian and emoji are misspelt without them."""

BREAK_AFTER = 20
"""Characters of an unbroken run after which a line may break; short enough for the narrowest table column."""

SPELT_OUT = 6
"""Undrawable characters in a row that are still written one by one: an emoji or two; a word of them says nothing."""

SCRIPTS: Final = (
    *(tr("Arabic"), tr("Armenian"), tr("Bengali"), tr("CJK"), tr("Devanagari"), tr("Ethiopic"), tr("Georgian")),
    *(tr("Hangul"), tr("Hebrew"), tr("Hiragana"), tr("Katakana"), tr("Tamil"), tr("Thai"), tr("emoji and symbols")),
)
"""Names of scripts that have a translation; others are named in English, as Unicode does."""

_LONG_RUN = re.compile(rf"\S{{{BREAK_AFTER + 4},}}")
_PIECE = re.compile(rf"[^/?&=_.,;:-]{{1,{BREAK_AFTER}}}[/?&=_.,;:-]{{0,4}}|[/?&=_.,;:-]{{1,{BREAK_AFTER}}}")
"""What stays together in a long run: a word of an address with the punctuation that ends it."""
_ZERO_WIDTH_SPACE = "\u200b"


def visible(text: str) -> str:
    """``text`` with every hidden character shown as its code point; line ends become ``\\n``."""
    return _HIDDEN.sub(lambda found: code_point(found.group()), text.replace("\r\n", "\n"))


def code_point(character: str) -> str:
    """``⟨U+202E⟩`` for a right-to-left override; the way every replaced character is written."""
    return f"⟨U+{ord(character):04X}⟩"


def breakable(text: str) -> str:
    """``text`` whose unbroken runs may break over lines, for a typesetter that breaks only where it is told to."""
    return _LONG_RUN.sub(lambda run: _ZERO_WIDTH_SPACE.join(_PIECE.findall(run.group())), text)


def clusters(texts: Iterable[str]) -> set[str]:
    """The distinct characters beyond ASCII in ``texts``, each with the combining marks that follow it somewhere."""
    found: set[str] = set()
    for text in texts:
        if not text.isascii():
            found.update(_CLUSTER.findall(text))
    return {_base(cluster) for cluster in found}


_CLUSTER = re.compile(
    r"[^\x00-\x7f][\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u200c\u200d\ufe00-\ufe0f]*|[\x21-\x7e][\u0300-\u036f]+"
)


def _base(cluster: str) -> str:
    """``cluster`` without the joiners and variation selectors, which need no glyph."""
    return "".join(mark for mark in cluster if unicodedata.category(mark) != "Cf" and not "\ufe00" <= mark <= "\ufe0f")


def without(text: str, missing: frozenset[str], say: Language = ENGLISH) -> str:
    """``text`` for a page whose fonts cannot draw the clusters of ``missing``.

    A few in a row are written as their code points, a longer run as how many they are, in words of ``say``.
    """
    if not missing or text.isascii():
        return text
    pieces: list[str] = []
    waiting: list[str] = []
    end = 0
    for found in _CLUSTER.finditer(text):
        if _base(found.group()) not in missing:
            continue
        if found.start() > end:
            pieces += [say(_undrawn(waiting)), text[end : found.start()]]
            waiting = []
        waiting.append(found.group())
        end = found.end()
    return "".join((*pieces, say(_undrawn(waiting)), text[end:]))


def _undrawn(run: list[str]) -> str:
    if len(run) > SPELT_OUT:
        return tr("⟨{0} characters of {1}⟩", len(run), joined(", ", map(tr, scripts(run))))
    return "".join(code_point(character) for cluster in run for character in cluster)


def scripts(missing: Iterable[str]) -> list[str]:
    """The scripts that ``missing`` clusters belong to, in words, as Unicode names them: ``Arabic``, ``CJK``."""
    names = set()
    for cluster in missing:
        name = unicodedata.name(cluster[0], "")
        symbol = unicodedata.category(cluster[0])[0] == "S"
        names.add(tr("emoji and symbols") if symbol or not name else name.split()[0].capitalize().replace("Cjk", "CJK"))
    return sorted(names)

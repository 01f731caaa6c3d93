"""How a file's name is written in a sentence, in the record and on a terminal."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path

_JOINERS = frozenset("\u200c\u200d\ufe0f")
"""Format characters that emoji and several scripts need: kept, unlike the direction overrides that disguise a name."""


def name_of(path: Path) -> str:
    """The file's own name as text that any store can hold: bytes that are no UTF-8 become ``\\xNN``."""
    return os.fsencode(path.name).decode("utf-8", "backslashreplace")


def printable(text: str) -> str:
    """``text`` with controls, direction overrides and lone surrogates written out, so that no name poses as another."""
    return "".join(char if _harmless(char) else char.encode("unicode_escape").decode("ascii") for char in text)


def safe_stem(name: str) -> str:
    """A file's name without its ending, safe on any disk; ``clip`` where nothing of it is."""
    kept = "".join(char if char.isalnum() or char in "-_. ()" else "_" for char in name.rsplit(".", 1)[0])
    return kept.strip(" .")[:80] or "clip"


def frame_stem(name: str, pts: int | None, steps: Iterable[str]) -> str:
    """What a file with one frame of ``name`` is called, without ending: ``clip-512-gamma-edges``."""
    return "-".join([safe_stem(name), *([] if pts is None else [str(pts)]), *dict.fromkeys(steps)])


def quoted(path: Path | str) -> str:
    """The file's name as it stands in a sentence: “clip.mp4”."""
    name = name_of(path) if isinstance(path, Path) else path
    return f"“{printable(name)}”"


def os_sentence(path: Path | str, error: OSError | ValueError) -> str:
    """What the operating system said of a file, for the user: what, where and what to do."""
    if isinstance(error, FileNotFoundError):
        return f"{quoted(path)} is not there (any more); check the path, or add it again from where it is now."
    if isinstance(error, PermissionError):
        return f"{quoted(path)} may not be read; ask for the right to read it, or copy it to a folder of your own."
    if isinstance(error, OSError):
        return f"{quoted(path)} could not be read or written: {error.strerror or 'the disk refuses'}."
    return f"{quoted(path)} is no path that this system can open; rename the file and try again."


def in_terms_of(sentence: str, stored: Path, name: str) -> str:
    """``sentence``, which speaks of the copy at ``stored``, speaking of the file by the name its user knows."""
    for spelling in (str(stored), stored.name):
        sentence = sentence.replace(spelling, printable(name))
    return sentence


def _harmless(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}

"""Language files, as Qt Linguist has them: read, and brought up to date with the words in the code."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

_NAMES: Final = "extra-names"
"""Element of a message: which of its places hold names. The format leaves ``extra-`` to each program."""


@dataclass(frozen=True)
class Message:
    """What a text of the code is in another language."""

    said: str
    context: str
    """Where it is said first."""
    names: frozenset[int] = frozenset()
    """Its places that hold names, addresses and what somebody wrote: nothing to translate."""


def messages(file: Path) -> dict[str, Message]:
    """English texts to what they are in ``file``, without those that are not translated; empty without a file."""
    if not file.is_file():
        return {}
    found = {}
    for group in ET.parse(file).iter("context"):
        context = group.findtext("name") or ""
        for message in group.iter("message"):
            source, target = message.findtext("source"), message.find("translation")
            if source and target is not None and target.get("type") != "unfinished" and target.text:
                names = frozenset(map(int, (message.findtext(_NAMES) or "").split()))
                found[source] = Message(target.text, context, names)
    return found


def read(file: Path) -> dict[str, str]:
    """English texts to those of ``file``, as :func:`messages` has them."""
    return {source: message.said for source, message in messages(file).items()}


def update(file: Path, wording: Mapping[str, str]) -> list[str]:
    """Let ``file`` have the texts of ``wording`` (each with where it is said) and no other.

    A text may be a :class:`~workbench.i18n.sentences.Sentence`. Returns those that the file does not translate.
    """
    known = read(file)
    root = ET.Element("TS", version="2.1", language=file.stem, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text, place in wording.items():
        if place not in contexts:
            contexts[place] = ET.SubElement(root, "context")
            ET.SubElement(contexts[place], "name").text = place
        message = ET.SubElement(contexts[place], "message")
        ET.SubElement(message, "source").text = text
        target = ET.SubElement(message, "translation")
        if text in known:
            target.text = known[text]
        else:
            target.set("type", "unfinished")
        if names := getattr(text, "names", None):
            ET.SubElement(message, _NAMES).text = " ".join(map(str, sorted(names)))
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return [text for text in wording if text not in known]


def update_all(folder: Path, wording: Mapping[str, str]) -> int:
    """Update every language of ``folder`` and tell what each lacks; 1 where one lacks texts."""
    lacking = {file.name: update(file, wording) for file in sorted(folder.glob("*.ts"))}
    for name, missing in lacking.items():
        sys.stdout.write(f"{name}: {len(missing)} texts to translate\n")
        sys.stdout.writelines(f"  {text}\n" for text in missing)
    return 1 if any(lacking.values()) else 0

"""The looks in which every screen is drawn: theme, language, size of text, size of the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize

from ui.i18n import Language
from ui.theme import Choice
from workbench.errors import UserError

SIZE = QSize(1600, 1000)
"""Pixels of the window, where a look has no other."""
SMALL, WIDE = QSize(1366, 768), QSize(2560, 1440)
"""Pixels of the smallest screen the desk is made for, and of a large one."""


@dataclass(frozen=True)
class Look:
    """One way to draw all screens; ``name`` is the folder of its pictures."""

    name: str
    about: str
    choice: Choice = Choice.DARK
    language: Language = Language.ENGLISH
    scale: float = 1.0
    size: QSize = SIZE


LOOKS = (
    Look("dark", "Dark"),
    Look("light", "Light", Choice.LIGHT),
    Look("french", "French", language=Language.FRENCH),
    Look("large", "Text at 200 per cent", Choice.LIGHT, scale=2.0),
    Look("small", "Window of 1366 × 768 pixels", size=SMALL),
    Look("wide", "Window of 2560 × 1440 pixels", Choice.LIGHT, size=WIDE),
)
"""What must hold on every screen."""


def chosen_looks(names: Sequence[str], language: str | None, percent: int | None) -> tuple[Look, ...]:
    """The looks of these names, all without any, in another ``language`` or size of text where one is given.

    UserError for a name, a language or a size (100 to 200 per cent) that there is not.
    """
    known = {look.name: look for look in LOOKS}
    for name in names:
        if name not in known:
            raise UserError(f"There is no look “{name}”; choose of {', '.join(known)}.")
    looks = [known[name] for name in dict.fromkeys(names)] or list(LOOKS)
    if language is not None:
        spoken = [each.value for each in Language if each.value]
        if language not in spoken:
            raise UserError(f"The desk does not speak “{language}”; choose one of {', '.join(spoken)}.")
        looks = [replace(look, language=Language(language)) for look in looks]
    if percent is not None:
        if not 100 <= percent <= 200:
            raise UserError("Text is drawn at 100 to 200 per cent; choose a number between them.")
        looks = [replace(look, scale=percent / 100) for look in looks]
    return tuple(looks)

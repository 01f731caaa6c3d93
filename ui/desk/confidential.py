"""What is confidential: the sign and the button beside an entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QLabel, QToolButton

from cases.judgement import Restriction
from cases.kinds import Record
from ui.record import utc
from ui.widgets import label, tool, words

TOPIC: Final = "confidential"
"""What :attr:`ui.session.Session.changed` says when something was marked, or is confidential no longer."""


def signs(
    record: Record, mark: Restriction | None, wanted: Callable[[list[Record]], object]
) -> list[QLabel | QToolButton]:
    """What stands beside an entry: that it is confidential, where it is; and the button that changes that."""
    texts = words("Confidential", "Mark as confidential…"), words("Confidential", "Confidential no longer…")
    button = tool("lock", texts[mark is not None], partial(wanted, [record]), size=15)
    if mark is None:
        return [button]
    chip = label(words("Confidential", "confidential"), "chip-warn")
    chip.setToolTip(said(mark))
    return [chip, button]


def said(mark: Restriction) -> str:
    """Why something is confidential, who said so, and what follows."""
    sentence = words("Confidential", "Public versions of the report leave it out: {0} ({1}, {2})")
    return sentence.format(mark.reason, mark.author, utc(mark.created_at))

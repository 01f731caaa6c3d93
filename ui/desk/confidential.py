"""What is confidential: the sign and the button beside an entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QLabel, QToolButton

from cases.judgement import Restriction
from cases.kinds import Record
from ui.record import utc
from ui.widgets import counted, label, tool, words

TOPIC: Final = "confidential"
"""What :attr:`ui.session.Session.changed` says when something was marked, or is confidential no longer."""


def signs(
    record: Record, marks: Sequence[Restriction] | Restriction | None, wanted: Callable[[list[Record]], object]
) -> list[QLabel | QToolButton]:
    """What stands beside an entry: what of it is confidential, if anything; and the button that changes that."""
    own = [marks] if isinstance(marks, Restriction) else list(marks or ())
    whole = [one for one in own if not one.part]
    texts = {
        (False, False): words("Confidential", "Mark as confidential…"),
        (False, True): words("Confidential", "Change what is confidential…"),
    }
    text = texts.get((bool(whole), bool(own)), words("Confidential", "Confidential no longer…"))
    button = tool("lock" if own else "unlock", text, partial(wanted, [record]), size=15)
    if not own:
        return [button]
    chip = label(_short(whole, own), "chip-warn")
    chip.setToolTip("\n".join(said(one) for one in own))
    return [chip, button]


def _short(whole: Sequence[Restriction], own: Sequence[Restriction]) -> str:
    if whole:
        return words("Confidential", "confidential")
    if len(own) == 1:
        return words("Confidential", "confidential: {0}").format(part_named(own[0].part))
    return words("Confidential", "confidential: {0} parts").format(counted(len(own)))


def part_named(part: str) -> str:
    """A part of an entry, in words."""
    names = {
        "account": words("Confidential", "account or programme"),
        "acquired_by": words("Confidential", "who acquired it"),
        "acquired_how": words("Confidential", "how it was acquired"),
        "acquisition_url": words("Confidential", "address it was acquired from"),
        "alternative": words("Confidential", "what else would explain it"),
        "archived_url": words("Confidential", "archived copy"),
        "assumption": words("Confidential", "assumption"),
        "author": words("Confidential", "author"),
        "citation": words("Confidential", "citation"),
        "claimant": words("Confidential", "who says so"),
        "description": words("Confidential", "description"),
        "doubts": words("Confidential", "what stays open"),
        "evidence": words("Confidential", "evidence"),
        "limits": words("Confidential", "what it cannot show"),
        "name": words("Confidential", "name"),
        "platform": words("Confidential", "platform"),
        "reason": words("Confidential", "reason"),
        "reasons": words("Confidential", "reasons"),
        "said_by": words("Confidential", "who says so"),
        "source": words("Confidential", "source"),
        "text": words("Confidential", "text"),
        "third_party": words("Confidential", "third party"),
        "tool": words("Confidential", "tool"),
        "transformation": words("Confidential", "what was done"),
        "url": words("Confidential", "address"),
        "who": words("Confidential", "who it is attributed to"),
    }
    return names.get(part, part)


def said(mark: Restriction) -> str:
    """Why something is confidential, who said so, and what follows."""
    sentence = words("Confidential", "Public versions of the report leave it out: {0} ({1}, {2})")
    told = sentence.format(mark.reason, mark.author, utc(mark.created_at))
    return f"{part_named(mark.part)}. {told}" if mark.part else told

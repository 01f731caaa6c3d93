"""What came of files that were to be taken in, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ui import i18n
from ui.widgets import plural, words

if TYPE_CHECKING:  # loaded by the job that takes files in
    from workbench.intake import IntakeItem

NAMED: Final = 5
"""Files of which the row of a job tells more than the number."""
PLAIN: Final = "was taken in as evidence."
"""What the core says at the end of a sentence that tells nothing else."""


def told_of(items: Sequence[IntakeItem]) -> str:
    """How many files were taken in, were here already, were refused."""
    count = Counter(str(item.outcome) for item in items)
    said = (
        (count["taken in"], _tr("{0} file taken in"), _tr("{0} files taken in")),
        (count["already here"], _tr("{0} already here"), _tr("{0} already here")),
        (count["refused"], _tr("{0} refused"), _tr("{0} refused")),
    )
    return ", ".join(plural(*one) for one in said if one[0])


def row_of(items: Sequence[IntakeItem]) -> str:
    """The same, and what is to be known of single files: which are here already, or carry what others do."""
    known = [item.sentence for item in items if item.clip is not None and not item.sentence.endswith(PLAIN)]
    more = [_tr("and {0} more").format(len(known) - NAMED)] if len(known) > NAMED else []
    sentences = " ".join([*map(i18n.sentence, known[:NAMED]), *more])
    return " · ".join(part for part in (told_of(items), sentences) if part)


def _tr(text: str) -> str:
    return words("Intake", text)

"""Which remarks on a file mean that it is damaged, and not only unusual: HDR, fields or a rotation harm nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_DAMAGE: Final = re.compile(
    "The file is cut off|The file breaks off|Not one frame of the video could be decoded"
    r"|The picture's EXIF data is damaged"
    r"|[\d,]+ (?:packets? of the (?:video|sound) could not be decoded|frames? of the video (?:is|are) damaged)"
)
"""How the sentences of :mod:`workbench.media.probe`, :mod:`~workbench.media.decode`, :mod:`~workbench.media.sound` and
:mod:`~workbench.media.stills` begin that tell of damage."""


def damage_in(remarks: Iterable[object]) -> tuple[str, ...]:
    """Those of ``remarks``, as recorded or as a reader made them, that tell of damage."""
    return tuple(str(remark) for remark in remarks if _DAMAGE.match(str(remark)))

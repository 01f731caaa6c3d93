"""Coordinates as people write them: degrees north and east, and how far they may be off."""

from __future__ import annotations

import re
from typing import Final

from workbench.errors import UserError

_NUMBER: Final = r"[+\-−]?\d{1,3}(?:\.\d{1,15})?"
_WRITTEN: Final = re.compile(
    rf"\s*({_NUMBER})\s*°?\s*[,;\s]\s*({_NUMBER})\s*°?\s*(?:(?:±|\+/-)\s*(\d{{1,8}}(?:\.\d{{1,3}})?)\s*m?\s*)?"
)


def coordinates_of(text: str) -> tuple[float, float, float]:
    """Latitude and longitude in degrees, and the uncertainty in metres, 0 where none is given.

    ``45.15875, 5.7125 ± 25 m``. UserError for anything else, and for what lies on no globe.
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise UserError("Write coordinates as degrees north, degrees east: 45.15875, 5.7125 ± 25 m.")
    north, east, off = (float((one or "0").replace("−", "-")) for one in found.groups())
    if abs(north) > 90 or abs(east) > 180:
        raise UserError("Latitude comes first, from -90 to 90 degrees; then longitude, from -180 to 180.")
    return north, east, off

"""In which forms a case can be handed over to other tools."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class OutFormat(StrEnum):
    """What a case can be written as, beside a bundle."""

    VTT = "vtt"
    EAF = "eaf"
    WEB_ANNOTATION = "webannotation"
    CSV = "csv"
    JSON = "json"
    CASE = "case"
    MEDIA_REVIEW = "mediareview"
    OTIO = "otio"
    EDL = "edl"
    SHA256SUM = "sha256sum"
    MD5SUM = "md5sum"
    PDQ = "pdq"
    VPDQ = "vpdq"
    GEOJSON = "geojson"
    KML = "kml"


ENDINGS: Final = {
    OutFormat.VTT: "vtt",
    OutFormat.EAF: "eaf",
    OutFormat.WEB_ANNOTATION: "jsonld",
    OutFormat.CSV: "csv",
    OutFormat.JSON: "json",
    OutFormat.CASE: "jsonld",
    OutFormat.MEDIA_REVIEW: "json",
    OutFormat.OTIO: "otio",
    OutFormat.EDL: "edl",
    OutFormat.SHA256SUM: "sha256",
    OutFormat.MD5SUM: "md5",
    OutFormat.PDQ: "txt",
    OutFormat.VPDQ: "csv",
    OutFormat.GEOJSON: "geojson",
    OutFormat.KML: "kml",
}
"""What files of a form usually end in."""
_ANNOTATIONS: Final = frozenset({OutFormat.VTT, OutFormat.EAF, OutFormat.WEB_ANNOTATION})
FOLDERS: Final = _ANNOTATIONS | {OutFormat.CSV, OutFormat.OTIO, OutFormat.EDL, OutFormat.VPDQ}
"""Forms in which a whole case is several files, in a folder."""
OF_A_CLIP: Final = _ANNOTATIONS | {OutFormat.SHA256SUM, OutFormat.MD5SUM, OutFormat.PDQ, OutFormat.VPDQ}
"""Forms in which a single clip has a file of its own."""

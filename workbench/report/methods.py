"""What a report says of its methods: tools and versions as installed, parameters as set, limits as known."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from hashing.fingerprint import ENGINE, LONG_SIDE, SAMPLE_RATE
from workbench.i18n import tr
from workbench.report.model import Method

GENERATOR = "Verification Workbench"
DISTRIBUTION = "verification-workbench"

LIMITS = (
    tr(
        "The software measures and compares; a verdict is a person’s, and no figure here is a probability of being "
        "genuine."
    ),
    tr("A digest shows that a file is the same as when it was taken in. It does not show what happened to it before."),
    tr(
        "A match shows that two clips share pictures. It does not show which of them came first, nor that nothing "
        "inside the picture was altered."
    ),
    tr("Container tags and times can be written by anybody; they are quoted, not relied on."),
)
"""What holds for every report."""

NOT_DONE = (
    tr(
        "Places that this workspace does not hold were not searched by the software: no image search engine, no "
        "platform."
    ),
    tr("Sound was compared with the sound of other clips only; no voice was analysed."),
    tr("The pictures were not examined for local manipulation."),
)
"""What the software does not do in this version; a finding entered by an analyst may have done it by other means."""

VERIFY = (
    tr(
        "Compute the SHA-256 digest of each clip you were given (sha256sum, shasum -a 256, Get-FileHash) and compare "
        "it with the one under Materials: one changed byte gives another digest."
    ),
    tr(
        "Open the clip in any player that shows presentation timestamps and go to the PTS under a picture: the picture "
        "is the frame that is shown at that time."
    ),
    tr(
        "The JSON form of this report has the report digest given on the first page as its own SHA-256. It lists the "
        "digest of every picture here and every frame hash."
    ),
    tr(
        "With a bundle of the case beside this report: “workbench verify REPORT” does again what was computed for it, "
        "frame by frame and match by match, and says of each step whether the same comes of it."
    ),
    tr(
        "With access to the workspace: “workbench verify WORKSPACE” checks the chain of the custody log, and that the "
        "record digest under Custody is the digest of that event; “workbench report {0}” writes this report "
        "again. From the same record, with the same versions of the tools, it is the same byte for byte."
    ),
)
"""How to check; ``{0}`` is the case's reference."""


def generator() -> str:
    """Name and version of this software."""
    return f"{GENERATOR} {_version(DISTRIBUTION)}"


def methods(readers: list[str]) -> tuple[Method, ...]:
    """The methods behind a report; ``readers`` are the media readers named in the clips' recorded facts."""
    reader = "; ".join(readers) or f"PyAV {_version('av')}"
    return (
        Method(
            tr("Intake and identity"),
            tr("{0}, SHA-256, SHA-1 and MD5 of Python’s hashlib", generator()),
            tr(
                "Digests over the whole file as copied in; the packet digest over the payload of every packet, so that "
                "it survives a change of container or of tags."
            ),
            tr(
                "Anything about the file before it was taken in. SHA-1 and MD5 can be forged and serve to find the "
                "file in other lists only."
            ),
        ),
        Method(
            tr("Reading media"),
            reader,
            tr(
                "In a process of its own. A frame is named by its presentation timestamp (PTS) in its stream’s time "
                "base; times are counted from the first shown frame. I, P and B say how a frame is coded: by "
                "itself, or from others."
            ),
            tr("Frames that a damaged file no longer holds."),
        ),
        Method(
            tr("Keyframes"),
            f"PDQ-256; ImageHash {_version('ImageHash')}",
            tr("One or more frames for each shot: sharp, not black, not near-copies of one another."),
            tr("What happens between them. A keyframe is chosen by measure, not by meaning."),
        ),
        Method(
            tr("Search for repeated footage"),
            ENGINE,
            tr(
                "{0:g} frames a second, at most {1} pixels on the longer side, 256-bit codes compared over time, "
                "mirrored ones too.",
                float(SAMPLE_RATE),
                LONG_SIDE,
            ),
            tr(
                "Copies so altered that too little of the picture is left: heavy cropping, a small picture in another, "
                "a filmed screen at an angle. Clips that are not in this workspace."
            ),
        ),
    )


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "(version unknown)"

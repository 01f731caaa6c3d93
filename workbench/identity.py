"""The identity ladder: how much two files are the same."""

from __future__ import annotations

from enum import StrEnum


class Identity(StrEnum):
    """Steps of the ladder, strongest first."""

    SAME_FILE = "same-file"
    SAME_STREAMS = "same-streams"
    SAME_FRAMES = "same-frames"
    SAME_FOOTAGE = "same-footage"
    SHARED_STRETCH = "shared-stretch"
    SAME_SCENE = "same-scene"
    NONE = "none"

    @property
    def strength(self) -> int:
        """0 for none, larger for a stronger statement."""
        return len(Identity) - 1 - list(Identity).index(self)


LADDER = tuple(reversed(Identity))
"""Weakest first."""

"""Who witnesses the custody log from outside of it, as a report tells it: signatures and time stamps."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signature:
    """A signed head of the log, checked for this report."""

    sequence: int
    """The event that it is over, and with it all events before."""
    digest: str
    made: str
    """When, by the clock of the machine that signed."""
    key_id: str
    public_key: str
    holds: bool
    said: str
    """What the check said."""


@dataclass(frozen=True)
class TimeStamp:
    """A time stamp over a head of the log, checked for this report."""

    sequence: int | None
    """The event that it is over; None where the log has none such."""
    digest: str
    authority: str
    asked: str
    time: str
    """That the authority states; empty unless confirmed."""
    state: str
    """``confirmed``, ``not proven``, ``pending``, ``refused``, ``does not fit``."""
    said: str
    """What the check said."""


@dataclass(frozen=True)
class Witnessed:
    """How far the log is witnessed from outside of it."""

    covered: tuple[str, ...]
    """Whether a signature and a stamp cover all of this case, then who signed what came with bundles: sentences."""
    signatures: tuple[Signature, ...]
    stamps: tuple[TimeStamp, ...]
    omitted: str
    """How many were left out; empty for none."""
    damage: tuple[str, ...]
    """What stopped the reading."""
    limit: str
    """What all this cannot show."""

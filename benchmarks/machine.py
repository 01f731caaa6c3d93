"""What the machine did beside a measurement: a host that lends its processors to others makes every figure worse."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

_STEAL = 7
"""The field of ``/proc/stat`` that counts what the host kept from a virtual machine."""


@dataclass(frozen=True)
class Moment:
    """Processor time since the machine was started, in ticks of all processors: in all, and kept by the host."""

    ticks: int
    kept: int

    def since(self) -> str:
        """What the host kept from then until now, and how many programs wait, in a sentence; empty where unknown."""
        now = moment()
        if now.ticks <= self.ticks:
            return ""
        share = (now.kept - self.kept) / (now.ticks - self.ticks)
        waiting = os.getloadavg()[0]
        return (
            f"the host kept {share:.0%} of the processors' time to itself; {waiting:.1f} programs wanted one at the end"
        )


def moment() -> Moment:
    """The moment now; all zero where the system does not tell."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        fields = [int(each) for each in Path("/proc/stat").read_text("ascii").splitlines()[0].split()[1:]]
        return Moment(sum(fields[:8]), fields[_STEAL])
    return Moment(0, 0)

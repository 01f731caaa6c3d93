"""The check of a bundle with more than Python at hand: its time stamps are held against certificates too."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from cryptography import x509

from cases.bundle.unpack import unpack
from cases.bundle.verify_alone import ANSWERS, CANNOT, DIFFERS, SAME, STAMPS, Check, Line
from cases.errors import CopyStopped
from cases.faults import file_faults
from cases.stamps import Proof, Stamp, StampRequest, StampState, prove

LARGEST_ANSWER: Final = 1 << 20
"""Bytes of an authority's answer that are read at most."""


@dataclass(frozen=True)
class Checked:
    """What a check of a bundle says."""

    lines: tuple[Line, ...]
    witnesses: tuple[Line, ...]
    """Those of them that are about signed heads and time stamps."""


class _FullCheck(Check):
    """The check of the stand-alone script, with time stamps proved instead of named."""

    def __init__(
        self, folder: Path, heard: Callable[[int], object], trusted: Callable[[], Sequence[x509.Certificate]]
    ) -> None:
        super().__init__(folder, heard)
        self.witnesses: list[Line] = []
        self._trusted = trusted

    def _heads(self) -> None:
        before = len(self.lines)
        super()._heads()
        self.witnesses += self.lines[before:]

    def _stamps(self) -> None:
        before = len(self.lines)
        sequences = {digest: sequence for sequence, digest in self._chain.items()}
        for said in self._json_lines(STAMPS):
            self.lines.append(self._stamp(said, sequences))
        self.witnesses += self.lines[before:]

    def _stamp(self, said: dict[str, Any], sequences: dict[str, int]) -> Line:
        try:
            stamp = self._read(said)
            sequence = sequences.get(stamp.request.digest)
            proof, why = self._proof(stamp)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return Line(DIFFERS, f"A time stamp in {STAMPS} is damaged.")
        name = f"The time stamp {stamp.request.nonce} of {stamp.request.authority}"
        if sequence is None:
            return Line(DIFFERS, f"{name} is over no event of this log.")
        if proof is Proof.CONFIRMED:
            return Line(SAME, f"{name} is confirmed: event {sequence} was there at {stamp.gen_time}.")
        if proof is Proof.BROKEN:
            return Line(DIFFERS, f"{name} {why}")
        return Line(CANNOT, f"{name} over event {sequence} is {proof.value}. {why}".rstrip())

    def _read(self, said: dict[str, Any]) -> Stamp:
        """The stamp that a line states, with its answer; ValueError, TypeError or KeyError where it states none."""
        names = ("digest", "authority", "nonce", "requested_at")
        told = [said[name] for name in (*names, "state")] + [said[name] or "" for name in ("gen_time", "serial")]
        if not all(isinstance(value, str) for value in told):
            raise ValueError("no time stamp")
        asked = StampRequest(*(said[name] for name in names))
        bytes.fromhex(asked.digest), int(asked.nonce, 16)
        answer = self._bytes(f"{ANSWERS}{asked.nonce}.tsr", LARGEST_ANSWER)
        rest = {name: said[name] for name in ("gen_time", "serial", "policy")}
        return Stamp(asked, StampState(said["state"]), answer, **rest)

    def _proof(self, stamp: Stamp) -> tuple[Proof, str]:
        bare = prove(stamp, ())
        return prove(stamp, self._trusted()) if bare[0] is Proof.UNPROVEN else bare


def verify(
    source: Path,
    scratch: Path,
    *,
    trusted: Callable[[], Sequence[x509.Certificate]],
    cancel: Callable[[], bool] = lambda: False,
) -> Checked:
    """What the check says of the bundle in ``source``, unpacked below ``scratch`` meanwhile; StoreError for no bundle.

    ``trusted`` gives the certificates that vouch for time-stamp authorities; asked only where there are stamps.
    """

    def heard(_: int) -> None:
        if cancel():
            raise CopyStopped(f"Checking {source} was stopped.")

    folder = Path(mkdtemp(prefix="verify-", dir=scratch))
    try:
        check = _FullCheck(unpack(source, folder, cancel=cancel), heard, trusted)
        with file_faults("Could not read the bundle", source):
            check.run()
        return Checked(tuple(check.lines), tuple(check.witnesses))
    finally:
        shutil.rmtree(folder, ignore_errors=True)

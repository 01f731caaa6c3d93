"""Tells from a packet, without decoding it, what kind of picture it holds and whether decoding can start with it.

Only the first bits of a picture are read: slice headers of H.264 (ITU-T H.264, 7.3.3) and HEVC (ITU-T H.265, 7.3.6.1),
picture headers of MPEG-1/2 (ISO/IEC 13818-2, 6.2.3) and MPEG-4 part 2 (ISO/IEC 14496-2, 6.2.5), frame headers of VP8
(RFC 6386, 9.1), VP9 (VP9 bitstream specification, 6.2) and AV1 (AV1 bitstream specification, 5.9). Whatever the bytes
are, the answer is a :class:`Picture`; what makes no sense is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

NALS = 64
"""Units looked at in one packet: parameter sets, messages and the slices of one picture stay below."""

HEADER_BYTES = 64
"""Bytes of a unit that are unpacked: every field read here lies in its first few."""

SLICE_BYTES = 16
"""Bytes of an H.264 slice within which its type stands."""

EXTRA_BYTES = 1 << 16
"""Longest parameter sets that are looked at."""


@dataclass(frozen=True)
class Picture:
    """What one packet holds."""

    letter: str = "?"
    """``I``, ``P``, ``B``, or ``?`` where it is unknown."""
    start: bool | None = None
    """Whether decoding can start here and what follows in presentation order is whole; None where it is unknown."""
    shown: int | None = None
    """Pictures that a decoder shows for this packet; None where it is unknown."""
    recovery: int = 0
    """Reference pictures after which all are whole when decoding starts here: the picture is refreshed in parts."""


UNKNOWN = Picture()

Reader = Callable[[bytes], Picture]


def reader(codec: str, extradata: bytes | None, *, intra_only: bool = False) -> Reader:
    """What reads the packets of a stream of ``codec`` (FFmpeg's canonical name) with this global header."""
    head = (extradata or b"")[:EXTRA_BYTES]
    if intra_only:
        return lambda packet: Picture("I", start=True)
    if codec == "h264":
        return _H264(head)
    if codec == "hevc":
        return _Hevc(head)
    simple: dict[str, Reader] = {
        "mpeg1video": _mpeg2,
        "mpeg2video": _mpeg2,
        "mpeg4": _mpeg4,
        "vp8": _vp8,
        "vp9": _vp9,
        "av1": _av1,
    }
    return _careful(simple.get(codec, lambda packet: UNKNOWN))


def _careful(read: Reader) -> Reader:
    def safe(packet: bytes) -> Picture:
        try:
            return read(packet)
        except (IndexError, ValueError):
            return UNKNOWN

    return safe


class _Bits:
    """Reads bits, the highest first; IndexError beyond the end."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "big")
        self._left = 8 * len(data)

    def take(self, count: int) -> int:
        """The next ``count`` bits."""
        self._left -= count
        if self._left < 0:
            raise IndexError("no more bits")
        return self._value >> self._left & ((1 << count) - 1)

    def golomb(self) -> int:
        """An unsigned Exp-Golomb code (ITU-T H.264, 9.1)."""
        rest = self._value & ((1 << self._left) - 1)
        zeros = self._left - rest.bit_length()
        self._left -= 2 * zeros + 1
        if zeros > 31 or self._left < 0:
            raise ValueError("no such code")
        return (rest >> self._left) - 1


def _unescaped(unit: bytes) -> bytes:
    """The first bytes of a unit without the bytes that keep start codes out of it."""
    return unit[:HEADER_BYTES].replace(b"\0\0\3", b"\0\0")


def _units(data: bytes, length_bytes: int) -> Iterator[bytes]:
    """The first bytes of each unit: by lengths, or by start codes where ``length_bytes`` is 0."""
    if not length_bytes:
        yield from _units_by_code(data)
        return
    at = 0
    for _ in range(NALS):
        if at + length_bytes >= len(data):
            return
        size = int.from_bytes(data[at : at + length_bytes], "big")
        at += length_bytes
        yield data[at : at + min(size, HEADER_BYTES)]
        at += size


def _units_by_code(data: bytes) -> Iterator[bytes]:
    at = data.find(b"\0\0\1")
    for _ in range(NALS):
        if at < 0:
            return
        following = data.find(b"\0\0\1", at + 3)
        end = len(data) if following < 0 else following
        yield data[at + 3 : min(end, at + 3 + HEADER_BYTES)]
        at = following


class _H264:
    """H.264, as units with lengths (MP4, Matroska) or with start codes (transport streams, AVI, raw)."""

    _LETTERS = "PBIPI"
    """By ``slice_type`` modulo 5: P, B, I, SP, SI."""

    def __init__(self, extradata: bytes) -> None:
        self._length_bytes = (extradata[4] & 3) + 1 if len(extradata) > 6 and extradata[0] == 1 else 0

    def __call__(self, packet: bytes) -> Picture:
        letters: set[str] = set()
        recovery: int | None = None
        for unit in _units(packet, self._length_bytes):
            kind = unit[0] & 31 if unit else 0
            try:
                if kind in (1, 2, 5):
                    letters.add(self._slice(unit))
                    recovery = 0 if kind == 5 else recovery
                elif kind == 6 and recovery is None:
                    recovery = self._recovery(unit)
            except (IndexError, ValueError):
                return UNKNOWN
        letter = _most_dependent(letters)
        if not letters:
            return UNKNOWN
        if letter == "I":  # one that does not say so may be a start too; the container's word then stands
            return Picture(letter, None if recovery is None else True)
        return Picture(letter, start=False, recovery=recovery or 0)

    def _slice(self, unit: bytes) -> str:
        bits = _Bits(_unescaped(unit[1:SLICE_BYTES]))
        bits.golomb()  # first_mb_in_slice
        slice_type = bits.golomb()
        if slice_type > 9:
            raise ValueError("no such slice")
        return self._LETTERS[slice_type % 5]

    def _recovery(self, unit: bytes) -> int | None:
        """How many pictures on all are whole, exactly, as this message says (D.1.7); None where it says nothing."""
        data = _unescaped(unit[1:])
        at = 0
        while at + 2 < len(data):
            kind, at = _sei_number(data, at)
            size, at = _sei_number(data, at)
            if kind == 6:
                bits = _Bits(data[at : at + max(size, 1)])
                count = bits.golomb()
                return count if bits.take(1) or not count else None
            at += size
        return None


def _sei_number(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    while data[at] == 255:
        number += 255
        at += 1
    return number + data[at], at + 1


def _most_dependent(letters: set[str]) -> str:
    """The kind of a picture by those of its slices."""
    return "B" if "B" in letters else "P" if "P" in letters else "I" if letters else "?"


class _Hevc:
    """HEVC; its picture parameter sets say where in a slice header the type stands."""

    def __init__(self, extradata: bytes) -> None:
        self._extra_bits: dict[int, int] = {}
        self._length_bytes = 0
        if len(extradata) > 22 and extradata[0] == 1:
            self._length_bytes = (extradata[21] & 3) + 1
            for unit in _hvcc_units(extradata):
                self._note(unit)
        else:
            for unit in _units_by_code(extradata):
                self._note(unit)

    def __call__(self, packet: bytes) -> Picture:
        letters: set[str] = set()
        start = False
        for unit in _units(packet, self._length_bytes):
            kind = unit[0] >> 1 & 63 if unit else 63
            self._note(unit)
            if kind < 10 or 16 <= kind <= 21:
                start = start or kind >= 16
                try:
                    letters |= self._slice(unit, kind)
                except (IndexError, ValueError, KeyError):
                    return Picture("?", start or None)
        letter = _most_dependent(letters)
        return Picture(letter, start) if letters else UNKNOWN

    def _note(self, unit: bytes) -> None:
        if len(unit) > 2 and unit[0] >> 1 & 63 == 34:
            try:
                bits = _Bits(_unescaped(unit[2:]))
                parameter_set = bits.golomb()
                bits.golomb()  # pps_seq_parameter_set_id
                bits.take(2)  # dependent_slice_segments_enabled_flag, output_flag_present_flag
                if parameter_set < 64:
                    self._extra_bits[parameter_set] = bits.take(3)
            except (IndexError, ValueError):
                return

    def _slice(self, unit: bytes, kind: int) -> set[str]:
        bits = _Bits(_unescaped(unit[2:]))
        if not bits.take(1):  # not the picture's first slice: its header would need the picture's size to be read
            return set()
        if kind >= 16:
            bits.take(1)  # no_output_of_prior_pics_flag
        bits.take(self._extra_bits[bits.golomb()])
        return {"BPI"[bits.golomb()]}


def _hvcc_units(extradata: bytes) -> Iterator[bytes]:
    """Parameter sets in an HEVC configuration record (ISO/IEC 14496-15, 8.3.3.1)."""
    at = 23
    for _ in range(extradata[22]):
        if at + 3 > len(extradata):
            return
        count = int.from_bytes(extradata[at + 1 : at + 3], "big")
        at += 3
        for _ in range(min(count, NALS)):
            size = int.from_bytes(extradata[at : at + 2], "big")
            yield extradata[at + 2 : at + 2 + min(size, HEADER_BYTES)]
            at += 2 + size


def _mpeg2(packet: bytes) -> Picture:
    at = packet.find(b"\0\0\1\0")
    if at < 0:
        return UNKNOWN
    letter = {1: "I", 2: "P", 3: "B"}.get(packet[at + 5] >> 3 & 7, "?")
    return Picture(letter, letter == "I")


def _mpeg4(packet: bytes) -> Picture:
    at = packet.find(b"\0\0\1\xb6")
    if at < 0:
        return UNKNOWN
    letter = "IPBP"[packet[at + 4] >> 6]
    alone = packet.find(b"\0\0\1\xb6", at + 4) < 0 and len(packet) - at > 12  # a coded picture, and only one
    return Picture(letter, letter == "I", 1 if alone else None)


def _vp8(packet: bytes) -> Picture:
    key = not packet[0] & 1
    if key and packet[3:6] != b"\x9d\x01\x2a":
        return UNKNOWN
    return Picture("I" if key else "P", key, packet[0] >> 4 & 1)


def _vp9(packet: bytes) -> Picture:
    bits = _Bits(packet[:2])
    if bits.take(2) != 2:
        return UNKNOWN
    profile = bits.take(1) | bits.take(1) << 1
    if profile == 3:
        bits.take(1)
    if bits.take(1):  # shows a picture that was coded before
        return Picture("?", start=False)
    inter = bits.take(1)
    if inter and not bits.take(1):  # hidden: the packet goes on with one that is shown, which is no key frame
        return Picture("P", start=False)
    return Picture("P" if inter else "I", not inter)


def _av1(packet: bytes) -> Picture:
    """The last frame header counts: those before it in a packet are hidden (5.9.2)."""
    found = UNKNOWN
    at = 0
    for _ in range(NALS):
        if at >= len(packet):
            break
        head = packet[at]
        at += 1 + (head >> 2 & 1)
        size, at = _leb128(packet, at) if head & 2 else (len(packet) - at, at)
        if head >> 3 & 15 in (3, 6):  # a frame header, or a frame
            bits = _Bits(packet[at : at + 1])
            shows_older = bits.take(1)
            kind = bits.take(2)
            letter = "?" if shows_older else "IPIP"[kind]
            found = Picture(letter, not shows_older and kind == 0)
        at += size
    return found


def _leb128(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for place in range(8):
        number |= (data[at + place] & 127) << 7 * place
        if not data[at + place] & 128:
            return number, at + place + 1
    raise ValueError("no such number")

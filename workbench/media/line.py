"""The line between the app and a worker: small messages through a pipe, arrays through shared memory.

The app owns one block of shared memory, cut into slots. The worker fills a free slot, says so, and may run ahead until
all slots are full; the app copies a slot out and gives it back. So a stream of pictures never waits for the app to
finish with the last one, and never holds more than the block.
"""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.errors import Cancelled
from workbench.media.messages import ProtocolError, decode, encode

Array = NDArray[Any]

SLOT_BYTES = 2 << 20
"""Bytes of one slot: a picture as large as the desk shows one fits, one of 1080p fills three with hardly a gap; larger
arrays take several, one after another."""

SLOTS = 12
"""Slots in the block: four pictures of 1080p, so that a worker runs ahead over a frame that is slow to decode, twelve
smaller ones. Two desks side by side stay below the 64 MB of shared memory that containers are given."""

ARRAY_BYTES = 512 << 20
"""Largest array an answer may hold: a picture of 170 million pixels, or the index of a week of video."""

DTYPES = ("uint8", "int16", "int64", "bool")
"""What arrays may hold."""

PULSE_SECONDS = 0.2
"""How often a working worker says that it is alive, at most."""

LOOK_SECONDS = 0.01
"""How often a working worker looks for a word from the app, at most: looking takes longer than demuxing a packet."""


class Hangup(Exception):
    """The app is gone; the worker ends."""


def _slot(block: SharedMemory, slot: int, size: int) -> NDArray[np.uint8]:
    if block.buf is None:
        raise ValueError("the block is closed")
    return np.frombuffer(block.buf, np.uint8, size, slot * SLOT_BYTES)


class WorkerLine:
    """The worker's end."""

    def __init__(self, pipe: Connection, block: SharedMemory) -> None:
        self._pipe = pipe
        self._block = block
        self._free: list[int] = []
        self._last_word = 0.0
        self._last_look = 0.0

    def request(self) -> dict[str, Any]:
        """The next job; late words about the previous one are passed over. Raises :class:`Hangup`."""
        message = {"do": "free"}
        while message["do"] in ("free", "cancel"):
            message = self._receive()
        self._free = list(range(SLOTS))
        return message

    def pulse(self, done: float = 0.0) -> None:
        """Show a sign of life and how far the work is (0..1); raises Cancelled when the app lost interest."""
        now = time.monotonic()
        if now - self._last_look < LOOK_SECONDS:
            return
        self._last_look = now
        while self._pipe.poll(0):
            self._listen()
        if now - self._last_word >= PULSE_SECONDS:
            self.say("progress", done=min(max(float(done), 0.0), 1.0))

    def say(self, kind: str, **content: object) -> None:
        """Send one message."""
        self._last_word = time.monotonic()
        try:
            self._pipe.send_bytes(encode({"kind": kind, **content}))
        except OSError:
            raise Hangup from None

    def answer(self, kind: str, value: object, arrays: Sequence[Array]) -> None:
        """Send ``arrays``, then ``value`` that belongs to them; waits while the app has no slot free."""
        for array in arrays:
            self._array(np.ascontiguousarray(array))
        self.say(kind, value=value)

    def room(self, size: int) -> bool:
        """Whether an array of ``size`` bytes could be sent without waiting; raises Cancelled as :meth:`pulse`."""
        while self._pipe.poll(0):
            self._listen()
        return len(self._free) >= min(math.ceil(size / SLOT_BYTES), SLOTS)

    def _array(self, array: Array) -> None:
        self.say("array", dtype=array.dtype.name, shape=list(array.shape))
        data = array.reshape(-1).view(np.uint8)
        for start in range(0, data.size, SLOT_BYTES):
            part = data[start : start + SLOT_BYTES]
            slot = self._take_slot()
            _slot(self._block, slot, part.size)[:] = part
            self.say("part", slot=slot, size=int(part.size))

    def _take_slot(self) -> int:
        while not self._free:
            self._listen()
        return self._free.pop()

    def _listen(self) -> None:
        message = self._receive()
        if message["do"] == "cancel":
            raise Cancelled
        self._free.append(int(message["slot"]))

    def _receive(self) -> dict[str, Any]:
        try:
            return decode(self._pipe.recv_bytes())
        except (EOFError, OSError):
            raise Hangup from None


class Arrays:
    """The app's end for arrays: collects what the worker sends and believes no number of it."""

    def __init__(self, block: SharedMemory) -> None:
        self._block = block
        self._whole: list[Array] = []
        self._missing = 0
        self._offset = 0

    def begin(self, message: Mapping[str, Any]) -> None:
        """An array of the announced type and shape follows."""
        dtype, shape = message.get("dtype"), message.get("shape")
        if dtype not in DTYPES or not isinstance(shape, list) or not 1 <= len(shape) <= 4:
            raise ProtocolError("no array")
        if not all(type(side) is int and 0 <= side <= ARRAY_BYTES for side in shape) or self._missing:
            raise ProtocolError("no array shape")
        size = math.prod(shape) * np.dtype(dtype).itemsize
        if size > ARRAY_BYTES or len(self._whole) >= 8:
            raise ProtocolError("too much")
        self._whole.append(np.empty(shape, dtype))
        self._missing, self._offset = size, 0

    def part(self, message: Mapping[str, Any]) -> int:
        """Copy one slot out; returns its number, to be given back."""
        slot, size = message.get("slot"), message.get("size")
        if type(slot) is not int or type(size) is not int or not 0 <= slot < SLOTS or not self._whole:
            raise ProtocolError("no slot")
        if not 0 < size <= min(SLOT_BYTES, self._missing):
            raise ProtocolError("a part too large")
        target = self._whole[-1].reshape(-1).view(np.uint8)
        target[self._offset : self._offset + size] = _slot(self._block, slot, size)
        self._offset += size
        self._missing -= size
        return slot

    def take(self) -> tuple[Array, ...]:
        """All arrays since the last time, each complete."""
        if self._missing:
            raise ProtocolError("an array is incomplete")
        arrays, self._whole = tuple(self._whole), []
        return arrays

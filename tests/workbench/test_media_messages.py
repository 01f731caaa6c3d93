"""Nothing that comes out of a worker is believed: types, sizes and places are checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from multiprocessing.shared_memory import SharedMemory
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.media.line import ARRAY_BYTES, SLOT_BYTES, SLOTS, Arrays
from workbench.media.messages import ProtocolError, clean, clean_tags, decode, encode, from_plain, to_plain
from workbench.media.model import FrameDigest, MediaFacts, MediaKind, StreamDigests


@dataclass(frozen=True)
class _Sample:
    kind: MediaKind
    size: tuple[int, int] | None
    times: tuple[Fraction, ...]
    tags: tuple[tuple[str, str], ...]
    inner: StreamDigests
    on: bool


SAMPLE = _Sample(MediaKind.STILL, (3, 4), (Fraction(1, 3), Fraction(-2)), (("a", "b"),), StreamDigests("x", None), True)


def test_values_survive_the_pipe() -> None:
    assert from_plain(_Sample, decode(encode(to_plain(SAMPLE)))) == SAMPLE
    assert from_plain(tuple[FrameDigest, ...], to_plain((FrameDigest(1, "m"),))) == (FrameDigest(1, "m"),)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "hologram"},
        {"size": [1]},
        {"size": ["1", 2]},
        {"times": ["1/0"]},
        {"times": ["x"]},
        {"times": [1.5]},
        {"times": ["1" * 101]},
        {"tags": {"a": "b"}},
        {"inner": {"packets": "x"}},
        {"on": 1},
        {"more": 1},
    ],
)
def test_a_wrong_type_is_refused(change: Mapping[str, object]) -> None:
    with pytest.raises(ProtocolError):
        from_plain(_Sample, {**to_plain(SAMPLE), **change})


@pytest.mark.slow
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_anything_else_is_refused_and_never_raises_otherwise(plain: object) -> None:
    with pytest.raises(ProtocolError):
        from_plain(MediaFacts, plain)


@pytest.mark.parametrize("data", [b"", b"[1]", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(data)


def test_text_from_files_is_made_safe() -> None:
    assert (
        clean("a\x00b\u202ec\udcff\n")
        == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}\n"
    )
    assert clean("مرحبا 🎬") == "مرحبا 🎬"
    assert len(clean_tags({str(number): number for number in range(1000)})) == 400


@pytest.fixture
def block() -> Iterator[SharedMemory]:
    shared = SharedMemory(create=True, size=SLOTS * SLOT_BYTES)
    yield shared
    shared.close()
    shared.unlink()


def _fill(block: SharedMemory, slot: int, data: bytes) -> None:
    assert block.buf is not None
    block.buf[slot * SLOT_BYTES : slot * SLOT_BYTES + len(data)] = data


def test_an_array_in_parts_is_put_together(block: SharedMemory) -> None:
    arrays = Arrays(block)
    arrays.begin({"dtype": "int64", "shape": [2]})
    _fill(block, 3, np.array([7, -8], np.int64).tobytes())
    assert arrays.part({"slot": 3, "size": 12}) == 3
    _fill(block, 0, np.array([7, -8], np.int64).tobytes()[12:])
    assert arrays.part({"slot": 0, "size": 4}) == 0
    (array,) = arrays.take()
    assert array.tolist() == [7, -8]
    assert arrays.take() == ()


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"dtype": "object", "shape": [1]},
        {"dtype": "uint8", "shape": []},
        {"dtype": "uint8", "shape": [1] * 5},
        {"dtype": "uint8", "shape": [-1]},
        {"dtype": "uint8", "shape": [1.5]},
        {"dtype": "uint8", "shape": [True]},
        {"dtype": "uint8", "shape": [ARRAY_BYTES, 2]},
        {"dtype": "int64", "shape": [ARRAY_BYTES]},
    ],
)
def test_an_impossible_array_is_refused(block: SharedMemory, message: Mapping[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        Arrays(block).begin(message)


@pytest.mark.parametrize(
    "message",
    [
        {"slot": SLOTS, "size": 1},
        {"slot": -1, "size": 1},
        {"slot": 0, "size": 0},
        {"slot": 0, "size": 11},
        {"slot": "0"},
    ],
)
def test_an_impossible_part_is_refused(block: SharedMemory, message: Mapping[str, Any]) -> None:
    arrays = Arrays(block)
    arrays.begin({"dtype": "uint8", "shape": [10]})
    with pytest.raises(ProtocolError):
        arrays.part(message)


def test_an_unfinished_array_is_refused(block: SharedMemory) -> None:
    arrays = Arrays(block)
    with pytest.raises(ProtocolError):
        arrays.part({"slot": 0, "size": 1})
    arrays.begin({"dtype": "uint8", "shape": [10]})
    with pytest.raises(ProtocolError):
        arrays.begin({"dtype": "uint8", "shape": [10]})
    with pytest.raises(ProtocolError):
        arrays.take()

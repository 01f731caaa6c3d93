"""PDQ hash lists: what is written reads back the same, hostile text is refused in sentences, near is near."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashing.errors import FormatError
from hashing.lists import LINE_BYTES, NEAREST, HashList, Listed, ListForm, read_list

DIGITS = "e271017837246aaccddea259648fb7d62f435c89d9e99b2497763e216c8d055c"
"""The first frame of ThreatExchange's sample list of a chair."""


def _read(text: str) -> HashList:
    return read_list(io.BytesIO(text.encode()))


def _made(codes: list[bytes], quality: list[int], frame: list[int], milliseconds: list[int]) -> HashList:
    return HashList(
        codes=np.frombuffer(b"".join(codes), np.uint8).reshape(-1, 32),
        quality=np.array(quality, np.int16),
        frame=np.array(frame, np.int64),
        seconds=np.array(milliseconds, np.float64) / 1000,
        line=np.arange(1, len(codes) + 1),
    )


ENTRIES = st.lists(
    st.tuples(st.binary(min_size=32, max_size=32), st.integers(0, 100), st.integers(0, 2**53), st.integers(0, 10**9)),
    min_size=1,
    max_size=20,
)


@given(ENTRIES)
@settings(deadline=None, max_examples=50)
def test_a_written_list_reads_back_the_same(entries: list[tuple[bytes, int, int, int]]) -> None:
    codes, quality, frame, milliseconds = (list(column) for column in zip(*entries, strict=True))
    made = _made(codes, quality, frame, milliseconds)
    again = _read("".join(made.text(ListForm.VPDQ)))
    assert again.refused == ()
    for name in ("codes", "quality", "frame", "line"):
        assert np.array_equal(getattr(again, name), getattr(made, name)), name
    assert np.allclose(again.seconds, made.seconds, atol=0.0005, rtol=0)
    useful = made.codes[made.useful]
    if len(useful):
        plain = _read("".join(made.text(ListForm.PDQ)))
        assert np.array_equal(plain.codes, useful)
        assert (plain.quality == -1).all()


@given(st.binary(max_size=400) | st.text(alphabet=f'{DIGITS}pdq ,;\t\n\r"#-.enaif\ufeff', max_size=400).map(str.encode))
@settings(deadline=None, max_examples=50)
def test_no_text_breaks_the_reader(data: bytes) -> None:
    try:
        found = read_list(io.BytesIO(data))
    except FormatError:
        return
    assert found.codes.shape == (len(found), 32)
    assert len(found.quality) == len(found.frame) == len(found.seconds) == len(found.line) > 0


@pytest.mark.parametrize(
    ("text", "quality", "frame", "seconds"),
    [
        (f"pdq {DIGITS}\n", -1, -1, None),
        (f"\ufeff{DIGITS.upper()}\r\n\r\n", -1, -1, None),
        (f"# ours\n\n0,100,{DIGITS},1.5\n", 100, 0, 1.5),
        (f"7,{DIGITS},98,2\n", 98, 7, 2.0),
        (f"{DIGITS},60,picture.jpg\n", 60, -1, None),
        (f'timestamp;hash;quality\n3.25;"{DIGITS}";55\n', 55, -1, 3.25),
        (f"pdq {DIGITS} known hoax\n", -1, -1, None),
    ],
)
def test_each_form_is_read(text: str, quality: int, frame: int, seconds: float | None) -> None:
    found = _read(text)
    assert found.codes[0].tobytes().hex() == DIGITS
    assert (len(found), found.refused) == (1, ())
    assert (int(found.quality[0]), int(found.frame[0])) == (quality, frame)
    assert np.isnan(found.seconds[0]) if seconds is None else found.seconds[0] == seconds


def test_wrong_lines_are_named_by_number_and_the_rest_is_read() -> None:
    wrong = [DIGITS[:-1], "0,101," + DIGITS + ",1", "0,90," + DIGITS + ",nan", "x" * (LINE_BYTES + 5), "hello"]
    found = _read("\n".join([f"pdq {DIGITS}", *wrong, DIGITS]))
    assert found.line.tolist() == [1, 7]
    assert [reason.split(" was")[0] for reason in found.refused] == [f"Line {number}" for number in range(2, 7)]
    assert "its hash has 63 hexadecimal digits, a PDQ hash has 64" in found.refused[0]
    with pytest.raises(FormatError, match="Line 1 was left out: its hash has 63"):
        _read(wrong[0])


def test_many_wrong_lines_are_counted() -> None:
    found = _read(DIGITS + "\n" + "nothing\n" * 50)
    assert len(found.refused) == 21
    assert found.refused[-1] == "30 more lines were left out."


def test_near_is_up_to_31_bits_and_low_quality_does_not_count() -> None:
    code = np.frombuffer(bytes.fromhex(DIGITS), np.uint8)
    near, far = code.copy(), code.copy()
    near[:3] ^= 0xFF
    near[3] ^= 0x7F  # 31 bits
    far[:4] ^= 0xFF  # 32 bits
    query = _made([code.tobytes(), code.tobytes()], [100, 49], [0, 1], [0, 1000])
    listed = _made([far.tobytes(), near.tobytes(), near.tobytes()], [100, 50, 10], [0, 1, 2], [0, 1, 2])
    match = Listed(listed).match(query)
    assert (match.query_counted, match.query_near, match.listed_counted, match.listed_near) == (1, 1, 2, 1)
    assert [(pair.query, pair.listed, pair.distance) for pair in match.pairs] == [(0, 1, 31)]
    assert (match.query_share, match.listed_share) == (1.0, 0.5)


def test_nothing_that_counts_matches_nothing() -> None:
    blank = _made([bytes(32)], [0], [0], [0])
    match = Listed(blank).match(blank)
    assert (match.query_share, match.listed_share, match.pairs) == (0.0, 0.0, ())


def test_a_list_of_one_picture_repeated_gives_few_pairs() -> None:
    code = bytes.fromhex(DIGITS)
    match = Listed(_made([code] * 1000, [100] * 1000, [0] * 1000, [0] * 1000)).match(_made([code], [100], [0], [0]))
    assert (len(match.pairs), match.listed_near) == (NEAREST, 1000)


def test_a_list_without_times_cannot_be_written_as_frames() -> None:
    with pytest.raises(ValueError, match="needs frame, quality and time"):
        list(_read(f"pdq {DIGITS}").text(ListForm.VPDQ))

"""Colours come out as the standards say: BT.601, BT.709 and BT.2020, limited and full range; HDR is told."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.media.container import open_media
from workbench.media.decode import Decoder
from workbench.media.picture import Painter
from workbench.media.probe import probe

LUMA_WEIGHTS = {5: (0.299, 0.114), 6: (0.299, 0.114), 1: (0.2126, 0.0722), 9: (0.2627, 0.0593)}
"""Weights of red and blue in luma by AVColorSpace: Rec. ITU-R BT.601-7 2.5.1, BT.709-6 3.2, BT.2020-2 table 4."""

SIDE = 32
PATCHES = [
    (81, 90, 240),
    (145, 54, 34),
    (41, 240, 110),
    (16, 128, 128),
    (235, 128, 128),
    (126, 100, 160),
    (180, 140, 90),
]
"""Luma and both chroma values of flat patches."""


def _clip(path: Path, *, matrix: int, full: bool, transfer: int = 1, size: int = SIDE, ten_bits: bool = False) -> Path:
    """Patches side by side, lossless, with these declarations."""
    form = "yuv420p10le" if ten_bits else "yuv420p"
    planes = [np.repeat(np.array(PATCHES)[:, plane], size)[None].repeat(size, 0) for plane in range(3)]
    planes = [planes[0], planes[1][::2, ::2], planes[2][::2, ::2]]
    frame = av.VideoFrame(size * len(PATCHES), size, form)
    for plane, values in zip(frame.planes, planes, strict=True):
        kind = np.uint16 if ten_bits else np.uint8
        lines = np.zeros((values.shape[0], plane.line_size // kind().itemsize), kind)
        lines[:, : values.shape[1]] = values * 4 if ten_bits else values
        plane.update(lines.tobytes())
    with av.open(str(path), "w") as output:
        stream: Any = output.add_stream("ffv1", rate=Fraction(25))
        stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, form
        context = stream.codec_context
        context.colorspace, context.color_range, context.color_trc = matrix, 2 if full else 1, transfer
        frame.pts, frame.colorspace, frame.color_range = 0, matrix, 2 if full else 1
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


def _reference(matrix: int, full: bool) -> NDArray[np.float64]:
    """The patches as RGB, 0..255, by the equations of the standards."""
    red, blue = LUMA_WEIGHTS[matrix]
    luma, cb, cr = np.array(PATCHES, np.float64).T
    luma, cb, cr = (luma / 255, (cb - 128) / 255, (cr - 128) / 255) if full else (
        (luma - 16) / 219, (cb - 128) / 224, (cr - 128) / 224
    )  # fmt: skip
    r, b = luma + 2 * (1 - red) * cr, luma + 2 * (1 - blue) * cb
    g = (luma - red * r - blue * b) / (1 - red - blue)
    rgb: NDArray[np.float64] = 255 * np.clip(np.stack([r, g, b], axis=1), 0, 1)
    return rgb


def _shown(path: Path, fit: tuple[int, int] | None) -> NDArray[np.float64]:
    """The middle of each patch as it is painted."""
    with open_media(path) as container:
        decoder = Decoder(container, path)
        picture = Painter(decoder.stream).rgb(next(decoder.frames()), fit)
    side = picture.shape[1] // len(PATCHES)
    return np.array([picture[picture.shape[0] // 2, place * side + side // 2] for place in range(len(PATCHES))], float)


@pytest.mark.parametrize("full", [False, True], ids=["limited", "full"])
@pytest.mark.parametrize("matrix", [1, 5, 6, 9], ids=["BT.709", "BT.601 625", "BT.601 525", "BT.2020"])
def test_declared_matrix_and_range_are_those_that_are_used(tmp_path: Path, matrix: int, full: bool) -> None:
    path = _clip(tmp_path / "patches.mkv", matrix=matrix, full=full)
    expected = _reference(matrix, full)
    for fit in (None, (SIDE * len(PATCHES) // 2, SIDE)):
        assert np.abs(_shown(path, fit) - expected).max() <= 1.5
    other = _reference(9 if matrix == 1 else 1, full)
    assert np.abs(other - expected).max() > 8  # another matrix would be noticed


def test_ten_bits_are_painted_alike(tmp_path: Path) -> None:
    path = _clip(tmp_path / "patches.mkv", matrix=9, full=False, ten_bits=True)
    assert np.abs(_shown(path, None) - _reference(9, full=False)).max() <= 1.5


@pytest.mark.parametrize(("size", "matrix"), [(SIDE, 6), (200, 1)], ids=["small", "large"])
def test_undeclared_colours_are_taken_by_size_as_players_do(tmp_path: Path, size: int, matrix: int) -> None:
    path = _clip(tmp_path / "patches.mkv", matrix=2, full=False, size=size)
    assert np.abs(_shown(path, None) - _reference(matrix, full=False)).max() <= 1.5


@pytest.mark.parametrize(("transfer", "name"), [(16, "PQ"), (18, "HLG")])
def test_hdr_is_told(tmp_path: Path, transfer: int, name: str) -> None:
    facts = probe(_clip(tmp_path / "hdr.mkv", matrix=9, full=False, transfer=transfer, ten_bits=True))
    assert f"{name} (HDR) transfer" in facts.video[0].color
    assert any("HDR" in remark and "without tone mapping" in remark for remark in facts.remarks)
    assert not any("HDR" in remark for remark in probe(_clip(tmp_path / "sdr.mkv", matrix=1, full=False)).remarks)

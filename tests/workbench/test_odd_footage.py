"""Footage of unusual kinds, from the file to the answer: fingerprinted, found in itself, not found in another place."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import av
import cv2
import numpy as np
import pytest
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray

from cases.records import Case
from cases.workspace import Workspace
from hashing.fingerprint import SAMPLE_RATE
from hashing.result import Relation
from tests.clips import make_clip, scene
from workbench.derived import fingerprint_file
from workbench.identity import Identity
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.media.encode import Encoding, write_clip
from workbench.search import search_folder, search_workspace

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

SIZE = (256, 144)
SECONDS = 4
Picture = NDArray[np.uint8]


def pictures(seconds: float = SECONDS, rate: int = 25, *, seed: int = 3) -> list[Picture]:
    """One place with things that move in it."""
    return list(scene(seconds=seconds, seed=seed, size=SIZE, rate=Fraction(rate)))


@dataclass(frozen=True)
class Raw:
    """A file as an encoder other than ours would write it."""

    codec: str
    pixels: str
    rate: Fraction = Fraction(25)
    options: dict[str, str] = field(default_factory=dict)
    aspect: Fraction | None = None
    primaries: int = 1
    transfer: int = 1
    matrix: int = 1
    interlaced: bool = False

    def write(self, path: Path, frames: Sequence[Picture], *, alpha: bool = False) -> Path:
        """Write RGB frames; with ``alpha`` the left third is transparent."""
        with av.open(str(path), "w") as output:
            stream = cast("Any", output.add_stream(self.codec, rate=self.rate, options=self.options))
            stream.height, stream.width = frames[0].shape[:2]
            stream.pix_fmt = self.pixels
            context = stream.codec_context
            context.color_primaries, context.color_trc, context.colorspace = self.primaries, self.transfer, self.matrix
            if self.aspect is not None:
                context.sample_aspect_ratio = self.aspect
            for number, picture in enumerate(frames):
                frame = self._frame(picture, alpha=alpha)
                frame.pts, frame.time_base = number, 1 / self.rate
                output.mux(stream.encode(frame))
            output.mux(stream.encode(None))
        return path

    def _frame(self, picture: Picture, *, alpha: bool) -> av.VideoFrame:
        if not alpha:
            made = av.VideoFrame.from_ndarray(picture, "rgb24")
        else:
            clear = np.full(picture.shape[:2], 255, np.uint8)
            clear[:, : picture.shape[1] // 3] = 0
            made = av.VideoFrame.from_ndarray(np.dstack([picture, clear]), "rgba")
        matrix = Colorspace.BT2020 if self.matrix == 9 else Colorspace.ITU709
        full = ColorRange.JPEG if self.pixels.startswith(("rgb", "argb")) else ColorRange.MPEG
        made = made.reformat(format=self.pixels, dst_colorspace=matrix, dst_color_range=full)
        made.colorspace, made.color_trc, made.color_primaries = self.matrix, self.transfer, self.primaries
        return made


def enlarged(frames: Sequence[Picture], size: tuple[int, int]) -> list[Picture]:
    return [np.asarray(cv2.resize(one, size, interpolation=cv2.INTER_CUBIC), np.uint8) for one in frames]


def eight_k(path: Path) -> Path:
    shown = enlarged(pictures()[50:53], (7680, 4320))
    return write_clip(path, iter(shown), rate=Fraction(25), encoding=Encoding(preset="ultrafast"))


def interlaced(path: Path) -> Path:
    """Each frame's odd lines are half a frame later."""
    fields = pictures(rate=50)
    woven = [even.copy() for even in fields[::2]]
    for frame, odd in zip(woven, fields[1::2], strict=True):
        frame[1::2] = odd[1::2]
    options = {"flags": "+ildct+ilme", "x264-params": "tff=1", "preset": "ultrafast"}
    return Raw("libx264", "yuv420p", options=options).write(path, woven)


def ten_bit(path: Path) -> Path:
    return Raw("libx265", "yuv420p10le", options={"preset": "ultrafast", "x265-params": "log-level=none"}).write(
        path, pictures()
    )


def hdr(path: Path) -> Path:
    """Ten bits, in BT.2020, its levels by SMPTE ST 2084 (PQ) with white at 203 cd/m², as ITU-R BT.2408 has it."""
    light = (((np.arange(256) / 255) ** 2.2) * 203 / 10_000) ** 0.1593017578125
    levels = ((0.8359375 + 18.8515625 * light) / (1 + 18.6875 * light)) ** 78.84375
    flat = [np.round(levels * 255).astype(np.uint8)[one] for one in pictures()]
    tags = "log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc"
    options = {"preset": "ultrafast", "x265-params": tags}
    return Raw("libx265", "yuv420p10le", options=options, primaries=9, transfer=16, matrix=9).write(path, flat)


def alpha_vp9(path: Path) -> Path:
    options = {"deadline": "realtime", "cpu-used": "8"}
    return Raw("libvpx-vp9", "yuva420p", options=options).write(path.with_suffix(".webm"), pictures(), alpha=True)


def alpha_animation(path: Path) -> Path:
    return Raw("qtrle", "argb").write(path.with_suffix(".mov"), pictures(), alpha=True)


def anamorphic(path: Path) -> Path:
    """Squeezed to half its width, to be shown at twice."""
    squeezed = [np.asarray(cv2.resize(one, (128, 144), interpolation=cv2.INTER_AREA), np.uint8) for one in pictures()]
    return Raw("libx264", "yuv420p", options={"preset": "ultrafast"}, aspect=Fraction(2)).write(path, squeezed)


def portrait(path: Path) -> Path:
    """Held upright: coded on its side, turned by a quarter for display."""
    lying = [np.ascontiguousarray(np.rot90(one)) for one in pictures()]
    return write_clip(path, iter(lying), rate=Fraction(25), rotation=90)


def variable(path: Path) -> Path:
    """The same moments at unsteady intervals of 20 to 120 ms."""
    gaps = np.random.default_rng(1).integers(2, 13, 200) * 10
    at = [int(ms) for ms in np.concatenate([[0], np.cumsum(gaps)]) if ms < SECONDS * 1000]
    all_frames = pictures(rate=100)
    shown = (all_frames[ms // 10] for ms in at)
    return write_clip(path, shown, rate=Fraction(25), time_base=Fraction(1, 1000), pts=at)


def at_rate(rate: int, seconds: float = SECONDS) -> Callable[[Path], Path]:
    return lambda path: write_clip(path, iter(pictures(seconds, rate)), rate=Fraction(rate))


def one_frame(path: Path) -> Path:
    return write_clip(path, iter(pictures()[50:51]), rate=Fraction(25))


def black(path: Path) -> Path:
    return write_clip(path, (np.zeros((144, 256, 3), np.uint8) for _ in range(50)), rate=Fraction(25))


def shorter_than_a_step(path: Path) -> Path:
    assert Fraction(2, 25) < 1 / SAMPLE_RATE
    return write_clip(path, iter(pictures()[:2]), rate=Fraction(25))


WHOLE, PART, NOTHING = Identity.SAME_FOOTAGE, Identity.SHARED_STRETCH, Identity.NONE

KINDS: dict[str, tuple[Callable[[Path], Path], Identity]] = {
    "8K": (eight_k, PART),
    "interlaced": (interlaced, WHOLE),
    "10 bit": (ten_bit, WHOLE),
    "HDR": (hdr, WHOLE),
    "alpha in VP9": (alpha_vp9, WHOLE),
    "alpha in Animation": (alpha_animation, WHOLE),
    "anamorphic": (anamorphic, WHOLE),
    "portrait": (portrait, WHOLE),
    "variable rate": (variable, WHOLE),
    "240 fps": (at_rate(240, 2), PART),
    "1 fps": (at_rate(1, 12), PART),
    "one frame": (one_frame, PART),
    "black": (black, NOTHING),
    "shorter than a step": (shorter_than_a_step, PART),
}
"""How each is made, and how much of the plain clip it is to be found as."""
SPARSE = ("1 fps",)
"""Kinds with too few pictures to say exactly where the stretch ends."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pictures as every kind shows, in an ordinary file."""
    return write_clip(tmp_path_factory.mktemp("plain") / "plain.mp4", iter(pictures()), rate=Fraction(25))


@pytest.fixture(scope="module")
def other(plain: Path) -> Path:
    """Another place."""
    return make_clip(plain.with_name("other.mp4"), seconds=SECONDS, seed=9, size=SIZE)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found_in_itself_and_in_a_plain_copy_and_nowhere_else(
    kind: str, plain: Path, other: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    make, found_as = KINDS[kind]
    (tmp_path / "clips").mkdir()
    odd = make(tmp_path / "odd.mp4")
    for path in (odd, plain, other):
        shutil.copy(path, tmp_path / "clips")

    answer = search_folder(tmp_path / "clips", odd, worker=worker)

    assert not answer.skipped
    identities = {found.name: found.answer.identity for found in answer.matches}
    assert identities == {odd.name: Identity.SAME_FILE} | ({plain.name: found_as} if found_as is not NOTHING else {})
    for found in answer.matches:
        if found.name == plain.name and kind not in SPARSE:
            (segment,) = found.answer.comparison.segments
            assert segment.relation is Relation.SAME_FOOTAGE
            assert abs(segment.a[0] - segment.b[0]) < 0.15 or len(worker.index(odd).pts) <= 3
            assert segment.rotation == pytest.approx(0, abs=1)
            assert min(segment.region_a[2:]) > 0.95  # upright, unsqueezed, nothing cut off


def test_all_kinds_in_one_workspace_are_found_by_the_index(
    plain: Path, other: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    files = {make(tmp_path / f"{number}.mp4").name: kind for number, (kind, (make, _)) in enumerate(KINDS.items())}
    with Workspace.create(tmp_path / "workspace", name="Test") as workspace:
        case = workspace.store.add(Case(reference="ODD", title="Test", question="?"), by="Ada")
        taken = take_in(workspace, case, [other, *(tmp_path / name for name in files)], by="Ada", worker=worker)
        assert all(item.clip is not None for item in taken)

        answer = search_workspace(workspace, plain, by="Ada", worker=worker)

    assert not answer.skipped
    names = {found.name for found in answer.matches}
    assert {files[name] for name in names - {other.name}} == {kind for kind in KINDS if kind != "black"}
    assert other.name not in names


@pytest.mark.parametrize(
    ("kind", "said"),
    {
        "8K": "7680 × 4320 yuv420p",
        "interlaced": "The video is interlaced",
        "10 bit": "yuv420p10le",
        "HDR": "BT.2020 matrix, PQ (HDR) transfer",
        "alpha in VP9": "alpha_mode",
        "alpha in Animation": "argb",
        "anamorphic": "128 × 144",
        "portrait": "turned 90",
        "240 fps": "240 fps",
        "1 fps": "1 fps",
    }.items(),
)
def test_each_kind_is_what_it_is_called(kind: str, said: str, worker: MediaWorker, tmp_path: Path) -> None:
    facts = worker.probe(KINDS[kind][0](tmp_path / "odd.mp4"))

    (stream,) = facts.video
    size = f"{stream.width} × {stream.height} {stream.pixel_format} turned {stream.rotation} {stream.frame_rate} fps"
    assert said in " ".join([size, stream.color, *facts.remarks, *(name for name, _ in stream.tags)])
    assert stream.display_width / stream.display_height == pytest.approx(16 / 9)


@pytest.mark.parametrize("kind", ["one frame", "shorter than a step"])
def test_one_sampled_picture_is_a_fingerprint_of_one_frame(kind: str, worker: MediaWorker, tmp_path: Path) -> None:
    made = fingerprint_file(KINDS[kind][0](tmp_path / "odd.mp4"), worker)

    assert len(made) == len(made.stills) == 1


def test_black_has_nothing_to_see(worker: MediaWorker, tmp_path: Path) -> None:
    made = fingerprint_file(black(tmp_path / "black.mp4"), worker)

    assert len(made) == 16
    assert not made.useful.any()
    assert made.stills == ()

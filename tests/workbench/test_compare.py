"""The identity ladder: which step holds, and what the document says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import pytest

from hashing.result import WHOLE_FRAME, AlignedPair, Comparison, Relation, Searched, Segment
from tests.clips import RATE, make_clip, scene, voice
from workbench.compare import NO_PICTURES, ONE_PICTURE, PairComparison, Subject, compare_files, identify
from workbench.errors import EnvironmentFault, MediaError
from workbench.identity import Identity
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip

pytestmark = pytest.mark.slow

SEARCHED = Searched(80, 80, 0, 0, ("full", "mirror"), "full")


@dataclass(frozen=True)
class _Frames:
    """Frames that know what they would cost."""

    all: str | Exception | None = None
    first: str | None = None
    number: int | None = 250

    def count(self) -> int:
        assert self.number is not None, "frames were counted without need"
        return self.number

    def opening(self) -> tuple[str, ...]:
        assert self.first is not None, "frames were decoded without need"
        return (self.first,)

    def digest(self) -> str | None:
        assert self.all is not None, "all frames were decoded without need"
        if isinstance(self.all, Exception):
            raise self.all
        return self.all


NEVER = _Frames(number=None)


def _subject(name: str, *, seconds: int | None = 10, frames: _Frames | None = None) -> Subject:
    return Subject(
        path=Path(f"{name}.mp4"),
        sha256=name,
        duration=None if seconds is None else Fraction(seconds),
        packets=name,
        picture_format=(320, 240, "yuv420p") if frames else None,
        fingerprint=None,
        frames=frames or NEVER,
    )


def _segment(
    a: tuple[float, float], b: tuple[float, float] | None = None, relation: Relation = Relation.SAME_FOOTAGE
) -> Segment:
    return Segment(
        a=(Fraction(a[0]), Fraction(a[1])),
        b=(Fraction((b or a)[0]), Fraction((b or a)[1])),
        speed=1.0,
        mirrored=False,
        rotation=0.0,
        region_a=WHOLE_FRAME,
        region_b=WHOLE_FRAME,
        score=0.9,
        false_match_rate=None,
        relation=relation,
        pairs=(AlignedPair(0, 25, 7),),
        explanation="The whole frame.",
    )


def _found(*segments: Segment) -> Comparison:
    return Comparison(segments, SEARCHED)


def test_each_step_of_the_ladder() -> None:
    a, b = _subject("a"), _subject("b")
    assert identify(a, replace(b, sha256="a"), _found()) is Identity.SAME_FILE
    assert identify(a, replace(b, packets="a"), _found()) is Identity.SAME_STREAMS
    assert identify(a, b, _found(_segment((0, 10)))) is Identity.SAME_FOOTAGE
    assert identify(a, b, _found(_segment((2, 5)))) is Identity.SHARED_STRETCH
    assert identify(a, b, _found(_segment((0, 10), relation=Relation.SAME_SCENE))) is Identity.SAME_SCENE
    assert identify(a, b, _found()) is Identity.NONE


def test_clips_without_packets_are_not_the_same_streams() -> None:
    a, b = (replace(_subject(name), packets="") for name in "ab")
    assert identify(a, b, _found()) is Identity.NONE


def test_same_frames_are_only_decoded_where_they_can_agree() -> None:
    same = _Frames("all", "first")
    a, b = _subject("a", frames=same), _subject("b", frames=same)
    whole = _found(_segment((0, 10)))
    assert identify(a, b, whole) is Identity.SAME_FRAMES
    for other in (
        replace(b, frames=_Frames("other", "first")),
        replace(b, frames=_Frames(None, "other")),
        replace(b, frames=_Frames(None, None, 249)),
        replace(b, picture_format=(640, 480, "yuv420p"), frames=NEVER),
        replace(b, duration=Fraction(9), frames=NEVER),
    ):
        assert identify(a, other, whole) in {Identity.SAME_FOOTAGE, Identity.SHARED_STRETCH}
    assert identify(a, replace(b, frames=NEVER), _found()) is Identity.NONE


def test_black_clips_with_the_same_frames_are_told_though_nothing_can_vote() -> None:
    a, b = (_subject(name, frames=_Frames("black", "black")) for name in "ab")
    assert identify(a, b, Comparison((), Searched(80, 80, 80, 80, ("full",), "full"))) is Identity.SAME_FRAMES


def test_a_clip_that_cannot_be_decoded_to_its_end_is_not_the_same_frames() -> None:
    a = _subject("a", frames=_Frames("all", "first"))
    b = _subject("b", frames=_Frames(MediaError("damaged"), "first"))
    assert identify(a, b, _found(_segment((0, 10)))) is Identity.SAME_FOOTAGE


@pytest.mark.parametrize(
    ("segments", "identity"),
    [
        ([(0.5, 9.5)], Identity.SAME_FOOTAGE),  # a twentieth and half a second may be missing
        ([(0, 8.9)], Identity.SHARED_STRETCH),
        ([(0, 5), (5, 10)], Identity.SAME_FOOTAGE),
        ([(0, 6), (1, 6)], Identity.SHARED_STRETCH),  # the same stretch twice covers it once
        ([(0, 8), (1, 7)], Identity.SHARED_STRETCH),
    ],
)
def test_whole_means_nearly_all_of_both(segments: list[tuple[float, float]], identity: Identity) -> None:
    found = _found(*(_segment(stretch) for stretch in segments))
    assert identify(_subject("a"), _subject("b"), found) is identity


def test_a_copy_inside_a_longer_clip_is_a_stretch_whichever_side_is_longer() -> None:
    short, long = _subject("a"), _subject("b", seconds=60)
    assert identify(short, long, _found(_segment((0, 10), (20, 30)))) is Identity.SHARED_STRETCH
    assert identify(long, short, _found(_segment((20, 30), (0, 10)))) is Identity.SHARED_STRETCH


def test_the_ladder_is_ordered() -> None:
    assert [step.strength for step in Identity] == [6, 5, 4, 3, 2, 1, 0]


def test_the_document_has_the_fields_of_the_contract() -> None:
    a, b = _subject("a"), _subject("b", seconds=None)
    document = PairComparison(a, b, Identity.SHARED_STRETCH, _found(_segment((2, 5), (1, 4)))).to_json()

    assert document["schema"] == "workbench.compare/1"
    assert document["a"] == {"path": "a.mp4", "sha256": "a", "duration": 10.0}
    assert document["b"]["duration"] is None
    assert document["identity"] == "shared-stretch"
    (segment,) = document["segments"]
    assert segment["a"] == [2.0, 5.0]
    assert all(type(time) is float for time in segment["a"] + segment["b"])
    assert {"speed", "mirrored", "rotation", "region_a", "region_b", "score", "false_match_rate", "relation"} <= set(
        segment
    )
    assert segment["relation"] == "same-footage"
    assert document["sound"] == []
    assert {"frames_a", "frames_b", "skipped_a", "skipped_b", "views", "depth"} <= set(document["searched"])
    assert document["searched"]["sound"] == "not compared"


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("clips")


@pytest.fixture(scope="module")
def clip(clips: Path) -> Path:
    return make_clip(clips / "clip.mp4", seconds=5, audio=True)


def test_a_copy_is_the_same_file_over_its_whole_length(clip: Path, clips: Path, worker: MediaWorker) -> None:
    (clips / "copy.mp4").write_bytes(clip.read_bytes())
    answer = compare_files(clip, clips / "copy.mp4", worker)
    assert answer.identity is Identity.SAME_FILE
    assert answer.score == 1.0
    assert answer.a.sha256 == answer.b.sha256


def test_a_retagged_file_is_the_same_streams(clips: Path, worker: MediaWorker) -> None:
    frames = list(scene(seconds=1))
    one, two = (write_clip(clips / f"{tag}.mp4", frames, rate=RATE, tags={"title": tag}) for tag in ("one", "two"))
    assert compare_files(one, two, worker).identity is Identity.SAME_STREAMS


def test_lossless_encodings_at_other_presets_are_the_same_frames(clips: Path, worker: MediaWorker) -> None:
    from workbench.media.encode import Encoding

    frames = list(scene(seconds=2))
    one, two = (
        write_clip(clips / f"{preset}.mp4", frames, rate=RATE, encoding=Encoding(crf=0, preset=preset))
        for preset in ("ultrafast", "veryfast")
    )
    assert compare_files(one, two, worker).identity is Identity.SAME_FRAMES


def test_a_re_encoding_is_the_same_footage_and_another_place_is_not(
    clip: Path, clips: Path, worker: MediaWorker
) -> None:
    again = make_clip(clips / "again.mp4", seconds=5, crf=34)
    other = make_clip(clips / "other.mp4", seconds=5, seed=9)
    assert compare_files(clip, again, worker).identity is Identity.SAME_FOOTAGE
    assert compare_files(clip, other, worker).identity is Identity.NONE


def test_sound_alone_has_no_pictures_to_compare_but_can_be_the_same_file(
    clip: Path, clips: Path, worker: MediaWorker
) -> None:
    sound = clips / "sound.wav"
    write_wav(sound)
    answer = compare_files(sound, clip, worker)
    assert answer.identity is Identity.NONE
    assert answer.comparison.searched.depth == NO_PICTURES
    assert compare_files(sound, sound, worker).identity is Identity.SAME_FILE


def test_a_still_from_a_clip_is_told_with_its_moment(clip: Path, clips: Path, worker: MediaWorker) -> None:
    from PIL import Image

    still = clips / "still.png"
    index = worker.index(clip)
    Image.fromarray(worker.frame(clip, int(index.pts[60])).rgb).save(still)
    answer = compare_files(still, clip, worker)
    assert answer.identity is Identity.SHARED_STRETCH
    (segment,) = answer.comparison.segments
    assert float(segment.b[0]) == pytest.approx(float((index.pts[60] - index.pts[0]) * index.time_base), abs=0.1)
    assert answer.comparison.searched.depth == ONE_PICTURE
    assert answer.to_json()["a"]["duration"] is None


def write_wav(path: Path) -> None:
    import wave

    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(voice(0.5).tobytes())


def test_a_missing_and_an_unreadable_file_are_told_by_name(clip: Path, clips: Path, worker: MediaWorker) -> None:
    with pytest.raises(EnvironmentFault, match=r"gone\.mp4"):
        compare_files(clip, clips / "gone.mp4", worker)
    (clips / "text.mp4").write_text("no clip\n" * 100)
    with pytest.raises(MediaError, match=r"text\.mp4"):
        compare_files(clip, clips / "text.mp4", worker)


CompareReal = Callable[[str, str], PairComparison]


@pytest.fixture
def compare_real(real_clips: Path, worker: MediaWorker) -> CompareReal:
    return lambda a, b: compare_files(real_clips / a, real_clips / b, worker)


@pytest.mark.slow
@pytest.mark.real_clips
def test_a_trim_of_the_chair_is_one_stretch_with_its_offset(compare_real: CompareReal) -> None:
    answer = compare_real("chair-orig-22-sd-bar.mp4", "chair-20-sd-bar.mp4")
    (segment,) = answer.to_json()["segments"]
    assert segment["a"][1] - segment["a"][0] == pytest.approx(20, abs=1)
    assert segment["a"][0] - segment["b"][0] == pytest.approx(2.0, abs=0.15)
    assert answer.identity is Identity.SHARED_STRETCH


@pytest.mark.slow
@pytest.mark.real_clips
def test_the_chair_with_a_logo_is_found_in_full(compare_real: CompareReal) -> None:
    answer = compare_real("chair-orig-22-sd-bar.mp4", "chair-22-with-large-logo-bar.mp4")
    assert answer.identity is Identity.SAME_FOOTAGE


@pytest.mark.slow
@pytest.mark.real_clips
def test_another_place_shares_nothing(compare_real: CompareReal) -> None:
    answer = compare_real("chair-orig-22-sd-bar.mp4", "doorknob-hd-no-bar.mp4")
    assert answer.identity is Identity.NONE
    assert answer.comparison.segments == ()

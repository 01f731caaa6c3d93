"""What is stated of the real clips, pair by pair."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from hashing.fingerprint import LONG_SIDE, SAMPLE_RATE, Fingerprint, FingerprintBuilder
from hashing.match import compare_prepared
from hashing.prepared import Prepared
from hashing.result import Relation
from tests.workers import lasting_worker
from workbench.media.client import MediaWorker

pytestmark = [pytest.mark.slow, pytest.mark.real_clips, pytest.mark.timeout(900)]

FAMILIES = ("chair", "pattern", "perception-v2")
FIXED_CAMERAS = ("car-detection.mp4", "bottle-detection.mp4", "one-by-one-person-detection.mp4")
TAKES = ("again.mkv", "book.mkv", "help.mkv", "walk.mkv", "yes.mkv")
OTHERS = (
    "doorknob-hd-no-bar.mp4",
    "test-padded-dimensions.mp4",
    "big-buck-bunny-480p-30sec.mp4",
    "chaplin.mp4",
    "nasa_13013.mp4",
    "h265-video.mp4",
    "test-metadata.mp4",
)
ORIGINAL = "chair-orig-22-sd-bar.mp4"


@pytest.fixture(scope="module")
def worker() -> Iterator[MediaWorker]:
    with lasting_worker() as running:
        yield running


class Prints:
    """Fingerprints of the clips in a folder, each made once."""

    def __init__(self, folder: Path, worker: MediaWorker) -> None:
        self.folder, self.worker = folder, worker
        self.kept: dict[str, Prepared] = {}

    def __getitem__(self, name: str) -> Prepared:
        if name not in self.kept:
            self.kept[name] = Prepared(self.made(name, 0, 1))
        return self.kept[name]

    def made(self, name: str, low: float, high: float) -> Fingerprint:
        """The fingerprint of the part between two shares of the clip."""
        stream = self.worker.probe(self.folder / name).video[0]
        batches = list(self.worker.sample(self.folder / name, rate=SAMPLE_RATE, long_side=LONG_SIDE))
        pts = np.concatenate([batch.pts for batch in batches])
        grey = np.concatenate([batch.grey for batch in batches])
        part = slice(round(low * len(pts)), round(high * len(pts)))
        builder = FingerprintBuilder(stream.time_base, int(pts[part][0]))
        builder.add(pts[part], grey[part])
        return builder.finish(stream.duration if (low, high) == (0, 1) else None)


@pytest.fixture(scope="module")
def folder() -> Path:
    path = Path(__file__).resolve().parents[3] / "shared" / "clips"
    if not path.is_dir():
        pytest.skip("the real clips are not beside this checkout")
    return path


@pytest.fixture(scope="module")
def prints(folder: Path, worker: MediaWorker) -> Prints:
    return Prints(folder, worker)


def same_footage(a: Prepared, b: Prepared) -> list[tuple[float, float, float, float]]:
    """Stretches of the same footage: start and end in A, start and end in B."""
    found = compare_prepared(a, b).segments
    return [
        (float(one.a[0]), float(one.a[1]), float(one.b[0]), float(one.b[1]))
        for one in found
        if one.relation is Relation.SAME_FOOTAGE
    ]


def names_of(folder: Path, family: str) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(family))


@pytest.mark.parametrize(
    ("name", "start", "seconds"),
    [
        ("chair-20-sd-bar.mp4", 2.0, 20.0),
        ("chair-19-sd-bar.mp4", 3.6, 18.5),
        ("chair-22-sd-grey-bar.mp4", 0.0, 22.0),
        ("chair-22-sd-sepia-bar.mp4", 0.0, 22.0),
        ("chair-22-with-small-logo-bar.mp4", 0.0, 22.0),
        ("chair-22-with-large-logo-bar.mp4", 0.0, 22.0),
    ],
)
def test_chair(name: str, start: float, seconds: float, prints: Prints) -> None:
    ((a_start, a_end, b_start, b_end),) = same_footage(prints[ORIGINAL], prints[name])
    assert a_start - b_start == pytest.approx(start, abs=0.15)
    assert a_end - a_start == pytest.approx(seconds, abs=0.75)
    assert b_end - b_start == pytest.approx(seconds, abs=0.75)


def test_every_two_of_a_family_are_the_same_footage(folder: Path, prints: Prints) -> None:
    for family in ("chair", "pattern"):
        for one, other in combinations(names_of(folder, family), 2):
            found = same_footage(prints[one], prints[other])
            shorter = min(prints[one].fingerprint.end, prints[other].fingerprint.end)
            assert len(found) == 1, (one, other, found)
            assert found[0][1] - found[0][0] > 0.9 * shorter, (one, other, found)


def test_what_is_cut_from_another_is_found(prints: Prints) -> None:
    found = same_footage(prints["perception-v2.m4v"], prints["perception-v2s.mov"])
    assert sum(end - start for start, end, _, _ in found) > 2.5
    assert len(found) == 2


@pytest.mark.parametrize("name", FIXED_CAMERAS)
def test_a_fixed_camera_s_halves_are_not_the_same_footage(name: str, prints: Prints) -> None:
    first, second = (Prepared(prints.made(name, *part)) for part in ((0, 0.5), (0.5, 1)))
    assert same_footage(first, second) == []
    assert same_footage(second, first) == []


def test_takes_of_one_person_are_not_the_same_footage(prints: Prints) -> None:
    for one, other in combinations(TAKES, 2):
        assert same_footage(prints[one], prints[other]) == [], (one, other)


def test_different_places_share_nothing(folder: Path, prints: Prints) -> None:
    groups = [names_of(folder, family) for family in FAMILIES] + [
        [name] for name in (*OTHERS, *FIXED_CAMERAS, "book.mkv")
    ]
    for one, other in combinations(groups, 2):
        for name in one[:2]:
            answer = compare_prepared(prints[name], prints[other[-1]])
            assert answer.segments == (), (name, other[-1], answer.segments)

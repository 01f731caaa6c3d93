from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashing import index_file, neighbours
from hashing.errors import FormatError
from hashing.fingerprint import Fingerprint
from hashing.index import CERTAIN_VOTES, search
from hashing.neighbours import Entry, Index, entry
from hashing.prepared import Prepared
from tests.hashing import scenes

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


@pytest.fixture(scope="module")
def library() -> dict[str, Fingerprint]:
    return {f"place {seed}": scenes.fingerprint(scenes.clip(seed, 6)) for seed in range(1, 6)}


@pytest.fixture
def index(library: dict[str, Fingerprint]) -> Index:
    made = Index()
    for name, clip in library.items():
        made.add(name, entry(clip))
    return made


def noise(seed: int, stills: int) -> Entry:
    random = np.random.default_rng(seed)
    return Entry(
        numbers=np.arange(stills, dtype=np.int32),
        pictures=random.integers(0, 256, (stills, 32), dtype=np.uint8),
        counts=np.full(stills, 20, np.uint8),
        codes=random.integers(0, 256, (stills * 20, 16), dtype=np.uint8),
        frames=stills * 8,
        skipped=1,
    )


def first(index: Index, clip: scenes.Clip) -> str:
    return index.candidates(Prepared(scenes.fingerprint(clip)), limit=10)[0].name


def test_a_crop_and_a_mirror_image_lead_to_their_clip(index: Index) -> None:
    known = scenes.clip(3, 6)
    assert first(index, np.ascontiguousarray(known[:, 20:, 30:])) == "place 3"
    assert first(index, np.ascontiguousarray(known[:, :, ::-1])) == "place 3"


def test_elsewhere_has_hardly_a_vote(index: Index) -> None:
    votes = {
        seed: max(
            (one.votes for one in index.candidates(Prepared(scenes.fingerprint(scenes.clip(seed, 6))), limit=1)),
            default=0,
        )
        for seed in (2, 9)
    }
    assert votes[9] < CERTAIN_VOTES < votes[2]


def test_nothing_in_it_and_nothing_asked(index: Index) -> None:
    black = Prepared(scenes.fingerprint(np.zeros((16, 90, 160), np.uint8)))
    assert index.candidates(black, limit=5) == []
    assert Index().candidates(black, limit=5) == []
    index.add("black", entry(black.fingerprint))
    assert first(index, scenes.clip(2, 6)) == "place 2"


def test_a_library_of_flat_pictures_has_no_corners_to_vote() -> None:
    ramp = np.tile(np.linspace(20, 235, 160).astype(np.uint8), (16, 90, 1))
    made, clip = Index(), scenes.fingerprint(ramp)
    made.add("ramp", entry(clip))
    assert not entry(clip).counts.any()
    assert made.candidates(Prepared(scenes.fingerprint(scenes.clip(2, 6))), limit=5) == []
    assert [one.name for one in made.candidates(Prepared(clip), limit=5)] in ([], ["ramp"])


def test_a_name_is_taken_once(index: Index, library: dict[str, Fingerprint]) -> None:
    with pytest.raises(ValueError, match="already"):
        index.add("place 1", entry(library["place 1"]))


def test_what_many_clips_have_says_less_of_each(library: dict[str, Fingerprint]) -> None:
    rare, common = Index(), Index()
    for made, copies in ((rare, 1), (common, 5)):
        for number in range(copies):
            made.add(f"copy {number}", entry(library["place 1"]))
    asked = Prepared(library["place 1"])
    assert common.candidates(asked, limit=1)[0].votes < 0.5 * rare.candidates(asked, limit=1)[0].votes


def test_lists_find_what_comparing_all_finds(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "FLAT_CODES", 1000)
    monkeypatch.setattr(neighbours, "CODES_PER_LIST", 200)
    for seed in range(20):
        index.add(f"noise {seed}", noise(seed, 10))
    before = index.candidates(Prepared(scenes.fingerprint(scenes.clip(4, 6))), limit=3)
    index.settle()
    after = index.candidates(Prepared(scenes.fingerprint(scenes.clip(4, 6))), limit=3)
    assert after[0].name == before[0].name == "place 4"
    assert after[0].votes > 0.5 * before[0].votes
    for seed in range(20, 44):
        index.add(f"noise {seed}", noise(seed, 60))
        if seed % 8 == 0:
            index.settle()
    index.settle()
    assert first(index, scenes.clip(4, 6)) == "place 4"


@pytest.mark.parametrize("listed", [False, True])
def test_it_comes_back_from_the_disk(
    index: Index, tmp_path: Path, listed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if listed:
        monkeypatch.setattr(neighbours, "FLAT_CODES", 100)
        monkeypatch.setattr(neighbours, "CODES_PER_LIST", 100)
    index.settle()
    index_file.save(index, tmp_path)
    back = index_file.load(tmp_path)
    assert back.names == index.names
    asked = Prepared(scenes.fingerprint(scenes.clip(2, 6)))
    assert back.candidates(asked, limit=3) == index.candidates(asked, limit=3)
    back.add("more", noise(1, 3))
    assert back.looks("more") == (24, 1)


def test_an_empty_index_comes_back(tmp_path: Path) -> None:
    index_file.save(Index(), tmp_path)
    assert len(index_file.load(tmp_path)) == 0


def test_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="made again"):
        index_file.load(tmp_path)


@settings(max_examples=40, deadline=None)
@given(at=st.floats(0, 0.999), byte=st.integers(1, 255), cut=st.booleans())
def test_any_damage_is_noticed(at: float, byte: int, cut: bool, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("index")
    made = Index()
    made.add("one", noise(1, 4))
    index_file.save(made, folder)
    file = folder / index_file.STILLS
    data = bytearray(file.read_bytes())
    place = int(at * len(data))
    data[place] ^= byte
    file.write_bytes(bytes(data[:place]) if cut else bytes(data))
    with pytest.raises(FormatError):
        index_file.load(folder)


@pytest.mark.slow
def test_searching_by_index_answers_as_comparing_all_does(library: dict[str, Fingerprint]) -> None:
    asked = scenes.fingerprint(scenes.clip(2, 6)[8:40])
    by_index, by_all = search(asked, library), search(asked, library, exhaustive=True)
    assert list(by_index) == list(by_all) == list(library)
    assert by_index["place 2"].segments == by_all["place 2"].segments
    assert [name for name, answer in by_index.items() if answer.segments] == ["place 2"]
    assert by_index["place 1"].searched.depth == "index"
    assert by_all["place 1"].searched.depth == "full"

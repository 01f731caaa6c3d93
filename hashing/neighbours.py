"""Nearest neighbours over millions of codes: which clips of a library have stills like a query's, and where.

A still is known by the codes of its corners (:mod:`hashing.corners`), which survive crops, turns, captions and insets,
and by the code of its whole picture (:mod:`hashing.frame`), which survives blur. Both are looked up with FAISS; what is
near votes for its clip, and the rarer a code is in this library, the more its vote is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import faiss
import numpy as np
from numpy.typing import NDArray

from hashing import corners, frame
from hashing.fingerprint import Fingerprint
from hashing.prepared import Codes, Prepared

STILL_SECONDS = 2.0
"""Seconds between a clip's stills in the index, unless the picture changed: halves the memory, and a stretch of five
seconds still has two."""
CORNERS = 24
"""Corners of a still that are in the index, the strongest of as many parts of the picture."""
CUT_BITS = 70
"""Bits of 256 beyond which a still is of another shot than the one before and is in the index whatever the time."""
FLAT_CODES = 200_000
"""Codes up to which all are compared; with more they are kept in lists by their nearest centre."""
CODES_PER_LIST = 8_000
"""Codes a list should have: few centres make the index quick to build, and reading a list costs 10 µs."""
PROBES = 5
"""Lists that are read for each corner of the query."""
ENLARGED = 2.0
"""Scale at which the query's stills are looked at as well: so a small copy within them has corners of the size that
they have in the original. A third of the frame's width led to its clip in 12 of 12, else
in 6, when 24 stills were enlarged."""
ENLARGED_CORNERS = 128
"""Corners of an enlarged still that vote."""
NEAREST = 8
"""Nearest codes that are asked for."""
CORNER_BITS = 20
"""Bits of 128 up to which two corners may be the same one."""
PICTURE_BITS = 60
"""Bits of 256 up to which two pictures' codes vote for each other; unrelated ones lie about 128 apart."""
PICTURES = 32
"""Whole pictures of the query that vote at most, spread over its stills."""
PICTURE_VOTES = 4.0
"""Votes of corners that a pair of near pictures is worth."""
LEAST_VOTES = 2.0
"""Votes a pair of stills needs to count for its clip, whatever they are worth: one corner in common is chance."""

Bytes = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Entry:
    """What the index holds of a clip: ``m`` stills, ``k`` corners."""

    numbers: NDArray[np.int32]
    """Shape (m,): the stills' numbers in the fingerprint, ascending."""
    pictures: Bytes
    """Shape (m, 32): codes of the whole pictures."""
    counts: Bytes
    """Shape (m,): corners of each."""
    codes: Bytes
    """Shape (k, 16)."""
    frames: int
    """Sampled frames of the clip."""
    skipped: int
    """Those among them that show too little to vote."""


@dataclass(frozen=True)
class Pair:
    """A still of the query and a still of a clip that may show the same."""

    query: int
    clip: int
    mirrored: bool
    votes: float


@dataclass(frozen=True)
class Candidate:
    """A clip that may share something with the query."""

    name: str
    votes: float
    pairs: tuple[Pair, ...]
    """Most votes first."""


def entry(fingerprint: Fingerprint) -> Entry:
    """What the index needs of a fingerprint."""
    chosen: list[int] = []
    pictures = fingerprint.codes["full"][fingerprint.still_frames]
    seconds = fingerprint.seconds[fingerprint.still_frames]
    for number in range(len(fingerprint.stills)):
        if chosen and seconds[number] - seconds[chosen[-1]] < STILL_SECONDS:
            apart = int(np.bitwise_count(pictures[number] ^ pictures[chosen[-1]]).sum())
            if apart <= CUT_BITS:
                continue
        chosen.append(number)
    numbers = np.array(chosen, dtype=np.int32)
    starts = np.concatenate([[0], np.cumsum(fingerprint.corner_counts, dtype=np.int64)])
    counts = np.minimum(fingerprint.corner_counts[numbers], CORNERS).astype(np.uint8)
    parts = [
        fingerprint.corner_codes[starts[at] : starts[at] + count] for at, count in zip(chosen, counts, strict=True)
    ]
    return Entry(
        numbers=numbers,
        pictures=pictures[numbers],
        counts=counts,
        codes=np.concatenate([np.zeros((0, corners.CODE_BYTES), np.uint8), *parts]),
        frames=len(fingerprint),
        skipped=int((~fingerprint.useful).sum()),
    )


@dataclass(eq=False)
class Index:
    """The stills of a library's clips. Not safe for several threads at once."""

    names: list[str] = field(default_factory=list)
    frames: list[tuple[int, int]] = field(default_factory=list)
    """Per clip: sampled frames, and how many of them show too little to vote."""
    _pictures: list[Bytes] = field(default_factory=list)
    _numbers: list[NDArray[np.int32]] = field(default_factory=list)
    _owners: list[NDArray[np.int32]] = field(default_factory=list)
    _stills: int = 0
    _codes: list[Bytes] = field(default_factory=list)
    """Corners that are not in lists yet."""
    _still_of_code: list[NDArray[np.int64]] = field(default_factory=list)
    _lists: faiss.IndexBinaryIVF | None = None
    _known: dict[str, int] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def __len__(self) -> int:
        return len(self.names)

    def looks(self, name: str) -> tuple[int, int]:
        """Sampled frames of a clip, and how many of them show too little to vote; KeyError where it is not there."""
        return self.frames[self._known[name]]

    def add(self, name: str, clip: Entry) -> None:
        """Take in a clip; ValueError where it is there already."""
        if name in self._known:
            raise ValueError(f"{name} is in the index already")
        self._known[name] = len(self.names)
        self._owners.append(np.full(len(clip.numbers), len(self.names), dtype=np.int32))
        self.names.append(name)
        self.frames.append((clip.frames, clip.skipped))
        self._pictures.append(clip.pictures)
        self._numbers.append(clip.numbers)
        self._codes.append(clip.codes)
        self._still_of_code.append(np.repeat(self._stills + np.arange(len(clip.numbers)), clip.counts))
        self._stills += len(clip.numbers)

    def settle(self) -> None:
        """Sort the corners into lists once they are many; costs time, saves it in every search."""
        waiting = sum(map(len, self._codes))
        if waiting <= FLAT_CODES:
            return
        codes, stills = self._waiting()
        held = self._lists.ntotal if self._lists is not None else 0
        if self._lists is None or held + waiting > 8 * self._lists.nlist * CODES_PER_LIST:
            old = self._all_listed()
            codes, stills = np.concatenate([old[0], codes]), np.concatenate([old[1], stills])
            self._lists = _lists(codes)
        self._lists.add_with_ids(codes, stills)
        self._codes, self._still_of_code = [], []

    def parts(self) -> tuple[dict[str, NDArray[np.generic]], faiss.IndexBinaryIVF | None]:
        """All it holds beside the names, for keeping: arrays by name, and the lists."""
        codes, stills = self._waiting()
        if not self.names:
            return {}, None
        self._joined()
        arrays: dict[str, NDArray[np.generic]] = {
            "frames": np.array(self.frames, dtype=np.int64).reshape(-1, 2),
            "owners": self._owners[0],
            "numbers": self._numbers[0],
            "pictures": self._pictures[0],
            "codes": codes,
            "stills": stills,
        }
        return arrays, self._lists

    @classmethod
    def of_parts(
        cls, names: list[str], arrays: dict[str, NDArray[np.generic]], lists: faiss.IndexBinaryIVF | None
    ) -> Index:
        """An index of what :meth:`parts` gave; ValueError where the parts do not fit each other."""
        if not names:
            return cls()
        frames, owners, numbers = (np.asarray(arrays[name]) for name in ("frames", "owners", "numbers"))
        pictures, codes, stills = (np.asarray(arrays[name]) for name in ("pictures", "codes", "stills"))
        count = len(owners)
        fits = (
            frames.shape == (len(names), 2)
            and len(set(names)) == len(names)
            and numbers.shape == (count,)
            and pictures.shape == (count, frame.CODE_BYTES)
            and codes.shape == (len(stills), corners.CODE_BYTES)
            and (not count or (int(owners.min()) >= 0 and int(owners.max()) < len(names)))
            and (not len(stills) or (int(stills.min()) >= 0 and int(stills.max()) < count))
            and (lists is None or lists.d == corners.CODE_BYTES * 8)
        )
        if not fits:
            raise ValueError("the index's parts do not fit each other")
        return cls(
            names=names,
            frames=[(int(all_of), int(skipped)) for all_of, skipped in frames],
            _pictures=[pictures.astype(np.uint8)],
            _numbers=[numbers.astype(np.int32)],
            _owners=[owners.astype(np.int32)],
            _stills=count,
            _codes=[codes.astype(np.uint8)],
            _still_of_code=[stills.astype(np.int64)],
            _lists=lists,
            _known={name: number for number, name in enumerate(names)},
        )

    def candidates(self, query: Prepared, *, limit: int) -> list[Candidate]:
        """Clips with stills like the query's, most votes first, at most ``limit``; itself is not left out."""
        if not self._stills:
            return []
        self._joined()
        votes = [self._votes(query, mirrored=mirrored) for mirrored in (False, True)]
        return self._ranked(votes, limit)

    def _votes(self, query: Prepared, *, mirrored: bool) -> Iterator[tuple[int, int, float]]:
        """Still of the query, still of the library, worth of their votes; of those pairs that have enough."""
        plain = query.codes_of(1.0, corners.KEPT, mirror=True) if mirrored else query.codes
        large = query.codes_of(ENLARGED, ENLARGED_CORNERS, mirror=mirrored)
        by_picture = self._by_picture(query.fingerprint, mirrored=mirrored)
        found = [self._by_corner(plain), self._by_corner(large), by_picture]
        stills, hits, worth = (np.concatenate(parts) for parts in zip(*found, strict=True))
        votes = np.ones(len(stills))
        votes[len(stills) - len(by_picture[0]) :] = PICTURE_VOTES
        keys, inverse = np.unique(stills * self._stills + hits, return_inverse=True)
        enough = np.bincount(inverse, weights=votes, minlength=len(keys)) >= LEAST_VOTES
        sums = np.bincount(inverse, weights=worth, minlength=len(keys))
        for key, value in zip(keys[enough].tolist(), sums[enough].tolist(), strict=True):
            yield key // self._stills, key % self._stills, value

    def _by_corner(self, query: Codes) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Votes of corners: still of the query, still of the library, worth."""
        parts = []
        if self._lists is not None:
            self._lists.nprobe = PROBES
            parts.append(_near(self._lists, query.codes, CORNER_BITS))
        codes, stills = self._waiting()
        if len(codes):
            flat = faiss.IndexBinaryFlat(corners.CODE_BYTES * 8)
            flat.add(codes)
            distance, number = _near(flat, query.codes, CORNER_BITS)
            parts.append((distance, np.where(number >= 0, stills[number], -1)))
        return self._weighed(query.still, parts)

    def _by_picture(
        self, query: Fingerprint, *, mirrored: bool
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Votes of whole pictures, in every view of the query."""
        flat = faiss.IndexBinaryFlat(frame.CODE_BITS)
        flat.add(self._pictures[0])
        parts = []
        stills = np.flatnonzero(query.useful[query.still_frames])
        stills = (
            stills[np.unique(np.linspace(0, len(stills) - 1, PICTURES).astype(np.int64))] if len(stills) else stills
        )
        for codes in query.codes.values():
            asked = codes[query.still_frames][stills]
            asked = frame.mirrored_codes(asked) if mirrored else asked
            parts.append(_near(flat, np.ascontiguousarray(asked), PICTURE_BITS))
        owners, hits, worth = self._weighed(stills, parts)
        return owners, hits, worth * PICTURE_VOTES

    def _weighed(
        self, asked: NDArray[np.integer], parts: Iterable[tuple[NDArray[np.int32], NDArray[np.int64]]]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Who votes for which still and for how much: a code that several clips have says less of each."""
        owners, hits, worth = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0)]  # flat pictures: no parts
        for _, number in parts:
            there = number >= 0
            clips = np.where(there, self._owners[0][number], -1)
            ordered = np.sort(clips, axis=1)
            different = (np.diff(ordered, axis=1, prepend=-1) != 0).sum(axis=1)
            rows = np.repeat(np.arange(len(number))[:, None], number.shape[1], axis=1)[there]
            owners.append(np.asarray(asked, dtype=np.int64)[rows])
            hits.append(number[there])
            worth.append(1.0 / np.maximum(different, 1)[rows])
        return np.concatenate(owners), np.concatenate(hits), np.concatenate(worth)

    def _ranked(self, votes: list[Iterator[tuple[int, int, float]]], limit: int) -> list[Candidate]:
        """Clips by the votes of the query's stills, each for the clip's one still that it is most like."""
        found: dict[int, dict[tuple[int, bool], Pair]] = {}
        for mirrored, of_pairs in zip((False, True), votes, strict=True):
            for still, hit, worth in of_pairs:
                best = found.setdefault(int(self._owners[0][hit]), {})
                known = best.get((still, mirrored))
                if known is None or worth > known.votes:
                    best[still, mirrored] = Pair(still, int(self._numbers[0][hit]), mirrored, worth)
        ranked = []
        for clip, best in found.items():
            pairs = tuple(sorted(best.values(), key=lambda pair: -pair.votes))
            ranked.append(Candidate(self.names[clip], sum(pair.votes for pair in pairs), pairs))
        return sorted(ranked, key=lambda one: (-one.votes, one.name))[:limit]

    def _waiting(self) -> tuple[Bytes, NDArray[np.int64]]:
        codes = np.concatenate([np.zeros((0, corners.CODE_BYTES), np.uint8), *self._codes])
        stills = np.concatenate([np.zeros(0, np.int64), *self._still_of_code])
        self._codes, self._still_of_code = [codes], [stills]
        return codes, stills

    def _joined(self) -> None:
        self._pictures = [np.concatenate(self._pictures)]
        self._owners = [np.concatenate(self._owners)]
        self._numbers = [np.concatenate(self._numbers)]

    def _all_listed(self) -> tuple[Bytes, NDArray[np.int64]]:
        """What the lists hold, to be sorted anew into more of them."""
        if self._lists is None:
            return np.zeros((0, corners.CODE_BYTES), np.uint8), np.zeros(0, np.int64)
        lists, codes, ids = self._lists.invlists, [], []
        for number in range(self._lists.nlist):
            size = lists.list_size(number)
            if size:
                codes.append(faiss.rev_swig_ptr(lists.get_codes(number), size * corners.CODE_BYTES).copy())
                ids.append(faiss.rev_swig_ptr(lists.get_ids(number), size).copy())
        return np.concatenate(codes).reshape(-1, corners.CODE_BYTES), np.concatenate(ids)


def _lists(codes: Bytes) -> faiss.IndexBinaryIVF:
    """Empty lists whose centres are codes of the library itself, evenly picked: no training, the same every time."""
    count = max(1, len(codes) // CODES_PER_LIST)
    centres = np.unique(codes[np.linspace(0, len(codes) - 1, count).astype(np.int64)], axis=0)
    quantizer = faiss.IndexBinaryFlat(corners.CODE_BYTES * 8)
    quantizer.add(centres)
    lists = faiss.IndexBinaryIVF(quantizer, corners.CODE_BYTES * 8, len(centres))
    lists.is_trained = True
    return lists


def _near(index: faiss.IndexBinary, codes: Bytes, bits: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Distances and numbers (n, k) of the nearest; number -1 beyond ``bits``."""
    if not len(codes):
        return np.zeros((0, 1), np.int32), np.zeros((0, 1), np.int64)
    distance, number = index.search(np.ascontiguousarray(codes), NEAREST)
    return distance, np.where(distance <= bits, number, -1)

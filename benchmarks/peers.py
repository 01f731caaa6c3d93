"""What other tools would say of the same files: their own programs where they are installed, their rules where not.

A peer describes a file once, as bytes that are kept beside the copies, and says of two descriptions whether they match.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import cv2
import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from hashing import frame

Description = NDArray[np.uint8]
"""Rows of bytes: hashes of a file's frames, or one of the whole."""

PDQ_BITS = 31
"""Bits of 256 that ThreatExchange's exchanges allow."""
PDQ_QUALITY = 50
"""Quality (0..100) below which vPDQ leaves a frame out."""
PDQ_SHARE = 0.8
"""Share of the copy's frames that must match: the default of python-threatexchange."""
PHASH_BITS = 10
"""Bits of 64, as ImageHash's users choose most."""
PHASH_SHARE = 0.5
VIDEOHASH_BITS = 10
"""videohash's own threshold: 15 % of 64 bits."""
VIDEOHASH_SIDE = 144
"""Pixels a side of each frame in videohash's collage."""
TMK_SCORE = 0.7
"""Both of TMK's levels, its default."""
TMK_PROGRAMS = ("tmk-hash-video", "tmk-query", "ffmpeg")


@dataclass(frozen=True)
class Peer:
    """One rule or program."""

    name: str
    describe: Callable[[Path], Description]
    matches: Callable[[Description, Description], bool]
    """Takes the copy's and the original's description."""


def peers() -> tuple[list[Peer], list[str]]:
    """Those that can take part here, and the names of those that are not installed."""
    found = [
        Peer("pdq-rule", _pdq, _pdq_matches),
        Peer("phash-rule", _phash, _phash_matches),
        Peer("videohash-like", _videohash, lambda one, other: _bits(one[0], other[0]) <= VIDEOHASH_BITS),
    ]
    absent = []
    try:
        vpdq: Any = importlib.import_module("vpdq")
        found.append(Peer("vpdq", lambda path: _vpdq(vpdq, path), _pdq_matches))
    except ImportError:
        absent.append("vpdq")
    if all(shutil.which(program) for program in TMK_PROGRAMS):
        found.append(Peer("tmk", _tmk, _tmk_matches))
    else:
        absent.append("tmk")
    return found, absent


class Descriptions:
    """Descriptions by peer and name, kept in a folder: they do not change with the engine."""

    def __init__(self, folder: Path, found: list[Peer]) -> None:
        self._folder = folder
        self.peers = {peer.name: peer for peer in found}

    def of(self, peer: str, name: str, path: Path) -> Description:
        """What the peer makes of a file; empty where the peer cannot read it."""
        place = self._folder / peer / f"{name}.npy"
        if place.is_file():
            return np.asarray(np.load(place), dtype=np.uint8)
        made = self.peers[peer].describe(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        np.save(place, made)
        return made

    def found(self, peer: str, copy: Description, originals: Mapping[str, Description]) -> list[str]:
        """The originals that the peer says the copy is of."""
        if not len(copy):
            return []
        return [name for name, other in originals.items() if len(other) and self.peers[peer].matches(copy, other)]


def _each_second(path: Path) -> list[NDArray[np.uint8]]:
    """The first picture of each second, (h, w, 3)."""
    pictures: list[NDArray[np.uint8]] = []
    with av.open(str(path)) as container:
        for shown in container.decode(video=0):
            if (shown.time or 0.0) >= len(pictures):
                pictures.append(np.asarray(shown.to_ndarray(format="rgb24"), dtype=np.uint8))
    return pictures


def _pdq(path: Path) -> Description:
    grey = (np.asarray(cv2.cvtColor(one, cv2.COLOR_RGB2GRAY), dtype=np.uint8) for one in _each_second(path))
    hashes = [frame.pdq(one) for one in grey]
    return _rows([bytes.fromhex(one.hex) for one in hashes if one.quality >= PDQ_QUALITY], 32)


def _vpdq(vpdq: Any, path: Path) -> Description:
    try:
        features = vpdq.computeHash(str(path))
    except (RuntimeError, ValueError, OSError):
        features = []
    return _rows([bytes.fromhex(one.hex) for one in features if one.quality >= PDQ_QUALITY], 32)


def _pdq_matches(copy: Description, original: Description) -> bool:
    near = np.array([min(_bits(one, other) for other in original) <= PDQ_BITS for one in copy])
    return bool(near.mean() >= PDQ_SHARE)


def _phash(path: Path) -> Description:
    hashes = [imagehash.phash(Image.fromarray(one)) for one in _each_second(path)]
    return _rows([np.packbits(one.hash.ravel()).tobytes() for one in hashes], 8)


def _phash_matches(copy: Description, original: Description) -> bool:
    near = np.array([min(_bits(one, other) for other in original) <= PHASH_BITS for one in copy])
    return bool(near.mean() >= PHASH_SHARE)


def _videohash(path: Path) -> Description:
    """Wavelet hash of the collage of all frames, XOR one bit of colour for each of 64 slices of the strip of frames.

    videohash compares each slice's dominant colour with a palette; here its red is compared with its blue.
    """
    small = [
        cv2.resize(one, (VIDEOHASH_SIDE, VIDEOHASH_SIDE), interpolation=cv2.INTER_AREA) for one in _each_second(path)
    ]
    side = int(np.ceil(np.sqrt(len(small))))
    tiles = small + [np.zeros_like(small[0])] * (side * side - len(small))
    collage = np.vstack([np.hstack(tiles[row * side : (row + 1) * side]) for row in range(side)])
    shape = np.packbits(imagehash.whash(Image.fromarray(collage)).hash.ravel())
    slices = np.array_split(np.hstack(small), 64, axis=1)
    warm = np.packbits([bool(one[..., 0].mean() > one[..., 2].mean()) for one in slices])
    return np.asarray([shape ^ warm], dtype=np.uint8)


def _tmk(path: Path) -> Description:
    """The program's own file, as one row."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.tmk"
        command = ["tmk-hash-video", "-f", shutil.which("ffmpeg") or "ffmpeg", "-i", str(path), "-o", str(out)]
        done = subprocess.run(command, capture_output=True, check=False)
        data = out.read_bytes() if done.returncode == 0 and out.is_file() else b""
    return _rows([data] if data else [], len(data) or 1)


def _tmk_matches(copy: Description, original: Description) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        lists = []
        for name, one in (("needle", copy), ("straw", original)):
            file = Path(folder) / f"{name}.tmk"
            file.write_bytes(one.tobytes())
            lists.append(Path(folder) / f"{name}.txt")
            lists[-1].write_text(f"{file}\n")
        limits = ["--c1", str(TMK_SCORE), "--c2", str(TMK_SCORE)]
        done = subprocess.run(["tmk-query", *limits, *map(str, lists)], capture_output=True, check=True)
    return bool(done.stdout.strip())


def _rows(rows: list[bytes], width: int) -> Description:
    return np.frombuffer(b"".join(rows), dtype=np.uint8).reshape(len(rows), width)


def _bits(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> int:
    return int(np.bitwise_count(one ^ other).sum())

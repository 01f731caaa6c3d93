"""Hostile files that no mutation finds: bombs, files in disguise, streams without an end, sizes that lie, odd names."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

Write = Callable[[Path], object]

PLAYLISTS = {
    "m3u8.mp4": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    "m3u8-http.mp4": "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n",
    "m3u8-concat.ts": "#EXTM3U\n#EXTINF:1,\nconcat:/etc/hostname|/etc/passwd\n#EXT-X-ENDLIST\n",
    "ffconcat.mp4": "ffconcat version 1.0\nfile '/etc/passwd'\n",
    "ffconcat-options.mov": "ffconcat version 1.0\nfile 'file:/etc/passwd'\noption safe 0\n",
    "session.mp4": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\n",
    "manifest.mp4": "<?xml version='1.0'?><MPD><Period><BaseURL>file:///etc/passwd</BaseURL></Period></MPD>\n",
    "images.mp4": "/etc/%03d.png\n",
    "subtitles.mkv": "1\n00:00:00,000 --> 00:00:01,000\nhello\n",
    "page.mp4": "<html><title>404</title></html>\n" * 40,
    "vector.png": "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>\n",
    "postscript.jpg": "%!PS\n(/etc/passwd) (r) file\n",
}
"""Texts that lead a careless reader to other files or addresses."""


def specials(whole: dict[str, bytes]) -> dict[str, Write]:
    """Name of the file: what puts it at a path."""
    writes: dict[str, Write] = {name: _text(text) for name, text in PLAYLISTS.items()}
    writes |= {name: _bytes(data) for name, data in {**_disguised(whole), **_bombs(whole), **_lying(whole)}.items()}
    if hasattr(os, "mkfifo"):
        writes |= _endless(whole)
    return writes


def _text(text: str) -> Write:
    return lambda path: path.write_text(text, encoding="utf-8")


def _bytes(data: bytes) -> Write:
    return lambda path: path.write_bytes(data)


def _disguised(whole: dict[str, bytes]) -> dict[str, bytes]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("clip.mp4", b"\0" * 2_000_000)
    return {
        "zip.mp4": packed.getvalue(),
        "gzip.mkv": zlib.compress(b"\0" * 1_000_000),
        "program.mp4": b"\x7fELF\x02\x01\x01" + bytes(5_000),
        "document.mov": b"%PDF-1.7\n" + bytes(range(256)) * 20,
        "zeros.mp4": bytes(100_000),
        "ones.ts": b"\xff" * 100_000,
        "empty.mp4": b"",
        "byte.mp4": b"\0",
        "picture.mp4": whole["jpg"],
        "clip.jpg": whole["mp4"],
        "clip-behind-a-picture.jpg": whole["jpg"] + whole["mp4"],
        "picture-behind-a-clip.mp4": whole["mp4"] + whole["jpg"],
        "heic.heic": struct.pack(">I4s4sI4s", 24, b"ftyp", b"heic", 0, b"mif1") + bytes(4) + bytes(2_000),
        "sync-bytes.ts": (b"\x47" + bytes(187)) * 2_000,
        "sync-noise.ts": b"".join(b"\x47" + bytes((7 * at + k) % 256 for k in range(187)) for at in range(1_000)),
        "start-codes.h264": b"\0\0\1\x67" * 30_000,
    }


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _nested(kind: bytes, depth: int) -> bytes:
    return b"".join(struct.pack(">I4s", 8 * (depth - level), kind) for level in range(depth))


_HEAD = _box(b"ftyp", b"isom\0\0\2\0isomiso2mp41")


def _png(width: int, height: int, content: bytes, *more: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    text = b"".join(chunk(b"zTXt", data) for data in more)
    return b"\x89PNG\r\n\x1a\n" + size + text + chunk(b"IDAT", zlib.compress(content)) + chunk(b"IEND", b"")


def _bombs(whole: dict[str, bytes]) -> dict[str, bytes]:
    picture = zlib.compress(bytes(30_000_000), 9)
    return {
        "png-30000.png": _png(30_000, 30_000, bytes(90_000)),
        "png-10900.png": _png(10_900, 10_900, bytes(90_000)),
        "png-inflates.png": _png(16, 16, bytes(30_000_000)),
        "png-text-inflates.png": _png(16, 16, bytes(784), *[b"Comment\0\0" + picture] * 20),
        "png-many-texts.png": _png(16, 16, bytes(784), *[b"Comment\0\0" + zlib.compress(b"x")] * 20_000),
        "gif-65535.gif": whole["gif"][:6] + b"\xff\xff\xff\xff" + whole["gif"][10:],
        "gif-frame-65535.gif": whole["gif"].replace(
            b"\x2c\0\0\0\0" + struct.pack("<HH", 96, 64), b"\x2c\0\0\0\0" + b"\xff" * 4
        ),
        "bmp-huge.bmp": whole["bmp"][:18] + struct.pack("<ii", 2**31 - 1, -(2**31)) + whole["bmp"][26:],
        "jpg-65500.jpg": whole["jpg"].replace(struct.pack(">HH", 64, 96), struct.pack(">HH", 65_500, 65_500)),
        "deep-boxes.mp4": _HEAD + _nested(b"moov", 20_000),
        "deep-user-data.mp4": _HEAD + _box(b"moov", _nested(b"udta", 20_000)),
        "deep-tracks.mp4": _HEAD + _box(b"moov", _nested(b"trak", 5_000)),
        "many-boxes.mp4": _HEAD + _box(b"free", b"") * 200_000,
        "many-tracks.mp4": _HEAD + _box(b"moov", _box(b"trak", b"") * 50_000),
        "deep-elements.mkv": b"\x1aE\xdf\xa3\x80" + b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff" * 10_000,
        "deep-tags.mkv": b"\x1aE\xdf\xa3\x80" + b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff"
        b"\x12\x54\xc3\x67\x01\xff\xff\xff\xff\xff\xff\xff" + b"\x67\xc8\x01\xff\xff\xff\xff\xff\xff\xff" * 10_000,
        "wide-avi.avi": whole["avi"].replace(struct.pack("<II", 96, 64), struct.pack("<II", 2**31 - 1, 2**31 - 1)),
        "wide-mkv.mkv": whole["mkv"].replace(
            b"\xb0\x81\x60\xba\x81\x40", b"\xb0\x84\x7f\xff\xff\xff\xba\x84\x7f\xff\xff\xff"
        ),
        "riff-in-riff.avi": b"RIFF\xff\xff\xff\xffAVI " + b"LIST\xff\xff\xff\xffhdrl" * 10_000,
    }


def _table(data: bytes, kind: bytes, skip: int, value: int) -> bytes:
    at = data.find(kind) + 4 + skip
    return data[:at] + struct.pack(">I", value) + data[at + 4 :]


def _sized(data: bytes, kind: bytes, value: int) -> bytes:
    at = data.find(kind) - 4
    return data[:at] + struct.pack(">I", value) + data[at + 4 :]


def _lying(whole: dict[str, bytes]) -> dict[str, bytes]:
    """Sizes, counts and durations that do not hold; texts that are no UTF-8."""
    clip = whole["mp4"]
    sizes = {
        f"{kind.decode()}-{value}.mp4": _sized(clip, kind, value)
        for kind in (b"moov", b"trak", b"mdat", b"stbl")
        for value in (0, 1, 7, 8, 2**31, 2**32 - 1)
    }
    counts = {
        f"{kind.decode()}-count-{value}.mp4": _table(clip, kind, skip, value)
        for kind, skip in (
            (b"stsz", 8),
            (b"stts", 4),
            (b"stsc", 4),
            (b"stco", 4),
            (b"ctts", 4),
            (b"stss", 4),
            (b"elst", 4),
        )
        for value in (0, 2**24, 2**31, 2**32 - 1)
    }
    named = "Läuft ab – شريط".encode()
    texts = {
        "latin-1.mp4": clip.replace(named, "Läuft ab".encode("latin-1").ljust(len(named), b"\xe9")),
        "controls.mp4": clip.replace(named, b"\0\x1b[31m\x07\r\n\x9b".ljust(len(named), b"\x01")),
        "surrogates.mkv": whole["mkv"].replace(named, b"\xed\xa0\x80\xed\xbf\xbf".ljust(len(named), b"\xff")),
        "latin-1.mp3": whole["mp3"].replace(b"a" * 200, b"\xff\xfe\xe9" * 66 + b"\xd8\0"),
        "exif.jpg": whole["jpg"].replace(b"Kamera", b"\xff\xfe\xe9\x1b[7"),
    }
    times = {
        "time-base-0.mp4": _table(clip, b"mdhd", 12, 0),
        "time-base-huge.mp4": _table(clip, b"mdhd", 12, 2**32 - 1),
        "duration-huge.mp4": _table(clip, b"mdhd", 16, 2**32 - 1),
        "movie-time-0.mp4": _table(clip, b"mvhd", 12, 0),
        "frame-lasts-long.mp4": _table(clip, b"stts", 12, 2**31 - 1),
        "frames-of-years.mp4": _table(clip, b"stts", 8, 2**31 - 1),
    }
    outside = clip.replace(b"url \0\0\0\1", b"url \0\0\0\0", 1)
    return {**sizes, **counts, **texts, **times, "other-file.mp4": outside}


def _endless(whole: dict[str, bytes]) -> dict[str, Write]:
    def sparse(data: bytes, size: int) -> Write:
        def write(path: Path) -> None:
            path.write_bytes(data)
            os.truncate(path, size)

        return write

    def named(name: bytes) -> Write:
        """A file with an odd name in a folder, and the path a link to it."""

        def write(path: Path) -> None:
            folder = path.with_name("odd names")
            folder.mkdir(exist_ok=True)
            odd = folder / os.fsdecode(name)
            odd.write_bytes(whole["mp4"])
            path.symlink_to(odd)

        return write

    def linked(target: str) -> Write:
        return lambda path: path.symlink_to(target)

    return {
        "pipe.mp4": lambda path: os.mkfifo(path),
        "folder.mp4": lambda path: path.mkdir(),
        "zero.mp4": linked("/dev/zero"),
        "random.mp4": linked("/dev/urandom"),
        "memory.mp4": linked("/proc/self/mem"),
        "kernel-log.mp4": linked("/proc/kmsg"),
        "loop.mp4": linked("loop.mp4"),
        "nowhere.mp4": linked("nowhere at all"),
        "sparse.mp4": sparse(whole["mp4"], 1 << 40),
        "sparse.ts": sparse(whole["ts"], 1 << 27),
        "sparse.mkv": sparse(whole["mkv"], 1 << 27),
        "sparse.h264": sparse(whole["h264"], 1 << 27),
        "sparse.mp3": sparse(whole["mp3"], 1 << 27),
        "sparse.flv": sparse(whole["flv"], 1 << 27),
        "bytes.mp4": named(b"caf\xe9 %s %n\x1b[31m.mp4"),
        "override.mp4": named("gpj\N{RIGHT-TO-LEFT OVERRIDE}4pm.mp4".encode()),
        "protocol.mp4": named(b"http:||127.0.0.1:9|x.mp4".replace(b"|", b"_")),
    }

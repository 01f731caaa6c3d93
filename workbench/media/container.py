"""Opening a media file safely, and the sentences for what cannot be opened.

Only local files, only known containers: FFmpeg would otherwise follow a playlist that calls itself ``.mp4`` to other
files or addresses.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar, cast

import av
from av.container import InputContainer
from av.packet import Packet
from av.stream import Disposition, Stream
from av.video.stream import VideoStream

from workbench.errors import EnvironmentFault, MediaError

S = TypeVar("S", bound=Stream)

FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,ogg,mp3,wav,w64,aac,flac,gif,"
    "h264,hevc,m4v,asf,mxf,ivf,obu,dv"
)
"""FFmpeg demuxers that may open a file: what cameras, phones, platforms and broadcasters write. None of them refers to
a second file."""

STREAMS = 64
"""Most streams a file may declare; phones write up to 8, broadcasters some 20."""

FRAME_PIXELS = 40_000_000
"""Most coded pixels a frame may have: above 8K (35.4 million). A few hundred bytes can declare far more than memory
holds."""

FRAMES = 50_000_000
"""Most frames a stream may declare: 19 days at 30 a second. A few bytes can declare billions, each an entry of the
index."""

TOP_BOXES = 10_000
"""Boxes looked at for the table of frames; a fragmented hour has some 3,600."""

SNIFFED_BYTES = 512
"""Bytes read to tell text from media."""


def check_readable(path: Path) -> int:
    """Size in bytes of a regular, readable, non-empty file; raises the sentence for anything else."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise MediaError(f"{path.name} is a folder, not a media file. Choose the files in it.")
        if not stat.S_ISREG(status.st_mode):
            raise MediaError(f"{path.name} is not a regular file but a device or pipe. Copy the clip to a file first.")
        with path.open("rb"):
            pass
    except FileNotFoundError:
        raise EnvironmentFault(
            f"{path.name} is no longer in {path.parent}: it was moved, renamed or deleted. "
            "Put it back or choose it again."
        ) from None
    except PermissionError:
        raise EnvironmentFault(
            f"{path.name} may not be read: your account lacks the permission. Change its permissions or copy it."
        ) from None
    except OSError as error:
        raise EnvironmentFault(
            f"{path.name} could not be read from the disk ({error.strerror}). Check the drive, then try again."
        ) from None
    if status.st_size == 0:
        raise MediaError(f"{path.name} is empty (0 bytes); there is nothing in it to read. Get the file again.")
    return status.st_size


@contextmanager
def open_media(path: Path, **options: str) -> Iterator[InputContainer]:
    """The file open for demuxing, closed at the end; ``options`` go to the demuxer. Raises MediaError in a sentence."""
    check_readable(path)
    container = _open(path, options)
    try:
        if len(container.streams) > STREAMS:
            raise MediaError(
                f"{path.name} declares {len(container.streams)} streams, more than the {STREAMS} that are believed; "
                "it is damaged or made to exhaust the reader. It was not read."
            )
        yield container
    finally:
        container.close()


def _open(path: Path, options: dict[str, str]) -> InputContainer:
    limits = {"protocol_whitelist": "file", "format_whitelist": FORMATS}
    try:
        return av.open(
            f"file:{os.path.abspath(path)}",  # noqa: PTH100 - Path.resolve would follow links, and so name another file
            "r",
            metadata_errors="surrogateescape",
            container_options={**limits, **options},
        )
    except MemoryError:
        raise MediaError(f"{path.name} asks for more memory than a reader may take; it was not read.") from None
    except (av.FFmpegError, ValueError) as error:
        raise MediaError(_refusal(path, error)) from None


def _refusal(path: Path, error: Exception) -> str:
    with path.open("rb") as file:
        start = file.read(SNIFFED_BYTES)
    if _is_text(start):
        return (
            f"{path.name} is text, not a video, sound or picture, whatever its name says. "
            "Look inside with a text editor: it may be an error page saved instead of the clip."
        )
    if not any(start):
        return f"{path.name} begins with zeros only: it was never fully written or downloaded. Get the file again."
    if start[4:8] == b"ftyp" and not _has_table(path):
        return (
            f"{path.name} lacks the table of its frames, which cameras write last: it was cut off while it was "
            "recorded, copied or downloaded. Get the whole file; a repair tool can sometimes rebuild the table."
        )
    if isinstance(error, av.FFmpegError) and not isinstance(error, av.error.InvalidDataError):
        why = f"the reader says “{error.strerror}”"
    else:
        why = "it is damaged, cut off, or of a kind that is not read here"
    return f"{path.name} could not be opened as video, sound or picture: {why}. Get the file again from its source."


def _has_table(path: Path) -> bool:
    """Whether an MP4 has a ``moov`` box at its top level (ISO/IEC 14496-12, 4.2 and 8.2.1)."""
    size = path.stat().st_size
    offset = 0
    with path.open("rb") as file:
        for _ in range(TOP_BOXES):
            file.seek(offset)
            head = file.read(16)
            if len(head) < 8 or head[4:8] == b"moov":
                break
            length = int.from_bytes(head[8:16] if head[:4] == b"\0\0\0\1" else head[:4], "big")
            if length < 8 or offset + length >= size:
                return False
            offset += length
    return head[4:8] == b"moov"


def _is_text(start: bytes) -> bool:
    if b"\0" in start:
        return False
    try:
        text = start.decode("utf-8", errors="strict" if len(start) < SNIFFED_BYTES else "ignore")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character.isspace() for character in text)


def first_video(container: InputContainer) -> VideoStream | None:
    """The first stream of moving pictures; cover art of a sound file is none."""
    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic:
            return stream
    return None


def need_video(container: InputContainer, path: Path) -> VideoStream:
    """The first video stream, ready to be decoded; raises MediaError where there is none or it is beyond the limits."""
    stream = first_video(container)
    if stream is None:
        raise MediaError(f"{path.name} holds sound only, no pictures. Choose a clip with a video stream.")
    if stream.codec_context is None:
        raise MediaError(f"{path.name} holds video in a coding that no decoder here knows. Convert a copy of it first.")
    if stream.width * stream.height > FRAME_PIXELS:
        raise MediaError(
            f"{path.name} declares pictures of {stream.width} × {stream.height} pixels, more than the {FRAME_PIXELS:,} "
            "pixels that are decoded here; it is damaged or made to exhaust memory. It was not decoded."
        )
    if stream.frames > FRAMES:
        raise MediaError(
            f"{path.name} declares {stream.frames:,} frames, more than the {FRAMES:,} that are believed; "
            "it is damaged or made to exhaust memory. It was not decoded."
        )
    return stream


def packets_of(container: InputContainer, streams: S | Sequence[S]) -> Iterator[Packet[S]]:
    """The packets of some streams, from where the container stands to its end, and the empty one that ends each.

    Where a stream shows up in the middle of a file, which FLV and MPEG allow, PyAV stumbles over it at the end, after
    all packets were given (PyAV#692).
    """
    with suppress(IndexError):
        yield from cast("Iterator[Packet[S]]", container.demux(streams))


def missing_bytes(container: InputContainer) -> int:
    """How far the table of frames of an MP4 or MOV reaches beyond the end of the file: 0 for a whole file."""
    if not container.format.name.startswith("mov"):
        return 0
    last = [
        entries[len(entries) - 1] for entries in (stream.index_entries for stream in container.streams) if len(entries)
    ]
    return max(0, max((entry.pos + entry.size for entry in last), default=0) - container.size)

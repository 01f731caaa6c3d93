"""Digests of what is inside a file: of each decoded frame, of all packets, of all frames."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import av
from av.codec import CodecContext

from workbench.errors import MediaError
from workbench.media.container import first_video, open_media, packets_of
from workbench.media.decode import Decoder, Pulse
from workbench.media.model import FrameDigest, StreamDigests

BATCH = 64
"""Digests in one message."""


class Packer:
    """Packs a frame's planes without line padding, as FFmpeg's own raw video encoder does."""

    def __init__(self) -> None:
        self._layout: tuple[int, int, str] | None = None

    def pack(self, frame: av.VideoFrame) -> Iterator[memoryview]:
        """The bytes of ``frame``."""
        layout = (frame.width, frame.height, frame.format.name)
        if layout != self._layout:
            self._layout = layout
            self._encoder = CodecContext.create("rawvideo", "w")
            self._encoder.width, self._encoder.height, self._encoder.pix_fmt = layout
            if frame.time_base is not None:
                self._encoder.time_base = frame.time_base  # otherwise encoding would change the PTS of the frame
        for packet in self._encoder.encode(frame):
            yield memoryview(packet)

    def md5(self, frame: av.VideoFrame) -> str:
        """The digest of ``frame`` as FFmpeg's ``framemd5`` writes it."""
        digest = hashlib.md5(usedforsecurity=False)
        for part in self.pack(frame):
            digest.update(part)
        return digest.hexdigest()

    def sha256(self, frame: av.VideoFrame) -> str:
        """The digest of ``frame`` as FFmpeg's ``framehash`` writes it."""
        digest = hashlib.sha256()
        for part in self.pack(frame):
            digest.update(part)
        return digest.hexdigest()


def frame_digests(path: Path, emit: Callable[[tuple[FrameDigest, ...]], None], pulse: Pulse) -> tuple[str, ...]:
    """Emit the digest of each frame in order, in batches; returns what went wrong on the way."""
    with open_media(path) as container:
        decoder = Decoder(container, path, pulse)
        packer = Packer()
        batch: list[FrameDigest] = []
        for frame in decoder.frames():
            pts = frame.pts or 0
            batch.append(FrameDigest(pts, packer.md5(frame)))
            if len(batch) == BATCH:
                emit(tuple(batch))
                batch = []
        decoder.need_frames()
        emit(tuple(batch))
        return decoder.remarks()


def stream_digests(path: Path, with_frames: bool, pulse: Pulse) -> StreamDigests:
    """Digests over all packets of pictures and sound and, if asked for, over all decoded frames."""
    packets = _packets(path, lambda done: pulse(done / 2 if with_frames else done))
    frames = _frames(path, lambda done: pulse(0.5 + done / 2)) if with_frames else None
    return StreamDigests(packets, frames)


def _packets(path: Path, pulse: Pulse) -> str:
    # Edit lists are left aside: they say what is shown, and a remux may write them anew.
    with open_media(path, ignore_editlist="1") as container:
        streams = [*container.streams.video, *container.streams.audio]
        if not streams:
            raise MediaError(f"{path.name} holds neither pictures nor sound; there is nothing to take a digest of.")
        digests = {stream.index: hashlib.sha256() for stream in streams}
        size = max(1, container.size)
        try:
            for packet in packets_of(container, streams):
                pulse((packet.pos or 0) / size)
                if packet.size:
                    digests[packet.stream_index].update(memoryview(packet))
        except av.FFmpegError:
            pass  # cut off: the digest covers what is there, as far as any reader gets
        whole = hashlib.sha256()
        for digest in digests.values():
            whole.update(digest.digest())
        return whole.hexdigest()


def _frames(path: Path, pulse: Pulse) -> str | None:
    with open_media(path) as container:
        if first_video(container) is None:
            return None
        decoder = Decoder(container, path, pulse)
        packer = Packer()
        digest = hashlib.sha256()
        for frame in decoder.frames():
            for part in packer.pack(frame):
                digest.update(part)
        decoder.need_frames()
        return digest.hexdigest()

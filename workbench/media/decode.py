"""Decodes the first video stream of a file in order; damage is counted, not hidden, and what can be read is read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import PictureType
from av.video.stream import VideoStream

from workbench.errors import MediaError
from workbench.media.container import FRAME_PIXELS, missing_bytes, need_video, packets_of

Wanted = Callable[["Packet[Any]"], bool]
"""Whether the packet of a key frame is to be decoded."""

Pulse = Callable[[float], None]
"""Called often with how far the work is (0..1); raises Cancelled to stop it."""

THREADS = 2
"""Decoder threads: with frame threading each costs a few frames of memory, and more workers run beside this one."""


HELD_BACK = 34
"""Frames that came out last and are remembered: a packet fails while those of packets sent later may be out already."""

UNTIMED_FORMATS = ("h264", "hevc", "m4v", "mpegvideo", "obu")
"""Raw streams: no presentation times in them."""


def no_pulse(done: float) -> None:
    """Nobody waits and nobody cancels."""


class Decoder:
    """The frames of the first video stream in presentation order, each with a PTS; counts what fails and goes on."""

    def __init__(self, container: InputContainer, path: Path, pulse: Pulse = no_pulse) -> None:
        self.path = path
        self.container = container
        self.stream: VideoStream = need_video(container, path)
        self.time_base = Fraction(self.stream.time_base or Fraction(1, 1_000_000))
        self.frames_out = 0
        self.failed_packets = 0
        self.cut_off = False
        self.guessed_times = 0
        self.mended_frames = 0
        """Frames of which a part could not be read; the decoder filled it in from its surroundings."""
        self._mended: list[int] = []
        self._lost: set[int] = set()
        self._sent: deque[int] = deque(maxlen=THREADS)
        self._came: deque[int] = deque(maxlen=HELD_BACK)
        self._pulse = pulse
        self._last: int | None = None
        self._decode_times: deque[int] = deque()
        self._size = max(1, container.size)
        context = self.stream.codec_context
        # Of a file that is cut off the broken last packet is known. With frame threads its error would come up when
        # the decoder is emptied, and the good frames behind it would be lost.
        context.thread_type = "SLICE" if missing_bytes(container) else "AUTO"
        context.thread_count = THREADS
        context.options = {"max_pixels": str(FRAME_PIXELS)}

    @property
    def untimed(self) -> bool:
        """Whether the container holds no presentation times: raw streams, and AVI with reordered frames."""
        name = self.container.format.name
        return name in UNTIMED_FORMATS or (name == "avi" and bool(self.stream.codec_context.has_b_frames))

    def packets(self) -> Iterator[Packet[Any]]:
        """From where the container stands to its end; a container that breaks off ends here and is remembered."""
        try:
            for packet in packets_of(self.container, self.stream):
                self._pulse((packet.pos or 0) / self._size)
                if packet.size and packet.dts is not None:
                    self._decode_times.append(packet.dts)
                yield packet
        except (av.FFmpegError, ValueError):
            self.cut_off = True

    def frames(self, packets: Iterator[Packet[Any]] | None = None) -> Iterator[av.VideoFrame]:
        """Decode ``packets``, by default all from where the container stands."""
        for packet in packets or self.packets():
            if packet.size and packet.pts is not None and not packet.is_discard:
                self._sent.append(packet.pts)
            try:
                decoded: list[av.VideoFrame] = packet.decode()
            except EOFError:
                return
            except (av.FFmpegError, ValueError):
                self.failed_packets += 1
                self._lost.update(set(self._sent) - set(self._came))
                if self._decode_times:
                    self._decode_times.pop()
                continue
            for frame in decoded:
                self._stamp(frame)
                self._note(frame)
                self.frames_out += 1
                yield frame

    def _note(self, frame: av.VideoFrame) -> None:
        """Remember that it came out, and whether it is whole."""
        pts = frame.pts or 0
        self._came.append(pts)
        self._lost.discard(pts)
        if frame.is_corrupt:
            self.mended_frames += 1
            self._mended.append(pts)

    def damaged(self) -> list[int]:
        """PTS of frames that could not be decoded, or only in part, in order; once all have been asked for.

        With frame threads a packet's error comes up some packets later: of those it may be about, the ones whose
        frames came out are not meant. Where the container stores no times, only frames that came out are told.
        """
        return sorted({*self._mended, *(() if self.untimed else self._lost)})

    def key_frames(self, wanted: Wanted) -> Iterator[av.VideoFrame]:
        """Key frames only, each decoded by itself, of the packets that are ``wanted``.

        A container without presentation times counts them over all its frames; there all are decoded, and all key
        frames come out.
        """
        if self.untimed:
            yield from (frame for frame in self.frames() if frame.key_frame)
            return
        context = self.stream.codec_context
        context.thread_type = "SLICE"  # frame threads would wait for a next packet
        context.skip_frame = "NONINTRA"  # a container may call a frame a key frame that is none
        for packet in self.packets():
            if packet.size and packet.is_keyframe and wanted(packet):
                yield from self._alone(packet)

    def _alone(self, packet: Packet[Any]) -> Iterator[av.VideoFrame]:
        """What one packet gives when nothing came before: in a run of key frames decoders hold some back for ever."""
        context = self.stream.codec_context
        self._decode_times.clear()
        try:
            for frame in (*context.decode(packet), *context.decode(None)):
                if frame.pts is None:
                    frame.pts = packet.dts
                self._stamp(frame)
                self.frames_out += 1
                yield frame
        except (av.FFmpegError, ValueError):
            self.failed_packets += 1
        context.flush_buffers()

    def restart(self, *decode_times: int) -> None:
        """Forget earlier times, since the container was sought; those of packets read since then are given."""
        self._last = None
        self._decode_times = deque(decode_times)

    def align(self, frame: av.VideoFrame, pts: int) -> None:
        """Where the container stores no times: ``frame``, which has come out, is shown at ``pts``; count on from it."""
        frame.pts = self._last = pts
        while self._decode_times and self._decode_times[0] <= pts:
            self._decode_times.popleft()

    def _stamp(self, frame: av.VideoFrame) -> None:
        times = self._decode_times
        if self.untimed:
            # One packet, one frame: the n-th frame shown starts with the n-th decoding time.
            frame.pts = times.popleft() if times else None
        elif times:
            times.popleft()
        if frame.pts is None:
            self.guessed_times += 1
            step = max(1, round(1 / self.stream.average_rate / self.time_base)) if self.stream.average_rate else 1
            frame.pts = 0 if self._last is None else self._last + step
        self._last = frame.pts

    def need_frames(self) -> None:
        """Raise MediaError where nothing came out."""
        if not self.frames_out:
            raise MediaError(
                f"{self.path.name} declares video, but not one frame of it could be decoded: "
                "it is cut off before the first picture, damaged or encrypted. Get the file again from its source."
            )

    def remarks(self) -> tuple[str, ...]:
        """What went wrong on the way, in sentences."""
        found = []
        if self.failed_packets:
            packets = "1 packet" if self.failed_packets == 1 else f"{self.failed_packets} packets"
            frames = "1 frame" if self.frames_out == 1 else f"{self.frames_out} frames"
            found.append(
                f"{packets} of the video could not be decoded; {frames} could. The file is damaged or cut off."
            )
        if self.mended_frames:
            one = "1 frame of the video is damaged; what could not be read of it was filled in."
            many = (
                f"{self.mended_frames} frames of the video are damaged; what could not be read of them was filled in."
            )
            found.append(one if self.mended_frames == 1 else many)
        if self.cut_off:
            found.append("The file breaks off before the end of its video; what comes before was read.")
        if self.untimed and not self.guessed_times:
            found.append("The container stores no presentation times; they were taken from the order of decoding.")
        if self.guessed_times:
            found.append(f"{self.guessed_times} frames carry no presentation time; it was counted from their rate.")
        return tuple(found)


def duration_hint(decoder: Decoder) -> Fraction | None:
    """Seconds as declared, for showing progress only."""
    if decoder.stream.duration:
        return decoder.stream.duration * decoder.time_base
    return Fraction(decoder.container.duration, 1_000_000) if decoder.container.duration else None


def picture_type(frame: av.VideoFrame) -> str:
    """``I``, ``P``, ``B`` or ``?``."""
    name = PictureType(frame.pict_type).name
    return name if name in ("I", "P", "B") else "?"

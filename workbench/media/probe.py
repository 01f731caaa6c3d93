"""What a file says of itself, and the index of its frames."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.stream import AudioStream as AvAudioStream
from av.container import InputContainer
from av.stream import Stream
from av.video.stream import VideoStream as AvVideoStream

from workbench.errors import MediaError
from workbench.media import picture
from workbench.media.container import check_readable, first_video, missing_bytes, need_video, open_media
from workbench.media.decode import UNTIMED_FORMATS, Decoder, Pulse, no_pulse
from workbench.media.messages import clean, clean_tags
from workbench.media.model import AudioStream, FrameIndex, MediaFacts, MediaKind, VideoStream

READER = f"PyAV {av.__version__} (libavformat {'.'.join(map(str, av.library_versions['libavformat']))})"

ESTIMATING_FORMATS = (*UNTIMED_FORMATS, "mp3", "aac", "dv")
"""Containers without a duration of their own, where FFmpeg guesses one from the bit rate: it is measured instead."""

HIDING_CODECS = ("vp8", "mpeg4")
"""Codings in which a packet may hold no frame to be shown, or two. VP9 and AV1 pack hidden frames with a shown one."""

AUDIO_TICKS = Fraction(1, 1_000_000)
"""Seconds of one unit of a container's own duration."""


def probe(path: Path, pulse: Pulse = no_pulse) -> MediaFacts:
    """The facts of a video or sound file; raises MediaError where it is neither."""
    size = check_readable(path)
    with open_media(path) as container:
        if not container.streams.video and not container.streams.audio:
            raise MediaError(f"{path.name} holds neither pictures nor sound. Get the file again from its source.")
        remarks: list[str] = []
        first = _first_frame(container, path, remarks)
        video = tuple(
            _video(stream, first if stream is first_video(container) else None)
            for stream in container.streams.video
            if _known(stream)
        )
        audio = tuple(_audio(stream) for stream in container.streams.audio if _known(stream))
        unknown = len(container.streams.video) + len(container.streams.audio) - len(video) - len(audio)
        if unknown:
            remarks.append(f"{unknown} streams use a coding that no reader here knows; they are not described.")
        if missing := missing_bytes(container):
            remarks.append(f"The file is cut off: its table of frames goes on for {missing:,} bytes after its end.")
        name = clean(container.format.name)
        tags = clean_tags(container.metadata)
        duration = _declared(container)
        kind = MediaKind.VIDEO if first_video(container) else MediaKind.AUDIO
    declared = duration is not None
    if duration is None:
        duration = _measured(path, pulse)
        how = "it was measured from the packets" if duration else "nor do its packets carry times to measure it by"
        remarks.append(f"The container declares no duration; {how}.")
    return MediaFacts(kind, name, size, duration, declared, video, audio, None, tags, READER, tuple(remarks))


def _known(stream: Stream) -> bool:
    codec: object = stream.codec_context
    return codec is not None


def _first_frame(container: InputContainer, path: Path, remarks: list[str]) -> av.VideoFrame | None:
    if first_video(container) is None:
        return None
    decoder = Decoder(container, path)
    frame = next(decoder.frames(), None)
    if frame is None:
        remarks.append(
            "Not one frame of the video could be decoded: it is cut off before the first picture, damaged or encrypted."
        )
        return None
    if decoder.untimed:
        remarks.append("The container stores no presentation times; they are taken from the order of decoding.")
    if frame.color_trc in picture.HDR_TRANSFERS:
        remarks.append("The video is HDR; it is shown without tone mapping, so it looks flat.")
    turned = picture.orientation(frame)
    if turned.mirrored:
        remarks.append("The container asks for the picture to be mirrored for display; it is shown so.")
    if not turned.upright:
        remarks.append("The container asks for a rotation that is no quarter turn; the nearest one is shown.")
    if frame.interlaced_frame:
        remarks.append("The video is interlaced; both fields are shown together.")
    return frame


def _video(stream: AvVideoStream, frame: av.VideoFrame | None) -> VideoStream:
    context = stream.codec_context
    turned = picture.Orientation() if frame is None else picture.orientation(frame)
    aspect = picture.pixel_aspect(stream)
    width, height = (stream.width, stream.height) if frame is None else (frame.width, frame.height)
    shown = picture.displayed_size(width, height, aspect, turned) if width and height else (0, 0)
    time_base = Fraction(stream.time_base or 0)
    return VideoStream(
        index=stream.index,
        codec=context.codec.canonical_name,
        profile=context.profile,
        pixel_format=stream.pix_fmt if frame is None else frame.format.name,
        width=width,
        height=height,
        display_width=shown[0],
        display_height=shown[1],
        rotation=90 * turned.turns,
        pixel_aspect=aspect,
        time_base=time_base,
        start_pts=stream.start_time,
        duration=stream.duration * time_base if stream.duration else None,
        frame_rate=Fraction(stream.average_rate) if stream.average_rate else None,
        bit_rate=stream.bit_rate or None,
        color="" if frame is None else picture.color_words(frame),
        tags=clean_tags(stream.metadata),
    )


def _audio(stream: AvAudioStream) -> AudioStream:
    context = stream.codec_context
    time_base = Fraction(stream.time_base or 0)
    return AudioStream(
        index=stream.index,
        codec=context.codec.canonical_name,
        sample_rate=context.sample_rate or 0,
        channels=context.channels or 0,
        layout=context.layout.name,
        time_base=time_base,
        duration=stream.duration * time_base if stream.duration else None,
        bit_rate=stream.bit_rate or None,
        tags=clean_tags(stream.metadata),
    )


def _declared(container: InputContainer) -> Fraction | None:
    if container.format.name in ESTIMATING_FORMATS:
        return None
    stream = first_video(container)
    if stream is not None and stream.duration and stream.time_base:
        return Fraction(stream.duration * stream.time_base)
    return container.duration * AUDIO_TICKS if container.duration else None


def _measured(path: Path, pulse: Pulse) -> Fraction | None:
    """From the first packet's time to the last one's end, in the first video stream, else the first sound."""
    with open_media(path) as container:
        stream: Any = first_video(container) or container.streams.audio[0]
        first: int | None = None
        end = 0
        size = max(1, container.size)
        try:
            for packet in container.demux(stream):
                pulse((packet.pos or 0) / size)
                time = packet.pts if packet.pts is not None else packet.dts
                if time is None:
                    continue
                first = time if first is None else min(first, time)
                end = max(end, time + (packet.duration or 0))
        except av.FFmpegError:
            pass  # cut off: what is there was measured
        return None if first is None or end <= first else (end - first) * Fraction(stream.time_base)


def index(path: Path, pulse: Pulse) -> FrameIndex:
    """All frames that the decoder will show, by their packets; by decoding where packets alone do not tell."""
    with open_media(path) as container:
        stream = need_video(container, path)
        time_base = Fraction(stream.time_base or AUDIO_TICKS)
        rows: list[tuple[int, bool, int]] = []
        decoder = Decoder(container, path, pulse)
        doubtful = decoder.untimed or stream.codec_context.codec.canonical_name in HIDING_CODECS
        for packet in decoder.packets():
            if not packet.size:
                continue
            if packet.pts is None or packet.is_corrupt or not (rows or packet.is_keyframe):
                doubtful = True
                break
            if not packet.is_discard:
                rows.append((packet.pts, packet.is_keyframe, packet.size))
        doubtful = doubtful or decoder.cut_off or len({pts for pts, _, _ in rows}) < len(rows) or not rows
    if doubtful:
        return _decoded_index(path, pulse)
    return _table(time_base, rows)


def _decoded_index(path: Path, pulse: Pulse) -> FrameIndex:
    with open_media(path) as container:
        decoder = Decoder(container, path, pulse)
        sizes: dict[int, int] = {}

        def noted() -> Any:
            for packet in decoder.packets():
                if packet.pts is not None:
                    sizes[packet.pts] = packet.size
                yield packet

        rows = {frame.pts or 0: frame.key_frame for frame in decoder.frames(noted())}
        decoder.need_frames()
        return _table(decoder.time_base, [(pts, bool(key), sizes.get(pts, 0)) for pts, key in rows.items()])


def _table(time_base: Fraction, rows: list[tuple[int, bool, int]]) -> FrameIndex:
    rows.sort()
    pts, key, size = zip(*rows, strict=True)
    return FrameIndex(time_base, np.array(pts, np.int64), np.array(key, np.bool_), np.array(size, np.int64))

"""What a file says of itself."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.audio.stream import AudioStream as AvAudioStream
from av.container import InputContainer
from av.stream import Stream
from av.video.stream import VideoStream as AvVideoStream

from workbench.errors import MediaError
from workbench.media import picture
from workbench.media.container import check_readable, first_video, missing_bytes, open_media, packets_of
from workbench.media.decode import UNTIMED_FORMATS, Decoder, Pulse, no_pulse
from workbench.media.messages import clean, clean_tags
from workbench.media.model import AudioStream, MediaFacts, MediaKind, VideoStream

READER = f"PyAV {av.__version__} (libavformat {'.'.join(map(str, av.library_versions['libavformat']))})"

ESTIMATING_FORMATS = (*UNTIMED_FORMATS, "mp3", "aac", "dv")
"""Containers without a duration of their own, where FFmpeg guesses one from the bit rate: it is measured instead."""

FIELD_ORDERS = {
    2: "the upper field first", 3: "the lower field first",
    4: "the upper field stored first, the lower shown first", 5: "the lower field stored first, the upper shown first",
}  # fmt: skip
"""FFmpeg's AVFieldOrder in words, for pictures of two fields."""

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
        order = FIELD_ORDERS.get(decoder.stream.codec_context.field_order, "its order of fields is not declared")
        remarks.append(f"The video is interlaced ({order}); both fields are shown together.")
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
            for packet in packets_of(container, stream):
                pulse((packet.pos or 0) / size)
                time = packet.pts if packet.pts is not None else packet.dts
                if time is None:
                    continue
                first = time if first is None else min(first, time)
                end = max(end, time + (packet.duration or 0))
        except av.FFmpegError:
            pass  # cut off: what is there was measured
        return None if first is None or end <= first else (end - first) * Fraction(stream.time_base)

"""Whole small files in every container and coding that is read, which the hostile ones are made from."""

from __future__ import annotations

import io
import os
import tempfile
import wave
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.audio.stream import AudioStream
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from workbench.media.encode import Encoding, write_clip

SIZE = (96, 64)
FRAMES = 12
RATE = Fraction(25)
SOUND_RATE = 48_000

TAGS = {"title": "Läuft ab – شريط", "comment": "a" * 200}


@dataclass(frozen=True)
class _Clip:
    container: str
    codec: str
    sound: bool = False
    options: Mapping[str, str] = field(default_factory=dict)


_OPTIONS = {
    "libvpx": {"cpu-used": "8", "deadline": "realtime"},
    "libvpx-vp9": {"cpu-used": "8", "deadline": "realtime"},
    "libsvtav1": {"preset": "10"},
    "libx265": {"x265-params": "log-level=none"},
    "mjpeg": {"strict": "unofficial"},  # limited range, of which cameras write none
}
"""What encoders need to be quick, silent or willing."""

_CLIPS = {
    "mp4": _Clip("mp4", "libx264", sound=True),
    "mp4-front": _Clip("mp4", "libx264", sound=True, options={"movflags": "+faststart"}),
    "mp4-pieces": _Clip("mp4", "libx264", options={"movflags": "+frag_keyframe+empty_moov"}),
    "mp4-hevc": _Clip("mp4", "libx265"),
    "mp4-av1": _Clip("mp4", "libsvtav1"),
    "mp4-mpeg4": _Clip("mp4", "mpeg4"),
    "mov": _Clip("mov", "libx264", sound=True),
    "mov-mjpeg": _Clip("mov", "mjpeg"),
    "mkv": _Clip("matroska", "libx264", sound=True),
    "mkv-ffv1": _Clip("matroska", "ffv1"),
    "webm-vp8": _Clip("webm", "libvpx"),
    "webm-vp9": _Clip("webm", "libvpx-vp9"),
    "avi": _Clip("avi", "mpeg4"),
    "avi-mjpeg": _Clip("avi", "mjpeg"),
    "ts": _Clip("mpegts", "libx264", sound=True),
    "ts-mpeg2": _Clip("mpegts", "mpeg2video"),
    "mpg": _Clip("mpeg", "mpeg1video"),
    "flv": _Clip("flv", "libx264", sound=True),
    "flv-1": _Clip("flv", "flv"),
    "wmv": _Clip("asf", "wmv2"),
    "mxf": _Clip("mxf", "mpeg2video"),
    "ivf": _Clip("ivf", "libvpx"),
    "h264": _Clip("h264", "libx264"),
    "hevc": _Clip("hevc", "libx265"),
}

_SOUNDS = {
    "mp3": ("mp3", "libmp3lame"),
    "flac": ("flac", "flac"),
    "ogg": ("ogg", "libopus"),
    "aac": ("adts", "aac"),
    "m4a": ("mp4", "aac"),
}

_STILLS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 80}),
    "jpg-progressive": ("JPEG", {"progressive": True}),
    "png": ("PNG", {}),
    "webp": ("WEBP", {"quality": 80}),
    "webp-lossless": ("WEBP", {"lossless": True}),
    "tiff": ("TIFF", {"compression": "tiff_lzw"}),
    "tiff-plain": ("TIFF", {}),
    "bmp": ("BMP", {}),
    "avif": ("AVIF", {}),
    "gif-still": ("GIF", {}),
}


@cache
def bases() -> dict[str, bytes]:
    """Name: content. A name begins with the file's ending; codings that the local FFmpeg cannot write are left out."""
    made: dict[str, bytes] = {}
    os.environ["SVT_LOG"] = "0"  # of the AV1 encoder, which otherwise prints its settings
    with tempfile.TemporaryDirectory() as folder:
        for name, clip in _CLIPS.items():
            path = Path(folder) / name
            if clip.codec in av.codecs_available:
                made[name] = _clip(path, clip).read_bytes()
        for name, (container, codec) in _SOUNDS.items():
            if codec in av.codecs_available:
                made[name] = _sound(Path(folder) / name, container, codec).read_bytes()
    made["wav"] = _wave()
    made |= {name: _still(form, options) for name, (form, options) in _STILLS.items()}
    made["gif"], made["png-moving"] = _moving("GIF"), _moving("PNG")
    made["webp-moving"] = _moving("WEBP")
    return made


def pictures() -> list[NDArray[np.uint8]]:
    """A few small frames in which something moves."""
    width, height = SIZE
    across = np.linspace(0, 255, width, dtype=np.uint8)
    frames = []
    for number in range(FRAMES):
        frame = np.repeat(np.roll(across, 5 * number)[None, :, None], height, axis=0).repeat(3, axis=2)
        frame[10:30, 4 * number : 4 * number + 20] = (200, 40, 10 * number)
        frames.append(np.ascontiguousarray(frame))
    return frames


def _tone() -> NDArray[np.int16]:
    time = np.arange(SOUND_RATE * FRAMES // int(RATE)) / SOUND_RATE
    return (8_000 * np.sin(2 * np.pi * 440 * time)).astype(np.int16)


def _clip(path: Path, clip: _Clip) -> Path:
    return write_clip(
        path,
        pictures(),
        rate=RATE,
        audio=_tone() if clip.sound else None,
        encoding=Encoding(
            codec=clip.codec,
            b_frames=2 if clip.codec == "libx264" else 0,
            key_every=5,
            options=_OPTIONS.get(clip.codec, {}),
        ),
        tags=TAGS,
        container=clip.container,
        container_options=clip.options,
    )


def _sound(path: Path, container: str, codec: str) -> Path:
    with av.open(str(path), "w", format=container) as output:
        output.metadata.update(TAGS)
        stream = cast("AudioStream", output.add_stream(codec, rate=SOUND_RATE, layout="mono"))
        context = stream.codec_context
        resampler = av.AudioResampler(format=context.format, layout="mono", rate=SOUND_RATE, frame_size=1024)
        frame = av.AudioFrame.from_ndarray(_tone()[None, :], format="s16", layout="mono")
        frame.sample_rate, frame.pts = SOUND_RATE, 0
        for piece in (frame, None):
            for block in resampler.resample(piece):
                output.mux(stream.encode(block))
        output.mux(stream.encode(None))
    return path


def _wave() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as output:
        output.setnchannels(1)
        output.setsampwidth(2)
        output.setframerate(SOUND_RATE)
        output.writeframes(_tone().tobytes())
    return file.getvalue()


def _still(form: str, options: Mapping[str, object]) -> bytes:
    image = Image.fromarray(pictures()[0])
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x9286] = 6, "Kamera", b"UNICODE\0\xff\xfe"
    extra: dict[str, object] = {"exif": exif} if form in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF") else {}
    if form == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", "Läuft ab", zip=True)
        extra["pnginfo"] = text
    file = io.BytesIO()
    image.save(file, form, **extra, **options)
    return file.getvalue()


def _moving(form: str) -> bytes:
    first, *more = [Image.fromarray(picture) for picture in pictures()[:4]]
    file = io.BytesIO()
    first.save(file, form, save_all=True, append_images=more, duration=40, loop=0)
    return file.getvalue()

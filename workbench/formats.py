"""Containers and codecs as people call them, in every language, by what FFmpeg and Pillow call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FORMATS: Final[Mapping[str, str]] = {
    "aac": "AAC",
    "ac3": "AC-3",
    "amr_nb": "AMR",
    "amr_wb": "AMR-WB",
    "asf": "Windows Media (ASF)",
    "av1": "AV1",
    "avi": "AVI",
    "avif": "AVIF",
    "bmp": "BMP",
    "dv": "DV",
    "dvvideo": "DV",
    "eac3": "E-AC-3",
    "flac": "FLAC",
    "flv": "Flash Video",
    "flv1": "Sorenson Spark",
    "gif": "GIF",
    "h263": "H.263",
    "h264": "H.264",
    "hevc": "H.265",
    "ivf": "IVF",
    "jpeg": "JPEG",
    "m4v": "MPEG-4",
    "matroska,webm": "Matroska / WebM",
    "mjpeg": "M-JPEG",
    "mov,mp4,m4a,3gp,3g2,mj2": "MP4 / QuickTime",
    "mp2": "MP2",
    "mp3": "MP3",
    "mpeg": "MPEG-PS",
    "mpeg1video": "MPEG-1",
    "mpeg2video": "MPEG-2",
    "mpeg4": "MPEG-4",
    "mpegts": "MPEG-TS",
    "mpegvideo": "MPEG",
    "mxf": "MXF",
    "obu": "AV1",
    "ogg": "Ogg",
    "opus": "Opus",
    "png": "PNG",
    "prores": "ProRes",
    "theora": "Theora",
    "tiff": "TIFF",
    "vc1": "VC-1",
    "vorbis": "Vorbis",
    "vp8": "VP8",
    "vp9": "VP9",
    "w64": "Wave64",
    "wav": "WAV",
    "webp": "WebP",
}
"""Others stand under the name that they have there."""


def called(name: object) -> str:
    """A container or codec by its usual name."""
    return FORMATS.get(str(name), str(name))

"""The machine's sound output through Qt's QAudioSink. Imported only when sound is first wanted: it takes 0.1 s."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QIODevice, qInstallMessageHandler
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

BUFFER_SECONDS = 0.15
"""Sound that waits in the device: enough to outlast a busy moment, little enough to begin and end with the picture."""

RATES = range(8_000, 96_001)
"""Hertz that are taken over from the device; beyond them 48,000 are asked for, and the system converts."""


class SinkDevice:
    """A :class:`ui.playing.sound_out.Device` that is heard. Belongs to the thread that made it."""

    def __init__(self, device: QAudioDevice, format_: QAudioFormat) -> None:
        self.rate, self.channels = format_.sampleRate(), format_.channelCount()
        self._device, self._format = device, format_
        self._bytes = format_.bytesPerFrame()
        self._volume = 1.0
        self._sink: QAudioSink | None = None
        self._into: QIODevice | None = None

    def start(self) -> None:
        """Begin; the counts begin anew."""
        self.stop()
        self._sink = QAudioSink(self._device, self._format)  # one that was used starts late or never (PulseAudio)
        self._sink.setBufferSize(self._format.bytesForDuration(round(BUFFER_SECONDS * 1e6)))
        self._sink.setVolume(self._volume)
        self._into = self._sink.start()

    def stop(self) -> None:
        """Fall silent at once."""
        if self._sink is not None:
            self._sink.reset()
        self._sink = self._into = None

    def room(self) -> int:
        """Samples that can be written now."""
        return self._sink.bytesFree() // self._bytes if self._sink is not None else 0

    def waiting(self) -> int:
        """Samples written and not heard yet."""
        return (self._sink.bufferSize() - self._sink.bytesFree()) // self._bytes if self._sink is not None else 0

    def write(self, samples: NDArray[np.int16]) -> None:
        """Play ``samples`` after those before."""
        if self._into is not None:
            self._into.write(samples.tobytes())

    def heard(self) -> float:
        """Seconds that the device took; what it holds back itself is not known to Qt."""
        return self._sink.processedUSecs() / 1e6 if self._sink is not None else 0.0

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1; squared, which comes close to how loudness is heard."""
        if volume**2 != self._volume:
            self._volume = volume**2
            if self._sink is not None:
                self._sink.setVolume(self._volume)


def open_output() -> SinkDevice | None:
    """The default output, 16 bits, in stereo where it can; None where there is none."""
    before = qInstallMessageHandler(lambda *_message: None)  # PulseAudio's absence is told without a category
    try:
        device = QMediaDevices.defaultAudioOutput()
    finally:
        qInstallMessageHandler(before)
    if device.isNull():
        return None
    preferred = device.preferredFormat()
    format_ = QAudioFormat()
    format_.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    format_.setSampleRate(preferred.sampleRate() if preferred.sampleRate() in RATES else 48_000)
    for channels in (2, 1):
        format_.setChannelCount(channels)
        if device.isFormatSupported(format_):
            return SinkDevice(device, format_)
    return None

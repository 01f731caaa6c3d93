"""FFmpeg's filters over pictures that were decoded before: for making edited copies, never for reading files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain
from typing import cast

import av
import av.filter
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


def filtered(pictures: Iterable[Picture], rate: Fraction, steps: Iterable[tuple[str, str]]) -> Iterator[Picture]:
    """``pictures``, (h, w, 3) sRGB, all alike, at ``rate`` per second, through a chain of filters in order.

    Each step is a filter's name and its arguments in FFmpeg's syntax. Gives (h', w', 3) at the rate that the chain
    makes of it; works as it is consumed and holds a few pictures. Raises ValueError for a filter or arguments that
    FFmpeg refuses for pictures of this size.
    """
    waiting = iter(pictures)
    first = next(waiting, None)
    if first is None:
        return
    height, width = first.shape[:2]
    graph = _graph(width, height, rate, [*steps, ("format", "rgb24")])
    for number, picture in enumerate(chain([first], waiting)):
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), "rgb24")
        frame.pts, frame.time_base = number, 1 / rate
        graph.push(frame)
        yield from _ready(graph)
    graph.push(None)
    yield from _ready(graph)


def _graph(width: int, height: int, rate: Fraction, steps: list[tuple[str, str]]) -> av.filter.Graph:
    graph = av.filter.Graph()
    try:
        last = graph.add_buffer(
            width=width, height=height, format=av.VideoFormat("rgb24", width, height), time_base=1 / rate
        )
        for name, arguments in (*steps, ("buffersink", "")):
            node = graph.add(name, arguments)
            last.link_to(node)
            last = node
        graph.configure()
    except av.FFmpegError as error:
        words = ", ".join(name for name, _ in steps)
        raise ValueError(f"FFmpeg cannot filter pictures of {width} × {height} by {words}: {error}") from error
    return graph


def _ready(graph: av.filter.Graph) -> Iterator[Picture]:
    while True:
        try:
            frame = cast("av.VideoFrame", graph.pull())
        except (av.BlockingIOError, av.EOFError):
            return
        yield np.asarray(frame.to_ndarray(), dtype=np.uint8)

"""Small pictures of clips and frames, fetched when something asks for them to be painted, newest wish first."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from cases.records import Clip, ClipKind
from ui import images
from ui.jobs import Context
from ui.protection import Protection
from ui.session import Session
from workbench.errors import WorkbenchError

KEPT = 250
"""Pictures kept in memory: 150 MB where all have the largest size; some screens full."""

FIT = QSize(480, 320)
"""Largest size kept: a card's picture on a screen of double density."""
WAITING = 60
"""Pictures waited for, the newest wish first: what was scrolled past is not fetched."""

Key = tuple[str, int | None]


class Thumbs(QObject):
    """Pictures by clip and PTS; None as PTS is the picture that stands for the clip.

    Signal: ``ready(str, object)``: clip id and PTS of a picture that can be had now.
    """

    ready = Signal(str, object)

    def __init__(self, session: Session, protection: Protection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._protection = protection
        self._kept: OrderedDict[Key, QImage | None] = OrderedDict()
        self._wanted: OrderedDict[Key, Clip] = OrderedDict()
        self._busy = False
        protection.changed.connect(self._look_again)

    def get(self, clip: Clip, pts: int | None = None, *beside: str) -> QImage | None:
        """The picture if it is here; else None, and it is fetched: ``ready`` tells when.

        ``beside``: ids of clips whose pictures of the same footage are seen with it: a veil over one is over all.
        """
        key = (clip.id, pts)
        if key in self._kept:
            self._kept.move_to_end(key)
            image = self._kept[key]
            return None if image is None else self._protection.allowed_small(clip.id, image, *beside)
        if clip.kind is not ClipKind.AUDIO:
            self._wanted[key] = clip
            self._wanted.move_to_end(key)
            if len(self._wanted) > WAITING:
                self._wanted.popitem(last=False)
            self._next()
        return None

    def _look_again(self) -> None:
        """A veil fell or rose: what is painted with these pictures is to be painted anew."""
        for key, image in list(self._kept.items()):
            if image is not None and self._protection.is_graphic(key[0]):
                self.ready.emit(*key)

    def _next(self) -> None:
        if self._busy or not self._wanted:
            return
        key, clip = self._wanted.popitem(last=True)
        self._busy = True
        started = self._session.jobs.start(
            self.tr("Picture of {0}").format(clip.name),
            partial(self._fetch, clip, key[1]),
            then=partial(self._arrived, key),
            failed=lambda _sentence: self._arrived(key, None),
            owner=self,
            quiet=True,
        )
        self._busy = bool(started)

    def _fetch(self, clip: Clip, pts: int | None, context: Context) -> QImage | None:
        """On a job's thread; a picture that cannot be made is no picture, the clip's own view says why."""
        kept = self._session.kept
        try:
            path = kept.thumbnail(clip, context.worker) if pts is None else kept.picture(clip, context.worker, pts)
        except WorkbenchError:
            return None
        image = images.load(path, FIT) if path is not None else None
        return None if image is None or image.isNull() else image

    def _arrived(self, key: Key, image: QImage | None) -> None:
        self._busy = False
        self._kept[key] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if image is not None:
            self.ready.emit(key[0], key[1])
        self._next()

"""The annotations of the clip on the desk, as they are drawn, listed and changed; each change can be undone.

What is shown changes at once; the record follows in order. An undone mark is withdrawn, with the reason; a mark that is
brought back is a new record, for a withdrawal stays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from cases.graphic import GRAPHIC
from cases.judgement import Annotation
from cases.judging import withdraw
from cases.marks import PLAIN, USUAL_TAGS, tags_of
from cases.records import Clip, new_id, now
from ui import theme
from ui.history import UNDONE, Act
from ui.session import Session

TOPICS = frozenset({"marks", "graphic"})
"""Changes of the record after which annotations are read again."""


@dataclass(eq=False)
class Held:
    """One annotation as a person knows it, whichever record holds it now."""

    mark: Annotation
    entered: bool = False
    """Whether it was in the record before: what is brought back is a new record."""


class Marks(QObject):
    """Signals: ``changed()`` what is marked, where or how; ``chosen_changed()`` which of them is chosen."""

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.clip: Clip | None = None
        self.chosen: Held | None = None
        self.last_tag = PLAIN
        """What the next mark is tagged until it is given another."""
        self._held: dict[str, list[Held]] = {}
        self._numbers: dict[str, int] = {}
        self._entering = 0
        session.changed.connect(self._on_changed)

    # reading

    def show_clip(self, clip: Clip | None) -> None:
        """Be about this clip."""
        self.clip = clip
        self.choose(None)
        self._read()

    def shown(self) -> list[Held]:
        """Those of the clip on the desk, in the order they came in."""
        return self._of(self.clip.id) if self.clip is not None else []

    def tags(self) -> list[str]:
        """Tags used on the clip, then those that are usual."""
        used = (tag for held in self.shown() for tag in tags_of(held.mark))
        return list(dict.fromkeys((*used, *USUAL_TAGS)))

    def number(self, mark: Annotation) -> int:
        """Which of the colours: one for each first tag, in the order they came in."""
        return self._numbers.get(tags_of(mark)[0], len(self._numbers))

    def color(self, mark: Annotation) -> QColor:
        """The colour of its tag, as on the timeline."""
        return theme.clip_color(self.number(mark))

    def choose(self, held: Held | None) -> None:
        """Let this one be worked on; None for none."""
        if held is not self.chosen:
            self.chosen = held
            self.chosen_changed.emit()

    # changing

    def add(self, mark: Annotation) -> Held:
        """Mark something; it is chosen."""
        held = Held(mark)
        self._push(self.tr("Mark"), partial(self._put, held), partial(self._take, held, UNDONE))
        self.choose(held)
        return held

    def revise(self, held: Held, mark: Annotation) -> None:
        """Give a mark another place, range, tag or text; the same again is no change."""
        before = held.mark
        if mark != before:
            self.last_tag = tags_of(mark)[0] if mark.tag != before.tag else self.last_tag
            self._push(self.tr("Change a mark"), partial(self._set, held, mark), partial(self._set, held, before))

    def delete(self, held: Held, reason: str) -> None:
        """Withdraw a mark, for a reason."""
        self._push(self.tr("Delete a mark"), partial(self._take, held, reason), partial(self._put, held))

    # what the history does

    def _push(self, text: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        self.session.history.push(Act(text, do, undo))

    def _put(self, held: Held) -> None:
        """Enter the mark: as it is the first time, as a new record when it is brought back."""
        if held.entered:
            held.mark = replace(held.mark, id=new_id(), revision=1, revised_at=None, created_at=now())
        held.entered = True
        self._of(held.mark.clip_id).append(held)
        self._enter(self.tr("Record a mark"), partial(self.session.workspace.store.add, held.mark), held.mark)

    def _set(self, held: Held, mark: Annotation) -> None:
        """Revise the record that holds the mark now."""
        before = held.mark
        held.mark = replace(mark, id=held.mark.id)
        act = partial(self.session.workspace.store.revise_annotation, held.mark)
        self._enter(self.tr("Revise a mark"), act, before, held.mark)

    def _take(self, held: Held, reason: str) -> None:
        """Withdraw the record that holds the mark now."""
        known = self._of(held.mark.clip_id)
        if held in known:
            known.remove(held)
        if held is self.chosen:
            self.choose(None)
        act = partial(withdraw, self.session.workspace.store, held.mark, reason=reason)
        self._enter(self.tr("Withdraw a mark"), act, held.mark)

    def _enter(self, title: str, act: Callable[..., object], *marks: Annotation) -> None:
        topic = "graphic" if any(GRAPHIC in mark.tag for mark in marks) else "marks"
        self._entering += 1
        self.session.enter(title, partial(act, by=self.session.analyst), topic, self._entered, self._entered)
        self._tell()

    def _entered(self, _result: object) -> None:
        self._entering -= 1
        self._read()

    def _on_changed(self, topic: str) -> None:
        if topic in TOPICS:
            self._read()

    def _of(self, clip_id: str) -> list[Held]:
        return self._held.setdefault(clip_id, [])

    def _read(self) -> None:
        """Take what the record holds, unless it is still being written."""
        if self._entering:
            return
        if self.clip is None:
            self._tell()
            return
        known = {held.mark.id: held for held in self.shown()}
        found = []
        for mark in self.session.annotations(self.clip):
            held = known.get(mark.id) or Held(mark, entered=True)
            held.mark = mark
            found.append(held)
        self._held[self.clip.id] = found
        if self.chosen is not None and self.chosen not in found:
            self.choose(None)
        self._tell()

    def _tell(self) -> None:
        firsts = dict.fromkeys(tags_of(held.mark)[0] for held in self.shown())
        self._numbers = {tag: number for number, tag in enumerate(firsts)}
        self.changed.emit()

"""The annotations of the clip on the desk, as they are drawn, listed and changed; each change can be undone.

What is shown changes at once; the record follows in order. An undone mark is withdrawn, with the reason; a mark that is
brought back is a new record, for a withdrawal stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from cases.graphic import GRAPHIC
from cases.judgement import Annotation
from cases.judging import withdraw
from cases.listing import AT_ONCE, marks_after
from cases.marks import PLAIN, USUAL_TAGS, tags_of
from cases.records import Clip, new_id, now
from cases.store import CaseStore
from ui import theme
from ui.cycles import many_made
from ui.history import UNDONE, Act
from ui.jobs import Context
from ui.models.mark_index import Held, MarkIndex, found_again
from ui.session import Session
from workbench.progress import stop_if

TOPICS = frozenset({"marks", "graphic"})
"""Changes of the record after which annotations are read again."""


READING = "marks"
"""Key of the job that reads them."""
Gathered = tuple[MarkIndex, list[tuple[Held, Annotation]]]
"""Marks, and of those that are known what they say now."""
OFFERED = 500
"""Tags used on the clip that are offered for the next mark."""
FIRST = 200
"""Marks of a clip that are read at once, in some milliseconds; where there are more, a job reads them."""


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
        self._held: dict[str, MarkIndex] = {}
        self._entering = 0
        self._told = 0
        """Changes told of while own ones were entered: the own ones, and what others changed meanwhile."""
        self._sought = ""
        """Id of the record whose mark is to be chosen once it is read."""
        self._expected: dict[str, Sequence[Held]] = {}
        """By clip, those that an import knows already."""
        self._stale = False
        """Whether the record may hold what is not shown."""
        session.changed.connect(self._on_changed)

    # reading

    def show_clip(self, clip: Clip | None) -> None:
        """Be about this clip."""
        self.clip = clip
        self.choose(None)
        self._read()

    @property
    def index(self) -> MarkIndex:
        """Those of the clip on the desk."""
        return self._of(self.clip.id) if self.clip is not None else MarkIndex()

    def shown(self) -> Sequence[Held]:
        """Those of the clip on the desk, in order of time."""
        return self.index.held

    def tags(self) -> list[str]:
        """Tags used on the clip, then those that are usual."""
        return list(dict.fromkeys((*islice(self.index.tags, OFFERED), *USUAL_TAGS)))

    def number(self, mark: Annotation) -> int:
        """Which of the colours: one for each first tag, in the order they came in."""
        numbers = self.index.numbers
        return numbers.get(tags_of(mark)[0], len(numbers))

    def color(self, mark: Annotation) -> QColor:
        """The colour of its tag, as on the timeline."""
        return theme.tag_color(self.number(mark))

    def choose(self, held: Held | None) -> None:
        """Let this one be worked on; None for none."""
        if held is not self.chosen:
            self.chosen = held
            self.chosen_changed.emit()

    def seek(self, record_id: str) -> None:
        """Choose the one in this record, now or once it was read."""
        self._sought = record_id
        self._choose_sought()

    def _choose_sought(self) -> None:
        held = next((held for held in self.shown() if held.mark.id == self._sought), None) if self._sought else None
        if held is not None:
            self._sought = ""
            self.choose(held)

    def expect(self, held: Sequence[Held]) -> None:
        """Know marks that came in together, once they are read, as these; all are of one clip."""
        if held:
            self._expected[held[0].mark.clip_id] = held

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
        self._of(held.mark.clip_id).add(held)
        self._enter(self.tr("Record a mark"), partial(self.session.workspace.store.add, held.mark), held.mark)

    def _set(self, held: Held, mark: Annotation) -> None:
        """Revise the record that holds the mark now."""
        before = held.mark
        self._of(before.clip_id).revise(held, replace(mark, id=before.id))
        act = partial(self.session.workspace.store.revise_annotation, held.mark)
        self._enter(self.tr("Revise a mark"), act, before, held.mark)

    def _take(self, held: Held, reason: str) -> None:
        """Withdraw the record that holds the mark now."""
        self._of(held.mark.clip_id).remove(held)
        if held is self.chosen:
            self.choose(None)
        act = partial(withdraw, self.session.workspace.store, held.mark, reason=reason)
        self._enter(self.tr("Withdraw a mark"), act, held.mark)

    def _enter(self, title: str, act: Callable[..., object], *marks: Annotation) -> None:
        topic = "graphic" if any(GRAPHIC in mark.tag for mark in marks) else "marks"
        self._entering += 1
        self.session.jobs.cancel_key(READING)  # what it reads may be without this
        self.session.enter(title, partial(act, by=self.session.analyst), topic, self._entered, self._refused)
        self.changed.emit()

    def _entered(self, _result: object) -> None:
        self._told -= 1
        self._over()

    def _refused(self, _sentence: str) -> None:
        self._stale = True
        self._over()

    def _over(self) -> None:
        """An own change is in the record or not; many marks are read again only where they may be others."""
        self._entering -= 1
        if not self._entering:
            others, self._told = self._told > 0, 0
            if others or self._stale or len(self.index) <= FIRST:
                self._read()

    def _on_changed(self, topic: str) -> None:
        if topic in TOPICS:
            self._told += 1 if self._entering else 0
            self._read()

    def _of(self, clip_id: str) -> MarkIndex:
        return self._held.setdefault(clip_id, MarkIndex())

    def _read(self) -> None:
        """Take what the record holds, unless it is still being written."""
        if self._entering:
            return
        jobs, clip = self.session.jobs, self.clip
        jobs.cancel_key(READING)
        if clip is None:
            self.changed.emit()
            return
        store = self.session.workspace.store
        first, place = marks_after(store, clip.id, 0, limit=FIRST)
        self._stale = place is not None
        expected = self._expected.get(clip.id, ())
        if place is None or not len(self.index):
            self._take_up(clip.id, _gathered(first, (*expected, *self.shown())))
        if place is None:
            self._expected.pop(clip.id, None)
        else:
            read = partial(_read_rest, store, clip.id, first, place, (*expected, *self.shown()))
            then = partial(self._have_read, clip.id)
            title = self.tr("Marks of {0}").format(clip.name)
            jobs.start(title, read, then=then, owner=self, key=READING, quiet=True)

    def _have_read(self, clip_id: str, found: Gathered) -> None:
        self._stale = False
        self._expected.pop(clip_id, None)
        self._take_up(clip_id, found)

    def _take_up(self, clip_id: str, found: Gathered) -> None:
        """Show what was read."""
        self._held[clip_id], revised = found
        for held, mark in revised:
            held.mark = mark
        if self.chosen is not None and self.chosen not in self.index:
            self.choose(None)
        self.changed.emit()
        self._choose_sought()


def _gathered(marks: Iterable[Annotation], known: Iterable[Held]) -> Gathered:
    found = found_again(marks, known)
    return MarkIndex(found), [(held, mark) for held, mark in found if held.mark != mark]


def _read_rest(
    store: CaseStore, clip_id: str, first: list[Annotation], place: int, known: Sequence[Held], context: Context
) -> Gathered:
    """On a job's thread: all marks of a clip, of which the first were read."""
    marks = list(first)
    after: int | None = place
    with many_made():
        while after is not None:
            stop_if(context.cancel)
            more, after = marks_after(store, clip_id, after, limit=AT_ONCE)
            marks += more
        return _gathered(marks, known)

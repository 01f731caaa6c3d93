"""Errors of the record. The text of each is a sentence for the user."""


class CasesError(Exception):
    """Root of the record's errors."""


class NotFoundError(CasesError):
    """No such case, clip or record."""


class ConflictError(CasesError):
    """The record says otherwise: a reference taken twice, a change to something superseded, a second writer."""


class StoreError(CasesError):
    """The store cannot be read or written: no workspace here, newer format, damaged, disk full, read-only."""


class InvalidError(CasesError):
    """A record that cannot stand as given: a required word missing, text that cannot be stored, a naive time."""


class CopyStopped(CasesError):
    """Copying in was cancelled; nothing was taken in."""


class KeyFault(CasesError):
    """The key that signs cannot be used: unreadable, readable by others, damaged, its store locked."""


class StampFault(CasesError):
    """A time-stamp authority cannot be asked as given, was not reached, or its answer is no time stamp."""

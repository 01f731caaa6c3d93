"""What can go wrong in the engine, each class because a caller answers it differently."""


class HashingError(Exception):
    """Root of the engine's errors; its text is a sentence fit for the analyst."""


class FormatError(HashingError):
    """A stored fingerprint or hash list is damaged, or of a version this engine does not read: compute it again."""


class Cancelled(Exception):
    """The caller's ``cancel`` said stop; nothing was kept."""

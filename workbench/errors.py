"""Errors of the core. The text of each is a sentence for the user: what happened, to which file, what to do."""

from hashing.errors import Cancelled

__all__ = ["Cancelled", "EnvironmentFault", "MediaError", "UserError", "WorkbenchError"]


class WorkbenchError(Exception):
    """Root of the errors that are not our fault and that a person can read."""


class UserError(WorkbenchError):
    """What was asked for cannot be done as asked: a wrong name, a missing workspace, an impossible range."""


class MediaError(WorkbenchError):
    """A file could not be read as media: empty, mislabelled, damaged, hostile, or it killed or outlasted its worker."""


class EnvironmentFault(WorkbenchError):
    """The machine said no: disk full, no permission, file gone."""

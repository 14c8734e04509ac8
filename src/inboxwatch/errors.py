"""Errors sorted by who must act: the user, nobody (it is tried again), or the developer's bounds (it is given up)."""

from __future__ import annotations


class InboxwatchError(Exception):
    """Root of all errors that are expected and become a sentence, never a traceback.

    `exit_status` is what the command line ends with: 2 wrong use or config, 3 could not
    reach or log in, 4 another instance holds the state.
    """

    exit_status = 1


class UserError(InboxwatchError):
    """Only the user can mend it. `problems` are whole sentences; `remedy` says what to do."""

    exit_status = 2

    def __init__(self, *problems: str, remedy: str = "") -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
        self.remedy = remedy


class StateHeldError(UserError):
    """Another instance holds the state folder."""

    exit_status = 4


class JournalTooNewError(UserError):
    """The journal was written by a newer version; it is left as it is."""


class SignInError(UserError):
    """The server refused the sign-in. Trying again with the same secret may lock the account."""

    exit_status = 3


class FoldersError(UserError):
    """A folder that is needed does not exist; the problems name those that do."""

    exit_status = 3


class TryAgainError(InboxwatchError):
    """Passing trouble: network, time-out, server busy. A fresh connection later may mend it."""

    exit_status = 3


class GiveUpError(InboxwatchError):
    """This one thing cannot be done (a mail past every bound, a refused append); the rest goes on."""

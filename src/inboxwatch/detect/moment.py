"""What a text says about times: a moment with its words, and a reading of them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A stated day with a time of day.

    `start` and `end` are aware: in `timezone` (IANA) when that is known, else with a fixed offset. `begin` and
    `finish` are the span of characters it was read from, `words` those words, shortened and on one line. `again` is
    where the text names the same instant once more, as an agenda does below the sentence that sets it.
    """

    start: datetime
    end: datetime | None
    timezone: str | None
    begin: int
    finish: int
    words: str
    again: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says about times: what is sure, in its order, and a sentence for the user on what is not.

    `text` is what was read, in which the moments have their places.
    """

    moments: tuple[Moment, ...]
    in_doubt: tuple[str, ...]
    text: str = ""

"""The note to oneself after an interview (S1): made into a draft, and read back when the user has filled it in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from inboxwatch.detect.deadlines import decision_date
from inboxwatch.etiquette import debrief
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.model import Address, DraftKey, Letter, Notes

_THEY, _ME = re.compile(r"\b(?:they|she|he)\b", re.IGNORECASE), re.compile(r"\bme\b", re.IGNORECASE)


def letter(key: DraftKey, thread: Thread, rules: Rules, sender: Address) -> Letter:
    """The note as a draft to the user alone. Its round is one of the thread's, since it was planned for it."""
    round_ = next(round_ for round_ in thread.rounds if round_.number == key.round)
    oneself = Address(sender.name, key.account)
    return Letter(key, oneself, oneself, debrief.subject(thread, round_), debrief.form(thread, round_, rules))


def read(text: str, thread: Thread, round_: Round, rules: Rules, written: datetime) -> Notes:
    """What was filled in; a day by which they decide is counted from when it was written (aware)."""
    notes = debrief.read(text, thread, round_, rules)
    return replace(notes, decision_date=_day(notes.decision, written))


def _day(said: str, written: datetime) -> date | None:
    if not said:
        return None
    # "by Friday", "they'll let me know next week": what one writes behind the colon is no employer's sentence yet
    theirs = _ME.sub("you", _THEY.sub("we", said))
    for sentence in (theirs, f"We will decide by {theirs}", f"We will let you know {theirs}"):
        if (limit := decision_date(sentence.rstrip(".") + ".", written)) is not None:
            return limit.day
    return None

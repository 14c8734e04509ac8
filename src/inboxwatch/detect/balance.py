"""The last word on a label: the turns of phrase and what the words weigh, each right where the other is not.

Turns of phrase are sure of what they know, and know little of how other hands write; weights know something of
every mail, and are sure of little. Measured on mails that neither was made from, both together are right
where one of them alone is wrong about as often as not (docs/architecture.md).
"""

from __future__ import annotations

import math
from collections.abc import Callable

from inboxwatch.detect.learned import opinion
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.verdict import Verdict
from inboxwatch.detect.weighing import MOST_EVIDENCE
from inboxwatch.model import Label, Message

TURNS = 1.4
"""What the turns of phrase are worth against the weights: the logarithm of by how much likelier they make a label."""
NEWS = 0.3
"""The same where they know nothing better than that the mail is of a process."""
CARE = 0.7
"""What the weights must say more, in the same measure, before a time that is asked about is a set one."""
_NEVER_SET = (Label.INTERVIEW_CANCELLED, Label.INTERVIEW_RESCHEDULED, Label.REJECTION, Label.OFFER)
"""Said so, no weights make a set time of it."""


def balanced(verdict: Verdict, message: Message, reading: Callable[[], Reading], *, turns: float = TURNS) -> Verdict:
    """The verdict of the turns of phrase, or another label where the words of the mail speak against it by far.

    `turns`: what the verdict is worth, as `TURNS`. What a calendar says, or a yes to a time in the history, is no
    matter of words; nor is whether a mail is about hiring at all.
    """
    if verdict.label is Label.OTHER or verdict.events or verdict.agreed is not None:
        return verdict
    view = opinion(message)
    scores = {label: chance * view.share for label, chance in view.chances.items()}
    scores[verdict.label] += turns
    if verdict.label in _NEVER_SET:
        del scores[Label.INTERVIEW_CONFIRMED]  # a wrong one costs a letter to a real person
    elif verdict.label is Label.SCHEDULING_REQUEST:
        scores[Label.INTERVIEW_CONFIRMED] -= CARE
    best = max(scores, key=scores.__getitem__)
    if best is Label.INTERVIEW_CONFIRMED is not verdict.label and not _ahead(message, reading):
        del scores[Label.INTERVIEW_CONFIRMED]  # without a time nothing is set
        best = max(scores, key=scores.__getitem__)
        if best in _NEVER_SET:
            return verdict  # as a second thought, that would be told too lightly
    if best is verdict.label:
        return verdict
    evidence = (view.evidence(best), *verdict.evidence)
    return Verdict(best, _confidence(scores, best), evidence[:MOST_EVIDENCE])


def _ahead(message: Message, reading: Callable[[], Reading]) -> bool:
    """Whether a time that lies ahead is named, be it in doubt."""
    sent, read = message.sent, reading()
    return bool(read.in_doubt) or (sent is not None and any(moment.start > sent for moment in read.moments))


def _confidence(scores: dict[Label, float], label: Label) -> float:
    most = max(scores.values())
    chance = math.exp(scores[label] - most) / sum(math.exp(each - most) for each in scores.values())
    return round(min(max(chance, 0.5), 0.99), 2)

"""The wording of drafts: a planned draft and its thread become a letter, ready once its bracketed prompts are filled.

The wordings are in templates/: one file a situation (`situation.py`), each part of a letter a group of blocks named
PART_1, PART_2, ... of which one is taken (`wordings.py`). Whatever comes from mail or from the user's notes enters as
a value, cleaned and bounded (`names.py`, `noted.py`), and is never evaluated as a template.

How a wording is taken (T3: never the same text twice). The drafts of a thread are numbered i = 0, 1, 2, ... and the
parts of a letter p = 0, 1, 2, ...; of V wordings the one at (start + i + (i // V) * p) mod V is taken, where `start` is
a hash of thread and part. A thank-you has V = 8 of each part, as many as a round has letters (T3): no two of a panel
share a wording. The same identity always gives the same text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from inboxwatch.etiquette.flow import WIDTH, line, wrap
from inboxwatch.etiquette.names import clean_value
from inboxwatch.etiquette.replying import references, reply_subject, well_formed
from inboxwatch.etiquette.situation import Values, met_in, signed_by, situation_of, values_of, variant
from inboxwatch.etiquette.thread import Mail, PlannedDraft, Thread, Writing
from inboxwatch.etiquette.wordings import COMMON, LAYOUTS, LETTER, OURS, Wording
from inboxwatch.model import Address, Kind, Letter, Person

__all__ = ["PANEL", "SUBJECTS", "WIDTH", "compose", "wrap"]

PANEL = 8
"""Letters of one round at most (T3), and wordings of each part of a thank-you."""

SUBJECTS = {
    Kind.THANK_YOU: "Thank you for the interview",
    Kind.CHECK_IN: "My interview",
    Kind.CLOSING_CHECK_IN: "My interview",
    Kind.FAREWELL: "Thank you for letting me know",
}
"""Subjects where the mail that is answered has none."""

SHORT_LINE = 45
"""In a whole letter of the user's own, a paragraph of lines no longer than this keeps them: a greeting, an ending."""


def compose(planned: PlannedDraft, thread: Thread, writing: Writing) -> Letter:
    """Write the letter of a planned draft; the same arguments always give the same letter.

    `planned.key.recipient` and `writing.sender.email` are taken to be well-formed addresses. Raises ValueError for
    `Kind.DEBRIEF`, which is no letter to an employer, and WordingError for a wording of the user's own that fails.
    """
    key = planned.key
    situation = situation_of(planned, thread)
    candidate = signed_by(writing.candidate.name, writing.sender.name)
    values = values_of(planned, thread, situation, candidate)
    anchor = _anchor(planned, thread)
    return Letter(
        key=key,
        sender=Address(candidate, writing.sender.email),
        to=Address(_display_name(planned.recipient), key.recipient),
        subject=reply_subject(anchor.subject if anchor else "", SUBJECTS[key.kind]),
        text=text_of(
            situation,
            values,
            seed=f"{key.account}\x1f{thread.id}",
            number=_number(planned, thread),
            own=writing.wordings,
        ),
        in_reply_to=planned.anchor if well_formed(planned.anchor) else "",
        references=references(anchor.conversation if anchor else (), planned.anchor, key.message_id),
    )


def _anchor(planned: PlannedDraft, thread: Thread) -> Mail | None:
    """The mail that is answered; where the thread does not hold it, the employer's latest."""
    return next((mail for mail in thread.mails if mail.message_id == planned.anchor), thread.last_inbound)


def _display_name(person: Person) -> str:
    name = clean_value(person.name, 80)
    return "" if "@" in name else name  # a name that shows an address may show another one


def _number(planned: PlannedDraft, thread: Thread) -> int:
    """Which of the thread's drafts of this kind it is: thank-yous by round and the order of the people met, others by
    round. An earlier round called off changes no number, or a text that was sent would be taken again (T3).

    A person who is not among those met gets a number of their own by hash.
    """
    key = planned.key
    if key.kind is not Kind.THANK_YOU:
        return key.round
    met = [p.email for p in met_in(thread, key.round) if p.email]
    if key.recipient in met:
        return (key.round - 1) * PANEL + met.index(key.recipient)
    return _hash(f"{key.recipient}\x1f{key.round}") % 25


# ---------------------------------------------------------------- from wordings to text


def text_of(situation: str, values: Values, *, seed: str, number: int, own: Mapping[str, Wording]) -> str:
    """The words of a letter: those of the user's own templates where there are any, else ours."""
    wordings = _Wordings(seed, number, values, own)
    whole = own.get(situation)
    if whole is not None and whole.whole:
        paragraphs = re.split(r"\n[ \t]*\n", wordings.whole(whole).strip())
        return "\n\n".join(filter(None, map(_as_written, paragraphs))) + "\n"
    body = [" ".join(filter(None, wordings.paragraph(situation, parts))) for parts in LAYOUTS[situation]]
    ending = line(wordings.take(COMMON, COMMON, "sign_off"))
    candidate = f"\n{line(values.candidate)}" if values.candidate else ""
    greeting = line(wordings.take(COMMON, COMMON, "greeting"))
    return "\n\n".join([greeting, *map(wrap, filter(None, body)), ending + candidate]) + "\n"


def _as_written(paragraph: str) -> str:
    lines = [each for each in map(line, paragraph.split("\n")) if each]
    return "\n".join(lines) if all(len(each) <= SHORT_LINE for each in lines) else wrap(" ".join(lines))


@dataclass(frozen=True, slots=True)
class _Wordings:
    """Takes one wording of each part for one letter; see the module's docstring."""

    seed: str
    number: int
    values: Values
    own: Mapping[str, Wording]

    def paragraph(self, situation: str, parts: tuple[str, ...]) -> Iterator[str]:
        """The parts that stand in a paragraph, each a line of text."""
        for entry in parts:
            only_noted = entry.endswith("?")
            source, _, part = entry.rstrip("?").rpartition(".")
            source = source or ("thank_you" if only_noted else situation)
            noted = str(getattr(self.values, f"{part}_sentence", ""))
            if noted:
                yield noted  # the user's own sentence stands as it is
            elif not only_noted or getattr(self.values, part):
                yield self.take(situation, source, part)

    def take(self, situation: str, source: str, part: str) -> str:
        """The wording of a part as one line of text, from the situation's own template or from another's."""
        for name in dict.fromkeys((situation, source)):
            for known in dict.fromkeys((variant(part, self.values), part)):
                if name in self.own and known in self.own[name].counts:
                    return self._taken(self.own[name], known)
        ours = OURS[source]
        known = variant(part, self.values)
        return self._taken(ours, known if known in ours.counts else part)

    def whole(self, wording: Wording) -> str:
        """A whole letter of the user's own, its lines as they stand."""
        return wording.render(LETTER, self._choice(wording, LETTER), asdict(self.values))

    def _taken(self, wording: Wording, part: str) -> str:
        return " ".join(wording.render(part, self._choice(wording, part), asdict(self.values)).split())

    def _choice(self, wording: Wording, part: str) -> int:
        """Two letters of a round never take one wording, be they in different situations: it counts by the template."""
        count = wording.counts[part]
        position = [*wording.counts].index(part)
        start = _hash(f"{self.seed}\x1f{wording.name}\x1f{part}")
        return (start + self.number + self.number // count * position) % count + 1


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8])

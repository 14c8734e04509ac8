"""The header fields by which a letter answers a mail: subject, In-Reply-To, References (RFC 5322 3.6.4, 3.6.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inboxwatch.etiquette.names import clean_line

SUBJECT_LIMIT = 200
REFERENCES_LIMIT = 20

_REPLY = r"re|aw|antw|sv|vs|res|r|rif|odp|ynt|fw|fwd|wg|tr|rv|enc|doorst|i"
_CALENDAR = (
    r"(?:(?:updated|new|canceled|cancelled|modified)\s)?(?:invitation|event|meeting)(?:\s(?:canceled|cancelled|updated))?"
    r"|accepted|declined|tentative|tentatively accepted|canceled|cancelled|updated|rescheduled|einladung|aktualisiert"
)
_PREFIX = re.compile(rf"(?:({_CALENDAR})|(?:{_REPLY}))\s?(?:[\[(]\d{{1,3}}[\])])?\s?[:：]\s*", re.IGNORECASE)
_CALENDAR_TAIL = re.compile(r"\s@\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s.*$", re.IGNORECASE)

_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")


def base_subject(subject: str) -> str:
    """The subject without the prefixes of replies, forwards and calendars; one line of at most 200 characters."""
    rest = clean_line(subject[:2000], 2000)
    from_calendar = False
    while prefix := _PREFIX.match(rest):
        from_calendar = from_calendar or prefix[1] is not None
        rest = rest[prefix.end() :]
    if from_calendar:
        rest = _CALENDAR_TAIL.sub("", rest)  # the time, and the user's own address
    return rest[:SUBJECT_LIMIT].strip()


def subject_key(subject: str) -> str:
    """The base subject to compare by, without regard to case (RFC 5256 2.1)."""
    return base_subject(subject).casefold()


def reply_subject(subject: str, otherwise: str) -> str:
    """ "Re: " and the base subject; `otherwise` when nothing is left of it."""
    base = base_subject(subject)[: SUBJECT_LIMIT - 4].strip()
    return f"Re: {base}" if base else otherwise


def well_formed(message_id: str) -> bool:
    """Whether it may stand in a header: angle brackets, printable ASCII without spaces, bounded."""
    return _MESSAGE_ID.fullmatch(message_id) is not None


def references(conversation: Sequence[str], anchor: str, own: str) -> tuple[str, ...]:
    """The ids of the conversation, oldest first, the anchor last: of many the first and the last twenty.

    Ids that are not well formed and the letter's `own` are left out.
    """
    ids = [i for i in dict.fromkeys(i for i in conversation if i != anchor) if well_formed(i) and i != own]
    if well_formed(anchor):
        ids.append(anchor)
    return tuple(ids if len(ids) <= REFERENCES_LIMIT else ids[:1] + ids[-REFERENCES_LIMIT:])

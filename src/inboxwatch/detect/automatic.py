"""Whether a human wrote a mail: RFC 3834 marks, lists, machines' addresses, recruiting systems' own mail."""

from __future__ import annotations

import re

from inboxwatch.detect import senders
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.systems import SystemKind
from inboxwatch.model import Address, Evidence, Message

_ANSWERS = re.compile(
    r"^(?:auto(?:matic)?[- ]?(?:reply|response|antwort)|out of (?:the )?office|abwesen\w+|undeliver\w+"
    r"|delivery (?:status|failure|has failed)|mail delivery|returned mail|failure notice|read:|not read:"
    r"|(?:re: )?(?:ooo|on leave)\b|away from)",
    re.IGNORECASE,
)
"""Subjects of answers that programs give."""
_ATTENDEES = re.compile(r"^(?:accepted|declined|tentative(?:ly accepted)?|new time proposed)\s*:", re.IGNORECASE)


def nobody(message: Message, reader: Reader, found: tuple[Invitation, ...]) -> Evidence | None:
    """Why a mail is not from an employer's side at all, by its structure alone; None when it may be."""
    sender = message.sender
    if sender is not None and sender.email in reader.addresses:
        return Evidence("sender.own", sender.email)
    if sender is not None and _is_namesake(sender, reader):
        return Evidence("sender.own_name", sender.name[:120])
    local = sender.email.partition("@")[0] if sender is not None else ""
    if message.auto_submitted.startswith(("auto-replied", "auto-notified")) and not message.calendars:
        return Evidence("header.auto_submitted", message.auto_submitted[:80])
    if local in ("mailer-daemon", "postmaster") or _ANSWERS.match(message.subject):
        return Evidence("sender.machine_answer", message.subject[:120])
    if _ATTENDEES.match(message.subject) and (found or senders.sent_through(message) is None):
        return Evidence("calendar.answer", message.subject[:120])
    if found and all(each.method in ("REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER") for each in found):
        return Evidence("calendar.answer", found[0].summary[:120])
    return None


def _is_namesake(sender: Address, reader: Reader) -> bool:
    """Whether the reader writes from another mailbox of theirs: no firm's people are called as the reader is."""
    own, theirs = reader.name.casefold().split(), sender.name.casefold().split()
    if len(own) < 2 or len(theirs) < 2 or senders.system_kind(sender.domain) is not None:
        return False
    return theirs == own or (senders.is_free_mail(sender.domain) and theirs[0] == own[0] and theirs[1:] == [own[-1][0]])


def is_bulk(message: Message) -> bool:
    """Whether the mail went to many (RFC 2919, 2369): no recruiting system's, which put such fields in as well."""
    if senders.sent_through(message) is not None:
        return False
    if message.sender is not None and senders.is_relay(message.sender.email):
        return False
    return bool(message.list_id) or message.list_unsubscribe or message.precedence in ("bulk", "list", "junk")


def is_automatic(message: Message, found: tuple[Invitation, ...]) -> bool:
    """True when no human wrote it. An invitation out of a person's own calendar is a human's."""
    sender = message.sender
    if sender is None or message.return_path == "" or message.list_id:
        return True
    system = senders.system_kind(sender.domain)
    machine = senders.takes_no_mail(sender.email)
    if found and not machine and system is None and message.auto_submitted in ("", "no", "auto-generated"):
        return False  # Google's calendar marks what people send with it as auto-generated
    if message.auto_submitted not in ("", "no") or message.precedence in ("bulk", "list", "junk", "auto_reply"):
        return True
    if machine:
        return True
    if system is not None:
        return system is not SystemKind.ATS or senders.is_role_name(sender.name)
    return message.list_unsubscribe and senders.is_role_name(sender.name)

"""Which mail may matter, told from its header fields alone, so that only such a mail's body is fetched."""

from __future__ import annotations

import re

from inboxwatch.detect.senders import organisation, recruiting_system
from inboxwatch.model import Message

_HIRING = re.compile(
    r"\b(?:interview|application|applied|applying|candida(?:te|cy)|recruit|hiring|position|role|vacancy|job offer|"
    r"offer letter|assessment|phone screen|screening|next steps?|availability|schedul|onsite|on-site|career)",
    re.IGNORECASE,
)
_AUTOMATIC_REPLY = ("auto-replied", "auto-notified")


def may_matter(message: Message, *, has_calendar: bool, in_conversation: bool) -> bool:
    """Whether the body is worth fetching. `message` holds header fields only.

    Errs on yes: ordinary mail between people is always read. Left out are lists, newsletters and
    automatic answers, unless a recruiting system sent them or their subject speaks of hiring.
    """
    if has_calendar or in_conversation:
        return True
    sender = message.sender.email if message.sender is not None else ""
    if recruiting_system(organisation(sender.rpartition("@")[2])) or recruiting_system(sender.rpartition("@")[2]):
        return True
    if message.auto_submitted.lower().startswith(_AUTOMATIC_REPLY):
        return False
    bulk = message.list_id or message.list_unsubscribe or message.precedence.lower() in ("bulk", "list", "junk")
    return not bulk or bool(_HIRING.search(message.subject))

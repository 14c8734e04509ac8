"""The dial-in details of a video call (Teams, Zoom, Webex, Meet): rows that say nothing about what the call is for."""

from __future__ import annotations

import re

LONGEST = 160
"""Characters of a row of dial-in details; a longer line is prose."""

_LINK = re.compile(r"<?(?:https?://|www\.|tel:|sip:|mailto:)\S{1,500}", re.IGNORECASE)
_ROW = re.compile(
    r"\W{0,10}(?:"
    # what is dialled or typed in, with its value
    r"(?:(?:meeting|webinar|conference|conferencing|phone|video|audio|zoom|teams|webex|participant|attendee|host"
    r"|guest|numeric|meeting number|phone conference|audio conference|video conference|tenant|call"
    r"|local|international|toll-?free|dial-?in|backup|united kingdom|us|uk) ?){0,4}"
    r"(?:id|pass ?codes?|password|pwd|pin|access code|number|key|code)s?\b ?(?:\([^)\n]{0,40}\) ?)?[:#=]"
    # how to get in
    r"|(?:(?:click|tap)(?: here)? to )?(?:re)?join (?:on|by|from|with|via|the|zoom|teams|webex|google|microsoft|our"
    r"|your|meeting|now|as a|audio|conversation|microsoft teams)\b"
    r"|(?:click|tap) (?:here )?to join\b|more ways to join|or (?:call|dial)[ :-]|one[- ]tap\b|phone one-?tap"
    r"|dial(?:-?in)?(?: |:)|(?:find|see|view) (?:a |your |all )?(?:local|more|alternat\w+|other) .{0,30}numbers?"
    r"|more phone numbers|by phone\b|call in\b|you can also dial|(?:when it's time, )?join your "
    r"|microsoft teams\b|teams meeting\b|download teams|meet(?:ing)? options|for organi[sz]ers?\b|learn more\b"
    r"|more info\b|need help|system reference|reset (?:dial-?in )?pin|privacy and security|global call-in"
    r"|.{1,60} is inviting you to a (?:scheduled )?(?:zoom|webex|teams|online) \w+"
    r"|please do not edit this section|do not delete or change any of the following text|h\.323|sip\b|skype"
    # a phone number by itself, perhaps with where it is
    r"|[+(]?\d[\d\s().+-]{5,25}(?=[,;*#\d\s]{0,40}(?:\D{0,40})$)"
    r")",
    re.IGNORECASE,
)
_PROSE = re.compile(r"[a-z][.!?] [A-Z]")
"""A line of sentences: "Join our webinar on Tuesday. Ten tips to ..." is no row."""


def without(text: str) -> str:
    """A text without rows of dial-in details and without links; other lines stay as they are.

    Such rows hold words like "Passcode" and "meetup-join", by which machines and gatherings are told.
    """
    lines = (_LINK.sub(" ", line) for line in text.split("\n"))
    return "\n".join(line for line in lines if len(line) > LONGEST or _PROSE.search(line) or not _ROW.match(line))

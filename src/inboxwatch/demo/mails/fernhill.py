"""Fernhill Health: an interview that is moved, a second round, and an offer while a check-in still lies in Drafts."""

from __future__ import annotations

from dataclasses import replace

from inboxwatch.demo.mails.make import Delivery, Meeting, at, invitation, letter, person

GRACE = person("Grace Tully", "grace.tully@fernhill.example")
OWEN = person("Owen Price", "owen.price@fernhill.example")
FARAH = person("Farah Aziz", "farah.aziz@fernhill.example")

FIRST = "<FH.0903.first@fernhill.example>"
MOVED = "<FH.1103.moved@fernhill.example>"
SECOND = "<FH.1803.second@fernhill.example>"

SIGNATURE = """\
Grace Tully
Recruitment Coordinator, Fernhill Health
"""

_FIRST = Meeting(
    "fh-first-2b80@google.com", "Fernhill Health interview - Platform Engineer - Ada Example",
    at("2026-03-12 10:00"), 60, GRACE, (OWEN,), "Fernhill House, 20 Canal Street, Room 2.14",
)  # fmt: skip

MAILS: tuple[Delivery, ...] = (
    invitation(
        "2026-03-09 15:05", _FIRST,
        f"""\
Dear Ada,

We would be delighted to welcome you to a first interview for the Platform Engineer position at Fernhill Health:

Thursday 12 March 2026, 10:00 to 11:00
Fernhill House, 20 Canal Street, Room 2.14
with Owen Price, Platform Lead

Please bring some photo ID for reception.

Kind regards
{SIGNATURE}
""",
        subject="Invitation: Fernhill Health interview - Platform Engineer - Ada Example @ Thu 12 Mar 2026 10:00 -"
        " 11:00 (GMT) (Ada Example)",
        message_id=FIRST,
    ),
    invitation(
        "2026-03-11 09:50", replace(_FIRST, start=at("2026-03-17 13:00"), sequence=1),
        f"""\
Dear Ada,

I am sorry for the short notice: Owen has been called away on Thursday, so we have to move your interview. The new
time is Tuesday 17 March, 13:00 to 14:00, same place. If that does not suit you please let me know.

Kind regards
{SIGNATURE}
""",
        subject="Updated invitation: Fernhill Health interview - Platform Engineer - Ada Example @ Tue 17 Mar 2026"
        " 13:00 - 14:00 (GMT) (Ada Example)",
        message_id=MOVED, answers=(FIRST,),
    ),
    invitation(
        "2026-03-18 14:00",
        Meeting(
            "fh-second-77c1@google.com", "Fernhill Health second interview - Platform Engineer - Ada Example",
            at("2026-03-25 10:30"), 90, GRACE, (OWEN, FARAH), "Fernhill House, 20 Canal Street, Room 2.14",
        ),
        f"""\
Dear Ada,

Owen enjoyed meeting you yesterday, and we would like to invite you to a second interview, with Owen and with
Farah Aziz, our Head of Engineering:

Wednesday 25 March 2026, 10:30 to 12:00
Fernhill House, 20 Canal Street, Room 2.14

Kind regards
{SIGNATURE}
""",
        subject="Invitation: Fernhill Health second interview - Platform Engineer - Ada Example @ Wed 25 Mar 2026"
        " 10:30 - 12:00 (GMT) (Ada Example)",
        message_id=SECOND, answers=(FIRST, MOVED),
    ),
    letter(
        "2026-04-02 10:40", GRACE, "Your offer from Fernhill Health",
        f"""\
Dear Ada,

I am very pleased to tell you that we would like to offer you the position of Platform Engineer at Fernhill
Health. The formal offer letter and the contract are on their way to you by post; I will ring you tomorrow
morning to go through the details and to agree on a start date.

Congratulations from all of us!

Kind regards
{SIGNATURE}
""",
        message_id="<FH.0204.offer@fernhill.example>", answers=(SECOND,),
    ),
)  # fmt: skip

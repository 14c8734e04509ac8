"""Brightwater Systems: a panel of three, a stated date, patience asked for, and a no on a Friday evening."""

from __future__ import annotations

from inboxwatch.demo.mails.make import Delivery, Meeting, at, bulk, invitation, letter, person
from inboxwatch.demo.mails.sent import sent_id

INES = person("Ines Calder", "ines.calder@brightwater.example")
DANA = person("Dana Whitlock", "dana.whitlock@brightwater.example")
SAM = person("Sam Okoro", "sam.okoro@brightwater.example")
PRIYA = person("Priya Nair", "priya.nair@brightwater.example")
SYSTEM = person("Brightwater Systems", "no-reply@us.greenhouse-mail.io")

INVITED = "<CAGx3panel.0503@mail.brightwater.example>"
DATED = "<CAGx3dated.0603@mail.brightwater.example>"
PATIENCE = "<CAGx3patience.1803@mail.brightwater.example>"

AGENDA = """\
Thursday 5 March, 14:00-15:30

14:00  Dana Whitlock, Engineering Manager - how the team works
14:30  Sam Okoro, Staff Engineer - a design discussion
15:00  Priya Nair, Product Manager - working with product

Join with Google Meet: https://meet.example/brw-panel-xkq
"""

MAILS: tuple[Delivery, ...] = (
    bulk(
        "2026-02-20 15:42", SYSTEM, "Thank you for applying to Brightwater Systems",
        """\
Hi Ada,

Thank you for applying for the Backend Engineer position at Brightwater Systems. Your application has been
received and our hiring team will review it.

If your background is a match we will be in touch about next steps.

Best,
The Brightwater Systems Recruiting Team

** Please note: Do not reply to this email. This email is sent from an unattended mailbox. **
""",
        message_id="<65f1a0brw.received@us.greenhouse-mail.io>",
        headers=(("Auto-Submitted", "auto-generated"),),
    ),
    invitation(
        "2026-03-02 09:40",
        Meeting(
            "5q1brwpanel0503@google.com", "Interview: Backend Engineer - Ada Example / Brightwater Systems",
            at("2026-03-05 14:00"), 90, INES, (INES, DANA, SAM, PRIYA),
            "https://meet.example/brw-panel-xkq", AGENDA,
        ),
        f"""\
Hi Ada,

Good news: the team would like to meet you. Your interview for the Backend Engineer role at Brightwater Systems
is confirmed. You will meet three of us in a row, by video:

{AGENDA}
If anything comes up before then, just reply to this mail.

Best wishes,
Ines

--
Ines Calder
Talent Acquisition Partner
Brightwater Systems
""",
        subject="Invitation: Interview: Backend Engineer - Ada Example / Brightwater Systems @ Thu 5 Mar 2026 14:00"
        " - 15:30 (GMT) (ada@example.com)",
        message_id=INVITED,
    ),
    letter(
        "2026-03-05 16:52", DANA, "Automatic reply: Interview: Backend Engineer - Ada Example / Brightwater Systems",
        """\
Thank you for your message. I am out of the office until Monday 9 March and will read my mail then. For anything
urgent please write to engineering@brightwater.example.

Dana
""",
        message_id="<auto.dana.0503@mail.brightwater.example>",
        answers=(INVITED, sent_id("thanks-dana")),
        headers=(("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")),
    ),
    letter(
        "2026-03-06 11:20", INES, "Re: Interview: Backend Engineer - Ada Example / Brightwater Systems",
        """\
Hi Ada,

Thank you for making the time yesterday, everybody enjoyed talking to you. We have two more people to see, and
we expect to make a decision by Friday 13 March. I will let you know either way.

Have a good weekend,
Ines

--
Ines Calder
Talent Acquisition Partner
Brightwater Systems
""",
        message_id=DATED, answers=(INVITED,),
    ),
    letter(
        "2026-03-18 09:15", INES, "Re: Interview: Backend Engineer - Ada Example / Brightwater Systems",
        """\
Hi Ada,

Thanks for checking in, and sorry for the silence. The budget round has held us up. You will hear from us by
Friday 27 March at the latest.

Best,
Ines

On Mon, 16 Mar 2026 at 11:00, Ada Example <ada@example.com> wrote:

> Hello Ines,
> you had mentioned 13 March, and I wanted to ask how things stand.
""",
        message_id=PATIENCE, answers=(INVITED, DATED, sent_id("check-ines")),
    ),
    letter(
        "2026-03-27 17:35", INES, "Re: Interview: Backend Engineer - Ada Example / Brightwater Systems",
        """\
Hi Ada,

Thank you again for the time and thought you put into meeting us. It was a close call, but we have decided to
move forward with another candidate whose experience is nearer to what this team needs right now.

I know this is not the news you hoped for. We wish you every success with your search.

Kind regards,
Ines

--
Ines Calder
Talent Acquisition Partner
Brightwater Systems
""",
        message_id="<CAGx3no.2703@mail.brightwater.example>",
        answers=(INVITED, DATED, sent_id("check-ines"), PATIENCE),
    ),
)  # fmt: skip

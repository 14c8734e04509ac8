"""Oakhaven Press, Marlow & Finch, Tern Robotics, Hollin Bank: no calendar, called off, a test, a form letter."""

from __future__ import annotations

from dataclasses import replace

from inboxwatch.demo.mails.make import Delivery, Meeting, at, bulk, invitation, letter, person
from inboxwatch.demo.mails.sent import sent_id

MIRIAM = person("Miriam Stone", "miriam.stone@oakhaven.example")
CAROLINE = person("Caroline Finch", "caroline@marlowfinch.example")
TERN = person("Tern Robotics Hiring Team", "no-reply@tern.teamtailor-mail.com")
RANK = person("HackerRank for Tern Robotics", "support@hackerrankforwork.com")
HOLLIN = person("Hollin Bank Careers", "hollinbank@myworkday.com")

ASKED = "<0903.asked@oakhaven.example>"
AGREED = "<0903.agreed@oakhaven.example>"
WAITING = "<2603.waiting@oakhaven.example>"
CALLED_OFF = "<mf-0603-invite@marlowfinch.example>"
AUTOMATIC = (("Auto-Submitted", "auto-generated"),)

_FINCH = Meeting(
    "mf-1203-9d1e@google.com", "Interview with Marlow & Finch: Python Developer", at("2026-03-12 15:00"), 45,
    CAROLINE, (), "https://meet.example/mfi-jqp-two",
)  # fmt: skip

OAKHAVEN: tuple[Delivery, ...] = (
    letter(
        "2026-03-09 10:45", MIRIAM, "Software Developer at Oakhaven Press",
        """\
Dear Ada,

thank you for your application. I run the small technology team at Oakhaven Press and would very much like to
meet you. Are you free on Thursday or Friday afternoon for a chat of about three quarters of an hour?

Yours,
Miriam Stone
Head of Technology, Oakhaven Press
""",
        message_id=ASKED, rich=False,
    ),
    letter(
        "2026-03-09 14:20", MIRIAM, "Re: Software Developer at Oakhaven Press",
        """\
Dear Ada,

lovely. I confirm our interview for the Software Developer position on Friday 13 March, 4:00pm to 4:45pm. Come to
14 Mill Lane and ring the bell for the press; I will have tea ready.

Yours,
Miriam

On Mon, 9 Mar 2026 at 12:00, Ada Example <ada@example.com> wrote:

> Dear Miriam,
> Friday from 4 pm would suit me well.
""",
        message_id=AGREED, answers=(ASKED, sent_id("slots-miriam")), rich=False,
    ),
    letter(
        "2026-03-26 16:05", MIRIAM, "Re: Software Developer at Oakhaven Press",
        """\
Dear Ada,

you are not forgotten. The board meets next week, and we will decide by Thursday 2 April.

Yours,
Miriam
""",
        message_id=WAITING, answers=(ASKED, AGREED, sent_id("check-miriam")), rich=False,
    ),
    letter(
        "2026-04-02 17:45", MIRIAM, "Re: Software Developer at Oakhaven Press",
        """\
Dear Ada,

I promised you an answer by today. I am sorry that it is a no: after a long discussion we offered the position to
somebody who has worked in publishing before. It was a pleasure to talk with you, and I hope you find a good place
soon.

Happy Easter,
Miriam
""",
        message_id="<0204.no@oakhaven.example>",
        answers=(ASKED, AGREED, sent_id("check-miriam"), WAITING), rich=False,
    ),
)  # fmt: skip

MARLOW: tuple[Delivery, ...] = (
    invitation(
        "2026-03-06 15:00", _FINCH,
        """\
Hello Ada,

thanks for applying. Let's talk about the Python Developer role at Marlow & Finch on Thursday 12 March at 15:00, by
video. Looking forward to it.

Caroline Finch
Partner, Marlow & Finch
""",
        subject="Invitation: Interview with Marlow & Finch: Python Developer @ Thu 12 Mar 2026 15:00 - 15:45 (GMT)"
        " (ada@example.com)",
        message_id=CALLED_OFF,
    ),
    invitation(
        "2026-03-11 16:45", replace(_FINCH, sequence=1, method="CANCEL"),
        """\
Hello Ada,

I am afraid I have to cancel our interview tomorrow. A large order has fallen through, and we have put the Python
Developer role on hold until the summer. I am sorry to let you down at such short notice.

Caroline Finch
Partner, Marlow & Finch
""",
        subject="Cancelled event: Interview with Marlow & Finch: Python Developer @ Thu 12 Mar 2026 15:00 - 15:45"
        " (GMT) (ada@example.com)",
        message_id="<mf-1103-cancel@marlowfinch.example>", answers=(CALLED_OFF,),
    ),
)  # fmt: skip

TERN_ROBOTICS: tuple[Delivery, ...] = (
    bulk(
        "2026-02-24 20:15", TERN, "Tern Robotics - we have received your application",
        """\
Hi Ada,

Thanks for applying to the role of Software Engineer at Tern Robotics! We go through all applications by hand and
get back to everybody within three weeks.

The hiring team at Tern Robotics
""",
        message_id="<tt-88121-received@teamtailor-mail.com>", headers=AUTOMATIC,
    ),
    bulk(
        "2026-03-10 08:30", RANK, "Tern Robotics invites you to a coding test",
        """\
Hi Ada Example,

Tern Robotics has invited you to take the test "Software Engineer - Screening" on HackerRank as a part of your
application.

Duration: 75 minutes. Please complete the test by Friday 13 March 2026, 23:59 GMT.

Start the test: https://hr.example/tern/t/4f1c

Good luck!
HackerRank, on behalf of Tern Robotics
""",
        message_id="<hr-4f1c-invite@hackerrankforwork.com>",
    ),
    bulk(
        "2026-03-16 10:00", TERN, "Your application at Tern Robotics",
        """\
Hi Ada,

Thank you for your interest in Tern Robotics and for taking the test. After careful consideration we have decided
not to proceed with your application for the role of Software Engineer.

We wish you the best of luck in your search.

The hiring team at Tern Robotics
""",
        message_id="<tt-88121-no@teamtailor-mail.com>", headers=AUTOMATIC,
    ),
)  # fmt: skip

HOLLIN_BANK: tuple[Delivery, ...] = (
    bulk(
        "2026-03-13 21:30", HOLLIN, "Hollin Bank: application received - Senior Data Engineer (R-20417)",
        """\
Dear Ada Example,

We confirm receipt of your application for Senior Data Engineer (R-20417). You can follow its status in your
candidate home.

Hollin Bank Careers
This mailbox is not monitored.
""",
        message_id="<wd-r20417-1@myworkday.com>", headers=AUTOMATIC,
    ),
    bulk(
        "2026-03-30 06:10", HOLLIN, "Hollin Bank: update on your application - Senior Data Engineer (R-20417)",
        """\
Dear Ada Example,

Thank you for your application for Senior Data Engineer (R-20417). We regret to inform you that you have not been
selected for this position. We encourage you to look at our other openings.

Hollin Bank Careers
This mailbox is not monitored.
""",
        message_id="<wd-r20417-2@myworkday.com>", headers=AUTOMATIC,
    ),
)  # fmt: skip

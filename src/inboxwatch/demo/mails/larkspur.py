"""Larkspur, an agency: one recruiter with two clients, so that two threads lead to the same person."""

from __future__ import annotations

from inboxwatch.demo.mails.make import Delivery, Meeting, at, invitation, letter, person
from inboxwatch.demo.mails.sent import sent_id

TOM = person("Tom Ashdown", "tom.ashdown@larkspur.example")
MARK = person("Mark Lister", "mark.lister@quayside.example")
HELEN = person("Helen Marsh", "helen.marsh@pellworth.example")

ASKED = "<LRK-2026-0306-asked@larkspur.example>"
QUAYSIDE = "<LRK-2026-0309-quayside@larkspur.example>"
PELLWORTH = "<LRK-2026-0309-pellworth@larkspur.example>"

SIGNATURE = """\
Tom Ashdown
Senior Recruitment Consultant
Larkspur Recruitment
"""

MAILS: tuple[Delivery, ...] = (
    letter(
        "2026-03-06 12:15", TOM, "Data Platform Engineer at Quayside Energy",
        f"""\
Hi Ada,

I am hiring a Data Platform Engineer for my client Quayside Energy, and from your profile I think you would suit
each other. Mark Lister, who heads data there, could see you on Tuesday. Would 11:00 work for you, or is another
time on Tuesday better?

Kind regards,
{SIGNATURE}
""",
        message_id=ASKED,
    ),
    invitation(
        "2026-03-09 09:30",
        Meeting(
            "lrk-quayside-1003@larkspur.example", "Interview: Data Platform Engineer - Quayside Energy",
            at("2026-03-10 11:00"), 60, TOM, (MARK,), "Quayside House, 3 Dock Road, London", outlook=True,
        ),
        f"""\
Hi Ada,

Mark is happy with Tuesday. Your interview with Quayside Energy for the Data Platform Engineer role is confirmed
for Tuesday 10 March at 11:00, at their office in Dock Road. Please ask for Mark Lister at reception.

Good luck!
{SIGNATURE}
""",
        subject="Interview: Data Platform Engineer - Quayside Energy",
        message_id=QUAYSIDE, answers=(ASKED, sent_id("slots-larkspur")),
    ),
    invitation(
        "2026-03-09 10:10",
        Meeting(
            "lrk-pellworth-1103@larkspur.example", "Interview: Analytics Engineer - Pellworth Insurance",
            at("2026-03-11 15:30"), 60, TOM, (HELEN,), "Microsoft Teams Meeting", outlook=True,
        ),
        f"""\
Hi Ada,

a second one, as discussed on the phone last month: my client Pellworth Insurance would like to meet you for
their Analytics Engineer role. Helen Marsh, Head of Analytics, will talk to you on Wednesday 11 March at 15:30 on
Teams. I have put it in your calendar.

Kind regards,
{SIGNATURE}
""",
        subject="Interview: Analytics Engineer - Pellworth Insurance",
        message_id=PELLWORTH,
    ),
    letter(
        "2026-03-19 15:10", TOM, "Re: Interview: Data Platform Engineer - Quayside Energy",
        f"""\
Hi Ada,

thanks for your note. I have now heard back from Quayside. Mark liked the conversation, but unfortunately they
will not be taking your application for the Data Platform Engineer role any further: they have chosen a candidate
who has run their kind of metering platform before.

I am sorry, I would have liked to bring you better news.

Kind regards,
{SIGNATURE}
""",
        message_id="<LRK-2026-0319-quayside@larkspur.example>",
        answers=(ASKED, sent_id("slots-larkspur"), QUAYSIDE, sent_id("check-tom")),
    ),
)  # fmt: skip

"""Kestrel Maps: a good interview, and then silence to the end."""

from __future__ import annotations

from inboxwatch.demo.mails.make import Delivery, Meeting, at, bulk, invitation, letter, person
from inboxwatch.demo.mails.sent import sent_id

JONAS = person("Jonas Reed", "jonas.reed@kestrelmaps.example")
LENA = person("Lena Brandt", "lena.brandt@kestrelmaps.example")
SYSTEM = person("Kestrel Maps", "no-reply@hire.lever.co")

ASKED = "<DB7PR02asked.2502@kestrelmaps.example>"
INVITED = "<DB7PR02invite.2602@kestrelmaps.example>"

MAILS: tuple[Delivery, ...] = (
    bulk(
        "2026-02-23 09:03", SYSTEM, "Thank you for your application to Kestrel Maps",
        """\
Dear Ada,

thank you for your interest in Kestrel Maps. We have received your application for Data Engineer and will look
at it carefully. Should your profile fit, somebody of our People team will contact you.

Regards,
Kestrel Maps
""",
        message_id="<0b77.kes.received@hire.lever.co>",
        headers=(("Auto-Submitted", "auto-generated"),),
    ),
    letter(
        "2026-02-25 11:30", JONAS, "Your application as Data Engineer at Kestrel Maps",
        """\
Hello Ada,

I look after hiring at Kestrel Maps. We read your application for the Data Engineer role with interest, and Lena
Brandt, who leads the data team, would like to talk to you for 45 minutes by video.

Could you tell me which times suit you next week, Tuesday to Thursday?

Best regards
Jonas Reed
People & Recruiting
Kestrel Maps
""",
        message_id=ASKED,
    ),
    invitation(
        "2026-02-26 14:12",
        Meeting(
            "040000008200E00074C5B7101A82E008KESTREL0403", "Interview Data Engineer - Ada Example",
            at("2026-03-04 10:00"), 45, JONAS, (LENA,), "Microsoft Teams Meeting",
            "Interview for the position Data Engineer with Lena Brandt (Head of Data).", outlook=True,
        ),
        """\
Hello Ada,

thank you for the quick answer. I have booked Wednesday, 4 March, 10:00-10:45 with Lena Brandt, Head of Data. The
link to the Teams meeting is in this invitation.

Best regards
Jonas Reed
People & Recruiting
Kestrel Maps
""",
        subject="Interview Data Engineer - Ada Example",
        message_id=INVITED, answers=(ASKED, sent_id("slots-kestrel")),
    ),
    letter(
        "2026-03-11 13:32", JONAS, "Automatic reply: Interview Data Engineer - Ada Example",
        """\
I am travelling and answer mail with some delay. Your message is not forwarded.

Jonas Reed
""",
        message_id="<auto.jonas.1103@kestrelmaps.example>",
        answers=(INVITED, sent_id("check-jonas")),
        headers=(("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")),
        rich=False,
    ),
)  # fmt: skip

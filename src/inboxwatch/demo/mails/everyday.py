"""What else an inbox holds: newsletters, job alerts, friends and family, and two fake recruiters."""

from __future__ import annotations

from inboxwatch.demo.mails.make import SERVER, Delivery, bulk, letter, person

DIGEST = person("The Hiring Digest", "hello@hiringdigest.example")
ALERTS = person("Jobs Nearby Alerts", "alerts@jobsnearby.example")
BOOKS = person("Thornbury Books", "news@thornburybooks.example")
MUM = person("Ruth Example", "ruth.example@gmail.com")
BEN = person("Ben Carver", "ben.carver@gmail.com")
DENTIST = person("Canal Street Dental Practice", "reception@canalstreetdental.example")
FAKE = person("HR Manager Jennifer Clarke", "jclarke.hr.desk@gmail.com")
FORGED = person("Fernhill Health Payroll", "payroll@fernhill.example")

NEWSLETTERS: tuple[Delivery, ...] = (
    bulk(
        "2026-02-27 06:30", DIGEST, "How to ace your next interview",
        """\
This week: five answers that win interviews, and what to write when the recruiter goes quiet.

Your interview is confirmed, and now? Prepare three stories, and be ready on Thursday at 14:00 sharp for our free
webinar.

You get this mail since you signed up at hiringdigest.example.
""",
        message_id="<hd-112@hiringdigest.example>", list_id="weekly.hiringdigest.example",
    ),
    bulk(
        "2026-03-12 06:30", DIGEST, "Interview confirmed? Do these 7 things next",
        """\
Congratulations, your interview is confirmed! Here are seven things to do before the day, and three after it.

Also: what "we have decided to move forward with other candidates" really means.

You get this mail since you signed up at hiringdigest.example.
""",
        message_id="<hd-114@hiringdigest.example>", list_id="weekly.hiringdigest.example",
    ),
    bulk(
        "2026-03-26 06:30", DIGEST, "The offer letter, line by line",
        """\
We are pleased to offer you a close reading: what an offer letter says, and what it does not.

You get this mail since you signed up at hiringdigest.example.
""",
        message_id="<hd-116@hiringdigest.example>", list_id="weekly.hiringdigest.example",
    ),
    bulk(
        "2026-03-20 17:10", BOOKS, "New this weekend: three novels about moving house",
        """\
Our spring table is full. Come by on Saturday between 10 and 6, or order from home.
""",
        message_id="<tb-2003@thornburybooks.example>", list_id="news.thornburybooks.example",
    ),
)  # fmt: skip

JOB_ALERTS: tuple[Delivery, ...] = tuple(
    bulk(
        when, ALERTS, f"{number} new jobs for: python, London",
        f"""\
{number} new jobs match your search "python, London".

{jobs}
Apply now and hear back within days. Manage your alerts in your account.
""",
        message_id=f"<jn-{when[5:10]}@jobsnearby.example>", list_id="alerts.jobsnearby.example",
    )
    for when, number, jobs in (
        ("2026-03-02 07:10", 12, "Backend Developer, Sable Street Studios\nPython Engineer, Norrland Wind\n"),
        ("2026-03-10 07:10", 8, "Data Engineer, Kestrel Maps\nTest Engineer, Penrose Medical\n"),
        ("2026-03-24 07:10", 15, "Platform Engineer, Upland Trains\nML Engineer, Corvid Labs\n"),
        ("2026-04-08 07:10", 9, "Backend Developer, Alder & Co\nData Analyst, Hollin Bank\n"),
    )
)  # fmt: skip

PRIVATE: tuple[Delivery, ...] = (
    letter(
        "2026-03-01 19:20", MUM, "Sunday lunch",
        """\
Hello love,

are you coming on the 15th? Dad wants to know how many potatoes.

Mum x
""",
        message_id="<CAJmum.0103@mail.gmail.com>", rich=False,
    ),
    letter(
        "2026-03-03 18:30", BEN, "tomorrow",
        """\
Good luck with the interview tomorrow! Pub on Friday at 7 to hear all about it?

B
""",
        message_id="<CAJben.0303@mail.gmail.com>", rich=False,
    ),
    letter(
        "2026-03-14 10:05", DENTIST, "Your appointment is confirmed",
        """\
Dear Ms Example,

This is to confirm your appointment with Dr Patel on Wednesday 18 March at 08:40. If you cannot attend please let
us know a day ahead.

Canal Street Dental Practice
""",
        message_id="<cs-18883@canalstreetdental.example>",
    ),
    letter(
        "2026-03-28 11:45", BEN, "Re: tomorrow",
        """\
Sorry to hear about Brightwater. Their loss. Are you around for climbing on Tuesday evening?

B
""",
        message_id="<CAJben.2803@mail.gmail.com>", rich=False,
    ),
)  # fmt: skip

FRAUD: tuple[Delivery, ...] = (
    letter(
        "2026-03-03 11:05", FAKE, "Interview Invitation - Remote Data Entry Specialist",
        """\
Dear Applicant,

Your resume was reviewed by our HR department and you have been shortlisted for the position of Remote Data Entry
Specialist at Global Synergy Ltd. Your interview is confirmed for Wednesday 4 March 2026 at 10:00 AM and will be
held on Telegram. Add our hiring manager @gs_hiring to start.

Upon hiring you will receive a cheque to purchase your home office equipment from our approved vendor.

Congratulations,
Jennifer Clarke
HR Manager
""",
        message_id="<CAPfake.0303@mail.gmail.com>", rich=False,
    ),
    letter(
        "2026-03-24 09:00", FORGED, "Fernhill Health: documents needed before your second interview",
        """\
Dear Ada,

Before your interview tomorrow please send us a copy of your passport and your bank account details, so that we can
prepare your contract. To keep your place a refundable background check fee of 45 GBP must be paid today.

Fernhill Health Payroll
""",
        message_id="<forged.2403@bulkrelay.example>",
        headers=(
            ("Reply-To", "fernhill.payroll@outlook.com"),
            (
                "Authentication-Results",
                f"{SERVER}; spf=fail smtp.mailfrom=bulk.example; dkim=none; dmarc=fail header.from={FORGED.domain}",
            ),
        ),
    ),
)  # fmt: skip

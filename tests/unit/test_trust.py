"""How far a sender can be trusted, as tables of cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect import authentication, lookalike, trust
from inboxwatch.detect.authentication import Verdicts
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Message, Trust, TrustVerdict

OK, CAUTION, SUSPICIOUS = TrustVerdict.OK, TrustVerdict.CAUTION, TrustVerdict.SUSPICIOUS
READER = Reader(addresses=frozenset({"ada@example.com"}), authserv_ids=frozenset({"mx.example.com"}))


def judged(
    sender: str = "ann@acme.com",
    *,
    name: str = "Ann Lee",
    text: str = "We would like to meet you for an interview on Tuesday at 10:00.",
    reply_to: str = "",
    results: tuple[str, ...] = (),
    signature: str = "",
    subject: str = "Interview",
    reader: Reader = READER,
) -> Trust:
    return trust.judge(
        Message(
            message_id="<1@acme.com>",
            date=None,
            sender=Address(name, sender),
            reply_to=(Address("", reply_to),) if reply_to else (),
            text=text,
            subject=subject,
            signature=signature,
            authentication_results=results,
        ),
        reader,
    )


# ---------------------------------------------------------------- authentication


@pytest.mark.parametrize(
    ("fields", "ids", "expected"),
    [
        (("mx.example.com; dkim=pass header.d=acme.com; spf=pass; dmarc=pass",), {"mx.example.com"}, "pass"),
        (("mx.example.com 1; dmarc=fail (p=none dis=none) header.from=acme.com",), {"mx.example.com"}, "fail"),
        (("evil.example; dmarc=pass", "mx.example.com; dmarc=fail"), {"mx.example.com"}, "fail"),
        (("mx.example.com; spf=pass", "mx.example.com; dmarc=fail"), {"mx.example.com"}, "fail"),
        (("mx.example.com; dmarc=fail", "evil.example; x=y", "mx.example.com; dmarc=pass"), {"mx.example.com"}, "fail"),
        (("mx.other.net; dmarc=fail", "mx.example.com; dmarc=pass"), (), "fail"),
        (("spf=pass smtp.mailfrom=acme.com; dkim=none; dmarc=fail action=none",), (), "fail"),
        (("spf=pass smtp.mailfrom=acme.com; dmarc=fail",), {"mx.example.com"}, "fail"),
        (("mx.example.com; dkim=pass (dmarc=fail)",), {"mx.example.com"}, ""),
    ],
)
def test_only_the_own_servers_results_are_read(fields: tuple[str, ...], ids: set[str], expected: str) -> None:
    results = authentication.verdicts(fields, frozenset(ids))
    assert results is not None
    assert results.dmarc == expected


@pytest.mark.parametrize(
    ("fields", "ids"),
    [
        ((), {"mx.example.com"}),
        (("evil.example; dmarc=fail",), {"mx.example.com"}),
        (("evil.example; dmarc=fail", "dmarc=fail"), {"mx.example.com"}),
        ((), ()),
    ],
)
def test_without_the_own_servers_results_there_are_none(fields: tuple[str, ...], ids: set[str]) -> None:
    assert authentication.verdicts(fields, frozenset(ids)) is None


def test_one_good_signature_is_enough() -> None:
    fields = ("mx.example.com; dkim=fail header.d=list.org; dkim=pass header.d=acme.com; spf=softfail",)
    assert authentication.verdicts(fields, READER.authserv_ids) == Verdicts(spf="softfail", dkim="pass")


@pytest.mark.parametrize(
    ("sender", "results", "expected"),
    [
        ("ann@acme.com", "dmarc=fail", SUSPICIOUS),
        ("ann@gmail.com", "dmarc=fail", CAUTION),
        ("ann@acme.com", "spf=fail", CAUTION),
        ("ann@acme.com", "spf=softfail; dkim=none", CAUTION),
        ("ann@acme.com", "dkim=fail; spf=pass", CAUTION),
        ("ann@acme.com", "spf=fail; dkim=pass", OK),
        ("ann@acme.com", "spf=fail; dkim=fail; dmarc=pass", OK),
        ("ann@acme.com", "spf=none; dkim=none; dmarc=none", OK),
        ("ann@acme.com", "spf=pass; dkim=pass; dmarc=pass", OK),
    ],
)
def test_what_failed_authentication_means(sender: str, results: str, expected: TrustVerdict) -> None:
    verdict = judged(sender, results=(f"mx.example.com; {results}",), text="Hello.", subject="Hello")
    assert verdict.verdict is expected
    assert bool(verdict.reasons) is (expected is not OK)


def test_a_result_forged_by_the_sender_changes_nothing() -> None:
    assert judged(results=("mx.acme.com; dmarc=fail",)).verdict is OK
    forged = judged(results=("mx.example.com; dmarc=fail", "mx.example.org; dmarc=pass"))
    assert forged.verdict is SUSPICIOUS


# ---------------------------------------------------------------- who they claim to be


@pytest.mark.parametrize(
    ("sender", "name", "expected"),
    [
        ("ann@acme.com", "Ann Lee", OK),
        ("ann@acme.com", "ann@acme.com", OK),
        ("ann@mail.acme.com", "ann@acme.com", OK),
        ("ann@acme.com", "Acme.com Careers", OK),
        ("no-reply@us.greenhouse-mail.io", "jobs@acme.com", OK),
        ("ann@evil.net", "ann@acme.com", SUSPICIOUS),
        ("acme.jobs@gmail.com", "acme.com Recruiting", SUSPICIOUS),
        ("ann@hotelco.net", "booking.com partner", CAUTION),
    ],
)
def test_a_name_that_shows_another_address(sender: str, name: str, expected: TrustVerdict) -> None:
    assert judged(sender, name=name).verdict is expected


@pytest.mark.parametrize(
    "domain",
    [
        "g00gle.com",
        "rnicrosoft.com",
        "arnazon.com",
        "paypa1.com",
        "xn--ggle-55da.com",
        "m\u00edcrosoft.com",
        "google.com.hr-portal.net",
        "careers.stripe.com.example.net",
    ],
)
def test_look_alike_domains(domain: str) -> None:
    assert lookalike.imitated(domain)
    assert judged(f"ann@{domain}").verdict is SUSPICIOUS


@pytest.mark.parametrize(
    "domain", ["google.com", "mail.google.com", "amazon.de", "amazon.jobs", "acme.com", "xn--mller-kva.de", "oodle.com"]
)
def test_honest_domains(domain: str) -> None:
    assert lookalike.imitated(domain) is None
    assert judged(f"ann@{domain}").verdict is OK


@pytest.mark.parametrize("domain", ["acme-careers-hiring.com", "google-careers.com", "acme-hr-recruitment.net"])
def test_words_of_hiring_added_to_a_domain_are_only_a_caution(domain: str) -> None:
    assert judged(f"ann@{domain}").verdict is CAUTION


@pytest.mark.parametrize(
    ("sender", "reply_to", "expected"),
    [
        ("ann@acme.com", "ann@acme.com", OK),
        ("ann@acme.com", "bob@hr.acme.com", OK),
        ("ann@acme.com", "bob@acme.co.uk", OK),
        ("ann@acme.com", "reply+1@ashbyhq.com", OK),
        ("no-reply@hire.lever.co", "ann@acme.com", OK),
        ("no-reply@hire.lever.co", "ann@gmail.com", CAUTION),
        ("ann@acme.com", "ann@other.org", CAUTION),
        ("ann@acme.com", "acme.hr@gmail.com", SUSPICIOUS),
        ("ann@acme.com", "ada@example.com", OK),
    ],
)
def test_answers_that_go_elsewhere(sender: str, reply_to: str, expected: TrustVerdict) -> None:
    assert judged(sender, reply_to=reply_to).verdict is expected


@pytest.mark.parametrize(
    ("name", "text", "signature"),
    [
        ("Google Recruiting", "Your interview is tomorrow.", ""),
        ("Ann Lee", "I am a recruiter at Microsoft and found your profile.", ""),
        ("Ann Lee", "I am with the hiring team of Tesla.", ""),
        ("Ann Lee", "We would like to interview you.", "Regards,\nAnn Lee\nHR Manager, Amazon"),
        ("Chase Careers", "We would like to interview you.", ""),
    ],
)
def test_a_large_company_does_not_write_from_free_mail(name: str, text: str, signature: str) -> None:
    assert judged("ann.lee@gmail.com", name=name, text=text, signature=signature).verdict is SUSPICIOUS


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ann Lee", "We liked your application for the baker's position. Can you come in for an interview?"),
        ("Chase Miller", "Our small studio would like to interview you."),
        ("Ann Lee", "The role needs somebody who knows Google Analytics."),
    ],
)
def test_a_small_employer_on_free_mail_is_only_a_caution(name: str, text: str) -> None:
    verdict = judged("studio@gmail.com", name=name, text=text)
    assert verdict.verdict is CAUTION
    assert "gmail.com" in verdict.reasons[0]


def test_a_friend_on_free_mail_is_fine() -> None:
    assert judged("bob@gmail.com", name="Bob", text="See you on Sunday!", subject="Lunch") == Trust()


# ---------------------------------------------------------------- what they ask for


@pytest.mark.parametrize(
    "text",
    [
        "Your interview will be conducted via Telegram, add our hiring manager @acme_hr.",
        "The interview will take place on WhatsApp today.",
        "Kindly set up Signal for the Signal interview with Mr. Brown.",
        "Before we start you must pay a refundable training fee of $150.",
        "Please send the registration fee to the account below.",
        "We will mail you a check to purchase your home office equipment.",
        "Deposit the cheque and buy the software from our vendor.",
        "You will buy the laptop from our accredited vendor and will be reimbursed.",
        "Please send your bank account details and a photo of your driver's licence.",
        "Reply with your SSN and date of birth to get started.",
        "Provide a copy of your passport, front and back.",
        "You will need to deposit 200 USDT to unlock your tasks.",
        "Your salary is paid weekly in Bitcoin.",
        "No interview required, start today!",
        "You are hired without an interview.",
        "Please buy gift cards for the team and send the codes.",
        "Your interview is confirmed for Monday, 2 March 2026 at 10 AM and will be\nheld on Telegram with Mr. Brown.",
    ],
)
@pytest.mark.parametrize("sender", ["ann@acme.com", "ann@gmail.com"])
def test_marks_of_fake_recruiters(text: str, sender: str) -> None:
    verdict = judged(sender, text=f"Dear Ada,\n\n{text}\n\nMore words.")
    assert verdict.verdict is SUSPICIOUS
    assert all(reason.endswith(".") for reason in verdict.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "There is no application fee, and we never ask for bank details.",
        "Beware of scams: we will never interview you on Telegram.",
        "We run a background check before we ship your laptop.",
        "You get a stipend to buy home office equipment in your first month.",
        "Please bring a photo ID to the front desk.",
        "We will reimburse your travel and pay the visa fees.",
        "You would work on our crypto wallet, which lets people buy and send bitcoin.",
        "The interview is about signal processing on embedded devices.",
        "No further interviews are required; we will be in touch with an offer.",
        "Please check in at the desk when you arrive for the interview.",
        "Our team builds the messaging features of a chat app.",
        "Please confirm that Tuesday works for you.",
    ],
)
def test_ordinary_sentences_are_no_marks(text: str) -> None:
    assert judged(text=text) == Trust()


@pytest.mark.parametrize(("sender", "expected"), [("ann@acme.com", CAUTION), ("ann@gmail.com", SUSPICIOUS)])
@pytest.mark.parametrize(
    "text",
    [
        "For the right to work, please upload a scan of your passport before your first day.",
    ],
)
def test_what_some_real_employers_do_too_depends_on_the_sender(text: str, sender: str, expected: TrustVerdict) -> None:
    assert judged(sender, text=text).verdict is expected


def test_quoted_words_are_not_held_against_the_sender() -> None:
    message = Message("<1@a>", None, Address("", "ann@acme.com"), text="Hello.", quoted="Pay the training fee.")
    assert trust.judge(message, READER) == Trust()


def test_a_mail_without_a_sender_is_a_caution() -> None:
    assert trust.judge(Message("<1@a>", None, None), READER).verdict is CAUTION


_WORDS = st.lists(
    st.sampled_from(
        ["interview", "on", "telegram", "pay", "fee", "training", "check", "deposit", "send", "SSN", "\n", ".", "xn--",
         "google.com", "@", "no", "=", ";", "dmarc", "fail", "(", "\u202e", "copy", "passport"]
    ),
    max_size=200,
).map(" ".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    text=_WORDS | st.text(max_size=300), name=_WORDS | st.text(max_size=60), domain=st.text(max_size=60), results=_WORDS
)
def test_no_mail_raises(text: str, name: str, domain: str, results: str) -> None:
    verdict = judged(f"a@{domain}", name=name, text=text, signature=name, reply_to=f"b@{name}", results=(results,))
    assert (verdict.verdict is OK) == (not verdict.reasons)
    assert verdict == judged(
        f"a@{domain}", name=name, text=text, signature=name, reply_to=f"b@{name}", results=(results,)
    )


@pytest.mark.parametrize(
    "word", ["interview on ", "send copy ", "pay training ", "please pay ", "hiring at ", "( ", "buy "]
)
def test_a_text_made_to_be_slow_is_read(word: str) -> None:
    text = word * 30_000
    assert judged(text=text, results=(text[:8000],)).verdict in (OK, CAUTION, SUSPICIOUS)


@pytest.mark.parametrize(
    ("text", "suspicious"),
    [
        ("Could you pop in for an interview? You can also reach me on WhatsApp, 07700 900123.", False),
        ("Come and see us about the job. Ring me or message me on WhatsApp.", False),
        ("Please message our hiring manager on WhatsApp to go on with your job application.", True),
        ("The job interview will be held on Telegram. You can also send your papers there.", True),
    ],
)
def test_a_chat_beside_other_ways_is_no_mark_of_a_fraud(text: str, suspicious: bool) -> None:
    verdict = judged("tess.florals@gmail.com", text=text).verdict
    assert (verdict is SUSPICIOUS) is suspicious
    assert verdict is not OK, "an address that anybody can have asks for care"


@pytest.mark.parametrize("domain", ["micros0ft-careers.com", "hr-paypa1.com", "jobs-arnazon.com"])
def test_a_look_alike_among_other_words_imitates(domain: str) -> None:
    assert lookalike.imitated(domain)


@pytest.mark.parametrize("domain", ["google-careers.example", "stripe-jobs.example", "meta-labs.example"])
def test_a_name_itself_among_other_words_imitates_nobody(domain: str) -> None:
    assert lookalike.imitated(domain) is None


@pytest.mark.parametrize(
    "text",
    [
        "For the post of Driver all conversation is on Signal, ask for Col. Harding about the interview.",
        "Before the interview our security office requires a copy of your passport and your bank IBAN.",
        "A small starting deposit is needed to activate your work account for this job.",
        "To begin the job an enrollment fee must be paid.",
        "I recruit for a firm; the job interview is held on Google Chat.",
    ],
)
def test_more_marks_of_a_fraud(text: str) -> None:
    assert judged("staffing@diplomats.example", text=text).verdict is SUSPICIOUS


def test_the_users_own_copy_is_trusted() -> None:
    reader = Reader(addresses=frozenset({"ada@gmail.com"}))
    assert judged("ada@gmail.com", text="I am free for the interview on Tuesday.", reader=reader) == Trust()


def test_a_calendar_service_names_who_invites_in_reply_to() -> None:
    assert judged("noreply@email.apple.com", reply_to="bex@icloud.com").verdict is not SUSPICIOUS
    assert judged("ann@apple.com", reply_to="bex@icloud.com").verdict is SUSPICIOUS


@pytest.mark.parametrize(
    "text",
    [
        "We need your bank details and NI number for your first pay slip once you start the job.",
        "The interview is at the shop on Saturday. Text me on WhatsApp if you get lost.",
    ],
)
@pytest.mark.parametrize(("sender", "expected"), [("tess.florals@gmail.com", CAUTION), ("tess@florals.example", OK)])
def test_what_small_firms_ask_of_those_who_begin_is_no_mark(text: str, sender: str, expected: TrustVerdict) -> None:
    assert judged(sender, text=text).verdict is expected

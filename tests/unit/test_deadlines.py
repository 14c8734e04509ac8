"""By when the employer will decide, as tables: whose date it is, which day is meant, and what is no such date."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect.deadlines import decision_date

SENT = datetime(2026, 3, 3, 10, tzinfo=UTC)  # a Tuesday


def day(text: str, sent: datetime = SENT) -> str | None:
    found = decision_date(text, sent)
    return found.day.isoformat() if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We aim to have a decision by Friday, March 13.", "2026-03-13"),
        ("A decision will be made by March 20th.", "2026-03-20"),
        ("We expect our next update by 12 March.", "2026-03-12"),
        ("They told me they will pick who goes on by Friday 6 March.", "2026-03-06"),
        ("We hope to choose our new Night Porter by the end of the month.", "2026-03-31"),
        ("All being well, everybody has an answer by 20 March.", "2026-03-20"),
        ("It can take up to three weeks to process each application.", "2026-03-24"),
        ("Allow me three days to revert, please.", "2026-03-06"),
        ("He will not be able to get back to you until the following Monday.", "2026-03-09"),
        ("We won't decide until Friday.", "2026-03-06"),
        ("We cannot make a decision until Thursday, I am afraid.", "2026-03-05"),
        ("I'll get back to you the next day.", "2026-03-04"),
        ("A letter with the outcome will be sent within 48 hours.", "2026-03-05"),
        ("We should reach a decision by end of week.", "2026-03-06"),
        ("You will hear from us no later than 3 April.", "2026-04-03"),
        ("An answer should be with you a week today.", "2026-03-10"),
        ("We will decide a week on Friday.", "2026-03-13"),
        ("I'll circle back before the end of the week.", "2026-03-06"),
        ("Expect to have an update by end of day Thursday.", "2026-03-05"),
        ("You can expect an answer by close of business on Friday.", "2026-03-06"),
        ("We'll be back in touch early next week.", "2026-03-11"),
        ("By Friday, we will let you know whether you move on.", "2026-03-06"),
        ("Within the next two weeks you should receive our feedback.", "2026-03-17"),
        ("After we finish interviews on the 12th, we will make our decision.", "2026-03-12"),
        ("We plan to make a decision after we finish interviews on the 12th.", "2026-03-12"),
        ("We'll get back to you in 3 to 5 business days.", "2026-03-10"),
        ("The hiring team is meeting on Monday and will let you know the outcome by Wednesday.", "2026-03-11"),
        ("Our hiring committee meets next week, after which we will contact all candidates.", "2026-03-13"),
        ("I'll circle back with you by the end of the month.", "2026-03-31"),
        ("We intend to inform every applicant by mid-March.", "2026-03-15"),
        ("All candidates will be notified by 27 March 2026.", "2026-03-27"),
        ("Successful candidates will be contacted within 10 working days.", "2026-03-17"),
        ("If you have not heard from us by 31 March, please assume that you were not successful.", "2026-03-31"),
        ("Our recruiter, Dana, will follow up with you tomorrow.", "2026-03-04"),
        ("Decision expected: week of March 16.", "2026-03-20"),
        ("You'll be hearing from me within 48 hours.", "2026-03-05"),
        ("It may take us up to three weeks to get back to you.", "2026-03-24"),
        ("Please allow two weeks for us to review; you will hear back from us either way.", "2026-03-17"),
        ("We are still interviewing and hope to have an answer for you by the end of next week.", "2026-03-13"),
        ("Feedback will be shared with you by Monday at the latest.", "2026-03-09"),
        ("Next steps: we will reach out within a week with our decision.", "2026-03-10"),
        ("We should be able to tell you more on Friday.", "2026-03-06"),
        ("I expect to know more by Thursday and will update you then.", "2026-03-05"),
        ("The panel will reach a decision in about ten days.", "2026-03-13"),
        ("We're hoping to wrap up the process by the end of March.", "2026-03-31"),
        ("Dana will get back to you by Friday.", "2026-03-06"),
        (
            "Please send us your references by Thursday; we will get back to you with a decision by next Friday.",
            "2026-03-13",
        ),
        ("Please complete the test by Friday, and we will get back to you within a week after that.", "2026-03-13"),
        ("We'll make our final decision next Wednesday.", "2026-03-11"),
        ("You can expect to hear from me either way by 5pm on Friday.", "2026-03-06"),
        ("I will have an update for you later this week.", "2026-03-06"),
        ("Offers will go out by the end of April.", "2026-04-30"),
        ("Results are expected in the first week of April.", "2026-04-07"),
        ("Expect a call from our recruiter on Thursday.", "2026-03-05"),
        ("The team will review your interview and someone will be in touch within five days.", "2026-03-08"),
        ("We will revert by Monday.", "2026-03-09"),
        ("We are hoping to have this decided by the middle of next week.", "2026-03-11"),
        ("We'll aim to come back to you before the end of the week.", "2026-03-06"),
        ("Our goal is to have a decision to you by March 10.", "2026-03-10"),
        ("Timeline: decision by 20 March.", "2026-03-20"),
        (
            "We expect to finish our final interviews this week and will be in touch early the following week.",
            "2026-03-11",
        ),
        ("We'll let you know one way or another in the next week or so.", "2026-03-10"),
        ("You should know by this Friday.", "2026-03-06"),
        ("Your recruiter will share the outcome with you on or before March 12.", "2026-03-12"),
        ("We anticipate that a decision will be made in the next two to three weeks.", "2026-03-24"),
        ("I shall get back to you on Monday.", "2026-03-09"),
        ("I shall call you on Thursday morning.", "2026-03-05"),
        ("We shall make our decision next week.", "2026-03-13"),
        ("Let me get back to you tomorrow.", "2026-03-04"),
        ("We will be making decisions at the end of this month.", "2026-03-31"),
        ("You'll be notified within two weeks of the outcome.", "2026-03-17"),
        ("The selection process is expected to be completed by March 27.", "2026-03-27"),
        ("We expect to fill this position by the end of March.", "2026-03-31"),
        ("Shortlisted candidates will be invited to an interview by 20 March.", "2026-03-20"),
        ("You'll have my answer tomorrow.", "2026-03-04"),
        ("I'll have an answer for you Monday.", "2026-03-09"),
        ("You will receive a response within 15 business days.", "2026-03-24"),
        ("We try to respond to all applicants within 2 weeks.", "2026-03-17"),
        ("Our team reviews every application and responds within one week.", "2026-03-10"),
        ("We'll be in contact with you regarding next steps before Friday.", "2026-03-06"),
        ("You can expect our decision in the week of 9 March.", "2026-03-13"),
        ("My colleague Ann will be in touch by Thursday to discuss your availability.", "2026-03-05"),
        ("She will contact you by Friday to schedule your interview.", "2026-03-06"),
        ("If your profile matches, a member of our team will contact you within 5 business days.", "2026-03-10"),
        ("If you don't hear back from us within 3 weeks, consider your application unsuccessful.", "2026-03-24"),
        ("We will finalize our decision by the 15th.", "2026-03-15"),
        ("we'll have a decision for you in two weeks' time", "2026-03-17"),
        ("The committee will meet on March 10 and we will notify you of the decision by March 12.", "2026-03-12"),
        ("We'll notify you of our decision on or around March 16th.", "2026-03-16"),
        ("Hiring decisions will be communicated the week after next.", "2026-03-20"),
        ("I'm meeting the team on Thursday and will get back to you right after.", "2026-03-05"),
        ("we will get back to you within 24-48 hours", "2026-03-05"),
        ("Final decision: Friday, 13 March 2026", "2026-03-13"),
        ("We are in the process of reviewing applications and will be in touch within the next month.", "2026-04-03"),
        ("I hope to get you an answer by tomorrow afternoon.", "2026-03-04"),
        ("We will update you on the status of your application by Tuesday.", "2026-03-10"),
        ("Thank you for your patience; a final decision is expected by the end of the week.", "2026-03-06"),
        ("Someone from our People team will be in contact within the week.", "2026-03-10"),
        ("I will follow up by the end of the day tomorrow.", "2026-03-04"),
        ("I'll send you feedback by Friday.", "2026-03-06"),
        ("We will make an offer to the selected candidate by April 3rd.", "2026-04-03"),
        ("We hope to make an offer by mid next week.", "2026-03-11"),
        ("You will be informed of the result within ten (10) days.", "2026-03-13"),
        ("We will be back to you by Thursday.", "2026-03-05"),
        ("We\u2019ll let you know by Friday.", "2026-03-06"),
        ("Expect an email from us by Monday.", "2026-03-09"),
        ("You'll get an email from me by Friday with our decision.", "2026-03-06"),
        ("Our decision will follow within a fortnight.", "2026-03-17"),
        ("We will be making our final selection by the end of this week.", "2026-03-06"),
        ("I'll have more information for you by Wednesday.", "2026-03-04"),
        ("The recruiting team will be in touch shortly, no later than Friday.", "2026-03-06"),
        ("We're moving quickly and plan to extend an offer by next Tuesday.", "2026-03-10"),
        ("Our hope is to make a decision within the next 7-10 days.", "2026-03-13"),
        ("You should be hearing back from our team in the coming week.", "2026-03-10"),
        ("You will be contacted by a member of our team within 3 working days.", "2026-03-06"),
        ("We will review your application and, if there is a match, contact you within two weeks.", "2026-03-17"),
        (
            "We are reviewing applications until March 20 and will contact selected candidates by March 27.",
            "2026-03-27",
        ),
        ("Due to the high volume of applications, it may take up to 4 weeks before you hear from us.", "2026-03-31"),
        ("Decisions: by 20 March.", "2026-03-20"),
        ("I'll ping you tomorrow with an update.", "2026-03-04"),
        ("We will know more after the budget meeting on Thursday.", "2026-03-05"),
        ("We'll be finalizing things on our end this week and I'll update you on Monday.", "2026-03-09"),
        ("I expect we'll have a decision by the 13th.", "2026-03-13"),
        ("The hiring manager returns on Monday, and we will get back to you after that.", "2026-03-09"),
        ("We should have an answer in two to three business days.", "2026-03-06"),
        ("I wanted to let you know that we will be making a decision by Friday.", "2026-03-06"),
        ("As discussed, you can expect to hear from us by Thursday, March 12th.", "2026-03-12"),
        ("Our process: phone screen, onsite, decision within a week.", "2026-03-10"),
        ("I will get back to you with feedback on your interview by Friday.", "2026-03-06"),
        ("We will get in touch with you again on Monday, March 9.", "2026-03-09"),
        ("We would like to get back to you by Friday at the latest.", "2026-03-06"),
        ("Thank you again for interviewing on Monday. You will hear from me by this Friday.", "2026-03-06"),
        ("HR will send you our decision by post within 14 days.", "2026-03-17"),
        ("A member of the team may contact you in the next 5 days for a phone screen.", "2026-03-08"),
        ("You'll receive a decision email by 6pm on Thursday.", "2026-03-05"),
        ("I'm hoping to have everything wrapped up by March 20 and will let you know.", "2026-03-20"),
        ("We will be in touch no later than two weeks from today.", "2026-03-17"),
        ("Your application is under review. You can expect a response by March 18, 2026.", "2026-03-18"),
        ("We'll notify candidates of final results on March 25.", "2026-03-25"),
        ("Shortlisting will be completed by 13 March.", "2026-03-13"),
        ("We hope to reach a conclusion by Friday.", "2026-03-06"),
        ("Expected decision date: 20 March 2026", "2026-03-20"),
        ("We'll send out decisions at the end of the month.", "2026-03-31"),
        ("We need to fill this role by April 1.", "2026-04-01"),
        ("To help us make a decision by Friday, please send your portfolio.", "2026-03-06"),
        ("We will keep you updated this week.", "2026-03-06"),
    ],
)
def test_a_promise_of_the_employer_is_read(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Please reply by Friday.",
        "We are reaching out today to follow up on your application.",
        "I wanted to let you know that I appreciated the time you gave me on Monday.",
        "If for some reason we decide not to go on, we will send you home that Friday.",
        "I am travelling today but I'll call you back to set up an agenda.",
        "We had not heard back from either of them until they wrote on March 20th.",
        "As you know, they made a call on Monday.",
        "Complete the test by Friday.",
        "Kindly confirm your availability by tomorrow.",
        "We need your answer by March 10.",
        "We would appreciate your response within two days.",
        "Applications close on March 31.",
        "The start date is April 1.",
        "We would like you to start on 1 April.",
        "The link expires in 7 days.",
        "You have until Friday to accept this offer.",
        "This offer is valid until March 20.",
        "Please let us know by Thursday whether you accept.",
        "Could you get back to us by Friday?",
        "Let me know if Tuesday works.",
        "Your interview is on Tuesday, March 10 at 2pm.",
        "We are interviewing candidates next week.",
        "We will be in touch soon.",
        "We will get back to you in a few weeks.",
        "You will hear from us as soon as possible.",
        "We will keep your resume on file for six months.",
        "You may reapply after six months.",
        "I will call you on Thursday at 3pm for the interview.",
        "If you would like to reschedule, please contact us at least 24 hours in advance.",
        "The assessment takes two hours and must be completed within five days.",
        "Please get back to me by Monday.",
        "We look forward to hearing from you by Friday.",
        "We hope to hear from you within a week.",
        "We received your application on March 1.",
        "The role was posted two weeks ago.",
        "We look forward to meeting you on Thursday.",
        "We'll send you the Zoom link tomorrow.",
        "We will send the contract within two days.",
        "You will receive an email with a link to the test within 24 hours.",
        "Acme expects to decide on the merger by Friday.",
        "Thank you for speaking with us on Monday.",
        "Can you let me know by Wednesday when you are free?",
        "You need to respond within 3 days or your application will be closed.",
        "The team will be at the career fair next week.",
        "I am on holiday until March 9.",
        "We are open to candidates who can start next month.",
        "You will receive a calendar invitation for Thursday.",
        "We're happy to move forward with your interview next week.",
        "Feedback on the course is due by Friday.",
        "Choose a time within the next 3 days.",
        "Your account will be deleted within 30 days.",
        "We hope to schedule your interview by Friday.",
        "If we do not hear from you by Friday, we will withdraw your application.",
        "Unless you respond by Friday we will make a decision without you.",
        "I'd like to hear your decision by next week.",
        "When can we expect your decision? We need it by Friday.",
        "Let us know your decision within a week.",
        "Please let us know your decision by March 15 so that we can plan.",
        "We would like to have your response by Friday.",
        "We ask that you return the signed offer by Monday.",
        "The coding challenge must be submitted within 7 days.",
        "Your trial ends on March 10.",
        "We kindly ask you to send your documents by Friday.",
        "You'll need to complete the background check within 5 days.",
        "Interviews will take place in the week of March 9.",
        "Our hiring process usually takes three weeks.",
        "We can hold this slot until Thursday.",
        "I'd be happy to talk next week.",
        "We're excited to meet you next Tuesday!",
        "The position starts in April.",
        "Your first day will be Monday, March 16.",
        "The application window closes on Friday.",
        "Feel free to contact me by Friday with questions.",
        "Please respond to this email within 48 hours.",
        "If you want to update your application, do so before Friday.",
        "The survey closes in 5 days.",
        "Reminder: your interview is tomorrow at 10am.",
        "We are pleased to offer you the position starting on April 1.",
        "Tell us by Friday which date suits you.",
        "Would Thursday work for you?",
        "Please schedule your interview within the next week.",
        "Pick a time that works for you by Friday.",
        "We have received your message and I will be travelling next week.",
        "Our newsletter is sent every Friday.",
        "Invoices are due within 30 days.",
        "I interviewed with you last Tuesday.",
        "We have filled this position and you can apply again in six months.",
        "We want you to make a decision by Friday.",
        "You may hear from other recruiters this week.",
        "Your manager will be Ann, who joins us on Monday.",
        "We will review your assessment once you submit it by Friday.",
        "This position will be posted until March 20.",
        "I promise to let you know before the weekend.",
        "You should hear something in the next few days.",
        "We ask for your patience; the committee will not decide before March 20.",
        "We won't be able to get back to you before Friday.",
        "We look forward to your interview on Friday and will be in touch.",
        "Our offices are closed until Monday.",
        "Please note that applications are reviewed until March 31.",
        "Your interview on March 10 will last an hour and we'll let you know the next steps afterwards.",
        "Please bring your ID on Monday. We'll be in touch.",
        "Complete this step by Friday so that we can make a decision.",
        "We have decided to extend the deadline to March 20.",
        "We decided on Monday to move forward with other candidates.",
        "You were selected on March 1.",
        "I'll call you on the 10th at 9:30.",
        "We will call you at the scheduled time on Thursday.",
        "You will receive your contract by Friday.",
        "You will receive your first paycheck at the end of the month.",
        "Please let us know within a week if you want feedback.",
        "We will interview you on March 12 and the panel will decide.",
        "If you need feedback, contact us within 30 days.",
        "You cannot start the test until Friday.",
        "Please do not reply until Monday.",
        "I am talking to another company and have to make a decision by 20 March.",
        "The competing offer means that they need to decide by Thursday.",
        "We will choose a new date by Friday.",
    ],
)
def test_what_is_nobodys_or_somebody_elses_date_is_none(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("within 7 days", "2026-03-10"),
        ("within the next 10 days", "2026-03-13"),
        ("in 5-7 business days", "2026-03-12"),
        ("within five to seven working days", "2026-03-12"),
        ("within 20 business days", "2026-03-31"),
        ("in a day or two", "2026-03-05"),
        ("in the next couple of days", "2026-03-05"),
        ("in a week or two", "2026-03-17"),
        ("in about a week", "2026-03-10"),
        ("in two months", "2026-05-03"),
        ("within 72 hours", "2026-03-06"),
        ("in a fortnight", "2026-03-17"),
        ("today", "2026-03-03"),
        ("by the end of the day", "2026-03-03"),
        ("by tomorrow", "2026-03-04"),
        ("by Thursday", "2026-03-05"),
        ("by Tuesday", "2026-03-10"),
        ("by EOD Friday", "2026-03-06"),
        ("by COB on 9 March", "2026-03-09"),
        ("next Friday", "2026-03-13"),
        ("a week from Friday", "2026-03-13"),
        ("this week", "2026-03-06"),
        ("later this week", "2026-03-06"),
        ("by the end of the week", "2026-03-06"),
        ("early next week", "2026-03-11"),
        ("mid next week", "2026-03-11"),
        ("in the middle of next week", "2026-03-11"),
        ("next week", "2026-03-13"),
        ("by the end of next week", "2026-03-13"),
        ("the week after next", "2026-03-20"),
        ("in the week of March 16", "2026-03-20"),
        ("by mid-March", "2026-03-15"),
        ("by mid April", "2026-04-15"),
        ("early in April", "2026-04-10"),
        ("by the end of April", "2026-04-30"),
        ("by the end of the month", "2026-03-31"),
        ("next month", "2026-04-30"),
        ("by the end of the year", "2026-12-31"),
        ("by the end of the quarter", "2026-03-31"),
        ("by 13.03.2026", "2026-03-13"),
        ("by 2026-03-13", "2026-03-13"),
        ("by January 15", None),
        ("shortly", None),
        ("in a few weeks", None),
        ("as soon as possible", None),
        ("by Friday, March 14", None),
        ("by 05/04/2026", None),
        ("last week", None),
        ("within 3000 days", None),
    ],
)
def test_which_day_the_words_mean(words: str, expected: str | None) -> None:
    assert day(f"We will get back to you {words}.") == expected


@pytest.mark.parametrize(
    ("sent", "words", "expected"),
    [
        ("2026-03-07", "this week", "2026-03-13"),
        ("2026-03-06", "by the end of the week", "2026-03-06"),
        ("2026-03-08", "next week", "2026-03-13"),
        ("2026-03-08", "within 5 business days", "2026-03-13"),
        ("2026-03-06", "within one business day", "2026-03-09"),
        ("2026-12-29", "by January 15", "2027-01-15"),
        ("2026-12-29", "by mid-January", "2027-01-15"),
        ("2026-12-29", "next month", "2027-01-31"),
        ("2026-01-31", "within a month", "2026-02-28"),
        ("2028-02-28", "tomorrow", "2028-02-29"),
    ],
)
def test_weekends_and_the_turn_of_months_and_years(sent: str, words: str, expected: str) -> None:
    at = datetime.fromisoformat(sent).replace(hour=12, tzinfo=UTC)
    assert day(f"We will let you know {words}.", at) == expected


def test_the_order_of_day_and_month_follows_the_senders_clock() -> None:
    american = SENT.replace(tzinfo=timezone(timedelta(hours=-5)))
    european = SENT.replace(tzinfo=timezone(timedelta(hours=1)))
    assert day("We will decide by 05/04/2026.", american) == "2026-05-04"
    assert day("We will decide by 05/04/2026.", european) == "2026-04-05"


def test_of_several_promises_the_latest_counts() -> None:
    text = "We will call you tomorrow. You will have our decision by March 20. Please sign by April 2."
    assert day(text) == "2026-03-20"


def test_a_day_counted_from_a_day_of_the_same_sentence() -> None:
    text = "Applications close on March 20, and we will contact you within one week after that."
    assert day(text) == "2026-03-27"


def test_the_sentence_is_kept_on_one_line_as_evidence() -> None:
    found = decision_date("Thanks for today.\n\nWe will let\nyou know by\u00a0Friday.\n\nBest\nAnn", SENT)
    assert found is not None
    assert found.words == "We will let you know by Friday."


PIECES = st.sampled_from(
    "We|will|get back to you|by|Friday|within|two|weeks|after that|next week|please|you|decide"
    "|end of|March|31|29 February"
    "|,|.|and we|if"
    "|heard from us|business days|2026|99999999|the month|mid-|a decision|?".split("|")
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join)),
    st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_any_text_gives_a_day_ahead_or_none(text: str, sent: datetime) -> None:
    found = decision_date(text, sent)
    assert found is None or sent.date() <= found.day <= sent.date() + timedelta(days=396)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 60))
def test_a_counted_promise_lies_that_many_days_ahead(start: date, count: int) -> None:
    at = datetime(start.year, start.month, start.day, 12, tzinfo=UTC)
    assert day(f"You will hear from us within {count} days.", at) == (start + timedelta(days=count)).isoformat()


@pytest.mark.parametrize(
    "unit",
    [
        "we ",
        "we will ",
        "we will be hoping to expect to ",
        "We will decide by Friday. ",
        "by Friday ",
        "you will hear ",
        "within two weeks ",
        "in in ",
        "early of in the ",
        "not hear ",
        "decision ",
        "candidates will ",
        "within a week of ",
        "a week after that ",
        "you will receive an the our ",
        "our team team team ",
        "We can, and we ",
        "we and then ",
        "call you ",
        "end of day ",
        "- ",
        "the ",
        "decision on a b c d e ",
        "please allow two weeks ",
        "it takes a week to ",
    ],
)
def test_hostile_text_costs_bounded_work(unit: str) -> None:
    text = (unit * (32_000 // len(unit) + 1))[:32_000]
    started = time.process_time()
    decision_date(text, SENT)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        "I'll ring you tomorrow at quarter past four to talk through the Ruby role.",
        "We will call you on Tuesday at 14:30 for a short interview.",
    ],
)
def test_an_appointment_to_talk_is_no_word_on_a_decision(text: str) -> None:
    assert decision_date(text, datetime(2026, 3, 2, 10, tzinfo=UTC)) is None

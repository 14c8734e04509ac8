"""Turns of phrase by which employers offer, refuse, move and call off, in words of many kinds."""

from __future__ import annotations

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
RITA = "Rita Moss <rita@acme.example>"


def signal(subject: str, text: str, *, sender: str = RITA, answers: tuple[str, ...] = ()) -> Signal:
    data = plain(
        at("2026-03-06T11:20"), sender, subject, f"Hi Ada,\n\n{text}\n\nRita\n", message_id="<one@acme.example>",
        answers=answers,
    )  # fmt: skip
    return detect(parse(data), READER)


# ---------------------------------------------------------------- offers


@pytest.mark.parametrize("subject", ["Offer", "Great news!", "Your offer from Acme", "Acme", "Re: Friday"])
@pytest.mark.parametrize(
    "words",
    [
        "I am delighted to offer you the Data Engineer position.",
        "We would like to offer you the role of Platform Lead at Acme.",
        "Attached is your formal offer of employment.",
        "Everybody liked you, and we would like to offer you the job!",
        "On behalf of Acme I am pleased to extend you an offer to join our team.",
    ],
)
def test_an_offer_is_one_under_any_subject(subject: str, words: str) -> None:
    assert signal(subject, words).label is Label.OFFER


@pytest.mark.parametrize(
    "words",
    [
        "The whole team wants to make you an offer.",
        "We have decided to make you an offer.",
        "I am thrilled to make you an offer!",
        "All went well, so we would like to make you an offer.",
    ],
)
def test_an_offer_that_says_not_of_what_is_one_within_a_conversation(words: str) -> None:
    assert signal("Re: Acme", words, answers=("<before@acme.example>",)).label is Label.OFFER
    assert signal("Your offer from Acme", words).label is Label.OFFER


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (
            "Your offer from Acme",
            "Congratulations! Your offer is attached, and we look forward to welcoming you aboard.",
        ),
        ("Offer: Platform Lead", "Here is the offer we talked about on the phone. Ask me whatever you like."),
        ("Acme - offer", "We would love for you to join us as Platform Lead. Enclosed you find our offer."),
        ("Re: Acme", "Good news: you've got the job!"),
        ("Re: Acme", "The job is yours if you want it."),
    ],
)
def test_an_offer_that_comes_as_an_attachment_or_in_few_words_is_one(subject: str, words: str) -> None:
    assert signal(subject, words).label is Label.OFFER


@pytest.mark.parametrize(
    "words",
    [
        "You were great on Monday, and we want to make you an offer: 52k, 1.5% equity, start in May.",
        "Enclosed is your employment contract. Please sign it and send it back by Friday.",
    ],
)
def test_pay_or_a_contract_tells_what_is_offered(words: str) -> None:
    assert signal("Acme", words).label is Label.OFFER


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Offer", "We would like to make you an offer on the house in Mill Lane."),
        ("Your guitar", "I want to make you an offer for the guitar: 300 pounds."),
        ("Offer", "We are pleased to offer you 20% off your next order."),
        ("Your offer", "We are happy to offer you the best position in the queue for tickets."),
        ("Re: Offer", "We would like to offer you the opportunity to speak at our summit."),
        ("Offer", "We are pleased to offer you a place on the course."),
        ("Your offer from Acme", "Your offer for 500 litres of paint is attached. Welcome aboard as a customer!"),
        ("Re: job", "I heard that you got the job at Acme! Let us have drinks on Friday."),
        ("Offer - spring", "See the attached offer for garden chairs."),
        ("Your plan", "We want to make you an offer: 50 GB for 10 pounds a month, no contract."),
        ("Your contract", "Please sign the contract for your new flat."),
        ("Offer", "The seller has decided to make you an offer."),
        ("Re: our flat", "The buyers want to make you an offer."),
        ("Re: the car", "I talked to my wife and we would like to make you an offer."),
    ],
)
def test_an_offer_of_something_else_is_no_offer(subject: str, words: str) -> None:
    assert signal(subject, words).label is not Label.OFFER


def test_an_offer_of_somebody_at_home_may_be_for_anything() -> None:
    words = "I talked to my wife and we would like to make you an offer."
    found = signal("Re: the car", words, sender="Pat Roe <pat.roe@gmail.com>", answers=("<before@example.com>",))
    assert found.label is Label.OTHER


@pytest.mark.parametrize(
    "words",
    [
        "We plan to make an offer in the second week of April.",
        "We hope to come to a decision and extend an offer by Friday.",
        "Once we have talked to all, we will make an offer.",
        "We'll be making an offer to one of the finalists soon.",
        "As soon as the board has met, we can send out an offer.",
    ],
)
def test_an_offer_that_is_still_to_be_made_is_none(words: str) -> None:
    found = signal("Re: Interview", f"Thank you for coming on Tuesday. {words}", answers=("<before@acme.example>",))
    assert found.label is Label.RECRUITER_REPLY


@pytest.mark.parametrize(
    "words",
    [
        "I hope you are well. We would like to offer you the role of Platform Lead.",
        "Once again, congratulations: we are pleased to offer you the role of Platform Lead.",
        "We hope to see you soon, and are happy to offer you the position.",
    ],
)
def test_hope_beside_an_offer_does_not_put_it_off(words: str) -> None:
    assert signal("Re: Interview", words).label is Label.OFFER


# ---------------------------------------------------------------- changes


@pytest.mark.parametrize(
    "words",
    [
        "Dana is ill. Could we push Tuesday's interview to Monday 16 March, same time?",
        "Can we shift tomorrow's interview to Monday 16 March at 15:00?",
        "Would it be possible to move the interview on Tuesday to Wednesday 11 March?",
        "Would you mind if we did Wednesday instead of Tuesday for the interview?",
        "Something came up. Is there any chance we could do the interview on Friday rather than Tuesday?",
        "Would you be OK with moving your interview to Thursday?",
        "Do you mind moving our interview to Thursday at 10:00?",
        "Is it alright to bring Tuesday's interview forward to Monday?",
    ],
)
def test_a_question_whether_an_interview_may_be_moved_takes_the_old_time_away(words: str) -> None:
    found = signal("Re: Tuesday", words)
    assert found.label is Label.INTERVIEW_RESCHEDULED
    assert not found.facts.interviews  # the new time is only asked for


@pytest.mark.parametrize(
    "words",
    [
        "If you need to move your interview to another day, just tell me. It is confirmed for Tuesday at 3 pm.",
        "You can move the interview by the link below. It is confirmed for Tuesday at 3 pm.",
        "Could we move the interview to Teams? It stays on Tuesday at 3 pm.",
        "May I change the interview to a video call? It stays on Tuesday at 3 pm.",
        "Can you bring your laptop to the interview on Tuesday at 3 pm?",
        "Could you bring the interview form on Tuesday at 3 pm?",
        "Could we change the interview language to German?",
        "Can you push the code to the server before your interview on Tuesday at 3 pm?",
        "The interview on Tuesday at 3 pm has been moved to another room.",
        "The interview has been moved to Meeting Room 4, same time as before.",
        "Do you mind if we record the interview on Tuesday at 3 pm?",
        "We hope that we can move your application forward soon. Your interview is on Tuesday at 3 pm.",
    ],
)
def test_a_hint_on_how_to_move_an_interview_moves_none(words: str) -> None:
    assert signal("Your interview on Tuesday", words).label is not Label.INTERVIEW_RESCHEDULED


@pytest.mark.parametrize("words", ["Could we move our lunch to Thursday?", "Can we push the meeting to Monday at 4?"])
def test_a_meeting_of_another_kind_that_is_moved_is_no_interview(words: str) -> None:
    assert signal("Re: Tuesday", words).label is Label.OTHER


@pytest.mark.parametrize(
    "words",
    [
        "Dana could not make it today, so the interview did not take place.",
        "I am sorry that your interview didn't happen this morning.",
        "As the fire alarm went off, the interview could not go ahead. We will find a new date.",
        "We were unable to hold the interview this afternoon.",
        "Dana has a fever and can't do your interview today.",
    ],
)
def test_an_interview_that_did_not_take_place_is_cancelled(words: str) -> None:
    assert signal("Re: Interview", words).label is Label.INTERVIEW_CANCELLED


@pytest.mark.parametrize(
    "words",
    [
        "Dana can't do your interview on Tuesday at 3 pm, but Sam Park will take over. The time stays.",
        "If you can't make the interview on Tuesday at 3 pm, tell us.",
        "We can't hold interviews on Fridays. What other day suits you?",
        "Dana can't take part in the interview, so only Sam will be there on Tuesday at 3 pm.",
        "The interviews of the second round have not taken place yet. Yours is on Tuesday at 3 pm.",
    ],
)
def test_an_interview_that_another_holds_or_that_is_still_to_come_is_not_cancelled(words: str) -> None:
    assert signal("Re: Interview", words).label is not Label.INTERVIEW_CANCELLED


# ---------------------------------------------------------------- rejections


@pytest.mark.parametrize(
    "words",
    [
        "The panel has chosen to continue with a candidate whose experience is a closer match.",
        "Sadly, not this time. We wish you all the best.",
        "I'm afraid it's not going to work out this time.",
        "We have opted for a candidate with more years in the trade.",
        "In the end the team went for an applicant who has led such a project before.",
        "You were a strong candidate, but on this occasion we will be moving ahead with others.",
        "We won't be taking things any further at this stage.",
        "We've chosen a candidate who knows our machines, so your application ends here.",
        "We liked the talk, but I'm afraid it is not to be.",
    ],
)
def test_a_no_is_a_rejection(words: str) -> None:
    assert signal("Your application to Acme", words).label is Label.REJECTION


def test_a_candidate_in_an_election_is_no_rejection() -> None:
    assert signal("Elections", "The board decided to proceed with a candidate for chairman.").label is Label.OTHER


@pytest.mark.parametrize(
    "words",
    [
        "We have chosen to continue with you as our candidate. Could you share your availability for next week?",
        "We would like to proceed with your application. What times suit you next week?",
        "We need a candidate whose experience is a close match, and so we are glad to invite you to an interview.",
        "Sadly not many people know our firm. What day suits you for an interview?",
        "By the end of the week we will have selected a candidate. What day suits you for a short call?",
        "The board has not yet decided on a candidate.",
        "We expect to go with one candidate from the short list, and you are on it.",
        "We are all in favour of a candidate with your skills.",
        "We have not chosen a candidate yet. What day suits you for an interview?",
        "The first part of the application ends here; we invite you to an interview. What day suits you?",
    ],
)
def test_a_yes_is_no_rejection(words: str) -> None:
    assert signal("Your application to Acme", words).label is not Label.REJECTION


# ---------------------------------------------------------------- confirmations


def test_a_short_confirmation_by_a_talent_team_needs_no_word_of_an_interview() -> None:
    words = "Confirmed for Tuesday at 2! You'll be talking to Dana Lee (CTO), dana.lee@acme.example."
    found = signal("Confirmed", words, sender="Rita Moss <talent@acme.example>")
    assert found.label is Label.INTERVIEW_CONFIRMED
    assert [each.start for each in found.facts.interviews] == [at("2026-03-10T14:00")]


def test_a_short_confirmation_by_a_firm_that_sells_is_no_interview() -> None:
    words = "Confirmed for Tuesday at 2! You'll be talking to Dana Lee (CTO) about our product."
    assert signal("Demo confirmed", words).label is Label.OTHER


@pytest.mark.parametrize(
    "zone", ["Pacific Time", "ET", "Eastern Time (US and Canada)", "PST", "US/Central", "\nTime zone: Mountain Time"]
)
def test_a_date_in_slashes_beside_a_zone_of_the_us_is_read_month_first(zone: str) -> None:
    words = f"We are glad to interview you.\n\nDate: 04/03/2026, Time: 9:00 AM {zone}\nInterviewer: Jack Ross"
    found = signal("Interview at Acme", words)
    assert found.label is Label.INTERVIEW_CONFIRMED
    assert [(each.start.month, each.start.day) for each in found.facts.interviews] == [(4, 3)]


# ---------------------------------------------------------------- inherited subjects


@pytest.mark.parametrize(
    "subject",
    ["Re: Interview confirmation - Data Analyst at Acme", "RE: Your interview has been confirmed", "AW: Job offer"],
)
def test_an_answer_is_what_its_words_say_and_not_what_its_subject_once_was(subject: str) -> None:
    said = signal(subject, "Thanks for coming in. We expect to decide by 13 March.", answers=("<before@acme.example>",))
    assert said.label is Label.RECRUITER_REPLY

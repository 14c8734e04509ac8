"""Who is met and who is not: names in every position of a sentence, the addresses beside them, robots and boxes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import hosts, presence, senders
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Facts
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
RITA = ("Rita Moss", "rita.moss@acme.example")
DANA = ("Dana Lee", "dana.lee@acme.example")


def facts(text: str, *, cc: str = "", sender: str = "Rita Moss <rita.moss@acme.example>") -> Facts:
    extra = (("Cc", cc),) if cc else ()
    data = plain(SENT, sender, "Your interview", f"Hi Ada,\n\n{text}\n\nBest,\nRita", message_id="<p@x>", headers=extra)
    return detect(parse(data), READER).facts


def met(facts: Facts) -> list[tuple[str, str | None]]:
    return [(person.name, person.email) for interview in facts.interviews for person in interview.people]


# ---------------------------------------------------------------- names in words


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Your interview for the QA role is confirmed for Tuesday 3 March at 14:00 GMT with Dana Lee.", ("Dana Lee",)),
        ("You are booked in for Tuesday 3 March at 2 pm with Dana Lee and Sam Roe.", ("Dana Lee", "Sam Roe")),
        ("Dana Lee (CTO) and Sam Roe (Staff Engineer) will be on the call.", ("Dana Lee", "Sam Roe")),
        ("Dana Lee and Sam Roe will interview you on Tuesday 3 March at 14:00.", ("Dana Lee", "Sam Roe")),
        ("Dana Lee is going to lead the technical interview.", ("Dana Lee",)),
        ("On the day, Dana Lee will join the conversation.", ("Dana Lee",)),
        ("Dana Lee looks forward to speaking with you on Tuesday.", ("Dana Lee",)),
        ("You will be interviewed by Dana Lee on Tuesday 3 March at 14:00.", ("Dana Lee",)),
        ("You'll talk with Dana Lee (CTO), dana.lee@acme.example.", ("Dana Lee",)),
        ("Interviewer: Dana Lee", ("Dana Lee",)),
        ("Interviewer(s): Dana Lee; Sam Roe", ("Dana Lee", "Sam Roe")),
        ("Your interviewers are Dana Lee and Sam Roe.", ("Dana Lee", "Sam Roe")),
        ("Host: Dana Lee", ("Dana Lee",)),
        ("You'll be meeting: Dana Lee, Head of Data", ("Dana Lee",)),
        ("Your interview is with Dr. Dana Lee, Ph.D. on Tuesday 3 March.", ("Dana Lee",)),
        ("The interview is with Dana Lee and Team Lead Bernd Adler.", ("Dana Lee", "Bernd Adler")),
        ("You will meet our CTO Dana Lee and Head of Data Sam Roe.", ("Dana Lee", "Sam Roe")),
        ("Your call with Dana Lee (dana.lee@acme.example) is at 2 pm.", ("Dana Lee",)),
        ("Dana Lee and I will interview you on Tuesday 3 March.", ("Dana Lee",)),
        ("Dana Lee from our platform team will lead the interview.", ("Dana Lee",)),
        ("Joining you will be Dana Lee and Sam Roe.", ("Dana Lee", "Sam Roe")),
        ("Your interview is confirmed with Sarah.", ("Sarah",)),
        ("You will meet Sarah, and Sarah Kern leads our lab.", ("Sarah Kern",)),
        ("Sarah and I will see you on Tuesday.", ("Sarah",)),
        ("It is at the usual place, and Branwen will still sit in.", ("Branwen",)),
        ("We talk about it on Tuesday, with Branwen in the room.", ("Branwen",)),
        ("You will be seen by Mr Osric Penhale and Mrs Ines Roe, partners of the firm.", ("Osric Penhale", "Ines Roe")),
        ("Then Dr. Hobbs will show you around.", ("Dr. Hobbs",)),
        ("The interview will be with myself and our registrar, Jess Lorne.", ("Jess Lorne",)),
        ("Panel members: P. Marlow (chair), T. Okoro, R. Moss.", ("P. Marlow", "T. Okoro", "R. Moss")),
        ("You'll be speaking with DANA LEE and SAM O'ROE.", ("Dana Lee", "Sam O'Roe")),
        ("We have scheduled you to speak with Dana Lee on Tuesday 3 March at 14:00 GMT.", ("Dana Lee",)),
    ],
)
def test_names_of_those_who_will_be_met(sentence: str, names: tuple[str, ...]) -> None:
    assert hosts.to_be_met([sentence]) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Your interview is on Tuesday 3 March with McDougal & Bjørn A/S.",
        "You will interview with Rowan Health on Tuesday.",
        "The interview with Fabrikam Robotics Ltd is confirmed.",
        "If you have questions, get in touch with Dana Lee.",
        "Dana Lee will send you the invitation.",
        "Dana Lee will be in touch about the next steps of the interview.",
        "Please share your documents with Dana Lee.",
        "Dana Lee from our team forwarded your application.",
        "It was a pleasure to speak with Dana Lee.",
        "Your interview is confirmed with Fabrikam.",
        "Fabrikam will interview you on Tuesday.",
        "Then HR will call you to fix a date.",
        "Candidates will meet the team in Leeds.",
        "Please get in touch with Dr Hobbs.",
        "You will meet us at Baker Street Station.",
        "Dana Lee will not be on the call.",
        "Sam Roe can no longer join the interview.",
    ],
)
def test_who_is_not_said_to_be_met(sentence: str) -> None:
    assert hosts.to_be_met([sentence]) == ()


@pytest.mark.parametrize(
    "words",
    [
        "with Sam Roe <sam.roe@acme.example>.",
        "with Sam Roe (sam.roe@acme.example).",
        ". You'll talk with Sam Roe (CTO), sam.roe@acme.example.",
        ".\nInterviewer: Sam Roe, sam.roe@acme.example",
        ". Sam Roe (sam.roe@acme.example) will be on the call.",
        "and you will be interviewed by Sam Roe (sam.roe@acme.example).",
    ],
)
def test_the_address_beside_a_name_is_taken(words: str) -> None:
    text = f"Your interview is confirmed for Tuesday 3 March at 14:00 GMT {words}"
    assert met(facts(text)) == [("Sam Roe", "sam.roe@acme.example")]


@pytest.mark.parametrize("head", ["Interviewers:", "You will meet:", "You'll be speaking with the following people:"])
@pytest.mark.parametrize("item", ["- {}", "{}", "* {}", "1. {}"])
def test_a_list_of_names_below_its_head(head: str, item: str) -> None:
    rows = "\n".join(item.format(row) for row in ("Sam Roe (CTO)", "Kim Ito, Staff Engineer <k.ito@acme.example>"))
    text = (
        f"your interview is confirmed for Tuesday 3 March at 14:00 GMT.\n\n{head}\n{rows}\n\nAsk Tom Hale at the door."
    )
    assert met(facts(text)) == [("Sam Roe", None), ("Kim Ito", "k.ito@acme.example")]


@pytest.mark.parametrize("signed", ["Rita", "Rita Moss", "Rita Moss\nRecruiter"])
@pytest.mark.parametrize("item", ["- {}", "{}"])
def test_who_signs_below_a_list_is_not_of_it(item: str, signed: str) -> None:
    words = f"Interviewers:\n{item.format('Sam Roe')}\n{item.format('Kim Ito')}\n\n{signed}"
    text = f"Hi Ada,\n\nyour interview is confirmed for Tuesday 3 March at 14:00 GMT.\n\n{words}"
    data = plain(SENT, "Rita Moss <rita.moss@acme.example>", "Your interview", text, message_id="<p@x>")
    assert met(detect(parse(data), READER).facts) == [("Sam Roe", None), ("Kim Ito", None)]


def test_a_name_in_the_subject_is_met_where_the_words_name_nobody() -> None:
    data = plain(
        SENT, "Rita Moss <rita.moss@acme.example>", "Interview with Sam Roe - Data Engineer",
        "Hi Ada,\n\nyour interview is confirmed for Tuesday 3 March at 14:00 GMT.", message_id="<p@x>",
    )  # fmt: skip
    assert met(detect(parse(data), READER).facts) == [("Sam Roe", None)]


def test_a_mail_from_the_candidates_other_address_gives_nobody_to_write_to() -> None:
    text = "your interview with Acme is confirmed for Tuesday 3 March at 14:00 GMT."
    found = facts(text, sender="Ada Example <ada.work@gmail.com>")
    assert found.contact is None
    assert not any(person.email for person in found.people)


def test_two_named_with_their_addresses() -> None:
    text = (
        "your interview is confirmed for Tuesday 3 March at 14:00 GMT. Sam Roe (sam.roe@acme.example) and Kim Ito "
        "(k.ito@acme.example) will be on the call."
    )
    assert met(facts(text)) == [("Sam Roe", "sam.roe@acme.example"), ("Kim Ito", "k.ito@acme.example")]


def test_an_address_elsewhere_in_the_line_is_nobodys() -> None:
    text = (
        "your interview with Sam Roe is confirmed for Tuesday 3 March at 14:00 GMT, and for questions there is "
        "front.desk@acme.example or lee.wu@acme.example."
    )
    assert met(facts(text)) == [("Sam Roe", None)]


def test_an_assistants_address_is_not_taken_for_the_named() -> None:
    text = "your interview with Sam Roe (julia.kern@acme.example) is confirmed for Tuesday 3 March at 14:00 GMT."
    assert met(facts(text)) == [("Sam Roe", None)]


def test_a_first_name_stands_for_whom_one_address_tells() -> None:
    text = "your interview with Sarah is confirmed for Tuesday 3 March at 14:00 GMT."
    assert met(facts(text)) == [("Sarah", None)]
    assert met(facts(text, cc="Sarah Kern <sarah.kern@acme.example>")) == [("Sarah Kern", "sarah.kern@acme.example")]
    two = "Sarah Kern <sarah.kern@acme.example>, Sarah Holt <sarah.holt@acme.example>"
    assert met(facts(text, cc=two)) == [("Sarah", None)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Sarah has been called to Dublin.", ("Sarah",)),
        ("I am sorry, but Branwen (our FD) has been called away.", ("Branwen",)),
        ("Unfortunately Dana Lee is ill today.", ("Dana Lee",)),
        ("It turns out that Branwen can only do the 11th.", ("Branwen",)),
        ("The interview has had to be moved.", ()),
        ("Unfortunately the interviewer is unavailable.", ()),
        ("Dana Lee is happy to meet you.", ()),
    ],
)
def test_who_cannot_come_was_to_be_met(sentence: str, names: tuple[str, ...]) -> None:
    assert presence.kept_away([sentence]) == names


@pytest.mark.parametrize(
    ("sentence", "meets"),
    [
        ("I will meet you at reception.", True),
        ("I'd like to interview you on Tuesday.", True),
        ("It would be an interview of an hour with me and our registrar.", True),
        ("Sarah and I will see you then.", True),
        ("Come and see me at the office.", True),
        ("Ask for me at the desk.", True),
        ("Two colleagues will join me.", True),
        ("I will call you back to arrange a date.", False),
        ("If you cannot come, share it with me.", False),
        ("Please discuss any question about the interview with me.", False),
        ("I will let you know.", False),
        ("I have booked your interview with Dana Lee.", False),
        ("We look forward to meeting you.", False),
    ],
)
def test_whether_the_writer_will_be_there(sentence: str, meets: bool) -> None:
    assert presence.author_meets([sentence]) is meets


# ---------------------------------------------------------------- nobody to thank


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Fred's Notetaker", "fred@fireflies.ai"),
        ("Otter", "pilot@otter.ai"),
        ("read.ai meeting notes", "executiveassistant@e.read.ai"),
        ("Fathom Notetaker", "notes@fathom.video"),
        ("Acme AI Notetaker", "sam-notes@acme.example"),
        ("Interviews", "interviews@acme.example"),
        ("", "careers@acme.example"),
        ("Dana Lee", "hr@acme.example"),
        ("", "talent-acquisition@acme.example"),
        ("", "recruiting.team@acme.example"),
        ("Ada Example", "ada.work@gmail.com"),
        ("Example, Ada", "ae@elsewhere.example"),
        ("", "ada.example@gmail.com"),
    ],
)
def test_robots_boxes_and_the_candidate_are_nobody_to_thank(name: str, email: str) -> None:
    data = invitation(
        SENT, RITA, (DANA, (name, email)), START, "Interview: Backend Engineer at Acme", "Hi Ada, see you then.",
        message_id="<i@x>", uid="i@x",
    )  # fmt: skip
    found = detect(parse(data), READER).facts
    (interview,) = found.interviews
    assert email not in {person.email for person in (*interview.people, *found.people)}
    assert DANA[1] in {person.email for person in interview.people}


def test_where_only_a_box_is_invited_the_organizer_is_met() -> None:
    data = invitation(
        SENT, RITA, (("Acme Interviews", "interviews@acme.example"),), START, "Interview: QA Engineer at Acme",
        "Hi Ada, see you then.", message_id="<i@x>", uid="i@x",
    )  # fmt: skip
    (interview,) = detect(parse(data), READER).facts.interviews
    assert [person.email for person in interview.people] == [RITA[1]]


def test_the_candidates_own_name_is_nobody_in_words() -> None:
    text = "your interview is confirmed for Tuesday 3 March at 14:00 GMT.\nAttendees: Ada Example, Sam Roe"
    assert [name for name, _ in met(facts(text))] == ["Sam Roe"]
    text = "Interview with Ada Example: confirmed for Tuesday 3 March at 14:00 GMT."
    assert met(facts(text)) == []


@pytest.mark.parametrize(
    "email",
    [
        "careers@acme.example", "hr@acme.example", "interviews@acme.example", "jobs-uk@acme.example", "info@a.example",
        "people.team@acme.example", "recruitment+ada@acme.example", "hiringteam@acme.example", "hello@acme.example",
    ],
)  # fmt: skip
def test_shared_boxes(email: str) -> None:
    assert senders.is_shared(email)


@pytest.mark.parametrize(
    "email",
    ["sam.roe@acme.example", "hrant@acme.example", "jobs.steve@acme.example", "sr@acme.example", "s.hr@a.example"],
)
def test_peoples_boxes(email: str) -> None:
    assert not senders.is_shared(email)


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("", "fred@fireflies.ai"), ("OtterPilot", "x@otter.ai"), ("tl;dv", "recorder@tldv.io"), ("", "bot@grain.com"),
        ("Sam's AI Notetaker", "sam@acme.example"), ("Meeting Recorder", "r@acme.example"),
    ],
)  # fmt: skip
def test_notetakers(name: str, email: str) -> None:
    assert senders.is_notetaker(Address(name, email))


@pytest.mark.parametrize(
    ("name", "email"), [("Otter Lane", "otter.lane@acme.example"), ("Fred Fathom", "fred@acme.example")]
)
def test_people_are_no_notetakers(name: str, email: str) -> None:
    assert not senders.is_notetaker(Address(name, email))

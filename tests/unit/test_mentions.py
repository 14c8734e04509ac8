"""Who else a mail speaks of: who met the reader before, colleagues with a part in it, and what part its writer has."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import mentions
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Part, Signal
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
SET = "Your interview is confirmed for Tuesday 3 March at 14:00 GMT."
RITA = "Rita Moss <rita@fernhill.example>"


def read(text: str, sender: str = RITA, cc: str = "", subject: str = "Your interview") -> Signal:
    extra = (("Cc", cc),) if cc else ()
    data = plain(SENT, sender, subject, f"Hi Ada,\n\n{text}\n", message_id="<m@x>", headers=extra)
    return detect(parse(data), READER)


def part_of(signal: Signal, name: str) -> Part | None:
    return next((person.part for person in signal.facts.people if person.name == name), None)


# ---------------------------------------------------------------- others


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Thank you for meeting Kim Ito and Sam Roe on Monday.", ("Kim Ito", "Sam Roe")),
        ("It was lovely that you met with Mrs Penhale.", ("Mrs Penhale",)),
        ("Your conversation with Kim Ito went well.", ("Kim Ito",)),
        ("We all liked your case, and Daniel in particular rated the second half.", ("Daniel",)),
        ("Sarah thinks you are ready.", ("Sarah",)),
        ("Kim and Sarah were both very positive afterwards.", ("Sarah", "Kim")),
        ("Kim stayed at home, Sarah was impressed.", ("Sarah",)),
        ("Our customers were pleased.", ()),
        ("Thank you for meeting us.", ()),
        ("We would like you to come in to meet Kim Ito.", ()),
        ("Your referee Kim Ito thought well of you.", ()),
        ("If you have met Kim Ito before, say so.", ()),
        ("Frank thoughts are welcome.", ()),
        ("Your interview with Larkfield Energy is over.", ()),
    ],
)
def test_who_met_the_reader_before(sentence: str, met: tuple[str, ...]) -> None:
    assert mentions.met_before([sentence]) == met


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Wiremu, the shop manager, reads each of them.", ("Wiremu",)),
        ("Let Kim Ito, the ward manager, know if you need anything.", ("Kim Ito",)),
        ("Sarah in finance is happy with the form.", ("Sarah",)),
        ("Linda from Oak Glass has just rung.", ("Linda",)),
        ("I have told Sarah.", ("Sarah",)),
        ("I go through them together with Sarah.", ("Sarah",)),
        ("Rose is the colour of our house.", ()),
        ("Mark is a town on the river.", ()),
        ("Jordan can be reached by ferry.", ()),
        ("Dear Sarah, our manager", ()),
        ("We have told Acme Foods.", ()),
    ],
)
def test_who_has_a_part_in_it(sentence: str, named: tuple[str, ...]) -> None:
    assert mentions.colleagues([sentence]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Could you give Kim Ito two or three slots?", ("Kim Ito",)),
        ("Please let Sarah know which days suit.", ("Sarah",)),
        ("Kim Ito (our coordinator) will send you the invite.", ("Kim Ito",)),
        ("Please tell Human Resources which days suit.", ()),
        ("Send Zoom your times.", ()),
    ],
)
def test_who_finds_the_time(sentence: str, named: tuple[str, ...]) -> None:
    assert mentions.arrangers([sentence]) == named


def test_who_is_copied_to_find_a_time_is_the_coordinator() -> None:
    text = "We would love to interview you. Could you give Kim Ito (cc'd) two slots that suit?\n\nRita"
    signal = read(text, cc="Kim Ito <kito@fernhill.example>")
    assert ("Kim Ito", "kito@fernhill.example", Part.COORDINATOR) in {
        (person.name, person.email, person.part) for person in signal.facts.people
    }


def test_who_judged_is_an_interviewer_and_who_is_greeted_is_nobody() -> None:
    signal = read(
        "Thank you for meeting Kim Ito on Monday. Unfortunately we have decided to go with another candidate.\n\nRita",
        subject="Your application",
    )
    assert signal.label is Label.REJECTION
    assert part_of(signal, "Kim Ito") is Part.INTERVIEWER
    assert part_of(signal, "Ada") is None


def test_who_liked_the_reader_in_one_round_is_known_when_the_next_is_asked_for() -> None:
    signal = read(
        "Sarah and Kim were both impressed by you at the interview. Could you send me three times that suit you for a "
        "second interview?\n\nRita"
    )
    assert signal.label is Label.SCHEDULING_REQUEST
    parts = {person.name: person.part for person in signal.facts.people}
    assert parts == {"Rita Moss": Part.CONTACT, "Sarah": Part.INTERVIEWER, "Kim": Part.INTERVIEWER}


def test_labelled_rows_name_their_people_and_parts() -> None:
    rows = "Hiring Manager: Kim Ito\nRecruiter: Tom Hale\nCoordinator: Sue Ray (sue.ray@fernhill.example)"
    signal = read(f"{SET}\n\n{rows}\nContact: see above\n\nBest,\nRita")
    assert {(person.name, person.email, person.part) for person in signal.facts.people} == {
        ("Rita Moss", "rita@fernhill.example", Part.CONTACT),
        ("Kim Ito", None, Part.CONTACT),
        ("Tom Hale", None, Part.RECRUITER),
        ("Sue Ray", "sue.ray@fernhill.example", Part.COORDINATOR),
    }


def test_a_row_names_who_reads_the_box_that_writes() -> None:
    signal = read(f"{SET}\n\nContact: Kim Ito, jobs@fernhill.example", "Fern Hill Jobs <jobs@fernhill.example>")
    assert [(person.name, person.email) for person in signal.facts.people] == [("Kim Ito", "jobs@fernhill.example")]


# ---------------------------------------------------------------- the writer


@pytest.mark.parametrize(
    "words",
    [
        "Call on me at the yard.",
        "We'll have a cuppa and see if we get on.",
        "Prepare ten minutes on your thesis, then we ask.",
        "Bring your hood, and I let you weld a pipe.",
        "Bring your hood, ill have you run a few beads.",
        "If you spoil the first one I let you have a go at a second.",
        "I'll put you on the till when it is quiet.",
        "I can't see you on Monday after all.",
        "Your time suits me too.",
        "We will see how you get on with the press.",
        "I'll be there along with the site foreman.",
        "Present will be myself and a governor.",
    ],
)
def test_who_speaks_as_the_host_meets(words: str) -> None:
    assert part_of(read(f"{SET} {words}\n\nRita"), "Rita Moss") is Part.INTERVIEWER


@pytest.mark.parametrize(
    "words",
    [
        "I will let you have the address tomorrow.",
        "Let me know if the time suits you.",
        "I am out of the office then.",
        "Send the form to me and to payroll.",
        "I have put you in the book.",
        "The committee meets on Friday, and I will call you that day.",
        "I'll call you with the news.",
    ],
)
def test_who_only_arranges_does_not_meet(words: str) -> None:
    assert part_of(read(f"{SET} {words}\n\nRita"), "Rita Moss") is not Part.INTERVIEWER


@pytest.mark.parametrize(
    ("ending", "part"),
    [
        ("Rita Moss\nHead Gardener", Part.INTERVIEWER),
        ("Rita Moss\nOwner, Fern Hill", Part.INTERVIEWER),
        ("Rita Moss\nHead of HR", Part.RECRUITER),
        ("Rita Moss\nOffice Manager", Part.COORDINATOR),
        ("Rita Moss\nFern Hill", Part.CONTACT),
    ],
)
def test_who_leads_meets_where_nobody_else_is_named(ending: str, part: Part) -> None:
    assert part_of(read(f"{SET}\n\n{ending}"), "Rita Moss") is part


@pytest.mark.parametrize("other", ["You will meet Kim Ito.", "The skipper will see you on board."])
def test_who_leads_arranges_where_another_meets(other: str) -> None:
    assert part_of(read(f"{SET} {other}\n\nRita Moss\nManager"), "Rita Moss") is Part.COORDINATOR


@pytest.mark.parametrize(
    "words",
    [
        "I am looking, on behalf of a builder near Leeds, for two operators.",
        "Your profile is in with Oak Regional.",
        "I'd be able to send the results across with your CV on Monday.",
        "I am putting you forward for it.",
        "They took it off the board today. I'll keep looking.",
    ],
)
def test_who_works_for_a_client_is_the_recruiter(words: str) -> None:
    signal = read(f"Thank you for your application for the welder job. {words}\n\nRita", subject="Welder job")
    assert part_of(signal, "Rita Moss") is Part.RECRUITER


def test_who_is_kept_away_is_met_later_unless_another_takes_the_place() -> None:
    moved = "We have to move your interview: Kim Ito is in hospital. It is now on Tuesday 3 March at 14:00 GMT."
    assert part_of(read(f"{moved} Sam Roe will still be on the panel.\n\nRita"), "Kim Ito") is Part.INTERVIEWER
    assert part_of(read(f"{moved} Sam Roe will interview you in her place.\n\nRita"), "Kim Ito") is Part.CONTACT
    away = "Kim has been called away so Sam will see you instead."
    assert part_of(read(f"{moved} {away}\n\nRita"), "Kim Ito") is Part.CONTACT
    assert part_of(read(f"{moved} We will see you on Tuesday instead.\n\nRita"), "Kim Ito") is Part.INTERVIEWER


@pytest.mark.parametrize(
    ("ending", "name", "part"),
    [
        ("Best,\n\nInes\nFern Hill", "Ines", Part.CONTACT),
        ("Anthea Broadbent\nMedical Staffing and Recruitment", "Anthea Broadbent", Part.RECRUITER),
        ("Yours sincerely,\nWiremu Tane", "Wiremu Tane", Part.CONTACT),
        ("Yours sincerely,\nRecruitment Services\nFern Hill", None, None),
        ("Bring your passport.\nFern Hill", None, None),
    ],
)
def test_who_signs_a_machines_mail_is_known_by_name_alone(ending: str, name: str | None, part: Part | None) -> None:
    signal = read(f"{SET}\n\n{ending}", "Fern Hill <no-reply@us.greenhouse-mail.io>")
    assert [(person.name, person.email, person.part) for person in signal.facts.people] == (
        [(name, None, part)] if name else []
    )


@pytest.mark.parametrize(
    "words", ["We had roofers in since Monday and I can barely hear myself.", "I sing and I can hear."]
)
def test_a_clause_that_goes_on_with_i_is_no_meeting(words: str) -> None:
    assert part_of(read(f"{SET} {words}\n\nRita"), "Rita Moss") is Part.CONTACT

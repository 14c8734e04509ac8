"""Who will be met, wherever in a sentence the name stands and whatever is done with it."""

from __future__ import annotations

import pytest

from inboxwatch.detect import hosts, sentences
from inboxwatch.model import Address


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Dana is expecting you at 3.", "Dana"),
        ("Dana's expecting you at 3.", "Dana"),
        ("Dana and the team can't wait to meet you.", "Dana"),
        ("Dana will do the interview.", "Dana"),
        ("Dana does the interviews herself.", "Dana"),
        ("Interviewing you will be Dana Lee and Sam Roe.", "Dana Lee,Sam Roe"),
        ("You'd be talking to Wiremu.", "Wiremu"),
        ("It's just Dana and me.", "Dana"),
        ("On the panel: Dana Lee, Sam Roe.", "Dana Lee,Sam Roe"),
        ("On the panel are Dana Lee (chair) and Sam Roe.", "Dana Lee,Sam Roe"),
        ("Panel - Dana Lee (chair), Sam Roe", "Dana Lee,Sam Roe"),
        ("The panel is made up of Dana Lee, Sam Roe and Kim Ito.", "Dana Lee,Sam Roe,Kim Ito"),
        ("Panel of three: Dana Lee, Sam Roe, Kim Ito.", "Dana Lee,Sam Roe,Kim Ito"),
        ("Dana has you down for Thursday at 3.", "Dana"),
        ("Dana can see you Thursday at 3.", "Dana"),
        ("Dana can do Thursday at 3pm.", "Dana"),
        ("Dana is free on Thursday at 3pm so I booked it.", "Dana"),
        ("Thursday 3pm with Dana.", "Dana"),
        ("Come and see Dana at the yard on Thursday.", "Dana"),
        ("Pop in to see Dana on Thursday at 3.", "Dana"),
        ("Report to Dana Lee at the gate at 7am.", "Dana Lee"),
        ("Dana will ring you at 3pm.", "Dana"),
        ("Dana will give you a call at 3pm.", "Dana"),
        ("Dana is keen to meet you.", "Dana"),
        ("Dana will be asking the questions.", "Dana"),
        ("Dana would like a chat on Thursday at 3pm.", "Dana"),
        ("Your chat with Dana has moved to Friday.", "Dana"),
        ("It will be me, Dana from stores and possibly our MD Sam Roe.", "Dana,Sam Roe"),
        ("Dana in HR is sitting in too.", "Dana"),
        ("Tove (deputy) is sitting in too.", "Tove"),
        ("Dana might stick her head in.", "Dana"),
        ("Sam couldn't be there so Dana is stepping in.", "Dana"),
        ("Mrs. Lee and Fr. Roe make up the panel.", "Mrs. Lee,Fr. Roe"),
        ("It's an informal natter with Dana.", "Dana"),
        ("Our baker Dana will bake with you.", "Dana"),
        ("On the call: me, Dana (product), Tove (design).", "Dana,Tove"),
        ("You'll be with Dana for the first half hour.", "Dana"),
        ("We start with Dana Lee, the chair, and you end the day with Sam Roe.", "Dana Lee,Sam Roe"),
        ("The board will be Ms Dana Lee, Registrar, and Mr Sam Roe, Bursar.", "Dana Lee,Sam Roe"),
        ("You will meet the shift leads: Dana, Tove, Sam.", "Dana,Tove,Sam"),
        ("I have asked Dana Lee, who runs the yard, to come along.", "Dana Lee"),
        ("Your panel: Dana Lee (Partner, Maritime Law) and Sam Roe.", "Dana Lee,Sam Roe"),
        ("On the day it's Sgt. Dana Lee and Insp. Sam Roe.", "Dana Lee,Sam Roe"),
        ("You get half an hour with Dean (bursar) and Dana.", "Dean,Dana"),
        ("Interview w/ Dana Lee on Thursday.", "Dana Lee"),
        ("Interview (Dana Lee, Sam Roe)", "Dana Lee,Sam Roe"),
        ("Attending: Dana Lee, Sam Roe", "Dana Lee,Sam Roe"),
        ("Present: Dana Lee, Sam Roe", "Dana Lee,Sam Roe"),
        ("Interviewing: Dana Lee", "Dana Lee"),
        ("Led by: Dana Lee", "Dana Lee"),
        ("You'll sit down with Dana on Thursday.", "Dana"),
        ("You will spend 45 minutes with Dana Lee and then half an hour with Sam Roe.", "Dana Lee,Sam Roe"),
        ("You'll have an hour with Dana.", "Dana"),
        ("First Dana (30 min), then Sam (45 min).", "Dana,Sam"),
        ("First up is Dana Lee, followed by Sam Roe.", "Dana Lee,Sam Roe"),
        ("Dana from finance will sit in too.", "Dana"),
        ("The interviewers will be Dana Lee and Sam Roe.", "Dana Lee,Sam Roe"),
        ("There will be two of us: myself and Dana.", "Dana"),
        ("There'll be three people on the call: me, Dana and Sam.", "Dana,Sam"),
        ("Dana is going to take you round the site and ask you a few things.", "Dana"),
        ("Dana Lee has accepted the invitation.", "Dana Lee"),
        ("Your interviewer, Dana Lee, has been told.", "Dana Lee"),
        ("You have been invited to interview with Dana Lee", "Dana Lee"),
        ("The call is with Dana and takes 20 minutes.", "Dana"),
        ("Dana's the one you'll be meeting.", "Dana"),
        ("Dana Lee's interview with you is at 3pm on Thursday.", "Dana Lee"),
        ("My colleague Dana will run it.", "Dana"),
        ("The other person in the room will be Dana Lee.", "Dana Lee"),
        ("We (Dana and Sam) will see you at 3pm.", "Dana,Sam"),
        ("Myself and Dana look forward to meeting you.", "Dana"),
        ("You will be interviewed by the following: Dana Lee, Head of Sales; Sam Roe, HR.", "Dana Lee,Sam Roe"),
        ("Interviewer name: Dana Lee", "Dana Lee"),
        ("Interviewer 1: Dana Lee", "Dana Lee"),
    ],
)
def test_who_is_met(sentence: str, met: str) -> None:
    assert ",".join(hosts.to_be_met([sentence])) == met


@pytest.mark.parametrize(
    "sentence",
    [
        "Hiring manager: Dana Lee",
        "Recruiter: Dana Lee",
        "Contact: Dana Lee",
        "Dana will send you the address.",
        "Dana has passed me your CV.",
        "Thanks to Dana for the tip.",
        "Ring Dana if you get lost.",
        "Dana's contact details are below.",
        "You would report to Dana.",
        "You would be working with Dana.",
        "Dana left the team in May.",
        "This role covers for Dana, who is on maternity leave.",
        "Give my regards to Dana.",
        "Dana recommended you.",
        "Between Monday and Wednesday we will confirm the interview.",
        "The role reports to Dana Lee.",
        "Your interview at 2 pm with Microsoft Teams.",
        "Join at 2 pm with Google Chrome.",
        "Interview at 3pm with Full Stack Focus.",
        "Host: Acme Labs",
        "Staff parking is behind the building.",
        "Hosts are asked to sign in.",
        "Interview panel details will follow from Dana Lee.",
        "Dana Lee, your recruiter, will send the invite.",
        "First Aid is on the ground floor.",
        "Come and see Leeds while you are here.",
        "There are people: Leeds, York and Hull have the most.",
        "It's Thursday at 3.",
        "It is Acme who pays.",
        "We (Acme Labs) will see you at 3pm.",
        "Since then we have lost Dana to a rival yard.",
        "Tea (and cake) will be there.",
        "Dana Lee at the agency can help with travel.",
        "You will be taking over from Dana, who retires in May.",
        "Expenses (trains) are on us.",
        "The session is in the Boardroom, Nurse Centre.",
        "The interview with Harlow Timber is on Tuesday.",
    ],
)
def test_who_is_not_said_to_be_met(sentence: str) -> None:
    assert hosts.to_be_met([sentence]) == ()


@pytest.mark.parametrize(
    ("title", "met"),
    [
        ("Ada <> Dana Lee: screen", ("Dana Lee",)),
        ("Dana Lee / Ada Example", ("Dana Lee",)),
        ("Interview: Ada Example and Dana", ("Dana",)),
        ("HM call - Ada x Wiremu", ("Wiremu Tane",)),
        ("30 min: Dana Lee and Ada Example", ("Dana Lee",)),
        ("Ada Example x Kestrel Payroll", ()),
        ("Ada Example | Acme", ()),
        ("Interview Ada Example - QA Engineer", ()),
        ("Interview - Ada", ()),
    ],
)
def test_who_stands_beside_the_reader_in_a_title(title: str, met: tuple[str, ...]) -> None:
    assert hosts.beside(title, "Ada Example", [Address("Wiremu Tane", "w.tane@acme.example")]) == met


def test_a_name_that_any_word_could_be_is_one_where_it_was_called_in_full_before() -> None:
    said = ("Tove Aune at the yard rang me.", "Tove has proposed Thursday at 3.")
    assert hosts.to_be_met(said) == ("Tove Aune",)
    assert hosts.to_be_met(("Payroll has proposed Thursday at 3.",)) == ()


@pytest.mark.parametrize(
    ("words", "name"), [("come in monday, ask for big dave", "Dave"), ("please ask for parking at the desk", "")]
)
def test_whom_to_ask_for_is_known_without_capitals(words: str, name: str) -> None:
    assert hosts.at_the_door((words,)) == ((name,) if name else ())


def test_forms_of_address_end_no_sentence() -> None:
    text = "You will meet Capt. Lee and Insp. Roe. Fr. Daly and Cllr. Moss are on the panel."
    assert len(sentences.split(text)) == 2

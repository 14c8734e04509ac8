"""The dial-in details that Teams, Zoom, Webex and Meet put below an invitation say nothing about what it is for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inboxwatch.detect import conference
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label, Signal
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
START = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")

TEAMS = """________________________________________________________________________________
Microsoft Teams meeting
Join on your computer, mobile app or room device
Click here to join the meeting<https://teams.microsoft.com/l/meetup-join/19%3ameeting_Zm9v%40thread.v2/0>
Meeting ID: 312 456 789 01
Passcode: Xy12Zz
Download Teams<https://www.microsoft.com/microsoft-teams/download-app> | Join on the web
Dial in by phone
+44 20 7946 0012,,123456789# United Kingdom, London
Phone conference ID: 123 456 789#
For organizers: Meeting options | Reset dial-in PIN
________________________________________________________________________________"""
NEW_TEAMS = """Microsoft Teams Need help?
Join the meeting now
Meeting ID: 312 456 789 01 2
Passcode: Bq7dY9
Join on a video conferencing device
Tenant key: 9988@m.webex.com
Video ID: 112 233 445 6
More info
For organisers: Meeting options
Privacy and security"""
ZOOM = """Dana Lee is inviting you to a scheduled Zoom meeting.

Join Zoom Meeting
https://acme.zoom.us/j/81234567890?pwd=abc

Meeting ID: 812 3456 7890
Passcode: 551204

---

One tap mobile
+442079460012,,81234567890#,,,,*551204# United Kingdom
+442079460345,,81234567890#,,,,*551204# United Kingdom

Dial by your location
 - +44 20 7946 0012 United Kingdom

Find your local number: https://acme.zoom.us/u/abc"""
WEBEX = """-- Do not delete or change any of the following text. --
When it's time, join your Webex meeting here.
Join meeting
More ways to join:
Join from the meeting link
Join by meeting number
Meeting number (access code): 2345 678 9012
Meeting password: gTr43pQ2mZ (48743772 when dialing from a phone or video system)
Tap to join from a mobile device (attendees only)
Join by phone: global call-in numbers
Join from a video system or application
You can also dial 62.109.0.1 and enter your meeting number.
Need help? Go to https://help.webex.com"""
MEET = """-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-
Join with Google Meet: https://meet.google.com/abc-defg-hij
Or dial: (GB) +44 20 7946 0012 PIN: 123456789#
More phone numbers: https://tel.meet/abc-defg-hij?pin=123
Learn more about Meet at: https://support.google.com/a/users/answer/9282720
Please do not edit this section.
-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-"""
FOOTERS = pytest.mark.parametrize(
    "footer", [TEAMS, NEW_TEAMS, ZOOM, WEBEX, MEET], ids=["teams", "new teams", "zoom", "webex", "meet"]
)


def invited(summary: str, text: str) -> Signal:
    data = invitation(
        SENT, ("Dana Lee", "dana.lee@acme.example"), [], START, summary, text, message_id="<i@acme.example>", uid="u1"
    )
    return detect(parse(data), READER)


def written(subject: str, text: str) -> Signal:
    data = plain(SENT, "Dana Lee <dana.lee@acme.example>", subject, text, message_id="<w@acme.example>")
    return detect(parse(data), READER)


@FOOTERS
def test_an_invitation_with_dial_in_details_is_an_interview(footer: str) -> None:
    assert invited("Interview: Backend Engineer", f"Hi Ada,\n\nsee you there.\n\nDana\n\n{footer}").label is (
        Label.INTERVIEW_CONFIRMED
    )
    assert invited("Chat with Acme", f"Hi Ada,\n\nto talk about the Backend role.\n\n{footer}").label is (
        Label.INTERVIEW_CONFIRMED
    )


@FOOTERS
def test_a_confirmation_in_words_with_dial_in_details_is_one(footer: str) -> None:
    text = f"Hi Ada,\n\nyour interview is confirmed for Thursday 5 March at 2 pm.\n\n{footer}\n"
    found = written("Your interview at Acme", text)
    assert found.label is Label.INTERVIEW_CONFIRMED
    assert [each.start for each in found.facts.interviews] == [START]


@FOOTERS
def test_dial_in_details_make_no_interview_of_a_meeting_of_another_kind(footer: str) -> None:
    assert invited("Dental check-up", f"Your appointment with Dr Lee.\n\n{footer}").label is Label.OTHER
    assert invited("Weekly sync", f"Agenda: budget.\n\n{footer}").label is Label.OTHER


@FOOTERS
def test_nothing_that_speaks_against_hiring_stands_in_dial_in_details(footer: str) -> None:
    assert "words of the author" in conference.without(f"The words of the author.\n\n{footer}\nMore of them.")
    assert "More of them" in conference.without(f"The words of the author.\n\n{footer}\nMore of them.")
    assert "passcode" not in conference.without(footer).lower()


@pytest.mark.parametrize(
    "words",
    [
        "Your Acme Bank passcode is 441203. Never share it.",
        "Use this passcode to sign in: 882911.",
        "Your one-time passcode: 771120",
    ],
)
def test_a_passcode_to_sign_in_is_a_machines(words: str) -> None:
    found = written("Your application account", f"Hello,\n\n{words}\n\nYour interview portal\n")
    assert found.label is Label.OTHER
    assert "other.machine" in [each.rule for each in found.evidence]

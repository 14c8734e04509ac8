"""What words say of an interview besides its begin: how long it takes, where each round is, what bounds no time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts
from tests.support.mails import CANDIDATE, plain

SENT = datetime(2026, 2, 27, 10, 0, tzinfo=UTC)
START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def written(sender: str, subject: str, text: str) -> Facts:
    return detect(parse(plain(SENT, sender, subject, text, message_id="<a@x>")), READER).facts


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("It is half an hour with two of us.", 30),
        ("Each of you gets a half hour.", 30),
        ("Allow three quarters of an hour.", 45),
        ("Allow an hour and a half.", 90),
        ("It takes 40 minutes, and you are asked to teach a 10 minute lesson.", 40),
        ("We have a 10 min prep call on Monday.", None),
        ("Come half an hour early.", None),
    ],
)
def test_how_long_a_meeting_takes(words: str, minutes: int | None) -> None:
    text = f"Hi Ada,\n\nyour interview is confirmed for Tuesday, 3 March at 14:00 GMT. {words}\n\nRita"
    (interview,) = written("Rita Moss <rita.moss@acme.example>", "Your interview", text).interviews
    assert interview.end == (START + timedelta(minutes=minutes) if minutes else None)


def test_each_of_two_rounds_is_where_its_own_line_says() -> None:
    facts = written(
        "Rita Moss <rita.moss@acme.example>",
        "Your interviews",
        "Hi Ada,\n\nyour interviews are confirmed.\n\n"
        "1st stage - Tuesday 3 March, 2pm GMT, a phone interview.\n"
        "2nd stage - Friday 6 March, 9.30am GMT in the Boardroom, Block C.\n\nRita",
    )
    assert [interview.location for interview in facts.interviews] == ["phone", "Boardroom, Block C"]


def test_a_time_before_a_board_is_no_limit() -> None:
    text = "Hi Ada,\n\nyou are invited to an interview before the board on Tuesday 3 March at 14:00 GMT.\n\nRita"
    (interview,) = written("Rita Moss <rita.moss@acme.example>", "Your interview", text).interviews
    assert interview.start == START

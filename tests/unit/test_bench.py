"""The bench's mailbox is the same each time, as large as asked for, and lies within the lookback."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bench.mails import confirmation, mailbox
from inboxwatch.detect.message import parse, parse_headers
from inboxwatch.detect.sift import may_matter

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)


def test_the_same_seed_makes_the_same_mailbox() -> None:
    first, again = list(mailbox(400, NOW)), list(mailbox(400, NOW))
    assert first == again
    assert list(mailbox(400, NOW, seed=1)) != first


def test_it_is_as_large_as_asked_for_and_within_the_lookback() -> None:
    made = list(mailbox(400, NOW))
    assert len(made) == 400
    assert [m.at for m in made] == sorted(m.at for m in made)
    assert all(NOW - timedelta(days=60) < m.at < NOW for m in made)
    assert len({parse_headers(m.data).message_id for m in made}) == 400


def test_most_mails_are_told_apart_by_their_header_fields() -> None:
    made = list(mailbox(2000, NOW))
    wanted = [m for m in made if may_matter(parse_headers(m.data), has_calendar=False, in_conversation=False)]
    assert all(m.matters for m in wanted)
    assert 0.03 < len(wanted) / len(made) < 0.08, "some hundreds of 20,000"


def test_a_confirmation_names_an_interview_that_is_over() -> None:
    (calendar,) = parse(confirmation(1, NOW)).calendars
    assert "METHOD:REQUEST" in calendar

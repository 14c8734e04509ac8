"""Events to JSON and back: nothing lost, nothing raised, a newer type named."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.errors import JournalTooNewError, UserError
from inboxwatch.events import DraftMissing, Event, MailReceived, MailSent
from inboxwatch.model import Address, DraftKey, Facts, Interview, Kind, Label, Signal
from inboxwatch.store.codec import TYPES, clean, decode, dedupe_key, encode

AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
ADA = "ada@example.com"

any_text = st.text(st.characters(codec=None), max_size=30)
"""Every code point, lone surrogates included: mail has them all."""

plain_text = st.text(st.characters(codec="utf-8"), max_size=30)

any_instant = st.datetimes(
    timezones=st.one_of(
        st.just(UTC),
        st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Africa/Monrovia"]).map(ZoneInfo),
        st.integers(-86399, 86399).map(lambda seconds: timezone(timedelta(seconds=seconds))),
    )
)

plain_instant = st.datetimes(
    timezones=st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)


def strategy_for(hint: Any, texts: st.SearchStrategy[str], instants: st.SearchStrategy[datetime]) -> Any:
    """Values of one field by its type; hypothesis' own `from_type` would draw naive datetimes."""
    if hint is str:
        return texts
    if hint is datetime:
        return instants
    if hint is float:
        return st.floats(0, 1)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return st.lists(strategy_for(inner[0], texts, instants), max_size=2).map(tuple)
    if origin in (Union, UnionType):
        return st.one_of([strategy_for(one, texts, instants) for one in inner])
    if hasattr(hint, "__dataclass_fields__"):
        of_fields = {name: strategy_for(one, texts, instants) for name, one in get_type_hints(hint).items()}
        return st.builds(hint, **of_fields)
    return st.from_type(hint)


def events(texts: st.SearchStrategy[str], instants: st.SearchStrategy[datetime]) -> st.SearchStrategy[Event]:
    return st.one_of([strategy_for(one, texts, instants) for one in get_args(Event)])


@settings(deadline=None)
@given(events(plain_text, plain_instant))
def test_what_is_encoded_comes_back(event: Event) -> None:
    assert decode(encode(clean(event))) == event
    assert type(decode(encode(clean(event)))) is type(event)


@settings(deadline=None)
@given(events(any_text, any_instant))
def test_the_oddest_event_comes_back_as_it_was_cleaned(event: Event) -> None:
    cleaned = clean(event)
    body = encode(cleaned)
    body.encode("utf-8")
    assert decode(body) == cleaned == clean(cleaned)
    assert cleaned.at.astimezone(UTC) == event.at.astimezone(UTC) or cleaned.at.year in (1, 9999)


def test_every_event_class_is_known_by_its_type() -> None:
    assert len(TYPES) == len(get_args(Event)) == 14
    assert {get_args(get_type_hints(one)["type"])[0] for one in get_args(Event)} == TYPES


def test_instants_keep_their_offset_and_are_iso() -> None:
    start = datetime(2026, 3, 30, 14, 0, tzinfo=ZoneInfo("America/New_York"))
    facts = Facts(interviews=(Interview(start, timezone="America/New_York"),), decision_date=date(2026, 4, 3))
    event = MailReceived(
        AT, ADA, "<1@x>", Address("Dana", "dana@x"), "Hi", Signal(Label.INTERVIEW_CONFIRMED, facts=facts)
    )
    document = json.loads(encode(event))
    assert document["at"] == "2026-03-02T10:30:00Z"
    assert document["signal"]["facts"]["interviews"][0]["start"] == "2026-03-30T14:00:00-04:00"
    back = decode(encode(event))
    assert isinstance(back, MailReceived)
    assert back.signal.facts.interviews[0].start.utcoffset() == timedelta(hours=-4)
    assert back.signal.facts.decision_date == date(2026, 4, 3)


def test_an_offset_with_seconds_keeps_its_instant() -> None:
    event = DraftMissing(
        datetime(1930, 1, 1, 9, 0, tzinfo=ZoneInfo("Africa/Monrovia")), DraftKey(ADA, "t", 1, Kind.THANK_YOU, "d@x")
    )
    assert event.at.utcoffset() == timedelta(minutes=-44, seconds=-30)
    assert decode(encode(clean(event))).at == event.at


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_an_offset_with_seconds_at_the_ends_of_time_does_not_raise(at: datetime) -> None:
    odd = timezone(timedelta(seconds=1 if at.year == 1 else -1))
    event = DraftMissing(at.replace(tzinfo=odd), DraftKey(ADA, "t", 1, Kind.THANK_YOU, "d@x"))
    assert decode(encode(clean(event))) == clean(event)


def test_surrogates_are_dropped_from_the_depths() -> None:
    event = MailReceived(AT, ADA, "<1@x>", Address("Da\udcffna", "d@x"), "\ud800Hi\x00", Signal(Label.OTHER))
    back = decode(encode(clean(event)))
    assert isinstance(back, MailReceived)
    assert (back.sender.name, back.subject) == ("Dana", "Hi\x00")


def test_naive_time_and_no_number_are_refused() -> None:
    key = DraftKey(ADA, "t", 1, Kind.THANK_YOU, "d@x")
    with pytest.raises(ValueError, match="naive"):
        clean(DraftMissing(AT.replace(tzinfo=None), key))
    with pytest.raises(ValueError, match="finite"):
        clean(MailReceived(AT, ADA, "<1@x>", Address("", "d@x"), "", Signal(Label.OTHER, confidence=float("nan"))))


def test_a_type_of_a_newer_version_is_named() -> None:
    with pytest.raises(JournalTooNewError, match="letter_sent"):
        decode('{"type": "letter_sent", "at": "2026-03-02T10:30:00Z"}')


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"type": 7}',
        '{"type": "draft_missing"}',
        '{"type": "mail_sent", "at": 0, "account": "a", "message_id": "<1@x>", "recipients": [], "subject": ""}',
        '{"type": "mail_sent", "at": "2026-03-02T10:30:00Z", "account": 1, "message_id": "", "recipients": []}',
        "[" * 100_000,
    ],
)
def test_damage_is_a_sentence(body: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        decode(body)


def test_a_field_of_a_newer_version_is_passed_over() -> None:
    event = MailSent(AT, ADA, "<1@x>", ("dana@x",), "Hi")
    document = json.loads(encode(event)) | {"mood": "good"}
    assert decode(json.dumps(document)) == event


def test_a_field_that_an_older_version_did_not_write_takes_its_default() -> None:
    event = MailSent(AT, ADA, "<1@x>", ("dana@x",), "Hi")
    document = json.loads(encode(event))
    del document["gm_thread"], document["withdraws"]
    assert decode(json.dumps(document)) == event


def test_only_mails_are_known_again() -> None:
    sent = MailSent(AT, ADA, "<1@x>", (), "Hi")
    received = MailReceived(AT, ADA, "<1@x>", Address("", "d@x"), "Hi", Signal(Label.OTHER))
    keys = {
        dedupe_key(sent),
        dedupe_key(received),
        dedupe_key(replace(sent, account="b@x")),
        dedupe_key(replace(sent, message_id="<2@x>")),
    }
    assert len(keys) == 4
    assert None not in keys
    assert dedupe_key(replace(sent, at=AT + timedelta(days=1), subject="Ho")) == dedupe_key(sent)
    assert dedupe_key(DraftMissing(AT, DraftKey(ADA, "t", 1, Kind.THANK_YOU, "d@x"))) is None

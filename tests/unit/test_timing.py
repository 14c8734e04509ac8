"""When drafts are ready and over: weekends, holidays, clock changes, zones, leap days, the year's end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.etiquette import places, timing
from inboxwatch.etiquette.rules import Hours, RuleId, Rules
from inboxwatch.etiquette.thread import Mail, Round, Thread
from inboxwatch.etiquette.timing import WorkCalendar
from inboxwatch.model import Interview
from tests.support.events import at, interview

HOLIDAYS: Mapping[str, set[date]] = {
    "GB": {date(2026, 4, 3), date(2026, 4, 6), date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)},
    "DE": {date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 12, 25), date(2027, 1, 1)},
    "US": {date(2026, 7, 3), date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)},
    "IN": {date(2026, 1, 26)},
    "JP": {date(2027, 1, 1)},
}


def holidays(country: str, year: int) -> Mapping[date, str]:
    return {day: "a holiday" for day in HOLIDAYS.get(country, ()) if day.year == year}


RULES = Rules(zone="Europe/London", holidays=holidays)


def calendar(zone: str, rules: Rules = RULES, country: str | None = None) -> WorkCalendar:
    return WorkCalendar(rules, ZoneInfo(zone), country or places.country_of(zone))


def thread(*interviews: Interview, mails: tuple[Mail, ...] = (), **more: object) -> Thread:
    rounds = (Round(1, interviews),) if interviews else ()
    return replace(Thread("t", "ada@example.com", "acme.com", rounds=rounds, mails=mails), **more)  # type: ignore[arg-type]


def mail(when: str, *, inbound: bool = True, automatic: bool = False) -> Mail:
    return Mail(at(when), f"<{when}@x>", "s", "rita@acme.com", inbound, automatic=automatic)


# ---------------------------------------------------------------- W3, working hours


@pytest.mark.parametrize(
    ("instant", "zone", "opens"),
    [
        ("2026-03-10 09:00", "Europe/London", "2026-03-10 09:00"),
        ("2026-03-10 08:59", "Europe/London", "2026-03-10 09:00"),
        ("2026-03-10 16:59", "Europe/London", "2026-03-10 16:59"),
        ("2026-03-10 17:00", "Europe/London", "2026-03-11 09:00"),
        ("2026-03-13 17:00", "Europe/London", "2026-03-16 09:00"),  # Friday to Monday
        ("2026-03-14 12:00", "Europe/London", "2026-03-16 09:00"),
        ("2026-04-02 18:00", "Europe/London", "2026-04-07 08:00"),  # Easter, and summer time has begun
        ("2026-05-01 10:00", "Europe/Berlin", "2026-05-04 07:00"),  # a holiday there
        ("2026-05-01 10:00", "Europe/London", "2026-05-01 10:00"),  # and none here
        ("2026-11-26 15:00", "America/New_York", "2026-11-27 14:00"),
        ("2026-03-10 12:00", "America/New_York", "2026-03-10 13:00"),  # the Atlantic in the two odd weeks of March
        ("2026-01-26 05:00", "Asia/Kolkata", "2026-01-27 03:30"),
        ("2026-01-26 05:00", "Asia/Calcutta", "2026-01-27 03:30"),  # its older name
        ("2026-03-10 03:00", "Asia/Tokyo", "2026-03-10 03:00"),
        ("2026-12-24 18:00", "Europe/London", "2026-12-29 09:00"),
        ("2026-12-31 18:00", "Europe/London", "2027-01-04 09:00"),  # over the year's end, New Year and a weekend
        ("2028-02-28 18:00", "Europe/London", "2028-02-29 09:00"),  # a leap day is a working day
    ],
)
def test_working_hours_are_the_recipients(instant: str, zone: str, opens: str) -> None:
    assert calendar(zone).next_open(at(instant)) == at(opens)


@pytest.mark.parametrize(
    ("day", "clock", "instant"),
    [
        (date(2026, 3, 29), time(1, 30), "2026-03-29 01:30"),  # skipped in London: read with the offset before it
        (date(2026, 10, 25), time(1, 30), "2026-10-25 00:30"),  # twice in London: the first
    ],
)
def test_a_wall_time_in_a_clock_change(day: date, clock: time, instant: str) -> None:
    assert calendar("Europe/London").at(day, clock) == at(instant)


def test_hours_across_a_clock_change_have_the_days_own_offset() -> None:
    night = replace(RULES, hours=Hours(time(7), time(20), frozenset(range(7))))
    london = calendar("Europe/London", night)
    assert london.next_open(at("2026-03-28 21:00")) == at("2026-03-29 06:00")
    assert london.next_open(at("2026-10-24 21:00")) == at("2026-10-25 07:00")


def test_other_working_days() -> None:
    gulf = replace(RULES, hours=Hours(days=frozenset({6, 0, 1, 2, 3})))
    assert calendar("Asia/Riyadh", gulf).next_open(at("2026-03-12 16:00")) == at("2026-03-15 06:00")


ZONES = st.sampled_from(
    ["Europe/London", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]
)
INSTANTS = st.datetimes(datetime(2025, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
HOURS = st.builds(
    Hours,
    st.integers(7, 12).map(time),
    st.integers(13, 20).map(time),
    st.frozensets(st.integers(0, 6), min_size=1),
)


@given(INSTANTS, ZONES, HOURS)
def test_the_next_opening_is_open_and_there_is_none_before(instant: datetime, zone: str, hours: Hours) -> None:
    work = calendar(zone, replace(RULES, hours=hours))
    opens = work.next_open(instant)
    assert opens >= instant
    assert work.is_open(opens)
    local = opens.astimezone(work.zone)
    assert work.is_business_day(local.date())
    assert hours.start <= local.time() < hours.end
    steps = int((opens - instant) / timedelta(minutes=30))
    assert not any(work.is_open(instant + timedelta(minutes=30 * n)) for n in range(min(steps, 400)))
    assert opens == instant or not work.is_open(opens - timedelta(microseconds=1))
    assert work.next_close(opens) > opens
    assert not work.is_open(work.next_close(opens))


@given(st.dates(date(2025, 1, 1), date(2030, 1, 1)), st.integers(0, 30), st.integers(0, 30), ZONES)
def test_business_days_add_up(day: date, one: int, more: int, zone: str) -> None:
    work = calendar(zone)
    first = work.add_business_days(day, one)
    assert work.add_business_days(first, more) == work.add_business_days(day, one + more)
    assert work.add_business_days(day + timedelta(days=1), one) >= first
    assert one == 0 or work.is_business_day(first)
    between = [day + timedelta(days=n) for n in range(1, (first - day).days + 1)]
    assert sum(map(work.is_business_day, between)) == one


def test_a_calendar_of_holidays_alone_does_not_hang() -> None:
    def always(country: str, year: int) -> Mapping[date, str]:
        return {date(year, 1, 1) + timedelta(days=n): "x" for n in range(366)}

    work = calendar("Europe/London", replace(RULES, holidays=always))
    instant = at("2026-03-10 10:00")
    assert work.next_open(instant) == instant


# ---------------------------------------------------------------- whose zone


def test_the_zone_is_the_latest_interviews_that_names_one_else_the_users() -> None:
    assert timing.zone_of(thread(), RULES) == "Europe/London"
    york = interview("2026-03-10 10:00", zone="America/New_York")
    unknown = replace(york, timezone=None)
    assert timing.zone_of(thread(york, unknown), RULES) == "America/New_York"
    two = replace(thread(york), rounds=(Round(1, (york,)), Round(2, (replace(york, timezone="Asia/Tokyo"),))))
    assert timing.zone_of(two, RULES) == "Asia/Tokyo"


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu", "Etc/GMT+5"])
def test_a_time_in_utc_says_nothing_of_where_they_work(zone: str) -> None:
    west = replace(RULES, zone="America/Los_Angeles")
    met = thread(replace(interview("2026-03-10 18:00", zone="UTC"), timezone=zone))
    assert timing.zone_of(met, west) == "America/Los_Angeles"
    assert timing.calendar_of(met, west).next_open(at("2026-03-11 09:00")) == at("2026-03-11 16:00")


def test_the_country_is_the_zones_then_the_configured_then_the_users() -> None:
    berlin = thread(interview("2026-03-10 10:00", zone="Europe/Berlin"))
    assert timing.calendar_of(berlin, replace(RULES, country="US")).country == "DE"
    nowhere = replace(RULES, zone="UTC")
    assert timing.calendar_of(thread(), replace(nowhere, country="US")).country == "US"
    assert timing.calendar_of(thread(), nowhere).country is None
    assert timing.calendar_of(thread(), RULES).country == "GB"


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Berlin", "DE"),
        ("America/New_York", "US"),
        ("US/Eastern", "US"),
        ("Asia/Calcutta", "IN"),
        ("UTC", None),
        ("Nowhere/Town", None),
    ],
)
def test_the_country_of_a_zone(zone: str, country: str | None) -> None:
    assert places.country_of(zone) == country


@pytest.mark.parametrize("name", ["", "Mars/Phobos", "../../etc/passwd", "Europe", "a" * 5000, "Europe/Ber\x00lin"])
def test_what_is_no_zone(name: str) -> None:
    assert not places.is_zone(name)


# ---------------------------------------------------------------- T1, T2


@pytest.mark.parametrize(
    ("end", "day_end", "rules", "ready", "send_by", "expires"),
    [
        ("10 11:00", "10 11:00", RULES, "10 12:00", "11 11:00", "12 11:00"),
        ("10 11:00", "10 16:00", RULES, "10 17:00", "11 11:00", "12 11:00"),  # a panel's day: ready when it is over
        ("13 17:00", "13 17:00", RULES, "13 18:00", "14 17:00", "15 17:00"),  # Friday evening: T1 outweighs W3
        ("28 23:30", "28 23:30", RULES, "29 00:30", "29 23:30", "30 23:30"),  # hours are hours across a clock change
        ("10 11:00", "10 11:00", replace(RULES, thank_you_after_minutes=0), "10 11:00", "11 11:00", "12 11:00"),
        ("10 11:00", "10 11:00", replace(RULES, thank_you_send_by_hours=1), "10 12:00", "10 12:00", "12 11:00"),
        (
            "10 11:00",
            "10 11:00",
            replace(RULES, thank_you_after_minutes=720, thank_you_expires_hours=2),
            "10 13:00",
            "10 13:00",
            "10 13:00",
        ),
    ],
)
def test_a_thank_yous_window(end: str, day_end: str, rules: Rules, ready: str, send_by: str, expires: str) -> None:
    window = timing.thank_you(at(f"2026-03-{end}"), at(f"2026-03-{day_end}"), rules)
    assert (window.ready, window.send_by, window.expires) == tuple(
        at(f"2026-03-{day}") for day in (ready, send_by, expires)
    )
    assert window.rule is RuleId.T2


@given(
    INSTANTS,
    st.integers(0, 600),
    st.integers(0, 720),
    st.integers(1, 48),
    st.integers(2, 48),
)
def test_a_thank_yous_window_is_in_order_whatever_the_limits(
    end: datetime, rest: int, after: int, send_by: int, expires: int
) -> None:
    rules = replace(
        RULES, thank_you_after_minutes=after, thank_you_send_by_hours=send_by, thank_you_expires_hours=expires
    )
    window = timing.thank_you(end, end + timedelta(minutes=rest), rules)
    assert window.ready <= window.send_by <= window.expires <= end + timedelta(hours=48)


def test_an_interview_without_a_sensible_end_takes_an_hour() -> None:
    met = interview("2026-03-10 10:00")
    assert timing.end_of(replace(met, end=None)) == at("2026-03-10 11:00")
    assert timing.end_of(replace(met, end=met.start)) == at("2026-03-10 11:00")
    assert timing.end_of(interview("2026-03-10 10:00", hours=0.5)) == at("2026-03-10 10:30")


# ---------------------------------------------------------------- W1, W2, C2

MET = interview("2026-03-10 10:00")


@pytest.mark.parametrize(
    ("contact", "ready"),
    [
        ("2026-03-10 11:00", "2026-03-17 11:00"),
        ("2026-03-10 22:00", "2026-03-18 09:00"),  # a week later it is night
        ("2026-03-14 12:00", "2026-03-23 09:00"),  # Saturday to Saturday: Monday
        ("2026-03-27 12:00", "2026-04-07 08:00"),  # Good Friday, a weekend, Easter Monday; summer time
        ("2026-12-21 12:00", "2026-12-29 09:00"),
        ("2026-12-25 12:00", "2027-01-04 09:00"),
        ("2028-02-22 12:00", "2028-02-29 12:00"),
    ],
)
def test_silence_without_a_date_is_a_week_from_the_last_contact(contact: str, ready: str) -> None:
    window = timing.check_in(thread(interview("2026-03-01 10:00"), mails=(mail(contact),)), RULES, None)
    assert window is not None
    assert (window.ready, window.rule) == (at(ready), RuleId.W2)
    assert window.expires - window.ready == timedelta(days=21)


@pytest.mark.parametrize(
    ("stated", "days", "ready"),
    [
        (date(2026, 3, 17), 1, "2026-03-18 09:00"),
        (date(2026, 3, 13), 1, "2026-03-16 09:00"),  # Friday: the business day after is Monday
        (date(2026, 3, 14), 1, "2026-03-16 09:00"),  # a Saturday
        (date(2026, 3, 17), 0, "2026-03-18 09:00"),  # never before the day has passed
        (date(2026, 3, 14), 0, "2026-03-16 09:00"),
        (date(2026, 4, 2), 1, "2026-04-07 08:00"),
        (date(2026, 12, 24), 1, "2026-12-29 09:00"),
        (date(2026, 12, 31), 1, "2027-01-04 09:00"),
        (date(2028, 2, 28), 1, "2028-02-29 09:00"),
        (date(2026, 3, 10), 1, "2026-03-11 09:00"),  # the day of the interview itself
        (date(2026, 5, 29), 20, "2026-06-26 08:00"),
    ],
)
def test_a_stated_date_takes_the_place_of_the_week(stated: date, days: int, ready: str) -> None:
    rules = replace(RULES, check_in_after_decision_business_days=days)
    window = timing.check_in(thread(MET, decision_date=stated), rules, None)
    assert window is not None
    assert (window.ready, window.rule) == (at(ready), RuleId.W1)


def test_a_stated_date_before_the_last_contact_is_history() -> None:
    window = timing.check_in(thread(MET, decision_date=date(2026, 3, 9)), RULES, None)
    assert window is not None
    assert (window.ready, window.rule) == (at("2026-03-17 11:00"), RuleId.W2)


def test_the_day_of_a_contact_is_that_of_the_employers_zone() -> None:
    tokyo = interview("2026-03-10 10:00", zone="Asia/Tokyo")
    wrote = mail("2026-03-16 20:00")  # there it is the 17th
    window = timing.check_in(thread(tokyo, mails=(wrote,), decision_date=date(2026, 3, 16)), RULES, None)
    assert window is not None
    assert window.rule is RuleId.W2
    window = timing.check_in(thread(tokyo, decision_date=date(2026, 3, 16)), RULES, None)
    assert window is not None
    assert window.ready == at("2026-03-17 00:00")  # nine o'clock there


@pytest.mark.parametrize(
    ("previous", "ready", "rule"),
    [
        ("2026-03-10 09:00", "2026-03-24 09:00", RuleId.C2),
        ("2026-03-01 09:00", "2026-03-17 11:00", RuleId.W2),  # the week is longer
    ],
)
def test_the_second_check_in_waits_a_fortnight(previous: str, ready: str, rule: RuleId) -> None:
    window = timing.check_in(thread(MET), RULES, at(previous))
    assert window is not None
    assert (window.ready, window.rule) == (at(ready), rule)


def test_without_any_contact_there_is_no_check_in() -> None:
    assert timing.check_in(thread(), RULES, None) is None
    assert timing.gives_up_at(thread(), RULES, None) is None


def test_what_counts_as_the_last_contact() -> None:
    assert timing.last_contact(thread(MET)) == at("2026-03-10 11:00")
    assert timing.last_contact(thread(MET, mails=(mail("2026-03-11 09:00", inbound=False),))) == at("2026-03-11 09:00")
    assert timing.last_contact(thread(MET, mails=(mail("2026-03-12 09:00"),))) == at("2026-03-12 09:00")
    automatic = (mail("2026-03-13 09:00", automatic=True),)
    assert timing.last_contact(thread(MET, mails=automatic)) == at("2026-03-10 11:00")
    assert timing.last_contact(thread(MET, reopened_at=at("2026-03-14 09:00"))) == at("2026-03-14 09:00")


# ---------------------------------------------------------------- C8, R1


@pytest.mark.parametrize(
    ("settled", "decision", "closes"),
    [
        (None, None, "2026-03-24 11:00"),
        ("2026-03-20 10:00", None, "2026-04-03 10:00"),
        ("2026-03-01 10:00", None, "2026-03-24 11:00"),
        (None, date(2026, 3, 20), "2026-04-04 00:00"),  # a fortnight from when their day has passed
    ],
)
def test_when_silence_closes(settled: str | None, decision: date | None, closes: str) -> None:
    gone = timing.gives_up_at(thread(MET, decision_date=decision), RULES, at(settled) if settled else None)
    assert gone == at(closes)


@pytest.mark.parametrize(
    ("rejected", "zone", "ready", "rule", "send_by", "expires"),
    [
        ("2026-03-10 10:00", "Europe/London", "2026-03-10 10:00", RuleId.R1, "2026-03-12 17:00", "2026-03-17 17:00"),
        ("2026-03-10 20:00", "Europe/London", "2026-03-11 09:00", RuleId.W3, "2026-03-12 17:00", "2026-03-17 17:00"),
        ("2026-03-13 18:00", "Europe/London", "2026-03-16 09:00", RuleId.W3, "2026-03-17 17:00", "2026-03-20 17:00"),
        ("2026-04-03 10:00", "Europe/London", "2026-04-07 08:00", RuleId.W3, "2026-04-08 16:00", "2026-04-13 16:00"),
        ("2026-12-31 23:30", "Asia/Tokyo", "2027-01-04 00:00", RuleId.W3, "2027-01-05 08:00", "2027-01-08 08:00"),
    ],
)
def test_a_farewells_window(rejected: str, zone: str, ready: str, rule: RuleId, send_by: str, expires: str) -> None:
    window = timing.farewell(at(rejected), thread(interview("2026-03-01 10:00", zone=zone)), RULES)
    assert (window.ready, window.rule) == (at(ready), rule)
    assert (window.send_by, window.expires) == (at(send_by), at(expires))


def test_a_farewell_is_never_due_before_it_is_ready() -> None:
    days_off = replace(RULES, hours=Hours(days=frozenset({2})), farewell_within_business_days=1)
    window = timing.farewell(at("2026-03-10 10:00"), thread(MET), days_off)
    assert window.ready == at("2026-03-11 09:00")
    assert window.ready <= window.send_by < window.expires

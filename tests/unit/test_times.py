"""Interview times in free text, as tables: what is read, what is left alone, what is in doubt."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.detect.moment import Reading
from inboxwatch.detect.times import moments

NEW_YORK = ("2026-02-26T10:15:00-05:00", "America/New_York")  # a Thursday
LONDON = ("2026-02-26T10:15:00+00:00", "Europe/London")
BERLIN = ("2026-02-26T10:15:00+01:00", "Europe/Berlin")
SUMMER = ("2026-07-06T10:15:00-04:00", "America/New_York")  # a Monday
Where = tuple[str, str]


def read(text: str, where: Where, domain: str = "") -> Reading:
    return moments(text, datetime.fromisoformat(where[0]), where[1], domain)


def stated(reading: Reading) -> list[str]:
    """Moments as "2026-03-03T14:30-05:00/15:00"."""
    return [
        each.start.isoformat(timespec="minutes") + (f"/{each.end:%H:%M}" if each.end else "")
        for each in reading.moments
    ]


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("Your interview is on Tuesday, March 10th at 9:45 AM ET.", NEW_YORK, "2026-03-10T09:45-04:00"),
        ("We meet on Thursday 12 March, 16:00-17:30 CET.", BERLIN, "2026-03-12T16:00+01:00/17:30"),
        ("See you on the 9th of March at 14h30.", LONDON, "2026-03-09T14:30+00:00"),
        ("Monday the 9th of March, 14h00 Paris time", LONDON, "2026-03-09T14:00+01:00"),
        ("Please report on 10 March at 1430 hrs.", LONDON, "2026-03-10T14:30+00:00"),
        ("The call is on 10 March at 2.45pm.", LONDON, "2026-03-10T14:45+00:00"),
        ("The call is on 10 March at 2.45 p.m. We look forward to it.", LONDON, "2026-03-10T14:45+00:00"),
        ("An interview at midday on Friday 6 March.", LONDON, "2026-03-06T12:00+00:00"),
        ("Half past four on 4 March, if you can.", LONDON, "2026-03-04T16:30+00:00"),
        ("At quarter to three on 4 March.", LONDON, "2026-03-04T14:45+00:00"),
        ("Could you come on Wednesday the 4th at three o'clock?", NEW_YORK, "2026-03-04T15:00-05:00"),
        ("Ten thirty in the morning on 4 March.", LONDON, "2026-03-04T10:30+00:00"),
        ("Shall we say 3pm on the 4th?", NEW_YORK, "2026-03-04T15:00-05:00"),
        ("We confirm 2026-03-12, 09:00 (UTC+2).", LONDON, "2026-03-12T09:00+02:00"),
        ("Start 2026-03-12T09:00:00+05:30", LONDON, "2026-03-12T09:00+05:30"),
        ("Start 2026-03-12T04:10:00Z", LONDON, "2026-03-12T04:10+00:00"),
        ("Wir treffen uns am 05.03.2026 um 15:00 Uhr.", BERLIN, "2026-03-05T15:00+01:00"),
        ("12-Mar-2026 11:30 AM IST", LONDON, "2026-03-12T11:30+05:30"),
        ("The onsite is next Friday, March 6, at 1 PM GMT.", LONDON, "2026-03-06T13:00+00:00"),
        ("Does Mar 5 10a work?", LONDON, "2026-03-05T10:00+00:00"),
        ("Let us say Thursday at 9:30.", LONDON, "2026-03-05T09:30+00:00"),  # written at 10:15 on a Thursday
        ("Interview on Thursday (5 March) at 10", LONDON, "2026-03-05T10:00+00:00"),
        ("The call on March 4th, at around 10 am CET, for roughly 30 min", LONDON, "2026-03-04T10:00+01:00/10:30"),
    ],
)
def test_a_day_with_a_time_is_read(text: str, where: Where, expected: str) -> None:
    assert stated(read(text, where)) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tomorrow at 11am", "2026-02-27T11:00-05:00"),
        ("tomorrow afternoon at 2", "2026-02-27T14:00-05:00"),
        ("the day after tomorrow at 9:30", "2026-02-28T09:30-05:00"),
        ("this afternoon at 4:15", "2026-02-26T16:15-05:00"),
        ("this Monday, 4pm", "2026-03-02T16:00-05:00"),
        ("Monday at 10", "2026-03-02T10:00-05:00"),
        ("Wednesday next week, 1pm", "2026-03-04T13:00-05:00"),
        ("next week on Friday at noon", "2026-03-06T12:00-05:00"),
        ("next Monday at 9:30 am", "2026-03-02T09:30-05:00"),
        ("a week from Monday at 2pm", "2026-03-09T14:00-04:00"),
        ("Monday week at 2pm", "2026-03-09T14:00-04:00"),
        ("two weeks from today at 8 in the morning", "2026-03-12T08:00-04:00"),
        ("January 12 at 10am", "2027-01-12T10:00-05:00"),
    ],
)
def test_a_day_is_counted_from_the_day_of_sending(words: str, expected: str) -> None:
    sent = "2026-11-26T10:15:00-05:00" if words.startswith("January") else NEW_YORK[0]
    assert stated(read(f"Can we talk {words}?", (sent, "America/New_York"))) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2-3pm", "14:00-04:00/15:00"),
        ("11-1pm", "11:00-04:00/13:00"),
        ("11am-1pm", "11:00-04:00/13:00"),
        ("9-10am", "09:00-04:00/10:00"),
        ("10:00 to 11:30", "10:00-04:00/11:30"),
        ("from 10 am until 12", "10:00-04:00/12:00"),
        ("11:30 AM - 12:15", "11:30-04:00/12:15"),
        ("between 2 and 4pm", "14:00-04:00/16:00"),
        ("2:00 - 3:00", "14:00-04:00/15:00"),
        ("11:00 – 1:00", "11:00-04:00/13:00"),
        ("14:00—14:45", "14:00-04:00/14:45"),
        ("2:00 PM EDT to 3:00 PM EDT", "14:00-04:00/15:00"),
        ("noon to 1pm", "12:00-04:00/13:00"),
        ("9:30\u202fAM\u2009–\u200910:15\u202fAM", "09:30-04:00/10:15"),
        ("at 3pm for 45 minutes", "15:00-04:00/15:45"),
        ("at 3pm for an hour", "15:00-04:00/16:00"),
        ("at 3pm, a 30-minute video call", "15:00-04:00/15:30"),
        ("at 3pm. It takes an hour and a half", "15:00-04:00"),
    ],
)
def test_a_stretch_lends_its_morning_or_afternoon_to_both_ends(words: str, expected: str) -> None:
    text = f"The interview is on Wednesday, July 15, {words}."
    assert stated(read(text, SUMMER))[0].startswith(f"2026-07-15T{expected}")


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        (
            "Date: Tuesday 3 March 2026\nTime: 14:00 - 15:00 GMT\nDuration: 60 minutes",
            LONDON,
            ["2026-03-03T14:00+00:00/15:00"],
        ),
        ("Date: Tuesday 3 March 2026\nTime: 14:00 GMT\nDuration: 45 minutes", LONDON, ["2026-03-03T14:00+00:00/14:45"]),
        ("Time: 10:00 AM EST\nDate: March 5, 2026\nLocation: Zoom", NEW_YORK, ["2026-03-05T10:00-05:00"]),
        ("Date:\n\nMarch 4, 2026\n\nTime:\n\n10:00 AM PST", LONDON, ["2026-03-04T10:00-08:00"]),
        ("**Date:** March 4, 2026\n**Time:** 10 AM – 11 AM PST", LONDON, ["2026-03-04T10:00-08:00/11:00"]),
        (
            "Part 1: 10:00am (60 min)\nPart 2: 11:15am\nDate: 5 March",
            LONDON,
            ["2026-03-05T10:00+00:00/11:00", "2026-03-05T11:15+00:00/12:15"],
        ),
        ("Interview date: 05-Mar-2026 (Thu)\nReporting time: 09:30 AM IST", LONDON, ["2026-03-05T09:30+05:30"]),
        (
            "Interview date: 03/05/2026\nInterview time: 10:30 AM\nTime zone: Central Time",
            NEW_YORK,
            ["2026-03-05T10:30-06:00"],
        ),
        ("| Date | Time |\n| March 5, 2026 | 10:00 AM - 11:00 AM EST |", NEW_YORK, ["2026-03-05T10:00-05:00/11:00"]),
        (
            "- Monday, March 2nd: 2:00 PM - 4:00 PM EST\n- Tuesday, March 3rd: 9:00 AM - 10:00 AM EST",
            NEW_YORK,
            ["2026-03-02T14:00-05:00/16:00", "2026-03-03T09:00-05:00/10:00"],
        ),
        ("Date: 4 March 2026\nTime (CET): 10:00", LONDON, ["2026-03-04T10:00+01:00"]),
        (
            "2:30pm - 3:00pm, Tuesday, March 3, 2026\nPacific Time - US & Canada",
            NEW_YORK,
            ["2026-03-03T14:30-08:00/15:00"],
        ),
        (
            "11:00am - 11:45am, Monday, 2 March 2026 (UK, Ireland, Lisbon Time)",
            NEW_YORK,
            ["2026-03-02T11:00+00:00/11:45"],
        ),
        ("Wednesday, March 4⋅3:00 – 3:45pm\nTime zone: America/Chicago", NEW_YORK, ["2026-03-04T15:00-06:00/15:45"]),
        (
            "Topic: Talk\nTime: Mar 5, 2026 03:00 PM Eastern Time (US and Canada)\nJoin",
            LONDON,
            ["2026-03-05T15:00-05:00"],
        ),
        (
            "When: Thu, July 9, 2026 10:00 AM-10:30 AM. (UTC-05:00) Eastern Time (US & Canada)",
            SUMMER,
            ["2026-07-09T10:00-04:00/10:30"],
        ),
        (
            "Start: Tue, Jul 14, 2026 2:30 PM EDT\nEnd: Tue, Jul 14, 2026 3:30 PM EDT",
            SUMMER,
            ["2026-07-14T14:30-04:00/15:30"],
        ),
        ("Your interview is on Tuesday, July 14. It starts at 2:30 PM PT.", SUMMER, ["2026-07-14T14:30-07:00"]),
    ],
)
def test_layouts_of_labels_and_booking_tools(text: str, where: Where, expected: list[str]) -> None:
    assert stated(read(text, where)) == expected


def test_an_agenda_gives_each_round_under_its_day() -> None:
    text = (
        "Monday, July 13, 2026\n\n9:00 AM - 9:45 AM  Ann Lee, Engineering Manager\n"
        "10:00 AM - 10:45 AM  Bo Chen, Staff Engineer\n\nTuesday, July 14, 2026\n\n"
        "1:00 PM - 1:30 PM  Closing talk\n\nAll times are in Pacific Time."
    )
    assert stated(read(text, SUMMER)) == [
        "2026-07-13T09:00-07:00/09:45",
        "2026-07-13T10:00-07:00/10:45",
        "2026-07-14T13:00-07:00/13:30",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Does Tuesday at 3 or Wednesday at 10 work?", ["2026-03-03T15:00-05:00", "2026-03-04T10:00-05:00"]),
        ("Tuesday at 10, 11 or 2 would do.", [f"2026-03-03T{hour}:00-05:00" for hour in (10, 11, 14)]),
        ("At 2pm on Tuesday or 3pm on Wednesday.", ["2026-03-03T14:00-05:00", "2026-03-04T15:00-05:00"]),
        (
            "On Tuesday at 10, you meet Ann; at 11, Bo; at 2, Cy.",
            [f"2026-03-03T{hour}:00-05:00" for hour in (10, 11, 14)],
        ),
        ("Could you do 3pm or 4pm on March 5 or 6?", ["2026-03-05T15:00-05:00", "2026-03-05T16:00-05:00"]),
        ("The team meets Mondays at 3pm; you talk on Tuesday, March 3 at 2pm.", ["2026-03-03T14:00-05:00"]),
        ("Office: 9:00-17:00. Your interview: Tuesday, 3 March at 11:00.", ["2026-03-03T11:00-05:00"]),
        ("Be at reception by 9:45am for your 10:00am interview on 5 March.", ["2026-03-05T10:00-05:00"]),
        ("Tuesday at 2pm or 3pm on Wednesday.", ["2026-03-03T14:00-05:00", "2026-03-04T15:00-05:00"]),
        (
            "1. Mon 2 Mar, 10:00-10:30\n2. Tue 3 Mar, 14:00-14:30",
            ["2026-03-02T10:00-05:00/10:30", "2026-03-03T14:00-05:00/14:30"],
        ),
    ],
)
def test_times_offered_for_choice_are_each_read_with_their_own_day(text: str, expected: list[str]) -> None:
    assert stated(read(text, NEW_YORK)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Your call has been moved from Tuesday, March 3 at 2:00 PM to Wednesday, March 4 at 10:00 AM.",
            "2026-03-04T10:00-05:00",
        ),
        (
            "Your interview on Tuesday, March 3 at 2 PM has been rescheduled to Thursday, March 5 at 1 PM.",
            "2026-03-05T13:00-05:00",
        ),
        ("Instead of Tuesday at 2pm, can we speak Wednesday at 10am?", "2026-03-04T10:00-05:00"),
        ("Could we do Wednesday at 10am instead of Tuesday at 2pm?", "2026-03-04T10:00-05:00"),
        ("New time: Thursday, March 5 at 1 PM\nOld time: Tuesday, March 3 at 2 PM", "2026-03-05T13:00-05:00"),
        (
            "The meeting originally planned for March 3 at 2 PM will now be on March 6 at 4 PM.",
            "2026-03-06T16:00-05:00",
        ),
        ("The interview on Tuesday is pushed back from 2pm to 3pm.", "2026-03-03T15:00-05:00"),
        ("The interview tomorrow is moved to 3:30 PM.", "2026-02-27T15:30-05:00"),
        ("On 3 March your interview has been brought back from 9:30 AM to 2 PM.", "2026-03-03T14:00-05:00"),
        ("We had planned for Tuesday at 3pm but need to move this to Wednesday at 4pm.", "2026-03-04T16:00-05:00"),
        ("We need to push our 2pm call on Tuesday to 4pm.", "2026-03-03T16:00-05:00"),
        ("Can we move our call tomorrow at 10am to 11:30am?", "2026-02-27T11:30-05:00"),
        ("We reschedule to Tuesday from 2pm to 3pm.", "2026-03-03T14:00-05:00/15:00"),
        ("We would like to move forward with a call on Tuesday, 2pm to 3pm.", "2026-03-03T14:00-05:00/15:00"),
        ("It is now Wednesday, March 4 at 3 PM, not Tuesday, March 3 at 2 PM.", "2026-03-04T15:00-05:00"),
        ("Ann can't make Tuesday at 2pm, so we propose Wednesday at 2pm.", "2026-03-04T14:00-05:00"),
    ],
)
def test_of_a_change_only_the_new_time_counts(text: str, expected: str) -> None:
    assert stated(read(text, NEW_YORK)) == [expected]


IRELAND = ("2026-02-26T10:15:00+00:00", "Europe/Dublin")
HALIFAX = ("2026-07-06T10:15:00-03:00", "Europe/London")  # a Monday
BRISBANE = ("2026-01-19T10:15:00+10:00", "Europe/London")  # a Monday


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        # times as people say them
        ("Half ten on Tuesday, if that suits you and Niamh.", IRELAND, ["2026-03-03T10:30+00:00"]),
        ("Tuesday so, half nine, at the depot.", IRELAND, ["2026-03-03T09:30+00:00"]),
        ("Will we say Wednesday the 4th so, 11.20?", IRELAND, ["2026-03-04T11:20+00:00"]),
        ("Pop by at noon on wednesday and ask for Gus.", LONDON, ["2026-03-04T12:00+00:00"]),
        ("Drop by midday on Monday, we close at four.", LONDON, ["2026-03-02T12:00+00:00"]),
        ("Can you come fri 6th at 10?", LONDON, ["2026-03-06T10:00+00:00"]),
        ("We have the room on Tuesday 3 March kl 13.30.", BERLIN, ["2026-03-03T13:30+01:00"]),
        ("Please be here am Tuesday, 3 March, um 11 Uhr.", BERLIN, ["2026-03-03T11:00+01:00"]),
        ("Dr Orr sees you on 5 March at 15:00 and is done by half past.", LONDON, ["2026-03-05T15:00+00:00/15:30"]),
        ("Jo has the van until 4 on Tuesday 3 March so make it 5 on Tuesday.", LONDON, ["2026-03-03T17:00+00:00"]),
        ("My dentist is at 2 on Tuesday so make it half past instead.", LONDON, ["2026-03-03T14:30+00:00"]),
        ("Let us make it 3 rather than 2 tomorrow.", LONDON, ["2026-02-27T15:00+00:00"]),
        ("Monday fortnight I am away, Tuesday week at 9.45 then.", LONDON, ["2026-03-10T09:45+00:00"]),
        # one meeting on two clocks
        ("Thursday, July 9 at 10 in the morning for us, so 2 pm for you.", HALIFAX, ["2026-07-09T14:00+01:00"]),
        ("Friday July 10 at 1 pm here, which makes it 5 pm over there.", HALIFAX, ["2026-07-10T17:00+01:00"]),
        ("On July 9 at 6 pm Pacific, that is Friday July 10 at 2 am for me.", HALIFAX, ["2026-07-09T18:00-07:00"]),
        ("Wednesday 4 March at 15:00 CET (in London it is 14:00).", LONDON, ["2026-03-04T15:00+01:00"]),
        ("Thursday, July 9 at 10 in the morning or at 3 pm.", HALIFAX, []),
        ("Tuesday, 20 January 2026, 10:00am (AEST)", BRISBANE, ["2026-01-20T10:00+10:00"]),
        ("Tuesday, 20 January 2026, 10:00am (AEDT)", BRISBANE, ["2026-01-20T10:00+11:00"]),
        (
            "12 May 2026 14:00 - 14:30 (UTC+00:00) Dublin, Edinburgh, Lisbon, London",
            IRELAND,
            ["2026-05-12T14:00+01:00/14:30"],
        ),
        (
            "12 May 2026 14:00 (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
            LONDON,
            ["2026-05-12T14:00+02:00"],
        ),
        ("Monday, 2 March 2026\n  3:00PM\n    Europe/Athens time", LONDON, ["2026-03-02T15:00+02:00"]),
        # when to be there, and when it begins
        ("Interview: 5 March, 10:00. Arrival: 5 March, 9:45.", LONDON, ["2026-03-05T10:00+00:00"]),
        ("Date: 5 March 2026\nCheck-in: 8:40 AM\nInterview time: 9:00 AM", LONDON, ["2026-03-05T09:00+00:00"]),
        (
            "You are to see the governors on Thursday 5 March. The interview begins at 10.30am.",
            LONDON,
            ["2026-03-05T10:30+00:00"],
        ),
        ("Please report on 5 March at 8:40 AM.", LONDON, ["2026-03-05T08:40+00:00"]),
        # what no longer holds, and what is somebody else's
        ("So Wednesday 4 March instead of the 3rd, still 9.30am.", LONDON, ["2026-03-04T09:30+00:00"]),
        ("We have to postpone your interview on 3 March, 3pm. A new date follows.", LONDON, []),
        ("Ana cannot meet tomorrow at 2, but can on Monday at 11.", LONDON, ["2026-03-02T11:00+00:00"]),
        ("Tomorrow at 10am is a no go, I can do Friday 6 March at 1.15pm.", LONDON, ["2026-03-06T13:15+00:00"]),
        ("If 3 March at 10am is not possible, tell us.", LONDON, ["2026-03-03T10:00+00:00"]),
        ("I can't wait to meet you on Tuesday 3 March at 2pm!", LONDON, ["2026-03-03T14:00+00:00"]),
        ("Her 9 o'clock tomorrow is with the bank.", LONDON, []),
        # lengths that are not the meeting's
        ("3 March at 2pm; prepare about 10 minutes on a book you like.", LONDON, ["2026-03-03T14:00+00:00"]),
        ("3 March at 2pm, with a 20 minute test on paper.", LONDON, ["2026-03-03T14:00+00:00"]),
        ("3 March at 2pm, a 40 minute chat.", LONDON, ["2026-03-03T14:00+00:00/14:40"]),
        # what only looks like a time
        ("Half two hundred applicants are out, so by Tuesday we know.", IRELAND, []),
        ("About half one day of work is paid on Tuesday.", IRELAND, []),
        ("He came sat 3rd in the queue at the shop.", LONDON, []),
    ],
)
def test_times_as_people_speak_of_them(text: str, where: Where, expected: list[str]) -> None:
    assert stated(read(text, where)) == expected


@pytest.mark.parametrize(
    ("domain", "reader", "expected"),
    [
        ("depot.ie", "Europe/Dublin", ["2026-03-03T15:30+00:00"]),
        ("depot.co.uk", "Europe/London", ["2026-03-03T15:30+00:00"]),
        ("depot.de", "Europe/London", []),
        ("depot.com", "America/New_York", []),
    ],
)
def test_half_three_is_past_three_only_where_that_is_said(domain: str, reader: str, expected: list[str]) -> None:
    reading = moments("Half three on Tuesday.", datetime.fromisoformat(IRELAND[0]), reader, domain)
    assert [each.start.astimezone(UTC).isoformat(timespec="minutes") for each in reading.moments] == expected


def test_a_cancelled_time_is_still_a_time() -> None:
    text = "Your interview on Tuesday, March 3 at 2:00 PM ET has been cancelled."
    assert stated(read(text, NEW_YORK)) == ["2026-03-03T14:00-05:00"]


@pytest.mark.parametrize(
    ("zone", "reader", "expected", "name"),
    [
        ("PST", "America/New_York", "14:00-07:00", "America/Los_Angeles"),
        ("EST", "Europe/London", "14:00-04:00", "America/New_York"),
        ("ET", "America/Toronto", "14:00-04:00", "America/Toronto"),
        ("CET", "Europe/Paris", "14:00+02:00", "Europe/Paris"),
        ("CET", "Europe/London", "14:00+02:00", "Europe/Berlin"),
        ("BST", "America/New_York", "14:00+01:00", "Europe/London"),
        ("IST", "Europe/London", "14:00+05:30", "Asia/Kolkata"),
        ("IST", "Asia/Jerusalem", "14:00+03:00", "Asia/Jerusalem"),
        ("CST", "Asia/Shanghai", "14:00+08:00", "Asia/Shanghai"),
        ("(London time)", "America/New_York", "14:00+01:00", "Europe/London"),
        ("Berlin time", "America/New_York", "14:00+02:00", "Europe/Berlin"),
        ("UK time", "America/New_York", "14:00+01:00", "Europe/London"),
        ("Eastern", "Europe/London", "14:00-04:00", "America/New_York"),
        ("US Eastern Time", "Europe/London", "14:00-04:00", "America/New_York"),
        ("Eastern European Time", "Europe/London", "14:00+03:00", "Europe/Helsinki"),
        ("(Central European Time - Berlin)", "Europe/London", "14:00+02:00", "Europe/Berlin"),
        ("British Summer Time", "America/New_York", "14:00+01:00", "Europe/London"),
        ("America/Denver", "Europe/London", "14:00-06:00", "America/Denver"),
        ("(Asia/Tokyo)", "Europe/London", "14:00+09:00", "Asia/Tokyo"),
        ("UTC", "America/New_York", "14:00+00:00", "UTC"),
        ("GMT", "America/New_York", "14:00+00:00", "UTC"),
        ("GMT+2", "Europe/London", "14:00+02:00", None),
        ("GMT+1", "Europe/London", "14:00+01:00", "Europe/London"),
        ("UTC-03:30", "Europe/London", "14:00-03:30", None),
        ("your time", "Europe/Rome", "14:00+02:00", "Europe/Rome"),
    ],
)
def test_words_for_a_zone(zone: str, reader: str, expected: str, name: str | None) -> None:
    reading = read(f"Tuesday, July 14 at 2pm {zone}, by video.", ("2026-07-06T10:15:00+00:00", reader))
    assert stated(reading) == [f"2026-07-14T{expected}"]
    assert reading.moments[0].timezone == name


def test_one_zone_serves_all_times_of_a_sentence_and_of_a_mail() -> None:
    text = "Tuesday at 2pm or Wednesday at 3pm PT? Or on Thursday, March 5 at 9am?"
    assert stated(read(text, NEW_YORK)) == [f"2026-03-0{each}:00-08:00" for each in ("3T14", "4T15", "5T09")]


def test_the_senders_clock_counts_for_our_time() -> None:
    where = ("2026-02-26T10:15:00-08:00", "America/New_York")
    assert stated(read("Thursday, March 5th at 2 PM our time", where)) == ["2026-03-05T14:00-08:00"]


def test_a_time_without_a_zone_is_in_doubt_when_sender_and_reader_are_apart() -> None:
    reading = read("Thursday, March 5th at 2 PM", ("2026-02-26T10:15:00-08:00", "America/New_York"))
    assert reading.moments == ()
    assert "names no time zone" in reading.in_doubt[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sunday, March 8, 2026 at 2:30 AM ET", "2026-03-08T07:30+00:00"),
        ("Sunday, March 8, 2026 at 2:30 AM EST", "2026-03-08T07:30+00:00"),
        ("Sunday, November 1, 2026 at 1:30 AM ET", "2026-11-01T05:30+00:00"),
        ("Sunday, November 1, 2026 at 1:30 AM EDT", "2026-11-01T05:30+00:00"),
        ("Sunday, November 1, 2026 at 1:30 AM EST", "2026-11-01T06:30+00:00"),
        ("Monday, March 9, 2026 at 9 AM EST", "2026-03-09T13:00+00:00"),
    ],
)
def test_the_days_on_which_clocks_change(text: str, expected: str) -> None:
    (moment,) = read(text, NEW_YORK).moments
    assert moment.start.astimezone(UTC).isoformat(timespec="minutes") == expected


JULY = ("2026-07-01T10:00:00+00:00", "Europe/London")


@pytest.mark.parametrize(
    ("text", "domain", "expected"),
    [
        ("25/07/2026 at 10:00", "", "2026-07-25"),
        ("7/25/2026 at 10:00", "", "2026-07-25"),
        ("07/08/2026 at 10:00", "acme.co.uk", "2026-08-07"),
        ("07/08/2026 at 10:00", "state.gov", "2026-07-08"),
        ("07/08/2026 at 10:00 BST", "acme.com", "2026-08-07"),
        ("Friday 07/08/2026 at 10:00", "acme.com", "2026-08-07"),
        ("Wednesday 07/08/2026 at 10:00", "acme.com", "2026-07-08"),
        ("07.08.2026 at 10:00", "acme.com", "2026-08-07"),
        ("10/06/2026 at 10:00", "acme.com", "2026-10-06"),
        ("07/07/2026 at 10:00", "acme.com", "2026-07-07"),
    ],
)
def test_day_and_month_in_numbers_are_told_apart_by_the_writer(text: str, domain: str, expected: str) -> None:
    (moment,) = read(text, JULY, domain).moments
    assert moment.start.date().isoformat() == expected


@pytest.mark.parametrize(
    ("text", "where", "doubt"),
    [
        ("07/08/2026 at 10:00", JULY, "can be 7 August 2026 or 8 July 2026"),
        ("Monday 07/08/2026 at 10:00", JULY, "the mail says Monday"),
        ("Tuesday, July 15 at 10:00 AM", SUMMER, "15 July 2026 is a Wednesday, the mail says Tuesday"),
        ("next Thursday at 10:00 AM", SUMMER, "can be 9 July 2026 or 16 July 2026"),
        ("Let us talk Monday at 11am.", SUMMER, "can be 6 July 2026 or 13 July 2026"),
        ("Interview on Thursday at 7.", SUMMER, "the morning or the afternoon"),
        ("Interview 15 July 02:30", SUMMER, "the morning or the afternoon"),
        ("Come on Thursday at 5, morning or evening, I forget which.", SUMMER, "the morning or the afternoon"),
        ("Meet Jan on Thursday at 9, she did not say whether am or pm.", SUMMER, "the morning or the afternoon"),
        ("Tuesday, July 14 at 10:00 AM PT (2:00 PM ET)", SUMMER, "two zones"),
        ("July 14 at 2pm GMT", ("2026-07-06T10:15:00+00:00", "Europe/London"), "names no time zone"),
        ("Your interview is on Tuesday, July 14.", SUMMER, "without a time"),
        ("January 12, 2026 at 10am", ("2026-12-20T10:15:00-05:00", "America/New_York"), "12 January 2027 is meant"),
    ],
)
def test_two_readings_are_no_time_but_a_sentence(text: str, where: Where, doubt: str) -> None:
    reading = read(text, where)
    assert reading.moments == ()
    assert doubt in " ".join(reading.in_doubt)


@pytest.mark.parametrize(
    "text",
    [
        "Our office is open 9am-5pm Monday to Friday.",
        "Office hours: Mon-Fri, 9:00 to 17:00.",
        "Our support hours are weekdays from 8am to 6pm.",
        "Please complete the test by Friday, March 6 at 5pm ET.",
        "The deadline is March 6, 5:00 PM.",
        "The take-home is due on Tuesday 3 March at 23:00.",
        "Submit it no later than 4 March, 12:00.",
        "Applications close on March 20 at noon.",
        "The offer expires on Monday, March 9 at 5 PM.",
        "Monday March 2nd, 11:59 PM",
        "Call us at +1 212 555 0130 or 020 7946 0018.",
        "Lunch on Monday costs $12.30.",
        "On Tue, Mar 3, 2026 at 2:30 PM Ann Lee <ann@example.com> wrote:\n> hello",
        "Sent: Friday, February 27, 2026 9:30 AM\nhello",
        "We met on February 3 at 2pm.",
        "Meeting ID: 842 1330 4455, passcode 1430",
        "The test takes 2h30 and has 3 parts.",
        "Python 3.11, 24/7 support, 9/10 candidates, 100 March Road, Room 2.30",
        "Release v10.30.2 ships on March 3.",
        "May 10 people join? August Weber and April Jones will.",
        "ZIP 10:0, ratio 16:9, score 3:1, Psalm 23:4 on Sunday",
        "The shop at 500 5th Avenue, suite 1400.",
        "Mar 3 14:10:22 host sshd[12]: session opened",
        "Mondays at 9:00 we have a stand-up.",
        "We are a team of 12 to 15 people.",
        "The office closes at 5pm on Friday.",
        "March 3, 2031 at 2pm",
        "99/99/2026 at 10:00, 31 February at 9am",
        "",
    ],
)
def test_what_is_no_meeting_gives_no_moment(text: str) -> None:
    assert read(text, NEW_YORK).moments == ()


def test_the_same_instant_in_two_zones_is_one_moment() -> None:
    assert stated(read("Tuesday, July 14 at 10:00 AM PT (1:00 PM ET)", SUMMER)) == ["2026-07-14T10:00-07:00"]
    assert stated(read("10:00 AM PT / 1:00 PM ET on Tuesday, July 14", SUMMER)) == ["2026-07-14T10:00-07:00"]


def test_a_call_in_half_an_hour_starts_then() -> None:
    assert stated(read("I will call you in 30 minutes.", NEW_YORK)) == ["2026-02-26T10:45-05:00"]
    assert read("Please finish it in 30 minutes.", NEW_YORK).moments == ()


def test_the_span_and_the_words_are_those_of_the_text() -> None:
    text = "Hello,\n\nplease come on Tuesday,\u00a0March 3rd at 2:30 PM PT (Zoom)."
    (moment,) = read(text, NEW_YORK).moments
    assert text[moment.begin : moment.finish] == "Tuesday,\u00a0March 3rd at 2:30 PM PT"
    assert moment.words == "Tuesday, March 3rd at 2:30 PM PT"


# ---------------------------------------------------------------- properties

ZONES = ("America/New_York", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Australia/Sydney", "UTC")
PIECES = st.sampled_from(
    "Tuesday|March 3|3/4|3.4.2026|at"
    "|2pm|14:00|-|to|from|PT|GMT+1|(|)|\n|\n\n|next|tomorrow|the 31st|29 February|2026|Feb"
    "|noon|half past two|by|moved|instead of|,|.|:|for 45 minutes|24h|1430 hrs"
    "|your time|Time zone: UTC|9-5|Mon-Fri|0".split("|")
)
SENT = st.datetimes(
    datetime(1, 1, 3),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(9999, 12, 29),  # noqa: DTZ001
    timezones=st.sampled_from([ZoneInfo(zone) for zone in ZONES]),
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=40).map(" ".join)), SENT, st.sampled_from(ZONES))
def test_any_text_gives_only_sound_moments(text: str, sent: datetime, zone: str) -> None:
    reading = moments(text, sent, zone)
    instants = [each.start.astimezone(UTC) for each in reading.moments]
    assert len(set(instants)) == len(instants)
    for each in reading.moments:
        assert sent - timedelta(days=1) <= each.start <= sent + timedelta(days=397)
        assert 0 <= each.begin < each.finish <= len(text)
        assert each.end is None or timedelta() < each.end.astimezone(UTC) - each.start.astimezone(UTC) <= timedelta(
            hours=13
        )
        assert each.timezone is None or str(each.start.tzinfo) == each.timezone
        assert "\n" not in each.words


@settings(max_examples=300, deadline=None)
@given(
    st.datetimes(datetime(2026, 3, 2, 8), datetime(2026, 12, 20, 18, 59)),  # noqa: DTZ001 - a clock's reading
    st.integers(0, 9),
    st.integers(0, 5),
    st.sampled_from(ZONES),
)
def test_a_time_written_in_any_style_is_read_back(wall: datetime, day_style: int, clock_style: int, zone: str) -> None:
    wall = wall.replace(hour=8 + wall.hour % 11, second=0, microsecond=0)
    end = "th" if 10 < wall.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(wall.day % 10, "th")
    day = (
        f"{wall:%A, %B} {wall.day}{end}, {wall.year}",
        f"{wall:%B} {wall.day}, {wall.year}",
        f"{wall:%a %d %b %Y}",
        f"{wall.day}{end} of {wall:%B} {wall.year}",
        f"{wall:%A} {wall.day} {wall:%B}",
        f"{wall:%Y-%m-%d}",
        f"{wall:%A %d.%m.%Y}",
        f"{wall:%d-%b-%Y}",
        f"{wall:%b} {wall.day}",
        f"{wall:%A} the {wall.day}{end} of {wall:%B}",
    )[day_style]
    hour = wall.hour % 12 or 12
    half = "am" if wall.hour < 12 else "pm"
    clock = (
        f"{hour}:{wall:%M} {half.upper()}",
        f"{hour}:{wall:%M}{half}",
        f"{hour}.{wall:%M} {half[0]}.m.",
        f"{wall:%H}h{wall:%M}",
        f"{wall:%H%M} hrs",
        f"{hour}{half}",
    )[clock_style]
    if clock_style == 5:
        wall = wall.replace(minute=0)
    sent = datetime(2026, 3, 1, 9, 0, tzinfo=ZoneInfo(zone))
    reading = moments(f"Your interview is on {day} at {clock} with Ann.", sent, zone)
    far = wall.date() > (sent + timedelta(days=303)).date() and day_style in (4, 8, 9)
    # "Thursday 03.12.2026": 3 December and 12 March are both Thursdays, and both lie ahead.
    either = day_style == 6 and wall.day <= 12 and f"{wall:%A}" == f"{wall.replace(month=wall.day, day=wall.month):%A}"
    if not (far or (either and wall.day != wall.month)):
        assert [each.start for each in reading.moments] == [wall.replace(tzinfo=ZoneInfo(zone))], (day, clock)


@pytest.mark.parametrize(
    "unit",
    [
        "1 ", "9:00 ", "9-", "12:00-", "Tuesday ", "Tuesday, March 3 ", "March 3 at 2pm, ", "1/2 ", "1.2.", "from ",
        "moved from ", "at 3 or ", "the ", "\n- 9:00", "Time (", "time zone ", "uk, uk, ", "2:30 PM ET ", "3 March - ",
        "for a 30 minute ", "half past ", "(GMT+1 ", "Mon-Fri ", "  \n\n", "instead of ", "No. A", "a", "\u00a0",
    ],
)  # fmt: skip
def test_hostile_text_costs_bounded_work(unit: str) -> None:
    text = (unit * (32_000 // len(unit) + 1))[:32_000]
    started = time.process_time()
    read(text, NEW_YORK)
    assert time.process_time() - started < 2


UNKNOWN = ""
"""No zone of the reader's is known."""


@pytest.mark.parametrize(
    ("text", "sent", "expected"),
    [
        ("We meet on Thursday 12 March at 4 pm.", "2026-03-09T10:15:00-05:00", ["2026-03-12T16:00-05:00"]),
        ("We meet on Thursday 12 March at 4 pm.", "2026-03-09T10:15:00+05:30", ["2026-03-12T16:00+05:30"]),
        ("We meet on Thursday 12 March at 4 pm.", "2026-03-09T10:15:00+00:00", ["2026-03-12T16:00+00:00"]),
        ("We meet on Thursday 12 March at 4 pm CET.", "2026-03-09T10:15:00-05:00", ["2026-03-12T16:00+01:00"]),
        ("We meet on Thursday 12 March at 4 pm.", "2026-03-02T10:15:00-05:00", []),
        ("We meet on Thursday 12 March at 4 pm.", "2026-03-02T10:15:00+08:00", ["2026-03-12T16:00+08:00"]),
    ],
    ids=["behind", "ahead", "Greenwich", "a zone is named", "clocks change before then", "clocks that never change"],
)
def test_without_a_zone_of_the_readers_the_senders_clock_is_meant(text: str, sent: str, expected: list[str]) -> None:
    reading = read(text, (sent, UNKNOWN))
    assert stated(reading) == expected
    assert bool(reading.in_doubt) is not bool(expected)


def test_a_date_whose_order_would_put_it_months_ahead_is_in_doubt() -> None:
    sent = "2026-05-06T10:00:00+01:00"
    reading = read("Your interview: 5/12/2026, 14:00", (sent, "Europe/London"))
    assert (stated(reading), len(reading.in_doubt)) == ([], 1)
    assert stated(read("Your interview: 12/5/2026, 14:00", (sent, "Europe/London"))) == ["2026-05-12T14:00+01:00"]


def test_rows_are_read_behind_pictures_too() -> None:
    text = "\U0001f4c5 Date: March 12, 2026\n\n\u23f0 Time: 01:30 PM\n"
    assert stated(read(text, LONDON)) == ["2026-03-12T13:30+00:00"]

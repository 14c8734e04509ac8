"""Zone names of calendars: IANA, Windows, prefixed, custom, and unknown."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.detect import zones


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (" 'Europe/Berlin' ", "Europe/Berlin"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("pacific standard time", "America/Los_Angeles"),
        ("India Standard Time", "Asia/Calcutta"),  # as Windows maps have it, an older name
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        ("/softwarestudio.org/Tzfile/America/Indiana/Knox", "America/Indiana/Knox"),
        ("UTC", "UTC"),
        ("Z", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("Etc/UTC", "UTC"),
        ("EST", None),
        ("Berlin", None),
        ("Customized Time Zone", None),
        ("", None),
        ("/", None),
        ("../../../etc/passwd", None),
        ("Europe/../Europe/Berlin/../../x", None),
        ("a/" * 5000, None),
        ("Europe/Ber\x00lin", None),
    ],
)
def test_known_names(name: str, zone: str | None) -> None:
    assert zones.known(name) == zone


@pytest.mark.parametrize("name", ["Europe", "posix", "", "x" * 400, "zone.tab", "tzdata.zi", "Europe/Berlin\n"])
def test_what_the_database_does_not_have(name: str) -> None:
    assert not zones.is_zone(name)


def test_a_bare_word_is_what_the_database_has_under_it_when_the_calendar_says_nothing() -> None:
    assert zones.resolve("EST5EDT", {}) == (ZoneInfo("EST5EDT"), "EST5EDT")
    assert zones.resolve("Eastern", {}) == (None, None)


@given(st.text(max_size=200))
def test_no_name_raises(name: str) -> None:
    known = zones.known(name)
    assert known is None or zones.is_zone(known)
    zones.resolve(name, {})

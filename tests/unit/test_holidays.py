"""Public holidays by country: what W3 rests on."""

from __future__ import annotations

from datetime import date

import pytest

from inboxwatch.service.holidays import public_holidays


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("GB", date(2026, 4, 3)),  # Good Friday, in all of it
        ("GB", date(2026, 4, 6)),  # Easter Monday, not in Scotland
        ("gb", date(2026, 8, 31)),
        ("DE", date(2026, 5, 1)),
        ("US", date(2026, 7, 3)),  # observed: the fourth is a Saturday
    ],
)
def test_a_day_off_is_known(country: str, day: date) -> None:
    assert day in public_holidays(country, day.year)


@pytest.mark.parametrize("country", ["", "XX", "nowhere", "\x00"])
def test_a_country_that_is_not_known_has_none(country: str) -> None:
    assert public_holidays(country, 2026) == {}

"""Public holidays by country: what W3 rests on."""

from __future__ import annotations

import subprocess
import sys
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


def test_no_day_of_another_year_is_told() -> None:
    assert {day.year for day in public_holidays("DE", 2027)} == {2027}


def test_the_asking_process_does_not_load_the_package() -> None:
    asks = (
        "import sys; from inboxwatch.service.holidays import public_holidays; "
        "assert public_holidays('DE', 2026); print('holidays' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True).stdout
    assert said == "False\n"


def test_where_no_process_can_be_started_the_days_are_known_all_the_same() -> None:
    asks = (
        "import sys; from inboxwatch.service.holidays import public_holidays; "
        "sys.executable = '/nonexistent/python'; print(len(public_holidays('DE', 2026)) > 5)"
    )
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True).stdout
    assert said == "True\n"

"""A program of its own that prints a country's public holidays: `-m ...almanac COUNTRY FIRST_YEAR LAST_YEAR`."""

from __future__ import annotations

import json
import sys
from datetime import date

PARTS = {"GB": "ENG"}
"""Countries whose parts share few holidays: the part where most people live (ISO 3166-2), since no zone tells them
apart. A day too many delays a mail by a day (W3), one too few disturbs an Easter Monday."""


def days_off(country: str, first: int, last: int) -> dict[date, str]:
    """The public holidays of an ISO 3166 country from year `first` to `last`, in force in all of it or in its part of
    `PARTS`; none for a country or a year that the package does not know. Names are in its default language."""
    # Imported at the first use: half a second and some 20 MB, for the package loads all of its countries.
    import holidays  # noqa: PLC0415

    try:
        found = holidays.country_holidays(country, subdiv=PARTS.get(country), years=range(first, last + 1))
    except (NotImplementedError, ValueError, OverflowError):
        return {}
    # A plain dict: the package's own looks up other years by itself, which is neither pure nor thread-safe.
    return dict(found)


if __name__ == "__main__":
    found = days_off(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps({day.isoformat(): name for day, name in found.items()}))  # noqa: T201 - what it is for

"""Public holidays of a country and year, from the `holidays` package; nowhere's where the country is not known."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

NONE: Mapping[date, str] = MappingProxyType({})

_PART = {"GB": "ENG"}
"""Countries whose parts share few holidays: the part where most people live (ISO 3166-2), since no zone tells them
apart. A day too many delays a mail by a day (W3), one too few disturbs an Easter Monday."""


@functools.lru_cache(maxsize=256)
def public_holidays(country: str, year: int) -> Mapping[date, str]:
    """The public holidays of an ISO 3166 country (two letters) as {day: name}, in force in all of it, or in
    its largest part (`_PART`).

    Never raises for a country the package does not know, or a year before or after what it knows: no
    holidays then. The names are in the package's default language of the country.
    """
    if not country:
        return NONE
    # Imported at the first use: 8 MB and a third of a second, which most commands do not need.
    import holidays  # noqa: PLC0415

    try:
        found = holidays.country_holidays(country.upper(), subdiv=_PART.get(country.upper()), years=year)
    except (NotImplementedError, ValueError, OverflowError):
        return NONE
    # A plain dict: the package's own looks up other years by itself, which is neither pure nor thread-safe.
    return MappingProxyType(dict(found))

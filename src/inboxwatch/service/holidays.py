"""Public holidays of a country and year, from the `holidays` package; nowhere's where the country is not known."""

from __future__ import annotations

import functools
import json
import logging
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from inboxwatch.service import almanac

log = logging.getLogger(__name__)

NONE: Mapping[date, str] = MappingProxyType({})
YEARS = 4
"""Years that are asked for at once: a search for work and what its windows reach into lie within."""
PATIENCE_SECONDS = 30.0
_COUNTRY = re.compile(r"[A-Z]{2}")


def public_holidays(country: str, year: int) -> Mapping[date, str]:
    """The public holidays of an ISO 3166 country (two letters) as {day: name}; see `almanac.days_off`.

    Never raises for a country the package does not know, or a year before or after what it knows: no
    holidays then.
    """
    code = country.upper()
    if not _COUNTRY.fullmatch(code):
        return NONE
    return _of_year(code, year)


@functools.lru_cache(maxsize=1024)
def _of_year(code: str, year: int) -> Mapping[date, str]:
    found = _of_years(code, year - year % YEARS)
    return MappingProxyType({day: name for day, name in found.items() if day.year == year})


@functools.lru_cache(maxsize=256)
def _of_years(code: str, first: int) -> Mapping[date, str]:
    """Asked of a process of its own, so that the service does not keep for months what it needs for a moment."""
    last = first + YEARS - 1
    command = [sys.executable, "-P", "-m", almanac.__name__, code, str(first), str(last)]
    try:
        asked = subprocess.run(command, capture_output=True, timeout=PATIENCE_SECONDS, check=True)
        return {date.fromisoformat(day): str(name) for day, name in json.loads(asked.stdout).items()}
    except (OSError, subprocess.SubprocessError, ValueError, AttributeError) as error:
        # No process to be had (a sandbox, no memory): then it costs memory, for W3 must hold.
        log.info("holidays of %s are looked up in this process: %s", code, type(error).__name__)
        return almanac.days_off(code, first, last)

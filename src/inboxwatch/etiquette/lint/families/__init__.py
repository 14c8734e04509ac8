"""Faults told by families of words that meet in a sentence, beside the tables of turns of phrase."""

from __future__ import annotations

from inboxwatch.etiquette.lint.families import blame, calls, excuses, own, pressure
from inboxwatch.etiquette.lint.together import Together

TERMS: tuple[Together, ...] = own.TERMS
PRESSURE: tuple[Together, ...] = (*pressure.REPROACH, *pressure.DEMANDS)
ALL: tuple[Together, ...] = (*PRESSURE, *excuses.EXCUSES, *calls.CALLS, *blame.BLAME, *blame.ARGUES)

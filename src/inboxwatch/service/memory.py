"""Gives memory back to the system after work that came once: a first look, the tables of public holidays."""

from __future__ import annotations

import contextlib
import ctypes
import gc


def give_back() -> None:
    """Collect garbage and return freed pages. The C library keeps some 10 MB of them otherwise, for ever.

    Only the GNU C library knows `malloc_trim`; elsewhere nothing more happens.
    """
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)

"""How long to wait before the next try to connect: doubling, bounded, with jitter; pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backoff:
    """Seconds between tries: `first`, doubled each time, never over `most`."""

    first: float = 5.0
    most: float = 900.0

    def delay(self, failures: int, chance: float) -> float:
        """Seconds to wait after `failures` failures in a row (at least 1), with `chance` drawn from [0, 1).

        Half of the time is fixed and half is jitter, so that many clients of one server that came
        down do not all return in the same second, and none returns at once.
        """
        # 1 << 30 is far past any bound; it keeps the power from growing with a long outage.
        full = min(self.most, self.first * float(1 << min(max(failures, 1) - 1, 30)))
        return full / 2 + full / 2 * min(max(chance, 0.0), 1.0)

"""All sample mails in the order they arrive."""

from __future__ import annotations

from inboxwatch.demo.mails import brightwater, everyday, fernhill, kestrel, larkspur, others
from inboxwatch.demo.mails.make import Delivery

DELIVERIES: tuple[Delivery, ...] = tuple(
    sorted(
        (
            *brightwater.MAILS,
            *kestrel.MAILS,
            *larkspur.MAILS,
            *fernhill.MAILS,
            *others.OAKHAVEN,
            *others.MARLOW,
            *others.TERN_ROBOTICS,
            *others.HOLLIN_BANK,
            *everyday.NEWSLETTERS,
            *everyday.JOB_ALERTS,
            *everyday.PRIVATE,
            *everyday.FRAUD,
        ),
        key=lambda d: d.at,
    )
)

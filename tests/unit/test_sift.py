"""Which mail's body is fetched, told from its header fields."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inboxwatch.detect.sift import may_matter
from inboxwatch.model import Address, Message

PLAIN = Message("<m@x>", None, Address("Ann", "ann@acme.com"), subject="Hello")
NEWS = replace(PLAIN, list_id="deals.shop.example", list_unsubscribe=True, subject="Deals of the week")


def matters(mail: Message, *, calendar: bool = False, conversation: bool = False) -> bool:
    return may_matter(mail, has_calendar=calendar, in_conversation=conversation)


@pytest.mark.parametrize(
    "mail",
    [
        PLAIN,
        replace(PLAIN, sender=None),
        replace(PLAIN, subject=""),
        replace(NEWS, subject="Your interview with Acme"),
        replace(NEWS, subject="Update on your application"),
        replace(NEWS, subject="NEXT STEPS"),
        replace(NEWS, subject="Scheduling your call"),
        replace(NEWS, sender=Address("Acme", "no-reply@us.greenhouse-mail.io")),
        replace(PLAIN, sender=Address("Acme", "no-reply@hire.lever.co"), auto_submitted="auto-replied"),
        replace(PLAIN, auto_submitted="auto-generated"),
    ],
)
def test_a_mail_that_may_matter(mail: Message) -> None:
    assert matters(mail)


@pytest.mark.parametrize(
    "mail",
    [
        NEWS,
        replace(PLAIN, precedence="Bulk"),
        replace(PLAIN, precedence="list"),
        replace(PLAIN, list_unsubscribe=True),
        replace(PLAIN, auto_submitted="auto-replied (vacation)", subject="Out of office: interview"),
    ],
)
def test_a_mail_that_does_not(mail: Message) -> None:
    assert not matters(mail)
    assert matters(mail, calendar=True)
    assert matters(mail, conversation=True)

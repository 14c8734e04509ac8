"""What the stand-in user does in the six weeks, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from enum import StrEnum

from inboxwatch.demo.mails import brightwater, fernhill, kestrel, larkspur, others
from inboxwatch.demo.mails.make import at
from inboxwatch.model import Kind


class Act(StrEnum):
    """How she handles a draft, or that she writes without one."""

    SEND = "sends"
    EDIT = "edits"
    DELETE = "deletes"
    WRITE = "writes"


@dataclass(frozen=True, slots=True)
class Deed:
    """One act at the mail client. `name` makes the Message-ID of what is sent.

    `kind` names the draft by what inboxwatch made it for; None: a letter of her own, which is what an edited draft
    has become. `fills` are her words for the prompts, in order; `subject`, `text` and `answers` are for WRITE.
    """

    at: datetime
    name: str
    act: Act
    to: Address
    kind: Kind | None = None
    fills: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    answers: tuple[str, ...] = ()


def _deed(when: str, name: str, act: Act, to: Address, kind: Kind | None = None, fills: tuple[str, ...] = ()) -> Deed:
    return Deed(at(when), name, act, to, kind, fills)


def _letter(when: str, name: str, to: Address, subject: str, text: str, *answers: str) -> Deed:
    return Deed(at(when), name, Act.WRITE, to, subject=subject, text=text, answers=answers)


BY_HAND: tuple[Deed, ...] = (
    _letter(
        "2026-02-25 13:05", "slots-kestrel", kestrel.JONAS, "Re: Your application as Data Engineer at Kestrel Maps",
        "Dear Jonas,\n\nthank you, I would be glad to. Wednesday morning would be best, from 10:00 on.\n\n"
        "Kind regards,\nAda Example\n",
        kestrel.ASKED,
    ),
    _letter(
        "2026-03-06 13:05", "slots-larkspur", larkspur.TOM, "Re: Data Platform Engineer at Quayside Energy",
        "Hi Tom,\n\nthat sounds interesting. Tuesday at 11:00 works for me.\n\nKind regards,\nAda\n",
        larkspur.ASKED,
    ),
    _letter(
        "2026-03-09 12:00", "slots-miriam", others.MIRIAM, "Re: Software Developer at Oakhaven Press",
        "Dear Miriam,\n\nFriday from 4 pm would suit me well.\n\nKind regards,\nAda Example\n",
        others.ASKED,
    ),
    _letter(
        "2026-03-13 17:10", "thanks-miriam", others.MIRIAM, "Re: Software Developer at Oakhaven Press",
        "Dear Miriam,\n\nthank you for the tea and for a lovely conversation. I keep thinking about the type specimen "
        "archive you showed me; putting that online is a job I would love to do.\n\nKind regards,\nAda Example\n",
        others.ASKED, others.AGREED,
    ),
)  # fmt: skip

WITH_DRAFTS: tuple[Deed, ...] = (
    _deed(
        "2026-03-04 13:10", "thanks-lena", Act.SEND, kestrel.LENA, Kind.THANK_YOU,
        ("how you keep map tiles fresh without rebuilding them all", "five years of running streaming pipelines"),
    ),
    _deed(
        "2026-03-05 16:50", "thanks-dana", Act.SEND, brightwater.DANA, Kind.THANK_YOU,
        ("your way of letting each team choose its own on-call rota", "the rota I set up for a team of nine"),
    ),
    _deed(
        "2026-03-05 16:58", "thanks-sam", Act.EDIT, brightwater.SAM, Kind.THANK_YOU,
        ("the whiteboard discussion about idempotent writes", "having moved a billing system to just such writes"),
    ),
    _deed(
        "2026-03-06 09:10", "thanks-priya", Act.SEND, brightwater.PRIYA, Kind.THANK_YOU,
        ("how you decide what not to build", "three years of working side by side with a product team"),
    ),
    _deed("2026-03-06 09:20", "thanks-sam", Act.SEND, brightwater.SAM),
    _deed(
        "2026-03-10 13:20", "thanks-mark", Act.SEND, larkspur.MARK, Kind.THANK_YOU,
        ("the half-hourly meter readings and their gaps", "my work on late and missing data"),
    ),
    _deed("2026-03-11 13:30", "check-jonas", Act.SEND, kestrel.JONAS, Kind.CHECK_IN),
    _deed(
        "2026-03-12 09:05", "thanks-helen", Act.SEND, larkspur.HELEN, Kind.THANK_YOU,
        ("how your analysts review each other's models", "two years of building models with analysts"),
    ),
    _deed("2026-03-16 11:00", "check-ines", Act.SEND, brightwater.INES, Kind.CHECK_IN),
    _deed("2026-03-17 13:45", "check-tom", Act.SEND, larkspur.TOM, Kind.CHECK_IN),
    _deed(
        "2026-03-17 16:05", "thanks-owen", Act.SEND, fernhill.OWEN, Kind.THANK_YOU,
        ("your plan to move the booking system off its old host", "two migrations of that kind"),
    ),
    _deed("2026-03-20 09:30", "farewell-tom", Act.SEND, larkspur.TOM, Kind.FAREWELL),
    _deed("2026-03-23 10:15", "check-pellworth", Act.DELETE, larkspur.TOM, Kind.CHECK_IN),
    _deed("2026-03-23 11:00", "check-miriam", Act.SEND, others.MIRIAM, Kind.CHECK_IN),
    _deed("2026-03-25 13:40", "closing-jonas", Act.SEND, kestrel.JONAS, Kind.CLOSING_CHECK_IN),
    _deed(
        "2026-03-25 14:10", "thanks-owen-2", Act.SEND, fernhill.OWEN, Kind.THANK_YOU,
        ("the tour of the operations room", "having been on call for a hospital's systems"),
    ),
    _deed(
        "2026-03-25 14:20", "thanks-farah", Act.SEND, fernhill.FARAH, Kind.THANK_YOU,
        ("your three rules for a change on a Friday", "the release calendar I kept at my last employer"),
    ),
    _deed("2026-03-30 09:40", "farewell-ines", Act.SEND, brightwater.INES, Kind.FAREWELL),
)  # fmt: skip

# The farewell to Miriam stays: who opens the kept mailbox shall find a draft.
DEEDS: tuple[Deed, ...] = tuple(sorted((*BY_HAND, *WITH_DRAFTS), key=lambda d: d.at))

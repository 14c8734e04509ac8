"""Killed at every step of the pass that reads a filled debrief and makes the thank-yous anew: none twice, none lost."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from inboxwatch.service.engine import Engine
from tests.fakes.mailbox import FakeMailbox, FakeServer
from tests.stateful.test_crashes import Fuse, FusedJournal, FusedMailbox, Killed
from tests.support.life import RULES, account, at
from tests.support.mails import CANDIDATE, invitation

WITH = replace(RULES, debrief=True)
DANA, SAM, RITA = (f"{name}@acme.example" for name in ("dana.lee", "sam.roe", "rita.moss"))
POINTS = {"Dana Lee": "the move to the new warehouse", "Sam Roe": "the way late deliveries are measured"}
NOW = at("2026-03-03T16:30")


def scene() -> tuple[FakeServer, FusedJournal]:
    """A debrief that has just been filled in, and two thank-yous that still hold their prompts."""
    server, journal = FakeServer(), FusedJournal()
    server.deliver("INBOX", invitation(
        at("2026-02-27T10:00"), ("Rita Moss", RITA), [("Dana Lee", DANA), ("Sam Roe", SAM)], at("2026-03-03T14:00"),
        "Interview: Backend Engineer at Acme", "Hello Ada,\n\nyour interview is confirmed.\n\nRita Moss\nRecruiter",
        message_id="<invite@acme.example>", uid="interview@acme.example",
    ))  # fmt: skip
    for when in ("2026-03-03T15:05", "2026-03-03T16:10"):
        Engine(journal, WITH).run_pass(account(), FakeMailbox(server), at(when))
    [note] = [stored for stored in server.messages("Drafts") if to(stored.data) == CANDIDATE]
    filled = parsed(note.data)
    text = str(filled.get_content())
    for name, point in POINTS.items():
        text = text.replace(f"To mention to {name}:", f"To mention to {name}: {point}")
    filled.set_content(text)
    server.remove("Drafts", note.uid)
    server.deliver("Drafts", filled.as_bytes(), ("\\Draft",))
    return server, journal


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def to(data: bytes) -> str:
    return str(parsed(data)["To"].addresses[0].addr_spec)


def standing(server: FakeServer) -> dict[str, str]:
    """The words of each draft by its recipient; a second one to anybody would be a fault."""
    drafts = [(to(m.data), " ".join(str(parsed(m.data).get_content()).split())) for m in server.messages("Drafts")]
    assert sorted(email for email, _ in drafts) == sorted([CANDIDATE, DANA, SAM])
    return dict(drafts)


def made_anew(server: FakeServer) -> None:
    words = standing(server)
    assert POINTS["Dana Lee"] in words[DANA]
    assert POINTS["Sam Roe"] in words[SAM]


def killed(server: FakeServer, journal: FusedJournal, fuse: Fuse) -> bool:
    journal.fuse = fuse
    try:
        Engine(journal, WITH).run_pass(account(), FusedMailbox(server, fuse), NOW)
    except Killed:
        return True
    finally:
        journal.fuse = None
    return False


def test_undisturbed_it_is_done_in_one_pass() -> None:
    server, journal = scene()
    assert not killed(server, journal, Fuse(0))
    made_anew(server)


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_kill_at_any_step_is_mended_by_the_next_pass(after: bool) -> None:
    step = 0
    while True:
        step += 1
        server, journal = scene()
        if not killed(server, journal, Fuse(step, after)):
            break
        for minute in (31, 45):
            report = Engine(journal, WITH).run_pass(account(), FakeMailbox(server), at(f"2026-03-03T16:{minute}"))
            assert report.failure is None
        made_anew(server)
    assert step > 20

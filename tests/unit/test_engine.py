"""One pass: what it asks of the mailbox, and when a missing draft is believed to be deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.reader import Reader
from inboxwatch.errors import FoldersError
from inboxwatch.mail.mailbox import Folders
from inboxwatch.model import DraftState, Message, Signal
from inboxwatch.service.engine import Engine
from inboxwatch.service.report import AccountReport
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import NAMES, FakeMailbox, FakeServer
from tests.support.life import RULES, account, at
from tests.support.mails import invitation, plain

DANA = ("Dana Lee", "dana.lee@acme.example")
RITA = ("Rita Moss", "rita.moss@acme.example")


class WithArchive(FakeMailbox):
    """A server that shows every mail in a second folder too, as Gmail does."""

    def folders(self) -> Folders:
        return replace(super().folders(), archive="Archive")


def confirmation() -> bytes:
    return invitation(
        at("2026-02-27T10:00"), RITA, [DANA], at("2026-03-03T14:00"), "Interview: Backend Engineer at Acme",
        "Hello Ada,\n\nyour interview is confirmed. You will meet Dana Lee.\n\nRita Moss\nRecruiter",
        message_id="<invite@acme.example>", uid="interview@acme.example",
    )  # fmt: skip


def test_a_mail_that_stands_in_two_folders_is_read_once() -> None:
    server = FakeServer()
    for number, data in enumerate([confirmation(), plain(
        at("2026-02-27T10:00"), "Tom <tom@friends.example>", "Saturday", "Football?", message_id="<tom@friends.example>"
    )]):  # fmt: skip
        for folder in ("INBOX", "Archive"):
            assert server.deliver(folder, data) == number + 1
    mailbox = WithArchive(server)
    Engine(MemoryJournal(), RULES).run_pass(account(), mailbox, at("2026-02-27T11:00"))
    assert [folder for name, folder in server.commands if name == "messages"] == ["INBOX"]


def test_a_quiet_pass_asks_for_the_state_of_each_folder_once() -> None:
    server = FakeServer()
    server.deliver("INBOX", confirmation())
    engine, mailbox = Engine(MemoryJournal(), RULES), FakeMailbox(server)
    engine.run_pass(account(), mailbox, at("2026-03-03T16:30"))
    [draft] = server.messages("Drafts")
    server.move("Drafts", draft.uid, "Sent")
    for minute in (35, 40):
        engine.run_pass(account(), mailbox, at(f"2026-03-03T16:{minute}"))
    server.commands.clear()
    report = engine.run_pass(account(), mailbox, at("2026-03-03T16:45"))
    assert report.errors == []
    asked = [command for command in server.commands if command[0] != "folders"]
    assert sorted(asked) == [("status", name) for name in sorted((NAMES.inbox, "Archive", NAMES.sent, NAMES.drafts))]


def _passes_after_deletion(engine: Engine, *minutes: int) -> list[DraftState]:
    server = FakeServer()
    server.deliver("INBOX", confirmation())
    mailbox = FakeMailbox(server)

    def one(minute: int) -> AccountReport:
        return engine.run_pass(account(), mailbox, at("2026-03-03T16:30") + timedelta(minutes=minute))

    one(0)
    [draft] = server.messages("Drafts")
    server.remove("Drafts", draft.uid)
    states = []
    for minute in minutes:
        one(minute)
        [record] = engine.world(at("2026-03-03T16:30") + timedelta(minutes=minute)).threads[0].drafts
        states.append(record.state)
        assert server.messages("Drafts") == ()
    return states


def test_a_missing_draft_is_believed_deleted_ten_minutes_later() -> None:
    placed, discarded = DraftState.PLACED, DraftState.DISCARDED
    assert _passes_after_deletion(Engine(MemoryJournal(), RULES), 1, 2, 10, 11) == [placed, placed, placed, discarded]


def test_who_steps_through_time_is_believed_at_the_next_step() -> None:
    engine = Engine(MemoryJournal(), RULES, second_look=timedelta.resolution)
    assert _passes_after_deletion(engine, 1, 1, 2) == [DraftState.PLACED, DraftState.PLACED, DraftState.DISCARDED]


class WithoutDrafts(FakeMailbox):
    """A server whose folders do not suffice."""

    def folders(self) -> Folders:
        raise FoldersError("There is no folder for drafts; there are: INBOX, Sent.", remedy="Name it: folders.drafts.")


def test_what_the_user_must_mend_is_reported_with_what_to_do() -> None:
    journal = MemoryJournal()
    report = Engine(journal, RULES).run_pass(account(), WithoutDrafts(FakeServer()), at("2026-02-27T11:00"))
    sentence = "There is no folder for drafts; there are: INBOX, Sent. Name it: folders.drafts."
    assert report.errors == [sentence]
    assert [record.errors for record in journal.passes()] == [(sentence,)]


def test_a_defect_that_one_mail_shows_keeps_no_other_from_being_read() -> None:
    def defective(message: Message, reader: Reader) -> Signal:
        if message.message_id == "<odd@acme.example>":
            raise ZeroDivisionError("words of a mail")
        return detect(message, reader)

    server = FakeServer()
    server.deliver("INBOX", confirmation().replace(b"<invite@", b"<odd@"))
    server.deliver("INBOX", confirmation())
    engine = Engine(MemoryJournal(), RULES, detector=defective)
    report = engine.run_pass(account(), FakeMailbox(server), at("2026-02-27T11:00"))
    assert [u.message_id for u in report.understood] == ["<invite@acme.example>"]
    (sentence,) = report.errors
    assert "ZeroDivisionError" in sentence
    assert "words of a mail" not in sentence
    assert report.failure is None
    assert engine.run_pass(account(), FakeMailbox(server), at("2026-02-27T11:05")).errors == []


# ---------------------------------------------------------------- the folder itself


def _with_a_draft() -> tuple[FakeServer, Engine]:
    server, engine = FakeServer(), Engine(MemoryJournal(), RULES)
    server.deliver("INBOX", confirmation())
    engine.run_pass(account(), FakeMailbox(server), at("2026-03-03T16:30"))
    return server, engine


def test_drafts_that_vanish_with_their_folder_are_not_taken_for_deleted() -> None:
    server, engine = _with_a_draft()
    [draft] = server.messages("Drafts")
    server.remove("Drafts", draft.uid)
    server.renumber("Drafts")
    first = engine.run_pass(account(), FakeMailbox(server), at("2026-03-03T16:40"))
    assert "renumbered the folder Drafts" in first.errors[-1]
    for minute in (50, 55):
        report = engine.run_pass(account(), FakeMailbox(server), at(f"2026-03-03T16:{minute}") + timedelta(hours=1))
        (sentence,) = report.errors
        assert sentence.startswith("The folder Drafts was deleted or made anew, and 1 draft of ours is gone with it.")
        assert server.messages("Drafts") == ()
    [record] = engine.world(at("2026-03-03T18:00")).threads[0].drafts
    assert (record.state, record.missing_since) == (DraftState.PLACED, at("2026-03-03T17:50"))
    # Whoever moves the mail to another server brings it back.
    server.deliver("Drafts", draft.data, draft.flags)
    assert engine.run_pass(account(), FakeMailbox(server), at("2026-03-03T18:00")).errors == []
    [record] = engine.world(at("2026-03-03T18:00")).threads[0].drafts
    assert (record.state, record.missing_since) == (DraftState.PLACED, None)


def test_drafts_that_vanished_with_their_folder_are_forgotten_when_their_time_is_over() -> None:
    server, engine = _with_a_draft()
    server.remove("Drafts", server.messages("Drafts")[0].uid)
    server.renumber("Drafts")
    for day in ("03T16:40", "03T16:50", "05T16:00", "05T16:20"):
        report = engine.run_pass(account(), FakeMailbox(server), at(f"2026-03-{day}"))
    assert report.errors == []


def test_a_renumbered_folder_that_still_holds_the_drafts_is_told_once() -> None:
    server, engine = _with_a_draft()
    server.renumber("Drafts")
    errors = [
        engine.run_pass(account(), FakeMailbox(server), at(f"2026-03-03T16:{minute}")).errors for minute in (40, 50)
    ]
    assert [len(e) for e in errors] == [1, 0]


@pytest.mark.parametrize("keeps_id", [True, False])
def test_a_draft_with_another_recipient_is_no_second_draft_of_ours(keeps_id: bool) -> None:
    server, engine = _with_a_draft()
    [draft] = server.messages("Drafts")
    changed = draft.data.replace(b"dana.lee@acme.example", b"dana@home.example")
    if not keeps_id:
        changed = changed.replace(draft.message_id.encode(), b"<saved@client.example>")
    server.remove("Drafts", draft.uid)
    server.deliver("Drafts", changed, draft.flags)
    for minute in (40, 50, 59):
        engine.run_pass(account(), FakeMailbox(server), at(f"2026-03-03T16:{minute}"))
    [record] = engine.world(at("2026-03-03T17:00")).threads[0].drafts
    assert record.key.recipient == "dana.lee@acme.example"
    assert record.state is (DraftState.EDITED if keeps_id else DraftState.DISCARDED)
    assert [m.data for m in server.messages("Drafts")] == [changed]

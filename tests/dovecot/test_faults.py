"""A line cut or stalled at any point, answers lost, folders gone or renumbered: the next pass mends it all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inboxwatch.errors import FoldersError, TryAgainError
from inboxwatch.service.report import AccountReport
from inboxwatch.store.journal import SqliteJournal
from inboxwatch.store.port import PassRecord
from tests.servers.dovecot import Dovecot
from tests.servers.proxy import Proxy, proxy
from tests.support.life import Life, at
from tests.support.mails import invitation, plain

NOW = "2026-03-03T16:30"
LATER = "2026-03-03T16:35"
PEOPLE = ["dana@one.example", "dana@two.example", "sam@one.example", "sam@two.example"]
CUTS = 25
STALLS = 5


def arrive(server: Dovecot, life: Life) -> None:
    """Two interviews that are over, two interviewers each, among other mail."""
    user = life.settings.username
    for name in ("one", "two"):
        domain = f"{name}.example"
        server.deliver(
            user, "INBOX",
            invitation(
                at("2026-02-27T10:00"), ("Rita Moss", f"rita@{domain}"),
                [("Dana Lee", f"dana@{domain}"), ("Sam Roe", f"sam@{domain}")], at("2026-03-03T14:00"),
                f"Interview: Backend Engineer at {name.title()}",
                "Hello Ada,\n\nyour interview is confirmed. You will meet Dana Lee and Sam Roe.\n\n"
                "Rita Moss\nRecruiter",
                message_id=f"<invite@{domain}>", uid=f"interview@{domain}",
            ),
        )  # fmt: skip
    for number in range(3):
        data = plain(
            at("2026-03-01T10:00"),
            "Ben <ben@friends.example>",
            "Lunch",
            "At noon?",
            message_id=f"<l{number}@f.example>",
        )
        server.deliver(user, "INBOX", data)


def through(life: Life, line: Proxy, timeout: float = 10.0) -> Life:
    """The same life with its line through the proxy; the desk keeps its own."""
    return replace(life, settings=replace(life.settings, port=line.port, timeout=timeout))


def broken_pass(life: Life, now: str = NOW) -> AccountReport | None:
    """A pass over a line that breaks; None when not even the sign-in was done. Only expected errors come out."""
    try:
        return life.once(now, errors=True)
    except TryAgainError:
        return None


def passes(life: Life) -> tuple[PassRecord, ...]:
    journal = SqliteJournal.open(life.state, write=False)
    try:
        return journal.passes()
    finally:
        journal.close()


def mended(life: Life) -> list[str]:
    """Who has a draft after one whole pass."""
    life.once(LATER)
    assert [record.ok for record in passes(life)] == [True]
    return sorted(d.to for d in life.desk.drafts())


@pytest.fixture
def life(dovecot: Dovecot, tmp_path: Path) -> Life:
    made = Life.on(dovecot, tmp_path / "state")
    arrive(dovecot, made)
    return made


def octets_of_a_pass(server: Dovecot, state: Path) -> int:
    """How much a server says in a whole pass."""
    life = Life.on(server, state)
    arrive(server, life)
    with proxy(server.port) as line:
        through(life, line).once(NOW)
        assert sorted(d.to for d in life.desk.drafts()) == PEOPLE
        return line.passed


@pytest.mark.parametrize(("stall", "samples"), [(False, CUTS), (True, STALLS)], ids=["cut", "stalled"])
def test_a_line_broken_at_any_octet_loses_and_doubles_nothing(
    dovecot: Dovecot, tmp_path: Path, stall: bool, samples: int
) -> None:
    whole = octets_of_a_pass(dovecot, tmp_path / "whole")
    recorded = 0
    for sample in range(samples):
        broken_at = whole * sample // samples + sample % 3
        life = Life.on(dovecot, tmp_path / f"state{sample}")
        arrive(dovecot, life)
        with proxy(dovecot.port, stall=stall) as line:
            line.after(broken_at)
            report = broken_pass(through(life, line, timeout=0.3 if stall else 10.0))
        if report is not None:
            assert report.failure is not None, f"at octet {broken_at} of {whole}"
            assert [(r.ok, bool(r.errors)) for r in passes(life)] == [(False, True)]
            recorded += 1
        assert mended(life) == PEOPLE, f"broken at octet {broken_at} of {whole}"
    assert recorded > samples // 2, "most of the breaks must come after the sign-in"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("stall", [False, True], ids=["cut", "stalled"])
def test_a_draft_whose_answer_is_lost_is_not_laid_down_twice(
    dovecot: Dovecot, life: Life, number: int, stall: bool
) -> None:
    with proxy(dovecot.port, stall=stall) as line:
        # The name of the header in this spelling goes up with the message alone: the server has it, its OK is lost.
        line.when(b"\nX-Inboxwatch-Draft: thank_you", number)
        report = broken_pass(through(life, line, timeout=0.3 if stall else 10.0))
    assert report is not None
    assert report.failure is not None
    assert len(life.desk.drafts()) == number, "the server has stored it"
    assert mended(life) == PEOPLE


def test_a_folder_that_vanishes_is_named_and_drafting_goes_on_when_it_is_back(life: Life) -> None:
    life.once(NOW)
    with life.desk._client("INBOX") as client:
        client.delete_folder("Sent")
    # Dovecot makes special folders again for each session that lists them; one that others use may well be gone.
    report = life.once(LATER, errors=True)
    assert report.failure is None or "Sent" in str(report.failure)
    assert mended(life) == PEOPLE


def test_without_a_drafts_folder_the_user_is_told_which_folders_there_are(life: Life) -> None:
    told = replace(life, settings=replace(life.settings, drafts="Entwurfskiste"))
    report = told.once(NOW, errors=True)
    assert isinstance(report.failure, FoldersError)
    assert "Entwurfskiste" in report.errors[0]
    assert "Drafts" in report.errors[0]
    assert passes(life)[0].errors == tuple(report.errors)
    assert mended(life) == PEOPLE


@pytest.mark.parametrize("folder", ["INBOX", "Drafts", "Sent"])
def test_a_renumbered_folder_is_read_anew_and_nothing_is_doubled(dovecot: Dovecot, life: Life, folder: str) -> None:
    life.once(NOW)
    validity = uidvalidity(life, folder)
    for path in dovecot.maildir(life.settings.username, folder).glob("dovecot*"):
        path.unlink()
    while uidvalidity(life, folder) == validity:  # it is made of the second of its making
        for path in dovecot.maildir(life.settings.username, folder).glob("dovecot*"):
            path.unlink()
    report = life.once(LATER, errors=True)
    assert report.failure is None
    if folder != "Drafts":
        assert any("renumbered" in e for e in report.errors)
    assert sorted(d.to for d in life.desk.drafts()) == PEOPLE
    assert mended(life) == PEOPLE
    states = {r.state for t in life.threads(LATER) for r in t.drafts}
    assert states == {"placed"}


def uidvalidity(life: Life, folder: str) -> int:
    with life.desk._client("INBOX") as client:
        return int(client.folder_status(folder, ["UIDVALIDITY"])[b"UIDVALIDITY"])

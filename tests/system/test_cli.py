"""The command line as a process, on a real Dovecot: contracts, exit statuses, and what it leaves alone."""

from __future__ import annotations

import json
import signal
import stat
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from inboxwatch.events import ThreadClosed
from inboxwatch.model import Outcome
from inboxwatch.service.commands import leave
from tests.servers.dovecot import Dovecot
from tests.servers.ports import free_port
from tests.support.life import at
from tests.support.mails import invitation
from tests.support.program import Program, wait_until

DANA, SAM = ("Dana Lee", "dana@acme.example"), ("Sam Roe", "sam@acme.example")
INVITED, START = at("2026-02-27T10:00"), at("2026-03-03T14:00")
DUE = "2026-03-03T16:30:00+00:00"
ESCAPE = "\x1b]0;owned\x07\x1b[31m"


def confirmation(
    start: datetime = START, company: str = "Acme", domain: str = "acme.example", invited: datetime = INVITED
) -> bytes:
    """An interview with two people of a company."""
    people = [(name, f"{email.partition('@')[0]}@{domain}") for name, email in (DANA, SAM)]
    return invitation(
        invited, ("Rita Moss", f"rita@{domain}"), people, start, f"Interview: Backend Engineer at {company}",
        f"Hello Ada,\n\nyour interview for the Backend Engineer role at {company} is confirmed. You will meet Dana Lee "
        "and Sam Roe.\n\nRita Moss\nRecruiter",
        message_id=f"<invite@{domain}>", uid=f"interview@{domain}",
    )  # fmt: skip


@pytest.fixture
def program(dovecot: Dovecot, tmp_path: Path) -> Program:
    return Program.on(dovecot, tmp_path / "home")


def tree(folder: Path) -> dict[str, Any]:
    """Every file below a folder, with its bytes and time; without what SQLite lays beside a file that is read."""
    return {
        str(p.relative_to(folder)): (p.read_bytes(), p.stat().st_mtime_ns) if p.is_file() else None
        for p in sorted(folder.rglob("*"))
        if not p.name.endswith(("-shm", "-wal"))
    }


def thread_of(program: Program, now: str = DUE) -> Any:
    """The only thread of `status`."""
    (thread,) = program.json("status", "--now", now)["threads"]
    return thread


def test_an_interview_is_told_then_drafted_by_once_and_shown_by_status_and_show(program: Program) -> None:
    program.desk.arrive(confirmation())
    early = program.once("2026-03-03T15:10:00+00:00")
    assert early["new_messages"] == 1
    assert early["signals"] == {"interview_confirmed": 1}
    assert early["placed"] == []
    assert {(h["recipient"], h["rule"]) for h in early["held"]} == {(DANA[1], "T2"), (SAM[1], "T2")}
    waiting = thread_of(program, "2026-03-03T15:10:00+00:00")
    assert (waiting["next"], waiting["interview_start"]) == ("thank_you", "2026-03-03T14:00:00+00:00")
    assert {d["state"] for d in waiting["drafts"]} == {"wanted"}

    due = program.once(DUE)
    assert sorted(p["recipient"] for p in due["placed"]) == [DANA[1], SAM[1]]
    assert {r for p in due["placed"] for r in p["rules"]} >= {"T1", "T3"}
    standing = {str(d.message["Message-ID"]) for d in program.desk.drafts()}
    assert standing == {p["message_id"] for p in due["placed"]}
    assert program.once(DUE)["placed"] == []

    thread = thread_of(program)
    assert (thread["state"], thread["next"]) == ("thank_you", "send")
    assert {d["message_id"] for d in thread["drafts"] if d["state"] == "placed"} == standing
    shown = program.json("show", thread["id"][:5], "--now", DUE)
    assert [m["label"] for m in shown["mails"]] == ["interview_confirmed"]
    assert shown["mails"][0]["evidence"]
    assert [p["email"] for p in shown["rounds"][0]["interviews"][0]["people"]]
    assert program.json("show", "acme", "--now", DUE)["id"] == thread["id"]

    for draft in program.desk.drafts():
        program.desk.send(draft, at("2026-03-03T17:00"))
    sent = program.once("2026-03-03T18:00:00+00:00")
    assert sorted(s["recipient"] for s in sent["sent"]) == [DANA[1], SAM[1]]
    assert thread_of(program, "2026-03-04T10:00:00+00:00")["state"] == "waiting"


def test_people_get_plain_text_and_no_escape_sequence_from_a_mail(program: Program) -> None:
    program.desk.arrive(confirmation(company=f"Ac{ESCAPE}me"))
    for command in (
        ("once", "--now", DUE, "--verbose"), ("status", "--now", DUE, "--all"), ("replay", "--now", DUE), ("check",),
    ):  # fmt: skip
        ran = program.run(*command)
        assert ran.status == 0, (command, ran.err)
        assert ran.out.strip(), command
        assert all(c.isprintable() or c == "\n" for c in ran.out + ran.err), command
    thread = thread_of(program)
    page = program.run("show", thread["id"], "--now", DUE)
    assert page.status == 0
    assert "interview confirmed" in page.out
    assert all(c.isprintable() or c == "\n" for c in page.out)
    assert f"thank-you to {DANA[1]}" in page.out


def test_a_dry_run_says_what_it_would_place_and_changes_nothing(program: Program) -> None:
    program.desk.arrive(confirmation())
    fresh = program.once(DUE, "--dry-run")
    assert sorted(p["recipient"] for p in fresh["placed"]) == [DANA[1], SAM[1]]
    assert not program.state.exists()
    assert program.desk.drafts() == []

    program.once("2026-03-02T10:00:00+00:00")
    before = tree(program.state)
    again = program.once(DUE, "--dry-run")
    assert len(again["placed"]) == 2
    assert tree(program.state) == before
    assert program.desk.drafts() == []


def test_replay_tells_the_past_and_changes_nothing(program: Program) -> None:
    program.desk.arrive(confirmation())
    before = tree(program.folder)
    document = program.json("replay", "--now", "2026-04-30T12:00:00+00:00", "--days", "90")
    assert tree(program.folder) == before
    assert program.desk.drafts() == []
    steps = [(s["event"], s["kind"], s["recipient"]) for s in document["steps"]]
    assert steps[0] == ("mail", None, None)
    assert ("held", "thank_you", DANA[1]) in steps
    placed = [s for s in document["steps"] if s["event"] == "placed" and s["kind"] == "thank_you"]
    assert {s["recipient"] for s in placed} == {DANA[1], SAM[1]}
    assert all(datetime.fromisoformat(s["at"]) == START + timedelta(hours=2) for s in placed)
    assert ("withdrawn", "thank_you", DANA[1]) in steps, "nobody sent it: its time was over after two days"
    assert [s["at"] for s in document["steps"]] == sorted(s["at"] for s in document["steps"])


def test_a_wrong_password_is_a_sentence_and_exit_3_and_after_three_it_is_not_tried_again(program: Program) -> None:
    program.configure(password="wrong")
    for _ in range(3):
        account = program.once(DUE, status=3)
        assert "refused the sign-in" in account["errors"][0]
    given_up = program.once(DUE, status=3)
    assert "not tried again" in given_up["errors"][0]
    (line,) = program.json("status", "--now", DUE)["accounts"]
    assert line["errors"] == given_up["errors"]
    assert {c["check"]: c["ok"] for c in program.json("check", status=3)["checks"]}["sign_in"] is False

    program.configure()
    assert program.once(DUE)["errors"] == []


def test_a_server_that_is_not_there_is_a_sentence_and_exit_3(program: Program) -> None:
    program.configure(port=free_port())
    assert "Connecting to 127.0.0.1" in program.once(DUE, status=3)["errors"][0]
    ran = program.run("check")
    assert ran.status == 3
    assert "PROBLEM" in ran.out
    (refused,) = [c for c in program.json("check", status=3)["checks"] if not c["ok"]]
    assert refused["message"].endswith(": Connection refused.")
    assert "imap.port" in refused["remedy"]
    assert "server up" in refused["remedy"]
    assert program.run("replay", "--now", DUE).status == 3


def test_a_password_file_that_others_may_read_is_found_before_anything_is_tried(program: Program) -> None:
    (program.folder / "secret").chmod(0o644)
    (found,) = [c for c in program.json("check", status=1)["checks"] if not c["ok"]]
    assert found["check"] == "password"
    assert "chmod 600" in found["remedy"]


def test_a_folder_that_is_missing_is_one_line_with_what_to_do(program: Program) -> None:
    program.configure(more="    folders: {drafts: Nowhere}\n")
    (error,) = program.once(DUE, status=3)["errors"]
    assert "\n" not in error
    assert "Make the folder in a mail client" in error


def test_a_journal_that_once_set_ahead_of_the_clock_is_found_with_its_cause(program: Program) -> None:
    ahead = datetime.now(START.tzinfo) + timedelta(days=30)
    program.once((ahead - timedelta(days=1)).isoformat())
    program.desk.arrive(confirmation(start=ahead, invited=ahead - timedelta(days=2)))
    program.once(ahead.isoformat())
    (found,) = [c for c in program.json("check", status=1)["checks"] if not c["ok"]]
    assert found["check"] == "clock"
    assert "once --now" in found["remedy"]
    (error,) = json.loads(program.run("once", "--json").out)["accounts"][0]["errors"]
    assert "once --now" in error


@pytest.mark.parametrize("instant", ["yesterday", "2026-13-01", "0001-01-01T00:00:00", "9999-12-31T23:59:59+00:00", ""])
def test_a_wrong_instant_is_a_sentence_and_exit_2(program: Program, instant: str) -> None:
    ran = program.run("once", "--json", "--now", instant)
    assert ran.status == 2
    assert ran.out == ""
    assert "--now" in ran.err
    assert "Traceback" not in ran.err


def test_an_instant_without_an_offset_is_in_the_candidates_zone(program: Program) -> None:
    program.once("2026-07-01T10:00")
    (account,) = program.json("status")["accounts"]
    assert account["last_pass"] == "2026-07-01T09:00:00+00:00"


def test_a_config_with_errors_is_all_its_problems_and_exit_2(program: Program) -> None:
    program.config.write_text("candidate: {name: Ada, timezone: Mars/Olympus}\nacounts: []\n")
    for command in ("once", "run", "check", "replay", "status"):
        ran = program.run(command)
        assert ran.status == 2, command
        assert "timezone" in ran.err, command
        assert "acounts" in ran.err, command
        assert "Traceback" not in ran.err, command
    found = program.json("check", status=2)["checks"]
    assert {c["check"] for c in found} == {"config"}
    assert len(found) == len(program.run("check").err.splitlines()) > 1, "one each"
    assert all("\n" not in c["message"] for c in found)


def test_check_finds_everything_in_order_or_the_folder_that_is_missing(program: Program) -> None:
    found = program.json("check")["checks"]
    assert all(c["ok"] for c in found)
    assert [c["check"] for c in found] == ["config", "journal", "password", "sign_in", "encryption", "folders"]
    assert not program.state.exists()
    program.configure(more="    folders: {drafts: Nowhere}\n")
    ran = program.run("check")
    assert ran.status == 1, ran.out
    assert "Nowhere" in ran.out
    assert "Drafts" in ran.out, "the folders that exist are named"


def test_check_tells_the_encryption_and_how_long_the_certificate_is_valid(dovecot: Dovecot, program: Program) -> None:
    plainly = f"port: {dovecot.port}, security: none"
    text = program.config.read_text()
    assert plainly in text
    program.config.write_text(text.replace(plainly, f"port: {dovecot.tls_port}, ca_file: {dovecot.ca_file}"))
    (found,) = [c for c in program.json("check")["checks"] if c["check"] == "encryption"]
    assert "TLSv1." in found["message"]
    assert "valid until" in found["message"]

    program.config.write_text(text.replace(plainly, f"port: {dovecot.tls_port}"))
    (refused,) = [c for c in program.json("check", status=3)["checks"] if not c["ok"]]
    assert refused["check"] == "sign_in"
    assert "certificate" in refused["message"]
    assert "ca_file" in refused["remedy"]


def test_only_the_account_that_is_named_is_looked_at(program: Program) -> None:
    assert program.once(DUE, "--account", "personal")["name"] == "personal"
    ran = program.run("once", "--account", "work")
    assert ran.status == 2
    assert "personal" in ran.err


def test_the_state_folder_is_private(program: Program) -> None:
    program.once(DUE)
    assert stat.S_IMODE(program.state.stat().st_mode) == 0o700
    assert {stat.S_IMODE(p.stat().st_mode) for p in program.state.iterdir() if p.is_file()} == {0o600}


def passes(program: Program) -> int:
    return len([a for a in program.json("status")["accounts"] if a["last_pass"] and not a["errors"]])


def test_the_service_holds_the_state_takes_commands_and_ends_at_once(program: Program) -> None:
    today = datetime.now(START.tzinfo).replace(microsecond=0)
    program.desk.arrive(confirmation(start=today - timedelta(days=5), invited=today - timedelta(days=9)))
    with program.running() as (process, log):
        wait_until(lambda: process.poll() is None and passes(program) == 1, "the first pass")

        second = program.run("run")
        assert second.status == 4
        assert str(process.pid) in second.err
        assert program.run("once").status == 4
        assert program.run("once", "--dry-run").status == 0
        assert program.run("check").status == 0

        (thread,) = program.json("status")["threads"]
        assert program.json("mute", "acme")["left_for_service"] is True
        wait_until(
            lambda: program.json("show", thread["id"])["outcome"] == "muted", "the service taking the command in"
        )
        assert program.json("reopen", "acme")["left_for_service"] is True
        assert program.json("mute", "acme")["left_for_service"] is True
        again = program.json("reopen", "acme")
        assert again["left_for_service"] is True, "what was told just before counts, taken in or not"

        process.send_signal(signal.SIGTERM)
        told = time.monotonic()
        assert process.wait(10) == 0
        assert time.monotonic() - told < 2.0
    lines = log.read_text()
    assert "Traceback" not in lines
    assert program.password not in lines
    assert "Acme" not in lines, "no word of a mail is in the log"
    assert program.json("mute", "acme")["left_for_service"] is False


def test_a_command_that_an_ended_service_did_not_hear_counts_before_what_is_told_later(program: Program) -> None:
    program.desk.arrive(confirmation())
    program.once("2026-03-02T10:00:00+00:00")
    (thread,) = program.json("status", "--now", DUE)["threads"]
    leave(program.state, ThreadClosed(at("2026-03-02T11:00"), thread["id"], Outcome.MUTED))
    assert "1 command of yours not taken in yet; that comes when" in program.run("status", "--now", DUE).out
    assert program.json("reopen", "acme", "--now", "2026-03-02T12:00:00+00:00")["left_for_service"] is False
    program.once("2026-03-02T13:00:00+00:00")
    assert thread_of(program)["outcome"] is None
    assert "not taken in yet" not in program.run("status", "--now", DUE).out


def test_a_config_read_again_with_errors_is_not_taken(program: Program) -> None:
    with program.running() as (process, log):
        wait_until(lambda: passes(program) == 1, "the first pass")
        program.config.write_text("candidate: 1\n")
        process.send_signal(signal.SIGHUP)
        wait_until(lambda: "the old one stays" in log.read_text(), "the sentence on the bad config")
        assert process.poll() is None
        program.configure()
        process.send_signal(signal.SIGHUP)
        wait_until(lambda: "config read again" in log.read_text(), "the config read again")
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def test_commands_close_snooze_and_merge_threads(program: Program) -> None:
    program.desk.arrive(confirmation())
    program.desk.arrive(confirmation(company="Globex", domain="globex.example", start=at("2026-03-10T14:00")))
    program.once("2026-03-02T10:00:00+00:00")
    now = ("--now", "2026-03-02T11:00:00+00:00")

    assert program.run("show", "nobody", *now).status == 2
    assert program.run("snooze", "acme", *now).status == 2
    program.json("snooze", "acme", "--until", "2026-03-20", *now)
    held = program.once(DUE)["held"]
    assert {h["rule"] for h in held if h["recipient"] == DANA[1]} == {"snoozed"}
    now = ("--now", DUE)
    program.json("reopen", "acme", *now)
    assert len(program.once("2026-03-03T16:40:00+00:00")["placed"]) == 2

    now = ("--now", "2026-03-03T16:50:00+00:00")
    program.json("close", "acme", "--outcome", "withdrawn", *now)
    closed = program.once("2026-03-03T17:00:00+00:00")
    assert {w["recipient"] for w in closed["withdrawn"]} == {DANA[1], SAM[1]}
    assert program.desk.drafts() == []
    (acme,) = [t for t in program.json("status", *now)["threads"] if t["company"] == "Acme"]
    assert (acme["state"], acme["outcome"]) == ("closed", "withdrawn")

    program.json("merge", "globex", acme["id"], "--now", "2026-03-03T17:10:00+00:00")
    (merged,) = program.json("status", "--now", "2026-03-03T18:00:00+00:00")["threads"]
    assert merged["id"] == acme["id"]
    assert merged["round"] == 2


def test_status_without_a_config_says_so(program: Program) -> None:
    program.desk.arrive(confirmation())
    program.once(DUE)
    ran = program.run("status", "--json")
    assert json.loads(ran.out)["accounts"][0]["name"] == "personal"
    program.config.unlink()
    ran = program.run("status")
    assert ran.status == 2, "a config that was named must be there"
    assert str(program.config) in ran.err

"""`status`, for programs and for people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from inboxwatch.cli import words
from inboxwatch.cli.instants import shown
from inboxwatch.cli.output import instant
from inboxwatch.cli.tables import Page
from inboxwatch.model import DraftState, State
from inboxwatch.service.status import AccountLine, DraftLine, ThreadLine

LIVE = (DraftState.WANTED, DraftState.PLACED, DraftState.EDITED)
"""Drafts that still ask for something."""


def as_json(threads: Sequence[ThreadLine], accounts: Sequence[AccountLine], *, all_: bool = False) -> dict[str, Any]:
    """The keys are a contract (docs/json.md, `status`). `all_`: suspicious mail also as threads."""
    return {
        "threads": [thread_json(t) for t in threads if all_ or not t.suspicious],
        "suspicious": [
            {"thread": t.id, "from": t.sender, "subject": t.subject, "reasons": list(t.trust_reasons)}
            for t in threads
            if t.suspicious
        ],
        "accounts": [{"name": a.name, "last_pass": instant(a.last_pass), "errors": list(a.errors)} for a in accounts],
    }


def thread_json(thread: ThreadLine) -> dict[str, Any]:
    """One thread of `status --json`."""
    return {
        "id": thread.id,
        "company": thread.company,
        "role": thread.role,
        "state": thread.state.value,
        "outcome": thread.outcome.value if thread.outcome else None,
        "round": thread.round,
        "interview_start": instant(thread.interview_start),
        "decision_date": thread.decision_date.isoformat() if thread.decision_date else None,
        "next": thread.next,
        "next_at": instant(thread.next_at),
        "unanswered": thread.unanswered,
        "trust": {"verdict": thread.trust.value, "reasons": list(thread.trust_reasons)},
        "in_doubt": list(thread.in_doubt),
        "words": [{"rule": word.rule.value, "text": word.text} for word in thread.words],
        "drafts": [_draft(d) for d in thread.drafts],
    }


def _draft(draft: DraftLine) -> dict[str, Any]:
    return {
        "kind": draft.kind.value,
        "recipient": draft.recipient,
        "state": draft.state.value,
        "message_id": draft.message_id,
        "not_before": instant(draft.not_before),
        "send_by": instant(draft.send_by),
    }


def show(threads: Sequence[ThreadLine], accounts: Sequence[AccountLine], zone: tzinfo, *, all_: bool) -> None:
    """Everything for people: the threads, their drafts, what is in doubt, suspicious mail, the accounts."""
    page = Page()
    told = [t for t in threads if all_ or not (t.suspicious or t.state is State.CLOSED)]
    if told:
        page.table(
            ("thread", "company", "role", "state", "round", "interview", "next"),
            (
                (
                    t.id,
                    t.company or "",
                    t.role or "",
                    words.state(t),
                    str(t.round or ""),
                    shown(t.interview_start, zone),
                    words.coming(t, zone),
                )
                for t in told
            ),
        )
    else:
        page.line("No thread is open." if threads else "No mail of a hiring process was seen yet.")
    closed = sum(t.state is State.CLOSED for t in threads)
    if closed and not all_:
        page.line(f"{closed} closed; `inboxwatch status --all` shows them too.")
    _drafts(page, told, zone)
    _words(page, threads)
    _doubts(page, threads)
    _accounts(page, accounts, zone)


def commands_wait(number: int, *, running: bool) -> None:
    """That so many commands of the user's are not in the journal yet, and when they will be."""
    when = "within seconds, by the running service" if running else "when inboxwatch runs next"
    Page().line(f"{words.count(number, 'command')} of yours not taken in yet; that comes {when}.")


def _drafts(page: Page, threads: Sequence[ThreadLine], zone: tzinfo) -> None:
    lines = [f"{t.title}: {words.draft(d, zone)}" for t in threads for d in t.drafts if d.state in LIVE]
    if lines:
        page.heading("Drafts")
        page.points(lines)


def _words(page: Page, threads: Sequence[ThreadLine]) -> None:
    lines = [f"{t.title}: {word.text} ({word.rule})" for t in threads for word in t.words]
    if lines:
        page.heading("For you")
        page.points(lines)


def _doubts(page: Page, threads: Sequence[ThreadLine]) -> None:
    doubts = [
        f"{t.title}: {s}" for t in threads if t.state is not State.CLOSED and not t.suspicious for s in t.in_doubt
    ]
    if doubts:
        page.heading("In doubt, please look")
        page.points(doubts)
    cautions = [f"{t.title}: {s}" for t in threads if not t.suspicious for s in t.trust_reasons]
    if cautions:
        page.heading("Take care")
        page.points(cautions)
    suspicious = [f'{t.sender}, "{t.subject}" ({t.id}): {" ".join(t.trust_reasons)}' for t in threads if t.suspicious]
    if suspicious:
        page.heading("Suspicious mail; nothing is drafted for it")
        page.points(suspicious)


def _accounts(page: Page, accounts: Sequence[AccountLine], zone: tzinfo) -> None:
    page.heading("Accounts")
    for account in accounts:
        if account.last_pass is None:
            page.points([f"{account.name}: no pass yet"])
            continue
        page.points([f"{account.name}: last pass {shown(account.last_pass, zone)}"])
        page.points(f"  {error}" for error in account.errors)
        if account.errors and account.last_ok is not None and account.last_ok != account.last_pass:
            page.points([f"  the last good pass was {shown(account.last_ok, zone)}"])

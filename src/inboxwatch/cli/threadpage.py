"""`show`: one thread, for programs and for people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from inboxwatch.cli import words
from inboxwatch.cli.instants import shown
from inboxwatch.cli.output import instant
from inboxwatch.cli.statuses import thread_json
from inboxwatch.cli.tables import Page
from inboxwatch.etiquette.thread import Thread
from inboxwatch.model import Interview
from inboxwatch.service.status import DraftLine, MailLine, ThreadLine


def as_json(line: ThreadLine, thread: Thread, mails: Sequence[MailLine]) -> dict[str, Any]:
    """The keys are a contract (docs/json.md, `show`): those of a thread in `status`, and more."""
    base = thread_json(line)
    return {
        **base,
        "account": line.account,
        "snoozed_until": instant(line.snoozed_until),
        "drafts": [{**d, **_more(draft)} for d, draft in zip(base["drafts"], line.drafts, strict=True)],
        "history": [
            {"at": instant(h.at), "before": h.before.value, "after": h.after.value, "trigger": h.trigger}
            for h in thread.history
        ],
        "rounds": [{"round": r.number, "interviews": [_interview(i) for i in r.interviews]} for r in thread.rounds],
        "mails": [_mail(m) for m in mails],
    }


def _more(draft: DraftLine) -> dict[str, Any]:
    return {"round": draft.round, "rules": list(draft.rules), "reason": draft.reason}


def _interview(interview: Interview) -> dict[str, Any]:
    return {
        "start": instant(interview.start),
        "end": instant(interview.end),
        "timezone": interview.timezone,
        "location": interview.location,
        "people": [{"name": p.name, "email": p.email, "part": p.part.value} for p in interview.people],
    }


def _mail(mail: MailLine) -> dict[str, Any]:
    return {
        "at": instant(mail.at),
        "from_employer": mail.inbound,
        "who": mail.who,
        "subject": mail.subject,
        "message_id": mail.message_id,
        "label": mail.label.value if mail.label else None,
        "evidence": list(mail.evidence),
    }


def show(line: ThreadLine, thread: Thread, mails: Sequence[MailLine], zone: tzinfo) -> None:
    """Everything of one thread for people."""
    page = Page()
    page.line(", ".join(w for w in (line.company or "unknown company", line.role) if w), "bold")
    coming = words.coming(line, zone)
    page.points(
        [
            f"thread {line.id}, {line.account}",
            f"state: {words.state(line)}",
            *([f"next: {coming}"] if coming else []),
            *([f"they said they would decide by {line.decision_date:%a %d %b %Y}"] if line.decision_date else []),
            f"unanswered mails of yours in a row: {line.unanswered}",
        ]
    )
    _section(page, "Trust", line.trust_reasons)
    _section(page, "In doubt, please look", line.in_doubt)
    _section(page, "For you", [f"{word.text} ({word.rule})" for word in line.words])
    _section(page, "Interviews", [_meeting(r.number, i, zone) for r in thread.rounds for i in r.interviews])
    _section(page, "Drafts", [words.draft(d, zone) for d in line.drafts])
    _section(page, "History", [f"{shown(h.at, zone)}  {h.before} -> {h.after}: {h.trigger}" for h in thread.history])
    page.heading("Mails")
    for mail in mails:
        arrow = "from" if mail.inbound else "you to"
        label = f" [{words.label(mail.label)}]" if mail.label else ""
        page.points([f"{shown(mail.at, zone)}  {arrow} {mail.who}: {mail.subject}{label}"])
        page.points(f"  because {evidence}" for evidence in mail.evidence)


def _section(page: Page, name: str, lines: Sequence[str]) -> None:
    if lines:
        page.heading(name)
        page.points(lines)


def _meeting(number: int, interview: Interview, zone: tzinfo) -> str:
    end = f"-{interview.end.astimezone(zone):%H:%M}" if interview.end else ""
    people = ", ".join(p.name or p.email or "" for p in interview.people)
    place = f", {interview.location}" if interview.location else ""
    return f"round {number}: {shown(interview.start, zone)}{end}{place}{f', with {people}' if people else ''}"

"""What a pass did, for programs (`once --json`) and for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from inboxwatch.cli.instants import shown
from inboxwatch.cli.output import instant, plain
from inboxwatch.cli.words import KINDS, count, label
from inboxwatch.etiquette.thread import PlannedDraft
from inboxwatch.model import DraftKey, Kind, TrustVerdict
from inboxwatch.service.report import AccountReport, Fate


def as_json(report: AccountReport) -> dict[str, Any]:
    """The keys are a contract (docs/json.md, `once`)."""
    return {
        "name": report.name,
        "new_messages": report.new_messages,
        "signals": {found.value: count for found, count in sorted(report.signals.items()) if count},
        "placed": [_placed(d) for d in report.placed],
        "withdrawn": [{**_fate(f), "rule": f.rule, "expired": f.expired} for f in report.withdrawn],
        "sent": [_fate(f) for f in report.sent],
        "held": [_held(d) for d in report.held],
        "errors": list(report.errors),
    }


def _key(key: DraftKey) -> dict[str, Any]:
    return {"thread": key.thread, "kind": key.kind.value, "recipient": key.recipient}


def _placed(draft: PlannedDraft) -> dict[str, Any]:
    return {
        **_key(draft.key),
        "message_id": draft.key.message_id,
        "round": draft.key.round,
        "rules": list(draft.rules),
        "not_before": instant(draft.not_before),
        "send_by": instant(draft.send_by),
    }


def _fate(fate: Fate) -> dict[str, Any]:
    return {**_key(fate.key), "message_id": fate.message_id, "round": fate.key.round}


def _held(draft: PlannedDraft) -> dict[str, Any]:
    return {**_key(draft.key), "rule": draft.rules[0], "not_before": instant(draft.not_before)}


def _why_back(fate: Fate, report: AccountReport) -> str:
    if fate.key.kind is Kind.THANK_YOU and any(draft.key == fate.key for draft in report.placed):
        return "made anew with your notes"
    return "it is not wanted any more"


def as_lines(report: AccountReport, zone: tzinfo, *, dry: bool, verbose: bool) -> Iterator[str]:
    """A pass in words; `dry`: nothing was changed, `placed` is what would have been."""
    counts = ", ".join(f"{n} {label(found)}" for found, n in sorted(report.signals.items()) if n)
    mails = "no new mail" if not report.new_messages else count(report.new_messages, "new mail")
    yield f"{plain(report.name)}: {mails}{f' ({counts})' if counts else ''}"
    if verbose:
        yield from (f"  understood {line}" for line in _understood(report))
    for draft in report.placed:
        by = f", send by {shown(draft.send_by, zone)}" if draft.send_by else ""
        why = f"{', '.join(draft.rules)}: {draft.reason}"
        yield f"  {'would place' if dry else 'placed'} {_name(draft.key)}{by} ({why})"
    for fate in report.withdrawn:
        why = "its time was over" if fate.expired else _why_back(fate, report)
        yield f"  took back {_name(fate.key)} ({fate.rule}: {why})"
    yield from (f"  you sent {_name(fate.key)}" for fate in report.sent)
    yield from (f"  you deleted {_name(fate.key)}; it is not made again" for fate in report.discarded)
    for draft in report.held:
        until = f"until {shown(draft.not_before, zone)}" if draft.not_before else "for good"
        yield f"  held {_name(draft.key)} {until} ({draft.rules[0]}: {draft.reason})"
    yield from (f"  problem: {plain(error, 1000)}" for error in report.errors)


def _understood(report: AccountReport) -> Iterator[str]:
    for mail in report.understood:
        trust = f" ({mail.signal.trust.verdict.value})" if mail.signal.trust.verdict is not TrustVerdict.OK else ""
        yield f"{label(mail.signal.label)}{trust}: {plain(mail.subject, 80)}, from {plain(mail.sender, 80)}"


def _name(key: DraftKey) -> str:
    return f"{KINDS[key.kind]} to {plain(key.recipient, 100)}"

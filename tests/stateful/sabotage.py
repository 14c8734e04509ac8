"""Takes the limits away one by one: each function breaks one, where the code looks it up.

A limit that two places hold is taken away in both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from inboxwatch.etiquette import advance, compose, elapsed, limits, meetings, records, timing, wishes
from inboxwatch.etiquette.machine import Trigger
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.model import Kind
from inboxwatch.service import reconcile

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
Patch = pytest.MonkeyPatch


def nothing(*_: object, **__: object) -> None:
    """A limit that holds nothing."""


def no_one_recipient(patch: Patch) -> None:
    patch.setattr(limits, "one_recipient", nothing)


def no_one_company(patch: Patch) -> None:
    patch.setattr(limits, "one_company", nothing)
    patch.setattr(limits, "one_recipient", nothing)


def _only(kept: RuleId | None) -> Callable[..., RuleId | None]:
    """`why_no_check_in` without what limits hold, too."""
    real = elapsed.why_no_check_in

    def why(thread: Thread, rules: Rules, at: datetime) -> RuleId | None:
        found = real(thread, rules, at)
        return None if found is kept else found

    return why


def no_check_ins_a_round(patch: Patch) -> None:
    patch.setattr(limits, "check_ins_a_round", nothing)
    for module in (elapsed, wishes):
        patch.setattr(module, "why_no_check_in", _only(RuleId.C1))
    # The third is of the kind of the second, and would be taken for it.
    patch.setattr(wishes, "_wish", _forgetful(wishes._wish))


def _forgetful(real: Callable[..., Any]) -> Callable[..., Any]:
    def wish(thread: Thread, *args: Any) -> Any:
        checks = (Kind.CHECK_IN, Kind.CLOSING_CHECK_IN)
        kept = tuple(d for d in thread.drafts if d.key.kind not in checks or d.standing)
        return real(replace(thread, drafts=kept), *args)

    return wish


def no_check_in_gap(patch: Patch) -> None:
    patch.setattr(limits, "check_in_gap", nothing)
    real = timing.check_in
    patch.setattr(timing, "check_in", lambda thread, rules, previous: real(thread, rules, None))


def no_unanswered_in_a_row(patch: Patch) -> None:
    patch.setattr(limits, "unanswered_in_a_row", nothing)
    for module in (elapsed, wishes):
        patch.setattr(module, "why_no_check_in", _only(RuleId.C7))


def no_after_rejection(patch: Patch) -> None:
    patch.setattr(limits, "after_rejection", nothing)
    for module in (elapsed, wishes):
        patch.setattr(module, "why_no_check_in", _only(RuleId.R2))


def late_thanks(patch: Patch) -> None:
    real = timing.thank_you

    def thank_you(end: datetime, day_end: datetime, rules: Rules) -> timing.Window:
        window = real(end, day_end, rules)
        return replace(window, send_by=window.send_by + 2 * DAY, expires=window.expires + 2 * DAY)

    patch.setattr(timing, "thank_you", thank_you)


def early_thanks(patch: Patch) -> None:
    real = timing.thank_you

    def thank_you(end: datetime, day_end: datetime, rules: Rules) -> timing.Window:
        return replace(real(end, day_end, rules), ready=end - HOUR)

    def begun(thread: Thread, at: datetime) -> tuple[Round, ...]:
        return tuple(r for r in thread.rounds if r.interviews[0].start <= at)

    patch.setattr(timing, "thank_you", thank_you)
    patch.setattr(wishes, "over", begun)


def no_stated_date(patch: Patch) -> None:
    patch.setattr(timing, "stated_date", nothing)


def no_patience(patch: Patch) -> None:
    real = timing.check_in
    patch.setattr(
        timing,
        "check_in",
        lambda thread, rules, previous: real(thread, replace(rules, check_in_after_silence_days=1), previous),
    )


def always_open(patch: Patch) -> None:
    patch.setattr(timing.WorkCalendar, "next_open", lambda self, instant: instant)


def the_same_text(patch: Patch) -> None:
    """The same but for the name."""
    patch.setattr(compose, "_number", lambda planned, thread: 0)


def no_memory_of_drafts(patch: Patch) -> None:
    """One draft an identity: neither the journal's record nor a look at the folder counts."""
    patch.setattr(records, "find", nothing)
    patch.setattr(reconcile.Reconciler, "_standing", nothing)
    patch.setattr(reconcile.Reconciler, "_keep_first", nothing)
    patch.setattr(reconcile.Reconciler, "_drop_doubles", nothing)
    patch.setattr(reconcile.Reconciler, "adopt", nothing)


def deletions_forgotten(patch: Patch) -> None:
    for module in (elapsed, wishes):
        patch.setattr(module, "SETTLED", ())
    patch.setattr(wishes, "thanked_at", nothing)


def no_limit_by_hand(patch: Patch) -> None:
    """C6: what the user writes by hand counts for nothing."""
    patch.setattr(advance, "_by_hand", lambda *_: (None, False, 0))
    patch.setattr(timing, "last_contact", _without_the_users_own(timing.last_contact))


def _without_the_users_own(real: Callable[[Thread], datetime | None]) -> Callable[[Thread], datetime | None]:
    return lambda thread: real(replace(thread, mails=tuple(m for m in thread.mails if m.inbound)))


def farewells_again(patch: Patch) -> None:
    patch.setattr(wishes, "SETTLED", ())
    patch.setattr(elapsed, "_answered_at", lambda thread, rules, since: since + 9 * DAY)
    real = elapsed.move

    def move(thread: Thread, trigger: Any, *args: Any) -> Thread:
        return thread if trigger is Trigger.WROTE else real(thread, trigger, *args)

    patch.setattr(advance, "move", move)


def opt_outs_unheard(patch: Patch) -> None:
    real = advance._trigger
    patch.setattr(
        advance,
        "_trigger",
        lambda label, facts, *args, **kw: real(label, replace(facts, opt_out=False), *args, **kw),
    )


def questions_unheard(patch: Patch) -> None:
    real = advance._trigger
    patch.setattr(
        advance,
        "_trigger",
        lambda label, facts, *args, **kw: real(label, replace(facts, asks=False), *args, **kw),
    )


def commands_unheard(patch: Patch) -> None:
    real = elapsed.move

    def move(thread: Thread, trigger: Any, *args: Any) -> Thread:
        return thread if trigger is Trigger.MUTED else real(thread, trigger, *args)

    patch.setattr(advance, "move", move)


def cancellations_unheard(patch: Patch) -> None:
    patch.setattr(meetings, "cancel", lambda rounds, *_: rounds)

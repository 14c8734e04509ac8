"""Killed at random instants of a pass, and started again with another state folder: still one draft an interviewer."""

from __future__ import annotations

import random
import subprocess
import time
from pathlib import Path

from tests.servers.dovecot import Dovecot
from tests.support.life import ROOT, Life, at
from tests.support.mails import invitation

KILLS = 25
NOW = "2026-03-03T16:30"


def eight_threads(life: Life) -> list[str]:
    """Eight employers, two interviewers each, all over at 15:00; their addresses."""
    people: list[str] = []
    for number in range(8):
        domain = f"employer{number}.example"
        pair = [("Dana Lee", f"dana@{domain}"), ("Sam Roe", f"sam@{domain}")]
        people += [email for _, email in pair]
        life.desk.arrive(
            invitation(
                at("2026-02-27T10:00"), ("Rita Moss", f"rita@{domain}"), pair, at("2026-03-03T14:00"),
                f"Interview: Backend Engineer at Employer{number}",
                "Hello Ada,\n\nyour interview is confirmed. You will meet Dana Lee and Sam Roe.\n\n"
                "Rita Moss\nRecruiter",
                message_id=f"<invite@{domain}>", uid=f"interview@{domain}",
            )
        )  # fmt: skip
    return sorted(people)


def killed_after(life: Life, seconds: float) -> bool:
    """Run one pass in a process of its own and kill it after so long; whether it was still running."""
    with subprocess.Popen(life.command(NOW), cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


def test_one_draft_each_after_kills_a_lost_state_and_a_second_machine(dovecot: Dovecot, tmp_path: Path) -> None:
    life = Life.on(dovecot, tmp_path / "state")
    people = eight_threads(life)
    rehearsal = Life.on(dovecot, tmp_path / "rehearsal")
    eight_threads(rehearsal)
    begun = time.monotonic()
    subprocess.run(rehearsal.command(NOW), cwd=ROOT, check=True)
    whole = time.monotonic() - begun

    chance = random.Random(2026)
    cut = sum(killed_after(life, chance.uniform(0.2, 0.9) * whole) for _ in range(KILLS))
    # once the work is done a pass is short, and on a busy machine none takes as long as the rehearsal
    assert cut >= KILLS // 4, "many of the kills must come while a pass is under way"

    life.once(NOW)
    assert sorted(d.to for d in life.desk.drafts()) == people
    first = sorted(str(d.message["Message-ID"]) for d in life.desk.drafts())
    for name in ("state folder lost", "second machine"):
        life.state = tmp_path / name
        life.once(NOW)
        life.once("2026-03-03T16:45")
        assert sorted(str(d.message["Message-ID"]) for d in life.desk.drafts()) == first, name

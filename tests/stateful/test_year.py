"""A year of twenty processes with seeded employers and a seeded user, and what became of it all, as approved.

After a change that is meant to change it: `python -m tests.stateful.test_year` writes the approved file anew.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from inboxwatch.model import DraftKey, Kind
from tests.stateful.past import COUNTRIES, Process, Said
from tests.stateful.search import Search

APPROVED = Path(__file__).with_name("year.approved.json")
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
DAYS = 365
PROCESSES = 20
COMPANIES = tuple(f"company{n}" for n in range(14))
ANSWERS = (Said.NEWS, Said.NEWS, Said.QUESTION, Said.REJECTED, Said.REJECTED, Said.OFFERED, Said.OPTED_OUT)


class Year:
    """One year: every day brings what chance wants, and the service wakes when it said it would."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.search = Search(START)
        self.counts: Counter[str] = Counter()
        self.held: set[tuple[DraftKey, str]] = set()
        self.wake: datetime | None = None

    def live(self) -> None:
        begin = sorted(self.chance.sample(range(DAYS - 60), PROCESSES))
        for day in range(DAYS):
            self.search.now = max(self.search.now, START + timedelta(days=day))
            for _ in range(begin.count(day)):
                self.begins()
            for process in self.search.processes:
                self.employer(process)
            self.passes(START + timedelta(days=day, hours=9))
            self.user()
            self.passes(START + timedelta(days=day + 1))

    def passes(self, until: datetime) -> None:
        """Wake as planned until then."""
        self.tick()
        while self.wake is not None and self.wake < until:
            self.search.now = max(self.wake, self.search.now)
            self.tick()
        self.search.now = max(until, self.search.now)

    def tick(self) -> None:
        report = self.search.tick()
        assert report.errors == []
        self.wake = report.wake_at
        for planned in report.placed:
            self.counts[f"placed {planned.key.kind} by {' '.join(planned.rules)}"] += 1
        for fate in report.withdrawn:
            self.counts[f"{'expired' if fate.expired else 'withdrawn'} {fate.key.kind} by {fate.rule}"] += 1
        for fate in report.sent:
            self.counts[f"sent {fate.key.kind}"] += 1
        for fate in report.discarded:
            self.counts[f"discarded {fate.key.kind}"] += 1
        for planned in report.held:
            if (planned.key, planned.rules[0]) not in self.held:
                self.held.add((planned.key, planned.rules[0]))
                self.counts[f"held {planned.key.kind} by {planned.rules[0]}"] += 1

    def begins(self) -> None:
        chance, number = self.chance, len(self.search.processes)
        company = chance.choice(COMPANIES)
        recruiter = "moss@agency.example" if chance.random() < 0.25 else ""
        process = self.search.process(company, chance.choice(sorted(COUNTRIES)), recruiter, name=f"role{number}")
        self.search.hear(process, Said.NOTICE)
        self.interview(process)

    def interview(self, process: Process) -> None:
        people = [f"{name}@{process.company}.example" for name in ("ann", "bob", "cem", "dee", "eva")]
        met = self.chance.sample(people, self.chance.choice((1, 1, 2, 2, 3, 5)))
        start = self.search.now.replace(hour=self.chance.randrange(9, 17)) + timedelta(days=self.chance.randrange(1, 8))
        self.search.confirm(process, start, *met)

    def employer(self, process: Process) -> None:
        """On most days nothing."""
        chance, search = self.chance, self.search
        roll = chance.random()
        if roll > 0.04 or any(m.end > search.now for m in search.past.meetings(process)):
            return
        if roll < 0.008:
            self.interview(process)
            return
        said = chance.choice(ANSWERS)
        decides: date | None = None
        if said is Said.NEWS and chance.random() < 0.5:
            decides = search.now.date() + timedelta(days=chance.randrange(2, 20))
        search.hear(process, said, decides=decides)

    def user(self) -> None:
        """Sends most drafts within the day, edits some before, deletes a few, forgets the rest; answers questions."""
        chance, search = self.chance, self.search
        for uid, _ in search.drafts():
            roll = chance.random()
            if roll < 0.6:
                search.send(uid, keep_id=roll < 0.1)
            elif roll < 0.7:
                search.edit(uid, keep_id=roll < 0.65)
            elif roll < 0.75:
                search.delete(uid)
        for process in search.processes:
            questions = search.past.heard_of(process, Said.QUESTION)
            wrote = search.past.written_to(process)
            if questions and (not wrote or wrote[-1].at < questions[-1].at) and chance.random() < 0.5:
                search.write(process, process.recruiter)

    def digest(self) -> dict[str, object]:
        """Drafts by kind and rule, and how each process ended."""
        threads = [(p.name, self.search.thread(p)) for p in self.search.processes]
        return {
            "drafts": dict(sorted(self.counts.items())),
            "processes": {
                name: {
                    "state": str(t.state),
                    "outcome": str(t.outcome),
                    "rounds": t.round,
                    "mails": len(t.mails),
                    "sent": dict(Counter(str(e.kind or "answer") for e in t.sent)),
                    "drafts": dict(sorted(Counter(f"{r.key.kind} {r.state}" for r in t.drafts).items())),
                }
                for name, t in threads
                if t is not None
            },
        }


def lived() -> Year:
    """The year that was approved."""
    year = Year(seed=2026)
    year.live()
    return year


def text_of(year: Year) -> str:
    """The digest as it is committed."""
    return json.dumps(year.digest(), indent=1, sort_keys=True) + "\n"


def test_a_year_of_twenty_processes_goes_as_approved() -> None:
    year = lived()
    assert len(year.digest()["processes"]) == PROCESSES  # type: ignore[arg-type]
    assert {d.kind for d in year.search.past.laid} == set(Kind) - {Kind.DEBRIEF}
    assert text_of(year) == APPROVED.read_text("utf-8")


if __name__ == "__main__":
    APPROVED.write_text(text_of(lived()), "utf-8")

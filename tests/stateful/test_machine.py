"""The no-badgering machine: random lives of a job search, judged after every deed by the oracle of etiquette.md."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from inboxwatch.etiquette.rules import LIMITS, Hours, Rules
from tests.stateful.past import COUNTRIES, Command, Meeting, Process, Said
from tests.stateful.search import RULES, Mishap, Search, Trouble

STARTS = [
    datetime(2026, 3, 2, 9, tzinfo=UTC),
    datetime(2026, 3, 26, 15, tzinfo=UTC),  # clocks go forward in Europe on the 29th
    datetime(2026, 10, 22, 8, tzinfo=UTC),  # and back on the 25th
    datetime(2026, 12, 18, 16, tzinfo=UTC),
    datetime(2028, 2, 25, 11, tzinfo=UTC),  # a leap year
]
COMPANIES = ("acme", "bolt")
RECRUITERS = ("", "", "moss@agency.example")
PEOPLE = tuple(
    f"{name}@{c}.example" for c in COMPANIES for name in ("ann", "bob", "cem", "dee", "eva", "fay", "gus", "hal")
)
PICK = st.integers(0, 11)
DECISIONS = [Said.REJECTED] * 6 + [Said.OFFERED, Said.OFFERED, Said.OPTED_OUT]
COMMANDS = [*[Command.REOPEN] * 4, Command.SNOOZE, Command.SNOOZE, Command.CLOSE, Command.MUTE]
ZONES = st.sampled_from(sorted(COUNTRIES))
DELAYS = st.one_of(
    st.integers(1, 90).map(lambda n: timedelta(minutes=n)),
    st.integers(1, 72).map(lambda n: timedelta(hours=n)),
    st.integers(1, 20).map(lambda n: timedelta(days=n)),
    st.integers(5, 30).map(lambda n: timedelta(days=n)),
    st.integers(31, 100).map(lambda n: timedelta(days=n)),
)
SHORT = st.one_of(st.just(timedelta()), st.integers(1, 3000).map(lambda n: timedelta(minutes=n)))


@st.composite
def rules_within_ceilings(draw: st.DrawFn) -> Rules:
    """A config that validation would take."""
    numbers: dict[str, Any] = {one.key: draw(st.integers(one.low, min(one.high, one.low + 30))) for one in LIMITS}
    begin, end = draw(st.integers(7, 11)), draw(st.integers(13, 20))
    hours = Hours(datetime(2000, 1, 1, begin).time(), datetime(2000, 1, 1, end).time())  # noqa: DTZ001
    return Rules(**numbers, hours=hours, zone=RULES.zone, country=RULES.country, holidays=RULES.holidays)


class NoBadgering(RuleBasedStateMachine):
    """Each rule ends in a pass; `Search.tick` raises when the oracle finds a breach."""

    search: Search

    @initialize(start=st.sampled_from(STARTS), zones=st.lists(ZONES, min_size=1, max_size=3), recruiters=st.booleans())
    def begin(self, start: datetime, zones: list[str], recruiters: bool) -> None:
        """A life in which something goes on from the start: interviews in the next days."""
        self.search = Search(start)
        for number, zone in enumerate(zones):
            process = self.search.process("acme", zone, RECRUITERS[-1] if recruiters else "")
            self.search.hear(process, Said.NOTICE)
            self.search.confirm(process, self.quarter(3 + 20 * number), *PEOPLE[number : number + 3])
        self.search.tick()

    def pick(self, number: int) -> Process:
        return self.search.processes[number % len(self.search.processes)]

    def done(self) -> None:
        report = self.search.tick()
        if not report.errors:
            self.search.check_quiet(self.search.now)

    def known(self) -> bool:
        return bool(self.search.processes)

    def drafted(self) -> bool:
        return bool(self.search.laid)

    def uid(self, number: int) -> int:
        uids = sorted(self.search.laid)
        return uids[number % len(uids)]

    # ---------------------------------------------------------------- employers

    @precondition(lambda self: len(self.search.processes) < 5)
    @rule(
        company=st.sampled_from(COMPANIES),
        recruiter=st.sampled_from(RECRUITERS),
        zone=ZONES,
        said=st.sampled_from([Said.NOTICE, Said.NEWS, Said.QUESTION]),
    )
    def a_process_begins(self, company: str, recruiter: str, zone: str, said: Said) -> None:
        process = self.search.process(company, zone, recruiter)
        self.search.hear(process, said)
        self.done()

    @precondition(known)
    @rule(which=PICK, ahead=st.integers(2, 200), count=st.integers(1, 8), first=PICK, minutes=st.integers(15, 180))
    def an_interview_is_confirmed(self, which: int, ahead: int, count: int, first: int, minutes: int) -> None:
        process = self.pick(which)
        people = [p for p in PEOPLE if p.endswith(f"@{process.company}.example")]
        chosen = [people[(first + n) % len(people)] for n in range(count)]
        self.search.confirm(process, self.quarter(ahead), *dict.fromkeys(chosen), minutes=minutes)
        self.done()

    def quarter(self, ahead: int) -> datetime:
        """A start so many hours ahead."""
        return self.search.now.replace(minute=15, second=0, microsecond=0) + timedelta(hours=ahead)

    def coming(self, number: int, late: timedelta = timedelta()) -> Meeting | None:
        meetings = [m for m in self.search.past.meetings(self.pick(number)) if m.end + late > self.search.now]
        return meetings[number % len(meetings)] if meetings else None

    @precondition(known)
    @rule(which=PICK, ahead=st.integers(2, 200))
    def an_interview_is_moved(self, which: int, ahead: int) -> None:
        meeting = self.coming(which)
        if meeting is not None:
            self.search.move(self.pick(which), meeting, self.quarter(ahead))
        self.done()

    @precondition(known)
    @rule(which=PICK, late=st.sampled_from([timedelta(), timedelta(hours=47)]))
    def an_interview_is_cancelled(self, which: int, late: timedelta) -> None:
        """Or it is told afterwards that it did not take place."""
        meeting = self.coming(which, late)
        if meeting is not None:
            self.search.hear(self.pick(which), Said.CANCELLED, uid=meeting.uid)
        self.done()

    @precondition(known)
    @rule(
        which=PICK,
        said=st.sampled_from([Said.NEWS, Said.NEWS, Said.QUESTION, Said.NOTICE]),
        late=SHORT,
        days=st.one_of(st.none(), st.integers(0, 40)),
        by_interviewer=st.booleans(),
    )
    def the_employer_writes(
        self, which: int, said: Said, late: timedelta, days: int | None, by_interviewer: bool
    ) -> None:
        process = self.pick(which)
        people = [p for m in self.search.past.meetings(process) for p in m.people]
        decides: date | None = None
        written = max(self.search.now - late, self.search.past.heard_of(process)[0].at)
        if days is not None and said is Said.NEWS:
            decides = written.date() + timedelta(days=days)
        sender = people[which % len(people)] if people and by_interviewer else ""
        self.search.hear(process, said, sender=sender, decides=decides, written=written)
        self.done()

    @precondition(known)
    @rule(which=PICK, said=st.sampled_from(DECISIONS), late=SHORT)
    def the_employer_decides(self, which: int, said: Said, late: timedelta) -> None:
        process = self.pick(which)
        # However long it was under way: nobody interviews whom they have turned down.
        held = [m.end for m in self.search.past.meetings(process) if m.end <= self.search.now]
        written = max([self.search.now - late, self.search.past.heard_of(process)[0].at, *held])
        self.search.hear(process, said, written=written)
        self.done()

    @rule(which=PICK)
    def a_mail_comes_twice(self, which: int) -> None:
        self.search.again(which)
        self.done()

    # ---------------------------------------------------------------- the user

    @precondition(drafted)
    @rule(which=PICK, keep_id=st.booleans())
    def the_user_sends_a_draft(self, which: int, keep_id: bool) -> None:
        self.search.send(self.uid(which), keep_id=keep_id)
        self.done()

    @precondition(drafted)
    @rule(which=PICK, keep_id=st.booleans(), keep_header=st.booleans(), late=st.booleans())
    def the_user_edits_a_draft(self, which: int, keep_id: bool, keep_header: bool, late: bool) -> None:
        self.search.edit(self.uid(which), keep_id=keep_id, keep_header=keep_header, late=late)
        self.done()

    @precondition(drafted)
    @rule(which=PICK)
    def the_user_deletes_a_draft(self, which: int) -> None:
        self.search.delete(self.uid(which))
        self.done()

    @precondition(known)
    @rule(which=PICK, whom=PICK, fresh=st.booleans(), withdraws=st.sampled_from([False] * 7 + [True]))
    def the_user_writes_by_hand(self, which: int, whom: int, fresh: bool, withdraws: bool) -> None:
        process = self.pick(which)
        people = [process.recruiter, *(p for m in self.search.past.meetings(process) for p in m.people)]
        # A mail of its own to somebody known in two processes may belong to either: that is no question of etiquette.
        fresh = fresh and len(self.search.processes) == 1
        self.search.write(process, people[whom % len(people)], fresh=fresh, withdraws=withdraws)
        self.done()

    @precondition(known)
    @rule(which=PICK, command=st.sampled_from(COMMANDS), days=st.integers(1, 20))
    def the_user_tells(self, which: int, command: Command, days: int) -> None:
        until = self.search.now + timedelta(days=days) if command is Command.SNOOZE else None
        self.search.tell(self.pick(which), command, until)
        self.done()

    # ---------------------------------------------------------------- time and trouble

    @rule(delay=DELAYS)
    def time_passes_asleep(self, delay: timedelta) -> None:
        self.search.now += delay
        self.done()

    @rule(delay=DELAYS)
    def time_passes_awake(self, delay: timedelta) -> None:
        self.search.live(self.search.now + delay)
        self.done()

    @precondition(known)
    @rule(which=PICK, ahead=st.integers(2, 30), count=st.integers(1, 3), first=PICK, minutes=st.integers(60, 600))
    def an_interview_is_held(self, which: int, ahead: int, count: int, first: int, minutes: int) -> None:
        """Confirmed, and time goes on until it is over."""
        start = self.quarter(ahead)
        self.an_interview_is_confirmed(which, ahead, count, first, 60)
        self.search.live(start + timedelta(minutes=60 + minutes))
        self.done()

    @rule(what=st.sampled_from(Mishap), number=st.integers(1, 40), after=st.booleans(), minutes=st.integers(1, 20_000))
    def something_goes_wrong(self, what: Mishap, number: int, after: bool, minutes: int) -> None:
        search = self.search
        match what:
            case Mishap.FAILURE | Mishap.DOWN | Mishap.CRASH | Mishap.LOST_IN_CRASH:
                search.trouble = Trouble(number, after, what)
                return
            case Mishap.RESTART:
                search.restart()
            case Mishap.STATE_LOST:
                search.lose_state()
            case Mishap.RENUMBERED:
                search.renumber(("INBOX", "Sent", "Drafts", "Archive")[number % 4])
                search.tick()
            case Mishap.CLOCK_BACK:
                before = dict(search.laid)
                report = search.tick(search.now - timedelta(minutes=minutes if after else minutes % 5))
                assert not report.errors or search.laid == before
        self.done()

    @rule(rules=rules_within_ceilings())
    def the_config_is_changed(self, rules: Rules) -> None:
        self.search.retune(rules)
        self.done()


TestNoBadgering = NoBadgering.TestCase

"""What the employers' mails mean, said by whoever writes them, so that etiquette is on trial and not detection."""

from __future__ import annotations

from dataclasses import dataclass, field

from inboxwatch.detect.reader import Reader
from inboxwatch.model import Facts, Interview, Label, Message, Part, Person, Signal
from tests.stateful.past import Heard, Process, Said

LABELS = {
    Said.CONFIRMED: Label.INTERVIEW_CONFIRMED,
    Said.MOVED: Label.INTERVIEW_RESCHEDULED,
    Said.CANCELLED: Label.INTERVIEW_CANCELLED,
    Said.NOTICE: Label.APPLICATION_RECEIVED,
    Said.REJECTED: Label.REJECTION,
    Said.OFFERED: Label.OFFER,
}


@dataclass
class Script:
    """The detector of these tests; a mail that nobody explained means nothing."""

    signals: dict[str, Signal] = field(default_factory=dict)

    def __call__(self, message: Message, _: Reader) -> Signal:
        return self.signals.get(message.message_id, Signal(Label.OTHER))


def root(process: Process) -> str:
    return f"<root.{process.name}@{process.company}.example>"


def subject(process: Process) -> str:
    return f"Your application as {process.name}"


def signal(heard: Heard) -> Signal:
    process, meeting = heard.process, heard.meeting
    recruiter = Person("Rita Moss", process.recruiter, Part.RECRUITER)
    contact = recruiter if heard.sender == process.recruiter else Person("", heard.sender, Part.INTERVIEWER)
    interviews: tuple[Interview, ...] = ()
    if meeting is not None:
        people = tuple(Person(p.partition("@")[0].title(), p, Part.INTERVIEWER) for p in meeting.people)
        interviews = (Interview(meeting.start, meeting.end, process.zone, None, meeting.uid, meeting.revision, people),)
    facts = Facts(
        company=process.company.title(),
        domain=None if process.agency else f"{process.company}.example",
        role=process.name,
        people=(recruiter,),
        contact=contact,
        interviews=interviews,
        cancelled_uids=(heard.uid,) if heard.said is Said.CANCELLED else (),
        decision_date=heard.decides,
        asks=heard.said is Said.QUESTION,
        opt_out=heard.said is Said.OPTED_OUT,
    )
    automatic = heard.said is Said.NOTICE
    return Signal(LABELS.get(heard.said, Label.RECRUITER_REPLY), facts=facts, automatic=automatic)

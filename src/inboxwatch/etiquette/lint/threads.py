"""What a thread tells of a letter: who reads it, for which company and role, and which words are names."""

from __future__ import annotations

from inboxwatch.etiquette.lint.values import Known, Outgoing
from inboxwatch.etiquette.names import company_name, full_name, role_name
from inboxwatch.etiquette.thread import Thread
from inboxwatch.model import Letter, Outcome


def known_of(thread: Thread, email: str, candidate: str = "") -> Known:
    """What a letter of this thread to `email` is looked over by."""
    met = [person for round_ in thread.rounds for each in round_.interviews for person in each.people]
    people = [*thread.people, *met, *([thread.contact] if thread.contact else [])]
    names = {p.email or p.name: full_name(p.name, p.email, thread.company) for p in people}
    return Known(
        name=names.get(email.lower(), ""),
        email=email.lower(),
        company=company_name(thread.company),
        role=role_name(thread.role),
        others=tuple(sorted({name for key, name in names.items() if name and key != email.lower()})),
        candidate=candidate,
        offered=thread.outcome is Outcome.OFFER,
    )


def outgoing(letter: Letter) -> Outgoing:
    """A composed draft as it is looked over."""
    return Outgoing(letter.text, letter.subject, letter.key.kind, (letter.to,), (), 0)

"""Which thread a mail belongs to: references, calendar UID, the server's conversation, company and role.

In this order (design, "States of a thread"); a doubtful join stays apart, and the user's `merge` joins it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inboxwatch.etiquette.replying import subject_key
from inboxwatch.etiquette.thread import Thread
from inboxwatch.events import MailReceived, MailSent
from inboxwatch.model import Facts, Label, State, TrustVerdict

_LEGAL_FORMS = frozenset(
    ("inc", "incorporated", "llc", "ltd", "limited", "gmbh", "ag", "corp", "corporation", "co", "company", "plc")
)
_WORD = re.compile(r"[^\W_]+")


def slug(name: str | None) -> str:
    """A company's or role's name to compare by: words in lower case, legal forms left out."""
    words = [w for w in _WORD.findall((name or "")[:200].casefold()) if w not in _LEGAL_FORMS]
    return " ".join(words)


def thread_id(account: str, event: MailReceived) -> str:
    """From the oldest mail the conversation names, so that every rebuild gives the same (RFC 5322 3.6.4)."""
    root = event.conversation[0] if event.conversation else event.message_id
    if event.signal.trust.verdict is TrustVerdict.SUSPICIOUS:
        root = f"suspicious {event.message_id}"
    return hashlib.sha256(f"{account}\x1f{root}".encode("utf-8", "surrogatepass")).hexdigest()[:10]


def keys_of(event: MailReceived) -> frozenset[str]:
    """What names the employer in a mail: mail domain, name with and without spaces; the sender's own for free mail."""
    facts = event.signal.facts
    name = slug(facts.company)
    keys = {facts.domain or "", name, name.replace(" ", "")} - {""}
    if not facts.domain and facts.contact is not None and facts.contact.email and not event.signal.automatic:
        keys.add(facts.contact.email)
    # A system writes for many employers: its address names none of them.
    return frozenset(keys or (() if event.signal.automatic else {event.sender.email}))


def company_key(event: MailReceived, known: str = "") -> str:
    """The one key by which C5 counts a company; `known` stays unless the mail names the company better.

    A mail domain is better than a name, a name better than an address; a system's address names nobody.
    """
    facts = event.signal.facts
    address = event.message_id if event.signal.automatic else event.sender.email
    new = facts.domain or slug(facts.company) or address
    return max(known, new, key=_names) if known else new


def _names(key: str) -> int:
    """How well a key names a company: 2 a mail domain, 1 a name, 0 an address or a Message-ID."""
    return 0 if "@" in key or key.startswith("<") else 1 + ("." in key)


def domains_by_name(threads: Iterable[Thread]) -> Mapping[str, str]:
    """The mail domain of each company that one thread knows by both: an agency names its client by name alone (C5)."""
    trusted = (t for t in threads if t.trust is not TrustVerdict.SUSPICIOUS and _names(t.company_key) == 2)
    return {key: t.company_key for t in trusted for key in t.keys if _names(key) == 1}


ANY = ""
"""Stands for an account where all of them are meant."""


@dataclass(slots=True)
class Index:
    """Finds threads; grown by the fold as it goes. All keys are kept apart by account."""

    by_id: dict[tuple[str, str], str] = field(default_factory=dict)
    by_uid: dict[tuple[str, str], str] = field(default_factory=dict)
    by_gm: dict[tuple[str, str], str] = field(default_factory=dict)
    by_key: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    by_person: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add_mail(self, thread: Thread, message_id: str, conversation: Iterable[str], gm_thread: str) -> None:
        """Remember a mail of the thread, and what it answers."""
        # What a forged mail claims to answer must not lead real mail to its thread.
        claimed = () if thread.trust is TrustVerdict.SUSPICIOUS else tuple(conversation)
        for known in (message_id, *claimed):
            self.by_id.setdefault((thread.account, known), thread.id)
        if gm_thread:
            self.by_gm.setdefault((thread.account, gm_thread), thread.id)

    def add_thread(self, thread: Thread) -> None:
        """Remember the thread's invitations, employer and people as they are now."""
        if thread.trust is TrustVerdict.SUSPICIOUS:
            return
        for round_ in thread.rounds:
            for interview in round_.interviews:
                # one date of a series, or one talk of a day, is cancelled by the whole invitation's UID too
                for uid in {interview.uid, interview.uid.rpartition("#")[0]} - {""}:
                    self.by_uid.setdefault((thread.account, uid), thread.id)
        for key in thread.keys:
            _append(self.by_key, (thread.account, key), thread.id)
        people = {p.email for r in thread.rounds for i in r.interviews for p in i.people} | {
            p.email for p in thread.people
        }
        for email in people:
            if email:
                _append(self.by_person, (thread.account, email), thread.id)
                _append(self.by_person, (ANY, email), thread.id)

    def conversation_of(self, account: str, conversation: Iterable[str], gm_thread: str) -> str | None:
        """The thread of the nearest mail that this one answers."""
        for known in reversed(tuple(conversation)):
            if (account, known) in self.by_id:
                return self.by_id[account, known]
        return self.by_gm.get((account, gm_thread)) if gm_thread else None

    def thread_of(self, event: MailReceived, threads: Mapping[str, Thread]) -> str | None:
        """The thread a received mail belongs to; None when it starts one or belongs nowhere."""
        account, facts = event.account, event.signal.facts
        found = self.conversation_of(account, event.conversation, "")
        if event.signal.trust.verdict is TrustVerdict.SUSPICIOUS:
            # A forged References must not reach a real thread: such mail stands with its like.
            return found if found and threads[found].trust is TrustVerdict.SUSPICIOUS else None
        uids = (*(i.uid for i in facts.interviews), *facts.cancelled_uids)
        found = found or next((self.by_uid[account, u] for u in uids if (account, u) in self.by_uid), None)
        found = found or (self.by_gm.get((account, event.gm_thread)) if event.gm_thread else None)
        if found is None and event.signal.label is not Label.OTHER:
            found = self._by_company(event, threads)
        if found is None and event.signal.label is Label.OTHER and not event.signal.automatic:
            found = self._by_person(event, threads)
        return found

    def threads_of_person(self, account: str, email: str) -> tuple[str, ...]:
        """Threads in which somebody has a part."""
        return tuple(self.by_person.get((account, email), ()))

    def sent_to(self, event: MailSent, threads: Mapping[str, Thread]) -> str | None:
        """The thread a mail of the user's belongs to: conversation, else its recipients' latest one."""
        found = self.conversation_of(event.account, event.conversation, event.gm_thread)
        if found is not None:
            return found
        known = [t for r in event.recipients for t in self.threads_of_person(event.account, r)]
        known = known or [t for r in event.recipients for t in self._of_domain(event.account, r)]
        # C6: written from another account of the user's, it is the same mail to the same person.
        known = known or [t for r in event.recipients for t in self.threads_of_person(ANY, r)]
        subject = subject_key(event.subject)
        return max(
            dict.fromkeys(known),
            key=lambda t: (
                bool(subject) and any(subject_key(m.subject) == subject for m in threads[t].mails),
                threads[t].state is not State.CLOSED,
                threads[t].mails[-1].at,
                t,
            ),
            default=None,
        )

    def _of_domain(self, account: str, email: str) -> tuple[str, ...]:
        """Threads with the employer whose mail domain an address is of (keys hold no domain of free mail)."""
        labels = email.rpartition("@")[2].split(".")
        hosts = (".".join(labels[i:]) for i in range(min(len(labels) - 1, 6)))
        return tuple(t for host in hosts for t in self.by_key.get((account, host), ()))

    def _by_person(self, event: MailReceived, threads: Mapping[str, Thread]) -> str | None:
        """A plain mail of somebody known, in a conversation of its own: theirs if they have one thread open."""
        known = self.threads_of_person(event.account, event.sender.email)
        live = [t for t in known if threads[t].state is not State.CLOSED]
        return live[0] if len(live) == 1 else None

    def _by_company(self, event: MailReceived, threads: Mapping[str, Thread]) -> str | None:
        known = dict.fromkeys(t for k in keys_of(event) for t in self.by_key.get((event.account, k), ()))
        fits = [t for t in known if not _contradicts(threads[t], event.signal.facts)]
        if event.signal.facts.role:
            same = [t for t in fits if threads[t].role]
            if same:
                return max(same, key=lambda t: (threads[t].state is not State.CLOSED, threads[t].mails[-1].at, t))
        live = [t for t in fits if threads[t].state is not State.CLOSED]
        if len(live) == 1:
            return live[0]
        return fits[0] if len(fits) == 1 else None


def _contradicts(thread: Thread, facts: Facts) -> bool:
    """An agency writes for several clients, an employer for several roles: named differently, they stay apart."""
    companies = slug(thread.company), slug(facts.company)
    # a name made of a mail domain knows no spaces: "Larchenergy"
    same = companies[0].replace(" ", "") == companies[1].replace(" ", "")
    if all(companies) and not same and not _one_in_other(*companies):
        return True
    roles = slug(thread.role), slug(facts.role)
    return all(roles) and not _one_in_other(*roles)


def _one_in_other(one: str, other: str) -> bool:
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a


def _append(table: dict[tuple[str, str], list[str]], key: tuple[str, str], value: str) -> None:
    values = table.setdefault(key, [])
    if value not in values:
        values.append(value)

"""Whom to write to: who wrote, who had a machine write, or the address that the employer's own words name for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from inboxwatch.detect import domains, house, people, senders
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.systems import SystemKind
from inboxwatch.detect.turns import Turns
from inboxwatch.model import Address, Message, Part, Person

MOST_NAMED = 12
"""Addresses in words that are looked at."""
_LAST_LINES = 12
_ASK = re.compile(
    r"\b(?:write|contact|reach|e-?mail|quer(?:y|ies)|questions?|enquir(?:y|ies)|inquir(?:y|ies)|touch|answer|reply"
    r"|respond|secretary|coordinator|recruiter|revert|let|tell|message|speak|send|turn|direct(?:ed)?|address(?:ed)?|call|ring|ask"
    r"|(?:invited|sent|written|scheduled|arranged|booked|managed|handled|looked after) by)\b[^.!?\n]{0,110}$",
    re.IGNORECASE,
)
"""What comes before the address that answers go to."""
_OTHER_TASK = re.compile(
    r"\b(?:technical|adjustments?|accommodations?|accessib\w+|disabilit\w+|privacy|personal data|data protection|gdpr"
    r"|unsubscribe|delete|erase|password|login|log in|invoices?|receipts?|expenses|complain\w*|report (?:this|abuse)"
    r"|press|media)\b",
    re.IGNORECASE,
)
"""What other addresses of a mail are for."""
_OTHER_BOX = re.compile(
    r"(?:.{0,30}[._-])?(?:privacy|dataprotection|dpo|gdpr|datenschutz|legal|security|abuse|press|media|marketing|sales"
    r"|orders|billing|accounts?|invoices?|expenses|accommodations?|adjustments?|accessibility|support|help|helpdesk"
    r"|technical|tech|it|feedback|unsubscribe|subscriptions?|newsletter|webmaster)(?:[._-].{0,30})?"
    r"|.{1,40}help(?:desk)?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!]\s|\n")
_SENTENCE = re.compile(r"\b(?:you|your|we|our|will|meet|with|is|are|to|for)\b", re.IGNORECASE)
"""What a line of a signature holds none of."""
_DEAF = Turns(
    r"\b(?:(?:do|does|can|could|should|will) ?not|don't|cannot|can't|never) (?:please )?(?:reply|respond|answer|receive"
    r"|accept|read|monitor)\b[^.!?\n]{0,60}\b(?:mails?|e-?mails?|messages?|address|inbox|mailbox|replies)\b"
    r"|\b(?:unmonitored|unattended|not (?:being )?(?:monitored|read|attended))\b",
)
"""What a machine's mail says of answers to it."""


def organizer(events: tuple[Invitation, ...], reader: Reader) -> Address | None:
    """The first organizer who is a human outside of recruiting systems."""
    for event in events:
        address = event.organizer
        if (
            address is None
            or people.is_readers(address, reader)
            or senders.takes_no_mail(address.email)
            or senders.recruiting_system(address.domain)
        ):
            continue
        return address
    return None


def person(
    message: Message,
    reader: Reader,
    invites: Address | None,
    behind: Address | None,
    parts: Mapping[str, Part],
    writer: Address | None,
) -> Person | None:
    """The person to write to: a human sender, else a Reply-To that may be followed, else who organizes, else a team.

    `invites`, `behind`: what `organizer` and `behind` give; `writer`: the sender by the name the mail is signed with.
    """
    sender = message.sender
    if sender is None or people.is_readers(sender, reader):
        return None
    reply_to = _reply_to(message, reader)
    named = reply_to if reply_to and not senders.is_role_name(reply_to.name or _name_like(reply_to)) else None
    if invites is not None and invites.email in reader.addresses:
        invites = None
    system = senders.system_kind(sender.domain)
    writable = not senders.takes_no_mail(sender.email)
    tool = senders.recruiting_system(sender.domain)
    writable = writable and not (tool and sender.name.casefold().startswith(tool.casefold()))
    human = writable and (not senders.is_role_name(sender.name) or senders.is_free_mail(sender.domain))
    if named is not None and named.name and named.name == senders.person_name(sender.name):
        human = False  # "Ann Lee via Acme Cloud" has a machine of her house write, and names her own address
    if named is not None and senders.is_shared(sender.email) and not senders.is_shared(named.email):
        human = False  # a box writes, and who answers it says where
    chosen = (sender if human and system is None else None) or named or invites or reply_to or behind
    if chosen is None and human and system is SystemKind.ATS:
        chosen = sender  # what answers it is passed on to the one who wrote
    if chosen is None and writable and system is None and not is_deaf(message):
        chosen = sender  # a team's mailbox, read by people
    if chosen is None:
        return None
    shown = writer if writer is not None and chosen.email == writer.email else chosen
    if not shown.name and chosen.email != sender.email and not senders.is_role_name(sender.name) and chosen != behind:
        shown = Address(sender.name, chosen.email)
    part = parts.get(chosen.email) or (None if chosen == behind else parts.get(sender.email))
    return people.person(shown, part or Part.CONTACT)


def behind(message: Message, reader: Reader) -> Address | None:
    """Who has a system write: whom its display name names or its words say to ask, where they hold the address."""
    sender = message.sender
    if sender is None:
        return None
    system = senders.recruiting_system(sender.domain) is not None
    deaf = senders.takes_no_mail(sender.email)
    if system and not senders.is_role_name(sender.name):
        name = senders.person_name(sender.name)
        written = people.written(_words(message), reader.addresses)
        found = people.address_of(name, [a for a in written if not people.is_readers(a, reader)])
        if found is not None:
            return Address(name, found.email)
    if deaf or (system and (senders.is_role_name(sender.name) or is_deaf(message))):
        return _asked(message, reader)
    return None


def part_beside(message: Message, address: Address) -> Part | None:
    """The part that the words around an address give its owner: a title in its line or those above."""
    lines = [line.strip() for line in _words(message).split("\n") if line.strip()]
    at = next((at for at, line in enumerate(lines) if address.email in line.lower()), None)
    if at is None:
        return None
    above = [line for line in lines[max(0, at - 4) : at] if len(line) < 100]
    return people.part_of("\n".join((*above, lines[at][:400])))


def _words(message: Message) -> str:
    return f"{message.text[:10_000]}\n{message.signature[:1000]}"


def is_deaf(message: Message) -> bool:
    """Whether a mail says that nobody reads what answers it."""
    sender = message.sender
    team = sender is not None and (senders.is_role_name(sender.name) or senders.is_shared(sender.email))
    return team and _DEAF.search(f"{message.text[-3000:]}\n{message.signature[:1000]}") is not None


def _asked(message: Message, reader: Reader) -> Address | None:
    """The one address of the employer's own domain to which a machine's mail sends answers: persons before boxes."""
    words = _words(message)
    ending = sum(len(line) + 1 for line in words.split("\n")[:-_LAST_LINES])
    asked: list[tuple[bool, bool, Address]] = []
    for address, at in _addresses(words, reader):
        if not address.name and not senders.is_shared(address.email):
            continue  # a box for something: "send your sketches to studio@"
        before = words[max(0, at - 160) : at]
        line = words[words.rfind("\n", 0, at) + 1 : at + 80].partition("\n")[0]
        told = _ASK.search(before) is not None
        task = _OTHER_TASK.search(f"{_SENTENCE_END.split(before)[-1]}{words[at : at + 80]}".partition("\n")[0])
        signs = at >= ending and _SENTENCE.search(line) is None
        if task or not (told or signs) or not _is_employers(address.domain, message):
            continue
        asked.append((senders.is_shared(address.email), not told, address))
    if not asked:
        return None
    best = min(each[:2] for each in asked)
    fitting = {each[2].email: each[2] for each in asked if each[:2] == best}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _addresses(words: str, reader: Reader) -> Iterator[tuple[Address, int]]:
    """Addresses that answers may go to, with the name that stands beside or elsewhere, and where each stands."""
    named = {each.email: each for each in people.written(words, reader.addresses)}
    for _, match in zip(range(MOST_NAMED), people.EMAIL.finditer(words), strict=False):
        address = named.get(match[0].lower(), Address("", match[0].lower()))
        if senders.takes_no_mail(address.email) or senders.recruiting_system(address.domain) is not None:
            continue
        if people.is_readers(address, reader) or _OTHER_BOX.fullmatch(address.email.partition("@")[0][:60]):
            continue
        if not senders.is_shared(address.email):
            address = people.named(address, words)
        yield address, match.start()


def _is_employers(domain: str, message: Message) -> bool:
    """Whether a domain is that of the house the mail speaks of: its name stands in the words, whole or in pieces."""
    own = domains.own_domain(domain)
    if own is None:
        return False
    shown = message.sender.name if message.sender is not None else ""
    words = f"{shown}\n{message.subject}\n{_words(message)}"
    if house.as_written(own, words) or house.same(senders.person_name(shown), own):
        return True
    label = own.partition(".")[0]
    pieces = [piece for piece in re.split(r"[-_ ]+", house.parted(label)) if len(piece) > 3]
    return bool(pieces) and house.spelt(pieces[0], words) is not None


def _reply_to(message: Message, reader: Reader) -> Address | None:
    """Where answers go, if that is the sender's own organisation or the mail came through a recruiting system."""
    sender = message.sender
    if sender is None:
        return None
    own = senders.organisation(sender.domain)
    system = senders.recruiting_system(sender.domain) is not None
    for address in message.reply_to[:5]:
        if address.email in reader.addresses or senders.takes_no_mail(address.email):
            continue
        target = senders.organisation(address.domain)
        if senders.is_free_mail(target) and address.email != sender.email:
            continue
        if target == own or system:
            return address
    return None


def _name_like(address: Address) -> str:
    """A local part read as a name, for addresses without one: "dana.lee" is a person's, "careers" a team's."""
    return address.email.partition("@")[0].partition("+")[0].replace(".", " ").replace("_", " ")

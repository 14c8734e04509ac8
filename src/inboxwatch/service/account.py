"""One watched account, as a pass needs it: its addresses, who reads and who writes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inboxwatch.detect.reader import Reader
from inboxwatch.etiquette.thread import Candidate
from inboxwatch.etiquette.wordings import Wording
from inboxwatch.model import Address, Message


@dataclass(frozen=True, slots=True)
class Account:
    """`address` names the account in the journal; `addresses` are all of the user's, this one's and the others'.

    `wordings` are the user's own templates, `troubles` what is wrong with their files, a sentence each.
    """

    name: str
    address: str
    addresses: frozenset[str]
    candidate: Candidate
    reader: Reader
    lookback_days: int = 60
    wordings: Mapping[str, Wording] = field(default_factory=dict, hash=False)
    troubles: tuple[str, ...] = ()

    def is_own(self, email: str) -> bool:
        """Whether an address is the user's, plus-addressing minded (RFC 5233)."""
        return email in self.addresses or untagged(email) in self.addresses

    def addressed(self, message: Message) -> str:
        """Which of the user's addresses a mail was written to; the account's own when none is named."""
        named = [a.email for a in (*message.to, *message.cc)] + list(message.delivered_to)
        return next((e for e in named if self.is_own(e)), self.address)

    def reader_of(self, message: Message) -> Reader:
        """Who reads this mail: tagged forms of the user's address that it names are the user's, too."""
        tagged = {a.email for a in (*message.to, *message.cc) if self.is_own(a.email)}
        return (
            self.reader
            if tagged <= self.reader.addresses
            else replace(self.reader, addresses=self.reader.addresses | tagged)
        )

    def writes_as(self, addressed: str) -> Address:
        """From of a draft: the address the employer wrote to, the candidate's name."""
        return Address(self.candidate.name, addressed if addressed and self.is_own(addressed) else self.address)


def untagged(email: str) -> str:
    """The address without its +tag."""
    local, at, domain = email.rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"

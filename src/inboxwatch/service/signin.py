"""Remembers refused sign-ins: providers lock accounts, so after a few the secret is not tried again."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass

from inboxwatch.store.port import Journal

MOST_REFUSALS = 3
"""So many refusals of one secret, and it is not tried again until it or the settings change."""

BLOCKED = (
    f"The server refused the sign-in {MOST_REFUSALS} times. It is not tried again with this secret, since providers "
    "lock accounts. Change the password or the config; `inboxwatch check` says whether it works."
)


@dataclass(frozen=True, slots=True)
class Refusals:
    """How often one secret was refused. Only a salted, slow hash of it is kept, in the user's own 0600 journal."""

    count: int
    salt: str
    fingerprint: str


def blocked(journal: Journal, address: str, where: str, secret: str) -> bool:
    """Whether this very secret, at this very server, was refused too often."""
    known = _read(journal, address)
    return known is not None and known.count >= MOST_REFUSALS and _same(known, where, secret)


def refused(journal: Journal, address: str, where: str, secret: str) -> int:
    """Count one more refusal; how many there are of this secret."""
    known = _read(journal, address)
    if known is None or not _same(known, where, secret):
        salt = os.urandom(16).hex()
        known = Refusals(0, salt, _fingerprint(salt, where, secret))
    known = Refusals(known.count + 1, known.salt, known.fingerprint)
    journal.note(_key(address), json.dumps(asdict(known)))
    return known.count


def accepted(journal: Journal, address: str) -> None:
    """The sign-in worked: forget what was refused."""
    if _key(address) in journal.notes():
        journal.note(_key(address), None)


def _key(address: str) -> str:
    return f"refused sign-ins of {address}"


def _read(journal: Journal, address: str) -> Refusals | None:
    try:
        return Refusals(**json.loads(journal.notes().get(_key(address), "null")))
    except (ValueError, TypeError):
        return None


def _same(known: Refusals, where: str, secret: str) -> bool:
    return known.fingerprint == _fingerprint(known.salt, where, secret)


def _fingerprint(salt: str, where: str, secret: str) -> str:
    words = f"{where}\x1f{secret}".encode("utf-8", "surrogatepass")
    return hashlib.scrypt(words, salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=16).hex()

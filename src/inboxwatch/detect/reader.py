"""Who reads the mail: what detection must know of the user to tell theirs from the employer's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reader:
    """The user, as detection needs them.

    `addresses` are all of the user's, lower-case; `zone` (IANA) is the zone of times that name none, empty when
    it is not known: then the sender's clock is meant;
    `authserv_ids` are those of the account's own server (RFC 8601 2.2), empty: the topmost field's.
    `follows`: the mail answers one of a hiring process, or is from somebody of one, that the user follows already.
    """

    addresses: frozenset[str] = frozenset()
    name: str = ""
    zone: str = "UTC"
    authserv_ids: frozenset[str] = frozenset()
    follows: bool = False

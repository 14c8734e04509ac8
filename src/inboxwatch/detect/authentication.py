"""What the account's own server found out about a mail's sender: Authentication-Results (RFC 8601)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_METHOD = re.compile(r"(?:^|[;\s])(spf|dkim|dmarc|compauth)\s{0,3}=\s{0,3}([a-z]{2,12})\b", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]{0,500}\)")


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Results by method, lower-case ("pass", "fail", "softfail", "none" ...), empty where the server says nothing.

    Of several DKIM results a pass wins: one good signature is enough (RFC 6376 6.1).
    """

    spf: str = ""
    dkim: str = ""
    dmarc: str = ""


def verdicts(fields: Sequence[str], authserv_ids: frozenset[str]) -> Verdicts | None:
    """The results that may be trusted, or None when the account's own server left none.

    `fields` are the Authentication-Results values, topmost first. Anybody can write such a field, so only those
    count that carry one of `authserv_ids`; without any, only the topmost one: the last server wrote it (RFC 8601 5).
    Microsoft 365 writes none of its own name: a field that begins with a result is taken for the topmost only.
    """
    own: list[str] = []
    for index, value in enumerate(fields):
        plain = _COMMENT.sub(" ", value)
        if not authserv_ids or _METHOD.match(plain):
            if index == 0:
                return _results(plain)
            break
        first = plain.partition(";")[0].strip().split(" ")[0].lower()
        if first in authserv_ids:
            own.append(plain)  # a server may write one field a method, one below the other
        elif own:
            break
    return _results(" ; ".join(own)) if own else None


def _results(plain: str) -> Verdicts:
    found: dict[str, str] = {}
    for match in _METHOD.finditer(plain):
        method, result = match[1].lower(), match[2].lower()
        if method not in found or (method == "dkim" and result == "pass"):
            found[method] = result
    return Verdicts(found.get("spf", ""), found.get("dkim", ""), found.get("dmarc", ""))

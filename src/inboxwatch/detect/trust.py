"""How far a mail's sender can be trusted: spoofing, look-alikes and the marks of fake recruiters, with reasons."""

from __future__ import annotations

import re

from inboxwatch.detect import authentication, lookalike, scams, senders
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Address, Message, Trust, TrustVerdict

_SHOWN_ADDRESS = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,4}[a-z]{2,24})\b", re.IGNORECASE)
_SHOWN_DOMAIN = re.compile(
    r"\b((?:[\w-]{1,63}\.){1,3}(?:com|org|net|io|co|ai|dev|jobs|careers|de|fr|eu|co\.uk))\b", re.I
)
_HIRING = re.compile(
    r"\b(?:interview|hiring|recruit\w{0,6}|position|vacancy|candidate|applied|application|job|role|cv|r[ée]sum[ée])\b",
    re.IGNORECASE,
)
_ROLE_AT = re.compile(
    r"\b(?:recruit(?:er|ing|ment)|hiring|talent|human resources?|hr|people|careers?)\b[^.\n]{0,40}"
    r"\b(?:at|of|from|with)\b([^.\n]{0,60})",
    re.IGNORECASE,
)
_CALENDARS = frozenset({"apple.com", "google.com", "microsoft.com", "office365.com"})
"""Services that send invitations for anybody, from an address that takes no mail."""
_ORDER = (TrustVerdict.OK, TrustVerdict.CAUTION, TrustVerdict.SUSPICIOUS)


class _Case:
    """Collects reasons; the verdict is the gravest of them."""

    def __init__(self) -> None:
        self.verdict = TrustVerdict.OK
        self.reasons: list[str] = []

    def add(self, verdict: TrustVerdict, reason: str) -> None:
        if reason not in self.reasons:
            self.reasons.append(reason)
        self.verdict = max(self.verdict, verdict, key=_ORDER.index)

    def caution(self, reason: str) -> None:
        self.add(TrustVerdict.CAUTION, reason)

    def suspicious(self, reason: str) -> None:
        self.add(TrustVerdict.SUSPICIOUS, reason)


def judge(message: Message, reader: Reader) -> Trust:
    """Weigh a mail's sender and words. Suspicious mail never leads to a draft; caution is shown to the user."""
    case = _Case()
    if message.sender is not None and message.sender.email in reader.addresses:
        return Trust()  # the user's own copy
    if message.sender is None:
        case.caution("The mail names no readable sender.")
    else:
        _authentication(case, message, message.sender, reader)
        _name(case, message.sender)
        _domain(case, message.sender.domain)
        _reply_to(case, message, message.sender, reader)
        if senders.is_free_mail(message.sender.domain):
            _free_mail(case, message, message.sender)
    _words(case, message)
    return Trust(case.verdict, tuple(case.reasons))


def _authentication(case: _Case, message: Message, sender: Address, reader: Reader) -> None:
    """What the account's own server found out (RFC 8601, RFC 7489)."""
    results = authentication.verdicts(message.authentication_results, reader.authserv_ids)
    if results is None or results.dmarc == "pass":
        return
    if results.dmarc == "fail":
        reason = f"The mail server could not confirm that {sender.domain} sent this (DMARC failed)."
        # relays and lists break free mail's signatures often; an organisation's name is what is worth forging
        add = case.caution if senders.is_free_mail(sender.domain) else case.suspicious
        add(reason)
    elif results.dkim != "pass":  # a good signature outlives forwarding, which breaks SPF
        if results.spf in ("fail", "softfail"):
            case.caution(f"The mail did not come from a server of {sender.domain} (SPF {results.spf}).")
        if results.dkim == "fail":
            case.caution("The signature of the sender's domain does not match the mail (DKIM failed).")


def _name(case: _Case, sender: Address) -> None:
    """A display name that shows an address or a domain other than the real one."""
    if senders.recruiting_system(sender.domain):
        return  # writes in the employer's name, and says so
    own = senders.organisation(sender.domain)
    shown = _SHOWN_ADDRESS.search(sender.name) or _SHOWN_DOMAIN.search(sender.name)
    if shown is None or _same(senders.organisation(shown[1]), own):
        return
    free = senders.is_free_mail(sender.domain) and not senders.is_free_mail(shown[1])
    add = case.suspicious if free or shown.re is _SHOWN_ADDRESS else case.caution
    add(f"The sender's name shows {shown[1].lower()}, but the mail comes from {sender.domain}.")


def _domain(case: _Case, domain: str) -> None:
    """Look-alike domains."""
    if company := lookalike.imitated(domain):
        case.suspicious(f"{domain} looks like a domain of {company} and is none.")
    elif lookalike.adorned(domain):
        case.caution(f"{domain} adds words of hiring to a name; check that the employer owns it.")


def _reply_to(case: _Case, message: Message, sender: Address, reader: Reader) -> None:
    """Answers that would go elsewhere."""
    own = senders.organisation(sender.domain)
    for address in message.reply_to[:10]:
        target = senders.organisation(address.domain)
        if address.email == sender.email or address.email in reader.addresses:
            continue
        if own in _CALENDARS and senders.takes_no_mail(sender.email):
            continue  # a calendar service's mail names the one who invites
        if senders.recruiting_system(target) or (_same(own, target) and not senders.is_free_mail(target)):
            continue
        if senders.recruiting_system(own):
            if senders.is_free_mail(target):
                case.caution(f"Answers go to {address.email}, an address anybody can have.")
            continue
        if senders.is_free_mail(target) and not senders.is_free_mail(own):
            case.suspicious(f"The mail is from {sender.domain}, but answers go to {address.email}.")
        else:
            case.caution(f"Answers go to {address.email}, not to {sender.email}.")


def _free_mail(case: _Case, message: Message, sender: Address) -> None:
    """Whom a sender with an address that anybody can have claims to be."""
    role = senders.is_role_name(sender.name)
    company = lookalike.claimed(sender.name, beside_hiring=role)
    company = company or lookalike.claimed(
        message.signature[:1000], beside_hiring=bool(_HIRING.search(message.signature))
    )
    if not company:
        for claim in _ROLE_AT.finditer(message.text[:10_000]):
            company = lookalike.claimed(claim[1], beside_hiring=True)
            if company:
                break
    if company:
        case.suspicious(f"The sender claims to be of {company} but writes from {sender.domain}.")
    elif _HIRING.search(message.subject) or _HIRING.search(message.text[:10_000]):
        case.caution(f"The sender writes about work from {sender.domain}, where anybody can have an address.")


def _words(case: _Case, message: Message) -> None:
    """The marks of fake recruiters in the mail's own words."""
    unknown = message.sender is None or senders.is_free_mail(message.sender.domain)
    for mark in scams.marks(f"{message.subject}\n{message.text}\n{message.signature}"):
        # what a few real employers do too is a mark of fraud when nobody knows who writes
        add = case.suspicious if mark.grave or unknown else case.caution
        add(mark.reason)


def _same(one: str, other: str) -> bool:
    """Whether two registrable domains are one organisation's: the same, or the same name under another ending."""
    return one == other or (one.partition(".")[0] == other.partition(".")[0] and len(one.partition(".")[0]) > 3)

"""The usual marks of fake recruiters in a mail's words, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inboxwatch.detect import sentences
from inboxwatch.detect.turns import Sieve, Turns


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark found. `grave`: it is no business of a real employer's; else some real ones do so too."""

    reason: str
    grave: bool
    excerpt: str


_APP = (
    r"(?:telegram|whats ?app|(?-i:Signal)(?! processing)|google (?:hangouts?|chat)|hangouts|wechat|viber|wire app"
    r"|discord"
    r"|skype chat)"
)
_CHAT_INTERVIEW = Turns(
    rf"\b(?:interview|briefing|screening)\b.{{0,120}}\b(?:via|on|over|through|using|by|in)\b.{{0,30}}\b{_APP}\b"
    rf"|\b{_APP}\b.{{0,30}}\b(?:interview|briefing|screening)\b"
    rf"|\b(?:conversation|communication|correspondence|contact)s?\b.{{0,20}}\b(?:is|are|only|be)\b.{{0,12}}"
    rf"\b(?:on|via|by|through|over)\b.{{0,12}}\b{_APP}\b",
)
_CHAT_CONTACT = Turns(
    r"\b(?:add|contact|message|text|reach|write|download|install|set up|connect|chat|get in touch|send)\b"
    rf".{{0,120}}\b{_APP}\b",
)
_OPTIONAL = re.compile(
    r"\b(?:can|may|could) also\b|\bor (?:just )?(?:reach|text|call|ring|message|whats ?app|on)\b|\bif you prefer\b"
    r"|\bif you(?:'re| are|'ll be| get| can't| cannot)? (?:lost|late|running|delayed|stuck|find)\b"
    r"|\b(?:telegram|whats ?app|signal) ?(?:me )?(?:is fine|works)\b",
    re.IGNORECASE,
)
"""A chat offered beside other ways: shops and small firms do so."""
_REAL_MEETING = Turns(r"\b(?:zoom\.us|meet\.google|teams\.microsoft|webex|video call|on-?site|our office)\b")
_FEE = Turns(
    r"\b(?:refundable|registration|processing|training|application|onboarding|background[ -]check|enroll?ment|visa"
    r"|certification|verification|security|insurance|starter[ -]kit|administrative|clearance)\b.{0,25}"
    r"\b(?:fees?|deposits?|charges?|payments?)\b",
)
_DEPOSIT = Turns(
    r"\b(?:starting|small|initial|activation|opening|first) (?:\w+ )?(?:deposit|fee|payment)\b.{0,60}"
    r"\b(?:needed|required|activate|unlock|begin|start)\b",
)
_PAY = re.compile(
    r"\b(?:pay|paid|paying|payment|send|transfer|deposit|wire|remit|purchase|cost|required|requires?)\b", re.I
)
_CHEQUE = Turns(
    r"\b(?:an?|the|this|your|cashier'?s|certified|company|electronic|e-?|mobile|first)\s?-?(?:cheque|check)\b"
    r"|\bcheques?\b",
)
_CASHING = re.compile(
    r"\b(?:deposit|cash|equipment|vendor|supplier|supplies|purchase|buy|home office)\b", re.IGNORECASE
)
_BUY = Turns(
    r"\b(?:purchase|buy|order)\b.{0,120}\b(?:equipment|laptop|macbook|software|supplies|home office)\b",
)
_VENDOR = re.compile(
    r"\b(?:vendor|supplier|accredited|approved (?:store|seller)|our store|funds|out of pocket)\b", re.I
)
_GIFT_CARD = Turns(r"\b(?:buy|purchase|send|get|scratch)\b.{0,60}\bgift ?cards?\b")
_REQUEST = re.compile(
    r"\b(?:send|provide|submit|forward|share|fill|reply with|we (?:will )?need|need your|require[ds]?|upload|attach"
    r"|confirm|e-?mail (?:me|us)|give us|enter)\b",
    re.IGNORECASE,
)
_PRIVATE = Turns(
    r"\bbank(?:ing)? (?:account|details|name|statement|login|information|info)\b|\brouting number\b|\baccount number\b"
    r"|\bonline banking\b|\bbank (?-i:IBAN)\b|\byour (?-i:IBAN)\b|\bsocial security\b|\b(?-i:SSN)\b"
    r"|\bcredit card (?:details|number)\b|\bdebit card\b"
    r"|\bnational insurance number\b|\bmother'?s maiden name\b|\bcredit (?:score|report)\b"
    r"|\b(?:copy|copies|scan|scans|photos?|pictures?|image)\b.{0,40}"
    r"\b(?:passport|licen[cs]e|id card|(?-i:ID)|identity card)\b"
    r"|\b(?:passport|licen[cs]e|id card|(?-i:ID))\b.{0,30}\b(?:front and back|copy|scan|photo|picture)\b",
)
_HIRED = re.compile(
    r"\b(?:right[ -]to[ -]work|onboarding|your (?:signed )?(?:offer|contract)|start date|first day|new hire|payroll"
    r"|reimburse|travel|flight|visitor|front desk)\b",
    re.IGNORECASE,
)
_PAYROLL = re.compile(
    r"\b(?:first|your) (?:pay ?slip|pay ?check|wages?|pay(?:day)?)\b|\b(?:once|when|after) you(?:'ve| have)? (?:start"
    r"|begin|join)"
    r"(?:ed)?\b",
    re.IGNORECASE,
)
_COIN = r"(?:bitcoin|btc|usdt|ethereum|crypto(?:currency)?|tether)"
_CRYPTO = Turns(
    r"\b(?:you(?:'ll| will| must| need to| have to| should| are required to)|please|kindly)\b.{0,80}"
    rf"\b(?:pay|send|deposit|transfer|fund|buy|purchase|recharge)\b.{{0,60}}\b{_COIN}\b"
    rf"|\b(?:paid|salary|payments?|wages)\b.{{0,40}}\b(?:in|via|by|through|with) {_COIN}\b",
)
_NO_INTERVIEW = Turns(
    r"\b(?:no|without(?: an?| any)?) (?:(?:formal|face-to-face|video|in-person) )?interviews? (?:is |are |will be )?"
    r"(?:required|needed|necessary)\b|\b(?:hired|hire you|start) (?:\w+ ){0,3}without (?:an? |any )?interview\b"
    r"|\binterview (?:is|will) not (?:be )?(?:required|needed|necessary)\b",
)
_DENIED = Turns(
    r"\b(?:never|not|no|\w{2,6}n't|without|free of charge|beware|scams?|fraud|fraudulent"
    r"|we(?:'ll| will)? (?:cover|pay|reimburse)|at no cost)\b",
)


_MARKS = (
    _NO_INTERVIEW, _CHAT_INTERVIEW, _CHAT_CONTACT, _FEE, _DEPOSIT, _CHEQUE, _BUY, _GIFT_CARD, _PRIVATE, _CRYPTO
)  # fmt: skip
"""A sentence in which none of these may match bears no mark."""


def marks(text: str) -> Iterator[Mark]:
    """The marks in a mail's own words. A sentence that warns of scams or denies a fee carries none."""
    said = sentences.split(text)
    near = _sieve().near("\n".join(said))
    for sentence in said:
        if not near.at(sentence):
            continue
        if _NO_INTERVIEW.search(sentence):
            yield Mark("The mail offers work without an interview.", True, sentence)
        if _DENIED.search(sentence):
            continue
        if _CHAT_INTERVIEW.search(sentence):
            meeting = _REAL_MEETING.search(text[: sentences.MAX_CHARS])
            yield Mark("The interview is to be held in a chat app.", meeting is None, sentence)
        elif _CHAT_CONTACT.search(sentence) and not _OPTIONAL.search(sentence):
            yield Mark("The mail asks to go on in a chat app.", False, sentence)
        if _DEPOSIT.search(sentence) or (_FEE.search(sentence) and _PAY.search(sentence)):
            yield Mark("The mail asks for money up front.", True, sentence)
        if _CHEQUE.search(sentence) and _CASHING.search(sentence):
            yield Mark("The mail speaks of a cheque to be deposited or used for equipment.", True, sentence)
        elif _BUY.search(sentence) and _VENDOR.search(sentence):
            yield Mark("The mail asks to buy equipment from a named seller.", True, sentence)
        if _GIFT_CARD.search(sentence):
            yield Mark("The mail asks for gift cards.", True, sentence)
        if _PRIVATE.search(sentence) and _REQUEST.search(sentence):
            if _PAYROLL.search(sentence):
                continue  # what every employer asks of who has begun to work
            later = _HIRED.search(sentence) is not None
            yield Mark("The mail asks for bank or identity details.", not later, sentence)
        if _CRYPTO.search(sentence):
            yield Mark("The mail speaks of payment in cryptocurrency.", True, sentence)


@cache
def _sieve() -> Sieve:
    return Sieve(_MARKS)

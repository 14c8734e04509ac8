"""A mail's words as the learned weights know them: one by one and by twos; times, days and numbers by their kind."""

from __future__ import annotations

import re
from itertools import pairwise

from inboxwatch.detect import names, senders
from inboxwatch.model import Message

HEAD = 1_500
"""Characters of the text that are read: what a mail is, it says before its details and its footer."""
_MAX_SUBJECT = 300
_ANSWERED = re.compile(r"^(?:(?:re|fwd?|aw|wg|sv)\s*:\s*){1,5}", re.IGNORECASE)
_KINDS = (
    (re.compile(r"\b(?:https?://|www\.)\S{1,300}|(?<!\S)\S{1,100}@\S{1,100}"), " xurl "),
    (re.compile(r"\b\d{1,2}[:.]\d{2}(?: ?[ap]\.?m)?\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE), " xtime "),
    (
        re.compile(
            r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
            r"|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
            r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2}\b",
            re.IGNORECASE,
        ),
        " xday ",
    ),
    (re.compile(r"\d{1,30}"), " xnum "),
)
"""What stands for whom: a time tells as much as any other time."""
_CAPITAL = re.compile(r"\b[A-Z][a-z\u00df-\u00ff]{1,20}\b")
_WORDS_TOO = frozenset(
    """
    Will Mark Grace Min May June April Hope Bill Sue Joy Faith Art Pat Drew Summer Dawn Frank Chase Rich Miles Christian
    Page Rob Jack Ray Sky Wade Ward Dean Story Rose Penny Gene
    """.split()
)
"""First names that are words, which sentences begin with."""
_WORD = re.compile(r"[a-z']{1,40}")
_NAME = " xname "


def tokens(message: Message) -> frozenset[str]:
    """The words of subject and text, and each two that follow one another ("not selected"). At most some 600."""
    subject = _ANSWERED.sub("xre ", message.subject[:_MAX_SUBJECT])
    text = f"{subject} xsubj {message.text[:HEAD]}"
    for pattern, kind in _KINDS:
        text = pattern.sub(kind, text)
    people = [each.name[:80] for each in (message.sender, *message.to[:3]) if each is not None]
    known = {word for name in people if not senders.is_role_name(name) for word in name.split()}
    text = _CAPITAL.sub(lambda word: _NAME if _is_name(word[0], known) else word[0], text)
    words = _WORD.findall(text.replace("?", " xq ").replace("\u2019", "'").lower())
    return frozenset(words) | {f"{one} {two}" for one, two in pairwise(words)}


def _is_name(word: str, known: set[str]) -> bool:
    """Whether a word is a person's name: whose it is tells nothing of what the mail is."""
    return word in known or (word not in _WORDS_TOO and names.is_first_name(word))

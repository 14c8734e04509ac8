"""The label of a mail of few words, from a recruiter to the candidate."""

from __future__ import annotations

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
OLA = "Ola Dahl <ola@reef.example>"


def label(subject: str, text: str, sender: str = OLA) -> Label:
    """What the detector says of a mail with these words between greeting and name."""
    text = f"Hi Ada,\n\n{text}\n\nOla\n"
    return detect(
        parse(plain(at("2026-03-10T10:00"), sender, subject, text, message_id="<n@reef.example>")), READER
    ).label

"""What has become of a draft, told from what stands in the folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from inboxwatch.etiquette.thread import DraftRecord
from inboxwatch.events import DraftDiscarded, DraftEdited, DraftEvent, DraftFound, DraftMissing
from inboxwatch.mail.drafts import StoredDraft
from inboxwatch.model import DraftKey, DraftState, Kind
from inboxwatch.service import fates
from tests.support.events import at

KEY = DraftKey("ada@example.com", "t", 1, Kind.THANK_YOU, "ann@acme.com")
NOW = at("2026-03-10 13:00")
PLACED = DraftRecord(
    KEY, DraftState.PLACED, NOW, KEY.message_id, "hash", "<call@acme.com>", "Re: Interview", placed_at=NOW
)
OURS = StoredDraft(
    5, KEY.message_id, KEY.header, ("ann@acme.com",), "Re: Interview", ("<call@acme.com>",), text_hash="hash"
)
ANEW = replace(OURS, uid=6, message_id="<new@client>", draft_header="", text_hash="other")
EDITED = replace(PLACED, state=DraftState.EDITED, message_id="<new@client>")
MISSED = replace(PLACED, missing_since=NOW - timedelta(minutes=5))


def fate(record: DraftRecord, *drafts: StoredDraft) -> tuple[DraftEvent, ...]:
    return fates.fate(record, drafts, lambda d: d.text_hash or None, NOW)


@pytest.mark.parametrize(
    ("record", "drafts", "events"),
    [
        (PLACED, (OURS,), ()),
        (PLACED, (replace(OURS, message_id="<x@client>"),), ()),  # our header kept, the words too
        (PLACED, (replace(OURS, text_hash="other"),), (DraftEdited(NOW, KEY, KEY.message_id),)),
        (PLACED, (ANEW,), (DraftEdited(NOW, KEY, "<new@client>"),)),
        (PLACED, (OURS, replace(ANEW, message_id=KEY.message_id)), (DraftEdited(NOW, KEY, KEY.message_id),)),
        (PLACED, (replace(OURS, text_hash=""),), ()),  # gone by now: the next look tells
        (PLACED, (), (DraftMissing(NOW, KEY),)),
        (MISSED, (), ()),  # one look proves nothing
        (replace(MISSED, missing_since=NOW - timedelta(minutes=10)), (), (DraftDiscarded(NOW, KEY),)),
        (MISSED, (OURS,), (DraftFound(NOW, KEY),)),
        (MISSED, (ANEW,), (DraftFound(NOW, KEY), DraftEdited(NOW, KEY, "<new@client>"))),
        (EDITED, (ANEW,), ()),
        (EDITED, (OURS,), (DraftEdited(NOW, KEY, KEY.message_id),)),
        (EDITED, (OURS, ANEW), ()),
        (EDITED, (replace(ANEW, message_id="<third@client>"),), (DraftEdited(NOW, KEY, "<third@client>"),)),
        (EDITED, (), (DraftMissing(NOW, KEY),)),
        (PLACED, (replace(ANEW, to=("bob@acme.com",)),), (DraftMissing(NOW, KEY),)),
    ],
)
def test_the_fates(record: DraftRecord, drafts: tuple[StoredDraft, ...], events: tuple[DraftEvent, ...]) -> None:
    assert fate(record, *drafts) == events


@pytest.mark.parametrize(
    ("draft", "own"),
    [
        (OURS, True),
        (replace(OURS, message_id=""), True),
        (replace(OURS, draft_header=""), True),
        (replace(OURS, message_id="", draft_header=""), False),
        (replace(OURS, message_id="", to=("bob@acme.com",)), False),  # another interviewer's of the same round
        (replace(OURS, message_id="", draft_header="check_in; thread=t; round=1"), False),
    ],
)
def test_whose_identity_a_draft_carries(draft: StoredDraft, own: bool) -> None:
    assert fates.ours(draft, KEY) is own


@pytest.mark.parametrize(
    ("draft", "same"),
    [
        (ANEW, True),
        (replace(ANEW, conversation=()), True),  # the subject
        (replace(ANEW, conversation=(), subject="AW: interview"), True),
        (replace(ANEW, subject="Else"), True),  # the conversation
        (replace(ANEW, conversation=(), subject="Else"), False),
        (replace(ANEW, conversation=(), subject=""), False),
        (replace(ANEW, to=("bob@acme.com",)), False),
        (replace(ANEW, to=("bob@acme.com", "ann@acme.com")), True),
    ],
)
def test_the_users_letter_on_the_same_matter(draft: StoredDraft, same: bool) -> None:
    assert fates.same_letter(draft, "ann@acme.com", "<call@acme.com>", "Re: Interview") is same


def test_the_exact_draft_outweighs_a_likely_one_and_the_lowest_uid_comes_first() -> None:
    assert fates.find(PLACED, (ANEW, OURS)) == (OURS,)
    second = replace(OURS, uid=3)
    assert fates.find(PLACED, iter((ANEW, OURS, second))) == (second, OURS)
    assert fates.find(PLACED, (replace(ANEW, uid=9), ANEW)) == (ANEW, replace(ANEW, uid=9))

"""What the user is told besides what is due (C8, R3, R4, S1, S3)."""

from __future__ import annotations

from dataclasses import replace

from inboxwatch.etiquette.kindness import words_for
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.events import ThreadClosed
from inboxwatch.model import Kind, Label, Outcome, TrustVerdict
from tests.support.events import ANN, BOB, RULES, Story, at, confirmed, interview, placed, received, sent

MET = confirmed("2026-03-02T10:00", interview("2026-03-05T14:00", ANN, BOB))


def rules_of(story: Story, when: str) -> list[RuleId]:
    return [word.rule for word in words_for(story.thread(when), at(when))]


def test_after_silence_on_both_letters_the_likely_no_is_said_kindly() -> None:
    story = Story(MET, sent("2026-03-05T17:00", "ann@acme.com", "bob@acme.com"))
    story.add(ThreadClosed(at("2026-05-04T10:00"), story.thread("2026-03-06T10:00").id, Outcome.SILENT))
    assert rules_of(story, "2026-05-04T11:00") == [RuleId.C8, RuleId.S3, RuleId.R4]
    assert rules_of(story, "2026-05-30T11:00") == [], "said once, and not for ever"


def test_a_no_may_turn_and_who_was_met_is_named() -> None:
    story = Story(MET, received("2026-03-10T10:00", Label.REJECTION))
    words = words_for(story.thread("2026-03-10T11:00"), at("2026-03-10T11:00"))
    assert [word.rule for word in words] == [RuleId.R3, RuleId.S3, RuleId.R4]
    assert "Ann Lee and Bob Roy" in words[-1].text
    assert words[0].text.startswith("Acme said no this time.")


def test_an_offer_is_congratulated_and_a_cancellation_is_not_about_the_user() -> None:
    assert rules_of(Story(MET, received("2026-03-10T10:00", Label.OFFER)), "2026-03-10T11:00")[0] is RuleId.N6
    story = Story(received("2026-03-02T10:00", Label.SCHEDULING_REQUEST))
    story.add(ThreadClosed(at("2026-03-03T10:00"), story.thread("2026-03-02T11:00").id, Outcome.CANCELLED))
    assert rules_of(story, "2026-03-03T11:00") == [RuleId.N6]


def test_the_note_in_drafts_is_pointed_to_while_it_stands() -> None:
    story = Story(MET, rules=replace(RULES, debrief=True))
    assert rules_of(story, "2026-03-05T15:05") == []
    [note] = [d for d in story.plan("2026-03-05T15:05").drafts if d.key.kind is Kind.DEBRIEF]
    story.add(*placed(at("2026-03-05T15:05"), note))
    assert rules_of(story, "2026-03-05T15:10") == [RuleId.S1]


def test_nothing_is_said_of_suspicious_mail_or_of_what_the_user_put_away() -> None:
    story = Story(received("2026-03-10T10:00", Label.OFFER, trust=TrustVerdict.SUSPICIOUS))
    assert rules_of(story, "2026-03-10T11:00") == []
    muted = Story(MET)
    muted.add(ThreadClosed(at("2026-03-03T10:00"), muted.thread("2026-03-02T11:00").id, Outcome.MUTED))
    assert rules_of(muted, "2026-03-03T11:00") == []

"""The demo's story: every turn it promises, played by the real service on its own server."""

from __future__ import annotations

from datetime import timedelta

import pytest

from inboxwatch.demo.deeds import Act
from inboxwatch.demo.mails import brightwater, everyday, fernhill, kestrel, larkspur, others
from inboxwatch.demo.mails.all import DELIVERIES
from inboxwatch.demo.mails.make import at
from inboxwatch.demo.play import Performance, perform
from inboxwatch.demo.server import MailServer
from inboxwatch.demo.story import Arrived, Did, Held, Noticed, Placed, TakenBack, Trouble, Turned
from inboxwatch.demo.user import fill
from inboxwatch.detect.message import parse
from inboxwatch.model import DraftState, Kind, Label, Outcome, State, TrustVerdict
from inboxwatch.service.status import ThreadLine


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Performance:
    server = MailServer(["ada"], "secret")
    try:
        server.start()
        return perform(server, tmp_path_factory.mktemp("demo") / "state", lambda _: None)
    finally:
        server.stop()


def placed(played: Performance, kind: Kind, to: str) -> list[Placed]:
    return [h for h in played.happened if isinstance(h, Placed) and (h.kind, h.recipient) == (kind, to)]


def held(played: Performance, kind: Kind, to: str) -> list[Held]:
    return [h for h in played.happened if isinstance(h, Held) and (h.kind, h.recipient) == (kind, to)]


def arrived(played: Performance, message_id: str) -> Arrived:
    return next(h for h in played.happened if isinstance(h, Arrived) and h.message_id == message_id)


def thread(played: Performance, company: str, role: str) -> ThreadLine:
    (found,) = [t for t in played.threads if (t.company, t.role) == (company, role) and not t.suspicious]
    return found


# ---------------------------------------------------------------- the story


def test_every_act_of_the_user_finds_its_draft_and_no_pass_has_an_error(played: Performance) -> None:
    assert [h for h in played.happened if isinstance(h, Trouble)] == []
    assert [h.deed.name for h in played.happened if isinstance(h, Did) and not h.found] == []


def test_every_mail_arrives_once(played: Performance) -> None:
    assert [h.message_id for h in played.happened if isinstance(h, Arrived)] == [d.message_id for d in DELIVERIES]
    assert len(DELIVERIES) >= 40


def test_each_of_a_panel_gets_one_thank_you_an_hour_after_the_end(played: Performance) -> None:
    for person in (brightwater.DANA, brightwater.SAM, brightwater.PRIYA):
        (draft,) = placed(played, Kind.THANK_YOU, person.addr_spec)
        assert draft.at == at("2026-03-05 16:30")
        assert {"T1", "T3"} <= set(draft.rules)
        assert held(played, Kind.THANK_YOU, person.addr_spec)[0].rule == "T2"
    texts = [h.text for h in played.happened if isinstance(h, Placed) and h.kind is Kind.THANK_YOU]
    assert len(set(texts)) == len(texts)


def test_a_stated_date_holds_the_check_in_until_the_business_day_after(played: Performance) -> None:
    hold = held(played, Kind.CHECK_IN, brightwater.INES.addr_spec)[-1]
    assert (hold.rule, hold.until) == ("W1", at("2026-03-16 09:00"))
    (draft,) = placed(played, Kind.CHECK_IN, brightwater.INES.addr_spec)
    assert draft.at == at("2026-03-16 09:00")


def test_silence_leads_to_two_check_ins_and_then_to_the_end(played: Performance) -> None:
    jonas = kestrel.JONAS.addr_spec
    (first,), (second,) = placed(played, Kind.CHECK_IN, jonas), placed(played, Kind.CLOSING_CHECK_IN, jonas)
    assert first.at == at("2026-03-11 13:10")
    assert "W2" in first.rules
    assert second.at >= first.at + timedelta(days=14)
    assert held(played, Kind.CLOSING_CHECK_IN, jonas)[0].rule == "C2"
    assert "Automatic reply" not in second.subject
    assert thread(played, "Kestrel Maps", "Data Engineer").outcome is Outcome.SILENT


def test_two_threads_with_one_recruiter_are_kept_five_days_apart(played: Performance) -> None:
    tom = larkspur.TOM.addr_spec
    first, second = placed(played, Kind.CHECK_IN, tom)
    assert first.thread != second.thread
    assert second.at >= first.at + timedelta(days=5)
    assert any(h.rule == "C5" and h.until == second.at for h in held(played, Kind.CHECK_IN, tom))


@pytest.mark.parametrize(
    ("to", "rejected", "opens"),
    [
        (brightwater.INES.addr_spec, "2026-03-27 17:35", "2026-03-30 09:00"),
        (others.MIRIAM.addr_spec, "2026-04-02 17:45", "2026-04-07 09:00"),
    ],
    ids=["over a weekend", "over Easter"],
)
def test_a_farewell_waits_for_working_hours_and_asks_for_feedback(
    played: Performance, to: str, rejected: str, opens: str
) -> None:
    (hold,) = held(played, Kind.FAREWELL, to)
    assert (hold.at, hold.rule, hold.until) == (at(rejected), "W3", at(opens))
    (draft,) = placed(played, Kind.FAREWELL, to)
    assert draft.at == at(opens)
    assert "feedback" in draft.text


def test_a_deleted_draft_never_returns(played: Performance) -> None:
    (deleted,) = [h for h in played.happened if isinstance(h, Did) and h.deed.act is Act.DELETE]
    seen = [
        h
        for h in played.happened
        if isinstance(h, Noticed) and h.at >= deleted.at and h.recipient == deleted.deed.to.addr_spec
    ]
    assert seen[0].missing
    assert seen[1].state is DraftState.DISCARDED
    later = [h for h in placed(played, Kind.CHECK_IN, deleted.deed.to.addr_spec) if h.at > deleted.at]
    assert later == []
    assert thread(played, "Pellworth Insurance", "Analytics Engineer").outcome is Outcome.SILENT


def test_an_edited_draft_is_left_alone_until_its_author_sends_it(played: Performance) -> None:
    sam = brightwater.SAM.addr_spec
    states = [h.state for h in played.happened if isinstance(h, Noticed) and h.recipient == sam]
    assert states == [DraftState.EDITED, DraftState.SENT]
    assert not [h for h in played.happened if isinstance(h, TakenBack) and h.recipient == sam]


def test_a_moved_interview_moves_the_thank_you(played: Performance) -> None:
    assert arrived(played, fernhill.MOVED).signal is not None
    first, second = placed(played, Kind.THANK_YOU, fernhill.OWEN.addr_spec)
    assert first.at == at("2026-03-17 15:00")
    assert second.at == at("2026-03-25 13:00")


def test_an_interview_that_was_called_off_leads_to_nothing(played: Performance) -> None:
    called_off = thread(played, "Marlow & Finch", "Python Developer")
    assert called_off.state is State.CONTACT
    assert called_off.drafts == ()


def test_thanks_written_by_hand_count(played: Performance) -> None:
    assert placed(played, Kind.THANK_YOU, others.MIRIAM.addr_spec) == []


def test_an_offer_takes_the_waiting_check_in_back(played: Performance) -> None:
    (back,) = [h for h in played.happened if isinstance(h, TakenBack)]
    assert (back.kind, back.recipient) == (Kind.CHECK_IN, fernhill.GRACE.addr_spec)
    assert thread(played, "Fernhill Health", "Platform Engineer").outcome is Outcome.OFFER


def test_fake_recruiters_lead_to_nothing_and_are_named(played: Performance) -> None:
    for mail in everyday.FRAUD:
        seen = arrived(played, mail.message_id)
        assert seen.signal is not None
        assert seen.signal.trust.verdict is TrustVerdict.SUSPICIOUS
        assert len(seen.signal.trust.reasons) >= 2
    assert all(not t.drafts for t in played.threads if t.suspicious)
    assert not [h for h in played.happened if isinstance(h, Placed) and "gmail" in h.recipient]


def test_newsletters_and_private_mail_are_not_taken_in(played: Performance) -> None:
    for mail in (*everyday.NEWSLETTERS, *everyday.JOB_ALERTS, *everyday.PRIVATE):
        assert not arrived(played, mail.message_id).taken, mail.subject


def test_one_draft_still_stands_in_the_end(played: Performance) -> None:
    standing = [(d.kind, d.recipient) for t in played.threads for d in t.drafts if d.state is DraftState.PLACED]
    assert standing == [(Kind.FAREWELL, others.MIRIAM.addr_spec)]


def test_a_rejection_without_an_interview_is_not_answered(played: Performance) -> None:
    for company in ("Tern Robotics", "Hollin Bank"):
        (refused,) = [t for t in played.threads if t.company == company]
        assert refused.outcome is Outcome.REJECTED
        assert refused.drafts == ()


def test_what_the_mails_are_is_understood(played: Performance) -> None:
    expected = {
        brightwater.INVITED: Label.INTERVIEW_CONFIRMED,
        brightwater.DATED: Label.RECRUITER_REPLY,
        brightwater.PATIENCE: Label.RECRUITER_REPLY,
        kestrel.ASKED: Label.SCHEDULING_REQUEST,
        others.ASKED: Label.SCHEDULING_REQUEST,
        others.AGREED: Label.INTERVIEW_CONFIRMED,
        fernhill.MOVED: Label.INTERVIEW_RESCHEDULED,
        others.TERN_ROBOTICS[0].message_id: Label.APPLICATION_RECEIVED,
        others.TERN_ROBOTICS[1].message_id: Label.ASSESSMENT,
        others.MARLOW[1].message_id: Label.INTERVIEW_CANCELLED,
    }
    found = {i: arrived(played, i).signal for i in expected}
    assert {i: s.label for i, s in found.items() if s is not None} == expected


def test_nothing_is_laid_down_at_night_or_on_days_off_but_thank_yous(played: Performance) -> None:
    for draft in (h for h in played.happened if isinstance(h, Placed) and h.kind is not Kind.THANK_YOU):
        assert draft.at.weekday() < 5
        assert 9 <= draft.at.hour < 17


def test_threads_turn_in_the_order_of_time(played: Performance) -> None:
    turns = [h.step.after for h in played.happened if isinstance(h, Turned) and h.title.startswith("Kestrel Maps")]
    waits = [State.WAITING, State.CHECK_IN]
    assert turns == [State.SCHEDULED, State.THANK_YOU, *waits, *waits, State.WAITING, State.CLOSED]


# ---------------------------------------------------------------- the mails and the user


def test_the_sample_mails_are_sound() -> None:
    assert len({d.message_id for d in DELIVERIES}) == len(DELIVERIES)
    for mail in DELIVERIES:
        message = parse(mail.data)
        assert (message.defects, message.message_id, message.date) == ((), mail.message_id, mail.at), mail.subject


def test_prompts_are_filled_in_order_and_the_rest_taken_out() -> None:
    text = "Dear Ann,\n\nI liked [one point] a great deal, and I will not\nforget it. [optional: more]\n\nBest,\nAda\n"
    expected = "Dear Ann,\n\nI liked the tea a great deal, and I will not forget it.\n\nBest,\nAda\n"
    assert fill(text, ["the tea"]) == expected

"""What the no-badgering machine has found, each as a plain life that showed the defect."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from inboxwatch.model import Kind, State
from tests.stateful.past import Command, Process, Said
from tests.stateful.search import Mishap, Search, Trouble

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANN, BOB = "ann@acme.example", "bob@acme.example"


def standing(search: Search) -> list[tuple[Kind, str]]:
    """Kind and recipient of our drafts that stand."""
    return sorted((draft.kind, draft.to) for _, draft in search.drafts())


def after(search: Search, **time: float) -> None:
    """A pass so much later."""
    search.now += timedelta(**time)
    search.tick()


def test_a_company_known_by_name_to_one_process_and_by_domain_to_another_is_one_company() -> None:
    search = Search(START)
    direct, agency = search.process(), search.process(recruiter="moss@agency.example")
    search.confirm(direct, START + HOUR, ANN)
    search.confirm(agency, START + 2 * HOUR, BOB)
    search.tick()
    after(search, days=8)
    assert [kind for kind, _ in standing(search)] == [Kind.CHECK_IN], "C5: one company, by whomever it is written to"


def test_a_check_in_makes_way_for_thanks_to_the_same_company() -> None:
    search = Search(START)
    one, other = search.process(), search.process(recruiter="carl@acme.example")
    search.confirm(one, START + HOUR, ANN)
    search.confirm(other, START + timedelta(days=8, hours=2), BOB)
    search.tick()
    after(search, days=8, hours=1)
    assert standing(search) == [(Kind.CHECK_IN, "rita@acme.example")]
    after(search, hours=3)
    assert standing(search) == [(Kind.THANK_YOU, BOB)]


def test_thanks_by_hand_after_two_rounds_count_for_the_round_they_thank_for() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.confirm(acme, START + 24 * HOUR, BOB)
    search.now += 26 * HOUR
    search.write(acme, ANN)
    search.write(acme, BOB)
    search.tick()
    after(search, days=8)
    (check_in,) = search.laid
    search.send(check_in)
    after(search, days=30)
    assert standing(search) == [], "C7: two rounds' thanks and a check-in are three in a row"


def test_a_deleted_check_in_is_not_taken_for_the_farewell_that_stands() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, days=14)
    (check_in,) = search.laid
    search.delete(check_in)
    search.tick()
    search.hear(acme, Said.REJECTED)
    search.tick()
    assert standing(search) == [(Kind.FAREWELL, "rita@acme.example")]
    seq = search.journal.last_seq()
    search.tick()
    assert search.journal.last_seq() == seq


def test_a_draft_from_before_a_lost_state_counts_against_others_to_the_same_person() -> None:
    search = Search(START)
    first, second = search.process(), search.process()
    search.confirm(first, START + HOUR, ANN)
    search.tick()
    after(search, days=9)
    assert standing(search) == [(Kind.CHECK_IN, "rita@acme.example")]
    search.confirm(second, search.now + HOUR, BOB)
    search.tick()
    search.hear(first, Said.NEWS, decides=(search.now + timedelta(days=20)).date(), written=START + 2 * HOUR)
    search.lose_state()
    after(search, days=9)
    assert len(standing(search)) == 1, "one of the two, and never a second beside it (C5)"


def test_news_after_an_offer_starts_no_check_ins() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    for said in (Said.OFFERED, Said.NEWS):
        after(search, days=1)
        search.hear(acme, said)
    search.write(acme, "rita@acme.example")
    for _ in range(40):
        after(search, days=1)
        assert standing(search) == [], "N6"


def test_a_draft_laid_down_in_a_pass_that_was_cut_short_is_taken_back_when_it_is_stale_by_the_next() -> None:
    search, acme = next(found for step in range(1, 60) if (found := _cut_after_append(step)) is not None)
    search.hear(acme, Said.OPTED_OUT)
    search.tick()
    assert standing(search) == []


def _cut_after_append(step: int) -> tuple[Search, Process] | None:
    """A pass that fails at a step, after it was done, where that is the APPEND of a thank-you."""
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.now += 4 * HOUR
    search.trouble = Trouble(step, after=True, then=Mishap.DOWN)
    search.tick()
    return (search, acme) if search.server.commands[-1][0] == "append_draft" else None


def test_a_question_asked_while_thanks_are_due_is_the_users_turn_afterwards() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, hours=3)
    search.hear(acme, Said.QUESTION)
    search.tick()
    assert standing(search) == [(Kind.THANK_YOU, ANN)]
    for _ in range(20):
        after(search, days=1)
        assert Kind.CHECK_IN not in {kind for kind, _ in standing(search)}, "nobody is asked who waits for an answer"
    thread = search.thread(acme)
    assert thread is not None
    assert thread.state is State.REPLY_DUE


def test_a_mail_between_two_interviews_with_one_person_is_no_thanks_for_the_later_one() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + 6 * HOUR, ANN)
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    search.hear(acme, Said.QUESTION, sender=ANN)
    after(search, hours=3)
    search.write(acme, ANN)
    after(search, hours=6)
    assert standing(search) == [(Kind.THANK_YOU, ANN)]


def test_a_round_called_off_leads_to_no_text_that_was_sent_before() -> None:
    search = Search(START)
    acme = search.process()
    ahead = search.confirm(acme, START + timedelta(days=9), "cem@acme.example")
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, hours=4)
    search.send(next(iter(search.laid)))
    search.hear(acme, Said.CANCELLED, uid=ahead.uid)
    search.confirm(acme, search.now + 24 * HOUR, BOB)
    search.tick()
    after(search, hours=28)
    assert standing(search) == [(Kind.THANK_YOU, BOB)]


def test_a_process_that_opted_out_stays_so_when_the_user_closes_it_too() -> None:
    search = Search(START)
    acme = search.process()
    search.hear(acme, Said.OPTED_OUT)
    search.tick()
    search.tell(acme, Command.CLOSE)
    search.confirm(acme, search.now + HOUR, ANN)
    search.tick()
    after(search, hours=4)
    assert standing(search) == [], "N6"


def test_an_interview_that_did_not_take_place_after_all_leads_to_nothing() -> None:
    search = Search(START)
    acme = search.process()
    meeting = search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, hours=3)
    assert standing(search) == [(Kind.THANK_YOU, ANN)]
    search.hear(acme, Said.CANCELLED, uid=meeting.uid)
    search.tick()
    assert standing(search) == []
    search.confirm(acme, search.now + 24 * HOUR, ANN)
    search.tick()
    after(search, hours=28)
    assert standing(search) == [(Kind.THANK_YOU, ANN)]
    thread = search.thread(acme)
    assert thread is not None
    assert thread.round == 2, "a number that a draft bears is not used again"


def test_what_was_sent_for_an_interview_that_is_called_off_later_stays_a_round() -> None:
    search = Search(START)
    acme = search.process()
    meeting = search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, hours=3)
    search.send(next(iter(search.laid)))
    search.hear(acme, Said.CANCELLED, uid=meeting.uid)
    search.tick()
    after(search, days=9)
    assert standing(search) == [(Kind.CHECK_IN, "rita@acme.example")]


def test_an_edited_thank_you_for_an_interview_called_off_stays_the_users() -> None:
    search = Search(START)
    acme = search.process()
    meeting = search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, hours=3)
    search.edit(next(iter(search.laid)))
    search.hear(acme, Said.CANCELLED, uid=meeting.uid)
    search.tick()
    assert [(d.kind, d.edited) for _, d in search.drafts()] == [(Kind.THANK_YOU, True)]


def test_thanks_written_before_the_nominal_end_are_thanks() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    search.now = START + 1.9 * HOUR
    search.write(acme, ANN)
    search.tick()
    after(search, hours=3)
    assert standing(search) == [], "C6"


def test_thanks_by_hand_to_the_recruiter_are_no_check_in() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.tick()
    after(search, hours=4)
    search.send(next(iter(search.laid)))
    search.write(acme, "rita@acme.example")
    search.live(search.now + timedelta(days=8))
    assert standing(search) == [(Kind.CHECK_IN, "rita@acme.example")], "the first one, and not the one that closes"


def test_a_question_by_hand_when_a_check_in_is_due_is_the_check_in() -> None:
    search = Search(START)
    acme = search.process()
    search.confirm(acme, START + HOUR, ANN)
    search.now += timedelta(days=7)
    search.write(acme, "rita@acme.example")
    search.live(search.now + timedelta(days=15))
    assert standing(search) == [(Kind.CLOSING_CHECK_IN, "rita@acme.example")]

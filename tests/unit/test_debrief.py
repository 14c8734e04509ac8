"""The note to oneself after an interview: what it asks, and what is read out of whatever a mail client makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.detect.message import words
from inboxwatch.etiquette import debrief
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.kindness import words_for
from inboxwatch.etiquette.plan import plan, why_stale
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.etiquette.thread import Plan, Thread, Verdict
from inboxwatch.events import Event, NotesTaken, ThreadSnoozed
from inboxwatch.model import Kind, Notes, Part, Person, Point
from inboxwatch.service import notes
from tests.support.events import ADA, ANN, BOB, RULES, at, confirmed, interview, placed, sent

WITH = replace(RULES, debrief=True)
MET = confirmed("2026-03-02T10:00", interview("2026-03-05T14:00", ANN, BOB))
AFTER = at("2026-03-05T15:05")


def thread(*events: Event, now: str = "2026-03-05T15:05") -> Thread:
    [found] = fold([MET, *events], WITH, at(now)).threads
    return found


def planned(*events: Event, now: str) -> Plan:
    return plan(fold([MET, *events], WITH, at(now)), WITH, at(now))


def filled(text: str, **answers: str) -> str:
    for question, answer in answers.items():
        label = getattr(debrief, question) if question.isupper() else f"{debrief.MENTION} {question.replace('_', ' ')}"
        assert f"{label}:" in text
        text = text.replace(f"{label}:", f"{label}: {answer}")
    return text


THREAD = thread()
ROUND = THREAD.rounds[0]
FORM = debrief.form(THREAD, ROUND, WITH)
FULL = filled(
    FORM, WENT="better than I feared", Ann_Lee="the move to the new warehouse", Bob_Roy="We both learned on a Prusa.",
    STRENGTH="five years of shift planning", UNSAID="I also speak Dutch.", TIMING="by Friday 13 March",
)  # fmt: skip
TOLD = Notes(
    "better than I feared",
    (Point("ann@acme.com", "the move to the new warehouse"), Point("bob@acme.com", "We both learned on a Prusa.")),
    "five years of shift planning",
    "I also speak Dutch.",
    "by Friday 13 March",
)


def test_the_form_says_whose_interview_it_was_and_asks_for_each_person() -> None:
    assert debrief.subject(THREAD, ROUND) == "Note to yourself: interview at Acme, 5 March"
    assert "To mention to Ann Lee:" in FORM
    assert "To mention to Bob Roy:" in FORM
    assert max(map(len, FORM.splitlines())) <= 78


def test_a_form_nobody_touched_says_nothing() -> None:
    assert debrief.read(FORM, THREAD, ROUND, WITH) == Notes()


def test_what_is_filled_in_is_read() -> None:
    assert debrief.read(FULL, THREAD, ROUND, WITH) == TOLD


def test_a_form_can_be_filled_in_by_what_was_noted_before() -> None:
    assert debrief.read(debrief.form(THREAD, ROUND, WITH, TOLD), THREAD, ROUND, WITH) == TOLD


def in_html(text: str) -> bytes:
    made = EmailMessage()
    made["From"] = made["To"] = ADA
    made.set_content(text)
    made.add_alternative("<div>" + text.replace("\n", "<br>\n") + "</div>", subtype="html")
    return made.as_bytes()


def html_alone(text: str) -> bytes:
    made = EmailMessage()
    made["From"] = made["To"] = ADA
    lines = text.replace("\r\n", "\n").split("\n\n")
    paragraphs = "".join("<p><b>{}</b></p>".format(line.replace("\n", "<br>")) for line in lines)
    made.set_content(f"<html><body>{paragraphs}</body></html>", subtype="html")
    return made.as_bytes()


def plain(text: str) -> bytes:
    made = EmailMessage()
    made["From"] = made["To"] = ADA
    made.set_content(text)
    return made.as_bytes()


@pytest.mark.parametrize("made", [plain, in_html, html_alone])
@pytest.mark.parametrize(
    "changed",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text + "\n-- \nAda Example\n+44 20 7946 0000\n",
        lambda text: text.replace("To mention to Ann Lee: the move", "To mention to Ann Lee:\nthe move"),
        lambda text: text.replace("that fits the role:", "that\nfits the role:"),
        lambda text: "\n".join(f"> {line}" for line in text.splitlines()),
        lambda text: text.replace("How it went", "* How it went"),
        lambda text: text.replace(": ", ":\u00a0"),
    ],
)
def test_what_mail_clients_make_of_it_is_read_all_the_same(made: object, changed: object) -> None:
    text = words(made(changed(FULL)))  # type: ignore[operator]
    assert debrief.read(text, THREAD, ROUND, WITH) == TOLD


def test_what_stands_elsewhere_is_nobodys_answer() -> None:
    text = "Ann was kind: To mention to Ann Lee: no\n" + FORM + "\nmilk, eggs"
    assert debrief.read(text, THREAD, ROUND, WITH) == Notes()


def test_two_people_of_one_name_are_told_apart() -> None:
    other = Person("Ann Lee", "ann.lee@acme.com", Part.INTERVIEWER)
    [twins] = fold([confirmed("2026-03-02T10:00", interview("2026-03-05T14:00", ANN, other))], WITH, AFTER).threads
    form = debrief.form(twins, twins.rounds[0], WITH)
    text = form.replace("(ann.lee@acme.com):", "(ann.lee@acme.com): the rota").replace(
        "(ann@acme.com):", "(ann@acme.com): tea"
    )
    assert debrief.read(text, twins, twins.rounds[0], WITH).points == (
        Point("ann@acme.com", "tea"), Point("ann.lee@acme.com", "the rota"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("by Friday", date(2026, 3, 6)),
        ("Friday 13 March", date(2026, 3, 13)),
        ("within two weeks", date(2026, 3, 19)),
        ("They will let me know next week.", date(2026, 3, 13)),
        ("when the budget is settled", None),
        ("", None),
    ],
)
def test_what_they_said_about_timing_is_a_day_where_it_comes_to_one(said: str, day: date | None) -> None:
    text = filled(FORM, TIMING=said) if said else FORM
    told = notes.read(text, THREAD, ROUND, WITH, AFTER)
    assert (told.decision, told.decision_date) == (said, day)


@given(st.text(max_size=2000))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    told = debrief.read(FORM + text + FULL, THREAD, ROUND, WITH)
    assert all("\n" not in point.words and len(point.words) <= debrief.MOST_WORDS for point in told.points)


def test_any_bytes_have_words() -> None:
    assert words(b"\xff\x00Content-Type: multipart/mixed; boundary=a\n\n--a") is not None


# ---------------------------------------------------------------- the plan


def kinds(found: Plan) -> set[tuple[Kind, Verdict]]:
    return {(draft.key.kind, draft.verdict) for draft in found.drafts}


def test_it_is_due_when_the_interview_is_over_and_not_before() -> None:
    assert planned(now="2026-03-05T14:59").drafts == ()
    [draft] = [d for d in planned(now="2026-03-05T15:00").drafts if d.key.kind is Kind.DEBRIEF]
    assert (draft.verdict, draft.key.recipient, draft.anchor, draft.rules) == (Verdict.READY, ADA, "", ("S1",))
    assert planned(now="2026-03-05T14:59").wake_at == at("2026-03-05T15:00")


def test_it_stands_as_long_as_thanks_are_due() -> None:
    thanks = [sent(f"2026-03-05T16:{n}0", f"{name}@acme.com") for n, name in enumerate(("ann", "bob"))]
    assert (Kind.DEBRIEF, Verdict.READY) in kinds(planned(thanks[0], now="2026-03-05T17:00"))
    assert Kind.DEBRIEF not in {kind for kind, _ in kinds(planned(*thanks, now="2026-03-05T17:00"))}
    assert Kind.DEBRIEF not in {kind for kind, _ in kinds(planned(now="2026-03-07T15:00"))}


def test_it_is_nobodys_unasked_mail() -> None:
    """C5, C7: what nobody else is sent counts against nothing, and holds nothing."""
    with_it, without = (
        planned(now="2026-03-05T16:30"),
        plan(fold([MET], RULES, at("2026-03-05T16:30")), RULES, at("2026-03-05T16:30")),
    )
    assert [d for d in with_it.drafts if d.key.kind is not Kind.DEBRIEF] == list(without.drafts)


def test_a_snoozed_thread_gets_none() -> None:
    snoozed = ThreadSnoozed(at("2026-03-05T14:30"), THREAD.id, at("2026-03-06T09:00"))
    assert (Kind.DEBRIEF, Verdict.NOT_BEFORE) in kinds(planned(snoozed, now="2026-03-05T15:30"))


def test_what_they_said_about_timing_counts_like_their_own_word() -> None:
    """W1: nothing is asked before the day has passed that the user was told."""
    told = NotesTaken(AFTER, THREAD.id, 1, replace(TOLD, decision_date=date(2026, 3, 20)))
    thanks = [sent(f"2026-03-05T16:{n}0", f"{name}@acme.com") for n, name in enumerate(("ann", "bob"))]
    [draft] = planned(told, *thanks, now="2026-03-17T12:00").drafts
    assert (draft.key.kind, draft.verdict, draft.rules[0]) == (Kind.CHECK_IN, Verdict.NOT_BEFORE, "W1")
    assert draft.not_before is not None
    assert draft.not_before >= at("2026-03-23T09:00")


def test_notes_on_a_round_that_is_not_there_are_no_news() -> None:
    assert thread(NotesTaken(AFTER, THREAD.id, 7, TOLD)).notes == ()


def test_the_later_notes_of_a_round_count_as_a_whole() -> None:
    first = NotesTaken(AFTER, THREAD.id, 1, TOLD, "one")
    later = NotesTaken(AFTER + timedelta(minutes=5), THREAD.id, 1, Notes(went="fine"))
    [told] = thread(first, later, now="2026-03-05T16:00").notes
    assert told.notes == Notes(went="fine")
    assert told.digest == "one"  # the debrief as it was read last


def test_it_goes_when_the_thanks_are_done() -> None:
    [draft] = [d for d in planned(now="2026-03-05T15:00").drafts if d.key.kind is Kind.DEBRIEF]
    thanks = [sent(f"2026-03-05T16:{n}0", f"{name}@acme.com") for n, name in enumerate(("ann", "bob"))]
    done = thread(*placed(at("2026-03-05T15:00"), draft), *thanks, now="2026-03-05T17:00")
    [record] = [r for r in done.drafts if r.key.kind is Kind.DEBRIEF]
    assert why_stale(done, record, WITH, at("2026-03-05T17:00")) is RuleId.S1


@pytest.mark.parametrize("nothing", ["nothing", "N/A", "-", "None.", "no idea"])
def test_what_says_nothing_is_nothing(nothing: str) -> None:
    assert debrief.read(filled(FORM, UNSAID=nothing), THREAD, ROUND, WITH) == Notes()


def test_a_list_is_told_with_commas() -> None:
    text = filled(FORM, STRENGTH="\n- shift planning\n- first aid;\n- patience")
    assert debrief.read(text, THREAD, ROUND, WITH).strength == "shift planning, first aid, patience"


def test_what_is_too_long_for_a_letter_is_left_out_and_said() -> None:
    told = debrief.read(filled(FORM, Ann_Lee="word " * 200, UNSAID="I speak Dutch."), THREAD, ROUND, WITH)
    assert told.points == ()
    assert told.too_long == ("To mention to Ann Lee",)
    assert told.unsaid == "I speak Dutch."
    noted = thread(NotesTaken(AFTER, THREAD.id, 1, told))
    assert [word.rule for word in words_for(noted, AFTER)] == [RuleId.S1]
    assert "To mention to Ann Lee" in words_for(noted, AFTER)[0].text

"""Weighs what a mail's sentences together say of an interview's time: that it is set, moved or past."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from inboxwatch.detect import appointment, asks, changes, told
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.turns import Turns
from inboxwatch.detect.weighing import Weighing
from inboxwatch.model import Label

READ = 40
"""Sentences that are weighed, the subject among them: what a mail is, it says before its job description."""
ENOUGH = 3.0
"""The weight from which a label stands: one clear turn of phrase, or several weak ones."""
ABOUT_ROWS = 2.5
"""What the words on hiring must be worth before a row with a time and nothing else is an interview's."""
ABOUT_TALK = 1.5
"""The same before a call or a meeting is one of a hiring process."""
IF = Turns(
    r"\b(?:if(?! you(?:'ve| have)?(?: not|n't) (?:yet |already )?(?:scheduled|booked|chosen|picked|selected|completed"
    r"|started"
    r"|done|replied|responded|confirmed)\b)|should (?:you|we|your|there|the)|unless|in case(?! you(?:'ve"
    r"| have)?(?: not|n't) (?:yet |already )?(?:scheduled|booked|chosen|picked|completed|done)\b)|in the event"
    r"|whether|were you|once we|until you(?:'ve|"
    r" have)|only (?:those |the )?(?:\w+ )?(?:candidates|applicants)|might|may) ?(?!not,)",
)
"""What stands behind it is no fact."""
_MIND_IF = re.compile(
    r"\b(?:mind|ok|okay|alright|all right|fine|possible) if (?:we|i)\b|\bwhether (?:you|we|it)\b", re.IGNORECASE
)
ANOTHERS = re.compile(
    r"\bgood luck\b|\bhow (?:was|were|did)\b"
    r"|\bfingers crossed\b|\bmy (?:\w+ )?interview\b(?! (?:schedule|slot|panel|team|room))",
    re.IGNORECASE,
)
"""Said by somebody whose interview it is not, or who has one of their own."""
OF_A_PROCESS = frozenset({"about.interview", "about.yours", "about.application"})
WISH = "scheduling.wish"
QUESTION = "scheduling.question"
_PAPERS = re.compile(
    r"\b(?:references|referees|former managers?|contact (?:details|information|data)|salary|notice period|passport"
    r"|documents?"
    r"|papers|certificates?|portfolio|transcripts?|(?:your|the|an?) (?:\w+ )?(?:resume|cv)|visa|time[- ]off)\b",
    re.IGNORECASE,
)
"""What is asked of a candidate besides a time."""
_OTHERWISE = (Label.INTERVIEW_CANCELLED, Label.INTERVIEW_RESCHEDULED, Label.REJECTION, Label.OFFER, Label.ASSESSMENT)


@dataclass(frozen=True, slots=True)
class Time:
    """The times in a mail's words, when it was sent, and whether it answers within a conversation."""

    reading: Callable[[], Reading]
    sent: datetime | None
    answers: bool


def set_at(weighing: Weighing, said: tuple[str, ...], time: Time) -> str:
    """The row, or the invitation, that sets one time whatever is asked besides; empty when there is none."""
    # rows of times stand in newsletters and news as well, which speak of interviews but of no other step
    invited = any(appointment.INVITES.search(sentence) for sentence in said)
    listed = _talked_of(weighing) and (weighing.about >= ABOUT_ROWS or invited)
    rows = [s for s in said if appointment.is_row(s)] if listed else []
    rows += [s for s in said if appointment.invites_at(s) and not IF.search(s)]
    if not any(appointment.asks_of_it(s) for s in said):
        rows += [s for s in said if appointment.schedules_at(s) and not IF.search(s)]
    if appointment.leaves_open(said):
        return ""
    rounds = [s for s in said if appointment.is_round(s)] if listed else []
    if rounds and appointment.ahead(time.reading(), time.sent):
        return rounds[0]
    if not rows or not appointment.one_day(time.reading(), time.sent):
        return ""
    return rows[0]


def settle(weighing: Weighing, said: tuple[str, ...], time: Time, set_at: str) -> None:
    """Weigh what all sentences together say of the time: one is set, or moved, or it is past."""
    _moved(weighing, said)
    _set(weighing, said, time, set_at)
    _told_later(weighing, said)
    if weighing.weights[Label.INTERVIEW_CONFIRMED] and appointment.over(time.reading(), time.sent):
        weighing.weights[Label.INTERVIEW_CONFIRMED] = 0
    if weighing.weights[Label.INTERVIEW_CANCELLED]:
        _moved_or_off(weighing, said, time)


def _set(weighing: Weighing, said: tuple[str, ...], time: Time, set_at: str) -> None:
    """A time that is set without saying so: "I look forward to speaking with you on Tuesday at 3 pm"."""
    invited = ""
    talked_of = _talked_of(weighing)
    of_theirs = talked_of or bool(OF_A_PROCESS & weighing.seen)
    open_still = [
        sentence
        for sentence in said
        if appointment.TIME_QUESTION.search(sentence) and not (set_at and appointment.asks_a_nod(sentence))
    ]
    asked = next((s for s in open_still[:READ] if appointment.ASKED.search(s)), "")
    options = [s for s in said if appointment.is_option(s)]
    if talked_of and len(options) > 1:
        weighing.speak(Label.SCHEDULING_REQUEST, ENOUGH, "scheduling.options", options[0])
    if talked_of and asked:
        weighing.speak(Label.SCHEDULING_REQUEST, ENOUGH, "scheduling.asked", asked)
    if open_still:
        return
    if set_at:
        weighing.speak(Label.INTERVIEW_CONFIRMED, 3, "confirmed.row", set_at)
    for sentence in said[:READ]:
        if IF.search(sentence) or ANOTHERS.search(sentence):
            continue
        if appointment.SEEN_THEN.search(sentence) and appointment.dated(sentence):
            settled = talked_of and bool(time.reading().moments)
            weighing.speak(Label.INTERVIEW_CONFIRMED, 3 if settled else 1.5, "confirmed.then", sentence)
        elif of_theirs and time.answers and appointment.AGREED.search(sentence) and appointment.dated(sentence):
            weighing.speak(Label.INTERVIEW_CONFIRMED, 3, "confirmed.agreed", sentence)
        if not invited and appointment.INVITED.search(sentence):
            invited = sentence
    if asks_for_times(weighing) or appointment.leaves_open(said):
        return
    if of_theirs and (plainly := _told(weighing, time)):
        weighing.speak(Label.INTERVIEW_CONFIRMED, 3, "confirmed.told", plainly)
    if invited and of_theirs and len(time.reading().moments) == 1:
        weighing.speak(Label.INTERVIEW_CONFIRMED, 3, "confirmed.invited_at", invited)


def _told(weighing: Weighing, time: Time) -> str:
    """The sentence that tells the time of a talk, in a mail to one person that says nothing that decides otherwise."""
    to_many = any(evidence.rule == "header.list" for evidence in weighing.against)
    if to_many or any(weighing.weights[each] >= ENOUGH for each in _OTHERWISE):
        return ""
    return told.told(time.reading(), time.sent, bids=weighing.about >= ABOUT_ROWS)


def _told_later(weighing: Weighing, said: tuple[str, ...]) -> None:
    """An invitation of which all else is to come: nothing is asked of the reader, who will hear of the time."""
    if weighing.weights[Label.SCHEDULING_REQUEST] and not (asks_for_times(weighing) or asks.asks(said)):
        told = next((s for s in said[:READ] if appointment.FOLLOWS.search(s) and "?" not in s), "")
        if told:
            weighing.weights[Label.SCHEDULING_REQUEST] = 0
            weighing.speak(Label.RECRUITER_REPLY, ENOUGH, "reply.follows", told)


def _moved(weighing: Weighing, said: tuple[str, ...]) -> None:
    """A time in place of another: "let us say Thursday at 3 instead"."""
    for sentence in said[:READ]:
        hit = changes.INSTEAD.search(sentence)
        if hit is None or (IF.search(sentence) and not _MIND_IF.search(sentence)):
            continue
        if _talked_of(weighing) and appointment.TIME_LIKE.search(sentence) and not changes.by_the_reader(sentence, hit):
            weighing.speak(Label.INTERVIEW_RESCHEDULED, 3, "rescheduled.instead", sentence)
            return


def _moved_or_off(weighing: Weighing, said: tuple[str, ...], time: Time) -> None:
    """Who cannot come and asks for another time moves an interview; so does who calls it off and names the new time."""
    off = weighing.evidence[Label.INTERVIEW_CANCELLED]
    explicit = any(evidence.rule != changes.UNABLE for evidence in off)
    if not explicit and weighing.weights[Label.REJECTION] >= ENOUGH:
        weighing.weights[Label.INTERVIEW_CANCELLED] = 0
        return  # who is turned down need not come either
    if not explicit and asks_for_times(weighing):
        weighing.speak(Label.INTERVIEW_RESCHEDULED, ENOUGH, off[0].rule, off[0].text)
    if weighing.weights[Label.REJECTION] < ENOUGH and (follows := _follows(weighing, said)):
        weighing.speak(Label.INTERVIEW_RESCHEDULED, ENOUGH, "rescheduled.follows", follows)
        weighing.weights[Label.INTERVIEW_CANCELLED] = 0
    if weighing.weights[Label.INTERVIEW_RESCHEDULED] < ENOUGH:
        return
    ahead = [moment for moment in time.reading().moments if time.sent is not None and moment.start > time.sent]
    new = {moment.start for moment in ahead if not any(moment.words in each.text for each in off)}
    if not explicit or len(new) == 1 or (not new and len({moment.start for moment in ahead}) == 2):
        weighing.weights[Label.INTERVIEW_CANCELLED] = 0


def _follows(weighing: Weighing, said: tuple[str, ...]) -> str:
    """What says that another time takes the place of the one that is called off: it will come, or it is told."""
    anew = (e for e in weighing.evidence[Label.INTERVIEW_CONFIRMED] if e.rule == "confirmed.then")
    told_anew = next((each.text for each in anew if not changes.GIVEN_UP.search(each.text)), "")
    if told_anew and weighing.weights[Label.INTERVIEW_CONFIRMED] >= ENOUGH:
        return told_anew
    found = (s for s in said[:READ] if changes.FOLLOWS.search(s) and not (IF.search(s) or changes.GIVES_NONE.search(s)))
    return next(found, "")


def _talked_of(weighing: Weighing) -> bool:
    """Whether the mail, or the one it answers, speaks of a talk of a hiring process."""
    if {"about.interview", "about.before", "sender.person"} & weighing.seen:
        return True
    return "about.talk" in weighing.seen and weighing.about >= ABOUT_TALK


def asks_for_papers(sentence: str) -> bool:
    """Whether a question is for something else than a time, though it holds words of both."""
    return _PAPERS.search(sentence) is not None and appointment.TIME_LIKE.search(sentence) is None


def asks_for_times(weighing: Weighing) -> bool:
    """Whether the reader is asked for a time, and not only told that a talk is wished for."""
    return any(evidence.rule != WISH for evidence in weighing.evidence[Label.SCHEDULING_REQUEST])

"""What a mail is for the hiring process: all evidence is combined here, structure first, then words.

Each turn of phrase of `steps`, `outcomes`, `offers` and the like counts once, for one label. A label needs `ENOUGH` of
them, and the mail must be about hiring at all. Of the labels that have enough, the first of `_ORDER` is taken: a
rejection opens with thanks for the application, a change names the interview that was confirmed before.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from inboxwatch.detect import (
    abroad,
    agreement,
    appointment,
    automatic,
    business,
    byhand,
    changes,
    clues,
    deadlines,
    events,
    everyday,
    offers,
    outcomes,
    role,
    senders,
    sentences,
    settling,
    stages,
    steps,
)
from inboxwatch.detect.calendar import Invitation
from inboxwatch.detect.clues import Possible
from inboxwatch.detect.moment import Reading
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.settling import ENOUGH, READ
from inboxwatch.detect.verdict import Verdict
from inboxwatch.detect.weighing import MAX_EXCERPT, MOST_EVIDENCE, Weighing
from inboxwatch.model import Evidence, Label, Message

PLAIN = 3.0
"""What the words on hiring must be worth, those on other business taken off, to leave no doubt."""
THEIRS = 4.0
"""What the words on hiring must be worth before any mail that names the reader's application is news of it."""
_CLUES = (
    *outcomes.REJECTION,
    *offers.OFFER,
    *stages.ASSESSMENT,
    *steps.SCHEDULING,
    *steps.CONFIRMED,
    *changes.CHANGED,
    *outcomes.RECEIVED,
    *stages.REPLY,
    *abroad.SAID,
)
_EVERYDAY = (*everyday.CLUES, *_CLUES)
_ORDER = (
    Label.INTERVIEW_CANCELLED,
    Label.INTERVIEW_RESCHEDULED,
    Label.REJECTION,
    Label.OFFER,
    Label.INTERVIEW_CONFIRMED,
    Label.ASSESSMENT,
    Label.SCHEDULING_REQUEST,
    Label.APPLICATION_RECEIVED,
    Label.RECRUITER_REPLY,
)
_ANNOUNCED = re.compile(
    r"\b(?:we|i|they|team|someone|recruiter|you|manager)(?:'ll| will| shall| would| may"
    r"| might)\b[^.!?]{0,60}\b(?:contact|reach"
    r"|touch|notif|email|call you|inform|get back|hear|follow up|receive|be asked|let you)\w*\b",
    re.IGNORECASE,
)
_IF_FITS = re.compile(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|confirm|see|ask|check(?:ing)?|wondering|know) if\b", re.I
)
_ASKS_YOU = re.compile(
    r"\b(?:(?:could|can|would|will|do|did|are|have) you|you (?:have|hold))\b[^.!?]{0,200}\?", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|unable|cannot|no longer)\b|n't\b", re.IGNORECASE)
_OF_ONE = frozenset({Label.INTERVIEW_CONFIRMED, Label.INTERVIEW_RESCHEDULED, Label.INTERVIEW_CANCELLED})
"""What is said to one person, and to nobody else."""
_GREETED = re.compile(
    r"(?im)^\W{0,3}(?:hi|hello|dear|hey|good (?:morning|afternoon|evening|day)),? +(?!(?:all|team|there|everyone"
    r"|everybody|readers?|subscribers?|friends?|members?|job ?seekers?|folks)\b)(?-i:[A-Z])"
)
_ASKS_ONLY = frozenset({Label.SCHEDULING_REQUEST})


def classify(
    message: Message, reader: Reader, found: tuple[Invitation, ...], reading: Callable[[], Reading]
) -> Verdict:
    """Label a mail. `found`: its invitations; `reading` gives the times in its words. Never raises."""
    verdict = _classified(message, reader, found, reading)
    if verdict.label in _OF_ONE and not verdict.events and automatic.is_bulk(message) and not _greets(message):
        # what goes to many tells of interviews, and sets none: "Your interview is on Thursday. Now what?"
        return Verdict(Label.OTHER, 0.8, (Evidence("header.list", message.list_id or "List-Unsubscribe"),))
    return verdict


def _greets(message: Message) -> bool:
    return _GREETED.search(message.text[:400]) is not None


def _classified(
    message: Message, reader: Reader, found: tuple[Invitation, ...], reading: Callable[[], Reading]
) -> Verdict:
    if nobody := automatic.nobody(message, reader, found):
        return Verdict(Label.OTHER, 0.99, (nobody,))
    if not found and not _speaks_of_hiring(message):
        return _by_hand(message, reader, reading) or Verdict(Label.OTHER, 0.95, ())
    said = _said(message)
    if verdict := events.verdict(message, reader, found, said):
        return verdict
    if found and not any(each.cancelled for each in found) and not _from_system(message):
        # an event that is no interview decides for the mail that brings it
        return Verdict(Label.OTHER, 0.9, (Evidence(f"{found[0].written}.other", found[0].summary[:MAX_EXCERPT]),))
    verdict = _by_words(message, said, reading)
    if (
        verdict.label in (Label.OTHER, Label.RECRUITER_REPLY)
        and business.answers(message)
        and not automatic.is_bulk(message)
    ):
        yes = agreement.agreement(message, reader.zone)
        if yes is not None:
            return _agreed(yes)
    if verdict.label is Label.OTHER and not found:
        return _by_hand(message, reader, reading) or verdict
    return verdict


def _agreed(yes: agreement.Agreement) -> Verdict:
    return Verdict(yes.label, 0.75, (Evidence("agreed.history", yes.words[:MAX_EXCERPT]),), agreed=yes)


def agreed(message: Message, reader: Reader) -> Verdict | None:
    """A short yes to a time in a conversation known to be of a process; None when it is none."""
    if automatic.is_bulk(message) or not business.answers(message):
        return None
    yes = agreement.agreement(message, reader.zone, of_process=True)
    return _agreed(yes) if yes is not None else None


def within(
    message: Message, reader: Reader, found: tuple[Invitation, ...], reading: Callable[[], Reading]
) -> Verdict | None:
    """The label of a mail known to be of a process, whatever little it says of hiring; None where nobody wrote it.

    What is news and nothing else is `RECRUITER_REPLY`. An invitation from those who hire is one to talk.
    """
    if automatic.nobody(message, reader, found) or automatic.is_bulk(message):
        return None
    said = _said(message)
    if found:
        return events.of_process(found, said)
    if (yes := agreed(message, reader)) is not None:
        return yes
    weighing = business.weigh(message, said[:READ])
    weighing.seen.update((byhand.ABOUT, "about.before"))
    weighing.about = max(weighing.about, 0.0) + THEIRS
    _weigh_all(weighing, message, said, reading, by_hand=True)
    verdict = _decide(weighing, said)
    return verdict if verdict.label is not Label.OTHER else Verdict(Label.RECRUITER_REPLY, 0.5, verdict.evidence)


# ---------------------------------------------------------------- words


def _speaks_of_hiring(message: Message) -> bool:
    """Whether a closer look is worth its time: most mail holds no word of hiring at all."""
    if senders.sent_through(message):
        return True
    words = f"{message.subject}\n{message.text[: sentences.MAX_CHARS]}"
    if business.answers(message):
        words += f"\n{message.quoted[:3000]}"
    return next(clues.found(business.ABOUT, words), None) is not None or role.role(message.subject, "") is not None


def _said(message: Message) -> tuple[str, ...]:
    """The subject, then the author's own sentences."""
    subject, words = business.subject(message), sentences.split(message.text)
    return (subject, *words) if subject else words


def _by_hand(message: Message, reader: Reader, reading: Callable[[], Reading]) -> Verdict | None:
    """What a mail says that a person wrote about a job without the words of hiring; None when it is no such mail."""
    sure = byhand.weight(message, reader)
    if sure < byhand.SURE:
        return None
    said = _said(message)
    weighing = business.weigh(message, said[:READ])
    if byhand.is_elses(weighing, sure):
        return None
    weighing.seen.update((byhand.ABOUT, "about.before"))
    weighing.about += sure
    _weigh_all(weighing, message, said, reading, by_hand=True)
    verdict = _decide(weighing, said)
    if verdict.label not in (Label.OTHER, Label.RECRUITER_REPLY):
        return verdict
    if sure < byhand.PLAIN or not byhand.is_news(message, sure):
        return None
    return Verdict(
        Label.RECRUITER_REPLY, 0.5, verdict.evidence or (Evidence("by_hand.job", message.subject[:MAX_EXCERPT]),)
    )


def _by_words(message: Message, said: tuple[str, ...], reading: Callable[[], Reading]) -> Verdict:
    weighing = business.weigh(message, said[:READ])
    if business.is_other(weighing):
        return Verdict(Label.OTHER, 0.95 if weighing.about <= 0 else 0.8, tuple(weighing.against[:MOST_EVIDENCE]))
    _weigh_all(weighing, message, said, reading, by_hand=False)
    _promised(weighing, message)
    return _decide(weighing, said)


def _weigh_all(
    weighing: Weighing, message: Message, said: tuple[str, ...], reading: Callable[[], Reading], *, by_hand: bool
) -> None:
    """Add what the sentences say, each by itself and all together of the time; everyday words too if `by_hand`."""
    # "Re: Interview confirmed" is what an earlier mail was: the words say what this one is.
    own = changes.without_hints(said[1 if business.ANSWER.match(message.subject) else 0 : READ])
    own = stages.without_outline(own)
    time = settling.Time(reading, message.sent, business.answers(message))
    set_at = settling.set_at(weighing, own, time)
    possible = Possible(_EVERYDAY if by_hand else _CLUES, "\n".join(own))
    for sentence in own:
        _weigh(weighing, possible, sentence, set_at)
    if by_hand:
        everyday.settle(weighing, own, time)
    settling.settle(weighing, changes.without_hints(said), time, set_at)


def _weigh(weighing: Weighing, possible: Possible, sentence: str, set_at: str) -> None:
    """Add what one sentence says by the clues that are `possible`.

    What is under an "if", or is only announced, is no fact.
    """
    doubt = announced = None
    asked = False
    for clue, hit in possible.found(sentence, but=weighing.seen):
        if clue.label is None:
            continue
        if set_at and clue.label in _ASKS_ONLY and (clue.rule == settling.WISH or appointment.asks_nothing(sentence)):
            continue  # invited to that time, and asked only whether they come
        if clue.label is Label.INTERVIEW_CONFIRMED and settling.ANOTHERS.search(sentence):
            continue
        if clue.rule == settling.QUESTION and settling.asks_for_papers(sentence):
            continue
        if outcomes.still_to_come(clue.label, sentence, hit.start()) or stages.is_done(clue.label, sentence):
            continue
        if clue.label is Label.OFFER and _NOT.search(sentence, max(0, hit.start() - 30), hit.end()):
            continue
        if not clue.conditional:
            if not asked:
                doubt, announced, asked = settling.IF.search(sentence), _ANNOUNCED.search(sentence), True
            if (
                doubt
                and (doubt.start() < hit.start() or announced)
                and not (clue.label in _ASKS_ONLY and (_IF_FITS.search(sentence) or "?" in sentence))
            ):
                continue
            if announced and announced.start() < hit.start() and clue.label in (
                Label.SCHEDULING_REQUEST, Label.OFFER, Label.ASSESSMENT, Label.INTERVIEW_CONFIRMED
            ):  # fmt: skip
                continue
        if clue.label in (Label.INTERVIEW_CANCELLED, Label.INTERVIEW_RESCHEDULED) and changes.by_the_reader(
            sentence, hit
        ):
            continue
        weighing.add(clue, sentence)


def _promised(weighing: Weighing, message: Message) -> None:
    """An answer, or plain mail of a process, that says by when they decide: "you will hear from us by Friday"."""
    sent = message.sent
    told = bool(message.conversation) or (weighing.about >= business.ABOUT_PROCESS and not weighing.against)
    if told and sent is not None and (limit := deadlines.decision_date(message.text, sent)):
        weighing.seen.add("reply.date")
        weighing.speak(Label.RECRUITER_REPLY, ENOUGH, "reply.date", limit.words)


def _decide(weighing: Weighing, said: tuple[str, ...]) -> Verdict:
    """The first label of the order that has enough; how far it leads tells the confidence."""
    weights, against = weighing.weights, weighing.other_business
    standing = _standing(weighing, said)
    if not standing and (news := _news(weighing, said)):
        return Verdict(Label.RECRUITER_REPLY, 0.5, news[:MOST_EVIDENCE])
    if not standing:
        return Verdict(Label.OTHER, 0.6, tuple(weighing.against[:MOST_EVIDENCE]))
    label = standing[0]
    rival = max((weights[each] for each in _ORDER if each is not label), default=0.0)
    speaks = weights[label] + weighing.about
    confidence = 0.5 + 0.49 * speaks / (speaks + rival / 2 + against + 1)
    return Verdict(label, round(min(confidence, 0.99), 2), tuple(weighing.evidence[label][:MOST_EVIDENCE]))


def _standing(weighing: Weighing, said: tuple[str, ...]) -> list[Label]:
    """The labels that have enough evidence and what else each of them asks for, in order."""
    weights, seen = weighing.weights, weighing.seen
    # words on other business ask for more, unless the mail says plainly that it is about hiring
    doubt = max(0.0, weighing.other_business - 3) / 4 if weighing.about < PLAIN else 0.0
    enough = ENOUGH + doubt
    standing = [label for label in _ORDER if weights[label] >= enough]

    def drop(label: Label, *, when: bool) -> None:
        if when and label in standing:
            standing.remove(label)

    # what a test platform sends is a test, unless it says that this is done
    done = any(stages.is_done(Label.ASSESSMENT, each) for each in said[:READ])
    drop(Label.ASSESSMENT, when=done and "assessment.asked" not in seen)
    if not (standing or done or weighing.against) and "sender.assessment" in seen:
        standing = [Label.ASSESSMENT]
    # a search on hold of which one will hear again is none that ended
    waits = any(outcomes.HEARD_AGAIN.search(each) for each in said[:READ])
    rests = Label.REJECTION in standing and {e.rule for e in weighing.evidence[Label.REJECTION]} <= outcomes.ON_HOLD
    drop(Label.REJECTION, when=waits and rests)
    drop(Label.APPLICATION_RECEIVED, when=waits and rests)
    # who thanks for an interview, or asks for patience, does not acknowledge the application any more
    drop(Label.APPLICATION_RECEIVED, when="reply.after" in seen)
    # nor does who asks for papers, unless the mail says that the application has arrived
    drop(Label.APPLICATION_RECEIVED, when="reply.wants" in seen and "received.said" not in seen)
    surely = bool({"reply.outreach", "reply.date", "reply.after"} & seen)
    drop(Label.RECRUITER_REPLY, when=weighing.about < business.ABOUT_PROCESS and not surely)
    drop(Label.RECRUITER_REPLY, when=weighing.about < PLAIN and weighing.other_business >= 3)
    asked = Label.SCHEDULING_REQUEST in standing
    outweighed = weights[Label.INTERVIEW_CONFIRMED] < weights[Label.SCHEDULING_REQUEST]
    drop(Label.INTERVIEW_CONFIRMED, when=(asked and outweighed) or not _timed(weighing, said))
    # a stranger's "would love to talk" is no step of a process yet
    known = bool({"about.yours", "about.interview", "about.talk"} & seen)
    drop(Label.SCHEDULING_REQUEST, when="reply.outreach" in seen and not (known or settling.asks_for_times(weighing)))
    return standing


def _news(weighing: Weighing, said: tuple[str, ...]) -> tuple[Evidence, ...]:
    """What makes a mail that fits no other label one about the reader's own application: it says so, or it asks."""
    if weighing.against or weighing.about < PLAIN:
        return ()
    if weighing.yours and weighing.about >= THEIRS:
        return tuple(weighing.yours)
    if "sender.person" in weighing.seen:  # a person who writes out of an employer's system
        return (Evidence("sender.person", said[min(1, len(said) - 1)][:MAX_EXCERPT]),) if said else ()
    asked = [each for each in said[:READ] if _ASKS_YOU.search(each)]
    return tuple(Evidence("reply.asked", each[:MAX_EXCERPT]) for each in asked)


def _timed(weighing: Weighing, said: tuple[str, ...]) -> bool:
    """Whether a day or a time is named, or an invitation with it is on its way."""
    sent = everyday.THEN in weighing.seen or {"confirmed.set", "confirmed.invite_sent"} <= weighing.seen
    return sent or any(appointment.TIME_LIKE.search(sentence) for sentence in said)


def _from_system(message: Message) -> bool:
    return message.sender is not None and senders.recruiting_system(message.sender.domain) is not None

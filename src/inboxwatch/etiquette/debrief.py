"""The note to oneself after an interview (S1): the form that is laid into Drafts, and what was filled in.

Whoever fills it in does so in a mail client, which may wrap its lines, turn it into HTML and back, or add a signature.
Only the questions are looked for, each by its first words at the beginning of a line; an answer is whatever stands
behind it, up to the next question. What is not ours and stands elsewhere is nobody's answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from inboxwatch.etiquette.compose import wrap
from inboxwatch.etiquette.names import clean_line, company_name, day_and_month, full_name, given_name
from inboxwatch.etiquette.recipients import to_thank
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.model import Notes, Person, Point

MOST_WORDS = 600
"""Characters of one answer that a letter takes; more is a letter of its own."""
MOST_TEXT = 40_000
"""Characters of a filled form that are read."""

SUBJECT = "Note to yourself: "
"""How the subject of the note begins."""
INTRODUCTION = (
    "Write behind the colons what you still remember. A few words are enough, and what you leave empty stays empty."
)
ALONE = (
    "This note is addressed to you alone: save it, and never send it. What you write goes into those thank-yous in "
    "your drafts that you have not changed yourself. Left alone, it goes away when they are done."
)
HINT = (
    'What to mention is best a phrase, such as "the move to the new warehouse". A whole sentence, with its full stop, '
    "is taken as it stands."
)
WENT = "How it went (for you alone)"
MENTION = "To mention to"
STRENGTH = "A strength of yours that fits the role"
UNSAID = "Left unsaid, or to put right"
TIMING = "What they said about when they decide"
CARD = "For a handwritten card, where one fits"
"""Ends the form: what stands below is for copying (T8)."""

_DECORATION = " \t>*_\u00a0\u2022-"
"""What clients put at the beginning of a line, and around bold words: quoting, bullets, stars."""

_NOTHING = frozenset(
    ("", "nothing", "none", "no", "nope", "n/a", "na", "nil", "-", "nothing much", "not really", "no idea", "skip")
)
"""What people write where they have nothing to say."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the form: its words, and for which part of the notes, or for whom, its answer is."""

    words: str
    field: str = ""
    email: str = ""


def subject(thread: Thread, round_: Round) -> str:
    """The subject of the note, which says whose it is: "Note to yourself: interview at Acme, 5 March"."""
    company = company_name(thread.company)
    where = f" at {company}" if company else ""
    return f"{SUBJECT}interview{where}, {_day(round_)}"


def form(thread: Thread, round_: Round, rules: Rules, notes: Notes | None = None) -> str:
    """The text of the form; with `notes`, filled in by them."""
    company = company_name(thread.company)
    where = f" at {company}" if company else ""
    told = notes or Notes()
    lines = (f"How did it go{where}? {INTRODUCTION}", ALONE, HINT)
    asked = [f"{question.words}: {_answer(question, told)}".rstrip() for question in questions(thread, round_, rules)]
    return "\n\n".join([*map(wrap, lines), *asked, f"{CARD}:\n\n{card(thread, round_, rules)}"]) + "\n"


def questions(thread: Thread, round_: Round, rules: Rules) -> tuple[Question, ...]:
    """The questions in order; two people of one name are told apart by their addresses."""
    people = [person for person, _ in to_thank(thread, round_, rules)]
    names = [_named(person, thread) for person in people]
    mention = [
        Question(
            f"{MENTION} {name if names.count(name) == 1 else f'{name} ({person.email})'}", "points", person.email or ""
        )
        for name, person in zip(names, people, strict=True)
    ]
    return (
        Question(WENT, "went"),
        *(mention or [Question("To mention", "points")]),
        Question(STRENGTH, "strength"),
        Question(UNSAID, "unsaid"),
        Question(TIMING, "decision"),
    )


def read(text: str, thread: Thread, round_: Round, rules: Rules) -> Notes:
    """What was filled in; all parts empty for a form that nobody touched. `decision_date` is the caller's to tell."""
    asked = questions(thread, round_, rules)
    every = _answers(text[:MOST_TEXT], asked)
    answers = {question: answer for question, answer in every.items() if len(answer) <= MOST_WORDS}
    parts = {question.field: answers.get(question, "") for question in asked if question.field != "points"}
    points = tuple(
        Point(question.email, answers[question])
        for question in asked
        if question.field == "points" and answers.get(question)
    )
    return Notes(
        went=parts["went"],
        points=points,
        strength=parts["strength"],
        unsaid=parts["unsaid"],
        decision=parts["decision"],
        too_long=tuple(question.words for question in every if question not in answers),
    )


def is_form(text: str, thread: Thread, round_: Round, rules: Rules) -> bool:
    """Whether any of the questions stands in a text: else it is no filled form, and says nothing of what was noted."""
    return bool(_answers(text[:MOST_TEXT], questions(thread, round_, rules)))


def card(thread: Thread, round_: Round, rules: Rules) -> str:
    """The text of a handwritten card (T8): short, by hand, and complete without anything filled in."""
    people = [person for person, _ in to_thank(thread, round_, rules)]
    company = company_name(thread.company)
    name = given_name(people[0].name, people[0].email or "", company) if len(people) == 1 else ""
    team = f" at {company}" if company else ""
    thanks = f"thank you for the time you gave me on {_day(round_)}. I enjoyed our conversation"
    return f"Dear {name or '[name]'},\n" + wrap(f"{thanks}, and I would be glad to work with you{team}.")


def _answer(question: Question, notes: Notes) -> str:
    if question.field == "points":
        return notes.point(question.email)
    value = getattr(notes, question.field)
    return value if isinstance(value, str) else ""


def _answers(text: str, asked: tuple[Question, ...]) -> dict[Question, str]:
    """The answer to each question that was found, cleaned; the first place where a question stands counts."""
    lines = [_Line.of(line) for line in text.splitlines()]
    places = [(place, question) for question in asked if (place := _place(lines, question.words)) is not None]
    places.sort(key=lambda each: each[0].line)
    card_at = _place(lines, CARD)
    ends = [place.line for place, _ in places[1:]] + [card_at.line if card_at is not None else len(lines)]
    found = {}
    for (place, question), end in zip(places, ends, strict=False):
        answer = clean_line(_joined(place.rest, lines[place.behind : end])[:MOST_TEXT], MOST_TEXT)
        found[question] = "" if answer.strip(" .!-").casefold() in _NOTHING else answer
    return found


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without what clients put around it; `item`: it began with a bullet."""

    words: str
    item: bool

    @classmethod
    def of(cls, line: str) -> _Line:
        bare = " ".join(line.split()).lstrip("> \u00a0")
        return cls(bare.lstrip(_DECORATION), bare[:2] in ("- ", "* ", "\u2022 "))


def _joined(rest: str, lines: list[_Line]) -> str:
    """An answer of several lines on one; the items of a list with commas between."""
    told = [line for line in lines if line.words]
    if len(told) > 1 and all(line.item for line in told) and not rest:
        return ", ".join(line.words.rstrip(" ,;.") for line in told)
    return " ".join(f"{rest} {' '.join(line.words for line in told)}".split())


@dataclass(frozen=True, slots=True)
class _Place:
    """The line that a question begins, the first one behind it, and what stands behind its colon."""

    line: int
    behind: int
    rest: str


def _place(lines: list[_Line], words: str) -> _Place | None:
    """Where a question stands, on a line or wrapped over two; None where it was taken out."""
    for number, line in enumerate(lines):
        following = lines[number + 1].words if number + 1 < len(lines) else ""
        for behind, joined in ((number + 1, line.words), (number + 2, f"{line.words} {following}")):
            if joined[: len(words)].casefold() != words.casefold():
                continue
            head, colon, rest = joined[len(words) :].replace("\uff1a", ":", 1).partition(":")
            if colon and not head.strip(_DECORATION):
                return _Place(number, behind, rest.lstrip(_DECORATION))
    return None


def _named(person: Person, thread: Thread) -> str:
    return full_name(person.name, person.email, company_name(thread.company)) or person.email or ""


def _day(round_: Round) -> str:
    start = min(interview.start for interview in round_.interviews)
    return day_and_month(start.day, start.month)

"""The wording of drafts: a planned draft and its thread become a letter, ready once its bracketed prompts are filled.

The wordings are in templates/: one file a situation, each part of a letter a group of blocks named
PART_1, PART_2, ... of which one is taken. Whatever comes from mail enters as a value, cleaned and
bounded (`names.py`), and is never evaluated as a template.

How a wording is taken (T3: never the same text twice). The drafts of a thread are numbered i = 0, 1, 2, ... and the
parts of a letter p = 0, 1, 2, ...; of V wordings the one at (start + i + (i // V) * p) mod V is taken, where `start` is
a hash of thread and part. A thank-you has V = 8 of each part, as many as a round has letters (T3): no two of a panel
share a wording. The same identity always gives the same text.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from dataclasses import asdict, dataclass
from importlib import resources

from jinja2 import DictLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inboxwatch.etiquette.names import (
    clean_value,
    company_name,
    day_and_month,
    full_name,
    given_name,
    listed,
    role_name,
    role_phrase,
)
from inboxwatch.etiquette.replying import references, reply_subject, well_formed
from inboxwatch.etiquette.thread import Mail, PlannedDraft, Round, Thread, Writing
from inboxwatch.model import Address, Kind, Letter, Part, Person

WIDTH = 76
"""Characters a line; RFC 5322 2.1.1 asks for at most 78, and mail readers of the terminal do not wrap."""

PANEL = 8
"""Letters of one round at most (T3), and wordings of each part of a thank-you."""

COMMON = "common"
LAYOUTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "thank_you": (("thanks",), ("point", "interest"), ("strength", "unsaid"), ("close",)),
    "thank_you_arranged": (("thanks",), ("point", "interest"), ("strength", "unsaid"), ("close",)),
    "check_in": (("opening", "ask"), ("interest",), ("close",)),
    "closing_check_in": (("opening", "ask"), ("interest",), ("close",)),
    "farewell": (("thanks",), ("feedback",), ("wishes",)),
}
"""Paragraphs of each situation, each the parts that stand in it."""

SUBJECTS = {
    Kind.THANK_YOU: "Thank you for the interview",
    Kind.CHECK_IN: "My interview",
    Kind.CLOSING_CHECK_IN: "My interview",
    Kind.FAREWELL: "Thank you for letting me know",
}
"""Subjects where the mail that is answered has none."""

_BLOCK = re.compile(r"([a-z_]+)_(\d+)")
_PROMPT = re.compile(r"((?:[^\s\[\].!?;:]{1,20} ){0,2})(\[[^\[\]]*\][^\s\[\]]{0,3})")
"""A prompt with what clings to it, and up to two words of its sentence before it."""
_KEPT = "\x00"  # stands for a space that no line may break at; values hold no control characters


@dataclass(frozen=True, slots=True)
class Values:
    """What the templates may name. Texts are empty where something is not known; all are cleaned and bounded."""

    name: str
    """Whom the letter greets."""
    company: str
    the_role: str
    """ "the Data Analyst role at Acme", or as much of it as is known."""
    met: str
    """Those met whom the recipient is asked to thank."""
    team: str
    """The company where its name is short, else nothing: a long one is named once."""
    partner: str
    """ " with Ann Lee", or nothing: whom the prompt for a point of the conversation (T4) reminds of."""
    on_day: str
    """ " on 3 March", or nothing."""
    ask_when: bool
    """Nobody said by when they will decide (S2)."""


def _read_templates() -> dict[str, Template]:
    folder = resources.files("inboxwatch.etiquette") / "templates"
    names = (COMMON, *LAYOUTS)
    texts = {name: (folder / f"{name}.txt.j2").read_text("utf-8") for name in names}
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(texts),
        undefined=StrictUndefined,
        autoescape=False,
    )
    return {name: environment.get_template(name) for name in names}


TEMPLATES = _read_templates()


def compose(planned: PlannedDraft, thread: Thread, writing: Writing) -> Letter:
    """Write the letter of a planned draft; the same arguments always give the same letter.

    `planned.key.recipient` and `writing.sender.email` are taken to be well-formed addresses. Raises ValueError for
    `Kind.DEBRIEF`, which is no letter to an employer.
    """
    key = planned.key
    situation = _situation(planned, thread)
    values = _values(planned, thread, situation)
    anchor = _anchor(planned, thread)
    candidate = clean_value(writing.candidate.name, 80) or clean_value(writing.sender.name, 80)
    return Letter(
        key=key,
        sender=Address(candidate, writing.sender.email),
        to=Address(_display_name(planned.recipient), key.recipient),
        subject=reply_subject(anchor.subject if anchor else "", SUBJECTS[key.kind]),
        text=_text(planned, thread, situation, values, candidate),
        in_reply_to=planned.anchor if well_formed(planned.anchor) else "",
        references=references(anchor.conversation if anchor else (), planned.anchor, key.message_id),
    )


def _situation(planned: PlannedDraft, thread: Thread) -> str:
    kind = planned.key.kind
    if kind is Kind.DEBRIEF:
        raise ValueError("a debrief is a note to oneself, not a letter")
    if kind is Kind.THANK_YOU and _arranged_only(planned, thread):
        return "thank_you_arranged"
    return kind.value


def _arranged_only(planned: PlannedDraft, thread: Thread) -> bool:
    """Whether the recipient set the interview up for others, as far as we know, and is thanked in their place (T7)."""
    if planned.recipient.part is Part.INTERVIEWER:
        return False
    emails = {person.email for person in _met(thread, planned.key.round)}
    if planned.key.recipient not in emails:
        return True
    recruiting = planned.recipient.part in (Part.RECRUITER, Part.COORDINATOR)
    return recruiting and len(_met(thread, planned.key.round)) > 1


def _values(planned: PlannedDraft, thread: Thread, situation: str) -> Values:
    recipient, company = planned.recipient, company_name(thread.company)
    name = given_name(recipient.name, planned.key.recipient, company)
    met = ""
    partner = name
    if situation == "thank_you_arranged":
        met = partner = _others(planned, thread, company)
    return Values(
        name=name,
        company=company,
        the_role=role_phrase(role_name(thread.role), company),
        met=met,
        team=company if len(company.split()) <= 2 else "",
        partner=f" with {partner}" if partner else "",
        on_day=_on_day(thread, planned.key.round),
        ask_when=_ask_when(thread, planned.key.round),
    )


def _round(thread: Thread, number: int) -> Round | None:
    return next((r for r in thread.rounds if r.number == number), None)


def _met(thread: Thread, number: int) -> tuple[Person, ...]:
    """The people of a round's interviews, each once."""
    round_ = _round(thread, number)
    people = (person for interview in (round_.interviews if round_ else ()) for person in interview.people)
    return tuple({person.email or person.name: person for person in people}.values())


def _others(planned: PlannedDraft, thread: Thread, company: str) -> str:
    """Up to three people met beside the recipient, by name."""
    others = [p for p in _met(thread, planned.key.round) if p.email != planned.key.recipient]
    names = [full_name(p.name, p.email, company) for p in others]
    return listed([name for name in names if name][:3])


def _on_day(thread: Thread, number: int) -> str:
    round_ = _round(thread, number)
    if round_ is None or not round_.interviews:
        return ""
    start = min(interview.start for interview in round_.interviews)
    return f" on {day_and_month(start.day, start.month)}"


def _ask_when(thread: Thread, number: int) -> bool:
    """S2: nobody said, or what was said had passed before this round's interview."""
    if thread.decision_date is None:
        return True
    round_ = _round(thread, number)
    days = [interview.start.date() for interview in (round_.interviews if round_ else ())]
    return bool(days) and thread.decision_date < min(days)


def _anchor(planned: PlannedDraft, thread: Thread) -> Mail | None:
    """The mail that is answered; where the thread does not hold it, the employer's latest."""
    return next((mail for mail in thread.mails if mail.message_id == planned.anchor), thread.last_inbound)


def _display_name(person: Person) -> str:
    name = clean_value(person.name, 80)
    return "" if "@" in name else name  # a name that shows an address may show another one


# ---------------------------------------------------------------- from wordings to text


def _text(planned: PlannedDraft, thread: Thread, situation: str, values: Values, candidate: str) -> str:
    number = _number(planned, thread)
    wordings = _Wordings(f"{planned.key.account}\x1f{thread.id}\x1f{situation}", number, values)
    paragraphs = [wordings.take(COMMON, "greeting", 0)]
    parts = [part for paragraph in LAYOUTS[situation] for part in paragraph]
    for paragraph in LAYOUTS[situation]:
        paragraphs.append(" ".join(wordings.take(situation, part, parts.index(part)) for part in paragraph))
    ending = wordings.take(COMMON, "sign_off", 1) + (f"\n{candidate}" if candidate else "")
    return "\n\n".join([*map(wrap, paragraphs), ending]) + "\n"


def _number(planned: PlannedDraft, thread: Thread) -> int:
    """Which of the thread's drafts of this kind it is: thank-yous by round and the order of the people met, others by
    round. An earlier round called off changes no number, or a text that was sent would be taken again (T3).

    A person who is not among those met gets a number of their own by hash.
    """
    key = planned.key
    if key.kind is not Kind.THANK_YOU:
        return key.round
    met = [p.email for p in _met(thread, key.round) if p.email]
    if key.recipient in met:
        return (key.round - 1) * PANEL + met.index(key.recipient)
    return _hash(f"{key.recipient}\x1f{key.round}") % 25


@dataclass(frozen=True, slots=True)
class _Wordings:
    """Takes one wording of each part for one letter; see the module's docstring."""

    seed: str
    number: int
    values: Values

    def take(self, template: str, part: str, position: int) -> str:
        """The wording of `part` as one line of text."""
        count = WORDINGS[template][part]
        start = _hash(f"{self.seed}\x1f{part}")
        taken = (start + self.number + self.number // count * position) % count + 1
        return render(template, f"{part}_{taken}", self.values)


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8])


def render(template: str, block: str, values: Values) -> str:
    """One block of a template as one line of text."""
    compiled = TEMPLATES[template]
    return " ".join("".join(compiled.blocks[block](compiled.new_context(asdict(values)))).split())


def _count_wordings(template: Template) -> dict[str, int]:
    """Parts of a template and how many wordings each has."""
    counts: dict[str, int] = {}
    for block in template.blocks:
        if match := _BLOCK.fullmatch(block):
            counts[match[1]] = max(counts.get(match[1], 0), int(match[2]))
    return counts


WORDINGS: dict[str, dict[str, int]] = {name: _count_wordings(template) for name, template in TEMPLATES.items()}


def wrap(paragraph: str) -> str:
    """Break into lines of at most `WIDTH` characters; a prompt stays on one line, to be found and filled whole.

    Where they fit, the words before it stay with it: filled in, a prompt alone on its line would leave a stump before.
    """

    def keep(prompt: re.Match[str]) -> str:
        if len(prompt[2]) >= WIDTH:
            return prompt[0]
        words = prompt[1].split()
        near = next(n for n in range(len(words) + 1) if len(" ".join([*words[n:], prompt[2]])) < WIDTH)
        return "".join(f"{word} " for word in words[:near]) + _KEPT.join([*words[near:], prompt[2].replace(" ", _KEPT)])

    lines = textwrap.wrap(_PROMPT.sub(keep, paragraph), WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace(_KEPT, " ")

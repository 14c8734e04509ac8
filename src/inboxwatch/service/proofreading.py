"""Looks the user's templates over for `check`: what they name, what fails, which rules their letters break.

Apart from reading them, since the service, which reads them too, needs none of lint's tables.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from inboxwatch.etiquette.compose import text_of
from inboxwatch.etiquette.lint import Outgoing, Severity, filled, look_over
from inboxwatch.etiquette.lint.run import NOTHING_KNOWN
from inboxwatch.etiquette.samples import KNOWN, NAMES, SAMPLES
from inboxwatch.etiquette.situation import Values
from inboxwatch.etiquette.wordings import (
    COMMON,
    LETTER,
    Wording,
    WordingError,
    file_name,
    names_used,
)
from inboxwatch.model import Kind
from inboxwatch.service.templates import Templates, shown

MANY = ("thank_you", "thank_you_again")
"""Situations in which several people of one round are written to."""

OF_JINJA = frozenset(("range", "dict", "lipsum", "cycler", "joiner", "namespace", "self", "loop", "super"))
"""Names that every template of Jinja knows."""

MEND = "Mend the words; docs/etiquette.md says what the rule asks."
DOCS = "docs/templates.md lists what a template may name."


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was found in looking a template over; `ok` where nothing has to be mended."""

    sentence: str
    remedy: str = ""
    ok: bool = True


def look(templates: Templates) -> Iterator[Looked]:
    """Render each template with samples, and say what is wrong with it or that nothing is."""
    for problem in templates.problems:
        yield Looked(f"Templates: {problem}", "Mend it; until then our own wording is used.", ok=False)
    for name, wording in templates.wordings.items():
        found = [*_undefined(name, templates.texts[name])] or [*_rendered(name, wording)]
        yield from found
        if not any(not each.ok for each in found):
            yield Looked(f"Templates: {file_name(name)} is in order.", _alike(name, wording))


def _undefined(name: str, text: str) -> Iterator[Looked]:
    for used, line in names_used(text):
        if used in NAMES or used in OF_JINJA:
            continue
        near = difflib.get_close_matches(used[:80], NAMES, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        sentence = f"Templates: {file_name(name)}, line {line}: nothing is called {shown(used)!r}.{hint}"
        yield Looked(sentence, DOCS, ok=False)


def _rendered(name: str, wording: Wording) -> Iterator[Looked]:
    """What fails or breaks a rule in any wording with any sample, each once."""
    seen: dict[str, Looked] = {}
    for known, values in SAMPLES.items():
        for number in range(max(wording.counts.values())):
            try:
                text = _letter(name, wording, values, number)
            except WordingError as error:
                sentence = f"Templates: {error} (where {known})."
                seen.setdefault(str(error), Looked(sentence, DOCS, ok=False))
                continue
            for looked in _against_the_rules(name, text, values):
                seen.setdefault(looked.sentence, looked)
    yield from seen.values()


def _letter(name: str, wording: Wording, values: Values, number: int) -> str:
    situation = "check_in" if name == COMMON else name
    return text_of(situation, values, seed="check", number=number, own={name: wording})


def _against_the_rules(name: str, text: str, values: Values) -> Iterator[Looked]:
    kind = Kind.THANK_YOU if name.startswith("thank_you") else None if name == COMMON else Kind(name)
    letter = Outgoing(filled(text), "", kind, (), (), 0)
    for finding in look_over(letter, KNOWN if values.name else NOTHING_KNOWN):
        words = f" {finding.excerpt!r}" if finding.excerpt else ""
        if finding.severity is Severity.ERROR:
            yield Looked(f"Templates: {file_name(name)}{words}: {finding.message} ({finding.rule})", MEND, ok=False)


def _alike(name: str, wording: Wording) -> str:
    """T3: what to do where all interviewers of a round would get nearly the same text; empty where they would not."""
    counts = [wording.counts[LETTER]] if wording.whole else [*wording.counts.values()]
    if name not in MANY or min(counts) > 1:
        return ""
    return (
        "All interviewers of a round get nearly the same text from it (T3). Write several wordings as blocks, "
        f"{{% block {LETTER}_1 %}} ... {{% endblock %}} and so on: each of them gets another."
    )

"""The user's own templates for letters: reads them from their folder, and looks them over for `check`."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inboxwatch.etiquette.compose import text_of
from inboxwatch.etiquette.lint import Outgoing, Severity, filled, look_over
from inboxwatch.etiquette.lint.run import NOTHING_KNOWN
from inboxwatch.etiquette.samples import KNOWN, NAMES, SAMPLES
from inboxwatch.etiquette.situation import Values
from inboxwatch.etiquette.wordings import (
    COMMON,
    LAYOUTS,
    LETTER,
    Wording,
    WordingError,
    file_name,
    names_used,
    read_wording,
)
from inboxwatch.model import Kind

MOST_OCTETS = 64 * 1024
SITUATIONS = (COMMON, *LAYOUTS)
MANY = ("thank_you", "thank_you_again")
"""Situations in which several people of one round are written to."""

OF_JINJA = frozenset(("range", "dict", "lipsum", "cycler", "joiner", "namespace", "self", "loop", "super"))
"""Names that every template of Jinja knows."""

MEND = "Mend the words; docs/etiquette.md says what the rule asks."
DOCS = "docs/templates.md lists what a template may name."


@dataclass(frozen=True, slots=True)
class Templates:
    """The user's templates by situation, their texts, and what is wrong with the files, a sentence each."""

    wordings: Mapping[str, Wording] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was found in looking a template over; `ok` where nothing has to be mended."""

    sentence: str
    remedy: str = ""
    ok: bool = True


def read(folder: Path | None) -> Templates:
    """The templates of a folder; none where none is named. Never raises: what cannot be read is a problem."""
    if folder is None:
        return Templates()
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(".j2"))
    except OSError as error:
        return Templates(problems=(f"The templates' folder {folder} cannot be read: {os.strerror(error.errno or 0)}.",))
    wordings: dict[str, Wording] = {}
    texts: dict[str, str] = {}
    problems: list[str] = []
    for file in names[:100]:
        name = file.removesuffix(".txt.j2")
        if name not in SITUATIONS or file != file_name(name):
            problems.append(_no_letter(file))
            continue
        try:
            texts[name] = _text(folder / file, name)
            wordings[name] = read_wording(name, texts[name])
        except WordingError as error:
            problems.append(f"{error}.")
    return Templates(wordings, texts, tuple(problems))


def _no_letter(file: str) -> str:
    known = [file_name(name) for name in SITUATIONS]
    near = difflib.get_close_matches(file[:80], known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
    return f"{_shown(file)} is the template of no letter; {hint}"


def _text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_OCTETS + 1)
    except OSError as error:
        raise WordingError(name, 0, f"the file cannot be read ({os.strerror(error.errno or 0)})") from error
    if len(data) > MOST_OCTETS:
        raise WordingError(name, 0, f"the file is larger than {MOST_OCTETS // 1024} KiB; no letter is")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise WordingError(name, line, "this is not text in UTF-8; save the file as UTF-8") from error


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
        sentence = f"Templates: {file_name(name)}, line {line}: nothing is called {_shown(used)!r}.{hint}"
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


def _shown(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text[:60])

"""A config file to `Settings`, or one UserError that names every problem in it by line, column and key."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from inboxwatch.config.settings import Settings
from inboxwatch.config.wording import explain, key_steps, short, shown_path
from inboxwatch.config.yamltree import Place, Problem, Tree, read
from inboxwatch.errors import UserError

MOST_OCTETS = 256 * 1024
MOST_CHARACTERS = 400
MOST_PROBLEMS = 50
"""So many problems are told at once; who has more is looking at another kind of file."""


def load(path: Path) -> Settings:
    """Read and validate the whole file. Raises UserError with every problem; nothing has been started then."""
    tree, problems = read(_text(path))
    if tree is None and not problems:
        raise _wrong(path, [Problem(Place(1, 1), "", "the file is empty; it needs at least candidate and accounts")])
    if tree is None:
        raise _wrong(path, problems)
    if not isinstance(tree.value, dict):
        words = "the config must be keys with values, like `candidate: {...}`"
        raise _wrong(path, [Problem(tree.place, "", words)])
    problems += _named_twice(tree)
    settings = None
    try:
        settings = Settings.model_validate(tree.value, context=path.absolute().parent)
    except ValidationError as error:
        problems += [_located(tree, each) for each in error.errors(include_url=False)]
    if problems or settings is None:
        raise _wrong(path, problems)
    return settings


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_OCTETS + 1)
    except FileNotFoundError as error:
        raise UserError(
            f"There is no config file {path}.",
            remedy="Write one as config.example.yaml shows, or name another: --config FILE",
        ) from error
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else None
        raise UserError(
            f"The config file {path} cannot be read: {os.strerror(number) if number else 'no path of a file'}.",
            remedy="Mend its rights, or name another: --config FILE",
        ) from error
    if len(data) > MOST_OCTETS:
        raise UserError(f"The config file {path} is larger than {MOST_OCTETS // 1024} KiB; no config is.")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1)
        raise _wrong(path, [Problem(place, "", "this is not text in UTF-8; save the file as UTF-8")]) from None


def _wrong(path: Path, problems: Sequence[Problem]) -> UserError:
    ordered = sorted(dict.fromkeys(problems), key=lambda p: (p.place.line, p.place.column, p.path))
    sentences = [_sentence(path, problem) for problem in ordered[:MOST_PROBLEMS]]
    if len(ordered) > MOST_PROBLEMS:
        sentences.append(f"{path}: and {len(ordered) - MOST_PROBLEMS} more problems.")
    return UserError(*sentences)


def _sentence(path: Path, problem: Problem) -> str:
    about = f" {problem.path}:" if problem.path else ""
    end = "" if problem.sentence.endswith(("?", ".")) else "."
    said = short(f"{about} {problem.sentence}{end}", MOST_CHARACTERS)
    return f"{path}:{problem.place.line}:{problem.place.column}:{said}"


def _located(tree: Tree, error: ErrorDetails) -> Problem:
    """At the key when that is wrong, at the group when it lacks one, else at the value."""
    steps = key_steps(error)
    group: Tree | None = tree
    place = tree.place
    for step in steps[:-1]:
        group = group.children.get(step) if group is not None else None
        place = group.place if group is not None else place
    if steps and group is not None and steps[-1] in group.children:
        place = group.children[steps[-1]].place
        if error["type"] == "extra_forbidden":
            place = group.keys.get(str(steps[-1]), place)
        elif error["type"] == "union_tag_invalid":
            source = group.children[steps[-1]].children.get("from")
            place = source.place if source is not None else place
    return Problem(place, shown_path(steps), explain(error))


def _named_twice(tree: Tree) -> Iterator[Problem]:
    """Accounts of one name or one address: the journal knows an account by its address."""
    accounts = tree.children.get("accounts")
    for key in ("name", "address"):
        first: dict[str, int] = {}
        for index, account in accounts.children.items() if accounts is not None else ():
            found = account.children.get(key)
            if found is None or not isinstance(found.value, str):
                continue
            word = found.value.strip().lower()
            if word in first:
                words = f"two accounts have this {key}; the other stands in line {first[word]}"
                yield Problem(found.place, f"accounts[{index}].{key}", words)
            first.setdefault(word, found.place.line)

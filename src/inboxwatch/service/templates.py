"""The user's own templates for letters, read from their folder."""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inboxwatch.etiquette.wordings import (
    COMMON,
    LAYOUTS,
    Wording,
    WordingError,
    file_name,
    read_wording,
)

MOST_OCTETS = 64 * 1024
SITUATIONS = (COMMON, *LAYOUTS)


@dataclass(frozen=True, slots=True)
class Templates:
    """The user's templates by situation, their texts, and what is wrong with the files, a sentence each."""

    wordings: Mapping[str, Wording] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


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
    return f"{shown(file)} is the template of no letter; {hint}"


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


def shown(text: str) -> str:
    """A file's own words as they may be shown."""
    return "".join(c if c.isprintable() else "?" for c in text[:60])

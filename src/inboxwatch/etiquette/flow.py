"""Lines of a letter: broken where it reads well, and such that no mail program changes them on the way.

Plain text that may be sent as format=flowed as it stands (RFC 3676 4): no line ends with a space or begins with
one, with ">" or with "From ", which programs quote or stuff.
"""

from __future__ import annotations

import re
import textwrap

WIDTH = 76
"""Characters a line; RFC 5322 2.1.1 asks for at most 78, and mail readers of the terminal do not wrap."""

_PROMPT = re.compile(r"((?:[^\s\[\].!?;:]{1,20} ){0,2})(\[[^\[\]]*\][^\s\[\]]{0,3})")
"""A prompt with what clings to it, and up to two words of its sentence before it."""
_QUOTED = re.compile(r" (?=>|From )")
_KEPT = "\x00"  # stands for a space that no line may break at; values hold no control characters


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

    flat = _QUOTED.sub(_KEPT, _safe_start(" ".join(paragraph.split())))
    lines = textwrap.wrap(_PROMPT.sub(keep, flat), WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace(_KEPT, " ")


def line(text: str) -> str:
    """One short line that stands as it is."""
    return _safe_start(" ".join(text.split()))


def _safe_start(text: str) -> str:
    """A first word that no program takes for a quotation's or a mailbox's mark: ">" goes, "From" gets a hard space."""
    text = text.lstrip("> ")
    return f"From\u00a0{text[5:]}" if text.startswith("From ") else text

"""A sentence made plain for turns of phrase: contractions written out, quotations blanked, each place kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MAX_EXCERPT = 120
"""Characters of the words that a finding shows."""

_CURLY = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})
_CONTRACTED = re.compile(
    r"\b(?:(?P<odd>ca|wo|sha)n't|(?P<base>[a-z]{2,8})n't|(?:(?P<who>[a-z]{1,8})'(?P<verb>m|re|ve|ll|d))"
    r"|(?:(?P<it>it|that|what|there|here|he|she|who|where|how)'s)|(?P<let>let)'s|(?P<cannot>cannot))\b",
    re.IGNORECASE,
)
_ODD = {"ca": "can", "wo": "will", "sha": "shall"}
_VERBS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_QUOTED = re.compile(r'"[^"]{1,200}"')


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence, and the same with contractions written out: letter i of `text` comes from `spans[i]` of `own`."""

    own: str
    text: str
    spans: tuple[tuple[int, int], ...]

    def excerpt(self, start: int, end: int) -> str:
        """The writer's own words behind a stretch of `text`."""
        if start >= end:
            return ""
        return shortened(self.own[self.spans[start][0] : self.spans[end - 1][1]])


def shortened(words: str) -> str:
    """Words on one line, cut to what a finding shows."""
    line = " ".join(words.split())
    return line if len(line) <= MAX_EXCERPT else line[: MAX_EXCERPT - 1] + "…"


def plain(sentence: str) -> Plain:
    """Written out: "I haven't" as "I have not", "can't" as "can not"; what stands in double quotes is blanked."""
    own = sentence.translate(_CURLY)
    calm = _QUOTED.sub(lambda quoted: '"' + "~" * (len(quoted[0]) - 2) + '"', own)
    text: list[str] = []
    spans: list[tuple[int, int]] = []
    done = 0
    for found in _CONTRACTED.finditer(calm):
        text.append(calm[done : found.start()])
        spans.extend((i, i + 1) for i in range(done, found.start()))
        full = _written_out(found)
        text.append(full)
        spans.extend([(found.start(), found.end())] * len(full))
        done = found.end()
    text.append(calm[done:])
    spans.extend((i, i + 1) for i in range(done, len(calm)))
    return Plain(sentence, "".join(text), tuple(spans))


def veiled(line: Plain, names: Iterable[str]) -> Plain:
    """The same with names made no words: what a company or a post is called is no turn of phrase."""
    text = line.text
    for name in names:
        if len(name) > 3:
            text = text.replace(name, "q" * len(name))
    return line if text == line.text else Plain(line.own, text, line.spans)


def _written_out(found: re.Match[str]) -> str:
    if found["odd"]:
        return f"{_ODD[found['odd'].lower()]} not"
    if found["base"]:
        return f"{found['base']} not"
    if found["verb"]:
        return f"{found['who']} {_VERBS[found['verb'].lower()]}"
    if found["let"]:
        return "let us"
    return "can not" if found["cannot"] else f"{found['it']} is"

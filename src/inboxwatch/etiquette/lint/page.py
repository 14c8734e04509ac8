"""A letter taken apart: whom it greets, its paragraphs and sentences, and how it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inboxwatch.etiquette.lint.plainwords import Plain, plain

MAX_CHARS = 20_000
"""Characters of a letter that are read; a letter has some hundreds."""
MAX_SENTENCE = 600

_GREETING = re.compile(
    r"(?:dear|dearest|hello|hullo|hi|hiya|hey|heya|yo|good (?:morning|afternoon|evening|day)|greetings|to whom|salut"
    r"|hallo|bonjour|respected)\b[^.?]{0,80}$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:[A-Z\u00c0-\u00de][\w'’.-]{0,30} ?){1,3},")
_RUN_ON = re.compile(r"((?:Dear|Hello|Hi|Hey) [^,.!?\n]{1,50}[,!]) +(?=\S)")
"""A greeting with the letter going on in its line."""
_CLOSING = re.compile(
    r"(?:(?:with |and )?(?:my |our |the )?(?:very |all |many |thanks|thank|gratitude|every |kind|kindest|best|warm"
    r"|warmest|friendly|good|sincere)\b"
    r"|regards|sincerely|yours|faithfully|respectfully|cordially|cheers|thanks|thank you|thx|gratefully|take care"
    r"|all the best|all good wishes|until|see you|looking forward|speak soon|talk soon|in anticipation|hugs"
    r"|love|xx|xo|le gach|cu\b|ciao|warmly|best)\b[^.?!;:]{0,70}[,.!]?$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?…])(?P<close>[\"'”’)\]]{0,2})\s+")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|inc|ltd|corp|co|jr|sr|approx|no|vs|e\.g|i\.e|etc|resp|[ap]\.m|mon|tue|wed|thu"
    r"|fri|jan|feb|mar|apr|aug|sept?|oct|nov|dec|(?:\w\.){0,3}\w)\.$",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"\s*>")
_WROTE = re.compile(
    r"(?:On\b.{5,200}\bwrote:|-{2,}\s?(?:Original|Forwarded) [Mm]essage\s?-{2,}|_{20,}|From: .{3,100})\s*$"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A letter's own words. `greeting` and `ending` are single lines and lines as they stand, without the body."""

    greeting: str
    paragraphs: tuple[str, ...]
    ending: tuple[str, ...]
    sentences: tuple[tuple[Plain, ...], ...]
    """Of each paragraph, in order."""

    @property
    def body(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join(self.paragraphs)

    @property
    def words(self) -> int:
        """How many words the paragraphs have."""
        return sum(any(c.isalnum() for c in word) for word in self.body.split())

    @property
    def all_sentences(self) -> tuple[Plain, ...]:
        """Those of the paragraphs."""
        return tuple(sentence for paragraph in self.sentences for sentence in paragraph)

    @property
    def all_lines(self) -> tuple[Plain, ...]:
        """Everything that may hold a turn of phrase: the greeting, the sentences, the ending's lines."""
        return (plain(self.greeting), *self.all_sentences, *(plain(line) for line in self.ending))


def page(text: str) -> Page:
    """Take a letter apart. Quoted lines, what follows "wrote:" and a signature behind "-- " are left out."""
    lines = _own_lines(text[:MAX_CHARS])
    greeting, lines = _greeting(lines)
    lines, ending = _ending(lines)
    paragraphs = tuple(_paragraphs(lines))
    return Page(greeting, paragraphs, ending, tuple(tuple(map(plain, sentences(each))) for each in paragraphs))


def _own_lines(text: str) -> list[str]:
    kept: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line == "-- " or _WROTE.match(line):
            break
        if not _QUOTES.match(line):
            kept.append(line.rstrip())
    while kept and not kept[0].strip():
        kept.pop(0)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _greeting(lines: list[str]) -> tuple[str, list[str]]:
    if not lines:
        return "", []
    first = lines[0].strip()
    if len(first) <= 60 and (_GREETING.match(first) or _CALLED.fullmatch(first)):
        return first, lines[1:]
    if run_on := _RUN_ON.match(first):
        return run_on[1], [first[run_on.end() :], *lines[1:]]
    return "", lines


def _ending(lines: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The lines without the last ones that take leave, and those. A wish that is a sentence stays in the body."""
    tail = [i for i in range(max(len(lines) - 7, 0), len(lines)) if lines[i].strip()]
    for i in tail:
        begins = i == 0 or not lines[i - 1].strip() or _CLOSING.match(lines[i - 1].strip())
        line = lines[i].strip()
        full = line.endswith((".", "!")) and len(line.split()) > 4
        if begins and not full and len(line.split()) <= (14 if line.endswith(",") else 9) and _CLOSING.match(line):
            return lines[:i], tuple(each.strip() for each in lines[i:] if each.strip())
    if len(tail) > 1 and _is_leave(lines, tail[-2], tail[-1]):
        return lines[: tail[-2]], (lines[tail[-2]].strip(), lines[tail[-1]].strip())
    if tail and len(tail) > 1:
        last = lines[tail[-1]].strip()
        alone = not lines[tail[-1] - 1].strip()
        if alone and len(last.split()) <= 4 and last[:1].isupper() and not last.endswith((".", "!", "?", ":", ",")):
            return lines[: tail[-1]], (last,)
    return lines, ()


def _is_leave(lines: list[str], last: int, name: int) -> bool:
    """Whether two lines at the end are a phrase with a comma and a name, in whatever words."""
    alone = last == name - 1 and (last == 0 or not lines[last - 1].strip())
    phrase, who = lines[last].strip(), lines[name].strip()
    short = len(phrase.split()) <= 14 and len(who.split()) <= 4
    return alone and short and phrase.endswith(",") and who[:1].isupper() and who[-1:].isalnum()


def _paragraphs(lines: list[str]) -> list[str]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [" ".join(" ".join(block).split()) for block in blocks if block]


def sentences(paragraph: str) -> list[str]:
    """The sentences of one paragraph, each at most `MAX_SENTENCE` characters; an abbreviation's full stop ends none."""
    found: list[str] = []
    begin = 0
    for end in _END.finditer(paragraph):
        piece = paragraph[begin : end.start()]
        goes_on = paragraph[end.end() : end.end() + 1].islower()
        if goes_on and (end["close"] or piece.endswith(("..", "…", "!", "?!")) or _NO_END.search(piece[-12:])):
            continue
        if piece.endswith(".") and _NO_END.search(piece[-12:]) and not re.search(r"[ap]\.m\.$|etc\.$", piece[-5:]):
            continue
        found.append(paragraph[begin : end.end()].strip())
        begin = end.end()
    found.append(paragraph[begin:].strip())
    return [each[i : i + MAX_SENTENCE] for each in found if each for i in range(0, len(each), MAX_SENTENCE)]

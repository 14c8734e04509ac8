"""Asks quotequail for quoted history only where there may be some, as most mail has none or has it far below.

quotequail tries some forty patterns on every line. Each of them holds one of a few words ("wrote:", "Forwarded"), or
a block of header fields, or lines marked with ">"; the lines before the first of these need not be shown to it.
"""

from __future__ import annotations

import re

import quotequail
from lxml.etree import XPath  # type: ignore[import-untyped]  # as below
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it ships no types

WORDS = (
    "wrote:", "schrieb", "écrit", "escribió:", "написал", "skrev", "escreveu:", "schreef", "geschreven:",
    "________________________________", "orwarded", "weitergeleiteten", "réexpédié", "reenviado", "oorgestuurd",
    "Vidarebefordrat", "Original", "Ursprüngliche", "Mensaje", "Oorspronkelijk", "transféré", "Origineel",
    "Пересылаемое",
)  # fmt: skip
"""Of these each line that opens history holds one, unless it is a date and an address; none is broken by a wrap."""
FIELDS = frozenset(
    {
        "from", "von", "de", "от кого", "från", "van", "to", "an", "para", "à", "pour", "кому", "till", "aan", "cc",
        "kopie", "kopia", "bcc", "cco", "blindkopie", "reply-to", "antwort an", "répondre à", "responder a",
        "antwoord aan", "date", "sent", "received", "datum", "gesendet", "enviado el", "enviados", "fecha", "дата",
        "verzonden", "subject", "betreff", "asunto", "objet", "sujet", "тема", "ämne", "onderwerp",
    }
)  # fmt: skip
"""Header fields of forwarded mail as clients write them; a block has two or more of them."""

_FIELD = re.compile(r"\*?([-\w ]+):")
_SHOWN = 3
"""Marked lines that make a block, of which none is broken by a wrap with a line that is not shown."""
_HEADED = 2
"""Fields that make a block of them."""
_DATED = re.compile(r"[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} ")
_FIELD_ENDS = tuple(sorted(FIELDS))
_RULED = XPath('boolean(//*[contains(@style, "border-top:solid #")])')
"""Whether there is a line as Outlook draws it above what it forwards."""


def unwrap(text: str) -> dict[str, str] | None:
    """The same as `quotequail.unwrap` makes of a text, which has no blank lines at its ends."""
    lines = text.split("\n")
    at = first(text, lines)
    if at is None:
        return None
    parts = _unwrapped(lines[at:])
    if at == 0 or parts is None:
        return parts
    head, rest = "\n".join(lines[:at]), "\n".join(lines[at:])
    top = parts.pop("text_top", "")
    if top:
        head += "\n" + rest[: len(rest) - len(rest.lstrip())] + top
    head = head.strip()
    return {**parts, "text_top": head} if head else parts


def _unwrapped(lines: list[str]) -> dict[str, str] | None:
    """What `quotequail.unwrap` makes of lines. Of a long block of marked ones it is shown no more than it goes by.

    It would try its patterns on each of them, to no end: below the first lines only a mail's header fields matter.
    """
    begin = next((at for at, line in enumerate(lines) if line.startswith(">")), len(lines))
    end = next((at for at in range(begin, len(lines)) if not lines[at].startswith(">")), len(lines))
    block = [line.removeprefix(">").removeprefix(" ") for line in lines[begin:end]]
    if len(block) > _SHOWN and sum(map(_is_field, block)) < _HEADED:
        parts: dict[str, str] | None = quotequail.unwrap("\n".join((*lines[: begin + _SHOWN], *lines[end:])))
        shown = "\n".join(block[:_SHOWN]).strip()
        if parts is not None and shown and parts.get("text") == shown:  # else it is not this block that it found
            return {**parts, "text": "\n".join(block).strip()}
    return quotequail.unwrap("\n".join(lines))  # type: ignore[no-any-return]


def _is_field(line: str) -> bool:
    return ":" in line and (field := _FIELD.match(line)) is not None and field[1].strip().lower() in FIELDS


def first(text: str, lines: list[str]) -> int | None:
    """The first of a text's lines with which history may begin; None when it holds none."""
    found = [at for at in (text.find(word) for word in WORDS) if at >= 0]
    if ">" in text and (dated := _DATED.search(text)):
        found.append(dated.start())
    # what a line opens with may stand at the end of the line before: "On Monday\nAnn wrote:"
    most = max(0, text.count("\n", 0, min(found)) - 1) if found else len(lines)
    marked = 0 if text.startswith(">") else text.find("\n>") + 1
    if marked or text.startswith(">"):
        most = min(most, text.count("\n", 0, marked))
    fields = 0
    headed: int | None = None
    for number, line in enumerate(lines):
        if ":" in line and (field := _FIELD.match(line)):
            headed = number if headed is None else headed
            fields += field[1].strip().lower() in FIELDS
        if fields > 1 and headed is not None:
            return min(most, headed)
        if headed is None and number >= most:
            break
    return most if most < len(lines) else None


def may_hold_some(tree: HtmlElement) -> bool:
    """Whether a document may hold history: False means that `quotequail.unwrap_html` would find none."""
    if next(tree.iter("blockquote"), None) is not None:
        return True
    text = str(tree.text_content())
    if any(word in text for word in WORDS) or (">" in text and _DATED.search(" ".join(text.split()))):
        return True
    if sum(" ".join(before.lower().split()[-2:]).endswith(_FIELD_ENDS) for before in text.split(":")[:-1]) > 1:
        return True
    return bool(_RULED(tree))

"""Sets the author's own new words apart from quoted history, forwarded mail and the signature, in plain text."""

from __future__ import annotations

import re

from inboxwatch.detect import quotes
from inboxwatch.detect.turns import Turns

MAX_LINES = 600
"""Lines in which history is looked for: quotequail's work grows with the square of header-like lines."""
MAX_CHARS = 32_000
"""Characters of one mail's text. Real hiring mail has under 10,000; every later pattern relies on this bound."""
MAX_LINE = 2_000
"""Characters of one line; a longer one is broken, not lost."""

_HEADER_LINE = re.compile(r"[*_]{0,2}[A-Za-zÀ-ÿ-]{2,12}[*_]{0,2}\s?:")
_RULE_LINE = re.compile(r"[_\-=*]{3,200}")
_SIGN_OFF = re.compile(
    r"(?:(?:many |with |warm |kind(?:est)? |best |warmest |sincere )?(?:thanks|thank you|regards|best|cheers|sincerely"
    r"|wishes|yours|gratitude|respectfully|cordially|warmly)(?: so much| again| very much| truly| sincerely| faithfully"
    r"| in advance| and regards| and best regards)?|all the best|take care|talk soon|see you soon|looking forward"
    r"|have a (?:great|good|nice|lovely) (?:day|week|weekend|one)|(?:mit freundlichen|viele|beste) grüßen?"
    r"|cordialement|un saludo|saludos)[ ,.!\-–—]{0,4}",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(r"(?:sent from (?:my|outlook|mail|yahoo|proton)|get outlook for)\b.{0,80}", re.IGNORECASE)
_NEWS = Turns(
    r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]m\b|\binterview\b(?! (?:coordinator|scheduler|team))"
    r"|\bzoom\.us|\bjoin\b|^p\.?\s?s\b",
)
"""What does not belong into a signature: a paragraph below the name that holds it stays with the words."""
MAX_SIGNATURE_LINES = 16
MAX_FOOTERS = 8
"""Paragraphs of legal notices."""
_BLANK = re.compile(r"\n[ \t]{0,80}\n\s{0,80}")
_FOOTER = re.compile(
    r"(?:(?:confidentiality|privacy|legal|important|e-?mail) (?:notice|note|disclaimer|statement|warning)\b"
    r"|disclaimer\s?:|this (?:e-?mail|message|communication|transmission)\b[^.]{0,120}\b(?:may contain|contains"
    r"|(?:is|are) (?:strictly )?(?:intended|confidential|privileged|solely|for the (?:sole|exclusive|use)"
    r"|sent (?:on|from)))|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)"
    r"|if you (?:are not|were not) the (?:intended|named) (?:recipient|addressee)"
    r"|if you (?:have )?received this (?:e-?mail|message) (?:in|by) (?:error|mistake)"
    r"|(?:please )?(?:consider|think of) the environment|[\U0001f333\U0001f332] ?please|save (?:a tree|paper)\b"
    r"|[^.\n]{0,60}\bis an equal[ -]opportunit(?:y|ies) employer"
    r"|[^.\n]{0,60}\bregistered (?:in|office|company|charity)\b"
    r"|you (?:are receiving|received|got) this (?:e-?mail|message) because\b|unsubscribe\b|\u00a9 ?20\d\d)",
    re.IGNORECASE,
)
"""How the notices begin that a firm puts below all its mail."""
_NOTES = re.compile(
    r"^(?:.{0,120}\bon \d{1,2}/\d{1,2}/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?\s*$"
    r"|-{5,40} ?forwarded by .{1,80}/.{0,60})",
    re.IGNORECASE | re.MULTILINE,
)
"""How Notes opens history, which quotequail does not know: "Ann Lee <ann@x.org> on 04/25/2001 04:27:03 PM"."""
_NOTES_DATE = re.compile(r"\d/\d{1,2}/\d{2,4} \d")
"""What each such line holds, unless it says that it forwards."""
_NOTES_HEADER = re.compile(r"^(?:To|cc|Subject|Please respond to|From|Sent by)\b:?", re.IGNORECASE | re.MULTILINE)


def cap(text: str) -> str:
    """The text within its bounds: lines broken at `MAX_LINE`, then cut at `MAX_LINES` and `MAX_CHARS`."""
    lines: list[str] = []
    for line in text[:MAX_CHARS].split("\n"):
        if len(line) <= MAX_LINE:
            lines.append(line)
        else:
            lines.extend(line[i : i + MAX_LINE] for i in range(0, len(line), MAX_LINE))
        if len(lines) >= MAX_LINES:
            break
    return "\n".join(lines[:MAX_LINES])


def unflow(text: str, *, delsp: bool) -> str:
    """Join the soft line breaks of format=flowed (RFC 3676 4)."""
    paragraphs: list[tuple[int, str]] = []
    soft = False
    for line in text.replace("\r\n", "\n").split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")  # space-stuffing, RFC 3676 4.4
        if soft and paragraphs and paragraphs[-1][0] == depth and words != "-- ":
            before = paragraphs[-1][1]
            paragraphs[-1] = (depth, (before[:-1] if delsp else before) + words)
        else:
            paragraphs.append((depth, words))
        soft = words.endswith(" ") and words != "-- "
    return "\n".join(">" * depth + (" " if depth else "") + words for depth, words in paragraphs)


def split(text: str) -> tuple[str, str]:
    """(the author's own words, the quoted or forwarded ones). Both are capped."""
    text, history_of_notes = _unquote_notes(cap(text).strip("\n"))
    own, quoted = _split(text)
    return own, "\n".join(each for each in (quoted, history_of_notes) if each)


def _unquote_notes(text: str) -> tuple[str, str]:
    """Set apart what Notes quotes: a line with a sender and an instant, and headers right below it."""
    if not _NOTES_DATE.search(text) and "forwarded by" not in text.lower():
        return text, ""
    for line in _NOTES.finditer(text):
        if line[0].startswith("-") or _NOTES_HEADER.search(text, line.end(), line.end() + 200):
            return text[: line.start()].rstrip(), text[line.start() :]
    return text, ""


def _split(text: str) -> tuple[str, str]:
    """The same for the forms that quotequail knows and for marked lines; the text is within its bounds."""
    lines = text.split("\n")
    kept: list[str] = []
    for _ in range(5):  # a block that only looks like a mail's headers is stepped over, a few times
        rest = "\n".join(lines).strip()
        parts = quotes.unwrap(rest)
        if parts is None:
            break
        top = parts.get("text_top", "")
        if _believable(parts, rest[len(top) :]):
            bottom = parts.get("text_bottom", "")
            history = [parts.get("text", "")]
            own = "\n".join([*kept, top])
            if parts["type"] == "forward":
                names = ("from", "date", "subject")
                history = [*(f"{name.title()}: {parts[name]}" for name in names if name in parts), *history, bottom]
            else:
                own += "\n\n" + bottom
            own, more = _unmark(own)
            return own, "\n".join(each for each in (*history, more) if each).strip()
        lines = rest.split("\n")
        at = top.count("\n") + 1 if top else 0
        while at < len(lines) and not lines[at].strip():
            at += 1
        while at < len(lines) and (_HEADER_LINE.match(lines[at]) or _RULE_LINE.fullmatch(lines[at].strip())):
            at += 1
        at = max(at, 1)
        kept.extend(lines[:at])
        lines = lines[at:]
    return _unmark("\n".join([*kept, *lines]))


def _believable(parts: dict[str, str], rest: str) -> bool:
    """Whether what was taken for a forwarded mail is one.

    An interview's own lines "Date: ...", "Subject: ...", "To: ..." look like headers, and so does a ruled line
    above dial-in details. A real block of headers names its sender and two things more.
    """
    if parts["type"] != "forward":
        return True
    first = next((line.strip() for line in rest.split("\n") if line.strip()), "")
    stated = not _HEADER_LINE.match(first) and not _RULE_LINE.fullmatch(first)
    return stated or ("from" in parts and sum(key in parts for key in ("from", "to", "subject", "date", "cc")) >= 3)


def _unmark(text: str) -> tuple[str, str]:
    """Take out the lines that are marked as quoted with ">", wherever they stand."""
    own: list[str] = []
    quoted: list[str] = []
    for line in text.split("\n"):
        if line.startswith(">"):
            quoted.append(line.lstrip("> "))
        else:
            own.append(line)
    return "\n".join(own).strip(), "\n".join(quoted).strip()


def split_signature(text: str) -> tuple[str, str]:
    """(words, signature block with what a firm puts below it). When in doubt the lines stay with the words."""
    text, footer = _split_footer(text)
    words, signature = _split_signature(text)
    return words, "\n".join(each for each in (signature, footer) if each)


def _split_footer(text: str) -> tuple[str, str]:
    """(words, legal notices at the end): whole paragraphs, as many as say nothing else."""
    paragraphs = _BLANK.split(text.rstrip())
    at = len(paragraphs)
    while at > 1 and len(paragraphs) - at < MAX_FOOTERS and _FOOTER.match(paragraphs[at - 1].lstrip(" \t*_>-\n")):
        at -= 1
    return "\n\n".join(paragraphs[:at]), "\n\n".join(paragraphs[at:])


def _split_signature(text: str) -> tuple[str, str]:
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    for at in range(len(lines) - 1, max(-1, len(lines) - 41), -1):
        line = lines[at].strip()
        if line in ("--", "—") or (line.startswith("-- ") and len(line) < 4):
            return _cut(lines, at, at + 1)
        if len(line) <= 60 and _SENT_FROM.fullmatch(line) and len(lines) - at <= 3:
            words, signature = _split_signature("\n".join(lines[:at]))
            return words, f"{signature}\n{line}".strip()
    for at in range(len(lines) - 1, max(-1, len(lines) - 41), -1):
        line = lines[at].strip()
        if len(line) <= 40 and _SIGN_OFF.fullmatch(line) and _named(lines[at + 1 :]):
            return _cut(lines, at, at)
    return text.strip(), ""


def _named(tail: list[str]) -> bool:
    """Whether a name seems to follow a sign-off: a short line without a full stop."""
    first = next((line.strip() for line in tail if line.strip()), "")
    return 0 < len(first) <= 60 and len(first.split()) <= 7 and not first.endswith((".", "?", ":"))


def _cut(lines: list[str], words_end: int, signature_start: int) -> tuple[str, str]:
    """Cut there, but give back every paragraph from the first on that holds news."""
    tail = lines[signature_start:]
    stop = len(tail)
    for index, line in enumerate(tail):
        if _NEWS.search(line[:MAX_LINE]):
            stop = index
            while stop and tail[stop - 1].strip():
                stop -= 1
            break
    if sum(1 for line in tail[:stop] if line.strip()) > MAX_SIGNATURE_LINES:
        stop = 0
    if stop == 0:
        return "\n".join(lines).strip(), ""
    words = ["\n".join(lines[:words_end]).rstrip(), *([""] if tail[stop:] else []), *tail[stop:]]
    return "\n".join(words).strip(), "\n".join(tail[:stop]).strip()

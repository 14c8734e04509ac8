"""What is left of a template in a letter (N3): brackets, fields, marks to oneself, and the scars of a failed merge."""

from __future__ import annotations

import re

from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.plainwords import shortened
from inboxwatch.etiquette.lint.values import Finding, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

_FILL = "A placeholder is left: fill it in, or delete it."
_MERGE = "Something was to be put in here and was not: mend the words."
_POINT = "The point of your conversation is still to be filled in: one thing you spoke about, in your own words."

_ASKS = re.compile(r"\[(?:[a-z’'-]{1,20}:? ){2}")  # as our own prompts do, in small letters
PROMPT = re.compile(r"\[[^\[\]]{1,200}\]")
_BRACKETS = (
    PROMPT,
    re.compile(r"<(?!https?:|mailto:|/?(?:br|p|b|i|a|div|span)\b)[A-Za-z][^<>@\n]{0,60}>"),
    re.compile(r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$?\{[^{}\n]{1,60}\}"),
    re.compile(r"\[\[?[A-Za-z][^\]\n]{0,60}$|(?<!\S)%[A-Za-z_]{2,30}%|(?<!\S)\$[A-Za-z_]{3,30}\b|%%[A-Za-z_]{2,30}%%"),
    re.compile(r"\*\|[A-Z_]{2,30}\|\*|«[^«»\n]{1,40}»"),
    re.compile(
        r"\((?:insert|add|your|their|his/her|name|company|role|position|date|xxx?|tbd|fill|mention"
        r"|specific)\b[^()\n]{0,60}\)",
        re.I,
    ),
)
_MARKS = re.compile(
    r"(?<![\w-])(?:X{3,}|x{4,}|TODO|TO DO:|TBD|TBC|FIXME|TK|lorem ipsum|\?{3,}|_{3,}|\.{5,}|insert (?:name"
    r"|company|role|date|here)"
    r"|INSERT [A-Z]{2,20}|(?:YOUR|FIRST|LAST|FULL|COMPANY|RECIPIENT|INTERVIEWER|POSITION|JOB|ROLE|MANAGER"
    r"|CANDIDATE)[ _-]?"
    r"(?:S[ _])?(?:NAME|TITLE|COMPANY|ROLE|NAMES)|(?:First|Last|Full|Company|Recipient|Interviewer|Job|Candidate)"
    r"(?:Name|Title)|first_name|last_name|company_name|job_title|FNAME|LNAME|FIRST_NAME|LAST_NAME|COMPANY_NAME)(?!\w)"
)
_LITERAL = re.compile(
    r"(?:Dear|Hello|Hi) (?:(?:First ?|Last ?|Full ?|Your ?|Interviewer'?s? ?|Recipient'?s? ?|Manager'?s? ?)?Name)\b"
    r"|\b(?:at|with|for|join|joining|of|about) (?:Company ?Name|the Company Name|Your Company|Company X"
    r"|Company Y|XYZ(?: \w+)?|ABC "
    r"(?:Company|Corp|Inc|Ltd)|Acme Company Name)\b|\bXYZ\b"
    r"|\b(?:Your )?Company Name\b|\bYour Name\b|\b(?:Your|My) (?:Full )?Name\s?$",
    re.MULTILINE,
)
_SCARS = (
    re.compile(r"(?:Dear|Hello|Hi) (?:None|null|undefined|nan|NaN|N/A|nil|Unknown|True|False|Test)\b"),
    re.compile(
        r"\b(?:at|with|for|join|joining|the|of|about|on) (?:None|null|undefined|NaN|N/A)\b|\bundefined\b"
        r"|\[object Object\]"
    ),
    re.compile(
        r"&(?:nbsp|amp|quot|lt|gt|#\d{2,5});?|=(?:20|3D|E2|C3)\b|\\[nrt]\b|</?(?:br|p|b|i|a|div|span)\b[^<>\n]{0,60}>"
    ),
    re.compile(r"\u00e2\u20ac\S?|\u00c3[\u0080-\u00bf\u2018-\u203a]|\ufffd"),
    re.compile(r"(?m)^(?:Dear|Hello|Hi)[ ]+[,!.:]|^Dear\s*$"),
    re.compile(r"\b(?:the|a|an|at|with|for|of|about|your|on the) (?:[,.;?!](?!\d))(?= |$)", re.MULTILINE),
    re.compile(
        r"\b(?:role|position|job|post) (?:at|with|of|as)[.,;?!]|\b(?:role|position) at (?:and|for|on|was|is)\b"
        r"|\bthe (?:role|position) at$",
        re.MULTILINE,
    ),
)


def debris(letter: Outgoing, page: Page) -> list[Finding]:
    """N3 for everything that is left of a template; T4 besides where a thank-you's own point is what is missing."""
    text = "\n".join((letter.subject, page.greeting, page.body, *page.ending))
    found: dict[str, Finding] = {}
    taken: list[tuple[int, int]] = []
    for message, patterns in ((_FILL, (*_BRACKETS, _MARKS, _LITERAL)), (_MERGE, _SCARS)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                if _is_a_number(match[0]) or any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                taken.append(match.span())
                words = shortened(match[0])
                found.setdefault(words, Finding(RuleId.N3, Severity.ERROR, words, message))
    prompt = PROMPT.search(page.body)
    if letter.kind is Kind.THANK_YOU and prompt is not None and _ASKS.match(prompt[0]):
        found["point"] = Finding(RuleId.T4, Severity.ERROR, shortened(prompt[0]), _POINT)
    return list(found.values())


def _is_a_number(words: str) -> bool:
    """ "[2]" is a footnote, "[...]" and "[sic]" are a quotation's."""
    inner = words.strip("[]")
    return words.startswith("[") and (inner.strip(" .…") == "" or inner.isdecimal() or inner.lower() == "sic")


def filled(text: str, words: str = "how the night shift plans its handover for the busy months") -> str:
    """A draft with its prompts filled with `words`, and those that may be deleted gone. For tests and `check`."""
    text = re.sub(r"\s?\[optional:[^\[\]]{0,200}\]", "", text)
    return PROMPT.sub(words, text)

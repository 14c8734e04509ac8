"""To whom a letter goes and what goes with it: one person (T3), and the files it speaks of (N4)."""

from __future__ import annotations

import re

from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.stock import MANY, NOBODY
from inboxwatch.etiquette.lint.turns import clue
from inboxwatch.etiquette.lint.values import Finding, Known, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId

_TWO_NAMES = re.compile(
    r"(?:dear |hello |hi |hey |good \w{1,12} )(?:(?:mrs?|ms|dr|prof)\.? )?[\w.'’-]{1,30}(?: [\w.'’-]{1,30}){0,2}"
    r"(?:, [\w.'’ -]{1,40}| (?:and|&|\+|/) [\w.'’-]{1,30}|/[\w.'’-]{1,30})",
    re.IGNORECASE,
)
_ANNOUNCED = clue(
    r"""
    (?:i|we) (?:have |am |had |also |hereby |hereby also ){0,3}(?:attach|attached|attaching|enclose|enclosed|enclosing
      |append|appended)(?= (?:you |here |herewith |to this |for you |as |is |are |my |the |a |an |some |two |three[ ]
      |it|them|a|below|these|this|copies|copy|both|another|further|proof)|[.,;:])(?! (?:great|much|a lot of
      |some) (?:importance|value|weight))
    (?:please )?(?:find|see|you will find|you can find|note)(?: \w+){0,6} (?:attached|enclosed|in the attachments?
      |as an attachment)
    (?:please )?(?:see|find|in|as) (?:the |my |an? )?(?:attachments?|attached \w+|enclosed \w+|enclosures?)(?! you)
    (?:the |my |an? )(?:attached|enclosed) (?:\w+ )?(?:cv|resume|résumé|file|document|documents|letter|portfolio|pdf
      |copy|certificates?|references?|sample|samples|slides|sketch(?:es)?|photos?|form|list|report|code|protocol
      |plan|transcript|note|paper|presentation|work)
    (?:is|are|comes?|sent|send(?:ing)?)(?: \w+){0,3} (?:attached|enclosed)(?= (?:to this|here|herewith|with this
      |below|for)\b|[.,;:]|$)
    (?:attached|enclosed) (?:is|are|you|please|to this|herewith|here|hereto|you will)
    (?:with|to) this (?:mail|email|e-mail|letter|message) (?:you will find|i (?:attach|enclose|send)|is|are)
    """
)


def recipients(letter: Outgoing, page: Page) -> list[Finding]:
    """T3: more than one recipient, or several greeted at once. A letter of no kind may go to several."""
    severity = Severity.WARNING if letter.kind is None else Severity.ERROR
    found: list[Finding] = []
    emails = list(dict.fromkeys(a.email.lower() for a in (*letter.to, *letter.cc) if a.email))
    if len(emails) > 1:
        advice = f"It goes to {len(emails)} people: write to each on their own, in other words."
        found.append(Finding(RuleId.T3, severity, ", ".join(emails[:4]), advice))
    if many(page.greeting) and not NOBODY.fullmatch(page.greeting.strip().rstrip(",!.: ")):
        advice = "It greets several people at once: write to each by name, in a letter of their own."
        found.append(Finding(RuleId.T3, severity, page.greeting, advice))
    return found


def many(greeting: str) -> bool:
    """Whether a greeting is for several people."""
    line = greeting.strip().rstrip(",!.: ")
    two = _TWO_NAMES.fullmatch(line) or re.fullmatch(
        r"dear [^,]{1,40}, dear [^,]{1,40}(?:, dear .{1,40})?", line, re.IGNORECASE
    )
    return bool(MANY.fullmatch(line) or (two and not re.search(r", (?:PhD|MD|RN|MBA|Jr|Sr|Esq)\b", line)))


def attachments(letter: Outgoing, page: Page, known: Known) -> list[Finding]:
    """N4 for a file that is spoken of and is not there; a warning where that cannot be told."""
    if letter.attachments:
        return []
    for sentence in page.all_sentences:
        if announced := _ANNOUNCED.search(sentence.text):
            severity = Severity.WARNING if letter.attachments is None else Severity.ERROR
            advice = "It speaks of an attachment" + (
                ": see that the file is there." if letter.attachments is None else " and has none: attach it."
            )
            words = sentence.excerpt(announced.start(), announced.end())
            return [Finding(RuleId.N4, severity, words, advice)]
    return []

"""How somebody writes to the user: the word they greet with, the name they sign with, whether they will write again."""

from __future__ import annotations

import re

from inboxwatch.detect import names, people, senders
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.turns import Turns
from inboxwatch.model import Manner, Message, Salutation

_FIRST_LINES = 3
_LAST_LINES = 10
_LINE = 80
_GREETS = re.compile(
    r"(?P<hi>hi(?:ya)?|hey|moin|hej|hoi|ciao)(?![\w-])"
    r"|(?P<hello>hello|hallo|hullo|good (?:morning|afternoon|evening|day)|guten (?:morgen|tag)|bonjour|hola"
    r"|buongiorno)\b"
    r"|(?P<dear>dear|liebe[rs]?|sehr geehrter?|lieve|beste|geachte|ch[eè]re?|estimad[oa]|gentile|k[aæ]re)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|madam|herr|frau|madame|monsieur|signora?|se[nñ]ora?)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:[\w' ]{0,30}\b)?(?:regards|thanks|thank you|wishes|best|cheers|sincerely|faithfully|truly|yours|warmly"
    r"|greetings|gr(?:\u00fc|ue)(?:\u00df|ss)e?n?|hilsen|groet(?:en)?|cordialement|saludos|saluti|soon)\b[\w ]{0,12}"
    r"[,.!]{0,2}",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    rf"[\s*/~\u2013-]{{0,3}}(?P<name>(?:(?:dr|prof(?:essor)?)\.? ){{0,2}}(?:(?-i:[A-Z])\.[ -]?){{0,2}}{names.WORD}"
    rf"(?: (?:(?-i:[A-Z])\. )?{names.WORD}){{0,2}})[\s,.!*]{{0,3}}(?:x{{1,3}})?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[A-Za-z ]{2,20}, ?(?P<name>[^,]{2,40})")
"""A closing with the name behind it: "Cheers, Tom"."""
_WILL_WRITE = Turns(
    r"\b(?:we|i)(?: (?:will|shall)|'ll)(?: (?:both|then|also|certainly|definitely|most likely|probably|aim to"
    r"|try to)){0,2} "
    r"(?:be (?:back )?in touch|get back to you|come back to you|let you know|update you|reach out|follow up with you"
    r"|write (?:to you )?again|be in contact|contact you|inform you|revert to you|keep you (?:posted|informed|updated))"
    r"|\b(?:you will|you'll|you should|you can expect to) hear (?:back )?from (?:us|me)\b"
    r"|\b(?:we|i) (?:hope|expect|aim|plan|intend) to (?:get back to you|be (?:back )?in touch|come back to you"
    r"|let you know|have (?:news|an answer) for you)\b"
    r"|\bexpect to hear (?:back )?from (?:us|me)\b",
)
_IF = re.compile(
    r"\b(?:if|unless|should (?:we|you|your|a|any|anything)|in case|only those|shortlisted)\b", re.IGNORECASE
)


def manner(message: Message, reader: Reader) -> Manner:
    """How the author greets the user and signs; each part is empty where the mail does not tell it. Never raises."""
    greets, formal = _greeting(message, reader)
    return Manner(greets, formal, _signs(message))


def will_write(said: tuple[str, ...]) -> bool:
    """Whether one of the author's sentences says, under no condition, that they will write again."""
    return any(_WILL_WRITE.search(sentence) and not _IF.search(sentence) for sentence in said)


def _greeting(message: Message, reader: Reader) -> tuple[Salutation, bool]:
    """The word of the first lines that greets, and whether the user is called by title or surname."""
    first = [line.strip() for line in message.text[:1000].split("\n") if line.strip()][:_FIRST_LINES]
    for line in first:
        greeting = re.split(r"[,!.:]|\s[\u2013-]", line[:_LINE], maxsplit=1)[0] if len(line) > 40 else line[:_LINE]
        found = _GREETS.match(greeting)
        if found is None or len(greeting.split()) > 6:
            continue
        called = greeting[found.end() :]
        words = re.findall(r"[^\W\d_]+", called.casefold())
        own = [word.casefold() for word in reader.name.split()]
        by_surname = len(own) > 1 and own[-1] in words and own[0] not in words
        formal = _TITLE.search(called) is not None or by_surname or greeting.casefold().startswith("sehr geehrt")
        return Salutation(str(found.lastgroup)), formal
    return Salutation.NONE, False


def _signs(message: Message) -> str:
    """The name below a closing, or on the last line; empty when there is none or it is a house's."""
    body = _lines(message.text[-2000:])[-_LAST_LINES:]
    lines = [*body, *_lines(message.signature[:400])[:2]]
    for at, line in enumerate(lines):
        behind = _BEHIND.fullmatch(line)
        if behind is not None and _CLOSING.fullmatch(line.partition(",")[0]):
            name = behind["name"]
        elif at and (_CLOSING.fullmatch(lines[at - 1]) or (at == len(body) - 1 and lines[at - 1][-1] in ".!?,")):
            name = line
        else:
            continue
        found = _SIGNED.fullmatch(name)
        if found is not None and not _CLOSING.fullmatch(name) and _is_name(found["name"]):
            return found["name"].strip()
    return ""


def _is_name(name: str) -> bool:
    return not (names.is_house(name) or senders.is_role_name(name) or people.part_of(name))


def _lines(text: str) -> list[str]:
    return [line.strip()[:_LINE] for line in text.split("\n") if line.strip()]

"""How people, companies and roles are named in a letter: cleaned, bounded, and left out rather than wrong (N3)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_TITLES = frozenset(
    """
    mr mrs ms miss mx sir dr prof professor herr frau hr fr dipl ing mag monsieur madame mme mlle señor señora sr
    sra dott dra rev hon
    """.split()
)
_CREDENTIALS = frozenset(
    """
    phd md mba cpa esq jr sr ii iii iv pe pmp cfa llm jd msc bsc ma ba ms bs rn phr sphr gphr shrm-cp shrm-scp
    cipd acipd mcipd fcipd cissp csm he/him she/her they/them
    """.split()
)
_PARTICLES = frozenset(
    """
    van von der den de da di du del della dos la le al el bin ibn ben ter ten zu af av
    """.split()
)
_ROLE_WORDS = frozenset(
    """
    acquisition admin admissions alerts and applicant applicants application applications automated bot calendar
    candidate candidates career careers center centre co company contact coordination coordinator corp corporate
    daemon department desk do-not-reply donotreply employment events experience for gmbh group hello help helpdesk
    hire hiring hr human inc info information interview interviews job jobs llc ltd mail mailer manager meeting
    network no-reply no_reply noreply not notification notifications office operations people personnel plc
    postmaster recruit recruiter recruiters recruiting recruitment reminder reply resources room scheduler
    scheduling service services staff staffing support system talent team teams the university updates via welcome
    """.split()
)
_NOT_A_ROLE_NAME = ("role", "position", "job", "post", "internship", "apprenticeship", "traineeship", "fellowship")

_ASIDES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_TAIL = re.compile(r"\s(?:via|from|at|@|-|–|—|/)\s|[|·•]", re.IGNORECASE)
_MONTHS = (
    "January February March April May June July August September October November December"  # not the locale's
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def clean_value(text: str, limit: int) -> str:
    """A value as it may stand in a letter: a clean line, its square brackets made round.

    Brackets in a draft are prompts to the user alone.
    """
    return clean_line(text, limit).replace("[", "(").replace("]", ")")


def clean_line(text: str, limit: int) -> str:
    """One line of visible text of at most `limit` characters; empty when it is longer, since a cut name is a wrong one.

    Control characters, bidirectional overrides and the like are dropped.
    """
    kept = []
    for char in unicodedata.normalize("NFC", text[: 8 * limit]):
        category = unicodedata.category(char)
        if category in ("Cc", "Zl", "Zp", "Zs"):
            kept.append(" ")
        elif category not in ("Cf", "Cs", "Co", "Cn") or char in "\u200c\u200d":  # joiners are letters' glue
            kept.append(char)
    line = " ".join("".join(kept).split())
    return line if len(line) <= limit else ""


def company_name(company: str | None) -> str:
    """The company as it stands in a sentence; empty when there is none or it is no name."""
    return _phrase(company, 60, 8)


def role_name(role: str | None) -> str:
    """The role as it stands before "role"; empty when there is none or it is no name."""
    return re.sub(r"^the\s+", "", _phrase(role, 80, 10), flags=re.IGNORECASE)


def role_phrase(role: str, company: str) -> str:
    """ "the Data Analyst role at Acme", with as much as is known of it."""
    if not role:
        the_role = "the role"
    elif role.lower().endswith(_NOT_A_ROLE_NAME):
        the_role = f"the {role}"
    else:
        the_role = f"the {role} role"
    return f"{the_role} at {company}" if company else the_role


def _phrase(text: str | None, limit: int, words: int) -> str:
    value = clean_value(text or "", limit).strip(" .,;:-–—|")
    if len(value.split()) > words or "@" in value or "://" in value or not any(c.isalpha() for c in value):
        return ""
    return value


def full_name(name: str, email: str | None = None, company: str | None = None) -> str:
    """A person's name in the order given name, surname; empty when it is not plainly a person's."""
    return " ".join(_name_parts(name, email, company))


def given_name(name: str, email: str | None = None, company: str | None = None) -> str:
    """The name to greet by, from a display name; empty when it cannot be told. Never a guess at gender or title."""
    parts = _name_parts(name, email, company)
    if not parts:
        return ""
    if any(_ideographic(part) for part in parts):
        return " ".join(parts)  # surname first, and nobody is greeted by a half of it
    parts = [part for part in parts if len(part.rstrip(".")) > 1]  # initials
    if not parts or (len(parts) == 1 and len(_name_parts(name, email, company)) > 1):
        return ""
    first = parts[0]
    if len(parts) > 1 and len(first) > 2 and first.isupper() and not parts[1].isupper():
        first = next(part for part in parts if not part.isupper())  # "LEE Dana"
    if first.lower() in _PARTICLES:
        return ""
    if len(first) > 2 and (first.isupper() or first.islower()):
        first = "-".join(piece.capitalize() for piece in first.split("-"))
    return first if len(first) <= 25 else ""


def _name_parts(name: str, email: str | None, company: str | None) -> list[str]:
    """The words of a personal name in the order given name, surname; none when it may not be a person's."""
    text = _ASIDES.sub(" ", clean_value(_ASIDES.sub(" ", name[:400]), 80))
    text = _TAIL.split(text.strip().strip("'\"`"), maxsplit=1)[0].strip(" '\"`")
    if "@" in text:
        return []
    ordered = _turned([half.split() for half in text.split(",")])
    titled = [word for word in ordered if word.lower().rstrip(".") in _TITLES]
    words = [word for word in ordered if word.lower().rstrip(".") not in _TITLES | _CREDENTIALS]
    if not words or len(words) > 6 or not all(_is_name_word(word) for word in words):
        return []
    if titled and len(words) == 1:
        return []  # "Dr. Lee": a surname
    if len(words) == 1 and _is_a_house(words[0], email, company):
        return []
    return words


def _turned(halves: list[list[str]]) -> list[str]:
    """ "Lee, Dana" -> Dana Lee; "Dana Lee, PhD" -> Dana Lee; what can be read both ways -> nothing."""
    halves = [half for half in halves if half]
    named = [half for half in halves if not all(word.lower().replace(".", "") in _CREDENTIALS for word in half)]
    if len(named) == 1:
        return named[0]
    if len(named) == 2:
        surname = [word for word in named[0] if word.lower() not in _PARTICLES]
        if len(surname) == 1:
            return named[1] + named[0]
    return []


def _is_name_word(word: str) -> bool:
    if word.lower() in _ROLE_WORDS or not any(c.isalpha() for c in word):
        return False
    return all(c.isalpha() or unicodedata.category(c).startswith("M") or c in "-'’.\u200c\u200d" for c in word)


def _is_a_house(word: str, email: str | None, company: str | None) -> bool:
    """Whether a single word is the employer's name, or a mailbox's, rather than a person's."""
    local, _, domain = (email or "").lower().partition("@")
    low = word.lower()
    if low in domain.split(".") or low in (company or "").lower().split():
        return True
    return word.islower() and low == local


def _ideographic(word: str) -> bool:
    return any(unicodedata.name(c, "").startswith(("CJK", "HANGUL", "HIRAGANA", "KATAKANA")) for c in word)


def listed(names: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def day_and_month(day: int, month: int) -> str:
    """ "3 March"."""
    return f"{day} {_MONTHS[month - 1]}"


def day_of_week(day: date) -> str:
    """ "Friday 13 March"."""
    return f"{_DAYS[day.weekday()]} {day_and_month(day.day, day.month)}"

"""Spelling (N4), British and American alike: words in small letters that are unknown and near a common one."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from inboxwatch.etiquette.lint.distance import near
from inboxwatch.etiquette.lint.named import words_of
from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.values import Finding, Known, Severity, Speller
from inboxwatch.etiquette.rules import RuleId

MOST = 60
"""Unknown words of one letter that are looked up; each takes some hundredths of a second."""

_WORD = re.compile(r"(?<![\w'’@/.#_+-])[^\W\d_]{3,30}(?:['’][a-z]{1,2})?(?![\w@/#_+-]|\.[\w])")
_BRITISH = (
    (re.compile(r"is(e|es|ed|er|ers|ing|ation|ations|able)$"), r"iz\1"),
    (re.compile(r"ys(e|es|ed|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"our"), "or"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"ll(ed|er|ers|ing|ings|or|ors)$"), r"l\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"ae"), "e"),
    (re.compile(r"oe"), "e"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"amme(s?)$"), r"am\1"),
    (re.compile(r"ou(l[dt])"), r"o\1"),
    (re.compile(r"sc(e)p"), r"sk\1p"),
    (re.compile(r"i[sz](e|es|ed|ing)$"), "y"),
)
"""Endings of British spelling, and what a dictionary of American ones has instead."""
_THRICE = re.compile(r"(\w)\1\1")
_BEFORE = (
    "anti auto bio co counter cross cyber de eco electro fore geo hydro hyper immuno inter intra macro mega "
    "meta micro mid mini"
    " mis mono multi neuro non omni out over para peri photo poly post pre pro pseudo psycho quasi radio re "
    "semi sub super tele"
    " thermo trans tri ultra un under uni up video web well"
).split()


@cache
def supplement() -> frozenset[str]:
    """Words of trades and of these years that frequency lists lack."""
    folder = resources.files("inboxwatch.etiquette.lint") / "words"
    return frozenset((folder / "trades.txt").read_text("utf-8").split())


@cache
def slips() -> dict[str, str]:
    """What was meant by slips that a list of frequent words takes for words, or has nothing near."""
    folder = resources.files("inboxwatch.etiquette.lint") / "words"
    pairs = (each.partition("=") for each in (folder / "slips.txt").read_text("utf-8").split())
    return {wrong: meant for wrong, _, meant in pairs}


def spelling(page: Page, known: Known, speller: Speller) -> list[Finding]:
    """An error for each unknown word that is a slip away from a common one.

    Left alone: names and products (capitals within a sentence), hyphened words, words with digits, what the thread
    names, and unknown words that resemble nothing: those are somebody's trade.
    """
    fine = words_of([known.company, known.role, known.name, known.candidate, *known.others]) | known.words
    found: dict[str, Finding] = {}
    asked: dict[str, bool] = {}
    for paragraph in page.sentences:
        for sentence in paragraph:
            for match in _WORD.finditer(sentence.own):
                word, _, rest = match[0].replace("’", "'").partition("'")
                if rest == "t":
                    continue  # "didn't"
                begins = not sentence.own[: match.start()].strip("\"'“‘([ ")
                low = word.lower()
                if (of_the_week := day(word)) and low not in fine:
                    found[low] = Finding(
                        RuleId.N4, Severity.ERROR, word, f'Is it spelt right? Perhaps "{of_the_week}".'
                    )
                if low in found or low in fine or not (word.islower() or (begins and word[1:].islower())):
                    continue
                if asked.setdefault(low, low not in slips() and right(low, speller)):
                    continue
                meant = slip(low, speller)
                if meant:
                    advice = f'Is it spelt right? Perhaps "{meant}".'
                    found[low] = Finding(RuleId.N4, Severity.ERROR, word, advice)
                if sum(not fine for fine in asked.values()) >= MOST:
                    return list(found.values())
    return list(found.values())


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day(word: str) -> str:
    """The day of the week that a capitalised word is a slip of; empty when it is none."""
    return next((each.capitalize() for each in _DAYS if near(word.lower(), each)), "") if word.endswith("day") else ""


def slip(word: str, speller: Speller) -> str:
    """The word that was meant; empty when it is spelt right or nothing is near."""
    if word in slips():
        return slips()[word]
    return "" if len(word) < 4 or right(word, speller) else speller.meant(word)


def right(word: str, speller: Speller) -> bool:
    """Whether a word is spelt right somewhere where English is written."""
    if word in supplement() or speller.knows(word) or not word.isascii():
        return True
    if _THRICE.search(word):
        return False
    if any(_known_as(pattern.sub(new, word), word, speller) for pattern, new in _BRITISH):
        return True
    if any(stem in supplement() for stem in _stems(word)):
        return True
    return _put_together(word, speller)


def _known_as(other: str, word: str, speller: Speller) -> bool:
    return other != word and speller.knows(other)


def _stems(word: str) -> list[str]:
    ends = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "able")
    cut = [word.removesuffix(end) for end in ends if word.endswith(end)]
    return [stem for each in cut for stem in (each, each + "e", each[:-1] if each[-2:-1] == each[-1:] else each)]


def _put_together(word: str, speller: Speller) -> bool:
    """ "codebase", "geospatial": two words, or a prefix and a word."""
    for before in _BEFORE:
        rest = word.removeprefix(before)
        if rest != word and len(rest) >= 5 and (speller.knows(rest) or rest in supplement()):
            return True
    return any(
        speller.knows(word[:cut]) and speller.knows(word[cut:]) and _whole(word[:cut]) and _whole(word[cut:])
        for cut in range(4, len(word) - 3)
    )


def _whole(part: str) -> bool:
    """Whether half of a compound is a word by itself and no ending."""
    return part not in (
        "ment",
        "tion",
        "sion",
        "ness",
        "able",
        "ible",
        "ance",
        "ence",
        "ally",
        "ious",
        "ment",
        "ward",
        "ency",
        "less",
        "full",
        "ting",
        "ming",
        "ning",
        "sing",
        "ding",
        "ring",
        "king",
        "ping",
        "ling",
        "ship",
        "inter",
        "tate",
        "ates",
        "ents",
    )

"""Whom and what a letter names: the right person, the right company, and something of this conversation (T4, N3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from inboxwatch.etiquette.greeting import is_short_for
from inboxwatch.etiquette.lint.addressed import many
from inboxwatch.etiquette.lint.distance import near
from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.stock import NOBODY, common
from inboxwatch.etiquette.lint.values import Finding, Known, Outgoing, Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

FEW_POINTS, NO_POINT = 3, 0
"""Words of its own below which a thank-you is looked at twice, and below which it is any letter."""

_GREETED = re.compile(
    r"(?:dear|dearest|hello|hullo|hi|hiya|hey|good (?:morning|afternoon|evening|day)|greetings|salut|hallo"
    r"|bonjour)?,?\s*"
    r"(?P<name>[^,!:.]{0,60}(?:(?<=\b(?:Dr|Mr|Ms|St))\.[^,!:.]{0,40}|(?<=\bMrs)\.[^,!:.]{0,40}"
    r"|(?<=\bProf)\.[^,!:.]{0,40})?)",
    re.IGNORECASE,
)
_TITLE = frozenset(
    "mr mrs ms miss mx dr prof professor sir madam sister father frau herr señor señora doctor nurse chef".split()
)
_SHORT = (
    "alex alexander alexandra alejandro sandra sasha",
    "andy andrew andreas drew",
    "ben benjamin benedict",
    "bill william will billy liam",
    "bob robert rob robbie bobby bert",
    "beth elizabeth liz lizzie eliza betty lisa elisabeth",
    "cathy catherine kate katherine katie kathy kathryn",
    "charlie charles charlotte",
    "chris christopher christine christina christian",
    "dan daniel danny danielle dani",
    "dave david",
    "dick richard rick rich",
    "ed edward ned ted edmund eddie",
    "fred frederick freddie alfred",
    "gabe gabriel gabby gabrielle",
    "greg gregory",
    "hank henry harry harold",
    "jack john jonathan jon johnny",
    "jake jacob",
    "jen jennifer jenny",
    "jim james jimmy jamie",
    "joe joseph joey joanna jo joanne joan josephine",
    "josh joshua",
    "ken kenneth kenny",
    "larry lawrence",
    "maggie margaret peggy meg megan greta",
    "matt matthew matthias",
    "max maximilian maxine maxwell",
    "mick michael mike mikey michelle",
    "nick nicholas nicola nicole niko",
    "nat nathan nathaniel natalie",
    "pat patrick patricia patty tricia paddy",
    "pete peter",
    "phil philip phillip philippa pippa",
    "ray raymond",
    "ron ronald",
    "sam samuel samantha samir",
    "steve stephen steven stefan stephanie steph",
    "sue susan susanna suzanne",
    "tim timothy",
    "tom thomas tommy",
    "tony anthony antonio antonia",
    "val valerie valentina",
    "vicky victoria",
    "vince vincent",
    "zach zachary",
    "becky rebecca",
    "debbie deborah",
    "mandy amanda",
    "ali alison allison alistair",
    "angie angela",
    "barb barbara",
    "cindy cynthia",
    "don donald",
    "doug douglas",
    "fran frances francis francesca",
    "gerry gerald geraldine jerry jeremy",
    "jeff jeffrey geoff geoffrey",
    "jess jessica",
    "kim kimberly",
    "lou louis louise",
    "mo mohammed muhammad mohamed",
    "nell eleanor ellie helen nora elena",
    "olly oliver olivia",
    "penny penelope",
    "russ russell",
    "stan stanley",
    "theo theodore",
    "walt walter",
    "wes wesley",
)
_NICKNAMES = tuple(frozenset(names.split()) for names in _SHORT)
_COMPANY = re.compile(
    r"\b(?:(?i:role|position|job|post|vacancy|opening|interview(?:ed|s)?|place|opportunity|internship|everyone"
    r"|everybody"
    r"|people|colleagues|team|somebody)(?: (?i:of|as)(?: [\w-]{1,20}){1,4})? (?i:at|with|for)"
    r"|(?<![Mm]y )(?<!own )(?<![Tt]he )(?i:join(?:ing)?|work(?:ing)? (?:for|at)"
    r"|part of|(?:future|career|place|working life) (?:at|with)"
    r"|contribut(?:e|ing) (?:at|to)|interest(?:ed)? in(?: joining| working (?:for|at))?))"
    r" (?P<name>[A-Z\u00c0-\u00de][\w'’&.-]{1,30}(?: (?:(?:&|of|and|the|de"
    r"|for) )?[A-Z\u00c0-\u00de][\w'’&-]{1,30}){0,4})"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]{2,30}")
_NO_COMPANY = frozenset(
    "the i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december year years team data software product project senior junior head lead".split()
)
_LEGAL = frozenset("gmbh ltd inc llc plc corp co ag the and of & sa limited company group holding uk".split())
_TRADES = frozenset(
    "bank systems maps hospital clinic school university college labs lab press books trust logistics insurance tech"
    " technologies software studios studio foods health healthcare care rail works partners capital media digital"
    " solutions services consulting energy motors foundation museum library hotel hotels restaurant bakery".split()
)
"""Words that many companies' names have."""

_LETTERS = str.maketrans("øłđ", "old")


def folded(word: str) -> str:
    """Lower case without accents, apostrophes made plain and a possessive dropped."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c)).strip(".,;:!?\"()'-").removesuffix("'s")
    return kept.translate(_LETTERS)


def words_of(names: Iterable[str]) -> frozenset[str]:
    """The single words of names, folded."""
    return frozenset(w for name in names for each in re.split(r"[\s,/]+", name) for w in (folded(each),) if len(w) > 1)


def greeted(greeting: str) -> list[str]:
    """The words of the name in a greeting, titles left out."""
    match = _GREETED.match(greeting.strip())
    words = [each.strip(".") for each in (match["name"] if match else "").split()]
    return [word for word in words if word and folded(word) not in _TITLE]


def person(letter: Outgoing, page: Page, known: Known) -> list[Finding]:
    """The greeting: nobody's name (N3), another person's (N3), or none although it is known (T4)."""
    greeting = page.greeting
    line = greeting.strip().rstrip(",!:. ")
    if line and NOBODY.fullmatch(line):
        severity = Severity.ERROR if known.name or letter.kind is Kind.THANK_YOU else Severity.WARNING
        who = f": {known.name} reads it" if known.name else ", if you can find out their name"
        return [Finding(RuleId.N3, severity, line, f"The greeting names nobody; greet them by name{who}.")]
    if many(greeting):
        return []
    names = greeted(greeting)
    if not any(word[:1].isalpha() for word in names):
        if not known.name or letter.kind is None:
            return []
        rule = RuleId.T4 if letter.kind is Kind.THANK_YOU else RuleId.N3
        severity = Severity.ERROR if letter.kind is Kind.THANK_YOU else Severity.WARNING
        return [Finding(rule, severity, line, f"It greets nobody: greet {known.name} by name.")]
    return _other_name(names, line, known)


def _other_name(names: list[str], line: str, known: Known) -> list[Finding]:
    own = words_of([known.name])
    greeted_words = words_of(names)
    others = words_of(known.others)
    if own:
        if any(_same(word, mine) for word in greeted_words for mine in own):
            return []
        close = next((mine for word in greeted_words for mine in own if near(word, mine)), "")
        advice = f"It goes to {known.name}: put the greeting right."
        if close:
            advice = f"The name is spelt another way than {known.name} spells it: put it right."
        return [Finding(RuleId.N3, Severity.ERROR, line, advice)]
    if known.email and not _in_address(greeted_words, known.email):
        severity = Severity.ERROR if greeted_words & others else Severity.WARNING
        return [Finding(RuleId.N3, severity, line, f"It goes to {known.email}: is that whom the greeting names?")]
    return []


def _same(word: str, own: str) -> bool:
    if word == own or (min(len(word), len(own)) >= 3 and (word.startswith(own) or own.startswith(word))):
        return True
    return (
        any(word in names and own in names for names in _NICKNAMES)
        or is_short_for(word, own)
        or own in word.split("-")
        or word in own.split("-")
    )


def _in_address(words: frozenset[str], email: str) -> bool:
    """Whether a name may be an address's. One that has no person's name, such as jobs@, fits everybody."""
    local = folded(email.partition("@")[0])
    pieces = [piece for piece in re.split(r"[._+-]|\d+", local) if len(piece) > 1]
    if len(pieces) < 2:
        return True
    return any(_same(word, piece) for word in words for piece in pieces)


def company(letter: Outgoing, page: Page, known: Known) -> list[Finding]:
    """Another company's name (N3), or a thank-you that does not name theirs (T4)."""
    text = " ".join((letter.subject, page.body, *page.ending))
    found = list(_other_companies(page, known)) if known.company else []
    found += _misspelt(page, known)
    named = not known.company or _names(text, known.company)
    if known.sure and not named and not any(f.rule is RuleId.N3 for f in found):
        found += _instead(page, known)
    if known.sure and not named and letter.kind is Kind.THANK_YOU:
        wrong = any(f.rule is RuleId.N3 for f in found)
        if not wrong:
            found.append(Finding(RuleId.T4, Severity.WARNING, "", f"It does not name {known.company}: name it once."))
    return found


def _names(text: str, company: str) -> bool:
    """Whether a text names a company by its name, a word of it, or its initials."""
    said = words_of(text.split())
    own = [w for w in re.split(r"[\s,/]+", company) if folded(w) and folded(w) not in _LEGAL]
    telling = [w for w in own if folded(w) not in _TRADES] or own
    initials = "".join(w[0] for w in own).casefold()
    whole = folded(company).replace(" ", "")
    return any(folded(w) in said for w in telling) or (len(initials) > 1 and initials in said) or whole in said


def _other_companies(page: Page, known: Known) -> Iterable[Finding]:
    fine = words_of([known.company, known.role, known.name, *known.others]) | known.words | _NO_COMPANY
    if words_of([known.company]) - _LEGAL - _TRADES:
        fine -= _TRADES  # "Stone Bank" is not "Pebble Bank"
    seen: set[str] = set()
    for sentence in page.all_sentences:
        for match in _COMPANY.finditer(sentence.own):
            name = re.sub(r"(?:'s|’s)$", "", match["name"].rstrip(".'’"))
            words = words_of([name]) - _LEGAL - _TRADES
            if not words or words & fine or name in seen or _fits(name, known):
                continue
            seen.add(name)
            if any(near(a, b) for a in words for b in words_of([known.company])):
                continue  # said by _misspelt
            advice = f"It names {name}, but it goes to {known.company}: is this the right company?"
            severity = Severity.ERROR if known.sure and match[0][:4].casefold() in _SURE else Severity.WARNING
            yield Finding(RuleId.N3, severity, match[0], advice)


_SURE = frozenset({"role", "posi", "job ", "post", "join", "vaca", "open"})


def _instead(page: Page, known: Known) -> list[Finding]:
    """A name where theirs would stand: what one hopes to do there, of a letter that does not name them at all."""
    names = [known.company, known.role, known.name, known.candidate, *known.others]
    fine = words_of(names) | known.words | _NO_COMPANY
    for sentence in page.all_sentences:
        if not _HOPE.search(sentence.text) or _PAST.search(sentence.text):
            continue
        for match in _PLACE.finditer(sentence.own):
            if not (words_of([match["name"]]) - _TRADES) & fine and not _fits(match["name"], known):
                advice = f"It names {match['name']} and not {known.company}: is this the right company?"
                return [Finding(RuleId.N3, Severity.ERROR, match[0], advice)]
    return []


_HOPE = re.compile(
    r"\b(?:would|will|could|look(?:ing)? forward|excited|eager|hope|hoping|keen|interested|thrilled"
    r"|want to)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:did|ran|run|built|worked|led|had|used|made|won|was|were|sold|tried|learn(?:ed|t)|as (?:i|we)|my (?:last"
    r"|old|time))\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:at|with|for|join|joining) (?P<name>[A-Z\u00c0-\u00de][\w'’&-]{2,30}"
    r"(?: (?:& )?[A-Z\u00c0-\u00de][\w'’&-]{1,30}){0,3})"
)


def _fits(name: str, known: Known) -> bool:
    """Whether a name is another form of the company's: initials, or a part of it or of its mail domain."""
    squeezed, own = (re.sub(r"[\W_]", "", folded(n)) for n in (name, known.company))
    initials = "".join(w[0] for w in known.company.split() if w[0].isalnum()).casefold()
    domain = known.email.partition("@")[2].replace("-", "").casefold()
    return squeezed in own or own in squeezed or squeezed == initials or (len(squeezed) > 3 and squeezed in domain)


def _misspelt(page: Page, known: Known) -> list[Finding]:
    """Names of the thread that are spelt nearly right."""
    names = {w: n for n in (known.company, known.name, *known.others) for w in words_of([n]) if len(w) > 4}
    found: dict[str, Finding] = {}
    for word in _WORD.findall(" ".join((page.greeting, page.body))):
        said = folded(word)
        if word[0].isupper() and said not in names and said not in known.words and said not in _NO_COMPANY:
            for own, name in names.items():
                if near(said, own) and said + "s" != own and said != own + "s" and not _same(said, own):
                    advice = f"The name is spelt another way than {name}: put it right."
                    found[said] = Finding(RuleId.N3, Severity.ERROR, word, advice)
    greeted_words = words_of(greeted(page.greeting))
    return [finding for said, finding in found.items() if said not in greeted_words]


def point(letter: Outgoing, page: Page, known: Known) -> list[Finding]:
    """T4: a thank-you holds words that only this conversation can have given it."""
    if letter.kind is not Kind.THANK_YOU or page.words < 25:
        return []
    own = own_words(page, known)
    if len(own) > FEW_POINTS:
        return []
    severity = Severity.ERROR if len(own) <= NO_POINT else Severity.WARNING
    advice = "It could go to anybody: name one thing that you spoke about."
    return [Finding(RuleId.T4, severity, "", advice)]


def own_words(page: Page, known: Known) -> frozenset[str]:
    """The words of a letter that are neither those of any such letter nor names of the thread."""
    names = words_of([known.company, known.role, known.name, known.candidate, *known.others])
    said = {folded(word) for word in _WORD.findall(page.body)}
    return frozenset(w for w in said if w not in names and not any(stem in common() for stem in _stems(w)))


def _stems(word: str) -> set[str]:
    stems = {word}
    for end in ("s", "es", "ed", "d", "ing", "ly", "er", "est", "'s"):
        if word.endswith(end):
            stem = word.removesuffix(end)
            stems |= {stem, stem + "e"}
            if len(stem) > 2 and stem[-1] == stem[-2]:
                stems.add(stem[:-1])
    if word.endswith(("ies", "ied")):
        stems.add(word[:-3] + "y")
    if "-" in word and all(piece in common() for piece in word.split("-")):
        stems.update(word.split("-"))
    return stems

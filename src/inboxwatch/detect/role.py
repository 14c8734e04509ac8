"""Which position a mail is about: titles told from an interviewer's by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from inboxwatch.detect import gates, house, posts
from inboxwatch.detect import names as people_names
from inboxwatch.detect.turns import Turn

MAX_ROLE = 80
_MOST_NAMED = 20
"""Places of one kind that are looked at in a text."""

_NOUNS = (
    r"engineer|developer|manager|analyst|designer|scientist|architect|administrator|consultant|specialist"
    r"|director|officer"
    r"|associate|assistant|coordinator|technician|representative|executive|intern|internship|researcher|writer|editor"
    r"|accountant|nurse|teacher|lecturer|professor|programmer|tester|advis[eo]r|strategist|marketer|controller|planner"
    r"|librarian|pharmacist|chemist|mechanic|operator|supervisor|clerk|buyer|lead|head|sre|devops|apprentice|fellow"
    r"|trainee"
    r"|secretary|bookkeeper|barista|bartender|baker|butcher|cook|waiter|waitress|receptionist|illustrator|animator"
    r"|artist"
    r"|photographer|journalist|reporter|presenter|plumber|electrician|carpenter|joiner|welder|fitter|machinist"
    r"|painter|builder"
    r"|labourer|operative|picker|packer|courier|dispatcher|porter|cleaner|gardener|carer|caretaker|worker|guard"
    r"|warden|hand"
    r"|hygienist|technologist|radiographer|physiotherapist|midwife|paramedic|dentist|veterinarian|gp|physicist"
    r"|biologist"
    r"|statistician|economist|psychologist|postdoc|tutor|trainer|coach|curator|archivist|conservator|declarant|handler"
    r"|adjuster|underwriter|broker|trader|treasurer|solicitor|lawyer|attorney|surveyor|estimator|inspector|foreman"
    r"|stylist"
    r"|hairdresser|merchandiser|salesperson|negotiator|annotator|practitioner|attendant|steward|pilot|agent|owner"
    r"|cashier|chef|driver|therapist|paralegal|counsel|auditor|copywriter|producer|translator|instructor|deckhand"
    r"|modell?er"
    r"|constable|colleague|boatbuilder|shipwright|hydrologist|geologist|ecologist|optician|sailmaker|pipefitter"
    r"|phlebotomist"
    r"|bursar|roofer|bricklayer|plasterer|glazier|tiler|tailor|florist|groomer|upholsterer|sommelier|concierge"
    r"|housekeeper"
    r"|lifeguard|audiologist|dietitian|podiatrist|microbiologist|geneticist|archaeologist|historian|linguist"
    r"|interpreter"
    r"|proofreader|actuary|signaller|skipper|rigger|scaffolder|driller|forester|ranger|arborist|brewer|distiller|potter"
    r"|weaver|seamstress|caregiver|thrower|bookseller|groundskeeper|keeper|setter|grader|sorter|dyer|nanny|janitor"
    r"|registrar|groom|shepherd|stablehand|kitchenhand|sergeant|sheriff|firefighter|moulder|finisher|polisher|mason"
    r"|thatcher|blacksmith|farrier|jeweller|goldsmith|watchmaker|dressmaker|organist|chaplain|verger|usher"
    r"|projectionist|sonographer|optometrist|osteopath|croupier|beautician|barber|bosun|purser|conductor|signwriter"
    r"|mentor|fabricator|maker|leader|crew|rn|milliner|milker|tuner"
)
_NOUN = rf"(?:{_NOUNS})s?"
_SPELT = frozenset(
    f"{noun}{end}"
    for noun in _NOUNS.replace("advis[eo]r", "adviser|advisor").replace("modell?er", "modeller|modeler").split("|")
    for end in ("", "s")
)
"""All spellings of a title's noun, folded."""
_WORDS = (
    r"senior|junior|sr\.?|jr\.?|lead|staff|principal|chief|head|graduate|entry-level"
    r"|mid-level"
    r"|software|hardware|backend|back-end|frontend|front-end|full-?stack|full|stack|data|product|project|program"
    r"|machine"
    r"|learning|ml|ai|qa|test|mobile|ios|android|web|cloud|platform|site|reliability|security|network|systems?|devops"
    r"|infrastructure|business|marketing|sales|account|customer|success|support|service|operations|finance|financial"
    r"|office"
    r"|executive|administrative|human|resources|hr|research|quality|assurance|content|social|media|graphic|visual|ux|ui"
    r"|user|experience|design|development|engineering|clinical|registered|mechanical|electrical|civil|chemical"
    r"|technical"
    r"|solutions?|sales|supply|chain|teaching|medical|legal|policy|community|analytics|database|python|java|embedded"
    r"|game|growth|core|payments?|risk|credit|fraud|tools|go|golang|ruby|rust|c\+\+|c#|\.net|php|node(?:\.js)?|react"
    r"|typescript|javascript|kotlin|swift|aws"
    r"|azure|sql"
)
_LEFT = rf"(?-i:[A-Z0-9])[\w+#.&'-]{{0,24}}(?![\w+#.&'-])|(?-i:(?![A-Z0-9]))(?:{_WORDS})"
"""Words before a title's noun. The two kinds exclude each other, so that a row of them is read in one way only."""
_NO_PART = (
    r"(?:competition|requisition|req|ref(?:erence)?|ans\u00f6kan|bewerbung|sollicitatie|candidatur[ae]"
    r"|\d{1,6}[-/]\d{2,6}|interview(?:s|ing)?|invitation|invite|invited|confirm(?:ed|ation)|application|applying"
    r"|update|updated|reminder"
    r"|re|fwd?|aw|wg|hi|hello|dear|thank|thanks|zoom|webex|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|today|tomorrow|next|steps?|scheduled"
    r"|rescheduled|cancell?ed|details?|unfortunately|(?:[a-z]{1,4}[-_]?)?\d{3,12})\b"
)
"""What stands beside a title in subjects and belongs to none; requisition numbers among them."""
_ANY_NO_PART = re.compile(rf"\b{_NO_PART}", re.IGNORECASE)
_LEVEL = (
    r"(?:(?-i:(?!I (?:was|am|have|had|would|will|saw|think|put|placed|sent|hope|know)\b)I{1,3}|IV|V|(?:L|IC|E)[1-9])"
    r"|(?-i:[BC])(?= ?\(| ?$)|band [1-9][a-d]?|[1-5])\b(?![:.]\d| ?(?:am|pm|hours?|hrs?|minutes?|mins?|rounds?"
    r"|interviews?|stages?|days?"
    r"|weeks?|of|x|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b)"
)
_STUDY = r"[A-Za-z][a-z]{2,20}(?:ing|ics|ogy|istry|ment|ance|ation|omy|phy)\b"
"""A field of study or trade by the word's end: (Statistics), (Conveyancing), in glycobiology."""
_FIELD = rf"(?!{_NO_PART}|lead\b|head\b)(?:{_WORDS})"
# A slash parts two words and stands in none: "1/1/1/..." would be cut up in more ways than can be tried.
_TITLE = re.compile(
    rf"(?P<left>(?:\b(?!{_NO_PART})(?:{_LEFT})(?:,? (?:and |& |of )?|/)){{0,6}})(?P<noun>\b{_NOUN}\b)"
    rf"(?P<right>(?: {_LEVEL}|, (?!I\b|band){_LEVEL})?(?: of (?!{_NO_PART})(?-i:[A-Z])[\w-]{{1,20}}"
    rf"(?: (?!{_NO_PART})(?-i:[A-Z])[\w-]{{1,20}}){{0,2}})?"
    rf"(?: \((?:{_FIELD}(?:(?: | ?[/&,-] ?){_FIELD}){{0,2}}|{_STUDY})\))?"
    rf"(?:(?:(?<=postdoc)|(?<=lecturer)|(?<=professor)|(?<=fellow)|(?<=researcher)|(?<=instructor)) in {_STUDY})?"
    rf"(?:, {_FIELD}(?: (?:and |& )?{_FIELD}){{0,2}}(?= ?(?:role|position|job|[-\u2013|]|$)))?)",
    re.IGNORECASE,
)
_LONGEST_LEFT = 200
"""Characters before a title's noun that belong to it: six words of 25, and what parts them."""
_WORD = re.compile(r"\w+")
_NOT_THE_JOB = re.compile(
    r"\b(?:hiring|recruit\w*|talent|people|hr|human resources|engineering) (?:manager|lead|coordinator|partner"
    r"|director|team"
    r"|specialist|associate|head)s?\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s?\([^()\n]{1,40}\)|\s?[#[][\w -]{2,20}\]?)?"
    r"\s?(?:position|role|job|opening|opportunity|vacancy|internship|post\b|opportunit| is yours\b| wanted\b)",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"(?:\b[A-Za-z]{1,4}[-_]?)?\d{3,12}[\s:,-]{0,3}$")
"""A requisition's number or a year before a title, which keeps no words from speaking of the title."""
_BEFORE = re.compile(
    r"(?:\bapply(?:ing)? to be an? "
    r"|(?:position|role|post|job|vacancy|title) of (?:an? |the )?|(?:position|role|job(?: title)?|vacancy"
    r"|application|post)\s?:\s?"
    r"|\b(?:pick|choose|become|be) our (?:new )?|\bthe job,? "
    r"|\b(?:needs?|seeks?|seeking|recruiting|hired (?:for|as)|look(?:s|ing) for) (?:for )?(?:an? |our )?"
    r"|(?:appl(?:y|ied|ying|ication)|interview(?:ing)?|interest|considered|consideration|candidacy|submission"
    r"|screening|opening|hiring"
    r"|hire you"
    r"|looking)(?: \w+){0,3}? (?:for|to|in|as) (?:the |our |an? |your )?(?:position of |role of )?|\b(?:as"
    r"|for|be) (?:an?|our|the) )$",
    re.IGNORECASE,
)
_A_PERSONS = re.compile(
    r"(?:(?-i:[A-Z])[\w'-]{1,60},? ?(?:,|\(|-|\u2013|is|our|the)? ?|with (?:our|the|a|an|one of our) |(?:i am"
    r"|i'm) (?:an?"
    r"|the) |(?<!\bas )(?<!\bfor )(?<!\bbe )(?<!\bpick )(?<!\bchoose )\bour )$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:the|our|an?|your|for|interview|interviews|application|re|fwd|confirmed|confirmation|invitation|update"
    r"|phone|video"
    r"|technical (?=interview)|screen|position|role|job|with|at|on|we|i|hi|hello|dear|thank|thanks|you|reminder|new"
    r"|updated|and"
    r"|of|as|to|scheduled|next|steps?|final|first|second|round|stage)\b[\s,:&/-]*){1,5}",
    re.IGNORECASE,
)

_JOB = r"(?:position|role|job|opening|vacancy|internship|apprenticeship|traineeship|post)"
_NO_WORD = (
    r"(?:the|our|your|this|that|an?|any|new|same|right|next|open|first|other|another|above|following|said|current"
    r"|advertised|available|exciting|great|permanent|temporary|full-time|part-time|i|we|you|it|no|at|for|with|in|on|to"
    r"|of|as|and|or|by|about|from|is|was|be|has|have|had|applied|applying|interview(?:ing)?|offered|filled|hiring|per"
    r"|dream|perfect|ideal|such|each|every|what|which|particular|specific|similar|potential|future|remote|hybrid)\b"
)
_TOKEN = rf"(?!{_NO_PART}|{_NO_WORD})(?-i:[A-Z\u00c0-\u00de])[\w+#&'/-]{{0,24}}(?:\.\w{{1,10}})?"
_CAPITALS = rf"{_TOKEN}(?: (?:(?:of|and|&|in|for|to|-) )?(?:{_TOKEN}|\d{{1,2}}\b)){{0,5}}"
_LISTED = _CAPITALS.replace("(?: (?:(?:of", "(?:,? (?:(?:of")
"""The same with commas in it: "the Account Executive, Nordics role"."""
_PLAIN = rf"(?:(?!{_NO_WORD})[a-z][a-z-]{{2,14}} ){{0,2}}(?!{_NO_WORD})[a-z][a-z-]{{3,14}}"
_QUOTED = r"[\"\u201c'\u2018](?P<quoted>(?-i:[A-Z])[^\"\u201d\u2019\n]{2,60})[\"\u201d'\u2019]"
_SHORT = r"(?-i:SDE|SWE|SDET|SRE|PM|TPM|PMM|MLE|DBA|RN|LPN|CNA|BDR|SDR|CSM|BA|EM|AE|QA)(?:[- ]?(?:I{1,3}|[1-4]))?"
"""Titles by their letters."""
_FOR_IT = Turn(
    r"\b(?:assessment|test|challenge|interview|offer|letter|application|applied|apply|applying|assignment|screening"
    r"|candidacy|considered|selected|shortlisted|round) (?:for|as) (?:the |our |an? |your )?[\"'\u201c\u2018]?"
    rf"(?P<title>{_CAPITALS})(?=[\"'\u201d]| ?[.,;:!?)|]|\s*$| (?:is|has|was|at|with|and|on|by|before|via|until|will"
    rf"|role|position"
    rf"|[-\u2013\u2014])"
    r"(?: |$))",
    re.IGNORECASE | re.MULTILINE,
)
"""What one is tested or interviewed for, where that is a title by its own words."""
_WITH_IT = Turn(
    rf"(?:\b(?:your|the|our) |\A(?:(?:re|fwd?|aw|wg): ?){{0,3}})(?P<title>{_CAPITALS})"
    r" (?:interview|application|assessment|offer|spot|place|opening|search|scheme|team|panel)\b",
    re.IGNORECASE,
)
"""What an interview or a place is called by, where that is a title by its own words."""
_SUBJECT_END = Turn(
    r"\A(?:(?:re|fwd?) ?: ?)?(?:your |new |online )?(?:application|interview|offer|assessment|invitation|phone|video)\b"
    rf"[^:|()\n\u2013-]{{0,30}} ?[:|\u2013-] (?P<title>{_CAPITALS})(?= ?[(|\u2013]| - |\s*$)",
    re.IGNORECASE,
)
"""A post at the end of a subject, where it is called as people of a trade are."""
_IS_TITLE = re.compile(rf"\b(?:{_NOUN}|{_SHORT})(?:,? {_LEVEL})?$", re.IGNORECASE)
_BY_LETTERS = re.compile(_SHORT)
_FIELDS = re.compile(rf"(?:{_WORDS})(?: (?:{_WORDS}))?", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"^.{0,40}\b(?:assessment|interview|test|challenge|assignment|invitation|application|offer|letter) (?:for|of|to) ",
    re.IGNORECASE,
)
_NONE = frozenset(("N/A", "NA", "TBD", "None", "Not applicable"))
_ASIDE = re.compile(
    r" \((?:[^()]{0,30}\d[^()]{0,30}|[^()]{1,30}, ?[A-Z]{2,3}|[mwfdx](?:/[mwfdx*]){1,3}|remote|hybrid|on-?site)\)$",
    re.IGNORECASE,
)
"""A number or a place behind a title."""
_NAMED = (
    Turn(
        rf"\b(?:{_JOB}|title) ?(?:of|as|:|-|\u2013) ?(?:an? |the |our )?(?:{_QUOTED}|(?P<title>{_CAPITALS}))",
        re.IGNORECASE,
    ),
    Turn(rf"(?:\b(?:the|our|your|an?|this) |^)(?:{_QUOTED}|(?P<title>{_LISTED})) {_JOB}\b", re.IGNORECASE),
    Turn(
        rf"\b(?:(?:apply|applying|applied|application) (?:for|to)|(?:interview|shortlisted|hired|assessment|interest) "
        rf"(?:for|in|as)) (?:the (?:{_JOB} of )?|an? |our |your )?(?P<title>{_CAPITALS})"
        rf"(?= (?:{_JOB}|(?:at|with) (?-i:[A-Z]))\b)",
        re.IGNORECASE,
    ),
    Turn(rf"\b(?:(?:for|as|about) (?:the|our|an?)|interest in (?:the|our)) (?P<title>{_PLAIN}) {_JOB}\b", 0),
    Turn(rf"\A(?:(?:re|fwd?|aw|wg): ?){{0,3}}(?P<title>{_PLAIN}) {_JOB}\b", re.IGNORECASE),
    # a row that gives it
    Turn(
        r"^\W{0,4}(?:(?:job )?(?:position|role|title)|vacancy|job|post)(?: (?:title|applied for"
        r"|name))? ?: {0,3}(?!N/?A\b)"
        r"(?P<title>[A-Z][^\n:|]{2,60})$",
        re.MULTILINE | re.IGNORECASE,
    ),
    _FOR_IT,
    _WITH_IT,
    _SUBJECT_END,
    Turn(rf"\b{_JOB} of (?:an? |the )?(?P<title>{_PLAIN})(?=[.,;!]| (?:at|with|and|is|which|that)\b|$)", re.MULTILINE),
)
"""Titles of any kind, told by what stands around them alone: "the Line Cook position", "for the field sales role"."""
_ABOUT = re.compile(
    r"(?<!\bwork )(?<!\bworks )(?<!\bworked )(?<!\bjoined )(?<!\bstarted )(?<!\bserves )(?<!\bcareer )(?<!\brole )"
    r"\b(?:for|as|about|on)[\s*]{1,3}$",
    re.IGNORECASE,
)
"""What a mail speaks about by a title in capitals: "the panel met for Loan Officer", "appointed as Head Cook"."""
_WRAP = re.compile(r"(?<=[^\n]{55})\n(?=\w)")
"""Where a mailer broke a line, perhaps inside of a title."""
_MORE = re.compile(rf",? (?:{_LEVEL}|\()|,", re.IGNORECASE)
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|man|woman|person|hand|eer|ist[ae]|keeper)s?$", re.IGNORECASE)
"""How nouns of a trade end: of two readings the one that ends so is the title."""


def role(
    subject: str,
    text: str,
    titles: tuple[str, ...] = (),
    beside: tuple[str | None, ...] = (),
    *,
    hiring: bool = False,
) -> str | None:
    """The position as it is named; `titles` are those of invitations. None when none is told surely.

    `beside` are names that stand before titles in subjects and belong to none: the company's, the user's.
    `hiring`: the mail is known to be of hiring, so that a trade for a subject is the post: "Re: barista".
    """
    best, weight = None, 1.5
    none = {name.casefold() for name in beside if name}
    found: list[tuple[str, float]] = []
    for source, worth in ((subject, 2.0), *((title, 2.0) for title in titles[:3]), (text[:5000], 0.0)):
        words = _WRAP.sub(" ", source.replace("**", ""))
        named = ((name, sure) for name, sure in _named(words) if name.casefold() not in none)
        placed = posts.placed(source, subject=source is subject, hiring=hiring)
        rows = ((name, sure) for name, sure in placed if not _ANY_NO_PART.search(name))
        for name, sure in (*_titles(words, worth), *named, *rows):
            found.append((name, sure))
            if sure > weight:
                best, weight = name, sure
    best = _longer(best, found)
    if best is not None:
        best = posts.as_written(posts.trimmed(best), text)
        for source in (subject, text[:5000]):
            best = posts.extended(best, source)
    for other in beside:
        if best and other:
            best = _without(best, other) or None
    if hiring and best and not _is_post(best) and f"{best} job" in text:
        return None  # "thanks for coming to the Leeds job"
    return posts.cased(best) if best else None


def _is_post(name: str) -> bool:
    """Whether what stands before "job" is a post's name and no place's or thing's, as far as one word shows it."""
    return " " in name or _IS_TITLE.search(name) is not None or _AGENT.search(name) is not None


def is_field(name: str) -> bool:
    """Whether a word stands beside titles: "your Frontend interview" names no house."""
    return _FIELDS.fullmatch(name) is not None


def _is_titled(title: str) -> bool:
    """Whether a title is of several words that all begin with capitals, as names of posts do."""
    words = [word for word in title.split() if word not in ("of", "and", "&", "in")]
    return len(words) > 1 and all(word[0].isupper() or not word[0].isalpha() for word in words)


def _longer(best: str | None, found: list[tuple[str, float]]) -> str | None:
    """The fuller title of which the best is an end or the beginning: "manager" of "shop manager", its level."""
    if best is None:
        return None
    part = best.casefold()
    told = (name for name, sure in found if sure > 1.5 and name.count(" ") < part.count(" ") + 4)
    whole = (
        n
        for n in told
        if n.casefold().endswith(f" {part}") or (n.casefold().startswith(part) and _MORE.match(n, len(part)))
    )
    return max(whole, key=len, default=best)


def _without(title: str, name: str) -> str:
    """Without a company's or the user's name before or behind it, whether with its legal form or without."""
    words, same = title.split(), (_letters(name), house.squeezed(name))
    for count in range(min(len(words) - 1, 5), 0, -1):
        if _letters(" ".join(words[:count])) in same:
            return " ".join(words[count:]).strip(_SEPARATORS)
        if _letters(" ".join(words[-count:])) in same:
            return " ".join(words[:-count]).strip(_SEPARATORS).removesuffix(" at")
    return title


_SEPARATORS = " ,:&/|\u2013\u2014-"


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())


@lru_cache(maxsize=8)  # of one mail it is asked for its label and for its facts
def _named(text: str) -> tuple[tuple[str, float], ...]:
    """Titles told by their place, and how surely."""
    return tuple(_each_named(text.replace("\u2019", "'")))


def _each_named(text: str) -> Iterator[tuple[str, float]]:
    for turn in _NAMED:
        for count, match in enumerate(turn.finditer(text)):
            if count == _MOST_NAMED:
                break
            named = (match.groupdict().get("quoted") or match["title"] or "").strip(" ,:&/.'-")
            named = _ASIDE.sub("", posts.unnumbered(_OF_WHAT.sub("", named)))
            if named in _NONE or (turn in (_FOR_IT, _WITH_IT) and not _IS_TITLE.search(named)):
                continue
            if not match.start() and match[0].endswith(" job") and not _is_post(named):
                continue  # "Catalogue job: proofs"
            if turn is _SUBJECT_END:
                named = named.rpartition(" - ")[2]
                if not _AGENT.search(named) or people_names.is_first_name(named.split()[0]):
                    continue
            if 2 < len(named) <= MAX_ROLE or _BY_LETTERS.fullmatch(named):
                yield named, 2.0 + (0.4 if _AGENT.search(named) else 0.0)


@lru_cache(maxsize=8)  # as above
def _titles(text: str, worth: float) -> tuple[tuple[str, float], ...]:
    """Titles told by their nouns, and how surely."""
    return tuple(_each_title(text.replace("\u2019", "'"), worth))


def _each_title(text: str, worth: float) -> Iterator[tuple[str, float]]:
    for match in islice(_around_nouns(text), 60):
        whole = " ".join(match[0].split())
        named = _LEADING.sub("", whole).strip(" ,:&/-")
        if _NOT_THE_JOB.fullmatch(named) or not named or len(named) > MAX_ROLE:
            continue
        before = _NUMBER_BEFORE.sub("", text[max(0, match.start() - 60) : match.start()])
        after = text[match.end() : match.end() + 60]
        sure = worth + (3.0 if _AFTER.match(after) else 0.0) + (2.0 if _BEFORE.search(before) else 0.0)
        if _LEADING.match(whole) and not _BEFORE.search(before):
            sure += 0.5
        if not worth and _A_PERSONS.search(before):
            sure -= 2.5
        if " " not in named and not _AFTER.match(after):
            sure -= 0.5 if _BEFORE.search(before) else 1.0
        if not worth and _is_titled(named) and _ABOUT.search(before):
            sure += 1.7
        if named[0].isupper():
            sure += 0.3
        yield named, sure


def _around_nouns(text: str) -> Iterator[re.Match[str]]:
    """What `_TITLE` finds in a text. Each match holds a noun, on its line: only there it is tried, as it is dear."""
    folded = gates.fold(text)
    nouns = _SPELT.intersection(_WORD.findall(folded))
    end = 0
    for at in sorted({at for noun in nouns for at in _places(noun, folded)}):
        if at < end:
            continue
        begin = max(end, at - _LONGEST_LEFT, text.rfind("\n", 0, at) + 1)
        if match := _TITLE.search(text, begin):
            end = match.end()
            yield match


def _places(noun: str, folded: str) -> Iterator[int]:
    """Where a word begins that begins with a noun."""
    at = folded.find(noun)
    while at >= 0:
        if not at or not folded[at - 1].isalnum():
            yield at
        at = folded.find(noun, at + 1)

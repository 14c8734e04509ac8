"""What a person's name looks like in English running text, and what it looks like but is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 16
"""People of one mail; a day of interviews has up to ten."""
READ = 600
"""Characters of one stretch in which names are looked for."""

WORD = r"(?-i:[A-Z\u00c0-\u00d6\u00d8-\u00de])[\w'-]{0,24}"
_PARTICLE = r"(?:van|von|de|der|den|di|da|del|la|le|bin|al|el|ter|dos|ten)"
_RUN = re.compile(rf"\b{WORD}(?: (?:{_PARTICLE} ){{0,2}}{WORD}| (?-i:[A-Z])\.(?= )){{0,7}}")
"""Capitalised words in a row, with particles and initials between."""
_TITLES = frozenset(
    """
    engineer engineering manager director head lead senior junior staff principal software backend frontend data
    product design designer developer scientist analyst architect recruiter recruiting recruitment talent acquisition
    hiring technical vice president vp cto ceo cfo coo chief officer executive partner coordinator specialist
    consultant research marketing sales finance legal security platform infrastructure founder co-founder dr prof
    professor mr mrs ms mx colleague interviewer interviewers panel monday tuesday wednesday thursday friday with
    panelist panelists host hosts hr then unfortunately sadly however hopefully today tomorrow yesterday finally also
    perhaps maybe sorry apologies luckily meanwhile afterwards registrar secretary dean chair board members member miss
    """.split()
)
"""Words that may stand right before a name: "Team Lead Bernd Adler", "On Tuesday Dana Lee will"."""
_NO_NAME = _TITLES | frozenset(
    """
    saturday sunday january february march april june july august september october november december human resources
    people operations team teams zoom google meet microsoft webex skype hangouts street avenue road floor building
    office room suite plaza tower campus interview interviews call screen system coding behavioral behavioural round
    final video phone onsite introduction lunch break agenda schedule dear hello kind best warm regards thanks thank
    please the this your our we you machine learning university college company group inc llc ltd gmbh time date
    location link join password meeting id pm am est pst cet gmt utc bst edt cst pdt mst united states kingdom new york
    st rd ave rapids city county beach valley heights springs river lake mount north south east west upper lower grand
    san francisco london berlin paris details position role job application calendar invitation invite welcome
    congratulations good morning afternoon update next steps hi hey may who when where what if once after before
    unless on in at and for to from as it there here they he she both all each either everyone nobody phd mba
    """.split()
)
_HOUSE = re.compile(
    r"\b(?:ltd|limited|inc|llc|gmbh|enterprises?|supplies|haulage|equipments?|plc|corp|corporation|company|co|group"
    r"|holdings?|partners|bank|banking|health"
    r"|healthcare|energy|labs?|laborator(?:y|ies)|robotics|systems|technolog(?:y|ies)|tech|software|solutions|services"
    r"|media|studios?|bakery|foods?|universit(?:y|ies|\u00e4t)|college|school|academy|hospital|clinic|trust|foundation"
    r"|institute|council|airlines?|airways|insurance|capital|ventures|consulting|logistics|pharma|pharmaceuticals"
    r"|biotech|bio|motors|industries|international|global|digital|networks?|analytics|games|toys|maps|hotels?|society"
    r"|association|agency|staffing|recruitment|works|works?hops?|joinery|brewery|retail|financial|payments|mobility"
    r"|aerospace|aviation|telecom|communications|interactive|entertainment|cloud|data|ai|io|street|station|square"
    r"|nhs|ministry|department|authority|airport|arena|stadium|centre|center|library|museum|gallery|theatre|cafe"
    r"|caf\u00e9"
    r"|coffee|pub|bar|inn|hotel|salon|garage|farms?|dairy|pottery|press|nurser(?:y|ies)|surgery|vets|shop|stores?|games"
    r"|housing|homes|care|charity|dental|medical|cruises|ferries|airlines|ag|sa|se|bv|oy|ab|kg)\b|\bA/S\b|&|^the\b",
    re.IGNORECASE,
)
_INITIALLED = re.compile(rf"(?<![\w.])(?:(?-i:[A-Z])\. ?){{1,3}}{WORD}(?! {WORD})")
_TITLED = re.compile(
    rf"(?<!\w)(?:(?-i:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame"
    rf"|Rev)\b\.?) (?P<last>{WORD})(?! (?:{_PARTICLE} )?{WORD})"
)
_FIELD = re.compile(r"(?:logy|istry|omics|tics|ation|ctions?)$")
"""How fields of study and work end, and no names."""
_PLACE_BEFORE = re.compile(r"\b(?:at|from|of|in|on|for|the)\s$", re.IGNORECASE)
_HALF_A_HOUSE = re.compile(r"(?:^|[^\w\s]|\b[a-z]\w{0,30})\s{0,2}(?-i:[A-Z])[\w'-]{0,30} & $")
""" "McDougal & " before what would be a name: two surnames are a house, two whole names two people."""

_FIRST_NAMES = frozenset(
    """
    aaron abdul abigail adam aditya adrian agnes ahmed aidan aisha akira alan alana albert alejandro alex alexander
    alexandra alexis alfred ali alice alicia alina alison allison amanda amber amelia amir amit amy ana anders andre
    andrea andreas andrew andy angela anil anita anja anjali ann anna anne annie anthony antonio anya april archie
    ariel arjun arnold arthur arun asha ashley astrid audrey aurora ava barbara beatrice ben benjamin bernadette bernard
    bernd beth bethany bettina bianca bill billy birgit bob bogdan boris brad bradley brandon brenda brendan brett brian
    bridget brigitte bruce bryan caitlin caleb callum cameron camila camille carla carlos carmen carol carolina
    caroline carolyn catherine cecilia chad charles charlie charlotte chen cheryl chiara chloe chris christian christina
    christine christoph christopher cindy claire clara claudia clive colin connor conor craig cynthia dagmar daisy dan
    dana daniel daniela danielle daria darren dave david dawn dean deborah debra deepa deepak denise dennis derek
    devon diana diane diego dieter dirk dmitri dominic donald donna dorothy douglas duncan dylan ed eddie edgar edith
    edward eileen elaine eleanor elena eli elijah elisa elise elizabeth ella ellen ellie elliot emily emma eric erica
    erik erin ernesto esther ethan eugene eva evan eve evelyn fabian faith farah fatima felicity felipe felix
    fernando fiona florence florian frances francesca francesco francis francisco frank frederick freya gabriel
    gabriela gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gina giovanni giulia glen
    gloria gordon grace graham greg gregory greta guido gus guy hannah hans harold harriet harry harvey hassan
    hazel heather heidi heike helen helena helga henrik henry hilary hiroshi holly howard hugh hugo ian ibrahim
    igor imogen ines ingrid irene iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqueline jake jakob
    james jamie jan jana jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny
    jeremy jerry jesse jessica jill jim jo joan joanna joanne joe joel joerg johan johanna john johnny jon jonas
    jonathan jordan jorge jose josef joseph josephine josh joshua joy joyce juan juanita judith judy julia julian julie
    julien juliet jun jurgen justin kai karen karim karin karl karolina kate katharina katherine kathleen kathryn
    kathy katie katja kavita kay keith kelly ken kenji kenneth kerry kevin khalid kieran kim kimberly kiran kirsten
    klaus kristen kristin kumar kurt kyle lara larry lars laura lauren laurence lea leah lee leila lena leo leon
    leonard leonardo leslie lewis li liam lily linda lisa liz lola lorenzo lorna lorraine louis louise luca lucas
    lucia lucy luis luisa luke lydia lynn maddie madeleine magnus mai malcolm manuel marc marcel marco marcus
    margaret maria mariam marianne marie marina mario marion marjorie mark markus marta martha martin martina mary
    mateo mathias matt matthew matthias maureen maurice max maya megan mehmet mei melanie melissa michael michelle
    miguel mike mikhail milan miles min mina miranda miriam mohamed mohammad mohammed moira molly mona monica monika
    morgan moritz muhammad nadia nadine nancy naomi natalia natalie natasha nathan neha neil nicholas nick nicola
    nicolas nicole nigel nikhil nikolai nils nina noah noel nora norman olaf oleg olga oliver olivia omar oscar otto
    owen pablo pam pamela paolo pat patricia patrick paul paula pauline pedro peggy penelope penny pete peter petra
    phil philip philippa phillip phoebe pierre pooja priya rachel rafael rahul raj rajesh ralf ralph ramon randy raquel
    rashid raul ravi ray raymond rebecca regina reiko rene renee reza ricardo richard rick rita rob robert roberta
    roberto robin rodrigo roger roland roman ron ronald rory rosa rosalind rose rosemary ross roy ruben ruby rupert
    russell ruth ryan sabine sabrina sally sam samantha samir samuel sandeep sandra sandy sanjay santiago sara sarah
    sasha scott sean sebastian selina serena sergei sergio shane shannon sharon shaun sheila shirley simon simone
    siobhan sofia sonia sonja sophia sophie stacy stan stefan stefanie stella stephanie stephen steve steven stewart
    stuart sue sunil sunita susan susanne suzanne sven svetlana sylvia tamara tanya tara ted teresa terry thea theo
    theresa thomas tiffany tim timothy tina tobias toby todd tom tomas tony tracey tracy trevor ursula uwe valentina
    valerie vanessa vera veronica victor victoria vijay vikram vincent violet virginia vivian vivek vladimir walter
    wanda warren wayne wei wendy wilhelm will william winston wolfgang xavier yan yara yasmin yasmine ying yuki yusuf
    yvette yvonne zachary zainab zara zoe zofia
    """.split()
)
"""Common first names: one of them before a surname makes it a person's name where a house could stand as well."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name and its span of characters in the text."""

    name: str
    begin: int
    finish: int


def spans(text: str) -> tuple[Named, ...]:
    """Whole names of people, two to four words, in order of the text; of several readings of one row the last."""
    found: list[Named] = []
    for run in _RUN.finditer(text[:READ]):
        if (named := _last(text, run)) is not None:
            found.append(named)
            if len(found) == MOST:
                break
    return tuple(found)


def singles(text: str) -> tuple[Named, ...]:
    """Capitalised words that stand alone and may be first names, in order: "Sarah will be on the call"."""
    found = (
        Named(run[0].removesuffix("'s"), run.start(), run.end())
        for run in _RUN.finditer(text[:READ])
        if " " not in run[0] and not _PLACE_BEFORE.search(text[: run.start()][-8:])
    )
    return tuple(named for named in found if is_word_of_name(named.name) and not is_house(named.name))[:MOST]


def abridged(text: str) -> tuple[Named, ...]:
    """Surnames behind an initial or a form of address, as lists and formal mail write them: "D. Osei", "Dr Hobbs"."""
    found = [*_INITIALLED.finditer(text[:READ]), *_TITLED.finditer(text[:READ])]
    named = (Named(m[0].removesuffix("'s"), m.start(), m.end()) for m in found[:MOST])
    return tuple(
        n for n in named if is_word_of_name(n.name.split()[-1]) and not is_house(n.name) and n.name[-2:].islower()
    )


def is_first_name(word: str) -> bool:
    """Whether a word is a common first name, so that it is a person's where it stands alone."""
    return word.casefold().partition("-")[0] in _FIRST_NAMES


def is_house(name: str) -> bool:
    """Whether a word in it is one of a firm's or a place's and of no person's: "Rowan Health", "Foster & Webb"."""
    return _HOUSE.search(name) is not None


def may_be_a_person(name: str) -> bool:
    """Whether a name that could be a firm's begins as people's do: "Anna Schmidt", "Sarah"."""
    words = name.replace(".", " ").split()
    return bool(words) and is_first_name(words[0]) and not is_house(name)


def _last(text: str, run: re.Match[str]) -> Named | None:
    """The name that a row of capitalised words ends in, behind titles and days."""
    words = run[0].split()
    rest = words
    for at, word in enumerate(words):
        if not is_word_of_name(word):
            rest = words[at + 1 :]
    before = words[len(words) - len(rest) - 1] if len(rest) < len(words) else ""
    if before and before.strip(".").casefold() not in _TITLES:
        return None
    name = " ".join(rest)
    begin = run.end() - len(name)
    shown = name.removesuffix("'s")
    if not before and _PLACE_BEFORE.search(text[:begin][-8:]):
        return None
    if not 2 <= sum(word[0].isupper() for word in rest) <= 4 or len(rest[-1].strip(".")) < 2:
        return None
    if is_house(shown) or "'s " in name or any(c.isdigit() for c in name) or _HALF_A_HOUSE.search(text[:begin][-80:]):
        return None
    return Named(shown.title() if shown.isupper() else shown, begin, run.end())


def is_word_of_name(word: str) -> bool:
    """Whether a capitalised word can be one of a person's name."""
    if _FIELD.search(word):
        return False
    return word.strip(".").casefold().removesuffix("'s") not in _NO_NAME

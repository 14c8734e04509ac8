"""What a person's name looks like in English running text, and what it looks like but is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from inboxwatch.detect.turns import Turn

MOST = 16
"""People of one mail; a day of interviews has up to ten."""
READ = 600
"""Characters of one stretch in which names are looked for."""

WORD = r"(?-i:[A-Z\u00c0-\u00d6\u00d8-\u00de])[\w'-]{0,24}"
FORMS = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Sgt|Sergeant|Insp|Inspector|Capt|Captain|Col|Colonel|Maj|Major"
    "|Lt|Cllr|Councillor|Fr|Father|Rabbi|Imam|Judge|Justice|Advocate|Lord|Lady|Pastor|Herr|Frau|Mme|Sra"
)
"""Forms of address."""
PARTICLE = r"(?:van|von|de|der|den|di|da|del|du|la|le|bin|al|el|ter|dos|ten|af|zu)"
"""What stands between the words of a name without a capital."""
_RUN = re.compile(rf"\b{WORD}(?: (?:{PARTICLE} ){{0,2}}{WORD}| (?-i:[A-Z])\.(?= )){{0,7}}")
"""Capitalised words in a row, with particles and initials between."""
_TITLES = frozenset(
    """
    engineer engineering manager director head lead senior junior staff principal software backend frontend data
    product design designer developer scientist analyst architect recruiter recruiting recruitment talent acquisition
    hiring technical vice president vp cto ceo cfo coo chief officer executive partner coordinator specialist
    consultant research marketing sales finance legal security platform infrastructure founder co-founder dr prof
    professor mr mrs ms mx colleague interviewer interviewers panel monday tuesday wednesday thursday friday with
    panelist panelists host hosts hr then unfortunately sadly however hopefully today tomorrow yesterday finally also
    md fd cco cmo cpo cio
    sgt sergeant insp inspector capt captain col colonel maj major lt cllr councillor father rabbi judge justice
    advocate pastor
    let ask call ring tell contact email meet see join bring report thank give send copy
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
    congratulations good morning afternoon update next steps hi hey may who when where what if once after before well
    yes no ok okay sure great perfect lovely right anyway actually basically honestly obviously normally usually
    typically currently since because while although instead otherwise never always again still just only my his her
    its their reception front gate visitor visitors not but so as by or kindest warmest sincerely cordially
    respectfully cheers yours faithfully truly attn unless on in at and for to from it there here they he she both all
    each either everyone nobody phd mba
    """.split()
)
TOPICS = frozenset(
    """
    development pair pairing programming problem problems solving culture cultural add fit raiser bar sense execution
    deep dive dives craft values value case study studies whiteboard whiteboarding live debugging architecture
    algorithm algorithms structures leadership collaboration communication strategy portfolio presentation review demo
    tour walkthrough core skills skill knowledge role play written test tests exercise assessment question questions
    answers open hours hour virtual session sessions onsite competency competencies based motivational motivation wrap
    up debrief meet greet practical trial general mental numerical reasoning tray group business scenario take home
    project retrospective operational excellence functional cross stakeholder debate chat coffee training reading
    comprehension typing math maths english oral viva lecture teaching micro seminar q&a intro introduction icebreaker
    quick catch informal formal full stack focus membership pension gym dental health bonus salary holiday parking
    breakfast benefits package scheme cover allowance discount science security second third fourth deep-dive kick off
    kick-off overview experience background history planning mock customer
    """.split()
)
"""Words that sessions of an interview day are called by: "Bar Raiser", "Pair Programming", "Product Sense"."""
_PLACES = frozenset(
    """
    lane drive way house hall court yard quay wharf close terrace gardens mews crescent boulevard green park hill gate
    bridge point view field fields common cross wing block annexe reception entrance foyer lobby
    """.split()
)
"""Words that end a place and some surnames: with a common first name before them they are a person's."""
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
    r"|timber|brewing|roofing|plumbing|builders|construction|catering|freight|transport|glazing|solicitors|llp"
    r"|accountants|lettings|estates|wines|vineyards?|boats|cycles|bikes|books|bookshop|florists?|furniture|interiors"
    r"|fabrication|leisure|resort|bistro|surveyors|architects|contractors|joiners|electrical|boardroom|auditorium"
    r"|housing|homes|care|charity|dental|medical|cruises|ferries|airlines|ag|sa|se|bv|oy|ab|kg)\b|\bA/S\b|&|^the\b",
    re.IGNORECASE,
)
_INITIALLED = re.compile(rf"(?<![\w.])(?:(?-i:[A-Z])\. ?){{1,3}}(?:{PARTICLE} ){{0,2}}{WORD}(?! {WORD})")
_TITLED = re.compile(rf"(?<!\w)(?:(?-i:{FORMS})\b\.?) (?P<last>{WORD})(?! (?:{PARTICLE} )?{WORD})")
_TITLE = (
    r"(?:colleagues?|managers?|directors?|c[a-z]o|(?:co-?)?founders?|owners?|boss|supervisor|foreman|matron|principal"
    r"|head(?:teacher|mistress|master)?|leads?|leader|engineers?|developers?|designers?|scientists?|analysts?|chefs?"
    r"|registrar|captain|skipper|controller|accountants?|editors?|teachers?|nurses?|dean|professor|chair|president"
    r"|secretary|administrators?|officer|consultants?|technician)"
)
_FORM = re.compile(FORMS)
_SOLE_TITLE = re.compile(_TITLE, re.IGNORECASE)
_SOME_TITLE = Turn(
    rf"\b(?:{_TITLE}|team|department|dept|office|group|unit|lab)\b|\bwho(?:'s| \w)|[,(] ?(?:our|my)\b", re.IGNORECASE
)
"""What a text holds that has a title or a team beside a name."""
_BEHIND_TITLE = re.compile(
    rf"\b(?:our|my|the|her|his|their|your)\s(?:[\w&/'-]{{1,20}}\s){{0,4}}?{_TITLE}\b(?P<of>\sof\s[\w&-]{{2,20}})?,?\s"
    rf"(?:is\s|will\sbe\s)?(?:(?-i:{FORMS})\.?\s)?$",
    re.IGNORECASE,
)
_BEFORE_TITLE = re.compile(
    r"(?:,\s|\s\()(?:(?:our|my)\s(?!clients?\b|customers?\b|sister\b|parent\b)"
    r"|who(?:'s|\s(?:is|runs|leads|heads|looks|manages|owns|founded|started))\b"
    rf"|(?!our\b|my\b)(?:(?:the|their|his|her|your)\s)?(?:[\w&/'-]{{1,20}}\s){{0,3}}?{_TITLE}\b)"
    r"|\s(?:from|in)\s(?:our|the)\s(?:[\w&/'-]{1,20}\s){0,3}?(?:team|department|dept|office|group|unit|lab)\b",
    re.IGNORECASE,
)
"""A title or a team beside a name: "our CTO Tobi", "Tobi, who runs support", "Tobi from the data team"."""
_THE_BEFORE = re.compile(r"\b(?:the|an?|this|in|at)\s$", re.IGNORECASE)
"""Before what a thing is called: "in the Boardroom, Nurse Education Centre"."""
_FIELD = re.compile(r"(?:logy|istry|omics|tics|ation|ctions?)$")
"""How fields of study and work end, and no names."""
_PLACE_BEFORE = re.compile(r"\b(?:at|from|of|in|on|for|the)\s$", re.IGNORECASE)
_HALF_A_HOUSE = re.compile(r"(?:^|[^\w\s]|\b[a-z]\w{0,30})\s{0,2}(?-i:[A-Z])[\w'-]{0,30} & $")
""" "McDougal & " before what would be a name: two surnames are a house, two whole names two people."""

_FIRST_NAMES = frozenset(
    """
    aaron abbie abby abdul abena abigail adam adebayo aditi aditya adrian agnes agnieszka ahmed aidan aisha akira alan
    alana albert alejandro aleksander alex alexander alexandra alexis alfie alfred ali alice alicia alina alison
    allison amanda amber amelia amelie amir amit amy ana ananya anders andre andrea andreas andrew andy angela angelo
    angharad angus anil anita anja anjali anke ann anna anne anneke annie anthea anthony antonio anya aoife april
    archie ariel arjun arnav arnold aroha arthur arun asha ashley ashwin astrid audrey aurelie aurora ava aylin barbara
    bea beatrice ben benjamin benoit bernadette bernard bernd beth bethany bettina bev beverley bhavna bianca bilal
    bill billy birgit birte bjorn bob bogdan bongani boris brad bradley bram brandi brandon brenda brendan brett brian
    bridget brigitte bruce bruno bryan caitlin caleb callum cameron camila camille carla carlos carlton carmen carol
    carolina caroline carolyn catherine cecilia cedric celine chad charles charlie charlotte chen cheryl chiara chidi
    chinedu chioma chloe chris christian christina christine christoph christopher ciara cindy claire clara claudia
    clint clive colin colm connor conor cormac craig curtis cynthia dafydd dagmar daisy dale damien dan dana daniel
    daniela danielle daria darnell darren dave david dawn dean deb debbie deborah debra debs declan dee deepa deepak
    deepika denise dennis derek dermot devon devraj diana diane diego dieter dirk dmitri dmitry dominic donald donna
    dorothy dorte douglas duncan dwayne dylan ed eddie edgar edith edward eileen eilidh ekaterina elaine eleanor elena
    eli elif elijah elisa elisabetta elise elizabeth elke ella ellen ellie elliot emeka emily emma emre enzo eoin eric
    erica erik erin ernesto ernie esther ethan eugene eva evan eve evelyn ewan fabian fabien fabio faith farah fatima
    felicity felipe felix femi femke fergal fernando fiona florence florian frances francesca francesco francis
    francisco frank freddie frederick freya gabriel gabriela gail gareth gary gaurav gavin gemma geoff geoffrey george
    georgia georgina gerald gerard gerd gianluca giles gina gino giovanni gisela giulia glen gloria gord gordon grace
    graham grainne greg gregory greta guido guillaume gurpreet gus guy gwen gwyneth hamish hana hannah hans harold
    harpreet harriet harry harsh haruki harvey hassan hazel heather heidi heike helen helena helga henrik henry hilary
    hiroshi hoang holly howard huda hugh hugo iain ian ibrahim ifeoma igor imogen ines inge ingrid irene irina iris
    isaac isabel isabella isha isla istvan ivan ivy jack jackie jacob jacqueline jake jakob jamal james jamie jan jana
    jane janet janice jared jasmine jason jasper jaspreet javier jay jean jeff jeffrey jen jenna jennifer jenny jeremy
    jerome jerry jess jesse jessica jessie jill jim jo joan joanna joanne joe joel joerg johan johanna john johnny jon
    jonas jonathan joost jordan jorge jose josef joseph josephine josh joshua joy joyce juan juanita judith judy julia
    julian julie julien juliet jun jurgen justin jutta jyoti kai karen karim karin karl karolina karthik katarzyna kate
    katharina katherine kathleen kathryn kathy katie katja kavita kay keir keisha keith kelly ken kenji kenneth kerry
    kerstin kevin khadija khalid kieran kim kimberly kip kiran kirsten kirsty klaus kofi kristen kristin kriti kumar
    kurt kwabena kwame kyle lakshmi lara larry lars latoya laura lauren laurence layla lea leah lee leila lena leo leon
    leonard leonardo lerato leslie lewis li liam lianne lily linda linh lisa liz lola lorenzo lorna lorraine lothar lou
    louis louise luca lucas lucia lucy ludovica luis luisa luke lydia lynn maddie madeleine mads maeve magda magnus mai
    malcolm malik manfred manish manpreet manuel marc marcel marco marcus marek margaret margot maria mariam marianne
    marie marieke marina mario marion marjorie mark markus marta martha martin martina mary maryam mateo mathias
    mathieu matt matteo matthew matthias maura maureen maurice max maxim maya meera meg megan mehmet mei melanie mele
    melissa mette mhairi michael michelle miguel mike mikhail milan miles min min-jun mina minh miranda miriam mohamed
    mohammad mohammed mohit moira molly mona monica monika morag morgan moritz muhammad mustafa nadia nadine nancy
    naomi natalia natalie natasha nathan naveen neha neil ngozi nguyet niamh nicholas nick nicola nicolas nicole nigel
    nikhil nikita nikolai nils nina nisha nitin noah noel nomsa nora norbert norman nour nur obinna oksana olaf oleg
    olga oliver olivia olu oluwaseun omar orla oscar ottilie otto owain owen pablo padraig pam pamela pankaj paola
    paolo parul pat patricia patrick paul paula pauline pavel pawel peadar pedro peggy penelope penny pete peter petr
    petra phil philip philippa phillip phoebe pierre pieter pilar piotr pooja pranav preeti priya priyanka rachel
    rafael rahul raj rajesh rakesh ralf ralph ramon randall randy rania raquel rashid raul ravi ray raymond rebecca
    regina reiko reinhard rene renee reza rhona rhonda rhys ricardo richard rick rita rob robert roberta roberto robin
    rodrigo roger rohan rohit roisin roland rolf roman ron ronald rory ros rosa rosalind rose rosemary ross roy ruben
    ruby rupert russell ruth ryan sabine sabrina sagar sal sally salma sam samantha samir samira samuel sandeep sandra
    sandy sanjana sanjay sanne santiago sara sarah sasha scott sean sebastian selin selina seo-yeon serena sergei
    sergio shane shannon sharon shaun sheila shelley shirley shreya shruti siddharth silke silvia simon simone simran
    sinead siobhan sione sipho siti siân sneha sofia sonia sonja soo-jin sophia sophie soren stacy stan stefan stefanie
    stella stephanie stephen steve steven stewart stuart sue sukhi sunil sunita susan susanne suzanne sven svetlana
    swati sylvia tamara tammy tane tanvi tanya tara tariq tarun tash ted teresa terry tess tessa thandi thandiwe thanh
    thea theo theresa thierry thomas tiffany tim timothy tina tobias toby todd tom tomas tomasz tony tonya tracey tracy
    trevor tunde tyrone ulrike uma ursula uwe valentina valerie vanessa varun vera veronica victor victoria vidya vijay
    vikas vikram vince vincent violet virginia vivek vivian vladimir volker wade walter wanda warren wayne wei wendy
    werner wilhelm will william winnie winston wiremu wolfgang xavier yan yara yash yasmin yasmine yemi ying yuki yulia
    yusuf yvette yvonne zachary zainab zane zanele zara zeynep zoe zofia zoltan zuzana kev gaz baz shaz daz mo mags
    kat hattie nico finn gill jody jodie trish trev stu pip pippa nell ned nate zack zac dom vic val viv wim len
    lynne lindsay lindsey leanne kayleigh annelie hannelie philippe gethin eirlys salmah ewelina bronwyn ines ife
    dele tamsin ottilie bjarte silje kenny benny lenny ronnie reg alf bert cath cathy caz franny georgie hetty izzy
    jez josie jude kaz kirk mandy mick mikey millie minnie nev nicky olly ollie patsy perry poppy pru ricky robbie
    rowena rusty sadie sammy sid sonny steph tilly trudy tyler
    """.split()
)
"""Common first names: one of them before a surname makes it a person's name where a house could stand as well."""


_BRACKET = re.compile(r"\s?\(")
_AMBIGUOUS = re.compile(r"(?<!the )(?<!our )(?<!a )\b(?:Dean|Will|April|June|May|August)(?= \((?!\d))")
"""First names that are other words too, where a title in brackets tells that they are somebody's: "Dean (AP)"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name and its span of characters in the text."""

    name: str
    begin: int
    finish: int


@lru_cache(maxsize=128)  # each sentence is asked for its names by several readers
def spans(text: str) -> tuple[Named, ...]:
    """Whole names of people, two to four words, in order of the text; of several readings of one row the last."""
    found: list[Named] = []
    for run in _RUN.finditer(text[:READ]):
        if (named := _last(text, run)) is not None and not _is_beside(text, found, named):
            found.append(named)
            if len(found) == MOST:
                break
    return tuple(found)


def _is_beside(text: str, found: list[Named], named: Named) -> bool:
    """Whether a name stands in brackets behind another: a house or a field, "Dana Lee (Partner, Family Law)"."""
    if not found or is_first_name(named.name.partition(" ")[0]):
        return False
    between = text[found[-1].finish : named.begin]
    return _BRACKET.match(between) is not None and ")" not in between


def singles(text: str) -> tuple[Named, ...]:
    """Capitalised words that stand alone and may be first names, in order: "Sarah will be on the call"."""
    found = (
        Named(run[0].removesuffix("'s"), run.start(), run.end())
        for run in _RUN.finditer(text[:READ])
        if " " not in run[0] and not _PLACE_BEFORE.search(text[: run.start()][-8:])
    )
    sure = [named for named in found if is_word_of_name(named.name) and not is_house(named.name)]
    sure += [Named(each[0], each.start(), each.end()) for each in _AMBIGUOUS.finditer(text[:READ])]
    return tuple(sorted(sure, key=lambda named: named.begin))[:MOST]


def abridged(text: str) -> tuple[Named, ...]:
    """Surnames behind an initial or a form of address, as lists and formal mail write them: "D. Osei", "Dr Hobbs"."""
    found = [*_INITIALLED.finditer(text[:READ]), *_TITLED.finditer(text[:READ])]
    named = (Named(m[0].removesuffix("'s"), m.start(), m.end()) for m in found[:MOST])
    return tuple(
        n for n in named if is_word_of_name(n.name.split()[-1]) and not is_house(n.name) and n.name[-2:].islower()
    )


def titled(text: str, found: Iterable[Named] | None = None) -> tuple[Named, ...]:
    """Names that a title or a team beside them makes people's; words that stand alone, or those of `found`."""
    if _SOME_TITLE.search(text[:READ]) is None:
        return ()
    runs = _alone(text) if found is None else found
    return tuple(named for named in runs if _has_title(text, named))[:MOST]


def _alone(text: str) -> Iterator[Named]:
    """Words that may be names where a title stands before: "our CTO Tobi" is one row of capitalised words."""
    for run in _RUN.finditer(text[:READ]):
        words = run[0].split()
        last = words[-1].removesuffix("'s")
        sole = len(words) == 1 or not is_word_of_name(words[-2]) or _is_title(words[-2])
        if sole and is_word_of_name(last) and not is_house(last) and len(last) > 1 and last[-1].islower():
            begin = run.end() - len(words[-1])
            if len(words) > 1 and _FORM.fullmatch(words[-2].strip(".")) is not None:
                yield Named(f"{words[-2]} {last}", begin - len(words[-2]) - 1, begin + len(last))
            else:
                yield Named(last, begin, begin + len(last))


def _is_title(word: str) -> bool:
    return _SOLE_TITLE.fullmatch(word) is not None


def _has_title(text: str, named: Named) -> bool:
    if _BEFORE_TITLE.match(text, named.finish) is not None:
        return _THE_BEFORE.search(text[: named.begin][-8:]) is None
    before = _BEHIND_TITLE.search(text[max(0, named.begin - 90) : named.begin])
    # "our Head of Data Science": what stands behind an "of" is a name only where it is a common one
    return before is not None and (not before["of"] or is_first_name(named.name.split()[0]))


def is_first_name(word: str) -> bool:
    """Whether a word is a common first name, so that it is a person's where it stands alone."""
    return word.casefold().partition("-")[0] in _FIRST_NAMES


def is_form(word: str) -> bool:
    """Whether a word is a form of address: "Mrs", "Capt."."""
    return _FORM.fullmatch(word.strip(".")) is not None


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
    plain = before.strip(".").casefold()
    if before and plain not in _TITLES and not (plain in TOPICS and is_first_name(rest[0] if rest else "")):
        return None
    if len(rest) > 1 and _is_title(rest[-1]) and not is_first_name(rest[0]):
        return None  # "our Veterinary Nurse"
    if len(rest) > 1 and rest[-1].casefold().strip(".") in _PLACES and not is_first_name(rest[0]):
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
    plain = word.strip(".").casefold().removesuffix("'s")
    return plain not in _NO_NAME and plain not in TOPICS

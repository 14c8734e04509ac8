"""The kind of evidence that words give: turns of phrase as data, each for one label, with their weight."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from inboxwatch.detect import turns
from inboxwatch.detect.turns import Sieve, Turns
from inboxwatch.model import Label


@dataclass(frozen=True, slots=True, eq=False)
class Clue:
    """A turn of phrase. It counts once a mail; `weight` 3 decides alone, smaller ones only together.

    `label` None: it says only that the mail is about hiring (weight above 0) or about something else (below).
    `conditional`: it counts also under "if" and in what is only announced.
    """

    rule: str
    label: Label | None
    weight: float
    pattern: Turns
    conditional: bool = False


def clue(rule: str, label: Label | None, weight: float, *phrases: str, conditional: bool = False) -> Clue:
    """A clue of several turns of phrase. No pattern may reach over a sentence's end; see `sentences.MAX_SENTENCE`."""
    return Clue(rule, label, weight, Turns(*phrases), conditional)


def against(rule: str, weight: float, *phrases: str) -> Clue:
    """A clue that a mail is about something else than hiring, by `weight` below 0; under "if" as well."""
    return clue(rule, None, weight, *phrases, conditional=True)


class Possible:
    """Those of some clues that may stand in a text, to be looked for in each of its sentences."""

    __slots__ = ("_near", "_of")

    def __init__(self, of: tuple[Clue, ...], text: str) -> None:
        self._of = of
        self._near = _sieve(of).near(text)

    def found(self, sentence: str, but: Container[str] = frozenset()) -> Iterator[tuple[Clue, re.Match[str]]]:
        """The clues that stand in a sentence of the text, in order, and where; `but` are rules not to look for.

        What is put into `but` between two of them is heeded.
        """
        for number, near in self._near.at(sentence).items():
            clue = self._of[number]
            if clue.rule not in but and (hit := turns.first(near, sentence)) is not None:
                yield clue, hit


def found(of: tuple[Clue, ...], text: str) -> Iterator[Clue]:
    """Those of the clues that stand in a text, which is taken as one sentence."""
    return (clue for clue, _ in Possible(of, text).found(text))


@cache
def _sieve(of: tuple[Clue, ...]) -> Sieve:
    return Sieve([clue.pattern for clue in of])


PLAIN_TALK = (
    r"(?:interview(?!s? (?:skills|tips|techniques?|coaching|training|workshop|evening|practice|preparation))"
    r"|(?:phone|recruiter|manager|technical|tech|coding|initial|intro)[ -]?screen(?:ing)?"
    r"|(?:recruiter|hiring manager) (?:call|chat|conversation|meeting|discussion)|super ?day"
    r"|on-?sites\b|on-?site(?=[.,!?]|$| (?:interviews?|details|next|on|is|with|at|has|tomorrow)\b)"
    r"|assessment (?:day|centre|center)|(?:hr|managerial|f2f|telephonic|technical) (?:round|discussion))s?"
)
"""A conversation that only a hiring process has."""
_OTHER_TALK = (
    r"(?:video[ -]?screen(?:ing)?|screening|(?:video|phone|zoom|intro(?:ductory)?|initial|discovery|first"
    r"|brief|quick|follow-?up|teams) (?:call|chat|conversation|meeting|discussion)|on-?site"
    r"|panel(?! (?:discussion|debate|talk|event|show|session)s?\b)"
    r"|(?:final|first|second|third|1st|2nd|3rd) (?:round|discussion))s?"
)
TALK = rf"(?:{PLAIN_TALK}|{_OTHER_TALK})"
"""A conversation of a hiring process by a name of its own."""
ANY_TALK = rf"(?:{TALK}|call|chat|conversation|meeting|discussion|session|appointment|time)"

JOB = re.compile(
    r"\b(?:position|role|vacancy|opening|job|internship|post|trainee|apprentice|application|interview)\b", re.IGNORECASE
)
"""Words of a subject that tell what an answer is about."""
_STAGE = (
    r"(?:(?:next|following|final|last|first|second|third|fourth|1st|2nd|3rd|interview\w*|assessment|technical|offer"
    r"|hr|panel"
    r"|on-?site|phone|video) )+(?:screen |interview )?(?:stage|round|phase|step)\b"
)
"""A step of a process by its place in it."""

ABOUT = (
    clue(
        "about.interview",
        None,
        1.5,
        rf"\b{PLAIN_TALK}\b(?! tips)|\binterview(?:ing|ed|ers?)\b|\btrial (?:shift|day|lesson)s?\b",
        conditional=True,
    ),
    clue("about.talk", None, 0.75, rf"\b{_OTHER_TALK}\b", conditional=True),
    clue(
        "about.application",
        None,
        1.5,
        r"\b(?:your|job|the|all|every|each)\b[^.!?]{0,50}\b(?:applications?|candidacy|resume|r[ée]sum[ée]|cv)\b"
        r"|\bapplying\b"
        r"|\bapplicants?\b"
        r"|\b(?:applied|applies) (?:to|for)\b|^application\b",
        conditional=True,
    ),
    clue(
        "about.yours",
        None,
        2,
        r"\bfor (?:applying|your application)\b|\byour (?:job )?(?:application|candidacy"
        r"|interview(?! (?:reviews?|experience|questions|skills|prep\w*|tips|story|techniques?|performance"
        r"|coach\w*)\b))\b"
        r"|\byour interest in (?:\w+ ){0,12}(?:position|role|job|internship|career|opportunit|intern\b|engineer"
        r"|joining)"
        r"|\b(?:interview|position|role) with (?:us|our)\b",
        conditional=True,
    ),
    clue(
        "about.explicit",
        None,
        3,
        r"\b(?:appl(?:y|ying|ied|ication) (?:to|for)|interview(?:ing|ed)? (?:with us )?for|candidacy for)\b[^.!?]{0,80}"
        r"\b(?:position|role|job|vacancy|opening|internship|apprenticeship)\b",
        r"\bconsidered for (?:the|this|our)\b[^.!?]{0,60}\b(?:position|role|vacancy|post|job)\b",
        r"\b(?:hiring|recruitment|selection|interview) process for (?:the|our|this)\b",
        r"\b(?:positions?|roles?|openings?|vacanc(?:y|ies))\b[^.!?]{0,40}\b(?:match|fit"
        r"|suit)\w*\b[^.!?]{0,20}\byour (?:skills"
        r"|profile|background|experience|qualifications)\b",
        r"\byou(?:'ve| have)? been (?:hired|shortlisted|short-listed) (?:for|as)\b",
        conditional=True,
    ),
    clue(
        "about.position",
        None,
        0.75,
        r"\b(?:(?<!top )(?<!its )(?<!size and )(?<!website )(?<!ranking )(?<!stronger )(?<!better )(?<!difficult"
        r" )(?<!legal )"
        r"positions?|roles?|vacanc(?:y|ies)|openings?|job|internship|lectureship|professorship|postdoc|traineeship"
        r"|apprenticeship"
        r"|graduate (?:programme|program|scheme)|opportunity|requisition|employment|salary expectations?"
        r"|notice period|what notice|notice (?:you|do you) (?:have|need) to give|(?:current|expected) ctc)\b",
        conditional=True,
    ),
    clue(
        "about.process",
        None,
        1,
        r"\bfor your time\b|\b(?:on|for) (?:the|our) (?:\w+ )?(?:short|long)[- ]?list\b|\b(?:your|the|two"
        r"|three) referees\b"
        r"|\bthe time (?:that )?you(?:'ve| have)? (?:invested|spent|put|took|taken)\b|\b(?:make"
        r"|reach|made) (?:a|our|the) (?:\w+ )?decision\b|\bnext (?:steps?|rounds?|stages?)\b"
        r"|\b(?:enjoyed|for|great|lovely|good|nice) (?:(?:meeting|speaking|talking|chatting) (?:(?:with|to) )?you"
        r"|to (?:meet|speak to|speak with|talk to) you)\b"
        r"|\bstill (?:very much )?in (?:the (?:running|mix|frame)|contention)\b|\b(?:selection|recruitment|hiring"
        r"|interview)"
        r" (?:process|stages?)\b"
        r"|\bthe (?:hiring )?team (?:was|enjoyed)|\b(?:offer(?:ed)?|fill(?:ed)?|gave|given) (?:\w+ ){0,2}"
        r"(?:position|role|post|vacancy)\b",
        conditional=True,
    ),
    clue(
        "about.stage",
        None,
        1.5,
        rf"\b(?:mov(?:e|ed|ing)|progress\w*|advanc\w*|pass(?:ed)?|through|made it|qualif\w+|proceed\w*|going|go|put"
        rf"|bring"
        rf"|bringing|tak(?:e|ing|en)) "
        rf"(?:(?:you|your application|forward|ahead|on|through|up) ){{0,2}}(?:to|into|onto) (?:the|our|a) {_STAGE}",
        r"\b(?:mov(?:e|ing)|progress(?:ing)?|tak(?:e|ing)|put(?:ting)?|advanc(?:e|ing)) you (?:forward|further|ahead"
        r"|through)\b",
        conditional=True,
    ),
    clue(
        "about.team",
        None,
        0.75,
        r"\bthe (?:whole |entire |hiring )?team (?:would (?:love|like)|wants?|is (?:keen|excited|eager)) to (?:meet"
        r"|talk (?:to|with)"
        r"|speak (?:to|with)|see|interview|hear from)\b",
        conditional=True,
    ),
    clue(
        "about.checks",
        None,
        0.5,
        r"\b(?:copy|scan) of your (?:diploma|degree|transcript|certificates?)\b|\b(?:background|reference"
        r"|pre-?employment|employment history) (?:check|screening|verification)s?\b"
        r"|\bwhen (?:could|can|would|might) you (?:be able to )?start\b|\b(?:earliest|possible"
        r"|your) start(?:ing)? date\b",
        conditional=True,
    ),
    clue(
        "about.checks",
        None,
        1.5,
        r"\byour (?:two |three |\d )?(?:references|referees) (?:came|have|were|are|said|spoke)\b",
        conditional=True,
    ),
    clue(
        "about.approach",
        None,
        1.5,
        r"\b(?:my|our) (?:last|previous|earlier|first|recent) (?:\w+ )?(?:e-?mail|message|note|inmail"
        r"|invitation)\b[^.!?]{0,60}"
        r"\b(?:roles?|positions?|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|join(?:ing)?)\b",
        r"\b(?:about|regarding|of|on) (?:potentially |possibly |maybe )?(?:joining|working (?:at|with|for)"
        r"|coming to work (?:at|for))"
        r" (?:us\b|our (?:\w+ )?team\b)",
        r"\b(?:reach(?:ing|ed)? out|contacting you|writing|get(?:ting)? in touch)(?: to you)? (?:about|regarding"
        r"|because|as|with)\b"
        r"[^.!?]{0,60}\b(?:roles?|positions?|openings?|vacanc(?:y|ies)|opportunit(?:y|ies) (?:at|with|to join))\b",
        conditional=True,
    ),
    clue(
        "about.declined",
        None,
        1.5,
        r"\byou(?:r|'ve)?\b[^.!?]{0,60}\b(?:declin\w+|turn\w* down|refus\w+|(?:not"
        r"|unable to) (?:be )?accept(?:ing)?) (?:our|the) (?:job "
        r"|\w+ )?offer\b",
        conditional=True,
    ),
    clue(
        "about.offer",
        None,
        1.5,
        r"\boffer(?:ing|ed)? you (?:the|a|an|this|our) (?:[\w/+#-]+ ){0,5}?(?:position|role|job|internship"
        r"|apprenticeship|appointment as|fellowship|studentship)\b(?! (?:in|on) (?:the|a|our) (?:queue|line|list|draw"
        r"|market))",
        r"\b(?:like|love|want|decided) (?:you to have|to give you) (?:the|this|our) (?:\w+ )?(?:job|position|role"
        r"|post)\b",
        r"\b(?:like|love|want) (?:to have )?you (?:on ?board|aboard) (?:as|in)\b",
        r"\b(?:rescind\w*|previously extended) (?:\w+ ){0,4}offer\b",
        r"\boffer of employment\b|\bemployment (?:offer|contract|letter)\b|\bletter of (?:employment|appointment"
        r"|offer)\b"
        r"|\bappointment letter\b|\b(?:cleared|passed|completed) (?:all|the) (?:\w+ )?(?:rounds|stages|interviews)\b"
        r"|\bjoining date\b"
        r"|\bdate of joining\b"
        r"|\boffer (?:for you )?to (?:join|work for) (?:us|our|the)\b",
        r"\b(?:team|panel|manager|management|board|company|committee|partners|directors|everybody"
        r"|everyone)\b[^.!?]{0,40}"
        r"\b(?:make|give|send) you an (?:\w+ )?offer(?=[.!,]|$)",
        r"\b(?:delighted|thrilled|excited|proud|overjoyed) to (?:make|extend|give) you an (?:\w+ )?offer(?=[.!,:;]|$)",
        r"\bwe(?:'ve| have)? (?:decided|agreed|voted|chosen) to (?:make|give) you an (?:\w+ )?offer(?=[.!,]|$)",
        conditional=True,
    ),
    # what is offered is left to be guessed, by the subject or by the conversation
    clue("about.offer_of_what", None, 0.85, r"\b(?:make|give|send|extend) you an (?:\w+ )?offer(?=[.!,:;]|$)"),
    clue("about.formal_offer", None, 0.85, r"\b(?:formal|written|verbal) offer\b"),
    clue("about.welcome", None, 0.85, r"\bwelcom(?:e|ing) (?:you )?(?:aboard|on board|to (?:the|our) (?:\w+ )?team)\b"),
    clue(
        "about.pay",
        None,
        0.5,
        r"\b\d{2,3}(?:k\b|[,.]?\d00\b)(?:[^.!?]|\.\d){0,40}\b(?:base|gross|salary|equity"
        r"|days of (?:leave|holiday)|annual leave)\b",
        conditional=True,
    ),
    clue("about.offer_subject", None, 0.15, r"^(?:(?:job|your|our|formal) ){0,2}offer(?: (?:from|at|letter)\b|$)"),
    clue(
        "about.agency",
        None,
        1,
        r"\byour submission (?:to|for|with|at)\b|\bsubmit(?:ted|ting)? (?:you|your (?:profile|resume|cv)) (?:to|for"
        r"|with)\b"
        r"|\bclient(?:'s)? (?:max(?:imum)?|budget|rate)\b|\bthe (?:end )?client (?:is|has|was|wants|would|loved"
        r"|liked)\b",
        r"\byour (?:\w+ ){0,2}experience (?:with (?!us\b|our\b)|as an?\b)|\byour (?:recent|previous|past) (?:projects"
        r"|employers?)\b",
        conditional=True,
    ),
    clue(
        "about.test",
        None,
        1.5,
        r"\b(?:coding|technical|skills|online|take-?home|aptitude) (?:\w+ )?(?:assessment|challenge|test|exercise|task"
        r"|assignment)\b|\btest (?:assessment|task|assignment)\b|\b(?:cognitive|psychometric|personality|numerical"
        r"|verbal) (?:\w+ ){0,2}"
        r"(?:test|assessment|questionnaire)s?\b|\brecord your (?:\w+ )?(?:answers|responses)\b|\bassessment (?:test"
        r"|task)\b"
        r"|\bsystem design exercise\b|\bcase study\b"
        r"|\binvited (?:you )?to (?:take|complete|sit) (?:an?|the|this|your|our) (?:\w+ )?(?:assessment|test)\b",
        conditional=True,
    ),
    clue(
        "about.officer",  # a salesman's demonstration is with such people, too
        None,
        0.75,
        r"\byou(?:'ll| will) (?:be )?(?:meet|speak|talk|chat)(?:ing)? (?:with |to )?(?-i:[A-Z])[\w'-]{1,20} "
        r"(?-i:[A-Z])[\w'-]{1,20}(?: \(|, )(?:our )?(?:C[A-Z]O|VP|head of|team lead|founder|co-?founder|engineering"
        r"|\w+ manager|director)\b",
        conditional=True,
    ),
    clue(
        "about.hiring",
        None,
        1,
        r"\b(?:recruit(?:er|ers|ing|ment)|hiring|talent acquisition|talent team|candidates?|human resources|careers?"
        r"|(?:to|will|would) hire (?:someone|somebody|another|internally)|offer letter|your (?:profile"
        r"|background)(?! check)|staffing|salary|hire you|offer you (?:the|this|a) (?:job"
        r"|position|role|post)|(?:our|my) client|job description"
        r"|job offer"
        r"|join (?:us|our team|the team) as|(?:job|role|position)(?:'s| is) yours"
        r"|news[^.!?]{0,40} you(?:'ve| have)? got the (?:job|position|role)|you(?:'re| are|'ve been| have been) hired"
        r"|for hire\b|right to represent\b|(?-i:RTR)\b|(?-i:C2C)\b|corp[- ]to[- ]corp\b|pay rate\b|the client is\b"
        r"|new hire\b|offered (?:you )?[\u00a3$\u20ac]\d"
        r"|exciting opportunity|offer for the [^.!?]{1,40} (?:role|position|job))\b",
        conditional=True,
    ),
)
"""What the mail is about; at least one must stand for any label but `other`."""

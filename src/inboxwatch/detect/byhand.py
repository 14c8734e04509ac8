"""Tells mail that people write by hand about a job, by the post that it names and by small signs.

Who writes to one person about one job names it bare ("Night Porter is yours") and says little that is said of hiring
alone. What tells such a mail is the post that its subject is, or that it names as one names posts, and small things
that go with jobs: a CV, referees, an hour's pay. Once it is told, words decide that would say nothing elsewhere.
"""

from __future__ import annotations

import re

from inboxwatch.detect import author, automatic, clues, senders, trades
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.systems import SystemKind
from inboxwatch.detect.weighing import Weighing
from inboxwatch.model import Message, Part

SURE = 2.0
"""What the signs of a job must be worth together before looser words count."""
PLAIN = 2.5
"""The same before a mail that fits no other label is news of a job."""
SURELY = 3.0
"""The same before words dropped in passing tell nothing of what else a mail is about."""
ABOUT = "about.by_hand"
_MAX_TEXT = 3_000
LONGEST = 2_400
"""Characters of a mail that somebody wrote by hand; newsletters are longer."""
MOST_RECEIVERS = 4
"""To and Cc of a mail that is for one reader: a rota goes to all who stand in it."""
_ANSWERED = re.compile(r"^(?:(?:re|fwd?|fw|aw|wg|sv|antw)\s*:\s*){1,5}", re.IGNORECASE)
_OF_SUBJECT = re.compile(
    r"\b(?:jobs?|vacancy|position|role|(?<!blog )(?<!the )post|posts|placement|apprentice\w*|traineeship|labouring"
    r"|referees?|cv|saturdays|search|hiring|starters?)\b",
    re.IGNORECASE,
)
"""Words of a subject that promise a job."""
_PLACE = re.compile(
    r"\b(?:(?:post|place|position|role|job|vacancy|opening) (?:of|as|for)|employ(?:ed)? you as"
    r"|appoint(?:ed)?(?: you)? as"
    r"|your appointment as|(?:anybody|anyone|somebody|someone|people|you) (?:for|as)|choos\w+ (?:our|a|the)"
    r"|(?:questions|references|interview\w*|contract|considered|file|box) (?:\w+ ){0,2}for|pick our|(?:need|want|seek"
    r"|after) an?)"
    r" (?:the |an? |our |new )?$",
    re.IGNORECASE,
)
"""Stands before the name of a post."""
_JOB_AFTER = re.compile(
    r"s? (?:\w+ )?(?:job|post|place|role|position|vacancy|trial|interview|chat|opening)\b(?! (?:office|code|card"
    r"|box))",
    re.IGNORECASE,
)
"""Stands behind the name of a post."""
_SPOKEN_OF = re.compile(r"\b(?:for|as|about|our|new|position:|been asking) (?:the |an? )?$", re.IGNORECASE)
_SIGNS = (
    (0.75, re.compile(r"\b(?:trial|pre-?interview|stage 1|first round|starters?|search committee)\b", re.IGNORECASE)),
    (1.0, re.compile(r"\b(?:your|the|for) (?:cv|r[ée]sum[ée]|application|certs|references|referees)\b", re.IGNORECASE)),
    (
        1.0,
        re.compile(
            r"\b(?:interview(?:s|ing|ed)?|employment history|(?:my|our|the) client|applicants?|candidates?"
            r"|short-?list\w*|vacanc(?:y|ies)|trial (?:shift|day)"
            r"|the job(?: is|'s)|(?:have|for|get|got|about) the job|job description|the (?:hiring|interviewing"
            r"|selection) panel"
            r"|the panel)\b",
            re.IGNORECASE,
        ),
    ),
    (
        0.75,
        re.compile(
            r"\b(?:referees?|(?:your|hand in|work(?:ed)?) (?:\w+ )?notice|your (?:\w+ )?contract|start(?:ers?"
            r"| (?:date|on|in|from))"
            r"|(?:an|per|the) hour\b(?= ?[.,;]| (?:and|plus|weekly|paid))|a (?:year|month),|days? (?:holiday|leave)"
            r"|rota|shifts?"
            r"|(?:two|three|four|five) (?:days|nights) (?:on|a week)|weekends|permanent|part[- ]time|full[- ]time"
            r"|uniform|payroll|your (?:mobile|interviewer)|cscs|dbs\b|nvq|right to work|the other (?:lad|lady|person"
            r"|girl|candidate|applicant|fellow|chap))\b",
            re.IGNORECASE,
        ),
    ),
    (
        0.75,
        re.compile(
            r"[\u00a3$\u20ac] ?\d[\d.,]{0,9}k?(?: an?| per|/) ?(?:hour|hr|h|week|month|year|annum|day|shift)\b"
            r"|[\u00a3$\u20ac] ?\d{2},\d{3}\b",
            re.IGNORECASE,
        ),
    ),
)
"""Small things that go with jobs, with what each is worth."""
_AGENCY = re.compile(
    r"recruit|staff|talent|resourcing|personnel|headhunt|search\.|agency|careers|crewing", re.IGNORECASE
)
_CUSTOMERS = re.compile(
    r"\b(?:your (?:quote|estimate|invoice|order|booking|boiler|roof|kitchen|bathroom|garden|car|van|house|flat|home"
    r"|property|wedding|party|lessons?|child|son|daughter|dog|cat|appointment(?! as\b)|ticket|delivery|parcel"
    r"|deposit|rent"
    r"|tenancy|account|policy|claim|meter|broadband|membership|subscription|class)|quotation|call-?out (?:fee|charge)"
    r"|(?:our|the) (?:wedding|holiday|reunion|street party)|unsubscribe|your donation|your vote)\b",
    re.IGNORECASE,
)
"""Said to customers, members and friends, of whose plumbers and teachers one writes as well."""
_APPLICANTS = re.compile(
    r"\bi (?:have to |must |wish to |would like to |want to |am writing to )?(?:formally )?(?:withdraw\b"
    r"|accept(?:ed)? (?:the|your|another)"
    r"|apply\b)|\bthank you (?:very much |so much )?for (?:the invitation|letting me know|considering me|the offer"
    r"|inviting me)"
    r"|\bmy (?:application|cv|r[\u00e9e]sum[\u00e9e])\b|\bi(?:'m| am) (?:applying|available)\b|\bto work (?:with"
    r"|for) you\b",
    re.IGNORECASE,
)
"""The voice of those who apply: the reader is the employer then, or sees a copy of a mail of their own."""
NAMED = 2.0
"""What a post's name must be worth in subject or text before a mail without a label is news of it."""
VERY_SURE = 3.5
"""What all signs must be worth where the name alone is not."""
_FOOTER = re.compile(
    r"\b(?:this (?:e-?mail|message) (?:was|is) (?:intended|sent|meant)|unsubscribe|manage (?:your )?notifications"
    r"|view (?:issue|details|online)|all rights reserved|do not reply)\b",
    re.IGNORECASE,
)
"""What programs put below what they send."""
_FORWARD = re.compile(r"(?:re: )?(?:fwd?|wg|tr)\s?:", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|you're|you've|you'll)\b", re.IGNORECASE)
OF_THE_TRADE = frozenset({"other.appointment", "other.home", "other.money", "other.trade"})
"""Words on other business that may be of the job's own trade."""
IN_PASSING = frozenset({"other.friend", "other.study_place"})
"""Words on other business that people drop whatever they write about."""


def weight(message: Message, reader: Reader) -> float:
    """How surely a mail is one that a person wrote to the reader about a job; 0 when it is not told."""
    if message.sender is None or len(message.to) + len(message.cc) > MOST_RECEIVERS:
        return 0.0
    text = message.text[: LONGEST + 1]
    if not 0 < len(text.strip()) <= LONGEST or message.subject.startswith("["):
        return 0.0
    if senders.system_kind(message.sender.domain) not in (None, SystemKind.ATS):
        return 0.0
    if senders.sent_through(message) is None and (automatic.is_bulk(message) or automatic.is_automatic(message, ())):
        return 0.0
    subject = _ANSWERED.sub("", message.subject)[:200]
    named = _of_subject(subject) + _of_places(text) + _of_history(message) + _of_sender(message)
    if not named:
        return 0.0  # words of hiring there are in mail of all kinds; a post is named where one is filled
    if _CUSTOMERS.search(text) or _APPLICANTS.search(text):
        return 0.0
    return named + sum(worth for worth, signs in _SIGNS if signs.search(text))


def is_news(message: Message, sure: float) -> bool:
    """Whether a mail that fits no other label may be news of a job: it names one as posts are named, and is no copy."""
    if _FORWARD.match(message.subject) or senders.sent_through(message) is not None:
        return False
    text = message.text[:_MAX_TEXT]
    if _FOOTER.search(message.text):
        return False
    subject = _ANSWERED.sub("", message.subject)[:200]
    named = max(_of_subject(subject), _of_places(text))
    return (named >= NAMED or (named >= 1 and sure >= VERY_SURE)) and _YOU.search(text) is not None


def is_elses(weighing: Weighing, sure: float) -> bool:
    """Whether a mail is plainly about other business; a word of a trade may be of the job's own.

    Who writes by hand speaks of weddings and holidays as well, which tell nothing where a job is told surely.
    """
    passing = OF_THE_TRADE | IN_PASSING if sure >= SURELY else OF_THE_TRADE
    return any(each.rule not in passing for each in weighing.against)


def _of_subject(subject: str) -> float:
    if trades.alone(subject):
        return 2.0
    return (1.0 if trades.has_trade(subject) else 0.0) + (1.25 if _OF_SUBJECT.search(subject) else 0.0)


def _of_places(text: str) -> float:
    """How surely a text names a post: by the words around it, or by its capitals alone."""
    return max((_of_place(*each) for each in trades.titles(text)), default=0.0)


def _of_place(before: str, after: str, several: bool) -> float:
    if _PLACE.search(before) or _JOB_AFTER.match(after):
        return 2.0
    return 1.5 if several and _SPOKEN_OF.search(before) else 1.0


def _of_sender(message: Message) -> float:
    """Agencies and recruiting systems write of jobs, whatever words they find."""
    if senders.sent_through(message) is SystemKind.ATS or author.part(message) is Part.RECRUITER:
        return 1.0
    shown = f"{message.sender.name} {message.sender.domain}" if message.sender is not None else ""
    return 1.0 if _AGENCY.search(shown) else 0.0


def _of_history(message: Message) -> float:
    """What the conversation is about; of a history that speaks of hiring nothing else need speak."""
    quoted = message.quoted[:_MAX_TEXT]
    if not quoted:
        return 0.0
    hiring = any(each.weight >= 1 for each in clues.found(clues.ABOUT, quoted))
    return 2.0 if hiring else 1.0 if trades.has_trade(quoted) else 0.0

"""What employers' mails say when they offer a job, as data, and what speaks of an offer without making one."""

from __future__ import annotations

import re

from inboxwatch.detect.clues import clue
from inboxwatch.model import Label

_WORK = (
    r"(?:position|role|job|employment|internship|opportunity|appointment as|professor|lecturer|fellow|(?:re-?)?join"
    r"|work (?:with|for)|contract of employment"
    r"|apprenticeship|placement|engineer|manager|analyst|developer|designer|intern\b|scientist|teacher|nurse"
    r"|assistant|officer|consultant)"
)
_HAPPY = r"(?:pleased|delighted|excited|happy|thrilled|glad|proud|honou?red|pleasure|like|love)"

OFFER = (
    clue(
        "offer.offered",
        Label.OFFER,
        3,
        rf"\b{_HAPPY} to (?:\w+ )?(?:offer|extend to|make) you\b(?! (?:the|an?) (?:\w+ )?(?:chance|opportunity"
        rf"|possibility))[^.!?]{{0,80}}\b{_WORK}",
        r"\b(?:extend|make|making|extending|present|send|share|confirm) (?:you )?(?:an?|our|the|this|your|their) "
        r"(?:\w+ ){0,3}?offer\b(?! (?:you|up|ends|on|of \d))",
        r"\b(?:put together|prepared|drawn up|drafted|issued) (?:you )?an? (?:\w+ )?offer (?:for|to) you\b",
        rf"\b(?:hereby|formally|officially) (?:offer|extend)\b[^.!?]{{0,60}}\b{_WORK}",
        rf"(?<!what )\b(?:we|i|that|and|now|to) (?:can|could|may|are able to|am able to|have decided to|'ve decided to"
        rf"|decided to|wish to|intend to|would)(?: now| hereby| therefore| formally)? offer you (?:an?|the|this|our"
        rf"|employment"
        rf"|your)\b(?! (?:\w+ )?(?:chance|opportunity|possibility|choice|discount|best|perfect|ideal|right|same)\b)"
        rf"[^.!?]{{0,80}}\b{_WORK}",
        r"\b(?:this is|please (?:accept|take|treat|regard|consider) this(?: letter| e-?mail)? as|constitutes) (?:an?"
        r"|our|your)"
        r" (?:\w+ )?(?:(?:un)?conditional|formal|official|written|provisional|firm|job|employment) (?:\w+ )?offer\b",
        r"\boffer (?:for|of|as) (?:the |an? )?(?:[\w/+#&.'-]+ ){1,6}?(?:position|role|job|post"
        r"|employment)\b[^.!?]{0,20}\b(?:is"
        r"|has been|was) (?:\w+ )?(?:released|issued|ready|available|attached|extended|waiting|approved|enclosed)\b",
        r"\b(?:like|love|want) you to (?:come and |come )?work (?:here|for (?:us|me)|with us)\b"
        r"|\b(?:pleased|delighted|happy|glad|thrilled|overjoyed) if you (?:would|could|will|'d) (?:join|accept"
        r"|(?:come and )?work)\b",
        r"\b(?:joining date|date of joining) (?:is|will be|shall be)\b",
        r"\bdelighted to offer employment\b|\b(?:offer|offering) you (?:\w+ )?employment\b",
        r"\b(?:like|love|want|pleased|happy|delighted) to (?:hire you|have you join|appoint you)\b",
        r"\b(?:like|love|want|wants) (?:for )?you to (?:join|start|begin|come)(?: (?:us|with us|on board|here|(?:the"
        r"|our) team"
        r"|\w+))? (?:as|in the role)\b",
        r"\bwe(?:'d| would| all|'d all)? (?:want|like|love) (?:to have )?you "
        r"(?:(?:on ?board|aboard|with us) (?:as|for|in)|(?:on|in|to be part of) (?:the|our) (?:\w+ )?team)\b",
        r"\b(?:good|great|wonderful|fantastic) news\b[^.!?]{0,40}\byou(?:'ve| have)? got the"
        r" (?:job|position|role|post)\b",
        r"\byour (?:\w+ )?offer\b[^.!?]{0,80}\b(?:e-?sign\w*|signed|signature|to sign|countersign\w*)\b",
        r"\byou(?:'re| are|'ve been| have been) hired\b|\brecommend\w* you for (?:hire|appointment|the (?:post"
        r"|position|role))\b",
        r"\byou (?:were|are|have been) successful at (?:the )?interview\b",
        r"\b(?:has|have) (?:\w+ )?offered (?:you )?(?:[\u00a3$\u20ac\u20b9]|GBP|EUR|USD|INR) ?\d",
        r"\byou(?:'ve| have) been (?:selected|chosen|successful)(?! for (?:an? )?interview) "
        r"(?:\w+ ){0,2}(?:for|to fill|as|in) (?:\w+ ){0,6}"
        r"(?:position|role|job|post|internship|apprenticeship|traineeship|placement)\b"
        r"(?! (?:interviews?|assessment|test|screening|round|stage))",
        r"\b(?:your|the|a|an|formal|our|attached|verbal|written|conditional) (?:\w+ ){0,2}"
        r"(?:offer letter|job offer|offer of employment|employment offer)\b",
        r"\b(?:like|love|want|decided) (?:you to have|to give you) (?:the|this|our) (?:\w+ )?(?:job|position|role"
        r"|post)\b"
        r"|\bwe (?:hereby |now |can now )?offer you (?:the|this) (?!best|perfect|ideal|right|same)(?:[\w/-]+ ){0,5}"
        r"(?:job|position|role|post)\b",
        r"^(?:formal |your |conditional |job )?offer (?:letter|of employment)\b",
        r"\b(?:regarding|about|accept\w*|response to|reply to|respond to) (?:the|your|our) offer (?:for|of) (?:the )?"
        r"(?-i:[A-Z])",
        r"\boffer (?:you|is) (?:\w+ ){0,8}contingent\b",
    ),
    clue(
        "offer.attached",
        Label.OFFER,
        2,
        r"\b(?:find|see|attached|enclosed|here(?:'s| is))\b[^.!?]{0,30}\b(?:your|the|our|an) (?:\w+ )?offer\b",
        # as systems say it
        r"\b(?:your|the|our|an|new) (?:job |formal |new )?offer(?: (?:documents?|letter|pack(?:age)?))?"
        r"(?: (?:for|of|from|as|to|with) (?:the )?(?:(?!\d)[\w/+#&.'-]+ ){1,8}?| )(?:(?:is|are|was|has been"
        r"|have been) )?(?:now |here"
        r" |officially )?(?:attached|enclosed|below|ready|waiting|available|released|issued|generated|extended"
        r"|approved)\b"
        r"(?! (?:at|in|on) (?:all|select|participating|our (?:shops?|stores?)))",
    ),
    clue(
        "offer.subject",
        Label.OFFER,
        1,
        r"^(?:[\w ]{1,30} ?[:-] ?)?(?:(?:job|your|our|formal) ){0,2}offer(?: (?:from|at|of|(?:is |has been )?"
        r"(?:released|extended|issued|ready|available|made|waiting))\b| ?[:-]|$)",
    ),
    clue(
        "offer.yours",
        Label.OFFER,
        3,
        r"\b(?:job|position|role|post)(?:'s| is) yours\b|\bis yours if you (?:want|would like|will have) it\b"
        r"|\b(?:approved|confirmed) your appointment as\b",
        conditional=True,
    ),
    clue(
        "offer.letter",
        Label.OFFER,
        2,
        r"\b(?:job offer|offer letter|offer of employment|employment (?:contract"
        "|letter)"
        r"|letter of (?:employment|appointment|offer)|appointment letter)\b(?!s)",
    ),
    clue(
        "offer.terms",
        Label.OFFER,
        1,
        r"\b(?:starting|base|annual|gross) (?:salary|compensation)|\bcompensation package|\bsign(?:ing|-on) bonus"
        r"|\bequity grant|\bsalary (?:of|will be|is)\b|\bRSUs?\b",
    ),
    clue(
        "offer.welcome",
        Label.OFFER,
        1,
        r"\bwelcome (?:you )?(?:aboard|on board|to the (?:\w+ ){0,2}team|to the company)\b|\bcongratulations\b",
        r"\b(?:accept|sign) or (?:decline|reject|refuse)\b|\b(?:sign|accept|review) (?:and (?:sign|accept"
        r"|return) )?(?:the |your |this |our )?(?:\w+ )?offer\b"
        r"|\b(?:review|sign) and (?:sign|return|accept)\b|\b(?:sign|countersign) (?:it|(?:the"
        r"|your) (?:\w+ ){0,2}contract)\b"
        r"|\b(?:your|the) (?:\w+ )?contract\b[^.!?]{0,60}\b(?:is|are|find|attached|enclosed|sign\w*)\b",
    ),
)

_NO_OFFER_YET = re.compile(
    r"\b(?:payslips?|a contract or|(?:copy|copies) of (?:your|the|an?))\b[^.!?]{0,40}\boffer letter\b"
    r"|\bgenerate (?:the|an) offer\b"
    r"|\bi\b[^.!?]{0,40}\b(?:left with|got|received|landed|walked (?:away|out) with) an? (?:job )?offer\b|"
    r"\b(?:plan(?:s|ning)?|expect(?:s|ing)?|hop(?:e|es|ing)|aim(?:s|ing)?|intend(?:s|ing)?) (?:to|on|for)\b"
    r"[^.!?,;:]{0,60}\boffer\b"
    r"|\b(?:once|as soon as) (?:we|they|he|she|all|the|your|that|everybody|everyone)\b[^.!?]{0,120}\boffer\b"
    r"|(?:\b(?:will|shall|should|may|might|could)|'ll)(?: \w+){0,2} mak(?:e|ing) an offer\b"
    r"|\b(?:time of|prior to|before|upon|any|event of|receiving|subject to) (?:an?|any|your"
    r"|the)? ?(?:\w+ ){0,2}offer of"
    r" employment\b"
    r"|\boffers?\b[^.!?]{0,20} to (?:one of|the (?:chosen|successful|selected|best|strongest|preferred|winning)"
    r"|an? (?:candidate|finalist|applicant)|(?:our|their) (?:first|chosen|preferred|favou?rite))\b",
    re.IGNORECASE,
)
"""When an offer will be made, perhaps to somebody else: a decision is still to come."""
DECLINED = (
    r"\b(?:you|your)\b(?: (?!if\b)[\w']+){0,6}? (?:declin(?:e|ed|ing)|turn(?:ed|ing)? down|reject(?:ed|ing)?"
    r"|refus(?:e|ed|ing)"
    r"|not (?:to )?(?:be )?(?:accept|accepting|taking up|take up|joining|join)|(?:unable|not able) to (?:accept|join"
    r"|take up))"
    r" (?:us\b|(?:our|the|this|my) (?:\w+ ){0,3}(?:offer|position|role|job|post|opportunity|team)\b|it\b)"
    r"|\b(?:you(?:'ve| have)|your having) (?:decided to )?(?:accept(?:ed)?|taken|take|chosen|choose) (?:an?"
    r"|the)(?:other)? (?:\w+ )?"
    r"(?:offer|job|role|position) (?:elsewhere|somewhere else|with another|at another)"
    r"|\byou (?:have |had |'ve )?(?:decided to )?withdr(?:ew|awn|aw) (?:your|from)\b"
    r"|\byour (?:decision to )?withdraw(?:al)?\b"
)
"""What the reader has made of an offer, or of the process, as the employer repeats it."""
_DECLINED = re.compile(DECLINED, re.IGNORECASE)


def is_none(sentence: str) -> bool:
    """Whether a sentence that names an offer makes none: it is still to come, or the reader has declined it."""
    return (_NO_OFFER_YET.search(sentence) or _DECLINED.search(sentence)) is not None

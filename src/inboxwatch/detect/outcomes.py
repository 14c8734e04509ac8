"""What employers' mails say at the ends of a process, as data: applications received, rejections."""

from __future__ import annotations

import re

from inboxwatch.detect import offers
from inboxwatch.detect.clues import clue
from inboxwatch.model import Label

_OTHERS = r"(?:an)?other (?:\w+ ){0,4}(?:candidate|applicant|individual|people|person|profile|contender)s?"
_ONE = (
    r"(?:an?|one) (?:\w+ ){0,2}?(?:candidate|applicant|individual|person|colleague|lady|gentleman|man|woman|lad|girl)"
    r"(?= (?:who|whose|with|from|that|closer|better|more)\b(?! you(?:r|rs)?\b)| ?[.!,;]|$)"
)
"""Somebody else, as a firm speaks of them to those it turns down."""


REJECTION = (
    clue(
        "rejection.not_forward",
        Label.REJECTION,
        3,
        r"(?:\bnot|n't|\bunable to|\bcannot|\bno longer)\b (?:\w+ ){0,3}?(?:mov(?:e|ing)|proceed(?:ing)?"
        r"|progress(?:ing)?"
        r"|go(?:ing)?|tak(?:e|ing)|continu(?:e|ing)|advanc(?:e|ing)|pursu(?:e|ing)|consider(?:ing|ed)?) "
        r"(?:you |your |any |the |this |it |things )?(?:\w+ ){0,2}?"
        r"(?:forward|ahead|further|with (?:you|the next|an interview|a)|on to|to the next|application|candidacy"
        r"|candidate|yours\b|for (?:this|the|our) (?:\w+ ){0,5}(?:position|role|job|opening|opportunity|internship))",
        r"\bdecided (?:against|not to) (?:\w+ ){0,3}(?:mov|proceed|progress|pursu|continu|advanc|interview|hir|offer)",
        r"\b(?:concluded|ended) (?:your|the) (?:application|candidacy|recruitment process)\b",
        r"\byour (?:application|candidacy|journey with us) (?:ends|stops|finishes|is over)\b",
        r"\b(?:sadly|unfortunately|afraid|sorry)\b[^.!?]{0,30}\bnot (?:meant )?to be(?= ?[.!,;]|$)",
    ),
    clue(
        "rejection.not_chosen",
        Label.REJECTION,
        3,
        r"(?:\bnot|n't|\bnever|\bunable to)\b (?:\w+ ){0,3}?(?:been )?(?:select|short[- ]?list|on (?:the"
        r"|our) short[- ]?list|chos|choos"
        r"|successful)"
        r"(?!\w* (?:a time|(?:an?|any|our) (?:\w+ )?(?:candidate|applicant|person|finalist)\b))",
        r"\b(?:application|candidacy|you) (?:\w+ ){0,6}?(?:was|were|is|has been|have been) (?:\w+ )?"
        r"(?:unsuccessful|declined|rejected|turned down)\b",
        r"(?:\bnot|n't)\b (?:\w+ ){0,3}?(?:placed|put|included|on) (?:\w+ ){0,2}?(?:on|in) (?:the|our"
        r"|a) (?:\w+ )?(?:short|long)"
        r"[- ]?list\b|\b(?:will|to|is|was) not (?:going to )?be you\b|\b(?:it|this time it)(?:'s"
        r"| is) not (?:going to be )?you\b"
        r"(?= ?[.,!;]|$)",
        r"\b(?:un|not )successful (?:in|on|at) this (?:occasion|time|instance|stage)\b",
        r"\bno longer (?:be(?:ing)? )?(?:under (?:active )?consideration|considered|considering|in consideration"
        r"|available|accepting|recruiting|hiring|looking|interviewing)\b",
        r"\b(?:committee|team|manager|we) (?:has|have) (?:(?!not )\w+ ){0,2}?(?:selected|hired|chosen|appointed) (?:a"
        r"|another) (?:\w+ )?"
        r"(?:candidate|applicant|person)|\b(?:extend\w*|made|accepted) (?:\w+ ){0,2}offer (?:\w+ )?to (?:a|another)\b",
        r"\bnot (?:\w+ )?(?:been )?recommended for (?:appointment|hire|the (?:post|position|role)|employment)\b",
        r"\b(?:declin\w+|reject(?:ed|ing)?|turn(?:ed|ing)? down) your (?:application|candidacy)\b",
        r"\b(?:rescind|withdraw\w*|retract) (?:\w+ ){0,4}offer\b|\bregrettably\b[^.!?]{0,80}\bcandidates?\b",
        r"\byou (?:did|have) not (?:pass|advance|make it|meet)",
        r"\b(?:sadly|unfortunately|regrettably|afraid|sorry)\b[^.!?]{0,30}\bnot (?:on )?this (?:time|occasion)"
        r"(?= ?[.!;]|$)",
        r"(?:\bnot|n't) (?:going to |be going to )?work out (?:this time|on this occasion|with us"
        r"|for (?:this|the) (?:role|position))",
        r"\b(?:it|this|that)(?:'s| is) (?!not )(?:\w+ )?a no\b(?!-)"
        r"|\b(?:answer|decision) is (?:\w+ )?(?:a )?no\b(?![- ]\w)",
    ),
    clue(
        "rejection.others",
        Label.REJECTION,
        3,
        rf"\b(?:proceed\w* with|pursu\w*) candidates\b|\b(?:pursu\w+|mov\w+|go(?:ing|ne)?|proceed\w*|select\w*"
        rf"|cho[so]\w+|offer\w*|identif\w+|hir\w+|advanc\w+"
        rf"|progress\w*|continu\w+|prefer\w*|decid\w+|gave) (?:\w+ ){{0,8}}{_OTHERS}\b",
        rf"\b{_OTHERS} (?:\w+ ){{0,4}}(?:better|more|whose)\b",
        rf"\b{_OTHERS} (?:\w+ ){{0,4}}(?:who|that|with)\b[^.!?]{{0,60}}\b(?:better|more|clos\w+|strong\w*|best"
        rf"|match\w*|experience\w*"
        r"|qualif\w+|suit\w*|fit\w*|skills?|background|align\w*|meet)\b",
        r"\b(?:applicants|candidates) (?:who|whose|with) (?:\w+ ){0,10}(?:more|better|closer|closest|stronger)\b",
        r"\b(?:go(?:ing|ne)?|went|ahead|forward|proceed\w*) with (?:someone|somebody|another|a different|an internal"
        r"|the other)\b",
        r"\b(?:hir(?:ed|ing)|cho(?:se|sen)|picked|selected|appointed|recruited|taken on|took on) (?:someone|somebody"
        r"|another|an internal|the other|a different)\b",
        r"\b(?:promot\w+|recruit\w*|appoint\w*|fill(?:ed|ing)?) (?:\w+ ){0,3}(?:from within|internally)\b",
        r"\bdecided to (?:hire|appoint|take on|choose|pick) (?:(?:someone|somebody)(?! to\b)|another|a different"
        r"|an internal)\b",
        r"\b(?:position|role|job|post) (?:has )?(?:gone|went) to\b",
        r"\b(?:gave|given|giving) (?:\w+ ){0,3}(?:position|role|job|post|place|spot) to (?!you\b)",
        r"\b(?:decided|chosen|going|have) to (?:move|go|proceed|continue) (?:forward|ahead"
        r"|on)?[^.!?]{0,40}\bwith (?:those|people|applicants"
        r"|candidates) (?:whose|with|who (?:have|had|are closer|bring))\b",
        r"\b(?:decided|chosen|chose|elected|opted|preferred) to (?:offer|give|award) (?:\w+ ){0,3}(?:position|role"
        r"|job|post|place)"
        r" to (?!you\b)",
        r"\bthe other (?:person|candidate|applicant)(?:'s)?\b[^.!?]{0,60}\b(?:tipped|edged|swung|had the edge"
        r"|was (?:the )?(?:stronger"
        r"|better|closer))\b",
        r"\bthe other (?:person|candidate|applicant)s? (?:has|had|have|was|were|is|got)\b",
        r"\b(?:progress\w*|pursu\w+|advanc\w+|shortlist\w*|select\w*|cho[so]\w+|prefer\w*|consider\w*|interview\w*)"
        r" others (?:who|whose|with|for|instead)\b"
        r"|\b(?:identified|found|selected|chosen|hired) (?:others|someone else|somebody else)\b",
        r"\b(?:offered|given|gave|awarded) (?:\w+ ){0,3}(?:position|role|job|post|place) to "
        r"(?:somebody|someone|another)\b",
        r"\b(?:move|go(?:ne)?|going|moving|went) (?:in |into )?(?:another|a different|a) (?:direction|way|route)\b"
        r"|\b(?:we|i)(?:(?:'ve|'ll| will| have)(?: decided to)?| decided to) (?:stop|end|leave (?:it|things)) here\b",
        rf"\b(?:proceed|continu|progress|mov|go|advanc)\w* (?:(?:ahead|forward|on|further) )?with (?:others\b|{_ONE})",
        rf"\b(?:opted for|went (?:for|with)|gone (?:for|with)|settled (?:on|for)|decided (?:on|for)"
        rf"|in favou?r of) {_ONE}",
        rf"(?<!not )(?<!n't )\b(?:chosen|chose|picked|selected|hired|appointed|found) {_ONE}",
        r"(?<!still )\bconsidering other (?:candidates|applicants) (?:for|at this)\b|\bdecided (?:on|for) (?:someone"
        r"|somebody)\b"
        r"|\bhave hired (?:that|this) person\b",
        r"\bpursue (?:a candidate|candidates|applicants)\b|\bmore (?:closely|suitably) (?:match|align|fit|meet|suit)",
    ),
    clue(
        "rejection.no_match",
        Label.REJECTION,
        3,
        r"(?:\bnot|n't|\bno)\b (?:\w+ ){0,4}?(?:(?:a|the) )?(?:\w+ )?(?:match|fit|align\w*)\b(?! you)"
        r"(?! what you)",
        r"\b(?:did|do|does)(?: not|n't) (?:\w+ )?(?:reach|meet|pass|clear|make) (?:the|our) (?:bar|standard|threshold"
        r"|mark|cut)\b|\bclos(?:ing|ed) (?:out |off )?your (?:application|candidacy)\b",
        r"\b(?:do|does|did) not (?:\w+ ){0,2}(?:meet|match|align|satisfy|fit) ",
        # no post is free that would suit, which is said kindly
        r"(?:\bno|\bnot|n't|\bnot any|\bwithout)\b[^.!?]{0,40}\b(?:opening|position|role|vacanc(?:y|ie)"
        r"|opportunit(?:y|ie)"
        r"|job)s?\b[^.!?]{0,40}\b(?:(?:match|fit|suit)(?:es|s|ing)?(?: (?:with )?your|,? at| for you)"
        r"|(?:consider|offer|place) you\b|for (?:your|someone with your) (?:profile|background|skills|experience))",
        r"(?:\bunable|\bnot able|n't able|\bnot in a position|\bcan ?not|can't|\bwon't"
        r"|\bwill not) (?:to )?(?:\w+ ){0,2}?"
        r"(?:offer|extend|invite|accommodate|hire|give) (?:you|an? |to |this )",
        r"\bnot (?:be )?(?:among (?:those|the)|offering|extending|inviting|hiring|interviewing|reaching out"
        r"|taking your)\b",
        r"\bnot to (?:offer|invite|hire|interview|extend)\b",
        r"(?:\bnot|n't) be (?:filling|hiring|recruiting|appointing|extending|offering|pursuing|asking you to join"
        r"|making (?:you )?an offer"
        r"|taking you|inviting you)\b",
    ),
    clue(
        "rejection.filled",
        Label.REJECTION,
        3,
        r"\b(?:position|role|job|vacancy|opening|opportunity|requisition|post)\b[^.!?]{0,60}"
        r"\b(?:(?:has|have|had|is|was|got|gets|been) (?:\w+ )?(?:been )?(?:\w+ )?(?:filled|closed"
        r"|cancell?ed|withdrawn|eliminated)"
        r"|no longer (?:available|open|being))",
        r"\b(?:internship|graduate|trainee|our|all|the) (?:\w+ )?(?:places|spots|seats|positions"
        r"|roles)\b[^.!?]{0,60}\b(?:have|are"
        r"|were|been) (?:now |already |all )?(?:been )?(?:taken|filled|allocated)\b",
        r"\bwe(?:'ve| have) (?:now |recently |already )?filled (?:the|this|our|all)\b|\bhiring freeze\b"
        r"|\b(?:are|'re) (?:\w+ )?fully staffed\b",
    ),
    clue(
        "rejection.closed",
        Label.REJECTION,
        3,
        r"\b(?:treat|consider|regard) (?:this|it|the (?:role|position|matter)|your application) as closed\b",
        conditional=True,
    ),
    clue(
        "rejection.hold",
        Label.REJECTION,
        2,
        r"\b(?:position|role|search|opening|hiring)\b[^.!?]{0,40}\bon (?:hold|ice)\b|\bhave (?:more|many) (?:qualified"
        r"|suitable) ",
        r"\b(?:was|were) not the (?:most|best|strongest)\b|\bhas closed\b[^.!?]{0,30}\b(?:position|role|program|year)",
    ),
    clue(
        "rejection.paused",
        Label.REJECTION,
        2,
        r"\b(?:paus(?:e|ed|ing)|suspend(?:ed|ing)?|halt(?:ed|ing)?) (?:this|the|our|all) (?:\w+ ){0,2}"
        r"(?:search|hiring|role|position|recruit\w+)\b",
    ),
    clue(
        "rejection.released",
        Label.REJECTION,
        2,
        r"\b(?:free|release(?:d)?|encourage\w*|feel free|want you) to (?:\w+ )?(?:pursue|look at|take|accept) other "
        r"(?:opportunities|options|offers|roles|jobs)\b|\breleas(?:e|ing) you\b",
    ),
    clue("rejection.subject", Label.REJECTION, 3, r"^(?:application )?reject(?:ed|ion)\b(?! of)"),
    clue("rejection.regret", Label.REJECTION, 2, r"\bregret (?:to|that)\b|\bsorry to (?:inform|tell|say|let you)\b"),
    clue("rejection.unfortunately", Label.REJECTION, 1, r"\b(?:unfortunately|sadly)\b|\bdisappoint(?:ing|ed|ment)\b"),
    clue(
        "rejection.wishes",
        Label.REJECTION,
        1,
        r"\b(?:wish|wishing) you (?:\w+ ){0,5}(?:best|luck|success|well)\b|\b(?:best of|good) luck\b",
        r"\bsuccess (?:in|with) (?:your|finding)\b",
    ),
    clue(
        "rejection.later",
        Label.REJECTION,
        1,
        r"\b(?:keep|retain|hold|kept|keeping)\b[^.!?]{0,60}\b(?:on file|in our (?:system|database|files|talent)"
        r"|active|for future)",
        r"\bencourage you to (?:re-?apply|apply|keep|continue|visit|check|stay)",
        r"\bfuture (?:opening|opportunit|position|role|vacanc)",
        r"\b(?:difficult|tough|hard) (?:decision|choice)|\bhigh (?:volume|number|calib)|\bmany (?:qualified|strong)",
    ),
)

ON_HOLD = frozenset({"rejection.hold", "rejection.paused", "rejection.unfortunately"})
"""Rules that tell of a search that rests, and of no other end."""
HEARD_AGAIN = re.compile(
    r"\b(?:be in touch|let you know|keep you (?:posted|updated|informed)|(?:get|come|circle) back to you"
    r"|reach (?:back )?out"
    r"|update you|contact you|write to you|re-?start|resume|pick (?:this|it"
    r"|things) (?:back )?up)\b(?![^.!?]{0,40}\bfuture\b)",
    re.IGNORECASE,
)
"""What promises news of a search that rests."""
_UNDECIDED = re.compile(
    r"(?:\b(?:not|yet)|n't) (?:yet |been able to )?(?:\w+ )?$|\b(?:will|shall) have (?:\w+ )?$"
    r"|\b(?:plan|expect|hope|aim|intend|want|need)(?:s|ing)? to (?:\w+ )?$",
    re.IGNORECASE,
)
"""Before what would be a choice of somebody else: it is still to come."""
_TIME_GOES = re.compile(
    r"\b(?:slots?|times?|dates?|invitations?|links?|bookings?|place|spot)\b[^.!?]{0,40}\b(?:will|shall|may|might|can"
    r"|could"
    r"|would) (?:then )?be (?:\w+ )?$",
    re.IGNORECASE,
)
"""Before what becomes of a time that the reader does not take: it is offered to others."""


def still_to_come(label: Label, sentence: str, at: int) -> bool:
    """Whether a decision that a sentence seems to tell from character `at` on is only planned or expected."""
    if label is Label.OFFER:
        return offers.is_none(sentence)
    before = sentence[max(0, at - 90) : at]
    return label is Label.REJECTION and (_UNDECIDED.search(before) or _TIME_GOES.search(before)) is not None


RECEIVED = (
    clue(
        "received.said",
        Label.APPLICATION_RECEIVED,
        3,
        r"\b(?:received|receipt of|receiving|in receipt of|got"
        r"|acknowledg\w+)\b(?![^.!?]{0,40}\bwithdraw) (?:\w+ ){0,4}?(?:your"
        r"|the)\b (?:\w+ ){0,4}?"
        r"(?:application|resume|r[ée]sum[ée]|cv|submission|profile|candidature|materials|documents)\b",
        r"\bwe(?:'ve| have) (?:got )?your (?:application|cv|resume|r[ée]sum[ée]|papers)\b(?! (?:on"
        r"|in) (?:our )?(?:file|record))"
        r"|\bapplication\b[^.!?]{0,60}\b(?:landed|arrived|came in|in (?:our|the) (?:queue|system|hands))\b"
        r"|\bsubmission is complete\b",
        r"\bconfirm(?:s|ing)?(?: that)? you (?:have )?(?:applied (?:for|to)|submitted)\b",
        r"\byour (?:application|cv|resume|form|papers|details) (?:is|are)(?: now)? (?:with|being read by"
        r"|in front of) (?:our|the) "
        r"(?:\w+ )?(?:recruit\w+|team|hiring|panel|hr|talent|managers?)\b",
        r"\byour (?:details|profile|cv|resume|application) (?:has|have) been (?:\w+ )?(?:added|entered|registered"
        r"|recorded)\b",
        r"\b(?:added|entered|registered|logged|recorded) your (?:application|cv|resume|details|profile)\b",
        r"\byou (?:have )?submitted (?:your|an) (?:\w+ )?application\b",
        r"\b(?:application|form|cv|resume)\b[^.!?]{0,60}\b(?:(?:made it|got|came) (?:\w+ )?to"
        r"|(?:is|are) (?:\w+ )?with) us\b",
        r"\b(?:applying|your (?:cv|resume|form|papers))\b[^.!?]{0,80}\bnow (?:in|with) (?:our|the (?:queue|system|pile"
        r"|hands)|us)\b",
        r"\byour (?:\w+,? (?:and )?){0,2}(?:application|cv|resume|form|letter|papers|certificates|portfolio)\b (?:has"
        r"|have) (?:now |just"
        r" |all )?(?:arrived|reached us|come in|come through)\b",
        r"\byour (?:e-?mail|letter|papers|responses|answers)\b[^.!?]{0,40}\b(?:has been|have been|was"
        r"|were) (?:\w+ )?received\b",
        r"\b(?:your|the) (?:resume|r[ée]sum[ée]|cv|profile|documents)\b[^.!?]{0,40}\b(?:has"
        r"|have) (?:\w+ )?(?:been (?:\w+ )?"
        r"(?:received|submitted|delivered)|(?:reached|arrived))\b",
        r"\bapplication\b[^.!?]{0,80}\b(?:has been|was|is|have been|been|has) (?:\w+ )?(?:received|submitted"
        r"|forwarded|sent"
        r"|complete|registered|reached|(?:under|in) review|being reviewed|currently)\b",
        r"\bapplication (?:received|submitted|confirmation|complete|sent)\b|\bsuccessfully (?:applied|submitted)\b",
        r"\b(?:your|the) (?:application|resume|cv)\b[^.!?]{0,60}\b(?:be|being|been) (?:\w+ )?(?:review|consider"
        r"|process)ed\b",
    ),
    clue(
        "received.thanks",
        Label.APPLICATION_RECEIVED,
        3,
        r"\bthank(?:s| you)\b(?: \w+){0,4} for (?:\w+ ){0,5}?(?:applying|your (?:\w+ )?application|submitting your"
        r"|taking the time to apply)",
        conditional=True,
    ),
    clue(
        "received.interest",
        Label.APPLICATION_RECEIVED,
        1.5,
        r"\bthank(?:s| you) (?:\w+ ){0,3}for your (?:\w+ ){0,3}interest\b",
        conditional=True,
    ),
    clue(
        "received.it",
        Label.APPLICATION_RECEIVED,
        1.5,
        r"\b(?:got|have|received) (?:it|everything|them|it all)\b(?: safely| now)?(?= ?[.!,]|$| and)",
    ),
    clue(
        "received.applied",
        Label.APPLICATION_RECEIVED,
        1.5,
        r"(?<!role )(?<!position )(?<!job )(?<!post )(?<!vacancy )(?<!opening )(?<!that )(?<!which )\byou"
        r"(?:'ve| have| just)? applied (?:for|to)\b",
    ),
    clue(
        "received.done",
        Label.APPLICATION_RECEIVED,
        1.5,
        r"\b(?:nothing|no) (?:(?:else|more|further) )?(?:action )?(?:is |to )?(?:needed|required|do)\b"
        r"|\b(?:track|follow|check|view|see) (?:the|your) (?:application )?(?:status|progress)\b",
        conditional=True,
    ),
    clue(
        "received.review",
        Label.APPLICATION_RECEIVED,
        1.5,
        r"\bwill (?:\w+ ){0,2}?(?:review|consider|assess|evaluate|look (?:at|over)|have a look|be reviewing"
        r"|be reviewed)\b",
        r"\breviewing (?:your|all|the)\b|\blooking (?:through|over|at) your (?:\w+ )?(?:documents|application|cv"
        r"|resume)\b|\b(?:in touch|reach out|contact you|get back|hear from us)\b",
        conditional=True,
    ),
)

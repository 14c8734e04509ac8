"""Suggestions to telephone (C4), in letters that were not asked for; what was agreed on is no suggestion."""

from __future__ import annotations

from inboxwatch.etiquette.lint.turns import WORDS, turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.model import Kind

UNASKED = (Kind.THANK_YOU, Kind.CHECK_IN, Kind.CLOSING_CHECK_IN, Kind.FAREWELL)

WORDS["whom"] = (
    r"(?:you|your \w+(?: \w+)?|the (?:office|switchboard|front desk|reception|department|hr|depot|ward|school"
    r"|shop|store)"
    r"|reception|hr|in(?= (?:on|at|to|early|later|next|tomorrow|this|and)\b|[.,;]|$)|again|back|round|(?:on )?<day>"
    r"|tomorrow|next week|this week|to (?:ask|check|see|follow|hear|find|discuss|talk|get)|and ask|later|early|at)"
).replace("<day>", WORDS["day"])
WORDS["short"] = (
    r"(?:(?:quick|short|brief|little|five|ten|fifteen|twenty|thirty|\d{1,2}|[\w-]{1,12}-minute|minute|phone"
    r"|telephone|video|zoom|teams|follow-up|another|further|second|one) ){0,3}"
)

_AGREED = (
    r"as (?:you )?(?:agreed|arranged|discussed|planned|suggested|proposed|asked)|you (?:suggested|proposed"
    r"|asked (?:me|for)|offered|invited)"
)

SUGGESTED = turns(
    RuleId.C4,
    Severity.ERROR,
    "Do not propose the telephone: they answer by mail when they can. Take this out.",
    r"""
    (?:i|we) (?:<adv>)(?:will|can|could|would|may|might|shall|should|am going to|plan to|intend to|want to|hope to
      |wanted to|thought i (?:would|might|could)|am happy to|am free to|am able to|propose to|like to|love to
      |prefer to|be (?:happy|glad|pleased|able) to)(?: (?:also|then|just|simply|gladly|happily|try|to|like|love
      |prefer|be|happy|glad|able|and|always|otherwise|instead|therefore|probably)){0,4} (?:call|phone|ring|telephone
      |give <whom> (?:a )?<short>(?:call|ring|buzz|bell|shout)|call up|phone up|ring up) (?:<whom>)
    (?:i|we) (?:<adv>)(?:will|can|could|would|may|might|shall|should|am going to|plan to|intend to|want to
      |hope to)(?: \w+){0,2} (?:give <whom> (?:a )?<short>(?:call|ring|buzz|bell|shout)|pick up the phone|(?:call
      |ring) up|try (?:you|your \w+) (?:by|on the) (?:tele)?phone|(?:tele)?phone (?:you|your|the|in|again|on|next
      |tomorrow|to))
    give <whom> (?:a )?<short>(?:call|ring|buzz|bell)
    (?:may|can|could|shall|should|might|would it be (?:all right|ok|okay|possible|convenient|better)
      |is it (?:all right|ok|okay|possible)|do you mind)(?: (?:if|that))? (?:i|we|to|me
      |for me to)(?: \w+){0,2} (?:call|phone|ring|telephone) (?:<whom>|some time|sometime|briefly|for)
    (?:when|what time|which (?:day|number)|on which number|at what number)(?: \w+){0,6} (?:call|phone|ring|telephone
      |reach) you(?: \w+)?
    (?:hop|jump|get|speak|talk|chat|connect|catch up|discuss (?:this|it|things|the \w+)|be|go|sort this out
      |explain (?:this|it|more|myself)|continue(?: \w+)?)(?: \w+){0,2} (?:on|over|by|via) (?:a[ ]
      |the )?<short>(?:phone|call|telephone|whatsapp)(?! (?:with|to) (?:customers?|callers?|clients?|patients?
      |worried))
    (?:could|can|may|might|shall|should|would|let us|happy to|like to|love to|want to|glad to|possible to|able to
      |please|perhaps|maybe|welcome|appreciate|suggest|propose|request|available for|free for|open to|time for
      |up for|grateful for|how about|worth)(?: [\w'-]{1,20}){0,6} (?:a|another|some|one|the
      |this) <short>(?:phone call|call|telephone conversation|phone conversation|phone chat|chat (?:by|on the
      |over the) phone)(?= (?:this|next|tomorrow|on|at|in|some|to (?:discuss|talk|go|clarify|hear|find|see|explain
      |catch|touch|ask|learn|get|sort|speak|tell)|so|with you|soon|when|any|be|would|about|or|where|early|later|if
      |work|possible|make)\b|[.,;?!]|$)
    (?:schedule|arrange|set up|book|fix|have) (?:a|another|some|one) <short>(?:phone call|call
      |telephone conversation)(?= (?:this|next|tomorrow|some time|to (?:discuss|talk|hear|find|see|explain)|with you
      |soon|when you)\b|[.,;?!]|$)
    (?:reach|contact|try|get hold of|get through to) you (?:by|on the|over the|via) (?:tele)?phone|(?:your
      |a) (?:direct |phone |telephone |mobile |cell |office )+(?:number|line)(?= (?:so|to|where|on which|i can
      |that i|at which)\b)
    (?:left|leave|leaving) (?:you |a |another |several |two |three ){0,3}(?:voicemails?|voice mails?|voice messages?
      |messages? (?:on your (?:phone|machine|voicemail)|with (?:your|the) (?:receptionist|secretary|assistant
      |front desk)))
    (?:i|we) (?:have )?(?:tried|called|phoned|rang|rung|telephoned|been (?:calling|phoning|ringing
      |trying))(?: \w+){0,3} (?:your (?:office|number|mobile|phone|desk|line|reception)|to (?:call|phone|ring|reach
      |telephone) (?:you|your|the)|you (?:twice|several|three|many|yesterday|today|on)|the (?:office|front desk
      |switchboard|reception))
    (?:call|phone|ring|telephone) you(?: up| back)?(?= (?:on|at|next|tomorrow|this|later|in|early|if|when|again|to
      |and|some|until|every|about|myself|instead|first|today|unless)\b|[.,;!?]|$)(?<!thank you for phone you)
    (?:ring|call|phone) (?:you|your office|the office|reception) up
    (?:come|drop|stop|swing|pop|pass|call) (?:by|in|round|over|past)(?: at| to)? (?:your|the) (?:\w+ )?(?:office
      |building|shop|school|ward|reception|desk|store|site|depot|clinic|studio|front desk)(?= (?:(?:\w+ )?to (?:ask
      |see if|see whether|hear|find|check|talk|follow|get an|remind)|and (?:ask|wait|sit)|or ring|or call|or phone
      |unannounced|until)\b)
    (?:what|which) (?:is|would be) (?:the best|a good|the right|your)(?: \w+)? (?:number|phone|extension|line
      |time to (?:call|phone|ring|speak|reach))
    (?:can|could|may|would|might|is there) <any>(?:speak|talk|chat)(?: \w+){0,3} (?:by|over
      |on) (?:the )?(?:tele)?phone
    (?:skype|facetime|zoom|whatsapp|teams) (?:call|chat|me|you)(?= (?:this|next|some|to|tomorrow|on|if|when|and)\b
      |[.,;?!]|$)(?! (?:on which|that we))
    (?:try|trying|ring|ringing|dial|dialling|phone|call|calling) (?:you (?:on|at) )?your (?:mobile|cell|cell ?phone
      |phone|number|landline|extension|direct line|desk|house|home)(?! (?:app|design|team))
    (?:pick up|get on|be on|reach for) the (?:phone|telephone|blower)(?= (?:and|to)\b|[.,!]|$)|(?:leave|left) (?:a
      |another|you a|several) (?:voice ?mail|voice message)s?|(?:call|phone|ring) (?:hr|human resources|your (?:boss
      |manager|hr|assistant|secretary|colleagues?))
    """,
    unless=_AGREED,
    kinds=UNASKED,
)

OFFERED = turns(
    RuleId.C4,
    Severity.WARNING,
    "A telephone number in the signature is enough: let them choose how to answer.",
    r"""
    (?:please|do|feel free to|you (?:can|may|could)(?: also| always| just)?|just|to|simply|then|or|happy for you to
      |ask you to|let them)(?: just| simply| also)? (?:call|phone|ring|telephone) me
    (?:reach|contact|get|ring) me (?:at any time |any time |anytime )?(?:by|on the|over the|via) (?:tele)?phone
    call me (?:back|any|at|on|when|as|if|today|tomorrow|before|by|so|once|whenever)
    give me (?:a )?(?:quick |short |brief )?(?:call|ring|buzz|bell|shout)
    """,
    unless=_AGREED,
    kinds=UNASKED,
)

ALL = (SUGGESTED, OFFERED)

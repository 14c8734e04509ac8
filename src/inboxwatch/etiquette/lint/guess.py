"""What kind of letter a text is, where nobody says."""

from __future__ import annotations

from inboxwatch.etiquette.lint.page import Page
from inboxwatch.etiquette.lint.turns import clue
from inboxwatch.model import Kind

_TOLD = clue(
    r"""
    (?:thank you|thanks|grateful)(?: [\w'’]+){0,3} for (?:letting me know|telling me|informing me|writing
      |getting back|the (?:update|news|courtesy)|your (?:\w+ )?(?:decision|answer|update|letter|message|honesty
      |reply|words|mail|email|note|candou?r)|being (?:so )?(?:straightforward|honest|frank|open))
    (?:received|read|got) your (?:message|letter|mail|email|decision|news)|(?:letting|let) me know (?:the|your|about
      |of) (?:\w+ )?decision
    """
)
"""An answer to what they told."""
_NO = clue(
    r"""
    feedback|pointers|tips|differently|sorry to read|one thing i|advice|disappoint\w*|reconsider|change your mind
      |done better|do better|improve|stronger candidate|strengthened|(?:chose|chosen|choose|selected|hired|picked
      |gone with|went with|go with) (?:another|someone|somebody|a different|the other|an internal|well)
      |(?:not (?:been )?(?:selected|chosen|successful)|turn(?:ed|ing) me down|reject\w*|did not (?:get|work out)
      |unsuccessful|not to (?:proceed|go ahead|take me|be))|(?:hoped for|wished for|expected) (?:another
      |a different)|tipped the balance|sorry not to|what went wrong|different conclusion|another look
      |keep me in mind|another (?:driver|opening|post|chance)|(?:your|the committee's) decision|in (?:the )?future
      |down the road
    """
)
"""What one says to a no."""
_STATUS = clue(
    r"""
    (?:may|might) i ask (?:if|whether)|(?:how|when|whether) (?:the|a|your) (?:decision|search|process|selection)
      |could let me know|could you (?:please )?(?:let me know|tell me|drop me)|(?:job|post|role
      |position) (?:is )?(?:still )?(?:open|filled|taken)|gone to someone|decided to (?:move|go)|got the \w+ job
      |status|update|if plans have changed|either way|(?:hear|hearing) from you by|answer(?:ing)? me|(?:check
      |follow)(?:ing)? (?:in|on|up)|touch(?:ing)? base|(?:how|where) (?:things|the matter|it|you|matters|we
      |the process)(?: \w+){0,3} (?:stand|stands|are|is|going)|still (?:being )?considered|heard (?:back|anything
      |from you)|not heard|(?:any|is there|there is|for) (?:\w+ )?(?:news|word|decision|progress|indication)|(?:a[ ]
      |the |your )?(?:decision|choice)(?: [\w'’]+){0,10} (?:made|reached|taken)|(?:made|reached|taken|reach|come to
      |make) (?:a|your|any) (?:decision|choice|conclusion)|(?:able to|have you|has the team
      |had a chance to) (?:\w+ )?(?:reach|choose|chosen|decided?|found)|(?:still|search|it) (?:open|going|available
      |free)|been filled|found (?:its|your|an?|the) \w+|where you are in|and i wondered (?:if|whether) it had
    """
)
"""Asking how things stand."""
_SINCE = clue(
    r"""
    (?:weeks?|months?|fortnight|days) (?:ago|on|since|now|have|has)|last (?:week|month)|(?:still|remain
      |remains) (?:very |so |really |most |much ){0,3}(?:interested|keen|excited|appeals?|very|hope|pleased|like
      |love|welcome|be)|once more|(?:follow|check)(?:ing)? (?:in|up)|wondered|wondering|writing (?:to ask|about|once
      |again|with)|you (?:had )?(?:kindly )?(?:mentioned|expected|said)|thank you again for|just wanted to (?:ask
      |check)|waiting|weeks
    """
)
"""Time that has gone by since the interview."""
_LAST = clue(
    r"""
    (?:last|final|one more|one last|one final|second|third) (?:time|short |brief |little |note|message|letter|mail
      |attempt|follow-up|line|you will hear)|once more|(?:write|wrote|written) (?:to you )?(?:again|before|twice|two
      |three|on the \w+ and)|(?:not|no longer) (?:write|trouble|bother|disturb) (?:you )?(?:about it )?again
      |leave it with you|either way|if you have (?:chosen|gone)|withdraw my application|a yes or no|no hard feelings
      |completely understand|quite all right|bother you again|gone to someone else|one more time|draw my own
    """
)
_THANKS = clue(
    r"""
    (?:thank you|thanks|many thanks|grateful|appreciate(?:d)?|kind of you|pleasure|enjoyed
      |delight\w*)(?: [\w'’]+){0,8} (?:time|meeting|meet|interview|conversation|discussion|seeing|showing|speaking
      |talking|walking|having|hour|visit|tour|call|calling|arranging|letting me (?!know)|talk|afternoon|morning|day
      |opportunity|chat|panel|spend|receiving|question|hearing)|thank you (?:ever |so[ ]
      |very ){0,3}(?:much )?for (?!letting me know|the invitation|inviting|your (?:message|mail|invitation))
      |(?:thank\w*|grateful\w*) .{0,40}(?:mon|tues|wednes|thurs|fri|satur)day
    """
)
_GLAD = clue(r"(?:thank\w*|thanks|grateful\w*|appreciat\w+|enjoyed|pleasure|delight\w*|kind(?:er)? (?:of|still))")
_ANSWER = clue(
    r"""
    (?:the|your|this) (?:kind )?(?:invitation|offer)|inviting me|(?:suits|suit) me|works? (?:\w+ ){0,4}for me
      |(?:i (?:can|will) be|be) there|look forward to meeting|confirm (?:that|the|my)|reschedul\w+|(?:sent|attached
      |here are) (?:as )?(?:requested|you asked)
    """
)


def guess(page: Page, subject: str = "") -> Kind | None:
    """The kind by what the text says; None for a letter that is none of them, such as an answer."""
    sentences = [subject, *(sentence.text for sentence in page.all_sentences)]
    opening, text = "\n".join(sentences[:4]), "\n".join(sentences)
    thanks = _THANKS.search(opening)
    if _TOLD.search(opening):
        return Kind.FAREWELL if _NO.search(text) else None
    if _ANSWER.search(opening) and (not thanks or page.words < 60):
        return None
    if _STATUS.search(text) and (_SINCE.search(text) or _LAST.search(text) or not thanks):
        return Kind.CLOSING_CHECK_IN if _LAST.search(text) else Kind.CHECK_IN
    if "feedback" in text.casefold() or (_NO.search(opening) and not thanks):
        return Kind.FAREWELL
    return Kind.THANK_YOU if thanks or (page.words > 25 and _GLAD.search(text)) else None

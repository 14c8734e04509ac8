"""What anybody writes to anybody (N3, T4): greetings to nobody, stock phrases, and the words of every such letter."""

from __future__ import annotations

from functools import cache
from importlib import resources

from inboxwatch.etiquette.lint.turns import clue, turns
from inboxwatch.etiquette.lint.values import Severity
from inboxwatch.etiquette.rules import RuleId

NOBODY = clue(
    r"""
    (?:dear |hello |hi |good \w+ |respected |attention:? )?(?:the )?(?:hiring|recruiting|recruitment|talent|hr
      |human resources|personnel|interview|selection|search|people|acquisition|interviewing|admissions
      |staffing) (?:and \w+ )?(?:managers?|teams?|committee|department|lead|officers?|panel|board|partner|specialist
      |staff|professionals?)
    (?:dear |hello |hi )?(?:sirs?|madam|ma'am|sir ?/ ?madam|gentlemen|ladies and gentlemen|sir or madam|madam or sir
      |sirs and mesdames)
    (?:dear |hello |hi )(?:the )?(?:recruiter|interviewer|manager|employer|hr|director|team leader|boss|company
      |team at \w+|candidate|applicant|friend|colleague|mr|mrs|ms|mr\.|ms\.|mrs\.|professor|doctor|dr|prof
      |person in charge|whoever)s?,?$
    to whom(?:soever)? it (?:may|might) concern
    """
)
"""A greeting that names nobody."""

MANY = clue(
    r"""
    (?:dear |hello |hi |hey |good \w+ )?(?:all|everyone|everybody|both|team|colleagues|folks|guys|ladies
      |ladies and gentlemen|gentlemen|members of the (?:panel|committee|team)|(?:interview|selection
      |hiring) (?:panel|committee|board)|panel(?: members)?|you all|you both|friends|(?:the )?whole team
      |[\w' &.-]{2,30} team)[,!]?
    """
)
"""A greeting that names several at once (T3)."""

STOCK = turns(
    RuleId.N3,
    Severity.WARNING,
    "A stock phrase that fits any letter: say it about them, or leave it out.",
    r"""
    your (?:esteemed|prestigious|reputed|reputable|renowned|respected|highly respected|great|wonderful|fine
      |world-class|leading|innovative|dynamic|amazing|distinguished|valued|well-known|fantastic) (?:company
      |organi[sz]ation|institution|firm|establishment|business|enterprise|team|concern|university|school|hospital)
    (?:esteemed|prestigious|reputed|renowned) (?:company|organi[sz]ation|institution|firm|university|concern)
    (?:perfect|great|ideal|excellent|good|strong|natural|right|terrific) (?:fit|match|candidate
      |addition)(?= (?:for (?:this|the|your)|to (?:your|the)|with (?:your|the))\b|[.,;]|$)
    (?:valuable|great|real|strong|important) (?:asset|addition|member|contribution|contributor) (?:to|of
      |for) (?:your|the) (?:team|company|organi[sz]ation|firm|group|department|school|ward)
    (?:my|relevant) (?:skills?|background|experience|qualifications?|passion|enthusiasm|education|expertise
      |knowledge|abilities)(?:, (?:\w+ )?(?:skills?|background|experience|qualifications?|passion|enthusiasm
      |education|expertise|knowledge|abilities)){0,3},? and (?:my )?(?:relevant |professional |work )?(?:skills?
      |background|experience|qualifications?|passion|enthusiasm|education|expertise|knowledge|abilities|drive
      |dedication|work ethic|motivation) (?:make|makes|made|would|will|are|align|fit|match|qualify)
    (?:hit the ground running|think(?:ing)? outside the box|team player|go(?:ing)? the extra mile
      |proven track record|results[- ](?:driven|oriented)|fast[- ]paced environment|wear many hats|synerg\w+
      |value[- ]add|win-win|self-starter|go-getter|detail[- ]oriented|dynamic (?:team|environment|company)
      |passionate professional|hard[- ]?working (?:individual|person|professional|and)|take (?:your|the) (?:company
      |team|business) to the next level|make a difference|bring a lot to the table|add value)
    (?:to whom|whomsoever) it may concern
    (?:i am writing|i wanted|i would like) to (?:formally |sincerely |personally |take (?:a moment|this opportunity
      |the opportunity) to )?express my (?:sincere |deepest |heartfelt |profound )?(?:gratitude|thanks|appreciation
      |interest)
    (?:success|growth|goals|vision|mission|values) of (?:your|the) (?:company|organi[sz]ation|firm|institution
      |business|team)
    (?:your|the) (?:company|organi[sz]ation|institution)'s? (?:values|mission|vision|culture|goals|success|growth
      |reputation)
    (?:the|your) (?:company|work|corporate|office) culture
    """,
)


@cache
def common() -> frozenset[str]:
    """Words that say nothing of one conversation in particular: those of any letter after any interview."""
    folder = resources.files("inboxwatch.etiquette.lint") / "words"
    return frozenset((folder / "common.txt").read_text("utf-8").split())

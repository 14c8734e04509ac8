"""The etiquette rules that a program can hold: ids, defaults, ceilings, and why (docs/etiquette.md).

`LIMITS` is the one source: config validation, `config.example.yaml`, the documentation and the
refusals all read it. A limit is tuned within its bounds and never switched off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time
from enum import StrEnum


class RuleId(StrEnum):
    """Ids of the rules, as in docs/etiquette.md; every placed draft and every refusal names one."""

    T1 = "T1"
    T2 = "T2"
    T3 = "T3"
    T4 = "T4"
    T5 = "T5"
    T6 = "T6"
    T7 = "T7"
    T8 = "T8"
    W1 = "W1"
    W2 = "W2"
    W3 = "W3"
    C1 = "C1"
    C2 = "C2"
    C3 = "C3"
    C4 = "C4"
    C5 = "C5"
    C6 = "C6"
    C7 = "C7"
    C8 = "C8"
    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    N1 = "N1"
    N2 = "N2"
    N3 = "N3"
    N4 = "N4"
    N5 = "N5"
    N6 = "N6"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"


@dataclass(frozen=True, slots=True)
class Limit:
    """One tunable number: `key` in config under `limits`, allowed from `low` to `high`, both included."""

    key: str
    rule: RuleId
    default: int
    low: int
    high: int
    unit: str
    meaning: str
    reason: str


LIMITS: tuple[Limit, ...] = (
    Limit(
        "thank_you_after_minutes",
        RuleId.T2,
        60,
        0,
        720,
        "minutes",
        "how long after the interview's end a thank-you is laid into Drafts",
        "leave time to reflect, but thank within the day",
    ),
    Limit(
        "thank_you_send_by_hours",
        RuleId.T1,
        24,
        1,
        48,
        "hours",
        "by when after the interview's end a thank-you should be sent",
        "a thank-you goes out within a day; two days at the very latest",
    ),
    Limit(
        "thank_you_expires_hours",
        RuleId.T1,
        48,
        2,
        48,
        "hours",
        "when an unsent, untouched thank-you is taken back",
        "a thank-you later than two days says the opposite of what it should",
    ),
    Limit(
        "thank_yous_a_round",
        RuleId.T3,
        8,
        1,
        8,
        "drafts",
        "how many interviewers of one round get a thank-you of their own",
        "each interviewer gets their own, up to a panel's size",
    ),
    Limit(
        "check_in_after_decision_business_days",
        RuleId.W1,
        1,
        0,
        20,
        "business days",
        "how long after a date the employer stated the check-in waits",
        "a date the employer stated is respected: nothing before it has passed",
    ),
    Limit(
        "check_in_after_silence_days",
        RuleId.W2,
        7,
        5,
        60,
        "days",
        "how long after the last contact the check-in waits when no date was stated",
        "wait at least a week from the last contact; never under five days",
    ),
    Limit(
        "check_ins_a_round",
        RuleId.C1,
        2,
        0,
        2,
        "drafts",
        "how many check-ins an interview round may see",
        "one check-in, and at most one more that asks for clarity and closes",
    ),
    Limit(
        "check_in_gap_days",
        RuleId.C2,
        14,
        10,
        90,
        "days",
        "how long the second check-in waits after the first",
        "the second waits several weeks from the first",
    ),
    Limit(
        "recipient_gap_days",
        RuleId.C5,
        5,
        3,
        60,
        "days",
        "days between two unasked mails to one person, whatever the thread",
        "one person is not written to more often for having several threads",
    ),
    Limit(
        "company_gap_business_days",
        RuleId.C5,
        3,
        2,
        30,
        "business days",
        "business days between two unasked mails to one company, whatever the thread",
        "one company is not written to more often by way of other people",
    ),
    Limit(
        "unanswered_in_a_row",
        RuleId.C7,
        3,
        1,
        3,
        "mails",
        "how many unanswered mails in a row there may be, of any kind",
        "no more than three unanswered mails in a row",
    ),
    Limit(
        "close_after_silence_days",
        RuleId.C8,
        14,
        7,
        14,
        "days",
        "how long after the last check-in a silent thread is closed",
        "after silence on both, the likely answer is no",
    ),
    Limit(
        "farewell_within_business_days",
        RuleId.R1,
        2,
        1,
        2,
        "business days",
        "by when after a rejection its one answer should be sent",
        "a rejection is answered once, within two business days",
    ),
)


@dataclass(frozen=True, slots=True)
class Hours:
    """When the employer may be written to (W3), in the recipient's zone. `days`: Monday is 0."""

    start: time = time(9, 0)
    end: time = time(17, 0)
    days: frozenset[int] = frozenset({0, 1, 2, 3, 4})


EARLIEST_HOUR, LATEST_HOUR = time(7, 0), time(20, 0)
"""Ceilings of W3: outside of these it is night, whatever the config says."""


def no_holidays(country: str, year: int) -> Mapping[date, str]:
    """The calendar of nowhere: no public holidays."""
    return {}


@dataclass(frozen=True, slots=True)
class Rules:
    """The policy of one candidate: every limit of `LIMITS` as a field, working hours, holidays.

    `holidays(country, year)` gives the public holidays of an ISO 3166 country as {day: name}; it is
    pure. `country` is used when the recipient's cannot be told; None means no public holidays.
    """

    thank_you_after_minutes: int = 60
    thank_you_send_by_hours: int = 24
    thank_you_expires_hours: int = 48
    thank_yous_a_round: int = 8
    check_in_after_decision_business_days: int = 1
    check_in_after_silence_days: int = 7
    check_ins_a_round: int = 2
    check_in_gap_days: int = 14
    recipient_gap_days: int = 5
    company_gap_business_days: int = 3
    unanswered_in_a_row: int = 3
    close_after_silence_days: int = 14
    farewell_within_business_days: int = 2
    hours: Hours = field(default_factory=Hours)
    debrief: bool = False
    """S1: whether a note to oneself is laid down at an interview's end; no limit, so that it can be switched off."""
    zone: str = "UTC"
    country: str | None = None
    holidays: Callable[[str, int], Mapping[date, str]] = no_holidays


LIMIT_FIELDS: tuple[str, ...] = tuple(f.name for f in fields(Rules) if f.type == "int")

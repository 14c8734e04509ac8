"""The rules: the ids and limits of the code are those of docs/etiquette.md, and limits are within their bounds."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from inboxwatch.etiquette.rules import EARLIEST_HOUR, LATEST_HOUR, LIMIT_FIELDS, LIMITS, Hours, Limit, RuleId, Rules
from tests.support.limits import PAGE, drawn

ETIQUETTE = Path(__file__).parents[2] / "src" / "inboxwatch" / "etiquette"


def test_the_page_explains_every_rule_once_and_no_other() -> None:
    ids = re.findall(r"^\| ([A-Z]\d) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert ids == [r.value for r in RuleId]


def test_the_pages_table_of_limits_is_that_of_the_code() -> None:
    page = PAGE.read_text("utf-8")
    assert page == drawn(page), "docs/etiquette.md is not what LIMITS says: run python -m tests.support.limits"
    assert all(f"| `{limit.key}` |" in page for limit in LIMITS)


def test_every_limit_is_a_field_of_the_rules_with_its_default() -> None:
    assert {limit.key for limit in LIMITS} == set(LIMIT_FIELDS)
    assert len(LIMITS) == len(LIMIT_FIELDS)
    rules = Rules()
    assert {limit.key: limit.default for limit in LIMITS} == {name: getattr(rules, name) for name in LIMIT_FIELDS}
    assert {f.name for f in fields(Rules)} - set(LIMIT_FIELDS) == {"hours", "zone", "country", "holidays", "debrief"}


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.key)
def test_each_limit_is_within_its_bounds_and_says_why(limit: Limit) -> None:
    assert limit.low <= limit.default <= limit.high
    assert limit.key == limit.key.lower()
    assert limit.meaning
    assert limit.reason
    assert not limit.meaning.endswith(".")


@pytest.mark.parametrize(
    ("key", "bound"),
    [
        # What the guides call the most lenient; no config may pass it.
        ("thank_you_expires_hours", ("high", 48)),
        ("thank_you_send_by_hours", ("high", 48)),
        ("thank_yous_a_round", ("high", 8)),
        ("check_in_after_decision_business_days", ("low", 0)),
        ("check_in_after_silence_days", ("low", 5)),
        ("check_ins_a_round", ("high", 2)),
        ("check_in_gap_days", ("low", 10)),
        ("recipient_gap_days", ("low", 3)),
        ("company_gap_business_days", ("low", 2)),
        ("unanswered_in_a_row", ("high", 3)),
    ],
)
def test_the_ceilings(key: str, bound: tuple[str, int]) -> None:
    limit = next(each for each in LIMITS if each.key == key)
    assert getattr(limit, bound[0]) == bound[1]


def test_the_hours_are_within_the_day() -> None:
    hours = Hours()
    assert EARLIEST_HOUR <= hours.start < hours.end <= LATEST_HOUR
    assert hours.days == frozenset(range(5))


def test_a_rule_that_a_module_cites_exists() -> None:
    cited = {
        rule
        for path in [*ETIQUETTE.glob("*.py"), *(ETIQUETTE / "templates").glob("*.j2")]
        for rule in re.findall(r"\b([TWCRNS]\d)\b", path.read_text("utf-8"))
    }
    assert cited <= {r.value for r in RuleId}

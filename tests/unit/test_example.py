"""The example config and the documentation say what the code takes, neither more nor less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from inboxwatch.config import Settings, load
from inboxwatch.config.example import example, schema, table, with_table
from inboxwatch.config.keys import groups, key_name
from inboxwatch.config.yamltree import read
from inboxwatch.etiquette.rules import LIMITS, no_holidays

ROOT = Path(__file__).parents[2]
AGAIN = "run python -m inboxwatch.config.example in the project's folder"


def switched_on(text: str) -> str:
    """The example with every key set, save the other kinds of password."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#password:"))
    return "\n".join(re.sub(r"^( *)#(?=[a-z_]+:)", r"\1", line) for line in lines)


def paths(model: type[BaseModel], before: str = "") -> Iterator[str]:
    """Every key path the types allow."""
    for name, info in model.model_fields.items():
        path = f"{before}{key_name(name, info)}"
        yield path
        for inner in groups(info.annotation):
            yield from paths(inner, f"{path}.")


def written(value: object, before: str = "") -> Iterator[str]:
    """Every key path in a YAML document, lists left out."""
    if isinstance(value, list):
        for item in value:
            yield from written(item, before)
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{before}{key}"
            yield from written(item, f"{before}{key}.")


def test_the_committed_example_is_the_one_the_code_makes() -> None:
    assert (ROOT / "config.example.yaml").read_text("utf-8") == example(), AGAIN


def test_the_committed_table_of_keys_is_the_one_the_code_makes() -> None:
    document = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    assert table() in document, AGAIN
    assert with_table(document) == document


def test_the_example_loads_as_it_stands_with_every_default(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(example(), "utf-8")
    config = load(path)
    bare = Settings.model_validate(
        {
            "candidate": {"name": "Ada Example", "timezone": "Europe/London"},
            "accounts": [
                {
                    "name": "personal",
                    "address": "ada@example.com",
                    "imap": {"host": "imap.example.com"},
                    "password": {"from": "keyring"},
                }
            ],
        }
    )
    assert config == bare


def test_the_example_with_every_key_switched_on_loads_and_shows_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(switched_on(example()), "utf-8")
    config = load(path)
    rules = config.rules(no_holidays)
    assert {limit.key: getattr(rules, limit.key) for limit in LIMITS} == {limit.key: limit.default for limit in LIMITS}
    assert config.hours == type(config.hours)()
    assert (config.lookback, config.poll) == (60, 5)
    assert config.accounts[0].imap.timeout == 30


def test_every_key_stands_in_the_example() -> None:
    tree, _ = read(switched_on(example()))
    assert tree is not None
    passwords = re.findall(r"password: (\{.*\})", example())
    shown = set(written(tree.value))
    for password in passwords:
        kind, _ = read(password)
        assert kind is not None
        shown |= set(written(kind.value, "accounts.password."))
    assert shown == set(paths(Settings))


@pytest.mark.parametrize("password", re.findall(r"password: (\{.*\})", example()))
def test_each_kind_of_password_in_the_example_loads(tmp_path: Path, password: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(re.sub(r"(?<!#)password: \{.*\}", f"password: {password}", example()), "utf-8")
    assert load(path).accounts[0].secret_source()


def test_every_limit_shows_its_bounds_its_rule_and_its_reason_in_example_and_table() -> None:
    flat = " ".join(example().replace("#", " ").split())
    for limit in LIMITS:
        assert f"{limit.rule}, {limit.low} to {limit.high} {limit.unit}: {limit.reason}." in flat
        assert f"`{limit.default}` | {limit.low} to {limit.high} {limit.unit} ({limit.rule}: {limit.reason})" in table()


def test_every_key_has_a_meaning_and_a_row() -> None:
    rows = [line.split(" | ") for line in table().splitlines()[2:]]
    assert all(len(row) == 4 and row[1].endswith(".") for row in rows)
    named = {re.sub(r"\[\]|: [a-z]+| \([a-z]+\)", "", row[0].strip("| `")) for row in rows}
    assert named | {p for p in paths(Settings) if p.startswith("accounts.folders.")} == set(paths(Settings))


def test_the_schema_is_one_and_takes_the_example() -> None:
    made = schema()
    Draft202012Validator.check_schema(made)
    tree, _ = read(switched_on(example()))
    assert tree is not None
    checker = Draft202012Validator(made)
    assert list(checker.iter_errors(tree.value)) == []
    assert isinstance(tree.value, dict)
    assert list(checker.iter_errors({**tree.value, "unknown": 1}))
    assert list(checker.iter_errors({**tree.value, "limits": {"check_ins_a_round": 3}}))


def test_the_example_in_the_documentation_loads(tmp_path: Path) -> None:
    document = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    path = tmp_path / "config.yaml"
    path.write_text(document.partition("```yaml\n")[2].partition("```")[0], "utf-8")
    assert load(path).candidate.name == "Ada Example"

"""What a config means, and what is said of one that is wrong."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inboxwatch.config import Settings, load
from inboxwatch.errors import UserError
from inboxwatch.etiquette.rules import EARLIEST_HOUR, LATEST_HOUR, LIMITS, Rules, no_holidays
from inboxwatch.etiquette.thread import Thread
from inboxwatch.etiquette.timing import calendar_of
from inboxwatch.mail.secrets import CommandSecret, CredentialSecret, FileSecret, KeyringSecret
from inboxwatch.service.holidays import public_holidays

BAD = Path(__file__).parent.parent / "bad_configs"

MINIMAL = """\
candidate: {name: Ada Example, timezone: Europe/London}
accounts:
  - name: personal
    address: Ada@Example.com
    imap: {host: imap.example.com}
    password: {from: keyring}
"""


def read(folder: Path, text: str) -> Settings:
    path = folder / "config.yaml"
    path.write_text(text)
    return load(path)


def problems(folder: Path, text: str | bytes) -> tuple[str, ...]:
    """What is said of a config, without the file's path."""
    path = folder / "config.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    with pytest.raises(UserError) as caught:
        load(path)
    assert caught.value.exit_status == 2
    return tuple(p.removeprefix(f"{path}:") for p in caught.value.problems)


# ---------------------------------------------------------------- good ones


def test_the_shortest_config_says_the_rest_by_its_defaults(tmp_path: Path) -> None:
    config = read(tmp_path, MINIMAL)
    account = config.accounts[0]
    imap = account.imap_settings()
    assert (imap.host, imap.port, imap.security, imap.username) == ("imap.example.com", 993, "tls", "ada@example.com")
    assert (imap.drafts, imap.sent, imap.archive, imap.trash, imap.inbox) == (None,) * 5
    assert account.secret_source() == KeyringSecret("ada@example.com")
    assert (config.lookback, config.poll_minutes) == (60, 5)
    assert config.rules(no_holidays) == Rules(zone="Europe/London", debrief=True)


def test_every_address_of_every_account_is_the_candidates(tmp_path: Path) -> None:
    text = MINIMAL.replace("Europe/London}", "Europe/London, addresses: [ada@Old.example]}") + (
        "    aliases: [ADA.E@example.com]\n"
        "    authserv: [MX.example.com]\n"
        "  - {name: work, address: ada@work.example, imap: {host: mail.work.example}, password: {from: keyring}}\n"
    )
    config = read(tmp_path, text)
    everything = {"ada@example.com", "ada.e@example.com", "ada@work.example", "ada@old.example"}
    assert config.candidate_value().name == "Ada Example"
    assert config.candidate_value().addresses == everything
    first, second = (account.reader(config) for account in config.accounts)
    assert first.addresses == second.addresses == everything
    assert (first.name, first.zone) == ("Ada Example", "Europe/London")
    assert (first.authserv_ids, second.authserv_ids) == (frozenset({"mx.example.com"}), frozenset())


def test_folders_of_an_account_win_over_the_common_ones(tmp_path: Path) -> None:
    text = (
        MINIMAL
        + "    folders: {sent: Outbox}\n"
        + "  - {name: work, address: w@work.example, imap: {host: mail.work.example}, password: {from: keyring}}\n"
        + "folders: {drafts: Entwürfe, sent: Gesendet, archive: Archiv, trash: Müll, inbox: Eingang}\n"
    )
    one, two = (account.imap_settings() for account in read(tmp_path, text).accounts)
    assert (one.drafts, one.sent, one.archive, one.trash, one.inbox) == (
        *("Entwürfe", "Outbox", "Archiv", "Müll", "Eingang"),
    )
    assert two.sent == "Gesendet"


@pytest.mark.parametrize(
    ("imap", "port"),
    [
        ("{host: imap.example.com, security: starttls}", 143),
        ("{host: 127.0.0.1, security: none, port: 1143}", 1143),
        ("{host: localhost, security: none}", 143),
        ("{host: '::1', security: none, port: 1143}", 1143),
        ("{security: none, port: 1143, host: 127.0.0.2}", 1143),
    ],
)
def test_a_port_fits_the_security(tmp_path: Path, imap: str, port: int) -> None:
    assert read(tmp_path, MINIMAL.replace("{host: imap.example.com}", imap)).accounts[0].imap_settings().port == port


@pytest.mark.parametrize("host", ["192.168.1.2", "imap.localhost.example.com", "10.0.0.1", "'::2'"])
def test_a_readable_sign_in_leaves_this_machine_by_no_name(tmp_path: Path, host: str) -> None:
    said = problems(tmp_path, MINIMAL.replace("imap.example.com}", f"{host}, security: none}}"))
    assert len(said) == 1
    assert "accounts[0].imap.security" in said[0]


def test_each_kind_of_password_names_its_source(tmp_path: Path) -> None:
    def source(password: str) -> object:
        return read(tmp_path, MINIMAL.replace("{from: keyring}", password)).accounts[0].secret_source()

    assert source("{from: command, command: [pass, show, mail/ada], timeout: 5}") == CommandSecret(
        ("pass", "show", "mail/ada"), 5.0
    )
    assert source("{from: credential, name: ada}") == CredentialSecret("ada")
    assert source("{from: file, path: /etc/ada}") == FileSecret(Path("/etc/ada"))
    assert source("{from: file, path: secrets/ada}") == FileSecret(tmp_path / "secrets/ada")


def test_a_path_may_begin_with_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    config = read(tmp_path, MINIMAL.replace("imap.example.com}", "imap.example.com, ca_file: ~/ca.pem}"))
    assert config.accounts[0].imap_settings().ca_file == Path("/home/ada/ca.pem")


def test_words_that_yaml_takes_for_something_else_are_what_they_look_like(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        MINIMAL.replace("personal", "NO") + "hours: {start: 08:30, end: 19:00, days: [Mon, SUN]}\n"
        "holidays: {country: no, days: [2026-12-24]}\n",
    )
    rules = config.rules(no_holidays)
    assert config.accounts[0].name == "NO"
    assert (rules.hours.start.isoformat(), rules.hours.end.isoformat()) == ("08:30:00", "19:00:00")
    assert rules.hours.days == {0, 6}
    assert rules.country == "NO"


def test_limits_reach_the_rules_and_both_bounds_are_taken(tmp_path: Path) -> None:
    for end in ("low", "high"):
        chosen = {limit.key: getattr(limit, end) for limit in LIMITS}
        chosen["thank_you_after_minutes"] = LIMITS[0].low  # else it lies behind the lowest send_by
        rules = read(tmp_path, MINIMAL + f"limits: {chosen}\n").rules(no_holidays)
        assert {key: getattr(rules, key) for key in chosen} == chosen


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.key)
def test_no_limit_passes_its_bounds_and_the_refusal_names_rule_and_reason(tmp_path: Path, limit: object) -> None:
    found = next(one for one in LIMITS if one == limit)
    for value in (found.low - 1, found.high + 1):
        (said,) = problems(tmp_path, MINIMAL + f"limits: {{{found.key}: {value}}}\n")
        assert said.startswith(f"7:{len(found.key) + 12}: limits.{found.key}: rule {found.rule} allows ")
        assert found.reason in said
        assert f"not {value}" in said


def test_hours_are_taken_up_to_their_ceilings(tmp_path: Path) -> None:
    rules = read(tmp_path, MINIMAL + f"hours: {{start: {EARLIEST_HOUR:%H:%M}, end: {LATEST_HOUR:%H:%M}}}\n").rules(
        no_holidays
    )
    assert (rules.hours.start, rules.hours.end) == (EARLIEST_HOUR, LATEST_HOUR)


def test_days_of_ones_own_are_holidays_wherever_the_recipient_is(tmp_path: Path) -> None:
    def holidays(country: str, year: int) -> Mapping[date, str]:
        return {date(year, 5, 1): "May Day"} if country == "DE" else {}

    rules = read(tmp_path, MINIMAL + "holidays: {days: [2026-12-24]}\n").rules(holidays)
    assert rules.country is not None
    assert set(rules.holidays(rules.country, 2026)) == {date(2026, 12, 24)}
    assert set(rules.holidays("DE", 2026)) == {date(2026, 5, 1), date(2026, 12, 24)}


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "Etc/GMT+5"])
def test_days_of_ones_own_hold_also_where_no_country_can_be_told(tmp_path: Path, zone: str) -> None:
    text = MINIMAL.replace("Europe/London", zone) + "holidays: {days: [2026-06-10]}\n"
    calendar = calendar_of(Thread("t", "ada@example.com", "acme"), read(tmp_path, text).rules(public_holidays))
    assert [calendar.is_business_day(date(2026, 6, day)) for day in (9, 10, 11)] == [True, False, True]


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
    assert load(path).accounts[0].name == "personal"


# ---------------------------------------------------------------- bad ones


@pytest.mark.parametrize("case", sorted(p.name for p in BAD.iterdir()))
def test_a_bad_config_is_answered_by_the_sentences_beside_it(case: str) -> None:
    path = BAD / case / "config.yaml"
    with pytest.raises(UserError) as caught:
        load(path)
    said = [p.removeprefix(f"{path}:") for p in caught.value.problems]
    assert said == (BAD / case / "expected-error").read_text().splitlines()


def test_no_sentence_shows_a_password_that_stands_in_the_wrong_place(tmp_path: Path) -> None:
    for password in ("hunter2", "[hunter2]", "{from: hunter2}", "{from: file, path: [hunter2]}", "{from: [hunter2]}"):
        said = " ".join(problems(tmp_path, MINIMAL.replace("{from: keyring}", password)))
        assert "hunter2" not in said
    said = " ".join(problems(tmp_path, MINIMAL.replace("example.com}", "example.com, password: hunter2}")))
    assert "hunter2" not in said


def test_a_file_that_cannot_be_read_is_said_with_what_to_do(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path, tmp_path / "none" / "config.yaml", Path("a\0b")):
        with pytest.raises(UserError) as caught:
            load(path)
        assert caught.value.exit_status == 2
        assert "--config" in caught.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000_000,
        "#" * 200_000,
        "[" * 200_000,
        "- " * 100_000,
        "? " * 100_000,
        "\n" * 200_000,
        '"' + "x " * 100_000,
        "[" + "[]," * 60_000 + "]",
        "a: |\n" + "  b\n" * 60_000,
    ],
    ids=["large", "comment", "depth", "dashes", "questions", "lines", "quote", "events", "block"],
)
def test_a_file_that_is_no_config_is_refused_within_a_moment(tmp_path: Path, text: str) -> None:
    begun = time.monotonic()
    assert problems(tmp_path, text)
    assert time.monotonic() - begun < 5


def test_the_end_of_an_endless_file_is_not_waited_for() -> None:
    with pytest.raises(UserError, match="larger than"):
        load(Path("/dev/zero"))


def test_a_long_list_of_problems_is_cut(tmp_path: Path) -> None:
    said = problems(tmp_path, MINIMAL + "".join(f"unknown{i}: 1\n" for i in range(500)))
    assert len(said) == 51
    assert said[-1].endswith("and 450 more problems.")


PIECES = st.sampled_from(
    [
        *MINIMAL.splitlines(keepends=True),
        *("limits:", "hours:", "  start: ", "holidays:", "  days: ", "<<: ", "---", "...", "%YAML 1.1", "*a", "&a "),
        *("[", "]", "{", "}", ":", " ", "\n", "\t", "- ", "'", '"', "|", ">", "?", "!!str ", "\x85", "\ufeff"),
        *("\\ud800", "0x1f", "0123", "12:30:45", "1e999", ".inf", "~", "null", "true", "9" * 20, "2026-01-01"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=200)))
@example('candidate: {name: "\\ud800", timezone: "\\ud800"}')
@example('"\\ud800": 1')
@example('"\\UFFFFFFFF"')
@example("%YAML 9" + "9" * 5000 + ".1\n--- a")
@example(MINIMAL + 'limits: {"\\ud800": 1}')
@example(MINIMAL.replace("keyring", 'command, command: ["\\ud800", "\\0"]'))
@example(MINIMAL.replace("keyring", '"\\ud800"'))
def test_any_text_becomes_settings_or_sentences(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        load(path)
    except UserError as error:
        said = error.problems
    else:
        return
    assert said
    assert all(p.startswith(f"{path}:") and p.isprintable() and len(p) < 1000 for p in said)


def test_large_libraries_are_not_loaded_for_a_config_that_needs_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(MINIMAL)
    script = (
        "import sys, pathlib; from inboxwatch.config import load; load(pathlib.Path(sys.argv[1])); "
        "sys.exit(' '.join({'holidays', 'keyring'} & sys.modules.keys()) or 0)"
    )
    ran = subprocess.run(
        (sys.executable, "-c", script, str(tmp_path / "config.yaml")), capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")

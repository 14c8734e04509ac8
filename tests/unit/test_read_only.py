"""What the commands do with a state folder that may be read and not written: they show, or say why not."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from inboxwatch.cli import overview, steer
from inboxwatch.cli.main import cli
from inboxwatch.config import load
from inboxwatch.events import MailReceived
from inboxwatch.model import Address, Facts, Label, Signal
from inboxwatch.service.checks import checks
from inboxwatch.store.journal import SqliteJournal
from tests.support.readonly import ReadOnly

AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
ADA = "ada@example.com"
SIGNAL = Signal(Label.RECRUITER_REPLY, facts=Facts(company="Acme"))
COMMANDS = (overview.status, overview.show, steer.close)
"""Imported before another user runs them, who may not be able to read the project's files."""


@pytest.fixture
def place() -> Iterator[ReadOnly]:
    with tempfile.TemporaryDirectory() as parent:
        made = ReadOnly(Path(parent))
        config = made.folder.with_name("config.yaml")
        config.write_text(
            "candidate: {name: Ada Example, timezone: Europe/London}\n"
            f"accounts: [{{name: personal, address: {ADA}, imap: {{host: imap.example.com}}, "
            "password: {from: keyring}}]\n"
        )
        with closing(SqliteJournal.open(made.folder)) as journal:
            sender = Address("Rita Moss", "rita@acme.example")
            journal.append([MailReceived(AT, ADA, "<1@acme.example>", sender, "Backend Engineer", SIGNAL)])
        yield made
        made.folder.chmod(0o700)


def ran(place: ReadOnly, *args: str) -> str:
    """Exit status and output of a command."""
    config = place.folder.with_name("config.yaml")

    def run(state: Path) -> str:
        result = CliRunner().invoke(cli, ["--config", str(config), "--state", str(state), *args])
        return f"{result.exit_code} {result.output}"

    return place.tell(run)


def test_status_and_show_read_what_they_cannot_write(place: ReadOnly) -> None:
    for command in (("status", "--all"), ("show", "acme")):
        told = ran(place, *command, "--now", "2026-03-02T12:00")
        assert told.startswith("0 "), told
        assert "Acme" in told


def test_close_says_why_it_cannot(place: ReadOnly) -> None:
    told = ran(place, "close", "acme", "--now", "2026-03-02T12:00")
    assert told.startswith("2 ")
    assert f"The state folder {place.folder} can be read but not written." in told
    assert "--state" in told


def test_check_finds_that_the_service_could_not_use_the_folder(place: ReadOnly) -> None:
    settings = load(place.folder.with_name("config.yaml"))
    # The journal's checks alone: the account's would ask the keyring and the net.
    told = place.tell(lambda state: [(c.name, c.status, c.sentence) for c in islice(checks(settings, state, AT), 2)])
    assert "('journal', 1, " in told
    assert "can be read but not written" in told
    assert "is sound: 1 entry." in told

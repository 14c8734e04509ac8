"""A config file as a user writes it reaches a real server: each security, each source of the password, its folders."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inboxwatch.config import Settings, load
from inboxwatch.errors import SignInError
from inboxwatch.service import app
from tests.fakes.journal import MemoryJournal
from tests.servers.dovecot import Dovecot

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)

Write = Callable[[str, str, str], Settings]


@pytest.fixture
def write(dovecot: Dovecot, tmp_path: Path) -> Write:
    """Makes a config of one account with this `imap`, `password` and whatever else belongs to the account."""

    def written(imap: str, password: str, more: str = "") -> Settings:
        path = tmp_path / "config.yaml"
        path.write_text(
            "candidate: {name: Ada Example, timezone: Europe/London}\n"
            "accounts:\n"
            "  - name: personal\n"
            "    address: ada@example.com\n"
            f"    imap: {{username: {dovecot.user()}, timeout: 10, {imap}}}\n"
            f"    password: {password}\n"
            f"{more}"
        )
        return load(path)

    secret = tmp_path / "secret"
    secret.write_text(f"{dovecot.password}\n")
    secret.chmod(0o600)
    return written


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_each_security_signs_in(dovecot: Dovecot, write: Write, security: str) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port
    config = write(
        f"host: 127.0.0.1, port: {port}, security: {security}, ca_file: {dovecot.ca_file}",
        "{from: file, path: secret}",
        "",
    )
    (report,) = app.once(config, MemoryJournal(), NOW)
    assert (report.name, report.errors, report.failure) == ("personal", [], None)


def test_each_source_of_the_password_signs_in(
    dovecot: Dovecot, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    for password in (
        "{from: file, path: secret}",
        "{from: credential, name: secret}",
        f"{{from: command, command: [{sys.executable}, -c, print('{dovecot.password}')]}}",
    ):
        config = write(f"host: 127.0.0.1, port: {dovecot.port}, security: none", password, "")
        (report,) = app.once(config, MemoryJournal(), NOW)
        assert report.errors == []


def test_a_wrong_password_is_a_refused_sign_in_that_does_not_show_it(
    dovecot: Dovecot, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("hunter2")
    config = write(f"host: 127.0.0.1, port: {dovecot.port}, security: none", "{from: file, path: secret}", "")
    (report,) = app.once(config, MemoryJournal(), NOW)
    assert isinstance(report.failure, SignInError)
    assert "hunter2" not in " ".join(report.errors)


def test_folders_of_the_config_win_over_those_the_server_marks(dovecot: Dovecot, write: Write) -> None:
    config = write(
        f"host: 127.0.0.1, port: {dovecot.port}, security: none",
        "{from: file, path: secret}",
        "    folders: {archive: Trash}\nfolders: {archive: Sent, sent: Archive}\n",
    )
    ((_, access),) = app.accounts_of(config)
    mailbox = access.connect(access.secret())
    try:
        folders = mailbox.folders()
    finally:
        mailbox.close()
    assert (folders.drafts, folders.sent, folders.archive) == ("Drafts", "Archive", "Trash")


def test_a_folder_that_is_not_there_is_named_by_its_key(dovecot: Dovecot, write: Write) -> None:
    config = write(
        f"host: 127.0.0.1, port: {dovecot.port}, security: none",
        "{from: file, path: secret}",
        "folders: {drafts: Entwürfe}\n",
    )
    (report,) = app.once(config, MemoryJournal(), NOW)
    assert "'Entwürfe', named as folders.drafts, does not exist" in " ".join(report.errors)

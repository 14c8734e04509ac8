"""Passwords from real files, real programs and a real keyring library; no error shows them."""

from __future__ import annotations

import json
import logging
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inboxwatch.errors import UserError
from inboxwatch.mail.secrets import (
    CommandSecret,
    CredentialSecret,
    FileSecret,
    KeyringSecret,
    Secret,
    SecretSource,
    resolve,
)

PASSWORD = "correct horse ü battery"


def refused(source: SecretSource, environment: dict[str, str] | None = None) -> UserError:
    """The error of a source that gives nothing; it never holds a password."""
    with pytest.raises(UserError) as caught:
        resolve(source, {} if environment is None else environment)
    error = caught.value
    assert error.exit_status == 2
    told = f"{error} {error.remedy} {error!r} {error.__cause__!r}"
    assert "horse" not in told
    assert "hunter2" not in told
    return error


def python(script: str, *arguments: str, timeout: float = 10.0) -> CommandSecret:
    return CommandSecret((sys.executable, "-c", script, *arguments), timeout)


def private(path: Path, data: bytes) -> FileSecret:
    path.write_bytes(data)
    path.chmod(0o600)
    return FileSecret(path)


def test_a_secret_is_shown_by_reveal_alone() -> None:
    secret = Secret(PASSWORD)
    assert secret.reveal() == PASSWORD
    assert "horse" not in f"{secret} {secret!r} {[secret]}"


# ---------------------------------------------------------------- file


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nsecond line\n"])
def test_a_file_gives_its_first_line(tmp_path: Path, ending: bytes) -> None:
    assert resolve(private(tmp_path / "ada", PASSWORD.encode() + ending)).reveal() == PASSWORD


def test_blanks_at_the_ends_belong_to_the_password(tmp_path: Path) -> None:
    assert resolve(private(tmp_path / "ada", b"  a b \n")).reveal() == "  a b "


def test_a_link_to_a_private_file_will_do(tmp_path: Path) -> None:
    private(tmp_path / "ada", PASSWORD.encode())
    (tmp_path / "link").symlink_to(tmp_path / "ada")
    assert resolve(FileSecret(tmp_path / "link")).reveal() == PASSWORD


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620, 0o601])
def test_a_file_that_is_open_to_others_is_refused(tmp_path: Path, mode: int) -> None:
    source = private(tmp_path / "ada", PASSWORD.encode())
    source.path.chmod(mode)
    error = refused(source)
    assert "open to other users" in str(error)
    assert "chmod 600" in error.remedy
    source.path.chmod(0o400)
    assert resolve(source).reveal() == PASSWORD


def test_a_file_of_another_user_is_refused(tmp_path: Path) -> None:
    source = private(tmp_path / "ada", PASSWORD.encode())
    if os.geteuid() == 0:
        os.chown(source.path, 65534, -1)
    else:
        source = FileSecret(Path("/proc/1/environ"))  # root's, and mode 0400
    message = str(refused(source))
    assert "another user" in message or "cannot be read" in message


def test_what_is_no_plain_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    begun = time.monotonic()
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/zero"), tmp_path / "none", tmp_path / "none" / "x"):
        assert str(path) in str(refused(FileSecret(path)))
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("data", [b"", b"\n", b"\r\nsecond\n", b"\xff\xfehorse", b"horse\x80"])
def test_a_file_without_a_password_in_its_first_line_is_refused(tmp_path: Path, data: bytes) -> None:
    refused(private(tmp_path / "ada", data))


# ---------------------------------------------------------------- command


def test_a_command_gives_its_first_line(tmp_path: Path) -> None:
    assert resolve(CommandSecret(("printf", "%s\\nlogin: ada\\n", PASSWORD))).reveal() == PASSWORD
    assert resolve(private_script(tmp_path, f"echo '{PASSWORD}'")).reveal() == PASSWORD


def private_script(folder: Path, body: str) -> CommandSecret:
    path = folder / "script"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o700)
    return CommandSecret((str(path),), 10)


def test_no_shell_reads_the_arguments(tmp_path: Path) -> None:
    text = f"$(touch {tmp_path}/made); `touch {tmp_path}/made` > {tmp_path}/made"
    assert resolve(CommandSecret(("printf", "%s", text))).reveal() == text
    assert not (tmp_path / "made").exists()


def test_a_command_that_fails_is_said_without_what_it_printed() -> None:
    error = refused(python("import sys; print('hunter2'); print('hunter2', file=sys.stderr); sys.exit(7)"))
    assert "exit status 7" in str(error)
    assert "by hand" in error.remedy
    assert "signal 9" in str(refused(python("import os; print('hunter2', flush=True); os.kill(os.getpid(), 9)")))


def test_what_a_command_complains_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    resolve(python("import sys; print('hunter2', file=sys.stderr); print('ok')"))
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("", "")


def test_a_command_that_prints_nothing_or_no_text_is_refused() -> None:
    assert "empty" in str(refused(python("pass")))
    assert "empty" in str(refused(python("print(); print('hunter2')")))
    assert "UTF-8" in str(refused(python("import os; os.write(1, b'horse\\xff')")))


def test_a_command_that_is_not_there_or_no_program_is_said(tmp_path: Path) -> None:
    assert "not found" in str(refused(CommandSecret(("inboxwatch-no-such-program",))))
    assert "not found" in str(refused(CommandSecret((str(tmp_path / "none"),))))
    (tmp_path / "text").write_text("hunter2")
    assert "Permission denied" in str(refused(CommandSecret((str(tmp_path / "text"),))))
    assert "NUL" in str(refused(CommandSecret(("echo", "a\0b"))))


def test_a_command_that_does_not_end_is_ended_with_all_it_has_started(tmp_path: Path) -> None:
    script = (
        "import subprocess, sys, time; "
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        "open(sys.argv[1], 'w').write(str(child.pid)); print('hunter2', flush=True); time.sleep(60)"
    )
    begun = time.monotonic()
    assert "did not end within 1 seconds" in str(refused(python(script, str(tmp_path / "pid"), timeout=1)))
    assert time.monotonic() - begun < 10
    assert is_gone(int((tmp_path / "pid").read_text()))


def is_gone(pid: int) -> bool:
    """Whether a process has ended; one that only waits to be collected has."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state in "ZX":
            return True
    return False


def test_an_agent_that_outlives_the_command_is_not_waited_for() -> None:
    script = (
        "import subprocess, sys; print('from the agent', flush=True); "
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(8)'])"
    )
    begun = time.monotonic()
    assert resolve(python(script, timeout=6)).reveal() == "from the agent"
    assert time.monotonic() - begun < 5


def test_a_command_that_never_stops_printing_is_ended_within_its_time_and_bounded_memory() -> None:
    assert "did not end" in str(refused(CommandSecret(("yes", "hunter2"), 1)))


def test_a_command_cannot_ask_on_stdin() -> None:
    assert "empty" in str(refused(python("import sys; print(sys.stdin.read())")))


# ---------------------------------------------------------------- credential


def test_a_credential_is_what_systemd_put_into_its_folder(tmp_path: Path) -> None:
    (tmp_path / "ada").write_text(f"{PASSWORD}\n")
    environment = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert resolve(CredentialSecret("ada"), environment).reveal() == PASSWORD
    error = refused(CredentialSecret("bob"), environment)
    assert "LoadCredential=bob:" in error.remedy


def test_outside_of_systemd_another_source_is_named() -> None:
    error = refused(CredentialSecret("ada"), {})
    assert "not started by systemd" in str(error)
    assert "another source" in error.remedy


@pytest.mark.parametrize("name", ["../ada", "/etc/passwd", "", ".", "..", "a/b", "a\0b", "-x"])
def test_a_credential_never_leaves_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "ada").write_text("hunter2")
    (tmp_path / "inner").mkdir()
    assert "no name" in str(refused(CredentialSecret(name), {"CREDENTIALS_DIRECTORY": str(tmp_path / "inner")}))


# ---------------------------------------------------------------- keyring

BACKEND = """
import json, os, time
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked

class Kept(KeyringBackend):
    priority = 1
    def get_password(self, service, username):
        return json.load(open(os.environ["KEPT"])).get(f"{service}/{username}")
    def set_password(self, service, username, password):
        raise NotImplementedError

class Locked(Kept):
    def get_password(self, service, username):
        raise KeyringLocked("hunter2")

class Broken(Kept):
    def get_password(self, service, username):
        raise RuntimeError("hunter2")

class Prompting(Kept):
    def get_password(self, service, username):
        time.sleep(60)
"""


@pytest.fixture
def keyrings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A keyring library with back ends of our own; `Kept` holds one entry."""
    (tmp_path / "kept_keyrings.py").write_text(BACKEND)
    (tmp_path / "kept.json").write_text(json.dumps({"inboxwatch/ada@example.com": PASSWORD}))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("KEPT", str(tmp_path / "kept.json"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "kept_keyrings.Kept")
    return monkeypatch


def test_the_keyring_holds_the_password_under_the_services_name_and_the_address(keyrings: pytest.MonkeyPatch) -> None:
    assert resolve(KeyringSecret("ada@example.com")).reveal() == PASSWORD
    error = refused(KeyringSecret("bob@example.com"))
    assert error.remedy == "Store it: keyring set inboxwatch bob@example.com"


def test_without_a_keyring_the_alternatives_are_named(keyrings: pytest.MonkeyPatch) -> None:
    keyrings.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    error = refused(KeyringSecret("ada@example.com"))
    assert "There is no keyring here" in str(error)
    assert all(f"from: {source}" in error.remedy for source in ("credential", "command", "file"))


@pytest.mark.parametrize("backend", ["Locked", "Broken", "Missing"])
def test_a_keyring_that_refuses_is_said_without_its_words(keyrings: pytest.MonkeyPatch, backend: str) -> None:
    keyrings.setenv("PYTHON_KEYRING_BACKEND", f"kept_keyrings.{backend}")
    assert "gave no password" in str(refused(KeyringSecret("ada@example.com")))


def test_a_keyring_that_waits_for_its_prompt_is_given_up(keyrings: pytest.MonkeyPatch) -> None:
    keyrings.setenv("PYTHON_KEYRING_BACKEND", "kept_keyrings.Prompting")
    begun = time.monotonic()
    error = refused(KeyringSecret("ada@example.com", timeout=2))
    assert "did not answer within 2 seconds" in str(error)
    assert "Unlock it" in error.remedy
    assert time.monotonic() - begun < 10


def test_a_keyring_that_waits_ends_by_itself_when_nobody_waits_for_it_any_more(keyrings: pytest.MonkeyPatch) -> None:
    keyrings.setenv("PYTHON_KEYRING_BACKEND", "kept_keyrings.Prompting")
    asked = subprocess.run(
        (sys.executable, "-P", "-m", "inboxwatch.mail.ask_keyring", "inboxwatch", "ada@example.com", "1"),
        timeout=20,
        check=False,
    )
    assert asked.returncode == -signal.SIGALRM


def test_the_keyring_library_stays_out_of_this_process(keyrings: pytest.MonkeyPatch) -> None:
    script = (
        "import sys; from inboxwatch.mail.secrets import KeyringSecret, resolve; "
        "sys.stdout.write(resolve(KeyringSecret('ada@example.com')).reveal()[:7]); "
        "assert not any(m.startswith('keyring') for m in sys.modules)"
    )
    assert resolve(python(script)).reveal() == "correct"


def test_nothing_is_imported_from_the_current_folder(keyrings: pytest.MonkeyPatch, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    (there / "keyring.py").write_text("raise SystemExit(0)")
    keyrings.chdir(there)
    assert resolve(KeyringSecret("ada@example.com")).reveal() == PASSWORD


def test_nothing_is_logged(
    keyrings: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        resolve(private(tmp_path / "ada", PASSWORD.encode()))
        resolve(CommandSecret(("printf", "%s", PASSWORD)))
        resolve(KeyringSecret("ada@example.com"))
        refused(FileSecret(tmp_path / "none"))
    shown = capfd.readouterr()
    assert "horse" not in caplog.text + shown.out + shown.err
    assert stat.S_IMODE((tmp_path / "ada").stat().st_mode) == 0o600

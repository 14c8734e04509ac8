"""Where a password is kept, and how it is fetched: keyring, command, file, or systemd credential. Nothing is logged."""

from __future__ import annotations

import contextlib
import math
import os
import re
import selectors
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from inboxwatch.errors import UserError
from inboxwatch.mail import ask_keyring

SERVICE = "inboxwatch"
"""The service name under which passwords stand in the keyring; the entry's user name is the address."""

MOST_OCTETS = 64 * 1024
"""So much of a file or a command's output is read; no password is longer."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@+-]{0,254}")


@dataclass(frozen=True, slots=True)
class Secret:
    """A password in memory; neither its repr nor its str shows it."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        """The password itself."""
        return self._value


@dataclass(frozen=True, slots=True)
class KeyringSecret:
    """The desktop's keyring, entry `inboxwatch` / `user`. `timeout` in seconds, a prompt to unlock it included."""

    user: str
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class CommandSecret:
    """A program and its arguments, run without a shell; the first line it prints. `timeout` in seconds."""

    command: tuple[str, ...]
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class FileSecret:
    """The first line of a file that nobody else can read."""

    path: Path


@dataclass(frozen=True, slots=True)
class CredentialSecret:
    """A credential that systemd hands to the service (LoadCredential=, LoadCredentialEncrypted=)."""

    name: str


SecretSource = KeyringSecret | CommandSecret | FileSecret | CredentialSecret


def resolve(source: SecretSource, environment: Mapping[str, str] = os.environ) -> Secret:
    """Fetch the password. Raises UserError that says what to do; its text never holds the password or a part of it."""
    match source:
        case KeyringSecret():
            return _from_keyring(source)
        case CommandSecret():
            return _from_command(source)
        case FileSecret():
            return _from_file(source)
        case CredentialSecret():
            return _from_credential(source, environment)


def is_credential_name(name: str) -> bool:
    """Whether a name can be a file right in the credentials' folder, and nowhere else."""
    return _NAME.fullmatch(name) is not None


# ---------------------------------------------------------------- keyring


def _from_keyring(source: KeyringSecret) -> Secret:
    # A process of its own: a prompt that nobody answers can then be ended (a thread cannot), and
    # the keyring's 7 MB do not stay in the service. -P: nothing is imported from the current folder.
    lifetime = str(math.ceil(source.timeout) + 1)
    command = (sys.executable, "-P", "-m", ask_keyring.__name__, SERVICE, source.user, lifetime)
    try:
        status, output = _run(command, source.timeout)
    except OSError as error:
        raise UserError(f"The keyring could not be asked: {_words(error)}.", remedy=_ALTERNATIVES) from error
    if status is None:
        raise UserError(
            f"The keyring did not answer within {source.timeout:g} seconds; it may be locked and wait for its prompt.",
            remedy=f"Unlock it. {_ALTERNATIVES}",
        )
    if status == ask_keyring.NO_ENTRY:
        raise UserError(
            f"The keyring holds no password for {source.user}.", remedy=f"Store it: keyring set {SERVICE} {source.user}"
        )
    if status == ask_keyring.NO_BACKEND:
        raise UserError("There is no keyring here: a service without a desktop session has none.", remedy=_ALTERNATIVES)
    if status != 0:
        raise UserError(
            f"The keyring gave no password for {source.user}: it is locked, or refused.",
            remedy=f"Look whether `keyring get {SERVICE} {source.user}` works. {_ALTERNATIVES}",
        )
    return _first_line(output, f"The keyring's entry for {source.user}")


_ALTERNATIVES = (
    "In its place password can be {from: credential, name: ...} with LoadCredential= in the systemd unit, "
    "{from: command, command: [...]}, or {from: file, path: ...} with a file of mode 0600."
)


# ---------------------------------------------------------------- command


def _from_command(source: CommandSecret) -> Secret:
    name = source.command[0]
    by_hand = "Run it by hand to see what it says: its first line must be the password, its exit status 0."
    try:
        status, output = _run(source.command, source.timeout)
    except FileNotFoundError as error:
        raise UserError(
            f"The password command {name!r} was not found.",
            remedy="Name it with its whole path: a service may have another PATH than your terminal.",
        ) from error
    except OSError as error:
        raise UserError(f"The password command {name!r} could not be started: {_words(error)}.") from error
    except ValueError as error:
        raise UserError("The password command holds a NUL character.") from error
    if status is None:
        raise UserError(
            f"The password command {name!r} did not end within {source.timeout:g} seconds.",
            remedy=f"It must not ask anything. {by_hand}",
        )
    if status != 0:
        how = f"was ended by signal {-status}" if status < 0 else f"failed with exit status {status}"
        raise UserError(f"The password command {name!r} {how}.", remedy=by_hand)
    return _first_line(output, f"What the password command {name!r} printed")


def _run(command: Sequence[str], seconds: float) -> tuple[int | None, bytes]:
    """Exit status (None: ended by us, out of time) and the beginning of stdout. Its stderr is thrown away.

    A session of its own, so that it cannot ask on our terminal and can be ended with all it has started.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        start_new_session=True,
    )
    if process.stdout is None:  # cannot be, with a pipe asked for
        raise OSError("no pipe to the process")
    with process.stdout as pipe:
        try:
            return _drain(process, pipe, time.monotonic() + seconds)
        finally:
            if process.poll() is None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _drain(process: subprocess.Popen[bytes], pipe: IO[bytes], deadline: float) -> tuple[int | None, bytes]:
    output = b""
    open_still = True
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0:
            # Its end counts, not that of the pipe: an agent it has started may hold that open for ever.
            ended = process.poll() is not None
            ready = open_still and bool(selector.select(0 if ended else min(left, 0.05)))
            if ready:
                data = os.read(pipe.fileno(), MOST_OCTETS)
                output = (output + data)[:MOST_OCTETS]
                open_still = bool(data)
            elif ended:
                return process.returncode, output
            if not open_still and not ended:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(left)
    return None, b""


# ---------------------------------------------------------------- files


def _from_file(source: FileSecret) -> Secret:
    path = source.path
    try:
        # Not blocking, or a named pipe would wait for ever; the checks are made on what was opened.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            _check_private(os.fstat(handle), path)
            data = os.read(handle, MOST_OCTETS)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        raise UserError(
            f"The password file {path} cannot be read: {_words(error)}.", remedy="Check password.path in the config."
        ) from error
    return _first_line(data, f"The password file {path}")


def _check_private(status: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UserError(f"The password file {path} is not a plain file.", remedy="Check password.path in the config.")
    if status.st_uid != os.geteuid():
        raise UserError(
            f"The password file {path} belongs to another user, who can read and change it.",
            remedy="Make a file of your own.",
        )
    if status.st_mode & 0o077:
        raise UserError(
            f"The password file {path} is open to other users.", remedy=f"Make it yours alone: chmod 600 '{path}'"
        )


def _from_credential(source: CredentialSecret, environment: Mapping[str, str]) -> Secret:
    folder = environment.get("CREDENTIALS_DIRECTORY", "")
    remedy = f"Put LoadCredential={source.name}:/path/to/file, or LoadCredentialEncrypted=, into the systemd unit."
    if not folder:
        raise UserError(
            f"The credential {source.name!r} cannot be read: inboxwatch was not started by systemd with credentials.",
            remedy=f"{remedy} In a terminal use another config (--config) with another source of the password.",
        )
    if not is_credential_name(source.name):
        raise UserError(f"{source.name!r} is no name of a credential.", remedy="Check password.name in the config.")
    path = Path(folder) / source.name
    try:
        with path.open("rb") as file:
            data = file.read(MOST_OCTETS)
    except OSError as error:
        raise UserError(f"The credential {source.name!r} cannot be read: {_words(error)}.", remedy=remedy) from error
    return _first_line(data, f"The credential {source.name!r}")


def _first_line(data: bytes, what: str) -> Secret:
    line = data.split(b"\n", 1)[0].removesuffix(b"\r")
    if not line:
        raise UserError(f"{what} has an empty first line where the password should be.")
    try:
        return Secret(line.decode())
    except UnicodeDecodeError:
        # No cause is kept: the exception holds the octets.
        raise UserError(f"{what} is not text in UTF-8.") from None


def _words(error: OSError | ValueError) -> str:
    number = error.errno if isinstance(error, OSError) else None
    return os.strerror(number) if number else type(error).__name__

"""Open a connection to an IMAP server: TLS, sign-in, time limits, and what their failures mean."""

from __future__ import annotations

import contextlib
import imaplib
import ipaddress
import re
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, LoginError, ProtocolError

from inboxwatch.errors import InboxwatchError, SignInError, TryAgainError, UserError

# What imapclient, imaplib, ssl and socket raise: on garbage their parsers also raise plain Python errors.
TROUBLE = (
    imaplib.IMAP4.error,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    MemoryError,
)

# RFC 5530 3: the account is not refused, the server is unable; asking again later is right.
_PASSING = re.compile(r"\[(UNAVAILABLE|LIMIT|INUSE|SERVERBUG|CONTACTADMIN)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ImapSettings:
    """Where an account's mailbox is. `timeout` is in seconds and holds for every socket operation.

    `ca_file` (PEM) replaces the system's authorities. `drafts`, `sent`, `archive`, `trash`, `inbox`
    name folders and win over what the server says.
    """

    host: str
    username: str
    port: int = 993
    security: Literal["tls", "starttls", "none"] = "tls"
    timeout: float = 30.0
    ca_file: Path | None = None
    drafts: str | None = None
    sent: str | None = None
    archive: str | None = None
    trash: str | None = None
    inbox: str | None = None


@dataclass(frozen=True, slots=True)
class Password:
    """A password or app password; never shown."""

    secret: str = field(repr=False)


# A token of OAuth becomes the second member; `sign_in` is the one place that tells them apart.
Credentials: TypeAlias = Password


def connect(settings: ImapSettings, credentials: Credentials) -> IMAPClient:
    """Connect and sign in. Raises UserError, SignInError or TryAgainError; leaves no socket behind then."""
    if settings.security == "none" and not is_loopback(settings.host):
        raise UserError(
            f"imap.security: none would send the password readable to {settings.host}.",
            remedy="Use tls or starttls; none is taken for this machine's own loopback addresses only.",
        )
    context = None if settings.security == "none" else _tls_context(settings)
    client = _dial(settings, context)
    try:
        if settings.security == "starttls":
            _start_tls(client, settings, context)
        sign_in(client, settings, credentials)
    except BaseException:
        hang_up(client)
        raise
    return client


@dataclass(frozen=True, slots=True)
class Encryption:
    """How a connection is kept private: TLS version, and until when the server's certificate is valid."""

    version: str
    valid_until: datetime | None


def encryption_of(client: IMAPClient) -> Encryption | None:
    """None for a connection in the clear."""
    line = client.socket()
    if not isinstance(line, ssl.SSLSocket):
        return None
    certificate = line.getpeercert() or {}
    until = certificate.get("notAfter")
    valid_until = datetime.fromtimestamp(ssl.cert_time_to_seconds(until), UTC) if isinstance(until, str) else None
    return Encryption(line.version() or "TLS", valid_until)


def hang_up(client: IMAPClient) -> None:
    """Let the socket go without a word to the server; never raises."""
    with contextlib.suppress(*TROUBLE):
        client.shutdown()


def sign_in(client: IMAPClient, settings: ImapSettings, credentials: Credentials) -> None:
    """Authenticate and learn anew what the server can do: before login some name little."""
    secret = credentials.secret
    where = f"{settings.username} at {settings.host}"
    if any(c in settings.username + secret for c in "\r\n\0"):
        raise SignInError(
            f"The user name or the password for {where} contains a line break.",
            remedy="Store the password again, without the line end behind it.",
        )
    with trouble(f"Signing in as {where}"):
        try:
            if client.has_capability("AUTH=PLAIN"):
                client.plain_login(settings.username, secret)
            elif client.has_capability("LOGINDISABLED"):
                raise SignInError(
                    f"{settings.host} takes no password on this connection.",
                    remedy="Use imap.security: tls; if it is in use, the provider wants another sign-in (OAuth).",
                )
            else:
                _login(client, settings.username, secret)
        except imaplib.IMAP4.abort:
            raise
        except LoginError as error:
            # imapclient makes a LoginError of a lost connection, too; that is no refusal, and must not count as one.
            if isinstance(error.__context__, imaplib.IMAP4.abort):
                raise error.__context__ from None
            _refused(where, str(error).replace(secret, "***") if secret else str(error), error)
        # The greeting's list is stale now (RFC 9051 6.2.2); untagged news of it, if any, is the same.
        client._imap.untagged_responses.clear()
        client._cached_capabilities = None
        client.capabilities()
        _introduce(client)


@contextlib.contextmanager
def trouble(doing: str) -> Iterator[None]:
    """Turn whatever the libraries raise into a TryAgainError that says what was being done."""
    try:
        yield
    except InboxwatchError:
        raise
    except TROUBLE as error:
        raise TryAgainError(f"{doing}: {_sentence(error)}") from error


def plain(text: str, most: int = 200) -> str:
    """A server's words made fit for a terminal and a log: one line, printable, bounded."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * most]).split())[:most]


def _sentence(error: BaseException) -> str:
    if isinstance(error, TimeoutError):
        return "the server did not answer in time."
    if isinstance(error, OSError):
        words = plain(error.strerror or str(error)) or type(error).__name__
        return words if words.endswith(".") else f"{words}."
    text = str(error)
    if isinstance(error, imaplib.IMAP4.abort) and ("EOF" in text or "unterminated" in text):
        return "the server hung up."
    if isinstance(error, imaplib.IMAP4.error) and not isinstance(error, ProtocolError) and "unexpected" not in text:
        return plain(text)
    # These texts quote what could not be read, which may be somebody's mail: it stays out of logs.
    return f"the server's answer could not be understood ({type(error).__name__})."


def is_loopback(host: str) -> bool:
    """Whether a connection to the host never leaves this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _tls_context(settings: ImapSettings) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=str(settings.ca_file) if settings.ca_file else None)
    except (OSError, ValueError) as error:
        raise UserError(
            f"The certificate authorities in {settings.ca_file} cannot be read: {plain(str(error))}.",
            remedy="imap.ca_file must name a readable file of certificates in PEM form.",
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _dial(settings: ImapSettings, context: ssl.SSLContext | None) -> IMAPClient:
    implicit = settings.security == "tls"
    with trouble(f"Connecting to {settings.host} port {settings.port}"), _certificate(settings):
        client = IMAPClient(
            settings.host,
            port=settings.port,
            ssl=implicit,
            ssl_context=context if implicit else None,
            timeout=settings.timeout,
        )
    client.normalise_times = False
    # imapclient turns imaplib's trace on: at that level every answer, whole mails and the password's
    # line among them, is formatted for a logger. It costs time and belongs in no log.
    client._imap.debug = 0
    # A literal is sent in pieces, and the next waits 40 ms for the server's delayed acknowledgement of the last
    # one (RFC 896, RFC 1122 4.2.3.2): that is most of an APPEND to a server nearby.
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def _start_tls(client: IMAPClient, settings: ImapSettings, context: ssl.SSLContext | None) -> None:
    with trouble(f"Starting TLS with {settings.host}"), _certificate(settings):
        try:
            client.starttls(context)
        except CapabilityError as error:
            # Never go on in the clear: an attacker on the line strips the offer (RFC 8314 3.2).
            raise UserError(
                f"{settings.host} port {settings.port} does not offer STARTTLS.",
                remedy="Use imap.security: tls with port 993.",
            ) from error
        client._set_read_timeout()


@contextlib.contextmanager
def _certificate(settings: ImapSettings) -> Iterator[None]:
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise UserError(
            f"The certificate of {settings.host} cannot be trusted: {plain(error.verify_message or str(error))}.",
            remedy="Check imap.host for a slip; for a server with an authority of its own name that in imap.ca_file.",
        ) from error
    except ssl.SSLError as error:
        raise TryAgainError(
            f"Port {settings.port} of {settings.host} does not speak TLS as expected: "
            f"{plain(error.reason or str(error))}. "
            "If this stays so, check imap.port and imap.security."
        ) from error
    except socket.gaierror as error:
        raise TryAgainError(f"The name {settings.host} cannot be resolved: {plain(str(error.strerror))}.") from error


def _login(client: IMAPClient, username: str, secret: str) -> None:
    # imaplib's LOGIN leaves the user name unquoted and takes ASCII only; literals take any octets (RFC 9051 6.2.3).
    arguments: list[Any] = []
    for text in (username, secret):
        raw = text.encode()
        quoted = b'"' + raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
        arguments.append(quoted if text.isascii() else raw)
    try:
        status, data = client._raw_command(b"LOGIN", arguments, uid=False)
        if status != "OK":
            raise LoginError(bytes(data[-1] or b"").decode("utf-8", "replace"))
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        raise LoginError(str(error)) from error
    client._imap.state = "AUTH"


def _refused(where: str, said: str, error: LoginError) -> None:
    # imaplib hands some texts on as the repr of bytes.
    words = plain(said.removeprefix("b'").removesuffix("'"))
    if _PASSING.search(words):
        raise TryAgainError(f"Signing in as {where} is not possible now: {words}") from error
    raise SignInError(
        f"The server refused the sign-in of {where}: {words or 'no reason given'}",
        remedy="Check the user name and the password; many providers want an app password made in their settings.",
    ) from error


def _introduce(client: IMAPClient) -> None:
    # RFC 2971; some providers let only those clients in that say who they are. A refusal is no matter.
    if not client.has_capability("ID"):
        return
    try:
        client.id_({"name": "inboxwatch"})
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return

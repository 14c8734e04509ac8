"""One account's mailbox over IMAP: the `Mailbox` port on imapclient."""

from __future__ import annotations

import contextlib
import imaplib
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, tzinfo

from imapclient import IMAPClient
from imapclient.datetime_util import format_criteria_date

from inboxwatch.errors import TryAgainError
from inboxwatch.mail import answers, idle, sets
from inboxwatch.mail import folders as finding
from inboxwatch.mail.connect import (
    TROUBLE,
    Encryption,
    ImapSettings,
    Password,
    connect,
    encryption_of,
    hang_up,
    trouble,
)
from inboxwatch.mail.mailbox import Fetched, Folders, FolderStatus

log = logging.getLogger(__name__)

# What the first stage needs to tell mail that may matter from mail that does not.
HEADER_FIELDS = (
    *("Message-ID", "Date", "From", "Sender", "Reply-To", "To", "Cc", "Delivered-To", "X-Original-To", "Subject"),
    *("In-Reply-To", "References", "Auto-Submitted", "Precedence", "List-Id", "List-Unsubscribe", "Return-Path"),
    *("Authentication-Results", "Content-Type", "Content-Class", "X-Mailer", "User-Agent", "X-Inboxwatch-Draft"),
)
HEADER_LIMIT = 65_536
"""Octets of a header block that are fetched: one with more is hostile, and its beginning tells enough."""
HEADER_BATCH = 500
BODY_BUDGET = 8 * 1024 * 1024
"""Octets of messages asked for in one command, so that memory stays bounded whatever the batch."""
SEARCH_WINDOW = 100_000
"""Messages above which a SEARCH is cut into windows: imaplib takes no line of more than 1,000,000 octets."""
QUICK = 2.0
"""Seconds that a farewell may take."""

_APPENDUID = re.compile(rb"\[APPENDUID \d{1,10} (\d{1,10})\]", re.IGNORECASE)
# Printable ASCII without the quote, the backslash and white space: all that may stand in a quoted SEARCH key.
_MESSAGE_ID = re.compile(r'<[^\s"\\<>\x00-\x20\x7f-\U0010ffff]{1,900}>')


class ImapMailbox:
    """See `Mailbox` for what each method promises. Open it with `open`; one thread, but for `wake`."""

    def __init__(self, client: IMAPClient, settings: ImapSettings) -> None:
        self._client = client
        self._settings = settings
        self._folders: Folders | None = None
        self._selected: str | None = None
        self._writable = False
        self._exists = 0
        self._validity: dict[str, int] = {}
        self._next: dict[str, int] = {}
        self._looked: dict[str, FolderStatus] = {}
        self._broken = False
        self._waker = idle.Waker()

    @classmethod
    def open(cls, settings: ImapSettings, password: str) -> ImapMailbox:
        """Connect and sign in. Raises SignInError, UserError (certificate, settings) or TryAgainError."""
        return cls(connect(settings, Password(password)), settings)

    def encryption(self) -> Encryption | None:
        """How the connection is encrypted; None when it is not."""
        with self._doing("Asking for the encryption"):
            return encryption_of(self._client)

    # ------------------------------------------------------------ folders

    def folders(self) -> Folders:
        if self._folders is None:
            with self._doing("Listing the folders"):
                # Undecoded, since one name that is no modified UTF-7 would hide all the others.
                self._client.folder_encode = False
                try:
                    found = list(finding.listed(self._client.list_folders()))
                finally:
                    self._client.folder_encode = True
            self._folders = finding.choose(found, self._settings)
        return self._folders

    def status(self, folder: str) -> FolderStatus:
        with self._doing(f"Asking for the state of {folder}"):
            if folder == self._selected:
                # RFC 9051 6.3.11 advises against STATUS of the selected folder, for it may be a look
                # behind; yet nothing else tells UIDNEXT without opening the folder again. NOOP brings it up to date.
                self._client.noop()
            wanted = ["UIDVALIDITY", "UIDNEXT", "MESSAGES"]
            if self._offers("CONDSTORE"):
                wanted.append("HIGHESTMODSEQ")
            items = self._client.folder_status(folder, wanted)
            found = FolderStatus(
                uidvalidity=int(items[b"UIDVALIDITY"]),
                uidnext=int(items[b"UIDNEXT"]),
                messages=int(items[b"MESSAGES"]),
                modseq=int(items[b"HIGHESTMODSEQ"]) if items.get(b"HIGHESTMODSEQ") else None,
            )
        self._validity[folder], self._next[folder] = found.uidvalidity, found.uidnext
        self._looked[folder] = found
        if folder == self._selected:
            # What was announced until now is in this answer; news from here on is what `wait` must not miss.
            self._client._imap.untagged_responses.pop("EXISTS", None)
            self._exists = found.messages
        return found

    # ------------------------------------------------------------ looking

    def uids(self, folder: str, first: int, since: date | None = None) -> tuple[int, ...]:
        first = max(first, 1)
        rest = ""
        if since is not None:
            # Both witnesses, since arrival times are lost when mail is moved between providers.
            day = format_criteria_date(since).decode("ascii")
            rest = f" OR SINCE {day} SENTSINCE {day}"
        with self._doing(f"Searching {folder}"):
            self._open(folder)
            spans, last = [], self._next.get(folder, 0)
            if self._exists > SEARCH_WINDOW and last >= first:
                spans = [f"{a}:{b}" for a, b in sets.windows(first, last, SEARCH_WINDOW)]
            spans.append(f"{last + 1 if spans else first}:*")
            found = {uid for span in spans for uid in self._client.search(f"UID {span}{rest}")}
        # `n:*` names the last message even when its UID is below n (RFC 9051 9, seq-range).
        return tuple(sorted(uid for uid in found if uid >= first))

    def headers(self, folder: str, uids: Sequence[int]) -> Iterator[Fetched]:
        section = f"BODY.PEEK[HEADER.FIELDS ({' '.join(HEADER_FIELDS).upper()})]<0.{HEADER_LIMIT}>"
        yield from self._fetch(folder, uids, section, HEADER_BATCH)

    def messages(self, folder: str, uids: Sequence[int], limit: int) -> Iterator[Fetched]:
        limit = max(limit, 1)
        yield from self._fetch(folder, uids, f"BODY.PEEK[]<0.{limit}>", min(max(BODY_BUDGET // limit, 1), 100))

    def find(self, folder: str, message_id: str) -> tuple[int, ...]:
        if not _MESSAGE_ID.fullmatch(message_id):
            return ()
        with self._doing(f"Looking for a message in {folder}"):
            self._open(folder)
            hits = tuple(sorted(self._client.search(f'UNDELETED HEADER Message-ID "{message_id}"')))
            if not hits:
                return ()
            # SEARCH finds parts of words, and some servers search loosely: the field itself decides.
            wanted = message_id.encode("ascii")
            found = self._ask(hits[-100:], "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]")
        return tuple(sorted(uid for uid, parts in found.items() if wanted in _octets(parts).split(b":", 1)[-1].split()))

    # ------------------------------------------------------------ drafts

    def append_draft(self, data: bytes) -> int | None:
        drafts = self.folders().drafts
        with self._doing(f"Placing a draft in {drafts}"):
            answer = self._client.append(drafts, data, flags=(rb"\Draft", rb"\Seen"))
        match = _APPENDUID.search(answer) if isinstance(answer, bytes) else None
        return int(match[1]) if match else None

    def remove_draft(self, uid: int) -> None:
        drafts = self.folders().drafts
        with self._doing(f"Removing a draft from {drafts}"):
            self._open(drafts, write=True)
            self._client.add_flags([uid], [rb"\Deleted"], silent=True)
            if self._offers("UIDPLUS"):
                self._client.uid_expunge([uid])
            elif tuple(self._client.search("DELETED")) == (uid,):
                # A plain EXPUNGE takes all that are flagged; with others there, ours stays flagged: it counts as gone.
                self._client.expunge()

    # ------------------------------------------------------------ waiting

    def wait(self, seconds: float) -> bool:
        """As the port says; True (look now) also after `wake`, and always on a server without IDLE."""
        inbox = self.folders().inbox
        with self._doing(f"Waiting for mail in {inbox}"):
            self._open(inbox)
            if self._came_since_looked(inbox):
                return True
            if not self._offers("IDLE"):
                self._waker.sleep(seconds)
                return True
            return idle.wait(self._client._imap, self._waker, seconds, self._settings.timeout)

    def wake(self) -> None:
        self._waker.wake()

    def close(self) -> None:
        if not self._broken:
            self._broken = True
            with contextlib.suppress(*TROUBLE):
                self._client.socket().settimeout(min(QUICK, self._settings.timeout))
                self._client.logout()
        hang_up(self._client)
        self._waker.close()

    # ------------------------------------------------------------ within

    @contextlib.contextmanager
    def _doing(self, what: str) -> Iterator[None]:
        if self._broken:
            raise TryAgainError(f"{what}: the connection is closed.")
        try:
            with trouble(what):
                yield
        except TryAgainError:
            self._broken = True
            raise

    def _offers(self, capability: str) -> bool:
        return bool(self._client.has_capability(capability))

    def _open(self, folder: str, write: bool = False) -> None:
        """Have the folder selected and up to date; read-only unless `write`."""
        if self._selected == folder and (self._writable or not write):
            self._client.noop()
            news = self._client._imap.untagged_responses.pop("EXISTS", None)
            self._exists = int(news[-1]) if news else self._exists
            return
        self._selected = None
        answer = self._client.select_folder(folder, readonly=not write)
        validity, known = answer.get(b"UIDVALIDITY"), self._validity.get(folder)
        if known is not None and validity is not None and validity != known:
            # Between STATUS and now every UID became void (RFC 9051 2.3.1.1).
            raise TryAgainError(f"{folder} was made anew while it was being read.")
        self._selected, self._writable, self._exists = folder, write, int(answer[b"EXISTS"])
        self._next[folder] = int(answer.get(b"UIDNEXT") or self._next.get(folder, 0))

    def _came_since_looked(self, folder: str) -> bool:
        """Whether the opened folder differs from its last STATUS: IDLE tells only of what comes after it began."""
        looked = self._looked.get(folder)
        return looked is not None and (looked.messages, looked.uidnext) != (self._exists, self._next[folder])

    def _fetch(self, folder: str, uids: Sequence[int], section: str, count: int) -> Iterator[Fetched]:
        items = f"{section} RFC822.SIZE INTERNALDATE FLAGS"
        if self._offers("X-GM-EXT-1"):
            items += " X-GM-THRID"
        opened = False
        for batch in sets.batches(uids, count):
            with self._doing(f"Reading mail in {folder}"):
                # Between two batches the caller may have asked for another folder.
                if not opened or self._selected != folder:
                    self._open(folder)
                    opened = True
                found = self._ask(batch, items)
                fetched = [_fetched(uid, found[uid]) for uid in batch if uid in found and _has_octets(found[uid])]
            yield from fetched

    def _ask(self, uids: Sequence[int], items: str) -> dict[int, dict[bytes, object]]:
        """UID FETCH of these; what cannot be read is narrowed down to the one message and left out."""
        lines = self._again_when_expunged(lambda: self._lines(uids, items))
        try:
            return answers.read(lines)
        except (
            imaplib.IMAP4.error,
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
            ArithmeticError,
            RecursionError,
        ):
            # The answer was read to its end, so the connection is sound: one odd message must not hide the rest.
            if len(uids) == 1:
                log.warning("message %d is left out: the server's answer about it cannot be read", uids[0])
                return {}
            half = len(uids) // 2
            return self._ask(uids[:half], items) | self._ask(uids[half:], items)

    def _lines(self, uids: Sequence[int], items: str) -> list[object]:
        imap = self._client._imap
        # What came unasked since the last command is no part of this answer.
        imap.untagged_responses.pop("FETCH", None)
        status, data = imap.uid("FETCH", sets.write(uids), f"({items})")
        if status != "OK":
            raise imaplib.IMAP4.error(f"FETCH failed: {data[0]!r}")
        return list(data)

    def _again_when_expunged(self, command: Callable[[], list[object]]) -> list[object]:
        try:
            return command()
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            # RFC 5530: another client removed some of them; after a NOOP the server says so and answers for the rest.
            if "EXPUNGEISSUED" not in str(error):
                raise
            self._client.noop()
            return command()


def _has_octets(parts: dict[bytes, object]) -> bool:
    # Unasked news of flags (RFC 9051 7.5.2) has no body: it is no answer about the message.
    return any(key.startswith(b"BODY[") for key in parts)


def _octets(parts: dict[bytes, object]) -> bytes:
    value = next((v for k, v in parts.items() if k.startswith(b"BODY[")), None)
    if isinstance(value, bytes):
        return value
    return b"" if value is None else str(value).encode("utf-8", "replace")


def _fetched(uid: int, parts: dict[bytes, object]) -> Fetched:
    data = _octets(parts)
    size, arrived, flags, thread = (parts.get(k) for k in (b"RFC822.SIZE", b"INTERNALDATE", b"FLAGS", b"X-GM-THRID"))
    return Fetched(
        uid=uid,
        size=size if isinstance(size, int) else len(data),
        internal_date=_aware(arrived) if isinstance(arrived, datetime) else None,
        flags=tuple(f.decode("utf-8", "replace") if isinstance(f, bytes) else str(f) for f in flags)
        if isinstance(flags, tuple)
        else (),
        data=data,
        gm_thread=str(thread) if isinstance(thread, int) else "",
        has_calendar=_names_calendar(data),
    )


def _names_calendar(data: bytes) -> bool:
    # BODYSTRUCTURE would tell more, but its answer has one line a message whose length and depth the
    # sender chooses: ten thousand parts break imaplib's bound on lines, and with it the whole pass.
    lowered = data.lower()
    return b"text/calendar" in lowered or b"content-classes:calendarmessage" in lowered


def _aware(value: datetime) -> datetime | None:
    zone: tzinfo = value.tzinfo or UTC
    try:
        # Through UTC, for imapclient's own zone class does not pickle or compare as others do.
        return value.replace(tzinfo=zone).astimezone(UTC)
    except (OverflowError, ValueError):
        return None

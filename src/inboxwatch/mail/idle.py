"""Wait for mail by IDLE (RFC 2177), ended at once from another thread, never hung by a dead link.

imapclient's own `idle_check` cannot tell "nothing yet" from a closed connection, and its `idle_done`
waits without end for a server that is gone; so the few lines of the protocol are spoken here, on
imaplib's connection, with every read under the socket's time limit.
"""

from __future__ import annotations

import contextlib
import re
import selectors
import socket
import ssl
import time
from typing import Any

RENEW = 9 * 60.0
"""Seconds after which IDLE is begun anew: routers forget a silent connection long before RFC 2177's 29 minutes."""

_CHANGE = re.compile(rb"\* (\d+ (EXISTS|RECENT|EXPUNGE)|VANISHED)\b", re.IGNORECASE)


class Waker:
    """A pipe to oneself: what one thread writes ends the wait of another."""

    def __init__(self) -> None:
        self.reader, self._writer = socket.socketpair()
        self.reader.setblocking(False)
        self._writer.setblocking(False)

    def wake(self) -> None:
        """End the present wait, or the next one if there is none; never blocks, never raises."""
        # A full pipe wakes as well as a written one; a closed one has nobody to wake.
        with contextlib.suppress(OSError):
            self._writer.send(b"w")

    def taken(self) -> bool:
        """Whether somebody woke us; takes all wakings so far."""
        woken = False
        with contextlib.suppress(OSError):
            while self.reader.recv(4096):
                woken = True
        return woken

    def sleep(self, seconds: float) -> bool:
        """Wait for a waking, at most so long; True when one came."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.reader, selectors.EVENT_READ)
            selector.select(max(seconds, 0.0))
        return self.taken()

    def close(self) -> None:
        """Let the pipe go."""
        self.reader.close()
        self._writer.close()


def wait(imap: Any, waker: Waker, seconds: float, limit: float, renew: float = RENEW) -> bool:
    """IDLE on the selected folder until it changes, `waker` wakes, or the time is over (False).

    `imap` is imaplib's connection; `limit` is its time limit in seconds. Raises what imaplib and
    sockets raise when the connection is gone.
    """
    end = time.monotonic() + max(seconds, 0.0)
    while True:
        turn = min(end, time.monotonic() + renew)
        tag, changed = _begin(imap, limit)
        if tag is None:
            # Refused for now: then this is a plain poll.
            waker.sleep(end - time.monotonic())
            return True
        woken = False
        if not changed:
            changed, woken = _listen(imap, waker, turn, limit)
        changed = _end(imap, tag, limit) or changed
        if changed or woken:
            return True
        if time.monotonic() >= end:
            return False


def _begin(imap: Any, limit: float) -> tuple[bytes | None, bool]:
    """Send IDLE; the tag (None when refused) and whether news came before the server's go-ahead."""
    # Over months of waiting the news of folders would pile up in imaplib.
    imap.untagged_responses.clear()
    tag: bytes = imap._command("IDLE")
    changed = False
    latest = time.monotonic() + limit
    while (line := imap._get_response()) is not None:
        if imap.tagged_commands.get(tag):
            imap.tagged_commands.pop(tag)
            return None, changed
        changed = bool(_CHANGE.match(line)) or changed
        _in_time(latest)
    return tag, changed


def _listen(imap: Any, waker: Waker, until: float, limit: float) -> tuple[bool, bool]:
    """Until something came: (folder changed, somebody woke us)."""
    with selectors.DefaultSelector() as selector:
        selector.register(imap.sock, selectors.EVENT_READ)
        selector.register(waker.reader, selectors.EVENT_READ)
        while True:
            # What imaplib or TLS have read already makes no socket readable.
            while _buffered(imap, limit):
                if _CHANGE.match(imap._get_response() or b""):
                    return True, False
                _say_bye(imap)
            ready = {key.fileobj for key, _ in selector.select(max(until - time.monotonic(), 0.0))}
            if waker.reader in ready and waker.taken():
                return False, True
            # Readable without text is a TLS record of another kind (a session ticket), or the end.
            if imap.sock in ready and not _buffered(imap, limit) and _closed(imap):
                raise imap.abort("socket error: EOF")
            if time.monotonic() >= until:
                return False, False


def _end(imap: Any, tag: bytes, limit: float) -> bool:
    """Send DONE and read to the tagged answer; True when news came with it."""
    imap.send(b"DONE\r\n")
    changed = False
    latest = time.monotonic() + limit
    while not imap.tagged_commands.get(tag):
        line = imap._get_response()
        changed = bool(_CHANGE.match(line or b"")) or changed
        _in_time(latest)
    imap.tagged_commands.pop(tag)
    return changed


def _buffered(imap: Any, limit: float) -> bool:
    """Whether text waits to be read, in Python's buffer, in TLS or on the socket; never blocks."""
    held = getattr(imap, "_readbuf", None)  # since Python 3.14 imaplib buffers by itself
    if held:
        return True
    imap.sock.settimeout(0)
    try:
        if held is None:
            return bool(imap.file.peek(1))
        held.extend(data for data in (imap.sock.recv(4096),) if data)
        return bool(held)
    except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
        return False
    finally:
        imap.sock.settimeout(limit)


def _closed(imap: Any) -> bool:
    """Whether the connection has come to its end; under TLS that is seen on the socket below it."""
    below = socket.socket(fileno=imap.sock.fileno())
    try:
        return below.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    finally:
        below.detach()


def _say_bye(imap: Any) -> None:
    bye = imap.untagged_responses.get("BYE")
    if bye:
        raise imap.abort(bytes(bye[-1]).decode("utf-8", "replace"))


def _in_time(latest: float) -> None:
    # Each read has its own limit; this bounds a server that talks on and on.
    if time.monotonic() > latest:
        raise TimeoutError("the server did not end IDLE")

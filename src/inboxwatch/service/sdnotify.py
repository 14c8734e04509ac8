"""Tells systemd how the service is (sd_notify(3)); nothing happens where no socket is given."""

from __future__ import annotations

import contextlib
import os
import socket


def notify(state: str) -> None:
    """Send one notification, such as `READY=1`; without $NOTIFY_SOCKET, or on any trouble, do nothing."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        # The abstract namespace (unix(7)).
        address = "\0" + address[1:]
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
        # A receiver that does not read must not hold the service.
        sock.settimeout(0.5)
        sock.connect(address)
        sock.sendall(state.encode())


def watchdog_seconds() -> float | None:
    """How often the watchdog wants to be fed at the least; None when there is none (sd_watchdog_enabled(3))."""
    try:
        usec = int(os.environ.get("WATCHDOG_USEC", ""))
        pid = int(os.environ.get("WATCHDOG_PID", str(os.getpid())))
    except ValueError:
        return None
    return usec / 1_000_000 if usec > 0 and pid == os.getpid() else None

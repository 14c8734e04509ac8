"""systemd is told by datagrams on a unix socket, and nothing happens where there is none."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inboxwatch.service.sdnotify import notify, watchdog_seconds
from tests.support.watching import Notifications


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[Notifications]:
    listening = Notifications(tmp_path / "notify")
    yield listening
    listening.close()


def test_what_is_told_arrives(systemd: Notifications, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(systemd.path))
    notify("READY=1")
    notify("WATCHDOG=1")
    assert [systemd.next(), systemd.next()] == ["READY=1", "WATCHDOG=1"]


def test_an_abstract_socket_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"inboxwatch-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0" + name)
        listening.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", "@" + name)
        notify("READY=1")
        assert listening.recv(100) == b"READY=1"


@pytest.mark.parametrize("address", [None, "", "/nowhere/at/all", "x" * 300])
def test_nobody_listening_is_no_trouble(address: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if address is None:
        monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    else:
        monkeypatch.setenv("NOTIFY_SOCKET", address)
    notify("READY=1")


def test_a_full_socket_does_not_hold_the_service(systemd: Notifications, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(systemd.path))
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as filling, contextlib.suppress(BlockingIOError):
        filling.setblocking(False)
        filling.connect(str(systemd.path))
        while True:
            filling.send(b"full")
    begun = time.monotonic()
    notify("WATCHDOG=1")
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("usec", "pid", "seconds"),
    [
        ("30000000", None, 30.0),
        ("30000000", "self", 30.0),
        ("30000000", "1", None),
        (None, None, None),
        ("", None, None),
        ("0", None, None),
        ("-5", None, None),
        ("soon", None, None),
        ("30000000", "me", None),
    ],
)
def test_the_watchdog_is_read_from_the_environment(
    usec: str | None, pid: str | None, seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("WATCHDOG_USEC", usec), ("WATCHDOG_PID", str(os.getpid()) if pid == "self" else pid)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert watchdog_seconds() == seconds

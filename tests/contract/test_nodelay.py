"""A literal goes out at once: on a server nearby the 40 ms of a delayed acknowledgement would be most of an APPEND."""

from __future__ import annotations

import socket

from inboxwatch.mail.connect import ImapSettings, Password, connect, hang_up
from tests.servers.embedded import Embedded


def test_what_follows_a_literal_is_not_held_back(embedded: Embedded) -> None:
    settings = ImapSettings(embedded.host, embedded.user(), port=embedded.port, security="none")
    client = connect(settings, Password(embedded.password))
    try:
        assert client.socket().getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    finally:
        hang_up(client)

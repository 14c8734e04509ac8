"""A proxy that breaks a connection as networks do: cut after so many octets, or silent from there on, half open."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator


class Proxy:
    """Passes everything on to a port until told otherwise; then it cuts, or swallows the server's octets.

    `passed` counts the server's octets so far; `lines` holds what clients sent, line by line.

    `after(n)`: break once n more octets came from the server. `when(text)`: break as soon as the
    client sends this text; `swallow_reply`: the server still gets it and acts, the client hears nothing.
    """

    def __init__(self, port: int, stall: bool) -> None:
        self._target = port
        self._stall = stall
        self._left: int | None = None
        self._trigger, self._number = b"", 1
        self._broken = threading.Event()
        self.passed = 0
        self.lines: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._sockets: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def after(self, octets: int) -> None:
        """Break when so many more octets came from the server; those before the break arrive."""
        self._left = octets

    def when(self, text: bytes, number: int = 1) -> None:
        """Break once the client sends this for the `number`th time; the server gets it, its answer is lost."""
        self._trigger, self._number = text, number

    def heal(self) -> None:
        """Be whole again, for connections made from now on; those that are broken stay so."""
        self._left, self._trigger = None, b""
        self._hang_up()
        self._broken.clear()

    def wait_broken(self, seconds: float = 10.0) -> bool:
        """Wait until the break has happened."""
        return self._broken.wait(seconds)

    def close(self) -> None:
        """Close all sockets; the threads end by that."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._hang_up()

    def _hang_up(self) -> None:
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        self._sockets.clear()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._target))
                self._sockets += [client, server]
                threading.Thread(target=self._pump, args=(client, server, self._upward), daemon=True).start()
                threading.Thread(target=self._pump, args=(server, client, self._downward), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, let: Callable[[bytes], bytes]) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                passed = let(data)
                if passed:
                    sink.sendall(passed)
                if self._broken.is_set() and not self._stall:
                    break
        if not self._stall:
            for sock in (source, sink):
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _upward(self, data: bytes) -> bytes:
        self.lines += data.splitlines()
        if self._trigger and self._trigger in data:
            self._number -= 1
            if self._number == 0:
                self._left = 0
        return data

    def _downward(self, data: bytes) -> bytes:
        self.passed += len(data)
        if self._left is None:
            return data
        passed, self._left = data[: self._left], max(self._left - len(data), 0)
        if len(passed) < len(data):
            self._broken.set()
        return passed


@contextlib.contextmanager
def proxy(port: int, stall: bool = False) -> Iterator[Proxy]:
    """A proxy before a port on loopback: `stall` keeps the broken connection open, else it is cut."""
    made = Proxy(port, stall)
    try:
        yield made
    finally:
        made.close()

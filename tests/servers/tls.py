"""A certificate authority for tests and the files a server needs."""

from __future__ import annotations

from pathlib import Path

import trustme


def authority(folder: Path, hosts: tuple[str, ...] = ("127.0.0.1", "localhost")) -> Path:
    """Write server.pem and server.key for `hosts` and ca.pem, which is returned."""
    ca = trustme.CA()
    server = ca.issue_cert(*hosts)
    server.private_key_pem.write_to_path(folder / "server.key")
    chain = b"".join(part.bytes() for part in server.cert_chain_pems)
    (folder / "server.pem").write_bytes(chain)
    ca.cert_pem.write_to_path(folder / "ca.pem")
    return folder / "ca.pem"

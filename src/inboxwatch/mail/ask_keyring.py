"""A program of its own that prints one password of the keyring: `-m ...ask_keyring SERVICE USER SECONDS`."""

from __future__ import annotations

import signal
import sys

NO_ENTRY, NO_BACKEND, REFUSED = 3, 4, 5
"""Exit statuses; 0 with the password on stdout."""


def main() -> int:
    """Print the password; the exit status says why there is none."""
    # Imported here and in this process alone: mail/secrets.py needs the numbers above, not the library.
    import keyring  # noqa: PLC0415
    from keyring.errors import NoKeyringError  # noqa: PLC0415

    service, user, seconds = sys.argv[1:4]
    # Should whoever asked be gone by then, nobody else ends a prompt that is never answered.
    signal.alarm(int(seconds))
    try:
        secret = keyring.get_password(service, user)
    except NoKeyringError:
        return NO_BACKEND
    except Exception:  # noqa: BLE001 - backends raise what their systems raise; its text may hold anything
        return REFUSED
    if secret is None:
        return NO_ENTRY
    sys.stdout.buffer.write(secret.encode("utf-8", "surrogatepass") + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The Message-IDs that Ada's own mail client gives, so that the sample mails can answer what she will send."""

from __future__ import annotations


def sent_id(name: str) -> str:
    """The Message-ID of what she sends by the deed of this name (`deeds.py`)."""
    return f"<{name}.7c41@client.example.com>"

"""The kinds of place a password may be kept in, as a config names them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from inboxwatch.config.fields import FilePath, Part, Text, some
from inboxwatch.mail.secrets import (
    CommandSecret,
    CredentialSecret,
    FileSecret,
    KeyringSecret,
    SecretSource,
    is_credential_name,
)


class KeyringPassword(Part):
    """The desktop's keyring; store it there with `keyring set inboxwatch ADDRESS`."""

    source: Literal["keyring"] = Field(alias="from")
    """keyring: the entry `inboxwatch` with the account's address."""

    def secret_source(self, address: str) -> SecretSource:
        """As mail/secrets.py takes it."""
        return KeyringSecret(address)


class CommandPassword(Part):
    """What a program prints."""

    source: Literal["command"] = Field(alias="from")
    """command: the first line that a program prints."""
    command: tuple[Annotated[str, Field(strict=True, min_length=1, max_length=4096)], ...] = Field(max_length=100)
    """The program and its arguments as a list, for instance [pass, show, mail/ada]; no shell is involved."""
    timeout: float = Field(default=30.0, ge=1, le=300, strict=True)
    """Seconds it may take."""

    _some = field_validator("command")(some)

    def secret_source(self, address: str) -> SecretSource:
        """As mail/secrets.py takes it."""
        return CommandSecret(self.command, self.timeout)


class FilePassword(Part):
    """What a file holds."""

    source: Literal["file"] = Field(alias="from")
    """file: the first line of a file of yours with mode 0600."""
    path: FilePath
    """The file; a relative path starts at the config's folder."""

    def secret_source(self, address: str) -> SecretSource:
        """As mail/secrets.py takes it."""
        return FileSecret(self.path)


class CredentialPassword(Part):
    """What systemd hands over."""

    source: Literal["credential"] = Field(alias="from")
    """credential: what systemd hands over by LoadCredential= or LoadCredentialEncrypted=."""
    name: Text
    """The credential's name in the unit."""

    @field_validator("name")
    @classmethod
    def _plain(cls, value: str) -> str:
        if not is_credential_name(value):
            raise ValueError("must be the name of a credential: letters, digits, and _ . @ + -")
        return value

    def secret_source(self, address: str) -> SecretSource:
        """As mail/secrets.py takes it."""
        return CredentialSecret(self.name)


PasswordSettings = Annotated[
    KeyringPassword | CommandPassword | FilePassword | CredentialPassword, Field(discriminator="source")
]

"""What a config may say, as types: each attribute a key, its docstring the key's meaning in example and docs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, PrivateAttr, ValidationInfo, create_model, field_validator

from inboxwatch.config.fields import (
    Clock,
    Country,
    Day,
    Email,
    FilePath,
    FolderPath,
    Host,
    Part,
    Text,
    Weekday,
    Zone,
    some,
)
from inboxwatch.config.passwords import PasswordSettings
from inboxwatch.detect.reader import Reader
from inboxwatch.etiquette.places import country_of
from inboxwatch.etiquette.rules import EARLIEST_HOUR, LATEST_HOUR, LIMITS, Hours, Rules
from inboxwatch.etiquette.thread import Candidate
from inboxwatch.mail.connect import ImapSettings, is_loopback
from inboxwatch.mail.secrets import SecretSource

SATURDAY, SUNDAY = 5, 6

LATER = {
    "smtp": "sending drafts that you have approved",
    "sending": "sending drafts that you have approved",
    "digest": "the morning digest",
}
"""Keys whose features come later, and what they are: a key that does nothing is not taken."""


class CandidateSettings(Part):
    """Who you are."""

    name: Text
    """Your name, as it stands under the drafts."""
    timezone: Zone
    """Your time zone by its IANA name; times in mail that name no zone are read in it."""
    addresses: tuple[Email, ...] = Field(default=(), max_length=50)
    """Addresses of yours beside those of the accounts: mail from them is yours, too."""


class ImapPart(Part):
    """Where the mailbox is."""

    host: Host
    """Name of the IMAP server."""
    port: Annotated[int, Field(strict=True, ge=1, le=65535)] | None = None
    """Port; without it 993 for tls, 143 else."""
    security: Literal["tls", "starttls", "none"] = "tls"
    """tls, starttls, or none; none is taken for this machine's own loopback addresses only."""
    username: Text | None = None
    """User name for the sign-in; without it the address."""
    ca_file: FilePath | None = None
    """File of certificate authorities (PEM) in place of the system's, for a server with an authority of its own."""
    timeout: float = Field(default=30.0, ge=1, le=300, strict=True)
    """Seconds that any answer of the server may take."""

    @field_validator("security")
    @classmethod
    def _not_readable_on_the_wire(cls, value: str, info: ValidationInfo) -> str:
        host = info.data.get("host")
        if value == "none" and host is not None and not is_loopback(host):
            raise ValueError(
                "none would send the password and all mail readable over the net; it is taken for loopback addresses "
                "(127.0.0.1, ::1, localhost) only. Use tls or starttls"
            )
        return value


class FolderSettings(Part):
    """Names of folders; without them the server's own marks are used, then the usual names in many languages."""

    drafts: Text | None = None
    """Where drafts are laid."""
    sent: Text | None = None
    """Where sent mail is found."""
    archive: Text | None = None
    """Where mail goes that was moved out of the inbox; it is read, too."""
    trash: Text | None = None
    """Where deleted mail goes."""
    inbox: Text | None = None
    """Where new mail comes in; without it INBOX."""


class AccountSettings(Part):
    """One mailbox to watch."""

    name: Text
    """A short name of your choice, shown in status and log."""
    address: Email
    """The account's mail address."""
    aliases: tuple[Email, ...] = Field(default=(), max_length=50)
    """Further addresses whose mail comes into this mailbox; a draft is written from the one the employer wrote to."""
    imap: ImapPart
    """Where the mailbox is."""
    password: PasswordSettings
    """Where the password is kept; the password itself never stands here."""
    folders: FolderSettings = Field(default_factory=FolderSettings)
    """Folders of this account; they win over the common ones."""
    authserv: tuple[Text, ...] = Field(default=(), max_length=20)
    """Names by which the account's server signs its findings on senders (Authentication-Results, first word); without
    them its topmost finding is believed."""

    _common: FolderSettings = PrivateAttr(default_factory=FolderSettings)

    def reader(self, settings: Settings) -> Reader:
        """The user as detection needs them, for mail of this account."""
        return Reader(
            addresses=settings.candidate_value().addresses,
            name=settings.candidate.name,
            zone=settings.candidate.timezone,
            authserv_ids=frozenset(a.lower() for a in self.authserv),
        )

    def imap_settings(self) -> ImapSettings:
        """Where to connect, with the folders named for this account or for all."""
        folders = self._common.model_dump(exclude_none=True) | self.folders.model_dump(exclude_none=True)
        return ImapSettings(
            host=self.imap.host,
            username=self.imap.username or self.address,
            port=self.imap.port or (993 if self.imap.security == "tls" else 143),
            security=self.imap.security,
            timeout=self.imap.timeout,
            ca_file=self.imap.ca_file,
            **folders,
        )

    def secret_source(self) -> SecretSource:
        """Where the password is kept."""
        return self.password.secret_source(self.address)


def _limits_part() -> type[Part]:
    """One key a limit, made from the table in etiquette/rules.py: there is no second list to keep in step."""
    keys: dict[str, Any] = {
        limit.key: (
            Annotated[int, Field(strict=True, ge=limit.low, le=limit.high)],
            Field(default=limit.default, description=f"{limit.meaning[0].upper()}{limit.meaning[1:]}."),
        )
        for limit in LIMITS
    }
    return create_model("LimitSettings", __base__=Part, __doc__="The limits of the etiquette rules.", **keys)


if TYPE_CHECKING:
    LimitSettings = Part  # its keys are known at run time only
else:
    LimitSettings = _limits_part()


class HoursSettings(Part):
    """When an employer may be written to (W3), in the recipient's time zone."""

    start: Clock = Hours().start
    """Not before this time of day; 07:00 at the earliest."""
    end: Clock = Hours().end
    """Not after this time of day; 20:00 at the latest."""
    days: tuple[Weekday, ...] = Field(default=tuple(sorted(Hours().days)), max_length=7)
    """The working week: at most five days, and not both Saturday and Sunday."""

    @field_validator("start")
    @classmethod
    def _not_at_night(cls, value: time) -> time:
        if not EARLIEST_HOUR <= value < LATEST_HOUR:
            raise ValueError(f"rule W3 allows {EARLIEST_HOUR:%H:%M} at the earliest: nobody is written to at night")
        return value

    @field_validator("end")
    @classmethod
    def _by_day(cls, value: time, info: ValidationInfo) -> time:
        if not EARLIEST_HOUR < value <= LATEST_HOUR:
            raise ValueError(f"rule W3 allows {LATEST_HOUR:%H:%M} at the latest: nobody is written to at night")
        start = info.data.get("start")
        if start is not None and value <= start:
            raise ValueError(f"must be later than hours.start, {start:%H:%M}")
        return value

    @field_validator("days")
    @classmethod
    def _with_a_weekend(cls, value: tuple[int, ...]) -> tuple[int, ...]:
        if len(set(some(value))) > 5:
            raise ValueError("rule W3 allows five days at most: nobody is written to on a weekend")
        # A week of Sunday to Thursday is one; both days are the weekend of most.
        if {SATURDAY, SUNDAY} <= set(value):
            raise ValueError("rule W3 allows Saturday or Sunday, not both: nobody is written to on a weekend")
        return value


class HolidaySettings(Part):
    """Days on which nobody is written to (W3)."""

    country: Country | None = None
    """Country (ISO 3166, two letters) whose public holidays count where the recipient's country cannot be told; without
    it the country of your time zone."""
    days: tuple[Day, ...] = Field(default=(), max_length=366)
    """Further days on which nobody is written to, as YYYY-MM-DD."""


class Settings(Part):
    """The whole config."""

    candidate: CandidateSettings
    """Who you are."""
    accounts: tuple[AccountSettings, ...] = Field(max_length=50)
    """The mailboxes to watch."""
    folders: FolderSettings = Field(default_factory=FolderSettings)
    """Folders of every account that names none of its own."""
    limits: LimitSettings = Field(default_factory=LimitSettings)
    """The limits of the etiquette rules, tuned within bounds; none can be switched off."""
    hours: HoursSettings = Field(default_factory=HoursSettings)
    """When an employer may be written to, in the recipient's time zone (W3)."""
    holidays: HolidaySettings = Field(default_factory=HolidaySettings)
    """Days on which nobody is written to (W3)."""
    debrief: Annotated[bool, Field(strict=True)] = True
    """Whether a note to yourself is laid into Drafts at an interview's end (S1); its points go into the thank-yous."""
    templates: FolderPath | None = None
    """Folder with templates of your own for letters (docs/templates.md); without it ours are used."""
    lookback: int = Field(default=60, strict=True, ge=1, le=3650)
    """How many days back the first look into a mailbox goes."""
    poll: int = Field(default=5, strict=True, ge=1, le=240)
    """Minutes between two looks when the server does not tell of new mail by itself."""

    _some = field_validator("accounts")(some)

    @field_validator("limits")
    @classmethod
    def _limits_agree(cls, value: LimitSettings) -> LimitSettings:
        limit = value.model_dump()
        if limit["thank_you_after_minutes"] > 60 * limit["thank_you_send_by_hours"]:
            raise ValueError(
                "thank_you_send_by_hours ends before thank_you_after_minutes begins: no thank-you could go out (T1, T2)"
            )
        if limit["thank_you_send_by_hours"] > limit["thank_you_expires_hours"]:
            raise ValueError("thank_you_expires_hours must not be less than thank_you_send_by_hours (T1)")
        return value

    def model_post_init(self, context: Any) -> None:
        """Hand the common folders to each account."""
        for account in self.accounts:
            account._common = self.folders

    @property
    def poll_minutes(self) -> int:
        """Minutes between two looks."""
        return self.poll

    def candidate_value(self) -> Candidate:
        """Who writes: the name, and every address of every account."""
        accounts = (address for one in self.accounts for address in (one.address, *one.aliases))
        return Candidate(self.candidate.name, frozenset(accounts) | frozenset(self.candidate.addresses))

    def rules(self, holidays: Callable[[str, int], Mapping[date, str]]) -> Rules:
        """The etiquette rules as tuned here; `holidays(country, year)` gives public holidays."""
        own = dict.fromkeys(self.holidays.days, "a day named in the config")

        def with_own(country: str, year: int) -> Mapping[date, str]:
            return {**holidays(country, year), **own}

        # Days of one's own hold everywhere, also where no country is known, but are asked for by a country:
        # ZZ is nobody's (ISO 3166-1 leaves it to users).
        country = self.holidays.country or ((country_of(self.candidate.timezone) or "ZZ") if own else None)
        return Rules(
            **self.limits.model_dump(),
            debrief=self.debrief,
            hours=Hours(self.hours.start, self.hours.end, frozenset(self.hours.days)),
            zone=self.candidate.timezone,
            country=country,
            holidays=with_own if own else holidays,
        )

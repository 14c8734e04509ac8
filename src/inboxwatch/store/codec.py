"""Events to JSON and back, and the key by which the same mail is known again."""

from __future__ import annotations

import json
import math
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timezone
from typing import Annotated, Any, cast, get_args

from pydantic import Field, TypeAdapter, ValidationError

from inboxwatch.errors import JournalTooNewError, UserError
from inboxwatch.events import Event, MailReceived, MailSent

_EVENTS: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="type")])

_CLASSES = cast("tuple[type[Any], ...]", get_args(Event))
TYPES: frozenset[str] = frozenset(str(f.default) for c in _CLASSES for f in fields(c) if f.name == "type")
"""Every value of `type` that this version can read."""


def clean(event: Event) -> Event:
    """The event as it will be read back: no lone surrogates, instants with a fixed offset in whole minutes.

    Raises ValueError on what no caller may put into an event: a naive datetime, a number that is none.
    """
    return cast("Event", _clean(event))


def clean_text(text: str) -> str:
    """The text without lone surrogates, which neither UTF-8 nor the database can hold."""
    return text.encode("utf-8", "ignore").decode()


def _clean(value: object) -> object:
    if type(value) is str:  # not the members of a StrEnum, whose values are ours
        return clean_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"not a finite number in an event: {value}")
    if isinstance(value, datetime):
        return _clean_instant(value)
    if isinstance(value, tuple):
        return tuple(_clean(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        before = {f.name: getattr(value, f.name) for f in fields(value)}
        return replace(value, **{name: _clean(field) for name, field in before.items()})
    return value


def _clean_instant(value: datetime) -> datetime:
    offset = value.utcoffset()
    if offset is None:
        raise ValueError(f"naive datetime in an event: {value.isoformat()}")
    if not offset.seconds % 60 and not offset.microseconds:
        # Fixed, as in JSON: a time in a zone's doubled hour never equals the same instant elsewhere (PEP 495).
        return value.replace(tzinfo=timezone(offset) if offset else UTC, fold=0)
    # Zones before standard time have offsets in seconds, which ISO 8601 cannot say.
    try:
        return value.astimezone(UTC)
    except OverflowError:
        return value.replace(tzinfo=UTC)


def encode(event: Event) -> str:
    """JSON of a cleaned event; instants as ISO 8601 with their offset."""
    return _EVENTS.dump_json(event).decode()


def decode(body: str) -> Event:
    """Read an event. Raises JournalTooNewError for a type this version does not know, UserError for damage."""
    try:
        return _EVENTS.validate_json(body, strict=True)
    except ValidationError as error:
        kind = _type_of(body)
        if kind is not None and kind not in TYPES:
            raise JournalTooNewError(
                f"The journal holds an event of the type {kind[:60]!r}, which this version does not know.",
                remedy="Use the version of inboxwatch that wrote it, or a later one; nothing was changed.",
            ) from error
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise UserError(
            f"The journal holds an event that cannot be read: {first['msg']} (at {where or 'its start'})."
        ) from error


def _type_of(body: str) -> str | None:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None
    kind = document.get("type") if isinstance(document, dict) else None
    return kind if isinstance(kind, str) else None


def dedupe_key(event: Event) -> str | None:
    """By which a mail is known again, so that seeing it twice (a new UIDVALIDITY, a crash) counts once.

    None for fates of drafts and for commands: each of those is a fact of its own.
    """
    if isinstance(event, MailReceived | MailSent):
        return "\x1f".join((event.type, event.account, event.message_id))
    return None

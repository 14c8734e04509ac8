"""The kinds of value a config holds, each with the sentence for what is none, and the group that holds them."""

from __future__ import annotations

import difflib
import ipaddress
import re
from collections.abc import Sequence
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any, TypeVar
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema

from inboxwatch.etiquette.places import country_names

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

T = TypeVar("T")

_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]{1,64}@[^\s@<>()\[\]\\,;:\"]{1,190}")
_HOST = re.compile(r"[^\W_]([\w.-]{0,251}[\w.])?")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


class Part(BaseModel):
    """A group of keys; unknown ones are an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that was probably meant."""
    by_small = {k.lower(): k for k in known}
    found = difflib.get_close_matches(word[:80].lower(), by_small, n=1, cutoff=0.6)
    return by_small[found[0]] if found else None


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """ "; did you mean ...?", or nothing."""
    found = nearest(word, known)
    return f"; did you mean {found!r}?" if found else ""


def some(items: tuple[T, ...]) -> tuple[T, ...]:
    """At least one item. Not by `min_length`: pydantic counts only the items without an error of their own."""
    if not items:
        raise ValueError("must hold at least one item")
    return items


def _one_line(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    if not text.isprintable():
        raise ValueError("must be one line of printable characters")
    return text.strip()


def _address(text: str) -> str:
    if not text.isprintable() or _ADDRESS.fullmatch(text) is None:
        raise ValueError("must be one mail address like ada@example.com, without a name or angle brackets")
    return text.lower()


def _host(text: str) -> str:
    if "://" in text:
        raise ValueError("must be the bare name of the server, without imap:// or the like")
    if re.fullmatch(r"[^:]+:[0-9]+", text):
        raise ValueError("must be the bare name of the server; its port is a key of its own, imap.port")
    try:
        ipaddress.ip_address(text)
    except ValueError:
        if _HOST.fullmatch(text) is None:
            raise ValueError("must be the name of a server, like imap.example.com, or its IP address") from None
    return text


def _zone(text: str) -> str:
    known = available_timezones() - {"localtime", "Factory"}
    if text not in known:
        cities = {zone.rpartition("/")[2].replace("_", " ").lower(): zone for zone in sorted(known)}
        city = cities.get(text.lower())
        hint = f"; did you mean {city!r}?" if city else did_you_mean(text, sorted(known))
        raise ValueError(f"{text[:60]!r} is no time zone of the IANA list, like Europe/London{hint}")
    return text


def _country(text: str) -> str:
    known = country_names()
    code = {"UK": "GB", "EL": "GR"}.get(text.upper(), text.upper())
    if code not in known:
        named = {name.lower(): each for each, name in known.items()} | {"united kingdom": "GB"}
        meant = named.get(text.lower())
        hint = f"; did you mean {meant!r}?" if meant else ""
        raise ValueError(f"{text[:40]!r} is no country of ISO 3166, like GB{hint}")
    return code


def _clock(value: Any) -> time:
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError('must be a time of day, like "09:00"')
    return time(int(found[1]), int(found[2]))


def _weekday(value: Any) -> int:
    text = value.lower() if isinstance(value, str) else ""
    if text not in DAYS:
        raise ValueError(f"must be a day of the week: {', '.join(DAYS)}")
    return DAYS.index(text)


def _date(value: Any) -> date:
    try:
        if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError("must be a date that exists, like 2026-12-24")


def _folder(value: Any, info: ValidationInfo) -> Path:
    return _path(value, info, "folder")


def _path(value: Any, info: ValidationInfo, what: str = "file") -> Path:
    if not isinstance(value, str) or not value or not value.isprintable():
        raise ValueError(f"must be the path of a {what}, as text")
    try:
        path = Path(value).expanduser()
    except RuntimeError:
        raise ValueError("begins with ~, but there is no home folder here; write the whole path") from None
    folder = info.context if isinstance(info.context, Path) else Path()
    return folder / path


Text = Annotated[str, Field(strict=True, max_length=200), AfterValidator(_one_line)]
Email = Annotated[str, Field(strict=True, max_length=254), AfterValidator(_address)]
Host = Annotated[str, Field(strict=True, max_length=253), AfterValidator(_host)]
Zone = Annotated[str, Field(strict=True), AfterValidator(_zone)]
Country = Annotated[str, Field(strict=True), AfterValidator(_country)]
Clock = Annotated[time, BeforeValidator(_clock), WithJsonSchema({"type": "string", "pattern": f"^({_CLOCK.pattern})$"})]
Weekday = Annotated[int, BeforeValidator(_weekday), WithJsonSchema({"enum": list(DAYS)})]
Day = Annotated[date, BeforeValidator(_date)]
FolderPath = Annotated[Path, BeforeValidator(_folder, json_schema_input_type=str), WithJsonSchema({"type": "string"})]
FilePath = Annotated[Path, BeforeValidator(_path, json_schema_input_type=str), WithJsonSchema({"type": "string"})]

"""What is wrong with a value, said in plain words: what was meant, never how the library calls it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pydantic_core import ErrorDetails

from inboxwatch.config.fields import did_you_mean
from inboxwatch.config.keys import Step, fields_at
from inboxwatch.config.settings import LATER
from inboxwatch.etiquette.rules import LIMITS, Limit

_LIMITS = {f"limits.{limit.key}": limit for limit in LIMITS}

_SOURCES = "keyring, command, file, credential"

_EXAMPLES = {"password": "like {from: keyring}", "accounts": "each line begins with `- name: ...`"}


def key_steps(error: ErrorDetails) -> tuple[Step, ...]:
    """The keys on the way to the value; pydantic also names the chosen kind of password, which is no key."""
    steps = error["loc"]
    return tuple(s for before, s in zip((None, *steps), steps, strict=False) if before != "password")


def _source(error: ErrorDetails) -> str:
    """The kind of password that was chosen; empty when the error is not inside of one."""
    steps = error["loc"]
    return next((str(s) for before, s in pairwise(steps) if before == "password"), "")


def shown_path(steps: Sequence[Step]) -> str:
    """As "accounts[0].imap.port"."""
    path = "".join(f"[{s}]" if isinstance(s, int) else f".{short(s)}" for s in steps)
    return path.removeprefix(".")


def explain(error: ErrorDetails) -> str:
    """One sentence without its full stop."""
    steps = key_steps(error)
    context: dict[str, Any] = error.get("ctx", {})
    shown = _shown(error["input"], steps)
    match error["type"]:
        case "extra_forbidden":
            return _unknown(steps, _source(error))
        case "missing":
            return _missing(steps, _source(error))
        case "value_error":
            return str(context["error"])
        case "union_tag_invalid" | "union_tag_not_found":
            return _no_source(error["input"])
        case "greater_than_equal" | "less_than_equal":
            return _out_of_bounds(steps, shown)
        case "literal_error":
            choices = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return f"must be one of {choices}{shown}{did_you_mean(str(error['input']), choices.split(', '))}"
        case "string_type" | "string_unicode":
            hint = "; put it in quotes" if isinstance(error["input"], int | float) else ""
            return f"must be text{shown}{hint}"
        case "int_type" | "int_from_float" | "int_parsing":
            return f"must be a whole number{shown}"
        case "float_type" | "float_parsing":
            return f"must be a number{shown}"
        case "tuple_type":
            return f"must be a list, {_EXAMPLES.get(_last(steps), 'like [one, two]')}{shown}"
        case "model_type" | "model_attributes_type":
            return _no_group(steps, error["input"])
        case "too_short" | "string_too_short":
            return "must not be empty"
        case "too_long" | "string_too_long":
            return f"is too long; {context['max_length']} is the most"
        case other:
            return f"is not taken ({other}){shown}"


def _unknown(steps: Sequence[Step], source: str) -> str:
    name, group = str(steps[-1]), steps[:-1]
    if name in LATER and (not group or len(group) == 2):
        return f"this version does not have {LATER[name]} yet; take the key out"
    if name == "password":
        return "unknown key; where the password is kept stands beside imap, in accounts[].password"
    known = [*fields_at(group, source)]
    if source:
        return (
            f"unknown key{did_you_mean(name, known)}; known beside from: {source} are {', '.join(known[1:]) or 'none'}"
        )
    elsewhere = next((where for where, there in _ELSEWHERE if name in fields_at(there)), None)
    if elsewhere is not None:
        return f"unknown key here; it belongs to {elsewhere}"
    return f"unknown key{did_you_mean(name, known) or '; known here are ' + ', '.join(known)}"


_ELSEWHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("the top of the file", ()),
    ("candidate", ("candidate",)),
    ("imap", ("accounts", "imap")),
    ("an account", ("accounts",)),
    ("limits", ("limits",)),
    ("folders", ("folders",)),
    ("hours", ("hours",)),
    ("holidays", ("holidays",)),
)
"""Where a key that stands in the wrong group may belong, likeliest first."""


def _missing(steps: Sequence[Step], source: str) -> str:
    info = fields_at(steps[:-1], source).get(str(steps[-1]))
    meaning = " ".join((info.description or "").split()) if info is not None else ""
    return f"is missing. {meaning}" if meaning else "is missing"


def _no_source(value: Any) -> str:
    source = value.get("from") if isinstance(value, dict) else None
    if source is None:
        return f"must say from where the password comes: from, one of {_SOURCES}"
    if source == "oauth":
        return (
            "sign-in by OAuth is not supported yet; use an app password of the provider, kept in the keyring, "
            "in a file or given by a command"
        )
    # The word may be the password itself, put into the wrong place: it is not shown.
    return f"from must be one of {_SOURCES}"


def _out_of_bounds(steps: Sequence[Step], shown: str) -> str:
    limit = limit_of(".".join(str(s) for s in steps))
    if limit is not None:
        return f"rule {limit.rule} allows {limit.low} to {limit.high} {limit.unit}{shown}: {limit.reason}"
    low, high = bounds(steps)
    return f"must lie between {low:g} and {high:g}{shown}"


def limit_of(path: str) -> Limit | None:
    """The limit that is tuned by the key `path`."""
    return _LIMITS.get(path)


def bounds(steps: Sequence[Step]) -> tuple[float, float]:
    """The least and the greatest value of a number's key."""
    info = fields_at(steps[:-1])[str(steps[-1])]
    low, high = 0.0, float("inf")
    for rule in _metadata(info):
        low, high = getattr(rule, "ge", low), getattr(rule, "le", high)
    return low, high


def _metadata(info: Any) -> list[Any]:
    inner = [getattr(a, "__metadata__", ()) for a in getattr(info.annotation, "__args__", ())]
    found: list[Any] = []
    for rule in [*info.metadata, *(r for group in inner for r in group)]:
        found += getattr(rule, "metadata", None) or [rule]
    return found


def _no_group(steps: Sequence[Step], value: Any) -> str:
    if "password" in steps and value is None:
        return _no_source(value)
    if "password" in steps:
        return (
            "the password itself does not belong here; say where it is kept, for instance {from: keyring}, and "
            "change a password that stood in a file others could read"
        )
    known = [*fields_at(steps)]
    if value is None:
        return "nothing stands here; take the key out, or fill it"
    return f"must be a group of keys ({', '.join(known[:4])}{', ...' if len(known) > 4 else ''}){_shown(value, steps)}"


def _shown(value: Any, steps: Sequence[Step]) -> str:
    """The value, bounded; nothing below `password`, where it may be the password."""
    if "password" in steps:
        return ""
    if isinstance(value, dict | list):
        return ", not a list" if isinstance(value, list) else ", not a group of keys"
    if value is None:
        return "; nothing stands here"
    words = {True: "true", False: "false"}[value] if isinstance(value, bool) else repr(value)
    return f", not {short(words)}"


def short(text: str, most: int = 60) -> str:
    """Words of the file as they may be shown: printable and bounded."""
    plain = "".join(c if c.isprintable() else "?" for c in text[: most + 1])
    return plain if len(plain) <= most else f"{plain[: most - 3]}..."


def _last(steps: Sequence[Step]) -> str:
    return next((s for s in reversed(steps) if isinstance(s, str)), "")

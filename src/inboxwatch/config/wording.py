"""What is wrong with a value, said in plain words: what was meant, never how the library calls it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic_core import ErrorDetails

from inboxwatch.config.fields import did_you_mean
from inboxwatch.config.keys import Step, fields_at
from inboxwatch.config.settings import LATER
from inboxwatch.etiquette.rules import LIMITS

_LIMITS = {limit.key: limit for limit in LIMITS}

_SOURCES = "keyring, command, file, credential"

_EXAMPLES = {"password": "like {from: keyring}", "accounts": "each line begins with `- name: ...`"}


def key_steps(error: ErrorDetails) -> tuple[Step, ...]:
    """The keys on the way to the value; pydantic also names the chosen kind of password, which is no key."""
    steps = error["loc"]
    return tuple(s for before, s in zip((None, *steps), steps, strict=False) if before != "password")


def shown_path(steps: Sequence[Step]) -> str:
    """As "accounts[0].imap.port"."""
    path = "".join(f"[{s}]" if isinstance(s, int) else f".{_short(s)}" for s in steps)
    return path.removeprefix(".")


def explain(error: ErrorDetails) -> str:
    """One sentence without its full stop."""
    steps = key_steps(error)
    context: dict[str, Any] = error.get("ctx", {})
    shown = _shown(error["input"], steps)
    match error["type"]:
        case "extra_forbidden":
            return _unknown(steps)
        case "missing":
            return _missing(steps)
        case "value_error":
            return str(context["error"])
        case "union_tag_invalid" | "union_tag_not_found":
            return _no_source(error["input"])
        case "greater_than_equal" | "less_than_equal":
            return _out_of_bounds(steps, shown)
        case "literal_error":
            choices = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return f"must be one of {choices}{shown}{did_you_mean(str(error['input']), choices.split(', '))}"
        case "string_type":
            hint = "; put it in quotes" if isinstance(error["input"], int | float) else ""
            return f"must be text{shown}{hint}"
        case "int_type" | "int_from_float" | "int_parsing":
            return f"must be a whole number{shown}"
        case "float_type" | "float_parsing":
            return f"must be a number{shown}"
        case "tuple_type":
            return f"must be a list, {_EXAMPLES.get(_last(steps), 'like [one, two]')}{shown}"
        case "model_type" | "model_attributes_type":
            return _no_group(steps, shown)
        case "too_short" | "string_too_short":
            return "must not be empty"
        case "too_long" | "string_too_long":
            return f"is too long; {context['max_length']} is the most"
        case other:
            return f"is not taken ({other}){shown}"


def _unknown(steps: Sequence[Step]) -> str:
    name, group = str(steps[-1]), steps[:-1]
    if name in LATER:
        return f"this version does not have {LATER[name]} yet; take the key out"
    if name == "password":
        return "unknown key; where the password is kept stands beside imap, in accounts[].password"
    known = [*fields_at(group)]
    suggestion = did_you_mean(name, known)
    if not suggestion:
        elsewhere = [where for where, there in _ELSEWHERE if name in fields_at(there)]
        suggestion = f"; it belongs to {elsewhere[0]}" if elsewhere else f"; known here: {', '.join(known)}"
    return f"unknown key{suggestion}"


_ELSEWHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("the top of the file", ()),
    ("candidate", ("candidate",)),
    ("an account", ("accounts",)),
    ("an account's imap", ("accounts", "imap")),
    ("limits", ("limits",)),
    ("hours", ("hours",)),
    ("folders", ("folders",)),
)


def _missing(steps: Sequence[Step]) -> str:
    info = fields_at(steps[:-1]).get(str(steps[-1]))
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
    limit = _LIMITS.get(str(steps[-1])) if steps[0] == "limits" else None
    if limit is not None:
        return f"rule {limit.rule} allows {limit.low} to {limit.high} {limit.unit}{shown}: {limit.reason}"
    low, high = bounds(steps)
    return f"must lie between {low:g} and {high:g}{shown}"


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


def _no_group(steps: Sequence[Step], shown: str) -> str:
    if "password" in steps:
        return (
            "the password itself does not belong here; say where it is kept, for instance {from: keyring}, and "
            "change a password that stood in a file others could read"
        )
    known = ", ".join([*fields_at(steps)][:4])
    return f"must be a group of keys ({known}{', ...' if known else ''}){shown}"


def _shown(value: Any, steps: Sequence[Step]) -> str:
    """The value, bounded; nothing below `password`, where it may be the password."""
    if "password" in steps or isinstance(value, dict | list):
        return ""
    if value is None:
        return "; nothing stands here"
    words = {True: "true", False: "false"}[value] if isinstance(value, bool) else repr(value)
    return f", not {_short(words)}"


def _short(text: str) -> str:
    plain = "".join(c if c.isprintable() else "?" for c in text[:61])
    return plain if len(plain) <= 60 else f"{plain[:57]}..."


def _last(steps: Sequence[Step]) -> str:
    return next((s for s in reversed(steps) if isinstance(s, str)), "")

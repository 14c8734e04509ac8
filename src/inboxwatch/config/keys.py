"""Every key a config may hold, read off the types: for suggestions, the example and the documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from inboxwatch.config.settings import Settings

Step = str | int


@dataclass(frozen=True, slots=True)
class Key:
    """One key: `path` like "accounts[].imap.port"; `default` is None where there is none or it must be given."""

    path: str
    name: str
    meaning: str
    required: bool
    default: Any
    group: bool
    """It holds further keys."""


def key_name(name: str, info: FieldInfo) -> str:
    """How the key is written."""
    return info.alias or name


def groups(annotation: Any) -> tuple[type[BaseModel], ...]:
    """The types of group that a key of this type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(dict.fromkeys(part for argument in get_args(annotation) for part in groups(argument)))


def fields_at(steps: Sequence[Step]) -> dict[str, FieldInfo]:
    """The keys that may stand in the group that `steps` lead to; empty where they lead nowhere."""
    models: tuple[type[BaseModel], ...] = (Settings,)
    for step in steps:
        if isinstance(step, str):
            fields = _fields(models)
            models = groups(fields[step].annotation) if step in fields else ()
    return _fields(models)


def _fields(models: Sequence[type[BaseModel]]) -> dict[str, FieldInfo]:
    return {key_name(name, info): info for model in models for name, info in model.model_fields.items()}


def all_keys(model: type[BaseModel] = Settings, path: str = "") -> Iterator[Key]:
    """Every key in the order of the types, groups before what they hold."""
    for name, info in model.model_fields.items():
        key = key_name(name, info)
        inner = groups(info.annotation)
        default = None if info.default is PydanticUndefined else info.default
        here = f"{path}{key}"
        meaning = " ".join((info.description or "").split())
        yield Key(here, key, meaning, info.is_required(), default, bool(inner))
        below = f"{here}[]." if str(info.annotation).startswith("tuple[") else f"{here}."
        seen: set[str] = set()
        for part in inner:
            for found in all_keys(part, below):
                if found.path not in seen or found.name == "from":
                    yield found
                seen.add(found.path)

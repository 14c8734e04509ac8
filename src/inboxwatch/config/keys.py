"""The keys a config may hold, read off the types: for suggestions, the example and the documentation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from inboxwatch.config.settings import Settings

Step = str | int


def key_name(name: str, info: FieldInfo) -> str:
    """How the key is written."""
    return info.alias or name


def groups(annotation: Any) -> tuple[type[BaseModel], ...]:
    """The types of group that a key of this type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(dict.fromkeys(part for argument in get_args(annotation) for part in groups(argument)))


def fields_at(steps: Sequence[Step], source: str = "") -> dict[str, FieldInfo]:
    """The keys that may stand in the group that `steps` lead to; empty where they lead nowhere.

    Where several kinds of group may stand (`password`), `source` picks one; without it the keys of all.
    """
    models: tuple[type[BaseModel], ...] = (Settings,)
    for step in steps:
        if isinstance(step, str):
            fields = _fields(models)
            models = groups(fields[step].annotation) if step in fields else ()
    return _fields([m for m in models if source in ("", source_of(m))])


def source_of(model: type[BaseModel]) -> str:
    """Which `from:` makes this kind of password; empty for any other group."""
    info = model.model_fields.get("source")
    return str(get_args(info.annotation)[0]) if info is not None else ""


def _fields(models: Sequence[type[BaseModel]]) -> dict[str, FieldInfo]:
    return {key_name(name, info): info for model in models for name, info in model.model_fields.items()}

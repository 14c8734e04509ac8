"""The example config, the table of keys for the documentation, and the JSON Schema: all made from the types.

`python -m inboxwatch.config.example`, run in the project's folder, writes config.example.yaml and the table in
docs/configuration.md anew.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from inboxwatch.config.fields import DAYS
from inboxwatch.config.keys import groups, key_name, source_of
from inboxwatch.config.settings import Settings
from inboxwatch.config.wording import bounds, limit_of
from inboxwatch.etiquette.rules import RuleId

WIDTH = 110

BEGIN, END = "<!-- made by python -m inboxwatch.config.example -->", "<!-- end -->"
"""Between these lines of docs/configuration.md stands the table."""

HEAD = """\
The config of inboxwatch: every key, what it means, and its default.
Without the commented lines this is the shortest config that works: put your name, address and server in.
A key with a # right before it has its default, or an example where it has none; to set it take that # away,
and the one before the name of its group.
It is read whole before anything starts: `inboxwatch check` names every mistake in it.
"""

SAMPLES: dict[str, str] = {
    "candidate.name": "Ada Example",
    "candidate.timezone": "Europe/London",
    "candidate.addresses": "[ada@old.example]",
    "accounts.name": "personal",
    "accounts.address": "ada@example.com",
    "accounts.aliases": "[ada.example@example.com]",
    "accounts.authserv": "[mx.example.com]",
    "accounts.imap.host": "imap.example.com",
    "accounts.imap.port": "993",
    "accounts.imap.username": "ada@example.com",
    "accounts.imap.ca_file": "~/ca.pem",
    "folders.drafts": "Drafts",
    "folders.sent": "Sent",
    "folders.archive": "Archive",
    "folders.trash": "Trash",
    "folders.inbox": "INBOX",
    "templates": "~/.config/inboxwatch/templates",
    "holidays.country": "GB",
    "holidays.days": "[2026-12-24, 2026-12-31]",
    "password.command": "[pass, show, mail/ada]",
    "password.path": "~/.secrets/ada",
    "password.name": "ada",
}
"""What stands behind a key that has no default to show."""


def example() -> str:
    """The text of config.example.yaml."""
    head = "".join(f"# {line}\n" for line in HEAD.splitlines())
    return head + "".join(f"{line}\n" for line in _group(Settings, "", 0, on=True))


def table() -> str:
    """A Markdown table of every key: path, meaning, default, and what is allowed."""
    rows = ["| key | meaning | default | allowed |", "|---|---|---|---|"]
    rows += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in _rows(Settings, "")]
    return "\n".join(rows) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of the config, for editors."""
    return Settings.model_json_schema()


# ---------------------------------------------------------------- the example


def _group(model: type[BaseModel], path: str, indent: int, *, on: bool) -> Iterator[str]:
    """The lines of a group; `on`: it stands there, so that its required keys do, too."""
    for name, info in model.model_fields.items():
        key = key_name(name, info)
        here = f"{path}.{key}".removeprefix(".")
        if indent == 0:
            yield ""
        yield from _comment(_meaning(here, info), indent)
        inner = groups(info.annotation)
        active = on and info.is_required()
        if key == "password":
            yield from _passwords(inner, indent)
        elif _is_list(info) and inner:
            yield f"{' ' * indent}{key}:"
            first, *rest = _group(inner[0], here, indent + 4, on=active)
            yield from _as_item([first, *rest], indent)
        elif inner:
            yield f"{' ' * indent}{'' if active else '#'}{key}:"
            yield from _group(inner[0], here, indent + 2, on=active)
        else:
            yield f"{' ' * indent}{'' if active else '#'}{key}: {_value(here, info)}"


def _as_item(lines: list[str], indent: int) -> Iterator[str]:
    """The first line that is a key gets the dash of its list."""
    at = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
    for i, line in enumerate(lines):
        yield f"{' ' * indent}  - {line.lstrip()}" if i == at else line


def _passwords(kinds: tuple[type[BaseModel], ...], indent: int) -> Iterator[str]:
    """One kind stands there, the others beside it in one line each."""
    for index, kind in enumerate(kinds):
        parts = [f"from: {source_of(kind)}"]
        for name, info in kind.model_fields.items():
            if name != "source":
                parts.append(f"{name}: {_value(f'password.{name}', info)}")
        meaning = " ".join((kind.model_fields["source"].description or "").split())
        yield from _comment(f"from {meaning}", indent)
        yield f"{' ' * indent}{'#' if index else ''}password: {{{', '.join(parts)}}}"


def _comment(text: str, indent: int) -> Iterator[str]:
    for line in textwrap.wrap(text, WIDTH - indent - 2):
        yield f"{' ' * indent}# {line}"


def _meaning(path: str, info: FieldInfo) -> str:
    meaning = " ".join((info.description or "").split())
    limit = limit_of(path)
    if limit is None:
        return meaning
    return f"{meaning} {limit.rule}, {limit.low} to {limit.high} {limit.unit}: {limit.reason}."


def _value(path: str, info: FieldInfo) -> str:
    short = path.removeprefix("accounts.") if ".folders." in path else path
    return SAMPLES.get(short) or _written(info.default, path)


def _written(value: Any, path: str) -> str:
    """A default as YAML."""
    match value:
        case time():
            return f'"{value:%H:%M}"'
        case bool():
            return str(value).lower()
        case float():
            return f"{value:g}"
        case tuple() if path == "hours.days":
            return f"[{', '.join(DAYS[day] for day in value)}]"
        case str() | int():
            return str(value)
    raise ValueError(f"{path} has no default to show and no sample")


# ---------------------------------------------------------------- the table


def _rows(model: type[BaseModel], path: str) -> Iterator[tuple[str, str, str, str]]:
    for name, info in model.model_fields.items():
        key = key_name(name, info)
        here = f"{path}.{key}".removeprefix(".")
        shown = here.replace("accounts.", "accounts[].")
        meaning = " ".join((info.description or "").split())
        inner = groups(info.annotation)
        yield f"`{shown}`", meaning, _default(info, here, group=bool(inner)), "" if inner else _allowed(here, info)
        if key == "password":
            for kind in inner:
                source = source_of(kind)
                for row in _rows(kind, here):
                    path_of = row[0].strip("`") + (f": {source}" if row[0].endswith(".from`") else f" ({source})")
                    yield f"`{path_of}`", *row[1:]
        elif key == "folders" and path:
            continue
        elif inner:
            yield from _rows(inner[0], here)


def _default(info: FieldInfo, path: str, *, group: bool) -> str:
    if info.is_required():
        return "required"
    if group or info.default in (None, (), PydanticUndefined):
        return ""
    return f"`{_written(info.default, path)}`".replace('"', "")


def _allowed(path: str, info: FieldInfo) -> str:
    limit = limit_of(path)
    if limit is not None:
        return f"{limit.low} to {limit.high} {limit.unit} ({limit.rule}: {limit.reason})"
    steps = path.split(".")
    if path.startswith("hours."):
        return f"{RuleId.W3}"
    low, high = bounds(steps)
    return f"{low:g} to {high:g}" if high != float("inf") else ""


def _is_list(info: FieldInfo) -> bool:
    return str(info.annotation).startswith("tuple[")


def with_table(document: str) -> str:
    """The documentation with the table in it as the types say it now."""
    before, _, rest = document.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}{END}{rest.partition(END)[2]}"


def main(folder: Path) -> None:
    """Write both files anew."""
    (folder / "config.example.yaml").write_text(example(), "utf-8")
    document = folder / "docs" / "configuration.md"
    document.write_text(with_table(document.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(Path())

"""Where config and state are: as told, else by systemd's and XDG's environment variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inboxwatch.errors import UserError


@dataclass(frozen=True, slots=True)
class Place:
    """The global options. `config_named`: the user named the config file, so that it must be there."""

    config: Path
    state: Path
    config_named: bool = False
    verbose: bool = False
    debug: bool = False


def config_file(environment: Mapping[str, str] = os.environ) -> Path:
    """The config file's default place. Raises UserError where there is no home folder."""
    return _folder(environment, "CONFIGURATION_DIRECTORY", "XDG_CONFIG_HOME", ".config") / "config.yaml"


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The state folder's default place. Raises UserError where there is no home folder."""
    return _folder(environment, "STATE_DIRECTORY", "XDG_STATE_HOME", ".local/state")


def _folder(environment: Mapping[str, str], systemd: str, xdg: str, below_home: str) -> Path:
    # systemd names the unit's own folder, several separated by colons (systemd.exec, ConfigurationDirectory=).
    given = environment.get(systemd, "").partition(":")[0]
    if given:
        return Path(given)
    base = Path(environment.get(xdg, ""))
    if base.is_absolute():  # XDG Base Directory: relative paths are invalid and to be ignored
        return base / "inboxwatch"
    home = environment.get("HOME", "")
    try:
        return (Path(home) if home else Path.home()) / below_home / "inboxwatch"
    except RuntimeError:
        raise UserError(
            "There is no home folder to look for config and state in.", remedy="Name them: --config FILE --state DIR"
        ) from None

"""YAML to typed settings: every problem at once, with line and column; the one source of the example and the docs."""

from __future__ import annotations

from inboxwatch.config.load import load
from inboxwatch.config.settings import AccountSettings, Settings

__all__ = ["AccountSettings", "Settings", "load"]

"""Servers for the whole run: each is started once, when a test first asks for it, and ended by its process id."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.servers import dovecot as dovecots
from tests.servers import embedded as embeddeds
from tests.servers.dovecot import Dovecot, Options
from tests.servers.embedded import Embedded

# How hard the random tests try. By default always the same lives, so that a red run is red again;
# HYPOTHESIS_PROFILE=dev draws new ones while you work, ci ten times as many before a release.
_SLOW_MACHINES = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
settings.register_profile("dev", deadline=None, suppress_health_check=_SLOW_MACHINES)
settings.register_profile("ci", settings.get_profile("dev"), max_examples=1000, print_blob=True)
settings.register_profile("deterministic", settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "deterministic"))

# What Dovecot says of itself, without the capabilities that some servers lack.
BARE = "IMAP4rev1 LITERAL+ SASL-IR NAMESPACE UNSELECT"


def need_dovecot() -> None:
    """Skip where Dovecot is missing; in CI that is a failure, since a skipped suite proves nothing."""
    if dovecots.available():
        return
    reason = "no Dovecot with a template here: install dovecot-imapd"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A Dovecot with all it can do and SPECIAL-USE folders."""
    need_dovecot()
    with dovecots.running() as server:
        yield server


@pytest.fixture(scope="session")
def bare_dovecot() -> Iterator[Dovecot]:
    """A Dovecot without IDLE, UIDPLUS, CONDSTORE and SPECIAL-USE; its folders have plain names."""
    need_dovecot()
    options = Options(
        capability=BARE,
        special=(("Entwürfe", ""), ("Gesendete Elemente", ""), ("Papierkorb", "")),
    )
    with dovecots.running(options) as server:
        yield server


@pytest.fixture(scope="session")
def embedded() -> Iterator[Embedded]:
    """pymap, without SPECIAL-USE and CONDSTORE."""
    with embeddeds.running() as server:
        yield server

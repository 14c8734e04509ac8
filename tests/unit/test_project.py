"""The project's own files agree with each other: lock and description, version, wheel, unit for systemd, Makefile."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

import inboxwatch

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "inboxwatch"
LOCK = (ROOT / "requirements.lock").read_text()
UNIT = (ROOT / "systemd" / "inboxwatch.service").read_text()
# Newer than some systemds that this runs on; those ignore them, which they say.
NEWER_KEYS = ("RestartSteps", "RestartMaxDelaySec")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def named(requirement: str) -> str:
    """The normalised name of a requirement."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def locked() -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9][a-z0-9-]*)==([^\s;\\]+)", LOCK, re.MULTILINE))


def test_the_lock_names_no_host_and_no_path() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^\s*-(?!-hash=)", LOCK, re.MULTILINE), "only hashes, no options such as an index"
    assert not re.search(r"(^|[\s=])/\w|file:|@", LOCK)


def test_the_lock_holds_everything_that_is_declared_with_hashes(project: dict[str, Any]) -> None:
    extras = project["project"]["optional-dependencies"]
    declared = [
        *project["project"]["dependencies"],
        *extras["demo"],
        *extras["dev"],
        *project["build-system"]["requires"],
    ]
    assert {named(r) for r in declared} <= locked().keys()
    for entry in re.split(r"\n(?=[a-z0-9])", LOCK.partition("\n")[2]):
        assert "--hash=sha256:" in entry, entry


def test_the_lock_keeps_the_declared_bounds(project: dict[str, Any]) -> None:
    for requirement in project["project"]["dependencies"]:
        version = tuple(int(n) for n in re.findall(r"\d+", locked()[named(requirement)])[:3])
        for sign, bound in re.findall(r"(>=|<)\s*([\d.]+)", requirement):
            limit = tuple(int(n) for n in bound.split("."))
            assert version[: len(limit)] < limit if sign == "<" else version >= limit, requirement


def test_the_version_stands_in_one_place(project: dict[str, Any]) -> None:
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/inboxwatch/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+(\.dev\d+)?", inboxwatch.__version__)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of what the wheel needs, without the network: the build backend is in the lock."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(SOURCE, source / "src" / "inboxwatch", ignore=shutil.ignore_patterns("__pycache__"))
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(out)], cwd=source, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        inside = set(packed.namelist())
    ours = {
        str(p.relative_to(SOURCE.parent)) for p in SOURCE.rglob("*") if p.is_file() and "__pycache__" not in p.parts
    }
    assert ours <= inside
    assert any(name.endswith(".j2") for name in inside)
    assert "inboxwatch/py.typed" in inside
    assert not {name.partition("/")[0] for name in inside} - {
        "inboxwatch",
        f"inboxwatch-{inboxwatch.__version__}.dist-info",
    }


def test_the_make_targets_are_explained() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE))
    assert targets == explained
    assert {"demo", "test", "lint", "bench", "clean", "help"} <= targets


def test_ci_runs_what_make_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    assert "set -euo pipefail" in script
    assert {"lint", "test"} <= set(re.findall(r"^make (\w+)", script, re.MULTILINE))
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o100


def test_the_unit_starts_the_service_as_it_wants_to_be_started() -> None:
    settings = dict(re.findall(r"^(\w+)=(.*)$", UNIT, re.MULTILINE))
    assert settings["Type"] == "notify"
    assert settings["ExecStart"].endswith("/inboxwatch run")
    assert settings["Restart"] == "on-failure"
    assert {"WatchdogSec", "RestartSteps", "NoNewPrivileges", "UMask"} <= settings.keys()
    assert "3" not in settings["RestartPreventExitStatus"].split(), "a server out of reach is tried again"


def test_the_unit_is_sound(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        assert os.environ.get("CI") != "true", "no systemd-analyze here: install systemd"
        pytest.skip("no systemd-analyze here")
    unit = tmp_path / "inboxwatch.service"
    # The command itself is not installed here.
    unit.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", UNIT, flags=re.MULTILINE))
    found = subprocess.run(
        [analyze, "verify", "--user", str(unit)],
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in found.stderr.splitlines() if not any(f"'{key}'" in line for key in NEWER_KEYS)]
    assert complaints == []
    assert found.returncode == 0

"""The demo as a process: what it prints, and that it leaves nothing behind, whichever way it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from imapclient import IMAPClient

from inboxwatch.demo.mails.all import DELIVERIES
from tests.support.life import ROOT

README = ROOT / "README.md"
SECONDS = 60


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "inboxwatch", "demo", *arguments]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Temporary files in a folder of the test's own, so that what is left can be seen."""
    return {**os.environ, "TMPDIR": str(tmp_path), "TERM": "dumb", "COLUMNS": "80"}


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(c) for c in tasks.read_text().split()] if tasks.exists() else []


def gone(pid: int, seconds: float = 5.0) -> bool:
    """Whether a process has ended, given a moment."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_it_prints_the_story_and_leaves_nothing_behind(environment: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(command(), env=environment, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100
    for words in ("laid into Drafts", "not before", "never made again", "left alone", "suspicious", "closed: silent"):
        assert words in done.stdout
    assert list(tmp_path.iterdir()) == []
    shown_in_the_readme(done.stdout)


def shown_in_the_readme(story: str) -> None:
    """Raises where what the README shows of the story, between lines of three dots, is not in it in that order."""
    shown = README.read_text("utf-8").partition("## What you get")[2].partition("## Try it")[0]
    excerpt, letter = re.findall(r"^```\n(.*?)^```", shown, re.DOTALL | re.MULTILINE)
    after = 0
    for piece in re.split(r"^\.\.\.\n", excerpt, flags=re.MULTILINE):
        assert piece.strip("\n") in story[after:], f"not in the story, or not there: {piece}"
        after = story.index(piece.strip("\n"), after)
    to, _, words = letter.partition("\n")
    assert f", to {to.removeprefix('To: ')}\n{textwrap.indent(words, '    ').rstrip()}" in story


@contextmanager
def running(environment: dict[str, str], *arguments: str) -> Iterator[tuple[subprocess.Popen[str], Iterator[str]]]:
    """The demo as a process, and its lines; ended in the end, whatever the test found."""
    process = subprocess.Popen(
        command(*arguments), env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    try:
        yield process, iter(process.stdout)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_told_to_end_it_leaves_nothing_behind(
    environment: dict[str, str], tmp_path: Path, number: signal.Signals, status: int
) -> None:
    with running(environment) as (process, lines):
        assert any("laid into Drafts" in line for line in lines)
        (server,) = children_of(process.pid)
        process.send_signal(number)
        process.communicate(timeout=SECONDS)
        assert process.returncode == status
    assert gone(server)
    assert list(tmp_path.iterdir()) == []


def test_killed_it_takes_the_server_with_it(environment: dict[str, str]) -> None:
    with running(environment) as (process, lines):
        assert any("laid into Drafts" in line for line in lines)
        (server,) = children_of(process.pid)
        process.kill()
        process.communicate(timeout=SECONDS)
    assert gone(server)


def test_its_reader_may_go(environment: dict[str, str], tmp_path: Path) -> None:
    with running(environment) as (process, lines):
        assert any("laid into Drafts" in line for line in lines)
        (server,) = children_of(process.pid)
        assert process.stdout is not None
        process.stdout.close()
        process.wait(timeout=SECONDS)
    assert gone(server)
    assert list(tmp_path.iterdir()) == []


def kept(lines: Iterator[str]) -> tuple[int, str, str]:
    """Port, user and password as they are told."""
    text = ""
    for line in lines:
        text += line
        if "Ctrl-C ends" in line:
            break
    found = [re.search(rf"^{name} +(\S+)", text, re.M) for name in ("port", "user", "password")]
    port, user, password = (m[1] for m in found if m is not None)
    return int(port.rstrip(",")), user, password


def test_kept_it_can_be_opened_as_it_says_until_told_to_end(environment: dict[str, str], tmp_path: Path) -> None:
    with running(environment, "--keep") as (process, lines):
        port, user, password = kept(lines)
        (server,) = children_of(process.pid)
        with IMAPClient("127.0.0.1", port, ssl=False, timeout=10) as client:
            client.login(user, password)
            assert client.select_folder("INBOX", readonly=True)[b"EXISTS"] == len(DELIVERIES)
            assert client.select_folder("Drafts", readonly=True)[b"EXISTS"] == 1
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=SECONDS)
        assert process.returncode == 0
    assert gone(server)
    assert list(tmp_path.iterdir()) == []

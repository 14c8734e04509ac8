"""The command line's frame: help that loads nothing, docs that match, errors as sentences with their exit status."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from inboxwatch import __version__
from inboxwatch.cli import reference
from inboxwatch.cli.main import BUG, COMMANDS, Commands, cli
from inboxwatch.cli.place import Place
from inboxwatch.errors import StateHeldError, TryAgainError, UserError

ROOT = Path(__file__).parents[2]
HEAVY = (
    "imapclient",
    "pydantic",
    "rich",
    "apscheduler",
    "jinja2",
    "sqlite3",
    "asyncio",
    "holidays",
    "keyring",
    "pymap",
)


def test_every_command_can_be_loaded_and_explains_itself_with_examples_and_exit_status() -> None:
    for name in COMMANDS:
        result = CliRunner().invoke(cli, [name, "--help"])
        assert result.exit_code == 0, name
        for part in ("Examples:", f"inboxwatch {name}", "Exit status:"):
            assert part in result.output, (name, part)


def test_the_page_on_commands_is_what_help_says() -> None:
    page = (ROOT / "docs" / "commands.md").read_text()
    assert page == reference.markdown(), "run: python -m inboxwatch.cli.reference > docs/commands.md"
    for name in COMMANDS:
        assert f"## inboxwatch {name}\n" in page


def test_the_design_s_commands_of_this_version_are_there() -> None:
    wanted = "demo check run once replay status show classify lint note close reopen mute snooze merge"
    assert set(COMMANDS) == set(wanted.split())


def test_an_unknown_command_is_wrong_use_and_names_the_nearest() -> None:
    result = CliRunner().invoke(cli, ["statsu"])
    assert result.exit_code == 2
    assert "Did you mean 'status'?" in result.output


def test_the_version_is_told() -> None:
    assert __version__ in CliRunner().invoke(cli, ["--version"]).output


def loaded(*args: str) -> set[str]:
    """The heavy packages that a run of the command has imported."""
    script = (
        "import sys\nfrom inboxwatch.cli.main import cli\n"
        f"try:\n    cli({list(args)!r})\nexcept SystemExit:\n    pass\n"
        f"print(*[n for n in {HEAVY!r} if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    return set(done.stderr.split())


def test_help_loads_none_of_what_only_commands_need() -> None:
    assert loaded("--help") == set()


def test_classify_loads_neither_mailbox_nor_journal_nor_tables(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(b"From: a@b.example\r\nSubject: hello\r\n\r\nhello\r\n")
    assert (
        loaded("classify", str(mail)) & {"imapclient", "pydantic", "rich", "apscheduler", "sqlite3", "asyncio"} == set()
    )


class Failing(Commands):
    """The frame around a command that raises."""

    error: BaseException = UserError("unset")

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        def fail() -> None:
            raise self.error

        return click.Command(cmd_name, callback=fail)


def run_failing(error: BaseException, *, debug: bool = False) -> tuple[int, str]:
    group = Failing("inboxwatch")
    group.error = error
    result = CliRunner().invoke(group, ["status"], obj=Place(Path("c"), Path("s"), debug=debug))
    return result.exit_code, result.stderr


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UserError("One thing.", "Another thing.", remedy="Do this."), 2),
        (StateHeldError("Another inboxwatch is running."), 4),
        (TryAgainError("The server hung up."), 3),
    ],
)
def test_an_expected_error_is_sentences_and_its_own_exit_status(error: UserError, status: int) -> None:
    code, told = run_failing(error)
    assert code == status
    assert "Traceback" not in told
    for sentence in (*str(error).splitlines(), getattr(error, "remedy", "")):
        assert sentence in told


def test_an_unexpected_error_is_named_a_bug_without_its_words_which_may_be_mail() -> None:
    code, told = run_failing(KeyError("words of a mail"))
    assert code == BUG
    assert "bug" in told
    assert "KeyError in " in told
    assert "words of a mail" not in told
    assert "Traceback" not in told


def test_with_debug_the_traceback_is_shown_without_control_characters() -> None:
    code, told = run_failing(KeyError("\x1b[31m"), debug=True)
    assert code == BUG
    assert "Traceback" in told
    assert "\x1b" not in told


def test_ctrl_c_is_a_word_and_130() -> None:
    assert run_failing(KeyboardInterrupt())[0] == 130

"""Small parts of the command line: output, places, instants, the log."""

from __future__ import annotations

import contextlib
import io
import logging
import unicodedata
import warnings
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.cli import words
from inboxwatch.cli.instants import parse_day, parse_instant
from inboxwatch.cli.logs import LineFormatter, Reticent, fall_back
from inboxwatch.cli.main import cli
from inboxwatch.cli.output import plain
from inboxwatch.cli.place import config_file, state_folder
from inboxwatch.cli.reports import as_lines
from inboxwatch.errors import TryAgainError, UserError
from inboxwatch.model import DraftState, Kind, Outcome, State
from inboxwatch.service.report import AccountReport
from inboxwatch.service.status import DraftLine, ThreadLine

# ---------------------------------------------------------------- output


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_is_printed_controls_a_terminal_or_cannot_be_encoded(text: str) -> None:
    shown = plain(text)
    assert "\n" not in shown
    assert all(unicodedata.category(c) not in {"Cc", "Cf", "Cs"} for c in shown)
    shown.encode()


def test_escape_sequences_and_bidi_marks_lose_their_power_and_words_stay() -> None:
    assert plain("Ac\x1b[31mme \u202egnp.exe\u202c Köln 東京") == "Ac[31mme gnp.exe Köln 東京"


def test_long_text_is_cut_where_it_is_shown() -> None:
    assert len(plain("x" * 10_000, 100)) == 100


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("environment", "config", "state"),
    [
        ({"HOME": "/home/ada"}, "/home/ada/.config/inboxwatch/config.yaml", "/home/ada/.local/state/inboxwatch"),
        (
            {"HOME": "/home/ada", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"},
            "/c/inboxwatch/config.yaml",
            "/s/inboxwatch",
        ),
        (
            {"HOME": "/home/ada", "XDG_CONFIG_HOME": "not/absolute", "XDG_STATE_HOME": ""},
            "/home/ada/.config/inboxwatch/config.yaml",
            "/home/ada/.local/state/inboxwatch",
        ),
        (
            {
                "HOME": "/home/ada",
                "XDG_STATE_HOME": "/s",
                "CONFIGURATION_DIRECTORY": "/etc/inboxwatch",
                "STATE_DIRECTORY": "/var/lib/inboxwatch:/var/lib/other",
            },
            "/etc/inboxwatch/config.yaml",
            "/var/lib/inboxwatch",
        ),
    ],
)
def test_config_and_state_are_where_systemd_or_xdg_say(environment: dict[str, str], config: str, state: str) -> None:
    assert config_file(environment) == Path(config)
    assert state_folder(environment) == Path(state)


# ---------------------------------------------------------------- instants


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-03-03T15:30:00+01:00", datetime(2026, 3, 3, 14, 30, tzinfo=UTC)),
        ("2026-03-03T15:30:00Z", datetime(2026, 3, 3, 15, 30, tzinfo=UTC)),
        ("2026-07-03T15:30", datetime(2026, 7, 3, 14, 30, tzinfo=UTC)),
        ("2026-07-03 15:30", datetime(2026, 7, 3, 14, 30, tzinfo=UTC)),
        ("2026-03-03", datetime(2026, 3, 3, tzinfo=UTC)),
    ],
)
def test_an_instant_is_read_as_iso_8601_in_the_users_zone(text: str, instant: datetime) -> None:
    assert parse_instant(text, "Europe/London") == instant


@given(st.text(max_size=40) | st.datetimes().map(str))
def test_any_text_is_an_instant_or_a_sentence(text: str) -> None:
    with contextlib.suppress(UserError):
        parse_instant(text, "Europe/London")
    with contextlib.suppress(UserError):
        parse_day(text, "--until")


# ---------------------------------------------------------------- words


def draft_line(state: DraftState, *, kind: Kind = Kind.CHECK_IN, missing: bool = False) -> DraftLine:
    return DraftLine(
        kind, "dana@acme.example", state, "<d@x>", rules=("T2", "T1", "T3"), reason="leave time to reflect",
        missing=missing,
    )  # fmt: skip


def closed_line(outcome: Outcome, *drafts: DraftLine) -> ThreadLine:
    return ThreadLine(
        "3f2a", "ada@example.com", "Acme", None, State.CLOSED, outcome, 1, None, None, None, None, 2, drafts
    )


def test_of_a_held_draft_the_rule_that_holds_it_is_named_with_its_reason_and_the_others_apart() -> None:
    assert words.because(("T2", "T1", "T3"), "leave time", held=True) == " (T2: leave time; wanted by T1, T3)"
    assert words.because(("C7",), "three are unanswered", held=True) == " (C7: three are unanswered)"
    assert words.because(("T1", "T3"), "the interview is over", held=False) == " (T1, T3: the interview is over)"
    assert words.because((), "", held=True) == ""
    assert words.draft(draft_line(DraftState.WANTED), UTC).endswith("(T2: leave time to reflect; wanted by T1, T3)")


@pytest.mark.parametrize("state", DraftState)
def test_only_a_draft_that_stands_is_said_to_be_missing(state: DraftState) -> None:
    stands = state in (DraftState.PLACED, DraftState.EDITED)
    assert ("not seen at the last look" in words.draft(draft_line(state, missing=True), UTC)) is stands


def test_a_silence_that_the_user_did_not_want_to_break_is_told_apart_from_the_employers() -> None:
    declined = "closed: no answer, and you chose not to ask again"
    assert words.state(closed_line(Outcome.SILENT, draft_line(DraftState.DISCARDED))) == declined
    assert words.state(closed_line(Outcome.SILENT, draft_line(DraftState.SENT))) == "closed: silent"
    thanked = draft_line(DraftState.DISCARDED, kind=Kind.THANK_YOU)
    assert words.state(closed_line(Outcome.SILENT, thanked)) == "closed: silent"
    assert words.state(closed_line(Outcome.REJECTED, draft_line(DraftState.DISCARDED))) == "closed: rejected"


def test_one_is_one_and_not_many() -> None:
    assert [words.count(n, "new mail") for n in (0, 1, 2)] == ["0 new mails", "1 new mail", "2 new mails"]
    report = AccountReport("personal", new_messages=1)
    assert next(iter(as_lines(report, UTC, dry=False, verbose=False))) == "personal: 1 new mail"


# ---------------------------------------------------------------- the log


def logged(name: str, level: int, message: str, *args: object, error: BaseException | None = None) -> str:
    """What reaches the stream."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(Reticent())
    handler.setFormatter(LineFormatter(systemd=True))
    info = None if error is None else (type(error), error, error.__traceback__)
    handler.handle(logging.LogRecord(name, level, "here.py", 1, message, args, info))
    return stream.getvalue()


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:  # noqa: BLE001 - to have a traceback
        return caught


def test_a_line_begins_with_the_priority_that_systemd_takes() -> None:
    assert logged("inboxwatch.service", logging.INFO, "account %s: %d new", "a", 3) == "<6>account a: 3 new\n"
    assert logged("inboxwatch", logging.WARNING, "x").startswith("<4>")
    assert logged("inboxwatch", logging.ERROR, "x").startswith("<3>")


def test_a_traceback_shows_where_but_not_the_words_of_an_unexpected_error() -> None:
    shown = logged("inboxwatch", logging.ERROR, "unexpected", error=raised(ValueError("a sentence of somebody's mail")))
    assert "ValueError" in shown
    assert "test_cli_parts.py" in shown
    assert "somebody" not in shown.replace("raise", "")
    assert all(line.startswith("<3>") for line in shown.splitlines())
    assert "The server hung up." in logged(
        "inboxwatch", logging.ERROR, "x", error=raised(TryAgainError("The server hung up."))
    )


def test_of_libraries_only_warnings_and_only_their_templates_are_logged() -> None:
    assert logged("imapclient.imaplib", logging.DEBUG, "data: %s", "a mail") == ""
    assert logged("apscheduler", logging.WARNING, "job %s failed 100%", "a mail") == "<4>job %s failed 100%\n"


def test_a_line_break_or_escape_in_a_message_forges_no_line() -> None:
    shown = logged("inboxwatch", logging.WARNING, "server said %s", "no\n<0>forged \x1b[2J")
    assert all(line.startswith("<4>") for line in shown.splitlines())
    assert "\x1b" not in shown


# ---------------------------------------------------------------- without a home, without an extra


def test_status_with_neither_config_nor_journal_is_a_sentence(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "STATE_DIRECTORY": ""}
    result = CliRunner().invoke(cli, ["status"], env={**environment, "CONFIGURATION_DIRECTORY": ""})
    assert result.exit_code == 2
    assert str(tmp_path / ".config" / "inboxwatch" / "config.yaml") in result.stderr


def test_where_no_log_is_set_up_a_librarys_words_reach_no_terminal_either(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logging, "lastResort", None)
    with warnings.catch_warnings():
        fall_back()
        warnings.warn("words of a mail", UserWarning, stacklevel=1)
    assert logging.lastResort is not None
    for name, message in (("imapclient", "cannot read %s"), ("inboxwatch", "of %s \x1b[31mred")):
        logging.lastResort.handle(logging.LogRecord(name, logging.WARNING, "here.py", 1, message, ("a mail",), None))
    shown = capsys.readouterr().err
    assert [line.partition("WARNING ")[2] for line in shown.splitlines()] == ["cannot read %s", "of a mail [31mred"]

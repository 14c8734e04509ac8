"""`classify`: mails from files of every kind, the contract of its lines, and that no file stops it."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.cli import mailfiles
from inboxwatch.cli.mailfiles import MOST_BYTES, read
from inboxwatch.cli.main import cli
from tests.support.events import at
from tests.support.mails import CANDIDATE, invitation, plain
from tests.support.program import fits

CONFIRMATION = invitation(
    at("2026-02-27 10:00"), ("Rita Moss", "rita@acme.example"), [("Dana Lee", "dana@acme.example")],
    at("2026-03-03 14:00"), "Interview: Backend Engineer at Acme",
    "Hello Ada,\n\nyour interview for the Backend Engineer role at Acme is confirmed.\n\nRita Moss",
    message_id="<invite@acme.example>", uid="u1@acme.example",
)  # fmt: skip
NEWS = plain(
    at("2026-02-28 10:00"), "Shop <news@shop.example>", "Spring offers", "Everything for your garden.",
    message_id="<news@shop.example>",
)  # fmt: skip


def run(*args: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(cli, ["classify", *args], input=stdin)


def lines(result: Result) -> list[Any]:
    documents = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.stdout.isascii()
    for document in documents:
        fits(document, "classify")
    return documents


def mbox(*mails: bytes, separator: bytes = b"From MAILER-DAEMON Fri Feb 27 10:00:00 2026\n") -> bytes:
    return b"".join(separator + m.replace(b"\r\n", b"\n") + b"\n" for m in mails)


# ---------------------------------------------------------------- the contract


def test_a_line_a_mail_with_the_keys_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(CONFIRMATION)
    (line,) = lines(run("--json", "--address", CANDIDATE.upper(), str(tmp_path / "a.eml")))
    assert line["file"] == str(tmp_path / "a.eml")
    assert line["message_id"] == "<invite@acme.example>"
    assert line["label"] == "interview_confirmed"
    assert line["facts"]["interview"]["start"] == "2026-03-03T14:00:00+00:00"
    assert line["facts"]["interview"]["timezone"] == "Europe/London"
    assert "dana@acme.example" in {p["email"] for p in line["facts"]["people"]}
    assert CANDIDATE not in {p["email"] for p in line["facts"]["people"]}
    assert line["evidence"]


def test_for_people_it_says_label_facts_and_the_words_that_decided(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(CONFIRMATION)
    shown = run(str(tmp_path / "a.eml")).stdout
    for words in ("interview confirmed", "because", "Tue 03 Mar 2026 14:00", "Dana Lee"):
        assert words in shown


def test_control_characters_of_a_mail_do_not_reach_the_terminal(tmp_path: Path) -> None:
    hostile = CONFIRMATION.replace(b"Dana Lee", b"Da\x1b[31mna\x07 Lee").replace(b"Subject: ", b"Subject: \x1b]0;x\x07")
    (tmp_path / "a.eml").write_bytes(hostile)
    shown = run(str(tmp_path / "a.eml")).stdout
    assert all(c.isprintable() or c == "\n" for c in shown)


@given(st.binary(max_size=2000))
def test_no_bytes_stop_it(data: bytes) -> None:
    result = run("--json", "-", stdin=data)
    assert result.exit_code == (0 if lines(result) else 2)
    assert "bug" not in result.stderr


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\n\n", b"root:x:0:0:root:/root:/bin/bash\nbin:x:1:1:bin:/bin:/usr/sbin/nologin\n",
        b"PK\x03\x04\x14\x00" + bytes(range(256)), b"<html><body>From: Rita</body></html>\n",
        b"name: inboxwatch\nversion: 1\n",
    ],
)  # fmt: skip
def test_what_is_no_mail_is_a_sentence_and_exit_2_and_never_a_label(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x").write_bytes(data)
    for json_option in ([], ["--json"]):
        result = run(*json_option, str(tmp_path / "x"))
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith(f"{tmp_path / 'x'} is no mail")


def test_beside_what_is_no_mail_the_mails_are_done(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(CONFIRMATION)
    (tmp_path / "notes.eml").write_bytes(b"milk\nbread\n")
    result = run("--json", str(tmp_path))
    assert result.exit_code == 2
    assert [line["message_id"] for line in lines(result)] == ["<invite@acme.example>"]


@pytest.mark.parametrize(
    "header", [b"Subject: Hi", b"from: a@b.example", b"Received: by x", b"Message-ID: <1@b.example>"]
)
def test_one_field_of_a_header_makes_a_mail(header: bytes) -> None:
    assert len(lines(run("--json", "-", stdin=header + b"\n\nHello\n"))) == 1


def test_times_without_a_zone_are_read_in_the_zone_given_and_a_wrong_zone_is_a_sentence() -> None:
    result = run("--zone", "Mars/Olympus", "-", stdin=NEWS)
    assert result.exit_code == 2
    assert "Mars/Olympus" in result.stderr


# ---------------------------------------------------------------- files


def test_a_missing_file_is_a_sentence_and_exit_2_and_the_others_are_done(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(CONFIRMATION)
    (tmp_path / "b.eml").write_bytes(NEWS)
    result = run("--json", str(tmp_path / "a.eml"), str(tmp_path / "none.eml"), str(tmp_path / "b.eml"))
    assert result.exit_code == 2
    assert [line["message_id"] for line in lines(result)] == ["<invite@acme.example>", "<news@shop.example>"]
    assert str(tmp_path / "none.eml") in result.stderr


def test_an_mbox_is_split_where_a_mail_begins_and_only_there(tmp_path: Path) -> None:
    letter = NEWS.replace(
        b"Everything", b"Hello\n\nFrom 10:00 to 11:00 on March 3, 2026 we open.\n\n>From me\n\nEverything"
    )
    (tmp_path / "all.mbox").write_bytes(mbox(CONFIRMATION, letter, NEWS))
    found = list(read(str(tmp_path / "all.mbox"), BytesIO()))
    assert len(found) == 3
    assert b"\nFrom 10:00 to 11:00" in found[1].data
    assert b"\nFrom me\n" in found[1].data, "unquoted once"
    assert {f.file for f in found} == {str(tmp_path / "all.mbox")}


@pytest.mark.parametrize(
    "separator",
    [
        b"From - Fri Feb 27 10:00:00 2026\n",
        b"From 1234567890123456789@xxx Fri Feb 27 10:00:00 +0000 2026\n",
        b"From rita@acme.example Fri Feb 27 10:00:00 2026\r\n",
        b"From rita@acme.example  Fri Feb  6 10:00 CET 2026\n",
    ],
)
def test_the_separators_of_other_programs_are_known(separator: bytes) -> None:
    assert len(list(read("-", BytesIO(mbox(CONFIRMATION, NEWS, separator=separator))))) == 2


def test_a_large_mbox_is_never_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.mbox"
    huge = b"Subject: huge\n\n" + b"x" * 70 * 1024 + b"\n" + b"y\n" * 1_000_000
    with path.open("wb") as file:
        for _ in range(3):
            file.write(mbox(huge))
    found = list(read(str(path), BytesIO()))
    assert [len(f.data) for f in found] == [MOST_BYTES] * 3


def test_a_maildir_and_a_folder_of_mails_are_read_each_mail_by_its_own_name(tmp_path: Path) -> None:
    for part in ("new", "cur", "tmp"):
        (tmp_path / "Maildir" / part).mkdir(parents=True)
    (tmp_path / "Maildir" / "new" / "1.x").write_bytes(CONFIRMATION)
    (tmp_path / "Maildir" / "cur" / "2.x:2,S").write_bytes(NEWS)
    (tmp_path / "Maildir" / "tmp" / "3.x").write_bytes(NEWS)
    found = lines(run("--json", str(tmp_path / "Maildir")))
    assert [Path(line["file"]).name for line in found] == ["1.x", "2.x:2,S"]

    (tmp_path / "mails").mkdir()
    (tmp_path / "mails" / "a.eml").write_bytes(CONFIRMATION)
    (tmp_path / "mails" / "b.mbox").write_bytes(mbox(NEWS, NEWS))
    (tmp_path / "mails" / "notes.txt").write_bytes(b"nothing")
    assert len(lines(run("--json", str(tmp_path / "mails")))) == 3


def test_a_folder_without_mail_and_one_unreadable_mail_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(str(tmp_path / "empty")).exit_code == 2
    for part in ("new", "cur"):
        (tmp_path / "Maildir" / part).mkdir(parents=True)
    assert run("--json", str(tmp_path / "Maildir")).exit_code == 0
    (tmp_path / "a\x1b[2J").mkdir()
    assert "\x1b" not in run(str(tmp_path / "a\x1b[2J")).stderr


def test_standard_input_takes_a_mail_or_an_mbox() -> None:
    assert len(lines(run("--json", "-", stdin=CONFIRMATION))) == 1
    assert len(lines(run("--json", "-", stdin=mbox(CONFIRMATION, NEWS)))) == 2
    assert lines(run("--json", "-", stdin=CONFIRMATION))[0]["file"] == "-"


@given(
    st.lists(st.sampled_from([b"From a Fri Feb 27 10:00:00 2026\n", b"\n", b"From x\n", b">From \n", b"a", b"\r\n"]))
)
def test_any_lines_make_some_mails_and_none_is_larger_than_allowed(pieces: list[bytes]) -> None:
    found = list(mailfiles.read("-", BytesIO(b"".join(pieces))))
    assert 1 <= len(found) <= len(pieces) + 1
    assert not any(f.problem for f in found)

"""`lint`: letters from files of every kind, the contract of its lines, and that no file stops it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.cli.letters import company_of, letter
from inboxwatch.cli.main import cli
from inboxwatch.model import Kind
from tests.support.letters import samples
from tests.support.program import fits

GOOD = next(s for s in samples("good") if s.name == "engineer_thanks_pipeline")
RUDE = "Dear Lena,\n\nI need an answer by Friday. Is there any news about the job? I am still interested.\n\nAda\n"


def run(*args: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(cli, ["lint", *args], input=stdin)


def lines(result: Result) -> list[Any]:
    documents = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.stdout.isascii()
    for document in documents:
        fits(document, "lint")
    return documents


def mail(text: str, *fields: str, to: str = "Lena Brandt <lena@kestrelmaps.example>") -> bytes:
    header = ("From: Ada Example <ada@example.com>", f"To: {to}", "Subject: My interview", *fields)
    return "\r\n".join((*header, "", *text.split("\n"))).encode()


def rules(document: Any, severity: str = "error") -> set[str]:
    return {f["rule"] for f in document["findings"] if f["severity"] == severity}


def test_a_line_a_file_with_the_keys_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RUDE)
    (tmp_path / "b.txt").write_text(GOOD.outgoing.text)
    result = run("--json", "--company", "Kestrel Maps", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    rude, good = lines(result)
    assert rude["file"] == str(tmp_path / "a.txt")
    assert {"N2", "C3"} <= rules(rude)
    assert any(f["excerpt"] == "I need an answer by Friday" for f in rude["findings"])
    assert good == {"file": str(tmp_path / "b.txt"), "findings": []}
    assert result.exit_code == 1


def test_a_letter_in_order_ends_with_0_and_a_warning_alone_with_1_unless_only_errors_count(tmp_path: Path) -> None:
    good, warned = tmp_path / "good.txt", tmp_path / "warned.txt"
    good.write_text(GOOD.outgoing.text)
    warned.write_text(GOOD.outgoing.text.replace("I enjoyed it, and I", "It was awesome, and I"))
    assert run(str(good)).exit_code == 0
    assert run(str(warned)).exit_code == 1
    assert run("--errors", str(warned)).exit_code == 0
    assert "nothing found" in run("--errors", str(warned)).stdout


def test_a_guessed_kind_is_said_and_a_told_one_is_taken() -> None:
    guessed = run("--json", "-", stdin=RUDE.encode())
    assert "- is taken for a check-in by its words; --kind says otherwise." in guessed.stderr
    told = run("--json", "--kind", "reply", "-", stdin=RUDE.encode())
    assert told.stderr == ""
    assert "C3" not in rules(lines(told)[0])


def test_whom_a_mail_goes_to_stands_in_its_header() -> None:
    (document,) = lines(run("--json", "-", stdin=mail(RUDE.replace("Lena", "Marcus"))))
    assert "N3" in rules(document)
    (document,) = lines(run("--json", "-", stdin=mail(RUDE)))
    assert "N3" not in rules(document)
    two = "Lena Brandt <lena@kestrelmaps.example>, Sam Roe <sam@kestrelmaps.example>"
    assert "T3" in rules(lines(run("--json", "-", stdin=mail(RUDE, to=two)))[0])


def test_options_tell_what_a_text_does_not() -> None:
    text = GOOD.outgoing.text.encode()
    assert "N3" in rules(lines(run("--json", "--name", "Priya Nair", "-", stdin=text))[0])
    assert "N3" in rules(lines(run("--json", "--company", "Acme", "-", stdin=text))[0])
    pay = RUDE.replace("I need an answer by Friday.", "May I ask about the salary?").encode()
    assert "N1" in rules(lines(run("--json", "-", stdin=pay))[0])
    assert "N1" not in rules(lines(run("--json", "--offer", "-", stdin=pay))[0])
    slip = GOOD.outgoing.text.replace("replica", "oppurtunity").encode()
    assert "N4" in rules(lines(run("--json", "-", stdin=slip))[0])
    assert "N4" not in rules(lines(run("--json", "--word", "Oppurtunity", "-", stdin=slip))[0])


def test_history_signature_and_header_are_not_the_letter() -> None:
    wrote = "On Mon, 2 Mar 2026 at 10:00, Lena Brandt <lena@kestrelmaps.example> wrote:"
    quoted = f"\n\n{wrote}\n> what is your salary???\n> lol\n"
    text = GOOD.outgoing.text + quoted
    for data in (text.encode(), mail(text), (GOOD.outgoing.text + "\n-- \nAda Example!!!\nlol\n").encode()):
        assert rules(lines(run("--json", "--company", "Kestrel Maps", "-", stdin=data))[0]) == set()


def test_an_attachment_that_is_there_is_not_missed() -> None:
    text = RUDE.replace("I need an answer by Friday.", "I have attached my certificates.")
    assert "N4" in rules(lines(run("--json", "-", stdin=mail(text)))[0])
    boundary = 'Content-Type: multipart/mixed; boundary="b"'
    body = f'--b\n\n{text}\n--b\nContent-Disposition: attachment; filename="c.pdf"\n\nx\n--b--\n'
    assert "N4" not in rules(lines(run("--json", "-", stdin=mail(body, boundary)))[0])


def test_a_draft_s_kind_and_thread_stand_in_its_header() -> None:
    found = letter(mail(RUDE, "X-Inboxwatch-Draft: closing_check_in; thread=3f2a91cc00; round=1"))
    assert (found.outgoing.kind, found.thread) == (Kind.CLOSING_CHECK_IN, "3f2a91cc00")
    assert letter(mail(RUDE, "X-Inboxwatch-Draft: nonsense; thread=zz")).thread == ""


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RUDE)
    (tmp_path / "b.bin").write_bytes(b"\x00\x01")
    result = run("--json", str(tmp_path / "none.txt"), str(tmp_path / "b.bin"), str(tmp_path / "a.txt"))
    assert result.exit_code == 2
    assert "none.txt cannot be read" in result.stderr
    assert "b.bin is no text." in result.stderr
    assert len(lines(result)) == 1


def test_nothing_of_a_letter_reaches_the_terminal_unescaped() -> None:
    result = run("-", stdin=b"Dear \x1b]0;owned\x07[Name],\n\nHello \x1b[31m[x \x1b]0;y\x07].\n")
    assert "\x1b" not in result.output
    assert "\x07" not in result.output


def test_text_of_an_old_encoding_is_read() -> None:
    assert letter("Dear Zoë,\n\nthanks – really.".encode("cp1252")).outgoing.text.startswith("Dear Zoë")


def test_the_employer_is_told_from_an_address_unless_it_is_free_mail() -> None:
    assert company_of("lena@mail.kestrelmaps.co.uk") == "kestrelmaps"
    assert company_of("lena@kestrelmaps.example") == "kestrelmaps"
    assert company_of("lena@gmail.com") == company_of("") == company_of("localhost") == ""


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda t: t.encode("utf-8", "replace")))
def test_no_bytes_end_in_a_bug(data: bytes) -> None:
    result = run("--json", "-", stdin=data)
    assert result.exit_code in (0, 1, 2)
    assert "bug" not in result.stderr

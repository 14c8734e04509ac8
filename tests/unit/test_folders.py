"""Drafts, Sent and the rest: by config, by SPECIAL-USE, by names in many languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from imapclient import imap_utf7

from inboxwatch.errors import FoldersError
from inboxwatch.mail.connect import ImapSettings
from inboxwatch.mail.folders import Listed, choose, listed
from inboxwatch.mail.mailbox import Folders

SETTINGS = ImapSettings("imap.example.com", "ada@example.com")


def server(*lines: tuple[str, str] | str, separator: str = "/") -> list[Listed]:
    """What a server lists: names, or (name, attributes)."""
    rows = [(line, "") if isinstance(line, str) else line for line in lines]
    raw = [
        (tuple(a.encode() for a in attributes.split()), separator.encode(), imap_utf7.encode(name))
        for name, attributes in rows
    ]
    return list(listed(raw))


def test_special_use_wins_over_names_whatever_its_case() -> None:
    found = choose(
        server(
            "INBOX", "Drafts", "Sent", ("Sketches", "\\HasNoChildren \\DRAFTS"), ("Out", "\\sent"), ("Bin2", "\\Trash"),
            ("Everything", "\\All"), ("Old", "\\Archive"),
        ),
        SETTINGS,
    )  # fmt: skip
    assert found == Folders("INBOX", "Sketches", "Out", "Everything", "Bin2")


def test_config_wins_over_all() -> None:
    settings = replace(SETTINGS, drafts="D", sent="S", archive="A", trash="T", inbox="Jobs")
    names = server("D", "S", "A", "T", "Jobs", ("Drafts", "\\Drafts"), ("Sent", "\\Sent"))
    assert choose(names, settings) == Folders("Jobs", "D", "S", "A", "T")


@pytest.mark.parametrize(
    ("drafts", "sent"),
    [
        ("Drafts", "Sent"),
        ("drafts", "SENT ITEMS"),
        ("Draft", "Sent Messages"),
        ("Entwürfe", "Gesendete Elemente"),
        ("Brouillons", "Éléments envoyés"),
        ("Borradores", "Enviados"),
        ("Bozze", "Posta inviata"),
        ("Rascunhos", "Itens enviados"),
        ("Concepten", "Verzonden items"),
        ("Utkast", "Skickat"),
        ("Luonnokset", "Lähetetyt"),
        ("Wersje robocze", "Elementy wysłane"),
        ("Koncepty", "Odeslaná pošta"),
        ("Piszkozatok", "Elküldött elemek"),
        ("Черновики", "Отправленные"),
        ("Taslaklar", "Gönderilmiş Öğeler"),
        ("下書き", "送信済みメール"),
        ("草稿箱", "已发送邮件"),
        ("임시보관함", "보낸편지함"),
        ("טיוטות", "פריטים שנשלחו"),
        ("INBOX/Drafts", "INBOX/Sent"),
        ("[Gmail]/Drafts", "[Gmail]/Sent Mail"),
        ("[Google Mail]/Entwürfe", "[Google Mail]/Gesendet"),
    ],
)
def test_names_of_many_languages(drafts: str, sent: str) -> None:
    found = choose(server("INBOX", "Other", drafts, sent), SETTINGS)
    assert (found.inbox, found.drafts, found.sent) == ("INBOX", drafts, sent)


def test_a_personal_namespace_with_dots() -> None:
    found = choose(server("INBOX", "INBOX.Drafts", "INBOX.Sent", "INBOX.Trash", separator="."), SETTINGS)
    assert (found.drafts, found.sent, found.trash) == ("INBOX.Drafts", "INBOX.Sent", "INBOX.Trash")


def test_a_folder_of_that_name_elsewhere_is_another() -> None:
    with pytest.raises(FoldersError):
        choose(server("INBOX", "Old/Drafts", "Old/Sent"), SETTINGS)
    found = choose(server("Projects/Drafts", "Drafts", "Sent"), SETTINGS)
    assert found.drafts == "Drafts"


def test_of_several_the_likeliest_name() -> None:
    assert choose(server("Sent Messages", "Sent", "Draft", "Drafts"), SETTINGS).sent == "Sent"


def test_a_folder_that_cannot_be_opened_is_none() -> None:
    found = choose(
        server(
            ("Drafts", "\\Noselect"), "Entwürfe", ("Sent", "\\NonExistent"), "Gesendet", ("X", "\\Drafts \\NoSelect")
        ),
        SETTINGS,
    )
    assert (found.drafts, found.sent) == ("Entwürfe", "Gesendet")


def test_what_is_missing_is_said_with_what_is_there() -> None:
    with pytest.raises(FoldersError) as failed:
        choose(server("INBOX", "Ideen", "Sent"), SETTINGS)
    assert failed.value.problems == ("No Drafts folder was found.", "These folders exist: INBOX, Ideen, Sent.")
    assert "folders: {drafts: Drafts, sent: Sent}" in failed.value.remedy


def test_every_configured_folder_that_does_not_exist_is_said_at_once() -> None:
    settings = replace(SETTINGS, drafts="D", sent="S", archive="A", trash="T", inbox="Jobs")
    with pytest.raises(FoldersError) as failed:
        choose(server("INBOX", "Drafts", "Sent"), settings)
    assert failed.value.problems[:-1] == tuple(
        f"The folder {name!r}, named as folders.{key}, does not exist."
        for key, name in (("inbox", "Jobs"), ("drafts", "D"), ("sent", "S"), ("archive", "A"), ("trash", "T"))
    )


def test_inbox_is_there_in_any_case() -> None:
    assert choose(server("Drafts", "Sent"), replace(SETTINGS, inbox="inbox")).inbox == "inbox"


def test_many_folders_are_named_within_bounds_and_fit_for_a_terminal() -> None:
    with pytest.raises(FoldersError) as failed:
        choose(server("a\x1b[31m", *(f"Folder {n:03}" for n in range(200))), SETTINGS)
    shown = failed.value.problems[-1]
    assert shown.endswith(", ....")
    assert "\x1b" not in str(failed.value)
    assert len(shown) < 1000
    with pytest.raises(FoldersError, match="These folders exist: none"):
        choose([], SETTINGS)


def test_names_that_are_no_modified_utf_7_are_left_out() -> None:
    raw = [
        ((b"\\HasNoChildren",), b"/", b"Entw&APw-rfe"),
        ((), b"/", b"Entw&APw"),
        ((), b"/", b"Entw\xfcrfe"),
        ((), None, 12),
    ]
    found = list(listed(raw))
    assert [f.name for f in found] == ["Entwürfe", "12"]
    assert found[0].attributes == {"\\hasnochildren"}
    assert found[1].separator == ""

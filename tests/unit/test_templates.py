"""Templates of the user's own: what they may be, what is said of broken ones, and that those stop nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from inboxwatch.config import load
from inboxwatch.errors import UserError
from inboxwatch.etiquette.samples import FULL as SAMPLE
from inboxwatch.etiquette.samples import NAMES, SAMPLES
from inboxwatch.etiquette.thread import Round, Thread, Writing
from inboxwatch.etiquette.wordings import COMMON, LAYOUTS, OURS, WordingError, read_wording
from inboxwatch.model import Kind, Part, Person
from inboxwatch.service import proofreading, templates
from inboxwatch.service.checks import checks
from inboxwatch.service.engine import Engine
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import FakeMailbox, FakeServer
from tests.support.drafted import FULL, WRITING, letter, overlap
from tests.support.events import ANN, RITA, at, interview
from tests.support.life import ROOT, RULES, account
from tests.unit.test_engine import confirmation

WHOLE = """\
{{ greeting }}

Thank you for talking with me about {{ the_role }}. {{ point_sentence or "I keep thinking about " ~ (point or
"[one point of your talk" ~ partner ~ "]") ~ "." }} I would be glad to join {{ team or "your team" }}.

Kind regards,
{{ candidate }}
"""


def own(**texts: str) -> Writing:
    return replace(WRITING, wordings={name: read_wording(name, text) for name, text in texts.items()})


def folder(where: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (where / f"{name}.txt.j2").write_text(text, "utf-8")
    return where


def found(where: Path, **texts: str) -> list[proofreading.Looked]:
    return [*proofreading.look(templates.read(folder(where, **texts)))]


def wrong(where: Path, **texts: str) -> str:
    """The one sentence on what is wrong."""
    (looked,) = [each for each in found(where, **texts) if not each.ok]
    assert looked.remedy
    return looked.sentence


# ---------------------------------------------------------------- what they may be


def test_a_whole_letter_stands_as_it_is_written() -> None:
    text = letter(Kind.THANK_YOU, writing=own(thank_you=WHOLE)).text
    assert text == (
        "Dear Ann,\n\n"
        "Thank you for talking with me about the Data Analyst role at Acme. I keep\n"
        "thinking about [one point of your talk with Ann]. I would be glad to join\n"
        "Acme.\n\n"
        "Kind regards,\nAda Example\n"
    )


def test_it_is_for_its_own_situation_alone() -> None:
    assert letter(Kind.CHECK_IN, RITA, writing=own(thank_you=WHOLE)) == letter(Kind.CHECK_IN, RITA)


def test_a_part_in_a_file_takes_the_place_of_ours_and_leaves_the_others() -> None:
    text = letter(Kind.THANK_YOU, writing=own(thank_you="{% block close_1 %}All good wishes.{% endblock %}")).text
    ours = letter(Kind.THANK_YOU).text
    assert text.split("\n\n")[-2] == "All good wishes."
    assert text.split("\n\n")[:-2] == ours.split("\n\n")[:-2]


def test_a_part_that_two_letters_share_is_the_users_in_both() -> None:
    both = replace(FULL, rounds=(*FULL.rounds, Round(2, (interview("2026-03-20 10:00", ANN),))))
    mine = own(thank_you="{% block interest_1 %}I want to join.{% endblock %}")
    assert "I want to join." in " ".join(letter(Kind.THANK_YOU, ANN, both, 2, mine).text.split())


def test_greeting_and_ending_can_be_the_users() -> None:
    mine = own(common="{% block sign_off_1 %}Yours,{% endblock %}")
    text = letter(Kind.CHECK_IN, RITA, writing=mine).text
    assert text.startswith("Dear Rita,\n")
    assert text.endswith("\n\nYours,\nAda Example\n")


def panel(size: int) -> Thread:
    names = ("Ann Lee", "Bob Roy", "Cleo Park", "Dan Orr", "Eva Holt", "Finn Ray", "Gia Moe", "Hal Dow")
    people = [Person(n, f"p{i}@acme.com", Part.INTERVIEWER) for i, n in enumerate(names[:size])]
    return replace(FULL, rounds=(Round(1, tuple(interview("2026-03-10 10:00", p) for p in people)),))


def test_of_several_whole_letters_each_interviewer_gets_another() -> None:
    blocks = "".join(
        f"{{% block letter_{n} %}}{{{{ greeting }}}}\n\nText {n}.\n\nYours,\n{{{{ candidate }}}}{{% endblock %}}\n"
        for n in range(1, 9)
    )
    thread = panel(8)
    people = [p for i in thread.rounds[0].interviews for p in i.people]
    texts = [letter(Kind.THANK_YOU, p, thread, 1, own(thank_you=blocks)).text.split("\n\n")[1] for p in people]
    assert sorted(texts) == [f"Text {n}." for n in range(1, 9)]


def test_a_copy_of_our_own_file_gives_our_own_letters() -> None:
    source = ROOT / "src" / "inboxwatch" / "etiquette" / "templates"
    texts = {name: (source / f"{name}.txt.j2").read_text("utf-8") for name in (COMMON, *LAYOUTS)}
    for kind, to in ((Kind.THANK_YOU, ANN), (Kind.CHECK_IN, RITA), (Kind.FAREWELL, RITA)):
        assert letter(kind, to, writing=own(**texts)) == letter(kind, to)


def test_notes_of_the_users_stand_in_their_templates_too() -> None:
    text = read_wording("thank_you", WHOLE).render("letter", 1, vars_of("you noted sentences"))
    assert "the rota made me smile." in text


def vars_of(sample: str) -> dict[str, object]:
    return {name: getattr(SAMPLES[sample], name) for name in NAMES}


# ---------------------------------------------------------------- what is wrong with them


def test_a_good_template_is_in_order(tmp_path: Path) -> None:
    (looked,) = found(tmp_path, thank_you_screen=WHOLE)
    assert looked.ok
    assert looked.sentence == "Templates: thank_you_screen.txt.j2 is in order."
    assert looked.remedy == ""


def test_ours_are_in_order(tmp_path: Path) -> None:
    source = ROOT / "src" / "inboxwatch" / "etiquette" / "templates"
    texts = {name: (source / f"{name}.txt.j2").read_text("utf-8") for name in OURS}
    assert [each.sentence for each in found(tmp_path, **texts) if not each.ok or each.remedy] == []


def test_one_wording_for_all_interviewers_is_told(tmp_path: Path) -> None:
    (looked,) = found(tmp_path, thank_you=WHOLE)
    assert looked.ok
    assert "nearly the same text" in looked.remedy
    thread = panel(2)
    one, two = (
        letter(Kind.THANK_YOU, p, thread, 1, own(thank_you=WHOLE)).text
        for i in thread.rounds[0].interviews
        for p in i.people
    )
    assert overlap(one, two, thread) > 0.6


def test_a_name_that_no_letter_has_is_told_with_its_line_and_the_one_that_was_meant(tmp_path: Path) -> None:
    sentence = wrong(tmp_path, thank_you=WHOLE.replace("{{ candidate }}", "{{ candidat }}"))
    assert sentence == "Templates: thank_you.txt.j2, line 7: nothing is called 'candidat'. Did you mean candidate?"


def test_it_is_told_even_where_no_sample_comes_by(tmp_path: Path) -> None:
    assert "'salary'" in wrong(tmp_path, farewell=WHOLE + "{% if round > 99 %}{{ salary }}{% endif %}")


def test_a_name_that_the_template_sets_itself_is_known(tmp_path: Path) -> None:
    text = WHOLE.replace("Kind regards,", "{% set end = 'Yours,' %}{{ end }}")
    assert all(each.ok for each in found(tmp_path, thank_you_screen=text))


@pytest.mark.parametrize(
    "program",
    [
        "{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}",
        "{{ 'x' * 500000000 }}",
        "{{ 9 ** 9999 }}",
        "{{ '%900000000d' % 1 }}",
        "{{ 'x' | center(900000000) }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% include 'other' %}",
        "{{ range(100000) }}",
    ],
)
def test_a_program_is_no_letter_and_is_never_run(tmp_path: Path, program: str) -> None:
    assert "line 2" in wrong(tmp_path, thank_you="{{ greeting }}\n" + program)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ greeting }}\n\n{% if company %}", "line 3"),
        ("{{ greeting }}\n{{ name | shout }}", "line 2"),
        ("{{ greeting", "line 1"),
        ("{% block thanks_2 %}x{% endblock %}", "no thanks_1"),
    ],
)
def test_a_template_that_is_none_is_told_with_its_line(tmp_path: Path, text: str, line: str) -> None:
    sentence = wrong(tmp_path, thank_you=text)
    assert sentence.startswith("Templates: thank_you.txt.j2")
    assert line in sentence


@pytest.mark.parametrize(
    "text",
    [
        "{{ greeting }}\n\n{{ 1 // 0 }}",
        "{{ greeting }}\n\n{{ name.secret.thing }}",
        "{{ greeting }}\n\n{{ ''.__class__.__mro__ }}",
        "{{ greeting }}\n\n{% include 'other' %}",
        "{{ greeting }}\n\n{% for x in range(10 ** 9) %}x{% endfor %}",
        "{{ greeting }}\n\n{{ 'x' * 100000 }}",
        "{{ greeting }}\n\n{{ cycler() }}",
        "{{ greeting }}\n\n{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    ],
)
def test_whatever_a_template_raises_is_told_and_nothing_of_it_reaches_a_letter(tmp_path: Path, text: str) -> None:
    assert wrong(tmp_path, thank_you=text).startswith("Templates: thank_you.txt.j2")
    with pytest.raises(WordingError):
        letter(Kind.THANK_YOU, writing=own(thank_you=text))


def test_an_error_in_rendering_names_its_line() -> None:
    with pytest.raises(WordingError) as caught:
        read_wording("check_in", "{{ greeting }}\n\n\n{{ 1 // 0 }}\n").render("letter", 1, vars_of("nothing is known"))
    assert str(caught.value).startswith("check_in.txt.j2, line 4: ")


def test_words_that_break_a_rule_are_told(tmp_path: Path) -> None:
    text = WHOLE.replace("Kind regards", "What salary do you offer?\n\nKind regards")
    said = [each.sentence for each in found(tmp_path, thank_you=text) if not each.ok]
    assert any("(N1)" in sentence and "salary" in sentence for sentence in said)


def test_a_file_that_is_no_letters_is_told(tmp_path: Path) -> None:
    assert "did you mean thank_you.txt.j2?" in wrong(tmp_path, thankyou=WHOLE)
    assert [each.ok for each in found(tmp_path, **{"q\x1b[31m": WHOLE})] == [False, False]
    assert "\x1b" not in " ".join(each.sentence for each in found(tmp_path))


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"{{ greeting }}\n\xff\xfe", "line 2: this is not text in UTF-8"), (b"x" * 70_000, "larger than 64 KiB")],
)
def test_a_file_that_is_no_text_is_told(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "check_in.txt.j2").write_bytes(data)
    assert said in wrong(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = templates.read(tmp_path / "none").problems
    assert "cannot be read: No such file or directory" in problem


def test_no_folder_no_templates() -> None:
    assert templates.read(None) == templates.Templates()


# ---------------------------------------------------------------- by config

CONFIG = """\
candidate: {{name: Ada Example, timezone: Europe/London}}
accounts:
  - {{name: personal, address: ada@example.com, imap: {{host: 127.0.0.1, port: 1, security: none}},
     password: {{from: file, path: none}}}}
templates: {value}
"""


def test_the_folder_is_named_in_the_config_beside_which_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG.format(value="mine"))
    assert load(path).templates == tmp_path / "mine"


def test_what_is_no_path_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG.format(value="{thank_you: mine.txt}"))
    with pytest.raises(UserError) as caught:
        load(path)
    assert "templates: must be the path of a folder, as text" in caught.value.problems[0]


def test_check_looks_them_over(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    folder(tmp_path / "mine", thank_you="{{ nam }}", thank_you_screen=WHOLE)
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG.format(value="mine"))
    told = [each for each in checks(load(path), tmp_path / "state", at("2026-03-01 00:00")) if each.name == "templates"]
    assert [(each.status, each.sentence.partition(":")[2]) for each in told if not each.ok] == [
        (1, " thank_you.txt.j2, line 1: nothing is called 'nam'. Did you mean name?")
    ]


def test_a_broken_template_stops_no_pass_and_is_told() -> None:
    """Our wording takes its place, and `status` says so (it shows the errors of the last pass)."""
    broken = own(thank_you="{{ greeting }}\n\n{{ 1 // 0 }}").wordings
    server, journal = FakeServer(), MemoryJournal()
    server.deliver("INBOX", confirmation())
    user = replace(account(), wordings=broken, troubles=("Your templates: one cannot be read.",))
    report = Engine(journal, RULES).run_pass(user, FakeMailbox(server), at("2026-03-03 16:30"))
    assert report.failure is None
    assert [each.key.kind for each in report.placed] == [Kind.THANK_YOU]
    assert b"[optional" in server.messages("Drafts")[0].data
    assert sorted(report.errors) == [
        (
            "Your template thank_you.txt.j2, line 3: integer division or modulo by zero. Our wording was used; "
            "`inboxwatch check` shows what to mend."
        ),
        "Your templates: one cannot be read.",
    ]


# ---------------------------------------------------------------- the documentation


def test_the_documentation_names_every_variable_and_no_other() -> None:
    table = (ROOT / "docs" / "templates.md").read_text("utf-8").partition("## What a template may name")[2]
    named = {name for row in re.findall(r"^\| (`.*?) \|", table, re.M) for name in re.findall(r"`(\w+)`", row)}
    assert named == set(NAMES)


def test_the_letter_in_the_documentation_works(tmp_path: Path) -> None:
    text = re.findall(r"```jinja\n(.*?)```", (ROOT / "docs" / "templates.md").read_text("utf-8"), re.S)[0]
    assert all(each.ok for each in found(tmp_path, thank_you_screen=text))


def test_the_samples_know_every_name() -> None:
    notes = {name for name in NAMES if name.split("_")[0] in ("point", "strength", "unsaid", "noted")}
    assert {name for name in NAMES if not getattr(SAMPLE, name)} == notes

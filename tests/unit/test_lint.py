"""Each check of `lint` on its own: what it finds, what it leaves alone, and what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inboxwatch.etiquette.compose import compose
from inboxwatch.etiquette.lint import Known, Outgoing, Severity, filled, known_of, look_over, outgoing, page
from inboxwatch.etiquette.lint.plainwords import MAX_EXCERPT, plain
from inboxwatch.etiquette.lint.turns import clue
from inboxwatch.etiquette.rules import RuleId
from inboxwatch.etiquette.thread import Candidate, PlannedDraft, Round, Thread, Verdict, Writing
from inboxwatch.model import Address, DraftKey, Kind, Outcome
from tests.support.events import ADA, ANN, BOB, RITA, interview

LENA = Known(name="Lena Brandt", email="lena.brandt@kestrelmaps.example", company="Kestrel Maps", others=("Sam Okoro",))
BODY = (
    "Thank you for the talk about the survey tiles at Kestrel Maps. {}\n\nThe ferry routes that vanished every winter "
    "have stayed with me, and I once chased a similar bug in a replica of our harbour database for a whole month.\n\n"
    "I would be glad to join you, and my years with streams and queues should be of use from the first week on."
)
FINE = BODY.format("I enjoyed it.")


def errors(
    text: str, known: Known = LENA, kind: Kind | None = Kind.THANK_YOU, greeting: str = "Dear Lena,"
) -> set[str]:
    """The rules that a letter of this body breaks."""
    letter = Outgoing(f"{greeting}\n\n{text}\n\nKind regards,\nAda Example\n", kind=kind, attachments=0)
    return {f.rule for f in look_over(letter, known) if f.severity is Severity.ERROR}


def said(sentence: str, known: Known = LENA, kind: Kind | None = Kind.THANK_YOU) -> set[str]:
    return errors(BODY.format(sentence), known, kind)


def test_a_letter_in_order_has_no_error() -> None:
    assert errors(FINE) == set()


# ---------------------------------------------------------------- phrases


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("May I ask about the salary?", "N1"),
        ("I'd like to know how many days of leave there are.", "N1"),
        ("Would it be possible to work from home on Fridays?", "N1"),
        ("I am gonna think about it.", "N2"),
        ("We should grab a beer.", "N2"),
        ("I am still waiting for your answer.", "N2"),
        ("Please reply by Friday.", "N2"),
        ("It wasn't my fault that I was late.", "N2"),
        ("I know I am not the best candidate.", "N2"),
        ("My old boss was a nightmare.", "N2"),
        ("It was great fun \N{SMILING FACE WITH SMILING EYES}.", "N2"),
        ("It was great fun!!!", "N2"),
        ("I REALLY enjoyed it.", "N2"),
        ("I will call you on Monday.", "C4"),
        ("I could of said more.", "N4"),
        ("I enjoyed the the tour.", "N4"),
        ("I enjoyed the tour (and the tea.", "N4"),
        ("i enjoyed the tour.", "N4"),
        ("I enjoyed it at {{company}}.", "N3"),
        ("I enjoyed hearing about XXX.", "N3"),
        ("I have attached my certificates.", "N4"),
    ],
)
def test_a_fault_is_found_under_its_rule(sentence: str, rule: str) -> None:
    assert rule in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You pay attention to the small things.",
        "The salary benchmarking module was a surprise.",
        "I learned how customers benefit from it.",
        "It is a demanding role.",
        "The call on Tuesday was useful.",
        "Thank you for calling me.",
        'Your motto, "answer now or never", made me laugh.',
        "I was attached to a unit in Leeds.",
        "I had not known that the NHS and the GMC and the RCN all agree.",
        "I knew that that was so, and you had had no warning.",
        "An hour with an MBA and a user of a unique European tool was a treat.",
        "We wrote it in Node.js, e.g. for the map, at 3 p.m. on a Friday.",
        "See [1] for the figures.",
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(sentence: str) -> None:
    assert said(sentence) == set()


def test_after_an_offer_pay_may_be_spoken_of() -> None:
    assert said("May I ask about the salary?", replace(LENA, offered=True)) == set()


def test_a_contraction_is_read_as_it_is_spoken_and_shown_as_it_is_written() -> None:
    sentence = plain("I haven’t heard; it can't be \"don't\".")
    assert sentence.text == 'I have not heard; it can not be "~~~~~".'
    start = sentence.text.index("have not")
    assert sentence.excerpt(start, start + len("have not")) == "haven’t"
    assert len(plain("word " * 200).excerpt(0, 900)) == MAX_EXCERPT


def test_adding_a_phrase_is_adding_a_line() -> None:
    pattern = clue("one thing\n  another (?:kind\n  |sort) of thing\n<day>s? off")
    assert [m[0] for m in pattern.finditer("One thing, another sort of thing, Mondays off, oneself")] == [
        "One thing", "another sort of thing", "Mondays off",
    ]  # fmt: skip


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    "greeting", ["Dear Lena,", "Hi Lena!", "Dear Ms Brandt,", "Hello lena brandt,", "Lena,", "Dear LENA"]
)
def test_the_right_name_is_right_however_it_is_used(greeting: str) -> None:
    assert not {"N3", "T3", "T4"} & errors(FINE, greeting=greeting)


@pytest.mark.parametrize(
    ("greeting", "rule"),
    [
        ("Dear Sam,", "N3"),
        ("Dear Priya,", "N3"),
        ("Dear Lenna,", "N3"),
        ("Dear Hiring Manager,", "N3"),
        ("Dear Sir or Madam,", "N3"),
        ("To whom it may concern:", "N3"),
        ("Dear None,", "N3"),
        ("Dear ,", "N3"),
        ("Hello,", "T4"),
        ("Dear Lena and Sam,", "T3"),
        ("Dear all,", "T3"),
    ],
)
def test_a_wrong_greeting_is_found(greeting: str, rule: str) -> None:
    assert rule in errors(FINE, greeting=greeting)


@pytest.mark.parametrize(
    ("name", "greeting"), [("Robert Hale", "Bob"), ("José Núñez", "Jose"), ("Øystein Ås", "Oystein"), ("李 明", "李")]
)
def test_short_forms_and_missing_accents_are_the_same_name(name: str, greeting: str) -> None:
    assert "N3" not in errors(FINE, replace(LENA, name=name), greeting=f"Dear {greeting},")


def test_without_a_name_the_address_tells_whom_the_greeting_should_name() -> None:
    unknown = replace(LENA, name="")
    assert "N3" not in errors(FINE, unknown)
    letter = Outgoing(f"Dear Marcus,\n\n{FINE}", kind=Kind.THANK_YOU)
    assert [f.severity for f in look_over(letter, unknown) if f.rule == "N3"] == [Severity.WARNING]
    assert "N3" in errors(FINE, unknown, greeting="Dear Sam,"), "Sam is somebody else of theirs"


def test_another_company_is_found_and_a_short_or_long_form_of_theirs_is_not() -> None:
    assert "N3" in said("The role at Northwind Logistics appeals to me.")
    assert "N3" in said("The role at Kestral Maps appeals to me.")
    for name in ("Kestrel", "KM", "Kestrel Maps Ltd", "kestrelmaps"):
        assert said(f"The role at {name} appeals to me.") == set()


def test_a_thank_you_that_could_go_to_anybody_is_found() -> None:
    text = (
        "Thank you for taking the time to meet with me. I enjoyed learning more about the role at Kestrel Maps.\n\n"
        "I believe that my skills and experience would make me a great fit, and I am very excited about this position. "
        "I would love to join the team.\n\nPlease let me know if you need anything. I look forward to hearing from you."
    )
    assert "T4" in errors(text)
    assert "T4" not in errors(text.replace("about the role", "about the ferry"))


# ---------------------------------------------------------------- shape and purpose


def test_words_are_counted_without_greeting_and_close() -> None:
    assert page("Dear Lena,\n\nOne two - three.\n\nFour.\n\nKind regards,\nAda\n").words == 4


@pytest.mark.parametrize(
    ("kind", "rule", "most"),
    [(Kind.THANK_YOU, "T6", 300), (Kind.CHECK_IN, "C3", 150), (Kind.CLOSING_CHECK_IN, "C3", 150)],
)
def test_the_length_of_a_kind_is_held(kind: Kind, rule: str, most: int) -> None:
    longer = " ".join(f"The ferry number {n} left the harbour on time." for n in range(most // 9 + 2))
    assert rule in errors(longer, kind=kind)
    assert rule in errors("Thank you.", kind=kind)


def test_a_check_in_asks_and_never_demands() -> None:
    polite = (
        "I hope you are well. May I ask whether there is news about the role at Kestrel Maps? I am still very "
        "interested in it, and I would gladly send anything further you need, such as the notes on the ferry routes."
    )
    assert errors(polite, kind=Kind.CHECK_IN) == set()
    assert {"C3", "N2"} <= errors(f"{polite} Please answer at once.", kind=Kind.CHECK_IN)


def test_the_last_check_in_takes_leave_with_grace() -> None:
    plainly = "I am writing once more about the role at Kestrel Maps. Has it been filled? I am still interested in it."
    assert "C1" in errors(plainly, kind=Kind.CLOSING_CHECK_IN)
    kindly = f"{plainly} If it has, I quite understand, and I thank you for your time; I wish you all the best."
    assert errors(kindly, kind=Kind.CLOSING_CHECK_IN) == set()
    assert "C1" in errors(f"{kindly} I will write again next week.", kind=Kind.CLOSING_CHECK_IN)


def test_a_farewell_thanks_asks_once_and_does_not_argue() -> None:
    kindly = (
        "Thank you for letting me know. I enjoyed our talk about the tiles. If you have any feedback for me, I would "
        "be grateful. I wish you all the best, and I would be glad to hear from you again in future."
    )
    assert errors(kindly, kind=Kind.FAREWELL) == set()
    assert "R1" in errors(f"{kindly} Would you reconsider?", kind=Kind.FAREWELL)
    assert "R1" in errors("I read your message. I wish you all the best with the tiles.", kind=Kind.FAREWELL)


def test_a_letter_of_no_kind_is_held_by_the_rules_on_words_alone() -> None:
    assert errors("Wednesday suits me well.", kind=None) == set()
    assert errors("Wednesday suits me well, dude.", kind=None) == {"N2"}


def test_several_recipients_are_found_whoever_is_greeted() -> None:
    to = (Address("Lena Brandt", "lena@kestrelmaps.example"),)
    cc = (Address("", "sam@kestrelmaps.example"),)
    letter = Outgoing(f"Dear Lena,\n\n{FINE}", kind=Kind.THANK_YOU, to=to, cc=cc)
    assert "T3" in {f.rule for f in look_over(letter, LENA)}
    assert "T3" not in {f.rule for f in look_over(replace(letter, cc=to), LENA)}


# ---------------------------------------------------------------- spelling


class Dictionary:
    """Knows some words, and takes any other for a slip of the one that begins and ends like it."""

    words = ("enjoyed", "organize", "color", "ferry")

    def knows(self, word: str) -> bool:
        return word in self.words

    def meant(self, word: str) -> str:
        return next((w for w in self.words if (w[0], w[-1]) == (word[0], word[-1])), "")


def misspelt(sentence: str, known: Known = LENA) -> list[str]:
    letter = Outgoing(f"Dear Lena,\n\n{sentence}\n", kind=None)
    return [f.excerpt for f in look_over(letter, known, Dictionary()) if "spelt right" in f.message]


def test_a_slip_is_found_and_what_was_meant_is_said() -> None:
    letter = Outgoing("Dear Lena,\n\nI enjoied it.\n")
    (finding,) = [f for f in look_over(letter, LENA, Dictionary()) if f.excerpt == "enjoied"]
    assert (finding.rule, finding.severity) == (RuleId.N4, Severity.ERROR)
    assert '"enjoyed"' in finding.message


def test_names_products_trades_and_british_spellings_are_right() -> None:
    assert misspelt("We organise colour at Florry, on Ferrey and PostgreSQL.") == []
    assert misspelt("The frontend, the e-farry, x2ferry and ferry@farry.example.") == []
    assert misspelt("The farry came.", replace(LENA, words=frozenset({"farry"}))) == []
    assert misspelt("The farry came.") == ["farry"]


# ---------------------------------------------------------------- threads and drafts

MET = Round(1, (interview("2026-03-10 10:00", ANN, BOB),))
THREAD = Thread(
    "a1b2c3d4e5", ADA, "acme.com", company="Acme", role="Data Analyst", rounds=(MET,), people=(RITA, ANN, BOB),
    contact=RITA,
)  # fmt: skip
WRITING = Writing(Candidate("Ada Example", frozenset({ADA})), Address("Ada Example", ADA))


def test_a_thread_tells_whom_a_letter_goes_to() -> None:
    known = known_of(THREAD, ANN.email or "", "Ada Example")
    assert (known.name, known.company, known.role, known.offered) == ("Ann Lee", "Acme", "Data Analyst", False)
    assert known.others == ("Bob Roy", "Rita Moss")
    assert known_of(replace(THREAD, outcome=Outcome.OFFER), "nobody@acme.com").offered


@pytest.mark.parametrize("kind", [Kind.THANK_YOU, Kind.CHECK_IN, Kind.CLOSING_CHECK_IN, Kind.FAREWELL])
def test_our_own_drafts_have_no_error_once_they_are_filled(kind: Kind) -> None:
    to = ANN if kind is Kind.THANK_YOU else RITA
    for number in range(40):
        thread = replace(THREAD, id=f"{number:010x}")
        key = DraftKey(ADA, thread.id, 1, kind, to.email or "")
        letter = compose(PlannedDraft(key, to, Verdict.READY, ("T1",), "", None, None, None, ""), thread, WRITING)
        known = known_of(thread, to.email or "", "Ada Example")
        found = look_over(outgoing(replace(letter, text=filled(letter.text))), known)
        assert [f for f in found if f.severity is Severity.ERROR] == [], letter.text
        bare = {f.rule for f in look_over(outgoing(letter), known)}
        assert ({"T4", "N3"} <= bare) is (kind is Kind.THANK_YOU)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=600), st.sampled_from([None, *Kind]), st.text(max_size=40))
def test_any_text_is_looked_over_alike_twice_and_its_words_are_its_own(text: str, kind: Kind | None, name: str) -> None:
    letter, known = Outgoing(text, name, kind), Known(name=name, company=name[::-1], email=name)
    findings = look_over(letter, known)
    assert findings == look_over(letter, known)
    severities = [f.severity for f in findings]
    assert severities == sorted(severities, key=lambda s: s is not Severity.ERROR)
    assert all(len(f.excerpt) <= MAX_EXCERPT or "," in f.excerpt for f in findings)
    assert all(f.message.endswith((".", "?")) for f in findings)

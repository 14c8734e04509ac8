"""The dictionary of `lint` and what the core adds to it: slips are found, British spellings and trades are right."""

from __future__ import annotations

import pytest

from inboxwatch.cli.speller import FrequencySpeller
from inboxwatch.etiquette.lint import Outgoing, look_over
from inboxwatch.etiquette.lint.spelling import MOST, slip, slips, supplement

SLIPS = """
recieve=receive definately=definitely seperate=separate oppurtunity=opportunity experiance=experience
managment=management accomodate=accommodate begining=beginning beleive=believe enviroment=environment
excitted=excited independant=independent intresting=interesting knowlege=knowledge occured=occurred
profesional=professional refering=referring sucessful=successful tommorow=tomorrow truely=truly untill=until
enthousiastic=enthusiastic particulary=particular maintainance=maintenance acommodate=accommodate
""".split()
RIGHT = """
colour color organise organize analysing analyzing centre center behaviour behavior travelling traveling modelling
labour favourite defence licence programme catalogue enrolment fulfil skilful whilst learnt judgement paediatric
anaesthetic manoeuvre grey tyre cheque backend frontend onboarding kubectl refactoring dataset microservices tachograph
handover phonics postdoc palletised decarbonisation geospatial codebase roadmap prioritise upskilling mentee smartphone
""".split()


@pytest.fixture(scope="module")
def speller() -> FrequencySpeller:
    return FrequencySpeller()


@pytest.mark.parametrize("pair", SLIPS)
def test_a_slip_is_told_from_the_word_that_was_meant(pair: str, speller: FrequencySpeller) -> None:
    wrong, _, meant = pair.partition("=")
    assert slip(wrong, speller) == meant


def test_british_and_american_spellings_and_words_of_trades_are_right(speller: FrequencySpeller) -> None:
    assert [word for word in RIGHT if slip(word, speller)] == []


def test_a_word_that_resembles_none_is_somebody_s_trade(speller: FrequencySpeller) -> None:
    assert [slip(word, speller) for word in ("kwashiorkor", "zymurgy", "qanat")] == ["", "", ""]


def test_no_word_is_both_right_and_a_slip() -> None:
    assert supplement() & slips().keys() == set()


def test_a_letter_of_thousands_of_unknown_words_is_done_with_some_of_them() -> None:
    class Counting:
        asked = 0

        def knows(self, word: str) -> bool:
            return False

        def meant(self, word: str) -> str:
            self.asked += 1
            return ""

    counting = Counting()
    text = " ".join(f"{a}{b}{c}q" for a in "bcdf" for b in "aeiou" for c in "ghjklmnp")
    look_over(Outgoing(text, kind=None), speller=counting)
    assert 0 < counting.asked <= MOST

"""Mail of systems and offices abroad: receipts, refusals and invitations, and other mail in those languages."""

from __future__ import annotations

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.model import Label
from tests.support.life import at
from tests.support.mails import CANDIDATE, plain

READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")


def label(subject: str, text: str, sender: str = "Personal <personal@nord.example>") -> Label:
    return detect(
        parse(plain(at("2026-03-10T10:00"), sender, subject, f"{text}\n", message_id="<n@nord.example>")), READER
    ).label


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Ihre Bewerbung", "Leider haben wir uns für eine andere Bewerberin entschieden.", Label.REJECTION),
        ("Ihre Bewerbung", "Nach Prüfung müssen wir Ihnen leider eine Absage erteilen.", Label.REJECTION),
        ("Votre candidature", "Nous avons le regret de ne pas donner suite à votre candidature.", Label.REJECTION),
        ("La tua candidatura", "Purtroppo abbiamo deciso di procedere con altri candidati.", Label.REJECTION),
        ("Tu candidatura", "Hemos decidido continuar con otros perfiles.", Label.REJECTION),
        ("Je sollicitatie", "Helaas kunnen wij je deze functie niet aanbieden.", Label.REJECTION),
        ("Eingangsbestätigung", "Wir haben Ihre Bewerbung erhalten und melden uns.", Label.APPLICATION_RECEIVED),
        ("Candidatura ricevuta", "Abbiamo ricevuto la tua candidatura.", Label.APPLICATION_RECEIVED),
        ("Accusé de réception", "Nous avons bien reçu votre candidature.", Label.APPLICATION_RECEIVED),
        (
            "Gespräch",
            "Wir möchten Sie zu einem Vorstellungsgespräch einladen. Wann hätten Sie Zeit?",
            Label.SCHEDULING_REQUEST,
        ),
        (
            "Einladung",
            "Gerne laden wir Sie zu einem Vorstellungsgespräch am 18.03.2026 um 10:00 Uhr ein.",
            Label.INTERVIEW_CONFIRMED,
        ),
    ],
)
def test_mail_abroad_says_the_same(subject: str, text: str, expected: Label) -> None:
    assert label(subject, text) is expected


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Ihr Vertrag", "Leider können wir Ihren Auftrag nicht bearbeiten."),
        ("Offre spéciale", "Malheureusement cette offre n'est pas valable en ligne."),
        ("Il tuo pacco", "Purtroppo non è stato possibile consegnare il pacco."),
        ("Ihr Termin", "Wir bestätigen Ihren Termin am 18.03.2026 um 10:00 Uhr in unserer Praxis."),
        ("Su pedido", "Hemos recibido su pedido. Lamentamos que no llegue a tiempo."),
    ],
)
def test_other_mail_abroad_is_other_mail(subject: str, text: str) -> None:
    assert label(subject, text) is Label.OTHER

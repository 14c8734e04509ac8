"""What systems and offices abroad write, as data: receipts, refusals and invitations in German, French and so on.

Only what such mail says again and again: labels are those of English mail, and a reader abroad gets both.
"""

from __future__ import annotations

from inboxwatch.detect.clues import clue
from inboxwatch.model import Label

_APPLICATION = (
    r"(?:ihre|deine|eure|der|die) (?:\w+ )?bewerbung(?:sunterlagen)?|(?:la )?(?:tua|sua|vostra) candidatura"
    r"|votre candidature|(?:tu|su) (?:candidatura|solicitud)|(?:je|jouw|uw) sollicitatie|(?:sua|tua) candidatura"
)
_TALK = (
    r"(?:vorstellungsgespr\u00e4ch|bewerbungsgespr\u00e4ch|kennenlerngespr\u00e4ch|colloquio|entretien|entrevista"
    r"|sollicitatiegesprek|kennismakingsgesprek)"
)
_OTHERS = (
    r"(?:f\u00fcr (?:eine?n? )?andere[nrs]? (?:bewerber|kandidat)\w*|andere[nr]? (?:bewerber"
    r"|kandidat)\w* (?:entschieden|den vorzug)"
    r"|(?:con|per) (?:altr[aie]|un altr[ao]|un'altra) (?:candidat\w+|profil\w+)"
    r"|(?:avec|pour) (?:d'autres|un autre|une autre) (?:candidat\w*|profils?)"
    r"|(?:con|por) otr[oa]s? (?:candidat\w+|perfil\w*)|(?:met|voor) (?:een )?andere (?:kandida\w+|sollicitant\w*)"
    r"|com outr[oa]s? candidat\w+)"
)

ABOUT = (
    clue(
        "about.abroad",
        None,
        2.5,
        rf"\b(?:{_APPLICATION}|{_TALK}|stellenausschreibung|bewerbungsprozess|gentile candidat[oa]|ch(?:er"
        rf"|\u00e8re) candidate?"
        r"|processus de recrutement|proceso de selecci[o\u00f3]n|processo di selezione|processo seletivo"
        r"|initiativbewerbung"
        r"|candidatura ricevuta|offre d'emploi)\b|\bbewerbung als\b|\bcandidature (?:pour|au)\b",
        conditional=True,
    ),
)

SAID = (
    clue(
        "rejection.abroad",
        Label.REJECTION,
        3,
        rf"\b{_OTHERS}\b",
        r"\b(?:leider|bedauern|bedauerlicherweise)\b[^.!?]{0,160}\b(?:nicht|absage|absagen|absagen|keine)\b",
        r"\bpurtroppo\b[^.!?]{0,120}\bnon\b|\b(?:siamo spiacenti|ci dispiace)\b[^.!?]{0,120}\bnon\b",
        r"\b(?:malheureusement|regret de|regrettons|sommes d\u00e9sol\u00e9s)\b[^.!?]{0,160}\b(?:pas|ne)\b"
        r"|\bne (?:pouvons|pourrons) (?:pas|malheureusement)[^.!?]{0,60}\b(?:suite|retenir)\b"
        r"|\bn'a pas \u00e9t\u00e9 retenue\b",
        r"\b(?:lamentamos|lamentablemente|desafortunadamente|sentimos)\b[^.!?]{0,120}\bno\b"
        r"|\b(?:lamentamos|infelizmente)\b[^.!?]{0,120}\bn\u00e3o\b|\bhelaas\b[^.!?]{0,120}\b(?:niet|afgewezen|geen)\b",
    ),
    clue(
        "received.abroad",
        Label.APPLICATION_RECEIVED,
        3,
        rf"\b(?:{_APPLICATION})\b[^.!?]{{0,80}}\b(?:erhalten|eingegangen|angekommen|ricevut[ao]|re\u00e7ue"
        rf"|enregistr\u00e9e"
        r"|recibid[ao]|ontvangen|recebida)\b",
        rf"\b(?:ricevuto|re\u00e7u|recibido|ontvangen|recebemos) (?:\w+ )?(?:{_APPLICATION})\b"
        rf"|\beingangsbest\u00e4tigung\b"
        r"|\b(?:candidatura|candidature|solicitud|bewerbung|sollicitatie) (?:\w+ )?(?:ricevuta|re\u00e7ue"
        r"|enregistr\u00e9e"
        r"|recibida|eingegangen|erhalten|ontvangen|recebida)\b|\baccus(?:e|ons|\u00e9) (?:de )?r\u00e9ception\b",
        r"\b(?:vielen dank|danke) f\u00fcr (?:ihre|deine) (?:\w+ )?bewerbung\b|\bgrazie per (?:la tua|la sua"
        r"|aver inviato la)"
        r" candidatura\b|\bmerci (?:pour|de) votre candidature\b|\bgracias por (?:tu|su) (?:candidatura|solicitud)\b"
        r"|\bbedankt voor (?:je|uw) sollicitatie\b",
        conditional=True,
    ),
    clue(
        "scheduling.abroad",
        Label.SCHEDULING_REQUEST,
        3.5,
        rf"\b(?:wann|welche[rn]? termin|terminvorschl\u00e4ge|passt (?:ihnen|dir)|termin (?:aus|buchen|vereinbaren"
        rf"|w\u00e4hlen)"
        rf"|vereinbaren sie|quando|disponibilit\u00e0|disponibilit\u00e9s|disponibilidad|quand|cu\u00e1ndo|wanneer"
        rf"|beschikbaarheid)\b"
        rf"[^.!?]{{0,120}}\b{_TALK}\b",
        rf"\b{_TALK}\b[^.!?]{{0,120}}\b(?:wann|terminvorschl\u00e4ge|passt (?:ihnen|dir)|termin (?:buchen|vereinbaren"
        rf"|w\u00e4hlen)"
        r"|quando|disponibilit\u00e0|disponibilit\u00e9s|disponibilidad|quand|cu\u00e1ndo|wanneer|beschikbaarheid)\b",
        r"\bwelche[rn]? (?:termin|uhrzeit|tag)\w*\b[^.!?]{0,60}\?|\bwann (?:h\u00e4tten|haben|w\u00e4ren|sind"
        r"|k\u00f6nn(?:t)?en) sie\b",
        r"\b(?:teilen sie uns|indichi|indicare|ci comunichi|indiquer|faire part de|indique|comun\u00edquenos"
        r"|laat ons)\b"
        r"[^.!?]{0,60}\b(?:termine?|verf\u00fcgbarkeit\w*|disponibilit\w+|disponibilidad\w*|wanneer|beschikbaar\w*)\b",
    ),
    clue(
        "invited.abroad",
        Label.SCHEDULING_REQUEST,
        3,
        rf"\b{_TALK}\b[^.!?]{{0,60}}\beinladen\b|\b(?:laden wir (?:sie|dich)|invitarl[ao]|invitart[ei]|inviter"
        rf"|invitarle|nodigen)\b"
        rf"[^.!?]{{0,60}}\b{_TALK}\b",
    ),
    clue(
        "confirmed.abroad",
        Label.INTERVIEW_CONFIRMED,
        3,
        rf"\b{_TALK}\b[^!?]{{0,60}}\b(?:am|il|le|el|op|dia|d\u00eda|giorno)\b[^!?]{{0,20}}\b\d{{1,2}}[^!?]{{0,30}}"
        r"\b(?:um|alle|ore|\u00e0|a las|om|\u00e0s)\b ?\d{1,2}",
        rf"\b(?:best\u00e4tigen|confermiamo|confirmons|confirmamos|bevestigen)\b[^.!?]{{0,80}}\b{_TALK}\b",
    ),
)

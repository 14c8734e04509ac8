"""What a letter may name, by way of example: with everything known, with nothing, and with the user's notes."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from inboxwatch.etiquette.lint import Known
from inboxwatch.etiquette.situation import Values

KNOWN = Known(
    name="Priya Shah", email="priya@acme.example", company="Acme", role="Data Analyst", candidate="Ada Example"
)
"""Whom and what the full samples are about, for lint."""

FULL = Values(
    greeting="Dear Priya,",
    name="Priya",
    candidate="Ada Example",
    company="Acme",
    role="Data Analyst",
    the_role="the Data Analyst role at Acme",
    team="Acme",
    met="Ben Carver and Cleo Park",
    colleagues="Ben Carver",
    partner=" with Priya",
    round=2,
    on_day=" on 20 March",
    by="video",
    talk="call",
    task="exercise",
    later=True,
    again=True,
    first_day=" on 10 March",
    ask_when=True,
    stated="Friday 27 March",
    wrote="23 March",
    promised="23 March",
    noted=False,
    point="",
    point_sentence="",
    strength="",
    strength_sentence="",
    unsaid="",
    unsaid_sentence="",
)

_NOTHING: dict[str, Any] = {
    each.name: {"str": "", "bool": False}.get(str(each.type), 1)  # the annotations are strings here
    for each in fields(Values)
}
BARE = replace(
    FULL,
    **{**_NOTHING, "greeting": "Hello,", "candidate": "Ada Example", "the_role": "the role", "talk": "conversation"},
)

PHRASES = replace(
    FULL,
    noted=True,
    point="how the night nurses use the ward dashboard",
    strength="my four years of reporting at a hospital",
    unsaid="some Dutch, learned at evening classes",
)
SENTENCES = replace(
    FULL,
    noted=True,
    point_sentence="Your story of the night the dashboard saved the rota made me smile.",
    strength_sentence="At the hospital I built just such reports, and nurses came to rely on them.",
    unsaid_sentence="I should have mentioned that I also speak Dutch.",
)

SAMPLES: dict[str, Values] = {
    "everything is known": FULL,
    "nothing is known": BARE,
    "you noted phrases": PHRASES,
    "you noted sentences": SENTENCES,
}

NAMES = tuple(field.name for field in fields(Values))
"""Every variable that a template may name."""

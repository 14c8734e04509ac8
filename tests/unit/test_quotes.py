"""Asked only where history may begin, quotequail gives what it would give when asked about everything."""

from __future__ import annotations

import pytest
import quotequail
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring  # type: ignore[import-untyped]  # it ships no types
from quotequail import _patterns

from inboxwatch.detect import quotes

LINES = st.sampled_from(
    """On Mon, Ann <a@b.example> wrote:|On Monday|Ann wrote:|wrote:|> a|> From: a|> To: b|>|From: a|To: b|Date: c
    |Subject: x|When: Tue|*From:* x|||  |hello there|Hi, you wrote: a|---------- Forwarded message ----------
    |----- Original Message -----|-----Original|Message-----|________________________________|forwarded message:|Begin
    |Am 3. Mai schrieb Ann:|Am 3. Mai|schrieb|Ann:|2024/01/02 Ann <a@b.example>|2024/1/2|Ann <|a@b.example>
    |Le 3 a écrit :|a|écrit :|El x escribió:|Op x heeft y het volgende geschreven:|он написал(|а):|x: y|---|Кому: a
    |От кого: b|de:x|to : y|See https://x.example/2024/01/02 for|он написал(а):""".replace("\n    ", "").split("|")
)


@settings(max_examples=500, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=9))
def test_a_text_is_unwrapped_alike(lines: list[str]) -> None:
    text = "\n".join(lines).strip()
    assert quotes.unwrap(text) == quotequail.unwrap(text)


MARKED = LINES.map(lambda line: line if line.startswith(">") else f"> {line}")


@settings(max_examples=700, deadline=None)
@given(
    st.lists(LINES, max_size=4),
    st.lists(MARKED, min_size=1, max_size=9),
    st.lists(LINES, max_size=3),
    st.lists(MARKED, max_size=5),
)
def test_a_text_with_long_marked_blocks_is_unwrapped_alike(
    top: list[str], block: list[str], between: list[str], more: list[str]
) -> None:
    text = "\n".join((*top, *block, *between, *more)).strip()
    assert quotes.unwrap(text) == quotequail.unwrap(text)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(_patterns.COMPILED_PATTERNS), st.lists(LINES, max_size=3), st.data())
def test_every_line_that_opens_history_is_seen(
    pattern: _patterns.re.Pattern[str], lines: list[str], data: st.DataObject
) -> None:
    opening = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="utf-8", exclude_characters="\n")))
    text = "\n".join([*lines, opening.strip(), *lines]).strip()
    assert quotes.unwrap(text) == quotequail.unwrap(text)


def test_the_fields_are_those_that_quotequail_knows() -> None:
    assert set(_patterns.HEADER_MAP) == quotes.FIELDS


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Hi</p><blockquote>a</blockquote>",
        "<p>Hi</p><div>On Mon, Ann &lt;a@b.example&gt; wro<b>te</b>:</div><div>x</div>",
        "<p>Hi</p><p>From: a</p><p>To : b</p>",
        "<p>Hi</p><p><b>Sent:</b> a<br><b>To:</b> b</p>",
        '<p>Hi</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">x</div><p>y</p>',
        "<p>Hi</p><p>---------- Forwarded message ----------</p><p>x</p>",
        "<p>Hi</p><p>2024/01/02 Ann\n &lt;a@b.example&gt;</p><p>x</p>",
    ],
)
def test_history_in_a_document_is_seen(markup: str) -> None:
    assert quotequail.unwrap_html(markup) is not None
    assert quotes.may_hold_some(document_fromstring(markup))


def test_a_document_without_history_is_not_shown_to_quotequail() -> None:
    markup = "<p>Your interview is confirmed.</p><table><tr><td>When:</td><td>Tuesday</td></tr></table>"
    assert not quotes.may_hold_some(document_fromstring(markup))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        LINES.map(lambda line: line.replace("<", "&lt;"))
        | st.sampled_from(["<p>", "</p>", "<br>", "<b>", "</b>", "<blockquote>", "</blockquote>", "<div>", "</div>"]),
        min_size=1,
        max_size=12,
    )
)
def test_a_document_with_history_is_always_shown(pieces: list[str]) -> None:
    markup = "<html><body>" + "".join(pieces) + "</body></html>"
    if quotequail.unwrap_html(markup) is not None:
        assert quotes.may_hold_some(document_fromstring(markup))

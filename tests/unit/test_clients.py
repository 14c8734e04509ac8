"""Only the author's own words count: history and forwards apart, in the styles of the mail clients, text and HTML."""
# ruff: noqa: E501 - the lines are as the clients write them

from __future__ import annotations

from email.message import EmailMessage

import pytest

from inboxwatch.detect.message import parse
from inboxwatch.model import Message

OWN = "Thursday at ten is better for all of us."
OLD = "Would Wednesday at nine suit you?"

GMAIL = f"""<div dir="ltr"><div>Hi Ada,</div><div><br></div><div>{OWN}</div><div><br></div><div>Rita</div></div><br>
<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Mar 9, 2026 at 10:00&#8239;AM Ada
Example &lt;<a href="mailto:ada@example.com">ada@example.com</a>&gt; wrote:<br></div><blockquote class="gmail_quote"
style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>{OLD}</div></blockquote></div>"""
OUTLOOK = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{{margin:0cm}}</style></head>
<body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">Hi Ada,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoNormal">{OWN}<o:p></o:p></p><p class="MsoNormal">Rita<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b><span
lang="EN-US">From:</span></b><span lang="EN-US"> Ada Example &lt;ada@example.com&gt; <br><b>Sent:</b> 09 March 2026 10:00<br>
<b>To:</b> Rita Moss &lt;rita@acme.example&gt;<br><b>Subject:</b> Re: Interview<o:p></o:p></span></p></div></div>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">{OLD}<o:p></o:p></p></div></body></html>"""
OUTLOOK_WEB = f"""<html><body dir="ltr"><div class="elementToProof" style="font-family: Aptos, sans-serif;">Hi Ada,</div>
<div class="elementToProof"><br></div><div class="elementToProof">{OWN}</div><div class="elementToProof">Rita</div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">
<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Ada Example &lt;ada@example.com&gt;<br>
<b>Sent:</b> Monday, March 9, 2026 10:00 AM<br><b>To:</b> Rita Moss &lt;rita@acme.example&gt;<br><b>Subject:</b> Re: Interview
</font><div>&nbsp;</div></div><div>{OLD}</div></body></html>"""
OUTLOOK_PHONE = f"""<html><body><div dir="ltr">{OWN}</div><div id="ms-outlook-mobile-signature"><div><br></div>Get
<a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Ada Example &lt;ada@example.com&gt;<br>
<b>Sent:</b> Monday, March 9, 2026 10:00:00 AM<br><b>To:</b> Rita Moss &lt;rita@acme.example&gt;<br><b>Subject:</b> Re: Interview
</font></div><div>{OLD}</div></body></html>"""
APPLE = f"""<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap:
break-word;">Hi Ada,<div><br></div><div>{OWN}</div><div><br></div><div>Rita<br><div><br><blockquote type="cite"><div>On 9 Mar
2026, at 10:00, Ada Example &lt;ada@example.com&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>{OLD}</div></div>
</blockquote></div><br></div></body></html>"""
IPHONE = f"""<html><body dir="auto">{OWN}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div>
<div dir="ltr"><br><blockquote type="cite">On 9 Mar 2026, at 10:00, Ada Example &lt;ada@example.com&gt; wrote:<br><br></blockquote>
</div><blockquote type="cite"><div dir="ltr">﻿<div>{OLD}</div></div></blockquote></body></html>"""
THUNDERBIRD = f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body>
<p>Hi Ada,</p><p>{OWN}</p><p>Rita<br></p><div class="moz-cite-prefix">On 09/03/2026 10:00, Ada Example wrote:<br></div>
<blockquote type="cite" cite="mid:abc@example.com"><p>{OLD}</p></blockquote></body></html>"""
YAHOO = f"""<html><body><div class="ydp1 yahoo-style-wrap"><div dir="ltr">{OWN}</div><div><br></div></div><div id="yahoo_quoted_12"
class="yahoo_quoted"><div><div>On Monday, March 9, 2026 at 10:00:00 AM GMT, Ada Example &lt;ada@example.com&gt; wrote:</div>
<div><br></div><div>{OLD}</div></div></div></body></html>"""
PROTON = f"""<div style="font-family: Arial, sans-serif; font-size: 14px;">{OWN}</div><div class="protonmail_signature_block
protonmail_signature_block-empty"></div><div class="protonmail_quote">On Monday, 9 March 2026 at 10:00, Ada Example
&lt;ada@example.com&gt; wrote:<br><blockquote class="protonmail_quote" type="cite"><p>{OLD}</p></blockquote></div>"""

TEXTS = {
    "Gmail": f"{OWN}\n\nOn Mon, Mar 9, 2026 at 10:00\u202fAM Ada Example <ada@example.com> wrote:\n\n> {OLD}\n",
    "Gmail, folded": f"{OWN}\n\nOn Mon, Mar 9, 2026 at 10:00 AM Ada Example With A Long Name <\nada@example.com> wrote:\n\n> {OLD}\n",
    "Outlook": f"{OWN}\n\nFrom: Ada Example <ada@example.com>\nSent: 09 March 2026 10:00\nTo: Rita Moss "
    f"<rita@acme.example>\nSubject: Re: Interview\n\n{OLD}\n",
    "Outlook, old": f"{OWN}\n\n-----Original Message-----\nFrom: Ada Example <ada@example.com>\nSent: 09 March 2026 10:00\n"
    f"To: Rita Moss\nSubject: Re: Interview\n\n{OLD}\n",
    "Outlook web": f"{OWN}\n________________________________\nFrom: Ada Example <ada@example.com>\nSent: Monday, March 9, "
    f"2026 10:00 AM\nTo: Rita Moss <rita@acme.example>\nSubject: Re: Interview\n\n{OLD}\n",
    "Apple Mail": f"{OWN}\n\n> On 9 Mar 2026, at 10:00, Ada Example <ada@example.com> wrote:\n> \n> {OLD}\n",
    "iPhone": f"{OWN}\n\nSent from my iPhone\n\n> On 9 Mar 2026, at 10:00, Ada Example <ada@example.com> wrote:\n> \n> {OLD}\n",
    "Thunderbird": f"{OWN}\n\nOn 09/03/2026 10:00, Ada Example wrote:\n> {OLD}\n",
    "Thunderbird, German": f"{OWN}\n\nAm 09.03.26 um 10:00 schrieb Ada Example:\n> {OLD}\n",
    "Gmail, French": f"{OWN}\n\nLe lun. 9 mars 2026 à 10:00, Ada Example <ada@example.com> a écrit :\n\n> {OLD}\n",
    "Gmail, Swedish": f"{OWN}\n\nDen mån 9 mars 2026 kl 10:00 skrev Ada Example <ada@example.com>:\n\n> {OLD}\n",
    "Gmail, Spanish": f"{OWN}\n\nEl lun, 9 mar 2026 a las 10:00, Ada Example (<ada@example.com>) escribió:\n\n> {OLD}\n",
    "K-9": f"{OWN}\n\nOn 9 March 2026 10:00:00 GMT, Ada Example <ada@example.com> wrote:\n>{OLD}\n",
    "Yahoo": f"{OWN}\n\n    On Monday, March 9, 2026 at 10:00:00 AM GMT, Ada Example <ada@example.com> wrote:  \n \n {OLD}\n",
    "mutt": f"On Mon, Mar 09, 2026 at 10:00:00AM +0000, Ada Example wrote:\n> {OLD}\n\n{OWN}\n",
}
MARKUPS = {
    "Gmail": GMAIL, "Outlook": OUTLOOK, "Outlook web": OUTLOOK_WEB, "Outlook phone": OUTLOOK_PHONE, "Apple Mail": APPLE,
    "iPhone": IPHONE, "Thunderbird": THUNDERBIRD, "Yahoo": YAHOO, "Proton": PROTON,
}  # fmt: skip
FORWARDS = {
    "Gmail": f"{OWN}\n\n---------- Forwarded message ---------\nFrom: Jo Farr <jo@bell.example>\nDate: Mon, 9 Mar 2026 at "
    f"10:00\nSubject: Interview\nTo: Rita Moss <rita@acme.example>\n\n\n{OLD}\n",
    "Apple Mail": f"{OWN}\n\n> Begin forwarded message:\n> \n> From: Jo Farr <jo@bell.example>\n> Subject: Interview\n> Date: "
    f"9 March 2026 at 10:00:00 GMT\n> To: Rita Moss <rita@acme.example>\n> \n> {OLD}\n",
    "Apple Mail, unmarked": f"{OWN}\n\nBegin forwarded message:\n\nFrom: Jo Farr <jo@bell.example>\nSubject: Interview\nDate: "
    f"9 March 2026 at 10:00:00 GMT\nTo: Rita Moss <rita@acme.example>\n\n{OLD}\n",
    "Thunderbird": f"{OWN}\n\n-------- Forwarded Message --------\nSubject: Interview\nDate: Mon, 9 Mar 2026 10:00:00 +0000\n"
    f"From: Jo Farr <jo@bell.example>\nTo: Rita Moss <rita@acme.example>\n\n{OLD}\n",
    "Outlook": f"{OWN}\n\nFrom: Jo Farr <jo@bell.example>\nSent: 09 March 2026 10:00\nTo: Rita Moss <rita@acme.example>\n"
    f"Subject: Interview\n\n{OLD}\n",
}
FORWARDED_MARKUPS = {
    "Gmail": f"""<div dir="ltr">{OWN}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded
message ---------<br>From: <strong class="gmail_sendername" dir="auto">Jo Farr</strong> <span dir="auto">&lt;jo@bell.example&gt;
</span><br>Date: Mon, 9 Mar 2026 at 10:00<br>Subject: Interview<br>To: Rita Moss &lt;rita@acme.example&gt;<br></div><br><br>
<div>{OLD}</div></div></div>""",
    "Apple Mail": f"""<html><body>{OWN}<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br
class="Apple-interchange-newline"><div><span><b>From: </b></span><span>Jo Farr &lt;jo@bell.example&gt;<br></span></div><div><span>
<b>Subject: </b></span><span><b>Interview</b><br></span></div><div><span><b>Date: </b></span><span>9 March 2026 at 10:00:00
GMT<br></span></div><div><span><b>To: </b></span><span>rita@acme.example<br></span></div><br><div>{OLD}</div></blockquote></div>
</body></html>""",
    "Thunderbird": f"""<html><body><p>{OWN}</p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------
<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody><tr><th nowrap="nowrap">Subject: </th>
<td>Interview</td></tr><tr><th>Date: </th><td>Mon, 9 Mar 2026 10:00:00 +0000</td></tr><tr><th>From: </th><td>Jo Farr
<a href="mailto:jo@bell.example">&lt;jo@bell.example&gt;</a></td></tr><tr><th>To: </th><td>rita@acme.example</td></tr></tbody>
</table><br><br><p>{OLD}</p></div></body></html>""",
    "Outlook": OUTLOOK.replace("Re: Interview", "Interview"),
}
FOOTERS = (
    (
        "CONFIDENTIALITY NOTICE: This e-mail and any attachments are for the exclusive use of the addressee and may contain "
        "confidential information. If you are not the intended recipient, unfortunately you must not use it. Offers made in "
        "this message are not binding."
    ),
    (
        "This message may contain privileged information and is intended solely for the named recipient. If you have received "
        "it in error please notify the sender and delete it."
    ),
    "Acme is an equal opportunity employer. We do not discriminate in any interview or offer of employment.",
    "Please consider the environment before printing this e-mail.",
    "Registered in England No. 01234567. Registered office: 1 Quay Street, Leeds.",
)


def _mail(text: str = "", markup: str = "") -> Message:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Rita Moss <rita@acme.example>", "ada@example.com", "Re: Interview"
    made["Date"], made["Message-ID"] = "Tue, 10 Mar 2026 10:00:00 +0000", "<a@acme.example>"
    if text:
        made.set_content(text)
    if markup:
        made.set_content(markup, subtype="html")
    return parse(made.as_bytes())


def _apart(mail: Message) -> None:
    assert " ".join(OWN.split()) in " ".join(mail.text.split())
    assert "suit" not in mail.text
    assert "From:" not in mail.text
    assert "wrote:" not in mail.text
    assert "suit you?" in " ".join(mail.quoted.split())


@pytest.mark.parametrize("client", TEXTS)
def test_history_in_plain_text(client: str) -> None:
    _apart(_mail(TEXTS[client]))


@pytest.mark.parametrize("client", MARKUPS)
def test_history_in_html(client: str) -> None:
    _apart(_mail(markup=MARKUPS[client]))


@pytest.mark.parametrize("client", FORWARDS)
def test_a_forward_in_plain_text(client: str) -> None:
    _apart(_mail(FORWARDS[client]))


@pytest.mark.parametrize("client", FORWARDED_MARKUPS)
def test_a_forward_in_html(client: str) -> None:
    _apart(_mail(markup=FORWARDED_MARKUPS[client]))


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("between", ["\n\n", "\n\n--\n", "\n\nRita Moss\nRecruiter\n\n", "\n\n________________\n\n"])
def test_a_legal_footer_is_none_of_the_authors_words(footer: str, between: str) -> None:
    for name in ("Best regards,\nRita", "Rita", "See you!"):
        mail = _mail(f"Hi Ada,\n\n{OWN}\n\n{name}{between}{footer}\n")
        assert OWN in mail.text
        assert footer[20:60] not in mail.text
        assert footer[20:60] in mail.signature


def test_what_only_looks_like_a_footer_stays() -> None:
    words = "Please keep this confidential: the interview is on Thursday. If you are not available, tell us."
    assert words in _mail(f"Hi Ada,\n\n{words}\n\nRita").text

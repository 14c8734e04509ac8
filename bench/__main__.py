"""`make bench`: measure inboxwatch against the raw protocol on a Dovecot with a full mailbox, all in one run."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import quality, rate
from bench.measures import Bench, as_json
from tests.servers import dovecot


def main() -> int:
    """Measure and print; targets that are missed are shown, and fail nothing."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--mails", type=int, default=20_000, help="mails in the mailbox (default 20000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each measure (default 3)")
    parser.add_argument("--json", action="store_true", help="print medians and runs as JSON")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        help="measure how well the mails of FOLDER are understood, and nothing else",
    )
    parser.add_argument("--errors", action="store_true", help="with --data: say what was read wrong, a line each")
    parser.add_argument(
        "--rate", type=int, metavar="MAILS", help="measure how fast so many mails are understood, and nothing else"
    )
    options = parser.parse_args()
    if options.rate is not None:
        found = rate.measure(max(options.rate, 1), options.runs)
        if options.json:
            print(rate.as_json(found))
        else:
            rate.show(found, Console())
        return 0
    if options.data is not None:
        return _understood(options.data, as_json_line=options.json, errors=options.errors)
    if not dovecot.available():
        print("The bench needs a Dovecot: apt install dovecot-imapd", file=sys.stderr)
        return 2
    say = Console(stderr=True)
    with tempfile.TemporaryDirectory(prefix="inboxwatch-bench-") as folder, dovecot.running() as server:
        bench = Bench(server, Path(folder), options.mails, options.runs)
        for what, measure in (
            (f"delivering {options.mails} mails", bench.fill),
            ("first look", bench.first_look),
            ("quiet pass", bench.quiet_pass),
            ("mail to draft", bench.mail_to_draft),
            ("the service as a process", bench.process),
        ):
            begun = time.monotonic()
            measure()
            say.print(f"{what}: {time.monotonic() - begun:.1f} s", style="dim")
        if options.json:
            print(as_json(bench.figures))
        _show(bench, say if options.json else Console())
    return 0


def _understood(folder: Path, *, as_json_line: bool, errors: bool) -> int:
    """Measure detection on the data of a folder."""
    if not folder.is_dir():
        print(f"{folder} is no folder with mails", file=sys.stderr)
        return 2
    found = quality.measure(folder)
    if not (found.labels or found.scores):
        print(
            f"{folder} holds nothing to measure on: no .jsonl, no ics/index.jsonl, no .eml with .yaml", file=sys.stderr
        )
        return 2
    if as_json_line:
        print(quality.as_json(found))
    else:
        quality.show(found, Console(), errors=errors)
    return 0


def _show(bench: Bench, console: Console) -> None:
    """The table."""
    m = bench.median
    limit = m("raw headers") + m("raw bodies")
    rows = [
        ("header fields of all mail, plain socket", f"{m('raw headers'):.2f} s", "", "", True),
        (f"bodies of {len(bench.candidates)} candidates, plain socket", f"{m('raw bodies'):.2f} s", "", "", True),
        (
            "first look",
            f"{m('first look'):.2f} s",
            f"{m('first look') / limit:.1f} x",
            "3 x",
            m("first look") <= 3 * limit,
        ),
        ("  its share of our processor", f"{m('first look processor'):.2f} s", "", "", True),
        ("pass with nothing new", f"{m('quiet pass') * 1000:.1f} ms", "", "", True),
        ("  its commands", f"{m('quiet commands'):.0f}", "", "5", m("quiet commands") <= 5),
        ("  folders it opened", f"{m('quiet opened'):.0f}", "", "0", m("quiet opened") == 0),
        ("server tells a plain client of a new mail", f"{m('raw idle'):.2f} s", "", "", True),
        ("new mail to draft", f"{m('mail to draft'):.2f} s", f"{m('mail to draft') / m('raw idle'):.1f} x", "", True),
        ("start to ready", f"{m('start'):.2f} s", "", "", True),
        ("resident after the first pass", f"{m('resident MB'):.0f} MB", "", "70 MB", m("resident MB") <= 70),
        ("  at its peak", f"{m('peak MB'):.0f} MB", "", "", True),
        ("stop", f"{m('stop'):.2f} s", "", "2 s", m("stop") <= 2),
    ]
    table = Table(title=f"{bench.count} mails, {bench.octets / 1e6:.0f} MB; medians of {bench.runs} runs or more")
    for name in ("measure", "here", "of the limit", "target", ""):
        table.add_column(name, justify="left" if name == "measure" else "right")
    for name, here, ratio, target, met in rows:
        table.add_row(name, here, ratio, target, ("met" if met else "missed") if target else "")
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())

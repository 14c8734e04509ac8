"""`make train DATA="FOLDER ..."`: learn what words weigh for each label, and write `detect/learned.tsv` anew.

Learned from are the mails of tests/mails and those of the folders (rows with a label, or `.eml` with `.yaml`); only
mails about hiring count. The same mails and the same version of scikit-learn give the same file, byte for byte.
Nothing of a mail but single words and pairs that stand in at least `FEWEST` mails gets into it, and no names.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bench import quality
from inboxwatch.detect.learned import FILE, SCALE
from inboxwatch.detect.message import parse
from inboxwatch.detect.tokens import tokens
from inboxwatch.model import Label, Message
from tests.support import corpus

OWN = Path("tests/mails")
FEWEST = 3
"""Mails that a word must stand in: rarer ones are names."""
KEPT = 4_000
"""Words that are kept, those that tell most."""
STRENGTH = 20.0
"""Inverse of the regularization; measured on mails that were not learned from, 5 and 60 did no better."""

MOSTLY = 0.8
"""Share of a word's places within sentences from which, with a capital there, it is taken for a name and left out."""
_WITHIN = re.compile(r"[a-z,] ([A-Za-z][a-z]+)")


@dataclass(frozen=True, slots=True)
class Learned:
    """One mail: its words, its label, and its text for telling names from words."""

    words: frozenset[str]
    label: str
    text: str


def main() -> int:
    """Learn and write; with `--check` only say whether the file would change."""
    parser = argparse.ArgumentParser(prog="bench.train", description=__doc__)
    parser.add_argument("--data", type=Path, nargs="*", default=[], metavar="FOLDER", help="folders with more mails")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if the file would change")
    options = parser.parse_args()
    for folder in options.data:
        if not folder.is_dir():
            print(f"{folder} is no folder with mails", file=sys.stderr)
            return 2
    learned = [each for folder in (OWN, *options.data) for each in _mails(folder)]
    text = _learn(learned)
    target = Path(str(resources.files("inboxwatch.detect") / FILE))
    same = target.exists() and target.read_text(encoding="ascii") == text
    if not options.check:
        target.write_text(text, encoding="ascii")
    print(f"{len(learned)} mails, {text.count(chr(10)) - 2} words: {'the same file' if same else 'another file'}")
    return int(options.check and not same)


def _mails(folder: Path) -> Iterator[Learned]:
    for path in sorted(folder.glob("*.jsonl")):
        if not path.name.startswith(("deadlines", "date-phrases")):
            for row in quality.rows_of(path):
                label = quality.ours(row["label"])
                if label in set(Label):
                    yield from _learned(quality.message(row), Label(label))
    for expected in corpus.read(folder):
        yield from _learned(parse(expected.data), expected.label)


def _learned(message: Message, label: Label) -> Iterator[Learned]:
    if label is not Label.OTHER:
        yield Learned(tokens(message), label.value, f"{message.subject}\n{message.text}")


def _learn(mails: list[Learned]) -> str:
    """The file's text."""
    private = _names(mails)
    words = [frozenset(word for word in each.words if private.isdisjoint(word.split())) for each in mails]
    labels = [each.label for each in mails]
    every, _, model = _fit(words, labels, None)
    told = numpy.abs(model.coef_).max(axis=0)
    kept = sorted(sorted(range(len(every)), key=lambda at: (-round(float(told[at]), 6), every[at]))[:KEPT])
    names, rarity, model = _fit(words, labels, [every[at] for at in kept])
    lines = [["", "", *model.classes_], ["", "", *(_figure(each) for each in model.intercept_)]]
    for at, name in enumerate(names):
        rare = float(rarity[at])
        weights = [float(row[at]) * rare for row in model.coef_]
        lines.append([name, _figure(rare), *(_figure(each) for each in weights)])
    return "".join("\t".join(line) + "\n" for line in lines)


def _names(mails: list[Learned]) -> frozenset[str]:
    """What is written with a capital within sentences: names of people, firms, places; nothing is learned of them."""
    capitals, all_ = Counter[str](), Counter[str]()
    for mail in mails:
        for word in _WITHIN.findall(mail.text):
            all_[word.lower()] += 1
            capitals[word.lower()] += word[0].isupper()
    return frozenset(word for word, count in all_.items() if capitals[word] >= MOSTLY * count)


def _fit(
    words: list[frozenset[str]], labels: list[str], vocabulary: list[str] | None
) -> tuple[list[str], numpy.ndarray, LogisticRegression]:
    """The names of the words, how rare each is, and the model."""
    counted = TfidfVectorizer(
        analyzer=sorted, binary=True, min_df=FEWEST if vocabulary is None else 1, vocabulary=vocabulary
    )
    table = counted.fit_transform(words)
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=5_000, tol=1e-8)
    model.fit(table, labels)
    return list(counted.get_feature_names_out()), counted.idf_, model


def _figure(value: float) -> str:
    return str(round(value * SCALE))


if __name__ == "__main__":
    sys.exit(main())

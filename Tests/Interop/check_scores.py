"""Compares the figures of `inquit evaluate --json` with nervaluate's and seqeval's on the same documents.

    check_scores.py TOOL FOLDER

The documents are drawn at random from a fixed seed, with characters of one to four bytes, and written to FOLDER.
"""

import json
import pathlib
import random
import subprocess
import sys

LABELS = ["location", "person", "organisation"]
SCHEMES = ["strict", "exact", "partial", "type"]
COUNTS = ["correct", "incorrect", "partial", "missed", "spurious"]


def spans(generator, length, is_flat):
    """Spans of code points as (start, end, label), in text order."""
    found, end = [], 0
    for start in sorted(generator.sample(range(length - 8), generator.randrange(9))):
        if is_flat and start < end:
            continue
        end = start + generator.randrange(1, 8)
        found.append((start, end, generator.choice(LABELS)))
    return found


def vary(generator, gold, length, is_flat):
    """What an annotator could have found in place of `gold`."""
    found = []
    for start, end, label in gold:
        kind = generator.randrange(6)
        if kind == 0:
            continue
        if kind == 1:
            end += generator.randrange(1, 3)
        if kind == 2:
            label = generator.choice(LABELS)
        found.append((start, min(end, length), label))
    found = sorted(set(found + spans(generator, length, True)[:2]))
    if not is_flat:
        return found
    flat = []
    for span in found:
        if not flat or span[0] >= flat[-1][1]:
            flat.append(span)
    return flat


def documents(is_flat):
    generator = random.Random(7)
    for i in range(300):
        length = generator.randrange(20, 80)
        text = "".join(generator.choice("ab é😀ж") for _ in range(length))
        gold = spans(generator, length, is_flat)
        yield f"d{i}", text, gold, vary(generator, gold, length, is_flat)


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for name, text, found in rows:
            annotations = [{"id": f"a{i}", "label": label, "ranges": [[start, end]]}
                           for i, (start, end, label) in enumerate(found)]
            file.write(json.dumps({"inquit": 1, "id": name, "text": text, "annotations": annotations}) + "\n")


def evaluate(tool, folder, docs):
    write(folder / "gold.jsonl", [(name, text, gold) for name, text, gold, _ in docs])
    write(folder / "found.jsonl", [(name, text, found) for name, text, _, found in docs])
    command = [tool, "evaluate", folder / "gold.jsonl", folder / "found.jsonl", "--samples", "0", "--json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def equal(ours, theirs, what):
    if abs(ours - theirs) > 1e-9:
        raise AssertionError(f"{what}: ours {ours}, theirs {theirs}")


def check_nervaluate(ours, docs):
    from nervaluate import Evaluator

    def side(i):
        return [[{"label": label, "start": start, "end": end - 1} for start, end, label in doc[i]] for doc in docs]

    theirs = Evaluator(side(2), side(3), tags=LABELS, loader="dict").evaluate()
    pairs = [("all", ours["schemes"], theirs["overall"])]
    pairs += [(label, ours["labels"][label]["schemes"], theirs["entities"][label]) for label in LABELS]
    for name, mine, its in pairs:
        for scheme in SCHEMES:
            result = its["ent_type" if scheme == "type" else scheme]
            for key in COUNTS + ["precision", "recall", "f1"]:
                equal(mine[scheme][key], getattr(result, key), f"{name} {scheme} {key}")


def check_seqeval(ours, docs):
    from seqeval.metrics import classification_report
    from seqeval.scheme import IOB2

    def tags(text, found):
        row = ["O"] * len(text)
        for start, end, label in found:
            row[start:end] = ["B-" + label] + ["I-" + label] * (end - start - 1)
        return row

    gold = [tags(text, gold) for _, text, gold, _ in docs]
    found = [tags(text, found) for _, text, _, found in docs]
    report = classification_report(gold, found, mode="strict", scheme=IOB2, output_dict=True, zero_division=0)
    pairs = [("micro avg", ours["strict"])] + [(label, ours["labels"][label]) for label in LABELS]
    for name, mine in pairs:
        for key, its in [("precision", "precision"), ("recall", "recall"), ("f1", "f1-score"), ("gold", "support")]:
            equal(mine[key], report[name][its], f"{name} {key}")
    equal(ours["macro_f1"], report["macro avg"]["f1-score"], "mean of labels")


def main():
    tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    flat, nested = list(documents(True)), list(documents(False))
    failures = 0
    for package, check, docs in [("nervaluate", check_nervaluate, flat), ("nervaluate", check_nervaluate, nested),
                                 ("seqeval", check_seqeval, flat)]:
        kind = "flat" if docs is flat else "nested"
        try:
            check(evaluate(tool, folder, docs), docs)
            print(f"ok: {package}: the figures of {len(docs)} documents with {kind} spans")
        except ImportError:
            print(f"skipped: {package} is not installed")
        except Exception as error:  # what went wrong in one must not hide the others
            failures += 1
            print(f"FAILED: {package}, {kind} spans: {type(error).__name__}: {error}")
    sys.exit(1 if failures else 0)


main()

"""Reads the files of one folder with the programs that they are for and compares with the native file.

    check.py TOOL FOLDER SCHEMA [PACKAGE]

With PACKAGE only what concerns that one is checked.
"""

import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

tool, folder, schema = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
only = sys.argv[4] if len(sys.argv) > 4 else None
# Lines of JSONL end at LF alone: splitlines() would cut strings that hold U+2028.
native = [json.loads(line) for line in (folder / "native.jsonl").read_bytes().split(b"\n")[:-1]]
tokens = [[d["text"][a:b] for a, b in d["tokens"]] for d in native]
failures = 0


def check(package):
    """Runs the function if its package is there, and tells how it went."""

    def run(function):
        global failures
        if only not in (None, package):
            return
        if importlib.util.find_spec(package) is None:
            print(f"skipped: {package} is not installed")
            return
        try:
            print(f"ok: {package}: {function()}")
        except Exception as error:  # what went wrong in one must not hide the others
            failures += 1
            print(f"FAILED: {package}: {type(error).__name__}: {error}")

    return run


def equal(ours, theirs, what):
    if ours != theirs:
        raise AssertionError(f"{what}: ours {str(ours)[:200]}, theirs {str(theirs)[:200]}")


@check("spacy")
def _():
    import spacy
    from spacy.tokens import DocBin

    docs = list(DocBin().from_disk(folder / "docbin.spacy").get_docs(spacy.blank("en").vocab))
    equal([d["text"] for d in native], [doc.text for doc in docs], "texts")
    equal(tokens, [[t.text for t in doc if not t.is_space] for doc in docs], "tokens")
    equal([len(d["sentences"]) for d in native], [len(list(doc.sents)) for doc in docs], "sentences")
    spans = 0
    for d, doc in zip(native, docs):
        ours = sorted((a, b, x["label"]) for x in d["annotations"] for a, b in x["ranges"])
        theirs = sorted((s.start_char, s.end_char, s.label_) for s in doc.spans["sc"])
        edges = {o for t in d["tokens"] for o in t}
        equal([s for s in ours if s[0] in edges and s[1] in edges], [s for s in theirs if s in ours], "spans")
        spans += len(theirs)
        for entity in doc.ents:
            assert (entity.start_char, entity.end_char, entity.label_) in theirs, entity
    return f"{len(docs)} documents, {spans} spans, {sum(len(doc.ents) for doc in docs)} entities"


@check("spacy")
def _():
    import spacy
    from spacy.tokens import DocBin, Span

    # What spaCy writes itself: entities and span groups, and nobody said where sentences are.
    doc = spacy.blank("en")("Ann Lee \U0001F600 left\n\nRome  today. Bo stayed.")
    doc.ents = [Span(doc, 0, 2, "PERSON")]
    doc.spans["sc"], doc.spans["other"] = [Span(doc, 0, 1, "A")], [Span(doc, 1, 3, "B")]
    DocBin(docs=[doc]).to_disk(folder / "theirs.spacy")
    (folder / "theirs.json").write_text(json.dumps([doc.to_json()]), encoding="utf-8")
    for name in ["theirs.spacy", "theirs.json"]:
        read = subprocess.run([tool, "import", folder / name, "--quiet"], check=True, stdout=subprocess.PIPE).stdout
        ours = json.loads(read)
        equal(ours["text"], doc.text, f"text of {name}")
        equal(sorted((x["label"], x["text"]) for x in ours["annotations"]),
              [("A", "Ann"), ("B", "Lee \U0001F600"), ("PERSON", "Ann Lee")], f"spans of {name}")
        assert "sentences" not in ours, name
    return "what it writes is read"


@check("spacy")
def _():
    import spacy
    from spacy.tokens import DocBin

    convert = [sys.executable, "-m", "spacy", "convert", str(folder / "spacy.json"), str(folder)]
    run = subprocess.run(convert, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-300:] + run.stderr[-600:]
    docs = list(DocBin().from_disk(folder / "spacy.spacy").get_docs(spacy.blank("en").vocab))
    equal([d["text"] for d in native], [doc.text for doc in docs], "texts")
    equal(tokens, [[t.text for t in doc if not t.is_space] for doc in docs], "tokens")
    equal([len(d["sentences"]) for d in native], [len(list(doc.sents)) for doc in docs], "sentences")
    for d, doc in zip(native, docs):
        spans = [(a, b, x["label"]) for x in d["annotations"] for a, b in x["ranges"]]
        for entity in doc.ents:  # it may be wider than the annotation, to the edges of tokens
            assert any(a >= entity.start_char and b <= entity.end_char and label == entity.label_
                       for a, b, label in spans), entity
    return f"convert takes spaCy's JSON: {sum(len(doc.ents) for doc in docs)} entities"


@check("datasets")
def _():
    import datasets

    datasets.disable_progress_bars()
    rows = datasets.load_dataset("json", data_files=str(folder / "hf.jsonl"), split="train")
    equal([t for d in tokens for t in d], [t for row in rows for t in row["tokens"]], "tokens")
    datasets.load_dataset("json", data_files=str(folder / "native.jsonl"), split="train")
    return f"{len(rows)} rows, and the native file"


@check("datasets")
def _():
    import datasets

    files = folder / "classes"
    info = json.loads((files / "dataset_info.json").read_text(encoding="utf-8"))
    features = datasets.Features.from_dict(info["features"])
    rows = datasets.load_dataset("json", data_files=str(files / "hf.jsonl"), split="train", features=features)
    names = rows.features["ner_tags"].feature
    tags = [json.loads(line)["ner_tags"] for line in (folder / "hf.jsonl").read_bytes().split(b"\n")[:-1]]
    equal(tags, [names.int2str(row["ner_tags"]) for row in rows], "tags")
    return f"{len(rows)} rows with numbers for {len(names.names)} tags"


@check("datasets")
def _():
    import datasets

    datasets.disable_progress_bars()
    counts = []
    for split in sorted(folder.glob("split-*")):
        if next(split.glob("train.*")).suffix == ".spacy":  # the hub does not load it, and the card says nothing else
            assert "data_files" not in (split / "README.md").read_text(encoding="utf-8")
            continue
        # A cache of its own: an earlier run may have had other documents.
        with tempfile.TemporaryDirectory() as cache:
            parts = {name: len(rows) for name, rows in datasets.load_dataset(str(split), cache_dir=cache).items()}
        for part, rows in parts.items():
            name = "dev" if part == "validation" else part
            equal((split / f"{name}.jsonl").read_bytes().count(b"\n"), rows, f"rows of {split.name}, {part}")
        counts.append(f"{split.name} {sum(parts.values())}")
    return f"loads the folders by their cards: rows of {', '.join(counts)}"


@check("huggingface_hub")
def _():
    import huggingface_hub

    cards = [huggingface_hub.DatasetCard.load(split / "README.md") for split in sorted(folder.glob("split-*"))]
    for card in cards:
        equal(["token-classification"], card.data.task_categories, "task of the card")
    return f"reads {len(cards)} cards"


@check("seqeval")
def _():
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2

    sentences, sentence = [], []
    for line in (folder / "conll2003.conll").read_text(encoding="utf-8").split("\n"):
        if not line:
            if sentence:
                sentences.append(sentence)
            sentence = []
        elif not line.startswith("-DOCSTART-"):
            sentence.append(line.split(" ")[3])
    equal(sum(map(len, tokens)), sum(map(len, sentences)), "tokens")
    equal(1.0, float(f1_score(sentences, sentences, mode="strict", scheme=IOB2)), "F1 with itself")
    return f"{len(sentences)} sentences"


@check("conllu")
def _():
    import conllu

    sentences = conllu.parse((folder / "conllu.conllu").read_text(encoding="utf-8"))
    equal([t for d in tokens for t in d], [t["form"] for s in sentences for t in s], "forms")
    return f"{len(sentences)} sentences"


@check("conllu")
def _():
    import conllu

    sentences = conllu.parse((folder / "conllup.conllup").read_text(encoding="utf-8"))
    equal([t for d in tokens for t in d], [t["form"] for s in sentences for t in s], "forms")
    equal(["id", "form", "misc", "inquit:span"], list(sentences[0][0]), "columns")
    return f"CoNLL-U Plus, {len(sentences)} sentences"


@check("udtools")
def _():
    validator = pathlib.Path(sys.executable).with_name("udvalidate")
    command = [str(validator), "--lang", "ud", "--level", "1", str(folder / "conllu.conllu")]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-300:] + run.stderr[-600:]
    return "level 1"


@check("pandas")
def _():
    import pandas

    frame = pandas.read_json(folder / "native.jsonl", lines=True)
    equal([d["text"] for d in native], list(frame["text"]), "texts")
    rows = pandas.read_json(folder / "doccano.jsonl", lines=True)
    for text, labels in zip(rows["text"], rows["label"]):
        assert all(0 <= start < end <= len(text) for start, end, _ in labels)
    return f"{len(frame)} rows"


@check("jsonschema")
def _():
    import jsonschema

    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    for document in native:
        validator.validate(document)
    return f"{len(native)} documents fit the schema"


@check("label_studio_sdk")
def _():
    from label_studio_sdk.converter import Converter

    labels = sorted({x["label"] for d in native for x in d["annotations"]})
    view = "".join(f'<Label value="{label}"/>' for label in labels)
    view = f'<View><Labels name="label" toName="text">{view}</Labels><Text name="text" value="$text"/></View>'
    converter = Converter(view, project_dir=None)
    spans = 0
    for kind in ["JSON_MIN", "CONLL2003"]:
        converter.convert(str(folder / "label-studio.json"), str(folder / kind), kind, is_dir=False)
    tasks = json.loads((folder / "JSON_MIN" / "result.json").read_text(encoding="utf-8"))
    for d, task in zip(native, tasks):
        regions = [(x["start"], x["end"], x["labels"][0], x["text"]) for x in task["label"]]
        equal(sorted((a, b, x["label"], d["text"][a:b]) for x in d["annotations"] for a, b in x["ranges"]),
              sorted(regions), "regions")
        spans += len(regions)
    for name in ["JSON_MIN/result.json", "CONLL2003/result.conll"]:
        subprocess.run([tool, "import", folder / name, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    return f"converts {len(tasks)} tasks with {spans} regions, and what it makes of them is read"


@check("lxml")
def _():
    from lxml import etree

    tei = "{http://www.tei-c.org/ns/1.0}"
    texts, spans = {}, 0
    for file in (folder / "tei").glob("*.xml"):
        root = etree.parse(file).getroot()
        block = root.find(f".//{tei}ab")
        texts[root.findtext(f".//{tei}idno")] = "".join(block.itertext())
        ids = {element.get("{http://www.w3.org/XML/1998/namespace}id") for element in root.iter()}
        for element in root.iter():
            for name in ("who", "ana", "next", "prev", "active", "passive"):
                assert all(pointer[1:] in ids for pointer in element.get(name, "").split()), element.attrib
        spans += len(list(block.iter())) - 1
    equal({d["id"]: d["text"] for d in native}, texts, "texts")
    return f"{len(texts)} files of TEI, {spans} elements"


@check("mlcroissant")
def _():
    import logging

    import mlcroissant

    logging.getLogger("absl").setLevel(logging.ERROR)  # it recommends dates and citations, which nobody has said
    rows = 0
    for split in sorted(folder.glob("split-*")):
        dataset = mlcroissant.Dataset(jsonld=split / "croissant.json")
        assert not dataset.metadata.ctx.issues.errors, dataset.metadata.ctx.issues.report()
        for records in dataset.metadata.record_sets:
            rows += sum(1 for _ in dataset.records(records.uuid))
    return f"{rows} records"


sys.exit(1 if failures else 0)

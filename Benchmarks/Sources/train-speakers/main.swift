// Trains the weights that decide who speaks a quote, from annotated texts.
//
//     swift run -c release train-speakers --output speaker-weights.bin [--hold-out K/N] FILE…
//
// The files are marked text (`.marked`) or native JSONL, in English. The same files in the same order give the same
// bytes. With `--hold-out`, every N-th document is left out and measured on, beside what the patterns do alone.

import BenchmarkSupport
import Foundation
@_spi(Training) import InquitAnnotators
import InquitFormats
import InquitModel
import InquitSegmentation

var output: String?
var holdOut: (index: Int, count: Int)?
var files: [String] = []
var arguments = CommandLine.arguments.dropFirst()[...]
while let argument = arguments.popFirst() {
  switch argument {
  case "--output": output = arguments.popFirst()
  case "--hold-out":
    let parts = (arguments.popFirst() ?? "").split(separator: "/").compactMap { Int($0) }
    if parts.count == 2, parts[0] >= 1, parts[0] <= parts[1] { holdOut = (parts[0] - 1, parts[1]) }
  default: files.append(argument)
  }
}

guard let output, !files.isEmpty else {
  FileHandle.standardError.write(
    Data("usage: train-speakers --output FILE [--hold-out K/N] FILE…\n".utf8))
  exit(2)
}

func documents(in path: String) throws -> [Document] {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  if path.hasSuffix(".marked") { return try MarkedTextReader.documents(in: bytes).map(\.document) }
  return try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
    try NativeReader().document(onLine: Array(line), number: number + 1).document
  }
}

let segmenter = TextSegmenter(language: "en")
let names = NameAnnotator(language: "en")
let training = SpeakerTraining(language: "en")

func examples(of document: Document) -> [SpeakerTraining.Example] {
  let byID = Dictionary(document.annotations.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  var speakers: [String: [ByteRange]] = [:]
  for relation in document.relations where relation.label == .saidBy {
    speakers[relation.source, default: []] += byID[relation.target]?.ranges ?? []
  }
  let gold = document.annotations.filter { $0.label == .quote }.map {
    SpeakerTraining.GoldQuote(ranges: $0.ranges, speakers: speakers[$0.id] ?? [])
  }
  let text = AnalysedText(
    text: document.text, language: "en", segments: segmenter.segments(of: document.text))
  return training.examples(of: text, names: names.names(in: text), gold: gold)
}

var seen: [SpeakerTraining.Example] = []
var heldOut: [SpeakerTraining.Example] = []
for file in files {
  for (i, document) in try documents(in: file).sorted(by: { $0.id < $1.id }).enumerated() {
    let found = examples(of: document)
    if let holdOut, i % holdOut.count == holdOut.index { heldOut += found } else { seen += found }
  }
}
print("\(seen.count) quotes, \(seen.count { $0.right != [0] }) of them with a speaker in their sentence")

var model = ChoiceModel(featureCount: SpeakerTraining.featureCount)
model.train(
  seen.map { ChoiceModel.Example(choices: $0.choices, right: $0.right) }, epochs: 8, rate: 0.1, penalty: 0.03)
for (name, set) in [("training", seen), ("held-out", heldOut)] where !set.isEmpty {
  let byRules = set.count { $0.right.contains($0.rulesChoice) }
  let byModel = set.count { example in
    let shares = model.shares(of: example.choices)
    return shares.indices.max { shares[$0] < shares[$1] }.map(example.right.contains) ?? false
  }
  print("\(name): right \(byRules) by the patterns, \(byModel) by the model, of \(set.count)")
}
let bytes = model.weights.map { weight in
  UInt8(bitPattern: Int8(max(-127, min(127, (weight / SpeakerTraining.unit).rounded()))))
}
try Data(bytes).write(to: URL(filePath: output))

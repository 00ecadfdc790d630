// Trains the weights that decide where sentences end, from corpora with sentences.
//
//     swift run -c release train-sentences --output sentence-weights.bin [--without-words] [--hold-out K/N] FILE.jsonl …
//
// A logistic regression, by stochastic gradient descent with AdaGrad: the same files in the same order give
// the same bytes. `--without-words` leaves out the features that name words, for the weights of all languages
// without their own. `--hold-out` leaves documents out, to be measured with `score-segmentation --fold K/N`.

import BenchmarkSupport
import Foundation
import InquitModel
@_spi(Training) import InquitSegmentation

var output: String?
var isLexical = true
var holdOut: Fold?
var files: [String] = []
var arguments = CommandLine.arguments.dropFirst()[...]
while let argument = arguments.popFirst() {
  switch argument {
  case "--output": output = arguments.popFirst()
  case "--without-words": isLexical = false
  case "--hold-out": holdOut = arguments.popFirst().flatMap { Fold($0) }
  default: files.append(argument)
  }
}
guard let output, !files.isEmpty else {
  FileHandle.standardError.write(
    Data("usage: train-sentences --output FILE [--without-words] [--hold-out K/N] FILE…\n".utf8))
  exit(2)
}

func gaps(of documents: [GoldDocument], isLexical: Bool) -> [SentenceTraining.Example] {
  documents.flatMap { document in
    SentenceTraining(language: document.language, isLexical: isLexical)
      .examples(of: document.text, sentences: document.sentences)
  }
}

var examples: [SentenceTraining.Example] = []
var heldOut: [SentenceTraining.Example] = []
for file in files {
  let documents = try GoldDocument.read(file, words: false)
  examples += gaps(of: holdOut?.select(documents, inside: false) ?? documents, isLexical: isLexical)
  heldOut += gaps(of: holdOut?.select(documents, inside: true) ?? [], isLexical: isLexical)
}
let positive = examples.count(where: \.endsSentence)
print("\(examples.count) gaps, \(positive) of them ends of sentences")

var model = LogisticRegression(featureCount: SentenceScorer.featureCount)
model.train(examples.map { ($0.features, $0.endsSentence) })
for (name, set) in [("training", examples), ("held-out", heldOut)] where !set.isEmpty {
  let found = set.filter { model.score($0.features) > 0 }
  let right = found.count(where: \.endsSentence)
  let f1 = 200 * Double(right) / Double(found.count + set.count(where: \.endsSentence))
  print("\(name) gaps: F1 \(String(format: "%.2f", f1))")
}
let bytes = model.weights.map { weight in
  UInt8(bitPattern: Int8(max(-127, min(127, (weight / SentenceScorer.unit).rounded()))))
}
try Data(bytes).write(to: URL(filePath: output))

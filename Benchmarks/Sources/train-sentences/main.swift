// Trains the weights that decide where sentences end, from corpora with sentences.
//
//     swift run -c release train-sentences --output sentence-weights.bin [--words LANGUAGE] FILE.jsonl …
//     swift run -c release train-sentences --folds N [--words LANGUAGE] FILE.jsonl …
//
// A logistic regression, by stochastic gradient descent with AdaGrad: the same files in the same order give
// the same bytes. A file that is given twice counts twice. `--words` says in which language's documents
// features may name words; the others teach only what shapes tell. Without it, the weights are for all languages
// without their own.
//
// `--folds` writes nothing: it trains N times, each time without every N-th document, and prints how well the
// sentences of the documents left out are found.

import BenchmarkSupport
import Foundation
import InquitModel
@_spi(Training) import InquitSegmentation

var output: String?
var wordLanguage: String?
var folds: Int?
var files: [String] = []
var arguments = CommandLine.arguments.dropFirst()[...]
while let argument = arguments.popFirst() {
  switch argument {
  case "--output": output = arguments.popFirst()
  case "--words": wordLanguage = arguments.popFirst()
  case "--folds": folds = arguments.popFirst().flatMap { Int($0) }
  default: files.append(argument)
  }
}
guard (output == nil) != (folds == nil), folds ?? 2 > 1, !files.isEmpty else {
  FileHandle.standardError.write(
    Data("usage: train-sentences --output FILE | --folds N [--words LANGUAGE] FILE…\n".utf8))
  exit(2)
}

/// A file's documents with the gaps that they teach.
struct Corpus {
  let name: String
  let documents: [GoldDocument]
  let examples: [[SentenceTraining.Example]]

  init(_ file: String, wordLanguage: String?) throws {
    name = URL(filePath: file).deletingPathExtension().lastPathComponent
    documents = try GoldDocument.read(file, words: false).sorted { $0.id < $1.id }
    examples = documents.map { document in
      SentenceTraining(language: document.language, isLexical: document.language == wordLanguage)
        .examples(of: document.text, sentences: document.sentences)
    }
  }
}

/// The weights that all documents give, or those outside a fold.
func weights(from corpora: [Corpus], outside fold: Fold? = nil) -> [Int8] {
  var examples: [(features: [Int], label: Bool)] = []
  for corpus in corpora {
    for (i, list) in corpus.examples.enumerated() where fold?.contains(i) != true {
      examples += list.map { ($0.features, $0.endsSentence) }
    }
  }
  var model = LogisticRegression(featureCount: SentenceScorer.featureCount)
  model.train(examples)
  return model.weights.map { Int8(max(-127, min(127, ($0 / SentenceScorer.unit).rounded()))) }
}

let cache = try Dictionary(
  uniqueKeysWithValues: Set(files).map { ($0, try Corpus($0, wordLanguage: wordLanguage)) })
let corpora = files.compactMap { cache[$0] }
if let output {
  let bytes = weights(from: corpora).map { UInt8(bitPattern: $0) }
  try Data(bytes).write(to: URL(filePath: output))
}
if let folds {
  var scores: [String: SpanScore] = [:]
  for fold in (1...folds).compactMap({ Fold("\($0)/\(folds)") }) {
    let scorer = SentenceScorer(
      weights: weights(from: corpora, outside: fold), isLexical: wordLanguage != nil)
    for corpus in cache.values {
      for (i, document) in corpus.documents.enumerated() where fold.contains(i) {
        if let wordLanguage, document.language != wordLanguage { continue }
        let segmenter = TextSegmenter(language: document.language, scorer: scorer)
        scores[corpus.name, default: SpanScore()].add(
          predicted: segmenter.segments(of: document.text).sentences, gold: document.sentences)
      }
    }
  }
  for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
    print(name.padding(toLength: 32, withPad: " ", startingAt: 0), String(format: "%6.2f", score.f1))
  }
}

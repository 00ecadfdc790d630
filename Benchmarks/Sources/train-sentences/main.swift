// Trains the weights and trees that decide where sentences end, from corpora with sentences.
//
//     swift run -c release train-sentences --output FOLDER [--words LANGUAGE] FILE.jsonl …
//     swift run -c release train-sentences --folds N [--words LANGUAGE] FILE.jsonl …
//
// The weights are a logistic regression, by stochastic gradient descent with AdaGrad; the trees, by gradient
// boosting, correct it where it is unclear. They learn from what weights say of documents that these have not seen.
// The same files in the same order give the same bytes. A file that is given twice counts twice. `--words` says
// in which language's documents features may name words; the others teach only what shapes tell. Without it, the
// weights are for all languages without their own.
//
// `--folds` writes nothing: it trains N times, each time without every N-th document, and prints how well the
// sentences of the documents left out are found, by the weights alone and with the trees.

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
    Data("usage: train-sentences --output FOLDER | --folds N [--words LANGUAGE] FILE…\n".utf8))
  exit(2)
}

let training = try SentenceTrainer(files: files, wordLanguage: wordLanguage)
if let output {
  let folder = URL(filePath: output)
  let model = training.model()
  let weights = model.weights.map { UInt8(bitPattern: $0) }
  try Data(weights).write(to: folder.appending(path: "sentence-weights.bin"))
  try Data(model.trees).write(to: folder.appending(path: "sentence-trees.bin"))
}
if let folds {
  for (name, score) in training.scores(folds: folds) {
    print(
      name.padding(toLength: 32, withPad: " ", startingAt: 0),
      String(format: "%6.2f by weights alone, %6.2f with trees", score.byWeights.f1, score.all.f1))
  }
}

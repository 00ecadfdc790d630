import BenchmarkSupport
import Foundation
import InquitModel
@_spi(Training) import InquitSegmentation

/// Trains weights and trees on the documents of corpora, or on those outside some folds.
struct SentenceTrainer {
  /// A file's documents with the gaps that they teach.
  private struct Corpus {
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

  struct Model {
    let weights: [Int8]
    /// As the file holds them.
    let trees: [UInt8]
  }

  private let corpora: [Corpus]
  private let wordLanguage: String?

  /// Into how many parts the documents are dealt, so that trees learn from scores of weights that have not seen
  /// the document: each time into others, as the examples are few and weights differ with what they have seen.
  private static let partCounts = [5, 3, 7]
  private static let treeCount = 120

  init(files: [String], wordLanguage: String?) throws {
    let cache = try Dictionary(
      uniqueKeysWithValues: Set(files).map { ($0, try Corpus($0, wordLanguage: wordLanguage)) })
    corpora = files.compactMap { cache[$0] }
    self.wordLanguage = wordLanguage
  }

  /// What all documents outside a fold teach.
  func model(outside fold: Fold? = nil) -> Model {
    Model(weights: weights(outside: [fold].compactMap(\.self)), trees: trees(outside: fold))
  }

  private func weights(outside folds: [Fold]) -> [Int8] {
    var examples: [(features: [Int], label: Bool)] = []
    for corpus in corpora {
      for (rank, list) in corpus.examples.enumerated() where !folds.contains(where: { $0.contains(rank) }) {
        examples += list.map { ($0.features, $0.endsSentence) }
      }
    }
    var model = LogisticRegression(featureCount: SentenceScorer.featureCount)
    model.train(examples)
    return model.weights.map { Int8(max(-127, min(127, ($0 / SentenceScorer.unit).rounded()))) }
  }

  private func scorer(_ weights: [Int8], _ forest: SentenceForest? = nil) -> SentenceScorer {
    SentenceScorer(weights: weights, isLexical: wordLanguage != nil, forest: forest)
  }

  private func trees(outside fold: Fold?) -> [UInt8] {
    var examples: [SymmetricTrees.Example] = []
    for part in Self.partCounts.flatMap({ count in (1...count).compactMap { Fold("\($0)/\(count)") } }) {
      let scorer = scorer(weights(outside: [fold, part].compactMap(\.self)))
      for corpus in corpora {
        for (rank, document) in corpus.documents.enumerated()
        where part.contains(rank) && fold?.contains(rank) != true && teachesWords(document) {
          examples += SentenceTraining(language: document.language, scorer: scorer)
            .unclearExamples(of: document.text, sentences: document.sentences)
            .map { .init(values: $0.context.list, score: $0.sum, label: $0.endsSentence) }
        }
      }
    }
    var trees = SymmetricTrees(
      classes: GapContext.classes, levels: SentenceForest.questionCount, rate: 0.08, penalty: 10)
    trees.train(examples, count: Self.treeCount)
    return SentenceForest.bytes(
      trees.trees.map { ($0.questions, $0.leaves.map { $0 / Double(SentenceScorer.unit) }) })
  }

  /// Whether a document is in the language whose words features name, if there is one.
  private func teachesWords(_ document: GoldDocument) -> Bool {
    wordLanguage == nil || document.language == wordLanguage
  }

  /// How well sentences are found, by corpus.
  struct Score {
    var byWeights = SpanScore()
    var all = SpanScore()
  }

  /// The scores of the documents of each fold by what those outside it teach, by the name of the corpus.
  func scores(folds count: Int) -> [(name: String, score: Score)] {
    var scores: [String: Score] = [:]
    let cache = Dictionary(corpora.map { ($0.name, $0) }) { first, _ in first }
    for fold in (1...count).compactMap({ Fold("\($0)/\(count)") }) {
      let model = model(outside: fold)
      let forest = SentenceForest(bytes: model.trees)
      for corpus in cache.values {
        for (rank, document) in corpus.documents.enumerated()
        where fold.contains(rank) && teachesWords(document) {
          func sentences(_ forest: SentenceForest?) -> [ByteRange] {
            TextSegmenter(language: document.language, scorer: scorer(model.weights, forest))
              .segments(of: document.text).sentences
          }
          scores[corpus.name, default: Score()].byWeights.add(
            predicted: sentences(nil), gold: document.sentences)
          scores[corpus.name, default: Score()].all.add(
            predicted: sentences(forest), gold: document.sentences)
        }
      }
    }
    return scores.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

import Foundation
import InquitModel
import InquitSegmentation

/// The list of English words with their classes, learnt from texts alone: none that a model is measured on, not even
/// what of the Wikinews gold is among the raw texts.
struct ClusterList {
  /// In the folder of raw texts.
  static let rawFiles = ["wikinews_en.txt.gz", "novels_en.txt.gz"]
  /// In the folder of corpora; their annotation plays no part.
  static let corpusFiles = [
    "wnut17_train.jsonl.gz", "crossner_politics_train.jsonl.gz", "crossner_politics_dev.jsonl.gz",
    "crossner_politics_test.jsonl.gz",
  ]
  /// Fine and coarse classes.
  private static let classCounts = [256, 64]
  private static let leastCount = 5

  private static let measuredFile = "wikinews_gold_dev.jsonl.gz"

  private var sentences: [[String]] = []
  /// The lines of the texts that models are measured on.
  private let measured: Set<String>

  init(_ corpora: Corpora, raw: Corpora) throws {
    measured = Set(try Self.texts(Self.measuredFile, in: corpora).flatMap(Self.lines))
    for file in Self.rawFiles { add(try raw.read(file)) }
    for file in PartOfSpeechModel.files {
      sentences += Treebank.sentences(try corpora.read(file)).map { $0.map(Self.folded) }
    }
    for file in Self.corpusFiles { for text in try Self.texts(file, in: corpora) { add(text) } }
  }

  private static func texts(_ file: String, in corpora: Corpora) throws -> [String] {
    let decoder = JSONDecoder()
    return try corpora.read(file).split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8)).text
    }
  }

  private struct Line: Decodable {
    let text: String
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Adds a text, a paragraph at a time; a line end inside one is a blank.
  private mutating func add(_ string: String) {
    let segmenter = TextSegmenter(language: "en")
    for paragraph in string.components(separatedBy: "\n\n") {
      let lines = Self.lines(paragraph).filter { !measured.contains($0) }
      if lines.isEmpty { continue }
      let text = SourceText(lines.joined(separator: " "))
      let segments = segmenter.segments(of: text)
      var tokens = segments.tokens[...]
      for sentence in segments.sentences {
        let inside = tokens.prefix { $0.lowerBound < sentence.upperBound }
        tokens = tokens.dropFirst(inside.count)
        sentences.append(inside.map { Self.folded(text[$0]) })
      }
    }
  }

  /// A word in the form in which the tagger looks it up.
  private static func folded(_ word: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}": folded.append("'")
      case "\u{201C}", "\u{201D}": folded.append("\"")
      case "\u{2010}"..."\u{2014}": folded.append("-")
      default: folded.append(scalar.properties.numericType == .decimal ? "0" : scalar)
      }
    }
    return String(folded)
  }

  /// The list, the most frequent word first.
  func text() -> String {
    var counts: [String: Int] = [:]
    for sentence in sentences { for word in sentence { counts[word, default: 0] += 1 } }
    let words = counts.filter { $0.value >= Self.leastCount }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    let numbered = sentences.map { $0.map { numbers[$0] } }
    let columns = Self.classCounts.map { classCount in
      var clusters = WordClusters(numbered, wordCount: words.count, classCount: classCount)
      clusters.settle()
      return clusters.classes
    }
    let header = """
      # Words and the classes of words that stand among the same words: a fine class and a coarse one. Learnt by
      # Scripts/train-models from texts, see NOTICE; under CC BY-SA 4.0.

      """
    // A line that begins with # would be a comment.
    return header
      + words.enumerated().filter { !$0.element.hasPrefix("#") }.map { i, word in
        word + columns.map { "\t\($0[i])" }.joined() + "\n"
      }.joined()
  }
}

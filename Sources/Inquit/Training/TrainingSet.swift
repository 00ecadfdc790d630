import InquitAnnotators
import InquitModel
import InquitSegmentation
import InquitTagger

/// Documents as training examples: the spans of some labels that people have settled.
///
/// Texts are cut into sentences and words as `annotate` cuts them, whatever the documents say, so that the
/// model meets in use what it was trained on.
public struct TrainingSet: Sendable {
  public let tags: TagSet
  public let language: String
  /// An example a document.
  public private(set) var examples: [TrainingExample] = []
  /// Spans learnt from, by label, in the order of `tags`.
  public private(set) var spanCounts: [Int]
  /// Spans whose ends are no word's, that overlap others, or that cross a sentence's end.
  public private(set) var skipped = 0
  /// Settled annotations of other labels.
  public private(set) var otherLabels: [Label: Int] = [:]
  /// Documents that say that they are in another language.
  public private(set) var foreignDocuments = 0
  /// Suggestions that nobody has judged.
  public private(set) var unjudged = 0
  private let segmenter: TextSegmenter
  private let names: NameAnnotator

  /// `labels` must not be empty; their order is the model's.
  public init(labels: [Label], language: String) {
    tags = TagSet(kind: .spans, names: labels.map(\.rawValue))
    spanCounts = Array(repeating: 0, count: labels.count)
    self.language = language
    segmenter = TextSegmenter(language: language)
    names = NameAnnotator(language: language, tagger: nil)
  }

  /// Adds a document. Its annotations count when a person made or accepted them, that is when they are not
  /// merely suggested and not rejected; with `includesSuggestions` suggestions count, too. Text that none of
  /// them covers is learnt to be none.
  public mutating func add(_ document: Document, includesSuggestions: Bool = false) {
    let analysed = AnalysedText(
      text: document.text, language: language, segments: segmenter.segments(of: document.text))
    let words = WordFinder(analysed)
    var spans: [TokenSpan] = []
    if let tag = document.language, Self.baseLanguage(tag) != Self.baseLanguage(language) {
      foreignDocuments += 1
    }
    for annotation in document.annotations where annotation.provenance.status != .rejected {
      guard let label = tags.names.firstIndex(of: annotation.label.rawValue) else {
        if annotation.provenance.status != .suggested { otherLabels[annotation.label, default: 0] += 1 }
        continue
      }
      if annotation.provenance.status == .suggested && !includesSuggestions {
        unjudged += annotation.ranges.count
        continue
      }
      for range in annotation.ranges {
        guard let tokens = words.words(of: range) else {
          skipped += 1
          continue
        }
        spans.append(TokenSpan(tokens: tokens, label: annotation.label))
        spanCounts[label] += 1
      }
    }
    let text = TaggerText(analysed, names: names.names(in: analysed))
    var left = 0
    examples.append(TrainingExample(text: text, spans: spans, tagSet: tags, skipped: &left))
    skipped += left
  }

  /// The language of a tag without what follows it: `en` of `en-GB`.
  private static func baseLanguage(_ tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}

/// Finds the words that a range covers exactly.
private struct WordFinder {
  private var starts: [ByteOffset: Int] = [:]
  private var ends: [ByteOffset: Int] = [:]

  init(_ text: AnalysedText) {
    for (i, word) in text.words.enumerated() {
      starts[word.range.lowerBound] = i
      ends[word.range.upperBound] = i + 1
    }
  }

  func words(of range: ByteRange) -> Range<Int>? {
    guard let start = starts[range.lowerBound], let end = ends[range.upperBound], start < end else {
      return nil
    }
    return start..<end
  }
}

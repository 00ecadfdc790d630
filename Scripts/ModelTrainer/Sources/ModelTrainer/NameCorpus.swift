import Foundation
import Inquit
import InquitAnnotators
import InquitModel
import InquitSegmentation
import InquitTagger

/// A text with the spans of its names.
struct NameDocument {
  let analysed: AnalysedText
  let text: TaggerText
  let spans: [TokenSpan]
  /// Spans whose ends are no token's.
  let misaligned: Int
}

/// A corpus of names and how its labels become ours.
struct NameCorpus {
  let file: String
  /// Its title and licence, as they go into the model.
  let title: String
  /// Our label for each of the corpus's that we take; other spans are left out.
  let labels: [String: Label]

  static let all = [
    NameCorpus(
      file: "wikinews_gold_dev.jsonl.gz", title: "Wikinews gold (CC BY 4.0)",
      labels: ["location": .location, "person": .person, "organisation": .organisation]),
    NameCorpus(
      file: "uner_en_ewt_dev.jsonl.gz", title: "UNER English EWT, dev (CC BY-SA 4.0)",
      labels: ["LOC": .location, "PER": .person, "ORG": .organisation]),
    NameCorpus(
      file: "wikigold.jsonl.gz", title: "WikiGold (CC BY 4.0)",
      labels: ["LOC": .location, "PER": .person, "ORG": .organisation]),
    NameCorpus(
      file: "wnut17_train.jsonl.gz", title: "WNUT 2017, train (CC BY 4.0)",
      labels: [
        "location": .location, "person": .person, "group": .organisation, "corporation": .organisation,
      ]),
    NameCorpus(
      file: "wnut17_dev.jsonl.gz", title: "WNUT 2017, dev (CC BY 4.0)",
      labels: [
        "location": .location, "person": .person, "group": .organisation, "corporation": .organisation,
      ]),
    NameCorpus(
      file: "crossner_politics_train.jsonl.gz", title: "CrossNER politics, train (CC BY-SA)", labels: crossNER
    ),
    NameCorpus(
      file: "crossner_politics_dev.jsonl.gz", title: "CrossNER politics, dev (CC BY-SA)", labels: crossNER),
    NameCorpus(
      file: "crossner_politics_test.jsonl.gz", title: "CrossNER politics, test (CC BY-SA)", labels: crossNER),
    NameCorpus(
      file: "gum_redistributable_train.jsonl.gz", title: "GUM, train (CC BY and CC BY-SA documents)",
      labels: ["place": .location, "person": .person, "organization": .organisation]),
  ]

  /// The corpora that a model trained on the others is measured on: UNER and WikiGold.
  static let measured = [1, 2]

  private static let crossNER: [String: Label] = [
    "country": .location, "location": .location, "politician": .person, "person": .person,
    "politicalparty": .organisation, "organisation": .organisation,
  ]

  func documents(in corpora: Corpora) throws -> [NameDocument] {
    let decoder = JSONDecoder()
    return try corpora.read(file).split(separator: "\n").map { line in
      try document(try decoder.decode(Line.self, from: Data(line.utf8)))
    }
  }

  private func document(_ line: Line) throws -> NameDocument {
    let text = SourceText(line.text)
    let map = OffsetMap<UTF32>(text)
    func bytes(_ pair: [Int]) -> ByteRange? {
      pair.count == 2 && pair[0] <= pair[1] ? map.byteRange(of: ScalarRange(pair[0], pair[1])) : nil
    }
    var segments = TextSegmenter(language: "en").segments(of: text)
    let given = line.words ?? line.tokens ?? []
    let tokens = given.isEmpty ? segments.tokens : given.compactMap(bytes)
    let sentences = given.isEmpty ? segments.sentences : (line.sentences ?? []).compactMap(bytes)
    var misaligned = 0
    var spans: [TokenSpan] = []
    for span in line.labelled {
      guard let label = labels[span.label] else { continue }
      guard let range = bytes(span.range).map({ withoutArticle($0, in: text) }),
        let first = tokens.firstIndex(where: { $0.lowerBound == range.lowerBound }),
        let last = tokens[first...].firstIndex(where: { $0.upperBound == range.upperBound })
      else {
        misaligned += 1
        continue
      }
      guard isGUM else {
        spans.append(TokenSpan(tokens: first..<last + 1, label: label))
        continue
      }
      let words = tokens[first...last].map { text[$0] }
      guard span.isNamed, let name = GUMNames.name(in: words, label: label, identity: span.identity) else {
        continue
      }
      spans.append(TokenSpan(tokens: first + name.lowerBound..<first + name.upperBound, label: label))
    }
    segments.tokens = tokens
    segments.sentences = sentences
    let analysed = AnalysedText(text: text, language: "en", segments: segments)
    return NameDocument(
      analysed: analysed, text: TaggerText(analysed, names: Self.annotator.names(in: analysed)),
      spans: spans, misaligned: misaligned)
  }

  /// Our guidelines leave the article outside a name.
  private func withoutArticle(_ range: ByteRange, in text: SourceText) -> ByteRange {
    let covered = text[range]
    guard covered.hasPrefix("the ") || covered.hasPrefix("The ") else { return range }
    return range.lowerBound.advanced(by: 4)..<range.upperBound
  }

  private static let annotator = NameAnnotator(language: "en", tagger: nil)

  private var isGUM: Bool { file.hasPrefix("gum") }

  /// A line of a corpus: either a native document or one of the collection's own form.
  private struct Line: Decodable {
    struct Span: Decodable {
      let start: Int
      let end: Int
      let label: String
      /// GUM: the phrase without what follows its head, what kind of name it is, its Wikipedia title.
      let core: [Int]?
      let ner: String?
      let identity: String?
    }
    struct Annotation: Decodable {
      let label: String
      let ranges: [[Int]]
    }
    let text: String
    let sentences: [[Int]]?
    let tokens: [[Int]]?
    let words: [[Int]]?
    let spans: [Span]?
    let annotations: [Annotation]?

    var labelled: [(range: [Int], label: String, isNamed: Bool, identity: String?)] {
      let spans = (spans ?? []).map { ($0.core ?? [$0.start, $0.end], $0.label, $0.ner != nil, $0.identity) }
      return spans
        + (annotations ?? []).flatMap { annotation in
          annotation.ranges.map { ($0, annotation.label, true, nil) }
        }
    }
  }
}

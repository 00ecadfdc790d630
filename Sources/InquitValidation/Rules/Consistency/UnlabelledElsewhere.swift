import InquitModel

struct UnlabelledElsewhere: CorpusRule {
  static let about = RuleDescription(
    code: "CON007", name: "unlabelled-elsewhere", level: .warning,
    summary: "a name that is annotated nearly everywhere in the data stands here without annotation",
    why: """
      A name that five documents have as a location is one in the sixth, too. Compared are whole names: stretches of \
      capitalised words that touch no annotation. Reported where a name is annotated at least eight times as often \
      as it is not, in documents that have names annotated. Within one document there is unlabelled-repeat.
      """,
    failing: [
      .marked(
        (1...8).map { "#!inquit id=d\($0)\nThey left [location type=city|Kyiv] then.\n" }.joined()
          + "#!inquit id=e\n[person|Ann] left Kyiv then.")
    ],
    passing: [
      .marked(
        (1...4).map { "#!inquit id=d\($0)\nThey left [location type=city|Kyiv] then.\n" }.joined()
          + "#!inquit id=e\n[person|Ann] left Kyiv then."),
      .marked(
        (1...8).map { "#!inquit id=d\($0)\nThey left [location type=city|Kyiv] then.\n" }.joined()
          + "#!inquit id=e\n[person|Ann] left the Kyiv Post then."),
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    /// How often a name was annotated, by its text, and with which label first.
    var labelled: [String: (count: Int, label: Label)] = [:]
    /// Stretches of capitalised words without annotation: how often, and the first places.
    var unlabelled: [String: (count: Int, sightings: [Sighting])] = [:]
    /// In the order in which they were first seen.
    var order: [String] = []

    static let mostSightings = 3

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      let names = document.nameAnnotations
      // A file without names says nothing about names.
      if names.isEmpty { return }
      for (i, text) in names {
        labelled[text, default: (0, document.annotations[i].label)].count += 1
      }
      let annotated = document.coverBesidesQuotes
      for range in CapitalisedStretches(document.text).ranges where !annotated.overlaps(range) {
        let text = document.text[range]
        if unlabelled[text] == nil { order.append(text) }
        var seen = unlabelled[text] ?? (0, [])
        seen.count += 1
        if seen.sightings.count < Self.mostSightings {
          seen.sightings.append(Sighting(document, origin, range: range))
        }
        unlabelled[text] = seen
      }
    }

    func finish(into report: inout CorpusReport) {
      for text in order {
        guard let missed = unlabelled[text], let known = labelled[text], known.count >= missed.count * 8
        else {
          continue
        }
        for sighting in missed.sightings {
          report.add(
            "\(quoted(text)) is annotated \(known.count) times in the data, mostly as \(known.label), but not here",
            at: sighting, help: "annotate it, unless it is something else here",
            surprise: Surprise.bits(of: missed.count, among: known.count + missed.count))
        }
      }
    }
  }
}

/// The stretches of words with a capital, single blanks between them, that a text has.
struct CapitalisedStretches {
  private(set) var ranges: [ByteRange] = []

  init(_ text: SourceText) {
    var stretch: ByteRange?
    var offset: ByteOffset = 0
    while let word = Self.word(in: text, from: offset) {
      offset = word.upperBound
      let isCapitalised = text.scalar(at: word.lowerBound).scalar.isCapital
      if let open = stretch, isCapitalised, Self.isBlank(text, from: open.upperBound, to: word.lowerBound) {
        stretch = open.lowerBound..<word.upperBound
        continue
      }
      if let open = stretch { ranges.append(open) }
      stretch = isCapitalised ? word : nil
    }
    if let open = stretch { ranges.append(open) }
  }

  private static func isBlank(_ text: SourceText, from start: ByteOffset, to end: ByteOffset) -> Bool {
    end.value == start.value + 1 && text.bytes[start.value] == UInt8(ascii: " ")
  }

  /// The next run of letters and digits, hyphens inside it included.
  private static func word(in text: SourceText, from start: ByteOffset) -> ByteRange? {
    var offset = start
    var first: ByteOffset?
    while offset < text.endOffset {
      let (scalar, length) = text.scalar(at: offset)
      if !(scalar.isLetter || scalar.isDigit || (scalar == "-" && first != nil)) {
        if let first { return first..<offset }
      } else if first == nil {
        first = offset
      }
      offset = offset.advanced(by: length)
    }
    return first.map { $0..<offset }
  }
}

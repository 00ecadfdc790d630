import InquitModel

struct UnlabelledRepeat: DocumentRule {
  static let about = RuleDescription(
    code: "CON003", name: "unlabelled-repeat", level: .warning,
    summary:
      "a name that is annotated twice or more in a document stands there once more, without annotation",
    why: """
      Annotators tire of the tenth mention. What is left out teaches a model that the name is none. Occurrences that are \
      part of something annotated, or of a longer name, are left alone.
      """,
    failing: [.marked("[person|Zelenskyy] left. [person|Zelenskyy] came, and Zelenskyy sat.")],
    passing: [
      .marked("[person|Zelenskyy] left. [person|Zelenskyy] came. The Zelenskyy Fund grew."),
      .marked("[person|Zelenskyy] left, and Zelenskyy sat."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    let counts = repeatedNames(document)
    if counts.isEmpty { return }
    let annotated = document.coverBesidesQuotes
    let missed = WholeNames(of: Set(counts.keys), in: document.text).ranges.filter {
      !annotated.overlaps($0)
    }
    var missedCounts: [String: Int] = [:]
    for range in missed { missedCounts[document.text[range], default: 0] += 1 }
    for range in missed {
      let name = document.text[range]
      let rare = missedCounts[name] ?? 0
      report.add(
        "\(quoted(name)) is annotated elsewhere in the document, but not here", ranges: [range],
        help: "annotate it, unless it is something else here",
        surprise: Surprise.bits(of: rare, among: rare + (counts[name] ?? 0)))
    }
  }

  /// The texts that are annotated twice or more, with one and the same label, and look like names; and how often.
  private func repeatedNames(_ document: CheckedDocument) -> [String: Int] {
    var labels: [String: Set<Label>] = [:]
    var counts: [String: Int] = [:]
    for (i, text) in document.nameAnnotations where text.utf8.count >= 4 {
      labels[text, default: []].insert(document.annotations[i].label)
      counts[text, default: 0] += 1
    }
    return counts.filter { name, count in
      count >= 2 && labels[name]?.count == 1 && (name.unicodeScalars.first?.isCapital ?? false)
    }
  }
}

/// Where some names stand as whole words, not next to another capitalised word.
private struct WholeNames {
  private(set) var ranges: [ByteRange] = []

  init(of names: Set<String>, in text: SourceText) {
    let longest = names.map(\.utf8.count).max() ?? 0
    let starts = Set(names.map { Array($0.utf8.prefix(4)) })
    var i = 0
    let bytes = text.bytes
    var isInWord = false
    while i < bytes.count {
      let isLetter = bytes[i] >= 0x80 || Unicode.Scalar(bytes[i]).isASCIILetterOrDigit
      if isLetter && !isInWord, starts.contains(Array(bytes[i...].prefix(4))),
        let range = Self.match(names, text, at: i, longest: longest)
      {
        ranges.append(range)
        i = range.upperBound.value
        isInWord = false
        continue
      }
      isInWord = isLetter
      i += 1
    }
  }

  /// The longest name that stands at `start` as a whole.
  private static func match(_ names: Set<String>, _ text: SourceText, at start: Int, longest: Int)
    -> ByteRange?
  {
    var end = min(text.bytes.count, start + longest)
    while end > start + 3 {
      let range = ByteRange(start, end)
      if text.isScalarBoundary(range.upperBound), names.contains(text[range]) {
        return isWhole(range, text) ? range : nil
      }
      end -= 1
    }
    return nil
  }

  private static func isWhole(_ range: ByteRange, _ text: SourceText) -> Bool {
    if let next = text.scalar(after: range.upperBound) {
      if next.isLetter || next.isDigit || "-–/@_".unicodeScalars.contains(next) { return false }
      if next == " ", let after = text.scalar(after: range.upperBound.advanced(by: 1)),
        after.isCapital || after.isDigit
      {
        return false
      }
    }
    guard let previous = text.scalar(before: range.lowerBound) else { return true }
    if "-–/@_#.&".unicodeScalars.contains(previous) { return false }
    guard previous == " ", range.lowerBound.value >= 2 else { return true }
    return !endsCapitalisedWord(range.lowerBound.advanced(by: -1), text)
  }

  /// Whether the word that ends at `end` has a capital.
  private static func endsCapitalisedWord(_ end: ByteOffset, _ text: SourceText) -> Bool {
    var offset = end
    var first: Unicode.Scalar?
    while let scalar = text.scalar(before: offset),
      scalar.isLetter || scalar == "." || scalar == "&" || scalar == "’"
    {
      first = scalar
      offset = offset.advanced(by: -UTF8.width(scalar))
      if end.value - offset.value > 60 { return true }
    }
    return first?.isCapital ?? false
  }
}

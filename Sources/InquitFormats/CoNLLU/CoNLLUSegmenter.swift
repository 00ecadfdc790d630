import InquitModel

/// The comment `# segmenter = tokens=ud|icu=72.1|unicode=15.0`, which says what a document was segmented with.
/// Other tools pass over comments that they do not know.
enum CoNLLUSegmenter {
  static func spelled(_ segmenter: SegmenterInfo) -> String {
    let pairs = [("tokens", segmenter.tokens), ("icu", segmenter.icu), ("unicode", segmenter.unicode)]
    return pairs.map { "\($0.0)=\(onOneLine($0.1))" }.joined(separator: "|")
  }

  /// Nil for what is spelled in another way.
  static func read(_ spelling: String) -> SegmenterInfo? {
    let pairs = spelling.split(separator: "|").map { $0.split(separator: "=", maxSplits: 1) }
    guard pairs.allSatisfy({ $0.count == 2 }), pairs.map({ $0[0] }) == ["tokens", "icu", "unicode"] else {
      return nil
    }
    let values = pairs.map { String($0[1]) }
    return SegmenterInfo(tokens: values[0], icu: values[1], unicode: values[2])
  }

  /// What would end the comment or its value, as spaces.
  private static func onOneLine(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { $0.properties.isWhitespace || $0 == "|" ? " " : $0 }))
  }
}

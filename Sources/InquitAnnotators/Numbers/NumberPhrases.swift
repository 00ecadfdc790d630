/// Phrases of one word or several, with a value each, matched against tokens.
///
/// A phrase is its words with one space where the text has white space or a hyphen, and nothing where it has
/// neither: "per cent", "km/h", "year old".
struct NumberPhrases<Value: Sendable>: Sendable {
  private var values: [String: Value] = [:]
  private var longest = 0

  init() {}

  /// The first value of a phrase wins, so that a language's own names go before general ones.
  mutating func insert(_ phrase: String, _ value: Value) {
    guard values[phrase] == nil else { return }
    set(phrase, value)
  }

  mutating func set(_ phrase: String, _ value: Value) {
    values[phrase] = value
    longest = max(longest, phrase.utf8.count)
  }

  /// All phrases, sorted.
  var phrases: [String] { values.keys.sorted() }

  subscript(phrase: String) -> Value? { values[phrase] }

  subscript(phrase: String, default value: Value) -> Value { values[phrase] ?? value }

  /// The longest phrase that starts at token `start`, and where it ends.
  func match(_ tokens: [NumberToken], at start: Int) -> (value: Value, end: Int)? {
    var best: (Value, Int)?
    forEachKey(of: tokens, from: start, to: tokens.count) { key, end in
      if let value = values[key] { best = (value, end) }
    }
    return best
  }

  /// The longest phrase that ends right before token `end`, and where it starts.
  func match(_ tokens: [NumberToken], before end: Int) -> (value: Value, start: Int)? {
    var best: (Value, Int)?
    for start in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      forEachKey(of: tokens, from: start, to: end) { key, keyEnd in
        if keyEnd == end, let value = values[key] { best = (value, start) }
      }
    }
    return best
  }

  /// Calls `body` with the first tokens from `start` on as a phrase, one token more each time, within one
  /// sentence and as long as a phrase can be.
  private func forEachKey(
    of tokens: [NumberToken], from start: Int, to end: Int, _ body: (_ key: String, _ end: Int) -> Void
  ) {
    var key = ""
    for i in start..<max(start, end) {
      let token = tokens[i]
      guard token.sentence == tokens[start].sentence else { return }
      let isJoint = i > start && token.isHyphen
      if i > start, token.hasSpaceBefore || isJoint || (tokens[i - 1].isHyphen && i - 1 > start),
        key.utf8.last != 0x20
      {
        key += " "
      }
      if !isJoint { key += token.text }
      guard key.utf8.count <= longest else { return }
      body(key, i + 1)
    }
  }
}

extension NumberToken {
  /// A hyphen, in any of its forms; not a dash.
  var isHyphen: Bool { text == "-" || text == "\u{2010}" || text == "\u{2011}" }
  var isApostrophe: Bool { text == "'" || text == "\u{2019}" }
  /// An en or em dash.
  var isDash: Bool { text == "\u{2013}" || text == "\u{2014}" }
}

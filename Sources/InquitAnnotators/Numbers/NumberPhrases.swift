/// Phrases of one word or several, with a value each, matched against tokens.
///
/// A phrase is its words with one space where the text has white space or a hyphen, and nothing where it has
/// neither: "per cent", "km/h", "year old".
struct NumberPhrases<Value: Sendable>: Sendable {
  private var table = PhraseTable<Value>()
  private var known: Set<String> = []

  init() {}

  /// The first value of a phrase wins, so that a language's own names go before general ones.
  mutating func insert(_ phrase: String, _ value: Value) {
    known.insert(phrase)
    table.add(phrase, value)
  }

  mutating func set(_ phrase: String, _ value: Value) {
    known.insert(phrase)
    table.update(phrase) { _ in value }
  }

  /// All phrases, sorted.
  var phrases: [String] { known.sorted() }

  /// The value of every phrase, in their order.
  var values: [Value] { phrases.compactMap { self[$0] } }

  subscript(phrase: String) -> Value? { table[phrase] }

  subscript(phrase: String, default value: Value) -> Value { table[phrase] ?? value }

  /// The value of the one word that token `token` is.
  subscript(token: NumberToken) -> Value? { table[PhraseHash(value: token.hash)] }

  /// The longest phrase that starts at token `start`, and where it ends.
  func match(_ tokens: [NumberToken], at start: Int) -> (value: Value, end: Int)? {
    var best: (Value, Int)?
    forEachMatch(of: tokens, from: start, to: tokens.count) { best = ($0, $1) }
    return best
  }

  /// The longest phrase that ends right before token `end`, and where it starts.
  func match(_ tokens: [NumberToken], before end: Int) -> (value: Value, start: Int)? {
    var best: (Value, Int)?
    for start in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      forEachMatch(of: tokens, from: start, to: end) { value, matchEnd in
        if matchEnd == end { best = (value, start) }
      }
    }
    return best
  }

  /// Calls `body` with each phrase that the first tokens from `start` on form, within one sentence.
  private func forEachMatch(
    of tokens: [NumberToken], from start: Int, to end: Int, _ body: (_ value: Value, _ end: Int) -> Void
  ) {
    guard start < end else { return }
    var hash = PhraseHash(value: tokens[start].hash)
    var endsWithSpace = false
    var i = start
    while let (value, continues) = table.step(hash) {
      i += 1
      if let value { body(value, i) }
      guard continues, i < end, tokens[i].sentence == tokens[start].sentence else { return }
      let isJoint = tokens[i].isHyphen
      if tokens[i].hasSpaceBefore || isJoint || (tokens[i - 1].isHyphen && i - 1 > start), !endsWithSpace {
        hash.append(0x20)
        endsWithSpace = true
      }
      if !isJoint {
        hash.append(tokens[i].text)
        endsWithSpace = false
      }
    }
  }
}

extension NumberToken {
  /// A hyphen, in any of its forms; not a dash.
  var isHyphen: Bool { isMark("-") || isMark("\u{2010}") || isMark("\u{2011}") }
  var isApostrophe: Bool { isMark("'") || isMark("\u{2019}") }
  /// An en or em dash.
  var isDash: Bool { isMark("\u{2013}") || isMark("\u{2014}") }
}

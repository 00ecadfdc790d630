import ICU

/// The number words of a language, found by spelling numbers out with ICU and taking the result apart: every
/// rule set is used, which is how the forms of all genders and cases come in.
struct SpelloutWords {
  /// Phrases for 0 to 99 and single words for whole hundreds.
  private(set) var cardinals: [(phrase: String, value: Int)] = []
  /// Words that multiply, with their power of ten, from hundred on.
  private(set) var scales: [(word: String, power: Int)] = []
  /// Those of `scales` that stand for one of themselves: mille.
  private(set) var impliesOne: Set<String> = []
  private(set) var ordinals: [(word: String, value: Int)] = []
  /// Whether thousands are written together with what is before and after.
  private(set) var writesCompounds = false

  /// Nothing when ICU has no rules for the language.
  init(language: String) {
    guard let formatter = try? SpelloutFormatter(locale: language) else { return }
    for ruleSet in formatter.ruleSets {
      if ruleSet.utf8.starts(with: "%spellout-cardinal".utf8) || ruleSet == "%spellout-numbering" {
        addCardinals { Self.words(formatter.string(from: Int64($0), ruleSet: ruleSet)) }
      } else if ruleSet.utf8.starts(with: "%spellout-ordinal".utf8) {
        addOrdinals { Self.words(formatter.string(from: Int64($0), ruleSet: ruleSet)) }
      }
    }
  }

  /// The words of a spelled-out number, in lower case, without the soft hyphens between the parts of one.
  private static func words(_ spelledOut: String?) -> [String] {
    var words = [""]
    for c in (spelledOut ?? "").unicodeScalars where c != "\u{AD}" {
      if c == " " || c == "-" || c == "\u{A0}" {
        words.append("")
      } else {
        words[words.count - 1].unicodeScalars.append(Word.fold(c))
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// The spelling of a German word without ß, as in Switzerland and in capitals; nil where there is none in it.
  static func withoutSharpS(_ word: String) -> String? {
    guard word.unicodeScalars.contains("ß") else { return nil }
    var result = ""
    for c in word.unicodeScalars { if c == "ß" { result += "ss" } else { result.unicodeScalars.append(c) } }
    return result
  }

  private mutating func addCardinals(_ words: (Int) -> [String]) {
    for n in 0...99 { cardinals.append((words(n).joined(separator: " "), n)) }
    for n in stride(from: 100, through: 900, by: 100) {
      let hundred = words(n)
      if hundred.count == 1 { cardinals.append((hundred[0], n)) }
    }
    // One hundred and one may have another word for the hundred: ciento uno.
    if words(101).count > 1, words(100).count == 1 { cardinals.append((words(101)[0], 100)) }
    if words(200).count > 1 { addScale(2, words) }
    for power in [3, 6, 9, 12] { addScale(power, words) }
  }

  private mutating func addScale(_ power: Int, _ words: (Int) -> [String]) {
    let unit = (0..<power).reduce(1) { n, _ in n * 10 }
    if words(unit).count == 1, words(2 * unit).count == 1 {
      // zweitausend, dreitausend, fünftausend: what they share at their end.
      writesCompounds = true
      let word = Self.commonEnd([2, 3, 5, 8].map { words($0 * unit).first ?? "" })
      if !word.isEmpty { add(scale: word, power, impliesOne: true) }
      return
    }
    // The forms after one, two and five differ in the Slavic languages.
    for n in [1, 2, 5] {
      let phrase = words(n * unit)
      if let last = phrase.last { add(scale: last, power, impliesOne: n == 1 && phrase.count == 1) }
    }
  }

  private mutating func add(scale word: String, _ power: Int, impliesOne: Bool) {
    if !scales.contains(where: { $0.word == word }) { scales.append((word, power)) }
    if impliesOne { self.impliesOne.insert(word) }
  }

  private static func commonEnd(_ words: [String]) -> String {
    var end = Array(words[0].unicodeScalars)
    for word in words {
      let other = Array(word.unicodeScalars)
      var n = 0
      while n < min(end.count, other.count), end[end.count - 1 - n] == other[other.count - 1 - n] { n += 1 }
      end = Array(end.suffix(n))
    }
    return String(String.UnicodeScalarView(end))
  }

  private mutating func addOrdinals(_ words: (Int) -> [String]) {
    for n in 1...100 {
      let phrase = words(n)
      if phrase.count == 1 { ordinals.append((phrase[0], n)) }
    }
    // The last word of a longer one may have a form of its own: vingt-et-unième.
    for n in 21...29 {
      let phrase = words(n)
      if phrase.count > 1, let last = phrase.last { ordinals.append((last, n - 20)) }
    }
  }
}

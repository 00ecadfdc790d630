/// What a word has to do with roads that are called by a number; `roads.txt` explains each kind.
struct RoadCue: OptionSet, Sendable {
  let rawValue: UInt8

  /// Letters before a road's number: M25.
  static let letters = RoadCue(rawValue: 1)
  /// So, with a hyphen, whatever stands around them: I-95.
  static let hyphenLetters = RoadCue(rawValue: 2)
  /// With an article behind it, tells that the letters name a road: on the M25.
  static let before = RoadCue(rawValue: 4)
  /// Tells so wherever it stands in the sentence: junction.
  static let near = RoadCue(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The kind of a name in `roads.txt`.
  init?(name: String) {
    switch name {
    case "letters": self = .letters
    case "hyphen": self = .hyphenLetters
    case "before": self = .before
    case "near": self = .near
    default: return nil
    }
  }
}

/// Finds roads that are called by a number: the M25, I-95.
struct RoadFinder {
  let context: NameContext

  private var words: [Word] { context.words }

  /// The road whose name begins at word `i`.
  func road(at i: Int) -> NameCandidate? {
    guard context.lexicon.hasRoads, words[i].mayBeName, !words[i].shape.contains(.hasLower) else {
      return nil
    }
    let end: Int
    if words[i].shape.contains(.hasDigit) {
      guard let cue = cue(ofCode: words[i].lower), cue.contains(.hyphenLetters) || isAboutRoads(i) else {
        return nil
      }
      end = i + 1
    } else if let number = spacedNumber(i) {
      end = number + 1
    } else {
      let cue = context.lexicon.roadCues(of: words[i].lowerHash)
      guard !cue.isDisjoint(with: [.letters, .hyphenLetters]),
        context.isHyphen(i + 1, end: context.sentenceEnd(i)),
        Self.isNumber(words[i + 2].lower.utf8), cue.contains(.hyphenLetters) || isAboutRoads(i)
      else { return nil }
      end = i + 3
    }
    if let other = context.lexicon.others.longestMatch(in: words, from: i, to: end, form: .lower),
      other.end == end
    {
      return nil
    }
    return NameCandidate(i..<end, .location, .roadNumber, type: .road)
  }

  /// The number of US 50, with a blank and no article, behind on or along; but on US 50 million.
  private func spacedNumber(_ i: Int) -> Int? {
    let number = i + 1
    let end = context.sentenceEnd(i)
    guard number < end, i > context.sentenceStart(i), words[number].hasSpaceBefore,
      context.lexicon.roadCues(of: words[i].lowerHash).contains(.hyphenLetters),
      !cue(i - 1).isDisjoint(with: [.before, .near]), Self.isNumber(words[number].lower.utf8)
    else { return nil }
    let next = number + 1
    guard next < end, words[next].shape.contains(.hasLetter) else { return number }
    return context.classes[next].isDisjoint(with: [.placePreposition, .linkAnd, .compass]) ? nil : number
  }

  /// What the letters of a word of letters and a number have to do with roads: M25, A-7.
  private func cue(ofCode word: String) -> RoadCue? {
    let letters = word.utf8.prefix { !isDigit($0) && $0 != UInt8(ascii: "-") }
    let rest = word.utf8.dropFirst(letters.count)
    let hasHyphen = rest.first == UInt8(ascii: "-")
    let cue = context.lexicon.roadCues(of: PhraseHash(String(decoding: letters, as: UTF8.self)).value)
    guard Self.isNumber(hasHyphen ? rest.dropFirst() : rest),
      !cue.isDisjoint(with: hasHyphen ? [.letters, .hyphenLetters] : .letters)
    else { return nil }
    return hasHyphen ? cue : cue.subtracting(.hyphenLetters)
  }

  private static func isNumber(_ digits: some Collection<UInt8>) -> Bool {
    (1...longestNumber).contains(digits.count) && digits.allSatisfy(isDigit)
  }

  /// The digits of a road's number at most.
  private static let longestNumber = 4

  /// Whether a word for a road stands before word `i`, or an article and something that speaks of roads: on the M25,
  /// the A1 near Newark, the M25 … junction 8.
  private func isAboutRoads(_ i: Int) -> Bool {
    let start = context.sentenceStart(i)
    guard i > start else { return false }
    if cue(i - 1).contains(.near) { return true }
    guard context.classes[i - 1].contains(.article) else { return false }
    if i - 1 > start, cue(i - 2).contains(.before) { return true }
    if i + 2 < context.sentenceEnd(i), context.classes[i + 1].contains(.placePreposition),
      words[i + 2].mayBeName
    {
      return true
    }
    let window = max(start, i - Self.reach)..<min(context.sentenceEnd(i), i + Self.reach)
    return window.contains { cue($0).contains(.near) }
  }

  /// Words on either side in which those that speak of roads are looked for.
  private static let reach = 12

  private func cue(_ i: Int) -> RoadCue { context.lexicon.roadCues(of: words[i].lowerHash) }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

import InquitModel

/// The names of a text, by word, with what the text says of each.
struct MentionIndex {
  /// In text order, an outer name before those inside it.
  let names: [NameMention]
  /// By word: the index of the outermost name that covers it.
  private var nameAtWord: [Int32]
  /// The nouns and adjectives that stand beside an entity's name: president, ukrainian.
  private(set) var descriptions: [String: Set<String>] = [:]
  private(set) var genders: [String: QuoteLexicon.Gender] = [:]
  private(set) var mentionCounts: [String: Int] = [:]

  /// The words of each byline.
  private let bylines: [Range<Int>]

  private let text: AnalysedText
  private let lexicon: QuoteLexicon

  init(names: [NameMention], text: AnalysedText, lexicon: QuoteLexicon) {
    let names = names.sorted {
      ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count)
    }
    self.names = names
    self.text = text
    self.lexicon = lexicon
    bylines = Self.bylines(of: text, lexicon)
    nameAtWord = Array(repeating: -1, count: text.words.count)
    for (index, name) in names.enumerated() where name.kind != .other {
      mentionCounts[name.entity, default: 0] += 1
      for word in name.words where nameAtWord.indices.contains(word) && nameAtWord[word] < 0 {
        nameAtWord[word] = Int32(index)
      }
    }
    for name in names where name.kind == .person { describe(name) }
    let givenNames = GivenNameGenders.of(language: text.language)
    for name in names where name.kind == .person && genders[name.entity] == nil {
      genders[name.entity] = givenNames.gender(ofPerson: name.entity)
    }
  }

  /// Whether the name stands in a byline, as nobody's antecedent: “By Ann Holt in Turku”.
  func isByline(_ name: NameMention) -> Bool {
    bylines.contains { $0.contains(name.words.lowerBound) }
  }

  private static func bylines(of text: AnalysedText, _ lexicon: QuoteLexicon) -> [Range<Int>] {
    text.paragraphs.map(\.words).filter { words in
      guard words.count <= longestByline, words.count > 1, let first = words.first, let last = words.last
      else {
        return false
      }
      return lexicon.reporting.agentPrepositions.contains(text.words[first].lower)
        && text.words[first + 1].shape.isCapitalised && text.words[last].lower != "."
    }
  }

  /// In words.
  private static let longestByline = 14

  func name(at word: Int) -> NameMention? {
    guard nameAtWord.indices.contains(word), nameAtWord[word] >= 0 else { return nil }
    return names[Int(nameAtWord[word])]
  }

  /// The outermost names in `words`, in text order.
  func names(in words: Range<Int>) -> [NameMention] {
    var result: [NameMention] = []
    for word in words {
      guard nameAtWord.indices.contains(word), nameAtWord[word] >= 0 else { continue }
      let name = names[Int(nameAtWord[word])]
      if result.last != name { result.append(name) }
    }
    return result
  }

  /// Whether ’s follows a name, or is the end of its last word.
  func isPossessor(_ name: NameMention) -> Bool {
    let next = name.words.upperBound
    return next < text.words.count && text.words[next].isPossessive || text.words[next - 1].endsInPossessive
  }

  /// The names that begin in `words`, in text order.
  func names(startingIn words: Range<Int>) -> ArraySlice<NameMention> {
    names[firstName(from: words.lowerBound)..<firstName(from: words.upperBound)]
  }

  /// The index of the first name that begins at `word` or later.
  private func firstName(from word: Int) -> Int {
    names.partitioningIndex { $0.words.lowerBound >= word }
  }

  /// Of a title or an apposition, in words.
  private static let longestDescription = 9

  /// Takes in the title before a name and the apposition behind it.
  private mutating func describe(_ name: NameMention) {
    var found: Set<String> = []
    var i = name.words.lowerBound - 1
    let sentence = text.words[name.words.lowerBound].sentence
    if i >= 0, text.words[i].lower == "," { i -= 1 }
    while i >= 0, text.words[i].sentence == sentence, name.words.lowerBound - i <= Self.longestDescription,
      let word = describingWord(i)
    {
      note(word, in: &found)
      i -= 1
    }
    i = name.words.upperBound
    if i < text.words.count, text.words[i].lower == "," {
      var behind: Set<String> = []
      i += 1
      while i < text.words.count, text.words[i].sentence == sentence,
        i - name.words.upperBound <= Self.longestDescription,
        let word = describingWord(i)
      {
        note(word, in: &behind)
        i += 1
      }
      // “Jailing Holt, the judge said”: what a verb follows is no apposition.
      let isSubject = i < text.words.count && lexicon.cues[text.words[i]]?.isFinite == true
      if !isSubject { found.formUnion(behind) }
    }
    // Without a noun for a person, the words beside the name describe something else.
    let roles = found.filter { lexicon.speakerNouns[$0]?.type == .person }
    guard !roles.isEmpty else { return }
    descriptions[name.entity, default: []].formUnion(found)
    for role in roles.sorted() {
      if let gender = lexicon.speakerNouns[role]?.gender, gender != .any { genders[name.entity] = gender }
    }
  }

  /// Adds a describing word, and what it is by its last part: Wirtschaftsminister, Minister.
  private func note(_ word: String, in found: inout Set<String>) {
    guard !word.isEmpty else { return }
    found.insert(word)
    if let base = lexicon.speakerNouns.base(of: word) { found.insert(base) }
  }

  /// The word at `i` as a description; empty for one that only joins, nil where the phrase ends.
  private func describingWord(_ i: Int) -> String? {
    let word = text.words[i]
    if word.shape.isPunctuation { return word.lower == "-" ? "" : nil }
    let classes = lexicon.wordClasses[word] ?? []
    if !classes.isDisjoint(with: [.determiner, .possessive])
      || lexicon.reporting.complementPrepositions.contains(word.lower)
    {
      return ""
    }
    if let cue = lexicon.cues[word] {
      // “a prévenu Holt”, and “le prévenu Holt”.
      let hasAuxiliary = i > 0 && lexicon.wordClasses[text.words[i - 1]]?.contains(.have) == true
      if lexicon.speakerNouns[word.lower] == nil || cue.isParticiple && hasAuxiliary { return nil }
    }
    guard classes.isEmpty else { return nil }
    return word.lower
  }
}

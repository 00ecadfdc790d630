import InquitModel
import InquitTagger

/// The names of a text with those of its speakers.
///
/// In a language for which no tagger reads names, whoever speaks is somebody, and what of the mention has a capital and
/// is no title is the name; elsewhere the names that were read are only made whole. Mentions of one person become one
/// entity, by surname or given name, in whatever case they stand.
struct SpeakerNames {
  /// A mention of a speaker, as indexes of words.
  struct Mention {
    let phrase: Range<Int>
    /// Whether it stands in another case than the nominative: according to Ann.
    let isOblique: Bool
  }

  private let text: AnalysedText
  private let lexicon: QuoteLexicon
  private let finder: NamePartFinder
  private let endings: NameEndings
  private var persons: PersonRegister

  static func areNeeded(in language: String) -> Bool { NameTagger.builtin(language: language) == nil }

  init(text: AnalysedText, lexicon: QuoteLexicon) {
    self.text = text
    self.lexicon = lexicon
    finder = NamePartFinder(text: text, lexicon: lexicon)
    endings = NameEndings.of(language: text.language)
    persons = PersonRegister(text: text, endings: endings)
  }

  /// `names`, with the names of the speakers and their other mentions in place of what overlaps them.
  mutating func completed(_ names: [NameMention], speakers: [Mention]) -> [NameMention] {
    let parts = speakers.compactMap { speaker in
      finder.name(in: speaker.phrase).map { (name: $0, isOblique: speaker.isOblique) }
    }
    let known = names.filter { $0.kind == .person }.compactMap { finder.name(in: $0.words) }
    for part in parts { persons.add(part.name, weight: part.isOblique ? 0 : 2) }
    let spoken = WordCover(parts.map(\.name.words), count: text.words.count)
    for name in known where !spoken.overlaps(name.words) {
      persons.add(name, weight: endings.isNominative(text.words[name.words.lowerBound].text) ? 1 : 0)
    }
    for part in parts where finder.isSingle(part.name.words) {
      if let full = finder.fullName(endingIn: part.name.words.lowerBound, endings: endings) {
        persons.add(full, weight: 0)
      }
    }
    let others = Dictionary(
      names.filter { $0.kind == .organisation || $0.kind == .location }.map { ($0.words, $0) },
      uniquingKeysWith: { first, _ in first })
    var found = parts.map { mention($0.name, others: others) }
    found += persons.mentions(outside: WordCover(found.map(\.words), count: text.words.count))
    let covered = WordCover(found.map(\.words), count: text.words.count)
    let rest = names.filter { !covered.overlaps($0.words) && !finder.isOnlyTitle($0.words) }
    return Self.inTextOrder(Self.withoutOverlaps(found) + rest)
  }

  /// `names`, with persons' names that were read in part made whole (Marijke de Vries, not Vries), and with the full
  /// name as the entity of each surname that had none.
  mutating func joined(_ names: [NameMention], speakers: [Mention]) -> [NameMention] {
    let others = WordCover(
      names.filter { $0.kind == .organisation || $0.kind == .location }.map(\.words), count: text.words.count)
    let known = names.filter { $0.kind == .person }
    let knownCover = WordCover(known.map(\.words), count: text.words.count)
    let parts = speakers.compactMap { finder.name(in: $0.phrase) }.filter { !others.overlaps($0.words) }
    let whole = parts.filter { part in
      let isRead = known.contains { part.words.clamped(to: $0.words) == part.words }
      return !isRead && part.isFull
        && (knownCover.overlaps(part.words) || part.hasTitle || finder.beginsWithGivenName(part.words)
          || finder.hasInnerParticle(part.words))
    }
    for part in whole { persons.add(part, weight: 2) }
    let wholeCover = WordCover(whole.map(\.words), count: text.words.count)
    for name in known where !wholeCover.overlaps(name.words) {
      if let part = finder.name(in: name.words), part.words == name.words { persons.add(part, weight: 1) }
    }
    let readInFull = Set(known.filter { $0.entity != text.string(of: $0.words) }.map(\.words))
    let surnames = parts.filter {
      !$0.isFull && !wholeCover.overlaps($0.words) && !readInFull.contains($0.words)
    }
    for surname in surnames where persons.entity(of: surname.words) == nil {
      if let full = finder.fullName(endingIn: surname.words.upperBound - 1, endings: endings) {
        persons.add(full, weight: 0)
      }
    }
    let found = whole.map(\.words) + surnames.map(\.words).filter { persons.entity(of: $0) != nil }
    let foundCover = WordCover(found, count: text.words.count)
    let rest = names.filter { !foundCover.overlaps($0.words) }
    return Self.inTextOrder(rest.map(withFullName) + Self.withoutOverlaps(found.map(person)))
  }

  private func person(_ words: Range<Int>) -> NameMention {
    NameMention(
      words: words, kind: .person, entity: persons.entity(of: words) ?? text.string(of: words),
      confidence: 0.8,
      rule: "speaker")
  }

  /// A surname that stands for itself alone gets the full name that the text has.
  private func withFullName(_ name: NameMention) -> NameMention {
    guard name.kind == .person, name.entity == text.string(of: name.words), !finder.isFull(name.words),
      let full = persons.entity(of: name.words)
    else { return name }
    var name = name
    name.entity = full
    return name
  }

  private func mention(_ name: NamePart, others: [Range<Int>: NameMention]) -> NameMention {
    let entity = persons.entity(of: name.words)
    let known = others[name.words]
    if let known, entity == nil, !name.hasTitle { return known }
    let isPerson =
      entity != nil || name.hasTitle
      || name.isPersonal && known == nil
        && !text.words[name.words.lowerBound].shape.isAllCapitals
    return NameMention(
      words: name.words, kind: isPerson ? .person : .organisation,
      entity: entity ?? endings.nominative(of: text.string(of: name.words)), confidence: 0.8, rule: "speaker")
  }

  private static func withoutOverlaps(_ names: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    for name in inTextOrder(names)
    where result.last.map({ $0.words.upperBound <= name.words.lowerBound }) ?? true {
      result.append(name)
    }
    return result
  }

  /// An outer name before those inside it.
  private static func inTextOrder(_ names: [NameMention]) -> [NameMention] {
    names.sorted { ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count) }
  }
}

/// Which words of a text some ranges cover.
struct WordCover {
  private var isCovered: [Bool]

  init(_ ranges: [Range<Int>], count: Int) {
    isCovered = Array(repeating: false, count: count)
    for range in ranges { for i in range where i < count { isCovered[i] = true } }
  }

  func overlaps(_ range: Range<Int>) -> Bool { range.contains { self[$0] } }

  subscript(word: Int) -> Bool { isCovered.indices.contains(word) && isCovered[word] }
}

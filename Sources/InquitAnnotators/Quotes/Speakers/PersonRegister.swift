import InquitModel

/// The persons of a text by their full names, and who is meant by a part of one.
struct PersonRegister {
  private struct Person {
    var first: Set<String>
    var last: Set<String>
    /// By the name as it is written: how much speaks for it as the nominative.
    var weights: [String: Int] = [:]
    /// The spellings in the order of the text.
    var spellings: [String] = []
  }

  private let text: AnalysedText
  private let endings: NameEndings
  private var persons: [Person] = []
  /// By the stem of a surname, and of a given name: the persons.
  private var byLast: [String: [Int]] = [:]
  private var byFirst: [String: [Int]] = [:]

  init(text: AnalysedText, endings: NameEndings) {
    self.text = text
    self.endings = endings
  }

  /// Notes a full name; a name of one word tells nothing here.
  mutating func add(_ name: NamePart, weight: Int) {
    let nameWords = name.words.filter { text.words[$0].mayBeName }
    guard name.isFull, let first = nameWords.first, let last = nameWords.last, first < last,
      text.words[first].text.utf8.count > 2 || text.words[first].isInitial
    else { return }
    let spelling = text.string(of: name.words)
    let firstStems = stems(first)
    let lastStems = stems(last)
    let same = lastStems.flatMap { byLast[$0] ?? [] }
      .filter { !persons[$0].first.isDisjoint(with: firstStems) }.min()
    let index = same ?? persons.count
    if same == nil {
      persons.append(Person(first: firstStems, last: lastStems))
    } else {
      persons[index].first.formUnion(firstStems)
      persons[index].last.formUnion(lastStems)
    }
    for stem in persons[index].last where byLast[stem]?.contains(index) != true {
      byLast[stem, default: []].append(index)
    }
    for stem in persons[index].first where byFirst[stem]?.contains(index) != true {
      byFirst[stem, default: []].append(index)
    }
    if persons[index].weights[spelling] == nil { persons[index].spellings.append(spelling) }
    persons[index].weights[spelling, default: 0] += weight
  }

  private func stems(_ word: Int) -> Set<String> { endings.stems(of: text.words[word].lower) }

  /// The full name of whoever a name, or a part of one, stands for.
  func entity(of name: Range<Int>) -> String? {
    person(of: name).map { fullName(of: persons[$0]) }
  }

  private func person(of name: Range<Int>) -> Int? {
    let nameWords = name.filter { text.words[$0].mayBeName }
    guard let first = nameWords.first, let last = nameWords.last else { return nil }
    if nameWords.count > 1 {
      let both = candidates(last, byLast).filter { !persons[$0].first.isDisjoint(with: stems(first)) }
      if let person = both.first { return person }
    }
    return candidates(last, byLast).first ?? (nameWords.count == 1 ? candidates(first, byFirst).first : nil)
  }

  /// The persons whose name has the word in it, those with the very form first.
  private func candidates(_ word: Int, _ table: [String: [Int]]) -> [Int] {
    let exact = table[text.words[word].lower] ?? []
    return exact + stems(word).flatMap { table[$0] ?? [] }.sorted().filter { !exact.contains($0) }
  }

  private func fullName(of person: Person) -> String {
    var best = person.spellings[0]
    for spelling in person.spellings.dropFirst()
    where (person.weights[spelling] ?? 0) > (person.weights[best] ?? 0) {
      best = spelling
    }
    return (person.weights[best] ?? 0) > 0 ? best : endings.nominative(of: best)
  }

  /// The other mentions of the persons in the text: their full names and their surnames.
  func mentions(outside covered: WordCover) -> [NameMention] {
    guard !persons.isEmpty else { return [] }
    var result: [NameMention] = []
    for i in text.words.indices where text.words[i].mayBeName && !covered[i] {
      guard let person = candidates(i, byLast).first else { continue }
      let hasGivenName =
        i > 0 && !covered[i - 1] && text.words[i - 1].mayBeName
        && !stems(i - 1).isDisjoint(with: persons[person].first)
      result.append(
        NameMention(
          words: (hasGivenName ? i - 1 : i)..<i + 1, kind: .person, entity: fullName(of: persons[person]),
          confidence: 0.7, rule: "surname"))
    }
    return result
  }
}

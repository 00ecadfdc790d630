import InquitModel

/// The fullest form of each name in a document, which all its mentions share.
struct EntityNames {
  let context: NameContext
  private let candidates: [NameCandidate]
  /// By the last words of persons' names: the full mention.
  private var fullPersons: [String: Range<Int>] = [:]
  /// By an organisation's short form: the full mention.
  private var fullOrganisations: [String: Range<Int>] = [:]

  init(candidates: [NameCandidate], context: NameContext) {
    self.context = context
    self.candidates = candidates
    for (i, candidate) in candidates.enumerated() {
      switch candidate.kind {
      case .person: addPerson(candidate.words)
      case .organisation: addOrganisation(i)
      default: break
      }
    }
  }

  /// The entity of a candidate.
  func entity(of candidate: NameCandidate) -> String {
    let own = context.string(candidate.words)
    switch candidate.kind {
    case .person: return fullPersons[lower(candidate.words)].map(context.string) ?? own
    case .organisation:
      if let full = fullOrganisations[lower(candidate.words)] { return context.string(full) }
      return own
    default: return own
    }
  }

  private func lower(_ range: Range<Int>) -> String {
    var result = ""
    for i in range {
      if i > range.lowerBound, context.words[i].hasSpaceBefore { result += " " }
      result += context.words[i].lower
    }
    return result
  }

  /// Registers a person's name under each of its ends (Zelenskyy) and its given name, the longest name first
  /// come.
  private mutating func addPerson(_ range: Range<Int>) {
    for start in range {
      let tail = lower(start..<range.upperBound)
      if fullPersons[tail].map({ $0.count < range.count }) ?? true { fullPersons[tail] = range }
    }
    guard range.count > 1 else { return }
    let given = lower(range.lowerBound..<range.lowerBound + 1)
    if fullPersons[given] == nil { fullPersons[given] = range }
  }

  private mutating func addOrganisation(_ i: Int) {
    let range = candidates[i].words
    let next = range.upperBound
    if i + 1 < candidates.count, candidates[i + 1].kind == .organisation,
      candidates[i + 1].words.lowerBound == next + 1, context.words[next].text == "("
    {
      fullOrganisations[lower(candidates[i + 1].words)] = range
    }
  }
}

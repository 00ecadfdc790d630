/// Finds out the scheme of a file's tags: the one whose rules they keep, or break in so few places that those are slips.
package struct TagSchemeEvidence {
  /// What the tags say: the scheme whose rules they break least, the first of those in the order of the cases.
  package struct Verdict {
    package let scheme: TagScheme
    package let breaches: Breaches
    /// The scheme that comes next and whose rules they break in other places; nil where they speak for no scheme, as
    /// when all tags are `O`. Schemes that allow the same tags read them alike.
    package let rival: (scheme: TagScheme, breaches: Breaches)?

    /// Whether the tags speak for the rival as well.
    package var isOpen: Bool {
      guard let rival else { return false }
      return breaches.count * TagSchemeEvidence.leastRatio > rival.breaches.count
    }
  }

  /// Where a scheme's rules are broken.
  package struct Breaches: Hashable, Sendable {
    package fileprivate(set) var count = 0
    /// The first tag that could not stand where it does, and its line.
    package fileprivate(set) var tag = ""
    package fileprivate(set) var line = 0

    /// "B-PER on line 1 and 60 others".
    package var description: String {
      let others = count == 1 ? "" : count == 2 ? " and 1 other" : " and \(count - 1) others"
      return "\(tag) on line \(line)\(others)"
    }
  }

  private var breaches: [(scheme: TagScheme, found: Breaches)] =
    TagScheme.allCases.map { ($0, Breaches()) }

  /// How many times more tags must be wrong in every other scheme for those that are wrong in one to be slips.
  private static let leastRatio = 20

  package init() {}

  /// Adds the tags of one sentence, each with its spelling and line.
  package mutating func add(_ tags: [(tag: Tag, spelling: String, line: Int)]) {
    let bare = tags.map(\.tag)
    for i in breaches.indices {
      for breach in breaches[i].scheme.breaches(bare) {
        // An O that may not stand there says less than the tag before it.
        let isTag = breach < tags.count && bare[breach].role != .outside
        let item = tags[isTag ? breach : breach - 1]
        if breaches[i].found.count == 0 {
          breaches[i].found.tag = item.spelling
          breaches[i].found.line = item.line
        }
        breaches[i].found.count += 1
      }
    }
  }

  package var verdict: Verdict {
    var ranked = breaches
    let best = ranked.indices.min { (ranked[$0].found.count, $0) < (ranked[$1].found.count, $1) } ?? 0
    let (scheme, found) = ranked.remove(at: best)
    let rival = ranked.filter { $0.found.count > 0 && $0.found != found }
      .min { $0.found.count < $1.found.count }
    return Verdict(scheme: scheme, breaches: found, rival: rival.map { ($0.scheme, $0.found) })
  }
}

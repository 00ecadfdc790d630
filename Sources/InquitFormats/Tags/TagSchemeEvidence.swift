/// Finds out the scheme of a file's tags: the one whose rules they keep, or break in so few places that those are slips.
struct TagSchemeEvidence {
  /// Where a scheme's rules are broken.
  private struct Breaches: Hashable {
    var count = 0
    /// The first tag that could not stand where it does, and its line.
    var tag = ""
    var line = 0

    /// "B-PER on line 1 and 60 others".
    var description: String {
      let others = count == 1 ? "" : count == 2 ? " and 1 other" : " and \(count - 1) others"
      return "\(tag) on line \(line)\(others)"
    }
  }

  private var breaches: [(scheme: TagScheme, found: Breaches)] =
    TagScheme.allCases.map { ($0, Breaches()) }

  /// How many times more tags must be wrong in every other scheme for those that are wrong in one to be slips.
  private static let leastRatio = 20

  init() {}

  /// Adds the tags of one sentence, each with its spelling and line.
  mutating func add(_ tags: [(tag: Tag, spelling: String, line: Int)]) {
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

  /// The scheme, and what speaks for it, for people; nil where nothing does, as when all tags are `O`. Throws
  /// `ReadError` when the tags speak for two schemes. Schemes that allow the same tags read them alike, so of
  /// those any is given.
  func verdict() throws(ReadError) -> (scheme: TagScheme, reason: String?) {
    // Of several with as few breaches, the first in the order of the cases.
    var ranked = breaches
    let best = ranked.indices.min { (ranked[$0].found.count, $0) < (ranked[$1].found.count, $1) } ?? 0
    let (scheme, found) = ranked.remove(at: best)
    let rivals = ranked.filter { $0.found.count > 0 && $0.found != found }
    guard let rival = rivals.min(by: { $0.found.count < $1.found.count }) else { return (scheme, nil) }
    let wrong = "as \(rival.scheme.name), \(rival.found.description) would be wrong"
    if found.count * Self.leastRatio > rival.found.count {
      throw ReadError(
        line: min(found.line, rival.found.line),
        message:
          "the tags are neither \(scheme.name) nor \(rival.scheme.name) throughout: as \(scheme.name), "
          + "\(found.description) would be wrong; \(wrong)",
        help: "'inquit import --scheme NAME' reads them in the scheme that you name")
    }
    return (scheme, "the tags are \(scheme.name): \(wrong)")
  }
}

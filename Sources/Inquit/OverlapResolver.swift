import InquitModel

/// Decides between suggestions that lie over each other in a way that the schema does not allow: each annotator
/// is right by its own lights, but “US” in “six million US dollars” is no place.
///
/// What stays in the document wins over all suggestions. Among these, in this order:
///
/// 1. quotes, cues and speakers over names and numbers, because relations hang on them;
/// 2. the longer one, since the reading with more of the words explains them better: the currency over the
///    country in it, “Captain America” over “America”. Of speakers the shorter one: “Judge Miller” rather than
///    “Judge Miller's statement”;
/// 3. the label that comes first in the schema, then the one that starts first.
struct OverlapResolver {
  let schema: LabelSchema

  /// Who is to stand where a suggestion was.
  enum Winner: Equatable {
    case itself
    /// Another suggestion, by its index.
    case rival(Int)
    case staying
  }

  /// For each suggestion its winner. Takes time n log n, and sees at most 64 annotations over one place.
  func winners(among suggestions: [Annotation], over staying: [Annotation]) -> [Winner] {
    var winners = [Winner](repeating: .itself, count: suggestions.count)
    var rivals: [Int: [Int]] = [:]
    for (a, b) in conflicts(suggestions + staying) {
      // Indexes past the suggestions are those of what stays.
      switch (a < suggestions.count, b < suggestions.count) {
      case (true, true):
        rivals[a, default: []].append(b)
        rivals[b, default: []].append(a)
      case (true, false): winners[a] = .staying
      case (false, true): winners[b] = .staying
      case (false, false): continue
      }
    }
    if rivals.isEmpty { return winners }
    // From the best on, so that what has lost itself beats nobody.
    var isKept = Set<Int>()
    for i in rivals.keys.sorted(by: { rank(suggestions[$0], $0) < rank(suggestions[$1], $1) })
    where winners[i] == .itself {
      if let winner = rivals[i]?.filter(isKept.contains).min() {
        winners[i] = .rival(winner)
      } else {
        isKept.insert(i)
      }
    }
    return winners
  }

  /// The pairs that overlap as they may not.
  private func conflicts(_ annotations: [Annotation]) -> [(Int, Int)] {
    var conflicts: [(Int, Int)] = []
    annotations.forEachOverlap(in: annotations.textOrder) { a, b in
      if !schema.allows(annotations[a], over: annotations[b]) { conflicts.append((a, b)) }
    }
    return conflicts
  }

  /// The smaller, the better.
  private func rank(_ annotation: Annotation, _ index: Int) -> (Int, Int, Int, Int, Int) {
    let attribution: [Label] = [.quote, .cue, .speaker]
    let length = annotation.ranges.reduce(0) { $0 + $1.length() }
    let place = schema.labels.firstIndex { $0.label == annotation.label } ?? schema.labels.count
    return (
      attribution.firstIndex(of: annotation.label) ?? attribution.count,
      annotation.label == .speaker ? length : -length, place,
      annotation.hull?.lowerBound.value ?? 0, index
    )
  }
}

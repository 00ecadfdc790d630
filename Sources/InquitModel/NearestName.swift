/// The name among `candidates` that `name` was probably meant to be, for "did you mean"; nil when none is near.
///
/// Near means an edit distance (insertions, deletions, replacements and swaps of neighbours, in code points,
/// upper and lower case being alike) of at most a third of the longer name. Of equally near names the first
/// wins.
///
///     nearestName(to: "speeker", among: ["quote", "speaker"])   // "speaker"
public func nearestName(to name: String, among candidates: [String]) -> String? {
  // Nobody misspells a name this long, and the distance takes quadratic time.
  let longest = 60
  let wanted = Array(name.lowercased().unicodeScalars.prefix(longest))
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longest))
    let limit = max(wanted.count, scalars.count) / 3
    let distance = editDistance(wanted, scalars)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.name
}

/// The optimal string alignment distance.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
      row.append(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[b.count]
}

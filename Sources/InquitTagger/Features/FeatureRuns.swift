/// The features of several places, a run a place, in one array that is used again and again; later their rows in a
/// model.
struct FeatureRuns: Sendable {
  var features: [UInt32] = []
  /// Where each run ends.
  private var ends: [Int] = []

  /// How many runs there are.
  var count: Int { ends.count }

  /// The indexes into `features` of a run.
  @inline(__always)
  subscript(run: Int) -> Range<Int> { (run == 0 ? 0 : ends[run - 1])..<ends[run] }

  mutating func removeAll() {
    features.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Ends a run with the features that have been appended since the last one.
  mutating func endRun() { ends.append(features.count) }

  /// Puts what `change` makes of each feature in its place, and leaves out those with `keeps` false. There is no
  /// branch on the latter, so that look-ups in memory far away do not wait for each other.
  @inline(__always)
  mutating func compact(_ change: (UInt32) -> (feature: UInt32, keeps: Bool)) {
    var count = 0
    var next = 0
    for run in ends.indices {
      while next < ends[run] {
        let (feature, keeps) = change(features[next])
        features[count] = feature
        count &+= keeps ? 1 : 0
        next &+= 1
      }
      ends[run] = count
    }
    features.removeLast(features.count - count)
  }
}

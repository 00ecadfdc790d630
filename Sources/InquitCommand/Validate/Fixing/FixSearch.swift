/// Finds out which of some fixes can be made together: all at once where that goes well, else in halves.
struct FixSearch {
  /// What is known to go well together.
  private(set) var accepted: [Int] = []
  /// What is still to be tried, the next one last.
  private var waiting: [Range<Int>]

  /// For fixes that are named by their index.
  init(count: Int) { waiting = count == 0 ? [] : [0..<count] }

  var isDone: Bool { waiting.isEmpty }

  /// What to make next.
  var trial: [Int] { accepted + (waiting.last ?? 0..<0) }

  /// Takes in how the trial went.
  mutating func judge(isGood: Bool) {
    guard let tried = waiting.popLast() else { return }
    if isGood {
      accepted += tried
    } else if tried.count > 1 {
      let middle = tried.lowerBound + tried.count / 2
      waiting += [middle..<tried.upperBound, tried.lowerBound..<middle]
    }
  }
}

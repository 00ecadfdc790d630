import InquitModel

/// A stretch between two marks that belong together.
struct MarkPair: Hashable, Sendable {
  /// With its marks.
  let range: ByteRange
  /// Without them.
  let content: ByteRange
  /// How many pairs it lies in.
  let depth: Int
  /// Whether the closing mark is there; a quote that goes on in the next paragraph has none.
  let isClosed: Bool

  /// One of the parts into which a tag cuts the pair: the first has the opening mark, the last the closing one.
  func part(_ words: ByteRange, isFirst: Bool, isLast: Bool) -> MarkPair {
    let start = isFirst ? range.lowerBound : words.lowerBound
    let end = isLast ? range.upperBound : words.upperBound
    return MarkPair(range: start..<end, content: words, depth: depth, isClosed: isLast ? isClosed : true)
  }
}

/// Decides which marks of a paragraph open, which close and which are no quotation marks, by the cheapest
/// sequence of readings (a Viterbi search whose state is the stack of open marks).
///
/// A greedy reading goes wrong for the rest of the paragraph after one lost or odd mark; the search repairs
/// it at the cheapest place. It takes time linear in the number of marks.
struct QuotePairing {
  private enum Reading: UInt8 {
    case open, close, ignore
  }

  /// One way to read the marks so far. The stack holds indexes of candidates.
  private struct Path {
    var cost: Int
    var stack: [Int]
    /// The last entry of this path in `steps`.
    var step: Int
  }

  private struct Step {
    let previous: Int
    let reading: Reading
  }

  static let deepestNesting = 3
  /// More ways than this are never worth following.
  private static let widestBeam = 16

  private let candidates: [QuotationMarks.Candidate]
  private var steps: [Step] = []

  /// The pairs among `candidates`, the outer before the inner.
  ///
  /// - Parameter nextOpens: whether the next paragraph begins with an opening mark, so that a quote left
  ///   open may go on there.
  static func pairs(of candidates: [QuotationMarks.Candidate], paragraph: ByteRange, nextOpens: Bool)
    -> [MarkPair]
  {
    guard !candidates.isEmpty else { return [] }
    var pairing = QuotePairing(candidates: candidates)
    let readings = pairing.cheapestReadings(nextOpens: nextOpens)
    return pairing.pairs(from: readings, paragraph: paragraph)
  }

  private init(candidates: [QuotationMarks.Candidate]) {
    self.candidates = candidates
    steps.reserveCapacity(candidates.count * 4)
  }

  private mutating func cheapestReadings(nextOpens: Bool) -> [Reading] {
    var beam = [Path(cost: 0, stack: [], step: -1)]
    for index in candidates.indices {
      var next: [Path] = []
      for path in beam { extend(path, by: index, into: &next) }
      beam = next
      if beam.count > Self.widestBeam {
        beam.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.step < $1.step) }
        beam.removeLast(beam.count - Self.widestBeam)
      }
    }
    let atEnd = nextOpens ? PairingCosts.continued : PairingCosts.unclosed
    func finalCost(_ path: Path) -> Int {
      path.stack.enumerated().reduce(path.cost) { cost, open in
        // Only a double mark goes on over paragraphs.
        cost + (candidates[open.element].family.isSingle ? PairingCosts.unclosed : atEnd)
      }
    }
    let best = beam.min { finalCost($0) < finalCost($1) }
    var readings: [Reading] = []
    var step = best?.step ?? -1
    while step >= 0 {
      readings.append(steps[step].reading)
      step = steps[step].previous
    }
    return readings.reversed()
  }

  private mutating func extend(_ path: Path, by index: Int, into next: inout [Path]) {
    let mark = candidates[index]
    add(path, cost: mark.ignoring, stack: path.stack, .ignore, into: &next)
    if path.stack.count < Self.deepestNesting {
      let nestsInItself = path.stack.last.map { candidates[$0].family == mark.family } ?? false
      add(
        path,
        cost: mark.opening + (nestsInItself ? PairingCosts.sameFamilyInside : 0)
          + (mark.family.isSingle ? PairingCosts.single : 0),
        stack: path.stack + [index], .open, into: &next)
    }
    if let top = path.stack.last, candidates[top].family == mark.family {
      let length: Int = (candidates[top].range.lowerBound..<mark.range.upperBound).length()
      let isLong = mark.family.isSingle && length > PairingCosts.longestSingle
      add(
        path, cost: mark.closing + (isLong ? PairingCosts.longSingle : 0),
        stack: Array(path.stack.dropLast()),
        .close, into: &next)
    }
  }

  /// Adds a path, or betters the one whose open marks are of the same families.
  private mutating func add(
    _ path: Path, cost: Int, stack: [Int], _ reading: Reading, into next: inout [Path]
  ) {
    let total = path.cost + cost
    let same = next.firstIndex { other in
      other.stack.count == stack.count
        && zip(other.stack, stack).allSatisfy { candidates[$0].family == candidates[$1].family }
    }
    if let same, next[same].cost <= total { return }
    steps.append(Step(previous: path.step, reading: reading))
    let extended = Path(cost: total, stack: stack, step: steps.count - 1)
    if let same { next[same] = extended } else { next.append(extended) }
  }

  private func pairs(from readings: [Reading], paragraph: ByteRange) -> [MarkPair] {
    var result: [MarkPair] = []
    var stack: [Int] = []
    func append(from open: Int, to end: ByteRange, isClosed: Bool) {
      let opening = candidates[open].range
      guard opening.upperBound < end.lowerBound else { return }
      result.append(
        MarkPair(
          range: opening.lowerBound..<end.upperBound, content: opening.upperBound..<end.lowerBound,
          depth: stack.count, isClosed: isClosed))
    }
    for (index, reading) in readings.enumerated() {
      switch reading {
      case .open: stack.append(index)
      case .close:
        guard let open = stack.popLast() else { continue }
        append(from: open, to: candidates[index].range, isClosed: true)
      case .ignore: break
      }
    }
    while let open = stack.popLast() {
      append(from: open, to: paragraph.upperBound..<paragraph.upperBound, isClosed: false)
    }
    return result.sorted {
      $0.range.lowerBound < $1.range.lowerBound
        || ($0.range.lowerBound == $1.range.lowerBound && $0.depth < $1.depth)
    }
  }
}

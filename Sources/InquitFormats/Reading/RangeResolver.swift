import InquitModel

/// Turns ranges as a file states them into byte ranges of a text, and those that do not fit into faults.
///
/// A range that does not fit is left out of the document, unless the text that the file repeats for it fits
/// in another unit and repairs were asked for.
struct RangeResolver {
  let text: SourceText
  private let map: PositionMap
  private let isRepairing: Bool
  private(set) var faults: [OffsetFault] = []
  /// What was read in another unit.
  private(set) var repairs: [OffsetRepair] = []
  /// Those of the other units, made at the first fault.
  private lazy var otherMaps = TextUnit.allCases.filter { $0 != map.unit }.map { PositionMap(text, unit: $0) }

  /// `unit` is what the format counts in; `options` may know better.
  init(_ text: SourceText, unit: TextUnit, options: ReadOptions) {
    self.text = text
    map = PositionMap(text, unit: options.unit ?? unit)
    isRepairing = options.repairsOffsets
  }

  /// A range as the file states it.
  struct Stated {
    let start: Int
    let end: Int
    /// What states it, as in `tokens[7]`.
    let path: String
    private let location: Location

    private enum Location {
      case place(FilePlace)
      /// Where the path leads in a record, which is looked up when it is asked for.
      case path(JSONPlaces)
    }

    init(start: Int, end: Int, path: String, place: FilePlace) {
      (self.start, self.end, self.path) = (start, end, path)
      location = .place(place)
    }

    init(start: Int, end: Int, path: String, in places: JSONPlaces) {
      (self.start, self.end, self.path) = (start, end, path)
      location = .path(places)
    }

    var place: FilePlace {
      switch location {
      case .place(let place): place
      case .path(let places): places.place(at: path)
      }
    }
  }

  /// The bytes of `start..<end`; nil when it is no range of the text, and nothing is noted.
  func byteRange(_ start: Int, _ end: Int) -> ByteRange? { map.byteRange(start, end) }

  /// The bytes of a range that comes without its text.
  mutating func range(_ stated: Stated, annotation: String? = nil) -> ByteRange? {
    if let range = map.byteRange(stated.start, stated.end) { return range }
    let unit = annotation == nil ? nil : unitByWords(stated)
    note(stated, annotation: annotation, fittingUnit: unit)
    return nil
  }

  /// The text that a file repeats for ranges, and how it is compared with what they cover.
  private struct Repetition {
    let text: String
    let separator: String
    let agree: (String, String) -> Bool
  }

  /// The bytes of an annotation's ranges, whose text the file may repeat, the parts joined by `separator`.
  /// `agree` compares the covered text with the stated one, in formats that change it.
  mutating func ranges(
    _ stated: [Stated], text statedText: String?, separator: String = " … ", annotation: String?,
    agree: @escaping (String, String) -> Bool = sameBytes
  ) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var unfit: [Int] = []
    for (i, one) in stated.enumerated() {
      if let range = map.byteRange(one.start, one.end) { ranges.append(range) } else { unfit.append(i) }
    }
    guard let statedText else {
      for i in unfit {
        let unit = unitByWords(stated[i])
        note(stated[i], annotation: annotation, fittingUnit: unit)
      }
      return ranges
    }
    let repetition = Repetition(text: statedText, separator: separator, agree: agree)
    if unfit.isEmpty {
      let covered = covered(ranges, separator)
      if agree(covered, statedText) { return ranges }
      return mismatch(stated, repetition, covered: covered, annotation) ?? ranges
    }
    let fit = fit(stated, repetition)
    if isRepairing, let fit { return repaired(annotation, fit) }
    for i in unfit {
      note(stated[i], annotation: annotation, statedText: statedText, fittingUnit: fit?.unit.rawValue)
    }
    return ranges
  }

  /// Notes that the ranges of an annotation do not cover the stated text; the ranges in another unit, if
  /// they are to be used instead.
  private mutating func mismatch(
    _ stated: [Stated], _ repetition: Repetition, covered: String, _ annotation: String?
  ) -> [ByteRange]? {
    guard let first = stated.first else { return nil }
    let fit = fit(stated, repetition)
    if isRepairing, let fit { return repaired(annotation, fit) }
    faults.append(
      OffsetFault(
        problem: .textMismatch, path: first.path, annotation: annotation, place: first.place,
        start: first.start, end: first.end, unit: map.unit.rawValue, textLength: map.length,
        statedText: repetition.text, coveredText: covered, fittingUnit: fit?.unit.rawValue))
    return nil
  }

  private mutating func repaired(
    _ annotation: String?, _ fit: (unit: TextUnit, ranges: [ByteRange])
  ) -> [ByteRange] {
    repairs.append(OffsetRepair(annotation: annotation, unit: fit.unit.rawValue))
    return fit.ranges
  }

  private mutating func note(
    _ stated: Stated, annotation: String?, statedText: String? = nil, fittingUnit: String? = nil
  ) {
    let problem: OffsetFault.Problem
    if stated.start > stated.end {
      problem = .reversed
    } else if stated.start < 0 || stated.end > map.length {
      problem = .outOfBounds
    } else {
      problem = .splitsCodePoint
    }
    faults.append(
      OffsetFault(
        problem: problem, path: stated.path, annotation: annotation, place: stated.place,
        start: stated.start, end: stated.end, unit: map.unit.rawValue, textLength: map.length,
        statedText: statedText, fittingUnit: fittingUnit))
  }

  /// The first other unit in which the ranges cover the stated text.
  private mutating func fit(
    _ stated: [Stated], _ repetition: Repetition
  ) -> (unit: TextUnit, ranges: [ByteRange])? {
    for other in otherMaps {
      let ranges = stated.compactMap { other.byteRange($0.start, $0.end) }
      if ranges.count == stated.count,
        repetition.agree(covered(ranges, repetition.separator), repetition.text)
      {
        return (other.unit, ranges)
      }
    }
    return nil
  }

  /// The first other unit in which a range that is none of the text begins and ends with words.
  private mutating func unitByWords(_ stated: Stated) -> String? {
    for unit in [TextUnit.utf16, .bytes] {
      guard let other = otherMaps.first(where: { $0.unit == unit }),
        let range = other.byteRange(stated.start, stated.end), UnitEvidence.isOfWords(range, in: text)
      else { continue }
      return unit.rawValue
    }
    return nil
  }

  private func covered(_ ranges: [ByteRange], _ separator: String) -> String {
    ranges.map { text[$0] }.joined(separator: separator)
  }
}

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
  /// The other units, built at the first fault.
  private var otherMaps: [PositionMap]?

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
    note(stated, annotation: annotation, fittingUnit: annotation == nil ? nil : unitByWords(stated))
    return nil
  }

  /// The bytes of an annotation's ranges, whose text the file may repeat, the parts joined by `separator`.
  /// `agree` compares the covered text with the stated one, in formats that change it.
  mutating func ranges(
    _ stated: [Stated], text statedText: String?, separator: String = " … ", annotation: String?,
    agree: (String, String) -> Bool = sameBytes
  ) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var unfit: [Int] = []
    for (i, one) in stated.enumerated() {
      if let range = map.byteRange(one.start, one.end) { ranges.append(range) } else { unfit.append(i) }
    }
    guard let statedText else {
      for i in unfit { note(stated[i], annotation: annotation, fittingUnit: unitByWords(stated[i])) }
      return ranges
    }
    if unfit.isEmpty {
      let covered = covered(ranges, separator)
      if agree(covered, statedText) { return ranges }
      return mismatch(stated, ranges, covered: covered, statedText, separator, annotation, agree) ?? ranges
    }
    let fit = fit(stated, statedText, separator, agree)
    if isRepairing, let fit { return repaired(annotation, fit) }
    for i in unfit {
      note(stated[i], annotation: annotation, statedText: statedText, fittingUnit: fit?.unit.rawValue)
    }
    return ranges
  }

  /// Notes that the ranges of an annotation do not cover the stated text; the ranges in another unit, if
  /// they are to be used instead.
  private mutating func mismatch(
    _ stated: [Stated], _ ranges: [ByteRange], covered: String, _ statedText: String, _ separator: String,
    _ annotation: String?, _ agree: (String, String) -> Bool
  ) -> [ByteRange]? {
    guard let first = stated.first else { return nil }
    let fit = fit(stated, statedText, separator, agree)
    if isRepairing, let fit { return repaired(annotation, fit) }
    faults.append(
      OffsetFault(
        problem: .textMismatch, path: first.path, annotation: annotation, place: first.place,
        start: first.start, end: first.end, unit: map.unit.rawValue, textLength: map.length,
        statedText: statedText, coveredText: covered, fittingUnit: fit?.unit.rawValue))
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
    _ stated: [Stated], _ statedText: String, _ separator: String, _ agree: (String, String) -> Bool
  ) -> (unit: TextUnit, ranges: [ByteRange])? {
    if otherMaps == nil {
      otherMaps = TextUnit.allCases.filter { $0 != map.unit }.map { PositionMap(text, unit: $0) }
    }
    for other in otherMaps ?? [] {
      let ranges = stated.compactMap { other.byteRange($0.start, $0.end) }
      if ranges.count == stated.count, agree(covered(ranges, separator), statedText) {
        return (other.unit, ranges)
      }
    }
    return nil
  }

  /// The first other unit in which a range that is none of the text begins and ends with words.
  private func unitByWords(_ stated: Stated) -> String? {
    [TextUnit.utf16, .bytes].first { unit in
      guard unit != map.unit else { return false }
      let range = PositionMap(text, unit: unit).byteRange(stated.start, stated.end)
      return range.map { UnitEvidence.isOfWords($0, in: text) } ?? false
    }?.rawValue
  }

  private func covered(_ ranges: [ByteRange], _ separator: String) -> String {
    ranges.map { text[$0] }.joined(separator: separator)
  }
}

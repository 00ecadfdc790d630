import InquitModel

/// What may have gone wrong with offsets whose covered text is not the text that the file repeats.
struct OffsetDiagnosis {
  enum Cause: Hashable {
    case utf16
    case bytes
    /// Counted in a text whose lines ended with CRLF where this one's end with LF.
    case carriageReturnsCounted
    /// Counted in a text whose lines ended with LF where this one's end with CRLF.
    case carriageReturnsNotCounted
    case inclusiveEnd
    /// Everything stands so many code points further left or right than stated.
    case shifted(Int)
    case unknown
  }

  let fault: OffsetFault
  /// The annotation's index; nil when the range is of a token or sentence.
  let annotation: Int?
  let cause: Cause
  /// Where the stated text really stands; nil when the cause is not known.
  let ranges: [ByteRange]?

  /// The diagnoses of all faults, those of one annotation taken together.
  static func all(of document: CheckedDocument) -> [OffsetDiagnosis] {
    let faults = document.read.faults
    if faults.isEmpty { return [] }
    let texts = TextMaps(document.text)
    var stated = Set<Int>()
    return faults.compactMap { fault in
      guard let annotation = fault.annotation.flatMap({ document.index(of: $0) }) else {
        return OffsetDiagnosis(fault: fault, annotation: nil, cause: .unknown, ranges: nil)
      }
      guard let text = fault.statedText, !text.isEmpty,
        let positions = statedPositions(of: annotation, document, texts)
      else { return OffsetDiagnosis(fault: fault, annotation: annotation, cause: .unknown, ranges: nil) }
      let (cause, ranges) = texts.cause(of: positions, stated: text)
      // A cause explains all faults of its annotation at once.
      if cause != .unknown, !stated.insert(annotation).inserted { return nil }
      return OffsetDiagnosis(fault: fault, annotation: annotation, cause: cause, ranges: ranges)
    }
  }

  /// The start and end of each part as the file states them.
  private static func statedPositions(
    of annotation: Int, _ document: CheckedDocument, _ texts: TextMaps
  ) -> [(Int, Int)]? {
    let id = document.annotations[annotation].id
    var faulty: [Int: (Int, Int)] = [:]
    for fault in document.read.faults where fault.annotation == id {
      // Only the format's own unit is compared with others here; and ranges that are in bounds have been kept.
      if fault.unit != UTF32.unitName { return nil }
      if fault.problem == .textMismatch { continue }
      // Other formats name the annotation; most have one part only, and what is found is held against the text.
      faulty[partIndex(of: fault.path) ?? 0] = (fault.start, fault.end)
    }
    var sound = document.annotations[annotation].ranges[...]
    var positions: [(Int, Int)] = []
    while positions.count < faulty.count + document.annotations[annotation].ranges.count {
      if let position = faulty[positions.count] {
        positions.append(position)
      } else if let range = sound.popFirst(), let scalars = texts.scalars.range(of: range) {
        positions.append((scalars.lowerBound.value, scalars.upperBound.value))
      } else {
        return nil
      }
    }
    return positions
  }

  /// 2 for `annotations[3].ranges[2]`.
  private static func partIndex(of path: String) -> Int? {
    let pieces = path.split(separator: "[")
    guard pieces.count == 3, pieces[1].hasSuffix("].ranges"), pieces[2].hasSuffix("]") else { return nil }
    return Int(pieces[2].dropLast())
  }
}

/// The translations of one text that the diagnosis tries.
private struct TextMaps {
  let text: SourceText
  let scalars: OffsetMap<UTF32>
  let utf16: OffsetMap<UTF16>
  /// Where LF and CR stand, in code points.
  let lineFeeds: [Int]
  let carriageReturns: [Int]

  init(_ text: SourceText) {
    self.text = text
    scalars = OffsetMap(text)
    utf16 = OffsetMap(text)
    var lineFeeds: [Int] = []
    var carriageReturns: [Int] = []
    var position = 0
    for byte in text.bytes where byte & 0xC0 != 0x80 {
      if byte == UInt8(ascii: "\n") { lineFeeds.append(position) }
      if byte == UInt8(ascii: "\r") { carriageReturns.append(position) }
      position += 1
    }
    self.lineFeeds = lineFeeds
    self.carriageReturns = carriageReturns
  }

  func cause(of positions: [(Int, Int)], stated: String) -> (OffsetDiagnosis.Cause, [ByteRange]?) {
    let attempts: [(OffsetDiagnosis.Cause, (Int, Int) -> ByteRange?)] = [
      (.utf16, { utf16.byteRange(of: UTF16Range($0, $1)) }),
      (.bytes, { bytes($0, $1) }),
      (.carriageReturnsCounted, { inScalars(withoutReturns($0), withoutReturns($1)) }),
      (.carriageReturnsNotCounted, { inScalars(withReturns($0), withReturns($1)) }),
      (.inclusiveEnd, { inScalars($0, $1 + 1) }),
    ]
    for (cause, range) in attempts {
      if let ranges = fitting(positions, stated, range) { return (cause, ranges) }
    }
    if let shift = shift(of: positions, stated) {
      if let ranges = fitting(positions, stated, { inScalars($0 + shift, $1 + shift) }) {
        return (.shifted(shift), ranges)
      }
    }
    return (.unknown, nil)
  }

  /// The ranges under a translation, if what they cover is what was stated.
  private func fitting(
    _ positions: [(Int, Int)], _ stated: String, _ range: (Int, Int) -> ByteRange?
  ) -> [ByteRange]? {
    var ranges: [ByteRange] = []
    for (start, end) in positions {
      guard start >= 0, start < end, end < Int.max - text.bytes.count, let range = range(start, end) else {
        return nil
      }
      ranges.append(range)
    }
    let covered = ranges.map { text[$0] }.joined(separator: " … ")
    return sameBytes(covered, stated) ? ranges : nil
  }

  private func inScalars(_ start: Int, _ end: Int) -> ByteRange? {
    start <= end ? scalars.byteRange(of: ScalarRange(start, end)) : nil
  }

  private func bytes(_ start: Int, _ end: Int) -> ByteRange? {
    let range = ByteRange(start, end)
    return text.isScalarBoundary(range.lowerBound) && text.isScalarBoundary(range.upperBound) ? range : nil
  }

  /// A position counted with CRLF for each LF, in this text.
  private func withoutReturns(_ position: Int) -> Int {
    // The n-th LF stands n places further right in the text with CRLF.
    position - lineFeeds.indices.partitioningIndex { lineFeeds[$0] + $0 + 1 >= position }
  }

  /// A position counted with LF for each CRLF, in this text.
  private func withReturns(_ position: Int) -> Int {
    position + carriageReturns.indices.partitioningIndex { carriageReturns[$0] - $0 >= position }
  }

  /// How far away the first part of the stated text stands, if it stands within 1000 code points; the nearest.
  private func shift(of positions: [(Int, Int)], _ stated: String) -> Int? {
    guard let (start, end) = positions.first, start >= 0, end > start, end - start < 10_000 else {
      return nil
    }
    let part = Array(String(String.UnicodeScalarView(stated.unicodeScalars.prefix(end - start))).utf8)
    let low = scalars.byteOffset(at: ScalarOffset(max(0, min(start - 1000, scalars.endOffset.value))))
    let high = scalars.byteOffset(at: ScalarOffset(min(start + 1000 + part.count, scalars.endOffset.value)))
    guard let low, let high, let firstByte = part.first else { return nil }
    var best: Int?
    var i = low.value
    while i + part.count <= high.value {
      if text.bytes[i] == firstByte, text.bytes[i..<(i + part.count)].elementsEqual(part),
        let position = scalars.offset(at: ByteOffset(i))
      {
        let shift = position.value - start
        if shift != 0, abs(shift) < abs(best ?? Int.max) { best = shift }
      }
      i += 1
    }
    return best
  }
}

extension CheckedDocument {
  /// The stated numbers of a fault, for a message: `[3, 9]`.
  func numbers(of fault: OffsetFault) -> String { "[\(fault.start), \(fault.end)]" }

  /// Reports the diagnoses of one cause, with the fix that moves the ranges.
  func report(
    _ isCause: (OffsetDiagnosis.Cause) -> Bool, into report: inout Report,
    message: (OffsetDiagnosis) -> String, help: String, fixTitle: String, safety: Fix.Safety
  ) {
    for diagnosis in OffsetDiagnosis.all(of: self) where isCause(diagnosis.cause) {
      guard let annotation = diagnosis.annotation, let ranges = diagnosis.ranges else { continue }
      report.add(
        message(diagnosis), at: .annotation(annotation), ranges: ranges, place: diagnosis.fault.place,
        help: help, fix: Fix(fixTitle, safety, [.setRanges(annotation: annotation, ranges)]))
    }
  }
}

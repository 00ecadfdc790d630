import InquitModel

/// A line of an `.ann` file: `T1⇥Location 0 5;16 23⇥North America`.
struct BratLine {
  /// What the first letter of an id says.
  enum Kind: Unicode.Scalar {
    case text = "T"
    case event = "E"
    case relation = "R"
    case equivalence = "*"
    case attribute = "A"
    /// As attributes were called before version 1.3.
    case modification = "M"
    case normalisation = "N"
    case note = "#"

    /// Whether the line says something about another line's subject.
    var isDetail: Bool { [.attribute, .modification, .normalisation, .note].contains(self) }
  }

  let kind: Kind
  let id: String
  /// The words between the first two TABs.
  let body: [String]
  /// What follows the second TAB; nil when there is none.
  let text: String?

  /// nil when the line, which has no line end, is none of brat's.
  init?(_ line: [UInt8]) {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
    let columns = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
    guard columns.count >= 2, let first = columns[0].first,
      let kind = Kind(rawValue: Unicode.Scalar(first)), columns[0].dropFirst().allSatisfy(Self.isNameByte)
    else { return nil }
    body = columns[1].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if body.isEmpty { return nil }
    self.kind = kind
    id = String(decoding: columns[0], as: UTF8.self)
    text = columns.count > 2 ? String(decoding: columns[2], as: UTF8.self) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The number in the id; nil for an id that is none.
  var number: Int? { Self.number(in: id) }

  /// The number behind an id's first letter, of at most nine digits.
  static func number(in id: String) -> Int? {
    let digits = id.utf8.dropFirst()
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return Int(String(decoding: Array(digits), as: UTF8.self))
  }
}

/// An `.ann` file as it is, line by line, so that what does not change can be written as it was.
struct BratFile {
  struct Line {
    /// Without its LF.
    let bytes: [UInt8]
    /// nil for a blank line and for one that is none of brat's.
    let parsed: BratLine?

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      parsed = BratLine(bytes)
    }

    var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
  }

  /// The key under which a document keeps the file that it was read from.
  static let key = "brat"
  private static let byteOrderMark = "\u{FEFF}"

  var lines: [Line] = []
  var hasByteOrderMark = false
  var endsWithLineEnd = true

  init() {}

  /// The file that a document keeps; an empty one when it keeps none.
  init(keptIn document: Document) {
    guard var bytes = document.unknownKeys[Self.key]?.stringValue.map({ Array($0.utf8) }) else { return }
    if bytes.starts(with: Self.byteOrderMark.utf8) {
      hasByteOrderMark = true
      bytes.removeFirst(Self.byteOrderMark.utf8.count)
    }
    endsWithLineEnd = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() } else if bytes.isEmpty { return }
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Line(Array($0))
    }
  }

  /// The whole file.
  var bytes: [UInt8] {
    var bytes = hasByteOrderMark ? Array(Self.byteOrderMark.utf8) : []
    bytes += lines.map(\.bytes).joined(separator: [UInt8(ascii: "\n")])
    if endsWithLineEnd, !lines.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }
}

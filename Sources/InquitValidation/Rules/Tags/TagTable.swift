import InquitModel

/// The rows of a file in columns: a token a line, its tag in the last column, a blank line after each sentence.
///
/// Only what all such files share is read: `#` and a space start a comment, and a column ends at a TAB, or at a blank
/// where the file has no TABs.
struct TagTable {
  struct Row {
    /// From 1.
    let line: Int
    /// The byte ranges of the columns in the file.
    let columns: [Range<Int>]
    /// The tag: the text of the last column.
    let tag: String
    /// Whether the row comes first in its sentence.
    let isFirst: Bool

    /// The part of the tag before the first hyphen, if it is one of the letters of a tag scheme.
    var prefix: Character? {
      guard let first = tag.first, "BIOESLUM".contains(first) else { return nil }
      return tag.count == 1 || tag.dropFirst().first == "-" ? first : nil
    }

    /// What follows the first hyphen.
    var label: Substring { tag.split(separator: "-", maxSplits: 1).dropFirst().first ?? "" }
  }

  private(set) var rows: [Row] = []

  /// A row whose tag could be read.
  struct Tagged {
    let row: Row
    let tag: Tag
  }

  /// The tags of each sentence. One that cannot be read (`UnknownTag`) parts what is before it from what is behind.
  var runs: [[Tagged]] {
    var runs: [[Tagged]] = []
    var isNew = true
    for row in rows {
      if row.isFirst { isNew = true }
      guard let tag = Tag(row.tag) else {
        isNew = true
        continue
      }
      if isNew { runs.append([]) }
      isNew = false
      runs[runs.count - 1].append(Tagged(row: row, tag: tag))
    }
    return runs
  }

  /// The first row with a letter of BILOU and the first with one of IOBES, of a file that has both.
  var schemeLetters: (bilou: Row, iobes: Row)? {
    guard let bilou = rows.first(where: { $0.prefix == "L" || $0.prefix == "U" }),
      let iobes = rows.first(where: { $0.prefix == "E" || $0.prefix == "S" })
    else { return nil }
    return (bilou, iobes)
  }

  /// Lines that look blank but hold blanks or TABs.
  private(set) var almostBlank: [Int] = []

  init(_ file: CheckedFile) {
    let bytes = file.bytes
    let separator: UInt8 = bytes.contains(0x09) ? 0x09 : 0x20
    var isFirst = true
    for (n, whole) in file.lines().enumerated() {
      let number = file.start.line + n
      let line = bytes[whole].last == 0x0D ? whole.dropLast() : whole
      if line.isEmpty {
        isFirst = true
        continue
      }
      if bytes[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        almostBlank.append(number)
        isFirst = true
        continue
      }
      if bytes[line].starts(with: "# ".utf8) { continue }
      let columns = bytes[line].split(separator: separator).map { $0.startIndex..<$0.endIndex }
      guard let last = columns.last else { continue }
      rows.append(
        Row(
          line: number, columns: columns, tag: String(decoding: bytes[last], as: UTF8.self), isFirst: isFirst)
      )
      isFirst = false
    }
  }

  /// The table of a file in columns whose last column is mostly one of tags; nil for other files.
  init?(tagsOf file: CheckedFile) {
    guard file.layout == .columns, file.start == .fileStart else { return nil }
    self.init(file)
    let tagged = rows.count { $0.prefix != nil }
    guard !rows.isEmpty, tagged * 2 > rows.count else { return nil }
  }
}

import InquitModel

/// A row of a table.
struct TableRow {
  /// The line on which it starts, from 1.
  let line: Int
  /// UTF-8, without the quotation marks around them.
  var cells: [[UInt8]] = []

  /// Whether nothing stands in it, as in blank lines and in the rows that spreadsheets leave behind a table.
  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}

/// Cuts a table into rows and their cells, as RFC 4180 describes them: a cell in quotation marks may hold separators,
/// line ends and, doubled, quotation marks. In a cell without marks around it a mark is one like any other character.
/// It holds one row in memory.
struct TableRowReader {
  private var lines: LineReader
  private let separator: UInt8?

  /// The row that is being read.
  private var row = TableRow(line: 0)
  private var cell: [UInt8] = []
  private var state = State.start
  /// Where the quotation mark stands that opened the cell.
  private var opening = FilePlace(line: 1)
  /// The first byte of the row that is not UTF-8.
  private var invalid: ReadError?

  private enum State {
    /// At the start of a cell.
    case start
    case plain
    case quoted
    /// Behind a quotation mark inside a quoted cell, which closes it if no second follows.
    case closed
  }

  private static let mark = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Without a `separator` a row is one cell.
  init(_ lines: LineReader, separator: UInt8?) {
    self.lines = lines
    self.separator = separator
  }

  /// Whether the file began with a byte order mark.
  var hadByteOrderMark: Bool { lines.source.hadByteOrderMark }

  /// The next row that is not blank; nil at the end. Throws `ReadError` for marks that are not closed, or closed before
  /// the cell ends, and for bytes that are not UTF-8, the message naming the cell's column where `names` has it. The
  /// next call goes on with the next row, or behind a mark that was closed too early with the next line.
  mutating func next(names: [String] = []) throws -> TableRow? {
    while let line = try lines.next() {
      if state != .quoted { startRow() }
      if invalid == nil {
        do { _ = try ReadError.checkUTF8(line, firstLine: lines.lineNumber) } catch { invalid = error }
      }
      do { try add(line, names) } catch {
        startRow()
        throw error
      }
      if state == .quoted {
        cell.append(UInt8(ascii: "\n"))
        continue
      }
      if state == .plain, cell.last == Self.carriageReturn { cell.removeLast() }
      endCell()
      if let invalid { throw named(invalid, names) }
      if !row.isBlank { return row }
    }
    guard state == .quoted else { return nil }
    let column = Self.column(row.cells.count, names)
    startRow()
    throw ReadError(
      line: opening.line, column: opening.column,
      message: "the quotation mark that opens the cell\(column) is not closed", help: Self.markHelp)
  }

  private mutating func startRow() {
    row = TableRow(line: lines.lineNumber)
    cell = []
    state = .start
    invalid = nil
  }

  private mutating func endCell() {
    row.cells.append(cell)
    cell = []
    state = .start
  }

  private mutating func add(_ line: [UInt8], _ names: [String]) throws(ReadError) {
    var i = 0
    var columns = ColumnCounter()
    func place(of offset: Int) -> FilePlace {
      FilePlace(line: lines.lineNumber, column: columns.column(at: offset, in: line))
    }
    /// Adds what stands before the next `byte`.
    func take(until byte: UInt8?) {
      let end = byte.flatMap { ByteScan.firstIndex(of: $0, in: line.span, from: i) } ?? line.count
      cell += line[i..<end]
      i = end
    }
    while i < line.count {
      switch state {
      case .start:
        let isQuoted = line[i] == Self.mark
        state = isQuoted ? .quoted : .plain
        guard isQuoted else { continue }
        opening = place(of: i)
        i += 1
      case .plain:
        take(until: separator)
        guard i < line.count else { return }
        endCell()
        i += 1
      case .quoted:
        take(until: Self.mark)
        guard i < line.count else { return }
        state = .closed
        i += 1
      case .closed:
        if line[i] == Self.mark {
          cell.append(Self.mark)
          state = .quoted
        } else if line[i] == separator {
          endCell()
        } else if line[i] != Self.carriageReturn || i + 1 < line.count {
          let place = place(of: i)
          throw ReadError(
            line: place.line, column: place.column,
            message: "something follows the quotation mark that closes the cell"
              + Self.column(row.cells.count, names),
            help: "\(Self.markHelp); this cell begins on line \(opening.line)")
        }
        i += 1
      }
    }
  }

  private func named(_ error: ReadError, _ names: [String]) -> ReadError {
    guard let index = row.cells.firstIndex(where: { firstInvalidUTF8Fast(in: $0) != nil }) else {
      return error
    }
    var error = error
    error.message += Self.column(index, names)
    return error
  }

  private static func column(_ index: Int, _ names: [String]) -> String {
    names.indices.contains(index) ? " of the column “\(names[index])”" : ""
  }

  private static let markHelp = "inside a cell in quotation marks a mark is doubled"
}

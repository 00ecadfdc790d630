/// A table in plain columns, for people.
struct Table {
  struct Column {
    let title: String
    var isRightAligned = false
  }

  let title: String
  let columns: [Column]
  var rows: [[String]] = []

  init(_ title: String, _ columns: Column...) {
    self.title = title
    self.columns = columns
  }

  private static let gap = 2

  /// The table's lines; empty when it has no rows. The last column is cut to fit `width`, where one is
  /// given.
  func text(color: Bool, width: Int?) -> String {
    guard !rows.isEmpty else { return "" }
    let cells = rows.map { $0.map(DisplayWidth.printable) }
    let widths = columns.indices.map { column in
      cells.reduce(DisplayWidth.of(columns[column].title)) { max($0, DisplayWidth.of($1[column])) }
    }
    let last = columns.count - 1
    let before = widths[..<last].reduce(0) { $0 + $1 + Self.gap }
    let room = width.map { max(10, $0 - before) }

    var result = Style.bold(title, color) + "\n"
    result += Style.dim(line(columns.map(\.title), widths, room), color) + "\n"
    for row in cells { result += line(row, widths, room) + "\n" }
    return result
  }

  private func line(_ cells: [String], _ widths: [Int], _ room: Int?) -> String {
    var result = ""
    for (i, cell) in cells.enumerated() {
      let isLast = i == cells.count - 1
      let text = isLast ? room.map { cell.shortened(to: $0) } ?? cell : cell
      let padding = String(repeating: " ", count: max(0, widths[i] - DisplayWidth.of(text)))
      if columns[i].isRightAligned { result += padding }
      result += text
      if isLast { break }
      if !columns[i].isRightAligned { result += padding }
      result += String(repeating: " ", count: Self.gap)
    }
    return result
  }
}

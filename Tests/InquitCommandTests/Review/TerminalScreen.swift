@testable import InquitCommand

/// What a terminal shows after some output: as much of ECMA-48 as the tool uses, and a mark for everything else.
struct TerminalScreen {
  struct Cell: Hashable {
    /// Empty for the second column of a wide character.
    var text = " "
    /// The codes of its style, as in "1;31".
    var style = ""
  }

  private(set) var cells: [[Cell]]
  /// What a program should not have sent: text beyond the edge, unknown sequences.
  private(set) var faults: [String] = []
  private(set) var isAlternate = false
  private(set) var showsCursor = true
  private var row = 0
  private var column = 0
  private var style = ""

  init(rows: Int, columns: Int, output: [UInt8]) {
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    // The last sequence or character may be cut off.
    var rest = Array(String(decoding: output, as: UTF8.self).unicodeScalars)[...]
    while !rest.isEmpty {
      if rest.first == "\u{1B}" {
        guard let end = rest.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0.value) }) else {
          return
        }
        control(String(String.UnicodeScalarView(rest[rest.startIndex...end])))
        rest = rest[(end + 1)...]
      } else {
        let end = rest.firstIndex(of: "\u{1B}") ?? rest.endIndex
        for character in String(String.UnicodeScalarView(rest[..<end])) { put(character) }
        rest = rest[end...]
      }
    }
  }

  private mutating func put(_ character: Character) {
    let width = character.columns
    guard row < cells.count, column + max(width, 1) <= cells[0].count else {
      faults.append("“\(character)” at row \(row + 1), column \(column + 1)")
      return
    }
    if character.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) {
      faults.append("a control character at row \(row + 1)")
    }
    if width == 0 {
      if column > 0 { cells[row][column - 1].text.append(character) }
      return
    }
    cells[row][column] = Cell(text: String(character), style: style)
    if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
    column += width
  }

  private mutating func control(_ sequence: String) {
    let body = sequence.dropFirst(2).dropLast()
    let numbers = body.split(separator: ";").map { Int($0) }
    switch (sequence.last, body) {
    case ("H", _):
      row = (numbers.first.flatMap(\.self) ?? 1) - 1
      column = (numbers.dropFirst().first.flatMap(\.self) ?? 1) - 1
    case ("K", ""), ("K", "0"):
      for i in column..<cells[0].count where row < cells.count { cells[row][i] = Cell() }
    case ("J", "2"):
      // What came before may have been for a screen of another size.
      faults = []
      for i in cells.indices { for j in cells[i].indices { cells[i][j] = Cell() } }
    case ("m", _): style = body == "0" ? "" : String(body)
    case ("h", "?1049"), ("l", "?1049"): isAlternate = sequence.last == "h"
    case ("h", "?25"), ("l", "?25"): showsCursor = sequence.last == "h"
    // Marks around what is pasted.
    case ("h", "?2004"), ("l", "?2004"): break
    default: faults.append("the sequence ESC\(sequence.dropFirst())")
    }
  }

  /// The rows without blanks at their ends.
  var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The rows, and below each the stretches in it that have a style, with the columns they take.
  var described: [String] {
    zip(lines, cells).flatMap { line, row in
      let runs = Self.runs(row)
      return ["|" + line] + (runs.isEmpty ? [] : ["  " + runs.joined(separator: ", ")])
    }
  }

  private static let names = [
    "1": "bold", "4": "underlined", "7": "reversed", "31": "red", "32": "green", "33": "yellow", "34": "blue",
    "35": "magenta", "36": "cyan", "91": "bright-red", "92": "bright-green", "94": "bright-blue",
    "95": "bright-magenta", "96": "bright-cyan",
  ]

  private static func runs(_ row: [Cell]) -> [String] {
    var runs: [String] = []
    var start = 0
    while start < row.count {
      var end = start + 1
      while end < row.count, row[end].style == row[start].style { end += 1 }
      if !row[start].style.isEmpty {
        let words = row[start].style.split(separator: ";").map { names[String($0)] ?? String($0) }
        runs.append("\(start + 1)–\(end) \(words.joined(separator: " "))")
      }
      start = end
    }
    return runs
  }
}

/// The keys, shown in the place of the text.
struct ReviewHelp {
  let lines: [String]
  /// The first line that is shown.
  private(set) var top = 0

  /// As many keys beside each other as fit into `columns`.
  init(keys: KeyMap, columns: Int) {
    let width = 40
    let items = keys.bindings.map { "\($0.key.fitted(to: 12)) \($0.text)" }
    let across = max(1, (columns + 2) / (width + 2))
    let down = (items.count + across - 1) / across
    lines =
      (0..<down).map { row in
        stride(from: row, to: items.count, by: down).map { items[$0].fitted(to: width) }
          .joined(separator: "  ")
      } + ["", "Every command can be typed after “:”, and its words may be cut short."]
  }

  /// After a key that stands for `action`: nil for one that does not scroll, which ends the help.
  func scrolled(by action: KeyAction, rows: Int) -> ReviewHelp? {
    let distance: Int
    switch action {
    case .lineUp: distance = -1
    case .lineDown: distance = 1
    case .pageUp: distance = -rows
    case .pageDown: distance = rows
    default: return nil
    }
    var result = self
    result.top = max(0, min(top + distance, lines.count - rows))
    return result
  }

  /// What to say below it.
  func footer(rows: Int) -> String {
    let last = min(top + rows, lines.count)
    return "lines \(top + 1)–\(last) of \(lines.count); ↑ ↓ scroll, any other key goes back"
  }
}

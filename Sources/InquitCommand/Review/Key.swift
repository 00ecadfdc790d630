/// A key press, by the name that key maps use: "a", "left", "ctrl-r", "shift-tab".
struct Key: Hashable, Sendable {
  let name: String
  /// What was pasted, where that is what came instead of a key.
  var pasted: String?

  static func paste(_ text: String) -> Key { Key(name: "paste", pasted: text) }
}

/// Cuts what a terminal sends into key presses. Several keys may come in one read, and one key in several.
struct KeyParser {
  private var pending: [UInt8] = []

  /// Sequences after ESC, as xterm and the Linux console send them.
  private static let sequences: [String: String] = [
    "[A": "up", "[B": "down", "[C": "right", "[D": "left", "OA": "up", "OB": "down", "OC": "right",
    "OD": "left",
    "[H": "home", "[F": "end", "OH": "home", "OF": "end", "[1~": "home", "[4~": "end", "[7~": "home",
    "[8~": "end",
    "[5~": "pageup", "[6~": "pagedown", "[3~": "delete", "[2~": "insert", "[Z": "shift-tab",
    "[1;2C": "shift-right", "[1;2D": "shift-left", "[1;5C": "ctrl-right", "[1;5D": "ctrl-left",
  ]

  /// What a terminal puts around pasted text when it has been asked to.
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  mutating func add(_ bytes: [UInt8]) { pending += bytes }

  /// The next whole key press. `isIdle` says that nothing more is on its way: then a lone ESC is the key.
  mutating func next(isIdle: Bool) -> Key? {
    guard let first = pending.first else { return nil }
    if pending.starts(with: Self.pasteStart) { return nextPaste() }
    if first == 0x1B { return nextEscape(isIdle: isIdle) }
    if first < 0x20 || first == 0x7F {
      pending.removeFirst()
      return Key(name: Self.controlName(first))
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length || isIdle else { return nil }
    let bytes = pending.prefix(length)
    pending.removeFirst(bytes.count)
    let character = String(decoding: bytes, as: UTF8.self)
    return Key(name: character == " " ? "space" : character)
  }

  private static func controlName(_ byte: UInt8) -> String {
    switch byte {
    case 0x09: "tab"
    case 0x0A, 0x0D: "enter"
    case 0x08, 0x7F: "backspace"
    case 0: "ctrl-space"
    default: "ctrl-\(Character(Unicode.Scalar(byte | 0x60)))"
    }
  }

  /// nil until all has come, however long that takes: the rest would be taken for keys.
  private mutating func nextPaste() -> Key? {
    let text = pending.dropFirst(Self.pasteStart.count)
    guard let end = text.firstRange(of: Self.pasteEnd) else { return nil }
    let pasted = String(decoding: text[..<end.lowerBound], as: UTF8.self)
    pending.removeFirst(end.upperBound)
    return .paste(pasted)
  }

  private mutating func nextEscape(isIdle: Bool) -> Key? {
    guard pending.count > 1 else {
      guard isIdle else { return nil }
      pending.removeAll()
      return Key(name: "esc")
    }
    guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else {
      pending.removeFirst()
      return Key(name: "esc")
    }
    // A control sequence ends with a byte from @ to ~ (ECMA-48, 5.4).
    guard let end = pending[2...].firstIndex(where: { $0 >= 0x40 && $0 <= 0x7E }) else {
      guard isIdle else { return nil }
      pending.removeAll()
      return Key(name: "esc")
    }
    let sequence = String(decoding: pending[1...end], as: UTF8.self)
    pending.removeFirst(end + 1)
    return Key(name: Self.sequences[sequence] ?? "unknown \(sequence)")
  }
}

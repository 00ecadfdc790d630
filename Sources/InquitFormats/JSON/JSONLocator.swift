/// Finds where values stand in JSON text that has been parsed before, so that one of them can be changed and all else
/// stays byte for byte as it was.
package struct JSONLocator {
  package enum Step: Equatable {
    case key(String)
    case index(Int)
  }

  /// A member of an object or an element of an array.
  package struct Item {
    /// From the key's, or the element's, first byte to the value's last.
    package let whole: Range<Int>
    package let value: Range<Int>
  }

  let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The item that `path` leads to from the top; nil when there is none. Of a key written twice the last counts.
  package func item(at path: [Step]) -> Item? {
    var item = Item(whole: 0..<0, value: 0..<bytes.count)
    for step in path {
      let items = items(in: item.value)
      switch step {
      case .key(let key):
        guard let found = member(key, of: items) else { return nil }
        item = found
      case .index(let i):
        guard i >= 0, i < items.count else { return nil }
        item = items[i]
      }
    }
    return item
  }

  /// The member of that name among an object's items; nil when there is none.
  func member(_ key: String, of items: [Item]) -> Item? {
    let written = Array("\"\(key)\"".utf8)
    return items.last { bytes[$0.whole].starts(with: written) }
  }

  /// The items of the object or array that `range` holds, white space around it; none for other values.
  package func items(in range: Range<Int>) -> [Item] {
    var i = skipSpace(range.lowerBound)
    guard i < range.upperBound, bytes[i] == UInt8(ascii: "{") || bytes[i] == UInt8(ascii: "[") else {
      return []
    }
    let isObject = bytes[i] == UInt8(ascii: "{")
    i = skipSpace(i + 1)
    var items: [Item] = []
    while i < range.upperBound, bytes[i] != UInt8(ascii: "}"), bytes[i] != UInt8(ascii: "]") {
      let start = i
      if isObject {
        i = skipSpace(skipString(i))
        guard i < bytes.count, bytes[i] == UInt8(ascii: ":") else { return items }
        i = skipSpace(i + 1)
      }
      let end = skipValue(i)
      guard end > i else { return items }
      items.append(Item(whole: start..<end, value: i..<end))
      i = skipSpace(end)
      if i < bytes.count, bytes[i] == UInt8(ascii: ",") { i = skipSpace(i + 1) }
    }
    return items
  }

  /// The value whose first byte is that one.
  func item(startingAt start: Int) -> Item? {
    let end = skipValue(start)
    return end > start ? Item(whole: start..<end, value: start..<end) : nil
  }

  /// Whether what stands before an item is the start of a list, or a comma: not a key.
  func isElement(_ item: Item) -> Bool {
    let before = bytes[..<item.whole.lowerBound].last { $0 > 0x20 }
    return before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
  }

  /// The bytes to remove so that an item disappears with its comma.
  package func removal(of item: Item) -> Range<Int> {
    let after = skipSpace(item.whole.upperBound)
    if after < bytes.count, bytes[after] == UInt8(ascii: ",") {
      return item.whole.lowerBound..<skipSpace(after + 1)
    }
    var before = item.whole.lowerBound
    while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
    let hasComma = before > 0 && bytes[before - 1] == UInt8(ascii: ",")
    let start = hasComma ? before - 1 : item.whole.lowerBound
    return start..<item.whole.upperBound
  }

  private func skipSpace(_ start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
    return i
  }

  private func skipString(_ start: Int) -> Int {
    var i = start + 1
    while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(i + 1, bytes.count)
  }

  private func skipValue(_ start: Int) -> Int {
    var depth = 0
    var i = start
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\""):
        i = skipString(i)
        if depth == 0 { return i }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return i }
        depth -= 1
        if depth == 0 { return i + 1 }
      case UInt8(ascii: ",") where depth == 0: return i
      case 0...0x20 where depth == 0: return i
      default: break
      }
      i += 1
    }
    return i
  }
}

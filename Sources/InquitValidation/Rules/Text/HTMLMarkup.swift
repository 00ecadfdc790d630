import InquitModel

/// The tags of HTML that a text was cut out of a page with.
package enum HTMLMarkup {
  private static let names: Set<String> = [
    "html", "head", "body", "p", "br", "a", "b", "i", "em", "strong", "span", "div", "ul", "ol", "li", "h1",
    "h2",
    "h3", "h4", "blockquote", "script", "img", "table", "tr", "td", "figure", "figcaption", "iframe", "sup",
    "sub",
    "u", "hr", "cite",
  ]

  /// The first tag, and how many there are; nil where there is none.
  package static func tags(in text: SourceText) -> (first: ByteRange, count: Int)? {
    let bytes = text.bytes
    var first: ByteRange?
    var count = 0
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "<") {
      guard let end = tagEnd(bytes, from: i) else { continue }
      if first == nil { first = ByteRange(i, end) }
      count += 1
    }
    return first.map { ($0, count) }
  }

  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var i = start + 1
    if i < bytes.count, bytes[i] == UInt8(ascii: "/") { i += 1 }
    let nameStart = i
    while i < bytes.count, i - nameStart < 11, Unicode.Scalar(bytes[i]).isASCIILetterOrDigit { i += 1 }
    let name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
    guard names.contains(name), i < bytes.count, [0x20, 0x2F, 0x3E].contains(bytes[i]) else {
      return nil
    }
    let rest = bytes[i..<min(bytes.count, i + 2000)]
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inner = bytes[i..<end]
    // What is no tag, as in a<b and c>d, has neither attributes nor its end right after the name.
    let isTag =
      inner.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "/") }
      || (inner.contains(UInt8(ascii: "=")) && !inner.contains(UInt8(ascii: "<")))
    return isTag ? end + 1 : nil
  }
}

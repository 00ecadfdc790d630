import InquitModel

struct Mojibake: DocumentRule {
  static let about = RuleDescription(
    code: "TXT009", name: "mojibake", level: .warning,
    summary: "the text was read in the wrong encoding: â€™ for ’",
    why: """
      UTF-8 that was read as Windows-1252 shows as â€™ or Ã©. Annotations on such a text are made on rubbish, and \
      repairing the text later moves every offset that follows.
      """,
    failing: [.marked("Putinâ€™s pledge"), .marked("a cafÃ© in Paris"), .marked("ÐšÐ¸Ñ—Ð² burns")],
    passing: [.marked("Putin’s pledge"), .marked("un café à « Paris »"), .marked("«CAFÉ», São Paulo, Â")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.letter) else { return }
    let text = document.text
    var count = 0
    var first: (range: ByteRange, meant: String)?
    var i = 0
    while i < text.bytes.count {
      // Only Â Ã â Ð Ñ can start what is looked for.
      guard text.bytes[i] == 0xC3, let (end, meant) = decoded(text, from: ByteOffset(i)) else {
        i += 1
        continue
      }
      if first == nil { first = (ByteOffset(i)..<end, meant) }
      count += 1
      i = end.value
    }
    guard let first else { return }
    report.add(
      "\(quoted(text[first.range])) stands for \(quoted(first.meant))"
        + (count > 1 ? ", \(count) places in all" : ""),
      ranges: [first.range], help: "read the source as UTF-8, before annotating")
  }

  /// What the characters from `start` are when their Windows-1252 bytes are read as UTF-8, if that is a character
  /// of western text or a run of Cyrillic.
  private func decoded(_ text: SourceText, from start: ByteOffset) -> (end: ByteOffset, meant: String)? {
    var offset = start
    var bytes: [UInt8] = []
    while bytes.count < 8, offset < text.endOffset {
      let (scalar, length) = text.scalar(at: offset)
      guard let byte = Windows1252.byte(of: scalar), byte >= 0x80 else { break }
      bytes.append(byte)
      offset = offset.advanced(by: length)
    }
    guard bytes.count >= 2 else { return nil }
    func isTrail(_ i: Int) -> Bool { i < bytes.count && bytes[i] & 0xC0 == 0x80 }
    let length: Int
    switch bytes[0] {
    // A no-break space after Â, and letters after Ã.
    case 0xC2 where bytes[1] >= 0xA0 && isTrail(1): length = 2
    case 0xC3 where isTrail(1): length = 2
    // General punctuation, currency signs, ™.
    case 0xE2 where (bytes[1] >= 0x80 && bytes[1] <= 0x84) && isTrail(2): length = 3
    // One pair could be anything; two Cyrillic letters in a row could not.
    case 0xD0...0xD1 where isTrail(1) && bytes.count >= 4 && (0xD0...0xD1).contains(bytes[2]) && isTrail(3):
      length = 4
    default: return nil
    }
    var end = start
    for _ in 0..<length { end = end.advanced(by: text.scalar(at: end).length) }
    return (end, String(decoding: bytes[..<length], as: UTF8.self))
  }
}

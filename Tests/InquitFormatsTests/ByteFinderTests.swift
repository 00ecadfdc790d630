import InquitModel
import Testing

@testable import InquitFormats

@Suite struct ByteFinderTests {
  /// The first strings are looked for by walking over the text, the later ones in its index: both find the same.
  @Test func manyStringsAreFoundAsOneIs() {
    let words = ["Ann", "said", "🙂", "é", "an", "banana", "Ann said again", "", "\u{0}", "aa"]
    let joined = (0..<300).map { words[$0 * 7 % words.count] }.joined(separator: " ")
    let text = SourceText(joined + " aaaa banan")
    let strings = (0..<300).map { i in
      let start = text.startOfCharacter(at: i * 5)
      return text[start..<text.startOfCharacter(at: start.value + 1 + i % 40)]
    }
    var finder = ByteFinder(text.bytes)
    for string in strings + words + ["absent", "banane", "aaaa banana"] + strings {
      #expect(finder.ranges(of: string) == Occurrences(of: string).ranges(in: text), "“\(string)”")
    }
  }
}

extension SourceText {
  /// The first boundary between characters at `offset` or behind.
  fileprivate func startOfCharacter(at offset: Int) -> ByteOffset {
    var offset = min(offset, bytes.count)
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return ByteOffset(offset)
  }
}

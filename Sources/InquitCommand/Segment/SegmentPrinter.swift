import InquitFormats
import InquitModel

/// Turns segmented documents into the bytes of a form.
struct SegmentPrinter: Sendable {
  let form: Segment.Form

  func bytes(for document: Document) -> [UInt8] {
    switch form {
    case .jsonl:
      var writer = NativeWriter()
      return writer.line(for: document)
    case .sentences:
      return lines(of: document) { Self.onOneLine(document.text.bytes(in: $0)) }
    case .tokens:
      let tokens = document.tokens ?? []
      var next = 0
      return lines(of: document) { sentence in
        var line: [UInt8] = []
        while next < tokens.count, tokens[next].lowerBound < sentence.upperBound {
          if !line.isEmpty { line.append(UInt8(ascii: " ")) }
          line += Self.onOneLine(document.text.bytes(in: tokens[next]))
          next += 1
        }
        return line
      }
    }
  }

  /// A line for every sentence, an empty one at line ends of the text and after the document.
  private func lines(of document: Document, _ line: (ByteRange) -> [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var end: ByteOffset = 0
    for sentence in document.sentences ?? [] {
      let gap = document.text.bytes(in: end..<max(end, sentence.lowerBound))
      if end > 0, gap.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
        result.append(UInt8(ascii: "\n"))
      }
      result += line(sentence)
      result.append(UInt8(ascii: "\n"))
      end = sentence.upperBound
    }
    result.append(UInt8(ascii: "\n"))
    return result
  }

  /// The bytes with line ends as spaces.
  private static func onOneLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
  }
}

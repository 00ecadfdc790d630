import InquitModel

/// The ways in which every test text is run: as it is, with characters in front that are longer in UTF-8
/// and UTF-16 than in code points, and with CRLF line ends. A mix-up of units shows in the second, an
/// assumption about line ends in the third.
public enum TextVariant: CaseIterable, Sendable {
  case plain
  case emojiInFront
  case crlf

  /// `document` with its text changed and every range moved along.
  public func apply(to document: Document) -> Document {
    switch self {
    case .plain:
      return document
    case .emojiInFront:
      let prefix = "😀é\n"
      return document.moved(to: prefix + document.text.description) { $0 + prefix.utf8.count }
    case .crlf:
      let lineEnds = document.text.bytes.indices.filter { i in
        document.text.bytes[i] == UInt8(ascii: "\n")
          && (i == 0 || document.text.bytes[i - 1] != UInt8(ascii: "\r"))
      }
      var bytes: [UInt8] = []
      for (i, byte) in document.text.bytes.enumerated() {
        if byte == UInt8(ascii: "\n"), i == 0 || document.text.bytes[i - 1] != UInt8(ascii: "\r") {
          bytes.append(UInt8(ascii: "\r"))
        }
        bytes.append(byte)
      }
      // An offset moves by the carriage returns before it; one that stands at a line end stays before it.
      return document.moved(to: String(decoding: bytes, as: UTF8.self)) { offset in
        offset + lineEnds.count { $0 < offset }
      }
    }
  }
}

extension Document {
  fileprivate func moved(to text: String, by move: (Int) -> Int) -> Document {
    func moved(_ range: ByteRange) -> ByteRange {
      ByteRange(move(range.lowerBound.value), move(range.upperBound.value))
    }
    return Document(
      id: id, language: language, text: SourceText(text), metadata: metadata, segmenter: segmenter,
      sentences: sentences?.map(moved), tokens: tokens?.map(moved),
      annotations: annotations.map { annotation in
        var copy = annotation
        copy.ranges = annotation.ranges.map(moved)
        return copy
      },
      relations: relations, unknownKeys: unknownKeys)
  }
}

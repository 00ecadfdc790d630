import ICU
import InquitModel

/// The stretches of a text between double quotation marks, found without regard to annotations, and the marks that
/// have no partner in their paragraph.
///
/// Marks that are both opening and closing are read by what is around them. A mark left open at the end of a paragraph is
/// no fault when the next paragraph starts with an opening mark: that is how a quote goes on. Nor is one that the next
/// mark of the text closes, lines further on: such lines are not paragraphs.
struct QuotedStretches {
  struct Stretch {
    /// With both marks.
    let range: ByteRange
    let opening: Unicode.Scalar
    let closing: Unicode.Scalar
  }

  private(set) var stretches: [Stretch] = []
  private(set) var unpaired: [ByteRange] = []

  private struct Open {
    let mark: Unicode.Scalar
    let start: ByteOffset
    let end: ByteOffset
  }

  private let text: SourceText
  private var open: [Open] = []
  /// What was left open at the end of a line and may be closed on a later one.
  private var carried: [Open] = []

  init(_ text: SourceText) {
    self.text = text
    var offset: ByteOffset = 0
    let bytes = text.bytes
    while offset < text.endOffset {
      let byte = bytes[offset.value]
      if byte == UInt8(ascii: "\n") {
        endParagraph(at: offset)
      } else if byte == UInt8(ascii: "\"") || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 {
        let (scalar, length) = text.scalar(at: offset)
        let end = offset.advanced(by: length)
        if Self.marks.contains(scalar) { take(scalar, offset..<end) }
        offset = end
        continue
      }
      offset = offset.advanced(by: 1)
    }
    endParagraph(at: offset)
    giveUpCarried()
  }

  private static let marks = "\"“”„«»「」".unicodeScalars

  private mutating func take(_ mark: Unicode.Scalar, _ range: ByteRange) {
    if let last = open.last, last.mark.closingQuotes.contains(mark), canClose(mark, range, last) {
      open.removeLast()
      stretches.append(Stretch(range: last.start..<range.upperBound, opening: last.mark, closing: mark))
    } else if open.isEmpty, let last = carried.last, !canOpen(mark, range),
      last.mark.closingQuotes.contains(mark)
    {
      carried.removeLast()
    } else if canOpen(mark, range) {
      giveUpCarried()
      open.append(Open(mark: mark, start: range.lowerBound, end: range.upperBound))
    } else if !isMeasure(mark, range) {
      giveUpCarried()
      unpaired.append(range)
    }
  }

  private func canClose(_ mark: Unicode.Scalar, _ range: ByteRange, _ last: Open) -> Bool {
    // A straight mark after a space and before a word opens a quote within a quote.
    range.lowerBound > last.end && !(mark == "\"" && startsWord(range))
  }

  private func canOpen(_ mark: Unicode.Scalar, _ range: ByteRange) -> Bool {
    switch mark {
    case "“", "„", "«", "「": return true
    case "”", "»":
      // Swedish and Finnish open with ”, Danish and old German with ».
      return startsWord(range)
    case "\"": return startsWord(range) || standsAlone(range)
    default: return false
    }
  }

  /// Whether the mark stands before a word and not after one.
  private func startsWord(_ range: ByteRange) -> Bool {
    let before = text.scalar(before: range.lowerBound)
    let after = text.scalar(after: range.upperBound)
    return
      (before.map { $0.isSpace || "([—–-/".unicodeScalars.contains($0) || !$0.closingQuotes.isEmpty } ?? true)
      && (after.map { !$0.isSpace } ?? false)
  }

  /// Whether the mark stands between blanks, where the tokens of a text have been parted: what it does only the marks
  /// before it can tell.
  private func standsAlone(_ range: ByteRange) -> Bool {
    (text.scalar(before: range.lowerBound)?.isSpace ?? true) && text.scalar(after: range.upperBound) == " "
  }

  /// Inches and seconds: 12".
  private func isMeasure(_ mark: Unicode.Scalar, _ range: ByteRange) -> Bool {
    mark == "\"" || mark == "”" ? text.scalar(before: range.lowerBound)?.isDigit ?? false : false
  }

  private mutating func endParagraph(at end: ByteOffset) {
    if open.isEmpty { return }
    var next = end
    while next < text.endOffset, let scalar = text.scalar(after: next), scalar.isSpace {
      next = next.advanced(by: UTF8.width(scalar))
    }
    let goesOn = text.scalar(after: next).map { "\"“„«»".unicodeScalars.contains($0) } ?? false
    if !goesOn {
      giveUpCarried()
      carried = open
    }
    open.removeAll()
  }

  /// Takes what was carried along for marks without a partner.
  private mutating func giveUpCarried() {
    unpaired += carried.map { $0.start..<$0.end }
    carried.removeAll()
  }
}

extension CheckedDocument {
  /// Whether quotes have been annotated in this document at all.
  var hasQuotes: Bool { annotations.contains { $0.label == .quote } }

  /// The value of a quote's attribute.
  func attribute(_ name: String, of annotation: Int) -> String? {
    annotations[annotation].attributes[name]?.stringValue
  }
}

import ICU
import InquitModel

/// ICU's boundaries of one kind (UAX #29, UAX #14), found in UTF-8 without a conversion.
///
/// ICU's own compiled rules are run in Swift; ICU itself divides the stretches of Thai, Khmer, Chinese …
/// that need its dictionaries, and finds every boundary when its rules are in a format that is not known.
public struct BoundaryFinder: Sendable {
  private let kind: BreakIterator.Kind
  private let locale: String
  let rules: BreakRules?

  /// The rules of a locale (a BCP 47 tag or an ICU locale id); one that ICU does not know gets the root rules.
  public init(_ kind: BreakIterator.Kind, locale: String) {
    self.kind = kind
    self.locale = locale
    rules = try? BreakRules(binary: BreakIterator(kind, locale: locale).binaryRules())
  }

  /// All boundaries of `text` after 0, in order; the last is its length. Empty for the empty text.
  public func boundaries(of text: SourceText) -> [Boundary] {
    boundaries(text.bytes.span, from: 0, to: text.bytes.count)
  }

  /// What divides the stretches that need a dictionary.
  func makeDictionary() -> DictionaryDivider { DictionaryDivider(kind, locale: locale) }

  /// The boundaries after `start` up to `end`, which are themselves boundaries.
  func boundaries(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [Boundary] {
    guard start < end else { return [] }
    var dictionary = makeDictionary()
    guard let rules else { return dictionary.divide(bytes, from: start, to: end) }
    let machine = BreakMachine(rules)
    var result: [Boundary] = []
    var position = start
    while position < end {
      let match = machine.match(bytes, from: position, to: end)
      if match.hasDictionaryCharacters {
        result += dictionary.divide(bytes, from: position, to: match.end)
      } else {
        result.append(Boundary(offset: match.end, status: match.status))
      }
      position = match.end
    }
    return result
  }
}

/// Divides a stretch of text with ICU's own iterator, which is opened when the first one is met.
struct DictionaryDivider: ~Copyable {
  private let kind: BreakIterator.Kind
  private let locale: String
  private var iterator: BreakIterator?

  init(_ kind: BreakIterator.Kind, locale: String) {
    self.kind = kind
    self.locale = locale
  }

  /// The boundaries after `start` up to `end`, the last of which is `end`. If ICU fails, that is the only one.
  mutating func divide(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [Boundary] {
    var units: [UInt16] = []
    var position = start
    while position < end {
      let (scalar, length) = decodeScalar(bytes, at: position)
      units.append(contentsOf: UTF16.encode(scalar)!)
      position += length
    }
    if iterator == nil { iterator = try? BreakIterator(kind, locale: locale) }
    guard let found = try? iterator?.boundaries(of: units) else {
      return [Boundary(offset: end, status: 0)]
    }
    // Boundaries and text are walked side by side, since both are in order.
    var result: [Boundary] = []
    var unit = 0
    position = start
    for boundary in found {
      while unit < boundary.offset {
        let (scalar, length) = decodeScalar(bytes, at: position)
        unit += scalar.value >= 0x1_0000 ? 2 : 1
        position += length
      }
      result.append(Boundary(offset: position, status: UInt16(clamping: boundary.status)))
    }
    return result
  }
}

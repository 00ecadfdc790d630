internal import CInquitICU

/// ICU's break iterator over UTF-16 (UAX #29, UAX #14, and dictionaries for Thai, Khmer, Chinese …).
public struct BreakIterator: ~Copyable {
  public enum Kind: Int32, Sendable {
    case grapheme = 0
    case word = 1
    case line = 2
    case sentence = 3
  }

  /// The end of a segment.
  public struct Boundary: Hashable, Sendable {
    /// In UTF-16 code units from the start of the text.
    public let offset: Int
    /// ICU's rule status of the segment that ends here: 0 for punctuation and space, 100 numbers, 200
    /// letters, 300 kana, 400 ideographs (words); 0 with and 100 without a terminator (sentences).
    public let status: Int32
  }

  private let handle: OpaquePointer

  /// The iterator of a locale (a BCP 47 tag or an ICU locale id). A locale that ICU does not know gets the
  /// root rules.
  public init(_ kind: Kind, locale: String) throws(ICUError) {
    var status: Int32 = 0
    let handle = iq_break_open(kind.rawValue, locale, &status)
    try ICUError.check(status)
    self.handle = handle!
  }

  private init(handle: OpaquePointer) { self.handle = handle }

  /// A second iterator with the same rules: far cheaper than `init`, for another thread.
  public func clone() throws(ICUError) -> BreakIterator {
    var status: Int32 = 0
    let copy = iq_break_clone(handle, &status)
    try ICUError.check(status)
    return BreakIterator(handle: copy!)
  }

  deinit { iq_break_close(handle) }

  /// All boundaries of `text` after 0, in order; the last is its length. Empty for the empty text.
  public func boundaries(of text: [UInt16]) throws(ICUError) -> [Boundary] {
    var result: [Boundary] = []
    var status: Int32 = 0
    let capacity = 1024
    var offsets = [Int32](repeating: 0, count: capacity)
    var statuses = [Int32](repeating: 0, count: capacity)
    text.withUnsafeBufferPointer { buffer in
      // ICU keeps the pointer, so every use of the iterator stays inside this closure.
      guard let base = buffer.baseAddress else { return }
      iq_break_set_text(handle, base, Int32(buffer.count), &status)
      guard status <= 0 else { return }
      while true {
        let n = Int(iq_break_fill(handle, &offsets, &statuses, Int32(capacity)))
        for i in 0..<n { result.append(Boundary(offset: Int(offsets[i]), status: statuses[i])) }
        if n < capacity { break }
      }
    }
    try ICUError.check(status)
    return result
  }

  /// How many boundaries `text` has after 0, found without leaving C: what a benchmark compares with.
  public func count(in text: [UInt16]) throws(ICUError) -> Int {
    var status: Int32 = 0
    let count = text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return Int32(0) }
      iq_break_set_text(handle, base, Int32(buffer.count), &status)
      return iq_break_count(handle)
    }
    try ICUError.check(status)
    return Int(count)
  }

  /// The compiled rules, in the format of ICU's `rbbidata.h`.
  public func binaryRules() throws(ICUError) -> [UInt8] {
    var status: Int32 = 0
    let length = iq_break_binary_rules(handle, nil, 0, &status)
    try ICUError.check(status)
    var bytes = [UInt8](repeating: 0, count: Int(length))
    _ = iq_break_binary_rules(handle, &bytes, length, &status)
    try ICUError.check(status)
    return bytes
  }
}

/// What a text position counts.
///
/// The standard library's `UTF8`, `UTF16` and `UTF32` are the units; they are used as tags only, so that
/// an offset in one unit cannot be taken for an offset in another.
public protocol OffsetUnit: Sendable {
  /// The unit's name in messages: "bytes", "code points", "UTF-16 code units".
  static var unitName: String { get }
}

extension UTF8: OffsetUnit {
  public static var unitName: String { "bytes" }
}
extension UTF16: OffsetUnit {
  public static var unitName: String { "UTF-16 code units" }
}
extension UTF32: OffsetUnit {
  public static var unitName: String { "code points" }
}

/// A position between two elements of a text, counted from 0 in `Unit`s.
///
///     let end: ByteOffset = 5      // after the fifth UTF-8 byte
public struct Offset<Unit: OffsetUnit>: Hashable, Comparable, Strideable, Sendable {
  /// How many units come before this position.
  public let value: Int

  @inlinable
  public init(_ value: Int) { self.value = value }

  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  @inlinable
  public func distance(to other: Self) -> Int { other.value - value }

  @inlinable
  public func advanced(by n: Int) -> Self { Self(value + n) }
}

extension Offset: ExpressibleByIntegerLiteral {
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Offset: CustomStringConvertible {
  public var description: String { "\(value)" }
}

/// A position in UTF-8 bytes: what Inquit counts inside.
public typealias ByteOffset = Offset<UTF8>
/// A position in Unicode code points: what Python, brat, spaCy, doccano and Inquit's own files count.
public typealias ScalarOffset = Offset<UTF32>
/// A position in UTF-16 code units: what JavaScript, Java and WebAnno TSV count.
public typealias UTF16Offset = Offset<UTF16>

/// A stretch of text in bytes, end exclusive.
public typealias ByteRange = Range<ByteOffset>
/// A stretch of text in code points, end exclusive.
public typealias ScalarRange = Range<ScalarOffset>
/// A stretch of text in UTF-16 code units, end exclusive.
public typealias UTF16Range = Range<UTF16Offset>

extension Range {
  /// The range from `lower` to `upper` in whole units; `lower <= upper` is a precondition.
  @inlinable
  public init<Unit>(_ lower: Int, _ upper: Int) where Bound == Offset<Unit> {
    self = Offset<Unit>(lower)..<Offset<Unit>(upper)
  }

  /// How many units the range covers.
  @inlinable
  public func length<Unit>() -> Int where Bound == Offset<Unit> { upperBound.value - lowerBound.value }

  /// Whether `other` lies wholly inside this range; an empty range inside or at an edge does.
  @inlinable
  public func encloses(_ other: Self) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

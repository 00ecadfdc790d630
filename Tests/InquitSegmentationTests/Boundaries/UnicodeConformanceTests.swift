import Foundation
import ICU
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitSegmentation

/// Unicode's own test files for UAX #29 and #14, all cases, through the Swift machines.
@Suite struct UnicodeConformanceTests {
  struct File: Sendable {
    let name: String
    let kind: BreakIterator.Kind
    var locale = "root"
    /// Whether ICU departs from the Unicode algorithm in a case on purpose. ICU is followed.
    var deviates: @Sendable (_ rule: String) -> Bool = { _ in false }
  }

  @Test(arguments: [
    File(name: "GraphemeBreakTest.txt", kind: .grapheme),
    // CLDR took the colon out of the characters that join letters (MidLetter), but for Finnish and Swedish.
    File(
      name: "WordBreakTest.txt", kind: .word,
      deviates: { $0.contains("61 × 003A × ") || $0.contains("41 × 003A × ") }),
    File(name: "WordBreakTest.txt", kind: .word, locale: "sv"),
    File(name: "SentenceBreakTest.txt", kind: .sentence),
    File(
      name: "LineBreakTest.txt", kind: .line,
      deviates: { LineBreakDeviations.numbers.contains($0) || LineBreakDeviations.hyphens.contains($0) }),
  ])
  func allCases(file: File) throws {
    guard let url = TestFiles.unicodeData(file.name) else {
      print("skipped: \(file.name) is in Debian's package unicode-data, which is not installed")
      return
    }
    let finder = BoundaryFinder(file.kind, locale: file.locale)
    var cases = 0
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let rule = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !rule.isEmpty else { continue }
      let (text, expected) = try Self.parse(rule)
      let boundaries = finder.boundaries(of: text)
      cases += 1
      if !file.deviates(rule) { #expect(boundaries.map(\.offset) == expected, "\(rule)") }
      #expect(
        plain(boundaries) == (try referenceBoundaries(file.kind, locale: file.locale, of: text)), "\(rule)")
      let fast = fastBoundaries(locale: file.locale, of: text)
      if file.kind == .word { #expect(fast.words == plain(boundaries), "\(rule)") }
      if file.kind == .sentence { #expect(fast.sentences == plain(boundaries), "\(rule)") }
    }
    #expect(cases > 100)
  }

  /// "÷ 0061 × 0308 ÷" as a text and the byte offsets of its breaks after 0.
  private static func parse(_ rule: String) throws -> (SourceText, [Int]) {
    var text = ""
    var breaks: [Int] = []
    for field in rule.split(separator: " ") {
      switch field {
      case "÷": if !text.isEmpty { breaks.append(text.utf8.count) }
      case "×": break
      default:
        let scalar = UInt32(field, radix: 16).flatMap { Unicode.Scalar($0) }
        text.unicodeScalars.append(try #require(scalar))
      }
    }
    return (SourceText(text), breaks)
  }
}

import Foundation
import InquitData
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// The golden sentences of `Golden/LANGUAGE.txt`. Each case is a line with its reason, as a comment, on the
/// line before. In it, ‖ stands where a sentence ends, and | where a token ends; all sentence ends inside the
/// line are written, and of the token ends those that the case is about.
///
/// Beside a written token end that follows a word without a space, the whole of the word is checked: `U.S.|`
/// says that U.S. is one token.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let reason: String
    let line: String

    var testDescription: String { "\(language): \(reason): \(line)" }

    /// The text without the marks, and where they stood.
    var parsed: (text: String, sentenceEnds: [Int], tokenEnds: [Int]) {
      var text = ""
      var sentenceEnds: [Int] = []
      var tokenEnds: [Int] = []
      for scalar in line.unicodeScalars {
        switch scalar {
        case "‖": sentenceEnds.append(text.utf8.count)
        case "|": tokenEnds.append(text.utf8.count)
        default: text.unicodeScalars.append(scalar)
        }
      }
      return (text, sentenceEnds, tokenEnds)
    }
  }

  /// Those that have a file of golden sentences.
  static let languages: [String] = {
    let folder = TestFiles.packageRoot.appending(path: "Tests/InquitSegmentationTests/Golden")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// A language that can be told from others is cut by rules of its own, so it has sentences to prove them.
  @Test func everyLanguageWithRulesHasSentences() {
    let withRules = LanguageData.available.filter {
      LanguageData(language: $0).bytes(of: "stop-words.txt") != nil
    }
    #expect(withRules == Self.languages)
  }

  static func cases(of language: String) throws -> [Case] {
    try ReasonedLine.all(in: "Tests/InquitSegmentationTests/Golden/\(language).txt").map {
      Case(language: language, reason: $0.reason, line: $0.line)
    }
  }

  @Test(arguments: languages)
  func everyLanguageHasEnough(language: String) throws {
    #expect(try Self.cases(of: language).count >= (language == "en" ? 40 : 15))
  }

  @Test(arguments: try languages.flatMap(cases(of:)), ["", "😀é\n", "😀é\r\n"])
  func golden(_ golden: Case, prefix: String) {
    let (line, sentenceEnds, tokenEnds) = golden.parsed
    let text = SourceText(prefix + line)
    let shift = prefix.utf8.count
    let segments = TextSegmenter(language: golden.language).segments(of: text)
    let ends = segments.sentences.map { $0.upperBound.value - shift }.filter { $0 > 0 }
    #expect(ends == sentenceEnds + [line.utf8.count])
    let tokens = segments.tokens.map { $0.upperBound.value - shift }
    for end in tokenEnds { #expect(tokens.contains(end), "no token ends at byte \(end)") }
    // A stretch between marks and spaces is one token, where it ends with a mark.
    var start = 0
    for (i, byte) in line.utf8.enumerated() {
      if tokenEnds.contains(i) {
        #expect(!tokens.contains { $0 > start && $0 < i }, "a token ends between bytes \(start) and \(i)")
        start = i
      }
      if byte == UInt8(ascii: " ") { start = i + 1 }
    }
  }
}

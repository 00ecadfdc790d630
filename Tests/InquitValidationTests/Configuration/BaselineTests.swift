import InquitModel
import Testing

@testable import InquitValidation

struct BaselineTests {
  private func finding(_ message: String, line: Int = 1, file: String? = "a.jsonl") -> Finding {
    Finding(
      code: "SCH009", name: "illegal-overlap", level: .error, file: file, place: FilePlace(line: line),
      document: "d", subject: .document, ranges: [], characters: [], excerpt: nil, message: message,
      help: nil, notes: [], fix: nil)
  }

  @Test func eachKnownFindingIsUsedUpOnceWhereverItStands() {
    var baseline = Baseline()
    baseline.add(finding("x", line: 3))
    baseline.add(finding("x", line: 4))
    let seen = [
      finding("x", line: 9), finding("y"), finding("x", file: "b.jsonl"), finding("x"), finding("x"),
    ]
    var known: [Bool] = []
    for finding in seen { known.append(baseline.consume(finding)) }
    #expect(known == [true, false, false, true, false])
  }

  @Test func readsWhatItWrites() throws {
    var baseline = Baseline()
    for message in ["b", "a", "with\ttab\nand line", "é", "a"] { baseline.add(finding(message)) }
    baseline.add(finding("no file", file: nil))
    let text = baseline.text
    #expect(text.hasPrefix("1\tSCH009\t\td\tno file\n2\tSCH009\ta.jsonl\td\ta\n"), "sorted: \(text)")
    #expect(try Baseline(parsing: text) == baseline)
    #expect(try Baseline(parsing: "").text.isEmpty)
  }

  @Test(arguments: ["x", "0\tSCH009", "-1\tSCH009", "\tSCH009", "99999999999999999999\tSCH009"])
  func otherLinesAreRefused(line: String) throws {
    let text = "1\tSCH009\n\n" + line
    let error = try #require(throws: ConfigurationError.self) { try Baseline(parsing: text) }
    #expect(error.line == 3)
    #expect(error.help?.contains("--write-baseline") == true)
  }

  @Test func fingerprintsDependOnWhatIsFoundNotOnWhere() {
    #expect(finding("x").fingerprint == finding("x", line: 7).fingerprint)
    #expect(finding("x").fingerprint != finding("y").fingerprint)
    #expect(finding("x").fingerprint.utf8.count == 16)
  }
}

import InquitAnnotators
import InquitModel
import InquitTestSupport
import Testing

/// The guideline pages of names: each block of marked text is complete for the label of its page.
@Suite struct NameGuidelineTests {
  @Test(arguments: try examples(of: "location"))
  func location(marked: String) throws {
    let attributes: Set<String> = marked.contains("code=") ? ["type", "usage", "code"] : ["type", "usage"]
    try NameExpectation.expectation([.location], attributes).check(marked)
  }

  @Test(arguments: try examples(of: "person"))
  func person(marked: String) throws {
    try NameExpectation.expectation([.person], ["entity"]).check(marked)
  }

  @Test(arguments: try examples(of: "organisation"))
  func organisation(marked: String) throws {
    try NameExpectation.expectation([.organisation], ["entity"]).check(marked)
  }

  /// The blocks of a page that show a correct annotation.
  private static func examples(of page: String) throws -> [String] {
    let text = String(decoding: try TestFiles.bytes("Guidelines/\(page).md"), as: UTF8.self)
    var examples: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = block {
        block = line == "```" ? nil : lines + [line]
        if block == nil { examples.append(lines.joined(separator: "\n")) }
      } else if line == "```marked" {
        block = []
      }
    }
    return examples
  }
}

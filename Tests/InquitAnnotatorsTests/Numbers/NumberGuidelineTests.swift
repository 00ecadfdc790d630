import InquitTestSupport
import Testing

/// The examples of the guideline page are what the annotator finds.
@Suite struct NumberGuidelineTests {
  @Test func examplesAreFound() throws {
    let page = String(decoding: try TestFiles.bytes("Guidelines/number.md"), as: UTF8.self)
    let examples = page.split(separator: "```marked\n").dropFirst().compactMap {
      $0.split(separator: "\n```").first
    }
    #expect(examples.count > 20)
    for example in examples { try checkNumbers(String(example)) }
  }
}

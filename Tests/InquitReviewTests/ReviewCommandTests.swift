import InquitReview
import Testing

@Suite struct ReviewCommandTests {
  @Test func everyCommandOfTheUsageParsesAndPrintsItself() throws {
    let words = [
      "STOP": "finding", "DOCUMENT": "a1", "[ID]": "q1", "ID": "q1", "REGEX": "a+ b", "LABEL": "quote",
      "NAME": "kind",
      "VALUE": "very direct", "TEXT": "who?", "RELATION": "said-by",
    ]
    for (syntax, _) in ReviewCommand.usage {
      let line = syntax.split(separator: " ").map { word in
        words[String(word)] ?? String(word.split(separator: "|")[0])
      }.joined(separator: " ")
      #expect(try ReviewCommand(parsing: line).description == line)
    }
  }

  @Test(arguments: ["", "   ", "fly", "next", "next moon", "extend left", "set kind", "search"])
  func whatIsNoCommandIsRefused(line: String) {
    #expect(throws: ReviewError.self) { try ReviewCommand(parsing: line) }
  }
}

import InquitFormats
import InquitModel
import InquitReview
import Testing

@testable import InquitCommand

@Suite struct PromptTests {
  private func session(focus: String) throws -> ReviewSession {
    let document = try MarkedTextReader.document(
      """
      [location#l1 type=city|Rome] [speaker#s1 entity="Ann Lee"|She] [speaker#s2|Bo] [quote#q1 kind=direct|“A”]
      """)
    var session = try ReviewSession(
      ids: ["d", "a 1", "a 10", "b 1"], schema: .builtin, load: { _ in document }, record: { _ in })
    try session.perform(.focus(focus))
    return session
  }

  @Test(arguments: [
    ("set t re", "l1", "set type region"), ("set u m", "l1", "set usage metonymic"),
    ("relabel p", "l1", "relabel person"), ("acc q1", "l1", "accept q1"),
    ("next su", "l1", "next suggestion"),
    ("set entity A B  C", "s1", "set entity A B  C"), ("set e x", "s1", "set entity x"),
    ("note t  x", "s1", "note t  x"), ("search a  b", "s1", "search a  b"),
    ("link s s2", "q1", "link said-by s2"),
    ("ext l c", "s1", "extend left character"),
    ("go a 1", "s1", "go a 1"), ("go b", "s1", "go b 1"),
  ])
  func wordsMayBeCutShort(typed: String, focus: String, command: String) throws {
    #expect(try Prompt(text: typed).command(in: try session(focus: focus)).description == command)
  }

  @Test func aWordThatMayBeSeveralIsRefused() throws {
    let session = try session(focus: "l1")
    let error = #expect(throws: ReviewError.self) { try Prompt(text: "set type co").command(in: session) }
    #expect(error?.message == "“co” may be country, continent")
  }

  @Test func aTabCompletesWhatTheDocumentHas() throws {
    let session = try session(focus: "s2")
    #expect(Prompt(text: "set entity A").completed(in: session).text == "set entity Ann Lee")
    #expect(Prompt(text: "set entity B").completed(in: session).text == "set entity Bo")
    #expect(Prompt(text: "set entity x").completed(in: session).text == "set entity x")
    #expect(Prompt(text: "go a 1").candidates(in: session) == ["a 10"])
    #expect(Prompt(text: "go b").completed(in: session).text == "go b 1")
    #expect(Prompt(text: "go").candidates(in: session).isEmpty)
    #expect(Prompt(text: "sea").completed(in: session).text == "search")
    #expect(Prompt(text: "").candidates(in: session).first == "next")
  }
}

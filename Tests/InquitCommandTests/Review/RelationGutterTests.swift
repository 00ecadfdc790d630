import InquitFormats
import InquitModel
import InquitReview
import Testing

@testable import InquitCommand

@Suite struct RelationGutterTests {
  /// The margin beside a text of a line each, of which `rows` from `top` on are shown.
  private func gutter(_ marked: String, focus: String, top: Int = 0, rows: Int) throws -> [String] {
    let document = try MarkedTextReader.document(marked)
    var session = try ReviewSession(ids: ["d"], schema: .builtin, load: { _ in document }, record: { _ in })
    try session.perform(.focus(focus))
    return RelationGutter(
      of: session, layout: TextLayout(document.text, width: 40), top: top, rows: rows
    ).lines
  }

  private static let text = """
    [quote#q1 by=s1|“A”]
    x
    [speaker#s1|she]
    x
    [quote#q2 by=s1|“B”]
    """

  @Test func anArrowLeadsFromAQuoteToItsSpeaker() throws {
    #expect(try gutter(Self.text, focus: "q1", rows: 5) == ["╭─", "│ ", "╰▶", "  ", "  "])
    #expect(try gutter(Self.text, focus: "q2", rows: 5) == ["  ", "  ", "╭▶", "│ ", "╰─"])
  }

  @Test func arrowsLeadToASpeakerFromAllItsQuotes() throws {
    #expect(try gutter(Self.text, focus: "s1", rows: 5) == ["╭─", "│ ", "├▶", "│ ", "╰─"])
  }

  @Test func beyondTheScreenAnArrowTellsWhere() throws {
    #expect(try gutter(Self.text, focus: "q1", rows: 2) == ["╭─", "↓ "])
    #expect(try gutter(Self.text, focus: "q2", top: 3, rows: 2) == ["↑ ", "╰─"])
  }

  @Test func withinALineThereIsNone() throws {
    #expect(try gutter("[quote#q1 by=s1|“A”] [speaker#s1|she]", focus: "q1", rows: 1) == ["  "])
    #expect(try gutter("[cue#c1|x]\ny", focus: "c1", rows: 2) == ["  ", "  "])
  }
}

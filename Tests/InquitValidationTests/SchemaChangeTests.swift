import InquitFormats
import InquitModel
import InquitValidation
import Testing

/// Each way in which a schema can allow less than before, with data that it makes wrong.
@Suite struct SchemaChangeTests {
  private static func schema(
    labels: String = "person many\nplace one", attributes: String = "person kind optional alive dead",
    relations: String = "knows person person,place", overlaps: String = "person place any"
  ) -> String {
    "version 1\n[labels]\n\(labels)\n[attributes]\n\(attributes)\n[relations]\n\(relations)\n[overlaps]\n\(overlaps)\n"
  }

  private static let data = """
    [person#a kind=dead @knows=b|Ann] met [place#b|Rome] and [person#a+|she] saw [person#c @knows=a|Bo [place|Hill]].
    """

  @Test(arguments: [
    (schema(labels: "person one\nplace one"), "person may no longer have several parts, and 1 place"),
    (
      schema(attributes: "person kind optional alive"),
      "the value “dead” of person’s “kind” was removed, and 1 place"
    ),
    (schema(attributes: ""), "the attribute “kind” of person was removed, and 1 place"),
    (
      schema(attributes: "person kind required alive dead"),
      "the attribute “kind” of person is now required, and 1 place"
    ),
    (
      schema(attributes: "person kind optional <flag>"),
      "person’s “kind” takes other values than before, and 1 place"
    ),
    (schema(relations: ""), "the relation “knows” was removed, and 2 places"),
    (schema(relations: "knows person person"), "“knows” may no longer lead to place, and 1 place"),
    (schema(relations: "knows place person,place"), "“knows” may no longer start from person, and 2 places"),
    (schema(overlaps: ""), "person and place may no longer overlap as before, and 1 place"),
  ])
  func whatIsForbiddenIsCounted(now: String, message: String) throws {
    let linter = Linter(
      schema: try LabelSchema(parsing: now), previousSchema: try LabelSchema(parsing: Self.schema()))
    let documents = try MarkedTextReader.documents(in: Array(Self.data.utf8))
    let messages = linter.findings(in: documents).filter { $0.code == "SCH011" }.map(\.message)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) ?? false, "\(messages)")
  }

  @Test func allowingMoreIsNoChange() throws {
    let linter = Linter(
      schema: try LabelSchema(parsing: Self.schema(labels: "person many\nplace many\nship one")),
      previousSchema: try LabelSchema(parsing: Self.schema()))
    let documents = try MarkedTextReader.documents(in: Array(Self.data.utf8))
    #expect(!linter.findings(in: documents).contains { $0.code == "SCH011" })
  }
}

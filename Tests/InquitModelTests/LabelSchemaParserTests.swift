import InquitModel
import InquitTestSupport
import Testing

@Suite struct LabelSchemaParserTests {
  @Test func readsTheBuiltInSchema() throws {
    let text = String(decoding: try TestFiles.bytes("Guidelines/schema.conf"), as: UTF8.self)
    let schema = try LabelSchema(parsing: text)
    #expect(schema.version == "1")
    #expect(schema.rule(for: Label.quote)?.allowsParts == true)
    #expect(schema.rule(for: Label.speaker)?.allowsParts == false)
    let kind = try #require(schema.attributes(of: .quote).first { $0.name == "kind" })
    #expect(kind.isRequired)
    #expect(kind.type == .choice(["direct", "mixed", "indirect", "not-speech"]))
    #expect(schema.attributes(of: .number).first { $0.name == "value" }?.type == .decimal)
    #expect(schema.rule(for: .saidBy) == .init(label: .saidBy, sources: [.quote], targets: [.speaker]))
    #expect(schema.overlap(.speaker, .quote) == .nested)
    #expect(schema.overlap(.cue, .cue) == nil)
  }

  @Test func allowsCommentsBlankLinesTabsAndCRLF() throws {
    let schema = try LabelSchema(parsing: "# c\r\n\r\nversion\t2 # two\r\n[labels]\r\n\tquote  one\r\n")
    #expect(schema.version == "2")
    #expect(schema.labels == [.init(label: .quote, allowsParts: false)])
  }

  @Test(arguments: [
    ("", 1, "no version", "version 1"),
    ("version 1", 1, "no label", "[labels]"),
    ("quote one", 1, "before the first section", "version NAME"),
    ("version 1\nversion 2", 2, "second version", ""),
    ("version 1\n[label]", 2, "“[label]” is no section", "did you mean “[labels]”?"),
    ("version 1\n[labels]\nquote", 3, "a column is missing", "LABEL one|many"),
    ("version 1\n[labels]\nquote one two", 3, "too many columns", "LABEL one|many"),
    ("version 1\n[labels]\nquote mony", 3, "“mony”", "did you mean “many”?"),
    ("version 1\n[labels]\nquote one\nquote one", 4, "declared twice", ""),
    ("version 1\n[labels]\nquote one\n[attributes]\nqoute kind required <text>", 5, "“qoute”", "“quote”?"),
    ("version 1\n[labels]\nquote one\n[attributes]\nquote kind required <text> a", 5, "must stand alone", ""),
    ("version 1\n[labels]\nquote one\n[attributes]\nquote kind required a b a", 5, "“a” is listed twice", ""),
    ("version 1\n[labels]\nquote one\n[attributes]\nquote kind maybe a", 5, "“maybe”", "required, optional"),
    ("version 1\n[labels]\nquote one\n[relations]\nsaid-by quote,,quote quote", 5, "between commas", ""),
    ("version 1\n[labels]\nquote one\n[overlaps]\nquote quote any\nquote quote any", 6, "stated twice", ""),
  ])
  func faultsSayWhereAndWhatToDo(text: String, line: Int, message: String, help: String) throws {
    let error = try #require(throws: LabelSchemaError.self) { try LabelSchema(parsing: text) }
    #expect(error.line == line)
    #expect(error.message.contains(message), "\(error.message)")
    if !help.isEmpty { #expect(error.help?.contains(help) == true, "\(error.help ?? "no help")") }
  }

  @Test(arguments: [
    ("speeker", "speaker"), ("Quote", "quote"), ("sepaker", "speaker"), ("quotes", "quote"), ("banana", nil),
    ("", nil),
  ])
  func nearestNames(name: String, expected: String?) {
    #expect(nearestName(to: name, among: ["quote", "speaker", "cue"]) == expected)
  }
}

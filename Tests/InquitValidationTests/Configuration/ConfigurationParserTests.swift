import Testing

@testable import InquitValidation

struct ConfigurationParserTests {
  private typealias Entry = ConfigurationParser.Entry

  @Test(arguments: ["\n", "\r\n"])
  func readsTablesKeysAndValues(lineEnd: String) throws {
    let text = """
      top = "a" # comment
      [validate]
      ignore = [ # over lines
        "OFF", 'SPN001',
      ]
      off = false
      [validate.per-file-ignores]
      "old/#1.jsonl" = []
      path = 'C:\\x'
      quoted = "\\"\\\\"
      """
    #expect(
      try ConfigurationParser.entries(of: text.replacing("\n", with: lineEnd)) == [
        Entry(table: "", key: "top", value: .string("a"), line: 1),
        Entry(table: "validate", key: "ignore", value: .list(["OFF", "SPN001"]), line: 3),
        Entry(table: "validate", key: "off", value: .flag(false), line: 6),
        Entry(table: "validate.per-file-ignores", key: "old/#1.jsonl", value: .list([]), line: 8),
        Entry(table: "validate.per-file-ignores", key: "path", value: .string("C:\\x"), line: 9),
        Entry(table: "validate.per-file-ignores", key: "quoted", value: .string("\"\\"), line: 10),
      ])
  }

  @Test(arguments: ["", "\n\n", "# nothing", "[validate]"])
  func nothingIsNoEntry(text: String) throws {
    #expect(try ConfigurationParser.entries(of: text).isEmpty)
  }

  @Test(arguments: [
    ("a", 1, "a = should follow"),
    ("\n= 1", 2, "a key should stand here"),
    ("a = 1", 1, "not a value"),
    ("a = \"b", 1, "not closed"),
    ("a = \"b\\n\"", 1, "as escapes"),
    ("a = [\"b\" \"c\"]", 1, "a comma or ]"),
    ("a = [\n1]", 2, "a list holds strings"),
    ("a = [", 1, "a list holds strings"),
    ("a = true b", 1, "something follows"),
    ("[[a]]", 1, "not a table"),
    ("[]", 1, "not a table"),
    ("[a", 1, "not a table"),
    ("a = 'b'\n\na = 'c'", 3, "stated twice"),
  ])
  func faultsSayWhere(text: String, line: Int, message: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try ConfigurationParser.entries(of: text) }
    #expect(error.line == line)
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func oneKeyMayStandInTwoTables() throws {
    #expect(try ConfigurationParser.entries(of: "[a]\nk = true\n[b]\nk = true").count == 2)
  }
}

import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct TextTableTests {
  private func read(_ file: String, text: String? = nil) throws -> [Document] {
    try Format.textTable.read(file, options: options(text)).map(\.document)
  }

  private func options(_ text: String?) -> ReadOptions {
    var options = ReadOptions()
    options.textKey = text
    return options
  }

  /// What the reader says of each row.
  private func outcomes(_ bytes: [UInt8]) throws -> [Result<String, ReadError>] {
    var reader = try #require(try Format.textTable.reader(ByteSource(bytes: bytes)))
    var outcomes: [Result<String, ReadError>] = []
    while let outcome = try reader.nextOutcome() {
      outcomes.append(outcome.map { $0.document.text.description })
    }
    return outcomes
  }

  private func detected(_ file: String, name: String? = nil) -> String? {
    Detection(sample: Array(file.utf8), isWhole: true, name: name)?.format.id
  }

  @Test func columnsByTheirNames() throws {
    let read = try Format.textTable.read(
      """
      url,id,Language,body,text
      https://a.example/1,n1,fi,Ann lähti.,Title
      ,,,So did Bo.,

      https://a.example/3,n3,,"",
      """, options: options("body"))
    #expect(read.map(\.place) == [2, 3, 5].map { FilePlace(line: $0) })
    let documents = read.map(\.document)
    #expect(documents.map(\.id) == ["n1", "text-2", "n3"])
    #expect(documents.map(\.text.description) == ["Ann lähti.", "So did Bo.", ""])
    #expect(documents.map(\.language) == ["fi", nil, nil])
    #expect(
      documents.map(\.metadata)
        == [["url": "https://a.example/1", "text": "Title"], [:], ["url": "https://a.example/3"]])
  }

  /// Quotation marks, separators and line ends inside cells are text to the last byte.
  @Test(
    arguments: TextVariant.allCases,
    [
      "", " Ann  left.\t", "“Go,” she said; \"no\".\n\n\"Why?\"", "\"", "\"\"", "a\r\nb\n", "\r", ",;",
      "\u{301}\"",
    ])
  func cellsHoldAnything(variant: TextVariant, text: String) throws {
    let document = variant.apply(to: Document(id: "d", text: SourceText(text)))
    let quoted = document.text.description.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    for separator in [",", ";", "\t"] {
      for lineEnd in ["\n", "\r\n"] {
        let file = ["id\(separator)text", "d\(separator)\"\(quoted)\"", "e\(separator)Bo"].joined(
          separator: lineEnd)
        let read = try read(file)
        #expect(read.map(\.id) == ["d", "e"])
        #expect(read.map(\.text) == [document.text, "Bo"])
      }
    }
  }

  @Test(arguments: [
    ("text\nAnn left, then Bo; both\n", "Ann left, then Bo; both"),
    ("text;n\nAnn left, then Bo;1\n", "Ann left, then Bo"),
    ("text,\"a;b\"\nAnn left; then Bo,1\n", "Ann left; then Bo"),
    ("\"a,b\"\ttext\n1\tAnn left, then Bo; both\n", "Ann left, then Bo; both"),
    ("id,text\n1,a 5\" nail\n", "a 5\" nail"),
    ("id, text \n1, “Hi”\n", " “Hi”"),
    ("\n\nid,text\n1,Ann\n", "Ann"),
    (",text\n0,Ann\n", "Ann"),
    ("\"id\",\"text\"\r\n\"1\",\"Ann\"", "Ann"),
    ("\u{FEFF}\"text\",id\nAnn,1\n", "Ann"),
  ])
  func shapes(file: String, text: String) throws {
    #expect(try read(file).map(\.text.description) == [text])
  }

  @Test func columnsWithoutNames() throws {
    #expect(try read(",text,\n0,Ann,x\n")[0].metadata == ["column 1": "0", "column 3": "x"])
  }

  @Test func theByteOrderMarkIsTold() throws {
    #expect(try Format.textTable.readWithLosses("\u{FEFF}text\nAnn\n").losses[.byteOrderMark] == 1)
  }

  @Test(arguments: [
    (
      "id,body\n1,Ann\n", 1, "no column “text” in the first row",
      "name the column that holds the text with --text-field: one of id, body"
    ),
    ("\ntext,a,a\n", 2, "two columns are called “a”", "give every column a name of its own"),
    (
      "document,id,label,part,start,end,text,said_by\n", 1,
      "the rows are annotations, as 'inquit export' writes them, and no texts",
      "read the documents that were exported: their texts are not whole here"
    ),
    (
      "id,text\r1,Ann\r", 1, "the lines end with carriage returns alone",
      "convert the line ends, as with: tr '\\r' '\\n'"
    ),
  ])
  func faultyHeaders(file: String, line: Int, message: String, help: String) {
    let error = #expect(throws: ReadError.self) { try read(file) }
    #expect(error == ReadError(line: line, message: message, help: help))
  }

  /// Texts that stand where names should are cut short.
  @Test func tablesWithoutAHeader() {
    let text = String(repeating: "Ann left. ", count: 20)
    let error = #expect(throws: ReadError.self) { try read(text + ",1\n") }
    #expect(error?.help?.hasSuffix(": one of Ann left. Ann left. Ann left. Ann left. …, 1") == true)
  }

  /// What is wrong with a row is told with its place, and the rows behind it are read.
  @Test func faultyRows() throws {
    let rows = "id,text\n1,a,b\n2\n3,\"é\" x\n4,\"b\nc\"\n5,d\n6,\"e\n7,f\n"
    let mark = "inside a cell in quotation marks a mark is doubled"
    let cell = "a cell that holds the separator or a line end stands in quotation marks"
    #expect(
      try outcomes(Array(rows.utf8)) == [
        .failure(ReadError(line: 2, message: "3 columns where the first row names 2", help: cell)),
        .failure(ReadError(line: 3, message: "1 column where the first row names 2", help: cell)),
        .failure(
          ReadError(
            line: 4, column: 6,
            message: "something follows the quotation mark that closes the cell of the column “text”",
            help: "\(mark); this cell begins on line 4")),
        .success("b\nc"), .success("d"),
        .failure(
          ReadError(
            line: 8, column: 3,
            message: "the quotation mark that opens the cell of the column “text” is not closed", help: mark)),
      ])
  }

  @Test func bytesThatAreNoUTF8() throws {
    let rows = Array("id,text\n1,\"é\ncaf".utf8) + [0xE9] + Array("\n\"\n2,Bo\n".utf8)
    let outcomes = try outcomes(rows)
    #expect(
      outcomes == [
        .failure(
          ReadError(
            line: 3, column: 4, message: "not UTF-8: byte 0xE9 of the column “text”", help: UTF8Fault.help)),
        .success("Bo"),
      ])
  }

  @Test func detection() {
    #expect(detected("id,text\n1,Ann\n") == "text-table")
    #expect(detected("id;body\n1;Ann\n", name: "a.CSV") == "text-table")
    #expect(detected("id\tbody\n1\tAnn\n", name: "a.tsv") == "text-table")
    #expect(detected("text\nAnn\n", name: "a.tab") == "text-table")
  }

  @Test(arguments: [
    ("{\"text\":\"Ann\"}\n", "a.csv", "native"), ("text\tner\nAnn\tB-PER\nleft\tO\n", "a.tsv", "conll2002"),
    ("#FORMAT=WebAnno TSV 3.3\n", "a.tsv", "webanno"), ("text, or no text\n", nil, "text"),
  ])
  func otherFormats(file: String, name: String?, format: String) {
    #expect(detected(file, name: name) == format)
  }

  /// The name means one format to read and another to write.
  @Test func csvAndTSV() {
    for name in ["csv", "TSV"] {
      #expect(Format.named(name, preferring: \.isReadable)?.id == "text-table")
      #expect(Format.named(name, preferring: \.isWritable)?.id == name.lowercased())
    }
  }

  /// The time grows with the number of cells on a line alone.
  @Test func manyCells() {
    #expect(
      takesLinearTime(2000) { length in
        let cells = String(repeating: ",\"é\"", count: length)
        precondition((try? read("text\(String(repeating: ",", count: length))\nAnn\(cells)\n"))?.count == 1)
      })
  }

  /// The time grows with the length of a cell, and with the number of marks in it, alone.
  @Test func longCells() {
    #expect(
      takesLinearTime(2000) { length in
        let lines = String(repeating: "\"\"Ann\"\" left,\n", count: length)
        let read = try? read("text,a\n\"\(lines)\",b\n")
        precondition(read?.first?.text.bytes.count == 12 * length)
      })
  }
}

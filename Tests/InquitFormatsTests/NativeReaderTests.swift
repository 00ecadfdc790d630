import InquitFormats
import InquitModel
import InquitTestSupport
import Testing

@Suite struct NativeReaderTests {
  private func read(_ line: String, options: ReadOptions = ReadOptions()) throws -> ReadDocument {
    try NativeReader(options: options).document(onLine: Array(line.utf8), number: 3)
  }

  @Test func readsWhatTheDesignShows() throws {
    let line = """
      {"inquit":1,"id":"a1","language":"en","text":"“I left,” Ann said","metadata":{"k":[1.0]},\
      "segmenter":{"tokens":"ud","icu":"72.1","unicode":"15.0"},"sentences":[[0,18]],"tokens":[[0,1],[1,2]],\
      "annotations":[{"id":"q1","label":"quote","ranges":[[0,9]],"text":"“I left,”","attributes":{"kind":"direct"},\
      "producer":"inquit/quotes","status":"suggested","confidence":0.98,"rule":"r","note":1}],\
      "relations":[{"label":"said-by","source":"q1","target":"s1","attributes":{"a":true}}],"more":{"x":null}}
      """
    let document = try read(line).document
    #expect(document.id == "a1" && document.language == "en")
    #expect(document.segmenter == SegmenterInfo(tokens: "ud", icu: "72.1", unicode: "15.0"))
    #expect(document.tokens == [ByteRange(0, 3), ByteRange(3, 4)])
    let quote = document.annotations[0]
    #expect(quote.coveredText(in: document.text) == "“I left,”")
    #expect(quote.provenance.confidence == 0.98 && quote.unknownKeys == ["note": 1])
    #expect(document.relations[0].attributes == ["a": true])
    #expect(document.unknownKeys["more"] == .object(["x": .null]))
    #expect(String(decoding: NativeWriter().lineOnce(document), as: UTF8.self) == line + "\n")
  }

  @Test func keysMayComeInAnyOrder() throws {
    let read = try read(
      """
      {"annotations":[{"text":"é","ranges":[[1,2]],"label":"cue","id":"c"}],"tokens":[[0,2]],"text":"aé","id":"x"}
      """)
    #expect(read.document.annotations[0].ranges == [ByteRange(1, 3)])
    #expect(read.document.tokens == [ByteRange(0, 3)])
    #expect(read.annotationPlaces == [FilePlace(line: 3, column: 17)])
    #expect(read.faults.isEmpty)
  }

  /// Escaped in any way, the covered text is compared with what it means.
  @Test(arguments: [
    (#""a\"b\\c/\n\té""#, true), (#""a\u0022b\\c\/\n\t\u00e9""#, true), (#""a\"b\\c/\n\t""#, false),
    (#""a\"b\\c/\n\té?""#, false), (#""a\"b\\c/\r\té""#, false), ("null", true),
  ])
  func coveredTextMayBeEscaped(stated: String, isRight: Bool) throws {
    let text = #""text":"<a\"b\\c/\n\té>""#
    let label = #""id":"x","label":"cue""#
    let ranges = #""ranges":[[1,10]]"#
    for item in [
      #"{\#(label),\#(ranges),"text":\#(stated)}"#, #"{"text":\#(stated),\#(ranges),\#(label)}"#,
    ] {
      let read = try read(#"{\#(text),"annotations":[\#(item)]}"#)
      #expect(read.document.annotations[0].coveredText(in: read.document.text) == "a\"b\\c/\n\té")
      #expect(read.faults.map(\.problem) == (isRight ? [] : [.textMismatch]))
    }
  }

  @Test func placesCountCodePoints() throws {
    let read = try read(
      #"{"text":"é😀","annotations":[{"id":"a","label":"cue","ranges":[[0,1]]},{"id":"b","label":"cue","ranges":[[0,9]]}],"relations":[{"label":"l","source":"a","target":"b"}]}"#
    )
    #expect(read.annotationPlaces.map(\.column) == [29, 71])
    #expect(read.relationPlaces.map(\.column) == [127])
    #expect(read.faults.map(\.place.column) == [105])
  }

  @Test(arguments: [
    (#"{"text":"a","text":"b"}"#, "13", "occurs twice"), (#"{"text":1}"#, "9", "should be a string"),
    (#"{"id":"a"}"#, "1", "no key \"text\""), (#"{"text":"a"#, "11", "ends inside a string"),
    (#"{"text":"a","x":1,"x":2}"#, "19", "occurs twice"),
    (#"{"text":"a","tokens":[[0]]}"#, "23", "whole numbers"),
    (#"{"text":"a","tokens":[[0,1.5]]}"#, "23", "whole numbers"),
    (#"{"text":"a","tokens":[[0,99999999999999999999]]}"#, "23", "whole numbers"),
    (#"{"text":"a","annotations":[{"label":"l","ranges":[]}]}"#, "28", "has no id"),
    (
      #"{"text":"a","annotations":[{"id":"a","label":"l","ranges":[],"status":"sure"}]}"#, "71",
      "is not known"
    ),
    (#"{"text":"a","annotations":[{"id":"a","id":"b"}]}"#, "38", "occurs twice"),
    (#"{"text":"a"} x"#, "14", "something follows"), (#"{"text":"\ud800"}"#, "10", "surrogate"),
    (#"{"text":"a",}"#, "13", "comma"), ("[]", "1", "JSON object"),
    (#"{"inquit":2,"text":""}"#, "11", "version"),
    ("{\"text\":\"a\tb\"}", "11", "control character"), (#"{"text":"a","x":NaN}"#, "17", "not a JSON value"),
    (#"{"text":"\x"}"#, "11", "not an escape"), (#"{"text":"é\u12"}"#, "15", "hexadecimal"),
  ])
  func faultsHaveAPlace(line: String, column: String, message: String) throws {
    let error = try #require(throws: ReadError.self) { try read(line) }
    #expect("\(error.line):\(error.column ?? 0)" == "3:\(column)")
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func deepNestingIsAnError() throws {
    let line = "{\"text\":\"\",\"x\":" + String(repeating: "[", count: 100_000)
    let error = try #require(throws: ReadError.self) { try read(line) }
    #expect(error.message.contains("nested"))
  }

  @Test(arguments: [
    // 😀 is one code point, two UTF-16 code units, four bytes; Ann stands at 2, 3 and 5.
    ("😀 Ann", 3, 6, "UTF-16 code units"), ("😀 Ann", 5, 8, "bytes"),
    // Line ends counted as two where the text has one, and the other way round.
    ("a\\nb\\nAnn", 6, 9, "code points with CRLF line ends, where the text has LF"),
    ("a\\r\\nb\\r\\nAnn", 4, 7, "code points with LF line ends, where the text has CRLF"),
  ])
  func namesTheUnitThatFits(text: String, start: Int, end: Int, unit: String) throws {
    let line =
      #"{"text":"\#(text)","annotations":[{"id":"a","label":"speaker","ranges":[[\#(start),\#(end)]],"text":"Ann"}]}"#
    let fault = try #require(try read(line).faults.first)
    #expect(fault.fittingUnit == unit)
    #expect(fault.statedText == "Ann")
    var options = ReadOptions()
    options.repairsOffsets = true
    let repaired = try read(line, options: options)
    #expect(repaired.faults.isEmpty)
    #expect(repaired.document.annotations[0].coveredText(in: repaired.document.text) == "Ann")
  }

  @Test func readsAFileInAnyChunks() throws {
    var random = SeededGenerator(seed: 5)
    let documents = (0..<20).map { random.segmentedDocument(id: "d\($0)") }
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var writer = NativeWriter()
    for document in documents { bytes += writer.line(for: document) }
    for size in [1, 2, 7, 100, bytes.count] {
      var rest = bytes[...]
      let source = ByteSource {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
      var reader = try #require(try Format.native.reader(source))
      var read: [Document] = []
      while let next = try reader.next() { read.append(next.document) }
      #expect(read == documents)
      #expect(reader.losses[.byteOrderMark] == 1)
    }
  }

  @Test func goesOnAfterAFaultyLine() throws {
    let bytes = Array("{\"text\":\"a\"}\n{\n\n{\"text\":\"b\u{2028}\"}".utf8)
    var reader = try #require(try Format.native.reader(ByteSource(bytes: bytes)))
    #expect(try reader.next()?.document.text == "a")
    let error = #expect(throws: ReadError.self) { _ = try reader.next() }
    #expect(error?.line == 2)
    let last = try reader.next()
    #expect(last?.document.text == "b\u{2028}")
    #expect(last?.document.id == "text-4")
    #expect(try reader.next() == nil)
  }
}

extension NativeWriter {
  fileprivate func lineOnce(_ document: Document) -> [UInt8] {
    var copy = self
    return copy.line(for: document)
  }

  /// One array over several lines, as others write it; places are those in the file.
  @Test func readsAnArray() throws {
    let file = """
      [
        {"id": 7, "text": "😀 Ann",
         "annotations": [{"id": "a", "label": "x",
           "ranges": [[2, 9]]}]}, {"text": "Bo"}
      ]
      """
    let read = try Format.native.read(file)
    #expect(read.map(\.document.id) == ["7", "text-2"])
    #expect(read.map(\.place) == [FilePlace(line: 2, column: 3), FilePlace(line: 4, column: 29)])
    #expect(read[0].annotationPlaces == [FilePlace(line: 3, column: 20)])
    #expect(read[0].faults.map(\.place) == [FilePlace(line: 4, column: 17)])
    let error = #expect(throws: ReadError.self) {
      try Format.native.read("[{\"text\":\"a\"},\n {\"text\": 5}]")
    }
    #expect(error?.line == 2 && error?.column == 11)
  }

  /// Ids of others may be numbers; Inquit's own are strings.
  @Test func numbersForIDs() throws {
    #expect(try Format.native.read(#"{"text":"a","id":-5}"#)[0].document.id == "-5")
    #expect(throws: ReadError.self) { try Format.native.read(#"{"inquit":1,"id":5,"text":"a"}"#) }
  }
}

import InquitFormats
import InquitModel
import InquitTestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func readsSpansPartsAndRelations() throws {
    let document = try MarkedTextReader.document(
      "[quote#q1 by=s1 kind=direct|“I left,”] [speaker#s1|Ann] said, [quote#q1+|“at noon.”]")
    #expect(document.text.description == "“I left,” Ann said, “at noon.”")
    #expect(
      document.annotations.map { $0.coveredText(in: document.text) } == ["“I left,” … “at noon.”", "Ann"])
    #expect(document.relations == [Relation(label: .saidBy, source: "q1", target: "s1")])
    #expect(document.annotations[0].attributes == ["kind": "direct"])
  }

  @Test func namesAnnotationsThatHaveNoID() throws {
    let document = try MarkedTextReader.document("[number#n1|1] [number|2] [quote by=n1|x]")
    #expect(document.annotations.map(\.id) == ["n1", "n2", "q1"])
  }

  @Test func partsThatTouchAreOne() throws {
    let document = try MarkedTextReader.document("[cue#a|one [cue#b|two]][cue#b+| three]")
    #expect(document.annotations.map { $0.coveredText(in: document.text) } == ["one two", "two three"])
  }

  @Test func headersStartDocuments() throws {
    let file = "#!inquit id=a language=en\nOne\n\n#!inquit id=b title=\"x y\"\n\\#!inquit\\[\n"
    let documents = try MarkedTextReader.documents(in: Array(file.utf8)).map(\.document)
    #expect(documents.map(\.id) == ["a", "b"])
    #expect(documents.map(\.text.description) == ["One\n", "#!inquit["])
    #expect(documents[1].metadata == ["title": "x y"])
  }

  @Test(arguments: [
    ("[quote|open", "1:1", "not closed"), ("a\nb] c", "2:2", "closes nothing"), ("[|x]", "1:2", "a label"),
    ("a \\x", "1:3", "escapes"), ("[quote#q|a][quote#q|b]", "1:12", "used twice"),
    ("[quote#q+|a]", "1:1", "not been opened"), ("[quote x=|a]", "1:10", "a value"),
    ("[quote :status=maybe|a]", "1:8", "suggested"),
    ("[quote :confidence=nan|a]", "1:8", "number"), ("[quote :confidence=1e999|a]", "1:8", "number"),
  ])
  func faultsHaveAPlace(markup: String, place: String, message: String) throws {
    let error = try #require(throws: ReadError.self) { try MarkedTextReader.document(markup) }
    #expect("\(error.line):\(error.column ?? 0)" == place)
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test func lineEndsInValuesBeginNothing() throws {
    let value = "a\n#!inquit id=b\n"
    var document = try MarkedTextReader.document("[quote#q1 kind=direct|“A”]").named(value)
    document.language = "en\n"
    document.annotations[0].attributes["note"] = .string(value)
    let written = MarkedTextWriter.string(for: document)
    #expect(try MarkedTextReader.documents(in: Array(written.utf8)).map(\.document) == [document])
  }

  /// read(write(x)) = x over random annotations: nested, crossing, in parts, with awkward values.
  @Test func roundTrip() throws {
    var random = SeededGenerator(seed: 7)
    var options = MarkedTextWriter.Options()
    options.includesProvenance = true
    for round in 0..<300 {
      let document = random.document(id: "d\(round)")
      let written = MarkedTextWriter.string(for: document, options: options)
      let read = try MarkedTextReader.documents(in: Array(written.utf8))
      var expected = document
      // Marked text lists annotations and relations in the order in which they start.
      expected.annotations.sort {
        ($0.ranges[0].lowerBound, -$0.ranges[0].upperBound.value, Int($0.id.dropFirst())!)
          < ($1.ranges[0].lowerBound, -$1.ranges[0].upperBound.value, Int($1.id.dropFirst())!)
      }
      #expect(read.count == 1)
      #expect(read[0].document.text == document.text)
      #expect(read[0].document.annotations == expected.annotations, "\(written)")
      #expect(Set(read[0].document.relations) == Set(document.relations))
    }
  }
}

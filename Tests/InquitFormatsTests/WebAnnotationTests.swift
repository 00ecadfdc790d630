import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct WebAnnotationTests {
  private func read(_ file: String, about text: String, repairs: Bool = false) throws -> (
    read: ReadDocument, losses: LossReport
  ) {
    var options = ReadOptions()
    options.text = Array(text.utf8)
    options.repairsOffsets = repairs
    let (documents, losses) = try Format.webAnnotation.readWithLosses(file, options: options)
    return (try #require(documents.first), losses)
  }

  /// As Recogito writes them: positions in UTF-16, and a relation between two annotations.
  private static let file = #"""
    [{"@context":"http://www.w3.org/ns/anno.jsonld","id":"#ce0ed291","type":"Annotation","body":[
       {"type":"TextualBody","value":"place","purpose":"tagging"},
       {"type":"TextualBody","value":"the old one","purpose":"commenting"}],
      "target":{"selector":[{"type":"TextQuoteSelector","exact":"Troy"},
       {"type":"TextPositionSelector","start":5,"end":9}]}},
     {"@context":"http://www.w3.org/ns/anno.jsonld","id":"#b","type":"Annotation","body":[],
      "target":{"selector":[{"type":"TextQuoteSelector","exact":"fell","prefix":"then ","suffix":"."}]}},
     {"@context":"http://www.w3.org/ns/anno.jsonld","id":"#r","type":"Annotation","motivation":"linking",
      "body":[{"type":"TextualBody","value":"of","purpose":"tagging"}],"target":[{"id":"#b"},{"id":"#ce0ed291"}]}]
    """#

  @Test func pointsByPositionAndByQuotation() throws {
    let (read, losses) = try read(Self.file, about: "And, Troy fell, then fell.")
    #expect(read.faults.isEmpty && losses.isEmpty)
    #expect(read.document.spans == ["place:Troy", "annotation:fell"])
    #expect(read.document.annotations[0].attributes == ["commenting": "the old one"])
    #expect(read.document.annotations[1].ranges == [ByteRange(21, 25)])
    #expect(
      read.document.relations.map { "\($0.label) \($0.source) \($0.target)" } == ["of b ce0ed291"])
    #expect(Detection(sample: Array(Self.file.utf8), isWhole: true)?.format.id == "web-annotation")
  }

  @Test func positionsInUTF16() throws {
    let text = "😀, \tTroy fell, then fell."
    #expect(try read(Self.file, about: text).read.faults.first?.fittingUnit == "UTF-16 code units")
    let repaired = try read(Self.file, about: text, repairs: true).read
    #expect(repaired.faults.isEmpty && repaired.document.spans == ["place:Troy", "annotation:fell"])
  }

  @Test func quotationsThatStandTwiceOrNowhere() throws {
    let item = #"{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":"aa"}}}"#
    let (twice, losses) = try read(item, about: "aaa")
    #expect(twice.document.spans == ["annotation:aa"] && losses[.other] == 1)
    let nowhere = try read(item, about: "b").read
    #expect(nowhere.faults.map(\.problem) == [.textMismatch])
    #expect(nowhere.document.annotations.map(\.ranges) == [[]])
  }

  @Test func writesPositionAndQuotation() throws {
    let document = try MarkedTextReader.document("😀 [quote#q1 by=s1|“Go”] [speaker#s1|Ann]")
    let (file, losses) = try Format.webAnnotation.written([document])
    #expect(
      file == #"""
        {"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[
        {"id":"#q1","type":"Annotation","motivation":"tagging","body":[{"type":"TextualBody","purpose":"tagging","value":"quote"}],"target":{"source":"text","selector":[{"type":"TextQuoteSelector","exact":"“Go”","prefix":"😀 ","suffix":" Ann"},{"type":"TextPositionSelector","start":2,"end":6}]}},
        {"id":"#s1","type":"Annotation","motivation":"tagging","body":[{"type":"TextualBody","purpose":"tagging","value":"speaker"}],"target":{"source":"text","selector":[{"type":"TextQuoteSelector","exact":"Ann","prefix":"😀 “Go” ","suffix":""},{"type":"TextPositionSelector","start":7,"end":10}]}},
        {"type":"Annotation","motivation":"linking","body":[{"type":"TextualBody","purpose":"tagging","value":"said-by"}],"target":["#q1","#s1"]}
        ]
        }

        """#)
    #expect(losses.entries.map(\.kind) == [.documentID])
  }

  @Test(arguments: ["a1", "a b", "100%", "é\u{301}#<>\"", "%41", ""])
  func idsAsFragments(id: String) {
    #expect(sameBytes(WebAnnotation.id(WebAnnotation.fragment(id)), id))
  }

  /// Hypothesis exports pages of annotations whose positions are those of the web page: their quotations count.
  @Test func hypothesis() throws {
    var options = ReadOptions()
    options.text = Array("Ann left\nRome. Bo left, too.".utf8)
    func annotation(_ id: String, _ exact: String, _ prefix: String, tags: String, text: String = "")
      -> String
    {
      #"{"id":"\#(id)","uri":"https://x/","text":"\#(text)","tags":[\#(tags)],"target":[{"source":"https://x/","selector":[{"type":"RangeSelector","startOffset":3},{"type":"TextPositionSelector","start":900,"end":904},{"type":"TextQuoteSelector","exact":"\#(exact)","prefix":"\#(prefix)","suffix":""}]}]}"#
    }
    let file =
      #"{"export_date":"x","annotations":["#
      + annotation("A", "left", "Bo ", tags: #""verb","past""#, text: "see!")
      + "," + annotation("B", "left Rome", "Ann ", tags: "")
      + #",{"id":"C","uri":"https://x/","text":"a note","tags":[],"target":[{"source":"https://x/"}]}]}"#
    let (read, losses) = try Format.webAnnotation.readWithLosses(file, options: options)
    #expect(read[0].faults.isEmpty)
    #expect(read[0].document.spans == ["verb:left", "annotation:left\nRome"])
    #expect(read[0].document.annotations[0].ranges == [ByteRange(18, 22)])
    #expect(
      read[0].document.annotations[0].attributes == ["tagging": .array(["past"]), "commenting": "see!"])
    #expect(
      losses.entries.flatMap(\.places).map(\.detail) == [
        "B stands there spelled otherwise", "a note about the whole page: a note",
      ])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "web-annotation")
  }

  /// What Recogito keeps, in UTF-16.
  @Test func recogito() throws {
    var options = ReadOptions()
    options.text = Array("😀 Ann left".utf8)
    let file =
      #"[{"id":"x","bodies":[{"purpose":"tagging","value":"person"}],"target":{"annotation":"x","selector":[{"quote":"Ann","start":3,"end":6}]}}]"#
    let read = try Format.webAnnotation.read(file, options: options)[0]
    #expect(read.faults.isEmpty && read.document.spans == ["person:Ann"])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "web-annotation")
  }
}

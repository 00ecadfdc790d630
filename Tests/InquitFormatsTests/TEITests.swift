import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// TEI as Inquit writes it, and as others do.
@Suite struct TEITests {
  /// Of metadata a header has the title; where there is none, the id stands for it.
  @Test func titleIsKept() throws {
    var document = Document(id: "d", text: "Ann")
    document.metadata = ["title": "A <B>\r\n", "year": 2024]
    let (documents, losses, bytes) = try Format.tei.trip([document])
    #expect(documents[0].metadata == ["title": "A <B>\r\n"] && losses[.metadata] == 1)
    #expect(try Format.tei.trip(documents).bytes == bytes)
    document.metadata = [:]
    #expect(try Format.tei.trip([document]).documents[0].metadata.isEmpty)
  }

  @Test func writes() throws {
    let marked = """
      [quote#q1 kind=direct by=s1|“I & you,”] [speaker#s1|Ann] said, [quote#q1+|“at [location#l1|<Rome>].”]
      """
    let document = try MarkedTextReader.document(marked).named("d1")
    let (file, losses) = try Format.tei.written([document])
    #expect(
      file == """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
        <teiHeader><fileDesc>
        <titleStmt><title>d1</title></titleStmt>
        <publicationStmt><p>Written by Inquit.</p></publicationStmt>
        <sourceDesc><bibl><idno>d1</idno></bibl></sourceDesc>
        </fileDesc></teiHeader>
        <text><body><ab xml:space="preserve"><said xml:id="q1" ana="#q1.fs" who="#s1" direct="true" next="#q1-2">“I &amp; you,”</said> <seg xml:id="s1" type="speaker">Ann</seg> said, <said xml:id="q1-2" prev="#q1">“at <placeName xml:id="l1">&lt;Rome&gt;</placeName>.”</said></ab></body></text>
        <standOff>
        <fs xml:id="q1.fs"><f name="kind"><string>direct</string></f></fs>
        <listRelation>
        <relation name="said-by" active="#q1" passive="#s1"/>
        </listRelation>
        </standOff>
        </TEI>

        """)
    #expect(losses.isEmpty)
    let read = try Format.tei.read(file)[0].document
    #expect(read == document)
  }

  /// Every character of the text survives, those too that XML has no place for.
  @Test(arguments: TextVariant.allCases)
  func keepsText(variant: TextVariant) throws {
    let marked = "a\t b\r\nc  \u{1}[quote#q1|d\u{B}\r]\n\u{FFFE}"
    let document = variant.apply(to: try MarkedTextReader.document(marked))
    let file = try Format.tei.written([document]).file
    #expect(try Format.tei.read(file)[0].document.text == document.text)
  }

  /// The parts of a quote are elements that point to each other, by `next` and `prev` or by `part`.
  @Test(arguments: [
    ##"<p><q xml:id="a" next="#b">“I left,”</q> she said, <q xml:id="b" prev="#a">“at noon.”</q></p>"##,
    ##"<p><q xml:id="a" next="#b">“I left,”</q> she said, <q xml:id="b">“at noon.”</q></p>"##,
    ##"<p><q part="I">“I left,”</q> she said, <q part="F">“at noon.”</q></p>"##,
  ])
  func parts(body: String) throws {
    #expect(try read(body).spans == ["quote:“I left,” … “at noon.”"])
  }

  @Test func quotesOfOthers() throws {
    let document = try read(
      """
      <head>A   <hi rend="i">title</hi></head>
      <p>He said, <said who="#bm" aloud="false">No,
         I think</said> &#x2014; in <placeName ref="geo:1">New<lb/> York</placeName>,<note>a note</note> on
         <date when="2020-01-01">Monday</date> &amp; <soCalled>soon</soCalled>.</p>
      <p><choice><sic>teh</sic><corr>the</corr></choice> end<!-- not seen --><![CDATA[ <x> ]]></p>
      """,
      header: #"<particDesc><person xml:id="bm"><persName>Bo Mo</persName></person></particDesc>"#)
    #expect(
      document.text == """
        A title

        He said, No, I think — in New
        York, on Monday & soon.

        teh end <x>
        """)
    #expect(
      document.spans == ["quote:No, I think", "location:New\nYork", "date:Monday", "quote:soon"])
    #expect(
      document.annotations.map(\.attributes) == [
        ["aloud": "false", "who": "Bo Mo"], ["ref": "geo:1"], ["when": "2020-01-01"], ["kind": "not-speech"],
      ])
    #expect(document.metadata == ["title": "T"])
  }

  /// A speech of a play is what is spoken: neither the speaker's name nor the directions.
  @Test func speeches() throws {
    let document = try read(
      """
      <sp who="#h"><speaker>HAMLET</speaker><l>To be, <stage>He sits.</stage> or not</l><l>to be.</l></sp>
      """)
    #expect(document.text == "HAMLET\nTo be,\nHe sits.\nor not\nto be.")
    #expect(document.spans == ["quote:To be, … or not\nto be.", "speaker:HAMLET"])
    #expect(document.relations == [Relation(label: .saidBy, source: "a1", target: "a2")])
  }

  @Test func standOff() throws {
    let document = try read(
      """
      <p><w xml:id="w1">New</w> <w xml:id="w2">York</w> is <w xml:id="w3">big</w></p>
      """,
      after: """
        <standOff><listAnnotation><annotation type="place" target="#w1 #w2"/></listAnnotation>
        <spanGrp><span type="claim" from="#w1" to="#w3"/></spanGrp></standOff>
        """)
    #expect(document.spans == ["place:New York", "claim:New York is big"])
  }

  @Test func corpus() throws {
    let file = """
      <teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>
      <TEI><text><p>One</p></text></TEI><TEI xml:lang="fr"><text><p>Deux</p></text></TEI></teiCorpus>
      """
    let documents = try Format.tei.read(file).map(\.document)
    #expect(documents.map(\.text) == ["One", "Deux"])
    #expect(documents.map(\.id) == ["text-1", "text-2"])
    #expect(documents[1].language == "fr")
  }

  @Test(arguments: [
    ("<TEI><text>a</TEI>", "1:13", "</TEI> where </text>"), ("<TEI>\n<text>a", "2:8", "ends inside"),
    ("<html/>", "1", "not <TEI>"), ("<TEI a=1/>", "1:8", "quotation marks"),
    ("<TEI><text>a & b</text></TEI>", "1:12", "&amp;"), ("", "1:1", "no XML element"),
    ("<TEI><text>&#xD800;</text></TEI>", "1:12", "no character"), ("<TEI/><TEI/>", "1:7", "second root"),
  ])
  func faulty(file: String, place: String, message: String) throws {
    let error = try #require(throws: ReadError.self) { try Format.tei.read(file) }
    #expect(error.description.hasPrefix("\(place): error: ") && error.message.contains(message), "\(error)")
  }

  private func read(_ body: String, header: String = "", after: String = "") throws -> Document {
    let file = """
      <?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY x "]>"> <!-- don't ]> -->]>
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>
      </fileDesc>\(header)</teiHeader><text><body>\(body)</body></text>\(after)</TEI>
      """
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "tei")
    return try #require(try Format.tei.read(file).first).document
  }
}

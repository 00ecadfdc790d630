import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// CoNLL-U, DocBin and Citron.
@Suite struct TreebankFormatTests {
  @Test func conlluOfGUM() throws {
    let file = """
      # global.Entity = GRP-etype-infstat-minspan
      # newdoc id = GUM_x
      # newpar = p
      # sent_id = 1
      # text = I don't see Vienna.
      1\tI\tI\tPRON\t_\t_\t4\tnsubj\t_\tEntity=(1-person-new-1)
      2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tdo\tdo\tAUX\t_\t_\t4\taux\t_\t_
      3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
      4\tsee\tsee\tVERB\t_\t_\t0\troot\t_\tEntity=(2-event-new-1(3-place-new-1
      5\tVienna\tVienna\tPROPN\t_\t_\t4\tobj\t_\tSpaceAfter=No|Entity=3)2)
      5.1\tx\t_\t_\t_\t_\t_\t_\t_\t_
      6\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

      # newdoc id = b
      1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\s\\n
      1\tde\t_\t_\t_\t_\t_\t_\t_\t_
      2\tle\t_\t_\t_\t_\t_\t_\t_\t_
      3\tpain\t_\t_\t_\t_\t_\t_\t_\t_

      """
    let (read, losses) = try Format.conllu.readWithLosses(file)
    let documents = read.map(\.document)
    #expect(documents.map(\.id) == ["GUM_x", "b"])
    #expect(documents.map(\.text.description) == ["I don't see Vienna.", "du \npain"])
    #expect(documents[0].tokenTexts == ["I", "do", "n't", "see", "Vienna", "."])
    #expect(documents[0].spans == ["person:I", "event:see Vienna", "place:see Vienna"])
    #expect(documents[1].tokenTexts == ["du", "pain"])
    #expect(
      losses.entries.flatMap(\.places).map(\.detail) == [
        "lemmas, parts of speech, dependencies", "1 empty nodes", "comments such as # newpar",
      ])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "conllu")
  }

  @Test(arguments: TextVariant.allCases)
  func conlluKeepsPartsAndSpaces(variant: TextVariant) throws {
    let document = variant.apply(
      to: try MarkedTextReader.document(
        "[quote#q1|“I left,”] [speaker#s1|Ann] said,  [quote#q1+|“at noon.”]\n\n[location|Rome]"
      ).splitAtSpaces())
    let (file, _) = try Format.conllu.written([document])
    let read = try Format.conllu.read(file)[0].document
    #expect(read.text == document.text && read.tokens == document.tokens && read.spans == document.spans)
    #expect(file.contains("(e1[2/2]-quote"))
  }

  /// spaCy's own ids of strings.
  @Test func idsOfStrings() {
    #expect(StringHash.id(of: "PER") == 4_317_129_024_397_789_502)
    #expect(StringHash.id(of: "apple") == 8_566_208_034_543_834_098)
    #expect(StringHash.id(of: "“") == 16_073_121_960_489_476_521)
    #expect(StringHash.id(of: "") == 0)
    // Symbols have numbers of their own.
    #expect(StringHash.id(of: "PERSON") == 380 && StringHash.id(of: "agent") == 401)
  }

  /// 300 letters and blanks, packed by zlib with codes of their own; the checksum proves the rest.
  private static let dynamicCodes: [UInt8] = [
    0x78, 0xDA, 0x2D, 0x8F, 0xC1, 0x01, 0xC0, 0x30, 0x08, 0x02, 0x57, 0x61, 0x35, 0x40, 0xF7, 0x5F,
    0xA1, 0x60, 0xDA, 0x4F, 0x12, 0x84, 0x93, 0x92, 0x22, 0x16, 0x26, 0x41, 0x0F, 0x57, 0x8A, 0x90,
    0xCF, 0x1C, 0x6A, 0x21, 0x4B, 0xAB, 0xDC, 0xA3, 0x2A, 0x8A, 0xE2, 0x8C, 0x38, 0xB4, 0xB9, 0x71,
    0x19, 0xC9, 0xC9, 0x1D, 0xE7, 0xB0, 0xE3, 0xCD, 0x63, 0x18, 0xDB, 0xC0, 0xE3, 0x30, 0x8E, 0x77,
    0xCC, 0x5C, 0x83, 0xA7, 0x9F, 0x50, 0x30, 0xD0, 0x58, 0xC1, 0xEC, 0x92, 0x0B, 0x73, 0xA7, 0x2B,
    0x9F, 0xFA, 0xC0, 0x99, 0xFD, 0x80, 0x18, 0x1E, 0x3F, 0xF3, 0x2E, 0xFE, 0x51, 0x17, 0x35, 0xCE,
    0x54, 0x45, 0xED, 0xDD, 0xB6, 0x3C, 0xEE, 0xF5, 0x73, 0x8D, 0x09, 0xAC, 0x5E, 0x9D, 0xA9, 0x71,
    0xAE, 0x55, 0x1E, 0xF1, 0xE3, 0x1F, 0xA4, 0x98, 0xEF, 0x97, 0x3A, 0x81, 0x4F, 0x55, 0xD3, 0x1F,
    0x31, 0x39, 0x6E, 0x2C,
  ]

  /// A small file may be made to fill the memory: what it unpacks to is bounded, and how many values that holds.
  @Test func filesThatUnpackToTooMuch() {
    #expect(throws: Inflate.Failure.self) { try Zlib.unwrap(Self.dynamicCodes, limit: 299) }
    let nulls: [UInt8] = [0x93, 0xC0, 0xC0, 0xC0]
    #expect(MessagePack(nulls, limit: 4)?.arrayValue?.count == 3)
    #expect(MessagePack(nulls, limit: 3)?.arrayValue == nil)
  }

  /// Packed by zlib with fixed and with dynamic codes, and stored.
  @Test func unpacksWhatZlibPacks() throws {
    let packed: [UInt8] = [
      0x78, 0x9C, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01, 0x68, 0x03, 0x08, 0xB1,
    ]
    #expect(String(decoding: try Zlib.unwrap(packed), as: UTF8.self) == "hello hello hello hello")
    let unpacked = try Zlib.unwrap(Self.dynamicCodes)
    #expect(unpacked.count == 300 && unpacked.starts(with: "aaba e caa acdaebb".utf8))
    var random = SeededGenerator(seed: 9)
    for length in [0, 1, 65535, 65536, 200_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(try Zlib.unwrap(Zlib.wrap(bytes)) == bytes)
    }
  }

  /// Damaged files are errors, never crashes.
  @Test func damagedFilesAreErrors() throws {
    let document = try MarkedTextReader.document("[location|Rome] is far").splitAtSpaces()
    var exporter = try #require(Exporter(.docBin))
    var bytes: [UInt8] = []
    try exporter.write(document, to: &bytes)
    exporter.finish(to: &bytes)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      var damaged = bytes
      damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if Bool.random(using: &random) { damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random)) }
      do throws(ReadError) {
        let decoder = try DocBinDecoder(damaged, ReadOptions())
        var first = 0
        for (i, length) in decoder.lengths.enumerated() {
          _ = try decoder.document(i, first..<(first + length))
          first += length
        }
      } catch {
        #expect(error.message.hasPrefix("not a DocBin"))
      }
    }
  }

  @Test func tokensThatAreCanonicallyEquivalentAreTwoInADocBin() throws {
    let document = Document(id: "d", text: SourceText("\u{E9} e\u{301}")).splitAtSpaces()
    let read = try Format.docBin.trip([document]).documents[0]
    #expect(read.text == document.text && read.tokens == document.tokens)
  }

  @Test func citron() throws {
    let file = """
      {"text":"“I left,” Ann said, “at noon.”","quotes":[{"cue":{"start":14,"end":18,"text":"said"},\
      "sources":[{"start":10,"end":13,"text":"Ann"}],"contents":[{"start":0,"end":9,"text":"“I left,”"},\
      {"start":20,"end":30,"text":"“at noon.”"}],"coreferences":[]}],"coreference_groups":[]}
      """
    let document = try Format.citron.read(file)[0].document
    #expect(document.spans == ["quote:“I left,” … “at noon.”", "speaker:Ann", "cue:said"])
    #expect(document.relations.map(\.label) == [.saidBy, .cuedBy])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "citron")
  }

  /// The column of PARSEME: numbers within a sentence, some of them interrupted or overlapping.
  @Test func conlluPlusOfPARSEME() throws {
    let file = """
      # global.columns = ID FORM UPOS PARSEME:MWE NER
      1\tshe\tPRON\t*\tO
      2\ttook\tVERB\t1:VID;2:LVC\tO
      3\tAnn\tPROPN\t*\tB-PER
      4-5\tDu's\t_\t*\t_
      4\tDu\tPROPN\t2\tI-PER
      5\t's\tPART\t*\tO
      6\taway\tADV\t1\t_

      1\tyes\tINTJ\t1:VID\tS-X

      """
    let document = try Format.conllu.read(file)[0].document
    #expect(document.spans == ["VID:took … away", "LVC:took … Du", "PER:Ann Du", "VID:yes", "X:yes"])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "conllup")
  }

  @Test func segmentersAreKeptInAComment() throws {
    var document = try MarkedTextReader.document("[a|Ann] ran").named("d").splitAtSpaces()
    document.segmenter = SegmenterInfo(tokens: "ud", icu: "72.1", unicode: "15.0")
    let file = try Format.conllu.written([document]).file
    #expect(file.contains("# newdoc id = d\n# segmenter = tokens=ud|icu=72.1|unicode=15.0\n"))
    #expect(try Format.conllu.read(file)[0].document.segmenter == document.segmenter)
    let foreign = file.replacing("tokens=ud|icu=72.1|unicode=15.0", with: "UDPipe 2")
    #expect(try Format.conllu.read(foreign)[0].document.segmenter == nil)
  }

  /// A format that keeps tokens but not what made them says so; where the tokens go too, they are the loss.
  @Test(arguments: [("conll2003", 1), ("conllu", 0), ("native", 0), ("html", 0)])
  func lostSegmentersAreReported(format: String, losses: Int) throws {
    var document = try MarkedTextReader.document("[a|Ann] ran").named("d").splitAtSpaces()
    document.segmenter = SegmenterInfo(tokens: "ud", icu: "72.1", unicode: "15.0")
    var exporter = try #require(Format.named(format).flatMap { Exporter($0) })
    _ = try exporter.fitted(document)
    #expect(exporter.losses[.segmenter] == losses)
  }

  @Test func conlluPlusWrites() throws {
    let document = try MarkedTextReader.document("[a|Ann [b|Lee]] ran\n[a|Bob]").named("d").splitAtSpaces()
    #expect(
      try Format.conlluPlus.written([document]).file == """
        # global.columns = ID FORM MISC INQUIT:SPAN
        # newdoc id = d
        # newpar
        # sent_id = d-1
        # text = Ann Lee ran
        1\tAnn\t_\t1:a
        2\tLee\t_\t1;2:b
        3\tran\tSpacesAfter=\\n\t*

        # newpar
        # sent_id = d-2
        # text = Bob
        1\tBob\tSpaceAfter=No\t1:a


        """)
  }
}

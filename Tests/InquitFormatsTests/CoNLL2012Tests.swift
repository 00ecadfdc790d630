import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// CoNLL-2012 as its task describes it, and its cousins.
@Suite struct CoNLL2012Tests {
  @Test func readsNamesAndChains() throws {
    let file = """
      #begin document (bc/cnn/00/cnn_0001); part 000
      bc/cnn/00/cnn_0001   0   0   Ann     NNP  (TOP(S(NP*   -    -   -   Spk1   (PERSON*   (ARG0*   (12|(7
      bc/cnn/00/cnn_0001   0   1   Lee     NNP           *)  -    -   -   Spk1         *)        *)   7)
      bc/cnn/00/cnn_0001   0   2   left    VBD       (VP*   leave 01  1   Spk1         *       (V*)   12)
      bc/cnn/00/cnn_0001   0   3   Rome    NNP     (NP*)))   -    -   -   Spk1     (GPE)   (ARG1*)    -

      bc/cnn/00/cnn_0001   0   0   She     PRP           *   -    -   -   Spk1         *            (7)

      #end document
      #begin document (bc/cnn/00/cnn_0001); part 001
      bc/cnn/00/cnn_0001   1   0   Yes     UH            *   -    -   -   -            *              -

      #end document
      """
    let (read, losses) = try Format.conll2012.readWithLosses(file)
    let document = read[0].document
    #expect(read.map(\.document.id) == ["bc/cnn/00/cnn_0001", "bc/cnn/00/cnn_0001#1"])
    #expect(document.text == "Ann Lee left Rome\nShe" && document.sentences?.count == 2)
    #expect(document.spans == ["PERSON:Ann Lee", "GPE:Rome", "mention:Ann Lee left", "mention:She"])
    #expect(document.relations == [Relation(label: .sameAs, source: "a4", target: "a1")])
    #expect(losses.entries.map(\.kind) == [.other])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "conll2012")
  }

  /// GUM has three columns and labels its chains; CRAFT has letters at the parts of interrupted mentions.
  @Test(arguments: [
    (
      "# begin document x\n0\tOver\t(event-1(person-2\n1\tus\tperson-2)\n2\tall\tevent-1)\n",
      ["event:Over us all", "person:Over us"]
    ),
    (
      "#begin document x\n0\tOver\t(1(2\n1\tus\t2)\n2\tall\t1)\n", ["mention:Over us", "mention:Over us all"]
    ),
    (
      "#begin document (x);\n0\tnorth\t(3a)\n1\tand\t-\n2\tAmerica\t(3a)|(4)\n",
      ["mention:north … America", "mention:America"]
    ),
  ])
  func cousins(file: String, spans: [String]) throws {
    let document = try Format.conll2012.read(file)[0].document
    #expect(document.spans.sorted() == spans.sorted() && document.id == "x")
  }

  @Test func writes() throws {
    let document = try MarkedTextReader.document(
      "[person#p|Ann Lee] left [place#l|Rome] .\n[person#s same=p|She] ran"
    ).named("a b").splitAtSpaces()
    let (file, losses) = try Format.conll2012.written([document])
    #expect(
      file == """
        #begin document (a b); part 000
        a_b\t0\t0\tAnn\t-\t*\t-\t-\t-\t-\t(person*\t(0
        a_b\t0\t1\tLee\t-\t*\t-\t-\t-\t-\t*)\t0)
        a_b\t0\t2\tleft\t-\t*\t-\t-\t-\t-\t*\t-
        a_b\t0\t3\tRome\t-\t*\t-\t-\t-\t-\t(place)\t-
        a_b\t0\t4\t.\t-\t*\t-\t-\t-\t-\t*\t-

        a_b\t0\t0\tShe\t-\t*\t-\t-\t-\t-\t(person)\t(0)
        a_b\t0\t1\tran\t-\t*\t-\t-\t-\t-\t*\t-

        #end document

        """)
    #expect(losses[.relations] == 0)
    #expect(try Format.conll2012.read(file)[0].document.relations.count == 1)
  }

  /// Mentions may lie in names and across each other; what covers a name is the name.
  @Test func mentionsOverlap() throws {
    var document = try MarkedTextReader.document(
      "[mention#m1|the mayor of [place#l|Rome]] and [mention#m2|[place#k|Oslo]] met [mention#m3|her] .\n[mention#m4|It] ran"
    ).splitAtSpaces()
    document.annotations.append(Annotation(id: "m5", label: "mention", ranges: [10..<27]))
    document.relations = [
      Relation(label: .sameAs, source: "m3", target: "m1"),
      Relation(label: .sameAs, source: "m4", target: "m2"),
    ]
    let (file, losses) = try Format.conll2012.written([document])
    #expect(losses[.nesting] == 1 && losses[.crossing] == 0)
    let read = try Format.conll2012.read(file)[0].document
    #expect(
      read.spans == [
        "place:Rome", "place:Oslo", "mention:the mayor of Rome", "mention:of Rome and Oslo", "mention:her",
        "mention:It",
      ])
    let texts = Dictionary(uniqueKeysWithValues: zip(read.annotations.map(\.id), read.spans))
    #expect(
      read.relations.map { "\(texts[$0.source]!) = \(texts[$0.target]!)" } == [
        "mention:her = mention:the mayor of Rome", "mention:It = place:Oslo",
      ])
    #expect(try Format.conll2012.written([read]).file == file)
  }

  /// Two mentions of one thing that cross could not be told apart: one of them is in the chain.
  @Test func crossingMentionsOfOneThing() throws {
    var document = Document(id: "d", text: "a b c d e").splitAtSpaces()
    document.annotations = [0..<5, 2..<7, 8..<9].enumerated().map {
      Annotation(id: "m\($0)", label: "mention", ranges: [ByteRange($1.lowerBound, $1.upperBound)])
    }
    document.relations = [
      Relation(label: .sameAs, source: "m1", target: "m0"),
      Relation(label: .sameAs, source: "m2", target: "m0"),
    ]
    let (file, losses) = try Format.conll2012.written([document])
    #expect(losses[.relations] == 1)
    let read = try Format.conll2012.read(file)[0].document
    #expect(read.spans == ["mention:a b c", "mention:b c d", "mention:e"])
    #expect(read.relations.map { "\($0.source) \($0.target)" } == ["a3 a1"])
  }

  @Test func reportsColumns() throws {
    let error = try #require(throws: ReadError.self) {
      try Format.conll2012.read("#begin document (x); part 000\nx 0 0 Ann\n#end document\n")
    }
    #expect(error.line == 2 && error.message.hasPrefix("4 columns"))
  }
}

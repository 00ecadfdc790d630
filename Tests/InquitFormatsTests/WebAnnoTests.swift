import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// The examples of the format's description, with the TAB that ends every row.
@Suite struct WebAnnoTests {
  private static let header = "#FORMAT=WebAnno TSV 3.3\n"

  @Test func offsetsAreUTF16() throws {
    let file =
      Self.header + """
        #T_SP=webanno.custom.Span|value


        #Text=I like it 😊 .
        1-1\t0-1\tI\t_\t
        1-2\t2-6\tlike\t_\t
        1-3\t7-9\tit\t_\t
        1-4\t10-12\t😊\t*\t
        1-5\t13-14\t.\tend\t

        """
    for file in [file, file.replacing("\n", with: "\r\n")] {
      let read = try Format.webAnno.read(file)[0]
      #expect(read.faults.isEmpty)
      #expect(read.document.text.description == "I like it 😊 .")
      #expect(read.document.spans == ["Span:😊", "end:."])
      #expect(read.document.tokenTexts == ["I", "like", "it", "😊", "."])
      #expect(read.annotationPlaces.map(\.line) == [9, 10])
      #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "webanno")
    }
  }

  /// INCEpTION names its sentences, which documents do not.
  @Test func whatIsSaidOfSentencesIsTold() throws {
    let file =
      Self.header
      + "\n\n#Sentence.id=s1\n#Text=Ann\n1-1\t0-3\tAnn\t\n\n#Sentence.id=s2\n#Text=Bo\n2-1\t4-6\tBo\t\n"
    let (read, losses) = try Format.webAnno.readWithLosses(file)
    #expect(read[0].document.sentences?.map { read[0].document.text[$0] } == ["Ann", "Bo"])
    #expect(losses.entries.map(\.kind) == [.other] && losses[.other] == 1)
    #expect(losses.entries.first?.places.first?.detail == "line 4: #Sentence.id")
  }

  @Test func stackedAndLongAnnotations() throws {
    let file =
      Self.header + """
        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue
        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value
        #T_RL=webanno.custom.Relation|label|kind|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity


        #Text=Ms. Haag
        1-1\t0-3\tMs.\tNNP\t*[1]|*[2]\tPER[1]|PERpart[2]\tpart-of\tx\t1-1[2_1]\t
        1-2\t4-8\tHaag\tNNP\thttp://x/Q1[1]\tPER[1]\t_\t_\t_\t

        #Text=She left.
        2-1\t10-13\tShe\t_\t*\tpron\\|oun\t*\t_\t1-1[1_0]\t
        2-2\t14-18\tleft\t_\t_\t_\t_\t_\t_\t
        2-2.1\t14-15\tl\t_\t*\tletter\t_\t_\t_\t
        2-3\t18-19\t.\t_\t_\t_\t_\t_\t_\t

        """
    let document = try Format.webAnno.read(file)[0].document
    #expect(document.text.description == "Ms. Haag  She left.")
    #expect(document.sentences?.map { document.text[$0] } == ["Ms. Haag", "She left."])
    #expect(
      document.spans == [
        "POS:Ms.", "PER:Ms. Haag", "PERpart:Ms.", "POS:Haag", "pron|oun:She", "letter:l",
      ])
    #expect(document.annotations[0].attributes == ["PosValue": "NNP"])
    #expect(
      document.relations.map { "\($0.label) \($0.source) \($0.target)" } == [
        "part-of a3 a2", "Relation a2 a5",
      ])
    #expect(document.relations[0].attributes == ["kind": "x"])
  }

  @Test func chains() throws {
    let file =
      Self.header + """
        #T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation


        #Text=He shot himself with his revolver.
        1-1\t0-2\tHe\tpr[1]\tcoref->1-1\t
        1-2\t3-7\tshot\t_\t_\t
        1-3\t8-15\thimself\tpr[1]\tcoref->1-2\t
        1-4\t16-20\twith\t_\t_\t
        1-5\t21-24\this\tpr[1]\t*->1-3\t
        1-6\t25-33\trevolver\t_\t_\t
        1-7\t33-34\t.\t_\t_\t

        """
    let (read, losses) = try Format.webAnno.readWithLosses(file)
    #expect(read[0].document.spans == ["pr:He", "pr:himself", "pr:his"])
    #expect(
      read[0].document.relations.map { "\($0.label) \($0.source) \($0.target)" } == [
        "coref a1 a2", "coref a2 a3",
      ])
    #expect(losses.isEmpty)
  }

  /// Other versions write the links in front, and links may be stacked.
  @Test func stackedChainsWithTheLinkInFront() throws {
    let file =
      Self.header + """
        #T_CH=webanno.custom.Mention|referenceRelation|referenceType


        #Text=Ann sold her car
        1-1\t0-3\tAnn\t*->1-1|buyer->2-2\tname[1]|*[2]\t
        1-2\t4-8\tsold\t_\t_\t
        1-3\t9-12\ther\tcoref->1-2\tpr[1]\t
        1-4\t13-16\tcar\tsold->2-1\tthing[2]\t

        """
    let document = try Format.webAnno.read(file)[0].document
    #expect(document.spans == ["name:Ann", "Mention:Ann", "pr:her", "thing:car"])
    #expect(
      document.relations.map { "\($0.label) \($0.source) \($0.target)" } == ["Mention a1 a3", "sold a4 a2"])
  }

  /// A stack whose layer has nothing but slots; the label of a relation is its value, wherever the column stands.
  @Test func stackedSlots() throws {
    let file =
      Self.header + """
        #T_SP=webanno.custom.Thing|
        #T_SP=webanno.custom.Event|ROLE_webanno.custom.Event:roles_webanno.custom.Link|webanno.custom.Thing
        #T_RL=webanno.custom.Tie|sure|value|BT_webanno.custom.Thing


        #Text=Ann left Rome
        1-1\t0-3\tAnn\t*\t_\t_\t_\t_\t_\t
        1-2\t4-8\tleft\t_\t_[1]|who;*[2]|from[3]\t*|1-1;1-3|1-3\t_\t_\t_\t
        1-3\t9-13\tRome\t*\t_\t_\ttrue\tborn\t1-1\t

        """
    let document = try Format.webAnno.read(file)[0].document
    #expect(document.spans == ["Thing:Ann", "Event:left", "Event:left", "Event:left", "Thing:Rome"])
    #expect(
      document.relations.map { "\($0.label) \($0.source) \($0.target)" } == [
        "who a3 a1", "roles a3 a5", "from a4 a5", "born a1 a5",
      ])
    #expect(document.relations.last?.attributes == ["sure": "true"])
  }

  @Test func slots() throws {
    let file =
      Self.header + """
        #T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink|webanno.custom.Lu
        #T_SP=webanno.custom.Lu|luvalue


        #Text=Bob auctioned the clock to John.
        1-1\t0-3\tBob\t_\t_\t_\tbob\t
        1-2\t4-13\tauctioned\ttransaction\tseller;goods;*\t1-1;1-3[4];1-6\t_\t
        1-3\t14-17\tthe\t_\t_\t_\tclock[4]\t
        1-4\t18-23\tclock\t_\t_\t_\tclock[4]\t
        1-5\t24-26\tto\t_\t_\t_\t_\t
        1-6\t27-31\tJohn\t_\t_\t_\tjohn\t
        1-7\t31-32\t.\t_\t_\t_\t_\t

        """
    let document = try Format.webAnno.read(file)[0].document
    #expect(document.spans == ["bob:Bob", "Frame:auctioned", "clock:the clock", "john:John"])
    #expect(document.annotations[1].attributes == ["FE": "transaction"])
    #expect(
      document.relations.map { "\($0.label) \($0.source) \($0.target)" } == [
        "seller a2 a1", "goods a2 a3", "Roles a2 a4",
      ])
  }

  @Test func writesEscapesAndRows() throws {
    let document = try MarkedTextReader.document(
      "[quote#q1 by=s1|“I left_it,”] said\n[speaker#s1|Ann \\\\] ."
    ).splitAtSpaces()
    let (file, losses) = try Format.webAnno.written([document])
    #expect(
      file == """
        #FORMAT=WebAnno TSV 3.3
        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value
        #T_RL=webanno.custom.Relation|label|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity


        #Text=“I left_it,” said
        1-1\t0-2\t“I\tquote[1]\t_\t_\t
        1-2\t3-12\tleft_it,”\tquote[1]\t_\t_\t
        1-3\t13-17\tsaid\t_\t_\t_\t

        #Text=Ann \\\\ .
        2-1\t18-21\tAnn\tspeaker[2]\tsaid-by\t1-1[1_2]\t
        2-2\t22-23\t\\\\\tspeaker[2]\t_\t_\t
        2-3\t24-25\t.\t_\t_\t_\t

        """)
    #expect(losses.entries.map(\.kind) == [.text, .documentID, .annotationIDs])
    #expect(try Format.webAnno.read(file)[0].document.spans == document.spans)
  }

  @Test(arguments: ["", "\\", "a\\", "[x]", "a|b", "_", "*", "a->b", "\t\n", ";", "e\u{301}]", "\\n", "\\_"])
  func escapedValues(value: String) {
    let escaped = WebAnnoEscape.value(value)
    #expect(sameBytes(WebAnnoEscape.unescapedValue(escaped), value))
    #expect(WebAnnoEscape.split(escaped + "[1]|x", at: "|") == [escaped + "[1]", "x"])
    #expect(WebAnnoEscape.bracketed(escaped + "[1]") == (escaped, "1"))
    #expect(WebAnnoEscape.bracketed(escaped) == (escaped, nil))
    #expect(sameBytes(WebAnnoEscape.unescapedText(WebAnnoEscape.text(value)), value))
  }

  @Test func tokensThatAreNotWhereTheyAreSaidToBe() throws {
    let file = Self.header + "\n\n#Text=a b\n1-1\t0-1\ta\t\n1-2\t1-2\tb\t\n1-3\t7-9\tc\t\n"
    let faults = try Format.webAnno.read(file)[0].faults
    #expect(faults.map(\.problem) == [.textMismatch, .outOfBounds])
    #expect(faults.map(\.place.line) == [6, 7])
  }

  @Test(arguments: [
    ("#Text=a\n1-1\t0\ta\t\n", 2, "address, offsets"),
    ("#Text=a b\n1-1\t0-1\ta\t\n\n#Text=c\n2-1\t2-3\tc\t\n", 5, "cannot start at 2"),
    ("#Text=a\n1-1\t99999999999-100000000000\ta\t\n", 2, "cannot start"), ("a\n", 1, "address"),
  ])
  func faultyFiles(body: String, line: Int, message: String) throws {
    let error = try #require(throws: ReadError.self) { try Format.webAnno.read(body) }
    #expect(error.line == line && error.message.contains(message), "\(error)")
  }
}

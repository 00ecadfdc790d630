import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// CoNLL-2003 and its family.
@Suite struct ColumnFormatTests {
  @Test func writesTheFourColumns() throws {
    let document = try MarkedTextReader.document(
      "[organisation|U.N.] official [person|Rolf Ekeus] heads for\n[location|Baghdad] ."
    ).splitAtSpaces()
    let (file, losses) = try Format.conll2003.written([document])
    #expect(
      file == """
        -DOCSTART- -X- -X- O

        U.N. -X- _ B-organisation
        official -X- _ O
        Rolf -X- _ B-person
        Ekeus -X- _ I-person
        heads -X- _ O
        for -X- _ O

        Baghdad -X- _ B-location
        . -X- _ O


        """)
    // The text is the one that is made of such a file.
    #expect(losses.entries.map(\.kind) == [.documentID, .annotationIDs])
  }

  /// Words that look like tags make no file in columns; a label or an O on every second line does.
  @Test(arguments: [
    ("Plan B\n", "text"), ("Group A\nGroup B\nGroup U\n", "text"), ("Vitamin B\nVitamin E\n\nI I\n", "text"),
    ("Hepatitis type-B\n", "text"), ("Ann B-PER\nleft O\n", "conll2002"),
    ("Ann PER-B\nleft O\n", "conll2002"),
    ("Ann B\nleft O\n", "conll2002"), ("Ann PERSON\nleft O\n. O\n", "conll2002"),
    ("left O\n. O\n", "conll2002"), ("-DOCSTART- O\n\nAnn B\n", "conll2002"),
    ("Ann NNP B-NP B-PER\nleft VBD O O\n", "conll2003"),
  ])
  func columnsAreRecognised(file: String, format: String) {
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == format)
  }

  @Test func saysWhatFourColumnsCannotHold() throws {
    let document = try MarkedTextReader.document(
      "[quote#q1 by=s1 kind=direct|“I left [location|Rome] ,”] [speaker#s1|Ann] said, [quote#q1+|“at n][cue|oon] .”"
    ).splitAtSpaces()
    let (file, losses) = try Format.conll2003.written([document])
    #expect(losses[.relations] == 1 && losses[.parts] == 1 && losses[.nesting] == 2)
    #expect(losses[.tokenBoundaries] == 2)
    #expect(losses[.attributes] == 2)
    #expect(losses.entries.first { $0.kind == .nesting }?.places.first?.detail == "location Rome")
    #expect(file.contains("Rome -X- _ I-quote"))
    var options = WriteOptions()
    options.nesting = .inner
    #expect(try Format.conll2003.written([document], options: options).file.contains("Rome -X- _ B-location"))
  }

  @Test(arguments: [WriteOptions.Parts.split, .hull, .first])
  func interruptedQuotes(parts: WriteOptions.Parts) throws {
    let document = try MarkedTextReader.document("[quote#q1|“I left,”] Ann said, [quote#q1+|“at noon.”]")
      .splitAtSpaces()
    var options = WriteOptions()
    options.parts = parts
    let (file, _) = try Format.conll2003.written([document], options: options)
    let spans = try Format.conll2003.read(file)[0].document.spans
    switch parts {
    case .split: #expect(spans == ["quote:“I left,”", "quote:“at noon.”"])
    case .hull: #expect(spans == ["quote:“I left,” Ann said, “at noon.”"])
    case .first: #expect(spans == ["quote:“I left,”"])
    }
  }

  @Test(arguments: [
    "-DOCSTART- -X- O O", "-DOCSTART- -X- -X- O", "-DOCSTART- -X- O", "-DOCSTART- O", "-DOCSTART-",
    "-DOCSTART-\t-X-\t-X-\tO",
  ])
  func documentLines(mark: String) throws {
    let file = "\(mark)\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\n\n\(mark)\n\nParis NNP B-NP B-LOC"
    let documents = try Format.conll2003.read(file).map(\.document)
    #expect(documents.map(\.id) == ["text-1", "text-2"])
    #expect(documents.map(\.text.description) == ["EU rejects", "Paris"])
    #expect(documents.map(\.spans) == [["ORG:EU"], ["LOC:Paris"]])
  }

  /// Delimiters, line ends, blank lines with blanks in them, missing last lines, tokens with other spaces.
  @Test(arguments: [
    "U.N. NNP I-NP I-ORG\r\nofficial NN I-NP O\r\n\r\nEkeus NNP I-NP I-PER\r\n",
    "U.N.\tI-ORG\nofficial\tO\n \t\nEkeus\tI-PER",
    "U.N. x I-ORG\nofficial x O\n\n\nEkeus x I-PER\n\n",
    "U.N. a b c B-ORG\nofficial a b c O\n\nEkeus a b c B-PER\n",
    "U.N. ORG-B\nofficial O\n\nEkeus PER-B\n", "U.N. S-ORG\nofficial O\n\nEkeus S-PER\n",
    "1\tU.N.\tB-ORG\tO\n2\tofficial\tO\tO\n\n#\tn-tv.de\n1\tEkeus\tB-PER\tO\n",
  ])
  func variants(file: String) throws {
    let document = try #require(try Format.conll2003.read(file).first).document
    #expect(document.tokenTexts == ["U.N.", "official", "Ekeus"])
    #expect(document.spans == ["ORG:U.N.", "PER:Ekeus"])
    #expect(document.sentences?.count == 2)
  }

  @Test func nestedTagsOfGermEval() throws {
    let file = "#\tsource\n1\tBremer\tB-ORG\tB-LOCderiv\n2\tBank\tI-ORG\tO\n3\tlegt\tO\tO\n"
    #expect(try Format.conll2003.read(file)[0].document.spans == ["ORG:Bremer Bank", "LOCderiv:Bremer"])
  }

  @Test func noBreakSpacesStayInTokens() throws {
    let file = "10\u{A0}000 B-QUANTITY\nx O\n"
    #expect(try Format.conll2002.read(file)[0].document.spans == ["QUANTITY:10\u{A0}000"])
  }

  @Test func placesAreLines() throws {
    let read = try Format.conll2002.read("a O\nb B-X\n\nc O\nd B-Y\n")[0]
    #expect(read.annotationPlaces.map(\.line) == [2, 5])
  }

  @Test(arguments: [
    ("a O O O\nb O O\n", 1, "in common"), ("a O\nb NOUN\n", 1, "in common"),
  ])
  func whatIsNotColumns(file: String, line: Int, message: String) throws {
    let error = try #require(throws: ReadError.self) { try Format.conll2003.read(file) }
    #expect(error.line == line && error.message.contains(message), "\(error)")
  }

  @Test func anEmptyFileHasNoDocuments() throws {
    #expect(try Format.conll2003.read("").isEmpty)
    #expect(try Format.conll2003.read("\n \n").isEmpty)
  }

  @Test func asksForTokens() throws {
    let error = try #require(throws: WriteError.self) {
      try Format.conll2003.written([MarkedTextReader.document("[cue|a]")])
    }
    #expect(error.message.contains("none"))
  }

  /// Labels without letters in front, as Stanford's tools take them, below the names of the columns.
  @Test func bareLabelsAndAHeader() throws {
    let file =
      "word\ttag\nNew York\tLOC\ncity\tO\nAnn\tPER\nLee\tPER\nleft\tO\nit\tO\nfor\tO\ngood\tO\nlast\tO\nyear\tO\n.\tO\n"
    let document = try Format.conll2002.read(file)[0].document
    #expect(document.spans == ["LOC:New York", "PER:Ann Lee"])
    #expect(document.text.description == "New York city Ann Lee left it for good last year .")
    #expect(throws: ReadError.self) { try Format.conll2002.read("Ann B-PER\nleft O\nBo PER\nso O\n") }
  }

  /// Files that were put together keep their byte order marks.
  @Test func markOnALineOfItsOwn() throws {
    let file = "Ann B-PER\nleft O\n\u{FEFF}\nBo B-PER\nalso O\n\u{FEFF}"
    let document = try Format.conll2002.read(file)[0].document
    #expect(document.spans == ["PER:Ann", "PER:Bo"] && document.sentences?.count == 2)
  }
}

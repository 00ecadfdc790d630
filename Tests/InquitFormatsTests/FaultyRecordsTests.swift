import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// What a reader does with records that cannot be read: it says each, and goes on behind it.
@Suite struct FaultyRecordsTests {
  /// The faults as `line: message`, and the texts of the documents in between, in the reader's order.
  private func outcomes(_ format: Format, _ file: String, text: String? = nil) throws -> [String] {
    var options = ReadOptions()
    options.text = text.map { Array($0.utf8) }
    return try outcomes(format, Array(file.utf8), options)
  }

  private func outcomes(_ format: Format, _ file: [UInt8], _ options: ReadOptions) throws -> [String] {
    var reader = try #require(try format.reader(ByteSource(bytes: file), options: options))
    var result: [String] = []
    while let outcome = try reader.nextOutcome() {
      switch outcome {
      case .success(let read):
        result.append(read.document.text.description + read.document.spans.map { " \($0)" }.joined())
      case .failure(let error): result.append("\(error.line): \(error.message)")
      }
    }
    return result
  }

  /// The sentence of a faulty line is left out, and every faulty line is said.
  @Test func columns() throws {
    let file = """
      Ann B-PER
      left O

      in O
      Rome
      today O
      then X

      Bob B-PER
      stayed O

      a b c

      end O

      """
    #expect(
      try outcomes(.conll2002, file) == [
        "5: 1 column where the file has 2", "7: “X” is no tag", "12: 3 columns where the file has 2",
        "Ann left\nBob stayed\nend PER:Ann PER:Bob",
      ])
  }

  /// A line that was cut off, wherever, takes none of those behind it with it.
  @Test(arguments: [0, 1, 2])
  func linesThatWereCutOff(cut: Int) throws {
    let lines = ["Ann", "Bo", "Cy"].map { #"{"text":"\#($0) [left]","meta":[{"a":1}],"label":[[0,2,"P"]]}"# }
    for length in 1..<lines[cut].utf8.count {
      // Cut inside a string, the string is what is not closed.
      var damaged = lines
      damaged[cut] = String(lines[cut].prefix(length))
      let outcomes = try outcomes(.doccano, damaged.joined(separator: "\n") + "\n")
      // Behind a comma, a bracket or a colon of the first line, what follows may belong to it.
      if cut == 0, outcomes.count < 3 {
        #expect("[,:".contains(lines[cut].prefix(length).last ?? " "))
        continue
      }
      #expect(outcomes.count == 3)
      #expect(outcomes[cut].hasPrefix("\(cut + 1): "))
    }
  }

  /// Records over several lines, in which objects start lines, are as good.
  @Test func recordsOverSeveralLines() throws {
    let record = """
      {
      "text":"Ann left",
      "meta":[
      {"a":1},
      {"b":2}],
      "label":
      [[0,3,"P"]]
      }

      """
    #expect(try outcomes(.doccano, record + "\n" + record) == ["Ann left P:Ann", "Ann left P:Ann"])
  }

  @Test func columnsOfSeveralDocuments() throws {
    let file = """
      -DOCSTART- -X- -X- O

      Ann NNP I-NP B-PER
      left
      \("")
      -DOCSTART- -X- -X- O

      Bob NNP I-NP B-PER
      stayed VBD I-VP O
      """
    #expect(
      try outcomes(.conll2003, file) == ["4: 1 column where the file has 4", "", "Bob stayed PER:Bob"])
  }

  @Test func bytesThatAreNoUTF8() throws {
    let file = Array("Ann B-PER\n\nCaf".utf8) + [0xE9] + Array(" O\n\nBob B-PER\n".utf8)
    #expect(
      try outcomes(.conll2002, file, ReadOptions()) == [
        "3: not UTF-8: byte 0xE9", "Ann\nBob PER:Ann PER:Bob",
      ])
    let rows = "1\tAnn\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
    let treebank = Array(rows.utf8) + [0x31, 0x09, 0xFF, 0x0A, 0x0A] + Array(rows.utf8)
    #expect(try outcomes(.conllu, treebank, ReadOptions()) == ["3: not UTF-8: byte 0xFF", "Ann Ann"])
  }

  @Test func treebanks() throws {
    func row(_ id: String, _ form: String, _ misc: String = "_") -> String {
      "\(id)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(misc)"
    }
    let file = """
      # newdoc id = a
      \(row("1", "Ann", "Entity=(e1-person)"))

      \(row("1", "in"))
      2\tRome
      \(row("x", "today"))

      # newdoc id = b
      \(row("1", "Bob"))

      """
    #expect(
      try outcomes(.conllu, file) == [
        "5: 2 columns where there should be 10", "6: “x” is no word number", "Ann person:Ann", "Bob",
      ])
  }

  @Test func ontoNotes() throws {
    func row(_ number: Int, _ word: String, _ names: String = "*") -> String {
      "a 0 \(number) \(word) - * - - - - \(names) -"
    }
    let file = """
      #begin document (a); part 000
      \(row(0, "Ann", "(PERSON)"))

      \(row(0, "in"))
      a 0 1

      \(row(0, "left"))

      #end document
      #begin document (b); part 000
      nothing
      \(row(0, "Bob"))
      #end document
      """
    #expect(
      try outcomes(.conll2012, file) == [
        "5: 3 columns where there should be twelve or more", "Ann\nleft PERSON:Ann",
        "11: 1 column where there should be twelve or more", "",
      ])
  }

  @Test func webAnno() throws {
    let file = """
      #FORMAT=WebAnno TSV 3.3
      #T_SP=webanno.custom.Span|value


      #Text=Ann left.
      1-1\t0-3\tAnn\tPER\t
      1-2\t4\tleft\t_\t
      1-3\t8-9\t.\t_\t

      #Text=Lost sentence
      2-1\tnowhere\tLost\t_\t
      2-2\t15-23\tsentence\t_\t

      #Text=Bob.
      3-1\t24-27\tBob\tPER\t
      3-2\t27-28\t.\t_\t

      """
    let fault = "a row should start with an address, offsets and a token"
    #expect(
      try outcomes(.webAnno, file) == [
        "7: \(fault)", "11: \(fault)", "Ann left.               Bob. PER:Ann PER:Bob",
      ])
  }

  @Test func markedText() throws {
    let file =
      "#!inquit id=a\n[person|Ann\n#!inquit id=b\n[person|Bob]\n#!inquit =\nx\n#!inquit id=d\na ] b\n#!inquit\nEnd."
    #expect(
      try outcomes(.markedText, file) == [
        "2: this annotation is not closed by ]", "Bob person:Bob",
        "5: a header line holds name=value, as in #!inquit id=a1 language=en", "8: ] closes nothing", "End.",
      ])
  }

  @Test func json() throws {
    let lines =
      "{\"text\":\"a\",\"label\":[]}\n{\"text\":1}\n{\"text\":\"b\",\"label\":[]}\n{oops}\n{\"text\":\"c\",\"label\":[]}\n"
    #expect(try outcomes(.doccano, lines).count == 5)
    let native = "{\"text\":\"a\"}\n{\"text\":1}\n[]\n{\"text\":\"c\"}\n"
    #expect(try outcomes(.native, native).count == 4)
  }

  /// Forty thousand annotations on one line: a place must not cost a look through all that is before it.
  @Test(.timeLimit(.minutes(10))) func placesOnOneLongLine() throws {
    let bytes = Array(String(repeating: "[n|é] ", count: 40_000).utf8)
    let read = try MarkedTextReader.documents(in: bytes)[0]
    #expect(read.annotationPlaces.last == FilePlace(line: 1, column: 239_995))
  }
}

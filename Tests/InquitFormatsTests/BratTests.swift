import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// brat's files are written again as they were, but for what changed.
@Suite struct BratTests {
  static let text = "North and South America, on 2012-01-01.\nBarack Obama 😀 met Ann\nLee."

  static let file = """
    T1\tLocation 0 5;16 23\tNorth America

    E1\tMERGE-ORG:T2 Org1:T1 Time:T3\u{20}
    T2\tMERGE-ORG 6 9\tand
    R1\tOrigin Arg1:T3 Arg2:T4\t
    T3\tTime 28 38\t2012-01-01
    A2\tConfidence E1 L1
    T40\tPerson 59 62;63 66\tAnn Lee
    T4\tPerson 40 52\tBarack Obama
    N1\tReference T4 Wikipedia:534366\tBarack Obama
    *\tEquiv T1 T3 T4
    #1\tAnnotatorNotes T1\tthis annotation is suspect
    #2\tAnnotatorNotes R1\tand this relation
    M1\tNegation E1
    a line that leaked
    #3\tInquit T4\t{"producer":"x","status":"accepted","attributes":{"note":"two words"}}
    """

  private func read(_ file: String) throws -> ReadDocument {
    var options = ReadOptions()
    options.text = Array(Self.text.utf8)
    return try Format.brat.read(file, options: options)[0]
  }

  /// What becomes of the file when a document read from it is changed, by way of the native format.
  private func revised(_ file: String, _ change: (inout Document) -> Void = { _ in }) throws -> String {
    let read = try read(file)
    #expect(read.faults.isEmpty)
    let line = try Format.native.written([read.document]).file
    var document = try #require(try Format.native.read(line).first).document
    change(&document)
    return try Format.brat.written([document]).file
  }

  private func lines(_ file: String, without removed: [String]) -> String {
    file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { line in !removed.contains { line.hasPrefix($0 + "\t") } }.joined(separator: "\n")
  }

  @Test(arguments: [
    "", file, file + "\n", file + "\n\n", file.replacing("\n", with: "\r\n"), "\u{FEFF}" + file + "\n",
    "T1\tPerson 40 52\tBarack Obama\n", "T7\tPerson 40 52\tBarack Obama",
    "T3\tTime 28 38\nT1\tÜber-Art 0 5\tNorth\n",
    "#1\tAnnotatorNotes T9\tabout nothing\n", "T1\tPerson 59 66\tAnn Lee\n", "\n", "nothing of brat's\n",
    "T1\tPerson 0 5\tNorth\r\nA1\tx T1\r\n",
  ])
  func whatIsUnchangedStaysAsItWas(file: String) throws {
    #expect(try revised(file) == file)
  }

  @Test func changesTouchTheirOwnLinesOnly() throws {
    let file = Self.file
    let changed = try revised(file) { document in
      let i = document.annotations.firstIndex { $0.id == "T4" }!
      document.annotations[i].label = "Politician"
    }
    #expect(changed == file.replacing("T4\tPerson 40 52", with: "T4\tPolitician 40 52"))
    let moved = try revised(file) { document in
      let i = document.annotations.firstIndex { $0.id == "T3" }!
      document.annotations[i].ranges = [ByteRange(28, 32)]
    }
    #expect(moved == file.replacing("T3\tTime 28 38\t2012-01-01", with: "T3\tTime 28 32\t2012"))
  }

  @Test func whatIsRemovedTakesItsLinesAlong() throws {
    let removed = try revised(Self.file) { document in
      document.annotations.removeAll { $0.id == "T4" }
      document.relations.removeAll { $0.source == "T4" || $0.target == "T4" }
    }
    #expect(
      removed
        == lines(Self.file, without: ["T4", "R1", "N1", "#2", "#3"])
        .replacing("Equiv T1 T3 T4", with: "Equiv T1 T3") + "\n")
    let trigger = try revised(Self.file) { document in
      document.annotations.removeAll { $0.id == "T2" }
      document.relations.removeAll { $0.source == "T2" }
    }
    #expect(trigger == lines(Self.file, without: ["E1", "T2", "A2", "M1"]))
    let argument = try revised(Self.file) { document in
      document.relations.removeAll { $0.label == "Time" }
    }
    #expect(argument == Self.file.replacing(" Time:T3 ", with: ""))
  }

  @Test func attributesAndNotes() throws {
    let changed = try revised(Self.file) { document in
      let i = document.annotations.firstIndex { $0.id == "T2" }!
      document.annotations[i].attributes["Confidence"] = "L2"
      document.annotations[i].attributes["Negation"] = nil
    }
    #expect(
      changed == lines(Self.file, without: ["M1"]).replacing("Confidence E1 L1", with: "Confidence E1 L2"))
    let note = try revised(Self.file + "\n") { document in
      document.annotations[0].attributes["AnnotatorNotes"] = "fine"
      document.annotations[0].provenance.status = .accepted
    }
    #expect(
      note == lines(Self.file + "\n", without: ["#1"])
        + "A3\tAnnotatorNotes T1 fine\n#4\tInquit T1\t{\"status\":\"accepted\"}\n")
  }

  @Test func whatIsNewComesLast() throws {
    let added = try revised(Self.file) { document in
      document.annotations.insert(
        Annotation(id: "q1", label: "quote", ranges: [ByteRange(10, 15)], attributes: ["kind": "direct"]),
        at: 0)
      document.relations.append(Relation(label: "by", source: "q1", target: "T4"))
    }
    #expect(
      added == Self.file + "\nT41\tquote 10 15\tSouth\nA3\tkind T41 direct\nR2\tby Arg1:T41 Arg2:T4\n")
  }

  /// What a person says of an event's argument has no place in the file.
  @Test func detailsOfArgumentsAreLosses() throws {
    var document = try read(Self.file).document
    for i in document.relations.indices { document.relations[i].provenance.status = .accepted }
    let (file, losses) = try Format.brat.written([document])
    #expect(losses[.relationDetails] == 4)
    #expect(file == Self.file + "\n#4\tInquit R1\t{\"status\":\"accepted\"}\n")
  }

  /// A file of annotations alone is not kept, and its ids are.
  @Test func plainFilesAreNotKept() throws {
    let document = try read("T2\tTime 28 38\t2012-01-01\nT5\tPerson 40 52\tBarack Obama\n").document
    #expect(document.unknownKeys.isEmpty)
    #expect(try read(Self.file).document.unknownKeys[BratFile.key] == .string(Self.file))
    let losses = try Format.doccano.written([try read(Self.file).document]).losses
    #expect(losses[.unknownKeys] == 1)
  }

  @Test func everyFaultIsTold() throws {
    let file = """
      T1\tPerson 40 52\tBarack Obama
      T1\tPerson 40 52\tBarack Obama
      T2\tPerson x y\tNorth
      E1\tMeet:T9
      E2\tMeet:T1 Who:T8
      R1\tknows Arg1:T1 Arg2:T7
      *\tEquiv T1 T6
      T3\tTime 28 38\t2012-01-01
      """
    var options = ReadOptions()
    options.text = Array(Self.text.utf8)
    var reader = try #require(try Format.brat.reader(ByteSource(bytes: Array(file.utf8)), options: options))
    var lines: [Int] = []
    var spans: [String] = []
    while let outcome = try reader.nextOutcome() {
      switch outcome {
      case .failure(let error): lines.append(error.line)
      case .success(let read): spans += read.document.spans
      }
    }
    #expect(lines == [2, 3, 4, 5, 6, 7])
    #expect(spans == ["Person:Barack Obama", "Time:2012-01-01"])
  }
}

import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct CoNLLUTests {
  /// A row with nothing but a form and MISC.
  private func row(_ id: String, _ form: String, _ misc: String = "_") -> String {
    "\(id)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n"
  }

  /// The comment has the text's blanks where words do not tell; SpacesAfter has its line ends, too.
  @Test(arguments: [
    ("Ann  left.", "_", "_", "Ann  left."), ("Ann left.", "_", "_", "Ann left."),
    ("Ann left .", "_", "SpacesAfter=\\n", "Ann left\n."),
    ("Ann left.", "SpacesAfter=\\s\\s", "_", "Ann  left."),
    ("Ann\u{A0}left.", "_", "_", "Ann\u{A0}left."),
  ])
  func textOfTheSentence(comment: String, first: String, second: String, text: String) throws {
    let file =
      "# text = \(comment)\n" + row("1", "Ann", first) + row("2", "left", second) + row("3", ".") + "\n"
    let (read, losses) = try Format.conllu.readWithLosses(file)
    #expect(read[0].document.text.description == text && losses.isEmpty)
  }

  @Test func aTextOfOtherWordsIsNoted() throws {
    let file =
      "# text = Ann went.\n" + row("1", "Ann") + row("2", "left") + "\n# text = Bo\n" + row("1", "Bo")
    let (read, losses) = try Format.conllu.readWithLosses(file)
    #expect(read[0].document.text.description == "Ann left Bo")
    #expect(losses.entries.flatMap(\.places).map(\.detail) == ["line 2: # text has other words"])
  }

  /// Chains and metadata are written as they are read; relations that are no chain are told.
  @Test func chainsAndMetadataAreWritten() throws {
    var document = try MarkedTextReader.document(
      "[person#p|Ann [place#l|Lee]] said [person#s same=p|she] left [thing#t|it] .\n[person#u same=s|She] ran"
    ).named("d").splitAtSpaces()
    document.metadata = ["title": "A B", "year": 2024, "two": "lines\n"]
    document.relations.append(Relation(label: .saidBy, source: "t", target: "p"))
    let (file, losses) = try Format.conllu.written([document])
    #expect(file.contains("# newdoc id = d\n# meta::title = A B\n# newpar\n"))
    #expect(losses[.metadata] == 1)
    // Of u it is told that it points to p now, and of t that it is no chain.
    #expect(losses[.relations] == 2)
    let read = try Format.conllu.read(file)[0].document
    #expect(read.metadata == ["title": "A B"])
    #expect(read.spans == ["person:Ann Lee", "place:Lee", "person:she", "thing:it", "person:She"])
    #expect(read.relations.map { "\($0.source) \($0.target)" } == ["a3 a1", "a5 a1"])
    #expect(try Format.conllu.written([read]).losses.entries.map(\.kind) == [])
  }

  /// Mentions of one thing are linked; what has no place in a document is told once.
  @Test func mentionsOfOneThing() throws {
    let file =
      "# global.Entity = eid-etype-head-other\n# newdoc id = d\n# meta::title = T\n# sent_id = x\n# text = Ann said she left\n"
      + row("1", "Ann", "Entity=(e1-person-1-)") + row("2", "said", "Gloss=x")
      + row("3", "she", "Entity=(e1-person-1-)")
      + row("4", "left", "Entity=(e2-event-1-)") + "\n"
    let (read, losses) = try Format.conllu.readWithLosses(file)
    let document = read[0].document
    #expect(document.spans == ["person:Ann", "person:she", "event:left"])
    #expect(document.relations.map { "\($0.label) \($0.source) \($0.target)" } == ["same-as a2 a1"])
    #expect(document.metadata == ["title": "T"] && read[0].relationPlaces.map(\.line) == [8])
    #expect(
      losses.entries.flatMap(\.places).map(\.detail) == [
        "comments such as # sent_id", "MISC such as Gloss=x",
      ])
  }

  /// Of multiword tokens that do not stand before their words no text can be made.
  @Test(arguments: [
    (["2-1", "1", "2"], 1), (["1", "1-2", "2"], 2), (["1-2", "1", "2-3", "2", "3"], 3), (["1-x", "1"], 1),
    (["1--2", "1", "2"], 1), (["1", "99999999999999999999"], 2),
  ])
  func faultyNumbers(ids: [String], line: Int) throws {
    let error = #expect(throws: ReadError.self) {
      try Format.conllu.read(ids.map { row($0, "a") }.joined() + "\n")
    }
    #expect(error?.line == line)
  }

  /// Columns are known in small letters, too, and words count themselves.
  @Test func columnsOfOwnNames() throws {
    let file =
      "# global.columns = form upos ner misc\nAnn\tX\tB-PER\tSpaceAfter=No\n,\t_\tO\t_\n\nBo\t_\tB-PER\t_\n"
    let document = try Format.conlluPlus.read(file)[0].document
    #expect(document.text.description == "Ann, Bo" && document.spans == ["PER:Ann", "PER:Bo"])
    let error = #expect(throws: ReadError.self) {
      try Format.conlluPlus.read("# global.columns = ID LEMMA\n1\ta\n")
    }
    #expect(error?.message == "there is no column FORM")
  }
}

import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// The shapes of spaCy's JSON.
@Suite struct SpacyJSONTests {
  @Test func version2() throws {
    let file = """
      [{"id":0,"paragraphs":[
        {"raw":"New  York is big.\\nYes","sentences":[
          {"tokens":[{"id":0,"orth":"New","tag":"NNP","head":1,"dep":"compound","ner":"B-GPE"},{"id":1,"orth":"York","ner":"L-GPE"},
            {"id":2,"orth":"is","ner":"O"},{"id":3,"orth":"big","ner":"-"},{"id":4,"orth":".","ner":"O"}],"brackets":[]},
          {"tokens":[{"id":5,"orth":"\\n","ner":"O"},{"id":6,"orth":"Yes","ner":"U-X"}]}]},
        {"sentences":[{"tokens":[{"orth":"do","space":false},{"orth":"n't"},{"orth":"go"}]}]}]}]
      """
    let (read, losses) = try Format.spacyJSON.readWithLosses(file)
    let documents = read.map(\.document)
    #expect(documents.map(\.id) == ["0-1", "0-2"])
    #expect(documents.map(\.text) == ["New  York is big.\nYes", "don't go"])
    #expect(documents[0].spans == ["GPE:New  York", "X:Yes"])
    #expect(documents[0].tokenTexts == ["New", "York", "is", "big", ".", "Yes"])
    #expect(documents[0].sentences?.map { documents[0].text[$0] } == ["New  York is big.", "Yes"])
    #expect(losses[.other] == 2)
    #expect(try detected(file) == "spacy-json")
  }

  @Test func version3() throws {
    let file = """
      {"text":"😀 Ann left.","ents":[{"start":2,"end":5,"label":"PERSON"}],"sents":[{"start":0,"end":11}],"spans":{"sc":[{"start":2,"end":5,"label":"PERSON","kb_id":""},{"start":0,"end":5,"label":"X","kb_id":""}]},"tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":5},{"id":2,"start":6,"end":10},{"id":3,"start":10,"end":11}],"cats":{}}
      """
    let document = try Format.spacyJSON.read(file)[0].document
    #expect(document.spans == ["PERSON:Ann", "X:😀 Ann"])
    #expect(document.tokenTexts == ["😀", "Ann", "left", "."] && document.sentences?.count == 1)
    #expect(try detected(file) == "spacy-json")
  }

  /// The training data of tutorials: a list of pairs, a pair a line, and what annotation pages make of them.
  @Test(arguments: [
    #"[["Ann left", {"entities": [[0, 3, "PER"]]}], ["Rome", {"entities": [], "cats": {"A": 1}}]]"#,
    "[\"Ann left\", {\"entities\": [[0, 3, \"PER\"]]}]\n[\"Rome\", {\"entities\": []}]\n",
    #"{"classes":["PER"],"annotations":[["Ann left",{"entities":[[0,3,"PER"]]}],null,["Rome",{"entities":[]}]]}"#,
  ])
  func pairs(file: String) throws {
    let documents = try Format.spacyJSON.read(file).map(\.document)
    #expect(documents.map(\.spans) == [["PER:Ann"], []])
    #expect(documents.map(\.text) == ["Ann left", "Rome"])
    #expect(try detected(file) == "spacy-json")
  }

  @Test func writes() throws {
    let document = try MarkedTextReader.document("[person|Ann Lee]  left.").named("d").splitAtSpaces()
    #expect(
      try Format.spacyJSON.written([document]).file == """
        [
        {"id":"d","paragraphs":[{"raw":"Ann Lee  left.","sentences":[{"tokens":[{"id":0,"orth":"Ann","space":true,"ner":"B-person"},{"id":1,"orth":"Lee","space":true,"ner":"L-person"},{"id":2,"orth":" ","space":false,"ner":"O"},{"id":3,"orth":"left.","space":false,"ner":"O"}],"brackets":[]}]}]}
        ]

        """)
  }

  @Test func tokensThatAreNotInTheText() throws {
    let error = try #require(throws: ReadError.self) {
      try Format.spacyJSON.read(
        #"[{"id":0,"paragraphs":[{"raw":"a c","sentences":[{"tokens":[{"orth":"a"},{"orth":"b"}]}]}]}]"#)
    }
    #expect(error.message.contains("no “b” where its token 1"))
  }

  private func detected(_ file: String) throws -> String? {
    Detection(sample: Array(file.utf8), isWhole: true)?.format.id
  }
}

import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// The examples that the formats' own documentation gives.
@Suite struct PublishedExamplesTests {
  @Test func doccano() throws {
    let file = """
      {"text": "EU rejects German call to boycott British lamb.", "label": [ [0, 2, "ORG"], [11, 17, "MISC"] ]}
      {"id":7,"text":"Google was founded","entities":[{"id":0,"start_offset":0,"end_offset":6,"label":"ORG"},{"id":1,"start_offset":11,"end_offset":18,"label":"EVENT"}],"relations":[{"id":0,"from_id":0,"to_id":1,"type":"foundedAt"}],"Comments":[]}
      {"data":"Paris","labels":[[0,5,"LOC"]]}
      """
    let documents = try Format.doccano.read(file).map(\.document)
    #expect(
      documents.map(\.spans) == [["ORG:EU", "MISC:German"], ["ORG:Google", "EVENT:founded"], ["LOC:Paris"]])
    #expect(documents[1].id == "7")
    #expect(documents[1].relations.map { "\($0.label) \($0.source) \($0.target)" } == ["foundedAt a0 a1"])
    #expect(try detected(file) == "doccano")
  }

  @Test func prodigy() throws {
    let file = """
      {"text":"Pearl Automation, Founded by Apple Veterans","tokens":[{"text":"Pearl","start":0,"end":5,"id":0},{"text":"Automation","start":6,"end":16,"id":1},{"text":",","start":16,"end":17,"id":2},{"text":"Founded","start":18,"end":25,"id":3}],"spans":[{"start":0,"end":16,"token_start":0,"token_end":1,"label":"ORG"},{"start":18,"end":25,"token_start":3,"token_end":3,"label":"EVENT"}],"relations":[{"head":1,"child":3,"label":"SUBJ"}],"_input_hash":1487477437,"_task_hash":-1298236362,"_view_id":"ner_manual","answer":"accept"}
      {"text":"No","spans":[{"start":0,"end":2,"label":"ORG"}],"_input_hash":1,"answer":"reject"}
      {"text":"Maybe","_input_hash":2,"answer":"ignore"}
      {"text":"Ann met Bob","spans":[{"start":0,"end":3,"label":"PER"}],"_input_hash":3,"answer":"accept"}
      {"text":"Ann met Bob","spans":[{"start":8,"end":11,"label":"PER"}],"_input_hash":3,"answer":"accept"}
      """
    let (read, losses) = try Format.prodigy.readWithLosses(file)
    let documents = read.map(\.document)
    #expect(documents.map(\.spans) == [["ORG:Pearl Automation", "EVENT:Founded"], ["PER:Ann", "PER:Bob"]])
    #expect(documents[0].relations.map { "\($0.source) \($0.target)" } == ["a1 a2"])
    #expect(documents[0].tokenTexts == ["Pearl", "Automation", ",", "Founded"])
    #expect(losses[.notAccepted] == 2)
    #expect(try detected(file) == "prodigy")
  }

  @Test func labelStudio() throws {
    let file = """
      [{"id":1,"data":{"text":"To have faith is an annotation"},"annotations":[
        {"id":9,"completed_by":1,"was_cancelled":true,"result":[]},
        {"id":10,"completed_by":1,"was_cancelled":false,"ground_truth":false,"lead_time":8.4,"result":[
          {"id":"gew3t9fgkg","from_name":"label","to_name":"text","type":"labels","origin":"manual","value":{"start":20,"end":30,"text":"annotation","labels":["Annotation"]}},
          {"id":"b","from_name":"label","to_name":"text","type":"labels","value":{"start":8,"end":13,"labels":["Virtue"]}},
          {"id":"b","from_name":"tone","to_name":"text","type":"choices","value":{"start":8,"end":13,"choices":["warm"]}},
          {"type":"relation","from_id":"b","to_id":"gew3t9fgkg","direction":"right","labels":["org:founded_by"]}]}],"predictions":[]},
       {"id":2,"data":{"text":"Rome"},"predictions":[{"model_version":"m1","result":[{"id":"p","type":"labels","value":{"start":0,"end":4,"text":"Rome","labels":["LOC"]}}]}],"annotations":[]}]
      """
    let (read, losses) = try Format.labelStudio.readWithLosses(file)
    let documents = read.map(\.document)
    #expect(documents.map(\.spans) == [["Annotation:annotation", "Virtue:faith"], ["LOC:Rome"]])
    #expect(documents[0].annotations[1].attributes == ["tone": "warm"])
    #expect(
      documents[0].relations.map { "\($0.label) \($0.source) \($0.target)" } == [
        "org:founded_by b gew3t9fgkg"
      ])
    #expect(documents[1].annotations[0].provenance == Provenance(producer: "m1", status: .suggested))
    #expect(losses[.notAccepted] == 1)
    #expect(try detected(file) == "label-studio")
  }

  @Test func brat() throws {
    let text = "North and South America, on 2012-01-01.\nBarack Obama"
    let file = """
      T1\tLocation 0 5;16 23\tNorth America
      E1\tMERGE-ORG:T2 Org1:T1 Time:T3
      T2\tMERGE-ORG 6 9\tand
      R1\tOrigin Arg1:T3 Arg2:T4\t
      T3\tTime 28 38\t2012-01-01
      A2\tConfidence E1 L1
      T4\tPerson 40 52\tBarack Obama
      N1\tReference T4 Wikipedia:534366\tBarack Obama
      *\tEquiv T1 T3 T4
      #1\tAnnotatorNotes T1\tthis annotation is suspect
      M1\tNegation E1

      """
    var options = ReadOptions()
    options.text = Array(text.utf8)
    let read = try Format.brat.read(file, options: options)[0]
    #expect(read.faults.isEmpty)
    let document = read.document
    #expect(
      document.spans
        == ["Location:North … America", "MERGE-ORG:and", "Time:2012-01-01", "Person:Barack Obama"])
    #expect(document.annotations[1].attributes == ["Confidence": "L1", "Negation": true])
    #expect(document.annotations[0].attributes == ["AnnotatorNotes": "this annotation is suspect"])
    #expect(
      document.relations.map { "\($0.label) \($0.source) \($0.target)" }
        == ["Org1 T2 T1", "Time T2 T3", "Origin T3 T4", "Equiv T3 T1", "Equiv T4 T1"])
    #expect(read.annotationPlaces.map(\.line) == [1, 3, 5, 7])
    #expect(try detected(file) == "brat")
  }

  @Test func bratCutsAtLineEnds() throws {
    let document = try MarkedTextReader.document("😀 [quote#q1 kind=direct|“one\ntwo”] [quote#q1+|three]")
    let (file, losses) = try Format.brat.written([document])
    #expect(file == "T1\tquote 2 6;7 11;12 17\t“one two” three\nA1\tkind T1 direct\n")
    #expect(losses.entries.map(\.kind) == [.documentID, .annotationIDs])
    var options = ReadOptions()
    options.text = document.text.bytes
    #expect(try Format.brat.read(file, options: options)[0].document.spans == document.spans)
  }

  @Test func gliner() throws {
    let file =
      #"{"tokenized_text":["State","University","of","New","York","Press","x"],"ner":[[0,5,"Publisher"]]}"#
    #expect(
      try Format.gliner.read(file)[0].document.spans == ["Publisher:State University of New York Press"])
    #expect(try detected(file) == "gliner")
    let tokens = GLiNERSplitter.tokens(of: "don't state-of-the-art snake_case -x 3.5€ Ümläut")
    let text = SourceText("don't state-of-the-art snake_case -x 3.5€ Ümläut")
    #expect(
      tokens.map { text[$0] }
        == ["don", "'", "t", "state-of-the-art", "snake_case", "-", "x", "3", ".", "5", "€", "Ümläut"])
  }

  @Test func offsetsInAnotherUnit() throws {
    let file = #"{"text":"😀 Ann","spans":[{"start":3,"end":6,"label":"PER","text":"Ann"}],"answer":"accept"}"#
    #expect(try Format.prodigy.read(file)[0].faults.first?.fittingUnit == "UTF-16 code units")
    var options = ReadOptions()
    options.unit = .utf16
    #expect(try Format.prodigy.read(file, options: options)[0].document.spans == ["PER:Ann"])
  }

  @Test(arguments: [
    (#"{"text":"a","label":[[0,1]]}"#, "[start, end, label]"), (#"[{"text":"a"}, 3]"#, "object"),
    (#"[{"text":"a"}"#, "ends inside its array"), (#"{"text":"a","label":"#, "ends inside"),
    (#"{"label":[]}"#, "the record has no text"),
  ])
  func faultyJSON(file: String, message: String) throws {
    let error = try #require(throws: ReadError.self) { try Format.doccano.read(file) }
    #expect(error.message.contains(message), "\(error)")
  }

  private func detected(_ file: String) throws -> String? {
    Detection(sample: Array(file.utf8), isWhole: true)?.format.id
  }
}

import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct ChatTests {
  /// A chat about `text` whose answer is `answer`.
  private func chat(_ text: String, _ answer: String) -> String {
    var line: [UInt8] = []
    let record: JSONObject = [
      "messages": .array([
        ["role": "system", "content": "Annotate."], ["role": "user", "content": .string(text)],
        ["role": "assistant", "content": .string(answer)],
      ])
    ]
    record.writeLine(to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  @Test func answersQuoteTheText() throws {
    let document = try MarkedTextReader.document(
      "😀 Go, [quote#q1 by=s1 kind=direct|“Go,”] [speaker#s1|Ann] said, [quote#q1+|“Go.”]")
    let (file, losses) = try Format.chat.written([document])
    guard case .object(let record) = try JSONParser.parse(Array(file.utf8)),
      case .array(let messages)? = record["messages"], case .object(let last)? = messages.last
    else { return #expect(Bool(false), "\(file)") }
    #expect(messages.count == 3)
    #expect(
      last == [
        "role": "assistant",
        "content":
          #"{"annotations":[{"id":"q1","label":"quote","parts":[{"text":"“Go,”","occurrence":1},{"text":"“Go.”","occurrence":1}],"attributes":{"kind":"direct"}},{"id":"s1","label":"speaker","text":"Ann","occurrence":1}],"relations":[{"label":"said-by","source":"q1","target":"s1"}]}"#,
      ])
    #expect(losses.entries.map(\.kind) == [.documentID])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "chat")
  }

  @Test(arguments: TextVariant.allCases)
  func occurrencesAreCounted(variant: TextVariant) throws {
    let marked = "aaa Rome, Rome and [location#l1|Rome]; a[cue#c1|aa]"
    let document = variant.apply(to: try MarkedTextReader.document(marked))
    let file = try Format.chat.written([document]).file
    #expect(file.contains(#"\"text\":\"Rome\",\"occurrence\":3"#))
    #expect(file.contains(#"\"text\":\"aa\",\"occurrence\":4"#))
    #expect(
      try Format.chat.read(file)[0].document.annotations.map(\.ranges) == document.annotations.map(\.ranges))
  }

  @Test func namesTheChosenLabels() throws {
    var options = WriteOptions()
    options.labels = ["quote", "cue"]
    #expect(
      try Format.chat.written([Document(id: "d", text: "")], options: options).file.contains("cue, quote"))
  }

  /// Models put fences around their answers and change quotation marks, dashes and spaces.
  @Test func carelessAnswers() throws {
    let text = "“It’s – well,\n 5 – 0,” said Ann. Ann left."
    let answer = """
      Here you are:
      ```json
      {"annotations": [
        {"label": "quote", "text": "\\"It's - well, 5 - 0,\\""},
        {"label": "speaker", "text": "Ann"},
        {"label": "speaker", "text": "Ann", "occurrence": 7},
        {"label": "speaker", "text": "Ann", "occurrence": 2}]}
      ```
      """
    let (read, losses) = try Format.chat.readWithLosses(chat(text, answer))
    #expect(read[0].faults.isEmpty)
    #expect(
      read[0].document.spans
        == ["quote:“It’s – well,\n 5 – 0,”", "speaker:Ann", "speaker:Ann", "speaker:Ann"])
    let ranges = read[0].document.annotations.map(\.ranges)
    #expect(ranges[1] != ranges[2] && ranges[2] == ranges[3])
    #expect(losses[.other] == 3)
  }

  @Test func inventedQuotations() throws {
    let read = try Format.chat.read(chat("😀 Ann", #"{"annotations":[{"label":"person","text":"Bob"}]}"#))[0]
    #expect(read.faults.map(\.problem) == [.textMismatch] && read.faults.map(\.statedText) == ["Bob"])
    #expect(read.document.annotations.map(\.ranges) == [[]])
  }

  @Test func answersThatAreNoJSON() throws {
    let (read, losses) = try Format.chat.readWithLosses(chat("a", "I cannot help with {that}."))
    #expect(read.map(\.document.text.description) == ["a"] && losses[.other] == 1)
  }

  @Test func severalTurnsAndPieces() throws {
    let file =
      #"{"messages":[{"role":"user","content":[{"type":"text","text":"a "},{"type":"text","text":"b"}]},"#
      + #"{"role":"assistant","content":"{\"annotations\":[{\"label\":\"x\",\"text\":\"b\"}]}"},"#
      + #"{"role":"user","content":"c"}]}"#
    let documents = try Format.chat.read(file).map(\.document)
    #expect(documents.map(\.id) == ["text-1", "text-1.2"])
    #expect(documents.map(\.spans) == [["x:b"], []])
  }

  @Test(arguments: [
    (#"{"messages":[]}"#, "one of a user"),
    (#"{"messages":[{"role":"assistant","content":""}]}"#, "before it"),
    (#"{"messages":[{"content":""}]}"#, "messages[0].role"),
  ])
  func faultyChats(file: String, message: String) throws {
    let error = try #require(throws: ReadError.self) { try Format.chat.read(file) }
    #expect(error.message.contains(message), "\(error)")
  }

  /// What a batch asked and what came back know each other by custom_id, whatever the order of the answers.
  @Test func batches() throws {
    func request(_ id: String, _ text: String) -> String {
      #"{"custom_id":"\#(id)","method":"POST","url":"/v1/chat/completions","body":{"model":"m","messages":[{"role":"system","content":"Find."},{"role":"user","content":"\#(text)"}]}}"#
    }
    let answer = #"{\"annotations\":[{\"label\":\"person\",\"text\":\"Bo\"}]}"#
    let file = """
      \(request("a", "Ann left"))
      \(request("b", "Bo left"))
      {"custom_id":"c","params":{"messages":[{"role":"user","content":"So did Bo"}]}}
      {"id":"r1","custom_id":"c","result":{"type":"succeeded","message":{"role":"assistant","content":[{"type":"text","text":"\(answer)"}]}}}
      {"id":"r2","custom_id":"b","response":{"status_code":200,"body":{"choices":[{"index":0,"message":{"role":"assistant","content":"\(answer)"}}]}},"error":null}
      """
    let (read, losses) = try Format.chat.readWithLosses(file)
    #expect(read.map(\.document.id) == ["c", "b", "a"])
    #expect(read.map(\.document.spans) == [["person:Bo"], ["person:Bo"], []])
    #expect(losses.entries.first?.places.map(\.detail) == ["a request without an answer"])
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "chat")
  }

  @Test(arguments: [
    (
      #"{"id":"r","custom_id":"a","response":{"status_code":200,"body":{"choices":[{"message":{"content":"x"}}]}}}"#,
      "the answer “a” comes without its text"
    ),
    (
      #"{"id":"r","custom_id":"a","response":null,"error":{"code":"batch_expired"}}"#,
      "the request was not answered"
    ),
    (
      #"{"custom_id":"a","response":{"status_code":400,"body":{"error":{"message":"x"}}}}"#,
      "the request was not answered"
    ),
    (#"{"custom_id":"a","body":{"messages":[]}}"#, "body.messages should hold one of a user"),
  ])
  func faultyBatches(file: String, message: String) {
    let error = #expect(throws: ReadError.self) { try Format.chat.read(file) }
    #expect(error?.message == message)
  }
}

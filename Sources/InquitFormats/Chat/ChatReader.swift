import InquitModel

/// Reads chats, and batches of them: files of requests and files of what came back know each other by `custom_id`, so
/// that the two are read together, the requests first, as with `cat requests.jsonl answers.jsonl`.
struct ChatReader: DocumentReader {
  private var records: JSONDocumentReader
  private let batch: ChatBatch
  private var losses_ = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    let batch = ChatBatch()
    self.batch = batch
    records = JSONDocumentReader(source, options) { (record, losses) throws(ReadError) in
      if record.value("custom_id") != nil { return try batch.documents(record, &losses) }
      return try ChatDecoder.documents(record, &losses)
    }
  }

  var losses: LossReport {
    var all = records.losses
    all.add(losses_)
    return all
  }

  mutating func next() throws -> ReadDocument? {
    if let read = try records.next() { return read }
    guard let unanswered = batch.takeUnanswered() else { return nil }
    losses_.note(.other, in: unanswered.document.id, "a request without an answer")
    return unanswered
  }
}

/// The requests of a batch that wait for their answers. Those of OpenAI have a `body`, and their answers a `response`;
/// those of Anthropic `params` and a `result`.
private final class ChatBatch {
  private var waiting: [String: ReadDocument] = [:]
  /// In the order of the file, with those that have been answered.
  private var order: [String] = []

  func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument] {
    guard let id = try record.optionalID("custom_id") else { return [] }
    if let (key, value) = record.first(of: "body", "params") {
      let request = try record.fields(value, key)
      guard let text = try ChatTurn.turns(of: request).last(where: { !$0.isAnswer })?.content else {
        throw request.fault("\(request.path)messages should hold one of a user")
      }
      let document = Document(id: id, language: record.options.language, text: SourceText(text))
      guard waiting.updateValue(ReadDocument(document: document, place: record.place), forKey: id) == nil
      else {
        throw record.fault("the custom_id “\(id)” occurs twice")
      }
      order.append(id)
      return []
    }
    let answer = try Self.answer(record)
    guard let request = waiting.removeValue(forKey: id) else {
      throw record.fault(
        "the answer “\(id)” comes without its text",
        help:
          "answers are read together with the requests: cat requests.jsonl answers.jsonl | inquit import -")
    }
    return [try ChatDecoder.annotated(request, with: answer, &losses)]
  }

  func takeUnanswered() -> ReadDocument? {
    while let id = order.first {
      order.removeFirst()
      if let read = waiting.removeValue(forKey: id) { return read }
    }
    return nil
  }

  private static func answer(_ record: JSONFields) throws(ReadError) -> ChatTurn {
    var body = try record.optionalObject("response")?.optionalObject("body")
    if body == nil { body = try record.optionalObject("result")?.optionalObject("message") }
    guard let body, body.value("error") == nil else {
      throw record.fault(
        "the request was not answered", help: "send it again, or leave it out with --skip-unreadable")
    }
    // Chat completions have choices, the newer responses an output, and messages are their own.
    var message = body
    if let choice = try body.objects("choices").first {
      message = try choice.optionalObject("message") ?? body
    } else if let output = try body.objects("output").last(where: { $0.value("content") != nil }) {
      message = output
    }
    return ChatTurn(
      isAnswer: true, content: try ChatTurn.content(message, "content"), path: message.path + "content",
      message: message)
  }
}

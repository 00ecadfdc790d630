import InquitModel

/// A text that was given, or the answer to it, in any of the shapes that data for tuning have: `messages` with
/// roles, `conversations` of ShareGPT, and pairs of a text and its answer.
struct ChatTurn {
  let isAnswer: Bool
  let content: String
  /// Where the content stands in its record.
  let path: String
  let message: JSONFields

  /// The keys of a text and its answer, in records that are pairs. Those with an input have an instruction before it,
  /// which is no text.
  private static let pairs = [("input", "output"), ("prompt", "completion")]
  private static let users: Set<String> = ["user", "human"]
  private static let assistants: Set<String> = ["assistant", "gpt", "model"]

  static func recognition(of sample: Sample) -> Recognition? {
    if sample.has("messages[].role", "messages[].content") {
      return .certain("its records have \"messages\" with roles")
    }
    if sample.has("conversations[].from", "conversations[].value") {
      return .certain("its records have \"conversations\" with \"from\" and \"value\"")
    }
    if sample.has("custom_id", "body.messages[].role") || sample.has("custom_id", "params.messages[].role") {
      return .certain("its records are requests of a batch, with \"custom_id\"")
    }
    if sample.has("custom_id", "response.body") || sample.has("custom_id", "result.type") {
      return .certain("its records are answers of a batch, with \"custom_id\"")
    }
    return pairs.first { sample.has($0.0, $0.1) && !sample.has("text") }.map {
      .likely("its records have \"\($0.0)\" and \"\($0.1)\"")
    }
  }

  /// The turns of a record without those of the system and of tools.
  static func turns(of record: JSONFields) throws(ReadError) -> [ChatTurn] {
    if let (text, answer) = pairs.first(where: { record.value($0.0) != nil && record.value($0.1) != nil }) {
      return [
        ChatTurn(isAnswer: false, content: try record.string(text), path: text, message: record),
        ChatTurn(isAnswer: true, content: try record.string(answer), path: answer, message: record),
      ]
    }
    let isShared = record.value("conversations") != nil
    var turns: [ChatTurn] = []
    for message in try record.objects(isShared ? "conversations" : "messages") {
      let role = try message.string(isShared ? "from" : "role")
      guard users.contains(role) || assistants.contains(role) else { continue }
      let key = isShared ? "value" : "content"
      turns.append(
        ChatTurn(
          isAnswer: assistants.contains(role), content: try content(message, key), path: message.path + key,
          message: message))
    }
    return turns
  }

  /// A string, or a list of pieces of which some are text; else the arguments of the tools that were called.
  static func content(_ message: JSONFields, _ key: String) throws(ReadError) -> String {
    var content = ""
    if case .array? = message.value(key) {
      for piece in try message.objects(key) { content += try piece.optionalString("text") ?? "" }
    } else {
      content = try message.optionalString(key) ?? ""
    }
    guard content.isEmpty else { return content }
    for call in try message.objects("tool_calls") {
      content += try call.optionalObject("function")?.optionalString("arguments") ?? ""
    }
    return content
  }
}

import InquitModel

extension Format {
  /// JSONL of chats, as language models are tuned with: the text as the user's message, the annotations as
  /// the assistant's answer. An answer quotes the text and never counts characters, which models cannot.
  public static let chat = Self.makeChat()

  private static func makeChat() -> Format {
    var format = Format(
      id: "chat", summary: "JSONL of chats to tune language models with; answers quote the text", unit: .none,
      capabilities: [
        .text, .annotations, .anyBoundaries, .nesting, .crossing, .parts, .annotationIDs, .attributes,
        .relations,
      ],
      recognise: ChatTurn.recognition(of:),
      reader: { source, options in ChatReader(source, options) },
      writer: { options in ChatWriter(labels: options.labels) })
    format.aliases = ["openai", "fine-tuning"]
    format.extensions = ["jsonl"]
    return format
  }
}

struct ChatWriter: DocumentWriter {
  private let instruction: String

  /// The instruction names `labels`, if there is a choice of them.
  init(labels: Set<Label>?) {
    let names = labels.map { $0.map(\.rawValue).sorted().joined(separator: ", ") }
    instruction =
      """
      Annotate the text. Answer with one JSON object. Its key "annotations" lists what you found, each with \
      "id", "label", and "text" as it stands in the text, character by character; "occurrence" counts from 1 \
      how often the same characters stood there up to this place. What is in several pieces has "parts", \
      each with "text" and "occurrence". "relations" lists arrows, each with "label", "source" and "target".
      """ + (names.map { " The labels are: \($0)." } ?? "")
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    var answer = JSONWriter()
    var finder = ByteFinder(document.text.bytes)
    answer.object([
      "annotations": .array(
        document.annotations.map { .object(object(of: $0, in: document.text, &finder)) }),
      "relations": .array(
        document.relations.map {
          ["label": .string($0.label.rawValue), "source": .string($0.source), "target": .string($0.target)]
        }),
    ])
    let record: JSONObject = [
      "messages": .array([
        message("system", instruction), message("user", document.text.description),
        message("assistant", String(decoding: answer.bytes, as: UTF8.self)),
      ])
    ]
    record.writeLine(to: &output)
  }

  private func message(_ role: String, _ content: String) -> JSONValue {
    ["role": .string(role), "content": .string(content)]
  }

  private func object(
    of annotation: Annotation, in text: SourceText, _ finder: inout ByteFinder
  ) -> JSONObject {
    var object: JSONObject = ["id": .string(annotation.id), "label": .string(annotation.label.rawValue)]
    let parts = annotation.ranges.map { quotation($0, in: text, &finder) }
    if parts.count == 1 {
      object = JSONObject(object.members + parts[0].members)
    } else {
      object["parts"] = .array(parts.map { .object($0) })
    }
    if !annotation.attributes.isEmpty { object["attributes"] = .object(annotation.attributes) }
    return object
  }

  private func quotation(_ range: ByteRange, in text: SourceText, _ finder: inout ByteFinder) -> JSONObject {
    let quoted = text[range]
    let number = finder.ranges(of: quoted).partitioningIndex { $0.lowerBound >= range.lowerBound } + 1
    return ["text": .string(quoted), "occurrence": .number("\(number)")]
  }
}

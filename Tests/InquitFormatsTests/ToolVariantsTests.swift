import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// Shapes of files that versions of other tools write, each read for what it is, without a word about its format.
@Suite struct ToolVariantsTests {
  struct Variant: CustomTestStringConvertible, Sendable {
    let name: String
    let format: String
    let file: String
    let spans: [[String]]
    /// What is noted as not taken over.
    var losses: [LossKind] = []

    var testDescription: String { name }
  }

  private static let answer = #"{\"annotations\":[{\"id\":\"a\",\"label\":\"PER\",\"text\":\"Ann\"}]}"#

  static let variants = [
    Variant(
      name: "doccano before 1.0: objects with numbers for labels", format: "doccano",
      file:
        #"{"id":1,"text":"Ann left","annotations":[{"label":3,"start_offset":0,"end_offset":3,"user":1}],"meta":{},"annotation_approver":null}"#,
      spans: [["3:Ann"]]),
    Variant(
      name: "doccano: the first text has no labels", format: "doccano",
      file: """
        {"id":1,"text":"Bo","label":[],"Comments":[]}
        {"id":2,"text":"Ann","label":[[0,3,"PER"]],"Comments":[]}
        """, spans: [[], ["PER:Ann"]]),
    Variant(
      name: "doccano: text under data", format: "doccano",
      file: #"{"id":1,"data":"Ann left","label":[[0,3,"PER"]]}"#, spans: [["PER:Ann"]]),
    Variant(
      name: "spans as objects, by hand", format: "doccano",
      file: #"{"text":"Ann left","labels":[{"start":0,"end":3,"label":"PER"}]}"#, spans: [["PER:Ann"]]),
    Variant(
      name: "doccano: relations with nothing yet", format: "doccano-relations",
      file: #"{"id":1,"text":"Ann left","entities":[],"relations":[],"Comments":[]}"#, spans: [[]]),
    Variant(
      name: "Prodigy: binary answers have one label for the row", format: "prodigy",
      file:
        #"{"text":"Ann left","label":"PER","spans":[{"start":0,"end":3}],"answer":"accept","_input_hash":1,"_view_id":"ner"}"#,
      spans: [["PER:Ann"]]),
    Variant(
      name: "Prodigy: a choice about the text", format: "prodigy",
      file:
        #"{"text":"Ann","options":[{"id":"A","text":"x"}],"accept":["A"],"answer":"accept","_view_id":"choice","_input_hash":1}"#,
      spans: [[]], losses: [.other]),
    Variant(
      name: "Prodigy: a label of the text", format: "prodigy",
      file:
        #"{"text":"Ann","label":"POS","answer":"accept","_view_id":"classification","_input_hash":1}"#,
      spans: [[]], losses: [.other]),
    Variant(
      name: "Prodigy: spans with answers of their own", format: "prodigy",
      file:
        #"{"text":"Ann","spans":[{"start":0,"end":3,"label":"PER","answer":"accept"},{"start":0,"end":3,"label":"ORG","answer":"reject"}],"_input_hash":1}"#,
      spans: [["PER:Ann"]], losses: [.notAccepted]),
    Variant(
      name: "GLiNER: tokens under another key, relations", format: "gliner",
      file: #"[{"tokens":["Ann","left"],"ner":[[0,0,"PER"]],"ner_negatives":["X"],"relations":[[0,0,"r"]]}]"#,
      spans: [["PER:Ann"]], losses: [.other]),
    Variant(
      name: "spaCy 2: ranges in a paragraph without tokens", format: "spacy-json",
      file: #"[{"id":0,"paragraphs":[{"raw":"Ann left","entities":[[0,3,"PER"]],"sentences":[]}]}]"#,
      spans: [["PER:Ann"]]),
    Variant(
      name: "ShareGPT", format: "chat",
      file:
        "{\"conversations\":[{\"from\":\"system\",\"value\":\"x\"},{\"from\":\"human\",\"value\":\"Ann left\"},{\"from\":\"gpt\",\"value\":\"\(answer)\"}]}",
      spans: [["PER:Ann"]]),
    Variant(
      name: "chat: the answer calls a tool", format: "chat",
      file:
        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Ann left\"}]},{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\(answer)\"}}]}]}",
      spans: [["PER:Ann"]]),
    Variant(
      name: "chat: a fenced list", format: "chat",
      file:
        #"{"messages":[{"role":"user","content":"Ann left"},{"role":"assistant","content":"Here:\n```json\n[{\"type\":\"PER\",\"text\":\"Ann\"}]\n```"}]}"#,
      spans: [["PER:Ann"]]),
    Variant(
      name: "chat: an answer of another kind", format: "chat",
      file:
        #"{"messages":[{"role":"user","content":"Ann left"},{"role":"assistant","content":"{\"PER\":[\"Ann\"]}"}]}"#,
      spans: [[]], losses: [.other]),
    Variant(
      name: "a prompt and its completion", format: "chat",
      file: "{\"prompt\":\"Ann left\",\"completion\":\"\(answer)\"}", spans: [["PER:Ann"]]),
    Variant(
      name: "an instruction with its input and output", format: "chat",
      file: "{\"instruction\":\"Find names\",\"input\":\"Ann left\",\"output\":\"\(answer)\"}",
      spans: [["PER:Ann"]]),
  ]

  @Test(arguments: variants)
  func isRead(variant: Variant) throws {
    let detection = try #require(Detection(sample: Array(variant.file.utf8), isWhole: true))
    #expect(detection.format.id == variant.format)
    let (read, losses) = try detection.format.readWithLosses(variant.file)
    #expect(read.map(\.document.spans) == variant.spans)
    #expect(losses.entries.map(\.kind) == variant.losses)
    #expect(
      read.allSatisfy { $0.faults.isEmpty && $0.annotationPlaces.count == $0.document.annotations.count })
  }

  /// Labels of whole texts are told from spans that are wrong.
  @Test func labelsOfWholeTexts() throws {
    let error = try #require(throws: ReadError.self) {
      try Format.doccano.read(#"{"id":1,"text":"Ann left","label":["positive"]}"#)
    }
    #expect(error.help == "labels of whole texts are no annotations")
  }

  @Test func placesInChatAnswersAndSpacy2() throws {
    let chat =
      #"{"messages":[{"role":"user","content":"Ann"},{"role":"assistant","content":"[{\"label\":\"PER\",\"text\":\"Ann\"}]"}]}"#
    #expect(try Format.chat.read(chat)[0].annotationPlaces == [FilePlace(line: 1, column: 76)])
    let spacy = """
      [{"id":0,"paragraphs":[{"sentences":[{"tokens":[
        {"orth":"by","ner":"O"},
        {"orth":"Ann","ner":"U-PER"}]}]}]}]
      """
    #expect(try Format.spacyJSON.read(spacy)[0].annotationPlaces == [FilePlace(line: 3, column: 3)])
  }
}

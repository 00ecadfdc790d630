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
      spans: [[]]),
    Variant(
      name: "Prodigy: a label of the text", format: "prodigy",
      file:
        #"{"text":"Ann","label":"POS","answer":"accept","_view_id":"classification","_input_hash":1}"#,
      spans: [[]]),
    Variant(
      name: "Prodigy: who answered, and relations between tokens without spans", format: "prodigy",
      file:
        #"{"text":"Ann left","tokens":[{"text":"Ann","start":0,"end":3,"id":0},{"text":"left","start":4,"end":8,"id":1}],"spans":[{"start":0,"end":3,"token_start":0,"token_end":0,"label":"PER"}],"relations":[{"head":0,"child":1,"head_span":{"start":0,"end":3,"label":"PER"},"child_span":{"start":4,"end":8,"token_start":1,"token_end":1,"label":null},"label":"does"},{"head":1,"child":0,"label":"by"}],"answer":"accept","_session_id":"news-ann"}"#,
      spans: [["PER:Ann", "token:left"]], losses: [.provenance]),
    Variant(
      name: "doccano: labels of whole texts", format: "doccano",
      file: #"{"id":1,"text":"Ann left","label":["positive"],"Comments":[]}"#, spans: [[]]),
    Variant(
      name: "doccano before 1.0: a label of the whole text", format: "doccano",
      file:
        #"{"id":1,"text":"Ann left","annotations":[{"label":3,"user":1}],"meta":{},"annotation_approver":null}"#,
      spans: [[]]),
    Variant(
      name: "Label Studio: JSON-MIN", format: "label-studio",
      file:
        #"[{"article":"Ann left","id":7,"tone":"warm","label":[{"start":0,"end":3,"text":"Ann","labels":["PER","HUM"]}],"annotator":1,"annotation_id":3,"created_at":"x","updated_at":"x","lead_time":2.5}]"#,
      spans: [["PER:Ann", "HUM:Ann"]]),
    Variant(
      name: "Label Studio: a choice about the text", format: "label-studio",
      file:
        #"[{"id":7,"data":{"text":"Ann"},"annotations":[{"result":[{"id":"x","from_name":"tone","to_name":"text","type":"choices","value":{"choices":["warm"]}}]}]}]"#,
      spans: [[]]),
    Variant(
      name: "spaCy: a paragraph with the Penn Treebank's spellings", format: "spacy-json",
      file:
        #"[{"id":0,"paragraphs":[{"raw":"\"Ann (x)\"","sentences":[{"tokens":[{"orth":"``","ner":"O"},{"orth":"Ann","ner":"U-PER"},{"orth":"-LRB-","ner":"O"},{"orth":"x","ner":"O"},{"orth":"-RRB-","ner":"O"},{"orth":"''","ner":"O"}]}]}]}]"#,
      spans: [["PER:Ann"]]),
    Variant(
      name: "spaCy: a text with its dependencies", format: "spacy-json",
      file: #"[["Ann left",{"heads":[1,1],"deps":["nsubj","ROOT"]}]]"#, spans: [[]], losses: [.other]),
    Variant(
      name: "records of somebody's own in one array, numbered", format: "native",
      file: #"[{"id":12,"text":"Ann","source":"x"},{"id":13,"text":"Bo"}]"#, spans: [[], []]),
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
      name: "Label Studio: predictions with scores", format: "label-studio",
      file:
        #"[{"id":1,"data":{"text":"Ann left"},"annotations":[],"drafts":[{"result":[]}],"predictions":[{"model_version":"m","result":[{"id":"r","type":"labels","score":0.5,"value":{"start":0,"end":3,"labels":["PER"]}}]}]}]"#,
      spans: [["PER:Ann"]], losses: [.other]),
    Variant(
      name: "Label Studio: who answered", format: "label-studio",
      file:
        #"[{"id":1,"data":{"text":"Ann left"},"annotations":[{"completed_by":7,"result":[{"id":"r","type":"labels","value":{"start":0,"end":3,"labels":["PER"]}}]}],"predictions":[{"result":[]}]}]"#,
      spans: [["PER:Ann"]], losses: [.provenance, .other]),
    Variant(
      name: "spaCy: entities with links, and analyses", format: "spacy-json",
      file:
        #"{"text":"Ann left","ents":[{"start":0,"end":3,"label":"PER","kb_id":"Q1"}],"tokens":[{"id":0,"start":0,"end":3,"pos":"PROPN"},{"id":1,"start":4,"end":8}]}"#,
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

  /// What is said of a whole text stays with the metadata.
  @Test func labelsOfWholeTexts() throws {
    let doccano = try Format.doccano.read(#"{"id":1,"text":"Ann left","label":["positive"]}"#)[0].document
    #expect(doccano.metadata == ["label": .array(["positive"])])
    let prodigy = try Format.prodigy.read(
      #"{"text":"Ann","meta":{"n":1},"accept":["A"],"_input_hash":1,"answer":"accept"}"#)[0].document
    #expect(prodigy.metadata == ["n": 1, "accept": .array(["A"])])
    let studio = try Format.labelStudio.read(
      #"[{"data":{"text":"Ann"},"annotations":[{"result":[{"from_name":"tone","type":"choices","value":{"choices":["warm"]}}]}]}]"#
    )[0].document
    #expect(studio.metadata == ["tone": "warm"])
  }

  /// Tasks of other kinds are refused for what they are.
  @Test(arguments: [
    (
      "label-studio",
      #"[{"data":{"image":"/a.jpg"},"annotations":[{"result":[{"type":"rectanglelabels","value":{"x":1,"y":2,"rectanglelabels":["A"]}}]}]}]"#,
      "the task is about no text: it has regions of type rectanglelabels"
    ),
    (
      "label-studio",
      #"[{"data":{"text":"<p>Ann</p>"},"annotations":[{"result":[{"type":"hypertextlabels","value":{"start":"/p[1]/text()[1]","end":"/p[1]/text()[1]","startOffset":0,"endOffset":3,"hypertextlabels":["A"]}}]}]}]"#,
      "the region is one of HTML: “/p[1]/text()[1]” counts inside an element of the page as a browser shows it"
    ),
    (
      "label-studio",
      #"[{"data":{"text":"/a.wav"},"annotations":[{"result":[{"type":"labels","original_length":9.5,"value":{"start":0.5,"end":1.5,"labels":["A"]}}]}]}]"#,
      "the region is one of a recording, in seconds"
    ),
    (
      "prodigy", #"{"image":"a.jpg","spans":[{"points":[[1,2]],"label":"A"}],"answer":"accept"}"#,
      "the task is about its image, and has no text"
    ),
  ])
  func tasksWithoutText(formatID: String, file: String, message: String) throws {
    let format = try #require(Format.named(formatID))
    let error = #expect(throws: ReadError.self) { try format.read(file) }
    #expect(error?.message == message && error?.help != nil)
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

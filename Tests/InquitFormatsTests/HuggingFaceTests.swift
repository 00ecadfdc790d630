import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct HuggingFaceTests {
  private static let numbered = """
    {"id":"0","tokens":["Ann","Lee","left","Rome"],"pos_tags":[0,0,1,0],"ner_tags":[1,2,0,3]}

    """

  @Test func namesAsStrings() throws {
    let file = #"{"id":"0","tokens":["EU","rejects"],"ner_tags":["B-ORG","O"]}"#
    let document = try Format.huggingFace.read(file)[0].document
    #expect(document.spans == ["ORG:EU"] && document.id == "0")
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "hf")
  }

  /// The shapes in which `datasets`, the hub and models write down what numbers mean.
  @Test(arguments: [
    (
      "dataset_info.json",
      #"{"features":{"pos_tags":{"feature":{"names":["NN","VB"],"_type":"ClassLabel"},"_type":"List"},"ner_tags":{"feature":{"names":["O","B-PER","I-PER","B-LOC"],"_type":"ClassLabel"},"_type":"List"}}}"#
    ),
    (
      "dataset_infos.json",
      #"{"default":{"features":{"ner_tags":{"feature":{"num_classes":4,"names":["O","B-PER","I-PER","B-LOC"],"names_file":null,"id":null,"_type":"ClassLabel"},"length":-1,"id":null,"_type":"Sequence"}}}}"#
    ),
    (
      "README.md",
      """
      ---
      license: mit
      dataset_info:
      - config_name: all
        features:
        - name: pos_tags
          sequence:
            class_label:
              names:
                '0': NN
        - name: ner_tags
          list:
            class_label:
              names:
                '0': O
                '1': "B-PER"
                2: I-PER
                '3': B-LOC
        splits:
        - name: train
      ---
      # A card
      names:
        '0': X
      """
    ),
    ("label2id.json", #"{"O":0,"B-PER":1,"I-PER":2,"B-LOC":3}"#),
    ("config.json", #"{"model_type":"bert","id2label":{"0":"O","1":"B-PER","2":"I-PER","3":"B-LOC"}}"#),
    ("--tag-names", #"["O","B-PER","I-PER","B-LOC"]"#),
  ])
  func numbersWithTheirNamesBeside(name: String, content: String) throws {
    var options = ReadOptions()
    options.companions = [Companion(name: name, bytes: Array(content.utf8))]
    let (read, losses) = try Format.huggingFace.readWithLosses(Self.numbered, options: options)
    #expect(read.map(\.document.spans) == [["PER:Ann Lee", "LOC:Rome"]])
    #expect(read[0].annotationPlaces == [FilePlace(line: 1, column: 81), FilePlace(line: 1, column: 87)])
    #expect(losses.entries.map(\.places) == [[.init(document: "0", detail: "the column pos_tags")]])
  }

  /// What the hub's viewer gives out has features and rows in one object.
  @Test func featuresInTheFile() throws {
    let file = """
      {"features":[{"feature_idx":0,"name":"tokens","type":{"feature":{"dtype":"string","_type":"Value"},"_type":"List"}},
       {"feature_idx":1,"name":"tags","type":{"feature":{"names":["O","B-PER"],"_type":"ClassLabel"},"_type":"List"}}],
       "rows":[{"row_idx":0,"row":{"tokens":["by","Ann"],"tags":[0,1]},"truncated_cells":[]},
               {"row_idx":1,"row":{"tokens":["Bo"],"tags":[1]},"truncated_cells":[]}]}
      """
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "hf")
    #expect(try Format.huggingFace.read(file).map(\.document.spans) == [["PER:Ann"], ["PER:Bo"]])
  }

  @Test func namesInAnotherColumn() throws {
    let file = #"{"tokens":["by","Ann"],"ner_tags":[0,5],"ner_tags_str":["O","B-PER"]}"#
    #expect(try Format.huggingFace.read(file).map(\.document.spans) == [["PER:Ann"]])
  }

  @Test(arguments: [
    ("", "ner_tags[0] is a number, and its name is in no file beside"),
    (#"["O","B-PER"]"#, "ner_tags[1] is 2, but there are names for 0 to 1 only"),
  ])
  func numbersWithoutNames(names: String, message: String) throws {
    var options = ReadOptions()
    options.companions = [Companion(name: "label.json", bytes: Array(names.utf8))]
    let error = try #require(throws: ReadError.self) {
      try Format.huggingFace.read(Self.numbered, options: options)
    }
    #expect(error.message == message && error.line == 1 && error.column != nil)
  }

  /// Rows are judged together: one alone may look like another scheme's.
  @Test func schemeOfTheWholeFile() throws {
    let rows = Array(repeating: #"{"tokens":["a","b"],"tags":["B-X","I-X"]}"#, count: 30)
    let slip = #"{"tokens":["a","b"],"tags":["O","I-X"]}"#
    let file = (rows + [slip]).joined(separator: "\n")
    let error = try #require(throws: ReadError.self) { try Format.huggingFace.read(file) }
    #expect(error.line == 31 && error.message == "I-X may not follow O in IOB2")
    var options = ReadOptions()
    options.repairsTags = true
    let (read, losses) = try Format.huggingFace.readWithLosses(file, options: options)
    #expect(read.count == 31)
    #expect(
      losses[.tags] == 1 && losses.entries[0].places[0].detail == "line 31: I-X may not follow O in IOB2")
    #expect(throws: ReadError.self) {
      try Format.huggingFace.read(#"{"tokens":["a","b","c"],"tags":["I-X","O","B-X"]}"#)
    }
  }

  /// Numbers are the same in every file that is written with the same labels.
  @Test func numbersFollowTheLabels() throws {
    let document = try MarkedTextReader.document("[b|Rome] [a|Ann]").splitAtSpaces()
    var options = WriteOptions()
    options.labels = ["a", "b", "c"]
    var exporter = try #require(Exporter(.huggingFaceClasses, options: options))
    var bytes: [UInt8] = []
    try exporter.write(document, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\"ner_tags\":[3,1]}\n"))
    let companion = try #require(exporter.companion)
    #expect(companion.name == "dataset_info.json")
    #expect(
      ClassNames([companion]).names(of: "ner_tags") == ["O", "B-a", "I-a", "B-b", "I-b", "B-c", "I-c"])
    // The card of a division says the same to the hub.
    var statistics = DatasetStatistics(parts: [("train", "train.jsonl"), ("test", "test.jsonl")])
    statistics.add(document, written: document, toPart: 0)
    let card = statistics.card(
      title: "t", format: .huggingFaceClasses, losses: LossReport(), division: "", companion: companion)
    let read = ClassNames([Companion(name: "README.md", bytes: Array(card.utf8))])
    #expect(read.names(of: "ner_tags") == ClassNames([companion]).names(of: "ner_tags"))
    #expect(!card.contains("test.jsonl"), "the hub's loader fails on an empty part")
  }
}

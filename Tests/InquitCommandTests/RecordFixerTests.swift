import Foundation
import Inquit
import InquitTestSupport
import Testing

@testable import InquitCommand

/// Fixes in the files of all formats that can be edited.
@Suite struct RecordFixerTests {
  private static let markup = [
    "[person|Ann, ]who knows [person|Bea] well, left.\nThen she came back to [person|(Cid].",
    "[person|Dora] said that [person|Ann ]and [persn|Bo ;] left.",
  ]

  /// The formats whose writers write what can be edited, with the variants of the text.
  static let cases = Format.all.filter { format in
    format.isEditable && format.isWritable && ![Format.spacyJSON.id, Format.citron.id].contains(format.id)
  }.flatMap { format in
    TextVariant.allCases.map { (format.id, $0) }
  }

  /// All that can be fixed is, nothing is made worse, and what is fixed again stays as it is.
  @Test(arguments: cases) func fixesWhatCanBeFixed(formatID: String, variant: TextVariant) throws {
    let format = try #require(Format.named(formatID))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fix-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let holdsMany = format.layout == .manyDocuments && format.id != Format.native.id
    var exporter = try #require(Exporter(format))
    var bytes: [UInt8] = []
    for (i, markup) in Self.markup.enumerated().prefix(holdsMany ? 2 : 1) {
      var document = variant.apply(to: try MarkedTextReader.document(markup))
      document.id = "d\(i)"
      let segments = TextSegmenter(language: "en").segments(of: document.text)
      (document.sentences, document.tokens) = (segments.sentences, segments.tokens)
      try document.text.description.write(
        to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
      try exporter.write(document, to: &bytes)
    }
    exporter.finish(to: &bytes)
    let input = Input(path: folder.appendingPathComponent("a.ann").path, id: "a")
    let record = InputRecord(input: input, format: format, bytes: bytes, line: 1, options: ReadOptions())
    let linter = Linter(schema: .builtin)
    let fixer = RecordFixer(linter: linter, selection: RuleSelection(), includesUnsafe: true)
    let (fixed, changes) = fixer.fix(record)
    #expect(!changes.isEmpty)
    var after = record
    after.bytes = fixed
    #expect(try findings(in: record, linter).count > findings(in: after, linter).count)
    #expect(try !findings(in: after, linter).contains { $0.fix != nil && $0.code.rawValue.hasPrefix("SPN") })
    #expect(fixer.fix(after).bytes == fixed)
  }

  /// Shapes that no writer of Inquit's makes, before and after.
  @Test(arguments: [
    (
      "spacy-json", #"["Ann left", {"entities": [[0, 4, "person"]]}]"#,
      #"["Ann left", {"entities": [[0, 3, "person"]]}]"#
    ),
    (
      "spacy-json", #"{"text": "😀 Ann left", "ents": [ {"start":2, "end":6, "label": "person"} ]}"#,
      #"{"text": "😀 Ann left", "ents": [ {"start":2, "end":5, "label": "person"} ]}"#
    ),
    (
      "labelbuddy", #"[{"text":"Ann left","annotations":[ [0,4,"person"] ]}]"#,
      #"[{"text":"Ann left","annotations":[ [0,3,"person"] ]}]"#
    ),
    (
      "citron",
      #"{"text":"“Go,” Ann said, “now.”", "quotes":[{"cue":{"start":10,"end":15,"text":"said,"},"sources":[{"start":6,"end":10,"text":"Ann "}],"contents":[{"start":0,"end":5},{"start":16,"end":21}]}]}"#,
      #"{"text":"“Go,” Ann said, “now.”", "quotes":[{"cue":{"start":10,"end":14,"text":"said"},"sources":[{"start":6,"end":9,"text":"Ann"}],"contents":[{"start":0,"end":5},{"start":16,"end":22}]}]}"#
    ),
  ])
  func fixesOtherShapes(formatID: String, before: String, after: String) throws {
    let format = try #require(Format.named(formatID))
    let record = InputRecord(
      input: Input(path: "a.json", id: "a"), format: format, bytes: Array(before.utf8), line: 1,
      options: ReadOptions())
    let fixer = RecordFixer(
      linter: Linter(schema: .builtin), selection: RuleSelection(), includesUnsafe: false)
    #expect(String(decoding: fixer.fix(record).bytes, as: UTF8.self) == after)
  }

  private func findings(in record: InputRecord, _ linter: Linter) throws -> [Finding] {
    try record.contents().outcomes.flatMap { linter.findings(in: try $0.get()) }
  }

  /// More fixes than passes, of which one cannot be made: its relation would dangle.
  @Test func oneBadFixKeepsNoOtherBack() throws {
    let names = (0..<40).map { #"{"id":"p\#($0)","label":"person","ranges":[[\#($0 * 4),\#($0 * 4 + 4)]]}"# }
    let twins =
      #"{"id":"x","label":"speeker","ranges":[[0,3]]},{"id":"y","label":"speaker","ranges":[[0,3]]}"#
    let line =
      #"{"text":"\#(String(repeating: "Ann ", count: 41))","annotations":[\#((names + [twins]).joined(separator: ","))]}"#
    let record = InputRecord(
      input: Input(path: "a.jsonl", id: "a"), format: .native, bytes: Array(line.utf8), line: 1,
      options: ReadOptions())
    let fixer = RecordFixer(
      linter: Linter(schema: .builtin), selection: RuleSelection(), includesUnsafe: true)
    let codes = fixer.fix(record).changes.map(\.finding.code)
    #expect(codes.count { $0 == "SPN001" } == 40)
    #expect(!codes.contains("SCH001"))
  }
}

@Suite struct FixSearchTests {
  /// Whatever may not be made alone or together with another one is left out; the rest is kept.
  @Test(arguments: [0, 1, 2, 7, 64]) func findsWhatGoesTogether(count: Int) {
    var search = FixSearch(count: count)
    var trials = 0
    while !search.isDone {
      trials += 1
      search.judge(isGood: !search.trial.contains { $0 % 10 == 3 })
    }
    #expect(search.accepted.sorted() == (0..<count).filter { $0 % 10 != 3 })
    #expect(trials <= 2 * count + 1)
  }
}

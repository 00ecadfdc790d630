import Foundation
import Inquit
import InquitFormats
import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@testable import InquitCommand

/// How much work a review leaves to a person: the articles that come with the project, from what the tool suggests
/// to the gold annotation, by the keys of the built-in key map.
@Suite struct ReviewEffortTests {
  private static func documents(_ path: String) throws -> [Document] {
    try TestFiles.bytes(path).split(separator: UInt8(ascii: "\n")).map {
      try NativeReader().document(onLine: Array($0), number: 1).document
    }
  }

  /// The keys that an article takes by `Benchmarks/README.md`.
  private static func statedKeys() throws -> [String: Int] {
    var result: [String: Int] = [:]
    for line in String(decoding: try TestFiles.bytes("Benchmarks/README.md"), as: UTF8.self).split(
      separator: "\n")
    {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[0].hasPrefix("`"), let keys = Int(cells[3]) else { continue }
      result[String(cells[0].split(separator: "`")[0])] = keys
    }
    return result
  }

  @Test(arguments: [
    "Datasets/energy-ceasefire/energy-ceasefire.jsonl", "Datasets/quotation-styles/quotation-styles.jsonl",
  ])
  func fromSuggestionsToGold(path: String) throws {
    let documents = try Self.documents(path)
    let comparison = GoldComparison(documents)
    var keys = KeyMap()
    try keys.add(KeyMap.builtin, file: "built-in", schema: .builtin)
    for gold in documents {
      let start = Pipeline().annotate(Document(id: gold.id, language: gold.language, text: gold.text))
      var planner = KeyPlanner(session: try session(start), gold: gold, comparison: comparison, keys: keys)
      try planner.run()
      let names = planner.pressed
      let wanted = Self.line(comparison.essence(of: gold))
      #expect(Self.line(comparison.essence(of: planner.session.document)) == wanted)

      // The same at the terminal.
      let reviewed = try type(names, into: start)
      #expect(Self.line(comparison.essence(of: reviewed)) == wanted)
      #expect(!reviewed.annotations.contains { !$0.provenance.isJudged })
      #expect(reviewed.reviewState == .done)

      // Better annotators make it fewer; a sixth more is a change to look at.
      let stated = try #require(try Self.statedKeys()[gold.id])
      #expect(names.count <= stated + stated / 6, "\(gold.id): \(names.joined(separator: " "))")
    }
  }

  private func session(_ document: Document) throws -> ReviewSession {
    var session = try ReviewSession(
      ids: [document.id], schema: .builtin, load: { _ in document }, record: { _ in })
    session.learning = Learning(interval: 0, propagation: ReviewLearner.propagation) { _ in nil }
    return session
  }

  private static func line(_ document: Document) -> String {
    var writer = NativeWriter()
    return String(decoding: writer.line(for: document), as: UTF8.self)
  }

  /// What a terminal sends for keys that have names.
  private static let sequences = [
    "tab": "\t", "enter": "\r", "space": " ", "left": "\u{1B}[D", "right": "\u{1B}[C",
    "shift-tab": "\u{1B}[Z",
    "shift-left": "\u{1B}[1;2D", "shift-right": "\u{1B}[1;2C", "ctrl-left": "\u{1B}[1;5D",
    "ctrl-right": "\u{1B}[1;5C",
  ]

  /// The document that is saved after these keys.
  private func type(_ names: [String], into document: Document) throws -> Document {
    let folder = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.jsonl")
    try Self.line(document).write(to: file, atomically: false, encoding: .utf8)
    let terminal = try PseudoTerminal(["review", "a.jsonl"], in: folder, rows: 24, columns: 80)
    try terminal.wait(for: "findings")
    for name in names { terminal.send(Self.sequences[name] ?? name) }
    terminal.send("w")
    try terminal.wait(for: "saved")
    terminal.send("q")
    try terminal.waitForExit()
    let bytes = [UInt8](try Data(contentsOf: file))
    return try NativeReader().document(onLine: bytes.dropLast(), number: 1).document
  }
}

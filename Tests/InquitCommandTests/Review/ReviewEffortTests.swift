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

  /// The most keys that an article may take: what it took when this was written, and a little more. Better
  /// annotators make it less.
  private static let limits = [
    "energy-ceasefire": 48, "harbor-tunnel": 47, "signal-box": 61, "windpark": 61, "fromagerie": 155,
  ]

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
      var planner = KeyPlanner(
        session: try session(start), gold: gold, comparison: comparison, keys: keys)
      try planner.run()
      let (names, made) = (planner.pressed, planner.session.document)
      #expect(Self.line(comparison.essence(of: made)) == Self.line(comparison.essence(of: gold)))
      #expect(!made.annotations.contains { !$0.provenance.isJudged })

      // Again from the key presses alone, with a screen for each.
      let clock = ContinuousClock()
      let begin = clock.now
      let typed = try play(names, on: start, keys)
      let time = clock.now - begin
      #expect(Self.line(typed) == Self.line(made))
      #expect(names.count <= Self.limits[gold.id] ?? 0, "\(gold.id): \(names.joined(separator: " "))")
      print("\(gold.id): \(gold.annotations.count) annotations, \(names.count) keys, \(time)")
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

  /// What a review does with keys.
  private func play(_ names: [String], on start: Document, _ keys: KeyMap) throws -> Document {
    var session = try session(start)
    let screen = ReviewScreen(rows: 24, columns: 80)
    var view = ReviewView(
      layout: TextLayout(start.text, width: screen.textColumns), fileName: "a", usesColor: true)
    for name in names {
      if var prompt = view.prompt {
        switch name {
        case "enter":
          view.prompt = nil
          try session.perform(try prompt.command(in: session))
        case "tab": view.prompt = prompt.completed(in: session)
        default:
          prompt.text += name == "space" ? " " : name
          view.prompt = prompt
        }
      } else {
        switch keys.action(for: Key(name: name)) {
        case .command(let command): try session.perform(command)
        case .prompt(let text): view.prompt = Prompt(text: text)
        default: Issue.record("the key “\(name)”")
        }
      }
      _ = screen.lines(of: session, view)
    }
    return session.document
  }
}

import Foundation
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitCommand

/// The tool on a pseudo-terminal. What the screens show is in `Tests/Screens`; INQUIT_ACCEPT=1 rewrites that.
@Suite(.serialized) final class ReviewTerminalTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Wide characters, marks, emoji, right-to-left text, controls, a long word, a long paragraph.
  private static let article = """
    #!inquit id=harbour language=en
    Floods close the 東京 harbour

    PORTO — [quote#q1 kind=direct by=s1 cue=c1 :producer=inquit/quotes :status=suggested :confidence=0.6 \
    :rule=interrupted|“We had eleven days,”] [cue#c1 :status=suggested :confidence=0.9|said] \
    [speaker#s1 entity="Inês Duarte" type=person :status=accepted|Mayor Ine\u{302}s Duarte]. \
    [quote#q1+|“Then the rain came, and the river, and what it carried.”] The family 👨‍👩‍👧 left \
    [location#l1 type=city :status=suggested :confidence=0.4|تل أبيب] for the 🇵🇹 coast.

    Thelongestwordthatanybodyhaseverwrittenwithoutasinglehyphenorspaceanywhereinit ends\u{7} here, \
    [quote#q2 kind=direct by=s1 :status=suggested :confidence=0.8|“at noon”].
    """

  private func start(
    rows: Int, columns: Int, options: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "a.marked")
    try Self.article.write(to: file, atomically: false, encoding: .utf8)
    return try PseudoTerminal(
      ["review", "a.marked"] + options, in: folder, rows: rows, columns: columns, environment: environment)
  }

  /// Compares screens with a file of `Tests/Screens`.
  private func check(_ name: String, _ screens: [(title: String, screen: TerminalScreen)]) throws {
    for (title, screen) in screens { #expect(screen.faults.isEmpty, "\(title)") }
    let text = screens.map { "## \($0.title)\n\n\($0.screen.described.joined(separator: "\n"))\n" }
      .joined(separator: "\n")
    let file = TestFiles.packageRoot.appending(path: "Tests/Screens/\(name).txt")
    if ProcessInfo.processInfo.environment["INQUIT_ACCEPT"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  /// Whether the screen shows `text` and the findings, which come a moment later.
  private static func isComplete(_ screen: TerminalScreen, _ text: String) -> Bool {
    screen.text.contains(text) && screen.text.contains("findings")
  }

  /// Through the work at one size: the start, a suggestion in focus, a link, the keys, a search, the end.
  private func walk(rows: Int, columns: Int) throws {
    let terminal = try start(rows: rows, columns: columns)
    var screens: [(String, TerminalScreen)] = []
    screens.append(("at the start", try terminal.wait(for: "findings")))
    terminal.send("d")
    screens.append(
      ("d: the next doubtful suggestion", try terminal.wait { Self.isComplete($0, "q1  suggested") }))
    terminal.send("Na")
    terminal.send("/abroad\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}t no")
    screens.append(("/at no: a search", try terminal.wait { Self.isComplete($0, ":search at no") }))
    terminal.send("\r=k")
    screens.append(("=k: an attribute", try terminal.wait { Self.isComplete($0, ":set k") }))
    terminal.send(" m\r")
    try terminal.wait { $0.text.contains("findings") && $0.text.contains("kind=mixed") }
    terminal.send("?")
    screens.append(("?: the keys", try terminal.wait(for: "previous token")))
    terminal.send("\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~")
    screens.append(("?, page down: their end", try terminal.wait(for: "Every command can")))
    terminal.send(" c")
    screens.append(
      ("c: done", try terminal.wait { $0.text.contains("done") && $0.text.contains("findings") }))
    terminal.send("wq")
    try terminal.waitForExit()
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
    #expect(terminal.isCooked)
    try check("review-\(columns)x\(rows)", screens.map { (title: $0.0, screen: $0.1) })
  }

  @Test func aWideScreen() throws { try walk(rows: 30, columns: 120) }

  @Test func aUsualScreen() throws { try walk(rows: 24, columns: 80) }

  @Test func aNarrowScreen() throws { try walk(rows: 12, columns: 44) }

  @Test func aTinyScreenAndOneThatGrows() throws {
    let terminal = try start(rows: 5, columns: 20)
    // With the findings, the title has no room for a name.
    let tiny = try terminal.wait { $0.lines[0].hasPrefix("1/1") }
    terminal.resize(rows: 10, columns: 50)
    let grown = try terminal.wait { $0.text.contains("? keys") && $0.text.contains("findings") }
    terminal.resize(rows: 2, columns: 8)
    let hopeless = try terminal.wait(for: "too smal")
    terminal.resize(rows: 8, columns: 30)
    let again = try terminal.wait(for: "? keys")
    terminal.send("q")
    try terminal.waitForExit()
    try check(
      "review-resized",
      [
        (title: "20x5", screen: tiny), (title: "50x10", screen: grown), (title: "8x2", screen: hopeless),
        (title: "30x8", screen: again),
      ])
  }

  @Test func withoutColour() throws {
    let terminal = try start(rows: 10, columns: 44, environment: ["NO_COLOR": "1"])
    let screen = try terminal.wait(for: "findings")
    let colours = Set(
      screen.cells.joined().flatMap { $0.style.split(separator: ";") }.filter { $0.count > 1 })
    #expect(colours.isEmpty)
    try check("review-no-color", [(title: "NO_COLOR=1", screen: screen)])
  }

  /// Of the sixteen colours only those that are told apart on light and on dark: no black, no white, no background.
  @Test func coloursAreThoseOfEveryTerminal() throws {
    let terminal = try start(rows: 24, columns: 80)
    let screen = try terminal.wait(for: "findings")
    let codes = Set(screen.cells.joined().flatMap { $0.style.split(separator: ";") }.compactMap { Int($0) })
    #expect(codes.isSubset(of: Set([1, 4, 7] + Array(31...36) + Array(91...96))))
    #expect(!codes.isDisjoint(with: 31...36))
  }

  @Test func pastedTextIsNoCommand() throws {
    let terminal = try start(rows: 24, columns: 80)
    try terminal.wait(for: "findings")
    terminal.send("\u{1B}[200~cxq\u{1B}[201~")
    try terminal.wait(for: "pasted text is left out")
    terminal.send("/\u{1B}[200~eleven\u{1B}[201~")
    try terminal.wait(for: ":search eleven")
    terminal.send("\rq")
    try terminal.waitForExit()
  }

  @Test func linesAreWalkedOverBlankOnesToo() throws {
    let terminal = try start(rows: 24, columns: 80)
    try terminal.wait(for: "findings")
    terminal.send("jk4")
    try terminal.wait(for: "location Floods")
    terminal.send("jj4")
    try terminal.wait(for: "location Ine\u{302}s")
    terminal.send("q")
    try terminal.waitForExit()
  }

  /// A document that is done teaches in the background, and the next one is there with what was learnt.
  @Test func whatIsLearntReachesTheNextDocument() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let documents = """
      {"inquit":1,"id":"a","language":"en","text":"The Corvina left."}
      {"inquit":1,"id":"b","language":"en","text":"Nobody saw Corvina again."}

      """
    try documents.write(to: folder.appending(path: "a.jsonl"), atomically: false, encoding: .utf8)
    let terminal = try PseudoTerminal(
      ["review", "a.jsonl", "--learn", "1"], in: folder, rows: 12, columns: 90)
    try terminal.wait(for: "findings")
    terminal.send("l7c")
    try terminal.wait(
      for: "learnt from 1 finished document: 1 name; 1 document to come has other suggestions")
    terminal.send(">n")
    let screen = try terminal.wait(for: "organisation o1  suggested")
    #expect(screen.text.contains("listed"))
    terminal.send("u")
    try terminal.wait { $0.text.contains("1/2") && !$0.text.contains("done") }
    terminal.send("q")
    try terminal.waitForExit()
  }

  @Test func filesFollowEachOther() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for id in ["one", "two"] {
      try "{\"inquit\":1,\"id\":\"\(id)\",\"text\":\"Rome\"}\n".write(
        to: folder.appending(path: id + ".jsonl"), atomically: false, encoding: .utf8)
    }
    let terminal = try PseudoTerminal(
      ["review", "one.jsonl", "two.jsonl"], in: folder, rows: 12, columns: 60)
    try terminal.wait(for: "one.jsonl  one")
    terminal.send("4>")
    try terminal.wait(for: "two.jsonl  two")
    terminal.send(">")
    try terminal.wait(for: "this is the last document")
    terminal.send("<")
    try terminal.wait(for: "one.jsonl *  one")
    terminal.send("q")
    try terminal.waitForExit()
    #expect(terminal.isCooked)
  }

  /// Whatever is pressed, the tool neither ends nor sends what a terminal should not get, and its journal fits.
  @Test func noKeysBringItDown() throws {
    var random = SeededGenerator(seed: 5)
    var keys = KeyMap()
    try keys.add(KeyMap.builtin, file: "built-in", schema: .builtin)
    let names = keys.bindings.filter { $0.action != .quit && $0.key.count == 1 }.map(\.key)
    let others = [
      "\t", "\r", "\u{1B}", "\u{7F}", "\u{1B}[A", "\u{1B}[6~", "\u{1B}[1;5C", "é", "東", "\u{301}", " ",
    ]
    let terminal = try start(rows: 11, columns: 83)
    try terminal.wait(for: "findings")
    for _ in 0..<40 {
      terminal.send((0..<15).map { _ in (names + names + others).randomElement(using: &random)! }.joined())
      if Int.random(in: 0..<8, using: &random) == 0 {
        terminal.resize(
          rows: Int.random(in: 1...30, using: &random), columns: Int.random(in: 1...120, using: &random))
      }
    }
    terminal.resize(rows: 11, columns: 83)
    // “~” ends a sequence that was begun, and Ctrl-C a command; Escape alone would be known by silence only.
    terminal.send("~\u{3}?")
    let screen = try terminal.wait(for: "previous token")
    #expect(screen.faults.isEmpty)
    terminal.send(" wq")
    try terminal.waitForExit()
    let file = try ReviewFile(folder.appending(path: "a.marked.jsonl").path)
    #expect(file.history.savedCount > 0)
  }

  @Test func aLostConnectionLosesNothing() throws {
    let terminal = try start(rows: 24, columns: 80)
    try terminal.wait(for: "findings")
    terminal.send("da")
    try terminal.wait(for: "accepted")
    terminal.hangUp()
    try? terminal.waitForExit()
    let again = try start(rows: 24, columns: 80)
    // The title tells that the work is there again, and not saved.
    try again.wait(for: "a.marked.jsonl *")
    again.send("u")
    try again.wait(for: "q1  suggested")
    again.send("q")
    try again.waitForExit()
  }
}

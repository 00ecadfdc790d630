import Foundation
import Inquit
import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@testable import InquitCommand

@Suite struct KeyMapTests {
  @Test func theBuiltInMapIsReadAndReachesEveryLabel() throws {
    var map = KeyMap()
    try map.add(KeyMap.builtin, file: "built-in", schema: .builtin)
    #expect(map.action(for: Key(name: "a")) == .command(.accept(nil)))
    #expect(map.action(for: Key(name: "/")) == .prompt("search "))
    for (i, rule) in LabelSchema.builtin.labels.enumerated() where i < 9 {
      #expect(map.action(for: Key(name: "\(i + 1)")) == .command(.new(rule.label)))
    }
  }

  @Test func labelsAndRelationsOfAnotherSchemaGetTheKeys() throws {
    let schema = try LabelSchema(
      parsing: """
        version 1
        [labels]
        vessel one
        port one
        [relations]
        bound-for vessel port
        """)
    var map = KeyMap()
    try map.add(KeyMap.builtin, file: "built-in", schema: schema)
    #expect(map.action(for: Key(name: "2")) == .command(.new("port")))
    #expect(map.action(for: Key(name: "3")) == nil)
    #expect(map.action(for: Key(name: "b")) == .command(.link("bound-for", target: nil)))
  }

  @Test func aLaterMapWins() throws {
    var map = KeyMap()
    try map.add("a accept\nb undo\n", file: "1", schema: .builtin)
    try map.add("# mine\na reject\n", file: "2", schema: .builtin)
    #expect(map.action(for: Key(name: "a")) == .command(.reject(nil)))
    #expect(map.bindings.map(\.key) == ["b", "a"])
  }

  /// The table in the documentation is the key map.
  @Test func theDocumentationListsTheKeys() throws {
    let page = try String(
      contentsOf: TestFiles.packageRoot.appending(path: "Sources/Inquit/Inquit.docc/ReviewAtTheTerminal.md"),
      encoding: .utf8)
    var map = KeyMap()
    try map.add(KeyMap.builtin, file: "built-in", schema: .builtin)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.map(String.init) == map.bindings.map { "| `\($0.key)` | \($0.text) |" })
  }

  @Test func faultsHaveAPlace() {
    var map = KeyMap()
    let error = #expect(throws: Diagnostic.self) {
      try map.add("a accept\nz fly\n", file: "my.keys", schema: .builtin)
    }
    #expect(error?.file == "my.keys")
    #expect(error?.line == 2)
  }
}

import Testing

@testable import InquitCommand

@Suite struct KeyParserTests {
  private func keys(_ chunks: [String]) -> [String] {
    var parser = KeyParser()
    var names: [String] = []
    for chunk in chunks {
      parser.add(Array(chunk.utf8))
      while let key = parser.next(isIdle: false) { names.append(key.name) }
    }
    while let key = parser.next(isIdle: true) { names.append(key.name) }
    return names
  }

  @Test func severalKeysInOneRead() {
    #expect(keys(["a\u{1B}[C\u{1B}[5~é "]) == ["a", "right", "pageup", "é", "space"])
  }

  @Test func oneKeyInSeveralReads() {
    #expect(keys(["\u{1B}", "[", "Z"]) == ["shift-tab"])
  }

  @Test func controlKeys() {
    #expect(keys(["\r\t\u{7F}\u{12}"]) == ["enter", "tab", "backspace", "ctrl-r"])
  }

  @Test func escapeAlone() {
    #expect(keys(["\u{1B}"]) == ["esc"])
    #expect(keys(["\u{1B}a"]) == ["esc", "a"])
  }

  @Test func whatIsPastedIsNoKeys() {
    var parser = KeyParser()
    for piece in ["a\u{1B}[200~x\u{1B}[", "Ay\n\u{1B}[201", "~b"] { parser.add(Array(piece.utf8)) }
    #expect(parser.next(isIdle: false) == Key(name: "a"))
    #expect(parser.next(isIdle: false) == .paste("x\u{1B}[Ay\n"))
    #expect(parser.next(isIdle: false) == Key(name: "b"))
    parser.add(Array("\u{1B}[200~cut".utf8))
    #expect(parser.next(isIdle: false) == nil)
    #expect(parser.next(isIdle: true) == nil, "the rest may be slow to come")
    parser.add(Array(" off\u{1B}[201~".utf8))
    #expect(parser.next(isIdle: true) == .paste("cut off"))
  }

  @Test func unknownSequencesAreOneKey() {
    #expect(keys(["\u{1B}[99;5~x"]) == ["unknown [99;5~", "x"])
  }
}

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

  @Test func unknownSequencesAreOneKey() {
    #expect(keys(["\u{1B}[99;5~x"]) == ["unknown [99;5~", "x"])
  }
}

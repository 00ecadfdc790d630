import Testing

@testable import InquitCommand

@Suite struct DocumentFileNamesTests {
  private static func name(_ id: String) -> String? {
    var names = DocumentFileNames(extensions: ["ann", "txt"])
    return names.name(for: id)
  }

  @Test(arguments: [
    ("a1", "a1"), ("news/2024/a1", "news/2024/a1"), ("", "%"), ("/", "%/%"), ("..", "%2E."),
    ("../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd"), ("/etc/x", "%/etc/x"), (".hidden", "%2Ehidden"),
    ("a\0b\nc", "a%00b%0Ac"), ("100%", "100%25"), ("100%25", "100%2525"), ("C:\\x", "C%3A%5Cx"),
    ("NUL", "%4EUL"), ("nul.txt", "%6Eul.txt"), ("nullable", "nullable"), ("v1./x", "v1%2E/x"),
    ("a.ann/b", "a%2Eann/b"), ("a.ann", "a.ann"), ("é😀", "é😀"), ("Mr.", "Mr."), ("\u{85}", "%C2%85"),
  ])
  func names(id: String, name: String) {
    #expect(Self.name(id) == name)
    #expect(DocumentFileNames.id(ofFile: name, extensions: ["ann", "txt"]) == id)
  }

  /// Names that stand for no id are ids themselves.
  @Test(arguments: ["100%", "50%25%", "a%41", "%zz", "%FF", "a%2fb", "x%"])
  func otherNames(name: String) {
    #expect(DocumentFileNames.id(ofFile: name, extensions: ["ann"]) == name)
  }

  @Test func differentIDsHaveDifferentNames() throws {
    var names = DocumentFileNames(extensions: ["ann"])
    let long = String(repeating: "x", count: 300)
    let deep = String(repeating: "ab/", count: 1000)
    let ids = [
      "a/b", "a-b", "A-B", "a%2Fb", "é", "e\u{301}", "É", long, long + "x", long.uppercased(), deep,
      deep + "c",
      String(repeating: "😀", count: 300), String(repeating: "\u{1}", count: 300), "a", "a/", "/a", "a//b",
    ]
    let made = ids.compactMap { names.name(for: $0) }
    #expect(made.count == ids.count)
    #expect(Set(made.map { $0.lowercased() }).count == ids.count)
    #expect(
      made.allSatisfy { $0.utf8.count < 1100 && $0.split(separator: "/").allSatisfy { $0.utf8.count < 220 } })
    #expect(names.name(for: "a-b") == nil)
  }
}

import InquitValidation
import Testing

struct FilePatternTests {
  @Test(arguments: [
    ("a.jsonl", "a.jsonl"), ("a.jsonl", "x/y/a.jsonl"), ("*.jsonl", "x/a.jsonl"), ("?.txt", "x/b.txt"),
    ("old/*.jsonl", "old/a.jsonl"), ("**/a.jsonl", "x/y/a.jsonl"), ("x/**", "x/y/z"), ("*a*b", "aab"),
    ("*", ""), ("**", "x/y"), ("**/a*.jsonl", "x/a-y/a1.jsonl"), ("**/a*/*b", "a/a/c/a1/bb"),
  ])
  func matches(pattern: String, path: String) {
    #expect(FilePattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("a.jsonl", "ba.jsonl"), ("a.jsonl", "a.jsonl/b"), ("old/*.jsonl", "old/x/a.jsonl"),
    ("old/*.jsonl", "x/old/a.jsonl"), ("x/?", "x//"), ("a?", "a"), ("", "a"), ("*a*b", "ab/c"),
    ("**/a*.jsonl", "x/a-y/b.jsonl"), ("x/**/a*", "x/b/c/ba"),
  ])
  func doesNotMatch(pattern: String, path: String) {
    #expect(!FilePattern(pattern).matches(path))
  }

  @Test func manyStarsTakeNoExponentialTime() {
    let pattern = String(repeating: "*a", count: 50) + "b"
    #expect(!FilePattern(pattern).matches(String(repeating: "a", count: 5000)))
  }
}

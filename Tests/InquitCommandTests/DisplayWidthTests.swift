import Testing

@testable import InquitCommand

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("😀", 2), ("👩‍👧", 2), ("🇺🇦", 2), ("❤️", 2),
    ("ﾊ", 1),
    ("Ａ", 2), ("a\u{200B}b", 2),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("東京都", 5, "東京…"), ("東京都", 4, "東…")])
  func cutsBetweenCharacters(_ text: String, _ columns: Int, _ clipped: String) {
    #expect(text.shortened(to: columns) == clipped)
  }

  @Test func showsControlsAsPictures() {
    #expect(DisplayWidth.printable("a\u{1B}[1m\nb\u{7F}\u{9B}\u{202E}") == "a␛[1m b␡\u{FFFD}\u{FFFD}")
  }
}

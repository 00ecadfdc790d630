import ICU
import Testing

@Suite struct BreakIteratorTests {
  @Test func wordBoundariesCarryTheirStatus() throws {
    let iterator = try BreakIterator(.word, locale: "en")
    let boundaries = try iterator.boundaries(of: Array("Hi, 22!".utf16))
    #expect(boundaries.map(\.offset) == [2, 3, 4, 6, 7])
    #expect(boundaries.map(\.status) == [200, 0, 0, 100, 0])
  }

  @Test func emptyTextHasNoBoundary() throws {
    #expect(try BreakIterator(.sentence, locale: "en").boundaries(of: []).isEmpty)
  }

  @Test func moreBoundariesThanOneFill() throws {
    let iterator = try BreakIterator(.word, locale: "en")
    let text = Array(String(repeating: "a ", count: 2048).utf16)
    #expect(try iterator.boundaries(of: text).count == 4096)
    #expect(try iterator.count(in: text) == 4096)
  }

  @Test func cloneHasTheSameRules() throws {
    let iterator = try BreakIterator(.sentence, locale: "el").clone()
    #expect(try iterator.boundaries(of: Array("Τι; Ναι.".utf16)).map(\.offset) == [4, 8])
  }
}

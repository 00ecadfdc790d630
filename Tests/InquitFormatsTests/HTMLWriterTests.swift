import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct HTMLWriterTests {
  @Test(arguments: TextVariant.allCases)
  func marksNestAndTextIsWhole(variant: TextVariant) throws {
    var document = variant.apply(
      to: try MarkedTextReader.document(
        "[quote#q1 by=s1 kind=direct|“<I> [location|Rome],”] [speaker#s1|Ann & Bob] said.\n[quote#q1+|“at “noon”.”]"
      ))
    document.language = "en"
    let (file, losses) = try Format.html.written([document])
    #expect(losses.isEmpty)
    let body = try #require(file.split(separator: "<div class=\"text\" dir=\"auto\" lang=\"en\">").last)
    let text = try #require(body.components(before: "</div>"))
    #expect(text.occurrences(of: "<mark") == 4 && text.occurrences(of: "</mark>") == 4)
    #expect(text.contains("said-by → Ann &amp; Bob"))
    let bare = HTMLWriterTests.withoutTags(text)
    #expect(
      bare.replacing("&#13;", with: "\r")
        == document.text.description.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;"))
    #expect(file.contains("data-arrows=\"0 2 strong\""))
  }

  @Test func nothingCanBreakOut() throws {
    var document = try MarkedTextReader.document("[quote#q1 kind=\"\\\"><script>\"|a]")
    document.id = "</title><script>"
    document.metadata = ["title": "<b>\u{0}"]
    let file = try Format.html.written([document, document]).file
    #expect(file.occurrences(of: "<script>") == 1)
    #expect(!file.contains("<b>\u{0}") && file.contains("&lt;b&gt;\u{FFFD}"))
    #expect(file.occurrences(of: "<article ") == 2 && file.hasSuffix("</html>\n"))
  }

  private static func withoutTags(_ html: String) -> String {
    var result = ""
    var isInTag = false
    var isInValue = false
    for c in html {
      if isInTag {
        if c == "\"" { isInValue.toggle() }
        if c == ">" && !isInValue { isInTag = false }
      } else if c == "<" {
        isInTag = true
      } else {
        result.append(c)
      }
    }
    return result
  }
}

extension StringProtocol {
  fileprivate func occurrences(of needle: String) -> Int { ranges(of: needle).count }

  fileprivate func components(before needle: String) -> String? {
    firstRange(of: needle).map { String(self[..<$0.lowerBound]) }
  }
}

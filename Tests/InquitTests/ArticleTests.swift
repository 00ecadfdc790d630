import Foundation
import Inquit
import InquitTestSupport
import Testing

/// Runs the code of `Inquit.docc/AnnotateYourFirstArticle.md` and compares what it prints with what the
/// article says that it prints.
struct ArticleTests {
  private let document = Pipeline().annotate(
    Document(
      id: "boats", language: "en",
      text: "“We lost twelve boats,” Ann Lee said in Oslo. “All of them were new.”"))

  @Test func printsWhatTheArticleSays() throws {
    var printed: [String] = []
    for quote in document.attributedQuotes {
      printed.append(
        quote.entities.joined(separator: ", ") + " – " + quote.quote.coveredText(in: document.text))
    }
    let end = try #require(document.attributedQuotes.first?.quote.ranges.first?.upperBound)
    let scalars = try #require(OffsetMap<UTF32>(document.text).offset(at: end))
    printed.append("\(end) \(scalars)")
    for number in document.annotations where number.label == .number {
      let value = try #require(number.attributes["value"]?.stringValue)
      printed.append("\(number.coveredText(in: document.text)) = \(value)")
    }
    #expect(try printed == Self.outputOfArticle())
  }

  /// The lines of the article's `text` blocks.
  private static func outputOfArticle() throws -> [String] {
    let article = String(
      decoding: try TestFiles.bytes("Sources/Inquit/Inquit.docc/AnnotateYourFirstArticle.md"), as: UTF8.self)
    return article.components(separatedBy: "```text\n").dropFirst().flatMap { block in
      block.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
    }
  }
}

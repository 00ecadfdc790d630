import Foundation
import InquitTagger
import InquitTestSupport
import Testing

@Suite struct PartOfSpeechCorpusTests {
  private static let corpus = TestFiles.corpus("pos/ud_en_ewt_dev.conllu.gz")

  /// On text that the model was not trained on.
  @Test(.enabled(if: corpus != nil, "needs the development corpora"))
  func tagsNineteenWordsInTwentyRight() throws {
    let tagger = try #require(PartOfSpeechTagger.builtin(language: "en"))
    let (sentences, tags) = try Self.sentences()
    let found = tagger.tags(of: TaggerText(sentences: sentences)).map(\.tag)
    #expect(tags.count > 20_000 && tags.count == found.count)
    let right = zip(tags, found).count { $0 == $1 }
    #expect(Double(right) / Double(tags.count) > 0.95)
  }

  /// The words of the corpus's sentences, and the tags of all words.
  private static func sentences() throws -> ([[String]], [String]) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", try #require(corpus).path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    var sentences: [[String]] = []
    var tags: [String] = []
    for block in text.components(separatedBy: "\n\n") {
      let words = block.split(separator: "\n").map { $0.split(separator: "\t") }
        .filter { $0.count == 10 && $0[0].allSatisfy(\.isNumber) }
      sentences.append(words.map { String($0[1]) })
      tags += words.map { String($0[3]) }
    }
    return (sentences, tags)
  }
}
